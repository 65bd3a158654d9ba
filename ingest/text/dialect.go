package text

import (
	"bytes"
	"fmt"

	"salesk/ingest/table"
)

// Dialect is how a file writes its rows.
type Dialect struct {
	Delimiter byte
	Quote     byte   // 0: quotes are letters
	Backslash bool   // inside quotes, a backslash makes the next character a letter
	LoneCR    bool   // CR alone ends a line
	Ends      string // "LF", "CRLF", "CR", "mixed", "none"
	Width     int    // the number of cells that most records have

	mixedCR bool // some lines end with a lone CR, others with LF
}

func (d Dialect) quotes() string {
	s := "double"
	switch d.Quote {
	case 0:
		return "none"
	case '\'':
		s = "single"
	}
	if d.Backslash {
		s += ", escaped with a backslash"
	}
	return s
}

// delimiters are the candidates, in order of preference, with their names.
var delimiters = []struct {
	char byte
	name string
}{{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}, {'|', "pipe"}}

func delimiterName(c byte) string {
	for _, d := range delimiters {
		if d.char == c {
			return d.name
		}
	}
	return fmt.Sprintf("%q", c)
}

// sampleBytes is how much of a file's beginning, middle and end decides the dialect.
const sampleBytes = 256 << 10

// sample returns whole lines from the beginning, the middle and the end.
func sample(data []byte, lone bool) [][]byte {
	if len(data) <= 4*sampleBytes {
		return [][]byte{data}
	}
	cut := func(from int) []byte {
		if from > 0 {
			_, from = lineEnd(data, from, lone)
		}
		to := min(len(data), from+sampleBytes)
		if to < len(data) {
			_, to = lineEnd(data, to, lone)
		}
		return data[from:to]
	}
	return [][]byte{cut(0), cut(len(data) / 2), cut(len(data) - sampleBytes)}
}

// lineEnds finds how lines end.
func lineEnds(data []byte) (ends string, lone, mixed bool) {
	head := data[:min(len(data), 8*sampleBytes)]
	lf := bytes.Count(head, []byte{'\n'})
	crlf := bytes.Count(head, []byte("\r\n"))
	cr := bytes.Count(head, []byte{'\r'}) - crlf
	if lf == 0 && len(head) < len(data) {
		lf = bytes.Count(data, []byte{'\n'})
	}
	switch {
	case lf == 0 && cr == 0:
		return "none", false, false
	case lf == 0:
		return "CR", true, false
	case cr > 0 && cr*4 >= lf:
		return "mixed", false, true
	case crlf == 0:
		return "LF", false, false
	case crlf == lf:
		return "CRLF", false, false
	}
	return "mixed", false, false
}

// trial is a dialect tried on the sample.
type trial struct {
	dialect Dialect
	width   int // of most records
	records int // that are not blank
	agree   int // of those, of that width
	foreign int // cells with another delimiter in them
	cells   int
	stray   int // records with a stray quote
	score   float64
}

// detect finds the dialect by trying each on a sample: the best one cuts most records
// into the same number of cells, more than one, with the fewest stray quotes and the
// fewest other delimiters left inside cells. A delimiter that is known is given.
func (f *File) detect(known byte, why string) table.Fact {
	ends, lone, mixed := lineEnds(f.data)
	blocks := sample(f.data, lone)
	quotes := []byte{'"'}
	if single(blocks) {
		quotes = append(quotes, '\'')
	}
	if !contains(blocks, '"') {
		quotes = append(quotes, 0)
	}
	var best trial
	try := func(delim byte) {
		for _, q := range quotes {
			for _, backslash := range []bool{false, true} {
				if backslash && (q == 0 || !contains(blocks, '\\')) {
					continue
				}
				t := measure(blocks, Dialect{Delimiter: delim, Quote: q, Backslash: backslash, LoneCR: lone, mixedCR: mixed, Ends: ends})
				if best.dialect.Delimiter == 0 || t.score > best.score+1e-9 {
					best = t
				}
			}
		}
	}
	if known != 0 {
		try(known)
	} else {
		for _, d := range delimiters {
			try(d.char)
		}
	}
	best.dialect.Width = best.width
	if best.dialect.Quote == 0 {
		best.dialect.Quote = '"' // none was seen; one further on still counts
	}
	f.dialect = best.dialect
	name := delimiterName(best.dialect.Delimiter)
	if known != 0 {
		return table.Fact{Name: "delimiter", Value: name, Evidence: why}
	}
	if best.width < 2 {
		return table.Fact{Name: "delimiter", Value: name, Evidence: "one column: no delimiter cuts the rows alike"}
	}
	of := ""
	if len(blocks) > 1 {
		of = " of a sample"
	}
	return table.Fact{Name: "delimiter", Value: name,
		Evidence: fmt.Sprintf("%d of %d rows%s have %d cells", best.agree, best.records, of, best.width)}
}

func contains(blocks [][]byte, c byte) bool {
	for _, b := range blocks {
		if bytes.IndexByte(b, c) >= 0 {
			return true
		}
	}
	return false
}

// single reports whether cells start and end with single quotes.
func single(blocks [][]byte) bool {
	for _, b := range blocks {
		for _, d := range delimiters {
			if bytes.Contains(b, []byte{'\'', d.char, '\''}) {
				return true
			}
		}
	}
	return false
}

// measure cuts the sample by a dialect.
func measure(blocks [][]byte, d Dialect) trial {
	t := trial{dialect: d}
	widths := map[int]int{}
	for pass := range 2 { // the second pass knows the width, which settles stray quotes
		t.records, t.foreign, t.cells, t.stray = 0, 0, 0, 0
		clear(widths)
		for _, block := range blocks {
			s := scanner{data: block, dialect: t.dialect, line: 1}
			for s.next() {
				if len(s.row.Cells) == 0 {
					continue
				}
				t.records++
				widths[len(s.row.Cells)]++
				if s.row.Note != "" {
					t.stray++
				}
				if pass == 1 {
					t.foreign += foreign(&s.row, d.Delimiter)
					t.cells += len(s.row.Cells)
				}
			}
		}
		t.width, t.agree = 0, 0
		for w, n := range widths {
			// Rows of one cell are titles and footers more often than records.
			if w > 1 && (n > t.agree || n == t.agree && w > t.width) {
				t.width, t.agree = w, n
			}
		}
		if t.agree*10 < widths[1] { // hardly any row is cut: this is one column
			t.width, t.agree = 1, widths[1]
		}
		t.dialect.Width = t.width
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
	}
	if t.width > 1 {
		t.score += 0.002 * float64(min(t.width, 50))
	}
	return t
}

// foreign counts the cells, not quoted, that another delimiter would cut. A comma with a
// blank behind it is prose, and one between digits a decimal mark.
func foreign(row *table.Row, own byte) (n int) {
	for i := range row.Cells {
		c := &row.Cells[i]
		if c.Quoted {
			continue
		}
		for _, d := range delimiters {
			if d.char == own {
				continue
			}
			at := bytes.IndexByte(c.Text, d.char)
			if at < 0 {
				continue
			}
			digit := func(k int) bool { return k >= 0 && k < len(c.Text) && '0' <= c.Text[k] && c.Text[k] <= '9' }
			if d.char == ',' && (digit(at-1) && digit(at+1) || at+1 < len(c.Text) && c.Text[at+1] == ' ') {
				continue
			}
			n++
			break
		}
	}
	return n
}
