package kpi

import (
	"math/big"
	"math/bits"
)

// wide is a 128-bit two's complement integer: sums of money that cannot overflow.
type wide struct {
	hi int64
	lo uint64
}

func wideOf(n int64) wide { return wide{n >> 63, uint64(n)} }

func (a *wide) add(b wide) {
	lo, carry := bits.Add64(a.lo, b.lo, 0)
	a.hi, a.lo = a.hi+b.hi+int64(carry), lo
}

// plus adds b, or with the sign -1 takes it away.
func (a *wide) plus(b wide, sign int64) {
	if sign < 0 {
		b = b.neg()
	}
	a.add(b)
}

func (a *wide) addInt(n int64) { a.add(wideOf(n)) }

func (a wide) neg() wide {
	lo, borrow := bits.Sub64(0, a.lo, 0)
	return wide{-a.hi - int64(borrow), lo}
}

func (a wide) less(b wide) bool { return a.hi < b.hi || a.hi == b.hi && a.lo < b.lo }

// mulDiv returns n*m/d rounded half to even; m >= 0, d > 0, and the quotient must
// fit 127 bits (n*m always does).
func mulDiv(n int64, m, d uint64) wide {
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
	w := wide{int64(qhi), qlo}
	if neg {
		w = w.neg()
	}
	return w
}

func (a wide) big() *big.Int {
	z := new(big.Int).Lsh(big.NewInt(a.hi), 64)
	return z.Add(z, new(big.Int).SetUint64(a.lo))
}

// over returns the Number a / 10^digits.
func (a wide) over(digits int) Number {
	if a.hi == int64(a.lo)>>63 && digits < len(powers) {
		return Number{n: int64(a.lo), d: powers[digits]}
	}
	return Rat(new(big.Rat).SetFrac(a.big(), pow10(digits)))
}

// mulDivFloor returns n*m/d rounded down; 0 <= m <= d, d > 0, so the quotient fits.
func mulDivFloor(n, m, d int64) int64 {
	neg := n < 0
	u := uint64(n)
	if neg {
		u = -u
	}
	hi, lo := bits.Mul64(u, uint64(m))
	q, r := bits.Div64(hi, lo, uint64(d))
	if !neg {
		return int64(q)
	}
	if r != 0 {
		q++
	}
	return -int64(q)
}

// evenShare returns the at-th (from 0) of n parts of a: they add up to a, and the
// first ones are larger by one where it does not divide.
func evenShare(a wide, at, n int64) wide {
	if a.hi == int64(a.lo)>>63 {
		q := int64(a.lo) / n
		r := int64(a.lo) % n
		if r < 0 {
			q, r = q-1, r+n
		}
		if at < r {
			q++
		}
		return wideOf(q)
	}
	q, r := new(big.Int).DivMod(a.big(), big.NewInt(n), new(big.Int))
	if big.NewInt(at).Cmp(r) < 0 {
		q.Add(q, big.NewInt(1))
	}
	var w wide
	lo := new(big.Int).And(q, new(big.Int).SetUint64(^uint64(0)))
	w.lo = lo.Uint64()
	w.hi = new(big.Int).Rsh(q, 64).Int64()
	return w
}
