package value

import (
	"time"

	"salesk/kpi"
)

// zoneNames are the abbreviations that mean one offset wherever they are written.
// CST, IST and BST each mean several, so a time with one of them is refused.
var zoneNames = map[string]int{
	"z": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3,
	"est": -5, "edt": -4, "mdt": -6, "pst": -8, "pdt": -7,
}

// readClock reads what follows a date: nothing, or a time of 12 or 24 hours and
// perhaps a zone.
func readClock(r *reading, b []byte) bool {
	if len(b) == 0 {
		return true
	}
	i := 0
	if b[0] == 'T' || b[0] == 't' {
		i = 1
	} else {
		for i < len(b) && (b[i] == ' ' || b[i] == ',') {
			i++
		}
		if i == len(b) {
			return true
		}
		if i == 0 {
			return false
		}
		if isLetter(b[i]) {
			w, n := lookWord(b[i:])
			if w != daytime {
				return false
			}
			i = spaces(b, i+n)
		}
	}
	h, j := digits(b, i)
	m, s := 0, 0
	switch width := j - i; {
	case width == 4 || width == 6: // the basic form: T0930, T093000
		h, m = number(b[i:i+2]), number(b[i+2:i+4])
		if width == 6 {
			s = number(b[i+4 : j])
		}
	case width < 1 || width > 2:
		return false
	case j < len(b) && (b[j] == ':' || b[j] == '.' || b[j]|0x20 == 'h'):
		i = j + 1
		if m, j = digits(b, i); j-i != 2 {
			return false
		}
		if j < len(b) && (b[j] == ':' || b[j] == '.') {
			i = j + 1
			if s, j = digits(b, i); j-i != 2 {
				return false
			}
		}
	default: // the hour alone needs am or pm
		if k := spaces(b, j); k == len(b) || b[k]|0x20 != 'a' && b[k]|0x20 != 'p' {
			return false
		}
	}
	if j < len(b) && (b[j] == '.' || b[j] == ',') { // fractions of a second
		_, k := digits(b, j+1)
		if k == j+1 {
			return false
		}
		j = k
	}
	b = b[spaces(b, j):]
	if n, pm := meridiem(b); n > 0 {
		if h > 12 {
			return false
		}
		h %= 12
		if pm {
			h += 12
		}
		b = b[spaces(b, n):]
	} else if len(b) >= 3 && b[0]|0x20 == 'u' && b[1]|0x20 == 'h' && b[2]|0x20 == 'r' {
		b = b[spaces(b, 3):]
	}
	if h > 23 || m > 59 || s > 60 {
		return false
	}
	r.clock = h*3600 + m*60 + min(s, 59) // a leap second is of its day
	return len(b) == 0 || readZone(r, b)
}

// meridiem returns the length of "am", "p.m." and their like at the start of b, or 0.
func meridiem(b []byte) (n int, pm bool) {
	if len(b) < 2 || b[0]|0x20 != 'a' && b[0]|0x20 != 'p' {
		return 0, false
	}
	i := 1
	if b[i] == '.' {
		i++
		i = spaces(b, i) // a. m. in Spanish
	}
	if i == len(b) || b[i]|0x20 != 'm' {
		return 0, false
	}
	i++
	if i < len(b) && b[i] == '.' {
		i++
	}
	return i, b[0]|0x20 == 'p'
}

// readZone reads Z, +01:00, +0100, +01, CET, GMT+0100 and what browsers and Java
// write after an offset: (Central European Time), [Europe/Budapest].
func readZone(r *reading, b []byte) bool {
	if len(b) == 1 && b[0]|0x20 == 'z' { // what nearly every export with a zone has
		r.zone = 0
		return true
	}
	i := 0
	if isLetter(b[0]) {
		var buf [4]byte
		for i < len(b) && isLetter(b[i]) {
			if i == len(buf) {
				return false
			}
			buf[i] = b[i] | 0x20
			i++
		}
		hours, ok := zoneNames[string(buf[:i])]
		if !ok || i < len(b) && (b[i] == '+' || b[i] == '-') && hours != 0 {
			return false
		}
		r.zone = hours * 3600
	}
	if i < len(b) && (b[i] == '+' || b[i] == '-') {
		minus := b[i] == '-'
		i++
		h, j := digits(b, i)
		m := 0
		switch width := j - i; {
		case width == 4:
			h, m = h/100, h%100
		case width != 1 && width != 2:
			return false
		case j < len(b) && b[j] == ':':
			i = j + 1
			if m, j = digits(b, i); j-i != 2 {
				return false
			}
		}
		if h > 18 || m > 59 { // the largest in use is +14:00; ISO allows 18
			return false
		}
		r.zone = h*3600 + m*60
		if minus {
			r.zone = -r.zone
		}
		i = j
	}
	if i == 0 {
		return false
	}
	i = spaces(b, i)
	if i == len(b) {
		return true
	}
	end := b[len(b)-1]
	return b[i] == '(' && end == ')' || b[i] == '[' && end == ']'
}

// dayIn returns the day of an instant in a zone; nil is UTC.
func dayIn(unix int64, zone *time.Location) kpi.Day {
	if zone == nil || zone == time.UTC {
		day := unix / 86400
		if unix%86400 < 0 {
			day--
		}
		return kpi.Day(day)
	}
	return kpi.DayOf(time.Unix(unix, 0).In(zone))
}
