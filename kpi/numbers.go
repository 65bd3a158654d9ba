package kpi

import (
	"math/big"

	"salesk/kpi/exact"
)

// Number is an exact rational, or empty: see exact.Number.
type Number = exact.Number

// Int is the number n.
func Int(n int64) Number { return exact.Int(n) }

// Frac is n/d; empty when d is 0.
func Frac(n, d int64) Number { return exact.Frac(n, d) }

// Rat wraps r, which must not change afterwards; nil is the empty Number.
func Rat(r *big.Rat) Number { return exact.Rat(r) }

// Number returns the decimal as a Number; empty when d is.
func (d Dec) Number() Number {
	if d.Empty() {
		return Number{}
	}
	return exact.Decimal(d.Coef, int(d.Scale))
}
