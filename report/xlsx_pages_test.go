package report

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report/internal/ooxml"
)

// gridBook writes a grid as a workbook, twice, and reads it back.
func gridBook(t *testing.T, r *kpi.Results, g *Grid) (*excelize.File, []byte) {
	t.Helper()
	var b, again bytes.Buffer
	for _, w := range []*bytes.Buffer{&b, &again} {
		if err := WriteGrid(w, "xlsx", r, g, Options{}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Error("the same grid gives other bytes")
	}
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f, b.Bytes()
}

// TestExcelTakesIt holds workbooks against what Excel demands of a package, and other
// programs forgive.
func TestExcelTakesIt(t *testing.T) {
	r := company()
	books := map[string][]byte{}
	for name, o := range map[string]Options{"all": {Totals: true}, "wide": {Layout: Wide}, "one period": {Asked: Span{1, 2}, Headlines: true}} {
		books[name], _ = write(t, "xlsx", r, o)
	}
	g := GoalsGrid(r, standings(), true, nil)
	g.Sheet, g.Data = "Goals", GoalsGrid(r, standings(), false, nil)
	_, books["goals"] = gridBook(t, r, g)
	for name, b := range books {
		for _, wrong := range ooxml.Check(b) {
			t.Errorf("%s: %s", name, wrong)
		}
	}
}

func standings() []kpi.GoalState {
	year := kpi.Period{Label: "2025", Start: kpi.Date(2025, 1, 1), End: kpi.Date(2025, 12, 31)}
	return []kpi.GoalState{
		{Name: "=cmd|' /C calc'!A0", Kind: kpi.GoalKPI, Metric: "revenue", Period: year, Unit: kpi.Amount, Start: kpi.Int(0),
			Target: kpi.Int(5000), Actual: kpi.Frac(360101, 200), Progress: kpi.Frac(360101, 1000000), Expected: kpi.Frac(1, 3), Projected: kpi.Int(5402), Status: kpi.OnTrack, Note: message.Plain("a note")},
		{Name: "+1", Depth: 1, Owner: kpi.Owner{Kind: kpi.OfRep, Name: "<script>"}, Kind: kpi.GoalYesNo, Period: year, Unit: kpi.Whole, Actual: kpi.Int(0), Target: kpi.Int(1), Progress: kpi.Int(0), Expected: kpi.Int(0), Status: kpi.OnTrack},
		{Name: "Rate", Kind: kpi.GoalKPI, Metric: "win_rate", Period: year, Unit: kpi.Ratio, Target: kpi.Frac(3, 10), Status: kpi.NoData},
	}
}

// TestGridWorkbook holds that a workbook of goals has the goals for people, and for
// machines the very figures of the CSV, as typed cells of an Excel table.
func TestGridWorkbook(t *testing.T) {
	r := company()
	g := GoalsGrid(r, standings(), true, nil)
	g.Sheet, g.Data = "Goals", GoalsGrid(r, standings(), false, nil)
	f, b := gridBook(t, r, g)
	if got := strings.Join(f.GetSheetList(), " "); got != "Goals Data" {
		t.Fatalf("sheets %s", got)
	}
	for at, want := range map[string]string{"A5": "=cmd|' /C calc'!A0", "A6": "· +1", "B6": "rep <script>", "E5": "5,000.00", "G5": "36.01% ", "F6": "no", "F7": "n/a", "I5": "▲ on track", "A9": "[1] a note"} {
		got, err := f.GetCellValue("Goals", at)
		if err != nil || got != want {
			t.Errorf("%s shows %q, %v, want %q", at, got, err, want)
		}
		if formula, err := f.GetCellFormula("Goals", at); err != nil || formula != "" {
			t.Errorf("%s is a formula: %s", at, formula)
		}
	}
	if kind, err := f.GetCellType("Goals", "G5"); err != nil || kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
		t.Errorf("progress has type %v, %v", kind, err)
	}
	sameAsCSV(t, f, r, g.Data)
	if names := f.GetDefinedName(); len(names) != 2 || names[0].RefersTo != "'Goals'!$1:$4" || names[1].RefersTo != "'Data'!$1:$1" {
		t.Errorf("rows to repeat: %+v", names)
	}
	if text := ooxml.Part(t, b, "xl/worksheets/sheet2.xml"); strings.Contains(text, "<f>") {
		t.Error("the table has a formula")
	}
}

func TestVersusWorkbook(t *testing.T) {
	r := company()
	v := Comparison{Prev: true, Year: true, Target: true}
	for p := range r.Periods {
		v.Before = append(v.Before, kpi.Base{Results: r, Period: p - 1})
	}
	v.Before[0] = kpi.Base{}
	g, _, err := ComparisonGrid(r, Options{Shown: Span{1, 2}}, v, true)
	if err != nil {
		t.Fatal(err)
	}
	g.Sheet = "Comparison"
	if g.Data, _, err = ComparisonGrid(r, Options{}, v, false); err != nil {
		t.Fatal(err)
	}
	f, _ := gridBook(t, r, g)
	sameAsCSV(t, f, r, g.Data)
	rows, err := f.GetRows("Comparison")
	if err != nil {
		t.Fatal(err)
	}
	// Only what was compared has a column for its change.
	if got := strings.Join(rows[3], "|"); got != "KPI|Rep|Value|Period before|Change|Year before|Target|Attained" {
		t.Errorf("header %s", got)
	}
}

// sameAsCSV compares the cells of the Data sheet with what the CSV of the grid says.
func sameAsCSV(t *testing.T, f *excelize.File, r *kpi.Results, g *Grid) {
	t.Helper()
	rows, err := f.GetRows(dataSheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	n := 1
	for row := range g.Rows {
		for i := range row.Cells {
			c := &row.Cells[i]
			want, got := machineText(r, c), ""
			if i < len(rows[n]) {
				got = rows[n][i]
			}
			switch c.Kind {
			case Date:
				want = sheetText(t, "start", want)
			case Bool:
				want = sheetText(t, "partial", want)
			case Number:
				want, got = sheetText(t, "value", want), sheetText(t, "value", got)
			case Text:
				want = strings.NewReplacer("\x1b", "\ufffd", "\a", "\ufffd").Replace(want)
			}
			if got != want {
				t.Errorf("row %d, %s: %q, want %q", n+1, g.Columns[i].ID, got, want)
			}
		}
		n++
	}
	tables, err := f.GetTables(dataSheet)
	end, _ := excelize.ColumnNumberToName(len(g.Columns))
	if err != nil || len(tables) != 1 || tables[0].Range != "A1:"+end+strconv.Itoa(n) || n < 3 {
		t.Errorf("tables %+v, %v", tables, err)
	}
}
