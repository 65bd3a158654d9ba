package value

import (
	"strings"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// FlagColumn collects what the cells of a yes-or-no column hold. The zero value is
// ready.
type FlagColumn struct {
	values, words, counts, dates, unread int
	unreadSample                         string
}

// FlagFormat reads flags. What a flag means never hangs on the rest of its column: a
// date says yes in any order of day and month, a number above 0 with either decimal
// sign.
type FlagFormat struct{}

type flagKind uint8

const (
	flagNone flagKind = iota
	flagWord
	flagCount
	flagDate
)

var flagWords = func() map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields("true yes y t on x igaz igen i wahr ja j vrai oui o verdadero si s sim ✓ ✔ ☑") {
		m[w] = true
	}
	for _, w := range strings.Fields("false no n f off hamis nem h falsch nein faux non falso nao ✗ ✘ ☐") {
		m[w] = false
	}
	return m
}()

// readFlag reads trimmed text that is not empty.
func readFlag(kind table.CellKind, b []byte) (yes bool, what flagKind) {
	if kind == table.Error {
		return false, flagNone
	}
	if len(b) == 1 && (b[0] == '0' || b[0] == '1') {
		return b[0] == '1', flagCount
	}
	if len(b) <= 16 && !isDigit(b[0]) {
		var buf [16]byte
		f, ok := fold(buf[:], b)
		if !ok {
			f = b
		}
		if yes, ok := flagWords[string(f)]; ok {
			return yes, flagWord
		}
	}
	if kind == table.Number {
		d, err := sheetNumber(b)
		if err != nil || d.Coef < 0 {
			return false, flagNone
		}
		return d.Coef > 0, flagCount
	}
	if isDate(kind, b) {
		return true, flagDate
	}
	if kind != table.Text {
		return false, flagNone
	}
	a, ok := strip(b)
	if !ok || a.negative || a.percent || a.currency != "" {
		return false, flagNone
	}
	for _, decimal := range []byte{'.', ','} {
		if n := readCore(a.core, decimal); n.fault == fine {
			return n.coef > 0, flagCount
		}
	}
	return false, flagNone
}

// isDate reports whether the cell is a date, plain numbers apart, in any order.
func isDate(kind table.CellKind, b []byte) bool {
	r, ok := readCell(kind, b)
	if !ok || r.shape.plainNumber() {
		return false
	}
	if !r.shape.numeric() {
		return true
	}
	for by := dmy; by < orderCount; by++ {
		if _, _, _, ok := by.civil(&r); ok {
			return true
		}
	}
	return false
}

// See takes a cell into account, and reports whether it is a date.
func (c *FlagColumn) See(cell table.Cell) (date bool) {
	b := trim(cell.Text)
	if isEmptyDate(b) {
		return false
	}
	c.values++
	switch _, what := readFlag(cell.Kind, b); what {
	case flagWord:
		c.words++
	case flagCount:
		c.counts++
	case flagDate:
		c.dates++
		return true
	default:
		c.unread++
		keep(&c.unreadSample, b)
	}
	return false
}

// Merge adds what another chunk of the same column said; o is the later chunk.
func (c *FlagColumn) Merge(o *FlagColumn) {
	c.values += o.values
	c.words += o.words
	c.counts += o.counts
	c.dates += o.dates
	c.unread += o.unread
	first(&c.unreadSample, o.unreadSample)
}

// Decide says what the column holds. The error is *NoReading.
func (c *FlagColumn) Decide() (FlagFormat, Evidence, error) {
	ev := Evidence{Values: c.values, Unread: c.unread, Text: message.NoValueThere()}
	if c.values == 0 {
		return FlagFormat{}, ev, nil
	}
	var texts []message.Message
	for _, part := range []struct {
		n    int
		what message.Message
	}{{c.words, message.YesOrNo()}, {c.counts, message.CountsAboveZero()}, {c.dates, message.DatesMeanYes()}} {
		if part.n > 0 {
			texts = append(texts, message.ColumnReads(part.what, message.OfValues(part.n, c.values)))
		}
	}
	if c.unread > 0 {
		texts = append(texts, notRead(c.unread, c.values, c.unreadSample))
	}
	ev.Text = message.Join(texts...)
	if c.unread == c.values {
		return FlagFormat{}, ev, &NoReading{What: message.AYesOrNo(), Sample: c.unreadSample, Values: c.values}
	}
	return FlagFormat{}, ev, nil
}

// Parse reads a cell: true/false, yes/no in five languages, a count (above 0 is yes) or
// a date (yes). An empty cell is no.
func (f *FlagFormat) Parse(cell table.Cell) (bool, error) {
	if yes, ok := f.Letter(cell); ok {
		return yes, nil
	}
	return f.parse(cell)
}

// Letter reads a flag that is a single digit or letter, as most are: 0, 1, y, N. ok says
// whether the cell is one.
func (f *FlagFormat) Letter(cell table.Cell) (yes, ok bool) {
	if len(cell.Text) != 1 || cell.Kind != table.Text {
		return false, false
	}
	v := quickFlags[cell.Text[0]]
	return v == quickYes, v != 0
}

// IsDate reports whether a cell says yes by a date.
func (f *FlagFormat) IsDate(cell table.Cell) bool {
	b := trim(cell.Text)
	if isEmptyDate(b) {
		return false
	}
	_, what := readFlag(cell.Kind, b)
	return what == flagDate
}

// parse is Parse for every way of writing a flag.
func (f *FlagFormat) parse(cell table.Cell) (bool, error) {
	b := trim(cell.Text)
	if isEmptyDate(b) {
		return false, nil
	}
	yes, what := readFlag(cell.Kind, b)
	if what == flagNone {
		return false, message.NotAFlag(short(string(b)))
	}
	return yes, nil
}
