package kpi

// reach makes the window hold a day, and about as many again beyond it as it has held, for
// more are likely to follow. It is false when that makes more periods than there may be.
func (w *StreamWorker) reach(day Day) bool {
	x := &w.events
	from, to := day, day
	if n := Day(len(x.n)); n > 0 {
		from, to = min(x.first, day), max(x.first+n-1, day)
		wideFrom, wideTo := from, to
		if day < x.first {
			wideFrom -= n
		} else {
			wideTo = min(to+n, w.f.AsOf)
		}
		if w.holds(wideFrom, wideTo) {
			from, to = wideFrom, wideTo
		}
	}
	if !w.holds(from, to) {
		return false
	}
	counts := make([]int64, to-from+1)
	if len(x.n) > 0 {
		copy(counts[x.first-from:], x.n)
	}
	x.first, x.n = from, counts
	return w.lay(from, to)
}

// mostDays is how many days a window may have.
const mostDays = 4_000_000

// holds reports whether days so far apart have no more periods than there may be, nor days.
func (w *StreamWorker) holds(from, to Day) bool {
	shortest := [...]int{ByDay: 1, ByWeek: 7, ByMonth: 28, ByQuarter: 90, ByYear: 365, AllTime: mostDays}
	days := int(to) - int(from)
	return days < mostDays && days/shortest[w.f.Calendar.Grain] < maxPeriods-2
}

// lay makes the periods of the window: those of the days, and the one after, for which they
// are the base of comparison. What lies outside of a given range is left out.
func (w *StreamWorker) lay(from, to Day) bool {
	f := w.f
	if f.Calendar.Grain != AllTime {
		to = min(f.Calendar.At(to).End+1, f.AsOf)
	}
	switch {
	case f.From != NoDay && f.To != NoDay:
		if from, to = f.From, f.To; from > to || !w.holds(from, to) {
			return false // an error, once all is read
		}
	case f.From != NoDay:
		from = f.From
		to = max(from, to)
	case f.To != NoDay:
		to = f.To
		from = min(from, to)
	}
	if !w.holds(from, to) {
		return false
	}
	old := f.periods
	f.periods = periodsOf(f.Params, from, to)
	f.layDays(f.Params)
	at := 0
	if len(old) > 0 && f.Calendar.Grain != AllTime {
		at = f.periodIndex(old[0].Start)
	}
	for _, t := range w.tables {
		for _, accs := range [][]accumulator{t.in, t.out} {
			for _, acc := range accs {
				acc.move(len(f.periods), at)
			}
		}
	}
	return true
}
