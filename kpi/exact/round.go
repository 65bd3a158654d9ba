package exact

import (
	"math"
	"math/big"
	"math/bits"
)

// Scale returns n × factor × 10^shift, half to even, and whether that was exact; not ok when
// an int64 does not hold it, or holds it as its least value.
func Scale(n, factor int64, shift int) (y int64, exact, ok bool) {
	if shift == 0 && factor == 1 {
		return n, true, true
	}
	num := new(big.Int).Mul(big.NewInt(n), big.NewInt(factor))
	if exact = true; shift >= 0 {
		num.Mul(num, pow10(shift))
	} else {
		num, exact = halfEven(num, pow10(-shift))
	}
	return num.Int64(), exact, num.IsInt64() && num.Int64() != math.MinInt64
}

// halfEven returns num/den (den > 0) rounded half to even, and whether that was exact.
func halfEven(num, den *big.Int) (*big.Int, bool) {
	neg := num.Sign() < 0
	q, r := new(big.Int).QuoRem(new(big.Int).Abs(num), den, new(big.Int))
	exact := r.Sign() == 0
	r.Lsh(r, 1)
	if c := r.Cmp(den); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	if neg {
		q.Neg(q)
	}
	return q, exact
}

// MulDivFloor returns n*m/d rounded down; 0 <= m <= d, d > 0, so the quotient fits.
func MulDivFloor(n, m, d int64) int64 {
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
