package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"salesk/kpi"
	"salesk/report"
)

// The colours, dark enough to read on what is behind them.
const (
	ink    = "1F2937"
	muted  = "6B7280"
	faint  = "F3F6FA"
	rule   = "CBD5E1"
	blue   = "2F6690"
	orange = "D97706"
	green  = "1E7B34"
	red    = "B3261E"
	pale   = "DCE7F1"
)

// style is a look of cells; the workbook makes each look once.
type style struct {
	format       string
	bold, wrap   bool
	italic       bool
	size         float64
	color, fill  string
	align        string // "" by the kind of the value
	middle       bool   // vertically
	indent       int
	top, bottom  bool // lines
	left, right  bool
	shrink, head bool
}

func (bk *writer) styleID(st style) int {
	if id, ok := bk.styles[st]; ok {
		return id
	}
	vertical := "top"
	if st.middle {
		vertical = "center"
	}
	if st.head {
		vertical = "bottom"
	}
	x := &excelize.Style{
		Alignment: &excelize.Alignment{Horizontal: st.align, Indent: st.indent, WrapText: st.wrap, Vertical: vertical, ShrinkToFit: st.shrink},
		Font:      &excelize.Font{Bold: st.bold, Italic: st.italic, Color: st.color, Size: st.size, Family: "Calibri"},
	}
	if x.Font.Size == 0 {
		x.Font.Size = 10
	}
	if x.Font.Color == "" {
		x.Font.Color = ink
	}
	if st.format != "" {
		x.CustomNumFmt = &st.format
	}
	if st.fill != "" {
		x.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{st.fill}}
	}
	for _, side := range []struct {
		name string
		has  bool
	}{{"left", st.left}, {"right", st.right}, {"top", st.top}, {"bottom", st.bottom}} {
		if side.has {
			x.Border = append(x.Border, excelize.Border{Type: side.name, Color: rule, Style: 1})
		}
	}
	id, err := bk.f.NewStyle(x)
	bk.keep(err)
	bk.styles[st] = id
	return id
}

// The looks that recur.
var (
	titleStyle   = style{bold: true, size: 20}
	headingStyle = style{bold: true, size: 13, color: blue}
	noteStyle    = style{color: muted, italic: true}
	headStyle    = style{bold: true, wrap: true, align: "center", fill: pale, bottom: true, head: true}
	headLeft     = style{bold: true, wrap: true, fill: pale, bottom: true, head: true}
	nameStyle    = style{bottom: true}
	cellStyle    = style{bottom: true}
	totalStyle   = style{bold: true, top: true, bottom: true, fill: faint}
)

// bare asks for a number format without the currency, where a heading names it.
// short leaves out the currency's minor units too: in tables of many figures they hide
// what matters. The cells keep them.
const (
	bare  = "bare"
	short = "short"
)

// format is how spreadsheets show a unit. They write digits and signs as the reader's
// own settings have them. A format that is given stays, save for bare and short.
func (bk *writer) format(u kpi.Unit, given string) string {
	if given != "" && given != bare && given != short {
		return given
	}
	switch u {
	case kpi.Ratio:
		return bk.l.PercentFormat("0.0")
	case kpi.Amount, kpi.PerOne, kpi.PerDay:
		if given == short {
			return bk.money(0, false)
		}
		return bk.money(report.ShownDigits(bk.r), given != bare)
	case kpi.Days, kpi.Months:
		return "#,##0.0"
	case kpi.Times:
		return "#,##0.00"
	}
	return "#,##0"
}

// money is the number format of amounts, with the currency by its ISO code.
func (bk *writer) money(digits int, named bool) string {
	f := "#,##0"
	if digits > 0 {
		f += "." + strings.Repeat("0", digits)
	}
	if !named || !isoCode(bk.r.Currency) {
		return f
	}
	if bk.l.CurrencyBehind() {
		return f + " [$" + bk.l.Currency(bk.r.Currency) + "]"
	}
	return "[$" + bk.l.Currency(bk.r.Currency) + "] " + f
}

// isoCode reports whether a text is three capital letters: nothing else may get into a
// number format.
func isoCode(s string) bool {
	return len(s) == 3 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}
