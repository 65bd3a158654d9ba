package kpi

import "salesk/internal/message"

// openAges are the days on which the open deals came up, counted from the data's first event: at the
// end of any period their ages follow from them.
type openAges struct{ Came durations }

func (s *openAges) merge(o *openAges, sign int64) { s.Came.merge(&o.Came, sign) }

var openAgeFamily = &Family[openAges, *openAges]{
	Name:    "open_ages",
	Grouped: byDeals,
	Changes: true,
	Whole:   true,
	Deals: func(f *dataset, c *Cells[openAges, *openAges], b *dealRun) {
		b.eachOpen(c.n, func(k int, from, to int32) {
			g, came := b.group[k], int32(b.came[k]-f.event0)
			if c.in(g, from).Came.count(came, 1); int(to) < c.n {
				c.base(g, int(to)).Came.count(came, -1)
			}
		})
	},
}

// OpenDealAge is the median age of the open deals, a stock.
var OpenDealAge = define(KPI{
	ID: "open_deal_age", Title: "Age of open deals", Unit: Days, Better: Lower, Category: Team, FromCreation: true, Order: 250, Stock: true, Optional: true,
	Formula: "median of days since creation, over open deals", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: "Of the deals open on the period's last day (or the as-of date), the days from their creation to it.",
}, from(openAgeFamily, func(s *openAges, v *view) Value {
	n, _ := s.Came.total()
	last := min(v.f.periods[v.p].End, v.f.AsOf)
	x := Value{N: n, Number: Int(int64(last - v.f.event0)).Sub(s.Came.quantile(1, 2))}
	switch {
	case v.f.Orders:
		x = Value{Note: message.OrdersHaveNoPipeline()}
	case n == 0:
		x.Note = message.NoDealOpen()
	}
	return x
}).rank(1, 2))

var staleFamily = &Family[tally, *tally]{
	Name:    "stale",
	Grouped: byDeals,
	Changes: true,
	Whole:   true,
	Columns: []string{"deals.modified_date"},
	Deals: func(f *dataset, c *Cells[tally, *tally], b *dealRun) {
		stale := func(g group, from, to Day) { // the days, both included, on which a deal is stale
			p, q := f.endsFrom(from), int32(f.started)
			if to < f.AsOf {
				q = f.endsFrom(to + 1)
			}
			if p >= q {
				return
			}
			if c.in(g, p).N++; int(q) < c.n {
				c.base(g, int(q)).N--
			}
		}
		b.eachOpen(c.n, func(k int, _, _ int32) {
			came, until := b.came[k], f.AsOf
			if b.outcome[k] != Open && b.close[k] != NoDay && b.close[k] <= f.AsOf {
				until = b.close[k] - 1
			}
			days := Day(f.StaleDays)
			changed := b.deals.Modified.At(b.lo + k)
			if changed == NoDay || changed <= came {
				stale(b.group[k], came+days, until)
				return
			}
			stale(b.group[k], came+days, min(changed-1, until))
			stale(b.group[k], changed+days, until)
		})
	},
}

// endsFrom is the first period whose last day that counts is a day or after; as many as have begun
// where there is none.
func (f *dataset) endsFrom(d Day) int32 {
	switch p := f.periodOf(d); {
	case p >= 0:
		return int32(p)
	case p == earlier:
		return 0
	}
	return int32(f.started)
}

// StaleDeals counts the open deals that nobody touched for long, a stock.
var StaleDeals = define(KPI{
	ID: "stale_deals", Title: "Stale deals", Unit: Whole, Better: Lower, Category: Team, FromCreation: true, Order: 255, Stock: true, Optional: true,
	Formula: "count of open deals without a change for stale_days", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: "Of the deals open on the period's last day (or the as-of date), those without a change for stale_days (30) days: their creation, and their modified_date where it is no later than that day. Empty where no deal has a modified_date.",
}, from(staleFamily, func(s *tally, v *view) Value {
	switch {
	case v.f.Orders:
		return Value{Note: message.OrdersHaveNoPipeline()}
	case !v.f.chances.changes:
		return Value{Note: message.NoModifiedDate()}
	}
	return counted(s.N)
}))

// SalesVelocity is how much money the pipeline brings a day.
var SalesVelocity = define(KPI{
	ID: "sales_velocity", Title: "Sales velocity", Unit: PerDay, NumUnit: PerOne, DenUnit: Days, Better: Higher, Category: Team, FromCreation: true, Order: 245, Optional: true,
	Formula: "new_opportunities × win_rate × average_deal_size / sales_cycle", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: "Money a day. Empty where one of the four is, or the sales cycle is 0 days.",
}, derived(func(v *view) Value {
	created, closed, cycle := stateOf(v, opportunityFamily), stateOf(v, salesFamily), stateOf(v, cycleFamily)
	rate, size, days := share(closed.Won, closed.Won+closed.Lost, message.NoDealClosed()), closed.averageSize(v), cycle.mean()
	if v.f.Orders {
		rate = Value{Note: message.OrdersAreNeverLost()}
	}
	x := Value{Num: Int(created.N).Mul(rate.Number).Mul(size.Number), Den: days.Number, N: created.N}
	x.Number = x.Num.Div(x.Den)
	switch {
	case rate.Empty():
		x.Note = rate.Note
	case size.Empty():
		x.Note = size.Note
	case days.Empty():
		x.Note = days.Note
	case x.Empty():
		x.Note = message.SalesCycleIsZero()
	}
	return x
}, opportunityFamily, salesFamily, cycleFamily).of(NewOpportunities, WinRate, AverageDealSize, SalesCycle))
