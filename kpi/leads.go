package kpi

import "salesk/internal/message"

// leadCounts are the leads created in a period and what became of them.
type leadCounts struct {
	New, Opportunities, Converted int64
}

func (s *leadCounts) merge(o *leadCounts, sign int64) {
	s.New += sign * o.New
	s.Opportunities += sign * o.Opportunities
	s.Converted += sign * o.Converted
}

var leadFamily = &Family[leadCounts, *leadCounts]{
	Name:    "leads",
	Links:   true,
	Grouped: func(*facts) Kinds { return KindSet(Leads) },
	Leads: func(f *facts, c *Cells[leadCounts, *leadCounts], b *leadRun) {
		facts := b.facts()
		for i, p := range b.createdIn {
			if p < 0 {
				continue
			}
			s := c.in(b.group[i], p)
			s.New++
			if facts[i].opportunity {
				s.Opportunities++
			}
			if facts[i].converted {
				s.Converted++
			}
		}
	},
}

// newLeadFamily asks nothing of what became of the leads.
var newLeadFamily = &Family[tally, *tally]{
	Name:    "new_leads",
	Grouped: func(*facts) Kinds { return KindSet(Leads) },
	Leads: func(f *facts, c *Cells[tally, *tally], b *leadRun) {
		for i, p := range b.createdIn {
			if p >= 0 {
				c.in(b.group[i], p).N++
			}
		}
	},
}

// NewLeads counts the leads created.
var NewLeads = define(KPI{
	ID: "new_leads", Title: "New leads", Unit: Whole, Better: Higher, Category: LeadGen, Headline: true, Order: 340,
	Formula: "count of leads created", GroupBy: "lead rep", Needs: KindSet(Leads),
	Doc: "A lead counts in the period in which it was created.",
}, from(newLeadFamily, func(s *tally, v *view) Value { return counted(s.N) }))

const linkDoc = " A lead belongs to a deal by deal_id or lead_id, else by e-mail address, else by customer; a weaker key links none that a stronger one keeps apart. By address or customer, a deal that had closed before the lead came in does not count."

// LeadToOpportunityRatio is the share of leads that became opportunities.
var LeadToOpportunityRatio = define(KPI{
	ID: "lead_to_opportunity_ratio", Title: "Lead to opportunity", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: Growth, Headline: true, Order: 410,
	Formula: "leads that became opportunities / leads created", GroupBy: "lead rep", Needs: KindSet(Leads),
	Doc: "Of the leads created in the period, those that had become opportunities by the as-of date: with an opportunity date, a linked deal, or a status that says so." + linkDoc,
}, from(leadFamily, func(s *leadCounts, v *view) Value { return share(s.Opportunities, s.New, message.NoLeadCreated()) }))

// ConversionRate is the share of leads that became customers.
var ConversionRate = define(KPI{
	ID: "conversion_rate", Title: "Conversion rate", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: Growth, Headline: true, Order: 400,
	Formula: "leads that became customers / leads created", GroupBy: "lead rep", Needs: KindSet(Leads, Deals),
	Doc: "Of the leads created in the period, those with a linked deal won by the as-of date (within conversion_days of the lead, if set)." + linkDoc,
}, from(leadFamily, func(s *leadCounts, v *view) Value { return share(s.Converted, s.New, message.NoLeadCreated()) }))

// conversionFamily holds how long the leads took that converted in a period.
var conversionFamily = &Family[spells, *spells]{
	Name:    "conversions",
	Links:   true,
	Grouped: func(*facts) Kinds { return KindSet(Leads) },
	Leads: func(f *facts, c *Cells[spells, *spells], b *leadRun) {
		facts := b.facts()
		for i := range facts {
			if x := &facts[i]; x.converted {
				if p := f.periodOf(x.won); p >= 0 {
					c.cell(b.group[i], p).add(b.created[i], x.won)
				}
			}
		}
	},
}

// TimeToConvert is the mean time from lead to customer.
var TimeToConvert = define(KPI{
	ID: "time_to_convert", Title: "Time to convert", Unit: Days, NumUnit: Days, DenUnit: Whole,
	Better: Lower, Category: Growth, Order: 420,
	Formula: "sum of days / leads converted", GroupBy: "lead rep", Needs: KindSet(Leads, Deals),
	Doc: "Calendar days from a lead's creation to its first linked won close, over the leads converted in the period: those whose first linked won close is in it. Negative durations are left out and counted in the note." + linkDoc,
}, from(conversionFamily, func(s *spells, v *view) Value { return s.mean(message.NoLeadConverted()) }))
