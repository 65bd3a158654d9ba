package cmd

import (
	"fmt"
	"slices"
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
	"salesk/report/lang"
)

// chosenThresholds refuses a comparison of a KPI that is not among those asked for.
func chosenThresholds(ts []threshold, chosen []string) error {
	for _, t := range ts {
		if t.id != goalsID && chosen != nil && !slices.Contains(chosen, t.id) {
			return misused(message.NotAskedFor("--fail-on", t.id))
		}
	}
	return nil
}

// judged is what became of comparisons: those that failed, and those that cannot be told yet.
type judged struct {
	failed []kpi.Problem
	open   []message.Message
}

func (j *judged) fail(m message.Message) { j.failed = append(j.failed, kpi.Problem{Message: m}) }

// checkThresholds judges the comparisons. A figure that is empty fails too: what watches a
// figure must not be content when there is none. A KPI that these exports do not give
// is an error. That an immature figure is low is no bad news yet: the last mature one before it
// stands in for it, and without one nothing is told. Figures are written in the language l.
func checkThresholds(ts []threshold, r *kpi.Results, shown int, goals []kpi.GoalState, l *lang.Lang) (judged, error) {
	var all judged
	for _, t := range ts {
		if t.id == goalsID {
			t.checkGoals(goals, &all)
			continue
		}
		x := r.Figure(t.id)
		if x == nil {
			return all, misused(message.NotComputable("--fail-on", t.id))
		}
		verdict, v, at := t.Judge(x, shown)
		period := r.Periods[at].Label
		when := message.NamedPeriod(period)
		if at != shown {
			when = message.LastMature(period)
		}
		switch {
		case verdict == kpi.ThresholdTooEarly:
			all.open = append(all.open, message.ThresholdImmature(t.text, t.id+" "+period))
		case verdict == kpi.ThresholdUnknown && !v.Note.IsZero():
			all.fail(message.ThresholdNoValueWhy(t.id, when, v.Note, t.text))
		case verdict == kpi.ThresholdUnknown:
			all.fail(message.ThresholdNoValue(t.id, when, t.text))
		case verdict == kpi.ThresholdTrue:
			all.fail(message.ThresholdCrossed(t.id, report.DisplayNumber(l, r, x.KPI.Unit, v.Number), when, t.text))
		}
	}
	return all, nil
}

// checkGoals compares the pace of each goal.
func (t threshold) checkGoals(goals []kpi.GoalState, all *judged) {
	for i := range goals {
		g := &goals[i]
		switch verdict, pace := t.JudgeGoal(g); verdict {
		case kpi.ThresholdTooEarly:
			all.open = append(all.open, message.ThresholdImmature(t.text, fmt.Sprintf("%q %s", g.Name, g.Period.Label)))
		case kpi.ThresholdTrue:
			all.fail(message.GoalBehind(g.Name, g.Owner.Message(), g.Period.Label, strings.TrimSuffix(pace.Mul(kpi.Int(100)).Fixed(0), "."), g.Status.String(), t.text))
		}
	}
}

// outcomeOf is the outcome where thresholds were asked for: one that failed counts more
// than rows that were set aside.
func outcomeOf(l *logger, x *exports, of judged) error {
	for _, m := range of.open {
		l.print("warning", codeOfMessage(m), m)
	}
	if len(of.failed) > 0 {
		return &exitError{statusThreshold, "threshold", problems(of.failed)}
	}
	return x.outcome()
}

// addThresholds holds that a compute has the KPIs that are compared; a view, which
// chooses its own, gets them beside those.
func (q *question) addThresholds(r *request) error {
	if r.viewName == "" {
		return chosenThresholds(r.failOn, q.params.KPIs)
	}
	if q.params.KPIs == nil {
		return nil
	}
	for _, t := range r.failOn {
		if t.id != goalsID && !slices.Contains(q.params.KPIs, t.id) {
			q.params.KPIs = append(slices.Clone(q.params.KPIs), t.id)
		}
	}
	return nil
}

// judge checks the thresholds in the period of a compute that is in front: the last one asked for,
// else the last complete one, of the cycle view the one that it shows.
func judge(asked *request, q question, query *kpi.Query, r *kpi.Results) (judged, error) {
	ts := asked.failOn
	if len(ts) == 0 {
		return judged{}, nil
	}
	if len(r.Periods) == 0 {
		return judged{}, failed("no_events", message.ThresholdUntold(r.AsOf.String()))
	}
	last := len(r.Periods) - 1
	if !q.asked {
		last = r.LastComplete()
		if asked.viewName == "cycle" {
			if older := kpi.CyclePeriod(r, q.params.RetentionDays); older >= 0 {
				last = older
			}
		}
	}
	var goals []kpi.GoalState
	if slices.ContainsFunc(ts, func(t threshold) bool { return t.id == goalsID }) {
		var err error
		if goals, _, err = goalStates(query, asked.config, r.Periods[last].Start, r.Periods[last].End); err != nil {
			return judged{}, err
		}
	}
	return checkThresholds(ts, r, last, goals, asked.log.textLang())
}
