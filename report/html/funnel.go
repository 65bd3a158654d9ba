package html

import (
	"strings"

	"salesk/kpi"
	"salesk/report"
	"salesk/report/lang"
)

// funnel draws the funnel of the whole company; those of the groups are in a table.
func (d *dashboard) funnel() section {
	l := d.l
	s := section{ID: "funnel", Title: l.Word("Funnel"), Scope: d.scope(), Follows: "rows",
		Lede: l.Word("What became of the leads created in the period, by the as-of date, and the median days each step took.")}
	var total *kpi.Funnel
	for i := range d.b.Funnels {
		if f := &d.b.Funnels[i]; f.Total || len(f.Group) == 0 {
			total = f
			break
		}
	}
	if total == nil || len(total.Stages) == 0 || total.Stages[0].Count == 0 {
		s.Empty = l.Word("No funnel: no lead was created in the period, or there is no leads export.")
		return s
	}
	if total.Stages[0].Name == "opportunities" { // without a leads export
		s.Lede = l.Word("What became of the opportunities that came up in the period, by the as-of date, and the median days it took.")
	}
	if total.Period >= 0 && total.Period < len(d.r.Periods) {
		s.Scope = l.Word("Company") + " · " + d.reps.period(total.Period)
	}
	s.Charts = []chart{d.funnelChart("funnel", total, d.reps.period(max(0, min(total.Period, len(d.r.Periods)-1))))}
	if total.Immature {
		s.Charts[0].Note = report.Clean(l.Message(total.Note))
	}
	if m := d.b.Mature; m.Funnel != nil {
		mature := d.funnelChart("funnel-mature", m.Funnel, m.Name(l, d.r))
		s.Charts[0].Caption, mature.Caption = s.Charts[0].Title, mature.Title
		mature.Note = l.T("%s is the last period of which all is old enough to tell", m.Name(l, d.r))
		s.Charts = append(s.Charts, mature)
	}
	t := table{ID: "funnel-groups", Caption: l.T("Funnel by %s", d.noun()), Columns: []column{{Title: lang.Capital(d.noun())}}}
	for i, st := range total.Stages {
		t.Columns = append(t.Columns, column{Title: lang.Capital(d.stage(st)), Num: true})
		if i > 0 {
			t.Columns = append(t.Columns, column{Title: l.T("%% of %s", d.stage(total.Stages[i-1])), Num: true}, column{Title: l.Word("Median days"), Num: true})
		}
	}
	t.Columns = append(t.Columns, column{Title: l.Word("Overall"), Num: true})
	var last *row
	for i := range d.b.Funnels {
		f := &d.b.Funnels[i]
		if f.Period != total.Period || len(f.Stages) != len(total.Stages) {
			continue
		}
		r := d.funnelRow(f)
		if f == total {
			last = &r
			continue
		}
		t.Rows = append(t.Rows, r)
	}
	if len(t.Rows) > 0 {
		t.Rows = append(t.Rows, *last)
		t.Fold = d.fold(t.members(), foldRows, d.nouns())
		s.Tables = []table{t}
	}
	return s
}

// stage is the name of a stage in a sentence.
func (d *dashboard) stage(s kpi.FunnelStage) string { return report.Clean(d.l.Word(s.Name)) }

// ofFirst says what share of the first stage came as far as a stage.
func (d *dashboard) ofFirst(f *kpi.Funnel, st kpi.FunnelStage) string {
	return d.l.T("share|%[1]s of %[2]s", numberCell(d.reps, kpi.Ratio, st.Overall).Text, d.stage(f.Stages[0]))
}

func (d *dashboard) funnelRow(f *kpi.Funnel) row {
	r := row{Total: f.Total || len(f.Group) == 0}
	key := report.GroupKey(f.Group)
	r.Cells = []cell{wordCell(d.reps.label(key))}
	if r.Total {
		r.Cells[0] = wordCell(d.l.Word("Company"))
	} else {
		r.Who = d.who(key)
	}
	for i, st := range f.Stages {
		r.Cells = append(r.Cells, d.countCell(st.Count))
		if i > 0 {
			r.Cells = append(r.Cells, d.young(f, numberCell(d.reps, kpi.Ratio, st.Step)), numberCell(d.reps, kpi.Days, st.MedianDays))
		}
	}
	overall := d.young(f, numberCell(d.reps, kpi.Ratio, f.Stages[len(f.Stages)-1].Overall))
	if f.Immature {
		overall.Sub = d.l.Word("immature")
	}
	r.Cells = append(r.Cells, overall)
	return r
}

// young greys a share of an immature funnel.
func (d *dashboard) young(f *kpi.Funnel, c cell) cell {
	if f.Immature {
		c.Class += " young"
		c.Tip = report.Clean(d.l.Message(f.Note))
	}
	return c
}

// funnelChart draws the funnel of a period; what an immature one comes to is grey.
func (d *dashboard) funnelChart(id string, f *kpi.Funnel, period string) chart {
	const (
		high, gap = 46.0, 46.0
		width     = 1120
	)
	n, l := len(f.Stages), d.l
	left := 132.0 // the names of the stages have this room, or what they need
	for _, st := range f.Stages {
		left = max(left, times(8.6, float64(len([]rune(d.stage(st)))))+20)
	}
	share := 0.0 // what stands at the right end of a bar: words of some languages are long
	for _, st := range f.Stages[1:] {
		share = max(share, 7*float64(len([]rune(d.ofFirst(f, st)))))
	}
	full := min(700, width-left-100-share)
	c := chart{ID: id + "-chart", Class: "wide", Title: l.T("Funnel of %s", period), W: width, H: int(times(high, float64(n))+times(gap, float64(n-1))) + 8}
	t := &table{ID: id + "-table", Caption: c.Title, Columns: []column{
		{Title: l.Word("Stage")}, {Title: l.Word("Count"), Num: true}, {Title: l.Word("Of the stage before"), Num: true}, {Title: l.Word("Of all"), Num: true}, {Title: l.Word("Median days"), Num: true},
	}}
	most := int64(1)
	for _, st := range f.Stages {
		most = max(most, st.Count)
	}
	var words []string
	for i, st := range f.Stages {
		y := 4 + times(float64(i), high+gap)
		w := full * float64(st.Count) / float64(most)
		name := lang.Capital(d.stage(st))
		bar, big := "bar a", "strong big"
		if f.Immature && i > 0 {
			bar, big = "bar young", "strong big young"
		}
		c.Rects = append(c.Rects,
			rect{px(left), px(y), px(full), px(high), "track", ""},
			rect{px(left), px(y), px(w), px(high), bar, name + ": " + l.Count(st.Count)})
		c.Labels = append(c.Labels,
			text{X: px(left - 14), Y: px(y + high/2 + 5), Text: name, Class: "end strong"},
			text{X: px(left + full + 18), Y: px(y + high/2 + 5), Text: l.Count(st.Count), Class: big})
		overall := numberCell(d.reps, kpi.Ratio, st.Overall)
		if i > 0 {
			step := numberCell(d.reps, kpi.Ratio, st.Step)
			c.Labels = append(c.Labels, text{X: px(left + full + 100), Y: px(y + high/2 + 5), Text: d.ofFirst(f, st), Class: ""})
			between := "↓ " + l.T("share|%[1]s of %[2]s", step.Text, d.stage(f.Stages[i-1]))
			if st.MedianDays.Empty() {
				between += " · " + l.Word("no dates to tell the days")
			} else {
				between += " · " + l.T("median %s days", report.DisplayNumber(l, d.r, kpi.Days, st.MedianDays))
			}
			c.Labels = append(c.Labels, text{X: px(left + 2), Y: px(y - gap/2 + 5), Text: between})
		}
		r := row{Cells: []cell{wordCell(name), d.countCell(st.Count), numberCell(d.reps, kpi.Ratio, st.Step), overall, numberCell(d.reps, kpi.Days, st.MedianDays)}}
		if i == 0 {
			r.Cells[2].Text, r.Cells[4].Text = "–", "–"
		}
		t.Rows = append(t.Rows, r)
		words = append(words, l.Count(st.Count)+" "+d.stage(st))
	}
	steps := " to "
	if l != nil {
		steps = " → " // which no grammar bends
	}
	c.Desc = l.T("From %s.", strings.Join(words, steps))
	c.Table = t
	return c
}
