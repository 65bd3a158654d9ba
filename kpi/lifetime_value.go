package kpi

import (
	"salesk/internal/message"
	"salesk/kpi/exact"
)

// lifetime is a month, or a window of months, of a customer base.
type lifetime struct {
	Revenue exact.Int128 // of the group's deals; with mrr: monthly values at month ends
	End     int64        // active at month ends
	Before  int64        // active on the day before each month
	Lost    int64        // of those, not active at the month's end
}

func (s *lifetime) merge(o *lifetime, sign int64) {
	s.Revenue.Merge(o.Revenue, sign)
	s.End += sign * o.End
	s.Before += sign * o.Before
	s.Lost += sign * o.Lost
}

var lifetimeFamily = &Family[lifetime, *lifetime]{
	Name:   "lifetime",
	Months: true,
	Grouped: func(f *facts) Kinds {
		if f.hasMRR {
			return f.customerKinds()
		}
		return f.customerKinds() | KindSet(Deals)
	},
	Deals: func(f *facts, c *Cells[lifetime, *lifetime], b *dealRun) {
		if f.hasMRR {
			return
		}
		for i, day := range b.close {
			if b.outcome[i] != Won || day > f.AsOf {
				continue
			}
			s := c.cell(b.group[i], f.monthOf(day))
			if amount := b.amount[i]; amount != NoMoney {
				s.Revenue.Add(times1e9(amount))
			}
		}
	},
	Account: func(f *facts, c *Cells[lifetime, *lifetime], i int) {
		on := c.desk.of(f, c.by, i)
		m := &f.marks
		for p := on.firstOf(m.monthFrom); p < len(m.month) && m.month[p].before < on.end; p++ {
			was, is := on.at(m.month[p].before), on.at(m.month[p].last)
			if is != nil {
				s := c.cell(is.group, p)
				s.End++
				if f.hasMRR {
					s.Revenue.Add(is.value)
				}
			}
			if was != nil {
				s := c.cell(was.group, p)
				s.Before++
				if is == nil {
					s.Lost++
				}
			}
		}
	},
}

// arpaMargin is the monthly margin of an active customer: ARPA × gross margin.
func (s *lifetime) arpaMargin(v *view) Number {
	return s.Revenue.Decimal(v.f.Digits + monthlyDigits).Div(Int(s.End)).Mul(v.f.GrossMargin.Number())
}

func (s *lifetime) value(v *view) Value {
	churn := Frac(s.Lost, s.Before)
	x := Value{Num: s.arpaMargin(v), Den: churn, N: s.End}
	switch {
	case s.End == 0:
		x.Note = message.NobodyActiveInYear()
		return x
	case churn.Empty():
		x.Note = message.NobodyActiveBeforeMonths()
		return x
	}
	lifespan, most := Int(1).Div(churn), Int(int64(v.f.LifespanCap))
	if lifespan.Empty() || lifespan.Cmp(most) > 0 {
		lifespan = most
		x.Note = message.LifespanCapped(v.f.LifespanCap)
	}
	x.Number = x.Num.Mul(lifespan)
	return x
}

// CustomerLifetimeValue is the margin that a customer brings over its lifespan.
var CustomerLifetimeValue = define(KPI{
	ID: "customer_lifetime_value", Title: "Customer lifetime value", Unit: PerOne, NumUnit: PerOne, DenUnit: Ratio,
	Better: Higher, Category: CustomerBase, Headline: true, Order: 580,
	Formula: "ARPA × gross_margin × lifespan, lifespan = 1 / monthly churn", GroupBy: "deal rep, rep of the latest won deal", NeedsCustomers: true,
	Doc: "Over the 12 months that end with the month of the period's last day (none before the data's first month): ARPA is the revenue (with mrr: the monthly values at month ends) over the sum of customers active at month ends; monthly churn is the sum of customers lost over the sum of customers active on the day before each month. The lifespan is at most lifespan_cap (60) months." + activeDoc,
}, from(lifetimeFamily, (*lifetime).value))
