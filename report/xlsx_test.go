package report

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"salesk/internal/message"
	"salesk/kpi"
)

// open reads a workbook back.
func open(t *testing.T, r *kpi.Results, o Options) *excelize.File {
	t.Helper()
	b, _ := write(t, "xlsx", r, o)
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// TestWorkbookEqualsTidyRows compares every cell of the KPIs sheet with the CSV.
func TestWorkbookEqualsTidyRows(t *testing.T) {
	for _, o := range []Options{{Totals: true}, {Layout: Wide}, {Sort: "revenue", Top: 3, Asked: Span{1, 2}}} {
		f := open(t, company(), o)
		rows, err := f.GetRows(kpisSheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		want := readCSV(t, "csv", ',', o)
		if len(rows) != len(want) {
			t.Fatalf("%+v: %d rows, want %d", o, len(rows), len(want))
		}
		for i, record := range want {
			for j, text := range record {
				got := ""
				if j < len(rows[i]) {
					got = rows[i][j]
				}
				if i > 0 {
					text = sheetText(t, want[0][j], text)
					if _, err := strconv.ParseFloat(text, 64); err == nil {
						got = sheetText(t, "value", got)
					}
				}
				// XML has no place for control characters: what stands for them is visible.
				text = strings.NewReplacer("\x1b", "\ufffd", "\a", "\ufffd").Replace(text)
				if got != text {
					t.Errorf("row %d, %s: %q, want %q", i+1, want[0][j], got, text)
				}
			}
		}
	}
}

// sheetText is what a field of the CSV is in a workbook: dates are days since 1900,
// truths 1 and 0, numbers without trailing zeros.
func sheetText(t *testing.T, column, text string) string {
	switch column {
	case "start", "end":
		d, err := time.Parse(time.DateOnly, text)
		if err != nil {
			t.Fatal(err)
		}
		return strconv.Itoa(int(d.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24))
	case "partial":
		return map[string]string{"true": "1", "false": "0"}[text]
	case "kpi", "period", "rep", "unit", "note":
		return text
	}
	if text == "" {
		return ""
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

func TestWorkbookTypesAndFormats(t *testing.T) {
	f := open(t, company(), Options{Totals: true})
	if got := strings.Join(f.GetSheetList(), " "); got != "Summary KPIs Definitions" {
		t.Errorf("sheets %s", got)
	}
	rows, err := f.GetRows(kpisSheet)
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]string{}
	for i, row := range rows[1:] {
		at := "F" + strconv.Itoa(i+2)
		if kind, err := f.GetCellType(kpisSheet, at); err != nil || kind != excelize.CellTypeInlineString && kind != excelize.CellTypeSharedString {
			t.Errorf("%s %q has type %v, %v", at, row[5], kind, err)
		}
		if formula, err := f.GetCellFormula(kpisSheet, at); err != nil || formula != "" {
			t.Errorf("%s is a formula: %s", at, formula)
		}
		if row[1] == "2025-03" && row[5] == "山田太郎" {
			shown[row[0]] = row[2] + " " + row[4] + " " + row[6]
		}
	}
	for id, want := range map[string]string{
		// The library that reads it puts the space behind the sign; spreadsheets write 111.11 %.
		"revenue": "2025-03-01 FALSE 738,477.00", "win_rate": "2025-03-01 FALSE 111.11% ", "sales_cycle": "2025-03-01 FALSE 523.1",
		"new_leads": "2025-03-01 FALSE 947,700", "ltv_to_cac": "2025-03-01 FALSE 3.23",
	} {
		if shown[id] != want {
			t.Errorf("%s shows %q, want %q", id, shown[id], want)
		}
	}
	tables, err := f.GetTables(kpisSheet)
	if err != nil || len(tables) != 1 || tables[0].Range != "A1:L"+strconv.Itoa(len(rows)) {
		t.Errorf("tables %+v, %v", tables, err)
	}
	props, err := f.GetDocProps()
	if err != nil || props.Created != "2025-04-10T00:00:00Z" || props.Modified != props.Created {
		t.Errorf("properties %+v, %v", props, err)
	}
}

func TestAwkwardTextsReturn(t *testing.T) {
	r := alone()
	r.By = []string{"rep"}
	texts := []string{"_x0041_ Ltd", "  spaces  ", "=1+1", "<b>&amp;</b>", "007", "1e5", "TRUE", "#REF!", "2025-01-01", "two\nlines"}
	r.Figures = []kpi.Figure{named(kRevenue, texts, func(int, int) kpi.Value { return kpi.Value{Number: kpi.Int(1)} })}
	f := open(t, r, Options{})
	for i, want := range texts {
		at := "F" + strconv.Itoa(i+2)
		got, err := f.GetCellValue(kpisSheet, at)
		if err != nil || got != want {
			t.Errorf("%s: %q, %v, want %q", at, got, err, want)
		}
		if kind, err := f.GetCellType(kpisSheet, at); err != nil || kind != excelize.CellTypeInlineString {
			t.Errorf("%s %q has type %v, %v", at, got, kind, err)
		}
	}
}

func TestSummarySheet(t *testing.T) {
	f := open(t, company(), Options{Shown: Span{1, 2}, Headlines: true})
	rows, err := f.GetRows(summarySheet)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, row := range rows {
		lines = append(lines, strings.TrimRight(strings.Join(row, " | "), " |"))
	}
	golden(t, "summary.txt", []byte(strings.Join(lines, "\n")+"\n"))
}

func TestDefinitionsSheet(t *testing.T) {
	f := open(t, company(), Options{})
	rows, err := f.GetRows(definitionsSheet)
	if err != nil {
		t.Fatal(err)
	}
	for i, k := range company().KPIs {
		if got, want := strings.Join(rows[i+1], "\n"), strings.Join([]string{k.ID, k.Title, k.Category.String(), company().UnitName(k.Unit), k.Formula, k.Doc}, "\n"); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// TestColumnsInOrder: spreadsheets expect the widths from left to right.
func TestColumnsInOrder(t *testing.T) {
	b, _ := write(t, "xlsx", company(), Options{})
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	sheets := 0
	for _, part := range z.File {
		if !strings.HasPrefix(part.Name, "xl/worksheets/sheet") {
			continue
		}
		sheets++
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		last := 0
		for _, m := range regexp.MustCompile(`<col [^>]*?min="(\d+)"`).FindAllSubmatch(text, -1) {
			at, err := strconv.Atoi(string(m[1]))
			if err != nil || at <= last {
				t.Errorf("%s: column %s comes after %d", part.Name, m[1], last)
			}
			last = at
		}
		if last == 0 {
			t.Errorf("%s has no widths", part.Name)
		}
	}
	if sheets != 3 {
		t.Errorf("%d sheets", sheets)
	}
}

// TestLongTextIsRefused: the library would cut it in silence.
func TestLongTextIsRefused(t *testing.T) {
	for _, long := range []string{strings.Repeat("x", maxCellText+1), strings.Repeat("😀", maxCellText/2+1)} {
		r := company()
		r.Figures[0].Value = func(int, int) kpi.Value { return kpi.Value{Note: message.Plain(long)} }
		var b bytes.Buffer
		if _, err := Write(&b, "xlsx", r, Options{}); err == nil || b.Len() > 0 {
			t.Errorf("%v, %d bytes", err, b.Len())
		}
	}
}

// TestTooManyFigures: what no worksheet has room for is refused before a figure is made.
func TestTooManyFigures(t *testing.T) {
	r := company()
	r.Figures = []kpi.Figure{{KPI: kRevenue, Groups: slices.Repeat([][]string{{"Ann"}}, maxSheetRows/2), Value: func(int, int) kpi.Value {
		t.Fatal("a figure is made")
		return kpi.Value{}
	}}}
	var b bytes.Buffer
	if _, err := Write(&b, "xlsx", r, Options{}); message.Of(err).ID() != "in-sheet" || b.Len() > 0 {
		t.Errorf("%v, %d bytes", err, b.Len())
	}
}
