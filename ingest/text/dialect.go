package text

import (
	"fmt"
	"unicode/utf8"

	"salesk/ingest/table"
	"salesk/internal/message"
	"salesk/internal/parallel"
)

// Dialect is how a file writes its rows.
type Dialect struct {
	Delimiter byte
	Quote     byte   // double or single
	Backslash bool   // inside quotes, a backslash makes the next character a letter
	LoneCR    bool   // CR alone ends a line
	Ends      string // "LF", "CRLF", "CR", "mixed", "none"
	Width     int    // the number of cells that most records have

	regular bool // at least half of the records have that width
	mixedCR bool // some lines end with a lone CR, others with LF
}

// simple reports whether rows can be cut by the bits of their bytes.
func (d *Dialect) simple() bool {
	return !d.LoneCR && !d.mixedCR && !d.Backslash && d.Delimiter != d.Quote && d.Delimiter != '\r' && d.Delimiter != '\n' && d.Delimiter < utf8.RuneSelf
}

// padding is a byte that means nothing.
func (d *Dialect) padding() byte {
	for _, c := range []byte("xyz") {
		if c != d.Delimiter && c != d.Quote {
			return c
		}
	}
	return 0
}

func (d Dialect) quotes() string {
	s := "double"
	if d.Quote == '\'' {
		s = "single"
	}
	if d.Backslash {
		s += ", escaped with a backslash"
	}
	return s
}

// delimiters are the candidates, in order of preference, with their names.
var delimiters = [...]struct {
	char byte
	name string
}{{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}, {'|', "pipe"}}

// noDelimiter stands in for one in a file of a single column, so that its texts stay
// whole: the control code that was made for the purpose.
const noDelimiter = 0x1f

func delimiterName(c byte) string {
	for _, d := range delimiters {
		if d.char == c {
			return d.name
		}
	}
	return fmt.Sprintf("%q", c)
}

// trial is a dialect tried on the sample.
type trial struct {
	dialect Dialect
	width   int // of most records
	records int // that are not blank
	agree   int // of those, of that width
	foreign int // cells with another delimiter in them
	cells   int
	quoted  int       // of the cells
	weak    int       // records of two cells whose comma may be a decimal mark or prose
	stray   int       // records with a stray quote
	head    []cellsOf // the first records

	throughout bool // the quotes stand around all cells of some column
	doubtful   bool // the quotes may be apostrophes, unless they do so
	score      float64
}

// bestOf measures trials and returns the first of the best that no other hides.
//
// A delimiter that stands nowhere in the sample cuts nothing: it need not be measured if
// another scores more than rows of one cell can.
func bestOf(blocks [][]byte, trials []trial) trial {
	const mostUncut = 0.1
	measured := make([]bool, len(trials))
	try := func(all bool) trial {
		parallel.Do(len(trials), func(i int) {
			if d := trials[i].dialect; !measured[i] && (all || contains(blocks, string([]byte{d.Delimiter}))) {
				t := measure(blocks, d)
				if trials[i].doubtful && !t.throughout {
					t.score = -1
				}
				trials[i], measured[i] = t, true
			}
		})
		best := -1
		for i, t := range trials {
			hidden := func(k int) bool { return measured[k] && trials[k].hides(&t) }
			if measured[i] && (best < 0 || t.score > trials[best].score+1e-9) && !anyOf(len(trials), hidden) {
				best = i
			}
		}
		return trials[max(best, 0)]
	}
	if best := try(false); best.score > mostUncut {
		return best
	}
	return try(true)
}

func anyOf(n int, is func(int) bool) bool {
	for i := range n {
		if is(i) {
			return true
		}
	}
	return false
}

// detect finds the dialect by trying each on a sample: the best one cuts most records
// into the same number of cells, more than one, with the fewest stray quotes and the
// fewest other delimiters left inside cells. A delimiter that is known is given.
func (f *File) detect(known byte, why message.Message) (table.Fact, error) {
	ends, lone, mixed := f.lineEnds()
	blocks, err := f.sample(lone)
	if err != nil {
		return table.Fact{}, err
	}
	sure := single(blocks)
	escapes := []bool{false}
	if contains(blocks, `\"`) || contains(blocks, `\'`) {
		escapes = append(escapes, true)
	}
	chars := []byte{known}
	if known == 0 {
		chars = chars[:0]
		for _, d := range delimiters {
			chars = append(chars, d.char)
		}
	}
	var trials []trial
	for _, delim := range chars {
		quotes := []byte{'"'}
		if sure || singleBeside(blocks, delim) {
			quotes = append(quotes, '\'')
		}
		for _, q := range quotes {
			for _, backslash := range escapes {
				if !backslash || delim != '\\' {
					trials = append(trials, trial{doubtful: q == '\'' && !sure, dialect: Dialect{Delimiter: delim, Quote: q, Backslash: backslash, LoneCR: lone, mixedCR: mixed, Ends: ends}})
				}
			}
		}
	}
	best := bestOf(blocks, trials)
	if known == 0 && best.width < 2 {
		best.dialect.Delimiter = noDelimiter
	}
	best.dialect.Width = best.width
	best.dialect.regular = best.width > 1 && best.agree*2 >= best.records
	f.dialect = best.dialect
	name := delimiterName(best.dialect.Delimiter)
	if known != 0 {
		return table.Fact{Name: "delimiter", Value: name, Evidence: why}, nil
	}
	if best.width < 2 {
		return table.Fact{Name: "delimiter", Says: message.NoneFound(), Evidence: message.NoDelimiterFits()}, nil
	}
	alike := message.RowsAlike
	if len(blocks) > 1 {
		alike = message.SampleRowsAlike
	}
	return table.Fact{Name: "delimiter", Value: name, Evidence: alike(best.agree, best.records, best.width)}, nil
}
