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

// setComparison sets what the figures are compared with.
func (q *question) setComparison(r *request, layout report.Layout) error {
	if r.versus == nil {
		return nil
	}
	own := *r.versus
	q.versus = &own
	if layout == report.Wide {
		return misused(message.VersusLayout())
	}
	return nil
}

// addAttainments adds the KPIs that know the targets.
func (q *question) addAttainments() {
	p := &q.params
	if q.versus == nil || p.KPIs == nil {
		return
	}
	q.versus.KPIs = p.KPIs
	if q.versus.Target {
		for _, id := range q.versus.KPIs {
			if a := report.TargetOf[id]; a != "" && !slices.Contains(p.KPIs, a) {
				p.KPIs = append(slices.Clone(p.KPIs), a)
			}
		}
	}
}

// comparisonGrid computes what the figures are compared with, and lays both out side by side.
func comparisonGrid(q question, t target, query *kpi.Query, r *kpi.Results, o report.Options) (*report.Grid, report.Hidden, error) {
	v := *q.versus
	var err error
	if v.Prev {
		if v.Before, err = query.PeriodsBefore(r); err != nil {
			return nil, report.Hidden{}, err
		}
	}
	if v.Year {
		if v.YearBefore, err = query.YearsBefore(r); err != nil {
			return nil, report.Hidden{}, err
		}
	}
	g, hidden, err := report.ComparisonGrid(r, o, v, t.forPeople())
	if err == nil && t.workbook() {
		g.Sheet = o.Lang.Word("Comparison")
		g.Data, _, err = report.ComparisonGrid(r, o, v, false)
	}
	return g, hidden, err
}
