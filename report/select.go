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
	rank         map[string]int // by GroupKey, of the groups kept
	reorder      bool           // groups are not in the order of the results
	cut          int            // groups beyond Top
	lines        [][]int        // by figure: its rows that machine formats write, in order
}

func newSelection(r *kpi.Results, o Options) (*selection, error) {
	s := &selection{r: r, o: o}
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
	if err := s.orderGroups(); err != nil {
		return nil, err
	}
	s.lay()
	return s, nil
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
	for i := range s.r.Figures {
		x := &s.r.Figures[i]
		for row, group := range x.Groups {
			if x.IsWhole(row) {
				continue
			}
			k := GroupKey(group)
			if _, seen := s.rank[k]; !seen {
				s.rank[k] = len(s.groups)
				s.groups = append(s.groups, group)
			}
			if x.KPI == sortKPI && s.shown.End > 0 {
				value[k] = x.Value(s.shown.End-1, row).Number
			}
		}
	}
	// A group without a record for the first KPI is met late, so the order met is not
	// an order; the groups are put into that of their names first.
	SortByName(s.groups, func(g []string) []string { return g })
	switch {
	case sortKPI != nil:
		s.reorder = true
		sort.SliceStable(s.groups, func(i, j int) bool {
			a, b := value[GroupKey(s.groups[i])], value[GroupKey(s.groups[j])]
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
		s.rank[GroupKey(g)] = i
	}
	return nil
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
		h.Company = len(s.r.KPIs)
		for i := range s.r.Figures {
			if x := &s.r.Figures[i]; len(x.Groups) > 0 && !x.IsWhole(0) { // groups come before the total
				h.Company--
			}
		}
	}
	return h
}

// lay chooses the rows that machine formats write: of the groups kept, in the order of the
// results save for that of the groups, each period's total after its groups.
func (s *selection) lay() {
	s.lines = make([][]int, len(s.r.Figures))
	for i := range s.r.Figures {
		x := &s.r.Figures[i]
		lines := make([]int, 0, len(x.Groups))
		for row := range x.Groups {
			if s.wanted(x, row) {
				lines = append(lines, row)
			}
		}
		if s.reorder {
			place := make([]int, len(x.Groups))
			for _, row := range lines {
				place[row] = len(s.groups) // the total comes after the groups
				if !x.IsWhole(row) {
					place[row] = s.rank[GroupKey(x.Groups[row])]
				}
			}
			slices.SortStableFunc(lines, func(a, b int) int { return cmp.Compare(place[a], place[b]) })
		}
		s.lines[i] = lines
	}
}

func (s *selection) wanted(x *kpi.Figure, row int) bool {
	switch {
	case len(s.r.By) == 0:
		return true
	case x.IsTotal(row):
		return s.o.Totals
	case s.cut == 0:
		return true
	}
	_, kept := s.rank[GroupKey(x.Groups[row])]
	return kept
}

// rows yields the rows that machine formats write, of the asked periods. Each is only
// valid until the next one.
func (s *selection) rows() iter.Seq[*kpi.Row] {
	return func(yield func(*kpi.Row) bool) {
		var row kpi.Row
		for i, lines := range s.lines {
			for p := s.asked.First; p < s.asked.End; p++ {
				for _, at := range lines {
					row = s.r.Figures[i].Row(p, at)
					if !yield(&row) {
						return
					}
				}
			}
		}
	}
}
