package kpi

import (
	"salesk/internal/message"
	"salesk/kpi/exact"
)

// growth is the revenue of a period and of its base of comparison.
type growth struct{ Now, Base won }

// won is the revenue of won deals.
type won struct {
	Revenue  exact.Int128
	N        int64
	NoAmount int64 // of N, those whose amount is empty
}

func (s *won) add(amount Money) {
	s.N++
	if amount == NoMoney {
		s.NoAmount++
		return
	}
	s.Revenue.AddInt(int64(amount))
}

func (s *won) merge(o *won, sign int64) {
	s.Revenue.Merge(o.Revenue, sign)
	s.N += sign * o.N
	s.NoAmount += sign * o.NoAmount
}

func (s *growth) merge(o *growth, sign int64) {
	s.Now.merge(&o.Now, sign)
	s.Base.merge(&o.Base, sign)
}

var growthFamily = &Family[growth, *growth]{
	Name:    "growth",
	Grouped: byDeals,
	Deals: func(f *dataset, c *Cells[growth, *growth], b *dealRun) {
		for i, p := range b.closeIn {
			if b.outcome[i] != Won {
				continue
			}
			if p >= 0 {
				c.in(b.group[i], p).Now.add(b.amount[i])
			}
			if p := f.basePeriodOf(b.close[i]); p >= 0 {
				c.base(b.group[i], p).Base.add(b.amount[i])
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
	now, base := v.known(s.Now.Revenue, s.Now.N, s.Now.NoAmount), v.known(s.Base.Revenue, s.Base.N, s.Base.NoAmount)
	x := Value{Num: now.Sub(base), Den: base, N: s.Now.N + s.Base.N}
	switch {
	case v.f.baseDay == nil:
		x.Num, x.Den, x.Note = Number{}, Number{}, message.NoPeriodBefore()
	case now.Empty():
		x.Note = message.WonDealsWithoutAmount(int(s.Now.NoAmount))
	case base.Empty():
		x.Note = message.WonDealsWithoutAmount(int(s.Base.NoAmount))
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
