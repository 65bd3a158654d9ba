package ingest

import (
	"io"
	"os"
	"sync/atomic"
	"time"

	"salesk/ingest/table"
)

// Progress is how far a Load has come (Options.Progress). It can be looked at by any
// goroutine while the Load runs; the Load moves it on once a part of a table. The zero value is ready;
// another Load begins it anew.
type Progress struct {
	total, done, rows, arrived atomic.Int64
	arriving                   atomic.Bool
	file                       atomic.Pointer[string]
	began                      atomic.Pointer[time.Time]
}

// Reached is where a Progress stands.
type Reached struct {
	// File is what is being read; "" before the first and behind the last, while ids are
	// compared over all files.
	File string
	// Total and Done count bytes of the files as they are stored: packed, if they are.
	// A pipe counts once all of it has arrived.
	Total, Done int64
	Rows        int64 // data rows decoded
	// Arriving says that File, a pipe, is waited for, and Arrived how many bytes came yet.
	Arriving bool
	Arrived  int64
	// Lasted is how long the reading has taken, from when a pipe had arrived
	// if that came first.
	Lasted time.Duration
}

// Reached returns where the Load stands. Its figures are taken one after the other, so
// that they need not be of the very same moment.
func (p *Progress) Reached() Reached {
	r := Reached{Done: p.done.Load(), Total: p.total.Load(), Rows: p.rows.Load(), Arriving: p.arriving.Load(), Arrived: p.arrived.Load()}
	if name := p.file.Load(); name != nil {
		r.File = *name
	}
	if t := p.began.Load(); t != nil {
		r.Lasted = time.Since(*t)
	}
	return r
}

// pace moves a Progress on. It belongs to the goroutine that loads; part is called by one
// goroutine at a time. A nil pace moves nothing.
type pace struct {
	p     *Progress
	read  int64 // bytes of the inputs before
	span  span  // of what is being read: an input, an entry of an archive, a table
	rows  int64 // of the tables before
	parts int   // of the table, decoded
}

// span is the share of the bytes that something read stands for.
type span struct{ from, size, used int64 }

// newPace begins p for the inputs. Folders count their files as they are met.
func newPace(p *Progress, inputs []Input) *pace {
	if p == nil {
		return nil
	}
	for _, n := range []*atomic.Int64{&p.total, &p.done, &p.rows, &p.arrived} {
		n.Store(0)
	}
	p.file.Store(nil)
	p.arriving.Store(false)
	p.begin()
	for _, in := range inputs {
		if info, err := os.Stat(in.Path); in.Path != "-" && err == nil && info.Mode().IsRegular() {
			p.total.Add(info.Size())
		}
	}
	return &pace{p: p}
}

func (p *Progress) begin() {
	now := time.Now()
	p.began.Store(&now)
}

// more counts a file that the inputs only lead to.
func (c *pace) more(size int64) {
	if c != nil {
		c.p.total.Add(size)
	}
}

// input begins an input of a size in bytes; the function that it returns ends it.
func (c *pace) input(size int64) (end func()) {
	if c == nil {
		return func() {}
	}
	c.span = span{from: c.read, size: size}
	return func() {
		c.read += size
		c.p.done.Store(c.read)
	}
}

// within begins a part of what is being read: share of a whole that all of its parts add
// up to. The function that it returns ends it.
func (c *pace) within(share, whole int64) (end func()) {
	if c == nil {
		return func() {}
	}
	outer := c.span
	size := int64(float64(outer.size) * float64(share) / float64(max(whole, 1)))
	c.span = span{from: outer.from + outer.used, size: size}
	return func() {
		outer.used += size
		c.span = outer
		c.p.done.Store(outer.from + outer.used)
	}
}

// table begins the i-th of the tables of a file.
func (c *pace) table(ts []table.Table, i int) (end func()) {
	if c == nil {
		return func() {}
	}
	whole := int64(0)
	for _, t := range ts {
		whole += weight(t)
	}
	c.rows = c.p.rows.Load()
	return c.within(weight(ts[i]), whole)
}

// weight is how much of a file a table is, against its other tables.
func weight(t table.Table) int64 {
	if t, ok := t.(inParts); ok {
		return 1 + int64(t.Size())
	}
	return 1
}

// name says what is being read; "" when the last is.
func (c *pace) name(file string) {
	if c != nil {
		c.p.file.Store(&file)
	}
}

// decode begins the second walk over the table, maybe once more.
func (c *pace) decode() {
	if c != nil {
		c.parts = 0
		c.p.done.Store(c.span.from)
		c.p.rows.Store(c.rows)
	}
}

// part tells of one more part of n, with so many rows.
func (c *pace) part(n, rows int) {
	if c == nil {
		return
	}
	c.parts++
	c.p.done.Store(c.span.from + int64(float64(c.span.size)*float64(c.parts)/float64(n)))
	c.p.rows.Add(int64(rows))
}

// took counts the rows of tables that were read apart.
func (c *pace) took(tables []TableReport) {
	if c != nil {
		for _, t := range tables {
			c.p.rows.Add(int64(t.Read))
		}
	}
}

// arriving counts what is read of r, a pipe, until arrived says what came of it.
func (c *pace) arriving(name string, r io.Reader) io.Reader {
	if c == nil {
		return r
	}
	c.name(name)
	c.p.arriving.Store(true)
	return io.TeeReader(r, arrivals{c.p})
}

type arrivals struct{ p *Progress }

func (a arrivals) Write(b []byte) (int, error) {
	a.p.arrived.Add(int64(len(b)))
	return len(b), nil
}

// arrived ends the arriving of a pipe.
func (c *pace) arrived(size int) {
	if c != nil {
		c.p.total.Add(int64(size))
		c.p.arriving.Store(false)
		if c.read == 0 {
			c.p.begin()
		}
	}
}

// rowsAtOnce is how many rows of a table that cannot be cut are counted together.
const rowsAtOnce = 1 << 13

// counted is a table in one part, with its rows counted on the way.
type counted struct {
	table.Table
	p *Progress
}

// Walk walks the table.
func (t counted) Walk(f func(*table.Row) bool) error {
	n := 0
	return t.Table.Walk(func(r *table.Row) bool {
		if n++; n%rowsAtOnce == 0 {
			t.p.rows.Add(rowsAtOnce)
		}
		return f(r)
	})
}

// uncut decodes a table of one part by f.
func (c *pace) uncut(d *decoding, f func() error) error {
	if c == nil {
		return f()
	}
	t := d.t
	if weight(t) == 1 { // nothing says how large it is
		d.t = counted{t, c.p}
	}
	err := f()
	d.t = t
	c.p.rows.Store(c.rows)
	c.part(1, d.rep.Read)
	return err
}
