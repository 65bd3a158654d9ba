package html

import (
	"slices"

	"salesk/kpi"
	"salesk/report"
	"salesk/report/lang"
)

var emailKPIs = []string{"email_open_rate", "email_open_rate_adjusted", "email_click_rate", "email_reply_rate"}

// styles tell the lines of a chart apart: by shape and dashes as well as by colour.
var styles = []struct{ class, shape string }{{"a", dot}, {"b", diamond}, {"c", square}, {"d", triang}}

// email draws the answers to the e-mails.
func (d *dashboard) email() section {
	f, l := d.reps, d.l
	s := section{ID: "email", Title: l.Word("E-mail"), Scope: d.scope(), Follows: "rows",
		Lede: l.Word("What came back from the e-mails delivered. Opens by machines inflate the plain open rate.")}
	var ks []*kpi.KPI
	for _, k := range f.of(emailKPIs...) {
		if f.has(k.ID, whole, d.first, d.shown) {
			ks = append(ks, k)
		}
	}
	if len(ks) == 0 {
		s.Empty = l.Word("No e-mail figures: it takes an e-mails export with sent dates and opens, clicks or replies.")
		return s
	}
	s.Charts = []chart{d.trend("email-chart", l.Word("E-mail rates"), true, ks)}
	if t, ok := d.byGroup("email-table", l.T("E-mail rates by %[1]s, %[2]s", d.noun(), f.period(d.shown)), ks); ok {
		s.Tables = []table{t}
	}
	return s
}

// trend draws KPIs of one unit over the periods.
func (d *dashboard) trend(id, title string, wide bool, ks []*kpi.KPI) chart {
	f, l := d.reps, d.l
	var all []series
	t := &table{ID: id + "-table", Caption: title + ", " + f.span(d.first, d.shown), Columns: []column{{Title: lang.Capital(l.Word(d.r.Grain.String()))}}}
	for p := d.first; p <= d.shown; p++ {
		name := f.period(p)
		if f.r.Periods[p].Partial {
			name = l.T("%s (not over)", name)
		}
		t.Rows = append(t.Rows, row{Cells: []cell{{Text: name, Key: f.r.Periods[p].Start.String()}}})
	}
	for i, k := range ks {
		st := styles[i%len(styles)]
		s := series{name: l.Title(k), class: st.class, shape: st.shape}
		for p := d.first; p <= d.shown; p++ {
			v, _ := f.Value(k.ID, p, whole)
			s.values = append(s.values, v.Float())
			s.tips = append(s.tips, l.Title(k)+", "+f.period(p)+": "+f.full(k, p, whole))
			c := f.cell(k, p, whole)
			c.Tip, c.Sub, c.Column = c.Sub, "", ""
			r := &t.Rows[p-d.first]
			r.Cells = append(r.Cells, c)
		}
		t.Columns = append(t.Columns, column{Title: report.DisplayTitle(l, f.r, k), Num: true})
		all = append(all, s)
	}
	c := lines(l, id, f.r, d.periods(), ks[0].Unit, wide, all)
	c.Title = title + ", " + f.span(d.first, d.shown)
	c.Caption = title
	last := ""
	for i, k := range ks {
		if i > 0 {
			last += ", "
		}
		last += l.Title(k) + " " + f.full(k, d.shown, whole)
	}
	c.Desc = l.T("In %[1]s: %[2]s.", f.period(d.shown), last)
	c.Table = t
	return c
}

// byGroup is a table of KPIs by group in the shown period, with the company last.
func (d *dashboard) byGroup(id, caption string, ks []*kpi.KPI) (table, bool) {
	f, l := d.reps, d.l
	t := table{ID: id, Caption: caption, Columns: []column{{Title: lang.Capital(d.noun())}}}
	for _, k := range ks {
		t.Columns = append(t.Columns, column{Title: report.DisplayTitle(l, f.r, k), Num: true})
	}
	line := func(name string, g string) row {
		r := row{Cells: []cell{wordCell(name)}}
		for _, k := range ks {
			c := f.cell(k, d.shown, g)
			if v, ok := f.Value(k.ID, d.shown, g); ok && k.Unit == kpi.Ratio && !v.Empty() && k.NumUnit == kpi.Whole && k.DenUnit == kpi.Whole {
				c.Sub = l.T("%[1]s of %[2]s", l.Count(int64(v.Num.Float())), l.Count(int64(v.Den.Float())))
			}
			r.Cells = append(r.Cells, c)
		}
		return r
	}
	for _, g := range f.members(d.shown, ks) {
		r := line(f.label(g), g)
		r.Who = d.who(g)
		t.Rows = append(t.Rows, r)
	}
	if len(t.Rows) == 0 {
		return t, false
	}
	t.Fold = d.fold(t.members(), foldRows, d.nouns())
	total := line(l.Word("Company"), whole)
	total.Total = true
	t.Rows = append(t.Rows, total)
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			t.Rows[i].Cells[j].Column = ""
		}
	}
	return t, slices.Contains(d.r.By, "rep") || len(d.r.By) > 0
}
