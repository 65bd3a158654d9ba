package report

import (
	"slices"
	"strings"

	"salesk/kpi"
	"salesk/report/lang"
)

// peopleGrid lays out what people read. Results of one period that are not grouped
// are a list of KPIs, since one line of many columns is hard to read.
func (s *selection) peopleGrid() *Grid {
	v := &view{selection: s, at: map[place]*kpi.Row{}, marks: map[string]int{}}
	v.index()
	var rows []Row
	var columns []Column
	if s.o.Layout == Wide || len(s.r.By) == 0 && s.shown.End-s.shown.First == 1 {
		columns, rows = v.byKPI()
	} else {
		columns, rows = v.byGroup()
	}
	return &Grid{Title: v.title(), Columns: columns, Rows: slices.Values(rows), Count: len(rows), Notes: v.notes}
}

// total is the place of the figures over all groups.
const total = -1

// place is where a figure belongs: a KPI, a period and the rank of a group, or total.
type place struct {
	kpi           *kpi.KPI
	period, group int
}

type view struct {
	*selection
	at       map[place]*kpi.Row
	lines    []int // ranks of the groups that have a figure to show, then total
	compared bool  // some change is shown
	notes    []string
	marks    map[string]int
}

// index finds the figures of the shown periods and of those just before.
func (v *view) index() {
	wanted := map[*kpi.KPI]bool{}
	for _, k := range v.kpis() {
		wanted[k] = true
	}
	has := make([]bool, len(v.groups))
	hasTotal := len(v.r.By) == 0
	for i := range v.r.Rows {
		row := &v.r.Rows[i]
		if !wanted[row.KPI] || row.Period < v.shown.First-1 || row.Period >= v.shown.End {
			continue
		}
		group := total
		if !v.whole(row) {
			rank, kept := v.rank[groupKey(row.Group)]
			if !kept {
				continue
			}
			group = rank
			has[rank] = has[rank] || row.Period >= v.shown.First
		} else {
			hasTotal = true
		}
		v.at[place{row.KPI, row.Period, group}] = row
	}
	for i, ok := range has {
		if ok {
			v.lines = append(v.lines, i)
		}
	}
	if hasTotal {
		v.lines = append(v.lines, total)
	}
}

// figure is the cell of a KPI in a period, of a group or total.
func (v *view) figure(k *kpi.KPI, period, group int) Cell {
	row := v.at[place{k, period, group}]
	if row == nil {
		return Cell{Kind: Missing}
	}
	c := numberCell(k.Unit, row.Number)
	c.Mark = v.mark(v.o.Lang.Note(row.Note))
	// A period that is not over would be compared with a whole one.
	if period > 0 && !v.r.Periods[period].Partial {
		var before kpi.Number
		if b := v.at[place{k, period - 1, group}]; b != nil {
			before = b.Number
		}
		c.Change = changeOf(k, row.Number, before)
		v.compared = v.compared || c.Change.Trend != NoTrend
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

// keyCells is the group of a line; a total says so in the first cell.
func (v *view) keyCells(group int) []Cell {
	cells := make([]Cell, len(v.r.By), len(v.r.By)+8)
	for i := range cells {
		switch {
		case group != total:
			cells[i] = textCell(v.o.Lang.Group(v.groups[group][i]))
		case i == 0:
			cells[i] = textCell(v.o.Lang.Word("Total"))
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
func (v *view) byGroup() ([]Column, []Row) {
	columns := v.keyColumns()
	several := v.shown.End-v.shown.First > 1
	if several {
		columns = append(columns, Column{ID: "period", Title: v.o.Lang.Word("Period"), Kind: Text, Key: true})
	}
	ks := v.inCategories()
	for _, k := range ks {
		columns = append(columns, Column{ID: k.ID, Title: displayTitle(v.o.Lang, v.r, k), Category: lang.Capital(v.o.Lang.Word(k.Category.String())), Kind: Number})
	}
	var rows []Row
	for _, group := range v.lines {
		for p := v.shown.First; p < v.shown.End; p++ {
			cells := v.keyCells(group)
			if several {
				cells = append(cells, textCell(v.periodLabel(p)))
			}
			for _, k := range ks {
				cells = append(cells, v.figure(k, p, group))
			}
			// Without groups every row is the company's, and nothing is a total of the others.
			rows = append(rows, Row{Cells: cells, Total: group == total && len(v.r.By) > 0})
		}
	}
	return columns, rows
}

// byKPI has one row a KPI and group, under the KPI's category, and the periods as columns.
func (v *view) byKPI() ([]Column, []Row) {
	columns := append([]Column{{ID: "kpi", Title: v.o.Lang.Word("KPI"), Kind: Text, Key: true}}, v.keyColumns()...)
	for p := v.shown.First; p < v.shown.End; p++ {
		columns = append(columns, Column{ID: v.r.Periods[p].Label, Title: v.periodLabel(p), Kind: Number})
	}
	var rows []Row
	var category kpi.Category
	for i, k := range v.inCategories() {
		if i == 0 || k.Category != category {
			category = k.Category
			heading := make([]Cell, len(columns))
			heading[0] = textCell(lang.Capital(v.o.Lang.Word(category.String())))
			rows = append(rows, Row{Cells: heading, Section: true})
		}
		for _, group := range v.lines {
			if !v.has(k, group) {
				continue
			}
			cells := append([]Cell{textCell(displayTitle(v.o.Lang, v.r, k))}, v.keyCells(group)...)
			for p := v.shown.First; p < v.shown.End; p++ {
				cells = append(cells, v.figure(k, p, group))
			}
			rows = append(rows, Row{Cells: cells, Total: group == total && len(v.r.By) > 0})
		}
	}
	return columns, rows
}

// has reports whether a KPI has a figure for a group in any shown period.
func (v *view) has(k *kpi.KPI, group int) bool {
	for p := v.shown.First; p < v.shown.End; p++ {
		if v.at[place{k, p, group}] != nil {
			return true
		}
	}
	return false
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
