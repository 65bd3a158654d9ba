package text

import (
	"bytes"
	"slices"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// scanner walks the records of data that start in [pos, stop). What it makes of a record
// depends on the place it starts at and on nothing before it, which is what lets a file
// be cut into chunks.
type scanner struct {
	data     []byte
	dialect  Dialect
	pos      int
	stop     int
	base     int // of data[0] in the file
	line     int // physical line of data[pos]
	maxCells int // a record is not cut any further once it has more cells
	row      table.Row
	stray    bool   // the row has a quote that is neither an opening nor a closing one
	buf      []byte // unescaped cells of the row
	spans    []span // cells that stand in buf, to be pointed into it once it is whole
	closing  closing
	lfFrom   int // no LF in data[lfFrom:lf]
	lf       int

	restFrom, restEnd, restCount int // of rest
	recounts                     int // of recount, in the row

	lost bool // a quote opens a cell of the row, and none is left to close it

	inner *scanner // of unwrap

	short bool // what comes behind the data, if anything does, may matter
}

type span struct{ cell, from, to int }

// newScanner scans the records that start in data[from:to]; line is the physical line of
// data[from].
func newScanner(data []byte, d Dialect, from, to, line, maxCells int) scanner {
	return scanner{data: data, dialect: d, pos: from, stop: to, line: line, maxCells: maxCells,
		row: table.Row{LoneCR: d.LoneCR || d.mixedCR}, lf: -1}
}

// lineEnd returns the end of the line that starts at pos, without and with its line end.
func lineEnd(data []byte, pos int, lone bool) (end, next int) {
	if lone {
		if i := bytes.IndexByte(data[pos:], '\r'); i >= 0 {
			return pos + i, pos + i + 1
		}
		return len(data), len(data)
	}
	i := bytes.IndexByte(data[pos:], '\n')
	if i < 0 {
		end, next = len(data), len(data)
	} else {
		end, next = pos+i, pos+i+1
	}
	if end > pos && data[end-1] == '\r' {
		end--
	}
	return end, next
}

// lineEnd is lineEnd for the scanner's dialect. In a file with several kinds of line
// end, a lone CR ends a line too.
func (s *scanner) lineEnd(pos int) (end, next int) {
	if !s.dialect.mixedCR {
		end, next = lineEnd(s.data, pos, s.dialect.LoneCR)
		s.short = s.short || next == len(s.data) && (end == next || !s.dialect.LoneCR && s.data[next-1] != '\n') // an LF may follow a CR
		return end, next
	}
	// The next LF is kept: looking for it from each of many lines that end with CR would
	// take quadratic time.
	if pos < s.lfFrom || pos > s.lf {
		s.lfFrom, s.lf = pos, len(s.data)
		if i := bytes.IndexByte(s.data[pos:], '\n'); i >= 0 {
			s.lf = pos + i
		}
	}
	if i := bytes.IndexByte(s.data[pos:s.lf], '\r'); i >= 0 {
		end, next = pos+i, pos+i+1
		if next == s.lf && next < len(s.data) {
			next++
		}
		s.short = s.short || next == len(s.data)
		return end, next
	}
	s.short = s.short || s.lf == len(s.data)
	return s.lf, min(s.lf+1, len(s.data))
}

// next reads the record at pos into row; false at the end.
func (s *scanner) next() bool {
	if s.pos >= s.stop {
		return false
	}
	s.begin()
	s.thorough()
	s.checkWidth()
	return true
}

// begin clears what is said of the row before.
func (s *scanner) begin() {
	r := &s.row
	r.Line, r.Order, r.Note, r.Broken, s.stray = s.line, s.base+s.pos+1, message.Message{}, message.Message{}, false
	r.Starts = r.Starts[:0]
}

// checkWidth looks at rows of another width than most.
func (s *scanner) checkWidth() {
	w := s.dialect.Width
	switch {
	case s.stray && s.lost && s.dialect.regular:
		s.row.Broken = message.QuoteOpen()
		return
	case len(s.row.Cells) == w || w < 2 || len(s.row.Cells) == 0:
		return
	}
	s.unwrap()
	switch n := len(s.row.Cells); {
	case n == w || !s.dialect.regular:
	case s.stray:
		s.row.Broken = message.BrokenByQuote(n, w)
	case n < w && s.row.Note.IsZero():
		s.row.Note = message.FewerCells()
	}
}

// thorough reads the record at pos, whatever it is like.
func (s *scanner) thorough() {
	s.row.Cells = s.row.Cells[:0]
	end, next := s.lineEnd(s.pos)
	if record := s.data[s.pos:end]; bytes.IndexByte(record, s.dialect.Quote) < 0 {
		s.split(record)
		s.finish(end, next, 1)
	} else {
		s.buf, s.spans = s.buf[:0], s.spans[:0]
		s.quoted(end, next)
	}
}

// split cuts a record without quotes.
func (s *scanner) split(record []byte) {
	if len(record) == 0 {
		return
	}
	cells, starts, at := s.row.Cells, s.row.Starts, 0
	for len(cells) <= s.maxCells {
		i := bytes.IndexByte(record[at:], s.dialect.Delimiter)
		if i < 0 {
			break
		}
		cells = append(cells, table.Cell{Text: record[at : at+i]})
		starts = append(starts, at)
		at += i + 1
	}
	s.row.Cells = append(cells, table.Cell{Text: record[at:]})
	s.row.Starts = append(starts, at)
}

// finish ends the record at end; the next one starts at next, so many lines on.
func (s *scanner) finish(end, next, lines int) {
	s.row.Raw = s.data[s.pos:end]
	s.pos = next
	s.line += lines
}

// cells makes the record at pos of the cells that end at the places, the first of which is
// the end before it. The record ends at end, and its quotes are in perfect order.
func (s *scanner) cells(places []uint32, end int) {
	q := s.dialect.Quote
	s.begin()
	s.row.Raw = s.data[s.pos:end]
	s.spans, s.buf = s.spans[:0], s.buf[:0]
	if end == s.pos { // a blank line has no cells
		places = places[:1]
	}
	cells := slices.Grow(s.row.Cells[:0], len(places)-1)[:len(places)-1]
	for i, place := range places[1:] {
		c := &cells[i]
		c.Text, c.Quoted = s.data[places[i]+1:min(int(place), end)], false
		if n := len(c.Text); n > 1 && c.Text[0] == q {
			c.Text, c.Quoted = c.Text[1:n-1], true
			if bytes.IndexByte(c.Text, q) >= 0 {
				from := len(s.buf)
				s.buf = s.dialect.unescape(s.buf, c.Text)
				s.spans = append(s.spans, span{i, from, len(s.buf)})
			}
		}
	}
	if len(s.spans) > 0 {
		for _, place := range places[:len(places)-1] {
			s.row.Starts = append(s.row.Starts, int(place+1)-s.pos)
		}
		for _, sp := range s.spans {
			cells[sp.cell].Text = s.buf[sp.from:sp.to:sp.to]
		}
	}
	s.row.Cells = cells
	s.checkWidth()
}
