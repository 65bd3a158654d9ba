package cmd

import "salesk/kpi"

// front is the period that a report puts in front, with those that it is compared with.
type front struct {
	calendar           kpi.Calendar
	period             kpi.Period
	before, yearBefore kpi.Earlier
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

// front settles which period is in front: the one that --period names, or the last of a
// range, else the last complete one with data.
func (j *job) front(d *kpi.Data) (front, error) {
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
		f.ask(j.from, j.to)
	} else {
		f.lastComplete()
	}
	if f.calendar.Grain == kpi.AllTime && j.params.Label != "" {
		f.period.Label = j.params.Label
	}
	f.compare()
	if f.calendar.Grain == kpi.AllTime && (j.from == kpi.NoDay || j.to == kpi.NoDay) {
		f.hasBefore, f.hasYear = false, false // nothing comes before all that there is
	}
	if j.from != kpi.NoDay {
		f.from = min(f.from, j.from)
	}
	return f, nil
}

// lastComplete takes the last period with data that the as-of date does not cut short,
// or else the last one.
func (f *front) lastComplete() {
	if f.calendar.Grain == kpi.AllTime {
		f.period = kpi.Period{Label: "all", Start: f.first, End: f.last}
		return
	}
	f.period = f.calendar.At(f.last)
	if before := f.calendar.At(f.period.Start - 1); f.period.End > f.asOf && before.End >= f.first {
		f.period = before
	}
	f.period.Partial = f.period.End > f.asOf
}

// ask takes the last period of a range that has begun by the as-of date.
func (f *front) ask(from, to kpi.Day) {
	open := to == kpi.NoDay
	if open {
		to = max(f.last, from)
	}
	if from == kpi.NoDay {
		from = min(f.first, to)
		if f.calendar.Grain != kpi.AllTime {
			from = f.calendar.At(from).Start
		}
	}
	if open && f.calendar.Grain != kpi.AllTime {
		to = f.calendar.At(to).End
	}
	for _, p := range f.calendar.Range(from, to, f.asOf) {
		if p.Start <= f.asOf {
			f.period = p
		}
	}
}

// compare finds what the period is compared with, and how far back the figures go: as
// far as there are data, within bounds. A period that does not begin as one of its grain
// stands alone.
func (f *front) compare() {
	f.from = f.period.Start
	f.before = f.calendar.Before(f.period, f.asOf)
	f.hasBefore = f.before.End >= f.first
	if f.calendar.Grain != kpi.ByYear { // there the year before is the period before
		f.yearBefore, f.hasYear = f.calendar.YearBefore(f.period, f.asOf)
		f.hasYear = f.hasYear && f.yearBefore.End >= f.first
	}
	if f.calendar.Grain == kpi.AllTime || f.calendar.At(f.from).Start != f.from {
		return
	}
	y, m, day := f.period.Start.Civil()
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

// apart reports whether what the period is compared with must be computed by itself: it is
// no whole period among those before.
func (f *front) apart() bool {
	return f.period.Partial || f.calendar.Grain == kpi.AllTime || f.from == f.period.Start
}

// params are the parameters of the figures of all periods of the report.
func (f front) params(p kpi.Params) kpi.Params {
	p.Calendar, p.From, p.To = f.calendar, f.from, f.period.End
	return p
}
