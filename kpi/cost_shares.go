package kpi

import (
	"cmp"
	"slices"
	"strings"

	"salesk/kpi/exact"
)

// Costs without a rep can be shared evenly among the reps on the roster of the period in which
// they were spent (Params.AllocateEven): before any filter, so that a rep's figure depends neither
// on the range nor on who else is shown.

// sharesCosts reports whether costs are shared among these groups: those that are made of reps
// and their teams.
func (by *grouping) sharesCosts() bool {
	if !by.f.AllocateEven || len(by.dims) == 0 {
		return false
	}
	return !slices.ContainsFunc(by.dims, func(dim string) bool { return dim != "rep" && dim != "team" })
}

// findRosters finds the reps of each period, in order of their names, in whatever case.
func (f *dataset) findRosters() {
	if f.rosters != nil {
		return
	}
	all := *f
	all.Where = nil
	x := &folding{fam: presenceFamily, by: all.groupPlan([]string{"rep"})}
	all.foldShown(x)
	f.rosters = x.present(&all)
	names := make([]string, f.Symbols.Len())
	name := func(s Sym) string {
		if names[s] == "" {
			names[s] = strings.ToLower(f.Symbols.Text(s))
		}
		return names[s]
	}
	for _, reps := range f.rosters {
		slices.SortFunc(reps, func(a, b Sym) int {
			return cmp.Or(strings.Compare(name(a), name(b)), strings.Compare(f.Symbols.Text(a), f.Symbols.Text(b)))
		})
	}
}

// rosterGroup is the group of a rep of a period's roster: its team is that of the period's last day.
func (by *grouping) rosterGroup(rep Sym, period int) group {
	last := min(by.f.periods[period].End, by.f.AsOf)
	key := make([]Sym, len(by.dims))
	for i, dim := range by.dims {
		if key[i] = rep; dim == "team" {
			key[i] = by.f.teamOn(rep, last)
		}
	}
	return by.add(key)
}

// addRosters makes the groups of all reps of the rosters.
func (by *grouping) addRosters() {
	for p, reps := range by.f.rosters {
		for _, rep := range reps {
			by.rosterGroup(rep, p)
		}
	}
}

// shareCosts gives each rep its part of what was spent for nobody; the odd minor units go to the
// first ones.
func shareCosts(f *dataset, c *Cells[acquisition, *acquisition]) {
	for p := range c.rest {
		if c.rest[p].ForNobody == 0 {
			continue
		}
		sum, n := c.rest[p].Unowned, int64(len(f.rosters[p]))
		c.rest[p].Unowned = exact.Int128{}
		if n == 0 {
			c.rest[p].Cost.Add(sum)
			continue
		}
		for k, rep := range f.rosters[p] {
			to := c.total(p)
			if g := c.by.rosterGroup(rep, p); !c.by.blank(g) {
				to = c.in(g, int32(p))
				to.Records++
			}
			to.Cost.Add(sum.Share(int64(k), n))
		}
	}
}
