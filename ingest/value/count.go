package value

import (
	"math"

	"salesk/ingest/table"
	"salesk/internal/message"
	"salesk/kpi"
)

// CountColumn collects what the cells of a column of whole numbers say. The zero value
// is ready.
type CountColumn struct{ numbers NumberColumn }

// See takes a cell into account.
func (c *CountColumn) See(cell table.Cell) { c.numbers.See(cell) }

// Merge adds what another chunk of the same column said; o is the later chunk.
func (c *CountColumn) Merge(o *CountColumn) { c.numbers.Merge(&o.numbers) }

// CountFormat reads the counts of a column for which it was decided.
type CountFormat struct{ number NumberFormat }

// Decide chooses the format. Counts have no decimals, so 1.234 is 1234 unless another
// value (12.0) shows that the column writes them. The hint and the errors are those of
// NumberColumn, but a column is ambiguous only where both 1.234 and 1,234 occur.
func (c *CountColumn) Decide(decimal string) (CountFormat, Evidence, error) {
	f, ev, err := c.numbers.Decide(decimal)
	dots := c.numbers.openDots
	if open, ok := err.(*AmbiguousNumber); ok && (dots == 0 || dots == open.Values) {
		whole := open.Point
		f.decimal = '.'
		if dots > 0 { // the point groups, so that the comma is the decimal sign
			whole = open.Comma
			f.decimal = ','
		}
		ev.Text = message.WholeNumbersSo(short(open.Sample), whole, message.OfValues(open.Values, ev.Values))
		err = nil
	}
	if none, ok := err.(*NoReading); ok {
		none.What = message.ACount()
	}
	return CountFormat{f}, ev, err
}

// Parse reads a cell: a whole number of 0 or more; an empty cell is kpi.NoCount.
func (f *CountFormat) Parse(cell table.Cell) (kpi.Count, error) {
	if cell.Kind == table.Text || cell.Kind == table.Number {
		if n, ok := quickCount(cell.Text); ok {
			return n, nil
		}
	}
	return f.parse(cell)
}

// parse is Parse for every way of writing a count.
func (f *CountFormat) parse(cell table.Cell) (kpi.Count, error) {
	n, err := f.number.Parse(cell)
	if err != nil {
		return kpi.NoCount, message.NotACount(short(string(trim(cell.Text))))
	}
	switch {
	case n.Dec.Empty():
		return kpi.NoCount, nil
	case n.Dec.Coef < 0, n.Dec.Scale > 0, n.Percent, n.Currency != "":
		return kpi.NoCount, message.CountNotWhole(short(string(trim(cell.Text))))
	case n.Dec.Coef > math.MaxInt32:
		return kpi.NoCount, message.CountTooLarge(short(string(trim(cell.Text))), math.MaxInt32)
	}
	return kpi.Count(n.Dec.Coef), nil
}
