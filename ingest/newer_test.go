package ingest

import "testing"

func TestCompareNames(t *testing.T) {
	for _, test := range []struct {
		older, newer string
		told         bool
	}{
		{"deals.csv", "deals (1).csv", true},
		{"deals (2).csv", "deals (10).csv", true},
		{"export-9.csv", "export-10.csv", true},
		{"f/Export_9.xlsx[Deals]", "f/export_10.xlsx[Deals]", true},
		{"deals-2024-02-28.csv", "deals-2024-03-01.csv", true},
		{"deals_20240228.csv", "deals_20240301.csv", true},
		{"all 20240228.csv", "deals_20240301.csv", true},
		{"deals 28.02.2024.csv", "deals 01.03.2024.csv", true},
		{"deals 12-31-2024.csv", "deals 01-05-2025.csv", true},
		{"deals 02-03-2024.csv", "deals 03-02-2024.csv", false},
		{"deals 2024-03-01 (1).csv", "deals 2024-03-01 (2).csv", true},
		{"2024-02/deals.csv", "2024-03/deals.csv", true},
		{"deals-2023.csv", "deals-2024.csv", true},
		{"deals-2023.csv", "deals.csv", false},
		{"deals_jan_2024.csv", "deals_feb_2024.csv", true},
		{"deals December 2023.csv", "deals January 2024.csv", true},
		{"2024 március.csv", "2024 április.csv", true},
		{"Export Jänner 2024 (2).csv", "Export Feber 2024.csv", true},
		{"may.csv", "june.csv", false},
		{"x.zip[deals.csv]", "x.zip[deals (1).csv]", true},
		{"X.ZIP[a/export 9.xlsx][Deals]", "X.ZIP[a/export 10.xlsx][Deals]", true},
		{"exports.zip[deals.csv]", "exports (1).zip[deals.csv]", true},
		{"x.zip[north.csv]", "x.zip[south.csv]", false},
		{"north.csv", "south.csv", false},
		{"north/deals.csv", "south/deals.csv", false},
		{"deals.csv", "deals.csv", false},
	} {
		want := 0
		if test.told {
			want = 1
		}
		if got, back := compareNames(test.newer, test.older), compareNames(test.older, test.newer); got != want || back != -want {
			t.Errorf("%s after %s: %d and %d, want %d", test.newer, test.older, got, back, want)
		}
	}
}
