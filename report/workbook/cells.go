package workbook

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"salesk/kpi"
	"salesk/report/internal/xlsx"
)

// maxText is how many characters (UTF-16 units) a cell holds.
const maxText = 32767

// maxCutsTold is how many cut texts the data quality sheet lists; it counts the others.
const maxCutsTold = 200

// notComputed stands where a figure could not be computed.
const notComputed = "n/a"

// nothing is notComputed in the book's language.
func (bk *writer) nothing() string { return bk.l.Word(notComputed) }

// sheet writes the cells of a worksheet that people read.
type sheet struct {
	*writer
	cells  *xlsx.Sheet
	name   string
	row    int // the next row, from 1
	beside int // the last column of computed figures beside the tables; 0 without any
	notes  []string
	used   float64 // points of the printed page that rows take already
}

// sheet starts one of the sheets that every workbook has, by its English name.
func (bk *writer) sheet(name string) *sheet {
	name = bk.tab(name)
	return &sheet{writer: bk, cells: bk.parts.Sheet(name), name: name, row: 1}
}

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
	if len(text) > maxText/2 {
		text = s.fit(text, s.name+"!"+cell(col, row))
	}
	s.cells.Text(col, row, text)
	s.style(col, row, st)
}

// fit cuts a text that no cell can hold; the data quality sheet says so.
func (bk *writer) fit(text, where string) string {
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
	s.cells.Style(col, row, s.styleID(st))
}

func (s *sheet) float(col, row int, v float64, st style) {
	if s.err != nil {
		return
	}
	s.cells.Number(col, row, v)
	s.style(col, row, st)
}

func (s *sheet) date(col, row int, d kpi.Day, st style) {
	if s.err != nil || d == kpi.NoDay {
		return
	}
	st.format = s.l.DateFormat()
	// The library gives days a style before ours: the numbers of styles depend on it.
	own := 14
	if _, _, day := d.Civil(); day == 1 {
		own = 17
	}
	_, err := s.f.NewStyle(&excelize.Style{NumFmt: own})
	s.keep(err)
	s.cells.Day(col, row, d)
	s.style(col, row, st)
}

// figure writes a computed figure; "n/a" where there is none.
func (s *sheet) figure(col, row int, u kpi.Unit, n kpi.Number, st style) {
	if n.Empty() {
		st.align, st.color = "right", muted
		s.text(col, row, s.nothing(), st)
		return
	}
	st.format = s.format(u, st.format)
	s.float(col, row, s.number(n), st)
}

// number is a figure as spreadsheets hold it: the float next to it. They have nothing more exact, and less would do
// harm: a formula that reads a rounded cell gives another result than the figure. The format of the cell rounds.
func (bk *writer) number(n kpi.Number) float64 { return n.Float() }

// merge makes one cell of a range in a row.
func (s *sheet) merge(col, row, toCol, toRow int) {
	if s.err != nil {
		return
	}
	s.keep(s.f.MergeCell(s.name, cell(col, row), cell(toCol, toRow)))
	for r := row; r <= toRow; r++ {
		for c := col; c <= toCol; c++ {
			if c > col || r > row {
				s.cells.Clear(c, r)
			}
		}
	}
}

func (s *sheet) height(row int, points float64) {
	if s.err == nil {
		s.cells.Height(row, points)
		s.keep(s.f.SetRowHeight(s.name, row, points)) // by which charts are placed
	}
}

func (s *sheet) width(col, toCol int, characters float64) {
	if s.err == nil {
		s.keep(s.f.SetColWidth(s.name, letters(col), letters(toCol), characters))
	}
}

// formula writes a live formula with the value that it has.
func (s *sheet) formula(col, row int, f xlsx.Formula, st style) {
	if s.err != nil {
		return
	}
	s.cells.Formula(col, row, f)
	if f.IsText && f.Text == s.nothing() {
		st.color = muted
		if st.align == "" {
			st.align = "right"
		}
	}
	s.style(col, row, st)
}

// valued is a formula with a figure, or without one.
func (bk *writer) valued(formula string, u kpi.Unit, n kpi.Number) xlsx.Formula {
	if n.Empty() {
		return xlsx.Formula{Formula: formula, Text: bk.nothing(), IsText: true}
	}
	return xlsx.Formula{Formula: formula, Number: bk.number(n)}
}

// live writes a figure as a formula; as its value when there is no formula for it.
func (s *sheet) live(col, row int, formula string, u kpi.Unit, n kpi.Number, st style) {
	if formula == "" {
		s.figure(col, row, u, n, st)
		return
	}
	st.format = s.format(u, st.format)
	s.formula(col, row, s.valued(formula, u, n), st)
}

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
func finish(content []byte) []byte {
	// The library numbers the rules of some ranges alike.
	n := 0
	return priority().ReplaceAllFunc([]byte(unfinished.Replace(string(content))), func([]byte) []byte {
		n++
		return []byte(` priority="` + strconv.Itoa(n) + `"`)
	})
}
