package report

import (
	"slices"
	"strings"

	"salesk/kpi"
	"salesk/report/lang"
)

// Versus says what figures are held against.
type Versus struct {
	Prev, Year, Target bool
	KPIs               []string // those shown; nil means all. Targets may need others beside them

	// Of the last period, while it is not over: results of as many days of the period
	// before and of the same period a year before.
	LikeBefore, LikeYear *kpi.Results
}

// TargetOf maps the KPIs that have targets to the one that holds them against it.
var TargetOf = map[string]string{"revenue": "revenue_attainment", "deals_won": "deals_attainment", "new_customers": "new_customers_attainment"}

// VersusGrid lays figures out beside what they are held against: a row a KPI, period and
// group. For people it has the shown periods, for machines the asked ones in tidy
// columns, with those of the comparisons behind them.
func VersusGrid(r *kpi.Results, o Options, v Versus, people bool) (*Grid, Hidden, error) {
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
	s.reorder = s.reorder || people // of names as people look for them, not as their bytes are
	x := &versus{selection: s, v: v, at: indexRows(r), before: indexRows(v.LikeBefore), year: indexRows(v.LikeYear)}
	if people {
		return x.people(), s.hidden(true), nil
	}
	return x.machine(), s.hidden(false), nil
}

type versus struct {
	*selection
	v                Versus
	at, before, year map[rowKey]*kpi.Row
	notes            noting
}

type rowKey struct {
	kpi    string
	period int
	group  string
}

func indexRows(r *kpi.Results) map[rowKey]*kpi.Row {
	at := map[rowKey]*kpi.Row{}
	if r != nil {
		for i := range r.Rows {
			row := &r.Rows[i]
			at[rowKey{row.KPI.ID, row.Period, groupKey(row.Group)}] = row
		}
	}
	return at
}

// shows reports whether a row's KPI was asked for.
func (x *versus) shows(row *kpi.Row) bool {
	if x.v.KPIs != nil {
		return slices.Contains(x.v.KPIs, row.KPI.ID)
	}
	return !x.o.Headlines || row.KPI.Headline
}

// earlier is the figure that a row is compared with, and how it moved.
func (x *versus) earlier(row *kpi.Row, q int, like map[rowKey]*kpi.Row) (kpi.Number, Change) {
	key := rowKey{row.KPI.ID, q, groupKey(row.Group)}
	at := x.at
	if x.r.Periods[row.Period].Partial {
		at, key.period = like, 0
	}
	var was kpi.Number
	if b := at[key]; b != nil && (q >= 0 || x.r.Periods[row.Period].Partial) {
		was = b.Number
	}
	return was, changeOf(row.KPI, row.Number, was)
}

// yearBefore finds the same period a year before; -1 when it was not computed.
func (x *versus) yearBefore(p int) int {
	now := x.r.Periods[p]
	y, m, d := now.Start.Civil()
	return slices.IndexFunc(x.r.Periods[:p], func(was kpi.Period) bool {
		if x.r.Grain == kpi.ByWeek {
			return was.Label[4:] == now.Label[4:] && kpi.Day(53*7+1) >= now.Start-was.Start
		}
		return was.Start == kpi.Date(y-1, m, d)
	})
}

// target is what a row has to reach, and the share of it that it has.
func (x *versus) target(row *kpi.Row) (target, share kpi.Number) {
	if a := x.at[rowKey{TargetOf[row.KPI.ID], row.Period, groupKey(row.Group)}]; a != nil {
		return a.Den, a.Number
	}
	return target, share
}

func (x *versus) machine() *Grid {
	g := x.tidyGrid()
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
	tidy := g.Rows
	g.Rows = func(yield func(Row) bool) {
		var rows []*kpi.Row
		for row := range x.rows() {
			rows = append(rows, row)
		}
		i := 0
		for line := range tidy {
			row := rows[i]
			i++
			if !x.shows(row) {
				continue
			}
			cells := slices.Clone(line.Cells)
			add := func(q int, like map[rowKey]*kpi.Row) {
				was, c := x.earlier(row, q, like)
				cells = append(cells, numberCell(row.KPI.Unit, was), numberCell(kpi.Ratio, c.signed()), textCell(c.Trend.String()))
			}
			if x.v.Prev {
				add(row.Period-1, x.before)
			}
			if x.v.Year {
				add(x.yearBefore(row.Period), x.year)
			}
			if x.v.Target {
				target, share := x.target(row)
				cells = append(cells, numberCell(row.KPI.Unit, target), numberCell(kpi.Ratio, share))
			}
			if !yield(Row{Cells: cells, Total: line.Total}) {
				return
			}
		}
	}
	return g
}

func (x *versus) people() *Grid {
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
			case !x.whole(row):
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
		value.Mark = x.notes.mark(l.Note(row.Note))
		cells = append(cells, value)
		add := func(q int, like map[rowKey]*kpi.Row) {
			was, c := x.earlier(row, q, like)
			cell := known(row.KPI.Unit, was, true)
			if c.Trend == NoData {
				cell = textCell(c.In(l))
			} else if cell.Kind == Number {
				cell.Change = c
			}
			cells = append(cells, cell)
		}
		if x.v.Prev {
			add(row.Period-1, x.before)
		}
		if x.v.Year {
			add(x.yearBefore(row.Period), x.year)
		}
		if x.v.Target {
			target, share := x.target(row)
			cells = append(cells, known(row.KPI.Unit, target, true), known(kpi.Ratio, share, true))
		}
		rows = append(rows, Row{Cells: cells})
	}
	g := gridOf(x.title(), columns, rows)
	g.Notes = x.notes.notes
	return g
}

func (x *versus) title() string {
	v := &view{selection: x.selection}
	title := v.title()
	if x.asked.End > 0 && x.r.Periods[x.asked.End-1].Partial {
		return title + " · " + x.o.Lang.Word("earlier figures are those of as many days")
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
	case Same:
		return kpi.Int(0)
	}
	return kpi.Number{}
}

// String returns "up", "down", "same", "no base" or "no data"; "" where nothing was compared.
func (t Trend) String() string {
	return [...]string{"", "up", "down", "same", "no base", "no data"}[t]
}
