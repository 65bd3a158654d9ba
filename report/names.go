package report

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"salesk/kpi"
)

// sortKeys returns what a group is ordered by where people read it: its texts without
// case and accents, then as they are; what is unassigned comes last.
func sortKeys(group []string) []string {
	keys := make([]string, 0, 2*len(group))
	for _, g := range group {
		folded := strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return unicode.ToLower(r)
		}, norm.NFD.String(g))
		if g == kpi.Unassigned {
			folded = "\U0010ffff"
		}
		keys = append(keys, folded)
	}
	return append(keys, group...)
}

// byName puts what is of groups, one or more a period, into the order in which people
// look for names, period by period, with the total behind its parts.
func byName[T any](of []T, whose func(*T) (period int, group []string, total bool)) []T {
	type keyed struct {
		period int
		total  bool
		keys   []string
		item   T
	}
	all := make([]keyed, len(of))
	for i := range of {
		period, group, total := whose(&of[i])
		all[i] = keyed{period, total, sortKeys(group), of[i]}
	}
	slices.SortStableFunc(all, func(a, b keyed) int {
		if a.period != b.period {
			return a.period - b.period
		}
		if a.total != b.total {
			if a.total {
				return 1
			}
			return -1
		}
		return slices.Compare(a.keys, b.keys)
	})
	out := make([]T, len(of))
	for i := range all {
		out[i] = all[i].item
	}
	return out
}

// SortByName puts what has a group, or a name alone, into the order in which people look
// for names: without case and accents, what is unassigned last. Equals keep their order.
func SortByName[T any](of []T, group func(T) []string) {
	type keyed struct {
		keys []string
		item T
	}
	all := make([]keyed, len(of))
	for i, x := range of {
		all[i] = keyed{sortKeys(group(x)), x}
	}
	slices.SortStableFunc(all, func(a, b keyed) int { return slices.Compare(a.keys, b.keys) })
	for i := range all {
		of[i] = all[i].item
	}
}

// SortNames puts names into that order.
func SortNames(names []string) {
	SortByName(names, func(name string) []string { return []string{name} })
}

// sortRuns puts each run of neighbours that are the same but for their names into the
// order of these, and leaves the runs where they are.
func sortRuns[T any](of []T, same func(a, b *T) bool, group func(T) []string) {
	for from := 0; from < len(of); {
		to := from + 1
		for to < len(of) && same(&of[from], &of[to]) {
			to++
		}
		SortByName(of[from:to], group)
		from = to
	}
}

// SortOwners puts goals that differ in the names of their owners alone, as those of a
// team's reps do, into the order of these names, and their parts too. All other goals
// stay where they are.
func SortOwners(goals []kpi.Goal) {
	sortRuns(goals, func(a, b *kpi.Goal) bool {
		return a.Metric == b.Metric && a.Period == b.Period && a.Owner.Kind == b.Owner.Kind
	}, func(g kpi.Goal) []string { return []string{g.Owner.Name} })
	for i := range goals {
		SortOwners(goals[i].Parts)
	}
}
