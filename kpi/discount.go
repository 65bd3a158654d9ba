package kpi

import (
	"salesk/internal/message"
	"salesk/kpi/exact"
)

// discounts are the won deals that have an amount and a list amount.
type discounts struct {
	Amount, List exact.Int128
	N            int64
}

func (s *discounts) merge(o *discounts, sign int64) {
	s.Amount.Merge(o.Amount, sign)
	s.List.Merge(o.List, sign)
	s.N += sign * o.N
}

var discountFamily = &Family[discounts, *discounts]{
	Name:    "discounts",
	Grouped: byDeals,
	Columns: []string{"deals.list_amount"},
	Deals: func(f *dataset, c *Cells[discounts, *discounts], b *dealRun) {
		if b.lo >= len(b.deals.ListAmount) {
			return
		}
		for _, i := range b.won() {
			list := b.deals.ListAmount.At(b.lo + int(i))
			if list == NoMoney || b.amount[i] == NoMoney {
				continue
			}
			s := c.in(b.group[i], b.closeIn[i])
			s.N++
			if !b.again {
				s.Amount.AddInt(int64(b.amount[i]))
				s.List.AddInt(int64(list))
			}
		}
	},
}

// AverageDiscount is what of the list amount was not charged.
var AverageDiscount = define(KPI{
	ID: "average_discount", Title: "Average discount", Unit: Ratio, NumUnit: Amount, DenUnit: Amount,
	Better: Lower, Category: Team, Order: 125, Optional: true,
	Formula: "1 - amount / list amount", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: "Over the deals won in the period that have an amount and a list_amount: what of the list amounts was not charged.",
}, from(discountFamily, func(s *discounts, v *view) Value {
	given := s.List
	given.Add(s.Amount.Neg())
	x := over(v.money(given), v.money(s.List), s.N, message.NoListAmount())
	if s.N > 0 && x.Empty() {
		x.Note = message.ListAmountsZero()
	}
	return x
}))
