package header

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// TestShortWays holds what is done for plain headers to what is done for all.
func TestShortWays(t *testing.T) {
	pieces := []string{"Close", "date", "_", " ", "  ", "*", "* ", "\t", "\n", "(EUR)", "-", "9", "Z", "é", "Ő", "ß", "İ", "ø", "đ", "ſ", "µ", "²", "\u00ad", "\u0301", "я", "ﬁ", "\xff", "\u00a0", "\ufeff", "\x7f", "\x00"}
	rapid.Check(t, func(t *rapid.T) {
		s := ""
		for _, p := range rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "text") {
			s += p
		}
		if got, want := Clean(s), cleaned(s); got != want {
			t.Fatalf("%q becomes %q, want %q", s, got, want)
		}
		if got, want := Key(s), foldedKey(s); got != want {
			t.Fatalf("%q has the key %q, want %q", s, got, want)
		}
	})
}

// TestLatinKeys looks at every character that has its key in a table.
func TestLatinKeys(t *testing.T) {
	for i, key := range latinKeys() {
		c := string(rune(utf8.RuneSelf + i))
		if s := "a" + c + "b"; Key(s) != foldedKey(s) || len(key) > len(c) {
			t.Errorf("%q has the key %q, want %q", s, Key(s), foldedKey(s))
		}
	}
}
