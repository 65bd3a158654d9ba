package exact

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
)

// Results are many, and most are a quotient of two int64, so their decimals are made
// from integers, without an allocation; math/big serves those that do not fit.

// Fixed prints the number with exactly that many decimals, half to even: "2360.91".
// An empty number prints as "".
func (a Number) Fixed(decimals int) string {
	var buf [48]byte
	return string(a.AppendFixed(buf[:0], decimals))
}

// AppendFixed appends what Fixed prints.
func (a Number) AppendFixed(buf []byte, decimals int) []byte {
	if a.Empty() {
		return buf
	}
	if u, neg, ok := a.scaled(decimals); ok {
		return appendDecimal(buf, u, neg, decimals, decimals)
	}
	r := a.rat()
	q, _ := halfEven(new(big.Int).Mul(r.Num(), pow10(decimals)), r.Denom())
	if q.Sign() < 0 {
		buf = append(buf, '-')
	}
	digits := q.Abs(q).String()
	for i := len(digits); i < decimals+1; i++ {
		digits = "0" + digits // so that there is one before the point
	}
	at := len(digits) - decimals
	buf = append(buf, digits[:at]...)
	if decimals > 0 {
		buf = append(append(buf, '.'), digits[at:]...)
	}
	return buf
}

// scaled returns |a|·10^decimals, rounded half to even, and the sign of what was
// rounded; not ok when 64 bits do not hold it.
func (a Number) scaled(decimals int) (u uint64, neg, ok bool) {
	if a.d == 0 || decimals >= len(powers) {
		return 0, false, false
	}
	u, d := uint64(a.n), uint64(a.d)
	if a.n < 0 {
		u = -u
	}
	scale := uint64(powers[decimals])
	if d == scale {
		return u, a.n < 0, true
	}
	hi, lo := bits.Mul64(u, scale)
	if hi >= d {
		return 0, false, false
	}
	q, r := bits.Div64(hi, lo, d)
	if half := d - r; r > half || r == half && q&1 == 1 {
		if q++; q == 0 {
			return 0, false, false
		}
	}
	return q, a.n < 0 && q != 0, true
}

// appendDecimal appends u / 10^decimals without the zeros at its end, but with at least
// min decimals.
func appendDecimal(buf []byte, u uint64, neg bool, decimals, min int) []byte {
	for decimals > min && u%10 == 0 {
		u /= 10
		decimals--
	}
	if neg {
		buf = append(buf, '-')
	}
	if decimals == 0 {
		return strconv.AppendUint(buf, u, 10)
	}
	whole, part := u/uint64(powers[decimals]), u%uint64(powers[decimals])
	buf = append(strconv.AppendUint(buf, whole, 10), '.')
	n := len(buf)
	buf = append(buf, "000000000000000000"[:decimals]...)
	for i := n + decimals - 1; part > 0; i-- {
		buf[i] = byte('0' + part%10)
		part /= 10
	}
	return buf
}

// Significant prints at most that many significant digits, half to even, without
// trailing zeros, but with at least min decimals: Significant(10, 0) of 2/3 is
// "0.6666666667", Significant(10, 2) of 5/2 is "2.50". Digits before the decimal
// point are never cut. An empty number prints as "".
func (a Number) Significant(digits, min int) string {
	var buf [48]byte
	return string(a.AppendSignificant(buf[:0], digits, min))
}

// AppendSignificant appends what Significant prints.
func (a Number) AppendSignificant(buf []byte, digits, min int) []byte {
	switch {
	case a.Empty():
		return buf
	case a.isInt():
		return a.AppendFixed(buf, min)
	}
	decimals := max(min, digits-1-a.magnitude())
	u, neg, ok := a.scaled(decimals)
	if ok && decimals > min && digits < len(powers) && u >= uint64(powers[digits]) {
		decimals-- // rounding made it one digit longer
		u, neg, ok = a.scaled(decimals)
	}
	if !ok {
		return append(buf, a.significant(digits, min)...)
	}
	return appendDecimal(buf, u, neg, decimals, min)
}

// magnitude is the power of ten of the first digit of a quotient of two int64 that is not
// whole: -1 of 0.25, 1 of 12.5.
func (a Number) magnitude() int {
	if a.d == 0 {
		return 0
	}
	u, d := uint64(a.n), uint64(a.d)
	if a.n < 0 {
		u = -u
	}
	e := -1
	if u >= d {
		for q := u / d; q > 0; q /= 10 {
			e++
		}
		return e
	}
	for ; u < d/10 || u == d/10 && u*10 < d; e-- {
		u *= 10
	}
	return e
}

// significant is Significant of any number that is not whole, on its printed digits.
func (a Number) significant(digits, min int) string {
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
	if n := countSignificant(s); n > digits && decimals > min {
		s = a.Fixed(decimals - 1)
	} else if n < digits && n > 0 {
		s = a.Fixed(decimals + 1)
		if countSignificant(s) > digits {
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

// countSignificant counts the significant digits of a plain decimal, trailing zeros included.
func countSignificant(s string) int {
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
