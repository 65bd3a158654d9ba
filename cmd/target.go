package cmd

import (
	"io"

	"salesk/ingest/system"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// maxWidePeriods is how many periods a wide view for people shows unasked: a year of
// months.
const maxWidePeriods = 12

// target is where results go, and how they are shown there.
type target struct {
	format  report.Format
	path    string // "" is standard output
	options report.Options
	summary bool // one screen about one period
}

// newTarget decides on the format: as said, by the output's extension, or a table.
func newTarget(r *request) (target, error) {
	t := target{path: r.output}
	if t.path == "-" {
		t.path = ""
	}
	name := r.format
	if name == "" && t.path != "" {
		var err error
		if name, err = report.FormatOf(t.path); err != nil {
			return t, misused(message.Of(err))
		}
	}
	if name == "" {
		name = "table"
	}
	for _, f := range report.Formats() {
		if f.Name == name {
			t.format = f
		}
	}
	if t.path != "" {
		return t, checkOutput(t.path)
	}
	return t, nil
}

// setOptions sets how the results are shown.
func (t *target) setOptions(w world, r *request, q question) error {
	o := &t.options
	o.Lang = r.config.Lang
	var err error
	if o.Layout, err = report.ParseLayout(r.layout); err != nil {
		return badFlag("--layout", err)
	}
	if err := checkSort(r.sort, q.params.KPIs); err != nil {
		return err
	}
	o.Totals, o.Sort, o.Top = r.totals, r.sort, r.top
	o.Headlines = !q.chosen
	if o.ForExcel = r.forExcel; o.ForExcel {
		if t.format.Name != "csv" && t.format.Name != "tsv" {
			return misused(message.ForExcelFormats())
		}
		o.BOM = true
	}
	var out io.Writer
	if t.path == "" {
		out = w.stdout
	}
	if t.format.Binary && isTerminal(out) {
		return misused(message.NotForTerminal(t.format.Name))
	}
	o.Color = w.colour(r.color, out)
	if o.Width = r.width; o.Width == 0 {
		o.Width = w.width(out)
	}
	return nil
}

// forPeople reports whether the format shows a choice of the results rather than all.
func (t target) forPeople() bool { return t.format.Page || t.format.Sheets }

// workbook reports whether a workbook is written: its tables are there for people and
// again for machines.
func (t target) workbook() bool { return t.format.Sheets }

// optionsFor are the options of the results: which of the computed periods are shown when nobody
// said.
func (t target) optionsFor(q question, r *kpi.Results) (report.Options, error) {
	o := t.options
	if o.Sort != "" && len(r.KPIs) > 0 {
		if err := sortable(o.Sort, r.KPIs); err != nil {
			return o, err
		}
	}
	if q.from != kpi.NoDay {
		for i, p := range r.Periods {
			if p.End >= q.from {
				o.Asked = report.Span{First: i, End: len(r.Periods)}
				break
			}
		}
	}
	last := r.LastComplete()
	if !t.forPeople() || q.asked || last < 0 {
		return o, nil
	}
	first := last
	if o.Layout == report.Wide {
		first = max(0, last+1-maxWidePeriods)
	}
	o.Shown = report.Span{First: first, End: last + 1}
	return o, nil
}

// sortable refuses to sort by a KPI that the exports do not give.
func sortable(key string, have []*kpi.KPI) error {
	if key[0] == '-' {
		key = key[1:]
	}
	if key == "name" {
		return nil
	}
	for _, k := range have {
		if k.ID == key {
			return nil
		}
	}
	return misused(message.NotComputable("--sort", key))
}

// write writes what f writes to where the results go.
func (t target) write(a *app, f func(io.Writer) error) error {
	if t.path != "" {
		return a.out.write(t.path, f)
	}
	if err := a.show(t.format.Page, f); err != nil {
		return failed("output", message.CannotWriteResults(system.Says(err)))
	}
	return nil
}

// writeGrid writes a table that is not one of results by group and period.
func writeGrid(a *app, t target, r *kpi.Results, g *report.Grid, o report.Options) error {
	return t.write(a, func(w io.Writer) error { return report.WriteGrid(w, t.format.Name, r, g, o) })
}
