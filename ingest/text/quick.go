package text

import (
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
blocks:
	for {
		at := m.at[m.next:m.n]
		for i := range at {
			p := m.base + int(at[i])
			c := data[p]
			if c == delimiter {
				if n >= len(cells) {
					if cells = s.grow(cells); n >= len(cells) {
						return false
					}
				}
				cell := &cells[n]
				cell.Text, cell.Kind, cell.Quoted = data[start:p], table.Text, false
				n++
				start = p + 1
				continue
			}
			m.next += i + 1
			if c == '\n' {
				end := p
				if end > s.pos && data[end-1] == '\r' {
					end--
				}
				if end == s.pos {
					s.row.Cells = cells[:0]
					s.finish(end, p+1, 1)
					return true
				}
				return s.last(cells, n, table.Cell{Text: data[start:end]}, end, p+1)
			}
			if p != start || s.dialect.Backslash {
				return false
			}
			cell := table.Cell{Text: s.inner(p), Quoted: true}
			if cell.Text == nil {
				return false
			}
			p = s.mark() // there is one right behind, or behind a CR
			if data[p] == '\n' {
				return s.last(cells, n, cell, start+len(cell.Text)+2, p+1)
			}
			if n >= len(cells) {
				if cells = s.grow(cells); n >= len(cells) {
					return false
				}
			}
			cells[n] = cell
			n++
			start = p + 1
			continue blocks // the marks may be others now
		}
		if m.end == len(data) {
			return false // no LF at the end of the data
		}
		m.fill(data, m.end, delimiter, quote)
	}
}

// last ends the record at end with its last cell; the next one starts at next. False if
// the cell is more than the limit.
func (s *scanner) last(cells []table.Cell, n int, cell table.Cell, end, next int) bool {
	if n >= len(cells) {
		if cells = s.grow(cells); n >= len(cells) {
			return false
		}
	}
	cells[n] = cell
	s.row.Cells = cells[:n+1]
	s.finish(end, next, 1)
	return true
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
	for m.next == m.n {
		if m.end == len(s.data) {
			return -1
		}
		m.fill(s.data, m.end, s.dialect.Delimiter, s.dialect.Quote)
	}
	m.next++
	return m.base + int(m.at[m.next-1])
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
