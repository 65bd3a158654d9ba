package cmd

import (
	"io"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// maxWidePeriods is how many periods a wide view for people shows unasked: a year of
// months.
const maxWidePeriods = 12

// viewing sets how the results are shown.
func (j *job) viewing(o *request, w world) error {
	v := &j.view
	var err error
	if v.Layout, err = report.ParseLayout(o.layout); err != nil {
		return badFlag("--layout", err)
	}
	if err := checkSort(o.sort, j.params.KPIs); err != nil {
		return err
	}
	v.Totals, v.Sort, v.Top = o.totals, o.sort, o.top
	v.Headlines = !j.chosen
	if v.ForExcel = o.forExcel; v.ForExcel {
		if j.format.Name != "csv" && j.format.Name != "tsv" {
			return misused(message.ForExcelFormats())
		}
		v.BOM = true
	}
	var out io.Writer
	if j.output == "" {
		out = w.stdout
	}
	if j.format.Binary && isTerminal(out) {
		return misused(message.NotForTerminal(j.format.Name))
	}
	v.Color = w.colour(o.color, out)
	if v.Width = o.width; v.Width == 0 {
		v.Width = w.width(out)
	}
	return nil
}

// forPeople reports whether the format shows a choice of the results rather than all.
func (j *job) forPeople() bool { return j.format.Page || j.format.Sheets }

// choosePeriods decides which of the computed periods are shown when nobody said.
func (j *job) choosePeriods(r *kpi.Results) error {
	if key := j.view.Sort; key != "" && len(r.KPIs) > 0 {
		if err := sortable(key, r.KPIs); err != nil {
			return err
		}
	}
	if j.from != kpi.NoDay {
		for i, p := range r.Periods {
			if p.End >= j.from {
				j.view.Asked = report.Span{First: i, End: len(r.Periods)}
				break
			}
		}
	}
	last := r.LastComplete()
	if !j.forPeople() || j.asked || last < 0 {
		return nil
	}
	first := last
	if j.view.Layout == report.Wide {
		first = max(0, last+1-maxWidePeriods)
	}
	j.view.Shown = report.Span{First: first, End: last + 1}
	return nil
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
