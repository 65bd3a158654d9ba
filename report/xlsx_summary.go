package report

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report/internal/xlsx"
)

// Colours of good and bad news, dark enough to read on white.
const (
	goodColor = "1E7B34"
	badColor  = "B3261E"
	grey      = "7F7F7F" // of what is no news yet
)

// summary places the people's grid on a worksheet: one table a category of KPIs, one
// below the other, so that a page shows all of it. Each figure has a column, and one
// beside it for its change where there is any.
type summary struct {
	wb     *workbook
	sheet  string
	cells  *xlsx.Sheet
	g      *Grid
	blocks [][]int // grid columns of each table
	value  []int   // sheet column of each grid column, 1-based
	change []bool  // whether the column after it holds changes
	widths []int   // of sheet columns, 0-based
	row    int
	footer int // first grid row of the totals at the end, or -1
}

// maxBlock is how many figures a table may have before it is cut by category.
const maxBlock = 6

// cut makes the tables: all columns in one if they are few, else one a category. The
// columns that identify a row start each of them.
func (sm *summary) cut() {
	var keys, figures []int
	for i, c := range sm.g.Columns {
		if c.Key {
			keys = append(keys, i)
		} else {
			figures = append(figures, i)
		}
	}
	if len(figures) <= maxBlock || sm.g.Columns[figures[0]].Category == "" {
		sm.blocks = [][]int{append(keys, figures...)}
		return
	}
	category := ""
	for _, i := range figures {
		if c := sm.g.Columns[i].Category; c != category {
			category = c
			sm.blocks = append(sm.blocks, slices.Clone(keys))
		}
		last := len(sm.blocks) - 1
		sm.blocks[last] = append(sm.blocks[last], i)
	}
}

func (wb *workbook) writePeople(sheet string, g *Grid) error {
	sm := &summary{wb: wb, sheet: sheet, g: g, cells: wb.parts.Sheet(sheet)}
	sm.cut()
	if (g.Count+4)*len(sm.blocks)+len(g.Notes)+6 > maxSheetRows {
		return message.TooManyGroups(g.Count)
	}
	sm.measure()
	if n := len(sm.widths); n > maxSheetColumns {
		return message.TooWideForSheet(n, maxSheetColumns)
	}
	defer sm.cells.Close()
	if err := sm.put(1, 1, clean(g.Title), style{bold: true, size: 14}); err != nil {
		return err
	}
	sm.row = 3
	freeze := 3
	for i, block := range sm.blocks {
		if err := sm.header(block); err != nil {
			return err
		}
		if len(sm.blocks) == 1 {
			freeze = sm.row
		}
		at := 0
		for row := range g.Rows {
			if row.Section && i > 0 {
				continue
			}
			if err := sm.line(block, row, at == sm.footer); err != nil {
				return err
			}
			sm.cells.Flush()
			at++
		}
		sm.row++
	}
	if g.Count == 0 && g.Nothing != "" {
		if err := sm.put(1, sm.row, clean(g.Nothing), style{}); err != nil {
			return err
		}
		sm.row++
	}
	for i, note := range g.Notes {
		if err := sm.put(1, sm.row, fmt.Sprintf("[%d] %s", i+1, clean(note)), style{}); err != nil {
			return err
		}
		sm.row++
	}
	for i, width := range sm.widths {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := wb.SetColWidth(sm.sheet, name, name, columnWidth(width)); err != nil {
			return err
		}
	}
	keys := 0
	for keys < len(g.Columns) && g.Columns[keys].Key {
		keys++
	}
	if err := xlsx.PrintTitles(wb.File, sheet, 1, freeze-1); err != nil {
		return err
	}
	corner, err := excelize.CoordinatesToCellName(keys+1, freeze)
	if err != nil {
		return err
	}
	pane := "bottomRight"
	if keys == 0 {
		pane = "bottomLeft"
	}
	return wb.SetPanes(sm.sheet, &excelize.Panes{Freeze: true, XSplit: keys, YSplit: freeze - 1, TopLeftCell: corner, ActivePane: pane})
}

// measure finds which columns have changes, how wide all are and where the totals begin.
func (sm *summary) measure() {
	sm.change = make([]bool, len(sm.g.Columns))
	value := make([]int, len(sm.g.Columns))
	change := make([]int, len(sm.g.Columns))
	rows, lastPlain, firstTotal := 0, -1, -1
	for row := range sm.g.Rows {
		for i := range row.Cells {
			p := sm.wb.s.piece(&row.Cells[i])
			value[i] = max(value[i], cells(p.text)+cells(p.mark))
			change[i] = max(change[i], cells(p.change))
		}
		if !row.Total {
			lastPlain = rows
		} else if firstTotal < 0 {
			firstTotal = rows
		}
		rows++
	}
	sm.footer = -1
	if firstTotal > lastPlain {
		sm.footer = firstTotal
	}
	sm.value = make([]int, len(sm.g.Columns))
	changes := slices.Max(append(change, 0)) > 0
	wide := func(column, width int) {
		for len(sm.widths) < column {
			sm.widths = append(sm.widths, 0)
		}
		sm.widths[column-1] = max(sm.widths[column-1], width)
	}
	for _, block := range sm.blocks {
		column := 1
		for _, i := range block {
			c := sm.g.Columns[i]
			header := 0
			for _, line := range wrap(clean(c.Title), max(value[i], 14)) {
				header = max(header, cells(line))
			}
			sm.value[i] = column
			wide(column, max(value[i], header))
			column++
			if changes && !c.Key && (change[i] > 0 || len(sm.blocks) > 1) { // tables below each other keep their columns in line
				sm.change[i] = change[i] > 0
				wide(column, max(change[i], cells(sm.wb.l.Word("Change"))))
				column++
			}
		}
	}
}

func (sm *summary) header(block []int) error {
	category, lines := "", 1
	for _, i := range block {
		c := sm.g.Columns[i]
		lines = max(lines, len(wrap(clean(c.Title), sm.widths[sm.value[i]-1])))
		st := style{bold: true, bottom: true, wrap: true}
		switch {
		case c.Kind == Number:
			st.align = "right"
		case !c.Key:
			st.align, st.indent = "left", 1 // a text beside a figure
		}
		if c.Category != category {
			category = c.Category
			if err := sm.put(sm.value[i], sm.row, category, style{bold: true, color: "595959"}); err != nil {
				return err
			}
		}
		if err := sm.put(sm.value[i], sm.row+1, clean(c.Title), st); err != nil {
			return err
		}
		if sm.change[i] {
			if err := sm.put(sm.value[i]+1, sm.row+1, sm.wb.l.Word("Change"), style{bold: true, bottom: true, align: "left", indent: 1}); err != nil {
				return err
			}
		}
	}
	// Programs do not agree on when to make a row as high as its wrapped texts.
	sm.cells.Height(sm.row+1, float64(15*lines+1))
	sm.row += 2
	return nil
}

func (sm *summary) line(block []int, row Row, firstTotal bool) error {
	for _, i := range block {
		if i >= len(row.Cells) {
			break // a section's heading has one cell
		}
		c := &row.Cells[i]
		st := style{bold: row.Total || row.Section, top: firstTotal}
		v, err := sm.wb.value(c)
		if err != nil {
			return err
		}
		switch {
		case c.Kind == Text:
			v = clean(c.Text)
			if column := sm.g.Columns[i]; column.Kind == Number {
				st.align = "right"
			} else if !column.Key {
				st.align, st.indent = "left", 1
			}
		case c.Kind == Missing, c.Kind == Number && c.Number.Empty():
			p := sm.wb.s.piece(c)
			v, st.align = p.text+p.mark, "right"
		case c.Kind == Number:
			st.format = marked(unitFormat(sm.wb.l, sm.wb.s.r, c.Unit), c.Mark)
			st.align = "right"
			if c.Immature {
				st.color = grey
			}
		}
		if err := sm.put(sm.value[i], sm.row, v, st); err != nil {
			return err
		}
		if sm.change[i] {
			if err := sm.putChange(sm.value[i]+1, c.Change, style{bold: row.Total, top: firstTotal}); err != nil {
				return err
			}
		}
	}
	sm.row++
	return nil
}

func (sm *summary) putChange(col int, c Change, st style) error {
	st.align, st.indent = "left", 1 // the figure beside it ends at the line between them
	if c.Trend != Up && c.Trend != Down {
		return sm.put(col, sm.row, c.In(sm.wb.l), st)
	}
	n := c.By
	if c.Points {
		n = n.Mul(kpi.Int(100))
	}
	if c.Trend == Down {
		n = kpi.Int(0).Sub(n)
	}
	v, err := spreadsheetNumber(sm.wb.s.r, kpi.Ratio, n)
	if err != nil {
		return err
	}
	st.format = changeFormat(sm.wb.l, c.Points)
	switch {
	case c.Good > 0:
		st.color = goodColor
	case c.Good < 0:
		st.color = badColor
	}
	return sm.put(col, sm.row, v, st)
}

// put writes one cell; nothing and the empty text leave its style alone.
func (sm *summary) put(col, row int, v any, st style) error {
	switch v := v.(type) {
	case string:
		if v != "" {
			sm.cells.Text(col, row, v)
		}
	case int64:
		sm.cells.Integer(col, row, v)
	case float64:
		sm.cells.Number(col, row, v)
	case kpi.Day:
		sm.cells.Day(col, row, v)
	}
	id, err := sm.wb.style(st)
	sm.cells.Style(col, row, id)
	return err
}
