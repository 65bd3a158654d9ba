package cmd

import (
	"errors"
	"io"
	"os"

	"salesk/ingest"
	"salesk/ingest/system"
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
before. --period shows one period, --from and --to a range by --grain; formats for machines
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

// job is what the flags and the configuration together ask for.
type job struct {
	inputs []ingest.Input
	load   ingest.Options
	params kpi.Params
	view   report.Options
	format report.Format
	output string // "" is standard output
	strict bool
	asked  bool // a range was asked for
	from   kpi.Day
	to     kpi.Day // what was asked for; params may look further back
	chosen bool    // KPIs were asked for
	config *config
	versus *report.Comparison // nil unless asked for
}

func runCompute(a *app, o *request) error {
	j, err := planCompute(a, o)
	if err != nil {
		return err
	}
	if err := j.thresholdKPIs(o.failOn, o); err != nil {
		return err
	}
	if j.load.Figures, err = j.figures(o, len(o.failOn) > 0); err != nil {
		return err
	}
	x, err := readExports(a, j)
	if err != nil {
		return err
	}
	prepared, err := kpi.Prepare(x.data, x.params)
	if err != nil {
		return failed("compute", err)
	}
	results := prepared.Compute()
	judged, err := j.checkThresholds(o.failOn, o, prepared, results)
	if err != nil {
		return err
	}
	if err := writeAs(a, j, o, prepared, results); err != nil {
		return err
	}
	printConversion(a.log, x.conv)
	printWarnings(a.log, j, o.viewName, results)
	return outcomeOf(a.log, x, judged)
}

// writeAs writes the results: as KPIs, beside what they are held against, or as the
// view that was asked for.
func writeAs(a *app, j *job, o *request, prepared *kpi.Query, r *kpi.Results) error {
	if o.viewName == "" && j.versus == nil || len(r.Periods) == 0 {
		return writeResults(a, j, r)
	}
	if err := j.choosePeriods(r); err != nil {
		return err
	}
	var g *report.Grid
	var hidden report.Hidden
	var err error
	var older message.Message
	if o.viewName == "cycle" {
		older = j.cyclePeriod(r)
	}
	if j.versus != nil {
		if err := j.compare(prepared, r); err != nil {
			return err
		}
		if g, hidden, err = j.comparisonGrid(r); err != nil {
			return failed("compute", err)
		}
	} else if g, err = j.viewOf(o, prepared, r); err != nil {
		return err
	}
	if err := writeGrid(a, j, r, g); err != nil {
		return err
	}
	printHidden(a.log, hidden)
	if !older.IsZero() {
		a.log.print("note", "older_period", older)
	}
	return nil
}

// figures says what is needed of the records.
func (j *job) figures(o *request, thresholds bool) (*ingest.Figures, error) {
	f := &ingest.Figures{Dimensions: dimensions(j.params), Links: true, Customers: true}
	if o.viewName != "" || j.versus != nil || thresholds {
		return f, nil
	}
	needs, err := kpi.NeedsOf(j.params)
	if err != nil {
		return nil, failed("compute", err)
	}
	f.Links, f.Customers = needs.Links, needs.Customers
	if len(j.params.Where) == 0 { // whose values are looked for among those of the records
		f.Stream = func(kinds kpi.Kinds, syms *kpi.Symbols) *kpi.Stream {
			s, _ := kpi.NewStream(j.params, kinds, syms)
			return s
		}
	}
	return f, nil
}

// dimensions are those of the groups and filters; never nil.
func dimensions(p kpi.Params) []string {
	dims := append([]string{}, p.By...)
	for _, f := range p.Where {
		dims = append(dims, f.Dim)
	}
	return dims
}

// exports are the records that were read, in one currency, and what was found on the way.
type exports struct {
	data     *kpi.Data
	params   kpi.Params // those of the job, in that currency
	report   *ingest.Report
	conv     kpi.Conversion
	refusals []kpi.Refusal
	setAside int // rows, by reading and by converting
}

// read reads what the job names, brings its money into one currency and tells what a reader must
// know of the files. Where records that were folded as they were read are needed after all, it
// reads them once more.
func readExports(a *app, j *job) (*exports, error) {
	x, err := readBy(a, j, j.load)
	if errors.Is(err, kpi.ErrStreamed) {
		figures, load := *j.load.Figures, j.load
		figures.Stream, load.Figures = nil, &figures
		return readBy(a, j, load)
	}
	return x, err
}

func readBy(a *app, j *job, load ingest.Options) (*exports, error) {
	a.watch(&load)
	data, rep, err := loadExports(j.inputs, load)
	if err != nil {
		return nil, loadError(err)
	}
	a.working(a.log.lang.Word("computing"))
	if err := j.config.addRecords(data, j.params.Calendar); err != nil {
		return nil, &exitError{statusUsage, "config", err}
	}
	conv, refusals, err := kpi.Convert(data, j.params.Currency)
	if err != nil {
		return nil, failed("currency", err)
	}
	if data.Stream != nil {
		// Before anything is told that would be told once more.
		if _, err := kpi.Prepare(data, j.params); errors.Is(err, kpi.ErrStreamed) {
			return nil, err
		}
	}
	if err := checkWhere(data, j.params.Where); err != nil {
		return nil, err
	}
	printTables(a.log, rep)
	x := &exports{data: data, params: j.params, report: rep, conv: conv, refusals: refusals}
	x.setAside = printSetAside(a.log, rep, refusals)
	if x.setAside > 0 && j.strict {
		return nil, &exitError{statusSetAside, "strict", message.NothingWrittenStrict()}
	}
	x.params.Currency, x.params.Digits = conv.Currency, conv.Digits
	return x, nil
}

// outcome is the error that a job which did its work ends with.
func (x *exports) outcome() error {
	if x.setAside > 0 {
		return &exitError{statusSetAside, "", errSetAside}
	}
	return nil
}

// errSetAside is the outcome of a job that is done, save for rows that stderr has told
// of already: it carries a status and is not printed.
var errSetAside = errors.New("rows were set aside")

// loadError gives the errors of reading their status, each file's its own line.
func loadError(err error) error {
	var refused ingest.Refusals
	if errors.As(err, &refused) {
		err = problems(refused)
	}
	return &exitError{statusFailed, "input", err}
}

// write writes the results to where the job says, then says what they leave out.
func writeResults(a *app, j *job, r *kpi.Results) error {
	if err := j.choosePeriods(r); err != nil {
		return err
	}
	var hidden report.Hidden
	write := func(w io.Writer) (err error) {
		hidden, err = report.Write(w, j.format.Name, r, j.view)
		return err
	}
	if j.output == "" {
		if err := write(a.results()); err != nil {
			return failed("output", message.CannotWriteResults(system.Says(err)))
		}
	} else if err := a.out.write(j.output, write); err != nil {
		return err
	}
	printHidden(a.log, hidden)
	return nil
}

// printHidden tells what the results leave out.
func printHidden(l *logger, h report.Hidden) {
	if m := h.Message(); !m.IsZero() {
		l.print("note", "hidden", message.NotShown(m))
	}
}

// sameFile reports whether two paths lead to one existing file.
func sameFile(a, b string) bool {
	x, err1 := os.Stat(a)
	y, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(x, y)
}
