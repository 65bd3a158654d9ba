package kpi

// tally counts records.
type tally struct{ N int64 }

func (s *tally) merge(o *tally, sign int64) { s.N += sign * o.N }

var opportunityFamily = &Family[tally, *tally]{
	Name:    "opportunities",
	Grouped: byDeals,
	Day:     func(f *dataset, i int) Day { return f.Deals.created(i) },
	Deals: func(f *dataset, c *Cells[tally, *tally], b *dealRun) {
		for i, p := range b.cameIn {
			if p >= 0 {
				c.in(b.group[i], p).N++
			}
		}
	},
}

// NewOpportunities counts the deals created.
var NewOpportunities = define(KPI{
	ID: "new_opportunities", Title: "New opportunities", Unit: Whole, Better: Higher, Category: LeadGen, Headline: true, FromCreation: true, Order: 350,
	Formula: "count of deals created", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: "A deal counts in the period of its created_date, or of its first contact when the export has no creation date.",
}, from(opportunityFamily, func(s *tally, v *view) Value { return counted(s.N) }))
