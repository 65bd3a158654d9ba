package kpi

import (
	"salesk/internal/message"
	"salesk/kpi/exact"
)

// growth is the revenue of a period and of its base of comparison.
type growth struct {
	Now, Base exact.Int128
	N         int64
}

func (s *growth) merge(o *growth, sign int64) {
	s.Now.Merge(o.Now, sign)
	s.Base.Merge(o.Base, sign)
	s.N += sign * o.N
}

var growthFamily = &Family[growth, *growth]{
	Name:    "growth",
	Grouped: byDeals,
	Deals: func(f *facts, c *Cells[growth, *growth], b *dealRun) {
		for i, p := range b.closeIn {
			if b.outcome[i] != Won {
				continue
			}
			amount := b.amount[i]
			if amount == NoMoney {
				amount = 0
			}
			if p >= 0 {
				now := c.in(b.group[i], p)
				now.N++
				now.Now.AddInt(int64(amount))
			}
			if p := f.basePeriodOf(b.close[i]); p >= 0 {
				base := c.base(b.group[i], p)
				base.N++
				base.Base.AddInt(int64(amount))
			}
		}
	},
}

// SalesGrowth is the growth of revenue over the period before.
var SalesGrowth = define(KPI{
	ID: "sales_growth", Title: "Sales growth", Unit: Ratio, NumUnit: Amount, DenUnit: Amount,
	Better: Higher, Category: Growth, Headline: true, Order: 430,
	Formula: "(revenue - revenue of the period before) / revenue of the period before", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: "Against the period before of the same grain. A partial period is compared with the same calendar dates of the period before. One that is no whole period of a grain is compared with as many days directly before it. Without a positive base there is no growth rate.",
}, from(growthFamily, func(s *growth, v *view) Value {
	now, base := v.money(s.Now), v.money(s.Base)
	x := Value{Num: now.Sub(base), Den: base, N: s.N}
	switch {
	case v.f.baseDay == nil:
		x.Num, x.Den, x.Note = Number{}, Number{}, message.NoPeriodBefore()
	case base.Sign() <= 0:
		x.Note = message.NoRevenueBefore()
		if base.Sign() < 0 {
			x.Note = message.NegativeRevenueBefore()
		}
	default:
		x.Number = x.Num.Div(x.Den)
	}
	if v.f.periods[v.p].Partial {
		x.Note = message.Join(x.Note, message.SameDatesCompared())
	}
	return x
}))
