package ingest

import (
	"sync"

	"salesk/ingest/parallel"
	"salesk/ingest/table"
	"salesk/kpi"
)

// partBytes is about how much of a text file one goroutine reads at a time: enough that
// a part costs nothing to begin, and little enough that all of them end together.
const partBytes = 1 << 20

// Of a table of many parts the first walk looks at every sampleEvery-th only, and at the
// first and the last; where a part cannot be come to without those before it, at as many
// from the first on. The second walk then verifies: a cell that cannot be read by what
// the sample decided has the whole table looked at, and so does data behind a row that was
// taken for a footer.
const (
	sampleEvery = 32
	sampleFrom  = 16 // parts
	sampleLeast = 4
)

// inParts is a table that can be cut into parts.
type inParts interface {
	Chunks(n int) []table.Table
	Size() int // bytes; 0 if it cannot be cut
}

// inOrder is a table in parts, of which one costs as much as all before it.
type inOrder interface{ InOrder() bool }

// parts cuts a table that can be cut into parts that can be walked at once; walking
// them one after the other gives what walking the table gives.
func (l *loading) parts(t table.Table) []table.Table {
	c, ok := t.(inParts)
	if !ok || c.Size() < 2*l.partBytes {
		return []table.Table{t}
	}
	return c.Chunks(c.Size() / l.partBytes)
}

// sampled returns the parts that the first walk looks at, and whether others are left.
func sampled(t table.Table, all []table.Table) ([]table.Table, bool) {
	if len(all) < sampleFrom {
		return all, false
	}
	if o, ok := t.(inOrder); ok && o.InOrder() {
		return all[:max(len(all)/sampleEvery, sampleLeast)], true
	}
	var some []table.Table
	for i := 0; i < len(all)-1; i += sampleEvery {
		some = append(some, all[i])
	}
	return append(some, all[len(all)-1]), true
}

// fork returns a copy of the plan with columns of its own, for another goroutine: with
// the formats, and with nothing seen or remembered.
func (p *plan) fork() *plan {
	q := *p
	q.columns = make([]*column, len(p.columns))
	q.byName = make(map[string]*column, len(p.byName))
	for i, c := range p.columns {
		d := *c
		d.seen, d.memo = seen{}, memo{}
		if d.later != nil {
			d.later, q.later = new(textsLater), &d
		}
		q.columns[i] = &d
		q.byName[d.name] = &d
	}
	return &q
}

// fork returns a copy of the sieve for a forked plan.
func (s *sieve) fork(p *plan) *sieve {
	t := *s
	t.plan = p
	return &t
}

// fork returns a loading for one part of a table: the words are the goroutine's, the
// report is the part's own.
func (l *loading) fork(w *words) *loading {
	m := *l
	m.words = *w
	m.rep = &Report{}
	return &m
}

// part is the second walk over one part of a table.
type part[T any] struct {
	d    *decoding
	recs []T
	err  error
	to   []T // where they belong
}

// collector puts the records of parts together in the order of the parts, whichever was
// decoded first.
type collector[T any] struct {
	mu    sync.Mutex
	d     *decoding
	out   *[]T
	keep  func([]T)       // takes the records instead of out
	ready map[int]part[T] // decoded, but not yet their turn
	next  int
	free  []room[T]
	err   error // of the first part that has one

	copying sync.WaitGroup // parts that have their place in out and are not there yet
}

// room is memory that a part is decoded into.
type room[T any] struct {
	recs   []T
	hashes []uint64
}

// lend returns memory for a part.
func (c *collector[T]) lend() (r room[T]) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if n := len(c.free); n > 0 {
		r, c.free = c.free[n-1], c.free[:n-1]
	}
	return room[T]{r.recs[:0], r.hashes[:0]}
}

// put takes the i-th part. What it holds is copied, so that parts are always decoded into
// the same memory, which stays in the processor's cache. Each part gets its place in its
// turn; copying, which has to wait for fresh memory, is done side by side.
func (c *collector[T]) put(i int, p part[T]) {
	turn := c.place(i, p)
	c.arrive(turn)
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, p := range turn {
		c.free = append(c.free, room[T]{p.recs, p.d.hashes})
	}
}

// arrive copies parts to their places.
func (c *collector[T]) arrive(turn []part[T]) {
	for i := range turn {
		if p := &turn[i]; p.to != nil {
			copy(p.to, p.recs)
			p.to = nil
			c.copying.Done()
		}
	}
}

// place takes the i-th part and returns all those whose turn has come, with their places
// where they are to be copied.
func (c *collector[T]) place(i int, p part[T]) (turn []part[T]) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.d.l.pace.part(len(c.d.parts), p.d.rep.Read)
	c.ready[i] = p
	for {
		p, ok := c.ready[c.next]
		if !ok {
			return turn
		}
		delete(c.ready, c.next)
		c.next++
		if c.err == nil {
			c.err = p.err
		}
		switch {
		case c.err != nil:
		case c.keep != nil:
			c.d.take(p.d, 0)
			c.keep(p.recs)
		default:
			n := len(*c.out)
			if cap(*c.out)-n < len(p.recs) {
				c.arrive(turn)
				c.reserve(len(p.recs))
			}
			c.d.take(p.d, n)
			if len(p.recs) > 0 { // else there is nothing to wait for
				*c.out = (*c.out)[:n+len(p.recs)]
				p.to = (*c.out)[n:]
				c.copying.Add(1)
			}
		}
		turn = append(turn, p)
	}
}

// reserve makes room for a part of n records and for those to come, if they are alike.
func (c *collector[T]) reserve(n int) {
	c.copying.Wait()                    // into what is about to be left
	left := len(c.d.parts) - c.next + 1 // with this one
	*c.out = roomFor(*c.out, n*left+n*left/64+64)
}

// roomFor returns a list with room for n more. It does not touch the room, as slices.Grow
// would, and makes more than was asked for behind a long list: many files add to it, and
// not each of them can copy those before it.
func roomFor[T any](list []T, n int) []T {
	if cap(list)-len(list) >= n {
		return list
	}
	grown := make([]T, len(list), len(list)+max(n, len(list)/4))
	copy(grown, list)
	return grown
}

// decodeParts decodes all parts of the table and appends their records to out in order.
// finisher makes the function that completes a record for a part's decoding.
func decodeParts[T any](d *decoding, out *[]T, base T, finisher func(*decoding) func(*T) *fault) error {
	if len(d.parts) == 1 {
		return d.l.pace.uncut(d, func() error { return records(d, out, base, finisher(d), nil) })
	}
	c := &collector[T]{d: d, out: out, ready: map[int]part[T]{}}
	parallel.Each(len(d.parts), d.worker, func(w *worker, i int) {
		x := w.decoding(d, i)
		to := c.lend()
		x.hashes = to.hashes
		err := records(x, &to.recs, base, finisher(x), nil)
		w.words = x.l.words // what it has learnt
		c.put(i, part[T]{d: x, recs: to.recs, err: err})
	})
	c.copying.Wait()
	return c.err
}

// worker is what one goroutine needs to decode parts of a table.
type worker struct {
	plan  *plan
	sieve *sieve
	words words
}

func (d *decoding) worker() *worker {
	p := d.plan.fork()
	return &worker{p, d.sieve.fork(p), newWords(d.l.data.Symbols, &d.l.o)}
}

// decoding begins the second walk over the i-th part of d's table.
func (w *worker) decoding(d *decoding, i int) *decoding {
	l := d.from.fork(&w.words)
	return &decoding{l: l, t: d.parts[i], sieve: w.sieve, plan: w.plan, source: d.source, rep: &TableReport{Name: d.rep.Name}, several: l.words.several}
}

// take adds what a part's decoding found; its records come after the first n.
func (d *decoding) take(o *decoding, n int) {
	d.totals.take(&o.totals, n, len(d.l.rep.Problems))
	d.rep.Read += o.rep.Read
	d.rep.Used += o.rep.Used
	d.rep.SetAside += o.rep.SetAside
	takeSkips(&d.rep.Skipped, o.rep.Skipped)
	takeSkips(&d.rep.Odd, o.rep.Odd)
	for s, n := range o.open {
		if d.open == nil {
			d.open = map[kpi.Sym]int{}
		}
		d.open[s] += n
	}
	d.doubt = d.doubt || o.doubt
	d.behind = earlier(d.behind, o.behind)
	d.full = max(d.full, o.full)
	if n := len(o.hashes); cap(d.hashes)-len(d.hashes) < n { // as many for every part
		grown := make([]uint64, len(d.hashes), len(d.hashes)+max(n, n*len(d.parts)-len(d.hashes)))
		copy(grown, d.hashes)
		d.hashes = grown
	}
	d.hashes = append(d.hashes, o.hashes...)
	d.l.words.several += o.l.words.several - o.several
	r, m := d.l.rep, o.l.rep
	r.Problems = append(r.Problems, m.Problems...)
	r.Rejects = append(r.Rejects, m.Rejects...)
	r.Notices = append(r.Notices, m.Notices...)
}

// takeSkips adds classes of rows that come after those of list.
func takeSkips(list *[]Skip, more []Skip) {
	for _, s := range more {
		for _, line := range s.Lines {
			note(list, s.What, line)
		}
		for i := range *list {
			if t := &(*list)[i]; t.What == s.What {
				t.Count += s.Count - len(s.Lines)
			}
		}
	}
}

// take adds the totals of the rows after t's, whose records come after the first
// records and whose problems come after the first problems.
func (t *totals) take(o *totals, records, problems int) {
	shift := func(s suspect) suspect {
		if s.refused {
			s.problem += problems
		} else {
			s.record += records
		}
		return s
	}
	if o.first.line != 0 && t.rows == 0 {
		t.first = shift(o.first)
	}
	if o.last.line != 0 {
		t.last = shift(o.last)
	}
	if o.lastAt != 0 {
		t.lastAt = o.lastAt
	}
	t.rows += o.rows
	t.lost = t.lost || o.lost
	t.add(o.sum)
}
