package kpi

import "salesk/kpi/exact"

// spending is what was spent.
type spending struct {
	Cost    exact.Int128 // minor units
	Records int64        // costs
}

func (s *spending) merge(o *spending, sign int64) {
	s.Cost.Merge(o.Cost, sign)
	s.Records += sign * o.Records
}

// spent is the part of a cost over n days that falls on its first k days, in minor
// units, rounded down: the parts of all days add up to the cost exactly.
func spent(amount Money, k, n int64) exact.Int128 {
	return exact.ToInt128(exact.MulDivFloor(int64(amount), k, n))
}

// eachSpending calls add with the part of cost i that falls into each period that has begun
// by the as-of date.
func (f *dataset) eachSpending(i int, add func(p int, part exact.Int128)) {
	cost := &f.Costs[i]
	from, to := cost.Span()
	if from == NoDay || cost.Amount == NoMoney {
		return
	}
	days := int64(to-from) + 1
	f.eachPeriod(from, min(to, f.AsOf), func(p int, first, last Day) {
		if f.periods[p].Start > f.AsOf {
			return
		}
		part := spent(cost.Amount, int64(last-from)+1, days)
		part.Add(spent(cost.Amount, int64(first-from), days).Neg())
		add(p, part)
	})
}

var costFamily = &Family[spending, *spending]{
	Name:    "costs",
	Grouped: func(*dataset) Kinds { return KindSet(Costs) },
	Cost: func(f *dataset, c *Cells[spending, *spending], i int) {
		f.eachSpending(i, func(p int, part exact.Int128) {
			s := c.cell(c.by.cost[i], p)
			s.Cost.Add(part)
			s.Records++
		})
	},
}

// CostsSpent is what was spent.
var CostsSpent = define(KPI{
	ID: "costs", Title: "Costs", Unit: Amount, Better: Lower, Category: CustomerBase, Order: 585,
	Formula: "sum of costs", GroupBy: "cost rep", Needs: KindSet(Costs),
	Doc: "A cost counts on its date. A cost with a start and an end is spread over its days evenly, exact to the minor unit.",
}, from(costFamily, func(s *spending, v *view) Value { return Value{Number: v.money(s.Cost), N: s.Records} }))
