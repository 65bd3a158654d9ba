package ingest

import (
	"strings"
	"testing"
)

// TestMonthsAsDates reads months where days are expected: the first day of what happened, or the day of
// creation in it, and the last of what is forecast.
func TestMonthsAsDates(t *testing.T) {
	for _, c := range []struct{ month, status, created, want string }{
		{"Jan 2024", "won", "2023-12-05", "2024-01-01"},
		{"Jan 2024", "won", "2024-01-20", "2024-01-20"},
		{"Feb 2024", "open", "2023-12-05", "2024-02-29"},
		{"2024-01", "won", "2023-12-05", "2024-01-01"},
		{"01/2024", "lost", "2023-12-05", "2024-01-01"},
		{"Jan-24", "won", "2023-12-05", "2024-01-01"},
		{"Jan '24", "won", "2023-12-05", "2024-01-01"},
		{"März 2024", "won", "2023-12-05", "2024-03-01"},
		{"2024. január", "won", "2023-12-05", "2024-01-01"},
		{"février 2024", "won", "2023-12-05", "2024-02-01"},
		{"enero de 2024", "won", "2023-12-05", "2024-01-01"},
		{"2024-13", "won", "2023-12-05", ""},
		{"Jan 24", "won", "2023-12-05", ""},
	} {
		d, rep := load(t, "Deal ID,Amount,Status,Create Date,Close Date\nA,1,"+c.status+","+c.created+","+c.month+"\nB,1,"+c.status+","+c.created+","+c.month+"\n", Options{})
		got := ""
		if d != nil && d.Deals.N > 0 {
			got = d.Deals.Close.At(0).String()
		}
		if got != c.want {
			t.Errorf("%s, %s: closed %q; want %q", c.month, c.status, got, c.want)
		}
		told := false
		for _, n := range rep.Notices {
			told = told || strings.Contains(n.Message.String(), "2 values are months")
		}
		if told != (c.want != "") {
			t.Errorf("%s: told %v", c.month, told)
		}
	}
	// A month among days is a slip.
	d, rep := load(t, "Deal ID,Amount,Status,Close Date\nA,1,won,2024-01-05\nB,1,won,2024-01-06\nC,1,won,2024-01\n", Options{})
	if d.Deals.N != 2 || len(rep.Problems) != 1 {
		t.Errorf("%d deals, %d problems; want 2 and 1", d.Deals.N, len(rep.Problems))
	}
}

// TestNoCurrency gives up a column of currencies that has none.
func TestNoCurrency(t *testing.T) {
	for _, c := range []struct {
		one, two string
		deals    int
	}{{"Automatic", "Manual", 2}, {"EUR", "Manual", 1}, {"XYZ", "XYZ", 0}, {"euro", "USD", 2}} {
		d, _ := load(t, "Deal ID,Amount,Status,Close Date,Currency\nA,1,won,2024-01-05,"+c.one+"\nB,1,won,2024-01-06,"+c.two+"\n", Options{Currency: ""})
		if d.Deals.N != c.deals {
			t.Errorf("%s, %s: %d deals; want %d", c.one, c.two, d.Deals.N, c.deals)
		}
	}
}
