package kpi

// What figures are compared with: the period before each of theirs, and the same days of a
// year before, as calendar.Before and calendar.YearBefore say.

// Base is the period of some results that another one is compared with; without Results there
// is none.
type Base struct {
	Results *Results
	Period  int // index into Results.Periods
}

// PeriodsBefore has for each period of r, which this job computed, what came before it.
func (j *Query) PeriodsBefore(r *Results) ([]Base, error) {
	return j.bases(r, func(p Period) (Earlier, bool) { return r.Calendar.Before(p, r.AsOf), true })
}

// YearsBefore has for each period of r, which this job computed, the same days of a year before.
func (j *Query) YearsBefore(r *Results) ([]Base, error) {
	return j.bases(r, func(p Period) (Earlier, bool) { return r.Calendar.YearBefore(p, r.AsOf) })
}

// bases finds what each period is compared with: another period of the results, else one of
// whole periods computed together, else one computed by itself.
func (j *Query) bases(r *Results, earlier func(Period) (Earlier, bool)) ([]Base, error) {
	all := make([]Base, len(r.Periods))
	apart := map[int]Earlier{}
	whole := Period{Start: NoDay}
	for i, p := range r.Periods {
		e, ok := earlier(p)
		if !ok || p.Start > r.AsOf {
			continue
		}
		if all[i] = r.base(e); all[i].Results != nil {
			continue
		}
		apart[i] = e
		if isWhole(r.Calendar, e) {
			if whole.Start == NoDay {
				whole = e.Period
			}
			whole.Start, whole.End = min(whole.Start, e.Start), max(whole.End, e.End)
		}
	}
	var together *Results
	var err error
	if whole.Start != NoDay {
		if together, err = j.ComputeEarlier(Earlier{Period: whole, To: whole.End}); err != nil {
			return nil, err
		}
	}
	for i := range r.Periods {
		e, ok := apart[i]
		switch {
		case !ok:
		case isWhole(r.Calendar, e):
			all[i] = together.base(e)
		default:
			x, err := j.ComputeEarlier(e)
			if err != nil {
				return nil, err
			}
			all[i] = Base{Results: x}
		}
	}
	return all, nil
}

// isWhole reports whether an earlier period is a whole one of the calendar's grain, all of
// which counts.
func isWhole(cal Calendar, e Earlier) bool {
	if cal.Grain == AllTime || e.To != e.End {
		return false
	}
	at := cal.At(e.Start)
	return at.Start == e.Start && at.End == e.End
}

// base finds the days of an earlier period among those of results.
func (r *Results) base(e Earlier) Base {
	for i, p := range r.Periods {
		if p.Start == e.Start && p.End == e.End && e.To == e.End {
			return Base{Results: r, Period: i}
		}
	}
	return Base{}
}

// ComputeEarlier computes the figures of an earlier period as it stood on the last day of it
// that counts.
func (j *Query) ComputeEarlier(e Earlier) (*Results, error) {
	p := j.Params()
	p.From, p.To, p.Label = e.Start, e.End, e.Label
	if e.To < e.End {
		p.AsOf = e.To
	}
	at, err := j.With(p)
	if err != nil {
		return nil, err
	}
	return at.Compute(), nil
}

// LastComplete is the last period that the as-of date does not cut short, the last one of
// all if they all are; -1 when there is none.
func (r *Results) LastComplete() int {
	for i := len(r.Periods) - 1; i >= 0; i-- {
		if p := r.Periods[i]; !p.Partial && p.End <= r.AsOf {
			return i
		}
	}
	return len(r.Periods) - 1
}
