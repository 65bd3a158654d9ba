package kpi

import (
	"slices"
	"strings"
)

// groupPlan is a grouping with the groups that are shown: the dimensions of --where are
// part of the grouping, then filtered by and merged away.
type groupPlan struct {
	*grouping
	shown  int        // the first so many dimensions are shown
	to     []group    // group -> shown group, or noGroup
	labels [][]string // by shown group
	blank  []bool     // a shown group with an empty dimension
	order  []group    // shown groups by label
	of     [][]group  // shown group -> its groups
	all    bool       // nothing is filtered away

	streamed map[*streamTable][]group // by group of what was streamed: the group here
}

// groupPlan makes the grouping by the dimensions and those of the filters.
func (f *dataset) groupPlan(by []string) *groupPlan {
	dims := slices.Clone(by)
	for _, d := range f.whereDims() {
		if !slices.Contains(dims, d) {
			dims = append(dims, d)
		}
	}
	return &groupPlan{grouping: newGrouping(f, dims), shown: len(by), all: len(f.Where) == 0}
}

// arrange maps the groups onto those that are shown, once all groups are known.
func (by *groupPlan) arrange() {
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
func (by *groupPlan) members(g group) []group {
	if g != allGroups {
		return by.of[g]
	}
	return slices.Concat(by.of...)
}

// keeps reports whether a group passes every filter.
func (by *groupPlan) keeps(texts []string) bool {
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
