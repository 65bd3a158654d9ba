package report

import (
	"iter"
	"slices"
	"strings"

	"salesk/kpi"
	"salesk/report/lang"
)

// peopleGrid lays out what people read. Results of one period that are not grouped
// are a list of KPIs, since one line of many columns is hard to read.
func (s *selection) peopleGrid() *Grid {
	v := &view{selection: s, index: NewIndex(s.r), marks: map[string]int{}}
	v.findLines()
	g := &Grid{}
	if s.o.Layout == Wide || len(s.r.By) == 0 && s.shown.End-s.shown.First == 1 {
		g.Columns, g.Rows = v.byKPI()
	} else {
		g.Columns, g.Rows = v.byGroup()
	}
	// The first time all cells are made tells what stands around them.
	for range g.Rows {
		g.Count++
	}
	g.Title, g.Notes = v.title(), v.notes
	return g
}

// total is the place of the figures over all groups.
const total = -1

type view struct {
	*selection
	index    *Index
	lines    []int // ranks of the groups that have a figure to show, then total
	compared bool  // some change is shown
	notes    []string
	marks    map[string]int
}

// findLines finds the groups that have a figure of the KPIs to show.
func (v *view) findLines() {
	if v.shown.First == v.shown.End {
		return
	}
	has := func(group int) bool {
		return slices.ContainsFunc(v.kpis(), func(k *kpi.KPI) bool { return v.has(k, group) })
	}
	for rank := range v.groups {
		if has(rank) {
			v.lines = append(v.lines, rank)
		}
	}
	if len(v.r.By) == 0 || has(total) {
		v.lines = append(v.lines, total)
	}
}

// key is that of a group by its rank, or total.
func (v *view) key(group int) string {
	if group == total {
		return Whole
	}
	return GroupKey(v.groups[group])
}

// has reports whether a KPI has figures for a group.
func (v *view) has(k *kpi.KPI, group int) bool { return v.index.has(k.ID, v.key(group)) }

// figure is the cell of a KPI in a period, of a group or total.
func (v *view) figure(k *kpi.KPI, period, group int) Cell {
	now, ok := v.index.Value(k.ID, period, v.key(group))
	if !ok {
		return Cell{Kind: Missing}
	}
	c := numberCell(k.Unit, now.Number)
	c.Mark, c.Immature = v.mark(v.o.Lang.Message(now.Note)), now.Immature
	// A period that is not over would be compared with a whole one.
	if period > 0 && !v.r.Periods[period].Partial && !v.r.Periods[period-1].Partial {
		before, _ := v.index.Value(k.ID, period-1, v.key(group))
		c.Change = changeOf(k, now, before.Number)
		v.compared = v.compared || c.Change.Trend != noTrend
	}
	return c
}

// mark returns the number of a note, which it gets when it is first met.
func (v *view) mark(note string) int {
	if note == "" {
		return 0
	}
	n, ok := v.marks[note]
	if !ok {
		v.notes = append(v.notes, note)
		n = len(v.notes)
		v.marks[note] = n
	}
	return n
}

// keyCells appends the group of a line; a total says so in the first cell.
func (v *view) keyCells(cells []Cell, group int) []Cell {
	for i := range v.r.By {
		switch {
		case group != total:
			cells = append(cells, textCell(v.o.Lang.Group(v.groups[group][i])))
		case i == 0:
			cells = append(cells, textCell(v.o.Lang.Word("Total")))
		default:
			cells = append(cells, Cell{})
		}
	}
	return cells
}

func (v *view) keyColumns() []Column {
	cols := v.groupColumns()
	for i := range cols {
		cols[i].Title = lang.Capital(v.o.Lang.Word(cols[i].Title))
	}
	return cols
}

// byGroup has one row a group and period and the KPIs as columns.
func (v *view) byGroup() ([]Column, iter.Seq[Row]) {
	columns := v.keyColumns()
	several := v.shown.End-v.shown.First > 1
	if several {
		columns = append(columns, Column{ID: "period", Title: v.o.Lang.Word("Period"), Kind: Text, Key: true})
	}
	ks := v.inCategories()
	for _, k := range ks {
		columns = append(columns, Column{ID: k.ID, Title: displayTitle(v.o.Lang, v.r, k), Category: lang.Capital(v.o.Lang.Word(k.Category.String())), Kind: Number})
	}
	return columns, func(yield func(Row) bool) {
		cells := make([]Cell, 0, len(columns))
		for _, group := range v.lines {
			for p := v.shown.First; p < v.shown.End; p++ {
				cells = v.keyCells(cells[:0], group)
				if several {
					cells = append(cells, textCell(v.periodLabel(p)))
				}
				for _, k := range ks {
					cells = append(cells, v.figure(k, p, group))
				}
				// Without groups every row is the company's, and nothing is a total of the others.
				if !yield(Row{Cells: cells, Total: group == total && len(v.r.By) > 0}) {
					return
				}
			}
		}
	}
}

// byKPI has one row a KPI and group, under the KPI's category, and the periods as columns.
func (v *view) byKPI() ([]Column, iter.Seq[Row]) {
	columns := append([]Column{{ID: "kpi", Title: v.o.Lang.Word("KPI"), Kind: Text, Key: true}}, v.keyColumns()...)
	for p := v.shown.First; p < v.shown.End; p++ {
		columns = append(columns, Column{ID: v.r.Periods[p].Label, Title: v.periodLabel(p), Kind: Number})
	}
	return columns, func(yield func(Row) bool) {
		cells := make([]Cell, 0, len(columns))
		var category kpi.Category
		for i, k := range v.inCategories() {
			if i == 0 || k.Category != category {
				category = k.Category
				heading := make([]Cell, len(columns))
				heading[0] = textCell(lang.Capital(v.o.Lang.Word(category.String())))
				if !yield(Row{Cells: heading, Section: true}) {
					return
				}
			}
			for _, group := range v.lines {
				if !v.has(k, group) {
					continue
				}
				cells = v.keyCells(append(cells[:0], textCell(displayTitle(v.o.Lang, v.r, k))), group)
				for p := v.shown.First; p < v.shown.End; p++ {
					cells = append(cells, v.figure(k, p, group))
				}
				if !yield(Row{Cells: cells, Total: group == total && len(v.r.By) > 0}) {
					return
				}
			}
		}
	}
}

// inCategories returns the KPIs that have a figure to show, category by category.
func (v *view) inCategories() []*kpi.KPI {
	var ks []*kpi.KPI
	for _, k := range v.kpis() {
		if slices.ContainsFunc(v.lines, func(group int) bool { return v.has(k, group) }) {
			ks = append(ks, k)
		}
	}
	slices.SortStableFunc(ks, func(a, b *kpi.KPI) int { return int(a.Category) - int(b.Category) })
	return ks
}

func (v *view) periodLabel(p int) string {
	label := v.o.Lang.Label(v.r.Periods[p])
	if v.r.Periods[p].Partial {
		return v.o.Lang.T("%s (partial)", label)
	}
	return label
}

// title says what is shown; it is called when the cells are made and it is known
// whether anything was compared.
func (v *view) title() string {
	if v.shown.First >= v.shown.End {
		return v.o.Lang.Word("no period")
	}
	first, last := v.r.Periods[v.shown.First], v.r.Periods[v.shown.End-1]
	l := v.o.Lang
	what := l.Period(v.r.Grain, first)
	if v.shown.End-v.shown.First > 1 {
		what = l.Range(what, l.Period(v.r.Grain, last))
	}
	if len(v.r.By) > 0 {
		what = l.T("%[1]s by %[2]s", what, l.Noun(v.r.By))
	}
	parts := []string{l.Heading(what)}
	if last.Partial {
		parts = append(parts, l.T("partial: %[1]s ends on %[2]s", l.Label(last), l.Date(last.End)))
	}
	if v.r.Currency != "" {
		parts = append(parts, v.r.Currency)
	}
	if v.r.AsOf != kpi.NoDay {
		parts = append(parts, l.T("as of %s", l.Date(v.r.AsOf)))
	}
	if v.compared {
		if v.shown.End-v.shown.First > 1 {
			parts = append(parts, l.Word("each compared with the period before"))
		} else {
			parts = append(parts, l.T("compared with %s", l.Period(v.r.Grain, v.r.Periods[v.shown.First-1])))
		}
	}
	return strings.Join(parts, " · ")
}
