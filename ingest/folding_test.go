package ingest

import (
	"strings"
	"testing"
)

// TestFoldNames: names that differ in case are one, in whatever order they come; ids of
// Salesforce are not.
func TestFoldNames(t *testing.T) {
	lines := []string{
		"1,ann lee,ACME Kft.,1,won,2024-01-02", "2,Ann Lee,Acme Kft.,1,won,2024-01-02", "3,ANN LEE,acme kft.,1,won,2024-01-02",
		"4,Zoë Weiß,0015g00000AbCdE,1,won,2024-01-02", "5,ZOË WEISS,0015g00000AbCde,1,won,2024-01-02", "6,zoë weiß,Acme Ltd,1,won,2024-01-02",
	}
	for range lines {
		lines = append(lines[1:], lines[0])
		d, _ := load(t, "deal_id,rep,customer,amount,status,close_date\n"+strings.Join(lines, "\n")+"\n", Options{})
		reps, customers := map[string]int{}, map[string]int{}
		for _, x := range d.Deals.Rows() {
			reps[d.Symbols.Text(x.Rep)]++
			customers[d.Symbols.Text(x.Customer)]++
		}
		if reps["Ann Lee"] != 3 || reps["Zoë Weiß"] != 3 {
			t.Errorf("reps %v", reps)
		}
		if customers["Acme Kft."] != 3 || len(customers) != 4 {
			t.Errorf("customers %v", customers)
		}
	}
}
