package ingest

import (
	"slices"

	"salesk/ingest/sheet"
	"salesk/ingest/table"
	"salesk/internal/message"
	"salesk/kpi"
)

// sheetOf returns the worksheet that a table was made of; nil for a text file.
func sheetOf(t table.Table) *sheet.Table {
	for {
		switch x := t.(type) {
		case *sheet.Table:
			return x
		case *sheet.Filled:
			return x.Table
		case placed:
			t = x.Table
		case *wide:
			t = x.Table
		case area:
			t = x.Table
		default:
			return nil
		}
	}
}

// merges reports whether the sheet has merged areas of several rows among those below its header: it is read
// once more then, so that each area holds for all of its rows. Where they are stands behind the rows in a file.
func (l *loading) merges(d *decoding) bool {
	if l.know.merged[d.t.Name()] != nil {
		return false
	}
	s := sheetOf(d.t)
	if s == nil {
		return false
	}
	tall := sheet.Tall(s.MergedSoFar())
	if !slices.ContainsFunc(tall, func(a [4]int) bool { return a[2] > d.classifier.head.line }) {
		return false
	}
	l.know.merged[d.t.Name()], l.again = tall, true
	return true
}

// totalLines are the rows of a sheet that the workbook declares to be totals of a table.
func totalLines(t table.Table) []int {
	s := sheetOf(t)
	if s == nil {
		return nil
	}
	var lines []int
	from, to := cellsOf(t)
	for _, a := range s.Totals() {
		if a[3] < from || to > 0 && a[1] >= to {
			continue // of a table beside this one
		}
		for line := a[0]; line <= a[2] && len(lines) < maxTotalLines; line++ {
			lines = append(lines, line)
		}
	}
	return lines
}

// maxTotalLines bounds what a hostile workbook can declare.
const maxTotalLines = 1000

// sheetCells counts the cells of a column that only workbooks have.
type sheetCells struct {
	formulas, computed int // cells that formulas gave, and those among them that are not 0
	merged             int // numbers that stand in a cell above
}

// sheetCell looks at a cell that was decoded into row n and is one that only workbooks have: what a formula
// gave, or merged with a cell above.
func (d *decoding) sheetCell(c *column, n int, cell *table.Cell) *fault {
	zero := false
	switch c.op {
	case opMoney:
		zero = c.decs[n].Coef == 0
	case opCount:
		zero = c.counts[n] == 0
	default:
		return nil
	}
	if d.sheetCells == nil {
		d.sheetCells = map[string]sheetCells{}
	}
	s := d.sheetCells[c.name]
	if cell.Formula {
		s.formulas++
		if !zero {
			s.computed++
		}
	}
	if cell.Merged {
		if c.required {
			return &fault{cell: c.cell, column: c.label, why: message.SharedAmount()}
		}
		s.merged++
		if c.op == opMoney {
			c.decs[n] = kpi.NoDec
		} else {
			c.counts[n] = kpi.NoCount
		}
	}
	d.sheetCells[c.name] = s
	return nil
}

// takeSheetCells adds what a part of the table has counted.
func (d *decoding) takeSheetCells(o map[string]sheetCells) {
	for name, more := range o {
		if d.sheetCells == nil {
			d.sheetCells = map[string]sheetCells{}
		}
		s := d.sheetCells[name]
		d.sheetCells[name] = sheetCells{s.formulas + more.formulas, s.computed + more.computed, s.merged + more.merged}
	}
}

// tellSheetCells tells what the cells of all rows have shown.
func (d *decoding) tellSheetCells() {
	names := make([]string, 0, len(d.sheetCells))
	for name := range d.sheetCells {
		names = append(names, name)
	}
	slices.Sort(names)
	s := sheetOf(d.t)
	for _, name := range names {
		c, n := d.schema.byName[name], d.sheetCells[name]
		if n.formulas > 0 && n.computed == 0 && s != nil && s.Recalculates() {
			d.l.tell(d.rep.Name, c.label, message.ZeroFormulas(n.formulas))
		}
		if n.merged > 0 {
			d.l.tell(d.rep.Name, c.label, message.MergedAmounts(n.merged))
		}
	}
}

// isUncomputed reports whether a cell is a formula's that has no stored result.
func isUncomputed(cell *table.Cell) bool {
	return cell.Kind == table.Error && string(cell.Text) == table.Uncomputed
}

// reasonOf is why a cell cannot be used: by name where a formula has no result.
func reasonOf(cell *table.Cell, err error) error {
	if isUncomputed(cell) {
		return message.UncomputedFormula()
	}
	return err
}
