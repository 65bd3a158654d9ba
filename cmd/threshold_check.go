package cmd

import (
	"fmt"
	"slices"
	"strings"

	"salesk/kpi"
	"salesk/report"

	"github.com/spf13/cobra"
)

func registerFailOn(cmd *cobra.Command, into *[]string) {
	cmd.Flags().Var((*repeated)(into), "fail-on", "exit with status 4 when a `comparison` is true of the total of the period in front: 'win_rate<25%'; 'goals<0.8' is about every goal's pace (repeatable)")
	offer(cmd, "fail-on", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		all := []string{goalsID + "<\tthe pace of every goal"}
		for _, k := range kpi.Catalogue() {
			all = append(all, k.ID+"<\t"+k.Title)
		}
		return all, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	})
}

// chosenThresholds refuses a comparison of a KPI that is not among those asked for.
func chosenThresholds(ts []threshold, chosen []string) error {
	for _, t := range ts {
		if t.id != goalsID && chosen != nil && !slices.Contains(chosen, t.id) {
			return usagef("--fail-on: %s is not among the KPIs asked for; add it to --kpi", t.id)
		}
	}
	return nil
}

// checkThresholds returns what failed. A figure that is empty fails too: what watches a
// figure must not be content when there is none. A KPI that these exports do not give
// is an error.
func checkThresholds(ts []threshold, r *kpi.Results, shown int, goals []kpi.GoalState) ([]kpi.Problem, error) {
	var failed []kpi.Problem
	fail := func(format string, args ...any) {
		failed = append(failed, kpi.Problem{Text: fmt.Sprintf(format, args...)})
	}
	for _, t := range ts {
		if t.id == goalsID {
			t.checkGoals(goals, fail)
			continue
		}
		x := r.Figure(t.id)
		if x == nil {
			return nil, usagef("--fail-on: %s cannot be computed from these exports; salesk explain %s says what it needs", t.id, t.id)
		}
		v := x.Whole(shown)
		switch when := r.Periods[shown].Label; {
		case v.Empty() && !v.Note.IsZero():
			fail("%s has no value in %s (%s), so %s cannot be told", t.id, when, v.Note, t.text)
		case v.Empty():
			fail("%s has no value in %s, so %s cannot be told", t.id, when, t.text)
		case t.holds(v.Number):
			fail("%s is %s in %s: --fail-on %s", t.id, report.DisplayNumber(nil, r, x.KPI.Unit, v.Number), when, t.text)
		}
	}
	return failed, nil
}

// checkGoals compares the pace of each goal. One of which nothing is expected yet, or
// that has no data, has no pace.
func (t threshold) checkGoals(goals []kpi.GoalState, fail func(string, ...any)) {
	for _, g := range goals {
		pace := g.Progress.Div(g.Expected)
		if g.Status == kpi.NoData || pace.Empty() || !t.holds(pace) {
			continue
		}
		text := fmt.Sprintf("the goal %q of %s for %s is at %s of what is expected by now (%s): --fail-on %s", g.Name, ownerText(g.Owner), g.Period.Label,
			strings.TrimSuffix(pace.Mul(kpi.Int(100)).Fixed(0), ".")+" %", g.Status, t.text)
		fail("%s", text)
	}
}

// ownerText is an owner in a sentence.
func ownerText(owner string) string {
	if owner == "company" {
		return "the company"
	}
	return owner
}

// thresholdKPIs holds that a compute has the KPIs that are compared; a view, which
// chooses its own, gets them beside those.
func (j *job) thresholdKPIs(ts []threshold, o computeOptions) error {
	if o.viewName == "" {
		return chosenThresholds(ts, j.params.KPIs)
	}
	if j.params.KPIs == nil {
		return nil
	}
	for _, t := range ts {
		if t.id != goalsID && !slices.Contains(j.params.KPIs, t.id) {
			j.params.KPIs = append(slices.Clone(j.params.KPIs), t.id)
		}
	}
	return nil
}

// checkThresholds checks the period of a compute that is in front: the last one asked for,
// else the last complete one, of the cycle view the one that it shows.
func (j *job) checkThresholds(ts []threshold, o computeOptions, prepared *kpi.Job, r *kpi.Results) ([]kpi.Problem, error) {
	if len(ts) == 0 {
		return nil, nil
	}
	if len(r.Periods) == 0 {
		return nil, failf("no_events", "no record has a date up to %s, so --fail-on cannot be told", r.AsOf)
	}
	last := len(r.Periods) - 1
	if !j.asked {
		last = lastComplete(r)
		if o.viewName == "cycle" {
			if older := kpi.CyclePeriod(r, j.params.RetentionDays); older >= 0 {
				last = older
			}
		}
	}
	var goals []kpi.GoalState
	if slices.ContainsFunc(ts, func(t threshold) bool { return t.id == goalsID }) {
		var err error
		if goals, _, err = goalStates(prepared, j.config, r.Periods[last].Start, r.Periods[last].End); err != nil {
			return nil, err
		}
	}
	return checkThresholds(ts, r, last, goals)
}
