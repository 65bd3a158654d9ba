package workbook

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
	"salesk/report/internal/xlsx"
	"salesk/report/lang"
)

// The sheets that every workbook has, by their English names; those of the records come
// between KPIs and Definitions.
const (
	summarySheet     = "Summary"
	teamSheet        = "Team"
	leadsSheet       = "Leads"
	growthSheet      = "Growth"
	customersSheet   = "Customers"
	kpisSheet        = "KPIs"
	definitionsSheet = "Definitions"
	qualitySheet     = "Data quality"
	controlSheet     = "Control"
)

// stackedSheets are the first sheets, up to Customers: tables below each other.
const stackedSheets = 5

// writer is a workbook being made. Its methods do nothing after the first error, which
// is kept in err.
type writer struct {
	f     *excelize.File
	parts *xlsx.Archive
	b     *report.Document
	l     *lang.Lang
	r     *kpi.Results
	now   kpi.Period
	reps  *figures
	// Figures by team and source; without any where the book has none.
	teams, sources *figures
	// Figures of as many days of the period before and of the year before, while the
	// shown one is not over.
	likeBefore, likeYear *figures

	records []*dataSheet
	kpis    *dataSheet
	styles  map[style]int
	looks   looks
	series  map[string]series // KPI id -> its row of figures by period
	boards  map[string]board  // tables that charts draw from
	cut     []string          // texts that did not fit a cell, for the data quality sheet
	cuts    int               // how many there are
	err     error
}

// Write writes the workbook. The error says what of the book cannot be laid out, or is
// that of w; then nothing, or a part of the file, was written.
func Write(w io.Writer, b *report.Document) (err error) {
	if b.Results == nil || len(b.Results.Periods) == 0 {
		return message.NoPeriodToShow()
	}
	if b.Shown < 0 || b.Shown >= len(b.Results.Periods) {
		return fmt.Errorf("period %d is not among the %d computed", b.Shown+1, len(b.Results.Periods))
	}
	bk := &writer{
		b: b, l: b.Lang, r: b.Results, now: b.Results.Periods[b.Shown],
		reps: newFigures(b.Lang, b.Results), teams: newFigures(b.Lang, b.ByTeam), sources: newFigures(b.Lang, b.BySource),
		likeBefore: newFigures(b.Lang, b.LikeBefore), likeYear: newFigures(b.Lang, b.LikeYear),
		styles: map[style]int{}, series: map[string]series{}, boards: map[string]board{},
	}
	bk.layOut()
	defer func() {
		if e := bk.f.Close(); err == nil {
			err = e
		}
	}()
	// Those before the summary say where its charts find their figures.
	bk.write(teamSheet, (*sheet).writeTeam)
	bk.write(leadsSheet, (*sheet).writeLeads)
	bk.write(growthSheet, (*sheet).writeGrowth)
	bk.write(customersSheet, (*sheet).writeCustomers)
	bk.write(summarySheet, (*sheet).writeSummary)
	for _, d := range append([]*dataSheet{bk.kpis}, bk.records...) {
		bk.writeData(d)
	}
	bk.write(definitionsSheet, (*sheet).writeDefinitions)
	bk.write(qualitySheet, (*sheet).writeQuality)
	bk.write(controlSheet, (*sheet).writeControl)
	if bk.err != nil {
		return bk.err
	}
	for _, name := range bk.f.GetSheetList()[:stackedSheets] {
		bk.parts.Finish(name, finish)
	}
	return bk.parts.Write(w)
}

// write writes one of the sheets that people read.
func (bk *writer) write(name string, cells func(*sheet)) {
	if bk.err != nil {
		return
	}
	s := bk.sheet(name)
	cells(s)
	s.cells.Close()
	bk.placed(name)
}

// placed adds to an error the sheet that it came up on.
func (bk *writer) placed(sheet string) {
	if bk.err != nil {
		bk.err = message.InSheet(sheet, message.Of(bk.err))
	}
}

// layOut makes the sheets in their order, with what they have in common.
func (bk *writer) layOut() {
	bk.layOutRecords()
	names := bk.tabs(summarySheet, teamSheet, leadsSheet, growthSheet, customersSheet, kpisSheet)
	for _, d := range bk.records {
		names = append(names, d.sheet)
	}
	names = append(names, bk.tabs(definitionsSheet, qualitySheet, controlSheet)...)
	creator := bk.b.Program
	if creator == "" {
		creator = "salesk"
	}
	var err error
	bk.f, bk.parts, err = xlsx.NewBook(names, bk.r.AsOf, excelize.DocProperties{Creator: creator, Title: bk.name(), Subject: bk.l.Word("Sales KPIs") + ", " + bk.period(bk.b.Shown)})
	bk.keep(err)
	for _, name := range names {
		bk.page(name)
	}
	bk.keep(bk.f.SetAppProps(&excelize.AppProperties{Application: "salesk"}))
}

// tab is the name of a sheet in the book's language.
func (bk *writer) tab(sheet string) string { return bk.l.Word(sheet) }

func (bk *writer) tabs(sheets ...string) []string {
	for i := range sheets {
		sheets[i] = bk.tab(sheets[i])
	}
	return sheets
}

// keep keeps the first error.
func (bk *writer) keep(err error) {
	if bk.err == nil {
		bk.err = err
	}
}

// page sets a sheet up for paper: A4, landscape, as wide as the page.
func (bk *writer) page(name string) {
	color := "9CA3AF"
	for sheet, c := range tabColors {
		if bk.tab(sheet) == name {
			color = c
		}
	}
	a4 := 9
	bk.keep(xlsx.Landscape(bk.f, name, &a4, &color))
	side, edge, none, yes := 0.4, 0.5, 0.25, true
	bk.keep(bk.f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &edge, Bottom: &edge, Header: &none, Footer: &none, Horizontally: &yes}))
	title := strings.ReplaceAll(bk.name(), "&", "&&")
	if r := []rune(title); len(r) > 80 {
		title = string(r[:80])
	}
	bk.keep(bk.f.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&L" + title + " · &A&C" + bk.l.Label(bk.now) + "&R" + bk.l.T("Page %[1]s of %[2]s", "&P", "&N")}))
}

var tabColors = map[string]string{summarySheet: ink, teamSheet: blue, leadsSheet: blue, growthSheet: blue, customersSheet: blue}

// printTitles repeats rows on every page.
func (bk *writer) printTitles(sheet string, first, last int) {
	bk.keep(xlsx.PrintTitles(bk.f, sheet, first, last))
}

// freeze keeps the first rows and columns in view.
func (bk *writer) freeze(sheet string, columns, rows int) {
	at, err := excelize.CoordinatesToCellName(columns+1, rows+1)
	bk.keep(err)
	pane := "bottomRight"
	if columns == 0 {
		pane = "bottomLeft"
	}
	bk.keep(bk.f.SetPanes(sheet, &excelize.Panes{Freeze: true, XSplit: columns, YSplit: rows, TopLeftCell: at, ActivePane: pane}))
}
