// Package calendar has days without a zone, and the periods that figures are of: days, weeks,
// months, quarters and years, also of a fiscal year.
package calendar

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"salesk/internal/message"
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
	return 0, message.Join(message.NotOneOf(s, message.TermGrain()), message.UseOneOf(grainNames))
}

// Period is a span of whole days, both inclusive.
type Period struct {
	Label      string
	Start, End Day
	Partial    bool // the as-of date falls inside, before End, or a range cuts it
}

// ByDays reports whether the period is labelled by its days, being no whole one of a grain.
func (p Period) ByDays() bool { return strings.Contains(p.Label, "..") }

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
// after the calendar year in which it ends, or with FirstYear that in which it starts.
// With SundayWeeks a week is from Sunday to Saturday, and has the number of the ISO week
// of its Monday.
type Calendar struct {
	Grain       Grain
	FiscalStart int
	FirstYear   bool
	SundayWeeks bool
}

// By is the calendar with another grain.
func (c Calendar) By(g Grain) Calendar {
	c.Grain = g
	return c
}

func (c Calendar) fiscal() bool { return c.FiscalStart > 1 }

// fiscalYear returns the label year of the fiscal year that holds d and its first day.
func (c Calendar) fiscalYear(d Day) (int, Day) {
	y, m, _ := d.Civil()
	if !c.fiscal() {
		return y, Date(y, 1, 1)
	}
	if m < c.FiscalStart {
		y--
	}
	first := Date(y, c.FiscalStart, 1)
	if !c.FirstYear {
		y++
	}
	return y, first
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
		start := c.weekStart(d)
		monday := start
		if c.SundayWeeks {
			monday++
		}
		wy, _, _ := (monday + 3).Civil() // the ISO year is that of the week's Thursday
		return Period{Label: fmt.Sprintf("%04d-W%02d", wy, int(monday-firstMonday(wy))/7+1), Start: start, End: start + 6}
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

func (c Calendar) weekStart(d Day) Day {
	if c.SundayWeeks {
		return d - Day((d.Weekday()+1)%7)
	}
	return d - Day(d.Weekday())
}

// firstMonday is that of a year's first ISO week.
func firstMonday(year int) Day {
	d := Date(year, 1, 4)
	return d - Day(d.Weekday())
}

// week is the week of a number in a year; false where the year has none of that number.
func (c Calendar) week(year, number int) (Period, bool) {
	p := c.By(ByWeek).At(firstMonday(year) + Day(7*(number-1)))
	return p, p.Label == fmt.Sprintf("%04d-W%02d", year, number)
}

// Range returns the periods of from..to, in order. The first and the last one are cut to
// these days, and are then partial and labelled by them. A period that holds asOf before
// its own last day is partial too. AllTime has one period, exactly from..to.
func (c Calendar) Range(from, to, asOf Day) []Period {
	if c.Grain == AllTime {
		return []Period{{Label: "all", Start: from, End: to, Partial: from <= asOf && asOf < to}}
	}
	var ps []Period
	for d := from; d <= to; {
		p := c.At(d)
		next := p.End + 1
		if p.Start < from || p.End > to {
			p.Start, p.End, p.Partial = max(p.Start, from), min(p.End, to), true
			p.Label = DaysLabel(p.Start, p.End)
		}
		p.Partial = p.Partial || p.Start <= asOf && asOf < p.End
		ps = append(ps, p)
		d = next
	}
	return ps
}

// DaysLabel is the label of a period that is no whole one of a grain: "2024-12-10..2024-12-20".
func DaysLabel(from, to Day) string { return from.String() + ".." + to.String() }

// whole finds the shortest grain that has from..to as one of its periods, that of the
// fiscal year first; false where none has.
func (c Calendar) whole(from, to Day) (Calendar, Period, bool) {
	for _, start := range []int{c.FiscalStart, 1} {
		c.FiscalStart = start
		for g := ByDay; g <= ByYear; g++ {
			if p := c.By(g).At(from); p.Start == from && p.End == to {
				return c.By(g), p, true
			}
		}
	}
	return Calendar{}, Period{}, false
}

// ParsePeriod reads a fixed period: 2022-03-15, 2022-W05, 2022-03, 2022-Q1, 2022,
// FY2022, FY2022-Q1 (case does not matter), and days 2024-12-10..2024-12-20. The FY forms
// are of the fiscal year, all others of the calendar's.
func (c Calendar) ParsePeriod(s string) (Period, error) {
	bad := func() (Period, error) {
		return Period{}, message.NotAFixedPeriod(s)
	}
	t := strings.ToUpper(strings.TrimSpace(s))
	if first, last, ok := strings.Cut(t, ".."); ok {
		from, err1 := c.ParsePeriod(first)
		to, err2 := c.ParsePeriod(last)
		if err1 != nil || err2 != nil || from.Start != from.End || to.Start != to.End || to.Start < from.Start {
			return bad()
		}
		return Period{Label: DaysLabel(from.Start, to.End), Start: from.Start, End: to.End}, nil
	}
	cal := Calendar{FiscalStart: 1, FirstYear: c.FirstYear, SundayWeeks: c.SundayWeeks}
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
		if cal.FirstYear {
			yearStart = Date(y, cal.FiscalStart, 1)
		}
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
		p, ok := cal.week(y, w)
		if !ok {
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
