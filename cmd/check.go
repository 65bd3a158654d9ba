package cmd

import (
	"bytes"
	"errors"

	"salesk/ingest"
	"salesk/internal/message"
	"salesk/kpi"

	"github.com/spf13/cobra"
)

func checkCommand(a *app) *cobra.Command {
	o := newRequest(a.log, onCheck, "check")
	cmd := &cobra.Command{
		Use:   "check [FILE|FOLDER|-]...",
		Short: "Tell how exports are understood, and what is wrong with them",
		Long: `Check reads exports as compute does. It begins with a verdict on each file: good, doubtful
(figures can be computed, but something may make them wrong) or unusable, and why. Then it
tells, file by file, what they were taken for: the kind, the encoding and the delimiter, the
header row, which column was read from which header and why, how its dates and numbers are
written and by what evidence. Then what was skipped or left out, which rows cannot be used,
unknown stages that are counted as open, and what looks wrong though it can be used.

The findings are printed even where a file cannot be read as it is. The exit status is 0
when every row can be used, 3 when rows are set aside and 1 when a file cannot be read;
with --strict it is also 1 when data is older than max_age in ` + configName + ` allows.`,
		Example: `  salesk check exports/
  salesk check deals.csv --rejects rejects.csv
  salesk check exports/ --format json | jq .problems`,
		RunE: func(_ *cobra.Command, args []string) error {
			o.args = args
			return runCheck(a, o)
		},
	}
	o.register(cmd, onCheck)
	return cmd
}

func runCheck(a *app, o *request) error {
	if o.rejects == "-" {
		return misused(message.RejectsToStdout())
	}
	if o.rejects != "" {
		if err := checkOutput(o.rejects); err != nil {
			return err
		}
	}
	if err := o.load(); err != nil {
		return err
	}
	load := o.reading(a.stdin)
	load.KeepRejects = true
	asOf := a.today(load.Zone)
	if o.config.AsOf != kpi.NoDay {
		asOf = o.config.AsOf
	}
	inputs, err := o.collect(o.rejects)
	if err != nil {
		return err
	}
	for _, in := range inputs {
		if o.rejects != "" && sameFile(in.Path, o.rejects) {
			return misused(message.RejectsIsInput(o.rejects))
		}
	}
	data, rep, err := a.loadExports(inputs, load, o.config.Limits)
	a.working(a.log.lang.Word("checking"))
	var refused ingest.Refusals
	if err != nil && !errors.As(err, &refused) {
		return loadError(err)
	}
	found := findings(o.config, data, rep, refused, asOf, load.Currency)
	if o.rejects != "" {
		found.fetchRows(inputs, load)
	}
	if o.rejects != "" {
		if err := a.out.write(o.rejects, found.writeRejects); err != nil {
			return err
		}
	}
	if err := printCheck(a.printer, found, o); err != nil {
		return err
	}
	return outcomeOfCheck(a, found, refused, o.strict)
}

// printCheck writes the findings to standard output.
func printCheck(p *printer, found *checkReport, o *request) error {
	if o.format == "json" {
		return p.sendJSON(found)
	}
	var b bytes.Buffer
	found.text(&b, o.all, o.config.Lang)
	return p.send(b.Bytes())
}

// outcomeOfCheck is the outcome of a check that was printed.
func outcomeOfCheck(a *app, found *checkReport, refused ingest.Refusals, strict bool) error {
	var stale problems
	for _, s := range found.Stale {
		stale = append(stale, s.problem())
	}
	switch {
	case len(refused) > 0 && isTerminal(a.stdout) && isTerminal(a.stderr): // who has read the refusals
		return failed("input", message.ProblemsToMend(len(refused)))
	case len(refused) > 0:
		return loadError(refused)
	case len(stale) > 0 && strict:
		return &exitError{statusFailed, "stale", stale}
	}
	for _, p := range stale {
		a.log.warnAt("stale", p)
	}
	if found.Rows.SetAside > 0 {
		return &exitError{statusSetAside, "", errSetAside}
	}
	return nil
}
