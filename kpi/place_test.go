package kpi

import "testing"

func TestPlace(t *testing.T) {
	d := &Data{Sources: []string{"deals.csv", "book.xlsx[Deals]", "exports.zip[deals.csv]", "page.xls"}, Sheets: []bool{false, true, false, true}}
	for i, want := range []string{"deals.csv:3", "book.xlsx[Deals]!3", "exports.zip[deals.csv]:3", "page.xls!3", ""} {
		if got := d.Place(Pos{Source: uint32(i), Line: 3}); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}
