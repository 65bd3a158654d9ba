// Package table is what every reader of files gives and every decoder takes: rows of
// cells with their places.
package table

import (
	"strconv"
	"unicode/utf8"

	"salesk/internal/message"
)

// CellKind says how much is known of a cell before its column is interpreted.
type CellKind uint8

// The kinds of cell. Text files have Text cells only; workbooks know more.
const (
	Text   CellKind = iota // as written; nothing is known
	Number                 // Text is a plain decimal with a point, perhaps with an exponent: 1234.5, 1E-3
	Date                   // Text is ISO: 2022-01-31, or 2022-01-31T09:30:00 with a time
	Bool                   // Text is true or false
	Error                  // Text is the workbook's error value: #DIV/0!
)

// Uncomputed is the text of an Error cell whose formula has no stored result, as programs leave it that
// write workbooks without computing them.
const Uncomputed = "#UNCOMPUTED!"

// Cell is one cell. Text may point into a buffer that the next row overwrites.
type Cell struct {
	Text   []byte
	Kind   CellKind
	Quoted bool // a text file quoted it

	Formula bool   // the value is what a workbook's formula gave
	Merged  bool   // the value stands in a cell above, with which this one is merged
	Sign    string // what the number format of a workbook shows beside the number: "€", "USD", "pcs"
}

// Row is one record, reused from call to call.
type Row struct {
	Line  int // physical line in a text file, row number in a sheet; from 1
	Cells []Cell
	// Order is greater in each row than in those before it, also where lines are not known: the
	// row's place in the bytes of a text file. 0: lines tell it.
	Order int

	// Raw is the record as it stands in a text file, without its line end; nil in a
	// sheet.
	Raw []byte
	// Starts holds where each cell starts in Raw (at its quote, if it has one). It is
	// empty where the cells follow each other with one byte between them and tell that
	// themselves, as nearly all do.
	Starts []int
	// Col is the sheet column (from 0) of Cells[0]; 0 in a text file.
	Col int
	// LoneCR: in this text file a CR without LF ends a line too; in others it is a character.
	LoneCR bool
	// Of is the row that this one was made of, and At holds which of its cells each cell
	// is; both are nil in others.
	Of *Row
	At []int
	// Note says what was mended while reading ("a quote without its partner was taken
	// as a letter"); usually nothing.
	Note message.Message
	// Broken is why nobody knows which cells the row has, and it must not be used; usually nothing.
	Broken message.Message
}

// After returns a number that is greater in each row of a table than in those before it.
func (r *Row) After() int {
	if r.Order > 0 {
		return r.Order
	}
	return r.Line
}

// Place returns the place of cell i within its table: ":14:7" (line and character,
// both from 1) in a text file, "!G14" in a sheet. A cell past the end of the row is
// placed at its end.
func (r *Row) Place(i int) string {
	if i < len(r.At) {
		i = r.At[i]
	}
	if r.Of != nil {
		return r.Of.Place(i)
	}
	if r.Raw == nil {
		return "!" + ColumnName(r.Col+i) + strconv.Itoa(r.Line)
	}
	at := r.Start(i)
	line, begin := r.Line, 0
	for p := 0; p < at; p++ {
		if c := r.Raw[p]; c == '\n' || c == '\r' && r.LoneCR {
			if c == '\r' && p+1 < at && r.Raw[p+1] == '\n' {
				p++
			}
			line, begin = line+1, p+1
		}
	}
	return ":" + strconv.Itoa(line) + ":" + strconv.Itoa(utf8.RuneCount(r.Raw[begin:at])+1)
}

// Start returns where cell i starts in Raw, at its quote if it has one; one past the end of the row
// starts at its end.
func (r *Row) Start(i int) int {
	if i >= len(r.Cells) {
		return len(r.Raw)
	}
	if i < len(r.Starts) {
		return r.Starts[i]
	}
	at := i // a separator before each
	for k := range r.Cells[:i] {
		at += len(r.Cells[k].Text)
		if r.Cells[k].Quoted {
			at += 2
		}
	}
	return at
}

// ColumnName returns a sheet column's letters: 0 is A, 26 is AA.
func ColumnName(i int) string {
	var b [8]byte
	n := len(b)
	for i++; i > 0; i = (i - 1) / 26 {
		n--
		b[n] = byte('A' + (i-1)%26)
	}
	return string(b[n:])
}

// Table is a grid that can be walked more than once: first to find out what its
// columns are, then to read them.
type Table interface {
	// Name is the file, with the sheet if it has several: "deals.csv", "book.xlsx[Deals]".
	Name() string
	// Walk calls f with each row in order, blank ones included, until f returns false.
	// An error has the place in its text.
	Walk(f func(*Row) bool) error
	// Facts says what was found out about the file's form, for `check`:
	// "encoding" windows-1250, "delimiter" semicolon, …, in display order.
	Facts() []Fact
}

// Fact is something found out about a table, with the evidence for it.
type Fact struct {
	Name, Value string
	Says        message.Message // the value, where it is in words; Value is "" then
	Evidence    message.Message

	Tell message.Message // what a reader of the figures must know of it; mostly nothing
}

// Text is the value in English.
func (f *Fact) Text() string {
	if !f.Says.IsZero() {
		return f.Says.String()
	}
	return f.Value
}
