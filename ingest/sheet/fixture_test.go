package sheet

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

var makeFixture = flag.Bool("fixture", false, "write testdata/deals.xlsx anew; see testdata/README.md for the other formats")

// writeDeals writes the workbook of testdata, from which a spreadsheet program made the
// others.
func writeDeals(t *testing.T, path string) {
	f := excelize.NewFile()
	defer f.Close()
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	check(f.SetSheetName("Sheet1", "Deals"))
	style := func(code string) int {
		id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
		check(err)
		return id
	}
	day, moment, clock, percent, money := style("yyyy-mm-dd"), style("yyyy-mm-dd hh:mm:ss"), style("hh:mm"), style("0.0%"), style(`#,##0.00\ "d"`)
	check(f.SetSheetRow("Deals", "A1", &[]any{"Deal ID", "Rep", "Amount", "Closed", "Seen", "At", "Share", "Won", "Árbevétel ☺", "Rate"}))
	for i := range 40 {
		line := i + 3
		at := func(col string) string { return fmt.Sprintf("%s%d", col, line) }
		check(f.SetSheetRow("Deals", at("A"), &[]any{
			fmt.Sprintf("%05d", i), strings.Repeat("Kovács Ünige ", 1+i*7%23) + fmt.Sprint(i), float64(i*i*137-9999) / 100, 44562 + i*9,
			44562 + float64(i)*1.37, float64(i%24) / 24, float64(i) / 40, i%3 == 0, strings.Repeat("日本", i%5), float64(i-20) * 1234567.891,
		}))
		check(f.SetCellStyle("Deals", at("C"), at("C"), money))
		check(f.SetCellStyle("Deals", at("D"), at("D"), day))
		check(f.SetCellStyle("Deals", at("E"), at("E"), moment))
		check(f.SetCellStyle("Deals", at("F"), at("F"), clock))
		check(f.SetCellStyle("Deals", at("G"), at("G"), percent))
	}
	check(f.MergeCell("Deals", "A50", "C51"))
	check(f.SetCellValue("Deals", "A50", "Total"))
	_, err := f.NewSheet("Long & odd")
	check(err)
	for i := range 120 { // more text than one record of an .xls holds
		check(f.SetCellValue("Long & odd", fmt.Sprintf("B%d", i+5), strings.Repeat("abcdefghij", i%30)+" é "+strings.Repeat("ő☺", i%17)+fmt.Sprint(i)))
	}
	check(f.SetCellValue("Long & odd", "A1", "two\nlines & <tags>"))
	check(f.SetCellBool("Long & odd", "C1", false))
	check(f.SetSheetVisible("Long & odd", false))
	check(f.SaveAs(path))
}

// The same data as .xlsx, and as a program's .ods and .xls of it. In .ods, that program
// stores a boolean without a format of its own as a number.
func TestFormatsAgree(t *testing.T) {
	master := filepath.Join("testdata", "deals.xlsx")
	if *makeFixture {
		writeDeals(t, master)
	}
	want := readBook(t, master)
	if len(want["Deals"]) < 380 || len(want["Long & odd"]) != 124 {
		t.Fatalf("%d and %d cells in %s", len(want["Deals"]), len(want["Long & odd"]), master)
	}
	for _, file := range []string{"deals.ods", "deals.xls"} {
		t.Run(file, func(t *testing.T) {
			want := readBook(t, master)
			for _, g := range want {
				for at, v := range g {
					if file == "deals.ods" {
						g[at] = strings.NewReplacer("b:true", "n:1", "b:false", "n:0").Replace(v)
					}
				}
			}
			if diff := cmp.Diff(want, readBook(t, filepath.Join("testdata", file))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func readBook(t *testing.T, path string) map[string]grid {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	tabs, err := openBytes(path, data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]grid{}
	for _, tab := range tabs {
		g, err := readGrid(t, tab)
		if err != nil {
			t.Error(err)
		}
		x := tab.(*Table)
		g["hidden"] = fmt.Sprint(x.Hidden())
		g["merged"] = fmt.Sprint(x.Merged())
		out[x.Sheet()] = g
	}
	return out
}
