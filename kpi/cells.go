package kpi

// state is the constraint on a family's state: plain exact integers that merge in any
// order. Merged with the sign 1, another state is added; with -1 it is taken out, after
// which nothing is left of it.
type state[S any] interface {
	*S
	merge(o *S, sign int64)
}

// Family is an accumulator shared by one or more KPIs: how each kind of record adds to
// the state of a period and a group. A nil fold means that the kind is not looked at.
// Deals, leads and e-mails, of which there are many, are folded run by run.
type Family[S any, P state[S]] struct {
	Name     string                 // unique
	Months   bool                   // cells are calendar months, and a period's state merges its window of them
	Changes  bool                   // cells are changes: a period's state merges those of all periods up to it
	Company  bool                   // no groups: only the company has a figure
	NotBy    []string               // dimensions by which there are no groups, though the records have them
	ByRep    bool                   // the company's figure is made of one state a rep
	Whole    bool                   // looks at all deals before it folds any, so that none may be forgotten
	Columns  []string               // columns of deals, leads and e-mails that no other family reads: "deals.stage"
	Links    bool                   // looks at the links of leads and deals
	Grouped  func(f *dataset) Kinds // kinds whose records carry the group
	Deals    func(f *dataset, c *Cells[S, P], b *dealRun)
	Leads    func(f *dataset, c *Cells[S, P], b *leadRun)
	Emails   func(f *dataset, c *Cells[S, P], b *emailRun)
	Cost     func(f *dataset, c *Cells[S, P], i int)
	Target   func(f *dataset, c *Cells[S, P], i int)
	Account  func(f *dataset, c *Cells[S, P], i int)
	Customer func(f *dataset, c *Cells[S, P], i int)
	// Shares gives the reps of the roster their parts of the costs that have none, once all
	// records are folded: where these are shared evenly, and groups are made of reps and teams.
	Shares func(f *dataset, c *Cells[S, P])
	// Day is the day on which record i of the family counts, where it is not the one that records of
	// its kind usually count on: see usualDay.
	Day func(f *dataset, i int) Day
}

// family is Family without its type parameters.
type family interface {
	name() string
	company() bool
	notBy() []string
	byRep() bool
	grouped(f *dataset) Kinds
	reads(k recordKind) bool
	links() bool
	whole() bool
	columns() []string
	sharing() bool
	day(f *dataset, k recordKind, i int) Day
	accumulator(f *dataset, by *grouping, at *worker) accumulator
}

// accumulator is what a family folds records into. Merging is associative and
// commutative. What is merged or regrouped into another belongs to that one and must not
// be used any more. After finish no record can be added, and several goroutines may read.
type accumulator interface {
	deals(b *dealRun)
	leads(b *leadRun)
	emails(b *emailRun)
	fold(k recordKind, lo, hi int) // of the other kinds
	mergeAll(o accumulator, sign int64)
	mergeRest(o accumulator, sign int64) // all groups of o, into what counts in the total only
	regroup(to []group, n int, keepRest bool) accumulator
	share()
	extend(groups int)
	move(n, at int)
	alone(to []group, keepRest bool) accumulator
	take(o accumulator, groups []group, periods []int32, sign int64)
	finish()
	seen(g group) bool
}

// Cells holds a state for each group and period. Rows are made when a group is first
// touched, so that sparse groups cost nothing.
type Cells[S any, P state[S]] struct {
	fam    *Family[S, P]
	f      *dataset
	by     *grouping
	worker *worker // of the worker
	n      int     // cells in a row
	rows   [][]S
	live   []int64 // by group: how often a record in the range has touched it
	rest   []S     // what counts in the total only
	spare  S       // takes what falls outside of the range

	touched []group // groups whose row was made, since alone last asked

	// Once settled, the states of the periods: of the groups and of all together.
	periods [][]S
	totals  []S
	nothing S // of a group without a row
}

func (fam *Family[S, P]) name() string             { return fam.Name }
func (fam *Family[S, P]) company() bool            { return fam.Company }
func (fam *Family[S, P]) notBy() []string          { return fam.NotBy }
func (fam *Family[S, P]) grouped(f *dataset) Kinds { return fam.Grouped(f) }
func (fam *Family[S, P]) byRep() bool              { return fam.ByRep }
func (fam *Family[S, P]) links() bool              { return fam.Links }
func (fam *Family[S, P]) whole() bool              { return fam.Whole }
func (fam *Family[S, P]) columns() []string        { return fam.Columns }
func (fam *Family[S, P]) sharing() bool            { return fam.Shares != nil }

func (fam *Family[S, P]) reads(k recordKind) bool {
	switch k {
	case dealFacts:
		return fam.Deals != nil
	case leadFacts:
		return fam.Leads != nil
	case emailFacts:
		return fam.Emails != nil
	}
	return fam.each(k) != nil
}

// each is the fold of one kind, record by record; nil when the family does not look at it.
func (fam *Family[S, P]) each(k recordKind) func(*dataset, *Cells[S, P], int) {
	switch k {
	case costFacts:
		return fam.Cost
	case targetFacts:
		return fam.Target
	case accountFacts:
		return fam.Account
	case customerFacts:
		return fam.Customer
	}
	return nil
}

func (fam *Family[S, P]) accumulator(f *dataset, by *grouping, at *worker) accumulator {
	n := len(f.periods)
	if fam.Months {
		n = len(f.months)
	}
	c := &Cells[S, P]{fam: fam, f: f, by: by, worker: at, n: n}
	c.room(len(by.keys))
	return c
}

// room makes room for groups.
func (c *Cells[S, P]) room(groups int) {
	c.rows, c.live = make([][]S, groups), make([]int64, groups)
}

func (c *Cells[S, P]) row(g group) []S {
	row := c.rows[g]
	if row == nil {
		row = make([]S, c.n)
		c.rows[g] = row
		c.touched = append(c.touched, g)
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
	return c.in(g, int32(p))
}

// in returns the cell of a period of the range.
func (c *Cells[S, P]) in(g group, p int32) P {
	c.live[g]++
	row := c.rows[g]
	if row == nil {
		row = c.row(g)
	}
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

func (c *Cells[S, P]) deals(b *dealRun)   { c.fam.Deals(c.f, c, b) }
func (c *Cells[S, P]) leads(b *leadRun)   { c.fam.Leads(c.f, c, b) }
func (c *Cells[S, P]) emails(b *emailRun) { c.fam.Emails(c.f, c, b) }

func (c *Cells[S, P]) fold(k recordKind, lo, hi int) {
	each := c.fam.each(k)
	if each == nil {
		return
	}
	for i := lo; i < hi; i++ {
		each(c.f, c, i)
	}
}

// mergeRow returns from merged into to, either of which may be nil.
func mergeRow[S any, P state[S]](to, from []S, sign int64) []S {
	if to == nil {
		if sign > 0 || from == nil {
			return from
		}
		to = make([]S, len(from))
	}
	for i := range from {
		P(&to[i]).merge(&from[i], sign)
	}
	return to
}

func (c *Cells[S, P]) mergeAll(other accumulator, sign int64) {
	o := other.(*Cells[S, P])
	for g, row := range o.rows {
		c.rows[g] = mergeRow[S, P](c.rows[g], row, sign)
		c.live[g] += sign * o.live[g]
	}
	c.rest = mergeRow[S, P](c.rest, o.rest, sign)
}

func (c *Cells[S, P]) share() {
	if c.fam.Shares != nil && c.by.sharesCosts() {
		c.fam.Shares(c.f, c)
	}
}

func (c *Cells[S, P]) mergeRest(other accumulator, sign int64) {
	for _, row := range other.(*Cells[S, P]).rows {
		if row == nil {
			continue
		}
		if c.rest == nil {
			c.rest = make([]S, c.n)
		}
		c.rest = mergeRow[S, P](c.rest, row, sign)
	}
}

// extend makes room for more groups.
func (c *Cells[S, P]) extend(groups int) {
	if more := groups - len(c.rows); more > 0 {
		c.rows = append(c.rows, make([][]S, more)...)
		c.live = append(c.live, make([]int64, more)...)
	}
}

// move makes rows of n cells, the first one that there was at a place.
func (c *Cells[S, P]) move(n, at int) {
	c.n = n
	for g, row := range c.rows {
		if row != nil {
			c.rows[g] = make([]S, n)
			copy(c.rows[g][at:], row)
		}
	}
}

// take merges what was folded by other groups and periods: those that these are here, a
// negative one being out of the range.
func (c *Cells[S, P]) take(other accumulator, groups []group, periods []int32, sign int64) {
	o := other.(*Cells[S, P])
	for g, row := range o.rows {
		if row == nil {
			continue
		}
		to := c.row(groups[g])
		c.live[groups[g]] += sign * o.live[g]
		for p := range row {
			if q := periods[p]; q >= 0 {
				P(&to[q]).merge(&row[p], sign)
			}
		}
	}
}

// regroup maps the groups onto n others (noGroup drops one).
func (c *Cells[S, P]) regroup(to []group, n int, keepRest bool) accumulator {
	z := &Cells[S, P]{fam: c.fam, f: c.f, by: c.by, n: c.n}
	z.room(n)
	for g, row := range c.rows {
		if row == nil || to[g] == noGroup {
			continue
		}
		z.rows[to[g]] = mergeRow[S, P](z.rows[to[g]], row, 1)
		z.live[to[g]] += c.live[g]
	}
	if keepRest {
		z.rest = c.rest
	}
	return z
}

// alone takes out what has been folded since it was asked last, as one group of those that are
// mapped onto any; nil where nothing was.
func (c *Cells[S, P]) alone(to []group, keepRest bool) accumulator {
	if len(c.touched) == 0 && c.rest == nil {
		return nil
	}
	z := &Cells[S, P]{fam: c.fam, f: c.f, by: c.by, n: c.n}
	z.room(1)
	for _, g := range c.touched {
		if to[g] != noGroup {
			z.rows[0] = mergeRow[S, P](z.rows[0], c.rows[g], 1)
		}
		c.rows[g], c.live[g] = nil, 0
	}
	if keepRest {
		z.rest = c.rest
	}
	c.touched, c.rest = c.touched[:0], nil
	if z.rows[0] == nil && z.rest == nil {
		return nil
	}
	return z
}

// finish takes the states of the periods and their totals.
func (c *Cells[S, P]) finish() {
	if c.fam.Changes {
		for _, row := range append(c.rows[:len(c.rows):len(c.rows)], c.rest) {
			for p := 1; p < len(row); p++ {
				P(&row[p]).merge(&row[p-1], 1)
			}
		}
	}
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
			mergeRow[S, P](c.totals, row, 1)
		}
		mergeRow[S, P](c.totals, c.windows(c.rest), 1)
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
			P(&out[p]).merge(&row[m], 1)
		}
	}
	return out
}

func (c *Cells[S, P]) seen(g group) bool { return c.live[g] > 0 }

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
