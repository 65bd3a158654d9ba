package report

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"salesk/kpi"
	"salesk/report/lang"
)

// style is a look of cells; the workbook makes each look once.
type style struct {
	format      string // number format
	bold, wrap  bool
	top, bottom bool   // lines
	align       string // "" by the kind of the value
	color       string // of the text
	size        float64
	indent      int
}

func (wb *workbook) style(st style) (int, error) {
	if id, ok := wb.styles[st]; ok {
		return id, nil
	}
	x := &excelize.Style{Alignment: &excelize.Alignment{Horizontal: st.align, Indent: st.indent, WrapText: st.wrap, Vertical: "top"}}
	if st.format != "" {
		x.CustomNumFmt = &st.format
	}
	if st.bold || st.color != "" || st.size > 0 {
		x.Font = &excelize.Font{Bold: st.bold, Color: st.color, Size: st.size, Family: "Calibri"}
	}
	if st.top {
		x.Border = append(x.Border, excelize.Border{Type: "top", Color: "808080", Style: 1})
	}
	if st.bottom {
		x.Border = append(x.Border, excelize.Border{Type: "bottom", Color: "808080", Style: 1})
	}
	id, err := wb.NewStyle(x)
	if err == nil {
		wb.styles[st] = id
	}
	return id, err
}

// numberFormat is how a spreadsheet shows a cell; "" leaves it to the program.
func (wb *workbook) numberFormat(c *Cell) string {
	switch c.Kind {
	case Number:
		return unitFormat(wb.l, wb.s.r, c.Unit)
	case Date:
		return wb.l.DateFormat()
	}
	return ""
}

func unitFormat(l *lang.Lang, r *kpi.Results, u kpi.Unit) string {
	switch u {
	case kpi.Ratio:
		return l.PercentFormat("0.00")
	case kpi.Amount, kpi.PerOne, kpi.PerDay:
		if n := ShownDigits(r); n > 0 {
			return "#,##0." + strings.Repeat("0", n)
		}
		return "#,##0"
	case kpi.Days, kpi.Months:
		return "#,##0.0"
	case kpi.Times:
		return "#,##0.00"
	}
	return "#,##0"
}

// spreadsheetNumber is the value of a number cell: an integer where it is one, else
// the float next to the decimal that the other formats print. Spreadsheets have
// nothing more exact.
func spreadsheetNumber(r *kpi.Results, u kpi.Unit, n kpi.Number) (any, error) {
	text := r.Text(u, n)
	if i, err := strconv.ParseInt(text, 10, 64); err == nil {
		return i, nil
	}
	return strconv.ParseFloat(text, 64)
}

// changeFormat shows a rise or a fall in words, so that the cell can hold a plain
// number: a fraction, or percentage points.
func changeFormat(l *lang.Lang, points bool) string {
	number := l.PercentFormat("#,##0.0")
	if points {
		number = `#,##0.0" ` + l.Word("pp") + `"`
	}
	// The text around the number's place, each part as the format quotes it.
	up, behindUp, _ := strings.Cut(l.T("up %s", "\x00"), "\x00")
	down, behindDown, _ := strings.Cut(l.T("down %s", "\x00"), "\x00")
	quoted := func(s string) string {
		if s == "" {
			return ""
		}
		return `"` + s + `"`
	}
	return quoted("▲ "+up) + number + quoted(behindUp) + ";" + quoted("▼ "+down) + number + quoted(behindDown)
}

// marked appends the mark of a note to a number format.
func marked(format string, mark int) string {
	if mark == 0 {
		return format
	}
	return fmt.Sprintf(`%s" [%d]"`, format, mark)
}
