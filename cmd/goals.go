package cmd

import (
	"io"

	"salesk/ingest"
	"salesk/ingest/system"
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

func runGoals(a *app, o *request) error {
	o.layout = "tidy"
	if o.all && (o.period != "" || o.from != "" || o.to != "") {
		return misused(message.AllContradicts())
	}
	for _, t := range o.failOn {
		if t.id != goalsID {
			return misused(message.GoalsKnowPace(t.text))
		}
	}
	j, err := planCompute(a, o)
	if err != nil {
		return err
	}
	j.load.Figures = &ingest.Figures{Dimensions: dimensions(j.params), Links: true, Customers: true}
	x, err := readExports(a, j)
	if err != nil {
		return err
	}
	p := x.params
	p.KPIs, p.By, p.Calendar.Grain, p.From, p.To = nil, nil, kpi.AllTime, kpi.NoDay, kpi.NoDay
	job, err := kpi.Prepare(x.data, p)
	if err != nil {
		return failed("compute", err)
	}
	from, to := goalDays(j, job, o.all)
	states, warnings, err := goalStates(job, j.config, from, to)
	if err != nil {
		return err
	}
	nothing := ""
	if len(states) == 0 {
		var hint message.Message
		if hint, nothing, err = noGoals(j, job, from, o.all); err != nil {
			return err
		}
		a.log.print("warning", "no_goals", hint)
	}
	judged, err := checkThresholds(o.failOn, nil, 0, states, nil)
	if err != nil {
		return err
	}
	// The results carry what the cells need: the currency and its digits.
	r := &kpi.Results{AsOf: p.AsOf, Currency: p.Currency, Digits: p.Digits}
	g := report.GoalsGrid(r, states, j.forPeople(), j.view.Lang)
	g.Nothing = nothing
	if j.workbook() {
		g.Sheet, g.Data = j.view.Lang.Word("Goals"), report.GoalsGrid(r, states, false, nil)
	}
	if err := writeGrid(a, j, r, g); err != nil {
		return err
	}
	printConversion(a.log, x.conv)
	for _, w := range warnings {
		a.log.print("warning", "goal", w)
	}
	return outcomeOf(a.log, x, judged)
}

// goalDays are the days whose goals are listed.
func goalDays(j *job, job *kpi.Query, all bool) (from, to kpi.Day) {
	from, to = kpi.Date(1, 1, 1), kpi.Date(9999, 12, 31)
	if all {
		return from, to
	}
	if j.asked {
		if j.from != kpi.NoDay {
			from = j.from
		}
		if j.to != kpi.NoDay {
			to = j.to
		}
		return from, to
	}
	if _, last := job.Events(); last != kpi.NoDay {
		return last, last
	}
	return j.params.AsOf, j.params.AsOf
}

// noGoals says why there are none to list and what to do: for stderr, and for who reads
// the table in its language.
func noGoals(j *job, job *kpi.Query, day kpi.Day, all bool) (hint message.Message, reader string, err error) {
	l := j.view.Lang
	var others []kpi.GoalState
	if !all {
		from, to := goalDays(j, job, true)
		if others, _, err = goalStates(job, j.config, from, to); err != nil {
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
	if !j.asked {
		hint = message.NoGoalsOnDay(day.String(), from.String(), to.String())
	}
	return hint, l.Word("No goals for this time."), nil
}

// workbook reports whether a workbook is written: its tables are there for people and
// again for machines.
func (j *job) workbook() bool { return j.format.Sheets }

// writeGrid writes a table that is not one of results by group and period.
func writeGrid(a *app, j *job, r *kpi.Results, g *report.Grid) error {
	write := func(w io.Writer) error { return report.WriteGrid(w, j.format.Name, r, g, j.view) }
	if j.output == "" {
		if err := write(a.results()); err != nil {
			return failed("output", message.CannotWriteResults(system.Says(err)))
		}
		return nil
	}
	return a.out.write(j.output, write)
}
