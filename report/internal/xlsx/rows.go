package xlsx

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"salesk/kpi"
)

// Rows are the rows of a sheet, in their order. They are, byte for byte, what the library
// writes, which a test holds them against, at an eighth of the cost.
type Rows struct {
	a       *Archive
	below   bool     // the rows that the library has of the sheet
	columns []string // by column: how its cells begin, up to the number of the row
	styles  []string // by style: what stands behind the number of the row
	number  []byte   // of the row
	text    []byte
	blocks  []*block
}

// Rows starts the rows of a sheet. They must be closed before the archive is written.
func (a *Archive) Rows(sheet string) *Rows {
	r := &Rows{a: a}
	a.rows[a.part(sheet)] = r
	return r
}

// RowsBelow starts rows of a sheet that stand below those that its StreamWriter has.
func (a *Archive) RowsBelow(sheet string) *Rows {
	r := a.Rows(sheet)
	r.below = true
	return r
}

// Begin begins a row, by its number from 1.
func (r *Rows) Begin(row int) {
	r.begin(row)
	r.text = append(r.text, '>')
}

// beginHigh begins a row of so many points.
func (r *Rows) beginHigh(row int, height float64) {
	r.begin(row)
	r.text = append(strconv.AppendFloat(append(r.text, ` ht="`...), height, 'f', -1, 64), `" customHeight="true">`...)
}

func (r *Rows) begin(row int) {
	if r.text == nil {
		r.text = newText()
	}
	r.number = strconv.AppendInt(r.number[:0], int64(row), 10)
	r.text = append(append(append(r.text, `<row r="`...), r.number...), '"')
}

// End ends the row.
func (r *Rows) End() {
	r.text = append(r.text, `</row>`...)
	if len(r.text) >= blockSize {
		r.Close()
	}
}

// Close completes the rows.
func (r *Rows) Close() {
	if len(r.text) > 0 {
		r.blocks, r.text = append(r.blocks, compress(r.text, false)), nil
	}
}

// cell begins a cell, by its column from 0, and one of the styles of the workbook.
func (r *Rows) cell(column, style int) {
	for column >= len(r.columns) {
		name, err := excelize.ColumnNumberToName(len(r.columns) + 1)
		if err != nil {
			panic(err) // who lays out a sheet knows how many columns it can have
		}
		r.columns = append(r.columns, `<c r="`+name)
	}
	for style >= len(r.styles) {
		s := `"`
		if n := len(r.styles); n > 0 {
			s = `" s="` + strconv.Itoa(n) + `"`
		}
		r.styles = append(r.styles, s)
	}
	r.text = append(append(append(r.text, r.columns[column]...), r.number...), r.styles[style]...)
}

// blank writes a cell that has nothing but a style.
func (r *Rows) blank(column, style int) {
	r.cell(column, style)
	r.text = append(r.text, `></c>`...)
}

// Shared writes a text that stands once in the workbook, however often it is written.
func (r *Rows) Shared(column, style int, text string) {
	r.shared(column, style, r.a.number(text))
}

func (r *Rows) shared(column, style, n int) {
	r.cell(column, style)
	r.text = append(strconv.AppendInt(append(r.text, ` t="s"><v>`...), int64(n), 10), `</v></c>`...)
}

// Formula is a formula with its value.
type Formula struct {
	Formula string
	Number  float64
	Text    string // instead of a number
	IsText  bool
}

// Formula writes a formula. Programs that do not calculate show its value.
func (r *Rows) Formula(column, style int, f *Formula) {
	r.cell(column, style)
	if f.IsText {
		r.text = append(r.text, ` t="str"`...)
	}
	r.text = append(appendText(append(r.text, `><f>`...), f.Formula, inFormula), `</f><v>`...)
	if f.IsText {
		r.text = appendText(r.text, f.Text, inFormula)
	} else {
		r.text = strconv.AppendFloat(r.text, f.Number, 'G', -1, 64)
	}
	r.text = append(r.text, `</v></c>`...)
}

// Number writes a number with up to 15 significant digits, which is what Excel shows.
func (r *Rows) Number(column, style int, v float64) {
	r.cell(column, style)
	r.text = append(appendNumber(append(r.text, `><v>`...), v), `</v></c>`...)
}

// Integer writes a number with all its digits.
func (r *Rows) Integer(column, style int, n int64) {
	r.cell(column, style)
	r.text = append(strconv.AppendInt(append(r.text, `><v>`...), n, 10), `</v></c>`...)
}

// Bool writes a truth value.
func (r *Rows) Bool(column, style int, v bool) {
	r.cell(column, style)
	if v {
		r.text = append(r.text, ` t="b"><v>1</v></c>`...)
	} else {
		r.text = append(r.text, ` t="b"><v>0</v></c>`...)
	}
}

// Text writes a text into its cell. No spreadsheet runs it.
func (r *Rows) Text(column, style int, text string) {
	r.cell(column, style)
	r.text = append(r.text, ` t="inlineStr"><is><t`...)
	if text != "" && (blank(text[0]) || blank(text[len(text)-1])) {
		r.text = append(r.text, ` xml:space="preserve"`...)
	}
	r.text = append(appendText(append(r.text, '>'), text, inCell), `</t></is></c>`...)
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// Days of a spreadsheet's calendar, which counts from 1 and has a February 29, 1900.
var (
	firstSerial = kpi.Date(1899, 12, 31)
	leapBug     = kpi.Date(1900, 3, 1)
)

// Day writes a day: as the number that spreadsheets have for it, or as a text before the
// first one.
func (r *Rows) Day(column, style int, d kpi.Day) {
	n := int64(d - firstSerial)
	if d >= leapBug {
		n++
	}
	if n <= 0 {
		y, m, day := d.Civil()
		r.Text(column, style, time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC).Format(time.RFC3339Nano))
		return
	}
	r.Integer(column, style, n)
}

const significant = 15

// appendNumber writes a number as the library does: decimals after the 15th digit are
// dropped, and digits before the point become zeros.
func appendNumber(b []byte, v float64) []byte {
	if v == math.Trunc(v) && math.Abs(v) < 1e15 && v != 0 {
		return strconv.AppendInt(b, int64(v), 10)
	}
	from := len(b)
	b = strconv.AppendFloat(b, v, 'f', -1, 64)
	if len(b)-from <= significant {
		return b
	}
	text := b[from:]
	point := bytes.IndexByte(text, '.')
	digits := 0
	for i, c := range text {
		if c < '0' || c > '9' || digits == 0 && c == '0' {
			continue
		}
		if digits++; digits <= significant {
			continue
		}
		if point >= 0 && i > point {
			return b[:from+len(bytes.TrimSuffix(text[:i], []byte(".")))]
		}
		if point < 0 {
			point = len(text)
		}
		for ; i < point; i++ {
			text[i] = '0'
		}
		return b[:from+point]
	}
	return b
}

// place is where a text stands: of the library's ways to escape one there are three.
type place uint8

const (
	inFormula place = iota
	inTable         // of texts that stand once
	inCell
)

// plain are the bytes that stand for themselves everywhere.
var plain = func() (is [256]bool) {
	for c := range is {
		is[c] = c >= ' ' && c < utf8.RuneSelf && !strings.ContainsRune(`"'&<>_`, rune(c))
	}
	return is
}()

// appendText writes a text: escaped for XML, and outside of formulas so that what looks like
// one of Excel's own escapes, _x0007_ for a character that XML does not have, stands for itself.
func appendText(b []byte, text string, at place) []byte {
	from := 0
	for i := 0; i < len(text); {
		if plain[text[i]] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		instead := ""
		switch {
		case r == '"':
			instead = "&#34;"
		case r == '\'':
			instead = "&#39;"
		case r == '&':
			instead = "&amp;"
		case r == '<':
			instead = "&lt;"
		case r == '>':
			instead = "&gt;"
		case r == '\t':
			instead = "&#x9;"
		case r == '\r':
			instead = "&#xD;"
		case r == '\n' && at != inCell:
			instead = "&#xA;"
		case r == '_' && at != inFormula && excelEscape(text[i:]):
			instead = "_x005F_"
		case r < ' ' && r != '\n' || r == 0xfffe || r == 0xffff || r == utf8.RuneError && size == 1:
			instead = string(utf8.RuneError) // XML does not have it
		default:
			i += size
			continue
		}
		b = append(append(b, text[from:i]...), instead...)
		i += size
		from = i
	}
	return append(b, text[from:]...)
}

// excelEscape reports whether a text begins with an escape of Excel's.
func excelEscape(s string) bool {
	return len(s) >= 7 && s[1] == 'x' && s[6] == '_' && strings.Trim(s[2:6], "0123456789abcdefABCDEF") == ""
}
