package value

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestLatin holds the letters that fold reads to what Normal makes of them.
func TestLatin(t *testing.T) {
	if len(latin) != endOfLatin-firstLatin {
		t.Fatalf("there are %d letters", len(latin))
	}
	for r := rune(utf8.RuneSelf); r < endOfLatin; r++ {
		want := byte('.')
		if n := Normal(string(r)); unicode.IsLetter(r) && n != "" && n[0] < utf8.RuneSelf {
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
