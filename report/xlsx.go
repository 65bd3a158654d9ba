package report

import (
	"fmt"
	"io"
	"slices"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report/internal/xlsx"
	"salesk/report/lang"
)

var _ = register(Format{
	Name: "xlsx", Extensions: []string{".xlsx"}, Description: "an Excel workbook: every figure, a summary, the definitions",
	Binary: true, Sheets: true,
	render: writeWorkbook,
	grid:   writeGridWorkbook,
})

// The sheets of the workbook.
const (
	summarySheet     = "Summary"
	kpisSheet        = "KPIs"
	definitionsSheet = "Definitions"
	dataSheet        = "Data" // a table that is no view of the figures, for machines
)

// Limits of the file format: rows of a sheet, its columns, characters (UTF-16 units) of a cell.
const (
	maxSheetRows    = 1 << 20
	maxSheetColumns = 1 << 14
	maxCellText     = 32767
)

// workbook is a workbook being made.
type workbook struct {
	*excelize.File
	parts  *xlsx.Archive
	s      *selection
	l      *lang.Lang
	styles map[style]int
}

// pages are the sheets of a workbook: one for people, the same for pivots and other programs as
// a table, and the definitions of what they show. Names are English.
type pages struct {
	front       string
	people      *Grid
	table       string // the sheet and its table
	machine     *Grid  // nil is none
	definitions bool
}

// writeWorkbook writes all figures.
func writeWorkbook(w io.Writer, s *selection) error {
	figures := s.machineGrid()
	if figures.Count >= maxSheetRows {
		return message.InSheet(kpisSheet, message.TooManyFigures(maxSheetRows))
	}
	return writePages(w, s, pages{s.o.Lang.Word(summarySheet), s.peopleGrid(), kpisSheet, figures, true})
}

// writeGridWorkbook writes a table that is not one of results by group and period, for people on
// the worksheet that it names.
func writeGridWorkbook(w io.Writer, s *selection, g *Grid) error {
	return writePages(w, s, pages{g.Sheet, g, dataSheet, g.Data, false})
}

func writePages(w io.Writer, s *selection, p pages) (err error) {
	l := s.o.Lang
	sheets := []string{p.front}
	if p.machine != nil {
		sheets = append(sheets, l.Word(p.table))
	}
	if p.definitions {
		sheets = append(sheets, l.Word(definitionsSheet))
	}
	f, parts, err := xlsx.NewBook(sheets, s.r.AsOf, excelize.DocProperties{Creator: "salesk", Title: l.Word("Sales KPIs")})
	wb := &workbook{File: f, parts: parts, s: s, l: l, styles: map[style]int{}}
	defer func() {
		if e := wb.Close(); err == nil {
			err = e
		}
	}()
	if err != nil {
		return err
	}
	for _, sheet := range sheets {
		if err := xlsx.Landscape(f, sheet, nil, nil); err != nil {
			return err
		}
	}
	if err := wb.writePeople(p.front, p.people); err != nil {
		return inSheet(p.front, err)
	}
	if p.definitions {
		if err := wb.writeDefinitions(); err != nil {
			return inSheet(definitionsSheet, err)
		}
	}
	if p.machine != nil {
		if err := wb.writeTable(l.Word(p.table), p.table, p.machine); err != nil {
			return inSheet(p.table, err)
		}
	}
	return wb.parts.Write(w)
}

// inSheet adds to an error the sheet that it came up on.
func inSheet(sheet string, err error) error { return message.InSheet(sheet, message.Of(err)) }

// writeTable writes a machine grid as an Excel table of typed cells.
func (wb *workbook) writeTable(sheet, table string, g *Grid) error {
	if len(g.Columns) > maxSheetColumns {
		return message.TooWideForSheet(len(g.Columns), maxSheetColumns)
	}
	sw, err := wb.NewStreamWriter(sheet)
	if err != nil {
		return err
	}
	// The first rows tell how wide the columns must be.
	widths := make([]int, len(g.Columns))
	for i, c := range g.Columns {
		widths[i] = cells(c.ID) + 4 // the filter's button
	}
	n := 0
	for row := range g.Rows {
		for i := range row.Cells {
			widths[i] = max(widths[i], wb.cellWidth(&row.Cells[i]))
		}
		if n++; n == 1000 {
			break
		}
	}
	// From the last, since the library puts each in front and readers expect them in order.
	for i, width := range slices.Backward(widths) {
		if err := sw.SetColWidth(i+1, i+1, columnWidth(width)); err != nil {
			return err
		}
	}
	if err := sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	bold, err := wb.style(style{bold: true})
	if err != nil {
		return err
	}
	values := make([]any, len(g.Columns))
	for i, c := range g.Columns {
		values[i] = excelize.Cell{StyleID: bold, Value: c.ID}
	}
	if err := sw.SetRow("A1", values); err != nil {
		return err
	}
	rows := wb.parts.RowsBelow(sheet)
	n = 1
	for row := range g.Rows {
		if n++; n > maxSheetRows {
			return message.TooManyFigures(maxSheetRows)
		}
		rows.Begin(n)
		for i := range row.Cells {
			if err := wb.put(rows, i, &row.Cells[i]); err != nil {
				return err
			}
		}
		rows.End()
	}
	rows.Close()
	if err := xlsx.PrintTitles(wb.File, sheet, 1, 1); err != nil {
		return err
	}
	if n > 1 {
		end, err := excelize.CoordinatesToCellName(len(g.Columns), n)
		if err != nil {
			return err
		}
		if err := sw.AddTable(&excelize.Table{Range: "A1:" + end, Name: table, StyleName: "TableStyleLight1"}); err != nil {
			return err
		}
	}
	return sw.Flush()
}

// put writes a cell of a table.
func (wb *workbook) put(rows *xlsx.Rows, column int, c *Cell) error {
	v, err := wb.value(c)
	if err != nil || v == nil {
		return err
	}
	id := 0
	if format := wb.numberFormat(c); format != "" {
		if id, err = wb.style(style{format: format}); err != nil {
			return err
		}
	}
	switch v := v.(type) {
	case string:
		rows.Text(column, id, v)
	case int64:
		rows.Integer(column, id, v)
	case float64:
		rows.Number(column, id, v)
	case kpi.Day:
		rows.Day(column, id, v)
	case bool:
		rows.Bool(column, id, v)
	}
	return nil
}

// value is what a cell holds: a string, an int64 or a float64, a kpi.Day, a bool, or nothing
// where it is empty.
func (wb *workbook) value(c *Cell) (any, error) {
	switch c.Kind {
	case Text:
		if len(c.Text) > maxCellText && len(utf16.Encode([]rune(c.Text))) > maxCellText {
			return nil, message.TextTooLong(fmt.Sprintf("%.40q", c.Text), maxCellText)
		}
		if c.Text == "" {
			return nil, nil
		}
		return c.Text, nil
	case Number:
		if c.Number.Empty() {
			return nil, nil
		}
		return spreadsheetNumber(wb.s.r, c.Unit, c.Number)
	case Date:
		if c.Day == kpi.NoDay {
			return nil, nil
		}
		return c.Day, nil
	case Bool:
		return c.Bool, nil
	}
	return nil, nil
}

func (wb *workbook) cellWidth(c *Cell) int {
	switch c.Kind {
	case Text:
		return cells(clean(c.Text))
	case Number:
		if c.Number.Empty() {
			return 0
		}
		return cells(displayNumber(wb.l, wb.s.r, c.Unit, c.Number))
	case Date:
		return len("2022-01-31")
	case Bool:
		return len("FALSE")
	}
	return 0
}

// writeDefinitions explains the KPIs of the workbook, from their own definitions.
func (wb *workbook) writeDefinitions() error {
	l := wb.l
	sheet := l.Word(definitionsSheet)
	header := []string{l.Word("KPI"), l.Word("Title"), l.Word("Category"), l.Word("Unit"), l.Word("Formula"), l.Word("Definition")}
	widths := []int{30, 28, 11, 12, 44, 90}
	bold, err := wb.style(style{bold: true, bottom: true})
	if err != nil {
		return err
	}
	wrap, err := wb.style(style{wrap: true})
	if err != nil {
		return err
	}
	to := wb.parts.Sheet(sheet)
	defer to.Close()
	put := func(col, row int, text string, id int) {
		to.Text(col, row, text)
		to.Style(col, row, id)
	}
	for i, title := range header {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := wb.SetColWidth(sheet, name, name, float64(widths[i])); err != nil {
			return err
		}
		put(i+1, 1, title, bold)
	}
	for i, k := range wb.s.r.KPIs {
		for j, text := range []string{k.ID, l.Title(k), l.Word(k.Category.String()), l.UnitName(wb.s.r, k.Unit), l.Formula(k), l.Doc(k)} {
			put(j+1, i+2, text, wrap)
		}
	}
	return wb.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// columnWidth turns characters into the width that a spreadsheet takes.
func columnWidth(characters int) float64 { return float64(min(max(characters, 6), 60)) + 2 }
