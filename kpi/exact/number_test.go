package exact

import (
	"math"
	"math/big"
	"math/rand/v2"
	"strconv"
	"testing"

	"salesk/internal/testsize"
)

func TestFixed(t *testing.T) {
	for _, c := range []struct {
		n, d     int64
		decimals int
		want     string
	}{
		{5, 2, 0, "2"}, {7, 2, 0, "4"}, {-5, 2, 0, "-2"}, {1, 8, 2, "0.12"}, {3, 8, 2, "0.38"}, // half to even
		{-1, 1000, 2, "0.00"}, {1, 3, 4, "0.3333"}, {-2, 3, 4, "-0.6667"}, {123456789, 100, 2, "1234567.89"}, {0, 1, 2, "0.00"},
	} {
		if got := Frac(c.n, c.d).Fixed(c.decimals); got != c.want {
			t.Errorf("%d/%d with %d decimals: %s, want %s", c.n, c.d, c.decimals, got, c.want)
		}
	}
}

func TestSignificant(t *testing.T) {
	for _, c := range []struct {
		n, d        int64
		digits, min int
		want        string
	}{
		{2, 3, 10, 0, "0.6666666667"}, {5, 2, 10, 2, "2.50"}, {10005534, 4238, 10, 2, "2360.909391"}, {1, 1000000, 10, 0, "0.000001"},
		{99999999999, 10, 10, 0, "10000000000"}, {99999999994, 10, 10, 0, "9999999999"}, {9999999999949, 1000, 10, 0, "10000000000"},
		{123456789012, 10, 10, 2, "12345678901.20"}, {-1, 3, 3, 0, "-0.333"}, {7, 1, 10, 0, "7"}, {7, 1, 10, 2, "7.00"},
	} {
		if got := Frac(c.n, c.d).Significant(c.digits, c.min); got != c.want {
			t.Errorf("%d/%d: %s, want %s", c.n, c.d, got, c.want)
		}
	}
	// strconv is the oracle: 'g' with 10 digits rounds the nearest float, which agrees
	// wherever the float is not at a tie.
	r := rand.New(rand.NewPCG(1, 2))
	for range testsize.Of(20000) {
		n, d := r.Int64N(1_000_000_000)-500_000_000, 1+r.Int64N(1_000_000)
		got, err := strconv.ParseFloat(Frac(n, d).Significant(10, 0), 64)
		want, _ := strconv.ParseFloat(strconv.FormatFloat(float64(n)/float64(d), 'e', 9, 64), 64)
		if err != nil || math.Abs(got-want) > math.Abs(want)*1.01e-9 {
			t.Fatalf("%d/%d: %v, want %v", n, d, got, want)
		}
	}
}

func TestInt128(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range testsize.Of(20000) {
		n, m, d := r.Int64()>>r.IntN(60), r.Int64()>>r.IntN(60), 1+r.Int64()>>r.IntN(60)
		if r.IntN(2) == 0 {
			n = -n
		}
		prod := new(big.Int).Mul(big.NewInt(n), big.NewInt(m))
		want, _ := halfEven(prod, big.NewInt(d))
		if got := MulDiv(n, uint64(m), uint64(d)).big(); got.Cmp(want) != 0 {
			t.Fatalf("%d*%d/%d: %s, want %s", n, m, d, got, want)
		}
		if m <= d {
			floor := new(big.Int).Div(prod, big.NewInt(d)) // Euclidean: rounds down for d > 0
			if got := MulDivFloor(n, m, d); big.NewInt(got).Cmp(floor) != 0 {
				t.Fatalf("floor of %d*%d/%d: %d, want %s", n, m, d, got, floor)
			}
		}
		if got, want := Product(n, uint64(m)), MulDiv(n, uint64(m), 1); got != want {
			t.Fatalf("%d*%d: %v, want %v", n, m, got, want)
		}
		a, b := ToInt128(n), ToInt128(m)
		sum := a
		sum.Add(b)
		if want := new(big.Int).Add(a.big(), b.big()); sum.big().Cmp(want) != 0 || a.Less(b) != (a.big().Cmp(b.big()) < 0) {
			t.Fatalf("%d and %d: sum %s", n, m, sum.big())
		}
		parts, k := Int128{}, 1+r.Int64N(9)
		for i := range k {
			parts.Add(sum.Share(i, k))
		}
		if parts != sum {
			t.Fatalf("%d shares of %s add up to %s", k, sum.big(), parts.big())
		}
	}
}

// TestNumber compares the arithmetic with math/big's, on numbers on both sides of what
// an int64 holds.
func TestNumber(t *testing.T) {
	testsize.Alone(t)
	r := rand.New(rand.NewPCG(8, 8))
	edge := []int64{0, 1, -1, 2, 10, math.MaxInt64, math.MinInt64, math.MinInt64 + 1, 1 << 32, -(1 << 31)}
	draw := func() int64 {
		if r.IntN(3) == 0 {
			return edge[r.IntN(len(edge))]
		}
		return (r.Int64() - r.Int64()) >> r.IntN(63)
	}
	for range testsize.Of(50000) {
		a, b := Frac(draw(), draw()), Frac(draw(), draw())
		if a.Empty() || b.Empty() {
			continue
		}
		x, y := a.rat(), b.rat()
		check := func(what string, got Number, want *big.Rat) {
			if got.rat().Cmp(want) != 0 {
				t.Fatalf("%v %s %v: %v, want %v", a, what, b, got, want)
			}
			for _, decimals := range []int{0, 2, 12, 25} {
				q, _ := halfEven(new(big.Int).Mul(want.Num(), pow10(decimals)), want.Denom())
				back, ok := new(big.Rat).SetString(got.Fixed(decimals))
				if !ok || back.Cmp(new(big.Rat).SetFrac(q, pow10(decimals))) != 0 {
					t.Fatalf("%v with %d decimals: %s", got, decimals, got.Fixed(decimals))
				}
			}
		}
		check("+", a.Add(b), new(big.Rat).Add(x, y))
		check("-", a.Sub(b), new(big.Rat).Sub(x, y))
		check("*", a.Mul(b), new(big.Rat).Mul(x, y))
		if y.Sign() != 0 {
			check("/", a.Div(b), new(big.Rat).Quo(x, y))
		}
		if a.Cmp(b) != x.Cmp(y) || a.Sign() != x.Sign() {
			t.Fatalf("%v against %v: %d, want %d", a, b, a.Cmp(b), x.Cmp(y))
		}
		if want, _ := x.Float64(); a.Float() != want {
			t.Fatalf("%v is %v as a float, want %v", a, a.Float(), want)
		}
	}
}

// TestSignificantPaths compares the digits from integers with those taken from the
// number's own printed form, which serves numbers of any size.
func TestSignificantPaths(t *testing.T) {
	testsize.Alone(t)
	r := rand.New(rand.NewPCG(5, 6))
	check := func(n, d int64) {
		a := Frac(n, d)
		if a.Empty() || a.isInt() {
			return
		}
		for _, c := range [][2]int{{10, 0}, {10, 2}, {3, 0}, {1, 0}, {12, 3}} {
			got, want := a.Significant(c[0], c[1]), a.significant(c[0], c[1])
			if got != want {
				t.Fatalf("%d/%d with %v digits: %s, want %s", n, d, c, got, want)
			}
		}
		big := Number{r: a.rat()}
		for decimals := range 12 {
			if got, want := a.Fixed(decimals), big.Fixed(decimals); got != want {
				t.Fatalf("%d/%d with %d decimals: %s, want %s", n, d, decimals, got, want)
			}
		}
	}
	for _, n := range []int64{1, -1, 9, 99, 999999999, 9999999999, 99999999995, 99999999994, 1<<63 - 1, -1 << 63} {
		for _, d := range []int64{2, 3, 7, 10, 100, 1000, 1000000007, 10000000000, 1000000000000, 1<<63 - 1} {
			check(n, d)
			check(n+1, d)
		}
	}
	for range testsize.Of(50000) {
		n, d := r.Int64()>>r.IntN(63), 1+r.Int64()>>r.IntN(63)
		if r.IntN(2) == 0 {
			n = -n
		}
		check(n, d)
		near := powers[r.IntN(18)] // one digit short of, or past, a power of ten
		check(near*int64(1+r.IntN(9))-int64(r.IntN(3)), powers[r.IntN(18)])
	}
}
