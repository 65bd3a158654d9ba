package kpi

import "salesk/internal/message"

// byAccounts are the kinds that give customers their group.
func byAccounts(f *dataset) Kinds { return f.customerKinds() }

var newCustomerFamily = &Family[tally, *tally]{
	Name:    "new_customers",
	Grouped: byAccounts,
	Account: func(f *dataset, c *Cells[tally, *tally], i int) {
		a := &f.accounts[i]
		if day := f.firstDay(a); day != NoDay {
			c.at(f.firstGroup(c.by, a), day).N++
		}
	},
}

// NewCustomers counts the customers first won.
var NewCustomers = define(KPI{
	ID: "new_customers", Title: "New customers", Unit: Whole, Better: Higher, Category: CustomerBase, Headline: true, Order: 500,
	Formula: "count of customers first won", GroupBy: "rep of the first win", NeedsCustomers: true,
	Doc: "Customers whose first win (the earliest close date, then the lowest deal_id) is in the period; with a customers export, whose start_date is.",
}, from(newCustomerFamily, func(s *tally, v *view) Value { return counted(s.N) }))

// loyalty is how many first wins are old enough to tell, and how many of those stayed.
type loyalty struct {
	Old, Stayed, Recent int64
	Assumed             int64 // left out: an assumed cover outlasts the days, so that nobody could have left
}

func (s *loyalty) merge(o *loyalty, sign int64) {
	s.Old += sign * o.Old
	s.Stayed += sign * o.Stayed
	s.Recent += sign * o.Recent
	s.Assumed += sign * o.Assumed
}

var loyaltyFamily = &Family[loyalty, *loyalty]{
	Name:    "loyalty",
	Grouped: byAccounts,
	Account: func(f *dataset, c *Cells[loyalty, *loyalty], i int) {
		a := &f.accounts[i]
		first := f.firstDay(a)
		if first == NoDay {
			return
		}
		s := c.at(f.firstGroup(c.by, a), first)
		later := first + Day(f.RetentionDays)
		switch {
		case later > f.AsOf:
			s.Recent++
			return
		case !f.books && f.Deals.ContractEnd.At(int(f.won[a.from])) == NoDay && f.InactiveDays > f.RetentionDays:
			s.Assumed++
			return
		}
		s.Old++
		if f.active(a, later) {
			s.Stayed++
		}
	},
}

// WonCustomerRetention is the share of the newly won customers that stay.
var WonCustomerRetention = define(KPI{
	ID: "won_customer_retention", Title: "Retention of won customers", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: Team, Headline: true, Order: 210,
	Formula: "customers still active retention_days later / customers first won", GroupBy: "rep of the first win", NeedsCustomers: true,
	Doc: "Of the customers first won in the period, the share still active so many days later (180 unless configured). It is weighed against the sales cycle: short cycles that win customers who leave are no gain. Only customers won long enough before the as-of date count. A customer whose first win has no contract end is left out where its assumed cover is longer than that: it could not have left.",
}, from(loyaltyFamily, func(s *loyalty, v *view) Value {
	x := share(s.Stayed, s.Old, message.Message{})
	if s.Old+s.Recent+s.Assumed == 0 {
		x.Note = message.NoCustomerWon()
	}
	if s.Recent > 0 {
		x.Note = message.WonTooRecently(int(s.Recent))
	}
	if s.Assumed > 0 {
		x.Note = message.Join(x.Note, message.CoverAssumed(int(s.Assumed), v.f.InactiveDays))
	}
	return x
}))
