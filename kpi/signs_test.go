package kpi

import (
	"errors"
	"testing"
)

// TestSettleSigns brings amounts with signs of several currencies into one currency: "" where the
// answer is an error.
func TestSettleSigns(t *testing.T) {
	type amount struct {
		currency string
		minor    Money
	}
	for _, c := range []struct {
		name    string
		amounts []amount
		to      string
		want    string
		sum     Money
		mixed   bool
	}{
		{"a lone sign", []amount{{"$", 100}, {"$", 200}}, "", "$", 300, false},
		{"asked for", []amount{{"$", 100}, {"$", 200}}, "CAD", "CAD", 300, false},
		{"asked for what it cannot be", []amount{{"$", 100}}, "EUR", "", 0, false},
		{"the only one", []amount{{"$", 100}, {"USD", 200}}, "", "USD", 300, false},
		{"two that it can be", []amount{{"$", 100}, {"USD", 200}, {"CAD", 1}}, "", "", 0, true},
		{"beside another", []amount{{"$", 100}, {"EUR", 200}}, "", "", 0, true},
		{"two signs", []amount{{"$", 100}, {"kr", 200}}, "", "", 0, true},
		{"fewer digits", []amount{{"¥", 10000}, {"JPY", 5}}, "", "JPY", 105, false},
		{"fewer digits, asked for", []amount{{"¥", 10000}}, "JPY", "JPY", 100, false},
		{"beside none", []amount{{"$", 100}, {"", 200}}, "", "$", 300, false},
	} {
		d := &Data{Symbols: NewSymbols()}
		for _, a := range c.amounts {
			d.Costs = append(d.Costs, Cost{Amount: a.minor, Currency: d.Symbols.String(a.currency)})
		}
		conv, refused, err := Convert(d, c.to)
		var mixed *MixedCurrencies
		if (err != nil) != (c.want == "") || errors.As(err, &mixed) != c.mixed || conv.Currency != c.want || len(refused) > 0 {
			t.Errorf("%s: got %+v, %v, %v", c.name, conv, refused, err)
			continue
		}
		var sum Money
		for _, x := range d.Costs {
			sum += x.Amount
		}
		if err == nil && sum != c.sum {
			t.Errorf("%s: got %d, want %d", c.name, sum, c.sum)
		}
	}
}

// TestSignsAreCurrencies holds that signs are spelled as ISO codes never are, and stand for those.
func TestSignsAreCurrencies(t *testing.T) {
	for _, sign := range Signs() {
		if _, iso := CurrencyDigits(sign); iso {
			t.Errorf("%s is an ISO code", sign)
		}
		for _, code := range SignCurrencies(sign) {
			if _, ok := CurrencyDigits(code); !ok {
				t.Errorf("%s can be %s, which is no currency", sign, code)
			}
		}
	}
}
