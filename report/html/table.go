package html

import (
	"strconv"
	"strings"

	"salesk/kpi"
	"salesk/report"
)

// table is one table of the page. The first cell of a row is its heading.
type table struct {
	ID, Caption string
	Class       string
	Columns     []column
	Rows        []row
	Note        string
	Fold        *fold // nil: all rows are shown
}

// fold says how many rows are shown before all are asked for, and what asks for them.
type fold struct {
	Rows int
	All  string
}

// foldRows is how many rows of a long table are shown first.
const foldRows = 10

// fold folds a table of n rows, the total aside, if it is much longer than that.
func (d *dashboard) fold(n, rows int, nouns string) *fold {
	if n <= rows+1 {
		return nil
	}
	if d.l == nil {
		nouns = strings.ToLower(nouns)
	}
	return &fold{rows, d.l.T("All %[1]s %[2]s", d.l.Count(int64(n)), nouns)}
}

// members counts the rows but for totals.
func (t *table) members() int {
	n := 0
	for _, r := range t.Rows {
		if !r.Total {
			n++
		}
	}
	return n
}

type column struct {
	Title, ID string
	Num       bool
}

type row struct {
	Who   who
	Total bool
	Cells []cell
}

// who says whose figures something shows, for the filters.
type who struct{ Rep, Team string }

// cell is one figure or text. Key sorts it; "" sorts last.
type cell struct {
	Text, Sub string
	Key       string
	Class     string
	Tip       string
	Column    string // the KPI that the script swaps
	Bar       *bar
	Status    *look
}

// bar is a share drawn in a cell: 0 to 100, where it should be by now, and where the whole is if
// that is before its end.
type bar struct{ Share, Expected, Full string }

// wordCell is a text.
func wordCell(s string) cell { return cell{Text: s, Key: s} }

// numberKey is a number that sorts.
func numberKey(n kpi.Number) string {
	if n.Empty() {
		return ""
	}
	return strconv.FormatFloat(n.Float(), 'g', 12, 64)
}

// cell is a figure of a KPI; its note, if it has one, says why it is empty or
// what was left out.
func (f *figures) cell(k *kpi.KPI, period int, group string) cell {
	v, ok := f.Value(k.ID, period, group)
	c := cell{Text: f.text(k, period, group), Class: "num", Column: k.ID}
	if ok {
		c.Key = numberKey(v.Number)
	}
	if v.Immature {
		c.Class, c.Sub, c.Tip = "num young", f.l.Word("immature"), report.Clean(f.l.Message(v.Note))
	}
	if !ok || v.Empty() {
		c.Class = "num none"
		if !v.Note.IsZero() {
			c.Sub = report.Clean(f.l.Message(v.Note))
		}
	}
	return c
}

func numberCell(f *figures, u kpi.Unit, n kpi.Number) cell {
	c := cell{Text: report.DisplayNumber(f.l, f.r, u, n), Key: numberKey(n), Class: "num"}
	if n.Empty() {
		c.Class = "num none"
	}
	return c
}

func (d *dashboard) countCell(n int64) cell {
	return cell{Text: d.l.Count(n), Key: strconv.FormatInt(n, 10), Class: "num"}
}

// percentOf is n/of as a share for a bar: 0 to 100.
func percentOf(n, of float64) string {
	if !(of > 0 && n > 0) { // nor a number that is missing
		return "0"
	}
	return px(min(n/of, 1) * 100)
}
