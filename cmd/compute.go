package cmd

import (
	"io"
	"os"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"

	"github.com/spf13/cobra"
)

func computeCommand(a *app) *cobra.Command {
	o := newRequest(a.log, onCompute, "compute")
	cmd := &cobra.Command{
		Use:   "compute [FILE|FOLDER|-]...",
		Short: "Compute KPIs from exports",
		Long: `Compute reads exports (CSV, workbooks, folders of them, pipes, - for standard input), tells
from their headers what each holds, and computes every KPI that they allow.

Without further flags it answers "how did we do last month, and who?": the last complete
period, a row a rep with a total, the headline KPIs and their change against the period
before. A terminal shows one screen of it (--view summary), with a headline, rounded figures and
the best first; --view table is what a pipe gets. --period shows one period, --from and --to a range by --grain; formats for machines
hold every period where none is asked for. Where ` + configName + ` lists inputs, no file need be named.`,
		Example: `  salesk compute exports/
  salesk compute deals.csv leads.csv --by team --period "last quarter"
  salesk compute 'book.xlsx[Deals 2022]' --kpi team --grain quarter --layout wide
  salesk compute --deals export.csv --where source=Web,Referral --format json
  salesk compute exports/ --grain all --from 2022 --to 2022 -o kpis.xlsx`,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.args = args
			return runCompute(a, o)
		},
	}
	o.register(cmd, onCompute)
	return cmd
}

func runCompute(a *app, r *request) error {
	if isTerminal(a.stdout) && isTerminal(a.stderr) {
		a.log.hold()
	}
	q, t, src, err := planCompute(a.world, r)
	if err != nil {
		return err
	}
	if !t.summary || r.notes {
		a.log.release()
	}
	if err := q.addThresholds(r); err != nil {
		return err
	}
	needed, err := q.figures(r)
	if err != nil {
		return err
	}
	x, err := readExports(a, src, q.params, needed)
	if err != nil {
		return err
	}
	query, err := kpi.Prepare(x.data, x.params)
	if err != nil {
		return failed("compute", err)
	}
	results := query.Compute()
	verdicts, err := judge(r, q, query, results)
	if err != nil {
		return err
	}
	if t.summary && len(results.Periods) > 0 {
		// All notes come first: the summary counts those that are kept back.
		printConversion(a.log, x.conv)
		printWarnings(a.log, r.viewName, q.chosen, results)
		if err := writeSummary(a, r, q, t, x, query, results); err != nil {
			return err
		}
		a.log.drop()
		return outcomeOf(a.log, x, verdicts)
	}
	a.log.release()
	if err := writeAnswer(a, r, q, t, query, results); err != nil {
		return err
	}
	printConversion(a.log, x.conv)
	printWarnings(a.log, r.viewName, q.chosen, results)
	return outcomeOf(a.log, x, verdicts)
}

// planCompute checks the flags, reads the configuration and puts both together: a flag wins over
// the configuration, which wins over the defaults. Nothing is read before all of it is right.
func planCompute(w world, r *request) (q question, t target, src source, err error) {
	if t, err = newTarget(r); err != nil {
		return
	}
	if err = r.load(); err != nil {
		return
	}
	src = newSource(w, r)
	if q, err = newQuestion(r, w.today(src.options.Zone)); err != nil {
		return
	}
	if err = t.setOptions(w, r, q); err != nil {
		return
	}
	if err = t.chooseSummary(w, r, q); err != nil {
		return
	}
	if err = checkView(r); err != nil {
		return
	}
	if err = q.setComparison(r, t.options.Layout); err != nil {
		return
	}
	if err = q.setView(r); err != nil {
		return
	}
	if r.viewName == "leaderboard" {
		t.options.Sort = ""
	}
	q.lookBack(r, t)
	q.addAttainments()
	if src.inputs, err = r.collect(t.path); err != nil {
		return
	}
	for _, in := range src.inputs {
		if t.path != "" && sameFile(in.Path, t.path) {
			err = misused(message.OutputIsInput(t.path))
		}
	}
	return
}

// writeAnswer writes the results: as KPIs, beside what they are compared with, or as the view
// that was asked for.
func writeAnswer(a *app, r *request, q question, t target, query *kpi.Query, results *kpi.Results) error {
	o, err := t.optionsFor(q, results)
	if err != nil {
		return err
	}
	var hidden report.Hidden
	if r.viewName == "" && q.versus == nil || len(results.Periods) == 0 {
		err := t.write(a, func(w io.Writer) (err error) {
			hidden, err = report.Write(w, t.format.Name, results, o)
			return err
		})
		if err == nil {
			printHidden(a.log, hidden)
		}
		return err
	}
	var g *report.Grid
	var older message.Message
	if r.viewName == "cycle" {
		older = q.olderCycle(results, &o)
	}
	if q.versus != nil {
		if g, hidden, err = comparisonGrid(q, t, query, results, o); err != nil {
			return failed("compute", err)
		}
	} else {
		v := viewer{name: r.viewName, ranked: q.ranked, query: query, results: results, lang: o.Lang}
		if g, err = v.grid(t, o); err != nil {
			return err
		}
	}
	if err := writeGrid(a, t, results, g, o); err != nil {
		return err
	}
	printHidden(a.log, hidden)
	if !older.IsZero() {
		a.log.print("note", "older_period", older)
	}
	return nil
}

// sameFile reports whether two paths lead to one existing file.
func sameFile(a, b string) bool {
	x, err1 := os.Stat(a)
	y, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(x, y)
}
