package workbook

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"salesk/kpi"
	"salesk/report"
	"salesk/report/internal/xlsx"
)

// series is a row of figures by period, for charts and sparklines.
type series struct {
	sheet             string
	head, row         int
	nameCol, from, to int
}

func (x series) values() string     { return x.span(x.row) }
func (x series) categories() string { return x.span(x.head) }
func (x series) name() string       { return xlsx.Quoted(x.sheet) + "!" + fixed(x.nameCol, x.row) }
func (x series) span(row int) string {
	return xlsx.Quoted(x.sheet) + "!" + fixed(x.from, row) + ":" + fixed(x.to, row)
}

// The columns of the stacked sheets: names are wide, figures alike.
const (
	nameWidth   = 32
	figureWidth = 11.5
	widestTeam  = 24 // letters that the names of teams beside those of reps have room for
	widestWord  = 16 // letters of a heading that a column is made wider for
)

// figureWidth is the width of the columns of figures: enough for the words of their
// headings, which other languages put together.
func (bk *writer) figureWidth() float64 {
	if bk.l == nil {
		return figureWidth
	}
	longest := 0
	for _, k := range bk.r.KPIs {
		for word := range strings.FieldsFuncSeq(bk.l.Title(k), func(r rune) bool { return r == ' ' || r == '-' }) {
			longest = max(longest, utf8.RuneCountInString(word))
		}
	}
	return max(figureWidth, 0.95*float64(min(longest, widestWord))) // letters are narrower than the digits that widths are in
}

// headHeight is the height of a row of headings over figures, at least so many points:
// enough for the lines that the longest takes in other languages.
func (bk *writer) headHeight(least float64, titles ...string) float64 {
	if bk.l == nil {
		return least
	}
	room, most := int(bk.figureWidth()), 0
	for _, title := range titles {
		lines, used := 0, 0
		for word := range strings.FieldsSeq(title) {
			n := utf8.RuneCountInString(word)
			if used += 1 + n; lines == 0 || used > room {
				lines, used = lines+1, n
			}
		}
		most = max(most, lines)
	}
	return max(least, 14*float64(most))
}

// top writes the head of a stacked sheet.
func (s *sheet) top(title string) {
	s.width(1, 1, nameWidth)
	s.width(2, 60, s.figureWidth())
	if n := len(s.r.By); n > 1 {
		s.width(2, n, nameWidth*0.75)
	}
	s.text(1, 1, title, style{bold: true, size: 16})
	s.height(1, 24)
	scope := s.scope()
	if s.now.Partial {
		scope += " · " + s.l.Word("* not over yet")
	}
	s.text(1, 2, scope, style{color: muted})
	s.row = 4
	s.printTitles(s.name, 1, 2)
	s.freeze(s.name, 1, 2)
}

// name is what the book is called.
func (bk *writer) name() string {
	if s := report.Clean(bk.b.Title); s != "" {
		return s
	}
	return bk.l.Word("Sales KPIs")
}

// scope says of what and when the figures are.
func (bk *writer) scope() string {
	parts := []string{bk.name(), bk.period(bk.b.Shown)}
	l := bk.l
	if bk.now.Partial {
		parts[1] = l.T("%[1]s (partial: %[2]s of %[3]s days)", parts[1], strconv.Itoa(int(bk.r.AsOf-bk.now.Start)+1), strconv.Itoa(bk.now.Days()))
	}
	if bk.r.Currency != "" {
		parts = append(parts, l.T("money in %s", report.Clean(bk.r.Currency)))
	}
	if bk.r.AsOf != kpi.NoDay {
		parts = append(parts, l.T("as of %s", l.Date(bk.r.AsOf)))
	}
	if bk.r.Through != kpi.NoDay {
		parts = append(parts, l.T("data through %s", l.Date(bk.r.Through)))
	}
	return strings.Join(parts, " · ")
}

// told are the warnings in the book's language.
func (bk *writer) told() []string {
	var all []string
	for _, w := range bk.b.Warnings {
		all = append(all, bk.l.Problem(w))
	}
	return all
}

// heading starts a table of a stacked sheet.
func (s *sheet) heading(title, note string) {
	s.text(1, s.row, title, headingStyle)
	s.height(s.row, 19)
	s.row++
	if note != "" {
		s.text(1, s.row, note, noteStyle)
		s.row++
	}
}

// block starts a table of so many rows; on a new page, if it does not fit what is left
// of this one but would fit a page.
func (s *sheet) block(title, note string, rows int) {
	// What a page holds, in points of an unscaled sheet: A4 without margins, less the
	// rows that are repeated, at the scale that makes the columns fit.
	column := float64(7*s.figureWidth()) + 5
	width := (7*nameWidth + 5 + float64(float64(s.besideFrom()-3)*column)) * 0.75
	page := 510/min(1, 780/width) - 45
	need := float64(15*rows + 50)
	if s.used > 0 && s.used+need > page && need < page {
		s.breakPage()
		s.used = 0
	}
	s.used += need
	for s.used > page {
		s.used -= page
	}
	s.heading(title, note)
}

// title is a heading for cells that leave out the currency.
func (bk *writer) title(k *kpi.KPI) string { return report.Clean(report.DisplayTitle(bk.l, bk.r, k)) }

// byPeriod writes the company's figures, a row a KPI and a column a period.
func (s *sheet) byPeriod(title string, ks []*kpi.KPI) {
	if len(ks) == 0 {
		return
	}
	first := s.first()
	ks = slices.DeleteFunc(slices.Clone(ks), func(k *kpi.KPI) bool { return !s.reps.has(k.ID, whole, first, s.b.Shown) })
	s.block(title, "", len(ks)+3)
	head := s.periodHead(s.l.Word("KPI"), 2, first)
	for _, k := range ks {
		s.text(1, s.row, s.title(k), nameStyle)
		at := series{s.name, head, s.row, 1, 2, 2 + s.b.Shown - first}
		for p := first; p <= s.b.Shown; p++ {
			v, ok := s.reps.Value(k.ID, p, whole)
			s.plotted(2+p-first, s.row, k.Unit, v.Number, ok, v.Immature)
		}
		s.series[k.ID] = at
		s.row++
		if id := attainments[k.ID]; s.reps.has(id, whole, first, s.b.Shown) {
			s.text(1, s.row, s.l.T("%s: target", s.title(k)), style{bottom: true, color: muted})
			for p := first; p <= s.b.Shown; p++ {
				v, ok := s.reps.Value(id, p, whole)
				s.plotted(2+p-first, s.row, k.Unit, v.Den, ok, false)
			}
			at.row = s.row
			s.series[k.ID+" target"] = at
			s.row++
		}
	}
	s.row++
}

// plotted writes a figure that charts draw: empty ones stay blank, since charts take
// texts for 0.
func (s *sheet) plotted(col, row int, u kpi.Unit, n kpi.Number, ok, immature bool) {
	if !ok || n.Empty() {
		s.style(col, row, cellStyle)
		return
	}
	st := cellStyle
	st.format, st.shrink = short, true
	if immature {
		st.color, st.italic = muted, true
	}
	s.figure(col, row, u, n, st)
}

// periodHead writes a heading row of periods and returns its row.
func (s *sheet) periodHead(name string, col, first int) int {
	for c := 1; c < col; c++ {
		s.text(c, s.row, "", headLeft)
	}
	s.text(1, s.row, name, headLeft)
	for p := first; p <= s.b.Shown; p++ {
		label := s.short(p)
		if s.r.Periods[p].Partial {
			label += " *"
		}
		s.text(col+p-first, s.row, label, headStyle)
	}
	s.height(s.row, 28)
	s.row++
	return s.row - 1
}

// besideFrom is the first column of the computed figures: right of every table.
func (bk *writer) besideFrom() int { return maxPeriods + 4 + max(1, len(bk.r.By)) }

// aside folds the computed figures away from the printed page.
func (s *sheet) aside() {
	if s.beside == 0 {
		return
	}
	from := s.besideFrom()
	s.text(from, 1, s.l.Word("Computed figures, which the columns named Check compare the formulas with"), noteStyle)
	s.printArea(1, from-2, s.row)
	for c := from; c <= s.beside; c++ {
		s.keep(s.f.SetColOutlineLevel(s.name, letters(c), 1))
	}
}

// printArea is what is printed of a sheet.
func (s *sheet) printArea(col, toCol, toRow int) {
	s.keep(s.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: xlsx.Quoted(s.name) + "!" + fixed(col, 1) + ":" + fixed(toCol, toRow), Scope: s.name}))
}
