package kpi

var cycleFamily = &Family[durations, *durations]{
	Name:    "cycle",
	Links:   true,
	Grouped: byDeals,
	Deals: func(f *facts, c *Cells[durations, *durations], b *dealRun) {
		starts := b.starts()
		for i, p := range b.closeIn {
			if p >= 0 && b.outcome[i] == Won {
				c.in(b.group[i], p).add(starts[i], b.close[i])
			}
		}
	},
}

const cycleDoc = "From the first contact (else the linked lead's creation, else the deal's creation) to the close, in calendar days, over the deals won in the period. A deal that closed before it started is left out and counted in the note."

// SalesCycle is the mean length of the sales cycle.
var SalesCycle = define(KPI{
	ID: "sales_cycle", Title: "Sales cycle", Unit: Days, NumUnit: Days, DenUnit: Whole,
	Better: Lower, Category: Team, Headline: true, Order: 180,
	Formula: "sum of days / deals won", GroupBy: "deal rep", Needs: KindSet(Deals), Doc: cycleDoc,
}, from(cycleFamily, func(s *durations, v *view) Value { return s.mean("no deal won") }))

// SalesCycleMedian is the median length of the sales cycle.
var SalesCycleMedian = define(KPI{
	ID: "sales_cycle_median", Title: "Sales cycle, median", Unit: Days, Better: Lower, Category: Team, Order: 190,
	Formula: "median of days", GroupBy: "deal rep", Needs: KindSet(Deals), Doc: cycleDoc,
}, from(cycleFamily, func(s *durations, v *view) Value {
	return Value{Number: s.quantile(1, 2), N: s.N, Note: s.note("no deal won")}
}))

// SalesCycleP90 is the length that nine in ten sales cycles do not exceed.
var SalesCycleP90 = define(KPI{
	ID: "sales_cycle_p90", Title: "Sales cycle, 90th percentile", Unit: Days, Better: Lower, Category: Team, Order: 200,
	Formula: "90th percentile of days, type 7", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: cycleDoc + " The percentile interpolates linearly between the neighbouring deals (Hyndman and Fan's type 7).",
}, from(cycleFamily, func(s *durations, v *view) Value {
	return Value{Number: s.quantile(9, 10), N: s.N, Note: s.note("no deal won")}
}))
