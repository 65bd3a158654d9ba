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
