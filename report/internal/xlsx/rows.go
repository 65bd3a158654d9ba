package xlsx

import (
	"bytes"
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"salesk/kpi"
)

// Rows are rows of a sheet below those that its excelize.StreamWriter has. They are, byte
// for byte, what the library's SetRow writes, which a test holds them against, at an eighth
// of the cost.
type Rows struct {
	columns []string // by column: how its cells begin, up to the number of the row
	styles  []string // by style: what stands behind the number of the row
	number  []byte   // of the row
	text    []byte
	blocks  []*block
}

// Rows starts the rows of a sheet with so many columns. They must be closed before the
// archive is written.
func (a *Archive) Rows(sheet string, columns int) *Rows {
	r := &Rows{columns: make([]string, columns)}
	for i := range r.columns {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			panic(err) // who lays out a sheet knows how many columns it can have
		}
		r.columns[i] = `<c r="` + name
	}
	a.rows[a.part(sheet)] = r
	return r
}

// Begin begins a row, by its number from 1.
func (r *Rows) Begin(row int) {
	if r.text == nil {
		r.text = newText()
	}
	r.number = strconv.AppendInt(r.number[:0], int64(row), 10)
	r.text = append(append(append(r.text, `<row r="`...), r.number...), `">`...)
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
	for style >= len(r.styles) {
		s := `"`
		if n := len(r.styles); n > 0 {
			s = `" s="` + strconv.Itoa(n) + `"`
		}
		r.styles = append(r.styles, s)
	}
	r.text = append(append(append(r.text, r.columns[column]...), r.number...), r.styles[style]...)
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

// Text writes a text, which no spreadsheet runs.
func (r *Rows) Text(column, style int, text string) {
	r.cell(column, style)
	r.text = append(r.text, ` t="inlineStr"><is><t`...)
	if text != "" && (blank(text[0]) || blank(text[len(text)-1])) {
		r.text = append(r.text, ` xml:space="preserve"`...)
	}
	r.text = append(appendText(append(r.text, '>'), text), `</t></is></c>`...)
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

// ordinary are the bytes that stand for themselves wherever they are in a text: letters,
// digits, most marks, and all of UTF-8 save for what begins with EF, as the characters do
// that XML does not have.
var ordinary = func() (is [256]bool) {
	for c := range is {
		is[c] = c >= ' ' && c != 0xef && !strings.ContainsRune(`"'&<>_`, rune(c))
	}
	return is
}()

// appendText writes a text as the library does: escaped for XML, where line ends may stay,
// and so that what looks like one of Excel's own escapes stands for itself.
func appendText(b []byte, text string) []byte {
	ascii := true
	for i := range len(text) {
		c := text[i]
		if !ordinary[c] {
			return appendEscaped(b, text)
		}
		ascii = ascii && c < utf8.RuneSelf
	}
	if !ascii && !utf8.ValidString(text) {
		return appendEscaped(b, text)
	}
	return append(b, text...)
}

func appendEscaped(b []byte, text string) []byte {
	var escaped bytes.Buffer
	_ = xml.EscapeText(&escaped, []byte(text)) // writing to a buffer does not fail
	s := strings.ReplaceAll(escaped.String(), "&#xA;", "\n")
	for i := range len(s) {
		if b = append(b, s[i]); s[i] == '_' && excelEscape(s[i:]) {
			b = append(b, "x005F_"...)
		}
	}
	return b
}

// excelEscape reports whether a text begins as Excel writes a character that XML does not
// have: _x0007_.
func excelEscape(s string) bool {
	return len(s) >= 7 && s[1] == 'x' && s[6] == '_' && strings.Trim(s[2:6], "0123456789abcdefABCDEF") == ""
}
