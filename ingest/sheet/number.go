package sheet

import "strconv"

const (
	displayDigits = 15 // significant digits that a spreadsheet shows of a binary number
	maxExpanded   = 40 // zeros that an exponent may turn into; beyond, it stays
)

// appendNumber appends the plain decimal text of the stored number b and reports whether b
// is a number at all. The text stands as stored, with these exceptions: leading zeros, a
// plus sign and a bare point are put right, zeros at the end of a fraction go (some programs
// store the number 12345 as 12345.0), exponents are expanded (1.5E3 is 1500), and more than
// 15 significant digits of a fraction are rounded to 15, half away from zero, since
// they are what binary arithmetic left behind: 0.30000000000000004 is 0.3, as the workbook
// shows it. A whole number written without an exponent keeps all its digits, so that long
// identifiers stay apart. dst and b may overlap if b starts where dst ends.
func appendNumber(dst, b []byte) ([]byte, bool) {
	for len(b) > 0 && b[0] <= ' ' {
		b = b[1:]
	}
	for len(b) > 0 && b[len(b)-1] <= ' ' {
		b = b[:len(b)-1]
	}
	if plainNumber(b) {
		return append(dst, b...), true
	}
	return appendDecimal(dst, b)
}

// plainNumber recognises what can be taken as it stands, which is nearly everything.
func plainNumber(b []byte) bool {
	if len(b) == 1 && b[0] == '0' {
		return true
	}
	if len(b) > 0 && b[0] == '-' {
		b = b[1:]
	}
	if len(b) == 0 || len(b) > displayDigits || b[0] == '0' && (len(b) < 3 || b[1] != '.') {
		return false
	}
	point := -1
	for i, c := range b {
		if c == '.' && point < 0 && i > 0 && i < len(b)-1 {
			point = i
		} else if c < '0' || c > '9' {
			return false
		}
	}
	return point < 0 || b[len(b)-1] != '0'
}

// appendDecimal is appendNumber's long way round.
func appendDecimal(dst, b []byte) ([]byte, bool) {
	negative := false
	if len(b) > 0 && (b[0] == '-' || b[0] == '+') {
		negative = b[0] == '-'
		b = b[1:]
	}
	if len(b) == 0 || len(b) > 4096 {
		return dst, false
	}
	digits := make([]byte, 0, 32) // without leading zeros
	scale, seen, point, exponent := 0, false, false, false
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c >= '0' && c <= '9':
			seen = true
			if point {
				scale++
			}
			if len(digits) > 0 || c != '0' {
				digits = append(digits, c)
			}
		case c == '.' && !point:
			point = true
		case (c == 'e' || c == 'E') && seen:
			e, err := strconv.Atoi(string(b[i+1:]))
			if err != nil || e > 1<<20 || e < -1<<20 {
				return dst, false
			}
			scale -= e
			exponent = true
			i = len(b)
		default:
			return dst, false
		}
	}
	if !seen {
		return dst, false
	}
	if scale > 0 || exponent {
		digits, scale = roundDigits(digits, scale)
	}
	for scale > 0 && len(digits) > 0 && digits[len(digits)-1] == '0' {
		digits, scale = digits[:len(digits)-1], scale-1
	}
	if len(digits) == 0 {
		return append(dst, '0'), true
	}
	if negative {
		dst = append(dst, '-')
	}
	return placePoint(dst, digits, scale), true
}

// roundDigits keeps 15 significant digits.
func roundDigits(digits []byte, scale int) ([]byte, int) {
	if len(digits) <= displayDigits {
		return digits, scale
	}
	up := digits[displayDigits] >= '5'
	scale -= len(digits) - displayDigits
	digits = digits[:displayDigits]
	for i := displayDigits - 1; up && i >= 0; i-- {
		if digits[i]++; digits[i] <= '9' {
			up = false
		} else {
			digits[i] = '0'
		}
	}
	if up { // 999…9 became 1000…0
		digits[0] = '1'
		scale--
	}
	return digits, scale
}

// placePoint appends digits × 10^-scale in plain notation, or with an exponent if that
// would be very long.
func placePoint(dst, digits []byte, scale int) []byte {
	n := len(digits)
	switch {
	case scale < -maxExpanded || scale > maxExpanded+n:
		dst = append(dst, digits...)
		dst = append(dst, 'E')
		return strconv.AppendInt(dst, int64(-scale), 10)
	case scale <= 0:
		dst = append(dst, digits...)
		for ; scale < 0; scale++ {
			dst = append(dst, '0')
		}
	case scale >= n:
		dst = append(dst, '0', '.')
		for i := scale - n; i > 0; i-- {
			dst = append(dst, '0')
		}
		dst = append(dst, digits...)
	default:
		dst = append(dst, digits[:n-scale]...)
		dst = append(dst, '.')
		dst = append(dst, digits[n-scale:]...)
	}
	return dst
}

// parseFloat reads a stored number whose exact value does not matter: a day count.
func parseFloat(b []byte) (float64, bool) {
	text, ok := appendNumber(make([]byte, 0, 32), b)
	if !ok {
		return 0, false
	}
	v, err := strconv.ParseFloat(string(text), 64)
	return v, err == nil
}
