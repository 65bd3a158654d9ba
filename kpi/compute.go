package kpi

import (
	"fmt"
	"slices"
	"strings"

	"salesk/internal/parallel"
)

// Compute computes the KPIs. The same data and parameters give the same results,
// whatever the number of workers.
//
// 1. Resolve what no KPI decides: periods, links, customers, groups (facts, grouping).
// 2. Fold all records, run by run, into the accumulators of every family.
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
	figures, all := f.figures(kpis, r)
	f.foldShown(all...)
	r.Rows = f.rows(figures)
	f.quotaWarnings(r)
	f.undatedWarning(r)
	return r
}

// undatedWarning tells how many deals are missing from the KPIs that go by the day a deal
// came up.
func (f *facts) undatedWarning(r *Results) {
	var ids []string
	for _, k := range r.KPIs {
		if k == NewOpportunities || k == PipelineValue {
			ids = append(ids, k.ID)
		}
	}
	switch {
	case f.undated == 0 || len(ids) == 0:
	case f.undated == 1:
		r.warn("undated-deals", "1 deal without created_date and first_contact_date is not in %s", strings.Join(ids, ", "))
	default:
		r.warn("undated-deals", "%d deals without created_date and first_contact_date are not in %s", f.undated, strings.Join(ids, ", "))
	}
}

// figures says how each KPI's rows come about, and what is folded for all of them:
// every family once a grouping.
func (f *facts) figures(kpis []*KPI, r *Results) (figures []*figure, all []*folding) {
	p := f.Params
	grouped := f.plan(p.By)
	company := grouped
	if len(p.By) > 0 && slices.ContainsFunc(kpis, func(k *KPI) bool { return !f.canGroup(k, p.By) }) {
		company = f.plan(nil)
	}

	var reps *plan
	fold := func(fam family, by *plan) *folding {
		if fam.byRep() {
			if reps == nil {
				reps = grouped
				if !slices.Equal(p.By, []string{"rep"}) || !grouped.all {
					reps = f.plan([]string{"rep"})
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
		if !f.canGroup(k, p.By) {
			x.by = company
			r.left(k, p.By)
		}
		r.KPIs = append(r.KPIs, k)
		for _, fam := range k.calc.uses {
			x.uses = append(x.uses, fold(fam, x.by))
		}
		figures = append(figures, x)
	}
	return figures, all
}

func (r *Results) warn(code, format string, args ...any) {
	r.Warnings = append(r.Warnings, Warning{code, fmt.Sprintf(format, args...)})
}

func (r *Results) left(k *KPI, by []string) {
	text := k.ID + " has no value by " + strings.Join(by, ", ") + ": only its total is computed"
	r.Warnings = append(r.Warnings, Warning{"not-groupable", text})
}

// figure is a KPI whose rows are asked for.
type figure struct {
	kpi    *KPI
	by     *plan
	uses   []*folding // of the families of its calc
	groups []group    // that are shown: all that any of its families has seen
	at     int        // its first row
}

func (x *figure) perPeriod() int { return len(x.groups) + 1 }

// rows takes the values of all KPIs, on several workers: the place of every row is known
// before.
func (f *facts) rows(figures []*figure) []Row {
	n := 0
	for _, x := range figures {
		if x.by.shown > 0 {
			for _, g := range x.by.order {
				if slices.ContainsFunc(x.uses, func(u *folding) bool { return u.acc.seen(g) }) {
					x.groups = append(x.groups, g)
				}
			}
		}
		if metric := x.kpi.calc.metric; metric != "" && f.periods[0].Start <= f.AsOf {
			f.quotaOf(metric)
		}
		x.at = n
		n += x.perPeriod() * len(f.periods)
	}
	star := slices.Repeat([]string{"*"}, len(f.By))
	rows := make([]Row, n)
	periods := len(f.periods)
	workers := f.workers()
	if n < fewRows {
		workers = 1
	}
	parallel.DoOn(workers, len(figures)*periods, func(i int) {
		x, p := figures[i/periods], i%periods
		at := x.at + p*x.perPeriod()
		f.rowsOf(rows[at:at+x.perPeriod()], x, p, star)
	})
	return rows
}

// fewRows are not worth a second worker.
const fewRows = 2048

// rowsOf fills the rows of a KPI and period.
func (f *facts) rowsOf(rows []Row, x *figure, p int, star []string) {
	v := view{f: f, p: p, uses: x.uses, by: x.by}
	value := func(row *Row, g group) {
		row.KPI, row.Period = x.kpi, p
		if f.periods[p].Start > f.AsOf {
			row.Note = "the period starts after the as-of date"
			return
		}
		v.g = g
		row.Value = x.kpi.calc.value(&v)
	}
	for i, g := range x.groups {
		rows[i].Group = x.by.labels[g]
		value(&rows[i], g)
	}
	total := &rows[len(x.groups)]
	if len(f.By) > 0 {
		total.Group, total.Total = star, true
	}
	value(total, allGroups)
}
