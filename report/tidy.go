package report

import "salesk/kpi"

// machineGrid lays out what machine formats write.
func (s *selection) machineGrid() *Grid {
	if s.o.Layout == Wide {
		return s.wideGrid()
	}
	return s.tidyGrid()
}

func (s *selection) groupColumns() []Column {
	cols := make([]Column, len(s.r.By))
	for i, by := range s.r.By {
		cols[i] = Column{ID: by, Title: by, Kind: Text, Key: true}
	}
	return cols
}

// groupText is the group of a row in one dimension; "*" throughout for a total.
func groupText(row *kpi.Row, i int) string {
	if i < len(row.Group) {
		return row.Group[i]
	}
	return "*"
}

func (s *selection) groupCells(cells []Cell, row *kpi.Row) []Cell {
	for i := range s.r.By {
		cells = append(cells, textCell(groupText(row, i)))
	}
	return cells
}

func column(id string, kind Kind) Column { return Column{ID: id, Title: id, Kind: kind} }

// tidyColumns are the columns of one figure a row.
func (s *selection) tidyColumns() []Column {
	cols := []Column{column("kpi", Text), column("period", Text), column("start", Date), column("end", Date), column("partial", Bool)}
	cols = append(cols, s.groupColumns()...)
	return append(cols, column("value", Number), column("unit", Text), column("numerator", Number),
		column("denominator", Number), column("n", Number), column("note", Text))
}

// tidyGrid has one figure a row.
func (s *selection) tidyGrid() *Grid {
	g := &Grid{Columns: s.tidyColumns()}
	g.Rows = func(yield func(Row) bool) {
		cells := make([]Cell, 0, len(g.Columns))
		for row := range s.rows() {
			k, p := row.KPI, s.r.Periods[row.Period]
			cells = append(cells[:0], textCell(k.ID), textCell(p.Label),
				Cell{Kind: Date, Day: p.Start}, Cell{Kind: Date, Day: p.End}, Cell{Kind: Bool, Bool: p.Partial})
			cells = s.groupCells(cells, row)
			cells = append(cells, numberCell(k.Unit, row.Number), textCell(s.r.UnitName(k.Unit)), numberCell(k.NumUnit, row.Num),
				numberCell(k.DenUnit, row.Den), numberCell(kpi.Whole, kpi.Int(row.N)), textCell(row.Note))
			if !yield(Row{Cells: cells, Total: row.Total}) {
				return
			}
		}
	}
	return g
}

// wideGrid has one KPI and group a row and the periods as columns.
func (s *selection) wideGrid() *Grid {
	g := &Grid{Columns: append(append([]Column{column("kpi", Text)}, s.groupColumns()...), column("unit", Text))}
	periods := s.r.Periods[s.asked.First:s.asked.End]
	for _, p := range periods {
		g.Columns = append(g.Columns, column(p.Label, Number))
	}
	g.Rows = func(yield func(Row) bool) {
		lines := map[string]int{} // of the KPI at hand, by group
		var rows []*kpi.Row
		var values []kpi.Number // len(periods) for each of rows
		flush := func() bool {
			// The total comes first where a group is met in a later period only.
			cells := make([]Cell, 0, len(g.Columns))
			for _, at := range s.order(rows) {
				row := rows[at]
				cells = append(cells[:0], textCell(row.KPI.ID))
				cells = s.groupCells(cells, row)
				cells = append(cells, textCell(s.r.UnitName(row.KPI.Unit)))
				for _, v := range values[at*len(periods) : (at+1)*len(periods)] {
					cells = append(cells, numberCell(row.KPI.Unit, v))
				}
				if !yield(Row{Cells: cells, Total: row.Total}) {
					return false
				}
			}
			clear(lines)
			rows, values = rows[:0], values[:0]
			return true
		}
		for row := range s.rows() {
			if len(rows) > 0 && rows[0].KPI != row.KPI && !flush() {
				return
			}
			key := "\x00total"
			if !s.whole(row) {
				key = groupKey(row.Group)
			}
			at, ok := lines[key]
			if !ok {
				at = len(rows)
				lines[key] = at
				rows = append(rows, row)
				values = append(values, make([]kpi.Number, len(periods))...)
			}
			values[at*len(periods)+row.Period-s.asked.First] = row.Number
		}
		flush()
	}
	return g
}
