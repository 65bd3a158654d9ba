package sheet

import (
	"bytes"
	"io"
	"slices"
	"sync"
)

// blocks cuts the rows of a worksheet behind their end tags, so that goroutines can read
// them side by side. The part unzips in order, block after block, and each block knows the
// row that it begins after; read one after the other, with the rest, they are what one
// walk reads.
//
// A block is given out only when a block of rows follows it. The rest is read by one
// scanner: the last rows with all that comes behind them, and a sheet from where it holds
// something that a cut could go through (a comment, a literal section, a row without end).
type blocks struct {
	part  io.ReadCloser
	r     io.Reader // what was not read yet
	size  int       // about how large a block is
	most  int       // no block is larger
	ahead *block    // the next one
	after *block    // what was read behind ahead, when it is no block
	ended bool      // what is left is the rest
	whole bool      // the rest is the sheet from its start: it does not begin with rows
	taken bool      // the rest was given out

	prefix           []byte // of the tags, with its colon: some programs write <x:row>
	rowStart, rowEnd []byte // <row and </row>, with the prefix
}

// block is a run of whole rows.
type block struct {
	buf  []byte
	rows int // length of the rows; what lies behind belongs to what follows
	line int // of the row before the first
	last int // of the last row

	prefix []byte // of the tags
}

var blockPool = sync.Pool{New: func() any { return new(block) }}

func (b *block) free() {
	if b != nil {
		*b = block{buf: b.buf[:0]}
		blockPool.Put(b)
	}
}

// newBlocks begins to cut the worksheet in part, whose longest tag or text is max.
func newBlocks(part io.ReadCloser, size, max int) *blocks {
	c := &blocks{part: part, size: size, most: min(8*size, max), ended: true, whole: true}
	s := newScanner(part, max)
	for kind := tokenText; kind != tokenStart || string(s.name) != "sheetData"; {
		var err error
		if kind, err = s.next(); err != nil || kind == tokenEOF {
			return c
		}
	}
	if s.pending {
		return c
	}
	c.setPrefix(s.peek(64))
	if c.r = s.r; s.eof {
		c.r = ended{io.EOF}
	}
	first, ok := c.cut(s.buf[s.pos:s.end], 0)
	if !ok {
		first.free()
		return c
	}
	c.ahead, c.ended, c.whole = first, false, false
	return c
}

// setPrefix finds the prefix of the first tag in ahead.
func (c *blocks) setPrefix(ahead []byte) {
	if _, tag, ok := bytes.Cut(ahead, []byte("<")); ok {
		if i := bytes.IndexByte(tag, ':'); i > 0 && isRowTag(tag[i+1:], []byte("row")) {
			c.prefix = bytes.Clone(tag[:i+1])
		}
	}
	c.rowStart = slices.Concat([]byte("<"), c.prefix, []byte("row"))
	c.rowEnd = slices.Concat([]byte("</"), c.prefix, []byte("row>"))
}

// next returns the next block, or nil when only the rest is left.
func (c *blocks) next() *block {
	if c.ended {
		return nil
	}
	b := c.ahead
	follows, ok := c.cut(b.buf[b.rows:], b.last)
	if !ok {
		c.after, c.ended = follows, true
		return nil
	}
	c.ahead = follows
	return b
}

// rest returns what the blocks given out have left, and the line of the row before it.
func (c *blocks) rest() (r io.Reader, line int) {
	b := c.ahead
	if c.after == nil {
		return io.MultiReader(bytes.NewReader(b.buf), c.r), b.line
	}
	return io.MultiReader(bytes.NewReader(b.buf[:b.rows]), bytes.NewReader(c.after.buf), c.r), b.line
}

// close ends the reading. Blocks given out stay valid.
func (c *blocks) close() {
	_ = c.part.Close() // only read from
	c.ahead.free()
	c.after.free()
	c.ahead, c.after = nil, nil
}

// cut reads on behind start, which follows the row at line, up to the end of a row. Where
// that is no block, the bytes read are returned all the same.
func (c *blocks) cut(start []byte, line int) (b *block, ok bool) {
	b = blockPool.Get().(*block)
	b.buf, b.line, b.prefix = append(b.buf[:0], start...), line, c.prefix
	for want := c.size; b.rows == 0; want *= 2 {
		if want > c.most {
			return b, false
		}
		if err := c.fill(b, want); err != nil {
			c.r = ended{err}
			return b, false
		}
		if i := bytes.LastIndex(b.buf, c.rowEnd); i >= 0 {
			b.rows = i + len(c.rowEnd)
		}
	}
	rows := b.buf[:b.rows]
	if at := bytes.TrimLeft(rows[:min(len(rows), 256)], " \t\r\n"); !isRowTag(at, c.rowStart) || cutsThrough(rows) {
		return b, false
	}
	b.last = lastLine(rows, c.rowStart, line)
	return b, true
}

// fill reads until the block holds want bytes.
func (c *blocks) fill(b *block, want int) error {
	n := len(b.buf)
	if cap(b.buf) < want {
		b.buf = append(make([]byte, 0, want), b.buf...)
	}
	for idle := 0; n < want; {
		m, err := c.r.Read(b.buf[n:want])
		n += m
		b.buf = b.buf[:n]
		if err != nil {
			return err
		}
		if idle++; m > 0 {
			idle = 0
		}
		if idle == 100 {
			return io.ErrNoProgress
		}
	}
	return nil
}

// ended is a reader that gave all and then this error.
type ended struct{ err error }

func (e ended) Read([]byte) (int, error) { return 0, e.err }

// isRowTag reports whether b begins with start and the name of the tag ends there.
func isRowTag(b, start []byte) bool {
	n := len(start)
	return len(b) > n && bytes.HasPrefix(b, start) && (b[n] <= ' ' || b[n] == '>' || b[n] == '/')
}

// dropPrefix takes the prefix off the names of tags, in place.
func dropPrefix(rows, prefix []byte) []byte {
	out := rows[:0]
	for {
		n := bytes.IndexByte(rows, '<') + 1
		if n == 0 {
			return append(out, rows...)
		}
		if n < len(rows) && rows[n] == '/' {
			n++
		}
		out = append(out, rows[:n]...)
		rows = bytes.TrimPrefix(rows[n:], prefix)
	}
}

// cutsThrough reports whether there are comments, literal sections or instructions, in which
// what looks like a tag is none.
func cutsThrough(rows []byte) bool {
	for _, mark := range []byte{'!', '?'} {
		for from := 0; ; {
			i := bytes.IndexByte(rows[from:], mark)
			if i < 0 {
				break
			}
			if from += i; from > 0 && rows[from-1] == '<' {
				return true
			}
			from++
		}
	}
	return false
}

// lastLine returns the line of the last row; line is that of the row before the first.
func lastLine(rows, rowStart []byte, line int) int {
	for n := 0; ; {
		i := bytes.LastIndex(rows, rowStart)
		if i < 0 {
			return line + n
		}
		tag := rows[i:]
		if rows = rows[:i]; !isRowTag(tag, rowStart) {
			continue
		}
		end := max(bytes.IndexByte(tag, '>'), len(rowStart))
		if l, said := rowLine(tag[len(rowStart):end], 0); said {
			return l + n
		}
		n++
	}
}
