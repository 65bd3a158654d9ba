package kpi

import (
	"salesk/internal/message"
	"salesk/kpi/exact"
)

// closedAmounts are the amounts of the deals that closed in a period.
type closedAmounts struct {
	Won, Lost exact.Int128
	N         int64 // deals with an amount
	NoAmount  int64 // deals without one, which are on neither side
}

func (s *closedAmounts) merge(o *closedAmounts, sign int64) {
	s.Won.Merge(o.Won, sign)
	s.Lost.Merge(o.Lost, sign)
	s.N += sign * o.N
	s.NoAmount += sign * o.NoAmount
}

var closedAmountsFamily = &Family[closedAmounts, *closedAmounts]{
	Name:    "closed_amounts",
	Grouped: byDeals,
	Deals: func(f *dataset, c *Cells[closedAmounts, *closedAmounts], b *dealRun) {
		for _, i := range b.closed() {
			s := c.in(b.group[i], b.closeIn[i])
			switch amount := b.amount[i]; {
			case amount == NoMoney:
				s.NoAmount++
				continue
			case b.outcome[i] == Won:
				s.Won.AddInt(int64(amount))
			default:
				s.Lost.AddInt(int64(amount))
			}
			s.N++
		}
	},
}

// WinRateAmount is the share of the closed amounts that was won.
var WinRateAmount = define(KPI{
	ID: "win_rate_amount", Title: "Win rate by amount", Unit: Ratio, NumUnit: Amount, DenUnit: Amount,
	Better: Higher, Category: Team, Order: 135, Optional: true,
	Formula: "amount won / (amount won + amount lost)", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: "A deal counts in the period in which it closed. Deals without an amount are left out on both sides.",
}, from(closedAmountsFamily, func(s *closedAmounts, v *view) Value {
	if v.f.Orders {
		return Value{Note: message.OrdersAreNeverLost()}
	}
	all := s.Won
	all.Add(s.Lost)
	x := over(v.money(s.Won), v.money(all), s.N, message.NoDealClosed())
	if s.N > 0 && x.Empty() {
		x.Note = message.ClosedAmountsZero()
	}
	if s.NoAmount > 0 {
		x.Note = message.ClosedDealsWithoutAmount(int(s.NoAmount))
	}
	return x
}))
