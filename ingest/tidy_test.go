package ingest

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestTidy holds that a text which is called tidy needs no trimming, and that usual
// names are called so.
func TestTidy(t *testing.T) {
	for _, s := range []string{"", "a", "Anna Kovács", "Éva", "Özil Mesut", "Benoît", "Bùi Lê", "D0000001", "Vltava Diagnostics 187 AB - Consulting", "Jokū"} {
		if !tidy([]byte(s)) {
			t.Errorf("%q is not tidy", s)
		}
	}
	pieces := []string{"a", "bcd", "efghijkl", " ", "\t", "\n", "\u00a0", "\u202f", "\ufeff", "\u0085", "\u3000", "\u1680", "é", "ß", "漢", "\xc2", "\xe2", "\xef", "\xa0", "\x80", "\xc3", "\x7f", "\x1f", "B", "b", "o"}
	w := &words{}
	rapid.Check(t, func(t *rapid.T) {
		b := []byte(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 8).Draw(t, "pieces"), ""))
		if got := w.retype(b); tidy(b) && !bytes.Equal(got, b) {
			t.Fatalf("%q is tidy, but trimmed it is %q", b, got)
		}
	})
	for c := range 256 { // each byte at each place of a text of ASCII
		for i := range 20 {
			b := []byte("abcdefghijklmnopqrst")
			b[i] = byte(c)
			if got, plain := w.retype(b), c > ' ' && c < 0x80; tidy(b) != bytes.Equal(got, b) && (plain || tidy(b)) {
				t.Fatalf("%q is tidy: %v; trimmed it is %q", b, tidy(b), got)
			}
		}
	}
}

func BenchmarkTrim(b *testing.B) {
	for _, s := range []string{"D0000001", "Anna Kovács", "Vltava Diagnostics 187 AB - Consulting", "a\u00a0b"} {
		b.Run(s, func(b *testing.B) {
			w, text := &words{}, []byte(s)
			for b.Loop() {
				if len(w.trim(text)) == 0 {
					b.Fatal(s)
				}
			}
		})
	}
}
