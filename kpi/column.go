package kpi

import "slices"

// A column holds one field of all records of a kind, in their order. A nil column is one
// that no export has. It may end before the last record: the records beyond its end have
// the empty value.

// Syms is a column of texts; the empty value is 0.
type Syms []Sym

// Dates is a column of days; the empty value is NoDay.
type Dates []Day

// Amounts is a column of money; the empty value is NoMoney.
type Amounts []Money

// Counts is a column of numbers of messages; the empty value is NoCount.
type Counts []Count

// Decs is a column of decimals; the empty value is NoDec.
type Decs []Dec

// Outcomes is a column of outcomes of deals; the empty value is Open.
type Outcomes []Outcome

// Flags is a column of answers; the empty value is false.
type Flags []bool

// At returns the text of record i.
func (c Syms) At(i int) Sym {
	if i < len(c) {
		return c[i]
	}
	return 0
}

// At returns the day of record i.
func (c Dates) At(i int) Day {
	if i < len(c) {
		return c[i]
	}
	return NoDay
}

// At returns the amount of record i.
func (c Amounts) At(i int) Money {
	if i < len(c) {
		return c[i]
	}
	return NoMoney
}

// At returns the number of record i.
func (c Counts) At(i int) Count {
	if i < len(c) {
		return c[i]
	}
	return NoCount
}

// At returns the decimal of record i.
func (c Decs) At(i int) Dec {
	if i < len(c) {
		return c[i]
	}
	return NoDec
}

// At returns the outcome of record i.
func (c Outcomes) At(i int) Outcome {
	if i < len(c) {
		return c[i]
	}
	return Open
}

// At returns the answer of record i.
func (c Flags) At(i int) bool {
	if i < len(c) {
		return c[i]
	}
	return false
}

// column is a column whatever its values are.
type column interface {
	// join adds the records of another column of the same type behind the first n.
	join(n int, other column)
	// reserve makes room for so many records in all, where the column exists.
	reserve(n int)
	// keep drops all records from the first one on but the kept ones.
	keep(first int, kept []int32)
}

// columnOf is a column with its empty value.
type columnOf[T comparable] struct {
	values *[]T
	none   T
}

func symColumn(c *Syms) column         { return columnOf[Sym]{(*[]Sym)(c), 0} }
func dayColumn(c *Dates) column        { return columnOf[Day]{(*[]Day)(c), NoDay} }
func amountColumn(c *Amounts) column   { return columnOf[Money]{(*[]Money)(c), NoMoney} }
func countColumn(c *Counts) column     { return columnOf[Count]{(*[]Count)(c), NoCount} }
func decColumn(c *Decs) column         { return columnOf[Dec]{(*[]Dec)(c), NoDec} }
func outcomeColumn(c *Outcomes) column { return columnOf[Outcome]{(*[]Outcome)(c), Open} }
func flagColumn(c *Flags) column       { return columnOf[bool]{(*[]bool)(c), false} }
func lineColumn(c *[]uint32) column    { return columnOf[uint32]{c, 0} }

func (c columnOf[T]) join(n int, other column) {
	if from := *other.(columnOf[T]).values; len(from) > 0 {
		*c.values = append(padded(*c.values, n, c.none), from...)
	}
}

func (c columnOf[T]) reserve(n int) {
	if *c.values != nil && cap(*c.values) < n {
		*c.values = append(make([]T, 0, n), *c.values...)
	}
}

func (c columnOf[T]) keep(first int, kept []int32) {
	values := *c.values
	if first >= len(values) {
		return
	}
	n := first
	for _, i := range kept {
		if int(i) >= len(values) {
			break
		}
		values[n] = values[i]
		n++
	}
	*c.values = values[:n]
}

// padded returns the values of a column as those of n records.
func padded[T any](values []T, n int, none T) []T {
	if at := len(values); at < n {
		values = slices.Grow(values, n-at)[:n]
		for ; at < n; at++ {
			values[at] = none
		}
	}
	return values
}

// put gives record n, the first one behind those of a column, its value.
func put[C ~[]T, T comparable](c *C, n int, value, none T) {
	if value != none {
		*c = append(padded(*c, n, none), value)
	}
}

// joinColumns adds the records of one list of columns behind the first n of another.
func joinColumns(n int, to, from []column) {
	for i, c := range to {
		c.join(n, from[i])
	}
}

func reserveColumns(n int, cs []column) {
	for _, c := range cs {
		c.reserve(n)
	}
}

func keepColumns(first int, kept []int32, cs []column) {
	for _, c := range cs {
		c.keep(first, kept)
	}
}

// keptOf returns the first of n records that ok refuses, n if it refuses none, and the
// kept ones behind it.
func keptOf(n int, ok func(i int) bool) (first int, kept []int32) {
	for first < n && ok(first) {
		first++
	}
	for i := first + 1; i < n; i++ {
		if ok(i) {
			kept = append(kept, int32(i))
		}
	}
	return first, kept
}

func rowsOf[R any](n int, row func(i int) R) []R {
	rows := make([]R, n)
	for i := range rows {
		rows[i] = row(i)
	}
	return rows
}
