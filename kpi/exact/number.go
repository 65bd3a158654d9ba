// Package exact has the numbers of figures: sums of 128 bits, which no amounts overflow, and
// rationals, which no division rounds. They become decimals only when they are printed.
package exact

import (
	"cmp"
	"math"
	"math/big"
	"strconv"
)

// Number is an exact rational, or empty. Results are Numbers, so that no figure
// depends on the order in which records were added. The zero Number is empty.
//
// Most numbers are a quotient of two int64, n/d with d > 0; r holds the others.
type Number struct {
	n, d int64
	r    *big.Rat
}

// Int is the number n.
func Int(n int64) Number { return Number{n: n, d: 1} }

// Frac is n/d; empty when d is 0.
func Frac(n, d int64) Number {
	switch {
	case d > 0:
		return Number{n: n, d: d}
	case d == 0:
		return Number{}
	case n == math.MinInt64 || d == math.MinInt64:
		return Number{r: big.NewRat(n, d)}
	}
	return Number{n: -n, d: -d}
}

// Rat wraps r, which must not change afterwards; nil is the empty Number.
func Rat(r *big.Rat) Number {
	if r != nil && r.Num().IsInt64() && r.Denom().IsInt64() {
		return Number{n: r.Num().Int64(), d: r.Denom().Int64()}
	}
	return Number{r: r}
}

// rat returns the number as a big.Rat; nil when empty.
func (a Number) rat() *big.Rat {
	if a.d != 0 {
		return big.NewRat(a.n, a.d)
	}
	return a.r
}

// Decimal is coef / 10^scale.
func Decimal(coef int64, scale int) Number {
	if scale < len(powers) {
		return Number{n: coef, d: powers[scale]}
	}
	return Rat(new(big.Rat).SetFrac(big.NewInt(coef), pow10(scale)))
}

// powers are the powers of ten that an int64 holds.
var powers = func() (p [19]int64) {
	x := int64(1)
	for i := range p {
		p[i] = x
		x *= 10
	}
	return p
}()

func pow10(n int) *big.Int {
	if n < len(powers) {
		return big.NewInt(powers[n])
	}
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

// Empty reports whether there is no number.
func (a Number) Empty() bool { return a.d == 0 && a.r == nil }

// Sign is -1, 0 or 1; 0 when empty.
func (a Number) Sign() int {
	switch {
	case a.r != nil:
		return a.r.Sign()
	case a.n > 0:
		return 1
	case a.n < 0:
		return -1
	}
	return 0
}

// Cmp compares two numbers; an empty one is less than any other.
func (a Number) Cmp(b Number) int {
	switch {
	case a.Empty() || b.Empty():
		switch {
		case !b.Empty():
			return -1
		case !a.Empty():
			return 1
		}
		return 0
	case a.d != 0 && a.d == b.d:
		return cmp.Compare(a.n, b.n)
	case a.d != 0 && b.d != 0:
		x, okx := times(a.n, b.d)
		y, oky := times(b.n, a.d)
		if okx && oky {
			return cmp.Compare(x, y)
		}
	}
	return a.rat().Cmp(b.rat())
}

// times is a*b, if that fits.
func times(a, b int64) (int64, bool) {
	if a == 0 || b == 0 {
		return 0, true
	}
	c := a * b
	return c, c/b == a && !(a == -1 && b == math.MinInt64) && !(b == -1 && a == math.MinInt64)
}

func op(a, b Number, f func(z, x, y *big.Rat) *big.Rat) Number {
	if a.Empty() || b.Empty() {
		return Number{}
	}
	return Rat(f(new(big.Rat), a.rat(), b.rat()))
}

// Add is empty when either number is, as are Sub and Mul.
func (a Number) Add(b Number) Number {
	if a.d != 0 && a.d == b.d {
		if n := a.n + b.n; (n > a.n) == (b.n > 0) {
			return Number{n: n, d: a.d}
		}
	}
	return op(a, b, (*big.Rat).Add)
}

// Sub returns a-b.
func (a Number) Sub(b Number) Number {
	if a.d != 0 && a.d == b.d {
		if n := a.n - b.n; (n < a.n) == (b.n > 0) {
			return Number{n: n, d: a.d}
		}
	}
	return op(a, b, (*big.Rat).Sub)
}

// Mul returns a*b.
func (a Number) Mul(b Number) Number {
	if a.d != 0 && b.d != 0 {
		n, okn := times(a.n, b.n)
		d, okd := times(a.d, b.d)
		if okn && okd {
			return Number{n: n, d: d}
		}
	}
	return op(a, b, (*big.Rat).Mul)
}

// Div returns a/b; empty also when b is 0.
func (a Number) Div(b Number) Number {
	if b.Sign() == 0 {
		return Number{}
	}
	if a.d != 0 && b.d != 0 && b.n != math.MinInt64 {
		n, okn := times(a.n, b.d)
		d, okd := times(a.d, b.n)
		if a.d == b.d {
			n, d, okn, okd = a.n, b.n, true, true
		}
		if okn && okd && n != math.MinInt64 {
			return Frac(n, d)
		}
	}
	return op(a, b, (*big.Rat).Quo)
}

// Sqrt is the square root of a number that is not negative, rounded down to so many
// decimals.
func (a Number) Sqrt(decimals int) Number {
	scale := new(big.Rat).SetInt(pow10(2 * decimals))
	x := new(big.Rat).Mul(a.rat(), scale)
	z := new(big.Int).Quo(x.Num(), x.Denom())
	return Rat(new(big.Rat).SetFrac(z.Sqrt(z), pow10(decimals)))
}

// Float returns the nearest float64, for charts and models; NaN when empty.
func (a Number) Float() float64 {
	if a.Empty() {
		return math.NaN()
	}
	const exact = 1 << 53 // floats hold all integers up to there
	if a.d > 0 && a.d <= exact && a.n <= exact && a.n >= -exact {
		return float64(a.n) / float64(a.d) // the float next to the quotient
	}
	f, _ := a.rat().Float64()
	return f
}

// isInt reports whether the number is whole.
func (a Number) isInt() bool {
	if a.d != 0 {
		return a.n%a.d == 0
	}
	return a.r.IsInt()
}

// String prints for debugging: as a fraction in lowest terms, with its decimals.
func (a Number) String() string {
	switch {
	case a.Empty():
		return "empty"
	case a.isInt():
		return a.Fixed(0)
	}
	return a.rat().String() + "=" + strconv.FormatFloat(a.Float(), 'g', -1, 64)
}
