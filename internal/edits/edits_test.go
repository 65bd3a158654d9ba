package edits

import "testing"

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "abc", 0}, {"rep", "rpe", 2}, {"kitten", "sitting", 3}, {"ő", "o", 1}, {"win_rate", "winrate", 1}, {"flaw", "lawn", 2}, {"aaaa", "aa", 2},
	} {
		for _, d := range []int{Distance(tt.a, tt.b), Distance(tt.b, tt.a)} {
			if d != tt.want {
				t.Errorf("%q and %q: %d, want %d", tt.a, tt.b, d, tt.want)
			}
		}
	}
}
