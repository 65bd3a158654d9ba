package kpi

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
)

// Number is an exact rational, or empty. Results are Numbers, so that no figure
// depends on the order in which records were added; they become decimals only when
// they are printed. The zero Number is empty.
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

// Number returns the decimal as a Number; empty when d is.
func (d Dec) Number() Number {
	switch {
	case d.Empty():
		return Number{}
	case int(d.Scale) < len(powers):
		return Number{n: d.Coef, d: powers[d.Scale]}
	}
	return Rat(new(big.Rat).SetFrac(big.NewInt(d.Coef), pow10(int(d.Scale))))
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

// Float returns the nearest float64, for charts and models; NaN when empty.
func (a Number) Float() float64 {
	if a.Empty() {
		return math.NaN()
	}
	f, _ := a.rat().Float64()
	return f
}

// Fixed prints the number with exactly that many decimals, half to even: "2360.91".
// An empty number prints as "".
func (a Number) Fixed(decimals int) string {
	if a.Empty() {
		return ""
	}
	var buf [48]byte
	digits, neg, ok := a.scaled(buf[:0], decimals)
	if !ok {
		r := a.rat()
		q, _ := halfEven(new(big.Int).Mul(r.Num(), pow10(decimals)), r.Denom())
		neg = q.Sign() < 0
		digits = q.Abs(q).Append(buf[:0], 10)
	}
	out := make([]byte, 0, len(digits)+decimals+3)
	if neg {
		out = append(out, '-')
	}
	for i := len(digits); i < decimals+1; i++ {
		out = append(out, '0') // zeros in front, so that there is one before the point
	}
	out = append(out, digits...)
	if decimals > 0 {
		at := len(out) - decimals
		out = append(out, 0)
		copy(out[at+1:], out[at:])
		out[at] = '.'
	}
	return string(out)
}

// scaled appends the digits of |a|·10^decimals, rounded half to even, and tells the
// sign of what was rounded; not ok when 128 bits do not hold it.
func (a Number) scaled(buf []byte, decimals int) (digits []byte, neg, ok bool) {
	if a.d == 0 || decimals >= len(powers) {
		return nil, false, false
	}
	u, d := uint64(a.n), uint64(a.d)
	if a.n < 0 {
		u = -u
	}
	hi, lo := bits.Mul64(u, uint64(powers[decimals]))
	if hi >= d {
		return nil, false, false
	}
	q, r := bits.Div64(hi, lo, d)
	if half := d - r; r > half || r == half && q&1 == 1 {
		if q++; q == 0 {
			return nil, false, false
		}
	}
	return strconv.AppendUint(buf, q, 10), a.n < 0 && q != 0, true
}

// isInt reports whether the number is whole.
func (a Number) isInt() bool {
	if a.d != 0 {
		return a.n%a.d == 0
	}
	return a.r.IsInt()
}

// Significant prints at most that many significant digits, half to even, without
// trailing zeros, but with at least min decimals: Significant(10, 0) of 2/3 is
// "0.6666666667", Significant(10, 2) of 5/2 is "2.50". Digits before the decimal
// point are never cut. An empty number prints as "".
func (a Number) Significant(digits, min int) string {
	if a.Empty() {
		return ""
	}
	if a.isInt() {
		return a.Fixed(min)
	}
	// The first significant digit is at 10^e: a float is near enough to guess e, and
	// the guess is then corrected on the exact digits.
	f := float64(a.n) / float64(a.d)
	if a.d == 0 {
		f, _ = a.r.Float64()
	}
	e := 0
	if f != 0 && !math.IsInf(f, 0) {
		e = int(math.Floor(math.Log10(math.Abs(f))))
	}
	decimals := digits - 1 - e
	if decimals < min {
		decimals = min
	}
	s := a.Fixed(decimals)
	if n := significant(s); n > digits && decimals > min {
		s = a.Fixed(decimals - 1)
	} else if n < digits && n > 0 {
		s = a.Fixed(decimals + 1)
		if significant(s) > digits {
			s = a.Fixed(decimals)
		}
	}
	if i := strings.IndexByte(s, '.'); i >= 0 {
		end := len(s)
		for end > i+1+min && s[end-1] == '0' {
			end--
		}
		if end == i+1 {
			end = i
		}
		s = s[:end]
	}
	if s == "-0" {
		s = "0"
	}
	return s
}

// significant counts the significant digits of a plain decimal, trailing zeros included.
func significant(s string) int {
	n, seen := 0, false
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		seen = seen || s[i] != '0'
		if seen {
			n++
		}
	}
	return n
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
