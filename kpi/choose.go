package kpi

import (
	"slices"

	"salesk/internal/message"
)

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
			return message.Join(message.NotADimension(dim), message.UseOneOf(Dimensions()))
		}
		return nil
	}
	for _, dim := range p.By {
		if err := check(dim); err != nil {
			return err
		}
		if seen[dim] {
			return message.DimensionTwice(dim)
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
func (f *dataset) whereDims() []string {
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
func (f *dataset) kindsOf(k *KPI) (ks Kinds, company bool) {
	for _, fam := range k.calc.uses {
		ks |= fam.grouped(f)
		company = company || fam.company()
	}
	return ks, company
}

func (f *dataset) canGroup(k *KPI, dims []string) bool {
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

// shownBy reports whether a KPI has groups of the dimensions: its records have them, and a figure
// of such a group means something.
func (f *dataset) shownBy(k *KPI, dims []string) bool {
	for _, fam := range k.calc.uses {
		if slices.ContainsFunc(fam.notBy(), func(d string) bool { return slices.Contains(dims, d) }) {
			return false
		}
	}
	return f.canGroup(k, dims)
}

// customerKinds are the exports from which customers are known: either will do.
func (f *dataset) customerKinds() Kinds {
	if f.books {
		return KindSet(Customers)
	}
	return KindSet(Deals)
}

// lacks names the exports without which the KPI cannot be computed; nil when all are there.
func (f *dataset) lacks(k *KPI) (lack []string) {
	for _, kind := range AllKinds() {
		if k.Needs.Has(kind) && !f.Loaded.Has(kind) {
			lack = append(lack, kind.String())
		}
	}
	if k.NeedsCustomers && !f.books && !f.Loaded.Has(Deals) {
		lack = append(lack, "deals or customers")
	}
	return lack
}

// computable leaves out the KPIs whose exports are missing or that cannot be filtered
// as asked, and says so.
func (f *dataset) computable(kpis []*KPI, r *Results) []*KPI {
	type missing struct{ kinds, kpis []string }
	var none []*missing
	var out []*KPI
	for _, k := range kpis {
		if lack := f.lacks(k); lack != nil {
			if !f.told(k) {
				continue
			}
			i := slices.IndexFunc(none, func(m *missing) bool { return slices.Equal(m.kinds, lack) })
			if i < 0 {
				i, none = len(none), append(none, &missing{kinds: lack})
			}
			none[i].kpis = append(none[i].kpis, k.ID)
			continue
		}
		if dims := f.whereDims(); !f.canGroup(k, dims) {
			if f.told(k) {
				r.warn(message.NotFilterable(k.ID, dims))
			}
			continue
		}
		out = append(out, k)
	}
	for _, m := range none {
		r.warn(message.NoExport(len(m.kpis), m.kpis, m.kinds))
	}
	return out
}
