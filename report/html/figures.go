package html

import (
	"slices"
	"strings"

	"salesk/kpi"
	"salesk/report"
	"salesk/report/lang"
)

// whole is the group of the figures over all groups.
const whole = report.Whole

// figures finds the figures of some results.
type figures struct {
	*report.Index
	r      *kpi.Results
	groups []string       // keys, as people look for their names
	number map[string]int // key -> its place among the groups
	last   int            // the last period that may be looked at
	l      *lang.Lang

	grouped map[string]bool // the KPIs that groups have
}

func newFigures(l *lang.Lang, r *kpi.Results, last int) *figures {
	f := &figures{Index: report.NewIndex(r), r: r, l: l, number: map[string]int{}, last: last, grouped: map[string]bool{}}
	if r == nil {
		f.r = &kpi.Results{}
	}
	for i := range f.r.Figures {
		x := &f.r.Figures[i]
		f.grouped[x.KPI.ID] = len(x.Groups) > 0 && !x.IsWhole(0)
	}
	f.groups = slices.Clone(f.Keys)
	report.SortByName(f.groups, report.KeyTexts)
	for i, g := range f.groups {
		f.number[g] = i
	}
	return f
}

// label is a group's key for reading.
func (f *figures) label(key string) string {
	parts := report.KeyTexts(key)
	for i, part := range parts {
		parts[i] = f.l.Group(part)
	}
	s := report.Clean(strings.Join(parts, " · "))
	if s == "" {
		return f.l.Group(kpi.Unassigned)
	}
	return s
}

// kpi returns the KPI with that id; nil when it was not computed.
func (f *figures) kpi(id string) *kpi.KPI {
	for _, k := range f.r.KPIs {
		if k.ID == id {
			return k
		}
	}
	return nil
}

// of returns the KPIs of ids that were computed.
func (f *figures) of(ids ...string) []*kpi.KPI {
	var ks []*kpi.KPI
	for _, id := range ids {
		if k := f.kpi(id); k != nil {
			ks = append(ks, k)
		}
	}
	return ks
}

// has reports whether a group has a number for a KPI in any period from first to last.
func (f *figures) has(id string, group string, first, last int) bool {
	for p := first; p <= last; p++ {
		if v, ok := f.Value(id, p, group); ok && !v.Empty() {
			return true
		}
	}
	return false
}

// members returns the groups that have a number for one of the KPIs in a period.
func (f *figures) members(period int, ks []*kpi.KPI) []string {
	var out []string
	for _, g := range f.groups {
		for _, k := range ks {
			if f.has(k.ID, g, period, period) {
				out = append(out, g)
				break
			}
		}
	}
	return out
}

// period names a period in a sentence.
func (f *figures) period(p int) string {
	return f.l.Period(f.r.Grain, f.r.Periods[p])
}

// short names a period where there is little room: "Mar 2025", "2025-W05".
func (f *figures) short(p kpi.Period) string {
	if f.r.Grain == kpi.ByMonth && !p.ByDays() {
		y, m, _ := p.Start.Civil()
		return f.l.ShortMonthYear(y, m)
	}
	return f.l.Label(p)
}

// span names the periods from first to last.
func (f *figures) span(first, last int) string {
	if first == last {
		return f.period(first)
	}
	return f.l.Range(f.period(first), f.period(last))
}

// text prints a figure: "n/a" where it could not be computed, "no data" where nothing
// was recorded, "company only" where no group can have it.
func (f *figures) text(k *kpi.KPI, period int, group string) string {
	v, ok := f.Value(k.ID, period, group)
	switch {
	case !ok && group != whole && !f.grouped[k.ID]:
		return f.l.Word(companyOnly)
	case !ok:
		return f.l.Word(noData)
	}
	return report.DisplayNumber(f.l, f.r, k.Unit, v.Number)
}

// unit is what follows a figure of the KPI, with a space in front; ratios carry theirs.
func (f *figures) unit(u kpi.Unit) string {
	switch u {
	case kpi.Amount, kpi.PerOne:
		if f.r.Currency != "" {
			return f.l.Money("", report.Clean(f.r.Currency))
		}
	case kpi.PerDay:
		return f.unit(kpi.Amount) + "/" + f.l.Word("day")
	case kpi.Days:
		return " " + f.l.Word("days")
	case kpi.Months:
		return " " + f.l.Word("months")
	case kpi.Times:
		return "×"
	}
	return ""
}

// full prints a figure with its unit.
func (f *figures) full(k *kpi.KPI, period int, group string) string {
	v, ok := f.Value(k.ID, period, group)
	if !ok || v.Empty() {
		return f.text(k, period, group)
	}
	return f.text(k, period, group) + f.unit(k.Unit)
}

// why prints a figure with its unit, or why there is none.
func (f *figures) why(k *kpi.KPI, period int, group string) string {
	s := f.full(k, period, group)
	if v, ok := f.Value(k.ID, period, group); ok && v.Empty() && !v.Note.IsZero() {
		s += ": " + shorten(report.Clean(f.l.Message(v.Note)), 60)
	}
	return s
}

// yearBefore finds the same period a year before; -1 when the results do not have it
// or a period is a year or longer.
func (f *figures) yearBefore(p int) int {
	if f.r.Grain >= kpi.ByYear {
		return -1
	}
	now := f.r.Periods[p]
	for q := p - 1; q >= 0; q-- {
		was := f.r.Periods[q]
		if f.r.Grain == kpi.ByWeek {
			// 2025-W05 and 2024-W05.
			if len(was.Label) == 8 && len(now.Label) == 8 && was.Label[4:] == now.Label[4:] {
				return q
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
