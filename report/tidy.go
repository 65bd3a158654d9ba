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

// groupText is a group in one dimension; "*" throughout for a total.
func groupText(group []string, i int) string {
	if i < len(group) {
		return group[i]
	}
	return "*"
}

func (s *selection) groupCells(cells []Cell, group []string) []Cell {
	for i := range s.r.By {
		cells = append(cells, textCell(groupText(group, i)))
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
	for _, lines := range s.lines {
		g.Count += len(lines) * (s.asked.End - s.asked.First)
	}
	g.Rows = func(yield func(Row) bool) {
		cells := make([]Cell, 0, len(g.Columns))
		for row := range s.rows() {
			cells = s.tidyCells(cells[:0], row)
			if !yield(Row{Cells: cells, Total: row.Total}) {
				return
			}
		}
	}
	return g
}

// tidyCells appends the cells of tidyColumns.
func (s *selection) tidyCells(cells []Cell, row *kpi.Row) []Cell {
	k, p := row.KPI, s.r.Periods[row.Period]
	cells = append(cells, textCell(k.ID), textCell(p.Label),
		Cell{Kind: Date, Day: p.Start}, Cell{Kind: Date, Day: p.End}, Cell{Kind: Bool, Bool: p.Partial})
	cells = s.groupCells(cells, row.Group)
	return append(cells, numberCell(k.Unit, row.Number), textCell(s.r.UnitName(k.Unit)), numberCell(k.NumUnit, row.Num),
		numberCell(k.DenUnit, row.Den), numberCell(kpi.Whole, kpi.Int(row.N)), textCell(row.Note.String()))
}

// wideGrid has one KPI and group a row and the periods as columns.
func (s *selection) wideGrid() *Grid {
	g := &Grid{Columns: append(append([]Column{column("kpi", Text)}, s.groupColumns()...), column("unit", Text))}
	for _, p := range s.r.Periods[s.asked.First:s.asked.End] {
		g.Columns = append(g.Columns, column(p.Label, Number))
	}
	for _, lines := range s.lines {
		g.Count += len(lines)
	}
	g.Rows = func(yield func(Row) bool) {
		if s.asked.First == s.asked.End {
			return
		}
		cells := make([]Cell, 0, len(g.Columns))
		for i, lines := range s.lines {
			x := &s.r.Figures[i]
			for _, at := range lines {
				cells = append(cells[:0], textCell(x.KPI.ID))
				cells = s.groupCells(cells, x.Groups[at])
				cells = append(cells, textCell(s.r.UnitName(x.KPI.Unit)))
				for p := s.asked.First; p < s.asked.End; p++ {
					cells = append(cells, numberCell(x.KPI.Unit, x.Value(p, at).Number))
				}
				if !yield(Row{Cells: cells, Total: x.IsTotal(at)}) {
					return
				}
			}
		}
	}
	return g
}
