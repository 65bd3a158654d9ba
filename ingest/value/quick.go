package value

import (
	"encoding/binary"
	"time"

	"salesk/ingest/table"
	"salesk/kpi"
)

// What nearly every cell of an export looks like is read here, straight from its bytes: a
// short way beside readDate and readCore, which read everything else. A quick reader
// gives what they would, or says that it cannot.

// Eight bytes are compared with a pattern of digits and separators at once. After
// x := bytes ^ pattern, a digit's byte is its value and a separator's is 0; adding the
// pattern's limits then sets the top bit of every byte that is something else. No byte
// can carry into the next one unless its own top bit is set.
const (
	tops       = 0x8080808080808080
	isoPattern = 0x2d30302d30303030 // "0000-00-", first byte lowest
	isoLimits  = 0x7f76767f76767676
	hmsPattern = 0x30303a30303a3030 // "00:00:00"
	hmsLimits  = 0x76767f76767f7676
)

// The months of these years are in a table: those before are hardly ever written, and
// those after only as the 9999 of an open end.
const tableYears = 256

// monthStarts has, at (year-firstYear)<<4 | month, the first day of the month times 32
// plus the number of its days.
var monthStarts = func() (t [tableYears << 4]int32) {
	day := int32(kpi.Date(firstYear, 1, 1))
	for y := range tableYears {
		for m := 1; m <= 12; m++ {
			n := int32(monthDays[m])
			if m == 2 && validDate(firstYear+y, 2, 29) {
				n++
			}
			t[y<<4|m] = day<<5 | n
			day += n
		}
	}
	return t
}()

// tableDay returns a day by the table; false when the fields are no date of its years.
func tableDay(y, m, d uint) (kpi.Day, bool) {
	y -= firstYear
	if y >= tableYears || m > 12 {
		return 0, false
	}
	e := monthStarts[y<<4|m] // month 0 has no days
	return kpi.Day(e>>5) + kpi.Day(d) - 1, d-1 < uint(e&31)
}

// quick reads 2022-01-31, 31/01/2022, 1.31.2022 and their like, by the column's order,
// perhaps with a time of 24 hours.
func (f *DateFormat) quick(kind table.CellKind, b []byte, zone *time.Location) (kpi.Day, bool) {
	if len(b) < 8 || kind != table.Text && kind != table.Date {
		return 0, false
	}
	if y, m, d, ok := quickISO(b); ok {
		as := yearFirst
		if kind == table.Date {
			as = sheetDate
		}
		if f.swapped {
			m, d = d, m
		}
		day, ok := tableDay(y, m, d)
		return day, ok && f.accept&(1<<as) != 0 && (len(b) == 10 || quickClock(b[10:], zone))
	}
	first, second, y, n, s := quickFields(b)
	if kind != table.Text || f.accept&(1<<s) == 0 || s == noShape {
		return 0, false
	}
	if f.undecided&(1<<s) != 0 && first != second {
		return 0, false
	}
	switch f.order[s-slashed] {
	case dmy:
		first, second = second, first
	case mdy:
	default:
		return 0, false
	}
	day, ok := tableDay(y, first, second)
	return day, ok && (len(b) == n || quickClock(b[n:], zone))
}

// isoOnly reads the dates that need no decision.
var isoOnly = DateFormat{accept: 1 << yearFirst}

// quickISO reads the fields of 2022-01-31 at the start of b.
func quickISO(b []byte) (y, m, d uint, ok bool) {
	if len(b) < 10 {
		return 0, 0, 0, false
	}
	x := binary.LittleEndian.Uint64(b) ^ isoPattern
	t := uint64(binary.LittleEndian.Uint16(b[8:])) ^ 0x3030
	if ((x+isoLimits)|x|(t+0x7676)|t)&tops != 0 {
		return 0, 0, 0, false
	}
	y = uint(x&15*1000 + x>>8&15*100 + x>>16&15*10 + x>>24&15)
	return y, uint(x>>40&15*10 + x>>48&15), uint(t&15*10 + t>>8), true
}

// quickFields reads the three fields at the start of b, the year last and of four digits:
// 31/01/2022, 1.2.2022, 31-1-2022. n is their length; noShape says that b is none such.
func quickFields(b []byte) (first, second, y uint, n int, s shape) {
	sep, i := b[1], 1
	if first = uint(b[0] - '0'); first > 9 {
		return 0, 0, 0, 0, noShape
	}
	if c := uint(sep - '0'); c <= 9 {
		first = first*10 + c
		sep, i = b[2], 2
	}
	switch sep {
	case '/':
		s = slashed
	case '.':
		s = dotted
	case '-':
		s = dashed
	default:
		return 0, 0, 0, 0, noShape
	}
	if second = uint(b[i+1] - '0'); second > 9 {
		return 0, 0, 0, 0, noShape
	}
	i += 2
	if c := uint(b[i] - '0'); c <= 9 {
		second = second*10 + c
		i++
	}
	if len(b) < i+5 || b[i] != sep {
		return 0, 0, 0, 0, noShape
	}
	x := binary.LittleEndian.Uint32(b[i+1:]) ^ 0x30303030
	if ((x+0x76767676)|x)&(tops&0xffffffff) != 0 {
		return 0, 0, 0, 0, noShape
	}
	y = uint(x&15*1000 + x>>8&15*100 + x>>16&15*10 + x>>24)
	return first, second, y, i + 5, s
}

// quickClock reports whether b, which follows a date, is a time that leaves the date as it
// is written: " 09:30", " 09:30:00", "T09:30:00.000", or one of these in UTC where that
// is the zone.
func quickClock(b []byte, zone *time.Location) bool {
	if len(b) < 6 || b[0] != ' ' && b[0] != 'T' {
		return false
	}
	n := 6
	if len(b) >= 9 {
		n = 9
		x := binary.LittleEndian.Uint64(b[1:]) ^ hmsPattern
		if ((x+hmsLimits)|x)&tops != 0 || x>>48&15 > 5 {
			return false
		}
	}
	h, m := uint(b[1]-'0')*10+uint(b[2]-'0'), b[4]-'0'
	if b[1] > '2' || b[1] < '0' || !isDigit(b[2]) || h > 23 || b[3] != ':' || m > 5 || !isDigit(b[5]) {
		return false
	}
	b = b[n:]
	if n == 9 && len(b) >= 4 && b[0] == '.' && isDigit(b[1]) && isDigit(b[2]) && isDigit(b[3]) {
		b = b[4:]
	}
	return len(b) == 0 || len(b) == 1 && b[0] == 'Z' && (zone == nil || zone == time.UTC)
}

// quickDigits bounds the digits that cannot overflow.
const quickDigits = 18

// quickNumber reads 1054, -12.50 and 12,5 with that decimal sign. Zeros at the end of the
// decimals are dropped.
func quickNumber(b []byte, decimal byte) (d kpi.Dec, ok bool) {
	negative := false
	if len(b) > 0 && b[0] == '-' {
		negative = true
		b = b[1:]
	}
	if len(b) > quickDigits {
		return d, false
	}
	i := 0
	for ; i < len(b); i++ {
		c := b[i] - '0'
		if c > 9 {
			break
		}
		d.Coef = d.Coef*10 + int64(c)
	}
	if i == 0 {
		return d, false
	}
	if i < len(b) {
		if b[i] != decimal || i+1 == len(b) {
			return d, false
		}
		i++
		for len(b) > i && b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		d.Scale = uint8(len(b) - i)
		for ; i < len(b); i++ {
			c := b[i] - '0'
			if c > 9 {
				return d, false
			}
			d.Coef = d.Coef*10 + int64(c)
		}
	}
	if negative {
		d.Coef = -d.Coef
	}
	return d, true
}

// quickCount reads a count of up to nine digits.
func quickCount(b []byte) (n kpi.Count, ok bool) {
	if len(b) == 0 || len(b) > 9 {
		return 0, false
	}
	for _, c := range b {
		c -= '0'
		if c > 9 {
			return 0, false
		}
		n = n*10 + kpi.Count(c)
	}
	return n, true
}

// What a flag of one letter says.
const (
	quickNo uint8 = iota + 1
	quickYes
)

// quickFlags are the flags that single letters and digits are, as readFlag has them.
var quickFlags = func() (t [256]uint8) {
	for word, yes := range flagWords {
		if c := word[0]; len(word) == 1 {
			t[c] = quickNo
			if yes {
				t[c] = quickYes
			}
			t[c&^0x20] = t[c] // in capitals
		}
	}
	t['0'] = quickNo
	for c := '1'; c <= '9'; c++ {
		t[c] = quickYes
	}
	return t
}()
