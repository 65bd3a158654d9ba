package report

import (
	"strings"

	"salesk/kpi"
)

// Whole is the key of the figures over all groups. No group of an export has it, since
// reading drops NUL.
const Whole = "\x00"

// keySeparator is between the texts of a group in its key, for the same reason.
const keySeparator = "\x00\x00"

// GroupKey makes the texts of a group comparable.
func GroupKey(group []string) string {
	if len(group) == 1 {
		return group[0]
	}
	return strings.Join(group, keySeparator)
}

// KeyTexts are the texts of a group by its key.
func KeyTexts(key string) []string { return strings.Split(key, keySeparator) }

// Index finds the values of results by KPI, period and group.
type Index struct {
	Keys   []string // of the groups, in the order in which they are met
	number map[string]int
	rows   map[string]indexed // by KPI
}

type indexed struct {
	*kpi.Figure
	whole int   // its row of all records; -1 without one
	rows  []int // by number of the group, as far as there are rows: from 1, 0 for none
}

// NewIndex returns the index of results; nil has no figure.
func NewIndex(r *kpi.Results) *Index {
	x := &Index{number: map[string]int{}, rows: map[string]indexed{}}
	if r == nil {
		return x
	}
	for i := range r.Figures {
		f := indexed{Figure: &r.Figures[i], whole: -1, rows: make([]int, len(x.Keys))}
		for row, group := range f.Groups {
			if f.IsWhole(row) {
				f.whole = row
				continue
			}
			key := GroupKey(group)
			n, ok := x.number[key]
			if !ok {
				n = len(x.Keys)
				x.number[key] = n
				x.Keys = append(x.Keys, key)
			}
			for n >= len(f.rows) {
				f.rows = append(f.rows, 0)
			}
			f.rows[n] = row + 1
		}
		x.rows[f.KPI.ID] = f
	}
	return x
}

// find returns a KPI's row of a group, by its key or Whole; -1 where nothing was recorded.
func (x *Index) find(id, key string) (*kpi.Figure, int) {
	f, ok := x.rows[id]
	if !ok {
		return nil, -1
	}
	if key == Whole {
		return f.Figure, f.whole
	}
	if n, ok := x.number[key]; ok && n < len(f.rows) {
		return f.Figure, f.rows[n] - 1
	}
	return nil, -1
}

// has reports whether a KPI has a row for a group.
func (x *Index) has(id, key string) bool {
	_, row := x.find(id, key)
	return row >= 0
}

// Value is a figure; false when none was recorded for the group.
func (x *Index) Value(id string, period int, key string) (kpi.Value, bool) {
	f, row := x.find(id, key)
	if row < 0 {
		return kpi.Value{}, false
	}
	return f.Value(period, row), true
}
