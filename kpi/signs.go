package kpi

import (
	"maps"
	"slices"

	"salesk/kpi/exact"
)

// sharedSigns are the signs that several currencies write, with those that do. Such a sign names one
// of them, and stands for it wherever an ISO code does until something tells which one it is.
var sharedSigns = map[string][]string{
	"$": {"USD", "CAD", "AUD", "NZD", "MXN", "SGD", "HKD", "TWD", "ARS", "CLP", "COP", "UYU", "DOP", "BSD", "BBD", "BMD", "BND", "BZD",
		"FJD", "GYD", "JMD", "KYD", "LRD", "NAD", "SBD", "SRD", "TTD", "XCD", "CUP", "BRL", "NIO"},
	"¥":   {"JPY", "CNY"},
	"kr":  {"SEK", "NOK", "DKK", "ISK"},
	"Fr":  {"CHF", "XOF", "XAF", "XPF", "BIF", "CDF", "DJF", "GNF", "KMF", "RWF"},
	"Rs":  {"INR", "PKR", "LKR", "NPR", "MUR", "SCR"},
	"lei": {"RON", "MDL"},
	"din": {"RSD", "DZD", "TND", "MKD", "KWD", "BHD", "JOD", "IQD", "LYD"},
}

// SignCurrencies returns the ISO codes of the currencies that write a sign, nil where it is no sign
// of several.
func SignCurrencies(sign string) []string { return sharedSigns[sign] }

// Signs lists the signs of several currencies, in order.
func Signs() []string { return slices.Sorted(maps.Keys(sharedSigns)) }

// IsSign reports whether a currency's name is a sign of several currencies, and no ISO code.
func IsSign(name string) bool { return sharedSigns[name] != nil }

// SameCurrency returns the currency that two names mean, of which each is an ISO code or a sign of
// several currencies: "$" and "USD" are USD. False where they cannot mean one.
func SameCurrency(a, b string) (string, bool) {
	switch {
	case a == b, slices.Contains(sharedSigns[b], a):
		return a, true
	case slices.Contains(sharedSigns[a], b):
		return b, true
	}
	return "", false
}

// settleSigns gives the signs among the currencies of the data the currency that they mean: that of
// the report, else the only one of the others that the sign can be. What nothing settles stays.
// Signs of records that were streamed are ErrStreamed.
func (d *Data) settleSigns(counts map[string]int, to string) ([]SettledSign, error) {
	var settled []SettledSign
	means := map[Sym]Sym{}
	for _, sign := range slices.Sorted(maps.Keys(counts)) {
		if !IsSign(sign) {
			continue
		}
		code, _ := SameCurrency(sign, to)
		if code != to || to == "" {
			can := slices.DeleteFunc(slices.Clone(sharedSigns[sign]), func(c string) bool { return counts[c] == 0 })
			if len(can) != 1 {
				continue
			}
			code = can[0]
			settled = append(settled, SettledSign{sign, code, counts[sign]})
		}
		means[d.Symbols.String(sign)] = d.Symbols.String(code)
	}
	if len(means) == 0 {
		return nil, nil
	}
	if d.Stream != nil && slices.ContainsFunc(d.Stream.currencies(), func(c currencyCount) bool { return c.n > 0 && means[c.currency] != 0 }) {
		return nil, ErrStreamed
	}
	name := func(currency *Sym, m *Money) {
		code, ok := means[*currency]
		if !ok {
			return
		}
		*currency = code
		if m == nil || *m == NoMoney {
			return
		}
		digits, _ := CurrencyDigits(d.Symbols.Text(code))
		if y, _, ok := exact.Scale(int64(*m), 1, digits-defaultDigits); ok {
			*m = Money(y)
		}
	}
	for i := range d.Deals.Currency {
		name(&d.Deals.Currency[i], &d.Deals.Amount[i])
	}
	for i := range d.Costs {
		name(&d.Costs[i].Currency, &d.Costs[i].Amount)
	}
	for i := range d.Customers {
		name(&d.Customers[i].Currency, &d.Customers[i].MRR)
	}
	for i := range d.Targets {
		name(&d.Targets[i].Currency, nil)
	}
	for i := range d.Rates {
		name(&d.Rates[i].Currency, nil)
	}
	return settled, nil
}
