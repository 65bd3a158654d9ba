package cmd

import (
	"os"
	"path/filepath"
	"strings"

	"salesk/ingest"
	"salesk/ingest/system"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"

	"github.com/spf13/cobra"
)

func reportCommand(a *app) *cobra.Command {
	o := newRequest(a.log, onReport, "report")
	cmd := &cobra.Command{
		Use:   "report [NAME] [FILE|FOLDER|-]... -o FILE",
		Short: "Write a dashboard and a workbook that people open",
		Long: `Report computes the KPIs of one period, beside those before it, and writes them to files:
.html is a dashboard, one file without any request to a network; .xlsx a workbook with
live formulas; the extensions of compute's formats give the same figures as they do.
Several -o are written in one run.

The period shown is the last complete one, that of --period, or the last of --from and
--to; it is compared with the period before, the same period last year, and targets.

The name of a file may hold {period}, {grain}, {from}, {to} and {as_of}. NAME is an entry
of reports: in ` + configName + `, which may say all of this; flags win over it.`,
		Example: `  salesk report exports/ -o kpi.html -o kpi.xlsx
  salesk report exports/ --period "last quarter" -o 'kpi-{period}.html' --title "Acme, sales"
  salesk report monthly -q --lock
  salesk report exports/ -o kpi.html --fail-on 'goals<0.8' --fail-on 'win_rate<25%'`,
		RunE: func(_ *cobra.Command, args []string) error {
			o.args = args
			return runReport(a, o)
		},
	}
	o.register(cmd, onReport)
	return cmd
}

// outputFile is a file to write, in a format.
type outputFile struct{ path, format string }

func runReport(a *app, o *request) (err error) {
	q, src, err := planReport(a.world, o)
	if err != nil {
		return err
	}
	if o.lock {
		unlock, err := lockOutputs(a.log, lockName(o.outputs[0]))
		if err != nil {
			return err
		}
		defer a.out.locked(unlock)()
	}
	x, err := readExports(a, src, q.params, nil)
	if err != nil {
		return err
	}
	f, err := q.reportPeriod(x)
	if err != nil {
		return err
	}
	files, err := outputFiles(a.log, o, src.inputs, f)
	if err != nil {
		return err
	}
	b, err := newDocument(q, src, x, f, o.title)
	if err != nil {
		return err
	}
	b.Headline.Explain(o.moreOf(b.Headline.Look))
	verdicts, err := checkThresholds(o.failOn, b.Results, b.Shown, b.Goals, o.log.textLang())
	if err != nil {
		return err
	}
	var all []output
	for _, file := range files {
		all = append(all, output{file.path, renderer(file.format, b, q, o.forExcel)})
	}
	if err := a.out.writeAll(all); err != nil {
		return err
	}
	for _, file := range files {
		a.log.print("note", "written", message.Wrote(file.path))
	}
	if o.open && len(files) > 0 {
		if err := openFile(files[0].path); err != nil {
			a.log.print("warning", "open", message.CannotShow(files[0].path, system.Says(err)))
		}
	}
	printDocumentNotes(a.log, b)
	return outcomeOf(a.log, x, verdicts)
}

// planReport puts flags, the named entry and the configuration together.
func planReport(w world, o *request) (q question, src source, err error) {
	name := ""
	if len(o.args) > 0 && isName(o.args[0]) {
		name, o.args = o.args[0], o.args[1:]
	}
	if err := o.load(); err != nil {
		return q, src, err
	}
	if name != "" {
		e, err := o.config.reportNamed(name)
		if err != nil {
			return q, src, err
		}
		if err := o.take(e); err != nil {
			return q, src, err
		}
	}
	if err := checkOutputs(o.outputs); err != nil {
		return q, src, err
	}
	src = newSource(w, o)
	if q, err = newQuestion(o, w.today(src.options.Zone)); err != nil {
		return q, src, err
	}
	if o.title == "" {
		o.title = o.config.Lang.Word("Sales KPIs")
	}
	if err := chosenThresholds(o.failOn, q.params.KPIs); err != nil {
		return q, src, err
	}
	var written []string
	for _, t := range o.outputs {
		pattern, _ := eachPlaceholder(t, func(string) (string, error) { return "*", nil })
		earlier, _ := filepath.Glob(pattern)
		written = append(append(written, t), earlier...)
	}
	src.inputs, err = o.collect(written...)
	return q, src, err
}

// reportPeriod finds the period that the report puts in front.
func (q *question) reportPeriod(x *exports) (kpi.ReportPeriod, error) {
	p := x.params
	p.From, p.To = q.from, q.to
	f, err := kpi.FindReportPeriod(x.data, p)
	switch {
	case err != nil:
		return f, failed("compute", err)
	case f.Last == kpi.NoDay:
		return f, failed("no_events", message.NothingToReport(f.AsOf.String()))
	}
	return f, nil
}

// isName reports whether an argument names a report rather than a file: it is a plain
// word, and no file has that name.
func isName(arg string) bool {
	if arg == "-" || strings.ContainsAny(arg, `/\.*?[#`) {
		return false
	}
	_, err := os.Stat(arg)
	return err != nil
}

// checkOutputs refuses, before anything is read, outputs that cannot be written.
func checkOutputs(templates []string) error {
	if len(templates) == 0 {
		return misused(message.NothingToWrite())
	}
	for _, t := range templates {
		if t == "-" {
			return misused(message.ReportToStdout())
		}
		if _, err := reportFormat(t); err != nil {
			return misused(message.OutputProblem(message.Of(err)))
		}
		if !strings.Contains(t, "{") {
			if err := checkOutput(t); err != nil {
				return err
			}
		} else if dir := filepath.Dir(t); !strings.Contains(dir, "{") {
			if info, err := os.Stat(dir); err != nil || !info.IsDir() {
				return failed("output", message.NoFolderFor(t, dir))
			}
		}
	}
	return nil
}

// files fills the templates in and applies --if-exists.
func outputFiles(l *logger, o *request, inputs []ingest.Input, f kpi.ReportPeriod) ([]outputFile, error) {
	var files []outputFile
	seen := map[string]bool{}
	for _, t := range o.outputs {
		path := fileName(f, t)
		if seen[filepath.Clean(path)] {
			return nil, misused(message.OutputTwice(path))
		}
		seen[filepath.Clean(path)] = true
		if err := checkOutput(path); err != nil {
			return nil, err
		}
		for _, in := range inputs {
			if sameFile(in.Path, path) {
				return nil, misused(message.OutputIsInput(path))
			}
		}
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			switch o.ifExists {
			case "skip":
				l.print("note", "skipped", message.StaysAsItIs(path))
				continue
			case "fail":
				return nil, failed("output", message.LeftAlone(path))
			}
		}
		format, err := reportFormat(path)
		if err != nil {
			return nil, misused(message.OutputProblem(message.Of(err)))
		}
		files = append(files, outputFile{path, format})
	}
	return files, nil
}

// printDocumentNotes tells what a reader must know of the figures. The report itself tells it too,
// so that a run asked to be quiet can be.
func printDocumentNotes(l *logger, b *report.Document) {
	for _, w := range b.Results.Warnings {
		l.print("note", codeOfMessage(w), w)
	}
}
