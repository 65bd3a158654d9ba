package report

import (
	"slices"
	"strings"

	"salesk/kpi"
	"salesk/report/lang"
)

// Comparison says what figures are held against.
type Comparison struct {
	Prev, Year, Target bool
	KPIs               []string // those shown; nil means all. Targets may need others beside them

	// By period of the results, what its figures are held against.
	Before, YearBefore []kpi.Base
}

// TargetOf maps the KPIs that have targets to the one that holds them against it.
var TargetOf = map[string]string{"revenue": "revenue_attainment", "deals_won": "deals_attainment", "new_customers": "new_customers_attainment"}

// ComparisonGrid lays figures out beside what they are held against: a row a KPI, period and
// group. For people it has the shown periods, for machines the asked ones in tidy
// columns, with those of the comparisons behind them.
func ComparisonGrid(r *kpi.Results, o Options, v Comparison, people bool) (*Grid, Hidden, error) {
	if people {
		o.Totals = true
		if o.Shown != (Span{}) {
			o.Asked = o.Shown
		}
	}
	s, err := newSelection(r, o)
	if err != nil {
		return nil, Hidden{}, err
	}
	if people { // who look for names in their order, not in that of their bytes
		s.reorder = true
		s.lay()
	}
	x := &comparisonGrid{selection: s, v: v, at: NewIndex(r), bases: map[*kpi.Results]*Index{}}
	if people {
		return x.people(), s.hidden(true), nil
	}
	return x.machine(), s.hidden(false), nil
}

type comparisonGrid struct {
	*selection
	v     Comparison
	at    *Index
	bases map[*kpi.Results]*Index
	notes noting
}

// key is that of a row's group.
func (x *comparisonGrid) key(row *kpi.Row) string {
	if row.Total || len(x.r.By) == 0 {
		return Whole
	}
	return GroupKey(row.Group)
}

// shows reports whether a row's KPI was asked for.
func (x *comparisonGrid) shows(row *kpi.Row) bool {
	if x.v.KPIs != nil {
		return slices.Contains(x.v.KPIs, row.KPI.ID)
	}
	return !x.o.Headlines || row.KPI.Headline
}

// earlier is the figure that a row is compared with, and how it moved.
func (x *comparisonGrid) earlier(row *kpi.Row, bases []kpi.Base) (kpi.Number, Change) {
	var was kpi.Value
	if row.Period < len(bases) && bases[row.Period].Results != nil {
		base := bases[row.Period]
		if x.bases[base.Results] == nil {
			x.bases[base.Results] = NewIndex(base.Results)
		}
		was, _ = x.bases[base.Results].Value(row.KPI.ID, base.Period, x.key(row))
	}
	return was.Number, changeOf(row.KPI, row.Value, was.Number)
}

// target is what a row has to reach, its unit, and the share of it that the row has.
func (x *comparisonGrid) target(row *kpi.Row) (target kpi.Number, u kpi.Unit, share kpi.Number) {
	id := TargetOf[row.KPI.ID]
	a, _ := x.at.Value(id, row.Period, x.key(row))
	u = row.KPI.Unit
	if k, err := kpi.Find(id); err == nil {
		u = k.DenUnit // part of a longer target is not rounded to minor units
	}
	return a.Den, u, a.Number
}

func (x *comparisonGrid) machine() *Grid {
	g := &Grid{Columns: x.tidyColumns()}
	compared := func(name string) {
		g.Columns = append(g.Columns, column(name, Number), column(name+"_change", Number), column(name+"_trend", Text))
	}
	if x.v.Prev {
		compared("prev")
	}
	if x.v.Year {
		compared("yoy")
	}
	if x.v.Target {
		g.Columns = append(g.Columns, column("target", Number), column("attainment", Number))
	}
	g.Rows = func(yield func(Row) bool) {
		cells := make([]Cell, 0, len(g.Columns))
		for row := range x.rows() {
			if !x.shows(row) {
				continue
			}
			cells = x.tidyCells(cells[:0], row)
			add := func(bases []kpi.Base) {
				was, c := x.earlier(row, bases)
				cells = append(cells, numberCell(row.KPI.Unit, was), numberCell(kpi.Ratio, c.signed()), textCell(c.Trend.String()))
			}
			if x.v.Prev {
				add(x.v.Before)
			}
			if x.v.Year {
				add(x.v.YearBefore)
			}
			if x.v.Target {
				target, unit, share := x.target(row)
				cells = append(cells, numberCell(unit, target), numberCell(kpi.Ratio, share))
			}
			if !yield(Row{Cells: cells, Total: row.Total}) {
				return
			}
		}
	}
	return g
}

func (x *comparisonGrid) people() *Grid {
	l := x.o.Lang
	columns := []Column{{ID: "kpi", Title: l.Word("KPI"), Kind: Text, Key: true}}
	for _, c := range x.groupColumns() {
		c.Title = lang.Capital(l.Word(c.Title))
		columns = append(columns, c)
	}
	several := x.asked.End-x.asked.First > 1
	if several {
		columns = append(columns, Column{ID: "period", Title: l.Word("Period"), Kind: Text, Key: true})
	}
	columns = append(columns, Column{ID: "value", Title: l.Word("Value"), Kind: Number})
	if x.v.Prev {
		columns = append(columns, Column{ID: "prev", Title: l.Word("Period before"), Kind: Number})
	}
	if x.v.Year {
		columns = append(columns, Column{ID: "yoy", Title: l.Word("Year before"), Kind: Number})
	}
	if x.v.Target {
		columns = append(columns, Column{ID: "target", Title: l.Word("Target"), Kind: Number}, Column{ID: "attainment", Title: l.Word("Attained"), Kind: Number})
	}
	var rows []Row
	for row := range x.rows() {
		if !x.shows(row) {
			continue
		}
		cells := []Cell{textCell(displayTitle(l, x.r, row.KPI))}
		for i := range x.r.By {
			switch {
			case x.key(row) != Whole:
				cells = append(cells, textCell(l.Group(row.Group[i])))
			case i == 0:
				cells = append(cells, textCell(l.Word("Total")))
			default:
				cells = append(cells, Cell{})
			}
		}
		if several {
			cells = append(cells, textCell(l.Label(x.r.Periods[row.Period])))
		}
		value := numberCell(row.KPI.Unit, row.Number)
		value.Mark, value.Immature = x.notes.mark(l.Message(row.Note)), row.Immature
		cells = append(cells, value)
		add := func(bases []kpi.Base) {
			was, c := x.earlier(row, bases)
			cell := known(row.KPI.Unit, was, true)
			if c.Trend == noData {
				cell = textCell(c.In(l))
			} else if cell.Kind == Number {
				cell.Change = c
			}
			cells = append(cells, cell)
		}
		if x.v.Prev {
			add(x.v.Before)
		}
		if x.v.Year {
			add(x.v.YearBefore)
		}
		if x.v.Target {
			target, unit, share := x.target(row)
			cells = append(cells, known(unit, target, true), known(kpi.Ratio, share, true))
		}
		rows = append(rows, Row{Cells: cells})
	}
	g := gridOf(x.title(), columns, rows)
	g.Notes = x.notes.notes
	return g
}

func (x *comparisonGrid) title() string {
	v := &view{selection: x.selection}
	title := v.title()
	if x.asked.End > 0 && x.r.Periods[x.asked.End-1].Partial {
		return title + " · " + x.o.Lang.Word("earlier figures are those of the same dates")
	}
	return strings.TrimSpace(title)
}

// signed is the size of a change with its sign; empty where there is none.
func (c Change) signed() kpi.Number {
	switch c.Trend {
	case Up:
		return c.By
	case Down:
		return kpi.Int(0).Sub(c.By)
	case same:
		return kpi.Int(0)
	}
	return kpi.Number{}
}

// String returns "up", "down", "same", "no base" or "no data"; "" where nothing was compared.
func (t Trend) String() string {
	return [...]string{"", "up", "down", "same", "no base", "no data"}[t]
}
