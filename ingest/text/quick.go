package text

import (
	"math/bits"
	"unicode/utf8"

	"salesk/ingest/table"
)

// simple reports whether quick knows the dialect.
func (d *Dialect) simple() bool {
	return !d.LoneCR && !d.mixedCR && d.Delimiter != d.Quote && d.Delimiter != '\r' && d.Delimiter != '\n' && d.Delimiter < utf8.RuneSelf
}

// quick reads the record at pos if it is what nearly all are: a line, ended by LF or
// CRLF, of cells without quotes, or with quotes around them and none but doubled ones
// inside. False, with nothing read, if it is anything else, which is for thorough to
// read. Starts of cells are left for the row to work out where it can.
func (s *scanner) quick() bool {
	data, delimiter, quote := s.data, s.dialect.Delimiter, s.dialect.Quote
	if s.marks == nil {
		s.marks = new(marks)
	}
	m := s.marks
	m.seek(data, s.pos, delimiter, quote)
	cells := s.row.Cells[:min(cap(s.row.Cells), s.maxCells+1)]
	s.buf, s.spans = s.buf[:0], s.spans[:0]
	n, start := 0, s.pos
	for {
		var more int
		more, start, m.left = cut(data, cells[n:], start, m.at, m.left, delimiter)
		n += more
		if m.left == 0 {
			if m.more() {
				continue
			}
			if m.end == len(data) {
				return false // no LF at the end of the data
			}
			m.fill(data, m.end, delimiter, quote)
			continue
		}
		if n == len(cells) {
			if cells = s.grow(cells); n == len(cells) {
				return false
			}
			continue
		}
		p := m.next()
		if data[p] == '\n' {
			end := p
			if end > s.pos && data[end-1] == '\r' {
				end--
			}
			if end > s.pos {
				cells[n] = table.Cell{Text: data[start:end]}
				n++
			}
			s.ready(cells[:n], end, p+1)
			return true
		}
		if p != start || s.dialect.Backslash {
			return false
		}
		text, escaped := s.inner(p)
		if text == nil {
			return false
		}
		if escaped {
			from := len(s.buf)
			s.buf = s.dialect.unescape(s.buf, text)
			s.spans = append(s.spans, span{n, from, len(s.buf)})
		}
		cells[n] = table.Cell{Text: text, Quoted: true}
		n++
		p = s.mark() // there is one right behind, or behind a CR
		if data[p] == '\n' {
			s.ready(cells[:n], start+len(text)+2, p+1)
			return true
		}
		start = p + 1
	}
}

// ready ends the record at end; the next one starts at next. Cells with doubled quotes
// have their raw texts until here, which tell where cells start.
func (s *scanner) ready(cells []table.Cell, end, next int) {
	s.row.Cells = cells
	s.finish(end, next, 1)
	if len(s.spans) == 0 {
		return
	}
	at := 0
	for i := range cells {
		s.row.Starts = append(s.row.Starts, at)
		if at += len(cells[i].Text) + 1; cells[i].Quoted {
			at += 2
		}
	}
	for _, sp := range s.spans {
		cells[sp.cell].Text = s.buf[sp.from:sp.to:sp.to]
	}
}

// cut makes cells of what ends with a delimiter, from start on, until there is no mark
// left in the 64 bytes at at, or the next one is no delimiter, or cells is full. It
// returns how many there are, where the next cell starts and the marks left.
func cut(data []byte, cells []table.Cell, start, at int, left uint64, delimiter byte) (int, int, uint64) {
	n := 0
	for left != 0 && n < len(cells) {
		p := at + bits.TrailingZeros64(left)
		if data[p] != delimiter {
			break
		}
		left &= left - 1
		cell := &cells[n]
		cell.Text, cell.Kind, cell.Quoted = data[start:p], table.Text, false
		n++
		start = p + 1
	}
	return n, start, left
}

// grow makes room for more cells, unless there are as many as the limit lets pass.
func (s *scanner) grow(cells []table.Cell) []table.Cell {
	n := min(max(32, 2*len(cells)), s.maxCells+1)
	if n <= len(cells) {
		return cells
	}
	grown := make([]table.Cell, n)
	copy(grown, cells)
	s.row.Cells = grown
	return grown
}

// mark returns the place of the next mark, or -1.
func (s *scanner) mark() int {
	m := s.marks
	for {
		if p := m.next(); p >= 0 || m.end == len(s.data) {
			return p
		}
		m.fill(s.data, m.end, s.dialect.Delimiter, s.dialect.Quote)
	}
}

// inner returns the text of the quoted cell at open, and whether there are doubled quotes
// in it; nil if it does not close on the same line, with a delimiter or a line end right
// behind.
func (s *scanner) inner(open int) (text []byte, escaped bool) {
	for {
		p := s.mark()
		if p < 0 || s.data[p] == '\n' {
			return nil, false
		}
		if s.data[p] != s.dialect.Quote {
			continue
		}
		b := s.data[p+1:]
		switch {
		case len(b) == 0:
		case b[0] == s.dialect.Quote:
			s.mark()
			escaped = true
			continue
		case b[0] == s.dialect.Delimiter, b[0] == '\n', b[0] == '\r' && len(b) > 1 && b[1] == '\n':
			return s.data[open+1 : p], escaped
		}
		return nil, false
	}
}
