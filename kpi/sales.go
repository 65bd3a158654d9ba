package kpi

import (
	"salesk/internal/message"
	"salesk/kpi/exact"
)

// sales adds up the deals that closed in a period.
type sales struct {
	Revenue   exact.Int128
	Won, Lost int64
	NoAmount  int64 // won deals whose amount is empty
}

func (s *sales) merge(o *sales, sign int64) {
	s.Revenue.Merge(o.Revenue, sign)
	s.Won += sign * o.Won
	s.Lost += sign * o.Lost
	s.NoAmount += sign * o.NoAmount
}

func byDeals(*dataset) Kinds { return KindSet(Deals) }

var salesFamily = &Family[sales, *sales]{
	Name:    "sales",
	Grouped: byDeals,
	Deals: func(f *dataset, c *Cells[sales, *sales], b *dealRun) {
		for _, i := range b.closed() {
			s := c.in(b.group[i], b.closeIn[i])
			won := int64(b.outcome[i] & Won) // 1 or 0: there is no telling beforehand, so that a branch would cost more
			s.Won += won
			s.Lost += 1 - won
			if amount := b.amount[i]; amount == NoMoney {
				s.NoAmount += won
			} else {
				s.Revenue.AddInt(int64(amount) & -won)
			}
		}
	},
}

// noAmount is the note on won deals that add nothing to the revenue.
func (s *sales) noAmount() message.Message {
	if s.NoAmount == 0 {
		return message.Message{}
	}
	return message.WonDealsWithoutAmount(int(s.NoAmount))
}

// revenue is the sum of the won amounts; empty where none of the won deals has one.
func (s *sales) revenue(v *view) Number { return v.known(s.Revenue, s.Won, s.NoAmount) }

// overRevenue is what a revenue divided by something comes to; where the revenue is unknown the
// note says so.
func (s *sales) overRevenue(v *view, x Value) Value {
	if s.revenue(v).Empty() {
		x.Note = s.noAmount()
	}
	return x
}

// Revenue is the sum of the won amounts.
var Revenue = define(KPI{
	ID: "revenue", Title: "Revenue", Unit: Amount, Better: Higher, Category: Team, Headline: true, Order: 100,
	Formula: "sum of amount over won deals", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: "A won deal counts in the period of its close date. An amount in another currency counts at the rate of that date. Empty where none of the deals has an amount.",
}, from(salesFamily, func(s *sales, v *view) Value {
	return Value{Number: s.revenue(v), N: s.Won, Note: s.noAmount()}
}))

// DealsWon counts the won deals.
var DealsWon = define(KPI{
	ID: "deals_won", Title: "Deals won", Unit: Whole, Better: Higher, Category: Team, Headline: true, Order: 110,
	Formula: "count of won deals", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: "A won deal counts in the period of its close date.",
}, from(salesFamily, func(s *sales, v *view) Value { return counted(s.Won) }))

// DealsLost counts the lost deals.
var DealsLost = define(KPI{
	ID: "deals_lost", Title: "Deals lost", Unit: Whole, Better: Lower, Category: Team, Order: 115, Optional: true,
	Formula: "count of lost deals", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: "A lost deal counts in the period of its close date.",
}, from(salesFamily, func(s *sales, v *view) Value {
	if v.f.Orders {
		return Value{Note: message.OrdersAreNeverLost()}
	}
	return counted(s.Lost)
}))

// AverageDealSize is the revenue of a won deal.
var AverageDealSize = define(KPI{
	ID: "average_deal_size", Title: "Average deal size", Unit: PerOne, NumUnit: Amount, DenUnit: Whole,
	Better: Higher, Category: Team, Order: 120,
	Formula: "revenue / deals won with an amount", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: "Over the deals won in the period, by close date.",
}, from(salesFamily, (*sales).averageSize))

func (s *sales) averageSize(v *view) Value {
	n := s.Won - s.NoAmount
	x := over(v.money(s.Revenue), Int(n), n, message.NoDealWon())
	if s.NoAmount > 0 {
		x.Note = s.noAmount()
	}
	return x
}

// WinRate is the share of the closed deals that were won.
var WinRate = define(KPI{
	ID: "win_rate", Title: "Win rate", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: Team, Headline: true, Order: 130,
	Formula: "won / (won + lost)", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: "A deal counts in the period in which it closed. Open deals do not count.",
}, from(salesFamily, func(s *sales, v *view) Value {
	if v.f.Orders {
		return Value{Note: message.OrdersAreNeverLost()}
	}
	return share(s.Won, s.Won+s.Lost, message.NoDealClosed())
}))
