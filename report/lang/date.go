package lang

import (
	"strconv"
	"strings"
	"time"

	"salesk/kpi"
)

// dateOrder is how a language puts a year and a month together: formats of the month,
// then the year.
type dateOrder struct {
	month     string // "%[1]s %[2]s": Mar 2024
	monthLong string // March 2024; "" where that is the same
	quarter   string // a quarter and its year
	fiscal    string // a fiscal year
	week      string // a week and its year
}

var englishMonths = [...]string{"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December"}

// Month is a month's name in a sentence: "March", "március".
func (l *Lang) Month(m int) string {
	if l == nil {
		return englishMonths[m-1]
	}
	return l.locale.MonthWide(time.Month(m))
}

// ShortMonth is its name where there is little room: "Mar", "márc.".
func (l *Lang) ShortMonth(m int) string {
	if l == nil {
		return englishMonths[m-1][:3]
	}
	return l.locale.MonthAbbreviated(time.Month(m))
}

// longMonthYear names a month of a year: "March 2024", "2024. március".
func (l *Lang) longMonthYear(year, month int) string {
	if l == nil || l.order.monthLong == "" {
		return l.monthYear(l.Month(month), year)
	}
	return fill(l.order.monthLong, l.Month(month), strconv.Itoa(year))
}

// ShortMonthYear is that where there is little room: "Mar 2024", "2024. márc.".
func (l *Lang) ShortMonthYear(year, month int) string { return l.monthYear(l.ShortMonth(month), year) }

func (l *Lang) monthYear(month string, year int) string {
	if l == nil {
		return month + " " + strconv.Itoa(year)
	}
	return fill(l.order.month, month, strconv.Itoa(year))
}

// Date writes a day: ISO in English, else as the CLDR's medium format has it. kpi.NoDay
// is "".
func (l *Lang) Date(d kpi.Day) string {
	if l == nil || d == kpi.NoDay {
		return d.String()
	}
	return l.locale.FmtDateMedium(timeOf(d))
}

func timeOf(d kpi.Day) time.Time {
	y, m, day := d.Civil()
	return time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC)
}

// DateFormat is the number format that a spreadsheet shows days in.
func (l *Lang) DateFormat() string {
	if l == nil {
		return "yyyy-mm-dd"
	}
	// Which digits of a day in the CLDR's short format are what.
	f := l.locale.FmtDateShort(time.Date(2033, 4, 5, 0, 0, 0, 0, time.UTC))
	f = strings.Replace(f, "2033", "33", 1)
	f = strings.NewReplacer("33", "yyyy", "04", "mm", "05", "dd", "4", "m", "5", "d").Replace(f)
	return strings.NewReplacer(". ", `\.\ `, ".", `\.`).Replace(f)
}

// Period names a period in a sentence: "March 2025", "Q1 2025", "week 2025-W05".
func (l *Lang) Period(g kpi.Grain, p kpi.Period) string {
	if p.ByDays() {
		return l.Range(l.Date(p.Start), l.Date(p.End))
	}
	switch g {
	case kpi.ByMonth:
		y, m, _ := p.Start.Civil()
		return l.longMonthYear(y, m)
	case kpi.ByQuarter:
		if year, quarter, ok := strings.Cut(p.Label, "-"); ok {
			if l == nil {
				return quarter + " " + year
			}
			return l.quarter(quarter, year)
		}
	case kpi.ByWeek:
		if l == nil {
			return "week " + p.Label
		}
	case kpi.AllTime:
		return l.Range(l.Date(p.Start), l.Date(p.End))
	}
	return l.Label(p)
}

// Range names what lies between two ends: "March 2025 to June 2025".
func (l *Lang) Range(from, to string) string { return l.T("%[1]s to %[2]s", from, to) }

// Label names a period in the heading of a table, by its label: that itself in English
// ("2025-03"), else the period's short name ("2025. márc.").
func (l *Lang) Label(p kpi.Period) string {
	if l == nil {
		return p.Label
	}
	first, rest, parts := strings.Cut(p.Label, "-")
	year, fiscal := strings.CutPrefix(first, "FY")
	switch {
	case p.Label == "all" || p.ByDays():
		return l.Range(l.Date(p.Start), l.Date(p.End))
	case !digits(year) || len(year) != 4:
		return p.Label
	case !parts && fiscal:
		return l.year(first)
	case !parts:
		return p.Label
	case strings.HasPrefix(rest, "Q") && digits(rest[1:]):
		return l.quarter(rest, first)
	case strings.HasPrefix(rest, "W") && digits(rest[1:]):
		return fill(l.order.week, strings.TrimPrefix(rest[1:], "0"), year)
	case digits(rest) && len(rest) == 2:
		y, m, _ := p.Start.Civil()
		return l.ShortMonthYear(y, m)
	case p.Start == p.End && p.Label == p.Start.String():
		return l.Date(p.Start)
	}
	return p.Label
}

// year is a year as labels write it: "2025", "FY2025".
func (l *Lang) year(label string) string {
	if year, fiscal := strings.CutPrefix(label, "FY"); fiscal {
		return fill(l.order.fiscal, year)
	}
	return label
}

func (l *Lang) quarter(quarter, year string) string {
	if strings.HasPrefix(year, "FY") {
		return l.year(year) + ", " + l.Word(quarter)
	}
	return fill(l.order.quarter, l.Word(quarter), year)
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// Days names a span of days: "1–20 Mar 2024".
func (l *Lang) Days(p kpi.Period) string {
	if l != nil {
		if p.Start == p.End {
			return l.Date(p.Start)
		}
		return l.Date(p.Start) + " – " + l.Date(p.End)
	}
	y, m, d := p.Start.Civil()
	y2, m2, d2 := p.End.Civil()
	from := strconv.Itoa(d)
	if m != m2 || y != y2 {
		from += " " + l.ShortMonth(m)
	}
	if y != y2 {
		from += " " + strconv.Itoa(y)
	}
	return from + "–" + strconv.Itoa(d2) + " " + l.ShortMonthYear(y2, m2)
}
