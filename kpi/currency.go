package kpi

import (
	"maps"
	"slices"

	"github.com/bojanz/currency"
)

// defaultDigits are the minor digits of money of no known currency.
const defaultDigits = 2

// withdrawn are the currencies that books of the last decades still hold, with their
// minor digits, where ISO 4217 no longer lists them.
var withdrawn = map[string]int{"HRK": 2, "LTL": 2, "LVL": 2, "EEK": 2, "BGN": 2, "ANG": 2, "VEF": 2, "ZWL": 2}

// CurrencyDigits returns the minor digits of an ISO 4217 currency, also a withdrawn
// one: EUR 2, JPY 0, KWD 3, HUF 2 (by the standard; fillér are out of use). It is false
// for what is no currency. The code is in capitals; the empty one stands for money of
// no known currency.
func CurrencyDigits(iso string) (int, bool) {
	if iso == "" {
		return defaultDigits, true
	}
	if d, ok := currency.GetDigits(iso); ok {
		return int(d), true
	}
	d, ok := withdrawn[iso]
	return d, ok
}

// CurrencyCodes lists the codes that CurrencyDigits knows, in order.
func CurrencyCodes() []string {
	codes := slices.Concat(currency.GetCurrencyCodes(), slices.Collect(maps.Keys(withdrawn)))
	slices.Sort(codes)
	return slices.Compact(codes)
}
