package report

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"sort"
	"strings"

	"salesk/kpi"
)

// selection is what of the results is wanted, and the groups in their order.
type selection struct {
	r            *kpi.Results
	o            Options
	asked, shown Span
	groups       [][]string     // those kept, in order; empty when the results are not grouped
	rank         map[string]int // by groupKey, of the groups kept
	reorder      bool           // groups are not in the order of the results
	cut          int            // groups beyond Top
	runs         []run          // of the rows
}

func newSelection(r *kpi.Results, o Options) (*selection, error) {
	s := &selection{r: r, o: o, runs: runsOf(r.Rows)}
	var err error
	if s.asked, err = resolve(o.Asked, Span{0, len(r.Periods)}, len(r.Periods)); err != nil {
		return nil, err
	}
	if s.shown, err = resolve(o.Shown, s.asked, len(r.Periods)); err != nil {
		return nil, err
	}
	if o.Top < 0 {
		return nil, fmt.Errorf("top %d: the number of groups to keep cannot be negative", o.Top)
	}
	return s, s.orderGroups()
}

func resolve(sp, otherwise Span, n int) (Span, error) {
	if sp == (Span{}) {
		return otherwise, nil
	}
	if sp.First < 0 || sp.End > n || sp.First >= sp.End {
		return sp, fmt.Errorf("periods %d to %d are not among the %d computed", sp.First+1, sp.End, n)
	}
	return sp, nil
}

// groupKey makes the texts of a group comparable.
func groupKey(group []string) string {
	if len(group) == 1 {
		return group[0]
	}
	return strings.Join(group, "\x00")
}

// whole reports whether a row is about all the data: a total, or results that are not grouped.
func (s *selection) whole(row *kpi.Row) bool { return row.Total || len(s.r.By) == 0 }

func (s *selection) orderGroups() error {
	by := s.o.Sort
	if by == "" && s.o.Top > 0 {
		by = s.defaultSort()
	}
	key, reverse := strings.CutPrefix(by, "-")
	var sortKPI *kpi.KPI
	if key != "" && key != "name" {
		if sortKPI = s.find(key); sortKPI == nil {
			return fmt.Errorf("sort: %q is not among the KPIs computed; use name or one of %s", key, strings.Join(s.ids(), ", "))
		}
	}
	s.rank = map[string]int{}
	value := map[string]kpi.Number{}
	var before []kpi.Row
	for _, r := range s.runs {
		rows := s.r.Rows[r.lo:r.hi]
		sorted := rows[0].KPI == sortKPI && rows[0].Period == s.shown.End-1
		for i := range rows {
			row := &rows[i]
			if s.whole(row) || !sorted && i < len(before) && sameGroup(row, &before[i]) {
				continue
			}
			k := groupKey(row.Group)
			if _, seen := s.rank[k]; !seen {
				s.rank[k] = len(s.groups)
				s.groups = append(s.groups, row.Group)
			}
			if sorted {
				value[k] = row.Number
			}
		}
		before = rows
	}
	// A group without a record for the first KPI is met late, so the order met is not
	// an order; the groups are put into that of their names first.
	SortByName(s.groups, func(g []string) []string { return g })
	switch {
	case sortKPI != nil:
		s.reorder = true
		sort.SliceStable(s.groups, func(i, j int) bool {
			a, b := value[groupKey(s.groups[i])], value[groupKey(s.groups[j])]
			if a.Empty() || b.Empty() {
				return !a.Empty() && b.Empty()
			}
			if reverse {
				return a.Cmp(b) < 0
			}
			return a.Cmp(b) > 0
		})
	case key == "name":
		s.reorder = true
		if reverse {
			slices.Reverse(s.groups)
		}
	}
	if s.o.Top > 0 && len(s.groups) > s.o.Top {
		s.cut = len(s.groups) - s.o.Top
		s.groups = s.groups[:s.o.Top]
	}
	clear(s.rank)
	for i, g := range s.groups {
		s.rank[groupKey(g)] = i
	}
	return nil
}

// sameGroup reports whether two rows have one slice as their group, as the rows of a
// group mostly do.
func sameGroup(a, b *kpi.Row) bool {
	return len(a.Group) > 0 && len(a.Group) == len(b.Group) && &a.Group[0] == &b.Group[0] && a.Total == b.Total
}

// defaultSort is the KPI that says which groups are at the top when nobody does.
func (s *selection) defaultSort() string {
	if s.find("revenue") != nil {
		return "revenue"
	}
	if len(s.r.KPIs) > 0 {
		return s.r.KPIs[0].ID
	}
	return ""
}

func (s *selection) find(id string) *kpi.KPI {
	for _, k := range s.r.KPIs {
		if k.ID == id {
			return k
		}
	}
	return nil
}

func (s *selection) ids() []string {
	ids := make([]string, len(s.r.KPIs))
	for i, k := range s.r.KPIs {
		ids[i] = k.ID
	}
	return ids
}

// kpis returns the KPIs of people's views.
func (s *selection) kpis() []*kpi.KPI {
	if !s.o.Headlines {
		return s.r.KPIs
	}
	var ks []*kpi.KPI
	for _, k := range s.r.KPIs {
		if k.Headline {
			ks = append(ks, k)
		}
	}
	return ks
}

// hidden counts what a people's view, or a machine format, leaves out.
func (s *selection) hidden(people bool) Hidden {
	h := Hidden{Groups: s.cut, GroupNoun: "group"}
	if len(s.r.By) == 1 {
		h.GroupNoun = s.r.By[0]
	}
	if people {
		h.KPIs = len(s.r.KPIs) - len(s.kpis())
		h.Periods = max(0, (s.asked.End-s.asked.First)-(s.shown.End-s.shown.First))
		return h
	}
	if len(s.r.By) > 0 && !s.o.Totals {
		grouped := map[*kpi.KPI]bool{}
		for _, r := range s.runs {
			if row := &s.r.Rows[r.lo]; !row.Total { // totals come after the groups
				grouped[row.KPI] = true
			}
		}
		h.Company = len(s.r.KPIs) - len(grouped)
	}
	return h
}

// rows yields the rows that machine formats write: those of the asked periods and the
// groups kept, in the order of the results save for that of the groups, each period's
// total after its groups.
func (s *selection) rows() iter.Seq[*kpi.Row] {
	return func(yield func(*kpi.Row) bool) {
		var block []*kpi.Row
		for _, r := range s.runs {
			block = s.block(block[:0], s.r.Rows[r.lo:r.hi])
			for _, row := range block {
				if !yield(row) {
					return
				}
			}
		}
	}
}

// block appends what is wanted of the rows of one KPI and period, in order.
func (s *selection) block(block []*kpi.Row, rows []kpi.Row) []*kpi.Row {
	if p := rows[0].Period; p < s.asked.First || p >= s.asked.End {
		return block
	}
	for i := range rows {
		if row := &rows[i]; s.wanted(row) {
			block = append(block, row)
		}
	}
	if s.reorder {
		sort.SliceStable(block, func(i, j int) bool { return s.place(block[i]) < s.place(block[j]) })
	}
	return block
}

func (s *selection) wanted(row *kpi.Row) bool {
	switch {
	case len(s.r.By) == 0:
		return true
	case row.Total:
		return s.o.Totals
	case s.cut == 0:
		return true
	}
	_, kept := s.rank[groupKey(row.Group)]
	return kept
}

// place orders the rows of a block: groups by rank, then the total.
func (s *selection) place(row *kpi.Row) int {
	if s.whole(row) {
		return len(s.groups)
	}
	return s.rank[groupKey(row.Group)]
}

// order returns the indices of rows of one KPI in the order of their groups, the
// total last. Without a sort asked for that is the order in which they came.
func (s *selection) order(rows []*kpi.Row) []int {
	at := make([]int, len(rows))
	for i := range at {
		at[i] = i
	}
	slices.SortStableFunc(at, func(a, b int) int {
		if !s.reorder {
			return cmp.Compare(btoi(s.whole(rows[a])), btoi(s.whole(rows[b])))
		}
		return cmp.Compare(s.place(rows[a]), s.place(rows[b]))
	})
	return at
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
