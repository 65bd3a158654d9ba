package ooxml

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// sound is a small workbook with all that is checked.
func sound(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	keep := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	keep(f.SetSheetDimension("Sheet1", ""))
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	keep(err)
	keep(f.SetSheetRow("Sheet1", "A1", &[]any{"Name", "Sum (EUR)"}))
	keep(f.SetSheetRow("Sheet1", "A2", &[]any{"Ann", 3}))
	keep(f.SetCellStyle("Sheet1", "A1", "B1", bold))
	keep(f.MergeCell("Sheet1", "D1", "E1"))
	keep(f.MergeCell("Sheet1", "D2", "E2"))
	keep(f.AddTable("Sheet1", &excelize.Table{Range: "A1:B2", Name: "Deals"}))
	keep(f.SetDefinedName(&excelize.DefinedName{Name: "PeriodEnd", RefersTo: "Sheet1!$A$2"}))
	for _, at := range []string{"B2:B3", "B4:B5"} {
		keep(f.SetConditionalFormat("Sheet1", at, []excelize.ConditionalFormatOptions{{Type: "data_bar", Criteria: "=", MinType: "min", MaxType: "max", BarColor: "#638EC6", BarSolid: true}}))
	}
	keep(f.SetColWidth("Sheet1", "A", "A", 20))
	keep(f.SetColWidth("Sheet1", "B", "B", 30))
	keep(f.AddChart("Sheet1", "G1", &excelize.Chart{Type: excelize.Col, Series: []excelize.ChartSeries{{Name: "Sheet1!$B$1", Categories: "Sheet1!$A$2:$A$2", Values: "Sheet1!$B$2:$B$2"}}}))
	b, err := f.WriteToBuffer()
	keep(err)
	return edited(t, b.Bytes(), "xl/worksheets/sheet1.xml", `<c r="B2"><v>3</v>`, `<c r="B2"><f>SUMIFS(Deals[Sum (EUR)],Deals[Name],"x)"&amp;PeriodEnd)</f><v>3</v>`)
}

// edited replaces a text in a part, whose archive is written anew.
func edited(t *testing.T, b []byte, part, from, to string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	found := false
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == part {
			found = strings.Contains(string(text), from)
			text = []byte(strings.Replace(string(text), from, to, 1))
		}
		p, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Write(text); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if !found {
		t.Fatalf("%s does not hold %s", part, from)
	}
	return out.Bytes()
}

// TestCheck holds that a sound workbook passes, and that each way of breaking it is told.
func TestCheck(t *testing.T) {
	good := sound(t)
	if wrong := Check(good); len(wrong) > 0 {
		t.Fatalf("a sound workbook: %v", wrong)
	}
	const sheet, table, styles = "xl/worksheets/sheet1.xml", "xl/tables/table1.xml", "xl/styles.xml"
	for _, test := range []struct{ part, from, to, want string }{
		{"[Content_Types].xml", `PartName="/xl/tables/table1.xml"`, `PartName="/xl/tables/table9.xml"`, "table9.xml, which is not there"},
		{"[Content_Types].xml", `PartName="/xl/tables/table1.xml"`, `PartName="/xl/styles.xml"`, "no type for xl/tables/table1.xml"},
		{"xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "worksheets/sheet7.xml", "sheet7.xml, which is not there"},
		{sheet, `<drawing r:id="rId2"`, `<drawing r:id="rId8"`, "relation rId8"},
		{sheet, `<sheetData>`, `<cols></cols><cols></cols><sheetData>`, "two <cols>"},
		{sheet, `</sheetData>`, `</sheetData><sheetViews></sheetViews>`, "<sheetViews> after <sheetData>"},
		{sheet, `</sheetData>`, `</sheetData><joy></joy>`, "<joy>, which has no place"},
		{sheet, `<sheetData>`, `<dimension ref="A1"></dimension><sheetData>`, "who believes it reads one cell"},
		{sheet, `<c r="B2">`, `<c r="A2">`, "A2 in row 2 after column 1"},
		{sheet, `<row r="2"`, `<row r="1"`, "row 1 after row 1"},
		{sheet, `</f><v>3</v>`, `</f>`, "formula without a value"},
		{sheet, `<v>3</v>`, `<v>three</v>`, "is no number"},
		{sheet, `<v>0</v>`, `<v>99</v>`, "shared text that is not there"},
		{sheet, `s="1"`, `s="7"`, "style is 7"},
		{sheet, `D2:E2`, `E1:F2`, "overlaps"},
		{sheet, `priority="2"`, `priority="1"`, "two rules of priority"},
		{sheet, `min="2"`, `min="1"`, "the width of columns 1 to 2 after 1"},
		{sheet, `x14:cfRule type="dataBar" id="{`, `x14:cfRule type="dataBar" id="x{`, "are extended by"},
		{sheet, `SUMIFS(`, `XLOOKUP(`, "the function XLOOKUP"},
		{sheet, `Deals[Name]`, `Deals[Nam]`, `no column "Nam"`},
		{sheet, `Deals[Name]`, `Costs[Name]`, "no table Costs"},
		{sheet, `PeriodEnd)`, `PeriodStart)`, "no name PeriodStart"},
		{sheet, `PeriodEnd)`, `Other!A1)`, `no sheet "Other"`},
		{sheet, `SUMIFS(`, `SUMIFS((`, "brackets"},
		{table, `name="Sum (EUR)"`, `name="Sum"`, `stands as "Sum (EUR)"`},
		{table, `displayName="Deals"`, `displayName="Q4"`, "cannot be the name of a table"},
		{table, `displayName="Deals"`, `displayName="PeriodEnd"`, "something else already"},
		{table, `<autoFilter ref="A1:B2"`, `<autoFilter ref="A1:A2"`, "filters A1:A2"},
		{table, `name="Sum (EUR)"`, `name="name"`, `two columns "name"`},
		{"xl/workbook.xml", `name="Sheet1"`, `name="A sheet whose name is far too long"`, "cannot be the name of a sheet"},
		{"xl/workbook.xml", `name="PeriodEnd"`, `name="Q4"`, `"Q4" cannot be a name`},
		{"xl/workbook.xml", `<definedName name=`, `<definedName localSheetId="3" name=`, "of sheet 3"},
		{styles, `<cellXfs count="2"`, `<cellXfs count="3"`, "2 cellXfs, but it says 3"},
		{styles, `fontId="1"`, `fontId="9"`, "xf fontId is 9"},
		{"xl/charts/chart1.xml", `Sheet1!$B$2`, `Sheet9!$B$2`, `no sheet "Sheet9"`},
	} {
		wrong := strings.Join(Check(edited(t, good, test.part, test.from, test.to)), "\n")
		if !strings.Contains(wrong, test.want) {
			t.Errorf("%s with %s: got %q, want %s", test.part, test.to, wrong, test.want)
		}
	}
	if wrong := Check([]byte("no archive")); len(wrong) != 1 {
		t.Errorf("no archive: %v", wrong)
	}
	if wrong := Check(edited(t, good, sheet, "<sheetData>", "<sheetData")); len(wrong) == 0 {
		t.Error("broken XML is taken")
	}
}
