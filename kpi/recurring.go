package kpi

import (
	"salesk/internal/message"
	"salesk/kpi/exact"
)

// recurring is the monthly value of the customers on a period's last day, and what moved it since
// the day before the period, in minor units. What was before, with new, expansion and reactivated
// and without contraction and churned, is what is after: in total, and in a group of which no
// customer came from, or went to, another.
type recurring struct {
	Before exact.Int128 // in the group of the day before
	After  exact.Int128
	Active int64 // on the last day, in the group of that day
	Valued int64 // of these, customers whose value is known

	// Of the customers active on the day before, in the group of that day, and of those who are new
	// or back, in the group of the last day.
	New, Expansion, Contraction, Churned, Reactivated movement

	Touched int64 // such customers
	Known   int64 // of these, those whose value is known
	Went    int64 // customers in another group on the last day than on the day before, in the old group
	Came    int64 // the same, in the new group
}

// movement is an amount, and of how many customers.
type movement struct {
	Sum exact.Int128
	N   int64
}

func (m *movement) add(value exact.Int128) {
	m.Sum.Add(value)
	m.N++
}

func (m *movement) merge(o *movement, sign int64) {
	m.Sum.Merge(o.Sum, sign)
	m.N += sign * o.N
}

func (s *recurring) merge(o *recurring, sign int64) {
	s.Before.Merge(o.Before, sign)
	s.After.Merge(o.After, sign)
	s.Active += sign * o.Active
	s.Valued += sign * o.Valued
	s.New.merge(&o.New, sign)
	s.Expansion.merge(&o.Expansion, sign)
	s.Contraction.merge(&o.Contraction, sign)
	s.Churned.merge(&o.Churned, sign)
	s.Reactivated.merge(&o.Reactivated, sign)
	s.Touched += sign * o.Touched
	s.Known += sign * o.Known
	s.Went += sign * o.Went
	s.Came += sign * o.Came
}

var recurringFamily = &Family[recurring, *recurring]{
	Name:    "recurring",
	Grouped: byAccounts,
	Account: func(f *dataset, c *Cells[recurring, *recurring], i int) {
		on := c.worker.of(f, c.by, i)
		first, _ := f.lifetime(&f.accounts[i])
		m := &f.snapshots
		for p := on.firstOf(m.periodFrom); p < len(m.period) && m.period[p].before < on.end; p++ {
			was, is := on.at(m.period[p].before), on.at(m.period[p].last)
			if is != nil {
				s := c.cell(is.group, p)
				s.Active++
				if is.valued {
					s.Valued++
					s.After.Add(is.value)
				}
				if was != nil && was.group != is.group {
					s.Came++
					c.cell(was.group, p).Went++
				}
			}
			switch {
			case was != nil:
				c.cell(was.group, p).move(was, is)
			case is != nil:
				c.cell(is.group, p).enter(is, first < f.periods[p].Start)
			}
		}
	},
}

// move counts a customer who was active on the day before; is is nil where it no longer is.
func (s *recurring) move(was, is *customerStatus) {
	s.Touched++
	if !was.valued {
		return
	}
	s.Known++
	s.Before.Add(was.value)
	switch {
	case is == nil:
		s.Churned.add(was.value)
	case was.value.Less(is.value):
		up := is.value
		up.Add(was.value.Neg())
		s.Expansion.add(up)
	case is.value.Less(was.value):
		down := was.value
		down.Add(is.value.Neg())
		s.Contraction.add(down)
	}
}

// enter counts a customer who was not active on the day before, but perhaps earlier.
func (s *recurring) enter(is *customerStatus, back bool) {
	s.Touched++
	if !is.valued {
		return
	}
	s.Known++
	if back {
		s.Reactivated.add(is.value)
	} else {
		s.New.add(is.value)
	}
}

// value is so many times the monthly value on the last day.
func (s *recurring) value(v *view, times int64) Value {
	x := Value{N: s.Valued}
	if s.Active > 0 && s.Valued == 0 {
		x.Note = message.NoValueKnown()
		return x
	}
	x.Number = v.money(s.After).Mul(Int(times))
	return x
}

// movement is an amount that moved.
func (s *recurring) movement(v *view, m movement) Value {
	x := Value{N: m.N}
	switch {
	case s.Touched > 0 && s.Known == 0:
		x.Note = message.NoValueKnown()
		return x
	case s.Went+s.Came > 0 && !s.reconciles():
		x.Note = message.CustomersChangedGroup(int(s.Went + s.Came))
	}
	x.Number = v.money(m.Sum)
	return x
}

// reconciles reports whether the movements come to the change of MRR.
func (s *recurring) reconciles() bool {
	change := s.Before
	for _, m := range []movement{s.New, s.Expansion, s.Reactivated} {
		change.Add(m.Sum)
	}
	for _, m := range []movement{s.Contraction, s.Churned} {
		change.Add(m.Sum.Neg())
	}
	return !change.Less(s.After) && !s.After.Less(change)
}

// quick is what came in over what went away.
func (s *recurring) quick(v *view) Value {
	in, out := s.New, s.Contraction
	in.merge(&s.Expansion, 1)
	in.merge(&s.Reactivated, 1)
	out.merge(&s.Churned, 1)
	up, down := s.movement(v, in), s.movement(v, out)
	x := Value{Number: up.Div(down.Number), Num: up.Number, Den: down.Number, N: in.N + out.N, Note: up.Note}
	if x.Empty() && x.Note.IsZero() {
		x.Note = message.NoValueLost()
	}
	return x
}

const monthlyDoc = " The value of a customer is its mrr; without one, what each won deal that covers the day brings a month: its amount by the whole calendar months of its contract, else by its days and months of 30.4375 days. It is rounded to the minor unit, half to even. A customer with a blank mrr or amount is in no KPI of value."

const movementDoc = " MRR on the day before the period, with new, expansion and reactivated and without contraction and churned, is MRR on its last day, to the minor unit. A customer who changes its group moves the values of its old group; the note counts these." + monthlyDoc + activeDoc

// MRR is the monthly recurring revenue, a stock.
var MRR = define(KPI{
	ID: "mrr", Title: "MRR", Unit: Amount, Better: Higher, Category: CustomerBase, Order: 571, Stock: true,
	Formula: "sum of monthly values on the last day", GroupBy: "rep of the latest won deal", NeedsCustomers: true, Value: true, Optional: true,
	Doc: "Monthly recurring revenue: the monthly values of the customers active on the period's last day, or the as-of date." + monthlyDoc + activeDoc,
}, from(recurringFamily, func(s *recurring, v *view) Value { return s.value(v, 1) }))

// ARR is the recurring revenue of a year.
var ARR = define(KPI{
	ID: "arr", Title: "ARR", Unit: Amount, Better: Higher, Category: CustomerBase, Order: 572, Stock: true,
	Formula: "12 × mrr", GroupBy: "rep of the latest won deal", NeedsCustomers: true, Value: true, Optional: true,
	Doc: "Annual recurring revenue: twelve times the monthly one." + monthlyDoc + activeDoc,
}, from(recurringFamily, func(s *recurring, v *view) Value { return s.value(v, 12) }))

// ARPA is the monthly value of a customer.
var ARPA = define(KPI{
	ID: "arpa", Title: "ARPA", Unit: PerOne, NumUnit: Amount, DenUnit: Whole, Better: Higher, Category: CustomerBase, Order: 573, Stock: true,
	Formula: "mrr / active customers with a known value", GroupBy: "rep of the latest won deal", NeedsCustomers: true, Value: true, Optional: true,
	Doc: "Average revenue per account: the mean monthly value of the customers active on the period's last day." + monthlyDoc + activeDoc,
}, from(recurringFamily, func(s *recurring, v *view) Value {
	x := over(v.money(s.After), Int(s.Valued), s.Valued, message.NobodyActiveAtEnd())
	if s.Active > 0 && s.Valued == 0 {
		x.Note = message.NoValueKnown()
	}
	return x
}))

// MRRNew is the monthly value of new customers.
var MRRNew = define(KPI{
	ID: "mrr_new", Title: "New MRR", Unit: Amount, Better: Higher, Category: CustomerBase, Order: 574,
	Formula: "sum of monthly values of new customers", GroupBy: "rep of the latest won deal", NeedsCustomers: true, Value: true, Optional: true,
	Doc: "Of customers active on the period's last day who never were before it." + movementDoc,
}, from(recurringFamily, func(s *recurring, v *view) Value { return s.movement(v, s.New) }))

// MRRExpansion is what customers pay more.
var MRRExpansion = define(KPI{
	ID: "mrr_expansion", Title: "Expansion MRR", Unit: Amount, Better: Higher, Category: CustomerBase, Order: 575,
	Formula: "sum of what monthly values rose by", GroupBy: "rep of the latest won deal", NeedsCustomers: true, Value: true, Optional: true,
	Doc: "Of customers active on the day before the period and on its last day, whose value rose." + movementDoc,
}, from(recurringFamily, func(s *recurring, v *view) Value { return s.movement(v, s.Expansion) }))

// MRRContraction is what customers pay less.
var MRRContraction = define(KPI{
	ID: "mrr_contraction", Title: "Contraction MRR", Unit: Amount, Better: Lower, Category: CustomerBase, Order: 576,
	Formula: "sum of what monthly values fell by", GroupBy: "rep of the latest won deal", NeedsCustomers: true, Value: true, Optional: true,
	Doc: "Of customers active on the day before the period and on its last day, whose value fell; above 0." + movementDoc,
}, from(recurringFamily, func(s *recurring, v *view) Value { return s.movement(v, s.Contraction) }))

// MRRChurned is the monthly value of the customers lost.
var MRRChurned = define(KPI{
	ID: "mrr_churned", Title: "Churned MRR", Unit: Amount, Better: Lower, Category: CustomerBase, Order: 577,
	Formula: "sum of monthly values of customers lost", GroupBy: "rep of the latest won deal", NeedsCustomers: true, Value: true, Optional: true,
	Doc: "What customers active on the day before the period, and not on its last day, were worth before; above 0." + movementDoc,
}, from(recurringFamily, func(s *recurring, v *view) Value { return s.movement(v, s.Churned) }))

// MRRReactivated is the monthly value of customers who came back.
var MRRReactivated = define(KPI{
	ID: "mrr_reactivated", Title: "Reactivated MRR", Unit: Amount, Better: Higher, Category: CustomerBase, Order: 578,
	Formula: "sum of monthly values of customers who came back", GroupBy: "rep of the latest won deal", NeedsCustomers: true, Value: true, Optional: true,
	Doc: "Of customers active on the period's last day who were not on the day before it, but earlier." + movementDoc,
}, from(recurringFamily, func(s *recurring, v *view) Value { return s.movement(v, s.Reactivated) }))

// QuickRatio is how fast recurring revenue comes in against how fast it goes.
var QuickRatio = define(KPI{
	ID: "quick_ratio", Title: "Quick ratio", Unit: Times, NumUnit: Amount, DenUnit: Amount, Better: Higher, Category: CustomerBase, Order: 579,
	Formula: "(mrr_new + mrr_expansion + mrr_reactivated) / (mrr_contraction + mrr_churned)", GroupBy: "rep of the latest won deal", NeedsCustomers: true, Value: true, Optional: true,
	Doc: "The monthly value gained over the monthly value lost; empty where nothing was lost." + movementDoc,
}, from(recurringFamily, (*recurring).quick))
