package ingest

import (
	"fmt"
	"strings"
	"testing"

	"salesk/kpi"
)

// TestCurrencies reads in which currency the amounts of one row are: an ISO code, or a sign that
// several currencies share and nothing settles.
func TestCurrencies(t *testing.T) {
	for _, c := range []struct{ headers, cells, ours, want string }{
		{"amount", "\"$1,200.00\"", "", "1200.00 $"},
		{"amount", "\"$1,200.00\"", "USD", "1200.00 USD"},
		{"amount", "\"$1,200.00\"", "CAD", "1200.00 CAD"},
		{"amount", "\"$1,200.00\"", "EUR", "1200.00 $"},
		{"amount", "1200.00", "EUR", "1200.00 EUR"},
		{"amount", "$12.00 USD", "", "12.00 USD"},
		{"amount", "US$12.00", "", "12.00 USD"},
		{"amount", "$12.00 EUR", "", ""},
		{"amount,currency", "$12.00,AUD", "USD", "12.00 AUD"},
		{"amount,currency", "$12.00,EUR", "", ""},
		{"amount,currency", "12.00,$", "", "12.00 $"},
		{"amount,currency", "12.00,$", "USD", "12.00 USD"},
		{"amount,currency", "USD 12.00,$", "", "12.00 USD"},
		{"amount,currency", "¥12.00,$", "", ""},
		{"Amount ($)", "12.00", "", "12.00 $"},
		{"Amount ($)", "CAD 12.00", "", "12.00 CAD"},
		{"Amount ($)", "€12.00", "", ""},
		{"amount", "¥1200", "JPY", "1200 JPY"},
		{"amount", "¥1200", "", "1200.00 ¥"},
		{"amount", "1 000 kr", "SEK", "1000.00 SEK"},
		{"amount", "fr. 10.50", "CHF", "10.50 CHF"},
		{"amount", "£10.50", "", "10.50 GBP"},
		{"Amount (k€)", "1.0005", "", "1000.50 EUR"},
		{"Umsatz (TEUR)", "\"1,5\"", "", "1500.00 EUR"},
		{"Amount (in thousands)", "1.5", "USD", "1500.00 USD"},
		{"Árbevétel (ezer Ft)", "12", "", "12000.00 HUF"},
		{"Montant en milliers", "12", "EUR", "12000.00 EUR"},
		{"Importe en miles", "12", "EUR", "12000.00 EUR"},
		{"Betrag (Mio. EUR)", "\"1,25\"", "", "1250000.00 EUR"},
		{"Amount (k€)", "9223372036854775", "", ""},
	} {
		data, rep := load(t, "deal_id,status,close_date,"+c.headers+"\nA,won,2024-03-05,"+c.cells+"\n", Options{Currency: c.ours})
		got := ""
		if data.Deals.N == 1 {
			code := data.Symbols.Text(data.Deals.Currency.At(0))
			digits, known := kpi.CurrencyDigits(code)
			if !known {
				digits = 2
			}
			got = kpi.Dec{Coef: int64(data.Deals.Amount[0]), Scale: uint8(digits)}.Number().Fixed(digits) + " " + code
		}
		if got != c.want {
			t.Errorf("%s\n%s in %s: got %q, want %q; %v", c.headers, c.cells, c.ours, got, c.want, rep.Problems)
		}
		scaled := strings.Contains(fmt.Sprint(rep.Notices), "multiplied")
		if want := strings.Contains(c.headers, "k€") || strings.Contains(c.headers, "TEUR") || strings.Contains(c.headers, "thousand") ||
			strings.Contains(c.headers, "ezer") || strings.Contains(c.headers, "mill") || strings.Contains(c.headers, "miles") || strings.Contains(c.headers, "Mio"); scaled != want {
			t.Errorf("%s: a scale is told: %v", c.headers, scaled)
		}
	}
	data, _ := load(t, "deal_id,status,close_date,amount\nA,won,2024-03-05,$5\n", Options{CurrencySigns: map[string]string{"$": "CAD"}, Currency: "EUR"})
	if got := data.Symbols.Text(data.Deals.Currency.At(0)); got != "CAD" {
		t.Errorf("$ that is said to be CAD is %q", got)
	}
}

// TestConvertedAmounts reads deals in EUR that the export has in their own currencies too.
func TestConvertedAmounts(t *testing.T) {
	rows := "Deal ID,Stage,Close Date,%s\n1,Closed Won,2024-03-05,%s\n2,Closed Won,2024-03-05,%s\n"
	for _, c := range []struct{ name, headers, one, two, ours, want, told string }{
		{"Salesforce", "Amount,Amount Currency,Amount (converted),Amount (converted) Currency", "100,USD,90,EUR", "50,EUR,50,EUR", "EUR", "90.00 EUR, 50.00 EUR", "export's own amount in EUR"},
		{"Salesforce in another", "Amount,Amount Currency,Amount (converted),Amount (converted) Currency", "100,USD,90,EUR", "50,EUR,50,EUR", "USD", "100.00 USD, 50.00 EUR", ""},
		{"no report currency", "Amount,Amount Currency,Amount (converted),Amount (converted) Currency", "100,USD,90,EUR", "50,EUR,50,EUR", "", "100.00 USD, 50.00 EUR", ""},
		{"HubSpot, told by equal amounts", "Amount,Currency,Amount in company currency", "100,USD,90", "50,EUR,50", "EUR", "90.00 EUR, 50.00 EUR", "export's own amount in EUR"},
		{"HubSpot, nothing tells", "Amount,Currency,Amount in company currency", "100,USD,90", "50,GBP,60", "EUR", "100.00 USD, 50.00 GBP", ""},
		{"HubSpot, two are equal", "Amount,Currency,Amount in company currency", "100,USD,100", "50,EUR,50", "EUR", "100.00 USD, 50.00 EUR", ""},
		{"Dynamics", "actualvalue,transactioncurrencyid,actualvalue_base", "100,USD,90", "50,EUR,50", "EUR", "90.00 EUR, 50.00 EUR", "export's own amount in EUR"},
		{"a header that names it", "Amount,Currency,Amount (converted) (EUR)", "100,USD,90", "50,GBP,60", "EUR", "90.00 EUR, 60.00 EUR", "export's own amount in EUR"},
		{"no other amount", "Currency,Amount in company currency", "USD,90", "EUR,50", "EUR", "90.00 EUR, 50.00 EUR", "does not name"},
	} {
		data, rep := load(t, fmt.Sprintf(rows, c.headers, c.one, c.two), Options{Currency: c.ours})
		var got []string
		for i := range data.Deals.N {
			got = append(got, kpi.Dec{Coef: int64(data.Deals.Amount[i]), Scale: 2}.Number().Fixed(2)+" "+data.Symbols.Text(data.Deals.Currency.At(i)))
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: got %s, want %s; %v", c.name, s, c.want, rep.Problems)
		}
		told := ""
		for _, o := range rep.Tables[0].Suspicious {
			told += o.Says()
		}
		if (told == "") != (c.told == "") || !strings.Contains(told, c.told) {
			t.Errorf("%s: told %q, want %q", c.name, told, c.told)
		}
	}
}
