package kpi

import "salesk/internal/message"

var cycleFamily = &Family[spells, *spells]{
	Name:    "cycle",
	Links:   true,
	Grouped: byDeals,
	Deals: func(f *facts, c *Cells[spells, *spells], b *dealRun) {
		starts := b.starts()
		for _, i := range b.won() {
			c.in(b.group[i], b.closeIn[i]).add(starts[i], b.close[i])
		}
	},
}

// cycleLengthsFamily holds how many sales cycles there are of each length.
var cycleLengthsFamily = &Family[durations, *durations]{
	Name:    "cycle_lengths",
	Links:   true,
	Grouped: byDeals,
	Deals: func(f *facts, c *Cells[durations, *durations], b *dealRun) {
		starts := b.starts()
		for _, i := range b.won() {
			c.in(b.group[i], b.closeIn[i]).add(starts[i], b.close[i])
		}
	},
}

const cycleDoc = "From the first contact (else the linked lead's creation, else the deal's creation) to the close, in calendar days, over the deals won in the period. A deal that closed before it started is left out and counted in the note."

// SalesCycle is the mean length of the sales cycle.
var SalesCycle = define(KPI{
	ID: "sales_cycle", Title: "Sales cycle", Unit: Days, NumUnit: Days, DenUnit: Whole,
	Better: Lower, Category: Team, Headline: true, Order: 180,
	Formula: "sum of days / deals won", GroupBy: "deal rep", Needs: KindSet(Deals), Doc: cycleDoc,
}, from(cycleFamily, func(s *spells, v *view) Value { return s.mean(message.NoDealWon()) }))

// SalesCycleMedian is the median length of the sales cycle.
var SalesCycleMedian = define(KPI{
	ID: "sales_cycle_median", Title: "Sales cycle, median", Unit: Days, Better: Lower, Category: Team, Order: 190,
	Formula: "median of days", GroupBy: "deal rep", Needs: KindSet(Deals), Doc: cycleDoc,
}, from(cycleLengthsFamily, func(s *durations, v *view) Value {
	return s.quantileValue(1, 2, message.NoDealWon())
}))

// SalesCycleP90 is the length that nine in ten sales cycles do not exceed.
var SalesCycleP90 = define(KPI{
	ID: "sales_cycle_p90", Title: "Sales cycle, 90th percentile", Unit: Days, Better: Lower, Category: Team, Order: 200,
	Formula: "90th percentile of days, type 7", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: cycleDoc + " The percentile interpolates linearly between the neighbouring deals (Hyndman and Fan's type 7).",
}, from(cycleLengthsFamily, func(s *durations, v *view) Value {
	return s.quantileValue(9, 10, message.NoDealWon())
}))
