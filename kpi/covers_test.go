package kpi

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"salesk/internal/testsize"
)

// TestSplitContracts: a contract of whole months that is cut in two at the end of one, with the
// amount by month, changes no figure of customers.
func TestSplitContracts(t *testing.T) {
	for seed := range uint64(testsize.Of(60)) {
		r := rand.New(rand.NewPCG(seed, 15))
		whole, cut := newBook(Deals), newBook(Deals)
		for i := range 1 + r.IntN(12) {
			start := Date(2023, 1+r.IntN(12), []int{1, 1, 15}[r.IntN(3)])
			y, m, d := start.Civil()
			months, first := 2+r.IntN(22), 0
			first = 1 + r.IntN(months-1)
			monthly := Money(100 * (1 + r.IntN(900)))
			for _, b := range []book{whole, cut} {
				x := Deal{ID: b.sym(fmt.Sprint("d", i)), Rep: b.sym(fmt.Sprint("rep", i%3)), Customer: b.sym(fmt.Sprint("customer", i%7)), Amount: monthly * Money(months),
					Created: start - 5, FirstContact: NoDay, Close: start - 2, ContractStart: start, ContractEnd: Date(y, m+months, d) - 1, Outcome: Won}
				if b == cut {
					rest := x
					x.Amount, x.ContractEnd = monthly*Money(first), Date(y, m+first, d)-1
					rest.ID, rest.Amount, rest.ContractStart = b.sym(fmt.Sprint("d", i, "b")), monthly*Money(months-first), x.ContractEnd+1
					b.Deals.Add(x, rest)
				} else {
					b.Deals.Add(x)
				}
			}
		}
		p := Defaults()
		p.By, p.AsOf, p.From, p.To = []string{"rep"}, Date(2025, 6, 30), Date(2023, 1, 1), Date(2025, 6, 30)
		p.KPIs = []string{"new_customers", "lost_customers", "active_customers", "churn_rate", "revenue_churn_rate", "gross_revenue_retention", "net_revenue_retention",
			"customer_lifetime_value", "won_customer_retention", "revenue"}
		if before, after := values(t, whole.Data, p), values(t, cut.Data, p); before != after {
			t.Fatalf("seed %d: figures changed", seed)
		}
	}
}

// values are the figures without what they rest on.
func values(t *testing.T, d *Data, p Params) string {
	t.Helper()
	r, err := Compute(d, p)
	if err != nil {
		t.Fatal(err)
	}
	var all []byte
	for row := range r.Rows() {
		all = fmt.Append(all, row.KPI.ID, row.Period, row.Group, row.Number, "\n")
	}
	return string(all)
}
