package exact

import (
	"math/big"
	"math/bits"
)

// Int128 is a 128-bit two's complement integer: sums of money that cannot overflow.
type Int128 struct {
	hi int64
	lo uint64
}

// ToInt128 is n.
func ToInt128(n int64) Int128 { return Int128{n >> 63, uint64(n)} }

// Product is n × m.
func Product(n int64, m uint64) Int128 {
	hi, lo := bits.Mul64(uint64(n), m)
	if n < 0 {
		hi -= m // what the sign bit, read as a digit, put in
	}
	return Int128{int64(hi), lo}
}

// MulDiv returns n*m/d rounded half to even; m >= 0, d > 0, and the quotient must
// fit 127 bits (n*m always does).
func MulDiv(n int64, m, d uint64) Int128 {
	neg := n < 0
	u := uint64(n)
	if neg {
		u = -u
	}
	hi, lo := bits.Mul64(u, m)
	qhi, r := hi/d, hi%d
	qlo, r := bits.Div64(r, lo, d)
	if half := d - r; r > half || r == half && qlo&1 == 1 {
		var carry uint64
		qlo, carry = bits.Add64(qlo, 1, 0)
		qhi += carry
	}
	w := Int128{int64(qhi), qlo}
	if neg {
		w = w.Neg()
	}
	return w
}

// Add adds b.
func (a *Int128) Add(b Int128) {
	lo, carry := bits.Add64(a.lo, b.lo, 0)
	a.hi, a.lo = a.hi+b.hi+int64(carry), lo
}

// AddInt adds n.
func (a *Int128) AddInt(n int64) { a.Add(ToInt128(n)) }

// Merge adds b, or with the sign -1 takes it away.
func (a *Int128) Merge(b Int128, sign int64) {
	if sign < 0 {
		b = b.Neg()
	}
	a.Add(b)
}

// Neg is -a.
func (a Int128) Neg() Int128 {
	lo, borrow := bits.Sub64(0, a.lo, 0)
	return Int128{-a.hi - int64(borrow), lo}
}

// Less reports whether a < b.
func (a Int128) Less(b Int128) bool { return a.hi < b.hi || a.hi == b.hi && a.lo < b.lo }

// Decimal is a / 10^scale.
func (a Int128) Decimal(scale int) Number {
	if a.isInt64() && scale < len(powers) {
		return Number{n: int64(a.lo), d: powers[scale]}
	}
	return Rat(new(big.Rat).SetFrac(a.big(), pow10(scale)))
}

// Share returns the at-th (from 0) of n parts of a: they add up to a, and the first ones
// are larger by one where it does not divide.
func (a Int128) Share(at, n int64) Int128 {
	if a.isInt64() {
		q := int64(a.lo) / n
		r := int64(a.lo) % n
		if r < 0 {
			q, r = q-1, r+n
		}
		if at < r {
			q++
		}
		return ToInt128(q)
	}
	q, r := new(big.Int).DivMod(a.big(), big.NewInt(n), new(big.Int))
	if big.NewInt(at).Cmp(r) < 0 {
		q.Add(q, big.NewInt(1))
	}
	return fromBig(q)
}

// Int64 returns the number as 64 bits; false where it needs more.
func (a Int128) Int64() (int64, bool) { return int64(a.lo), a.isInt64() }

func (a Int128) isInt64() bool { return a.hi == int64(a.lo)>>63 }

func (a Int128) big() *big.Int {
	z := new(big.Int).Lsh(big.NewInt(a.hi), 64)
	return z.Add(z, new(big.Int).SetUint64(a.lo))
}

// DivMod is the floor of a/d and what is left of it, 0 <= r < d.
func (a Int128) DivMod(d uint64) (q Int128, r uint64) {
	if a.hi >= 0 {
		qhi := uint64(a.hi) / d
		qlo, r := bits.Div64(uint64(a.hi)%d, a.lo, d)
		return Int128{int64(qhi), qlo}, r
	}
	q, r = a.Neg().DivMod(d)
	q = q.Neg()
	if r > 0 {
		q.AddInt(-1)
		r = d - r
	}
	return q, r
}

// Odd reports whether a is odd.
func (a Int128) Odd() bool { return a.lo&1 == 1 }

// RoundRat is r rounded half to even; it must fit.
func RoundRat(r *big.Rat) Int128 {
	z, _ := halfEven(r.Num(), r.Denom())
	return fromBig(z)
}

func fromBig(z *big.Int) Int128 {
	lo := new(big.Int).And(z, new(big.Int).SetUint64(^uint64(0)))
	return Int128{new(big.Int).Rsh(z, 64).Int64(), lo.Uint64()}
}
