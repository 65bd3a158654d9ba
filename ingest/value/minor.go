package value

import (
	"math"

	"salesk/internal/message"
	"salesk/kpi"
)

// Minor converts an amount in major units to minor units of a currency with that many
// digits (CurrencyDigits), half to even. Rounded says that decimals were lost. An
// empty amount is kpi.NoMoney. The error is an amount beyond int64.
func Minor(d kpi.Dec, digits int) (m kpi.Money, rounded bool, err error) {
	if d.Empty() {
		return kpi.NoMoney, false, nil
	}
	v, scale := d.Coef, int(d.Scale)
	for ; scale < digits; scale++ {
		if v > math.MaxInt64/10 || v < math.MinInt64/10 {
			return kpi.NoMoney, false, message.AmountTooLarge(d.Number().Fixed(0))
		}
		v *= 10
	}
	if scale > digits {
		negative := v < 0
		u := uint64(v)
		if negative {
			u = -u
		}
		cut, _ := roundTo(u, scale, scale-digits, false)
		whole, _ := scaleUp(cut, scale-digits)
		rounded = whole != u
		v = int64(cut)
		if negative {
			v = -v
		}
	}
	if v == math.MinInt64 { // the bits of kpi.NoMoney
		return kpi.NoMoney, false, message.AmountTooLarge(d.Number().Fixed(0))
	}
	return kpi.Money(v), rounded, nil
}

// scaleUp multiplies by 10 to the n; false when that overflows.
func scaleUp(v uint64, n int) (uint64, bool) {
	for range n {
		if v > math.MaxUint64/10 {
			return v, false
		}
		v *= 10
	}
	return v, true
}
