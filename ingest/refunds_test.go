package ingest

import (
	"slices"
	"strings"
	"testing"

	"salesk/kpi"
)

// TestRefundsOfLines subtracts what was refunded of orders with several lines once, however the
// table writes it.
func TestRefundsOfLines(t *testing.T) {
	const lines = "Order ID,Order Date,Customer,Product Name,Quantity,Line Total,Refunded Amount\n"
	for _, c := range []struct {
		name, in string
		want     []kpi.Money // of the rows that count
		told     string
	}{
		{"on the first line", lines + "1,2024-01-05,A,X,2,60,20\n1,2024-01-05,A,Y,1,40,\n2,2024-01-06,B,X,1,50,\n", []kpi.Money{4800, 3200, 5000}, "without what was refunded"},
		{"on every line", lines + "1,2024-01-05,A,X,2,60,20\n1,2024-01-05,A,Y,1,40,20\n2,2024-01-06,B,X,1,50,0\n", []kpi.Money{4800, 3200, 5000}, "every line of 1 order has the same"},
		{"of each line", lines + "1,2024-01-05,A,X,2,60,20\n1,2024-01-05,A,Y,1,40,10\n2,2024-01-06,B,X,1,50,0\n", []kpi.Money{4000, 3000, 5000}, "without what was refunded"},
		{"of one line", lines + "1,2024-01-05,A,X,2,60,0\n1,2024-01-05,A,Y,1,40,40\n2,2024-01-06,B,X,1,50,5\n", []kpi.Money{6000, 4500}, `"refunded"`},
		{"of all", lines + "1,2024-01-05,A,X,2,60,100\n1,2024-01-05,A,Y,1,40,\n2,2024-01-06,B,X,1,50,\n", []kpi.Money{5000}, `"refunded"`},
		{"of all, on every line", lines + "1,2024-01-05,A,X,2,60,60\n1,2024-01-05,A,Y,1,40,60\n2,2024-01-06,B,X,1,50,\n", []kpi.Money{2400, 1600, 5000}, "every line of 1 order"},
		{"a third", lines + "1,2024-01-05,A,X,1,10,0.01\n1,2024-01-05,A,Y,1,10,\n1,2024-01-05,A,Z,1,10,\n", []kpi.Money{1000, 999, 1000}, "without what was refunded"},
		{"line cancelled", "Order ID,Order Date,Customer,Order Status,Line Total,Refunded Amount\n1,2024-01-05,A,Cancelled,60,20\n1,2024-01-05,A,Paid,40,20\n", []kpi.Money{2000}, `"Cancelled"`},
		{"order totals", "Order ID,Order Date,Customer,Order Total,Product Name,Refunded Amount\n1,2024-01-05,A,100,X,20\n1,2024-01-05,A,100,Y,20\n2,2024-01-06,B,50,X,0\n", []kpi.Money{8000, 0, 5000}, "without what was refunded"},
		{"totals and lines", "Order ID,Order Date,Customer,Order Total,Product Name,Line Amount,Refunded Amount\n1,2024-01-05,A,100,X,60,20\n1,2024-01-05,A,100,Y,40,\n2,2024-01-06,B,50,X,50,0\n", []kpi.Money{4800, 3200, 5000}, "without what was refunded"},
		{"Shopify", "Name,Email,Financial Status,Total,Created at,Lineitem name,Lineitem price,Refunded Amount\n#1,a@x.example,partially_refunded,100,2024-01-05,X,60,20\n#1,a@x.example,,,2024-01-05,Y,40,\n", []kpi.Money{8000, kpi.NoMoney}, "without what was refunded"},
		{"prices", "Bestellnummer;Bestelldatum;Kunde;Artikel;Menge;Einzelpreis;Erstatteter Betrag\n1;05.01.2024;A;X;2;30,00;20,00\n1;05.01.2024;A;Y;1;40,00;20,00\n2;06.01.2024;B;X;1;50,00;5,00\n", []kpi.Money{4800, 3200, 4500}, "every line of 1 order"},
	} {
		d, rep := load(t, c.in, Options{})
		var got []kpi.Money
		for i := range d.Deals.N {
			got = append(got, d.Deals.Amount.At(i))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: amounts %v; want %v", c.name, got, c.want)
		}
		var told []string
		for _, s := range append(rep.Tables[0].Suspicious, rep.Tables[0].Left...) {
			told = append(told, s.Says())
		}
		for _, n := range rep.Notices {
			told = append(told, n.Message.String())
		}
		if !strings.Contains(strings.Join(told, "\n"), c.told) {
			t.Errorf("%s: told %q; want %q", c.name, told, c.told)
		}
		if r := rep.Tables[0]; r.Read != r.Used+r.SetAside+r.Duplicates+r.LeftOut || r.Used != d.Deals.N {
			t.Errorf("%s: %d rows read = %d used + %d set aside + %d duplicates + %d left out; %d deals", c.name, r.Read, r.Used, r.SetAside, r.Duplicates, r.LeftOut, d.Deals.N)
		}
	}
}
