package value

import (
	"errors"
	"math"

	"salesk/kpi"
)

var (
	errPlain = errors.New("not a plain number")
	errLarge = errors.New("too large")
)

// sheetDigits is how many significant digits a workbook's number has: those that
// spreadsheets show and keep. The 16th and 17th, which files hold for the sake of
// binary fractions, turn 2360.91 into 2360.9099999999999.
const sheetDigits = 15

// sheetNumber reads a workbook's number: a plain decimal with a point, perhaps with an
// exponent. Whole numbers without an exponent are exact; others are rounded, half to
// even, to the digits that a spreadsheet keeps and to maxScale decimals.
func sheetNumber(b []byte) (kpi.Dec, error) {
	negative := false
	if len(b) > 0 && (b[0] == '-' || b[0] == '+') {
		negative = b[0] == '-'
		b = b[1:]
	}
	var coef uint64 // the first 18 significant digits
	kept, scale := 0, 0
	more := false // a digit other than 0 was cut
	seen, point, exponent := false, false, false
	i := 0
	for ; i < len(b) && !exponent; i++ {
		switch c := b[i]; {
		case isDigit(c):
			seen = true
			if point {
				scale++
			}
			switch {
			case kept == 0 && c == '0':
			case kept < 18:
				coef = coef*10 + uint64(c-'0')
				kept++
			case kept == 18 && !point && coef <= (math.MaxInt64-uint64(c-'0'))/10:
				coef = coef*10 + uint64(c-'0') // the 19 digits of a whole number
				kept++
			default:
				more = more || c != '0'
				scale--
				kept++
			}
		case c == '.' && !point:
			point = true
		case (c == 'e' || c == 'E') && seen:
			exponent = true
		default:
			return kpi.NoDec, errPlain
		}
	}
	if !seen {
		return kpi.NoDec, errPlain
	}
	if exponent {
		sign := 1
		if i < len(b) && (b[i] == '+' || b[i] == '-') {
			if b[i] == '-' {
				sign = -1
			}
			i++
		}
		e, end := digits(b, i)
		if end == i || end != len(b) || end-i > 4 {
			return kpi.NoDec, errPlain
		}
		scale -= sign * e
	}
	if !point && !exponent {
		if more {
			return kpi.NoDec, errLarge
		}
	} else {
		coef, scale = roundTo(coef, scale, len19(coef)-sheetDigits, more)
		coef, scale = roundTo(coef, scale, scale-maxScale, false)
	}
	for scale > 0 && coef%10 == 0 && coef != 0 {
		coef /= 10
		scale--
	}
	if coef == 0 {
		scale = 0
	}
	for ; scale < 0; scale++ {
		if coef > math.MaxInt64/10 {
			return kpi.NoDec, errLarge
		}
		coef *= 10
	}
	if coef > math.MaxInt64 {
		return kpi.NoDec, errLarge
	}
	d := kpi.Dec{Coef: int64(coef), Scale: uint8(scale)}
	if negative {
		d.Coef = -d.Coef
	}
	return d, nil
}

// roundTo drops cut digits, half to even; more says that digits other than 0 were
// dropped before.
func roundTo(coef uint64, scale, cut int, more bool) (uint64, int) {
	if cut <= 0 {
		return coef, scale
	}
	if cut > 19 {
		return 0, scale - cut
	}
	var last uint64
	for range cut {
		more = more || last != 0
		last = coef % 10
		coef /= 10
	}
	if last > 5 || last == 5 && (more || coef%2 == 1) {
		coef++
	}
	return coef, scale - cut
}

// len19 is the number of digits of v.
func len19(v uint64) int {
	n := 0
	for ; v > 0; v /= 10 {
		n++
	}
	return n
}
