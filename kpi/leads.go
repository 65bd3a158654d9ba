package kpi

import "salesk/internal/message"

// leadCounts are the leads created in a period and what became of them.
type leadCounts struct {
	New, Opportunities int64
	Fresh              int64 // so young that too few of their age have converted
	Old                int64 // old enough to tell whether they convert within ConversionDays; all without these
	Converted          int64 // of the old ones
}

func (s *leadCounts) merge(o *leadCounts, sign int64) {
	s.New += sign * o.New
	s.Opportunities += sign * o.Opportunities
	s.Fresh += sign * o.Fresh
	s.Old += sign * o.Old
	s.Converted += sign * o.Converted
}

var leadFamily = &Family[leadCounts, *leadCounts]{
	Name:    "leads",
	Links:   true,
	Grouped: func(*dataset) Kinds { return KindSet(Leads) },
	Leads: func(f *dataset, c *Cells[leadCounts, *leadCounts], b *leadRun) {
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
			if f.isFresh(b.created[i]) {
				s.Fresh++
			}
			if f.oldEnough(b.created[i]) {
				s.Old++
				if facts[i].converted {
					s.Converted++
				}
			}
		}
	},
}

// oldEnough reports whether a lead of a day is old enough to tell whether it converts within
// ConversionDays.
func (f *dataset) oldEnough(created Day) bool {
	return f.ConversionDays <= 0 || int(f.AsOf-created) >= f.ConversionDays
}

// isFresh reports whether a lead of a day is younger than nine in ten converted leads were when
// they converted.
func (f *dataset) isFresh(created Day) bool { return int64(f.AsOf)-int64(created) < f.ripeDays }

// mature marks a rate of leads of which some may still convert.
func (s *leadCounts) mature(x Value, v *view) Value {
	if s.Fresh > 0 && !x.Empty() {
		x.Immature = true
		x.Note = message.Join(x.Note, message.Immature(int(s.Fresh), int(v.f.ripeDays)))
	}
	return x
}

// conversion is the conversion rate.
func (s *leadCounts) conversion(v *view) Value {
	x := share(s.Converted, s.Old, message.NoLeadCreated())
	if young := s.New - s.Old; young > 0 {
		x.Note = message.LeadsTooYoung(int(young), v.f.ConversionDays)
	}
	if v.f.ConversionDays > 0 {
		return x // all leads that count are old enough
	}
	return s.mature(x, v)
}

// newLeadFamily asks nothing of what became of the leads.
var newLeadFamily = &Family[tally, *tally]{
	Name:    "new_leads",
	Grouped: func(*dataset) Kinds { return KindSet(Leads) },
	Leads: func(f *dataset, c *Cells[tally, *tally], b *leadRun) {
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

const immatureDoc = " A rate is immature while some of its leads are younger than nine in ten converted leads were when they converted: a low one is no bad news yet."

// LeadToOpportunityRatio is the share of leads that became opportunities.
var LeadToOpportunityRatio = define(KPI{
	ID: "lead_to_opportunity_ratio", Title: "Lead to opportunity", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: Growth, Headline: true, Order: 410,
	Formula: "leads that became opportunities / leads created", GroupBy: "lead rep", Needs: KindSet(Leads),
	Doc: "Of the leads created in the period, those that had become opportunities by the as-of date: with an opportunity date, a linked deal, or a status that says so." + immatureDoc + linkDoc,
}, from(leadFamily, func(s *leadCounts, v *view) Value {
	return s.mature(share(s.Opportunities, s.New, message.NoLeadCreated()), v)
}))

// ConversionRate is the share of leads that became customers.
var ConversionRate = define(KPI{
	ID: "conversion_rate", Title: "Conversion rate", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: Growth, Headline: true, Order: 400,
	Formula: "leads that became customers / leads created", GroupBy: "lead rep", Needs: KindSet(Leads, Deals),
	Doc: "Of the leads created in the period, those with a linked deal won by the as-of date (within conversion_days of the lead, if set; then only of the leads that old)." + immatureDoc + linkDoc,
}, from(leadFamily, (*leadCounts).conversion))

// conversionFamily holds how long the leads took that converted in a period.
var conversionFamily = &Family[spells, *spells]{
	Name:    "conversions",
	Links:   true,
	Grouped: func(*dataset) Kinds { return KindSet(Leads) },
	Day:     func(f *dataset, i int) Day { return f.leads[i].won },
	Leads: func(f *dataset, c *Cells[spells, *spells], b *leadRun) {
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
