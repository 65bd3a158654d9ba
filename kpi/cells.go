package kpi

import (
	"encoding"
	"fmt"
)

// state is the constraint on a family's state: plain exact integers that merge in any
// order and code themselves.
type state[S any] interface {
	*S
	merge(*S)
	code(*coder)
}

// Family is an accumulator shared by one or more KPIs: how each kind of record adds to
// the state of a period and a group. A nil fold means that the kind is not looked at.
type Family[S any, P state[S]] struct {
	Name    string               // unique; part of the encoding
	Months  bool                 // cells are calendar months, and a period's state merges its window of them
	Company bool                 // no groups: only the company has a figure
	Links   bool                 // looks at the links of leads and deals
	Grouped func(f *facts) Kinds // kinds whose records carry the group
	Deal    func(f *facts, c *Cells[S, P], i int)
	Lead    func(f *facts, c *Cells[S, P], i int)
	Email   func(f *facts, c *Cells[S, P], i int)
	Cost    func(f *facts, c *Cells[S, P], i int)
	Target  func(f *facts, c *Cells[S, P], i int)
	Account func(f *facts, c *Cells[S, P], i int)
}

// family is Family without its type parameters.
type family interface {
	name() string
	company() bool
	grouped(f *facts) Kinds
	reads(k factKind) bool
	links() bool
	accumulator(f *facts, by *grouping, at *desk) accumulator
}

// accumulator is what a family folds records into. Merging is associative and
// commutative; the encoding is versioned and names groups by their texts, so that
// parts folded elsewhere can be merged here. What is merged or regrouped into another
// belongs to that one and must not be used any more. After settle no record can be added,
// and several goroutines may read.
type accumulator interface {
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
	fold(k factKind, lo, hi int)
	mergeAll(accumulator)
	regroup(to []group, n int, keepRest bool) accumulator
	settle()
	seen(g group) bool
}

// settler is a state that has to be put in order once all records are in.
type settler interface{ settle() }

// Cells holds a state for each group and period. Rows are made when a group is first
// touched, so that sparse groups cost nothing.
type Cells[S any, P state[S]] struct {
	fam   *Family[S, P]
	f     *facts
	by    *grouping
	desk  *desk // of the worker
	n     int   // cells in a row
	rows  [][]S
	live  []bool // groups with a record in the range
	rest  []S    // what counts in the total only
	spare S      // takes what falls outside of the range

	// Once settled, the states of the periods: of the groups and of all together.
	periods [][]S
	totals  []S
	nothing S // of a group without a row
}

func (fam *Family[S, P]) name() string           { return fam.Name }
func (fam *Family[S, P]) company() bool          { return fam.Company }
func (fam *Family[S, P]) grouped(f *facts) Kinds { return fam.Grouped(f) }
func (fam *Family[S, P]) reads(k factKind) bool  { return fam.each(k) != nil }
func (fam *Family[S, P]) links() bool            { return fam.Links }

// each is the fold of one kind; nil when the family does not look at it.
func (fam *Family[S, P]) each(k factKind) func(*facts, *Cells[S, P], int) {
	switch k {
	case dealFacts:
		return fam.Deal
	case leadFacts:
		return fam.Lead
	case emailFacts:
		return fam.Email
	case costFacts:
		return fam.Cost
	case targetFacts:
		return fam.Target
	case accountFacts:
		return fam.Account
	}
	return nil
}

func (fam *Family[S, P]) accumulator(f *facts, by *grouping, at *desk) accumulator {
	n := len(f.periods)
	if fam.Months {
		n = len(f.months)
	}
	c := &Cells[S, P]{fam: fam, f: f, by: by, desk: at, n: n}
	c.room(len(by.keys))
	return c
}

// room makes room for groups.
func (c *Cells[S, P]) room(groups int) {
	c.rows, c.live = make([][]S, groups), make([]bool, groups)
}

func (c *Cells[S, P]) row(g group) []S {
	row := c.rows[g]
	if row == nil {
		row = make([]S, c.n)
		c.rows[g] = row
	}
	return row
}

// at returns the cell of the period that holds day d. Days outside of the range or
// after the as-of date go to a spare cell that nobody reads.
func (c *Cells[S, P]) at(g group, d Day) P { return c.cell(g, c.f.periodOf(d)) }

// cell returns the cell of a period by its index; a negative one is no period.
func (c *Cells[S, P]) cell(g group, p int) P {
	if p < 0 {
		return &c.spare
	}
	row := c.row(g)
	c.live[g] = true
	return &row[p]
}

// base is cell for what only serves as a base of comparison: it does not make the
// group appear.
func (c *Cells[S, P]) base(g group, p int) P {
	if p < 0 {
		return &c.spare
	}
	return &c.row(g)[p]
}

// total is the cell for what counts in the total but in no group.
func (c *Cells[S, P]) total(p int) P {
	if p < 0 {
		return &c.spare
	}
	if c.rest == nil {
		c.rest = make([]S, c.n)
	}
	return &c.rest[p]
}

func (c *Cells[S, P]) fold(k factKind, lo, hi int) {
	each := c.fam.each(k)
	if each == nil {
		return
	}
	for i := lo; i < hi; i++ {
		each(c.f, c, i)
	}
}

// mergeRow returns from merged into to, either of which may be nil.
func mergeRow[S any, P state[S]](to, from []S) []S {
	if to == nil {
		return from
	}
	for i := range from {
		P(&to[i]).merge(&from[i])
	}
	return to
}

func (c *Cells[S, P]) mergeAll(other accumulator) {
	o := other.(*Cells[S, P])
	for g, row := range o.rows {
		c.rows[g] = mergeRow[S, P](c.rows[g], row)
		c.live[g] = c.live[g] || o.live[g]
	}
	c.rest = mergeRow[S, P](c.rest, o.rest)
}

// regroup maps the groups onto n others (noGroup drops one).
func (c *Cells[S, P]) regroup(to []group, n int, keepRest bool) accumulator {
	z := &Cells[S, P]{fam: c.fam, f: c.f, by: c.by, n: c.n}
	z.room(n)
	for g, row := range c.rows {
		if row == nil || to[g] == noGroup {
			continue
		}
		z.rows[to[g]] = mergeRow[S, P](z.rows[to[g]], row)
		z.live[to[g]] = z.live[to[g]] || c.live[g]
	}
	if keepRest {
		z.rest = c.rest
	}
	return z
}

// settle takes the states of the periods and their totals.
func (c *Cells[S, P]) settle() {
	c.periods = c.rows
	if c.fam.Months {
		c.periods = make([][]S, len(c.rows))
		for g, row := range c.rows {
			c.periods[g] = c.windows(row)
		}
	}
	c.totals = make([]S, len(c.f.periods))
	if len(c.rows) == 1 && c.rest == nil && c.rows[0] != nil {
		c.totals = c.periods[0] // the company alone
	} else {
		for _, row := range c.periods {
			mergeRow[S, P](c.totals, row)
		}
		mergeRow[S, P](c.totals, c.windows(c.rest))
	}
	if _, ok := any(P(&c.spare)).(settler); !ok {
		return
	}
	for _, row := range append(c.periods[:len(c.periods):len(c.periods)], c.totals) {
		for i := range row {
			any(P(&row[i])).(settler).settle()
		}
	}
}

// windows returns a row by period: of months, each period's window of them merged.
func (c *Cells[S, P]) windows(row []S) []S {
	if row == nil || !c.fam.Months {
		return row
	}
	out := make([]S, len(c.f.periods))
	for p, w := range c.f.windows {
		for m := w[0]; m < w[1]; m++ {
			P(&out[p]).merge(&row[m])
		}
	}
	return out
}

func (c *Cells[S, P]) seen(g group) bool { return c.live[g] }

// state returns the state of a period and group once settled; allGroups is the total.
// It is shared and must not be changed.
func (c *Cells[S, P]) state(p int, g group) *S {
	if g == allGroups {
		return &c.totals[p]
	}
	if row := c.periods[g]; row != nil {
		return &row[p]
	}
	return &c.nothing
}

const encodingVersion = 2

// MarshalBinary encodes the accumulator: version, family, cells in a row, then each
// group by its texts, and the rest.
func (c *Cells[S, P]) MarshalBinary() ([]byte, error) {
	w := &coder{}
	version, name, n, rows := uint64(encodingVersion), c.fam.Name, int64(c.n), 0
	for _, row := range c.rows {
		if row != nil {
			rows++
		}
	}
	w.uint(&version)
	w.text(&name)
	w.int(&n)
	w.length(rows)
	for g, row := range c.rows {
		if row == nil {
			continue
		}
		texts := c.by.texts(group(g))
		w.length(len(texts))
		for _, t := range texts {
			w.text(&t)
		}
		live := int64(0)
		if c.live[g] {
			live = 1
		}
		w.int(&live)
		for i := range row {
			P(&row[i]).code(w)
		}
	}
	w.length(len(c.rest))
	for i := range c.rest {
		P(&c.rest[i]).code(w)
	}
	return w.buf, nil
}

// UnmarshalBinary adds what MarshalBinary wrote, for the same family and periods, to
// the accumulator.
func (c *Cells[S, P]) UnmarshalBinary(data []byte) error {
	r := &coder{buf: data, decode: true}
	var version uint64
	var name string
	var n int64
	r.uint(&version)
	r.text(&name)
	r.int(&n)
	if r.err == nil && (version != encodingVersion || name != c.fam.Name || n != int64(c.n)) {
		return fmt.Errorf("kpi: encoded accumulator is of %q version %d with %d cells, not of %q version %d with %d",
			name, version, n, c.fam.Name, encodingVersion, c.n)
	}
	add := func(to []S) {
		for i := range to {
			var s S
			P(&s).code(r)
			if r.err == nil {
				P(&to[i]).merge(&s)
			}
		}
	}
	for rows := r.length(0); rows > 0 && r.err == nil; rows-- {
		texts := make([]string, r.length(0))
		for i := range texts {
			r.text(&texts[i])
		}
		var live int64
		r.int(&live)
		if r.err != nil {
			break
		}
		g, ok := c.by.find(texts)
		if !ok {
			return fmt.Errorf("kpi: encoded accumulator has the group %q, which the records do not have", texts)
		}
		add(c.row(g))
		c.live[g] = c.live[g] || live != 0
	}
	if rest := r.length(0); rest > 0 && r.err == nil {
		if rest != c.n {
			return errShort
		}
		c.total(0)
		add(c.rest)
	}
	if r.err == nil && len(r.buf) > 0 {
		return errShort
	}
	return r.err
}
