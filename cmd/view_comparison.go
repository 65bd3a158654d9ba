package cmd

import (
	"slices"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// comparisons are what --vs takes.
var comparisons = []string{"prev", "yoy", "target"}

func parseComparisons(text string) (*report.Comparison, error) {
	v := &report.Comparison{}
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

// comparisonOf sets what the figures are compared with.
func (j *job) comparisonOf(asked *report.Comparison) error {
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

// comparisonKPIs adds the KPIs that know the targets.
func (j *job) comparisonKPIs() {
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
func (j *job) compare(prepared *kpi.Query, r *kpi.Results) (err error) {
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

// comparisonGrid lays figures out beside what they are held against.
func (j *job) comparisonGrid(r *kpi.Results) (*report.Grid, report.Hidden, error) {
	g, hidden, err := report.ComparisonGrid(r, j.view, *j.versus, j.forPeople())
	if err == nil && j.workbook() {
		g.Sheet = j.view.Lang.Word("Comparison")
		g.Data, _, err = report.ComparisonGrid(r, j.view, *j.versus, false)
	}
	return g, hidden, err
}
