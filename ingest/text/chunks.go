package text

import (
	"bytes"
	"errors"
	"sync"
	"unicode/utf8"

	fast "github.com/segmentio/asm/utf8"

	"salesk/ingest/table"
)

// blockBytes is about how many bytes of a file one goroutine cuts at a time: they stay in
// the processor's cache until their columns are decoded.
const blockBytes = 256 << 10

// Chunk is the records of a file that start in a stretch of it. Chunks may be read at the
// same time; walking them one after the other gives what walking the file gives.
type Chunk struct {
	f    *File
	pass *pass
	k    int
	lo   int // the stretch
	hi   int
}

// Chunks cuts the file into stretches of about size bytes, at least one.
func (f *File) Chunks(size int) []table.Table {
	n := max(1, (f.src.size+size-1)/size)
	p := newPass(f, n)
	tables := make([]table.Table, n)
	for k := range tables {
		tables[k] = &Chunk{f: f, pass: p, k: k, lo: k * size, hi: min((k+1)*size, f.src.size)}
	}
	return tables
}

// Name returns the file's name.
func (c *Chunk) Name() string { return c.f.name }

// Facts returns those of the file.
func (c *Chunk) Facts() []table.Fact { return c.f.facts }

// Width is the number of cells that most records of the file have.
func (c *Chunk) Width() int { return c.f.dialect.Width }

// Walk calls visit with each row of the chunk until it returns false.
func (c *Chunk) Walk(visit func(*table.Row) bool) error {
	b := NewBlock()
	defer b.Free()
	if err := c.Read(b); err != nil {
		return err
	}
	return b.Walk(visit)
}

// Sample is Walk for a look at some chunks of a file: where the chunk's first record starts
// may be guessed, and the lines of rows are only known in the first chunk.
func (c *Chunk) Sample(visit func(*table.Row) bool) error {
	b := NewBlock()
	defer b.Free()
	b.f, b.rows = c.f, 0
	at := &place{}
	if c.k == 0 {
		at.line = c.f.line
	}
	if known := c.pass.known(c.k); known != nil {
		at = known
	}
	if _, err := b.read(c.lo, c.hi, at); err != nil {
		return err
	}
	if b.Line = at.line; b.Line == 0 {
		b.Line = farDown
	}
	return b.Walk(visit)
}

// farDown stands for a line that is not known: it is below every header row.
const farDown = 1 << 30

var blocks = sync.Pool{New: func() any { return new(Block) }}

// NewBlock returns a block to read into. What it holds is valid until the next read.
func NewBlock() *Block { return blocks.Get().(*Block) }

// Free gives the memory of a block to the next one.
func (b *Block) Free() {
	b.f = nil
	blocks.Put(b)
}

// Read reads the chunk's records. Where the first one starts is only known once the chunk
// before has been read, by this goroutine or another: until then it is guessed, by the
// quotes before it, and if the guess was wrong the records are cut once more.
func (c *Chunk) Read(b *Block) (err error) {
	b.f = c.f
	ended := false
	defer func() {
		if !ended {
			c.pass.fail(err) // nobody must wait for it
		}
	}()
	start, read := -1, false
	if c.k > 0 && c.f.dialect.simple() && c.pass.known(c.k) == nil {
		if start, err = b.read(c.lo, c.hi, &place{}); err != nil {
			return err
		}
		read = true
	}
	at, err := c.pass.begin(c.k)
	if err != nil {
		return err
	}
	if !read || start != at.start {
		if _, err = b.read(c.lo, c.hi, at); err != nil {
			return err
		}
	}
	if err = c.f.check(b); err != nil {
		return err
	}
	b.Line, b.rows = at.line, at.rows
	ended = true
	c.pass.end(c.k, place{start: b.win.from + b.to, line: at.line + b.lines, rows: at.rows + b.records()})
	return nil
}

// behind is how much is read behind a stretch at first, for the end of its last record, and
// before it, for the quotes there.
const behind = 4 << 10

// read reads the records that start between lo and hi and at or behind the place; of the
// zero place, at the first likely one. It returns where the first one starts.
func (b *Block) read(lo, hi int, at *place) (start int, err error) {
	src := &b.f.src
	simple := b.f.dialect.simple()
	b.win.n, b.win.from = 0, 0
	if at.line > 0 && at.start >= hi { // the record before goes on beyond the stretch
		b.win.from = at.start
		b.cut(0, 0, false)
		return at.start, nil
	}
	for more := behind; ; more *= 8 {
		from, to := max(0, lo-behind), min(src.size, hi+more)
		if at.line > 0 {
			from = at.start
		}
		if err := b.win.load(src, from, to); err != nil {
			return 0, err
		}
		b.fresh()
		eof := to == src.size
		start = at.start
		if at.line == 0 {
			if start = lo; lo > 0 {
				start = b.firstFrom(lo)
			}
		}
		start = min(start, to)
		limit := min(hi, to) - from
		whole := !simple || b.cut(start-from, limit, eof)
		if whole && simple && b.Plain {
			return start, nil
		}
		if whole && b.scanAll(start-from, limit, eof) {
			return start, nil
		}
		if b.breaksLimit() {
			b.scanAll(start-from, limit, true)
			return start, nil
		}
	}
}

// maxTries is how many lines are tried for the start of a record.
const maxTries = 64

// firstFrom returns the likely start of the first record at or behind lo.
func (b *Block) firstFrom(lo int) int {
	w := &b.win
	data, at := w.buf[:w.n], max(0, lo-w.from-1)
	lone := b.f.dialect.LoneCR
	for range maxTries {
		_, at = lineEnd(data, at, lone)
		if at == len(data) || b.f.dialect.outside(data, at) {
			break
		}
	}
	return w.from + at
}

// records is how many the block has.
func (b *Block) records() int {
	if b.Plain {
		return b.Rows()
	}
	return b.count
}

// check verifies what a file that is read in pieces was taken for without a look at all of it.
func (f *File) check(b *Block) error {
	if f.src.at == nil || f.asIs { // all of it was looked at
		return nil
	}
	part := b.win.buf[b.from:b.to]
	if !f.dialect.simple() || !b.Plain {
		b.facts.high, b.facts.nul = true, bytes.IndexByte(part, 0) >= 0
		b.facts.quote = bytes.IndexByte(part, '"') >= 0
		b.facts.escape = b.facts.quote && bytes.Contains(part, []byte(`\"`))
		e := endsOf(b.win.buf[b.from:min(b.to+1, b.win.n)], len(part))
		b.facts.lone = e.cr > e.crlf
	}
	switch {
	case b.facts.nul && bytes.IndexByte(part, 0) >= 0, b.facts.high && !valid(part):
		return &Reopen{Whole: true}
	case f.unsampled.ends && b.facts.lone, f.unsampled.quote && b.facts.quote, f.unsampled.escape && b.facts.escape:
		return &Reopen{Survey: true}
	}
	return nil
}

func valid(b []byte) bool {
	if len(b) < 64 {
		return utf8.Valid(b)
	}
	return fast.Valid(b)
}

// Reopen is the error of a file that is not what a look at parts of it told: it has to be
// opened again, with more of it looked at first.
type Reopen struct {
	Survey bool // for its line ends and quotes
	Whole  bool // for its encoding
}

func (r *Reopen) Error() string { return "is not what a look at some of it told" }

// unsampled says what the sample of a file, all of which was not looked at, did not show.
type unsampled struct{ ends, quote, escape bool }

// outside reports whether a line that starts at p is surely outside of every quoted
// cell. It looks back over the runs of quotes before p. A cell that p is inside of would
// have opened with an odd run at the start of a cell (the opening quote, then escaped
// ones), and every run since would be even (escaped ones). So
//   - an odd run that is not at the start of a cell closes or spoils any cell that it is
//     inside of, and opens none: p is outside;
//   - an even run opens no cell that goes on after its line: look further back;
//   - an odd run at the start of a cell may open one: not known.
//
// With backslashes, a run that has one before it says nothing either.
func (d *Dialect) outside(data []byte, p int) bool {
	low := max(0, p-maxRecordBytes-1)
	for p > low {
		last := bytes.LastIndexByte(data[low:p], d.Quote)
		if last < 0 {
			break
		}
		p = low + last
		end := p + 1
		for p > low && data[p-1] == d.Quote {
			p--
		}
		before := byte('\n')
		if p > 0 {
			before = data[p-1]
		}
		if (end-p)%2 == 0 || d.Backslash && before == '\\' {
			continue
		}
		return before != d.Delimiter && before != '\n' && before != '\r'
	}
	return true
}

// place is where a record starts.
type place struct {
	start int // byte of the text
	line  int // from 1; 0: not known
	rows  int // records before it
}

var errGivenUp = errors.New("reading was given up")

// pass is where the records of each chunk start, as far as it is known.
type pass struct {
	mu     sync.Mutex
	turn   sync.Cond
	places []place // of the chunks that are known, and of the next
	n      int
	err    error
}

func newPass(f *File, n int) *pass {
	p := &pass{places: append(make([]place, 0, n+1), place{line: f.line}), n: n}
	p.turn.L = &p.mu
	return p
}

// known returns where chunk k starts, nil if that is not known yet.
func (p *pass) known(k int) *place {
	p.mu.Lock()
	defer p.mu.Unlock()
	if k < len(p.places) {
		at := p.places[k]
		return &at
	}
	return nil
}

// begin waits until it is known where chunk k starts.
func (p *pass) begin(k int) (*place, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for k >= len(p.places) && p.err == nil {
		p.turn.Wait()
	}
	if k >= len(p.places) {
		return nil, p.err
	}
	at := p.places[k]
	return &at, nil
}

// end says where the chunk behind k starts.
func (p *pass) end(k int, next place) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if k+1 == len(p.places) {
		p.places = append(p.places, next)
		p.turn.Broadcast()
	}
}

// fail gives those that wait the error of a chunk before theirs.
func (p *pass) fail(err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if err == nil {
		err = errGivenUp
	}
	if p.err == nil {
		p.err = err
	}
	p.turn.Broadcast()
}
