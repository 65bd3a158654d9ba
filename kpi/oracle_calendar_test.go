package kpi_test

import (
	"fmt"
	"time"

	"salesk/kpi"
)

// oPeriod is a period of the oracle. last is its last day that counts: end, or the
// as-of date when that is earlier.
type oPeriod struct {
	label            string
	start, end, last time.Time
	partial, future  bool
}

// periodAt finds the period that holds t, by the time package's calendar.
func periodAt(g kpi.Grain, fiscal int, t time.Time) oPeriod {
	y, m, _ := t.Date()
	k := (int(m) - fiscal + 12) % 12 // months since the fiscal year began
	yearStart := time.Date(y, m-time.Month(k), 1, 0, 0, 0, 0, time.UTC)
	yearLabel := fmt.Sprintf("%04d", yearStart.AddDate(1, 0, -1).Year())
	if fiscal > 1 {
		yearLabel = "FY" + yearLabel
	}
	switch g {
	case kpi.ByDay:
		return oPeriod{label: t.Format("2006-01-02"), start: t, end: t}
	case kpi.ByWeek:
		monday := addDays(t, -((int(t.Weekday()) + 6) % 7))
		wy, w := t.ISOWeek()
		return oPeriod{label: fmt.Sprintf("%04d-W%02d", wy, w), start: monday, end: addDays(monday, 6)}
	case kpi.ByMonth:
		start := day(y, int(m), 1)
		return oPeriod{label: t.Format("2006-01"), start: start, end: start.AddDate(0, 1, -1)}
	case kpi.ByQuarter:
		start := yearStart.AddDate(0, k/3*3, 0)
		return oPeriod{label: fmt.Sprintf("%s-Q%d", yearLabel, k/3+1), start: start, end: start.AddDate(0, 3, -1)}
	case kpi.ByYear:
		return oPeriod{label: yearLabel, start: yearStart, end: yearStart.AddDate(1, 0, -1)}
	}
	panic("all time has no period at a day")
}

// periodsOver lists the periods that hold a day of from..to.
func periodsOver(g kpi.Grain, fiscal int, from, to, asOf time.Time) []oPeriod {
	var ps []oPeriod
	add := func(p oPeriod) {
		p.last = earlier(p.end, asOf)
		p.future = p.start.After(asOf)
		p.partial = !p.future && asOf.Before(p.end)
		ps = append(ps, p)
	}
	if g == kpi.AllTime {
		add(oPeriod{label: "all", start: from, end: to})
		return ps
	}
	for t := from; !t.After(to); t = addDays(t, 1) {
		if p := periodAt(g, fiscal, t); len(ps) == 0 || ps[len(ps)-1].label != p.label {
			add(p)
		}
	}
	return ps
}
