package ingest

import (
	"slices"
	"testing"
)

// TestCustomerIDs tells customers of one name apart by the ids beside their names.
func TestCustomerIDs(t *testing.T) {
	for _, c := range []struct {
		name, headers string
		rows          [][2]string // id and name
		want          []string
	}{
		{"one name, two ids", "Customer ID,Customer Name", [][2]string{{"C1", "Smith"}, {"C2", "SMITH"}, {"C1", "Smith"}}, []string{"Smith (C1)", "SMITH (C2)", "Smith (C1)"}},
		{"one id, two names", "Account ID,Account Name", [][2]string{{"A1", "Acme"}, {"A1", "Acme Inc"}, {"A2", "Beta"}}, []string{"Acme", "Acme", "Beta"}},
		{"German", "Kundennummer,Kunde", [][2]string{{"7", "Meier"}, {"8", "Meier"}, {"8", "Meier"}}, []string{"Meier (7)", "Meier (8)", "Meier (8)"}},
		{"Hungarian", "Ügyfélazonosító,Ügyfél", [][2]string{{"7", "Nagy"}, {"8", "Nagy"}, {"8", "Nagy"}}, []string{"Nagy (7)", "Nagy (8)", "Nagy (8)"}},
		{"ids of orders", "Customer ID,Customer Name", [][2]string{{"1", "A"}, {"2", "A"}, {"3", "B"}, {"4", "B"}, {"5", "C"}, {"6", "C"}, {"7", "D"}, {"8", "E"}, {"9", "F"}, {"10", "G"}}, []string{"A", "A", "B", "B", "C", "C", "D", "E", "F", "G"}},
		{"nobody's id", "Customer ID,Customer Name", [][2]string{{"0", "Smith"}, {"", "Jones"}, {"0", "Beta"}}, []string{"Smith", "Jones", "Beta"}},
		{"an id of many", "Customer ID,Customer Name", [][2]string{{"9", "A"}, {"9", "B"}, {"9", "C"}, {"9", "D"}}, []string{"A", "B", "C", "D"}},
	} {
		in := "Deal ID,Amount,Status,Close Date," + c.headers + "\n"
		for i, r := range c.rows {
			in += string(rune('a'+i)) + ",1,won,2024-01-02," + r[0] + "," + r[1] + "\n"
		}
		d, _ := load(t, in, Options{})
		var got []string
		for i := range d.Deals.N {
			got = append(got, d.Symbols.Text(d.Deals.Customer.At(i)))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: customers %q; want %q", c.name, got, c.want)
		}
	}
}
