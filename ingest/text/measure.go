package text

import (
	"bytes"
	"math"
	"slices"

	"salesk/ingest/table"
)

// unlimited is for samples, which are small.
var unlimited = Limits{Rows: math.MaxInt, Columns: math.MaxInt32, CellBytes: math.MaxInt}

// measure cuts the sample by a dialect.
func measure(blocks [][]byte, d Dialect) trial {
	t := trial{dialect: d}
	widths, inside := map[int]int{}, map[int]int{} // inside: of rows that are one quoted cell, the cells in it
	var columns []column
	b := NewBlock()
	defer b.Free()
	for range 2 { // the second pass knows the width, which settles stray quotes
		t = trial{dialect: t.dialect}
		first, settled := 0, true
		clear(widths)
		clear(inside)
		columns = columns[:0]
		for i, block := range blocks {
			f := &File{src: source{data: block, size: len(block)}, line: 1, dialect: t.dialect, limits: unlimited}
			b.f, b.Line, b.rows = f, 1, 0
			if _, err := b.read(0, len(block), &place{line: 1}); err != nil {
				continue // cannot be: it is in memory
			}
			settled = settled && b.Plain && len(b.across) == 0
			count := func(line, n int) { // a record
				if t.records++; t.records == 1 {
					first = n
				}
				if i == 0 && t.records <= headRecords {
					t.head = append(t.head, cellsOf{line, n})
				}
				widths[n]++
			}
			look := func(row *table.Row, stray bool) bool {
				n := len(row.Cells)
				if n == 0 {
					return true
				}
				if n == 1 {
					if k := b.scan.inside(); k > 1 {
						n = k
						inside[k]++
					}
				}
				count(row.Line, n)
				if len(row.Cells) == 2 && weak(row, d.Delimiter) {
					t.weak++
				}
				if stray {
					t.stray++
				}
				t.foreign += foreign(row, d.Delimiter)
				t.cells += len(row.Cells)
				for i := range row.Cells {
					if row.Cells[i].Quoted {
						t.quoted++
					}
				}
				if d.Quote == '\'' && t.records > 1 && n > 1 {
					columns = countQuoted(columns, row, d.Delimiter)
				}
				return true
			}
			b.walkMarked(look, func(line, n int) {
				count(line, n)
				t.cells += n
			})
		}
		// Of rows that are one quoted cell, those inside count if all rows agree then. A column of
		// texts with commas is none of several.
		for w, n := range inside {
			if agree := widths[w]; agree*10 < t.records*9 || w == 2 && first != 2 {
				widths[w] -= n
				widths[1] += n
			}
		}
		t.throughout = slices.ContainsFunc(columns, func(c column) bool { return c.quoted > 0 && c.quoted == c.filled })
		for w, n := range widths {
			// Rows of one cell are titles and footers more often than records.
			if w > 1 && (n > t.agree || n == t.agree && w > t.width) {
				t.width, t.agree = w, n
			}
		}
		if t.agree*10 < widths[1] { // hardly any row is cut: this is one column
			t.width, t.agree = 1, widths[1]
		}
		if first == 1 && t.width == 2 && t.weak == t.agree { // a header, and texts with a comma
			t.width, t.agree = 1, t.records
		}
		t.dialect.Width = t.width
		if settled {
			break // no quote needs the width to be understood
		}
	}
	if t.records == 0 {
		return t
	}
	t.score = float64(t.agree) / float64(t.records)
	if t.width < 2 {
		t.score = 0.01
	}
	t.score -= float64(t.stray) / float64(t.records)
	if t.cells > 0 {
		t.score -= 0.5 * float64(t.foreign) / float64(t.cells)
		t.score += 0.05 * float64(t.quoted) / float64(t.cells)
	}
	if t.width > 1 {
		t.score += 0.002 * float64(min(t.width, 50))
	}
	return t
}

// walkMarked walks a block for a look at how a text is written. Of a row of three cells or more in which
// stand no quote and no other delimiter, as of most, it only counts the cells: to cut them was a tenth of
// reading small files.
func (b *Block) walkMarked(look func(row *table.Row, stray bool) bool, count func(line, cells int)) {
	if !b.Plain || b.Crowded() {
		_, _ = b.walk(look) // its errors are of limits, and there are none
		return
	}
	var marks []byte
	for _, c := range [...]byte{b.f.dialect.Quote, delimiters[0].char, delimiters[1].char, delimiters[2].char, delimiters[3].char} {
		if c != b.f.dialect.Delimiter && bytes.IndexByte(b.Buf[b.from:b.to], c) >= 0 {
			marks = append(marks, c)
		}
	}
	line, next := b.Line, b.across
	for r := range b.Rows() {
		several := len(next) > 0 && int(next[0].row) == r
		n, row := int(b.first[r+1]-b.first[r]), b.Buf[b.start(r):b.start(r+1)-1]
		if n < 3 || slices.ContainsFunc(marks, func(c byte) bool { return bytes.IndexByte(row, c) >= 0 }) {
			look(b.row(r, line, several), false)
		} else {
			count(line, n)
		}
		if line++; several {
			line += int(next[0].feeds)
			next = next[1:]
		}
	}
}

// weak reports whether a row of two cells may be a single text with a comma in it: a
// number or prose.
func weak(row *table.Row, delimiter byte) bool {
	if delimiter != ',' || row.Cells[0].Quoted || row.Cells[1].Quoted {
		return false
	}
	return proseOrDecimal(row.Raw, row.Start(1)-1)
}

// proseOrDecimal reports whether the comma at i has a blank behind it, or stands between
// digits.
func proseOrDecimal(text []byte, i int) bool {
	digit := func(k int) bool { return k >= 0 && k < len(text) && '0' <= text[k] && text[k] <= '9' }
	return digit(i-1) && digit(i+1) || i+1 < len(text) && text[i+1] == ' '
}

// foreign counts the cells, not quoted, that another delimiter would cut. A comma that is
// prose or a decimal mark would not.
func foreign(row *table.Row, own byte) (n int) {
	var others [len(delimiters)]byte // that the row has
	some := others[:0]
	for _, d := range delimiters {
		if d.char != own && bytes.IndexByte(row.Raw, d.char) >= 0 {
			some = append(some, d.char)
		}
	}
	if len(some) == 0 {
		return 0
	}
	for i := range row.Cells {
		c := &row.Cells[i]
		if c.Quoted {
			continue
		}
		for _, d := range some {
			at := bytes.IndexByte(c.Text, d)
			if at < 0 || d == ',' && proseOrDecimal(c.Text, at) {
				continue
			}
			n++
			break
		}
	}
	return n
}

// column counts the cells of a column that are not empty, and of these the quoted ones.
type column struct{ filled, quoted int }

// A quoted cell with a line end or a delimiter in it counts as neither: it may be what stands
// between two apostrophes, each alone in its cell.
func countQuoted(columns []column, row *table.Row, delimiter byte) []column {
	for i := range row.Cells {
		if i == len(columns) {
			columns = append(columns, column{})
		}
		c := &row.Cells[i]
		if c.Quoted && (bytes.IndexByte(c.Text, delimiter) >= 0 || bytes.ContainsAny(c.Text, "\r\n")) {
			continue
		}
		if len(c.Text) > 0 {
			columns[i].filled++
			if c.Quoted {
				columns[i].quoted++
			}
		}
	}
	return columns
}

// headRecords is how many records at the beginning of a sample are looked at for its header row.
const headRecords = 64

// cellsOf is how many cells the record on a line has.
type cellsOf struct{ line, n int }

// hides reports whether a row that t cuts as it does most is the header row of o's rows, which o
// does not cut: then what o cuts at is a mark inside of cells, as in each campaign "Brand | UK".
func (t *trial) hides(o *trial) bool {
	if t.dialect.Delimiter == o.dialect.Delimiter || t.width < 2 || o.width < 2 || t.agree*10 < t.records*9 || t.weak == t.agree {
		return false
	}
	at := slices.IndexFunc(o.head, func(c cellsOf) bool { return c.n == o.width })
	if at < 1 || o.head[at-1].n > 1 {
		return false
	}
	return slices.Contains(t.head, cellsOf{o.head[at-1].line, t.width}) && slices.Contains(t.head, cellsOf{o.head[at].line, t.width})
}
