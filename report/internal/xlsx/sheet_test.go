package xlsx

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"salesk/kpi"
)

// saved returns the parts of a workbook of one sheet.
func saved(t testing.TB, fill func(f *excelize.File, a *Archive)) map[string]string {
	t.Helper()
	f := excelize.NewFile()
	defer func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}()
	for _, bold := range []bool{false, true} {
		if _, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: bold, Size: 11}}); err != nil {
			t.Fatal(err)
		}
	}
	a := New(f)
	fill(f, a)
	return parts(t, a)
}

// write is something done to a cell.
type write struct {
	column, row int
	value       any // a text, a number, a height, a style
}

type (
	height float64
	look   int
)

// tail is the part without its head.
func tail(text string) string {
	if _, after, ok := strings.Cut(text, "<sheetData>"); ok {
		return after
	}
	return text
}

// TestSheet holds that sheets are, byte for byte, what the library makes of the same writes,
// in whatever order they come; save for texts that look like Excel's escapes, which it mistakes
// there.
func TestSheet(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		texts := rapid.OneOf(rapid.SampledFrom(hostile), rapid.String())
		var writes []write
		for range rapid.IntRange(0, 30).Draw(r, "writes") {
			w := write{column: rapid.IntRange(1, 30).Draw(r, "column"), row: rapid.IntRange(1, 6).Draw(r, "row")}
			switch rapid.IntRange(0, 4).Draw(r, "kind") {
			case 0:
				w.value = texts.Filter(func(s string) bool { return !strings.Contains(s, "_x") }).Draw(r, "text")
			case 1:
				w.value = rapid.Float64Range(-1e9, 1e9).Draw(r, "number")
			case 2:
				w.value = rapid.Int64().Draw(r, "integer")
			case 3:
				w.value = height(rapid.IntRange(1, 99).Draw(r, "height"))
			default:
				w.value = look(rapid.IntRange(0, 2).Draw(r, "style"))
			}
			writes = append(writes, w)
		}
		want := saved(t, func(f *excelize.File, _ *Archive) {
			for _, w := range writes {
				at, err := excelize.CoordinatesToCellName(w.column, w.row)
				if err != nil {
					t.Fatal(err)
				}
				switch v := w.value.(type) {
				case string:
					err = f.SetCellStr("Sheet1", at, v)
				case float64:
					err = f.SetCellFloat("Sheet1", at, v, -1, 64)
				case int64:
					err = f.SetCellInt("Sheet1", at, v)
				case height:
					err = f.SetRowHeight("Sheet1", w.row, float64(v))
				case look:
					err = f.SetCellStyle("Sheet1", at, at, int(v))
				}
				if err != nil {
					t.Fatal(err)
				}
			}
		})
		put := func(s *Sheet, w write) {
			switch v := w.value.(type) {
			case string:
				s.Text(w.column, w.row, v)
			case float64:
				s.Number(w.column, w.row, v)
			case int64:
				s.Integer(w.column, w.row, v)
			case height:
				s.Height(w.row, float64(v))
			case look:
				s.Style(w.column, w.row, int(v))
			}
		}
		same := func(name string, got map[string]string) {
			for part, text := range want {
				if got[part] != text {
					r.Fatalf("%s, %s:\n%q\nwant\n%q", name, part, tail(got[part]), tail(text))
				}
			}
		}
		same("in any order", saved(t, func(_ *excelize.File, a *Archive) {
			s := a.Sheet("Sheet1")
			for _, w := range writes {
				put(s, w)
			}
			s.Close()
		}))
		// Row by row the texts have the numbers that they had.
		same("row by row", saved(t, func(_ *excelize.File, a *Archive) {
			for _, w := range writes {
				if text, ok := w.value.(string); ok {
					a.number(text)
				}
			}
			s := a.Sheet("Sheet1")
			slices.SortStableFunc(writes, func(a, b write) int { return a.row - b.row })
			for i, w := range writes {
				if i > 0 && writes[i-1].row != w.row {
					s.Flush()
				}
				put(s, w)
			}
			s.Close()
		}))
	})
}

// TestFormulas: a formula has its value; what is merged away has none.
func TestFormulas(t *testing.T) {
	sheet := saved(t, func(_ *excelize.File, a *Archive) {
		s := a.Sheet("Sheet1")
		s.Formula(2, 1, Formula{Formula: `IF(A1<1,"a&b",2)`, Number: 2.5})
		s.Formula(1, 1, Formula{Formula: `A2`, Text: `n/a & "more"`, IsText: true})
		s.Text(1, 2, "gone")
		s.Style(1, 2, 2)
		s.Clear(1, 2)
		s.Number(2, 2, 1)
		s.Clear(2, 2)
		s.Day(3, 2, kpi.Date(2024, 2, 29))
		s.Close()
	})["xl/worksheets/sheet1.xml"]
	_, sheet, _ = strings.Cut(sheet, "<sheetData>")
	sheet, _, _ = strings.Cut(sheet, "</sheetData>")
	want := `<row r="1"><c r="A1" t="str"><f>A2</f><v>n/a &amp; &#34;more&#34;</v></c><c r="B1"><f>IF(A1&lt;1,&#34;a&amp;b&#34;,2)</f><v>2.5</v></c></row>` +
		`<row r="2"><c r="A2" s="2"></c><c r="C2"><v>45351</v></c></row>`
	if sheet != want {
		t.Errorf("%s\nwant\n%s", sheet, want)
	}
}

// BenchmarkSheet writes 10,000 rows of 40 cells, as the sheets that people read have them.
func BenchmarkSheet(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		saved(b, func(_ *excelize.File, a *Archive) {
			s := a.Sheet("Sheet1")
			for row := range 10_000 {
				for c := range 40 {
					s.Number(c+1, row+1, float64(row*c)/100)
					s.Style(c+1, row+1, 1)
				}
			}
			s.Close()
		})
	}
}
