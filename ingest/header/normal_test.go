package header

import (
	"testing"

	"pgregory.net/rapid"
)

// TestShortWays holds what is done for plain headers to what is done for all.
func TestShortWays(t *testing.T) {
	pieces := []string{"Close", "date", "_", " ", "  ", "*", "* ", "\t", "\n", "(EUR)", "-", "9", "Z", "é", "\u00a0", "\ufeff", "\x7f", "\x00"}
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
