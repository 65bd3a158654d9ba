package kpi

import (
	"maps"
	"slices"
	"sort"
	"strings"
)

//go:generate go test -run TestISO4217 . -update

// defaultDigits are the minor digits of money of no known currency.
const defaultDigits = 2

// withdrawn are the currencies that books of the last decades still hold, with their
// minor digits, where ISO 4217 no longer lists them.
var withdrawn = map[string]int{"HRK": 2, "LTL": 2, "LVL": 2, "EEK": 2, "BGN": 2, "ANG": 2, "VEF": 2, "ZWL": 2}

// isoWidth is how much of iso4217 a currency takes.
const isoWidth = len("EUR2")

// CurrencyDigits returns the minor digits of an ISO 4217 currency, also a withdrawn
// one: EUR 2, JPY 0, KWD 3, HUF 2 (by the standard; fillér are out of use). It is false
// for what is no currency. The code is in capitals; the empty one stands for money of
// no known currency.
func CurrencyDigits(iso string) (int, bool) {
	if iso == "" {
		return defaultDigits, true
	}
	at, ok := sort.Find(len(iso4217)/isoWidth, func(i int) int { return strings.Compare(iso, isoCode(i)) })
	if ok {
		return int(iso4217[at*isoWidth+len("EUR")] - '0'), true
	}
	d, ok := withdrawn[iso]
	return d, ok
}

// isoCode is the code of the i-th currency of iso4217.
func isoCode(i int) string { return iso4217[i*isoWidth:][:len("EUR")] }

// CurrencyCodes lists the codes that CurrencyDigits knows, in order.
func CurrencyCodes() []string {
	codes := slices.Collect(maps.Keys(withdrawn))
	for i := range len(iso4217) / isoWidth {
		codes = append(codes, isoCode(i))
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}
