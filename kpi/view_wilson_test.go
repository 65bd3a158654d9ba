package kpi

import (
	"testing"

	"pgregory.net/rapid"
)

// TestWilson holds the interval to published ones: Newcombe 1998, table I, method 3,
// and the ends for 8 of 10.
func TestWilson(t *testing.T) {
	for _, test := range []struct {
		hits, n   int64
		low, high string
	}{
		{81, 263, "0.2553", "0.3662"},
		{15, 148, "0.0624", "0.1605"},
		{0, 20, "0.0000", "0.1611"},
		{1, 29, "0.0061", "0.1718"},
		{8, 10, "0.4902", "0.9433"},
		{20, 20, "0.8389", "1.0000"},
	} {
		low, high := wilson(Int(test.hits), Int(test.n))
		if low.Fixed(4) != test.low || high.Fixed(4) != test.high {
			t.Errorf("%d of %d: %s to %s, want %s to %s", test.hits, test.n, low.Fixed(4), high.Fixed(4), test.low, test.high)
		}
	}
	for _, bad := range [][2]Number{{Int(1), Int(0)}, {Int(3), Int(2)}, {Int(-1), Int(2)}, {{}, Int(2)}, {Int(1), {}}} {
		if low, high := wilson(bad[0], bad[1]); !low.Empty() || !high.Empty() {
			t.Errorf("%s of %s: %s to %s, want none", bad[0], bad[1], low, high)
		}
	}
}

func TestWilsonLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(1, 1e9).Draw(t, "n")
		x := rapid.Int64Range(0, n).Draw(t, "x")
		low, high := wilson(Int(x), Int(n))
		if low.Sign() < 0 || high.Cmp(Int(1)) > 0 || low.Cmp(Frac(x, n)) > 0 || high.Cmp(Frac(x, n)) < 0 {
			t.Fatalf("%d of %d: %s to %s is not around the share, or not in 0 to 1", x, n, low, high)
		}
		flipLow, flipHigh := wilson(Int(n-x), Int(n))
		if flipLow.Add(high).Cmp(Int(1)) != 0 || flipHigh.Add(low).Cmp(Int(1)) != 0 {
			t.Fatalf("%d of %d and the rest are not mirror images", x, n)
		}
		narrower, _ := wilson(Int(10*x), Int(10*n))
		if x < n && x > 0 && narrower.Cmp(low) <= 0 {
			t.Fatalf("%d of %d: ten times the records do not narrow the interval", x, n)
		}
	})
}
