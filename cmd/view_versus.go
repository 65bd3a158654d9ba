package cmd

import (
	"slices"

	"salesk/kpi"
	"salesk/report"
)

// versusOf reads --vs.
func (j *job) versusOf(text string) error {
	if text == "" {
		return nil
	}
	j.versus = &report.Versus{}
	for _, name := range split(text) {
		name, err := oneOf("a comparison", name, []string{"prev", "yoy", "target"})
		if err != nil {
			return usagef("--vs: %w", err)
		}
		switch name {
		case "prev":
			j.versus.Prev = true
		case "yoy":
			j.versus.Year = true
		default:
			j.versus.Target = true
		}
	}
	if j.view.Layout == report.Wide {
		return usagef("--vs puts comparisons beside one period; leave --layout wide out")
	}
	return nil
}

// versusBack computes what the figures are held against: further periods before those
// asked for, and the KPIs that know the targets.
func (j *job) versusBack() {
	if j.versus == nil {
		return
	}
	p := &j.params
	if j.from != kpi.NoDay && p.Calendar.Grain != kpi.AllTime {
		start := p.Calendar.At(j.from)
		if j.versus.Prev {
			if before, ok := p.Calendar.Before(start); ok {
				p.From = min(p.From, before.Start)
			}
		}
		if j.versus.Year {
			y, m, d := start.Start.Civil()
			p.From = min(p.From, p.Calendar.At(kpi.Date(y-1, m, d)).Start)
		}
	}
	if p.KPIs == nil {
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

// likeDays computes, while the last period is not over, as many days of the periods that
// it is held against.
func (j *job) likeDays(d *kpi.Data, r *kpi.Results) error {
	if len(r.Periods) == 0 || !r.Periods[len(r.Periods)-1].Partial {
		return nil
	}
	now := r.Periods[len(r.Periods)-1]
	compute := func(base kpi.Period) (*kpi.Results, error) {
		p := j.params
		p.From, p.To = base.Start, base.End
		p.AsOf = min(base.End, base.Start+(r.AsOf-now.Start))
		return kpi.Compute(d, p)
	}
	var err error
	cal := j.params.Calendar
	if before, ok := cal.Before(now); ok && j.versus.Prev {
		if j.versus.LikeBefore, err = compute(before); err != nil {
			return failf("compute", "%w", err)
		}
	}
	if year, ok := yearBefore(cal, now); ok && j.versus.Year {
		if j.versus.LikeYear, err = compute(year); err != nil {
			return failf("compute", "%w", err)
		}
	}
	return nil
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
