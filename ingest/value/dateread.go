package value

import "unicode/utf8"

// shape is a way of writing a date that can be told from the cell alone. Only the
// three with the year last leave open what is day and what is month.
type shape uint8

const (
	noShape   shape = iota
	yearFirst       // 2022-01-31, 2022/1/31, 2022.01.31.
	compact         // 20220131
	named           // 31 January 2022, Jan 31, 2022, 2022. január 31.
	slashed         // 31/01/2022
	dotted          // 31.01.2022
	dashed          // 31-01-2022
	serial          // 44592: days as spreadsheets number them, in a text file
	seconds         // 1643621400: Unix time
	millis          // 1643621400000
	sheetDate       // a workbook's own date
	sheetDays       // a workbook's number that is no date by its format
	months          // Jan 2024, 2024-01, 01/2024
	shapeCount
)

// numeric reports whether the shape leaves day and month open.
func (s shape) numeric() bool { return s >= slashed && s <= dashed }

const noZone = 1 << 20

// reading is a date as it is written.
type reading struct {
	shape shape
	two   bool  // the year has two digits
	a     int   // numeric shapes: first field; days for serials; else the year
	b     int   // second field; else the month
	c     int   // third field (the year, of two or four digits); else the day
	clock int   // seconds since midnight
	zone  int   // seconds east of UTC, or noZone
	unix  int64 // seconds and millis
}

// Years before firstYear are slips (0022) or defaults (0001-01-01); the 9999 of an
// open end is kept.
const firstYear, lastYear = 1900, 9999

// century completes a year of two digits: 70..99 are 1970..1999, 00..69 2000..2069.
func century(y int) int {
	if y >= 70 {
		return 1900 + y
	}
	return 2000 + y
}

var monthDays = [13]int8{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func validDate(y, m, d int) bool {
	if y < firstYear || y > lastYear || m < 1 || m > 12 || d < 1 {
		return false
	}
	if m == 2 && y%4 == 0 && (y%100 != 0 || y%400 == 0) {
		return d <= 29
	}
	return d <= int(monthDays[m])
}

// longestDate bounds what is looked at, in bytes of folded text.
const longestDate = 96

// readDate finds the shape of trimmed text. What has a shape need not be a date: the
// fields of the numeric shapes are not checked, those of the others are.
func readDate(b []byte) (reading, bool) {
	if len(b) < 5 || len(b) > 2*longestDate {
		return reading{}, false
	}
	for _, c := range b {
		if c >= utf8.RuneSelf {
			var buf [longestDate]byte
			f, ok := fold(buf[:], b)
			if !ok {
				return reading{}, false
			}
			return readPlain(trim(f))
		}
	}
	return readPlain(b)
}

// readPlain is readDate on ASCII.
func readPlain(b []byte) (r reading, ok bool) {
	if len(b) < 5 || len(b) > longestDate {
		return r, false
	}
	r.zone = noZone
	n, i := digits(b, 0)
	if i > 4 {
		return readDigits(b, n, i)
	}
	sep := b[i]
	if i == 0 || i == 3 || sep != '-' && sep != '/' && sep != '.' {
		return readNamed(b)
	}
	j := i + 1
	if sep == '.' {
		j = spaces(b, j)
	}
	m, k := digits(b, j)
	if k == j {
		return readNamed(b)
	}
	if k-j > 2 || k == len(b) || b[k] != sep {
		return r, false
	}
	j = k + 1
	if sep == '.' {
		j = spaces(b, j)
	}
	d, k := digits(b, j)
	width := k - j
	if k < len(b) && sep == '.' && b[k] == '.' {
		k++
	}
	r.a, r.b, r.c = n, m, d
	if i == 4 {
		if width < 1 || width > 2 || !validDate(n, m, d) {
			return r, false
		}
		r.shape = yearFirst
		return r, readClock(&r, b[k:])
	}
	switch sep {
	case '/':
		r.shape = slashed
	case '.':
		r.shape = dotted
	default:
		r.shape = dashed
	}
	r.two = width == 2
	return r, (width == 2 || width == 4) && readClock(&r, b[k:])
}

// readDigits reads what begins with five digits or more.
func readDigits(b []byte, n, i int) (r reading, ok bool) {
	r.zone = noZone
	switch {
	case i == 8 || i == 14 && i == len(b):
		y, m, d := number(b[:4]), number(b[4:6]), number(b[6:8])
		if !validDate(y, m, d) {
			return r, false
		}
		r.shape, r.a, r.b, r.c = compact, y, m, d
		if i == 14 {
			return r, number(b[8:10]) < 24 && number(b[10:12]) < 60 && number(b[12:14]) <= 60
		}
		return r, readClock(&r, b[i:])
	case i == 5:
		r.shape, r.a = serial, n
		return r, isSerial(n) && isFraction(b[i:])
	case i == 10:
		r.shape, r.unix = seconds, int64(n)
		return r, b[0] != '0' && isFraction(b[i:])
	case i == 13:
		r.shape, r.unix = millis, int64(n)/1000
		return r, b[0] != '0' && isFraction(b[i:])
	}
	return r, false
}

// isSerial bounds the days that are taken for dates: 1954-10-03 to 2119-01-11.
func isSerial(days int) bool { return days >= 20000 && days <= 80000 }

// serialEpoch is the number that spreadsheets (1900 date system) give to 1970-01-01.
const serialEpoch = 25569

// isFraction reports whether b is empty or a time of day as a decimal fraction.
func isFraction(b []byte) bool {
	if len(b) == 0 {
		return true
	}
	if b[0] != '.' && b[0] != ',' || len(b) == 1 {
		return false
	}
	_, i := digits(b, 1)
	return i == len(b)
}

// readNamed reads dates that name their month. The order of day and year follows from
// their place and width: a number after day and month is the year.
func readNamed(b []byte) (r reading, ok bool) {
	r.zone = noZone
	var num, width [2]int
	numbers, month, before, marMayBeWeekday := 0, 0, 0, false
	i := 0
	for numbers < 2 || month == 0 {
		for i < len(b) && (b[i] == ' ' || b[i] == '.' || b[i] == ',' || b[i] == '-' || b[i] == '/' || b[i] == '\'') {
			i++
		}
		switch {
		case i == len(b):
			return r, false
		case isDigit(b[i]):
			v, j := digits(b, i)
			if numbers == 2 || j-i > 4 {
				return r, false
			}
			num[numbers], width[numbers] = v, j-i
			numbers++
			i = j
			if i < len(b) && isLetter(b[i]) {
				if w, n := lookWord(b[i:]); w == ordinal {
					i += n
				}
			}
		case isLetter(b[i]):
			w, n := lookWord(b[i:])
			switch {
			case w >= 1 && w <= 12:
				if month != 0 && !marMayBeWeekday {
					return r, false
				}
				marMayBeWeekday = month == 0 && numbers == 0 && w == 3 && n == 3
				month, before = int(w), numbers
			case w == weekday && numbers == 0 && month == 0, w == joining:
			default:
				return r, false
			}
			i += n
		default:
			return r, false
		}
	}
	y, d := 1, 0
	if before == 1 && width[0] == 4 {
		y, d = 0, 1
	}
	if before == 2 || width[d] > 2 || width[y] != 2 && width[y] != 4 {
		return r, false
	}
	r.shape, r.a, r.b, r.c = named, num[y], month, num[d]
	if width[y] == 2 {
		r.a = century(r.a)
	}
	if i < len(b) && b[i] == '.' { // 2022. január 31.
		i++
	}
	return r, validDate(r.a, r.b, r.c) && readClock(&r, b[i:])
}

// digits reads a run of digits from b[i:]; runs over 18 digits give no number of use.
func digits(b []byte, i int) (n, next int) {
	for i < len(b) && isDigit(b[i]) {
		n = n*10 + int(b[i]-'0')
		i++
	}
	return n, i
}

// number is the value of a field of digits of known width.
func number(b []byte) int {
	n, _ := digits(b, 0)
	return n
}

func spaces(b []byte, i int) int {
	for i < len(b) && b[i] == ' ' {
		i++
	}
	return i
}
