package value

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestLatin holds the letters that fold reads to what Normal makes of them the long way.
func TestLatin(t *testing.T) {
	if len(latin) != endOfLatin-firstLatin {
		t.Fatalf("there are %d letters", len(latin))
	}
	for r := rune(utf8.RuneSelf); r < endOfLatin; r++ {
		want := byte('.')
		if n := anyNormal(string(r)); unicode.IsLetter(r) && n != "" && n[0] < utf8.RuneSelf {
			want = n[0]
		}
		got := byte('.')
		if r >= firstLatin {
			got = latin[r-firstLatin]
		}
		if got != want {
			t.Errorf("%c is %q, want %q", r, got, want)
		}
	}
}

// TestPlainNormal holds the short way of most texts to the long one.
func TestPlainNormal(t *testing.T) {
	short := 0
	for r := range rune(0x300) {
		for _, s := range []string{string(r), "a" + string(r), string(r) + "A", "1 " + string(r) + "_" + string(r) + "."} {
			got, ok := plainNormal(s)
			if want := anyNormal(s); ok && got != want {
				t.Errorf("%q is %q, want %q", s, got, want)
			}
			if ok {
				short++
			} else if r < utf8.RuneSelf {
				t.Errorf("%q goes the long way", s)
			}
		}
	}
	if short < 4*300 {
		t.Errorf("%d texts go the short way", short)
	}
}

func FuzzNormal(f *testing.F) {
	f.Add("Deal_ID - x/y")
	f.Add("Éle\u0301 ﬁ Straße ő")
	f.Add(strings.Repeat("-É", 40))
	f.Add("  Zárva - Nyert. ")
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := Normal(s), anyNormal(s); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	})
}
