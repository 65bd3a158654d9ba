package ingest

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"salesk/kpi"
)

// TestLinkCustomers: a customers export has ids beside names. Deals and leads that have a
// name get the id, in whichever order the files come; a name of two customers, and one that
// is an id too, stay as they are.
func TestLinkCustomers(t *testing.T) {
	const many = 5000 // more than are linked in one go
	leads := "lead_id,created_date,rep,status,customer\nL1,2024-01-02,Ann,New,Acme\nL2,2024-01-02,Ann,New,Twins\nL3,2024-01-02,Ann,New,C1\nL4,2024-01-02,Ann,New,\nL5,2024-01-02,Ann,New,Beta\nL6,2024-01-02,Ann,New,Nobody\n"
	for i := range many {
		leads += fmt.Sprintf("M%d,2024-01-02,Ann,New,Other %d\n", i, i%9)
	}
	files := map[string]string{
		"leads.csv":     leads,
		"deals.csv":     "deal_id,rep,customer,amount,close_date,status\nD1,Ann,Acme,5,2024-02-01,won\nD2,Ann,Twins,5,2024-02-01,won\nD3,Ann,Nobody,5,2024-02-01,won\nD4,Ann,C3,5,2024-02-01,won\n",
		"customers.csv": "customer_id,customer_name,start_date\nC1,Acme,2024-01-01\nC2,Twins,2024-01-01\nC3,Twins,2024-01-01\nC4,Twins,2024-01-01\nC5,C1,2024-01-01\nC6,Other 4,2024-01-01\nC7,,2024-01-01\nC8,Beta,2024-01-01\n",
	}
	want := map[string]string{"L1": "C1", "L2": "Twins", "L3": "C1", "L4": "", "L5": "C8", "L6": "Nobody", "M3": "Other 3", "M4": "C6", "M4999": "C6", "D1": "C1", "D2": "Twins", "D3": "Nobody", "D4": "C3"}
	others := 0
	for i := range many {
		if i%9 == 4 {
			others++
		}
	}
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, order := range []string{"leads deals customers", "customers deals leads", "deals customers leads"} {
		var inputs []Input
		for _, name := range strings.Fields(order) {
			inputs = append(inputs, Input{Path: filepath.Join(dir, name+".csv")})
		}
		d, rep, err := Load(inputs, Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		take := func(id, customer kpi.Sym) { got[d.Symbols.Text(id)] = d.Symbols.Text(customer) }
		for i := range d.Deals.N {
			take(d.Deals.Row(i).ID, d.Deals.Row(i).Customer)
		}
		for i := range d.Leads.N {
			take(d.Leads.Row(i).ID, d.Leads.Row(i).Customer)
		}
		for id, customer := range want {
			if got[id] != customer {
				t.Errorf("%s: the customer of %s is %q, want %q", order, id, got[id], customer)
			}
		}
		var notices []string
		for _, n := range rep.Notices {
			notices = append(notices, n.Column+": "+n.Says())
		}
		if wanted := []string{
			fmt.Sprintf("customer: %d deals and leads name a customer whose id the customers export has; they are joined by the name", others+3),
			"customer_name: 1 name belongs to more than one customer, so deals that only have such a name join none of them",
		}; !slices.Equal(notices, wanted) {
			t.Errorf("%s: notices %q, want %q", order, notices, wanted)
		}
	}
}
