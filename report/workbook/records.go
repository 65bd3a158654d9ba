package workbook

import (
	"fmt"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
	"salesk/report/internal/xlsx"
	"salesk/report/lang"
)

// maxRows is how many rows a worksheet has. Tests lower it.
var maxRows = 1 << 20

const maxColumns = 1 << 14

// dataSheet is a sheet that is one Excel table: records, or the tidy figures.
type dataSheet struct {
	sheet, table string
	columns      []report.Column
	headers      []string
	rows         iter.Seq[report.Row]
	count        int
	cut          int         // rows that the worksheet has no room for
	widths       map[int]int // of columns whose widest texts may stand far below, in characters
}

// newDataSheet names the table and its columns as formulas can refer to them.
func (bk *writer) newDataSheet(sheet, table string, columns []report.Column, rows iter.Seq[report.Row], count int) *dataSheet {
	d := &dataSheet{sheet: sheet, table: table, columns: columns, rows: rows, count: count}
	seen := map[string]bool{}
	for _, c := range columns {
		title := report.Clean(bk.heading(c.Title))
		if title == "" {
			title = c.ID
		}
		if title == "" {
			title = "Column"
		}
		if r := []rune(title); len(r) > 200 {
			title = string(r[:200])
		}
		h := title
		for n := 2; seen[strings.ToLower(h)]; n++ {
			h = title + " " + strconv.Itoa(n)
		}
		seen[strings.ToLower(h)] = true
		d.headers = append(d.headers, h)
	}
	if len(columns) > maxColumns {
		bk.keep(message.InSheet(sheet, message.TooWideForSheet(len(columns), maxColumns)))
	}
	if count > maxRows-1 {
		// A notice and a blank row stand above the table then.
		d.cut = count - (maxRows - 3)
	}
	return d
}

// complete reports whether formulas may add the table up.
func (d *dataSheet) complete() bool { return d != nil && d.cut == 0 && d.count > 0 }

// has reports whether the table has all those columns.
func (d *dataSheet) has(ids ...string) bool {
	for _, id := range ids {
		if d.index(id) < 0 {
			return false
		}
	}
	return true
}

func (d *dataSheet) index(id string) int {
	return slices.IndexFunc(d.columns, func(c report.Column) bool { return c.ID == id })
}

var escapeHeader = strings.NewReplacer("'", "''", "[", "'[", "]", "']", "#", "'#", "@", "'@")

// ref refers to a column: Deals[Amount].
func (d *dataSheet) ref(id string) string {
	return d.table + "[" + escapeHeader.Replace(d.headers[d.index(id)]) + "]"
}

// layOutRecords names the sheets of the records and of the figures. A name that a sheet
// of the workbook has already gets "data" behind it.
func (bk *writer) layOutRecords() {
	bk.kpis = bk.tidy()
	sheets := map[string]bool{}
	for _, name := range bk.tabs(summarySheet, teamSheet, leadsSheet, growthSheet, customersSheet, kpisSheet, definitionsSheet, qualitySheet, controlSheet) {
		sheets[strings.ToLower(name)] = true
	}
	tables := map[string]bool{strings.ToLower(bk.kpis.table): true}
	for _, rec := range bk.b.Records {
		base := sheetName(bk.l.Word(rec.Name))
		sheet := base
		for n := 1; sheets[strings.ToLower(sheet)]; n++ {
			sheet = bk.l.T("%s data", base)
			if n > 1 {
				sheet += " " + strconv.Itoa(n)
			}
		}
		sheets[strings.ToLower(sheet)] = true
		id := tableName(rec.Name)
		table := id
		for n := 2; tables[strings.ToLower(table)]; n++ {
			table = id + "_" + strconv.Itoa(n)
		}
		tables[strings.ToLower(table)] = true
		bk.records = append(bk.records, bk.newDataSheet(sheet, table, rec.Columns, rec.Rows, rec.Count))
	}
}

// sheetName drops what the name of a sheet must not have.
func sheetName(name string) string {
	name = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) {
			return -1
		}
		return r
	}, report.Clean(name)), "' ")
	for utf8.RuneCountInString(name) > 22 {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	if name == "" {
		return "Records"
	}
	return name
}

// tableName makes a name that formulas can use and that is no cell's.
func tableName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9') {
			return r
		}
		return '_'
	}, sheetName(name))
	if strings.Trim(name[:1], "0123456789") == "" || len(name) < 4 || strings.Trim(name[len(name)-1:], "0123456789") == "" {
		name = "Table_" + name + "_"
	}
	return name
}

// record returns the records of that name with all those columns, if formulas may add
// them up.
func (bk *writer) record(name string, ids ...string) *dataSheet {
	for i, rec := range bk.b.Records {
		if d := bk.records[i]; strings.EqualFold(rec.Name, name) && d.complete() && d.has(ids...) {
			return d
		}
	}
	return nil
}

// printNothing gives a data sheet an empty print area, beside its table: thousands of rows go to paper only where
// somebody clears that.
func (bk *writer) printNothing(d *dataSheet) {
	at := fixed(len(d.columns)+2, 1)
	bk.keep(bk.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: xlsx.Quoted(d.sheet) + "!" + at, Scope: d.sheet}))
}

// sample is how many rows tell how wide the columns must be.
const sample = 300

// writeData writes a table to its sheet, row by row.
func (bk *writer) writeData(d *dataSheet) {
	if len(d.columns) == 0 || bk.err != nil {
		return
	}
	defer bk.placed(d.sheet)
	head := 1
	if d.cut > 0 {
		head = 3
	}
	bk.printTitles(d.sheet, head, head)
	bk.printNothing(d)
	sw, err := bk.f.NewStreamWriter(d.sheet)
	bk.keep(err)
	if bk.err != nil {
		return
	}
	bk.beginData(sw, d, head)
	rows := bk.parts.RowsBelow(d.sheet)
	n, end := head, min(maxRows, head+d.count)
	for row := range d.rows {
		if n == end || bk.err != nil {
			break
		}
		n++
		rows.Begin(n)
		for i := range min(len(row.Cells), len(d.columns)) {
			bk.put(rows, d, i, n, &row.Cells[i])
		}
		rows.End()
	}
	rows.Close()
	if bk.err == nil && n != end {
		bk.keep(fmt.Errorf("the book says that it has %d rows, but it gave %d", d.count, n-head))
	}
	if n == head {
		// A table has at least one row, an empty one.
		n++
	}
	bk.keep(sw.AddTable(&excelize.Table{Range: "A" + strconv.Itoa(head) + ":" + cell(len(d.columns), n), Name: d.table, StyleName: "TableStyleLight1"}))
	bk.keep(sw.Flush())
}

// beginData writes what stands above the rows. The first of them tell how wide the columns
// must be, and how their headings stand.
func (bk *writer) beginData(sw *excelize.StreamWriter, d *dataSheet, head int) {
	widths := make([]int, len(d.columns))
	looks := make([]style, len(d.columns))
	for i := range d.columns {
		widths[i] = max(utf8.RuneCountInString(d.headers[i])+4, d.widths[i]) // 4 for the filter's button
		looks[i] = style{bold: true, fill: pale, bottom: true}
	}
	n := 0
	for row := range d.rows {
		for i := range min(len(row.Cells), len(widths)) {
			c := &row.Cells[i]
			widths[i] = max(widths[i], bk.cellWidth(c))
			switch c.Kind { // a heading stands as what is below it
			case report.Date:
				looks[i].align = "center"
			case report.Number:
				looks[i].align = "right"
			}
		}
		if n++; n == sample {
			break
		}
	}
	// From the last, since the library puts each in front and readers expect them in order.
	for i, w := range slices.Backward(widths) {
		bk.keep(sw.SetColWidth(i+1, i+1, float64(min(max(w, 8), 46))+1.5))
	}
	bk.keep(sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: head, TopLeftCell: cell(1, head+1), ActivePane: "bottomLeft"}))
	if d.cut > 0 {
		bk.keep(sw.SetRow("A1", []any{excelize.Cell{StyleID: bk.styleID(style{bold: true, color: red}), Value: d.notice(bk.l)}}))
	}
	values := make([]any, len(d.columns))
	for i, h := range d.headers {
		values[i] = excelize.Cell{StyleID: bk.styleID(looks[i]), Value: h}
	}
	bk.keep(sw.SetRow(cell(1, head), values))
}

// notice says that rows are not there.
func (d *dataSheet) notice(l *lang.Lang) string {
	return l.T("%[1]s of %[2]s rows are not on this sheet: a worksheet has no room for more than %[3]s. The figures of this workbook rest on all of them; those that formulas would take from here are values.",
		strconv.Itoa(d.cut), strconv.Itoa(d.count), strconv.Itoa(maxRows))
}

// worded are the columns of records whose texts are the program's own words.
var worded = []string{"outcome", "opportunity", "converted"}

// heading is a column's heading in the book's language; the currency behind it stays.
func (bk *writer) heading(title string) string {
	if name, unit, ok := strings.Cut(title, " ("); ok && bk.l.Has(name) {
		return bk.l.Word(name) + " (" + unit
	}
	return bk.l.Word(title)
}

// look is what the style of a record's cell depends on.
type look struct {
	kind  report.Kind
	unit  kpi.Unit
	whole bool
}

// looks are the styles of records' cells by what they depend on; 0 is none yet.
type looks [report.Missing + 1][kpi.PerDay + 1][2]int

// lookID is the style of a record's cell. It is asked for millions of times.
func (bk *writer) lookID(l look) int {
	known := &bk.looks[l.kind][l.unit][0]
	if l.whole {
		known = &bk.looks[l.kind][l.unit][1]
	}
	if *known != 0 {
		return *known
	}
	var st style
	switch {
	case l.kind == report.Number && l.whole:
		st.format = "#,##0"
	case l.kind == report.Number:
		st.format = bk.format(l.unit, bare)
	case l.kind == report.Date:
		st.format, st.align = bk.l.DateFormat(), "center"
	case l.kind == report.Bool:
		st.align = "center"
	}
	*known = bk.styleID(st)
	return *known
}

// put writes a cell of a record.
func (bk *writer) put(rows *xlsx.Rows, d *dataSheet, col, row int, c *report.Cell) {
	l := look{kind: c.Kind}
	switch c.Kind {
	case report.Text:
		if c.Text == "" {
			return
		}
		text := bk.l.Group(c.Text)
		if slices.Contains(worded, d.columns[col].ID) {
			text = bk.l.Word(text)
		}
		if len(text) > maxText/2 {
			text = bk.fit(text, d.sheet+"!"+cell(col+1, row))
		}
		rows.Text(col, bk.lookID(l), text)
	case report.Number:
		if c.Number.Empty() {
			return
		}
		n := bk.number(c.Number)
		l.unit, l.whole = c.Unit, c.Unit == kpi.Days && n == math.Trunc(n)
		rows.Number(col, bk.lookID(l), n)
	case report.Date:
		if c.Day != kpi.NoDay {
			rows.Day(col, bk.lookID(l), c.Day)
		}
	case report.Bool:
		rows.Bool(col, bk.lookID(l), c.Bool)
	}
}

func (bk *writer) cellWidth(c *report.Cell) int {
	switch c.Kind {
	case report.Text:
		return utf8.RuneCountInString(c.Text)
	case report.Number:
		if !c.Number.Empty() {
			return utf8.RuneCountInString(report.DisplayNumber(bk.l, bk.r, c.Unit, c.Number)) + 1
		}
	case report.Date:
		return max(len("2022-01-31"), len(bk.l.DateFormat())) + 1
	case report.Bool:
		return len("FALSE") + 1
	}
	return 0
}
