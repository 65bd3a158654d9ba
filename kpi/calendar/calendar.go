// Package calendar has days without a zone, and the periods that figures are of: days, weeks,
// months, quarters and years, also of a fiscal year.
package calendar

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// Day is a calendar day as the number of days since 1970-01-01, without a zone.
type Day int32

// NoDay is an empty date.
const NoDay = Day(math.MinInt32)

// Date returns the day of a civil date. The month may be out of 1..12 and the day out
// of the month, as with time.Date.
func Date(year, month, day int) Day {
	if month < 1 || month > 12 {
		m := month - 1
		year += floorDiv(m, 12)
		month = m - floorDiv(m, 12)*12 + 1
	}
	// Howard Hinnant's days_from_civil.
	y := year
	if month <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	mp := (month + 9) % 12
	doy := (153*mp+2)/5 + day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Day(era*146097 + doe - 719468)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// Civil returns year, month (1..12) and day of the month.
func (d Day) Civil() (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = (mp+2)%12 + 1
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// String returns the ISO date, or "" for NoDay.
func (d Day) String() string {
	if d == NoDay {
		return ""
	}
	y, m, dd := d.Civil()
	if y < 0 || y > 9999 {
		return fmt.Sprintf("%04d-%02d-%02d", y, m, dd)
	}
	two := func(n int) (byte, byte) { return byte('0' + n/10), byte('0' + n%10) }
	b := [10]byte{4: '-', 7: '-'}
	b[0], b[1] = two(y / 100)
	b[2], b[3] = two(y % 100)
	b[5], b[6] = two(m)
	b[8], b[9] = two(dd)
	return string(b[:])
}

// Weekday returns 0 for Monday to 6 for Sunday.
func (d Day) Weekday() int { return ((int(d)+3)%7 + 7) % 7 }

// DayOf returns the day of t in t's own zone.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Date(y, int(m), d)
}

// DaysInMonth returns 28 to 31.
func DaysInMonth(year, month int) int { return int(Date(year, month+1, 1) - Date(year, month, 1)) }

// Grain is the length of a period.
type Grain uint8

// The grains, shortest first.
const (
	ByDay Grain = iota
	ByWeek
	ByMonth
	ByQuarter
	ByYear
	AllTime
)

var grainNames = []string{"day", "week", "month", "quarter", "year", "all"}

// String returns the grain as flags spell it.
func (g Grain) String() string { return grainNames[g] }

// GrainNames lists the grains as flags spell them.
func GrainNames() []string { return append([]string(nil), grainNames...) }

// ParseGrain returns the grain with that name.
func ParseGrain(s string) (Grain, error) {
	for i, n := range grainNames {
		if n == s {
			return Grain(i), nil
		}
	}
	return 0, fmt.Errorf("%q is not a grain; use one of %s", s, strings.Join(grainNames, ", "))
}

// Period is a span of whole days, both inclusive.
type Period struct {
	Label      string
	Start, End Day
	Partial    bool // the as-of date falls inside, before End
}

// Days returns how many days the period has.
func (p Period) Days() int { return int(p.End-p.Start) + 1 }

// Months returns how many calendar months a period touches.
func (p Period) Months() int {
	y0, m0, _ := p.Start.Civil()
	y, m, _ := p.End.Civil()
	return (y-y0)*12 + m - m0 + 1
}

// Calendar makes periods. FiscalStart is the month (1..12) in which the fiscal year
// starts; with 1 quarters and years are the calendar's. A fiscal year is named
// after the calendar year in which it ends.
type Calendar struct {
	Grain       Grain
	FiscalStart int
}

func (c Calendar) fiscal() bool { return c.FiscalStart > 1 }

// fiscalYear returns the label year of the fiscal year that holds d and its first day.
func (c Calendar) fiscalYear(d Day) (int, Day) {
	y, m, _ := d.Civil()
	if !c.fiscal() {
		return y, Date(y, 1, 1)
	}
	if m >= c.FiscalStart {
		return y + 1, Date(y, c.FiscalStart, 1)
	}
	return y, Date(y-1, c.FiscalStart, 1)
}

func addMonths(d Day, n int) Day {
	y, m, dd := d.Civil()
	first := Date(y, m+n, 1)
	fy, fm, _ := first.Civil()
	return first + Day(min(dd, DaysInMonth(fy, fm))-1)
}

// At returns the period of the calendar's grain that holds d. AllTime has no
// period of its own; Range gives it the range.
func (c Calendar) At(d Day) Period {
	y, m, _ := d.Civil()
	switch c.Grain {
	case ByDay:
		return Period{Label: d.String(), Start: d, End: d}
	case ByWeek:
		monday := d - Day(d.Weekday())
		wy, _, _ := (monday + 3).Civil() // the ISO year is that of the week's Thursday
		first := Date(wy, 1, 4)
		first -= Day(first.Weekday())
		return Period{Label: fmt.Sprintf("%04d-W%02d", wy, int(monday-first)/7+1), Start: monday, End: monday + 6}
	case ByMonth:
		return Period{Label: fmt.Sprintf("%04d-%02d", y, m), Start: Date(y, m, 1), End: Date(y, m+1, 1) - 1}
	case ByQuarter:
		fy, first := c.fiscalYear(d)
		fyY, fyM, _ := first.Civil()
		q := ((y-fyY)*12 + m - fyM) / 3
		start := addMonths(first, 3*q)
		label := fmt.Sprintf("%04d-Q%d", fy, q+1)
		if c.fiscal() {
			label = "FY" + label
		}
		return Period{Label: label, Start: start, End: addMonths(start, 3) - 1}
	case ByYear:
		fy, first := c.fiscalYear(d)
		label := fmt.Sprintf("%04d", fy)
		if c.fiscal() {
			label = "FY" + label
		}
		return Period{Label: label, Start: first, End: addMonths(first, 12) - 1}
	}
	return Period{Label: "all", Start: d, End: d}
}

// Range returns the periods that cover from..to, in order. The first and last are
// whole periods of the grain, so figures of a month are always those of the whole
// month; with AllTime the one period is exactly from..to. A period that holds asOf
// before its own last day is partial.
func (c Calendar) Range(from, to, asOf Day) []Period {
	if c.Grain == AllTime {
		return []Period{{Label: "all", Start: from, End: to, Partial: from <= asOf && asOf < to}}
	}
	var ps []Period
	for d := from; d <= to; {
		p := c.At(d)
		p.Partial = p.Start <= asOf && asOf < p.End
		ps = append(ps, p)
		d = p.End + 1
	}
	return ps
}

// Before returns the period of the same grain just before p; false for AllTime.
func (c Calendar) Before(p Period) (Period, bool) {
	if c.Grain == AllTime {
		return Period{}, false
	}
	return c.At(p.Start - 1), true
}

// ParsePeriod reads a fixed period: 2022-03-15, 2022-W05, 2022-03, 2022-Q1, 2022,
// FY2022, FY2022-Q1 (case does not matter). The FY forms need the fiscal start.
func (c Calendar) ParsePeriod(s string) (Period, error) {
	bad := func() (Period, error) {
		return Period{}, fmt.Errorf("%q is not a period; write a day 2022-03-15, a week 2022-W05, a month 2022-03, a quarter 2022-Q1, a year 2022 or a fiscal year FY2022", s)
	}
	t := strings.ToUpper(strings.TrimSpace(s))
	cal := Calendar{FiscalStart: 1}
	if rest, ok := strings.CutPrefix(t, "FY"); ok {
		cal.FiscalStart = c.FiscalStart
		t = rest
	}
	num := func(s string, digits, lo, hi int) (int, bool) {
		if len(s) != digits || strings.Trim(s, "0123456789") != "" {
			return 0, false
		}
		n, _ := strconv.Atoi(s)
		return n, n >= lo && n <= hi
	}
	parts := strings.Split(t, "-")
	y, ok := num(parts[0], 4, 1, 9999)
	if !ok {
		return bad()
	}
	yearStart := Date(y, 1, 1)
	if cal.fiscal() {
		yearStart = Date(y-1, cal.FiscalStart, 1)
	}
	fiscal := strings.HasPrefix(strings.ToUpper(strings.TrimSpace(s)), "FY")
	switch {
	case len(parts) == 1:
		cal.Grain = ByYear
		return cal.At(yearStart), nil
	case len(parts) == 2 && strings.HasPrefix(parts[1], "Q"):
		q, ok := num(parts[1][1:], 1, 1, 4)
		if !ok {
			return bad()
		}
		cal.Grain = ByQuarter
		return cal.At(addMonths(yearStart, 3*(q-1))), nil
	case fiscal:
		return bad()
	case len(parts) == 2 && strings.HasPrefix(parts[1], "W"):
		w, ok := num(parts[1][1:], 2, 1, 53)
		if !ok {
			return bad()
		}
		cal.Grain = ByWeek
		p := cal.At(Date(y, 1, 4) + Day(7*(w-1)))
		if p.Label != t {
			return bad() // a year without week 53
		}
		return p, nil
	case len(parts) == 2:
		m, ok := num(parts[1], 2, 1, 12)
		if !ok {
			return bad()
		}
		cal.Grain = ByMonth
		return cal.At(Date(y, m, 1)), nil
	case len(parts) == 3:
		m, ok1 := num(parts[1], 2, 1, 12)
		d, ok2 := num(parts[2], 2, 1, 31)
		if !ok1 || !ok2 || d > DaysInMonth(y, m) {
			return bad()
		}
		cal.Grain = ByDay
		return cal.At(Date(y, m, d)), nil
	}
	return bad()
}

// ParseSpan reads what --period takes: a fixed period, or "last month", "this
// quarter", "year to date", "last 12 months" and their like, counted from asOf. A
// "to date" span ends on asOf; "last N units" are the N whole units before the one
// that holds asOf.
func (c Calendar) ParseSpan(s string, asOf Day) (Period, error) {
	words := strings.Fields(strings.ToLower(strings.NewReplacer("-to-", " to ", "_", " ").Replace(s)))
	unit := func(w string) (Calendar, bool) {
		for g := ByDay; g <= ByYear; g++ {
			if w == g.String() || w == g.String()+"s" {
				return Calendar{Grain: g, FiscalStart: c.FiscalStart}, true
			}
		}
		return Calendar{}, false
	}
	span := func(start, end Day) (Period, error) { return Period{Label: s, Start: start, End: end}, nil }
	switch {
	case len(words) == 1 && words[0] == "today":
		return span(asOf, asOf)
	case len(words) == 1 && words[0] == "yesterday":
		return span(asOf-1, asOf-1)
	case len(words) == 2 && (words[0] == "this" || words[0] == "last" || words[0] == "previous"):
		if cal, ok := unit(words[1]); ok {
			p := cal.At(asOf)
			if words[0] != "this" {
				p, _ = cal.Before(p)
			}
			return p, nil
		}
	case len(words) == 3 && words[1] == "to" && words[2] == "date":
		if cal, ok := unit(words[0]); ok {
			return span(cal.At(asOf).Start, asOf)
		}
	case len(words) == 3 && (words[0] == "last" || words[0] == "previous"):
		n, err := strconv.Atoi(words[1])
		if cal, ok := unit(words[2]); ok && err == nil && n >= 1 && n <= 10000 {
			end := cal.At(asOf).Start - 1
			start := end + 1
			for range n {
				p, _ := cal.Before(Period{Start: start})
				start = p.Start
			}
			return span(start, end)
		}
	}
	p, err := c.ParsePeriod(s)
	if err != nil {
		return p, fmt.Errorf("%q is not a period; write 2022-03-15, 2022-W05, 2022-03, 2022-Q1, 2022 or FY2022, or words such as \"last month\", \"this quarter\", \"year to date\", \"last 12 months\"", s)
	}
	return p, nil
}
