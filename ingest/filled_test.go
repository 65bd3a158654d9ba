package ingest

import (
	"strings"
	"testing"
)

// An empty column does not keep a rival of the same name from being read.
func TestEmptyColumnGivesWay(t *testing.T) {
	d, _ := load(t, "id,Account_Name,Account_Name__name,Amount,Stage,Created,Closing_Date\n"+strings.Repeat(",,,,,,\n", 3)+"1,,Acme,5,Closed Won,2024-01-02,2024-01-30\n2,,Beta,6,Closed Won,2024-01-02,2024-01-30\n", Options{})
	for i, want := range []string{"Acme", "Beta"} {
		if got := d.Symbols.Text(d.Deals.Customer[i]); got != want {
			t.Errorf("customer %q, want %q", got, want)
		}
	}
}
