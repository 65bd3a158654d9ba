package sheet

import (
	"fmt"
	"strconv"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// rowBuilder collects one row at a time for a walk, whatever the format, and holds it to
// the limits. Cells may come in any order; texts either lie in the builder's arena or
// outlive the row elsewhere. An arena that grows moves, and leaves the texts of earlier
// cells where they are.
type rowBuilder struct {
	t     *Table
	row   table.Row
	cells []table.Cell
	arena []byte
	given int // rows given to the walk's f
}

// Texts of cells that are the same everywhere; nothing writes to a cell's text.
var (
	trueText       = []byte("true")
	falseText      = []byte("false")
	uncomputedText = []byte(table.Uncomputed)
)

func (b *rowBuilder) start(line int) {
	b.row.Line, b.row.Note = line, message.Message{}
	b.cells, b.arena = b.cells[:0], b.arena[:0]
}

// fault places what is wrong at a cell of the row; col < 0 means the row.
func (b *rowBuilder) fault(col int, why message.Message) error {
	place := ""
	if col >= 0 {
		place = table.ColumnName(col)
	}
	return table.At(fmt.Sprintf("%s!%s%d", b.t.name, place, b.row.Line), why)
}

func (b *rowBuilder) slot(col, size int) error {
	if col >= b.t.limits.Columns {
		return b.fault(col, message.RaiseSheetLimit(message.SheetColumns(strconv.Itoa(b.t.limits.Columns))))
	}
	if size > b.t.limits.CellBytes {
		return b.fault(col, message.RaiseSheetLimit(message.SheetCellLong(strconv.Itoa(b.t.limits.CellBytes))))
	}
	for len(b.cells) <= col {
		b.cells = append(b.cells, table.Cell{})
	}
	return nil
}

// put sets a cell whose text stays valid until the next row.
func (b *rowBuilder) put(col int, kind table.CellKind, text []byte) error {
	if err := b.slot(col, len(text)); err != nil {
		return err
	}
	b.cells[col] = table.Cell{Text: text, Kind: kind}
	return nil
}

// keep sets a cell whose text is the arena from from on.
func (b *rowBuilder) keep(col int, kind table.CellKind, from int) error {
	return b.put(col, kind, b.arena[from:len(b.arena):len(b.arena)])
}

// keepNumber makes the arena from from on a cell: a date if the format says so, a number,
// or text if it is neither.
func (b *rowBuilder) keepNumber(col int, from int, f cellFormat, is1904 bool) error {
	stored := b.arena[from:]
	if f.shows != plainFormat {
		if v, ok := parseFloat(stored); ok {
			var kind table.CellKind
			if b.arena, kind, ok = appendSerial(b.arena[:from], v, is1904, f.shows); ok {
				return b.keep(col, kind, from)
			}
			b.arena = b.arena[:from+len(stored)] // untouched: not ok appends nothing
		}
	}
	out, ok := appendNumber(b.arena[:from], stored)
	if !ok {
		return b.keep(col, table.Text, from)
	}
	b.arena = out
	return b.putNumber(col, out[from:len(out):len(out)], f.sign)
}

// putNumber sets a cell to a number that is shown with a sign, "" for none.
func (b *rowBuilder) putNumber(col int, text []byte, sign string) error {
	if err := b.slot(col, len(text)); err != nil {
		return err
	}
	b.cells[col] = table.Cell{Text: text, Kind: table.Number, Sign: sign}
	return nil
}

// formula says that the cell's value is what a formula gave.
func (b *rowBuilder) formula(col int) {
	if col < len(b.cells) {
		b.cells[col].Formula = true
	}
}

// uncomputed sets the cell of a formula without a stored value.
func (b *rowBuilder) uncomputed(col int) error {
	b.row.Note = message.FormulaUncomputed(table.ColumnName(col))
	return b.put(col, table.Error, uncomputedText)
}

// finish gives the row to f, unless it has no value, and reports whether to go on.
func (b *rowBuilder) finish(f func(*table.Row) bool) (bool, error) {
	n := len(b.cells)
	for n > 0 && len(b.cells[n-1].Text) == 0 {
		n--
	}
	if n == 0 {
		return true, nil
	}
	if b.given++; b.given > b.t.limits.Rows {
		return false, b.fault(-1, message.RaiseSheetLimit(message.SheetRows(strconv.Itoa(b.t.limits.Rows))))
	}
	b.row.Cells = b.cells[:n]
	return f(&b.row), nil
}
