package cmd

import (
	"slices"

	"salesk/kpi"
	"salesk/report"
)

// comparisons are what --vs takes.
var comparisons = []string{"prev", "yoy", "target"}

func parseComparisons(text string) (*report.Versus, error) {
	v := &report.Versus{}
	for _, name := range split(text) {
		name, err := oneOf("a comparison", name, comparisons)
		if err != nil {
			return nil, err
		}
		switch name {
		case "prev":
			v.Prev = true
		case "yoy":
			v.Year = true
		default:
			v.Target = true
		}
	}
	return v, nil
}

// versusOf sets what the figures are compared with.
func (j *job) versusOf(asked *report.Versus) error {
	if asked == nil {
		return nil
	}
	own := *asked
	j.versus = &own
	if j.view.Layout == report.Wide {
		return usagef("--vs puts comparisons beside one period; leave --layout wide out")
	}
	return nil
}

// versusKPIs adds the KPIs that know the targets.
func (j *job) versusKPIs() {
	p := &j.params
	if j.versus == nil || p.KPIs == nil {
		return
	}
	j.versus.KPIs = p.KPIs
	if j.versus.Target {
		for _, id := range j.versus.KPIs {
			if a := report.TargetOf[id]; a != "" && !slices.Contains(p.KPIs, a) {
				p.KPIs = append(slices.Clone(p.KPIs), a)
			}
		}
	}
}

// compare computes what the figures are held against.
func (j *job) compare(prepared *kpi.Job, r *kpi.Results) (err error) {
	if j.versus.Prev {
		j.versus.Before, err = bases(prepared, r, func(p kpi.Period) (kpi.Earlier, bool) { return r.Calendar.Before(p, r.AsOf), true })
	}
	if j.versus.Year && err == nil {
		j.versus.YearBefore, err = bases(prepared, r, func(p kpi.Period) (kpi.Earlier, bool) { return r.Calendar.YearBefore(p, r.AsOf) })
	}
	return err
}

// bases finds what each period is held against: another period of the results, else one of
// whole periods computed together, else one computed by itself.
func bases(prepared *kpi.Job, r *kpi.Results, earlier func(kpi.Period) (kpi.Earlier, bool)) ([]report.Base, error) {
	all := make([]report.Base, len(r.Periods))
	apart := map[int]kpi.Earlier{}
	whole := kpi.Period{Start: kpi.NoDay}
	for i, p := range r.Periods {
		e, ok := earlier(p)
		if !ok || p.Start > r.AsOf {
			continue
		}
		if all[i] = baseIn(r, e); all[i].Results != nil {
			continue
		}
		apart[i] = e
		if isWhole(r.Calendar, e) {
			if whole.Start == kpi.NoDay {
				whole = e.Period
			}
			whole.Start, whole.End = min(whole.Start, e.Start), max(whole.End, e.End)
		}
	}
	var together *kpi.Results
	var err error
	if whole.Start != kpi.NoDay {
		if together, err = earlierResults(prepared, kpi.Earlier{Period: whole, To: whole.End}); err != nil {
			return nil, err
		}
	}
	for i := range r.Periods {
		e, ok := apart[i]
		switch {
		case !ok:
		case isWhole(r.Calendar, e):
			all[i] = baseIn(together, e)
		default:
			x, err := earlierResults(prepared, e)
			if err != nil {
				return nil, err
			}
			all[i] = report.Base{Results: x}
		}
	}
	return all, nil
}

// isWhole reports whether an earlier period is a whole one of the calendar's grain, all of
// which counts.
func isWhole(cal kpi.Calendar, e kpi.Earlier) bool {
	if cal.Grain == kpi.AllTime || e.To != e.End {
		return false
	}
	at := cal.At(e.Start)
	return at.Start == e.Start && at.End == e.End
}

// baseIn finds the days of an earlier period among those of results.
func baseIn(r *kpi.Results, e kpi.Earlier) report.Base {
	for i, p := range r.Periods {
		if p.Start == e.Start && p.End == e.End && e.To == e.End {
			return report.Base{Results: r, Period: i}
		}
	}
	return report.Base{}
}

// earlierResults computes the figures of an earlier period as it stood on the last day of it
// that counts.
func earlierResults(prepared *kpi.Job, e kpi.Earlier) (*kpi.Results, error) {
	p := prepared.Params()
	p.From, p.To, p.Label = e.Start, e.End, e.Label
	if e.To < e.End {
		p.AsOf = e.To
	}
	j, err := prepared.With(p)
	if err != nil {
		return nil, failf("compute", "%w", err)
	}
	return j.Compute(), nil
}

// versusGrid lays figures out beside what they are held against.
func (j *job) versusGrid(r *kpi.Results) (*report.Grid, report.Hidden, error) {
	g, hidden, err := report.VersusGrid(r, j.view, *j.versus, j.forPeople())
	if err == nil && j.workbook() {
		g.Sheet = j.view.Lang.Word("Comparison")
		g.Data, _, err = report.VersusGrid(r, j.view, *j.versus, false)
	}
	return g, hidden, err
}
