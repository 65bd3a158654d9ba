package kpi

// ReportPeriod is the period that a report puts in front, with those that it is compared with.
type ReportPeriod struct {
	Calendar           Calendar
	Period             Period
	Before, YearBefore Earlier
	HasBefore, HasYear bool
	From               Day // the first day of the figures
	First, Last        Day // the first and the last event of the data by AsOf; NoDay without any
	AsOf               Day
}

// monthsBack is how many months of figures a report has before the period in front: each of the two years of
// months that a dashboard offers is compared with the one a year before.
const monthsBack = 23 + 12

// periodsBack is how many weeks or days before the one in front a dashboard offers, with those a year before.
const periodsBack = 23

// yearsBack is how many years a report has before the one in front.
const yearsBack = 5

// FindReportPeriod finds the period of a report over the data: the last of the range from
// p.From to p.To where one was asked for, else the last complete one with data. Where no event
// is dated by the as-of date there is none, and Last is NoDay.
func FindReportPeriod(d *Data, p Params) (ReportPeriod, error) {
	f := ReportPeriod{Calendar: p.Calendar, AsOf: p.AsOf}
	from, to := p.From, p.To
	all := p
	all.KPIs, all.Calendar.Grain, all.From, all.To = nil, AllTime, NoDay, NoDay
	j, err := Prepare(d, all)
	if err != nil {
		return f, err
	}
	if f.First, f.Last = j.Events(); f.Last == NoDay {
		return f, nil
	}
	if from != NoDay || to != NoDay {
		f.ask(from, to)
	} else {
		f.lastComplete()
	}
	if f.Calendar.Grain == AllTime && p.Label != "" {
		f.Period.Label = p.Label
	}
	f.compare()
	if f.Calendar.Grain == AllTime && (from == NoDay || to == NoDay) {
		f.HasBefore, f.HasYear = false, false // nothing comes before all that there is
	}
	if from != NoDay {
		f.From = min(f.From, from)
	}
	return f, nil
}

// lastComplete takes the last period with data that the as-of date does not cut short,
// or else the last one.
func (f *ReportPeriod) lastComplete() {
	if f.Calendar.Grain == AllTime {
		f.Period = Period{Label: "all", Start: f.First, End: f.Last}
		return
	}
	f.Period = f.Calendar.At(f.Last)
	if before := f.Calendar.At(f.Period.Start - 1); f.Period.End > f.AsOf && before.End >= f.First {
		f.Period = before
	}
	f.Period.Partial = f.Period.End > f.AsOf
}

// ask takes the last period of a range that has begun by the as-of date.
func (f *ReportPeriod) ask(from, to Day) {
	open := to == NoDay
	if open {
		to = max(f.Last, from)
	}
	if from == NoDay {
		from = min(f.First, to)
		if f.Calendar.Grain != AllTime {
			from = f.Calendar.At(from).Start
		}
	}
	if open && f.Calendar.Grain != AllTime {
		to = f.Calendar.At(to).End
	}
	for _, p := range f.Calendar.Range(from, to, f.AsOf) {
		if p.Start <= f.AsOf {
			f.Period = p
		}
	}
}

// compare finds what the period is compared with, and how far back the figures go: as
// far as there are data, within bounds. A period that does not begin as one of its grain
// stands alone.
func (f *ReportPeriod) compare() {
	f.From = f.Period.Start
	f.Before = f.Calendar.Before(f.Period, f.AsOf)
	f.HasBefore = f.Before.End >= f.First
	if f.Calendar.Grain != ByYear { // there the year before is the period before
		f.YearBefore, f.HasYear = f.Calendar.YearBefore(f.Period, f.AsOf)
		f.HasYear = f.HasYear && f.YearBefore.End >= f.First
	}
	if f.Calendar.Grain == AllTime || f.Calendar.At(f.From).Start != f.From {
		return
	}
	y, m, day := f.Period.Start.Civil()
	start := Date(y, m-monthsBack, 1)
	switch f.Calendar.Grain {
	case ByDay:
		start = Date(y-1, m, day) - periodsBack
	case ByWeek:
		start = Date(y-1, m, day) - 7*(periodsBack+1)
	case ByYear:
		start = Date(y-yearsBack, m, 1)
	}
	f.From = f.Calendar.At(min(f.Period.Start, max(start, f.First))).Start
}

// Apart reports whether what the period is compared with must be computed by itself: it is
// no whole period among those before.
func (f *ReportPeriod) Apart() bool {
	return f.Period.Partial || f.Calendar.Grain == AllTime || f.From == f.Period.Start
}

// Params are the parameters of the figures of all periods of the report.
func (f ReportPeriod) Params(p Params) Params {
	p.Calendar, p.From, p.To = f.Calendar, f.From, f.Period.End
	return p
}
