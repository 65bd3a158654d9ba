package kpi

import (
	"fmt"
	"testing"
)

// TestLinkCounts counts the leads that find a deal: by ids in other spellings too, unless a spelling
// fits two.
func TestLinkCounts(t *testing.T) {
	for _, c := range []struct {
		name         string
		leads, deals []string // ids of leads, and those that deals name
		found, lost  int
		dead         bool
	}{
		{"exactly", []string{"a", "b"}, []string{"a", "b"}, 2, 0, false},
		{"other spellings", []string{"00042", "43", "44"}, []string{"42", "43.0", `="44"`}, 3, 0, false},
		{"fits two", []string{"042", "0042"}, []string{"42"}, 0, 1, false},
		{"exact before loose", []string{"042", "42"}, []string{"42"}, 1, 0, false},
		{"Salesforce", []string{"0065g00000AbCdEAAV"}, []string{"0065g00000AbCdE"}, 1, 0, false},
		{"Salesforce of other capitals", []string{"0065g00000AbCdEAAV"}, []string{"0065g00000AbCde"}, 0, 1, false},
		{"nothing", []string{"a"}, []string{"x", "y", "z"}, 0, 3, true},
	} {
		d := &Data{Symbols: NewSymbols()}
		for _, id := range c.leads {
			d.Leads.Add(Lead{ID: d.Symbols.String(id), Created: Date(2024, 3, 1), Opportunity: NoDay})
		}
		for i, id := range c.deals {
			d.Deals.Add(Deal{ID: d.Symbols.String(fmt.Sprint("D", i)), LeadID: d.Symbols.String(id), Outcome: Won, Created: NoDay, Close: Date(2024, 3, 5),
				FirstContact: NoDay, ContractStart: NoDay, ContractEnd: NoDay, Amount: NoMoney})
		}
		p := Defaults()
		p.AsOf = Date(2024, 12, 31)
		j, err := Prepare(d, p)
		if err != nil {
			t.Fatal(err)
		}
		got := j.Links()
		if got.found() != c.found || got.ByID != c.found || got.leadIDs.values-got.leadIDs.found != c.lost || (len(got.Warnings()) > 0) != c.dead {
			t.Errorf("%s: got %+v", c.name, got)
		}
	}
}
