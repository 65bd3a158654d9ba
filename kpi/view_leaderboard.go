package kpi

import (
	"cmp"
	"slices"
)

// Leaderboard ranks the groups of one period of the results by a KPI, the best first:
// the lowest where lower is better, else the highest.
//
// Of a share of counts (win rate, open rate, retention) the ranking takes into account
// how many records it rests on: each value has its Wilson interval, and a group shares
// the place of the groups before it unless its interval lies wholly on the worse side
// of the interval of one of them. So 1 deal won of 1 comes first, but shares its place
// with 90 of 100, whose interval reaches as high; 10 of 100 shares it with neither.
// Other values share a place only when they are equal. After a shared place come as
// many ranks as there are groups in it: 1, 1, 3.
//
// Groups without a value and those with an unassigned column come last, with Rank 0.
// Equal values are in the order of the records they rest on, most first, then by
// group. It is nil for a KPI that the results do not have by group.
func Leaderboard(r *Results, kpiID string, period int) []RankEntry {
	x := r.Figure(kpiID)
	if x == nil {
		return nil
	}
	k := x.KPI
	var ranked, rest []RankEntry
	for i, group := range x.Groups {
		if x.IsWhole(i) {
			continue
		}
		s := RankEntry{Group: group, Value: x.Value(period, i)}
		if k.countShare() && !s.Value.Empty() {
			s.Low, s.High = wilson(s.Value.Num, s.Value.Den)
		}
		if s.Value.Empty() || slices.Contains(group, Unassigned) {
			rest = append(rest, s)
		} else {
			ranked = append(ranked, s)
		}
	}
	slices.SortStableFunc(ranked, func(a, b RankEntry) int {
		return cmp.Or(k.compare(a.Value.Number, b.Value.Number), cmp.Compare(b.Value.N, a.Value.N), slices.Compare(a.Group, b.Group))
	})
	for first := 0; first < len(ranked); {
		next := first + 1
		for next < len(ranked) && k.together(ranked[first:next], ranked[next]) {
			next++
		}
		for i := first; i < next; i++ {
			ranked[i].Rank, ranked[i].Shared = first+1, next-first > 1
		}
		first = next
	}
	return append(ranked, rest...)
}

// countShare reports whether the KPI is a share of a count in a count.
func (k *KPI) countShare() bool { return k.Unit == Ratio && k.NumUnit == Whole && k.DenUnit == Whole }

// compare is negative when a is better than b.
func (k *KPI) compare(a, b Number) int {
	if k.Better == Lower {
		return a.Cmp(b)
	}
	return b.Cmp(a)
}

// together reports whether a group shares the place of those before it.
func (k *KPI) together(place []RankEntry, s RankEntry) bool {
	return !slices.ContainsFunc(place, func(o RankEntry) bool {
		switch {
		case o.Low.Empty() || s.Low.Empty():
			return k.compare(o.Value.Number, s.Value.Number) != 0
		case k.Better == Lower:
			return s.Low.Cmp(o.High) > 0
		}
		return s.High.Cmp(o.Low) < 0
	})
}
