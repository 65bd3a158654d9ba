package value

import "unicode/utf8"

// A month stands in a column of dates where nobody knows the day, as of forecasts: "Jan 2024",
// "2024-01", "01/2024", "Jan-24". A column is one of months where most of its values are.

// readMonth reads trimmed text as a month.
func readMonth(b []byte) (r reading, ok bool) {
	if len(b) < 6 || len(b) > longestDate/2 {
		return r, false
	}
	for _, c := range b {
		if c >= utf8.RuneSelf {
			var buf [longestDate]byte
			f, ok := fold(buf[:], b)
			if !ok {
				return r, false
			}
			return readPlainMonth(trim(f))
		}
	}
	return readPlainMonth(b)
}

func readPlainMonth(b []byte) (r reading, ok bool) {
	n, i := digits(b, 0)
	if i == 0 || i < len(b) && !isMonthSign(b[i]) {
		return readNamedMonth(b)
	}
	if i == len(b) {
		return r, false
	}
	m, end := digits(b, i+1)
	if end != len(b) || end == i+1 {
		return readNamedMonth(b)
	}
	switch width := end - i - 1; {
	case i == 4 && width <= 2 && b[i] != '.':
		return monthIn(n, m)
	case i <= 2 && width == 4:
		return monthIn(m, n)
	}
	return r, false
}

func isMonthSign(c byte) bool { return c == '-' || c == '/' || c == '.' }

func monthIn(y, m int) (reading, bool) {
	return reading{shape: months, a: y, b: m, c: 1, zone: noZone}, validDate(y, m, 1)
}

// readNamedMonth reads a month by its name beside a year. A year of two digits stands behind a dash
// or an apostrophe, for "Jan 24" may be a day.
func readNamedMonth(b []byte) (r reading, ok bool) {
	y, m := 0, 0
	marked := false // a dash or an apostrophe stands before
	for i := 0; i < len(b); {
		switch c := b[i]; {
		case isDigit(c):
			v, j := digits(b, i)
			if y != 0 || j-i != 4 && !(j-i == 2 && marked && m != 0) {
				return r, false
			}
			if y = v; j-i == 2 {
				y = century(v)
			}
			i = j
		case isLetter(c):
			w, n := lookWord(b[i:])
			switch {
			case w >= 1 && w <= 12 && m == 0:
				m = int(w)
			case w != joining:
				return r, false
			}
			i += n
		case c == '-' || c == '\'':
			marked = true
			i++
		case c == ' ' || c == '.' || c == ',' || c == '/':
			i++
		default:
			return r, false
		}
	}
	return monthIn(y, m)
}
