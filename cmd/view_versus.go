package cmd

import (
	"slices"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// comparisons are what --vs takes.
var comparisons = []string{"prev", "yoy", "target"}

func parseComparisons(text string) (*report.Versus, error) {
	v := &report.Versus{}
	for _, name := range split(text) {
		name, err := oneOf(message.TermComparison(), name, comparisons)
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
		return misused(message.VersusLayout())
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

// compare computes what the figures are compared with.
func (j *job) compare(prepared *kpi.Job, r *kpi.Results) (err error) {
	if j.versus.Prev {
		if j.versus.Before, err = prepared.PeriodsBefore(r); err != nil {
			return failed("compute", err)
		}
	}
	if j.versus.Year {
		if j.versus.YearBefore, err = prepared.YearsBefore(r); err != nil {
			return failed("compute", err)
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
