package workbook

import (
	"slices"

	"salesk/kpi"
	"salesk/report"
	"salesk/report/lang"
)

// whole is the key of the figures over all groups.
const whole = report.Whole

// figures finds the figures of some results.
type figures struct {
	*report.Index
	r      *kpi.Results
	groups []string            // keys, as people look for their names
	texts  map[string][]string // key -> the group
	names  []names             // of each dimension, once a formula asks
}

func newFigures(l *lang.Lang, r *kpi.Results) *figures {
	f := &figures{Index: report.NewIndex(r), r: r, texts: map[string][]string{}}
	if r == nil {
		f.r = &kpi.Results{}
	}
	f.groups = slices.Clone(f.Keys)
	report.SortByName(f.groups, report.KeyTexts)
	for _, key := range f.groups {
		f.texts[key] = groupTexts(l, report.KeyTexts(key))
	}
	return f
}

// groupTexts are the texts of a group as cells have them.
func groupTexts(l *lang.Lang, group []string) []string {
	texts := make([]string, len(group))
	for i, t := range group {
		texts[i] = l.Group(t)
	}
	return texts
}

func (f *figures) kpi(id string) *kpi.KPI {
	for _, k := range f.r.KPIs {
		if k.ID == id {
			return k
		}
	}
	return nil
}

// has reports whether a group has a number for a KPI in any period from first to last.
func (f *figures) has(id, group string, first, last int) bool {
	for p := first; p <= last; p++ {
		if v, ok := f.Value(id, p, group); ok && !v.Empty() {
			return true
		}
	}
	return false
}

// best returns the groups that have a record in the period for one of the KPIs, the
// best by the first of these first.
func (f *figures) best(period int, ids ...string) []string {
	var out []string
	for _, g := range f.groups {
		if slices.ContainsFunc(ids, func(id string) bool { return f.has(id, g, period, period) }) {
			out = append(out, g)
		}
	}
	k := f.kpi(ids[0])
	if k == nil {
		return out
	}
	slices.SortStableFunc(out, func(a, b string) int {
		x, _ := f.Value(k.ID, period, a)
		y, _ := f.Value(k.ID, period, b)
		switch {
		case x.Empty() || y.Empty():
			return y.Cmp(x.Number) // an empty number is less than any
		case k.Better == kpi.Lower:
			return x.Cmp(y.Number)
		}
		return y.Cmp(x.Number)
	})
	return out
}

// period names a period in a sentence.
func (bk *writer) period(p int) string { return bk.l.Period(bk.r.Grain, bk.r.Periods[p]) }

// short names a period where there is little room: "Mar 2025", "2025-W05".
func (bk *writer) short(p int) string {
	if bk.r.Grain == kpi.ByMonth && !bk.r.Periods[p].ByDays() {
		y, m, _ := bk.r.Periods[p].Start.Civil()
		return bk.l.ShortMonthYear(y, m)
	}
	if bk.r.Grain == kpi.AllTime {
		return bk.l.Word("whole range")
	}
	return bk.l.Label(bk.r.Periods[p])
}

// maxPeriods is how many periods tables by period have: with monthly ones, a year and
// the same month of the year before.
const maxPeriods = 13

// first is the first period of the tables by period.
func (bk *writer) first() int { return max(0, bk.b.Shown-maxPeriods+1) }

// countedTo is the last day of a period that counts.
func (bk *writer) countedTo(p kpi.Period) kpi.Day {
	if bk.r.AsOf != kpi.NoDay && bk.r.AsOf < p.End {
		return bk.r.AsOf
	}
	return p.End
}

// yearBefore finds the same period a year before; -1 when the results do not have it
// or a period is a year or longer.
func (bk *writer) yearBefore(p int) int {
	if bk.r.Grain >= kpi.ByYear {
		return -1
	}
	now := bk.r.Periods[p]
	for q := p - 1; q >= 0; q-- {
		was := bk.r.Periods[q]
		if bk.r.Grain == kpi.ByWeek {
			if len(was.Label) == 8 && len(now.Label) == 8 && was.Label[4:] == now.Label[4:] {
				return q // 2025-W05 and 2024-W05
			}
			continue
		}
		y, m, d := now.Start.Civil()
		if was.Start == kpi.Date(y-1, m, d) {
			return q
		}
	}
	return -1
}
