package kpi

import (
	"salesk/internal/message"
	"salesk/kpi/exact"
)

// base is the customer base over a period. S are the customers active on the day
// before it, in the group they then had.
type base struct {
	S, Lost int64
	End     int64 // active on the last day, in the group of that day
	Valued  int64 // of S, those whose monthly value is known
	// Monthly values of these at the start, at the end, and the lesser of the two, in minor units.
	Start, Left, Kept exact.Int128
}

func (s *base) merge(o *base, sign int64) {
	s.S += sign * o.S
	s.Lost += sign * o.Lost
	s.End += sign * o.End
	s.Valued += sign * o.Valued
	s.Start.Merge(o.Start, sign)
	s.Left.Merge(o.Left, sign)
	s.Kept.Merge(o.Kept, sign)
}

var baseFamily = &Family[base, *base]{
	Name:    "base",
	Grouped: byAccounts,
	Account: func(f *dataset, c *Cells[base, *base], i int) {
		on := c.worker.of(f, c.by, i)
		m := &f.snapshots
		for p := on.firstOf(m.periodFrom); p < len(m.period) && m.period[p].before < on.end; p++ {
			was, is := on.at(m.period[p].before), on.at(m.period[p].last)
			if is != nil {
				c.cell(is.group, p).End++
			}
			if was == nil {
				continue
			}
			s := c.cell(was.group, p)
			s.S++
			var now exact.Int128
			if is == nil {
				s.Lost++
			} else {
				now = is.value
			}
			if was.valued {
				s.Valued++
			}
			s.Start.Add(was.value)
			s.Left.Add(now)
			if was.value.Less(now) {
				now = was.value
			}
			s.Kept.Add(now)
		}
	},
}

const activeDoc = " A customer is active while a won deal covers the day: from contract_start (else the close date) to contract_end. A won deal without a contract end covers inactive_days (365) from its close date, or until a later win of the same customer and product in the last renewal_window (90) days of these renews it. With a customers export, a customer is active while one of its rows covers the day. Its group is that of its latest won deal by the day in question, or of its latest row. Won deals without a customer, and buyers that the customers export lacks, are told and in no customer KPI."

// ActiveCustomers counts the customers active at the end: a stock.
var ActiveCustomers = define(KPI{
	ID: "active_customers", Title: "Active customers", Unit: Whole, Better: Higher, Category: CustomerBase, Headline: true, Order: 520,
	Formula: "count of customers active on the last day", GroupBy: "rep of the latest won deal", NeedsCustomers: true, Stock: true,
	Doc: "On the period's last day, or the as-of date." + activeDoc,
}, from(baseFamily, func(s *base, v *view) Value { return counted(s.End) }))

// LostCustomers counts the customers lost.
var LostCustomers = define(KPI{
	ID: "lost_customers", Title: "Lost customers", Unit: Whole, Better: Lower, Category: CustomerBase, Order: 510,
	Formula: "customers active before the period and not on its last day", GroupBy: "rep of the latest won deal", NeedsCustomers: true,
	Doc: "The numerator of the churn rate." + activeDoc,
}, from(baseFamily, func(s *base, v *view) Value { return counted(s.Lost) }))

// ChurnRate is the share of the customers that was lost.
var ChurnRate = define(KPI{
	ID: "churn_rate", Title: "Churn rate", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Lower, Category: CustomerBase, Headline: true, Order: 530,
	Formula: "lost / active the day before the period", GroupBy: "rep of the latest won deal", NeedsCustomers: true,
	Doc: "Of the customers active on the day before the period, those not active on its last day." + activeDoc,
}, from(baseFamily, func(s *base, v *view) Value { return share(s.Lost, s.S, message.NobodyActiveBefore()) }))

// RetentionRate is 1 - churn rate.
var RetentionRate = define(KPI{
	ID: "retention_rate", Title: "Retention rate", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: CustomerBase, Headline: true, Order: 540,
	Formula: "1 - churn_rate", GroupBy: "rep of the latest won deal", NeedsCustomers: true,
	Doc: "Of the customers active on the day before the period, those still active on its last day." + activeDoc,
}, from(baseFamily, func(s *base, v *view) Value { return share(s.S-s.Lost, s.S, message.NobodyActiveBefore()) }))

const valueDoc = monthlyDoc + " New and returning customers do not count."

func (s *base) ratio(v *view, num exact.Int128) Value {
	nothing := message.NobodyActiveBefore()
	if s.S > 0 {
		nothing = message.NoMonthlyValueBefore()
	}
	x := over(v.money(num), v.money(s.Start), s.Valued, nothing)
	return x
}

// RevenueChurnRate is 1 - gross revenue retention.
var RevenueChurnRate = define(KPI{
	ID: "revenue_churn_rate", Title: "Revenue churn", Unit: Ratio, NumUnit: PerOne, DenUnit: PerOne,
	Better: Lower, Category: CustomerBase, Order: 550,
	Formula: "1 - gross_revenue_retention", GroupBy: "rep of the latest won deal", NeedsCustomers: true, Value: true,
	Doc: "The share of monthly value lost from the customers active on the day before the period, by leaving or by paying less." + valueDoc + activeDoc,
}, from(baseFamily, func(s *base, v *view) Value {
	lost := s.Start
	lost.Add(s.Kept.Neg())
	return s.ratio(v, lost)
}))

// GrossRevenueRetention is the share of the monthly value that was kept.
var GrossRevenueRetention = define(KPI{
	ID: "gross_revenue_retention", Title: "Gross revenue retention", Unit: Ratio, NumUnit: PerOne, DenUnit: PerOne,
	Better: Higher, Category: CustomerBase, Order: 560,
	Formula: "sum of min(value at the end, value before) / sum of value before", GroupBy: "rep of the latest won deal", NeedsCustomers: true, Value: true,
	Doc: "The monthly value kept from the customers active on the day before the period, without what they pay more." + valueDoc + activeDoc,
}, from(baseFamily, func(s *base, v *view) Value { return s.ratio(v, s.Kept) }))

// NetRevenueRetention is the monthly value at the end over that before.
var NetRevenueRetention = define(KPI{
	ID: "net_revenue_retention", Title: "Net revenue retention", Unit: Ratio, NumUnit: PerOne, DenUnit: PerOne,
	Better: Higher, Category: CustomerBase, Order: 570,
	Formula: "sum of value at the end / sum of value before", GroupBy: "rep of the latest won deal", NeedsCustomers: true, Value: true,
	Doc: "The monthly value at the end of the customers active on the day before the period, over their value then: above 1, the base grows by itself." + valueDoc + activeDoc,
}, from(baseFamily, func(s *base, v *view) Value { return s.ratio(v, s.Left) }))
