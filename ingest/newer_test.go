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
