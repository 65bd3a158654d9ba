package ingest

import (
	"path/filepath"
	"testing"

	"salesk/ingest/table"
)

// TestTablesProgress: two walks over a table go from nothing to all of its file; a text's
// bytes tell how far each is, a sheet's rows only once they were counted.
func TestTablesProgress(t *testing.T) {
	const rows = 3*rowsAtOnce + 10
	for _, name := range []string{"leads.csv", "leads.csv.gz", "leads.xlsx"} {
		t.Run(name, func(t *testing.T) {
			var p Progress
			path := writeAs(t, name, rows)
			ts, release, err := Tables(Input{Path: path}, Options{Progress: &p})
			if err != nil || len(ts) == 0 {
				t.Fatal(err)
			}
			defer release()
			var shares []float64
			for range 2 {
				n := 0
				err := ts[0].Walk(func(*table.Row) bool {
					if n++; n%rowsAtOnce == 1 {
						r := p.Reached()
						shares = append(shares, float64(r.Done)/float64(r.Total))
						if want := int64(n - 1); r.Rows != want {
							t.Errorf("%d rows, want %d", r.Rows, want)
						}
					}
					return true
				})
				if r := p.Reached(); err != nil || r.Rows != rows+1 || filepath.Base(r.File) == "." {
					t.Errorf("after a walk %+v, %v", r, err)
				}
			}
			if r := p.Reached(); r.Done != r.Total || r.Total == 0 {
				t.Errorf("in the end %d of %d", r.Done, r.Total)
			}
			sheet := filepath.Ext(name) == ".xlsx"
			for i, got := range shares {
				want := float64(i) / 6 // a walk is three looks and a few rows, behind a first look at nothing
				switch {
				case i >= 4:
					want = 0.5 + float64(i-4)/6
				case sheet:
					want = 0
				}
				if got < want-0.02 || got > want+0.02 {
					t.Errorf("share %d is %.3f, want about %.3f", i, got, want)
				}
			}
			if len(shares) != 8 {
				t.Errorf("%d looks", len(shares))
			}
		})
	}
}
