package kpi

import (
	"fmt"
	"slices"
	"strings"
)

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

func (r *Results) warn(code, format string, args ...any) {
	r.Warnings = append(r.Warnings, Warning{code, fmt.Sprintf(format, args...)})
}

func (r *Results) left(k *KPI, by []string) {
	text := k.ID + " has no value by " + strings.Join(by, ", ") + ": only its total is computed"
	r.Warnings = append(r.Warnings, Warning{"not-groupable", text})
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
