package value

import (
	"maps"
	"strings"
	"sync"
	"unicode/utf8"

	"salesk/kpi"
)

// currencySigns maps signs and local abbreviations, in lower-case ASCII, to ISO codes, and
// those of several currencies to the one way in which kpi.SignCurrencies writes them.
func currencySigns() map[string]string {
	return map[string]string{
		"€": "EUR", "£": "GBP", "ft": "HUF", "ft.": "HUF", "zł": "PLN", "zŁ": "PLN", "kč": "CZK", "kČ": "CZK",
		"r$": "BRL", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD",
		"s$": "SGD", "mx$": "MXN", "nt$": "TWD", "cn¥": "CNY", "jp¥": "JPY", "sfr": "CHF", "sfr.": "CHF",
		"₹": "INR", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₩": "KRW", "₪": "ILS", "₫": "VND", "₱": "PHP", "฿": "THB",
		"₦": "NGN", "₡": "CRC", "₸": "KZT", "₾": "GEL", "rm": "MYR", "rp": "IDR", "лв": "BGN", "лв.": "BGN",
		"euro": "EUR", "euros": "EUR", "eur.": "EUR", "forint": "HUF", "huf.": "HUF",
		"$": "$", "＄": "$", "¥": "¥", "￥": "¥", "kr": "kr", "kr.": "kr", "fr": "Fr", "fr.": "Fr", "rs": "Rs", "rs.": "Rs", "lei": "lei", "din": "din", "din.": "din",
		"us dollar": "USD", "us dollars": "USD", "pound sterling": "GBP", "british pound": "GBP",
		"swiss franc": "CHF", "hungarian forint": "HUF", "magyar forint": "HUF",
	}
}

// currencies maps codes, in lower case, and signs to ISO codes, or to signs of several currencies.
var currencies = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	for _, c := range kpi.CurrencyCodes() {
		m[strings.ToLower(c)] = c
	}
	maps.Copy(m, currencySigns())
	return m
})

// currencyToken looks a sign or code up.
func currencyToken(b []byte) (name string, ok bool) {
	switch string(b) { // the commonest, for speed
	case "$":
		return "$", true
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
	name, ok = currencies()[string(buf[:len(b)])]
	return name, ok
}

// Currency reads a cell of a currency column: an ISO code in any case, a sign ("€",
// "Ft") or one of a few names. A sign of several currencies ("$", "kr") is itself: see
// kpi.SignCurrencies.
func Currency(text string) (name string, known bool) {
	b := trim([]byte(text))
	if len(b) == 0 || !utf8.Valid(b) {
		return "", false
	}
	return currencyToken(b)
}

// CurrencyDigits is kpi.CurrencyDigits of a code that is there.
func CurrencyDigits(iso string) (int, bool) {
	if iso == "" {
		return 0, false
	}
	return kpi.CurrencyDigits(iso)
}
