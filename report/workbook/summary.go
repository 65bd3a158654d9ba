package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
	"salesk/report/internal/xlsx"
	"salesk/report/lang"
)

// The columns of the summary: cards of three each above, the table of figures below.
const (
	nameCol = 1 + iota // merged over three
	_
	_
	valueCol
	beforeCol
	changeCol
	yearCol
	yearChangeCol
	targetCol
	shareCol
	statusCol
	trendCol
	computedCol
	checkCol
	noteCol
	summaryCols = noteCol

	cardsInRow = summaryCols / 3
	maxCards   = 4 * cardsInRow
)

// folded are headline KPIs that other cards show: attainment stands beside the figure
// that it is about.
var folded = []string{"revenue_attainment", "deals_attainment", "new_customers_attainment", "retention_rate"}

// cards are the KPIs on top, in the order of the categories.
func (bk *writer) cards() []*kpi.KPI {
	var ks []*kpi.KPI
	for _, k := range bk.r.KPIs {
		if (k.Headline || k.ID == "pipeline_value" || k.ID == "net_revenue_retention") && !slices.Contains(folded, k.ID) {
			ks = append(ks, k)
		}
	}
	if len(ks) == 0 {
		ks = bk.r.KPIs // those that were asked for are none of the headlines
	}
	ks = slices.Clone(ks)
	slices.SortStableFunc(ks, func(a, b *kpi.KPI) int { return int(a.Category) - int(b.Category) })
	return ks[:min(len(ks), maxCards)]
}

// writeSummary writes the first page: what a head of sales reads.
func (s *sheet) writeSummary() {
	s.width(1, summaryCols, 12)
	s.width(noteCol, noteCol, 6)
	s.keep(s.f.SetSheetView(s.name, 0, &excelize.ViewOptions{ShowGridLines: new(bool)}))
	s.text(1, 1, s.writer.name(), titleStyle)
	s.height(1, 30)
	s.text(1, 2, s.scope(), style{color: muted, size: 11})
	s.row = s.headline(3) + 1
	s.warnings()
	status := s.row // whether the formulas agree; known when the table is written
	s.row += 2
	ks := s.cards()
	first := s.row
	cardRows := (len(ks) + cardsInRow - 1) / cardsInRow
	s.row += cardHeight * cardRows
	s.row = s.charts(s.row, cardRows <= roomyCards)
	s.breakPage()
	at := s.figures(status)
	if len(s.r.KPIs)+len(s.b.Goals) > 36 {
		s.breakPage()
	}
	s.goals()
	for i, k := range ks {
		s.card(k, 1+3*(i%cardsInRow), first+cardHeight*(i/cardsInRow), at[k.ID])
	}
	s.text(1, s.row, s.l.T("▲ ▼ say which way a figure moved, green and red whether that is good news. pp: percentage points. Definitions are on the sheet %[1]s, what was read on %[2]s.", s.tab(definitionsSheet), s.tab(qualitySheet)), noteStyle)
	s.printArea(1, summaryCols, s.row)
	s.printTitles(s.name, 1, 2)
	s.freeze(s.name, 0, 2)
}

// headline writes how the period went and what is worth a look from a row on, and returns the row below.
func (s *sheet) headline(row int) int {
	h := &s.b.Headline
	write := func(text string, st style) {
		if text == "" {
			return
		}
		st.wrap, st.middle = true, true
		s.merge(1, row, summaryCols, row)
		s.text(1, row, report.Clean(text), st)
		const inLine = 130 // characters of the size of these
		s.height(row, 18*float64(1+len([]rune(text))/inLine))
		row++
	}
	write(strings.Join(h.Sentences(s.l), " "), style{bold: true, size: 13})
	if look := h.LookSentence(s.l); look != "" {
		if h.Look.More != "" {
			look += " " + h.Look.More
		}
		write(look, style{size: 11})
	}
	return row
}

// breakPage starts a new printed page at the next row.
func (s *sheet) breakPage() {
	if s.err == nil {
		s.keep(s.f.InsertPageBreak(s.name, cell(1, s.row)))
	}
}

// warnings writes what must be known before the figures.
func (s *sheet) warnings() {
	all := s.told()
	for i, d := range append([]*dataSheet{s.kpis}, s.records...) {
		if d.cut > 0 {
			name := s.tab(kpisSheet)
			if i > 0 {
				name = d.sheet
			}
			all = append(all, s.l.T("%[1]s: %[2]s of %[3]s rows do not fit the sheet", name, strconv.Itoa(d.cut), strconv.Itoa(d.count)))
		}
	}
	st := style{color: "7C2D12", fill: "FEF3E2", wrap: true, middle: true}
	for i, w := range all {
		if i == 4 && len(all) > 5 {
			w = s.l.T("and %[1]s more: see the sheet %[2]s", strconv.Itoa(len(all)-i), s.tab(qualitySheet))
		}
		for c := 1; c <= summaryCols; c++ {
			s.style(c, s.row, st)
		}
		s.merge(1, s.row, summaryCols, s.row)
		w = "⚠ " + report.Clean(w)
		s.text(1, s.row, w, st)
		s.height(s.row, 15*float64(1+len([]rune(w))/190))
		s.row++
		if i == 4 && len(all) > 5 {
			break
		}
	}
}

// cardHeight is how many rows a card takes, the gap below it included.
const cardHeight = 7

// card writes a KPI in a box: its value, what it is compared with, its way so far.
func (s *sheet) card(k *kpi.KPI, col, row, from int) {
	for r := row; r < row+cardHeight-1; r++ {
		for c := col; c < col+3; c++ {
			s.style(c, r, s.box(style{}, col, row, c, r))
		}
		if r != row+5 {
			s.merge(col, r, col+2, r)
		}
	}
	line := func(i int, text string, st style) {
		st.indent, st.shrink, st.align = 1, true, "left"
		s.text(col, row+i, text, s.box(st, col, row, col, row+i))
	}
	line(0, s.l.Title(k), style{color: muted, bold: true})
	v, _ := s.reps.Value(k.ID, s.b.Shown, whole)
	st := style{bold: true, size: 18, align: "left", indent: 1, shrink: true}
	if (k.Unit == kpi.Amount || k.Unit == kpi.PerOne) && !v.Empty() && v.Cmp(kpi.Int(10000)) >= 0 {
		st.format = s.money(0, true)
	} else if k.Unit == kpi.Days || k.Unit == kpi.Months {
		st.format = `#,##0.0" ` + map[kpi.Unit]string{kpi.Days: s.l.Word("days"), kpi.Months: s.l.Word("months")}[k.Unit] + `"`
	}
	st.format = s.format(k.Unit, st.format)
	if v.Immature {
		st.color = muted
		line(0, s.l.Title(k)+" ("+s.l.Word("immature")+")", style{color: muted, bold: true})
	}
	st = s.box(st, col, row, col, row+1)
	s.formula(col, row+1, s.valued(cell(valueCol, from), k.Unit, v.Number), st)
	s.height(row+1, 27)
	if v.Empty() {
		line(2, report.Clean(s.l.Message(v.Note)), style{color: muted})
	} else {
		for i, e := range []struct {
			earlier
			name string
		}{{s.before(k), s.beforeName()}, {s.year(k), s.yearName()}} {
			switch {
			case e.name == "" || e.value.Empty() && e.why == "":
			case e.why != "":
				line(2+i, s.l.T("vs %[1]s: %[2]s", e.name, e.why), style{color: muted, size: 9})
			default:
				line(2+i, s.l.T("%[1]s vs %[2]s", e.change.In(s.l), e.name), style{color: newsColor(e.change.Good), size: 9})
			}
		}
		if a := s.aim(s.reps, k, whole); !a.target.Empty() {
			line(4, [...]string{"✗ ", "! ", "✓ "}[a.status+1]+a.text, style{color: newsColor(a.status), size: 9})
		}
	}
	if x, ok := s.series[k.ID]; ok {
		s.sparkline(col+1, row+5, k, x) // not merged: some programs draw in one cell only
	}
	s.height(row+5, 26)
	s.height(row+6, 8)
}

// box is a cell's part of a card's frame.
func (s *sheet) box(st style, col, row, c, r int) style {
	st.fill = faint
	st.left, st.right = c == col, c == col+2
	st.top, st.bottom = r == row, r == row+cardHeight-2
	return st
}

// sparkline draws a figure's way to the shown period, the shown one in another colour.
func (s *sheet) sparkline(col, row int, k *kpi.KPI, x series) {
	first := s.first()
	if s.err != nil || x.from == x.to || !s.reps.has(k.ID, whole, first, s.b.Shown) {
		return
	}
	negative := false
	for p := first; p <= s.b.Shown; p++ {
		v, _ := s.reps.Value(k.ID, p, whole)
		negative = negative || v.Sign() < 0
	}
	s.keep(s.f.AddSparkline(s.name, &excelize.SparklineOptions{
		Location: []string{cell(col, row)}, Range: []string{xlsx.Quoted(x.sheet) + "!" + cell(x.from, x.row) + ":" + cell(x.to, x.row)},
		Type: "column", Last: true, Negative: negative, SeriesColor: blue,
	}))
}

// figures writes the table of all of the company's figures and returns their rows.
func (s *sheet) figures(status int) map[string]int {
	l := s.l
	s.heading(l.T("All figures, %s", s.period(s.b.Shown)), l.Word("Values that the records can be added up to are live formulas over the data sheets; Check compares them with the computed figure."))
	for i, t := range [summaryCols]string{l.Word("KPI"), "", "", l.Word("Value"), lang.Capital(s.beforeName()), l.Word("Change"), lang.Capital(s.yearName()), l.Word("Change"),
		l.Word("Target"), l.Word("Of target"), l.Word("On target"), l.Word("Trend"), l.Word("Computed"), l.Word("Check"), l.Word("Note")} {
		st := headStyle
		if i < 3 || i == noteCol-1 {
			st = headLeft
		}
		s.text(1+i, s.row, t, st)
	}
	s.height(s.row, 30)
	s.row++
	at := map[string]int{}
	first, live := s.row, 0
	category := kpi.Category(255)
	ks := slices.Clone(s.r.KPIs)
	slices.SortStableFunc(ks, func(a, b *kpi.KPI) int { return int(a.Category) - int(b.Category) })
	for _, k := range ks {
		if k.Category != category {
			category = k.Category
			for c := 1; c <= summaryCols; c++ {
				s.style(c, s.row, style{fill: faint, bold: true, bottom: true})
			}
			s.text(1, s.row, lang.Capital(l.Word(category.String())), style{fill: faint, bold: true, bottom: true, color: blue})
			s.row++
		}
		at[k.ID] = s.row
		if s.figureRow(k, at) {
			live++
		}
		s.row++
	}
	s.mark(checkCol, first, checkCol, s.row-1)
	s.icons(statusCol, first, s.row-1)
	checks := fixed(checkCol, first) + ":" + fixed(checkCol, s.row-1)
	if live > 0 {
		// The text around the number's place, which is the formula's.
		text := l.T("%[1]s of %[2]s live figures on this sheet agree with the computed ones.", "\x00", strconv.Itoa(live))
		before, behind, _ := strings.Cut(text, "\x00")
		formula := `COUNTIF(` + checks + `,"OK")&"` + behind + `"`
		if before != "" {
			formula = `"` + before + `"&` + formula
		}
		s.formula(1, status, xlsx.Formula{Formula: formula, Text: before + strconv.Itoa(live) + behind, IsText: true}, style{color: muted})
	}
	s.footnotes(0)
	return at
}

// footnotes writes the notes from one on.
func (s *sheet) footnotes(from int) {
	for i, n := range s.notes[from:] {
		s.text(1, s.row, fmt.Sprintf("[%d] %s", from+i+1, n), noteStyle)
		s.row++
	}
	s.row++
}

// footnote is the mark of a note that stands below the table; "" for none.
func (s *sheet) footnote(m message.Message) string {
	note := report.Clean(s.l.Message(m))
	if note == "" {
		return ""
	}
	i := slices.Index(s.notes, note)
	if i < 0 {
		i = len(s.notes)
		s.notes = append(s.notes, note)
	}
	return fmt.Sprintf("[%d]", i+1)
}

// figureRow writes a KPI's row and reports whether its value is a formula.
func (s *sheet) figureRow(k *kpi.KPI, at map[string]int) bool {
	row := s.row
	s.text(nameCol, row, s.title(k), nameStyle)
	for c := 2; c <= summaryCols; c++ {
		s.style(c, row, cellStyle)
	}
	v, _ := s.reps.Value(k.ID, s.b.Shown, whole)
	bold := cellStyle
	bold.bold, bold.format, bold.shrink = true, bare, true
	plain := cellStyle
	plain.format, plain.shrink = bare, true
	if v.Immature {
		bold.color = muted
	}
	formula := s.liveFormula(k, v, shownSpan, nil)
	if formula == "" && k.ID != "revenue_attainment" {
		formula = s.quotient(k, v)
	}
	if revenue, ok := at["revenue"]; k.ID == "revenue_attainment" && ok && !v.Empty() && s.wholeRevenue(v) {
		formula = s.ratio(cell(valueCol, revenue), cell(targetCol, revenue))
	}
	s.live(valueCol, row, formula, k.Unit, v.Number, bold)
	if s.r.Grain != kpi.AllTime || len(s.likeBefore.r.Periods) > 0 {
		s.comparison(beforeCol, row, k, v, s.before(k))
		if s.r.Grain < kpi.ByYear || len(s.likeYear.r.Periods) > 0 {
			s.comparison(yearCol, row, k, v, s.year(k))
		}
	}
	if a := s.aim(s.reps, k, whole); !a.target.Empty() {
		s.figure(targetCol, row, k.Unit, a.target, plain)
		if !a.share.Empty() {
			s.figure(shareCol, row, kpi.Ratio, a.share, cellStyle)
			st := cellStyle
			st.align = "center"
			s.float(statusCol, row, float64(a.status), st)
		}
	}
	if x, ok := s.series[k.ID]; ok {
		s.sparkline(trendCol, row, k, x)
	}
	s.text(noteCol, row, s.footnote(v.Note), style{bottom: true, color: muted, align: "center"})
	if formula == "" {
		s.check(checkCol, row, nil)
		return false
	}
	st := plain
	st.color = muted
	s.figure(computedCol, row, k.Unit, v.Number, st)
	s.check(checkCol, row, []string{agree(cell(valueCol, row), cell(computedCol, row))})
	return true
}

// comparison writes an earlier figure and the change since.
func (s *sheet) comparison(col, row int, k *kpi.KPI, v kpi.Value, e earlier) {
	st := cellStyle
	st.format, st.shrink = bare, true
	words := style{bottom: true, color: muted, align: "right", shrink: true}
	if e.value.Empty() {
		s.text(col, row, e.why, words)
		return
	}
	s.figure(col, row, k.Unit, e.value, st)
	if v.Empty() {
		return
	}
	c := e.change
	st.color = newsColor(c.Good)
	by := c.By
	switch c.Trend {
	case report.Up, report.Down:
		rate := s.l.PercentFormat("0.0")
		st.format = `"▲ "` + rate + `;"▼ "` + rate + ";" + rate
		if c.Points {
			by = by.Mul(kpi.Int(100))
			pp := `" ` + s.l.Word("pp") + `"`
			st.format = `"▲ "0.0` + pp + `;"▼ "0.0` + pp
		}
		if c.Trend == report.Down {
			by = kpi.Int(0).Sub(by)
		}
		s.float(col+1, row, by.Float(), st)
	default:
		s.text(col+1, row, c.In(s.l), words)
	}
}
