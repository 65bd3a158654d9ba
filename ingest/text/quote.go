package text

import (
	"bytes"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// Bounds on a quoted field that runs over several lines: beyond them its quote is taken
// as a letter.
const (
	maxQuotedLines = 10_000
	maxRecordBytes = 64 << 20
)

// quoted reads a record whose first line, up to end, has a quote in it.
func (s *scanner) quoted(end, next int) {
	begin, lines, pos := s.pos, 1, s.pos
	s.recounts, s.lost = 0, false
	q := s.dialect.Quote
	quote := -1 // the next quote on the line, if it is not before pos
	for {
		unclosed := false
		s.row.Starts = append(s.row.Starts, pos-begin)
		if quote < pos {
			quote = end
			if i := bytes.IndexByte(s.data[pos:end], q); i >= 0 {
				quote = pos + i
			}
		}
		if open := s.opening(pos, quote); open < end {
			// Behind a blank, a quote is only believed if its cell is in perfect order.
			if f := s.field(open, end, next, open == pos); f.ok {
				s.cell(&f)
				end, next = f.end, f.next
				lines += f.lines
				if f.stop >= end || len(s.row.Cells) > s.maxCells {
					break
				}
				pos = f.stop + 1
				continue
			}
			if open == pos {
				s.row.Note, s.stray, unclosed = message.QuoteUnclosed(), true, true
			}
		}
		i := -1
		if len(s.row.Cells) <= s.maxCells {
			i = bytes.IndexByte(s.data[pos:end], s.dialect.Delimiter)
		}
		stop := end
		if i >= 0 {
			stop = pos + i
		}
		if quote < stop && s.row.Note.IsZero() && q == '"' { // an apostrophe is no mistake
			s.row.Note = message.QuoteInMiddle()
		}
		if unclosed && q == '"' && bytes.IndexByte(s.data[pos+1:stop], q) < 0 {
			s.lost = true
		}
		s.row.Cells = append(s.row.Cells, table.Cell{Text: s.data[pos:stop]})
		if i < 0 {
			break
		}
		pos = stop + 1
	}
	for _, sp := range s.spans {
		s.row.Cells[sp.cell].Text = s.buf[sp.from:sp.to:sp.to]
	}
	s.finish(end, next, lines)
}

// opening returns where the quote is that opens the cell at pos, given the next quote: at
// pos, or behind blanks as in `1, "a, b"`; else the end of the data.
func (s *scanner) opening(pos, quote int) int {
	for i := pos; i <= quote && i < len(s.data); i++ {
		if i == quote {
			return quote
		}
		if s.data[i] != ' ' || s.dialect.Delimiter == ' ' {
			break
		}
	}
	return len(s.data)
}

// cell appends a quoted cell.
func (s *scanner) cell(f *field) {
	s.row.Cells = append(s.row.Cells, table.Cell{Text: f.text, Quoted: true})
	if f.escaped {
		from := len(s.buf)
		s.buf = s.dialect.unescape(s.buf, f.text)
		s.spans = append(s.spans, span{len(s.row.Cells) - 1, from, len(s.buf)})
	}
	if f.stray {
		s.row.Note, s.stray = message.QuoteUndoubled(), true
	}
	if f.many && s.row.Note.IsZero() {
		s.row.Note = message.RowsInQuotes()
	}
}

// field is a quoted cell: its text without the quotes, where it stops (a delimiter or a
// line end), and the end of the line on which it does.
type field struct {
	ok        bool
	text      []byte
	escaped   bool
	stray     bool // there is a quote inside that is not doubled
	many      bool // each of its lines could be a row
	stop      int
	end, next int
	lines     int
}

// closing remembers, for a line with stray quotes, where the next closing quote is. Without
// it, a line with very many stray quotes would take quadratic time.
type closing struct {
	end      int // of the line
	from, at int // at is the first closing quote at or after from; at == end: there is none
	cells    int // in the line after it, if the quotes there are letters
}

// field reads the quoted cell at pos, on a line that ends at end. Its closing quote is the
// first one that a delimiter or a line end follows. Not ok, so that the quote is a
// letter, when
//   - there is no such quote;
//   - the cell runs over several lines and has a quote inside that is not doubled: it is
//     more likely the opening quote of another cell;
//   - the line it starts on is a whole record by itself, and so are most of the many lines
//     inside (swallows), or there are too few cells or too many if it stands.
//
// On one line, a quote inside that is not doubled is a letter. Not ok either, unless
// lenient, is a cell with such a quote or with a line end.
func (s *scanner) field(pos, end, next int, lenient bool) field {
	q, d := s.dialect.Quote, s.dialect.Delimiter
	f := field{end: end, next: next}
	firstStray := 0
	i := pos + 1
	for {
		j := bytes.IndexByte(s.data[i:f.end], q)
		if s.dialect.Backslash {
			to := f.end
			if j >= 0 {
				to = i + j
			}
			if k := bytes.IndexByte(s.data[i:to], '\\'); k >= 0 && i+k+1 < f.end {
				f.escaped = true
				i += k + 2
				continue
			}
		}
		if j < 0 { // the cell goes on on the next line
			if f.stray {
				s.closing = closing{end: end, from: firstStray, at: end}
				return field{}
			}
			if !lenient {
				return field{}
			}
			s.short = s.short || f.next >= len(s.data)
			if f.next >= len(s.data) || f.lines >= maxQuotedLines || f.next-pos > maxRecordBytes {
				return field{}
			}
			f.lines++
			i = f.next
			f.end, f.next = s.lineEnd(i)
			continue
		}
		i += j + 1
		if i < f.end && s.data[i] == q {
			f.escaped = true
			i++
			continue
		}
		after := i
		for after < f.end && s.data[after] == ' ' && d != ' ' {
			after++
		}
		if after < f.end && s.data[after] != d {
			if f.lines > 0 || !lenient {
				return field{}
			}
			if !f.stray {
				f.stray, firstStray = true, i
			}
			if c := &s.closing; c.end == end && c.from <= i && i <= c.at {
				if c.at == end {
					return field{}
				}
				f.escaped = true // there may be escapes that were jumped over
				i = c.at
			}
			continue
		}
		f.text, f.stop, f.ok = s.data[pos+1:i-1], after, true
		if f.lines > 0 && (s.swallows(pos, end, next, &f) || !s.linesAgree(end, &f)) {
			return field{}
		}
		if f.stray && !s.strayAgrees(pos, firstStray, i-1, &f) {
			return field{}
		}
		return f
	}
}

// width counts the cells of a line as if its quotes were letters.
func (s *scanner) width(line []byte) int {
	return bytes.Count(line, []byte{s.dialect.Delimiter}) + 1
}

// strayAgrees decides on a cell with an undoubled quote inside, closed at the quote at
// closed: it stands unless taking its quotes as letters gives the record the width that
// the others have.
func (s *scanner) strayAgrees(pos, stray, closed int, f *field) bool {
	rest := s.rest(pos, f.end)
	c := &s.closing
	if c.end != f.end || c.at != closed || stray < c.from {
		behind := rest - bytes.Count(s.data[pos:f.stop], []byte{s.dialect.Delimiter})
		*c = closing{end: f.end, from: stray, at: closed, cells: behind + 1}
	}
	w := s.dialect.Width
	if w < 2 || bytes.IndexByte(f.text, s.dialect.Delimiter) < 0 {
		return true
	}
	n := len(s.row.Cells)
	switch {
	case n+c.cells == w: // with the delimiters that are quoted further on, too
		return true
	case n+rest+1 == w:
		return false
	}
	stands := n + 1
	if f.stop < f.end {
		stands += s.recount(f.stop+1, f.end, true)
	}
	return stands == w || n+s.recount(pos, f.end, false) != w
}

// mostRecounts is how many recounts of a row are worth their time; there are few but in rows of
// stray quotes.
const mostRecounts = 16

// recount counts the cells of a line from pos on, which is where one starts. Quoted ones count as
// such where they close on the line and have no stray quote; so may the first one if asked.
func (s *scanner) recount(pos, end int, first bool) int {
	if s.recounts++; s.recounts > mostRecounts {
		return -1 << 30 // no width
	}
	q, d := s.dialect.Quote, s.dialect.Delimiter
	for n := 1; ; n++ {
		if first && pos < end && s.data[pos] == q {
			if stop := s.closed(pos, end); stop > 0 {
				pos = stop
			}
		}
		first = true
		i := bytes.IndexByte(s.data[pos:end], d)
		if i < 0 {
			return n
		}
		pos += i + 1
	}
}

// closed returns where the quoted cell at pos stops, a delimiter or the end of the line; 0 if it
// is not in order.
func (s *scanner) closed(pos, end int) int {
	q, d := s.dialect.Quote, s.dialect.Delimiter
	for i := pos + 1; i < end; i++ {
		switch c := s.data[i]; {
		case c == '\\' && s.dialect.Backslash:
			i++
		case c != q:
		case i+1 == end || s.data[i+1] == d:
			return i + 1
		case s.data[i+1] != q:
			return 0
		default:
			i++
		}
	}
	return 0
}

// So many lines that are records by themselves make the quote before them a letter, since
// no text is like that: lines of two cells are a weaker sign than longer ones.
const (
	swallowed    = 3
	swallowedTwo = 8
)

// swallows decides on a cell over several lines: whether its quote is a stray one that
// found a partner far down the file, so that rows would go lost in the cell. The line it
// starts on then has the width of the others as it stands, and so have four in five of
// the lines after it: a ragged row among them does not hide the rest. A cell of fewer
// lines, all of them like that, may stand but is noted.
func (s *scanner) swallows(pos, end, next int, f *field) bool {
	w := s.dialect.Width
	if w < 2 || len(s.row.Cells)+s.width(s.data[pos:end]) != w {
		return false
	}
	rows := 0
	for at := next; at < f.next; {
		to, after := s.lineEnd(at)
		if s.width(s.data[at:to]) == w {
			rows++
		}
		at = after
	}
	f.many = rows == f.lines
	enough := swallowed
	if w == 2 {
		enough = swallowedTwo
	}
	return f.lines >= enough && rows*5 >= f.lines*4
}

// linesAgree decides on a cell over several lines, the first of which ends at end: it
// stands unless that line is a record by itself and the record with the cell is none, by
// the width that the others have.
func (s *scanner) linesAgree(end int, f *field) bool {
	w, behind := s.dialect.Width, s.data[f.stop:f.end]
	if w < 2 || bytes.IndexByte(behind, s.dialect.Quote) >= 0 {
		return true
	}
	return len(s.row.Cells)+s.width(behind) == w || s.width(s.data[s.pos:end]) != w
}

// rest counts the delimiters from pos to the end of the line, quoted ones too. Going along
// a line, each byte is counted twice at most.
func (s *scanner) rest(pos, end int) int {
	if d := []byte{s.dialect.Delimiter}; s.restEnd != end || pos < s.restFrom {
		s.restCount = bytes.Count(s.data[pos:end], d)
	} else {
		s.restCount -= bytes.Count(s.data[s.restFrom:pos], d)
	}
	s.restFrom, s.restEnd = pos, end
	return s.restCount
}

// unescape appends a quoted text with its escapes resolved.
func (d *Dialect) unescape(buf, text []byte) []byte {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if i+1 < len(text) && (c == d.Quote && text[i+1] == d.Quote || c == '\\' && d.Backslash) {
			i++
			c = text[i]
		}
		buf = append(buf, c)
	}
	return buf
}

// unwrap reads a row that is one quoted cell by the cells inside, where these are as many as most
// rows have: a program for which another mark separates cells has saved it so.
func (s *scanner) unwrap() {
	if s.inside() != s.dialect.Width {
		return
	}
	in, raw := &s.inner.row, s.row.Raw
	s.row.Cells, s.row.Starts = append(s.row.Cells[:0], in.Cells...), s.row.Starts[:0]
	at := bytes.IndexByte(raw, s.dialect.Quote) + 1
	for i, j := 0, 0; i < len(in.Cells); i++ {
		for to := in.Start(i); j < to; j++ {
			if c := raw[at]; c == s.dialect.Quote || c == '\\' && s.dialect.Backslash { // it is escaped, or escapes
				at++
			}
			at++
		}
		s.row.Starts = append(s.row.Starts, at)
	}
	s.row.Note = message.WholeRowQuoted()
}

// inside cuts the text of a row that is one quoted cell, by the inner scanner. It returns how many
// cells there are; 0 for other rows, and where quotes inside are not in order.
func (s *scanner) inside() int {
	if len(s.row.Cells) != 1 || !s.row.Cells[0].Quoted || s.stray {
		return 0
	}
	text := s.row.Cells[0].Text
	if bytes.IndexByte(text, s.dialect.Delimiter) < 0 {
		return 0
	}
	if s.inner == nil {
		s.inner = new(scanner)
	}
	in := s.inner
	row, buf, spans := in.row, in.buf, in.spans
	*in = newScanner(text, s.dialect, 0, len(text), 1, s.maxCells)
	in.row.Cells, in.row.Starts, in.buf, in.spans = row.Cells[:0], row.Starts[:0], buf[:0], spans[:0]
	in.thorough()
	if in.pos != len(text) || in.stray {
		return 0
	}
	return len(in.row.Cells)
}
