package kpi

import (
	"salesk/internal/message"
	"salesk/kpi/exact"
)

// openDeals are the deals open at the end of a period.
type openDeals struct {
	Amount   exact.Int128
	N        int64
	NoAmount int64 // of N, those whose amount is empty
}

func (s *openDeals) merge(o *openDeals, sign int64) {
	s.Amount.Merge(o.Amount, sign)
	s.N += sign * o.N
	s.NoAmount += sign * o.NoAmount
}

var pipelineFamily = &Family[openDeals, *openDeals]{
	Name:    "pipeline",
	Grouped: byDeals,
	Changes: true,
	Day:     func(f *dataset, i int) Day { return f.Deals.created(i) },
	Deals: func(f *dataset, c *Cells[openDeals, *openDeals], b *dealRun) {
		// The stock is taken on a period's last day, or on the as-of date: a deal is in that of
		// the period in which it came up and of all after it, and in none from the period on
		// in which it was closed.
		b.eachOpen(c.n, func(k int, from, to int32) {
			g, amount := b.group[k], b.amount[k]
			s := c.in(g, from)
			if s.change(amount, 1); int(to) < c.n {
				c.base(g, int(to)).change(amount, -1)
			}
		})
	},
}

// eachOpen calls do with the deals that are open at the end of some of n periods: from the one in which
// they came up until before the one in which they closed.
func (b *dealRun) eachOpen(n int, do func(k int, from, to int32)) {
	for k, from := range b.cameIn {
		if from == earlier {
			from = 0
		}
		to := int32(b.f.started)
		if in := b.closeIn[k]; in != nowhere && b.outcome[k] != Open {
			to = max(in, 0)
		}
		if from >= 0 && from < to && int(from) < n {
			do(k, from, to)
		}
	}
}

// change counts a deal that came up, or with the sign -1 one that is no longer open.
func (s *openDeals) change(amount Money, sign int64) {
	s.N += sign
	if amount == NoMoney {
		s.NoAmount += sign
		return
	}
	s.Amount.AddInt(sign * int64(amount))
}

// noAmount is the note on open deals that add nothing to the pipeline.
func (s *openDeals) noAmount() message.Message {
	if s.NoAmount == 0 {
		return message.Message{}
	}
	return message.OpenDealsWithoutAmount(int(s.NoAmount))
}

// OpenDeals counts the open deals: a stock.
var OpenDeals = define(KPI{
	ID: "open_deals", Title: "Open deals", Unit: Whole, Better: Higher, Category: Team, FromCreation: true, Order: 225, Optional: true,
	Formula: "count of deals open at the end", GroupBy: "deal rep", Needs: KindSet(Deals), Stock: true,
	Doc: "Deals open on the period's last day (or the as-of date): created by then, not closed by then.",
}, from(pipelineFamily, func(s *openDeals, v *view) Value {
	if v.f.Orders {
		return Value{Note: message.OrdersHaveNoPipeline()}
	}
	return counted(s.N)
}))

// PipelineValue is the amount of the open deals, a stock: it is never added up over periods.
var PipelineValue = define(KPI{
	ID: "pipeline_value", Title: "Pipeline value", Unit: Amount, Better: Higher, Category: Team, FromCreation: true, Order: 220,
	Formula: "sum of amount over deals open at the end", GroupBy: "deal rep", Needs: KindSet(Deals), Stock: true,
	Doc: "Deals open on the period's last day (or the as-of date): created by then, not closed by then. Empty where none of the deals has an amount.",
}, from(pipelineFamily, func(s *openDeals, v *view) Value {
	return Value{Number: v.known(s.Amount, s.N, s.NoAmount), N: s.N, Note: s.noAmount()}
}))
