package cmd

import (
	"io"
	"os"
	"slices"
	"strings"

	"salesk/ingest"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// tableRecords is how many records a table for people lists where nothing else is asked for.
const tableRecords = 50

// aboutFigure reports whether a figure is to be explained, rather than what KPIs mean: anything but
// KPIs is named, or any flag says of which figure.
func (r *request) aboutFigure(args []string) bool {
	if len(r.named()) > 0 {
		return true
	}
	for flag := range r.said {
		if flag != "lang" && r.has(flag) {
			return true
		}
	}
	return slices.ContainsFunc(args[1:], func(arg string) bool {
		_, err := kpi.Find(arg)
		return err != nil && (strings.ContainsAny(arg, `./\*[`) || arg == "-" || exists(arg))
	})
}

// exists reports whether there is a file or folder.
func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// setOnly keeps a filter by one dimension.
func (r *request) setOnly(dim string, texts []string) error {
	r.only = slices.DeleteFunc(r.only, func(f kpi.Filter) bool { return f.Dim == dim })
	r.only = append(r.only, kpi.Filter{Dim: dim, Values: slices.Clone(texts)})
	return nil
}

// runExplain explains a figure.
func runExplain(a *app, r *request, id string) error {
	r.layout = "tidy"
	q, t, src, err := planCompute(a.world, r)
	if err != nil {
		return err
	}
	q.params.KPIs, q.params.By, q.params.From, q.params.To = []string{id}, nil, q.from, q.to
	if q.asked {
		q.onePeriod()
	}
	dims := dimensions(q.params)
	if r.splitVs != "" {
		dims = append(dims, kpi.SplitDims...)
	}
	x, err := readExports(a, src, q.params, &ingest.Figures{Dimensions: dims, Links: true, Customers: true})
	if err != nil {
		return err
	}
	query, results, err := explained(q, x)
	if err != nil {
		return err
	}
	if r.splitVs != "" {
		return runSplit(a, t, x, query, results, r.splitVs == "yoy")
	}
	e := query.Explain(results)
	if e == nil {
		printWarnings(a.log, "", true, results)
		return failed("explain", message.NoFigureToExplain(id))
	}
	out := &report.Explained{Explanation: e, Limit: r.records, Where: q.params.Where, SetAside: x.mayCount(e.KPI)}
	if !r.has("records") && t.format.Page {
		out.Limit = tableRecords
	}
	if err := writeExplained(a, t, results, out); err != nil {
		return err
	}
	printConversion(a.log, x.conv)
	printWarnings(a.log, "", true, results)
	if e.Way == kpi.Unexplained {
		a.log.print("warning", "unexplained", message.Unexplained(id))
	}
	return x.outcome()
}

// runSplit splits the difference to an earlier period by groups.
func runSplit(a *app, t target, x *exports, query *kpi.Query, r *kpi.Results, year bool) error {
	printConversion(a.log, x.conv)
	printWarnings(a.log, "", true, r)
	if len(r.Figures) != 1 || len(r.Periods) != 1 {
		return failed("explain", message.NoFigureToExplain(query.Params().KPIs[0]))
	}
	d := &report.Difference{KPI: r.KPIs[0]}
	var why message.Message
	if d.Now, d.Before, d.Base, d.Splits, why = query.Splits(year); !why.IsZero() {
		return failed("explain", why)
	}
	l := t.options.Lang
	var err error
	switch {
	case t.format.Page:
		err = writeGrids(a, t, r, report.SplitGrids(r, d, l))
	case t.workbook():
		g := report.SplitGrids(r, d, l)[0]
		g.Sheet, g.Data = l.Word("Explanation"), report.SplitRows(r, d)
		err = writeGrid(a, t, r, g, t.options)
	default:
		err = writeGrid(a, t, r, report.SplitRows(r, d), t.options)
	}
	if err != nil {
		return err
	}
	return x.outcome()
}

// onePeriod makes a range that a grain splits one period.
func (q *question) onePeriod() {
	if p := &q.params; p.From == kpi.NoDay || p.To == kpi.NoDay || p.Calendar.At(p.From).End < p.To {
		q.one()
	}
}

// explained computes the figure: that of the period which was asked for, else of the last complete one.
func explained(q question, x *exports) (*kpi.Query, *kpi.Results, error) {
	p := x.params
	query, err := kpi.Prepare(x.data, p)
	if err != nil {
		return nil, nil, failed("compute", err)
	}
	r := query.Compute()
	if q.asked || len(r.Periods) <= 1 {
		return query, r, nil
	}
	at := max(r.LastComplete(), 0)
	span := p.Calendar.SpanOf(r.Periods[at].Start, r.Periods[at].End)
	p.Calendar.Grain, p.Label, p.From, p.To = span.Grain, span.Label, span.Start, span.End
	if query, err = query.With(p); err != nil {
		return nil, nil, failed("compute", err)
	}
	return query, query.Compute(), nil
}

// mayCount lists the rows that were set aside of the exports that a KPI reads.
func (x *exports) mayCount(k *kpi.KPI) []kpi.Problem {
	kinds := map[string]kpi.Kind{}
	for i := range x.report.Tables {
		t := &x.report.Tables[i]
		kinds[t.Name] = t.Kind
	}
	var all []kpi.Problem
	add := func(p kpi.Problem) {
		if p.Column != "" {
			p.Message = message.InColumn(p.Column, p.Message)
		}
		all = append(all, p)
	}
	for _, p := range x.report.Problems {
		if kind, ok := kinds[p.File]; ok && k.Reads(kind) {
			add(p)
		}
	}
	for _, refusal := range x.refusals {
		if k.Reads(refusal.Kind) {
			add(refusal.Problem)
		}
	}
	return all
}

// writeExplained writes an explanation: for people table by table.
func writeExplained(a *app, t target, r *kpi.Results, x *report.Explained) error {
	l := t.options.Lang
	if !t.format.Page {
		g := report.ExplainRows(r, x)
		if t.workbook() {
			data := g
			g = report.ExplainSheet(r, x, l)
			g.Data = data
		}
		return writeGrid(a, t, r, g, t.options)
	}
	return writeGrids(a, t, r, report.ExplainGrids(r, x, l))
}

// writeGrids writes tables for people, one after the other.
func writeGrids(a *app, t target, r *kpi.Results, grids []*report.Grid) error {
	return t.write(a, func(w io.Writer) error {
		for i, g := range grids {
			if i > 0 {
				if _, err := io.WriteString(w, "\n"); err != nil {
					return err
				}
			}
			if err := report.WriteGrid(w, t.format.Name, r, g, t.options); err != nil {
				return err
			}
		}
		return nil
	})
}
