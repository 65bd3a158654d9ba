package xlsx

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"salesk/kpi"
)

// hostile are texts that XML or Excel would take for something else.
var hostile = []string{"", " ", "x", " lead", "trail ", "\ttab", "line\n", "two\nlines", "cr\r", "a&b", "<b>", `"quoted"`, "it's", "Ünïcödé", "山田", "🇭🇺", "\xff\xfe", "a\xc3",
	"\x00", "\x07bell", "\x7f", "\ufffe", "\uffff", "\ufffd", "ﬁn", "_x0041_", "_x005F_", "_x005F_x0041_", "_x0041", "x_x_x", "_xZZZZ_", "=1+1"}

func day(d kpi.Day) time.Time {
	y, m, n := d.Civil()
	return time.Date(y, time.Month(m), n, 0, 0, 0, 0, time.UTC)
}

// save returns the parts of a workbook of one sheet, of which fill writes the rows from
// the second on.
func save(t testing.TB, fill func(f *excelize.File, a *Archive, sw *excelize.StreamWriter)) map[string]string {
	t.Helper()
	f := excelize.NewFile()
	defer func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}()
	a := New(f)
	sw, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	if err := sw.SetRow("A1", []any{"head"}); err != nil {
		t.Fatal(err)
	}
	fill(f, a, sw)
	if err := sw.Flush(); err != nil {
		t.Fatal(err)
	}
	return parts(t, a)
}

// parts returns those of a workbook as they are read.
func parts(t testing.TB, a *Archive) map[string]string {
	t.Helper()
	var b bytes.Buffer
	if err := a.Write(&b); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for i, p := range z.File {
		if i == 0 && p.Name != contentTypes {
			t.Errorf("the first part is %s", p.Name)
		}
		r, err := p.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r) // checks the sum, too
		if err != nil {
			t.Fatalf("%s: %v", p.Name, err)
		}
		parts[p.Name] = string(text)
	}
	return parts
}

// TestRows holds that rows are, byte for byte, what the library writes.
func TestRows(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		texts := rapid.OneOf(rapid.SampledFrom(hostile), rapid.String())
		numbers := rapid.OneOf(rapid.Float64Range(-1e300, 1e300), rapid.SampledFrom([]float64{0, 1, -1, 0.1, 1.0 / 3, -2.0 / 3, 1e15, 123456789012345678, 1e21, 1e-7, 99999999999999.99, 999999999999999.9, 1 << 53}),
			rapid.Map(rapid.Int64(), func(n int64) float64 { return float64(n) / 100 }))
		var rows [][]any
		for range rapid.IntRange(0, 5).Draw(r, "rows") {
			row := make([]any, 3)
			for i := range row {
				switch rapid.IntRange(0, 5).Draw(r, "kind") {
				case 0:
					s := texts.Draw(r, "text")
					for excelEscapeLost(s) {
						s = texts.Draw(r, "text")
					}
					row[i] = s
				case 1:
					row[i] = numbers.Draw(r, "number")
				case 2:
					row[i] = rapid.Bool().Draw(r, "bool")
				case 3:
					row[i] = kpi.Day(rapid.Int32Range(-40000, 100000).Draw(r, "day"))
				case 4:
					row[i] = rapid.Int64().Draw(r, "integer")
				}
			}
			rows = append(rows, row)
		}
		style := rapid.IntRange(1, 3).Draw(r, "style")
		want := save(t, func(_ *excelize.File, _ *Archive, sw *excelize.StreamWriter) {
			for i, row := range rows {
				cells := make([]any, len(row))
				for c, v := range row {
					switch v := v.(type) {
					case nil:
					case kpi.Day:
						cells[c] = excelize.Cell{StyleID: style, Value: day(v)}
					default:
						cells[c] = excelize.Cell{StyleID: style, Value: v}
					}
				}
				if err := sw.SetRow("A"+strconv.Itoa(i+2), cells); err != nil {
					t.Fatal(err)
				}
			}
		})
		got := save(t, func(_ *excelize.File, a *Archive, _ *excelize.StreamWriter) {
			to := a.RowsBelow("Sheet1")
			for i, row := range rows {
				to.Begin(i + 2)
				for c, v := range row {
					switch v := v.(type) {
					case string:
						to.Text(c, style, v)
					case float64:
						to.Number(c, style, v)
					case int64:
						to.Integer(c, style, v)
					case bool:
						to.Bool(c, style, v)
					case kpi.Day:
						to.Day(c, style, v)
					}
				}
				to.End()
			}
			to.Close()
		})
		for name, text := range want {
			if got[name] != text {
				r.Fatalf("%s:\n%q\nwant\n%q", name, tail(got[name]), tail(text))
			}
		}
	})
}

// excelEscapeLost reports whether a text holds what the library loses or mistakes: an
// escape of half a character, or one that begins where another ends.
func excelEscapeLost(s string) bool {
	for i := range len(s) {
		if excelEscape(s[i:]) && s[i:i+7] != "_x005F_" && (strings.ContainsAny(s[i+2:i+3], "dD") || excelEscape(s[i+6:])) {
			return true
		}
	}
	return false
}

// TestManyBlocks: a sheet of several blocks is whole, and of the same bytes each time.
func TestManyBlocks(t *testing.T) {
	const n = 30_000
	all := save(t, func(_ *excelize.File, a *Archive, _ *excelize.StreamWriter) {
		rows := a.RowsBelow("Sheet1")
		for i := range n {
			rows.Begin(i + 2)
			rows.Text(0, 0, "a text that is repeated")
			rows.Number(1, 0, float64(i))
			rows.End()
		}
		rows.Close()
		if len(rows.blocks) < 3 {
			t.Errorf("%d blocks", len(rows.blocks))
		}
	})
	sheet := all["xl/worksheets/sheet1.xml"]
	if got := strings.Count(sheet, "<row "); got != n+1 {
		t.Errorf("%d rows", got)
	}
	if !strings.HasSuffix(sheet, `<c r="B30001"><v>29999</v></c></row></sheetData></worksheet>`) {
		t.Errorf("ends in %q", sheet[len(sheet)-100:])
	}
}

// TestEscapesOfExcel: what looks like one of Excel's escapes comes back as it was.
func TestEscapesOfExcel(t *testing.T) {
	for text, want := range map[string]string{
		"_x0041_x0042_": "_x005F_x0041_x005F_x0042_", "_xD83D_": "_x005F_xD83D_", "_x005F_": "_x005F_x005F_", "_x0041": "_x0041",
	} {
		for _, at := range []place{inCell, inTable} {
			if got := string(appendText(nil, text, at)); got != want {
				t.Errorf("%s: %s, want %s", text, got, want)
			}
		}
		if got := string(appendText(nil, text, inFormula)); got != text {
			t.Errorf("%s: %s in a formula", text, got)
		}
	}
}

func TestJoinSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.SliceOf(rapid.Byte()).Draw(t, "a"), rapid.SliceOf(rapid.Byte()).Draw(t, "b")
		if got, want := joinSums(crc32.ChecksumIEEE(a), crc32.ChecksumIEEE(b), len(b)), crc32.ChecksumIEEE(append(a[:len(a):len(a)], b...)); got != want {
			t.Fatalf("%08x, want %08x", got, want)
		}
	})
}

// BenchmarkRows writes 100,000 rows of 10 cells.
func BenchmarkRows(b *testing.B) {
	for b.Loop() {
		save(b, func(_ *excelize.File, a *Archive, _ *excelize.StreamWriter) {
			rows := a.RowsBelow("Sheet1")
			for i := range 100_000 {
				rows.Begin(i + 2)
				for c := range 5 {
					rows.Text(c, 1, "Lindström")
					rows.Number(c+5, 2, float64(i)/100)
				}
				rows.End()
			}
			rows.Close()
		})
	}
}
