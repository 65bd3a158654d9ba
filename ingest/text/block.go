package text

import (
	"bytes"
	"cmp"
	"fmt"
	"math/bits"
	"slices"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// Block is the records of a file that start in a stretch of it. Where Plain, they are cut
// into cells, and column loops can run over them; otherwise they are read one by one. Walk
// does whichever fits.
type Block struct {
	table.Block
	Plain bool
	Line  int // physical line of the first record

	f      *File
	first  []uint32 // as First, of odd rows too, and one more
	own    []uint32 // memory of First where it differs
	win    window
	masks  []mask
	from   int // the records are win.buf[from:to]
	to     int
	last   int      // where the record starts that does not end in the window; set where there is one
	lines  int      // physical lines of the records
	count  int      // records of a block that is not plain
	rows   int      // records before the block's in the file
	across []across // rows with line feeds inside of quotes, in order
	scan   scanner  // of rows that are looked at as a whole
	facts  looks

	unescaped []byte // of Text
}

// across is a row that stands on several lines.
type across struct {
	row   int32
	feeds int32 // inside of its quotes
}

// looks is what was seen of a block while it was cut.
type looks struct {
	seen
	quote  bool // there is a quote
	escape bool // there is a quote behind a backslash; looked for where it matters
	lone   bool // there is a CR that no LF follows
}

// Rows returns the number of records of a plain block, blank ones included.
func (b *Block) Rows() int { return max(0, len(b.first)-1) }

// start returns where row r starts in the window; that of a row past the last is where the
// last one ends.
func (b *Block) start(r int) int { return int(b.Ends[b.first[r]-1] + 1) }

// LineOf returns the physical line of row r of a plain block.
func (b *Block) LineOf(r int) int {
	line := b.Line + r
	for _, x := range b.across {
		if int(x.row) >= r {
			break
		}
		line += int(x.feeds)
	}
	return line
}

// OrderOf returns what Order is in row r of a plain block.
func (b *Block) OrderOf(r int) int { return b.win.from + b.start(r) + 1 }

// Lines fills the physical lines of all rows of a plain block.
func (b *Block) Lines(to []uint32) {
	line, next := uint32(b.Line), b.across
	for r := range to {
		to[r] = line
		line++
		if len(next) > 0 && int(next[0].row) == r {
			line += uint32(next[0].feeds)
			next = next[1:]
		}
	}
}

// room is how many places are free before 64 bytes are cut.
const room = 64 + 16

// cut finds the records of the window that start at from and before limit, an offset in it.
// With eof nothing comes behind the window. False when the last record does not end in it.
//
// Quotes are taken as those of a file in perfect order; where they are not, the block is
// not plain, and what was found of its end is a guess.
func (b *Block) cut(from, limit int, eof bool) bool {
	d := b.f.dialect
	data := b.win.buf[:b.win.n]
	b.from, b.to, b.lines = from, from, 0
	b.Ends, b.first, b.First, b.Odd, b.across = b.Ends[:0], b.first[:0], nil, b.Odd[:0], b.across[:0]
	b.Plain, b.facts, b.Buf = true, looks{}, b.win.buf
	if from >= limit || from == len(data) {
		return true
	}
	words := (len(data) - from + 63) / 64
	if cap(b.masks) < words {
		b.masks = make([]mask, words+words/8)
	}
	ms := b.masks[:words]
	padded := b.win.buf[from : from+64*words] // there is room for it
	for i := len(data); i < from+64*words; i++ {
		b.win.buf[i] = d.padding()
	}
	b.facts.seen = masks(padded, ms, d.Delimiter, d.Quote)
	if cap(b.Ends) == 0 {
		b.Ends, b.first = make([]uint32, 8*words+room), make([]uint32, words/2+room)
	}
	ends, first := b.Ends[:cap(b.Ends)], b.first[:cap(b.first)]
	ends[0], first[0] = uint32(from)-1, 1 // the byte before the first record
	n, rows := 1, 0
	open, endBefore := uint64(0), uint64(1)
	var quoteBefore, closeBefore, returnBefore uint64
	bad := len(b.win.buf)  // where the first quote is out of order
	lone := len(b.win.buf) // behind the first CR that no LF follows
	for k := range ms {
		m := &ms[k]
		if n+room > len(ends) {
			if n-int(first[rows]) > b.f.limits.Columns { // the row is refused, or its quotes are not what they seem
				b.Plain, b.last = false, int(ends[first[rows]-1]+1)
				return eof || b.last >= limit
			}
			ends = append(ends, make([]uint32, len(ends))...)
		}
		if rows+room > len(first) {
			first = append(first, make([]uint32, len(first))...)
		}
		base := uint32(from + 64*k)
		cellEnds, feeds, quotes := m.delimiters|m.feeds, m.feeds, m.quotes
		if quotes|open|closeBefore != 0 {
			in := inside(quotes, open)
			if feeds&in != 0 {
				b.goesOn(feeds&in, feeds&^in, rows)
			}
			cellEnds &^= in
			feeds &^= in
			opens, closes := quotes&in, quotes&^in
			wrong := opens &^ (cellEnds<<1 | endBefore | quotes<<1 | quoteBefore)
			wrong |= (closes<<1 | closeBefore) &^ (cellEnds | quotes | m.returns)
			if wrong != 0 {
				bad = min(bad, int(base)+lowest(wrong))
			}
			open = uint64(int64(in) >> 63)
			quoteBefore, closeBefore = quotes>>63, closes>>63
			b.facts.quote = b.facts.quote || quotes != 0
			if b.f.unsampled.escape {
				b.lookForEscape(quotes, int(base))
			}
		} else {
			quoteBefore = 0
		}
		endBefore = cellEnds >> 63
		if x := (m.returns<<1 | returnBefore) &^ m.feeds; x != 0 {
			lone = min(lone, int(base)+lowest(x))
		}
		returnBefore = m.returns >> 63
		// As a rule a word has one line feed or none, and which of them is not worth a branch.
		one := feeds & -feeds
		first[rows+1] = uint32(n + bits.OnesCount64(cellEnds&untilIncluding(one)))
		rows += int((feeds | -feeds) >> 63)
		for rest := feeds ^ one; rest != 0; rest &= rest - 1 {
			rows++
			first[rows] = uint32(n + bits.OnesCount64(cellEnds&untilIncluding(rest&-rest)))
		}
		// And as a rule it has no more than eight ends of cells.
		c, at := bits.OnesCount64(cellEnds), n
		for {
			eight := (*[8]uint32)(ends[at:])
			for i := range eight {
				eight[i] = base + uint32(lowest(cellEnds))
				cellEnds &= cellEnds - 1
			}
			if at += 8; at >= n+c {
				break
			}
		}
		n += c
	}
	b.facts.lone = lone < len(data) || eof && data[len(data)-1] == '\r'
	if eof && open == 0 && data[len(data)-1] != '\n' { // the last line has no end
		ends[n] = uint32(len(data))
		n++
		rows++
		first[rows] = uint32(n)
	}
	all := rows
	for rows > 0 && int(ends[first[rows-1]-1]+1) >= limit {
		rows--
	}
	b.last = int(ends[first[rows]-1] + 1)
	if !eof && (rows == 0 || rows == all && b.last < limit) {
		return false
	}
	b.to = min(b.last, len(data))
	if eof && rows == all {
		b.to = len(data) // what is open to the end belongs to the last record
	}
	b.Plain = bad >= b.to && !b.facts.lone && !(eof && open != 0)
	b.Ends, b.first = ends[:n+8], first[:rows+1]
	return !b.Plain || b.settle(eof)
}

// goesOn notes the rows with the line feeds of a word that stand inside of quotes: feeds are
// the others, and rows the rows that end before the word.
func (b *Block) goesOn(quoted, feeds uint64, rows int) {
	for ; quoted != 0; quoted &= quoted - 1 {
		row := int32(rows + bits.OnesCount64(feeds&(quoted&-quoted-1)))
		if n := len(b.across); n > 0 && b.across[n-1].row == row {
			b.across[n-1].feeds++
		} else {
			b.across = append(b.across, across{row, 1})
		}
	}
}

// lookForEscape looks for a backslash before one of the quotes of a word.
func (b *Block) lookForEscape(quotes uint64, base int) {
	for ; quotes != 0; quotes &= quotes - 1 {
		if at := base + lowest(quotes); at > 0 && b.win.buf[at-1] == '\\' {
			b.facts.escape = true
		}
	}
}

// settle looks at the rows of a block whose quotes are in order: rows over several lines
// stand only where the scanner reads them alike (see swallows), and those with another
// number of cells than most are odd. False when a row could not be read to its end.
func (b *Block) settle(eof bool) bool {
	rows, width, limits := b.Rows(), uint32(b.f.dialect.Width), &b.f.limits
	for n := len(b.across); n > 0 && int(b.across[n-1].row) >= rows; n-- {
		b.across = b.across[:n-1]
	}
	b.lines = rows
	for _, x := range b.across {
		b.lines += int(x.feeds)
		s := b.scanner(b.start(int(x.row)), 0)
		s.next()
		switch {
		case s.short && !eof:
			b.last = b.start(int(x.row))
			return false
		case s.pos != min(b.start(int(x.row)+1), b.win.n):
			b.Plain = false
			return true
		}
	}
	if b.to-b.from > limits.CellBytes || int(width) > limits.Columns { // the scanner tells, if something is too much
		b.Plain = false
		return true
	}
	next := b.across
	for r := range rows {
		n, several := b.first[r+1]-b.first[r], len(next) > 0 && int(next[0].row) == r
		if several {
			next = next[1:]
		}
		if n == width && !several {
			continue
		}
		if int(n) > limits.Columns {
			b.Plain = false
			return true
		}
		b.Odd = append(b.Odd, int32(r))
	}
	b.hideOdd(rows, int(width))
	return true
}

// hideOdd gives odd rows empty cells, as far as loops over columns see them.
func (b *Block) hideOdd(rows, width int) {
	b.First, b.Last = b.first[:rows], width-1
	if len(b.Odd) == 0 {
		return
	}
	b.own = append(b.own[:0], b.First...)
	b.First = b.own
	empty := uint32(len(b.Ends)) + 1
	for i := range width + 1 {
		b.Ends = append(b.Ends, uint32(i))
	}
	for _, r := range b.Odd {
		b.First[r] = empty
	}
}

// scanner reads the records of the window from a place in it.
func (b *Block) scanner(from, line int) *scanner {
	s := &b.scan
	s.pos, s.stop, s.line, s.short = from, b.to, line, false
	return s
}

// fresh makes the scanner that of a window that has just been read.
func (b *Block) fresh() {
	old := &b.scan
	s := newScanner(b.win.buf[:b.win.n], b.f.dialect, 0, b.win.n, 0, b.f.limits.Columns)
	s.base, s.inner = b.win.from, old.inner
	s.row.Cells, s.row.Starts, s.buf, s.spans = old.row.Cells[:0], old.row.Starts[:0], old.buf[:0], old.spans[:0]
	b.scan = s
}

// Row returns row r of a plain block as a scanner reads it; the next call overwrites it.
func (b *Block) Row(r int) *table.Row {
	_, several := slices.BinarySearchFunc(b.across, int32(r), func(x across, r int32) int { return cmp.Compare(x.row, r) })
	return b.row(r, b.LineOf(r), several)
}

func (b *Block) row(r, line int, several bool) *table.Row {
	from := b.start(r)
	s := b.scanner(from, line)
	if several {
		s.next()
		return &s.row
	}
	end := b.start(r+1) - 1
	if end > from && b.Buf[end-1] == '\r' && (end >= b.win.n || b.Buf[end] == '\n') {
		end--
	}
	s.cells(b.Ends[b.first[r]-1:b.first[r+1]], end)
	return &s.row
}

// scanAll reads the records of a block that is not plain one by one, to find out
// where the last one ends. False when that is beyond the window.
func (b *Block) scanAll(from, limit int, eof bool) bool {
	b.from, b.to, b.Plain, b.lines = from, limit, false, 0
	b.first, b.Ends = b.first[:0], b.Ends[:0]
	s := b.scanner(from, 0)
	b.last = from
	for b.count = 0; s.next(); b.count++ {
		if s.short && !eof {
			return false
		}
		b.last = s.pos
	}
	b.to, b.lines = s.pos, s.line
	return true
}

// breaksLimit reports whether the record that does not end in the window breaks a limit, whatever
// comes behind: then nothing more has to be read to refuse it. Of one with a quote nobody knows.
func (b *Block) breaksLimit() bool {
	d, limits := &b.f.dialect, &b.f.limits
	record := b.win.buf[b.last:b.win.n]
	if len(record) <= min(limits.Columns, limits.CellBytes) || bytes.IndexByte(record, d.Quote) >= 0 {
		return false
	}
	if bytes.Count(record, []byte{d.Delimiter}) >= limits.Columns {
		return true
	}
	for len(record)-1 > limits.CellBytes { // the last byte may be of a line end
		i := bytes.IndexByte(record, d.Delimiter)
		if i < 0 || i > limits.CellBytes {
			return true
		}
		record = record[i+1:]
	}
	return false
}

// Walk calls visit with each row of the block until it returns false.
func (b *Block) Walk(visit func(*table.Row) bool) error {
	_, err := b.walk(func(r *table.Row, _ bool) bool { return visit(r) })
	return err
}

// walk is Walk that also says whether the row has a stray quote, and whether it came to the
// end.
func (b *Block) walk(visit func(row *table.Row, stray bool) bool) (whole bool, err error) {
	f := b.f
	if b.Plain && !b.Crowded() {
		line, next := b.Line, b.across
		for r := range b.Rows() {
			several := len(next) > 0 && int(next[0].row) == r
			if !visit(b.row(r, line, several), false) {
				return false, nil
			}
			if line++; several {
				line += int(next[0].feeds)
				next = next[1:]
			}
		}
		return true, nil
	}
	s := b.scanner(b.from, b.Line)
	for rows := b.rows; s.next(); {
		if rows++; rows > f.limits.Rows {
			return false, table.At(fmt.Sprintf("%s:%d", f.name, s.row.Line), message.TooManyRows(f.limits.Rows))
		}
		if len(s.row.Cells) > f.limits.Columns {
			return false, table.At(f.name+s.row.Place(f.limits.Columns), message.TooManyColumns(f.limits.Columns))
		}
		if len(s.row.Raw) > f.limits.CellBytes {
			for i := range s.row.Cells {
				if len(s.row.Cells[i].Text) > f.limits.CellBytes {
					return false, table.At(f.name+s.row.Place(i), message.CellTooLong(f.limits.CellBytes))
				}
			}
		}
		if !visit(&s.row, s.stray) {
			return false, nil
		}
	}
	return true, nil
}

// Text returns the text of cell c of row r of a plain block, which is not odd, without its
// quotes. The next call may overwrite it.
func (b *Block) Text(r, c int) (text []byte, quoted bool) {
	from, to := b.Cell(r, c)
	text = b.Buf[from:to]
	if q := b.f.dialect.Quote; len(text) > 1 && text[0] == q {
		text, quoted = text[1:len(text)-1], true
		if bytes.IndexByte(text, q) >= 0 {
			b.unescaped = b.f.dialect.unescape(b.unescaped[:0], text)
			text = b.unescaped
		}
	}
	return text, quoted
}

// Crowded reports whether the file has more rows than the limit allows up to the block's end.
func (b *Block) Crowded() bool { return b.rows+b.Rows() > b.f.limits.Rows }

// Quote is the byte that quotes of the file are.
func (b *Block) Quote() byte { return b.f.dialect.Quote }
