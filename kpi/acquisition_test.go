package kpi

import (
	"slices"
	"testing"
)

// TestNobodyToAllocateTo holds that costs without a rep go to nobody where no rep has
// won a customer in the range, though reps have a lifetime value.
func TestNobodyToAllocateTo(t *testing.T) {
	b := newBook(Deals, Costs)
	b.deal("1", "Ann", "A", "2024-01-02", "2024-01-10", Won, 100_00)
	b.Costs = append(b.Costs, Cost{Amount: 500_00, Date: iso("2024-03-01"), Start: NoDay, End: NoDay})
	p := Defaults()
	p.By, p.AllocateEven = []string{"rep"}, true
	p.From, p.To, p.AsOf = iso("2024-03-01"), iso("2024-03-31"), iso("2024-06-30")
	p.KPIs = []string{"ltv_to_cac"}
	r, err := Compute(b.Data, p)
	if err != nil {
		t.Fatal(err)
	}
	if rows := slices.Collect(r.Rows()); len(rows) != 2 || rows[0].Group[0] != "Ann" || !rows[0].Empty() || !rows[1].Total {
		t.Fatalf("%+v", rows)
	}
}
