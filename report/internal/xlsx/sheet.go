package xlsx

import (
	"math"
	"slices"

	"salesk/kpi"
)

// Sheet is a sheet whose cells are written in any order. They are kept, sixteen bytes each,
// until their rows are complete.
type Sheet struct {
	first    int        // the number of the first row that is kept
	rows     []sheetRow // from that one on
	formulas []Formula
	to       *Rows
}

type sheetRow struct {
	cells  []sheetCell // by column
	height float64     // 0 for the usual one
}

type sheetCell struct {
	value  uint64 // of its kind
	style  int32
	column uint16 // from 1
	kind   cellKind
}

type cellKind uint8

const (
	blankCell cellKind = iota
	numberCell
	integerCell
	dayCell
	textCell    // its number
	formulaCell // its place among the formulas
)

// Sheet starts a sheet whose cells are none of the library's. It must be closed before the
// archive is written.
func (a *Archive) Sheet(name string) *Sheet { return &Sheet{first: 1, to: a.Rows(name)} }

func (s *Sheet) row(number int) *sheetRow {
	n := number - s.first
	for n >= len(s.rows) {
		if len(s.rows) == cap(s.rows) {
			s.rows = append(s.rows, sheetRow{})
			continue
		}
		s.rows = s.rows[:len(s.rows)+1]
		last := &s.rows[len(s.rows)-1]
		last.cells, last.height = last.cells[:0], 0 // of a row that is written
	}
	return &s.rows[n]
}

// cell is the cell in a column of a row, both from 1.
func (s *Sheet) cell(column, row int) *sheetCell {
	r := s.row(row)
	at := len(r.cells)
	for at > 0 && int(r.cells[at-1].column) >= column { // most are written from left to right
		at--
	}
	if at == len(r.cells) || int(r.cells[at].column) != column {
		r.cells = slices.Insert(r.cells, at, sheetCell{column: uint16(column)})
	}
	return &r.cells[at]
}

func (s *Sheet) put(column, row int, kind cellKind, value uint64) {
	c := s.cell(column, row)
	c.kind, c.value = kind, value
}

// Text writes a text, which no spreadsheet runs.
func (s *Sheet) Text(column, row int, text string) {
	s.put(column, row, textCell, uint64(s.to.a.number(text)))
}

// Number writes a number.
func (s *Sheet) Number(column, row int, v float64) {
	s.put(column, row, numberCell, math.Float64bits(v))
}

// Integer writes a number with all its digits.
func (s *Sheet) Integer(column, row int, n int64) { s.put(column, row, integerCell, uint64(n)) }

// Day writes a day.
func (s *Sheet) Day(column, row int, d kpi.Day) { s.put(column, row, dayCell, uint64(d)) }

// Formula writes a formula with its value.
func (s *Sheet) Formula(column, row int, f Formula) {
	s.put(column, row, formulaCell, uint64(len(s.formulas)))
	s.formulas = append(s.formulas, f)
}

// Clear leaves a cell nothing but its style.
func (s *Sheet) Clear(column, row int) { s.put(column, row, blankCell, 0) }

// Style sets the style of a cell.
func (s *Sheet) Style(column, row, style int) { s.cell(column, row).style = int32(style) }

// Height sets the height of a row in points.
func (s *Sheet) Height(row int, points float64) { s.row(row).height = points }

// Close completes the sheet.
func (s *Sheet) Close() {
	s.Flush()
	s.to.Close()
	s.rows, s.formulas = nil, nil
}

// Flush writes the rows that have anything. They are complete then.
func (s *Sheet) Flush() {
	to := s.to
	for i, row := range s.rows {
		n := s.first + i
		begun := row.height > 0
		if begun {
			to.beginHigh(n, row.height)
		}
		for _, c := range row.cells {
			if c.kind == blankCell && c.style == 0 {
				continue
			}
			if !begun {
				begun = true
				to.Begin(n)
			}
			column, style := int(c.column)-1, int(c.style)
			switch c.kind {
			case blankCell:
				to.blank(column, style)
			case numberCell:
				to.Number(column, style, math.Float64frombits(c.value))
			case integerCell:
				to.Integer(column, style, int64(c.value))
			case dayCell:
				to.Day(column, style, kpi.Day(int32(c.value)))
			case textCell:
				to.shared(column, style, int(c.value))
			case formulaCell:
				to.Formula(column, style, &s.formulas[c.value])
			}
		}
		if begun {
			to.End()
		}
	}
	s.first += len(s.rows)
	s.rows, s.formulas = s.rows[:0], s.formulas[:0]
}
