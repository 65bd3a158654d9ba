package kpi

import (
	"salesk/internal/message"
	"salesk/kpi/exact"
)

// acquisition is the money spent and the customers won.
type acquisition struct {
	Cost    exact.Int128
	Records int64 // costs
	New     int64
}

func (s *acquisition) merge(o *acquisition, sign int64) {
	s.Cost.Merge(o.Cost, sign)
	s.Records += sign * o.Records
	s.New += sign * o.New
}

// spent is the part of a cost over n days that falls on its first k days, in minor
// units, rounded down: the parts of all days add up to the cost exactly.
func spent(amount Money, k, n int64) exact.Int128 {
	return exact.ToInt128(exact.MulDivFloor(int64(amount), k, n))
}

var acquisitionFamily = &Family[acquisition, *acquisition]{
	Name:    "acquisition",
	Grouped: func(f *facts) Kinds { return KindSet(Costs) | f.customerKinds() },
	Cost: func(f *facts, c *Cells[acquisition, *acquisition], i int) {
		cost := &f.Costs[i]
		from, to := cost.Span()
		if from == NoDay || cost.Amount == NoMoney {
			return
		}
		days := int64(to-from) + 1
		g := c.by.cost[i]
		f.eachPeriod(from, min(to, f.AsOf), func(p int, first, last Day) {
			if f.periods[p].Start > f.AsOf {
				return
			}
			var s *acquisition
			if c.by.blank(g) {
				s = c.total(p)
			} else {
				s = c.cell(g, p)
			}
			s.Cost.Add(spent(cost.Amount, int64(last-from)+1, days))
			s.Cost.Add(spent(cost.Amount, int64(first-from), days).Neg())
			s.Records++
		})
	},
	Account: func(f *facts, c *Cells[acquisition, *acquisition], i int) {
		a := &f.accounts[i]
		if day := f.firstDay(a); day != NoDay {
			c.at(f.firstGroup(c.by, a), day).New++
		}
	},
}

// acquired returns the state of a cell, with its share of the costs that have no group
// when they are allocated.
func acquired(v *view) *acquisition {
	s := stateOf(v, acquisitionFamily)
	if !v.f.AllocateEven || v.g == allGroups {
		return s
	}
	cells := cellsOf(v, acquisitionFamily)
	if cells.rest == nil || v.by.blank[v.g] {
		return s
	}
	// Evenly over the groups that have the figure; the odd cents go to the first ones.
	at, n := v.sharers(acquisitionFamily)
	if n == 0 {
		return s // the cell is there for its lifetime value alone
	}
	with := *s
	with.Cost.Add(cells.rest[v.p].Cost.Share(at[v.g], n))
	return &with
}

// cost is the acquisition cost of a customer.
func (s *acquisition) cost(v *view) Value {
	x := over(v.money(s.Cost), Int(s.New), s.New, message.NoNewCustomer())
	if s.Records == 0 && s.Cost == (exact.Int128{}) {
		x.Note = message.Join(x.Note, message.NoCost())
	}
	return x
}

// CustomerAcquisitionCost is what a new customer cost.
var CustomerAcquisitionCost = define(KPI{
	ID: "customer_acquisition_cost", Title: "Customer acquisition cost", Unit: PerOne, NumUnit: Amount, DenUnit: Whole,
	Better: Lower, Category: CustomerBase, Headline: true, Order: 590,
	Formula: "costs / new_customers", GroupBy: "cost rep and rep of the first win", Needs: KindSet(Costs), NeedsCustomers: true,
	Doc: "A cost with a start and an end is spread over its days evenly, exact to the minor unit. A cost whose group column is empty counts only in the total, unless costs.allocate is even: then each group of the total bears the same part.",
}, derived(func(v *view) Value { return acquired(v).cost(v) }, acquisitionFamily))

// LTVToCAC is what a customer brings over what it cost.
var LTVToCAC = define(KPI{
	ID: "ltv_to_cac", Title: "LTV to CAC", Unit: Times, NumUnit: PerOne, DenUnit: PerOne,
	Better: Higher, Category: CustomerBase, Order: 600,
	Formula: "customer_lifetime_value / customer_acquisition_cost", GroupBy: "as both", Needs: KindSet(Costs), NeedsCustomers: true,
	Doc: "Three is commonly taken as healthy. Empty when either side is.",
}, derived(func(v *view) Value {
	s := acquired(v)
	clv, cac := stateOf(v, lifetimeFamily).value(v), s.cost(v)
	x := over(clv.Number, cac.Number, s.New, message.Message{})
	if x.Empty() {
		x.Note = message.Join(missing(clv, message.NoLifetimeValue), missing(cac, message.NoAcquisitionCost))
		if x.Note.IsZero() {
			x.Note = message.AcquisitionFree()
		}
	} else {
		x.Note = clv.Note
	}
	return x
}, lifetimeFamily, acquisitionFamily))

// CACPaybackMonths is how long a customer takes to earn its cost.
var CACPaybackMonths = define(KPI{
	ID: "cac_payback_months", Title: "CAC payback", Unit: Months, NumUnit: PerOne, DenUnit: PerOne,
	Better: Lower, Category: CustomerBase, Order: 610,
	Formula: "customer_acquisition_cost / (ARPA × gross_margin)", GroupBy: "as both", Needs: KindSet(Costs), NeedsCustomers: true,
	Doc: "Months of margin of an average customer that pay its acquisition. ARPA as in customer_lifetime_value.",
}, derived(func(v *view) Value {
	s, life := acquired(v), stateOf(v, lifetimeFamily)
	cac := s.cost(v)
	x := over(cac.Number, life.arpaMargin(v), s.New, message.Message{})
	if x.Empty() {
		x.Note = missing(cac, message.NoAcquisitionCost)
		if x.Note.IsZero() {
			x.Note = message.NoMargin()
		}
	}
	return x
}, lifetimeFamily, acquisitionFamily))

// missing says why a part of a derived figure is empty.
func missing(x Value, because func(why message.Message) message.Message) message.Message {
	if !x.Empty() {
		return message.Message{}
	}
	return because(x.Note)
}
