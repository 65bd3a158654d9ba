package kpi

import (
	"slices"
	"sync"

	"salesk/internal/message"
	"salesk/kpi/exact"
)

// Compute computes the KPIs. The same data and parameters give the same results,
// whatever the number of workers.
//
// 1. Resolve what no KPI decides: periods, links, customers, groups (dataset, grouping).
// 2. Fold all records, run by run, into the accumulators of every family.
// 3. Merge the workers' accumulators, and groups that are shown as one.
// 4. List each KPI's groups. Its values, by period and group, are taken from the merged
// states when somebody asks for them.
//
// To compute several things over the same records, Prepare them once.
func Compute(d *Data, p Params) (*Results, error) {
	j, err := Prepare(d, p)
	if err != nil {
		return nil, err
	}
	return j.Compute(), nil
}

func (f *dataset) compute(kpis []*KPI) *Results {
	p := f.Params
	r := &Results{
		Periods: f.periods, Grain: p.Calendar.Grain, Calendar: p.Calendar, AsOf: p.AsOf, Through: f.through,
		By: p.By, Currency: p.Currency, Digits: p.Digits,
	}
	if len(f.periods) == 0 {
		r.warn(message.NoEvents(p.AsOf.String()))
		return r
	}
	kpis = f.computable(kpis, r)
	figures, all := f.figures(kpis, r)
	f.foldShown(all...)
	r.Figures = f.listed(figures)
	f.dropAbsent(r)
	f.quotaWarnings(r)
	f.undatedWarning(r)
	f.customerWarnings(r)
	r.Links = f.links.counts
	for _, w := range r.Links.Warnings() {
		r.warn(w)
	}
	return r
}

// customerWarnings tells what no KPI of customers holds: won deals without a customer, buyers
// that the customers export lacks, and customers whose value nobody knows.
func (f *dataset) customerWarnings(r *Results) {
	asked, value := false, false
	for _, k := range r.KPIs {
		asked = asked || k.NeedsCustomers
		value = value || k.Value
	}
	if !asked || f.unknownCustomers() != nil {
		return
	}
	var nameless, unlisted unheld
	buyers := map[Sym]bool{}
	listed := map[Sym]bool{0: true}
	for i := range f.Customers {
		listed[f.Customers[i].Customer] = true
	}
	for i := range f.Deals.N {
		if !f.Deals.wonBy(i, f.AsOf) {
			continue
		}
		customer := f.Deals.Customer.At(i)
		if customer == 0 {
			nameless.add(f.Deals.Amount.At(i))
		} else if f.books && !listed[customer] {
			unlisted.add(f.Deals.Amount.At(i))
			buyers[customer] = true
		}
	}
	money := func(x unheld) message.Money {
		return message.Money{Amount: r.Text(Amount, x.revenue.Decimal(f.Digits)), Currency: f.Currency}
	}
	if nameless.n > 0 {
		r.warn(message.WonWithoutCustomer(nameless.n, money(nameless)))
	}
	if len(buyers) > 0 {
		r.warn(message.BuyersUnlisted(len(buyers), money(unlisted)))
	}
	f.tellEnds(r)
	if !value {
		return
	}
	f.openAccounts()
	unvalued := 0
	for i := range f.accounts {
		if f.accounts[i].unvalued {
			unvalued++
		}
	}
	if unvalued > 0 {
		r.warn(message.CustomersUnvalued(unvalued))
	}
}

// unheld are won deals that no KPI of customers holds.
type unheld struct {
	n       int
	revenue exact.Int128 // minor units
}

func (x *unheld) add(amount Money) {
	if x.n++; amount != NoMoney {
		x.revenue.AddInt(int64(amount))
	}
}

// undatedWarning tells how many deals are missing from the KPIs that go by the day a deal
// came up.
func (f *dataset) undatedWarning(r *Results) {
	var ids []string
	for _, k := range r.KPIs {
		if k.FromCreation && f.told(k) {
			ids = append(ids, k.ID)
		}
	}
	if f.undated > 0 && len(ids) > 0 {
		r.warn(message.UndatedDeals(f.undated, ids))
	}
}

// figures says how each KPI's rows come about, and what is folded for all of them:
// every family once a grouping.
func (f *dataset) figures(kpis []*KPI, r *Results) (figures []*figure, all []*folding) {
	p := f.Params
	grouped := f.groupPlan(p.By)
	company := grouped
	if len(p.By) > 0 && slices.ContainsFunc(kpis, func(k *KPI) bool { return !f.shownBy(k, p.By) }) {
		company = f.groupPlan(nil)
	}

	var reps *groupPlan
	fold := func(fam family, by *groupPlan) *folding {
		if fam.byRep() {
			if reps == nil {
				reps = grouped
				if !slices.Equal(p.By, []string{"rep"}) || !grouped.all {
					reps = f.groupPlan([]string{"rep"})
				}
			}
			by = reps
		}
		for _, x := range all {
			if x.fam == fam && x.by == by {
				return x
			}
		}
		all = append(all, &folding{fam: fam, by: by})
		return all[len(all)-1]
	}
	for _, k := range kpis {
		x := &figure{kpi: k, by: grouped}
		if k.NeedsCustomers {
			x.unknown = f.unknownCustomers()
		}
		if k.FromCreation && f.deals > 0 && f.undated == f.deals && !(f.Orders && k.Stock) { // which say so themselves
			x.unknown = message.NoCreationDay
		}
		if !f.shownBy(k, p.By) {
			x.by = company
			if f.told(k) {
				r.left(k, p.By)
			}
		}
		r.KPIs = append(r.KPIs, k)
		for _, fam := range k.calc.uses {
			x.uses = append(x.uses, fold(fam, x.by))
		}
		figures = append(figures, x)
	}
	return figures, all
}

func (r *Results) warn(m message.Message) { r.Warnings = append(r.Warnings, m) }

func (r *Results) left(k *KPI, by []string) {
	r.warn(message.TotalOnly(k.ID, by))
}

// figure is a KPI whose rows are asked for.
type figure struct {
	kpi    *KPI
	by     *groupPlan
	uses   []*folding // of the families of its calc
	groups []group    // that are shown: all that any of its families has seen

	reached *reached // of an attainment

	unknown func() message.Message // why no value can be known, whatever the period and group; nil where one can
}

// listed lists the groups of the figures. From here on nothing changes that a value is
// taken from, so that values can be taken by several goroutines.
func (f *dataset) listed(figures []*figure) []Figure {
	star := slices.Repeat([]string{"*"}, len(f.By))
	if len(f.By) == 0 {
		star = nil
	}
	out := make([]Figure, 0, len(figures))
	for _, x := range figures {
		var labels [][]string
		if x.by.shown > 0 {
			for _, g := range x.by.order {
				if slices.ContainsFunc(x.uses, func(u *folding) bool { return u.acc.seen(g) }) {
					x.groups, labels = append(x.groups, g), append(labels, x.by.labels[g])
				}
			}
		}
		if metric := x.kpi.calc.metric; metric != "" && (f.periods[0].Start <= f.AsOf || x.kpi.Ahead) {
			x.look(f, f.quotaOf(metric), metric)
			if look := x.kpi.calc.look; look != nil {
				look(x, f, f.quotaOf(metric))
			}
		}
		x.by.forget()
		out = append(out, Figure{KPI: x.kpi, Groups: append(labels, star), Total: len(f.By) > 0, Value: func(period, row int) Value { return f.value(x, period, row) }})
	}
	return out
}

// told reports whether it is worth a word where something keeps a KPI from being computed: of the
// optional ones, where somebody has asked for it.
func (f *dataset) told(k *KPI) bool { return !k.Optional || slices.Contains(f.KPIs, k.ID) }

// dropAbsent leaves out the optional KPIs of which nothing is known in any period. Of those that
// were asked for by name the rows stay, and what they lack is told.
func (f *dataset) dropAbsent(r *Results) {
	for i := len(r.Figures) - 1; i >= 0; i-- {
		x := &r.Figures[i]
		n := f.started
		if x.KPI.Ahead {
			n = len(f.periods)
		}
		if !x.KPI.Optional || n == 0 {
			continue
		}
		last := x.Whole(n - 1)
		known := !last.Empty()
		for p := 0; p < n && !known; p++ {
			known = !x.Whole(p).Empty()
		}
		switch {
		case known:
		case f.told(x.KPI):
			r.warn(message.NoValueOf(x.KPI.ID, last.Note))
		default:
			r.KPIs, r.Figures = slices.Delete(r.KPIs, i, i+1), slices.Delete(r.Figures, i, i+1)
		}
	}
}

// forget lets go of the groups of records, which no value asks for.
func (by *groupPlan) forget() {
	by.deal, by.lead, by.email, by.cost, by.customersExport, by.target = nil, nil, nil, nil, nil, nil
}

// value takes the value of a figure's row.
func (f *dataset) value(x *figure, period, row int) Value {
	if f.periods[period].Start > f.AsOf && !x.kpi.Ahead {
		return Value{Note: message.AfterAsOf()}
	}
	g := allGroups
	if row < len(x.groups) {
		g = x.groups[row]
	}
	if x.unknown != nil {
		return Value{Note: x.unknown()}
	}
	v := views.Get().(*view)
	defer views.Put(v)
	*v = view{f: f, p: period, g: g, uses: x.uses, by: x.by, x: x}
	return x.kpi.calc.value(v)
}

// views are reused, for there is one a figure and listings have millions.
var views = sync.Pool{New: func() any { return new(view) }}
