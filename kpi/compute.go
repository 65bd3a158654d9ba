package kpi

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// calc is how a KPI's value comes about: the families it reads, and a function of the
// view of one cell.
type calc struct {
	uses  []family
	value func(v *view) Value
}

// from is a KPI that is a function of one family's state.
func from[S any, P state[S]](fam *Family[S, P], value func(s *S, v *view) Value) calc {
	return calc{
		uses:  []family{fam},
		value: func(v *view) Value { return value(stateOf(v, fam), v) },
	}
}

// derived is a KPI that is a function of other figures of the same cell, taken after
// the merge.
func derived(value func(v *view) Value, uses ...family) calc {
	return calc{uses: uses, value: value}
}

// view is one cell: a period, and a group or the total.
type view struct {
	f    *facts
	p    int
	g    group
	accs map[family]accumulator
	by   *plan
}

func stateOf[S any, P state[S]](v *view, fam *Family[S, P]) *S {
	return v.accs[fam].(*Cells[S, P]).state(v.p, v.g)
}

// money is a sum of minor units as a Number in major units.
func (v *view) money(w wide) Number { return w.over(v.f.Digits) }

// counted is a count that rests on itself.
func counted(n int64) Value { return Value{Number: Int(n), N: n} }

// share is num/den over den records; empty with the note when den is 0.
func share(num, den int64, nothing string) Value {
	x := Value{Number: Frac(num, den), Num: Int(num), Den: Int(den), N: den}
	if den == 0 {
		x.Note = nothing
	}
	return x
}

// over is num/den, resting on n records; empty with the note when den is 0.
func over(num, den Number, n int64, nothing string) Value {
	x := Value{Number: num.Div(den), Num: num, Den: den, N: n}
	if x.Empty() {
		x.Note = nothing
	}
	return x
}

// noted joins notes.
func noted(notes ...string) string {
	return strings.Join(slices.DeleteFunc(notes, func(s string) bool { return s == "" }), "; ")
}

// plan is a grouping with the groups that are shown: the dimensions of --where are
// part of the grouping, then filtered by and merged away.
type plan struct {
	*grouping
	shown  int        // the first so many dimensions are shown
	to     []group    // group -> shown group, or noGroup
	labels [][]string // by shown group
	blank  []bool     // a shown group with an empty dimension
	order  []group    // shown groups by label
	of     [][]group  // shown group -> its groups
	all    bool       // nothing is filtered away
}

// Compute computes the KPIs. The same data and parameters give the same results,
// whatever the number of workers.
//
// 1. Resolve what no KPI decides: periods, links, customers, groups (facts, grouping).
// 2. Fold all records, chunk by chunk, into the accumulators of every family.
// 3. Merge the workers' accumulators, and groups that are shown as one.
// 4. Take each KPI's value from the merged states, by period and group.
//
// To compute several things over the same records, Prepare them once.
func Compute(d *Data, p Params) (*Results, error) {
	j, err := Prepare(d, p)
	if err != nil {
		return nil, err
	}
	return j.Compute(), nil
}

func (f *facts) compute(kpis []*KPI) *Results {
	p := f.Params
	r := &Results{
		Periods: f.periods, Grain: p.Calendar.Grain, AsOf: p.AsOf, Through: f.through,
		By: p.By, Currency: p.Currency, Digits: p.Digits,
	}
	if len(f.periods) == 0 {
		r.warn("no-events", "no record has a date up to %s: there is no period to show", p.AsOf)
		return r
	}
	kpis = f.computable(kpis, r)
	grouped := f.plan(p.By)
	company := grouped
	if len(p.By) > 0 {
		company = f.plan(nil)
	}

	accs := map[*plan]map[family]accumulator{}
	for _, k := range kpis {
		by := grouped
		if !f.canGroup(k, p.By) {
			by = company
			r.left(k, p.By)
		}
		r.KPIs = append(r.KPIs, k)
		if accs[by] == nil {
			accs[by] = map[family]accumulator{}
		}
		for _, fam := range k.calc.uses {
			accs[by][fam] = nil
		}
	}
	for by, fams := range accs {
		f.foldShown(by, fams)
	}
	for _, k := range r.KPIs {
		by := grouped
		if !f.canGroup(k, p.By) {
			by = company
		}
		f.rows(r, k, by, accs[by])
	}
	f.quotaWarnings(r)
	return r
}

func selected(ids []string) ([]*KPI, error) {
	if len(ids) == 0 {
		return Catalogue(), nil
	}
	want := map[*KPI]bool{}
	for _, id := range ids {
		k, err := Find(id)
		if err != nil {
			return nil, err
		}
		want[k] = true
	}
	return slices.DeleteFunc(Catalogue(), func(k *KPI) bool { return !want[k] }), nil
}

func checkDims(p Params) error {
	seen := map[string]bool{}
	check := func(dim string) error {
		if !slices.Contains(Dimensions(), dim) {
			return fmt.Errorf("%q is not a dimension; use one of %s", dim, strings.Join(Dimensions(), ", "))
		}
		return nil
	}
	for _, dim := range p.By {
		if err := check(dim); err != nil {
			return err
		}
		if seen[dim] {
			return fmt.Errorf("the dimension %q is given twice", dim)
		}
		seen[dim] = true
	}
	for _, w := range p.Where {
		if err := check(w.Dim); err != nil {
			return err
		}
	}
	return nil
}

// whereDims returns the dimensions of the filters.
func (f *facts) whereDims() []string {
	var dims []string
	for _, w := range f.Where {
		if !slices.Contains(dims, w.Dim) {
			dims = append(dims, w.Dim)
		}
	}
	return dims
}

// kindsOf returns the kinds whose records put a KPI's figures into groups, and whether
// only the company has the figure.
func (f *facts) kindsOf(k *KPI) (ks Kinds, company bool) {
	for _, fam := range k.calc.uses {
		ks |= fam.grouped(f)
		company = company || fam.company()
	}
	return ks, company
}

func (f *facts) canGroup(k *KPI, dims []string) bool {
	ks, company := f.kindsOf(k)
	if company && len(dims) > 0 {
		return false
	}
	for _, d := range dims {
		if !groupable(ks, d) {
			return false
		}
	}
	return true
}

// customerKinds are the exports from which customers are known: either will do.
func (f *facts) customerKinds() Kinds {
	if f.books {
		return KindSet(Customers)
	}
	return KindSet(Deals)
}

// lacks names the exports without which the KPI cannot be computed; "" when all are there.
func (f *facts) lacks(k *KPI) string {
	var lack []string
	for _, kind := range AllKinds() {
		if k.Needs.Has(kind) && !f.Loaded.Has(kind) {
			lack = append(lack, kind.String())
		}
	}
	if k.NeedsCustomers && !f.books && !f.Loaded.Has(Deals) {
		lack = append(lack, "deals or customers")
	}
	return strings.Join(lack, " and ")
}

// computable leaves out the KPIs whose exports are missing or that cannot be filtered
// as asked, and says so.
func (f *facts) computable(kpis []*KPI, r *Results) []*KPI {
	missing := map[string][]string{}
	var order []string
	var out []*KPI
	for _, k := range kpis {
		if why := f.lacks(k); why != "" {
			if missing[why] == nil {
				order = append(order, why)
			}
			missing[why] = append(missing[why], k.ID)
			continue
		}
		if dims := f.whereDims(); !f.canGroup(k, dims) {
			r.warn("not-filterable", "%s is left out: its records have no %s to filter by", k.ID, strings.Join(dims, ", "))
			continue
		}
		out = append(out, k)
	}
	for _, why := range order {
		verb := "is"
		if len(missing[why]) > 1 {
			verb = "are"
		}
		r.warn("no-export", "%s %s left out: no %s export was given", strings.Join(missing[why], ", "), verb, why)
	}
	return out
}

func (r *Results) warn(code, format string, args ...any) {
	r.Warnings = append(r.Warnings, Warning{code, fmt.Sprintf(format, args...)})
}

func (r *Results) left(k *KPI, by []string) {
	text := k.ID + " has no value by " + strings.Join(by, ", ") + ": only its total is computed"
	r.Warnings = append(r.Warnings, Warning{"not-groupable", text})
}

// plan makes the grouping by the dimensions and those of the filters.
func (f *facts) plan(by []string) *plan {
	dims := slices.Clone(by)
	for _, d := range f.whereDims() {
		if !slices.Contains(dims, d) {
			dims = append(dims, d)
		}
	}
	return &plan{grouping: newGrouping(f, dims), shown: len(by), all: len(f.Where) == 0}
}

// arrange maps the groups onto those that are shown, once all groups are known.
func (by *plan) arrange() {
	n := by.shown
	by.to = make([]group, len(by.keys))
	index := map[string]group{}
	for g := range by.keys {
		by.to[g] = noGroup
		texts := by.texts(group(g))
		if !by.keeps(texts) {
			continue
		}
		label := make([]string, n)
		empty := false
		for i, t := range texts[:n] {
			if label[i] = t; t == "" {
				label[i], empty = Unassigned, true
			}
		}
		key := strings.Join(label, "\x00")
		to, ok := index[key]
		if !ok {
			to = group(len(by.labels))
			index[key] = to
			by.labels = append(by.labels, label)
			by.blank = append(by.blank, empty)
			by.order = append(by.order, to)
			by.of = append(by.of, nil)
		}
		by.to[g] = to
		by.of[to] = append(by.of[to], group(g))
	}
	slices.SortFunc(by.order, func(a, b group) int { return slices.Compare(by.labels[a], by.labels[b]) })
}

// members returns the groups that are shown as g.
func (by *plan) members(g group) []group {
	if g != allGroups {
		return by.of[g]
	}
	return slices.Concat(by.of...)
}

// keeps reports whether a group passes every filter.
func (by *plan) keeps(texts []string) bool {
	for _, w := range by.f.Where {
		text := texts[slices.Index(by.dims, w.Dim)]
		if text == "" {
			text = Unassigned
		}
		if !slices.ContainsFunc(w.Values, func(v string) bool { return strings.EqualFold(v, text) }) {
			return false
		}
	}
	return true
}

// chunk is how many records are folded into every family before the next ones: few
// enough to stay in the processor's cache.
const chunk = 4096

// foldAll folds all records into an accumulator of each family, on several workers,
// and merges theirs in order.
func (f *facts) foldAll(by *plan, fams map[family]accumulator) {
	order := make([]family, 0, len(fams))
	for fam := range fams {
		order = append(order, fam)
	}
	slices.SortFunc(order, func(a, b family) int { return cmp.Compare(a.name(), b.name()) })
	workers := f.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	sizes := f.factSizes()
	parts := make([][]accumulator, workers)
	var wg sync.WaitGroup
	for w := range workers {
		for _, fam := range order {
			parts[w] = append(parts[w], fam.accumulator(f, by.grouping))
		}
		wg.Go(func() {
			for k, n := range sizes {
				end := n * (w + 1) / workers
				for lo := n * w / workers; lo < end; lo += chunk {
					for _, acc := range parts[w] {
						acc.fold(factKind(k), lo, min(lo+chunk, end))
					}
				}
			}
		})
	}
	wg.Wait()
	for i, fam := range order {
		for _, p := range parts[1:] {
			parts[0][i].mergeAll(p[i])
		}
		fams[fam] = parts[0][i]
	}
}

// foldShown folds all records and merges the groups that are shown as one.
func (f *facts) foldShown(by *plan, fams map[family]accumulator) {
	f.foldAll(by, fams)
	by.arrange()
	for fam, acc := range fams {
		fams[fam] = acc.regroup(by.to, len(by.labels), by.all)
	}
}

func (f *facts) factSizes() [numFactKinds]int {
	return [numFactKinds]int{len(f.Deals), len(f.Leads), len(f.Emails), len(f.Costs), len(f.Targets), len(f.accounts)}
}

// rows appends the rows of one KPI.
func (f *facts) rows(r *Results, k *KPI, by *plan, accs map[family]accumulator) {
	shown := func(g group) bool {
		return slices.ContainsFunc(k.calc.uses, func(fam family) bool { return accs[fam].seen(g) })
	}
	var groups []group
	if by.shown > 0 {
		for _, g := range by.order {
			if shown(g) {
				groups = append(groups, g)
			}
		}
	}
	star := slices.Repeat([]string{"*"}, len(f.By))
	for p, now := range f.periods {
		value := func(g group) Value {
			if now.Start > f.AsOf {
				return Value{Note: "the period starts after the as-of date"}
			}
			return k.calc.value(&view{f: f, p: p, g: g, accs: accs, by: by})
		}
		for _, g := range groups {
			r.Rows = append(r.Rows, Row{KPI: k, Period: p, Group: by.labels[g], Value: value(g)})
		}
		if len(f.By) == 0 {
			r.Rows = append(r.Rows, Row{KPI: k, Period: p, Value: value(allGroups)})
		} else {
			r.Rows = append(r.Rows, Row{KPI: k, Period: p, Group: star, Total: true, Value: value(allGroups)})
		}
	}
}
