package cmd

import (
	"salesk/ingest"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"

	"github.com/spf13/cobra"
)

func goalsCommand(a *app) *cobra.Command {
	o := newRequest(a.log, onGoals, "goals")
	cmd := &cobra.Command{
		Use:   "goals [FILE|FOLDER|-]...",
		Short: "Tell where goals stand: progress, pace and what they will come to",
		Long: `Goals lists the goals of ` + configName + ` and those of a targets export: what was reached of
each, how far it should be by now, whether it is on track, and what it comes to at the present pace.
Goals that are part of others stand below them, indented; a note says where parts do not
add up to their whole.

Without --period, --from, --to or --all it lists the goals of the last day with data.`,
		Example: `  salesk goals exports/
  salesk goals exports/ --period 2025 --format csv
  salesk goals exports/ --fail-on 'goals<0.8'`,
		RunE: func(_ *cobra.Command, args []string) error {
			o.args = args
			return runGoals(a, o)
		},
	}
	o.register(cmd, onGoals)
	return cmd
}

func runGoals(a *app, r *request) error {
	r.layout = "tidy"
	if r.all && (r.period != "" || r.from != "" || r.to != "") {
		return misused(message.AllContradicts())
	}
	for _, limit := range r.failOn {
		if limit.id != goalsID {
			return misused(message.GoalsKnowPace(limit.text))
		}
	}
	q, t, src, err := planCompute(a.world, r)
	if err != nil {
		return err
	}
	x, err := readExports(a, src, q.params, &ingest.Figures{Dimensions: dimensions(q.params), Links: true, Customers: true, Columns: kpi.AllColumns()})
	if err != nil {
		return err
	}
	p := x.params
	p.KPIs, p.By, p.Calendar.Grain, p.From, p.To = nil, nil, kpi.AllTime, kpi.NoDay, kpi.NoDay
	query, err := kpi.Prepare(x.data, p)
	if err != nil {
		return failed("compute", err)
	}
	from, to := goalDays(q, query, r.all)
	states, warnings, err := goalStates(query, r.config, from, to)
	if err != nil {
		return err
	}
	nothing := ""
	if len(states) == 0 {
		var hint message.Message
		if hint, nothing, err = noGoals(r, q, query, from); err != nil {
			return err
		}
		a.log.print("warning", "no_goals", hint)
	}
	verdicts, err := checkThresholds(r.failOn, nil, 0, states, nil)
	if err != nil {
		return err
	}
	// The results carry what the cells need: the currency and its digits.
	results := &kpi.Results{AsOf: p.AsOf, Currency: p.Currency, Digits: p.Digits}
	g := report.GoalsGrid(results, states, t.forPeople(), r.config.Lang)
	g.Nothing = nothing
	if t.workbook() {
		g.Sheet, g.Data = r.config.Lang.Word("Goals"), report.GoalsGrid(results, states, false, nil)
	}
	if err := writeGrid(a, t, results, g, t.options); err != nil {
		return err
	}
	printConversion(a.log, x.conv)
	for _, w := range warnings {
		a.log.print("warning", "goal", w)
	}
	return outcomeOf(a.log, x, verdicts)
}

// goalDays are the days whose goals are listed.
func goalDays(q question, query *kpi.Query, all bool) (from, to kpi.Day) {
	from, to = kpi.Date(1, 1, 1), kpi.Date(9999, 12, 31)
	if all {
		return from, to
	}
	if q.asked {
		if q.from != kpi.NoDay {
			from = q.from
		}
		if q.to != kpi.NoDay {
			to = q.to
		}
		return from, to
	}
	if _, last := query.Events(); last != kpi.NoDay {
		return last, last
	}
	return q.params.AsOf, q.params.AsOf
}

// noGoals says why there are none to list and what to do: for stderr, and for who reads
// the table in its language.
func noGoals(r *request, q question, query *kpi.Query, day kpi.Day) (hint message.Message, reader string, err error) {
	l := r.config.Lang
	var others []kpi.GoalState
	if !r.all {
		from, to := goalDays(q, query, true)
		if others, _, err = goalStates(query, r.config, from, to); err != nil {
			return hint, "", err
		}
	}
	if len(others) == 0 {
		return message.NoGoalsSet(configName), l.Word("No goals are set: name some in the configuration, or give a targets export."), nil
	}
	from, to := others[0].Period.Start, others[0].Period.End
	for _, g := range others {
		from, to = min(from, g.Period.Start), max(to, g.Period.End)
	}
	hint = message.NoGoalsThen(from.String(), to.String())
	if !q.asked {
		hint = message.NoGoalsOnDay(day.String(), from.String(), to.String())
	}
	return hint, l.Word("No goals for this time."), nil
}
