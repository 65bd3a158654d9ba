package kpi

import (
	"salesk/internal/message"
	"salesk/kpi/exact"
)

// acquisition is the money spent and the customers won.
type acquisition struct {
	Cost      exact.Int128
	Unowned   exact.Int128 // of costs that are shared among the reps
	ForNobody int64        // such costs
	Records   int64        // costs
	New       int64
}

func (s *acquisition) merge(o *acquisition, sign int64) {
	s.Cost.Merge(o.Cost, sign)
	s.Unowned.Merge(o.Unowned, sign)
	s.ForNobody += sign * o.ForNobody
	s.Records += sign * o.Records
	s.New += sign * o.New
}

var acquisitionFamily = &Family[acquisition, *acquisition]{
	Name: "acquisition",
	Grouped: func(f *dataset) Kinds {
		if f.ofCostsAlone(f.By) && len(f.Where) == 0 {
			return KindSet(Costs) // over all new customers
		}
		return KindSet(Costs) | f.customerKinds()
	},
	Cost: func(f *dataset, c *Cells[acquisition, *acquisition], i int) {
		g := c.by.cost[i]
		f.eachSpending(i, func(p int, part exact.Int128) {
			s := c.total(p)
			if !c.by.blank(g) {
				s = c.cell(g, p)
			}
			s.Records++
			if c.by.blank(g) && f.Costs[i].Rep == 0 && c.by.sharesCosts() {
				s.Unowned.Add(part)
				s.ForNobody++
			} else {
				s.Cost.Add(part)
			}
		})
	},
	Account: func(f *dataset, c *Cells[acquisition, *acquisition], i int) {
		a := &f.accounts[i]
		day := f.firstDay(a)
		switch p := f.periodOf(day); {
		case day == NoDay:
		case !f.ofCostsAlone(c.by.dims):
			c.at(f.firstGroup(c.by, a), day).New++
		case p >= 0:
			c.total(int(p)).New++
		}
	},
	Shares: shareCosts,
}

// cost is the acquisition cost of a customer.
func (s *acquisition) cost(v *view) Value {
	won := s.New
	if v.f.ofCostsAlone(v.by.dims) {
		won = cellsOf(v, acquisitionFamily).state(v.p, allGroups).New
	}
	x := over(v.money(s.Cost), Int(won), won, message.NoNewCustomer())
	if s.Records == 0 {
		x.Number, x.Note = Number{}, message.Join(x.Note, message.NoCost())
	}
	return x
}

// CustomerAcquisitionCost is what a new customer cost.
var CustomerAcquisitionCost = define(KPI{
	ID: "customer_acquisition_cost", Title: "Customer acquisition cost", Unit: PerOne, NumUnit: Amount, DenUnit: Whole,
	Better: Lower, Category: CustomerBase, Headline: true, Order: 590,
	Formula: "costs / new_customers", GroupBy: "cost rep and rep of the first win", Needs: KindSet(Costs), NeedsCustomers: true,
	Doc: "A cost with a start and an end is spread over its days evenly, exact to the minor unit. A cost whose group column is empty counts only in the total. By category, and by campaign where no deal has one, the costs of each are held against all new customers. With costs.allocate even, costs without a rep are shared by rep and team among the reps on the roster of the period, before any filter. Without a cost in the period there is no acquisition cost.",
}, derived(func(v *view) Value { return stateOf(v, acquisitionFamily).cost(v) }, acquisitionFamily))

// LTVToCAC is what a customer brings over what it cost.
var LTVToCAC = define(KPI{
	ID: "ltv_to_cac", Title: "LTV to CAC", Unit: Times, NumUnit: PerOne, DenUnit: PerOne,
	Better: Higher, Category: CustomerBase, Order: 600,
	Formula: "customer_lifetime_value / customer_acquisition_cost", GroupBy: "as both", Needs: KindSet(Costs), NeedsCustomers: true, Value: true,
	Doc: "Three is commonly taken as healthy. Empty when either side is.",
}, derived(func(v *view) Value {
	s := stateOf(v, acquisitionFamily)
	clv, cac := stateOf(v, lifetimeFamily).value(v), s.cost(v)
	x := over(clv.Number, cac.Number, cac.N, message.Message{})
	if x.Empty() {
		x.Note = message.Join(missing(clv, message.NoLifetimeValue), missing(cac, message.NoAcquisitionCost))
		if x.Note.IsZero() {
			x.Note = message.AcquisitionFree()
		}
	} else {
		x.Note = clv.Note
	}
	return x
}, lifetimeFamily, acquisitionFamily).of(CustomerLifetimeValue, CustomerAcquisitionCost))

// CACPaybackMonths is how long a customer takes to earn its cost.
var CACPaybackMonths = define(KPI{
	ID: "cac_payback_months", Title: "CAC payback", Unit: Months, NumUnit: PerOne, DenUnit: PerOne,
	Better: Lower, Category: CustomerBase, Order: 610,
	Formula: "customer_acquisition_cost / (ARPA × gross_margin)", GroupBy: "as both", Needs: KindSet(Costs), NeedsCustomers: true, Value: true,
	Doc: "Months of margin of an average customer that pay its acquisition. ARPA as in customer_lifetime_value.",
}, derived(func(v *view) Value {
	s, life := stateOf(v, acquisitionFamily), stateOf(v, lifetimeFamily)
	cac := s.cost(v)
	x := over(cac.Number, life.arpaMargin(v), cac.N, message.Message{})
	if x.Empty() {
		x.Note = missing(cac, message.NoAcquisitionCost)
		if x.Note.IsZero() {
			x.Note = message.NoMargin()
		}
	}
	return x
}, lifetimeFamily, acquisitionFamily).of(CustomerAcquisitionCost, yearlyARPA))

// missing says why a part of a derived figure is empty.
func missing(x Value, because func(why message.Message) message.Message) message.Message {
	if !x.Empty() {
		return message.Message{}
	}
	return because(x.Note)
}
