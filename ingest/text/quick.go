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
// CRLF, of cells without quotes, or with quotes around them and none inside. False, with
// nothing read, if it is anything else, which is for thorough to read. Starts of cells
// are left for the row to work out.
func (s *scanner) quick() bool {
	data, delimiter, quote := s.data, s.dialect.Delimiter, s.dialect.Quote
	if s.marks == nil {
		s.marks = new(marks)
	}
	m := s.marks
	m.seek(data, s.pos, delimiter, quote)
	cells := s.row.Cells[:min(cap(s.row.Cells), s.maxCells+1)]
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
			s.row.Cells = cells[:n]
			s.finish(end, p+1, 1)
			return true
		}
		if p != start || s.dialect.Backslash {
			return false
		}
		text := s.inner(p)
		if text == nil {
			return false
		}
		cells[n] = table.Cell{Text: text, Quoted: true}
		n++
		p = s.mark() // there is one right behind, or behind a CR
		if data[p] == '\n' {
			s.row.Cells = cells[:n]
			s.finish(start+len(text)+2, p+1, 1)
			return true
		}
		start = p + 1
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

// inner returns the text of the quoted cell at open; nil if it does not close at the next
// quote, on the same line, with a delimiter or a line end right behind.
func (s *scanner) inner(open int) []byte {
	for {
		p := s.mark()
		if p < 0 || s.data[p] == '\n' {
			return nil
		}
		if s.data[p] != s.dialect.Quote {
			continue
		}
		b := s.data[p+1:]
		if len(b) > 0 && (b[0] == s.dialect.Delimiter || b[0] == '\n') || len(b) > 1 && b[0] == '\r' && b[1] == '\n' {
			return s.data[open+1 : p]
		}
		return nil
	}
}
