package kpi

import (
	"salesk/internal/message"
	"salesk/kpi/exact"
)

// lifetime is a month, or a window of months, of a customer base.
type lifetime struct {
	Revenue exact.Int128 // of customers whose value is known, in minor units; with mrr: monthly values at month ends
	End     int64        // active at month ends
	Valued  int64        // of these, customers whose value is known
	Before  int64        // active on the day before each month
	Lost    int64        // of those, not active at the month's end
}

func (s *lifetime) merge(o *lifetime, sign int64) {
	s.Revenue.Merge(o.Revenue, sign)
	s.End += sign * o.End
	s.Valued += sign * o.Valued
	s.Before += sign * o.Before
	s.Lost += sign * o.Lost
}

var lifetimeFamily = &Family[lifetime, *lifetime]{
	Name:    "lifetime",
	Months:  true,
	Grouped: byAccounts,
	Account: func(f *dataset, c *Cells[lifetime, *lifetime], i int) {
		f.addRevenue(c, &f.accounts[i])
		on := c.worker.of(f, c.by, i)
		m := &f.snapshots
		for p := on.firstOf(m.monthFrom); p < len(m.month) && m.month[p].before < on.end; p++ {
			was, is := on.at(m.month[p].before), on.at(m.month[p].last)
			if is != nil {
				s := c.cell(is.group, p)
				s.End++
				if is.valued {
					s.Valued++
				}
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

// addRevenue adds what a customer's won deals brought, each in the month of its close, to the
// group that the customer has at the month's end.
func (f *dataset) addRevenue(c *Cells[lifetime, *lifetime], a *account) {
	if f.hasMRR || a.unvalued {
		return
	}
	for _, i := range f.won[a.from:a.to] {
		if p := f.monthOf(f.Deals.Close[i]); p >= 0 {
			s := c.cell(f.groupOn(c.by, a, f.months[p].End), p)
			s.Revenue.AddInt(int64(f.Deals.Amount.At(int(i))))
		}
	}
}

// arpaMargin is the monthly margin of an active customer: ARPA × gross margin.
func (s *lifetime) arpaMargin(v *view) Number {
	return v.money(s.Revenue).Div(Int(s.Valued)).Mul(v.f.GrossMargin.Number())
}

func (s *lifetime) value(v *view) Value {
	churn := Frac(s.Lost, s.Before)
	x := Value{Num: s.arpaMargin(v), Den: churn, N: s.Valued}
	switch {
	case s.End == 0:
		x.Note = message.NobodyActiveInYear()
		return x
	case s.Valued == 0:
		x.Note = message.NoValueKnown()
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
	Formula: "ARPA × gross_margin × lifespan, lifespan = 1 / monthly churn", GroupBy: "deal rep, rep of the latest won deal", NeedsCustomers: true, Value: true,
	Doc: "Over the 12 months that end with the month of the period's last day (none before the data's first month): ARPA is the revenue (with mrr: the monthly values at month ends) over the sum of customers active at month ends; monthly churn is the sum of customers lost over the sum of customers active on the day before each month. The lifespan is at most lifespan_cap (60) months. Revenue and customers are those of customers whose value is known." + activeDoc,
}, from(lifetimeFamily, (*lifetime).value).of(yearlyARPA, yearlyChurn))

// What the lifetime value is made of, over the same months.
var (
	yearlyARPA = &KPI{
		ID: "arpa_of_months", Title: "Monthly revenue of an active customer", Unit: PerOne, NumUnit: Amount, DenUnit: Whole,
		Formula: "revenue of the months / customers active at their ends",
		calc: from(lifetimeFamily, func(s *lifetime, v *view) Value {
			return over(v.money(s.Revenue), Int(s.Valued), s.Valued, message.NoValueKnown())
		}),
	}
	yearlyChurn = &KPI{
		ID: "churn_of_months", Title: "Monthly churn", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
		Formula: "customers lost in the months / customers active on the day before each",
		calc:    from(lifetimeFamily, func(s *lifetime, v *view) Value { return share(s.Lost, s.Before, message.NobodyActiveBeforeMonths()) }),
	}
)
