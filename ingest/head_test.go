package ingest

import (
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestMergedHeader reads a sheet whose header takes two rows: names merged over both,
// and names below a heading that is merged over several columns.
func TestMergedHeader(t *testing.T) {
	f := excelize.NewFile()
	for cell, text := range map[string]string{
		"A1": "Pipeline report", "A3": "Deal ID", "B3": "Rep", "C3": "Dates", "E3": "Amount", "F3": "Stage",
		"C4": "Created date", "D4": "Close date",
		"A5": "D1", "B5": "Ann", "C5": "2024-01-05", "D5": "2024-02-05", "E5": "100.50", "F5": "Won",
		"A6": "D2", "B6": "Bob", "C6": "2024-01-06", "D6": "2024-02-06", "E6": "20", "F6": "Lost",
	} {
		if err := f.SetCellStr("Sheet1", cell, text); err != nil {
			t.Fatal(err)
		}
	}
	for _, area := range [][2]string{{"A3", "A4"}, {"B3", "B4"}, {"C3", "D3"}, {"E3", "E4"}, {"F3", "F4"}} {
		if err := f.MergeCell("Sheet1", area[0], area[1]); err != nil {
			t.Fatal(err)
		}
	}
	path := t.TempDir() + "/deals.xlsx"
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	d, rep, err := Load([]Input{{Path: path}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if d.Deals.N != 2 || rep.Tables[0].HeaderLine != 4 || len(rep.Tables[0].Unmapped) != 0 {
		t.Fatalf("%d deals, %+v", d.Deals.N, rep.Tables[0])
	}
	x := d.Deals.Row(0)
	if d.Symbols.Text(x.ID) != "D1" || d.Symbols.Text(x.Rep) != "Ann" || x.Created.String() != "2024-01-05" || x.Close.String() != "2024-02-05" || x.Amount != 10050 {
		t.Errorf("read %+v", x)
	}
}
