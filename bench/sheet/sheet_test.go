package main

import (
	"bufio"
	"bytes"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

func TestSheet(t *testing.T) {
	f := excelize.NewFile()
	day := func(m time.Month, d int) time.Time { return time.Date(2022, m, d, 0, 0, 0, 0, time.UTC) }
	for i, row := range [][]any{
		{"deal_id", "rep", "amount", "created_date", "close_date", "status"},
		{"D1", "Ann", 100.1, day(1, 31), day(2, 1), "Won"},
		{"D2", "Ann", 0.29, day(2, 28), day(2, 28), "Won"},
		{"D3", "Ann", 5, day(2, 3), day(2, 28), "Lost"},
		{"D4", nil, nil, day(3, 1), day(4, 1), "Open"},
	} {
		cell, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := f.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	name := filepath.Join(t.TempDir(), "deals.xlsx")
	if err := f.SaveAs(name); err != nil {
		t.Fatal(err)
	}
	cells, err := read(name)
	if err != nil {
		t.Fatal(err)
	}
	want := map[key]cell{
		{"Ann", "2022-01"}:          {created: 1},
		{"Ann", "2022-02"}:          {cents: 10039, won: 2, lost: 1, created: 2},
		{"(unassigned)", "2022-03"}: {created: 1},
	}
	got := map[key]cell{}
	for k, c := range cells {
		got[k] = *c
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	write(w, cells)
	w.Flush()
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	for _, line := range []string{"revenue,2022-02,Ann,100.39", "average_deal_size,2022-02,Ann,50.195", "new_opportunities,2022-03,(unassigned),1"} {
		if !slices.Contains(lines, line) {
			t.Errorf("no line %s in %s", line, b.String())
		}
	}
}
