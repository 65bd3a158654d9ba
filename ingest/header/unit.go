package header

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"salesk/ingest/value"
	"salesk/kpi"
)

// Unit is in what a header says that the numbers below it are.
type Unit struct {
	Currency string // an ISO code, or a sign of several currencies; usually empty
	Scale    int    // the power of ten of one: 3 for thousands, 6 for millions
}

func (u Unit) isZero() bool { return u == Unit{} }

// splitUnit takes a unit from the end of a header: "Amount spent (HUF)", "Amount [k€]",
// "Betrag in TEUR", "Value EUR", "Montant en milliers d'euros". The name is the header where there is
// none.
func splitUnit(s string) (name string, u Unit) {
	if open := strings.LastIndexAny(s, "(["); open > 0 && (strings.HasSuffix(s, ")") || strings.HasSuffix(s, "]")) {
		if u, ok := readUnit(strings.Fields(s[open+1:len(s)-1]), true); ok {
			name = strings.TrimSpace(s[:open])
			if inner, more := splitUnit(name); u.add(more) { // "Amount EUR (k)"
				name = inner
			}
			return name, u
		}
		return s, Unit{}
	}
	// Of the words at the end as many as are a unit.
	at := 0
	for i := 1; i < len(s); i++ {
		if c := s[i]; c != ' ' && c != '_' && c != ',' && c != ':' {
			continue
		}
		words := strings.FieldsFunc(s[i:], func(r rune) bool { return r == ' ' || r == '_' || r == ':' })
		if s[i] == '_' && len(words) == 1 && majorCodes[strings.ToUpper(words[0])] { // as names of fields end
			words[0] = strings.ToUpper(words[0])
		}
		if got, ok := readUnit(words, false); ok {
			at, u = i, got
			break
		}
	}
	if at == 0 {
		return s, Unit{}
	}
	return strings.TrimRight(s[:at], " ,_:-"), u
}

// add adds what another unit of the same header says; false where that is nothing, or contradicts it.
func (u *Unit) add(o Unit) bool {
	if o.isZero() || o.Scale > 0 && u.Scale > 0 || o.Currency != "" && u.Currency != "" {
		return false
	}
	u.Scale += o.Scale
	if o.Currency != "" {
		u.Currency = o.Currency
	}
	return true
}

// joining are the words that stand between the others of a unit.
var joiningWords = map[string]bool{"in": true, "en": true, "de": true, "of": true, "von": true, "d": true, "x": true, "des": true, "&": true}

// leading are those that stand before a unit that is a word and nothing else: "in thousands".
var leadingWords = map[string]bool{"in": true, "en": true, "x": true}

// scaleWords are the words for powers of ten, normalised. A Spanish "mil" alone is left out, which
// others write for a million, and a German "Billion", which is none of English.
var scaleWords = map[string]int{
	"thousand": 3, "thousands": 3, "thds": 3, "thsd": 3, "tsd": 3, "tausend": 3, "tds": 3, "ezer": 3, "ezerben": 3, "tis": 3,
	"millier": 3, "milliers": 3, "miles": 3, "mille": 3, "000": 3, "000s": 3, "000's": 3, "'000": 3, "'000s": 3, "1000": 3, "1.000": 3, "1,000": 3, "1000s": 3, "x1000": 3, "×1000": 3,
	"million": 6, "millions": 6, "mio": 6, "mill": 6, "mn": 6, "mln": 6, "millionen": 6, "millio": 6, "millioban": 6, "millon": 6, "millones": 6, "1000000": 6, "1.000.000": 6, "000000": 6,
	"billion": 9, "billions": 9, "bn": 9, "milliard": 9, "milliards": 9, "milliarde": 9, "milliarden": 9, "mrd": 9, "mia": 9, "mds": 9, "milliardban": 9,
}

// scaleLetters are those that stand at a currency for powers of ten: k€, TEUR, eFt, $M, $MM.
var scaleLetters = map[string]int{"k": 3, "K": 3, "T": 3, "t": 3, "m": 6, "M": 6, "MM": 6, "mm": 6, "B": 9, "b": 9}

// unitReading is a unit word by word.
type unitReading struct {
	Unit
	letter  bool // a letter by itself scales: only beside a currency
	leading bool
	bracket bool
	mil     bool
}

// readUnit reads the words of a unit: all of them are a currency, a scale or something between. A
// scale outside of brackets is at a currency or behind "in".
func readUnit(words []string, bracket bool) (Unit, bool) {
	r := unitReading{bracket: bracket}
	if len(words) == 0 || len(words) > 7 {
		return Unit{}, false
	}
	for i, w := range words {
		w = strings.Trim(w, ",;")
		if w == "" {
			continue
		}
		if lower := value.Normal(w); leadingWords[lower] || joiningWords[lower] && i > 0 {
			r.leading = r.leading || i == 0
			continue
		}
		if !r.word(w) {
			return Unit{}, false
		}
	}
	switch {
	case r.isZero(), r.mil && r.Scale == 3:
	case r.Currency != "":
		return r.Unit, true
	case r.letter:
		return r.Unit, bracket && len(words) == 1 && r.Scale == 3
	case bracket || r.leading:
		return r.Unit, true
	}
	return Unit{}, false
}

// word takes one word of a unit into account.
func (r *unitReading) word(w string) bool {
	for _, of := range []string{"d'", "d’", "D'", "D’"} {
		if rest, ok := strings.CutPrefix(w, of); ok && rest != "" {
			w = rest
		}
	}
	if c := currencyNamed(w, r.bracket || r.Scale > 0 || r.leading); c != "" {
		return r.Unit.add(Unit{Currency: c})
	}
	key := strings.TrimSuffix(value.Normal(w), ".")
	n, ok := scaleWords[key]
	if !ok {
		n, ok = scaleWords[w]
	}
	if ok || key == "mil" {
		if !ok {
			n, r.mil = 3, true
		}
		r.Scale += n // "mil millones"
		return r.Scale <= 12
	}
	if n, ok := scaleLetters[w]; ok || w == "e" || w == "E" {
		if !ok {
			n = 3 // Hungarian: e Ft
		}
		if r.Scale > 0 {
			return false
		}
		r.Scale, r.letter = n, true
		return true
	}
	return r.joined(w)
}

// joined reads a scale and a currency in one word.
func (r *unitReading) joined(w string) bool {
	if r.Scale > 0 || r.Currency != "" {
		return false
	}
	for letters, n := range scaleLetters {
		if rest, ok := strings.CutPrefix(w, letters); ok {
			if c := currencyNamed(rest, true); c != "" {
				r.Unit = Unit{c, n}
				return true
			}
		}
		if rest, ok := strings.CutSuffix(w, letters); ok && letters != "T" && letters != "t" {
			if c := currencyNamed(rest, true); c != "" {
				r.Unit = Unit{c, n}
				return true
			}
		}
	}
	if rest := strings.TrimLeft(w, "eE"); len(rest) == len(w)-1 {
		if c := currencyNamed(rest, true); c == "HUF" {
			r.Unit = Unit{c, 3}
			return true
		}
	}
	for _, digits := range []string{"000", "'000", "’000", "000s", "000's", "1000", "mn", "bn", "mln", "Mio", "Mrd"} {
		for _, cut := range []func(string, string) (string, bool){strings.CutSuffix, strings.CutPrefix} {
			rest, ok := cut(w, digits)
			if c := currencyNamed(rest, true); ok && c != "" {
				r.Unit = Unit{c, scaleWords[value.Normal(strings.TrimLeft(digits, "'’"))]}
				return true
			}
		}
	}
	return false
}

// currencyNamed returns the currency that a word of a header names. Words of letters only name one
// where it is sure that they mean a unit: lei, kr.
func currencyNamed(w string, sure bool) string {
	c, ok := value.Currency(w)
	switch {
	case !ok:
		return ""
	case !kpi.IsSign(c) && strings.EqualFold(c, w): // an ISO code; "all" and "top" are words
		if w == c || sure && majorCodes[c] {
			return c
		}
		return ""
	case sure || w == "Ft" || w == "FT":
		return c
	}
	if first, _ := utf8.DecodeRuneInString(w); unicode.IsLetter(first) && isLetters(w) {
		return ""
	}
	return c
}

// majorCodes are the codes that are also known in small letters.
var majorCodes = map[string]bool{"EUR": true, "USD": true, "GBP": true, "CHF": true, "HUF": true, "CZK": true, "PLN": true, "SEK": true, "NOK": true, "DKK": true, "CAD": true, "AUD": true, "JPY": true,
	"INR": true, "BRL": true, "MXN": true, "RON": true}

// isLetters reports whether a text has letters a to z and dots only.
func isLetters(s string) bool {
	return strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.") == ""
}
