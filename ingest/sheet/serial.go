package sheet

import (
	"math"
	"strconv"
	"strings"
	"time"

	"salesk/ingest/table"
)

const (
	maxSerial = 2958466 // the day after 9999-12-31 in the 1900 system
	gap1904   = 1462    // days from the start of the 1900 system to that of the 1904 system
	daySecs   = 24 * 60 * 60
)

// appendSerial appends the text of a day count with a date format, rounded to the second
// of its day: 23:59:59.997, as databases write the end of a day, does not become the next day.
//
//   - a day is a Date: 2022-01-31, or 2022-01-31T09:30:00 with a time of day;
//   - a time without a day (below 1) is Text: 09:30:00;
//   - 0 under a format that shows a day, a number below 0 and one past the year 9999 are no
//     dates; ok is false, and the number should stand as it is;
//   - day 60 of the 1900 system, the 1900-02-29 that never was, is Text.
func appendSerial(dst []byte, v float64, is1904 bool, f numberFormat) (out []byte, kind table.CellKind, ok bool) {
	if math.IsNaN(v) || v < 0 || v >= maxSerial {
		return dst, table.Number, false
	}
	whole := math.Floor(v)
	day, clock := int64(whole), min(int64(math.Round((v-whole)*daySecs)), daySecs-1)
	if day == 0 && !is1904 {
		if f == dayFormat && clock == 0 {
			return dst, table.Number, false
		}
		return appendClock(dst, clock), table.Text, true
	}
	if is1904 {
		if v < 1 && f == timeFormat {
			return appendClock(dst, clock), table.Text, true
		}
		if v == 0 {
			return dst, table.Number, false
		}
		day += gap1904
	}
	kind = table.Date
	if day == 60 && !is1904 {
		dst = append(dst, "1900-02-29"...)
		kind = table.Text
	} else {
		if day > 60 {
			day-- // the fake day is not in the calendar
		}
		if day >= maxSerial-1 {
			return dst, table.Number, false
		}
		dst = appendDay(dst, int(day))
	}
	if clock != 0 {
		dst = append(dst, 'T')
		dst = appendClock(dst, clock)
	}
	return dst, kind, true
}

// appendWholeDay is appendSerial for what nearly every date is: a day count of digits alone,
// under a format that shows the day. ok is false where appendSerial should look.
func appendWholeDay(dst, stored []byte, is1904 bool) (out []byte, ok bool) {
	if len(stored) == 0 || len(stored) > 7 {
		return dst, false
	}
	day := 0
	for _, c := range stored {
		if c < '0' || c > '9' {
			return dst, false
		}
		day = day*10 + int(c-'0')
	}
	switch {
	case is1904 && day > 0:
		day += gap1904
	case day <= 60:
		return dst, false
	}
	if day--; day >= maxSerial-1 {
		return dst, false
	}
	return appendDay(dst, day), true
}

// appendDay appends the date that lies days after 1899-12-31. It counts from a first of
// March, so that a leap day is the last of its year, and of its 4, 100 or 400 years.
func appendDay(dst []byte, days int) []byte {
	const (
		daysOf400, daysOf100, daysOf4 = 146097, 36524, 1461
		epoch                         = 693900 // days from 0000-03-01 to 1899-12-31
	)
	days += epoch
	era := days / daysOf400
	days %= daysOf400
	year := (days - days/(daysOf4-1) + days/daysOf100 - days/(daysOf400-1)) / 365
	days -= year*365 + year/4 - year/100
	month := (5*days + 2) / 153 // 0 is March: 153 days in every five months
	day := days - (153*month+2)/5 + 1
	year += era * 400
	if month += 3; month > 12 {
		month -= 12
		year++
	}
	return append(dst, byte('0'+year/1000), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10), '-',
		byte('0'+month/10), byte('0'+month%10), '-', byte('0'+day/10), byte('0'+day%10))
}

func appendClock(dst []byte, secs int64) []byte {
	two := func(n int64) {
		dst = append(dst, byte('0'+n/10), byte('0'+n%10))
	}
	if secs >= 100*3600 {
		dst = strconv.AppendInt(dst, secs/3600, 10)
	} else {
		two(secs / 3600)
	}
	dst = append(dst, ':')
	two(secs / 60 % 60)
	dst = append(dst, ':')
	two(secs % 60)
	return dst
}

// isoLayouts are the forms in which workbooks store dates as text.
var isoLayouts = []string{
	"2006-01-02T15:04:05.999999999", "2006-01-02T15:04:05.999999999Z07:00", "2006-01-02T15:04", "2006-01-02",
	"2006-01-02Z07:00", "2006-01-02 15:04:05.999999999",
}

// appendISO appends a stored ISO date as a Date, and anything else as Text: a time alone
// loses its fraction of a second. Dates in workbooks have no zone; one that is written
// nevertheless means the wall clock beside it.
func appendISO(dst, b []byte) ([]byte, table.CellKind) {
	if len(b) > 40 {
		return append(dst, b...), table.Text
	}
	s := string(b)
	for _, layout := range isoLayouts {
		at, err := time.Parse(layout, s)
		if err != nil || at.Year() < 1 {
			continue
		}
		wall := time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), at.Second(), 0, time.UTC)
		if wall.Hour() == 0 && wall.Minute() == 0 && wall.Second() == 0 {
			return wall.AppendFormat(dst, time.DateOnly), table.Date
		}
		return wall.AppendFormat(dst, "2006-01-02T15:04:05"), table.Date
	}
	if at, err := time.Parse("15:04:05.999999999", s); err == nil {
		return at.AppendFormat(dst, time.TimeOnly), table.Text
	}
	return append(dst, b...), table.Text
}

// parseDuration reads an ISO duration of hours, minutes and seconds, PT09H30M00.5S, rounded
// to the second.
func parseDuration(s string) (secs int64, ok bool) {
	d, err := time.ParseDuration(strings.ToLower(strings.TrimPrefix(s, "PT")))
	if err != nil || d < 0 || !strings.HasPrefix(s, "PT") {
		return 0, false
	}
	return int64(d.Round(time.Second) / time.Second), true
}
