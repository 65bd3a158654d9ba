package value

import (
	"strings"
	"testing"
)

func TestIsPlaceholder(t *testing.T) {
	for _, s := range strings.Split("N/A|n/a|-|--|—|?|...|none|None|NULL|(blank)|(none)|[not provided]|Unknown|#N/A|<NA>|NaN|unbekannt|Keine Angabe|Inconnu|non renseigné|Desconocido|(en blanco)|Sin asignar|Ismeretlen|nincs megadva|Üres|(Leer)|[]", "|") {
		if !IsPlaceholder([]byte(s)) {
			t.Errorf("%q is none", s)
		}
	}
	for _, s := range strings.Split("Acme|Nan|Nil|Nat|Na|Nincsics Kft.|Unknown Worlds|No Limits|0|N1|D-7|Blank & Co|Ann|None of the Above Ltd|null@example.com", "|") {
		if IsPlaceholder([]byte(s)) {
			t.Errorf("%q is one", s)
		}
	}
}

func TestName(t *testing.T) {
	for in, want := range map[string]string{
		"Ann Lee": "Ann Lee", "Ann  Lee": "Ann Lee", "Ann\tLee": "Ann Lee", "Ann Lee\u200e": "Ann Lee", "Ann\u00a0 Lee": "Ann Lee",
		"Zoe\u0308": "Zoë", "Zoë": "Zoë", "An\u00adn": "Ann", "\ufeffAnn": "Ann", "Őry Ágnes": "Őry Ágnes", "日本 株": "日本 株",
		"a longer name with  two spaces": "a longer name with two spaces", "seven77  x": "seven77 x", "eight888  x": "eight888 x",
		"\x1fAnn": "\x1fAnn", "A\u200b\u0301": "Á",
	} {
		if got := string(Name([]byte(in))); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
		if plain := IsPlainName([]byte(want)); !plain && want[0] > ' ' && want[0] < 0xd0 {
			t.Errorf("%q is not plain", want)
		}
	}
}
