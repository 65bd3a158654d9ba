package workbook

import (
	"bytes"
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"salesk/kpi"
)

// maxText is how many characters (UTF-16 units) a cell holds.
const maxText = 32767

// maxCutsTold is how many cut texts the data quality sheet lists; it counts the others.
const maxCutsTold = 200

// notComputed stands where a figure could not be computed.
const notComputed = "n/a"

// nothing is notComputed in the book's language.
func (bk *book) nothing() string { return bk.l.Word(notComputed) }

// sheet writes cells of a worksheet that is not streamed.
type sheet struct {
	*book
	name   string
	row    int // the next row, from 1
	beside int // the last column of computed figures beside the tables; 0 without any
	notes  []string
	used   float64 // points of the printed page that rows take already
}

// sheet starts one of the sheets that every workbook has, by its English name.
func (bk *book) sheet(name string) *sheet { return &sheet{book: bk, name: bk.tab(name), row: 1} }

// cell is the name of a cell: "B7".
func cell(col, row int) string {
	at, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		return "A1" // columns and rows are bounded long before
	}
	return at
}

// fixed is a cell that stays when a formula is copied: "$B$7".
func fixed(col, row int) string { return "$" + letters(col) + "$" + strconv.Itoa(row) }

func letters(col int) string {
	name, err := excelize.ColumnNumberToName(col)
	if err != nil {
		return "A"
	}
	return name
}

// text writes a typed string, which no spreadsheet runs.
func (s *sheet) text(col, row int, text string, st style) {
	if s.err != nil {
		return
	}
	s.keep(s.f.SetCellStr(s.name, cell(col, row), s.fit(text, s.name+"!"+cell(col, row))))
	s.style(col, row, st)
}

// fit cuts a text that no cell can hold; the data quality sheet says so.
func (bk *book) fit(text, where string) string {
	mark := " " + bk.l.Word("[cut]")
	units, end := 0, 0 // end: where the text is cut, if it must be
	for i, r := range text {
		if units <= maxText-utf8.RuneCountInString(mark) {
			end = i
		}
		if units++; r > 0xffff {
			units++
		}
	}
	if units <= maxText {
		return text
	}
	if len(bk.cut) < maxCutsTold {
		bk.cut = append(bk.cut, where)
	}
	bk.cuts++
	return text[:end] + mark
}

func (s *sheet) style(col, row int, st style) {
	if s.err != nil || st == (style{}) {
		return
	}
	s.keep(s.f.SetCellStyle(s.name, cell(col, row), cell(col, row), s.styleID(st)))
}

func (s *sheet) float(col, row int, v float64, st style) {
	if s.err != nil {
		return
	}
	s.keep(s.f.SetCellFloat(s.name, cell(col, row), v, -1, 64))
	s.style(col, row, st)
}

func (s *sheet) date(col, row int, d kpi.Day, st style) {
	if s.err != nil || d == kpi.NoDay {
		return
	}
	st.format = s.l.DateFormat()
	s.keep(s.f.SetCellValue(s.name, cell(col, row), timeOf(d)))
	s.style(col, row, st)
}

func timeOf(d kpi.Day) time.Time {
	y, m, dd := d.Civil()
	return time.Date(y, time.Month(m), dd, 0, 0, 0, 0, time.UTC)
}

// figure writes a computed figure; "n/a" where there is none.
func (s *sheet) figure(col, row int, u kpi.Unit, n kpi.Number, st style) {
	if n.Empty() {
		st.align, st.color = "right", muted
		s.text(col, row, s.nothing(), st)
		return
	}
	st.format = s.format(u, st.format)
	s.float(col, row, s.number(u, n), st)
}

// number is a figure as spreadsheets hold it: the float next to it, or next to its
// minor units. They have nothing more exact.
func (bk *book) number(u kpi.Unit, n kpi.Number) float64 {
	if u == kpi.Amount {
		if v, err := strconv.ParseFloat(n.Fixed(bk.r.Digits), 64); err == nil {
			return v
		}
	}
	return n.Float()
}

// merge makes one cell of a range in a row.
func (s *sheet) merge(col, row, toCol, toRow int) {
	if s.err == nil {
		s.keep(s.f.MergeCell(s.name, cell(col, row), cell(toCol, toRow)))
	}
}

func (s *sheet) height(row int, points float64) {
	if s.err == nil {
		s.keep(s.f.SetRowHeight(s.name, row, points))
	}
}

func (s *sheet) width(col, toCol int, characters float64) {
	if s.err == nil {
		s.keep(s.f.SetColWidth(s.name, letters(col), letters(toCol), characters))
	}
}

// cached is the value that a formula has: a number, or a text.
type cached struct {
	number float64
	text   string
	isText bool
}

// cachedValues are the values of a sheet's formulas by cell.
type cachedValues map[string]cached

// formula writes a live formula with the value that it has.
func (s *sheet) formula(col, row int, formula string, v cached, st style) {
	if s.err != nil {
		return
	}
	s.keep(s.f.SetCellFormula(s.name, cell(col, row), formula))
	if s.cached[s.name] == nil {
		s.cached[s.name] = cachedValues{}
	}
	s.cached[s.name][cell(col, row)] = v
	if v.isText && v.text == s.nothing() {
		st.color = muted
		if st.align == "" {
			st.align = "right"
		}
	}
	s.style(col, row, st)
}

// live writes a figure as a formula; as its value when there is no formula for it.
func (s *sheet) live(col, row int, formula string, u kpi.Unit, n kpi.Number, st style) {
	if formula == "" {
		s.figure(col, row, u, n, st)
		return
	}
	v := cached{text: s.nothing(), isText: true}
	if !n.Empty() {
		v = cached{number: s.number(u, n)}
	}
	st.format = s.format(u, st.format)
	s.formula(col, row, formula, v, st)
}

var formulaCell = lazily(`<c r="([A-Z]+[0-9]+)"([^>]*?) t="str"([^>]*)><f>([^<]*)</f>(?:<v>[^<]*</v>|<v/>)?</c>`)

var priority = lazily(` priority="[0-9]+"`)

// lazily compiles a pattern when it is first needed: most jobs write no workbook.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// What the library has no option for: the limits of icons (a third of the way between
// the least and the greatest value, where 1 and 0 are meant), the axis and the colours of
// sparklines.
var unfinished = strings.NewReplacer(
	`<cfvo type="percent" val="33"></cfvo><cfvo type="percent" val="67"></cfvo>`, `<cfvo type="num" val="0"></cfvo><cfvo type="num" val="1"></cfvo>`,
	// Columns that start at 0, where nothing is negative.
	`displayEmptyCellsAs="gap" last="true">`, `displayEmptyCellsAs="gap" last="true" manualMin="0" minAxisType="custom">`,
	`<x14:colorLast theme="4" tint="0.3999755851924192">`, `<x14:colorLast rgb="FF`+orange+`">`,
	`<x14:colorNegative theme="5">`, `<x14:colorNegative rgb="FF`+red+`">`,
)

// finish completes the XML of a worksheet.
func (values cachedValues) finish(content []byte) []byte {
	content = values.fill([]byte(unfinished.Replace(string(content))))
	// The library numbers the rules of some ranges alike.
	n := 0
	return priority().ReplaceAllFunc(content, func([]byte) []byte {
		n++
		return []byte(` priority="` + strconv.Itoa(n) + `"`)
	})
}

// fill puts the values beside the formulas of a worksheet's XML: the library writes
// formulas without a value, which read as empty until somebody recalculates.
func (values cachedValues) fill(content []byte) []byte {
	return formulaCell().ReplaceAllFunc(content, func(c []byte) []byte {
		m := formulaCell().FindSubmatch(c)
		v, ok := values[string(m[1])]
		if !ok {
			return c
		}
		var b bytes.Buffer
		b.WriteString(`<c r="` + string(m[1]) + `"`)
		b.Write(m[2])
		if v.isText {
			b.WriteString(` t="str"`)
		}
		b.Write(m[3])
		b.WriteString(`><f>`)
		b.Write(m[4])
		b.WriteString(`</f><v>`)
		if v.isText {
			// An escape cannot fail to be written to a buffer.
			_ = xml.EscapeText(&b, []byte(v.text))
		} else {
			b.WriteString(strconv.FormatFloat(v.number, 'G', -1, 64))
		}
		b.WriteString(`</v></c>`)
		return b.Bytes()
	})
}
