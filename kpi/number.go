package kpi

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// Number is an exact rational, or empty. Results are Numbers, so that no figure
// depends on the order in which records were added; they become decimals only when
// they are printed. The zero Number is empty.
type Number struct{ r *big.Rat }

// Int is the number n.
func Int(n int64) Number { return Number{new(big.Rat).SetInt64(n)} }

// Frac is n/d; empty when d is 0.
func Frac(n, d int64) Number {
	if d == 0 {
		return Number{}
	}
	return Number{big.NewRat(n, d)}
}

// Rat wraps r, which must not change afterwards; nil is the empty Number.
func Rat(r *big.Rat) Number { return Number{r} }

// Number returns the decimal as a Number; empty when d is.
func (d Dec) Number() Number {
	if d.Empty() {
		return Number{}
	}
	return Number{new(big.Rat).SetFrac(big.NewInt(d.Coef), pow10(int(d.Scale)))}
}

func pow10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// Empty reports whether there is no number.
func (a Number) Empty() bool { return a.r == nil }

// Sign is -1, 0 or 1; 0 when empty.
func (a Number) Sign() int {
	if a.r == nil {
		return 0
	}
	return a.r.Sign()
}

// Cmp compares two numbers; an empty one is less than any other.
func (a Number) Cmp(b Number) int {
	switch {
	case a.r == nil && b.r == nil:
		return 0
	case a.r == nil:
		return -1
	case b.r == nil:
		return 1
	}
	return a.r.Cmp(b.r)
}

func op(a, b Number, f func(z, x, y *big.Rat) *big.Rat) Number {
	if a.r == nil || b.r == nil {
		return Number{}
	}
	return Number{f(new(big.Rat), a.r, b.r)}
}

// Add, Sub and Mul are empty when either operand is.
func (a Number) Add(b Number) Number { return op(a, b, (*big.Rat).Add) }

// Sub returns a-b.
func (a Number) Sub(b Number) Number { return op(a, b, (*big.Rat).Sub) }

// Mul returns a*b.
func (a Number) Mul(b Number) Number { return op(a, b, (*big.Rat).Mul) }

// Div returns a/b; empty also when b is 0.
func (a Number) Div(b Number) Number {
	if b.Sign() == 0 {
		return Number{}
	}
	return op(a, b, (*big.Rat).Quo)
}

// Float returns the nearest float64, for charts and models; NaN when empty.
func (a Number) Float() float64 {
	if a.r == nil {
		return math.NaN()
	}
	f, _ := a.r.Float64()
	return f
}

// Fixed prints the number with exactly that many decimals, half to even: "2360.91".
// An empty number prints as "".
func (a Number) Fixed(decimals int) string {
	if a.r == nil {
		return ""
	}
	q, _ := halfEven(new(big.Int).Mul(a.r.Num(), pow10(decimals)), a.r.Denom())
	neg := q.Sign() < 0
	q.Abs(q)
	s := q.String()
	if len(s) <= decimals {
		s = strings.Repeat("0", decimals+1-len(s)) + s
	}
	if decimals > 0 {
		s = s[:len(s)-decimals] + "." + s[len(s)-decimals:]
	}
	if neg {
		s = "-" + s
	}
	return s
}

// Significant prints at most that many significant digits, half to even, without
// trailing zeros, but with at least min decimals: Significant(10, 0) of 2/3 is
// "0.6666666667", Significant(10, 2) of 5/2 is "2.50". Digits before the decimal
// point are never cut. An empty number prints as "".
func (a Number) Significant(digits, min int) string {
	if a.r == nil {
		return ""
	}
	if a.r.IsInt() {
		if min == 0 {
			return a.r.Num().String()
		}
		return a.Fixed(min)
	}
	// The first significant digit is at 10^e: a float is near enough to guess e, and
	// the guess is then corrected on the exact digits.
	f, _ := a.r.Float64()
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

// String prints for debugging.
func (a Number) String() string {
	if a.r == nil {
		return "empty"
	}
	if a.r.IsInt() {
		return a.r.Num().String()
	}
	return a.r.String() + "=" + strconv.FormatFloat(a.Float(), 'g', -1, 64)
}
