package kpi

import "testing"

// TestWithdrawnCurrency converts from and reports in a currency that ISO 4217 no longer
// lists: books keep it.
func TestWithdrawnCurrency(t *testing.T) {
	syms := NewSymbols()
	deal := func() *Data {
		return &Data{Symbols: syms, Loaded: KindSet(Deals, Rates),
			Deals: dealsOf([]Deal{{ID: syms.String("1"), Amount: 75345, Currency: syms.String("HRK"), Created: Date(2022, 1, 5), Close: Date(2022, 2, 1), Outcome: Won}}),
			Rates: []Rate{{Date: Date(2022, 1, 1), Currency: syms.String("HRK"), Value: Dec{Coef: 1, Scale: 1}}}}
	}
	if c, refused, err := Convert(deal(), ""); err != nil || len(refused) > 0 || c.Currency != "HRK" || c.Digits != 2 {
		t.Errorf("in its own currency: %+v, %v, %v", c, refused, err)
	}
	d := deal()
	if _, refused, err := Convert(d, "EUR"); err != nil || len(refused) > 0 || d.Deals.Row(0).Amount != 7534 {
		t.Errorf("in EUR: %v, %v, %v", d.Deals.Rows(), refused, err)
	}
}
