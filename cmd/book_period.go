package cmd

import (
	"errors"
	"fmt"
	"strings"

	"salesk/kpi"
)

// front is the period that a report puts in front, with those that it is compared with.
type front struct {
	calendar           kpi.Calendar
	period             kpi.Period
	before, yearBefore kpi.Period
	hasBefore, hasYear bool
	from               kpi.Day // the first day of the figures
	first, last, asOf  kpi.Day // the data's first and last event
}

// monthsBack is how many months of figures a report has before the period in front: each of the two years of
// months that a dashboard offers is compared with the one a year before.
const monthsBack = 23 + 12

// periodsBack is how many weeks or days before the one in front a dashboard offers, with those a year before.
const periodsBack = 23

// yearsBack is how many years a report has before the one in front.
const yearsBack = 5

// front settles which period is in front: the last of the range that was asked for, else
// the last complete one with data. spoken is whether the grain was said, by itself or by
// words such as "year to date".
func (j *job) front(d *kpi.Data, spoken bool) (front, error) {
	p := j.params
	p.KPIs, p.Calendar.Grain, p.From, p.To = nil, kpi.AllTime, kpi.NoDay, kpi.NoDay
	all, err := kpi.Prepare(d, p)
	if err != nil {
		return front{}, failf("compute", "%w", err)
	}
	f := front{calendar: j.params.Calendar, asOf: p.AsOf}
	if f.first, f.last = all.Events(); f.last == kpi.NoDay {
		return f, failf("no_events", "no record has a date up to %s: there is no period to report on; --as-of says which day counts as today", p.AsOf)
	}
	if j.asked {
		err = f.ask(j.from, j.to, spoken)
	} else {
		f.lastComplete()
	}
	if err != nil {
		return f, err
	}
	f.period.Partial = f.period.Start <= f.asOf && f.asOf < f.period.End
	f.compare()
	if j.from != kpi.NoDay {
		f.from = min(f.from, j.from)
	}
	return f, nil
}

// toDate takes the grain from words such as "year to date", whose days may also be those
// of a quarter to date.
func (j *job) toDate(period string) bool {
	words := strings.Fields(strings.ToLower(strings.NewReplacer("-to-", " to ", "_", " ").Replace(period)))
	if len(words) != 3 || words[1] != "to" || words[2] != "date" {
		return false
	}
	g, err := kpi.ParseGrain(words[0])
	if err == nil {
		j.params.Calendar.Grain = g
	}
	return err == nil
}

// lastComplete takes the last period with data that the as-of date does not cut short,
// or else the last one.
func (f *front) lastComplete() {
	if f.calendar.Grain == kpi.AllTime {
		f.period = kpi.Period{Label: "all", Start: f.first, End: f.last}
		return
	}
	f.period = f.calendar.At(f.last)
	if f.period.End > f.asOf {
		if b, ok := f.calendar.Before(f.period); ok && b.End >= f.first {
			f.period = b
		}
	}
}

// ask takes the last period of a range. A range that is a period by itself, or the days
// of one up to the as-of date, is that one, unless another grain was said.
func (f *front) ask(from, to kpi.Day, spoken bool) error {
	if to == kpi.NoDay {
		to = max(f.last, from)
	}
	if from == kpi.NoDay {
		from = min(f.first, to)
	}
	if f.calendar.Grain == kpi.AllTime {
		f.period = kpi.Period{Label: "all", Start: from, End: to}
	} else {
		if !spoken {
			for g := kpi.ByDay; g <= kpi.ByYear; g++ {
				c := kpi.Calendar{Grain: g, FiscalStart: f.calendar.FiscalStart}
				if p := c.At(from); p.Start == from && (p.End == to || to == f.asOf && to < p.End && g > kpi.ByDay) {
					f.calendar = c
					break
				}
			}
		}
		f.period = f.calendar.At(to)
		if f.period.Start > f.asOf && from <= f.asOf {
			f.period = f.calendar.At(f.asOf) // what is to come has no figures yet
		}
	}
	if f.period.Start > f.asOf {
		return &exitError{statusUsage, "usage", errors.New("the period asked for starts on " + f.period.Start.String() + ", after the as-of date " + f.asOf.String() + "; ask for an earlier one")}
	}
	return nil
}

// compare finds what the period is compared with, and how far back the figures go: as
// far as there are data, within bounds.
func (f *front) compare() {
	f.from = f.period.Start
	if f.calendar.Grain == kpi.AllTime {
		return
	}
	f.before, _ = f.calendar.Before(f.period)
	f.hasBefore = f.before.End >= f.first
	y, m, day := f.period.Start.Civil()
	if f.calendar.Grain != kpi.ByYear { // there the year before is the period before
		f.yearBefore, f.hasYear = yearBefore(f.calendar, f.period)
		f.hasYear = f.hasYear && f.yearBefore.End >= f.first
	}
	start := kpi.Date(y, m-monthsBack, 1)
	switch f.calendar.Grain {
	case kpi.ByDay:
		start = kpi.Date(y-1, m, day) - periodsBack
	case kpi.ByWeek:
		start = kpi.Date(y-1, m, day) - 7*(periodsBack+1)
	case kpi.ByYear:
		start = kpi.Date(y-yearsBack, m, 1)
	}
	f.from = f.calendar.At(min(f.period.Start, max(start, f.first))).Start
}

// yearBefore is the same period a year before: for a week the one of the same number,
// which week 53 and February 29 may not have.
func yearBefore(cal kpi.Calendar, p kpi.Period) (kpi.Period, bool) {
	y, m, day := p.Start.Civil()
	switch {
	case cal.Grain == kpi.AllTime:
		return p, false
	case cal.Grain == kpi.ByWeek:
		var year int
		if _, err := fmt.Sscanf(p.Label, "%4d", &year); err != nil {
			return p, false
		}
		back, err := cal.ParsePeriod(fmt.Sprintf("%04d%s", year-1, p.Label[4:]))
		return back, err == nil
	case day > kpi.DaysInMonth(y-1, m):
		return p, false
	}
	return cal.At(kpi.Date(y-1, m, day)), true
}

// params are the parameters of the figures of all periods of the report.
func (f front) params(p kpi.Params) kpi.Params {
	p.Calendar, p.From, p.To = f.calendar, f.from, f.period.End
	return p
}
