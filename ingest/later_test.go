package ingest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestManyTexts holds that every record has its own customer where there are so many that
// they are interned together, with rows between that are set aside.
func TestManyTexts(t *testing.T) {
	const rows = 30_000
	var b strings.Builder
	b.WriteString("deal_id,customer,amount,close_date,status\n")
	customer := func(i int) string {
		if i%11 == 0 {
			return ""
		}
		return fmt.Sprintf("Customer %d", i*7919%rows)
	}
	for i := range rows {
		amount := "12.50"
		if i%7 == 3 {
			amount = "twelve"
		}
		fmt.Fprintf(&b, "D%d, %s ,%s,2024-02-%02d,Won\n", i, customer(i), amount, 1+i%28)
	}
	path := filepath.Join(t.TempDir(), "deals.csv")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{1 << 30, 100 << 10} {
		l := newLoading(Options{})
		l.partBytes = size
		d, rep, err := l.load([]Input{{Path: path}})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := d.Deals.N+len(rep.Problems), rows; got != want || len(rep.Problems) != (rows+3)/7 {
			t.Fatalf("%d records, %d problems", d.Deals.N, len(rep.Problems))
		}
		for i := range d.Deals.N {
			x := new(d.Deals.Row(i))
			if got, want := d.Symbols.Text(x.Customer), customer(int(x.Line)-2); got != want {
				t.Fatalf("line %d: customer %q, want %q", x.Line, got, want)
			}
		}
	}
}
