package ingest

import (
	"slices"

	"salesk/kpi"
)

// vector is what the cells of a column became, row by row: in the one of its lists that the
// column's op makes.
type vector struct {
	syms   []kpi.Sym   // texts
	hashes []uint64    // of ids; 0 is no id
	days   []kpi.Day   // dates
	decs   []kpi.Dec   // numbers, amounts and shares
	codes  []kpi.Sym   // of decs: the currency beside the number
	counts []kpi.Count // counts; flags are 1 or 0
}

// What became of a deal where a cell of a yes-or-no column says it in words.
const (
	saysLost    kpi.Count = 2
	saysPending kpi.Count = 3
)

// resize makes the lists of a column as long as there are rows.
func (c *column) resize(n int) {
	switch {
	case c.op == opID || c.op == opHashed:
		c.hashes = sized(c.hashes, n)
		if c.text {
			c.syms = sized(c.syms, n)
		}
	case c.op.isText():
		c.syms = sized(c.syms, n)
	case c.op == opDay:
		c.days = sized(c.days, n)
	case c.op <= opMoney:
		c.decs, c.codes = sized(c.decs, n), sized(c.codes, n)
	default:
		c.counts = sized(c.counts, n)
		if c.dated {
			c.days = sized(c.days, n)
		}
	}
}

// sized returns a list of n values; what it holds does not matter, save that what is there
// stays as it is.
func sized[T any](list []T, n int) []T {
	if n <= cap(list) {
		return list[:n]
	}
	return slices.Grow(list, n-len(list)+n/4)[:n]
}

// keep drops the rows that are not among kept, which are in order and do not end before row
// first: all rows before it stay where they are.
func (c *column) keep(first int, kept []int32) {
	keepRows(&c.syms, first, kept)
	keepRows(&c.hashes, first, kept)
	keepRows(&c.days, first, kept)
	keepRows(&c.decs, first, kept)
	keepRows(&c.codes, first, kept)
	keepRows(&c.counts, first, kept)
}

func keepRows[T any](list *[]T, first int, kept []int32) {
	if len(*list) == 0 {
		return
	}
	l := *list
	for i, r := range kept {
		l[first+i] = l[r]
	}
	*list = l[:first+len(kept)]
}

// sym, day, dec and count return what a row has in a column, which may be nil: no table
// has it.
func (c *column) sym(r int) kpi.Sym {
	if c == nil {
		return 0
	}
	return c.syms[r]
}

func (c *column) day(r int) kpi.Day {
	if c == nil {
		return kpi.NoDay
	}
	return c.days[r]
}

func (c *column) dec(r int) kpi.Dec {
	if c == nil {
		return kpi.NoDec
	}
	return c.decs[r]
}

// isZero reports whether a row has the number 0.
func (c *column) isZero(r int) bool {
	d := c.dec(r)
	return !d.Empty() && d.Coef == 0
}

func (c *column) count(r int) kpi.Count {
	if c == nil {
		return kpi.NoCount
	}
	return c.counts[r]
}
