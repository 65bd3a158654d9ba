package value

import (
	"maps"
	"strings"
	"unicode/utf8"

	"github.com/bojanz/currency"
)

// currencySigns maps signs and local abbreviations, in lower-case ASCII, to ISO codes.
// Those of several currencies ($, kr, ¥, Fr, Rs, lei) map to "": a sign, but not sure.
var currencySigns = map[string]string{
	"€": "EUR", "£": "GBP", "ft": "HUF", "ft.": "HUF", "zł": "PLN", "zŁ": "PLN", "kč": "CZK", "kČ": "CZK",
	"r$": "BRL", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD",
	"s$": "SGD", "mx$": "MXN", "nt$": "TWD", "cn¥": "CNY", "jp¥": "JPY", "sfr": "CHF", "sfr.": "CHF",
	"₹": "INR", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₩": "KRW", "₪": "ILS", "₫": "VND", "₱": "PHP", "฿": "THB",
	"₦": "NGN", "₡": "CRC", "₸": "KZT", "₾": "GEL", "rm": "MYR", "rp": "IDR", "лв": "BGN", "лв.": "BGN",
	"euro": "EUR", "euros": "EUR", "eur.": "EUR", "forint": "HUF", "huf.": "HUF",
	"$": "", "¥": "", "￥": "", "kr": "", "kr.": "", "fr": "", "fr.": "", "rs": "", "rs.": "", "lei": "", "din": "", "din.": "",
	"us dollar": "USD", "us dollars": "USD", "pound sterling": "GBP", "british pound": "GBP",
	"swiss franc": "CHF", "hungarian forint": "HUF", "magyar forint": "HUF",
}

// withdrawn are the currencies that books of the last decades still hold, with their
// minor digits, where ISO 4217 no longer lists them.
var withdrawn = map[string]int{"HRK": 2, "LTL": 2, "LVL": 2, "EEK": 2, "BGN": 2, "ANG": 2, "VEF": 2, "ZWL": 2}

// currencies maps codes, in lower case, and signs to ISO codes.
var currencies = func() map[string]string {
	m := make(map[string]string)
	for _, c := range currency.GetCurrencyCodes() {
		m[strings.ToLower(c)] = c
	}
	for c := range withdrawn {
		m[strings.ToLower(c)] = c
	}
	maps.Copy(m, currencySigns)
	return m
}()

// currencyToken looks a sign or code up.
func currencyToken(b []byte) (iso string, ok bool) {
	switch string(b) { // the commonest, for speed
	case "$":
		return "", true
	case "€":
		return "EUR", true
	}
	var buf [24]byte
	if len(b) > len(buf) {
		return "", false
	}
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf[i] = c
	}
	iso, ok = currencies[string(buf[:len(b)])]
	return iso, ok
}

// Currency reads a cell of a currency column: an ISO code in any case, a sign ("€",
// "Ft") or one of a few names. Known is true with an empty code for a sign of several
// currencies ("$", "kr").
func Currency(text string) (iso string, known bool) {
	b := trim([]byte(text))
	if len(b) == 0 || !utf8.Valid(b) {
		return "", false
	}
	return currencyToken(b)
}

// CurrencyDigits returns the minor digits of an ISO 4217 currency: EUR 2, JPY 0, KWD
// 3, HUF 2 (by the standard; fillér are out of use). False: not a currency. The code
// is in capitals.
func CurrencyDigits(iso string) (int, bool) {
	if d, ok := currency.GetDigits(iso); ok {
		return int(d), true
	}
	d, ok := withdrawn[iso]
	return d, ok
}
