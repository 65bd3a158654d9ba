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

// periodsOver lists the periods that hold a day of from..to; what cuts them are the ends that
// were asked for.
func periodsOver(g kpi.Grain, fiscal int, from, to, asOf time.Time, cutFrom, cutTo bool) []oPeriod {
	var ps []oPeriod
	add := func(p oPeriod, cut bool) {
		p.last = earlier(p.end, asOf)
		p.future = p.start.After(asOf)
		p.partial = cut || !p.future && asOf.Before(p.end)
		ps = append(ps, p)
	}
	if g == kpi.AllTime {
		add(oPeriod{label: "all", start: from, end: to}, false)
		return ps
	}
	for t, seen := from, ""; !t.After(to); t = addDays(t, 1) {
		p := periodAt(g, fiscal, t)
		if p.label == seen {
			continue
		}
		seen = p.label
		cut := false
		if cutFrom && p.start.Before(from) {
			p.start, cut = from, true
		}
		if cutTo && p.end.After(to) {
			p.end, cut = to, true
		}
		if cut {
			p.label = p.start.Format("2006-01-02") + ".." + p.end.Format("2006-01-02")
		}
		add(p, cut)
	}
	return ps
}

// baseOf returns the first and the last day that P is held against: those of the period of the
// grain before it, each end moved back by one grain, or of days that are no whole period as
// many days before them.
func (o *oracle) baseOf(p oPeriod) (from, to time.Time) {
	if o.grain != kpi.AllTime {
		return movedBack(o.grain, o.fiscal, p)
	}
	for _, fiscal := range []int{o.fiscal, 1} {
		for g := kpi.ByDay; g <= kpi.ByYear; g++ {
			if w := periodAt(g, fiscal, p.start); w.start.Equal(p.start) && w.end.Equal(p.end) {
				return movedBack(g, fiscal, p)
			}
		}
	}
	n := daysFrom(p.start, p.end) + 1
	return addDays(p.start, -n), addDays(p.last, -n)
}

func movedBack(g kpi.Grain, fiscal int, p oPeriod) (from, to time.Time) {
	whole := periodAt(g, fiscal, p.start)
	before := periodAt(g, fiscal, addDays(whole.start, -1))
	move := func(t time.Time) time.Time {
		months := map[kpi.Grain]int{kpi.ByMonth: 1, kpi.ByQuarter: 3, kpi.ByYear: 12}[g]
		switch {
		case t.Equal(whole.start):
			return before.start
		case t.Equal(whole.end):
			return before.end
		case months == 0:
			return addDays(t, -7)
		}
		y, m, d := t.Date()
		first := time.Date(y, m-time.Month(months), 1, 0, 0, 0, 0, time.UTC)
		return addDays(first, min(d, first.AddDate(0, 1, -1).Day())-1)
	}
	return move(p.start), move(p.last)
}
