package text

import (
	"bytes"
	"fmt"

	"salesk/ingest/table"
)

// Bounds on a quoted field that runs over several lines: beyond them its quote is taken
// as a letter.
const (
	maxQuotedLines = 10_000
	maxRecordBytes = 64 << 20
)

// scanner walks the records of data.
type scanner struct {
	data    []byte
	dialect Dialect
	pos     int
	line    int // physical line of data[pos]
	row     table.Row
	buf     []byte // unescaped cells of the row
	spans   []span // cells that stand in buf, to be pointed into it once it is whole
}

type span struct{ cell, from, to int }

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

// next reads the record at pos into row; false at the end of the data.
func (s *scanner) next() bool {
	if s.pos >= len(s.data) {
		return false
	}
	s.row.Line, s.row.Note = s.line, ""
	s.row.Cells, s.row.Starts = s.row.Cells[:0], s.row.Starts[:0]
	s.buf, s.spans = s.buf[:0], s.spans[:0]
	end, next := s.lineEnd(s.pos)
	record := s.data[s.pos:end]
	if s.dialect.Quote == 0 || bytes.IndexByte(record, s.dialect.Quote) < 0 {
		s.split(record)
		s.finish(end, next, 1)
		return true
	}
	s.quoted(end, next)
	return true
}

// lineEnd is lineEnd for the scanner's dialect. In a file with several kinds of line
// end, a lone CR outside of quotes ends a line too.
func (s *scanner) lineEnd(pos int) (end, next int) {
	end, next = lineEnd(s.data, pos, s.dialect.LoneCR)
	if s.dialect.mixedCR {
		if i := bytes.IndexByte(s.data[pos:end], '\r'); i >= 0 {
			return pos + i, pos + i + 1
		}
	}
	return end, next
}

// split cuts a record without quotes.
func (s *scanner) split(record []byte) {
	if len(record) == 0 {
		return
	}
	cells, starts, at := s.row.Cells, s.row.Starts, 0
	for {
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
	for _, sp := range s.spans {
		s.row.Cells[sp.cell].Text = s.buf[sp.from:sp.to:sp.to]
	}
	s.pos = next
	s.line += lines
}

// quoted reads a record whose first line, up to end, has a quote in it.
func (s *scanner) quoted(end, next int) {
	begin, lines := s.pos, 1
	pos := begin
	for {
		s.row.Starts = append(s.row.Starts, pos-begin)
		var stop int // where the cell ends: a delimiter, or the end of the line
		if pos < end && s.data[pos] == s.dialect.Quote {
			f := s.field(pos, end, next)
			if f.ok {
				s.row.Cells = append(s.row.Cells, table.Cell{Text: f.text, Quoted: true})
				if f.escaped {
					from := len(s.buf)
					s.buf = s.dialect.unescape(s.buf, f.text)
					s.spans = append(s.spans, span{len(s.row.Cells) - 1, from, len(s.buf)})
				}
				stop, end, next = f.stop, f.end, f.next
				lines += f.lines
				if f.note != "" {
					s.row.Note = f.note
				}
				if stop >= end {
					s.finish(end, next, lines)
					return
				}
				pos = stop + 1
				continue
			}
			s.row.Note = "a quote without its partner was taken as a letter"
		}
		i := bytes.IndexByte(s.data[pos:end], s.dialect.Delimiter)
		if i < 0 {
			s.row.Cells = append(s.row.Cells, table.Cell{Text: s.data[pos:end]})
			s.finish(end, next, lines)
			return
		}
		s.row.Cells = append(s.row.Cells, table.Cell{Text: s.data[pos : pos+i]})
		pos += i + 1
	}
}

// field is a quoted cell: its text without the quotes, where it stops (a delimiter or a
// line end), and the end of the line on which it does.
type field struct {
	ok        bool
	text      []byte
	escaped   bool
	note      string
	stop      int
	end, next int
	lines     int
}

// field reads the quoted cell at pos, on a line that ends at end. Its closing quote is the
// first one that a delimiter or a line end follows. Not ok, so that the quote is a
// letter, when
//   - there is no such quote;
//   - the cell runs over several lines and has a quote inside that is not doubled: it is
//     more likely the opening quote of another cell;
//   - the line it starts on is a whole record by itself, and so are all the lines inside.
//
// On one line, a quote inside that is not doubled is a letter.
func (s *scanner) field(pos, end, next int) field {
	q, d, w := s.dialect.Quote, s.dialect.Delimiter, s.dialect.Width
	f := field{end: end, next: next}
	i := pos + 1
	stray, records := false, 0
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
			if stray || f.next >= len(s.data) || f.lines >= maxQuotedLines || f.next-pos > maxRecordBytes {
				return field{}
			}
			if f.lines > 0 && w >= 3 && s.width(s.data[i:f.end]) == w {
				records++
			}
			f.lines++
			i = f.next
			f.end, f.next = s.lineEnd(i)
			if records >= 3 && records == f.lines-1 && s.width(s.data[s.pos:end]) == w {
				return field{}
			}
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
			if f.lines > 0 {
				return field{}
			}
			stray = true
			continue
		}
		f.text, f.stop, f.ok = s.data[pos+1:i-1], after, true
		if stray {
			f.note = "a quote inside a quoted cell was taken as a letter"
			if !s.strayAgrees(pos, end, &f) {
				return field{}
			}
		}
		return f
	}
}

// width counts the cells of a line as if its quotes were letters.
func (s *scanner) width(line []byte) int {
	return bytes.Count(line, []byte{s.dialect.Delimiter}) + 1
}

// strayAgrees decides on a cell with an undoubled quote inside: it stands unless taking
// its quotes as letters gives the record the width that the others have.
func (s *scanner) strayAgrees(pos, end int, f *field) bool {
	w := s.dialect.Width
	if w < 2 || bytes.IndexByte(f.text, s.dialect.Delimiter) < 0 {
		return true
	}
	asQuoted := len(s.row.Cells) + s.width(s.data[f.stop:f.end])
	asLetters := len(s.row.Cells) + s.width(s.data[pos:end])
	return asQuoted == w || asLetters != w
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

// Walk calls f with each row. An error says where a limit was passed.
func (f *File) Walk(visit func(*table.Row) bool) error {
	return f.walk(f.data, f.line, visit)
}

func (f *File) walk(data []byte, line int, visit func(*table.Row) bool) error {
	s := scanner{data: data, dialect: f.dialect, line: line}
	rows := 0
	for s.next() {
		if rows++; rows > f.limits.Rows {
			return fmt.Errorf("%s:%d: the file has more than %d rows; split it", f.name, s.row.Line, f.limits.Rows)
		}
		if len(s.row.Cells) > f.limits.Columns {
			return fmt.Errorf("%s%s: the row has more than %d columns; is the delimiter right? (--delimiter)", f.name, s.row.Place(f.limits.Columns), f.limits.Columns)
		}
		if len(s.row.Raw) > f.limits.CellBytes {
			for i := range s.row.Cells {
				if len(s.row.Cells[i].Text) > f.limits.CellBytes {
					return fmt.Errorf("%s%s: the cell has more than %d bytes; is there a quote without its partner?", f.name, s.row.Place(i), f.limits.CellBytes)
				}
			}
		}
		if !visit(&s.row) {
			return nil
		}
	}
	return nil
}
