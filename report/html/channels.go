package html

import (
	"math"

	"salesk/kpi"
	"salesk/report"
)

var channelKPIs = []string{"new_customers", "customer_acquisition_cost", "customer_lifetime_value", "ltv_to_cac", "cac_payback_months"}

// channels compares what a customer costs with what it brings, by channel.
func (d *dashboard) channels() section {
	f, l := d.sources, d.l
	s := section{ID: "channels", Title: l.Word("CAC and LTV by channel"), Nav: l.Word("CAC and LTV"), Scope: l.Word("Channels") + " · " + d.reps.period(d.shown),
		Lede: l.Word("What a new customer cost and what one brings over its life. Costs without a channel count only for the company.")}
	ks := f.of(channelKPIs...)
	groups := f.members(d.shown, f.of("customer_acquisition_cost", "customer_lifetime_value"))
	if len(groups) == 0 {
		s.Empty = l.Word("No channel has a cost or a lifetime value in this period: it takes a costs export and customers with a source.")
		if v, ok := d.reps.Value("customer_acquisition_cost", d.shown, whole); ok && !v.Empty() {
			k := d.reps.kpi("customer_acquisition_cost")
			s.Empty = l.T("No channel has a cost or a lifetime value in this period. For the company a new customer cost %s.", d.reps.full(k, d.shown, whole))
		}
		return s
	}
	t := table{ID: "channels-table", Caption: l.T("Acquisition cost and lifetime value by %[1]s, %[2]s", l.Noun(f.r.By), d.reps.period(d.shown)), Columns: []column{{Title: l.Word("Channel")}}}
	for _, k := range ks {
		t.Columns = append(t.Columns, column{Title: report.DisplayTitle(l, f.r, k), Num: true})
	}
	add := func(name, g string, total bool) {
		r := row{Total: total, Cells: []cell{wordCell(name)}}
		for _, k := range ks {
			c := f.cell(k, d.shown, g)
			c.Column = ""
			r.Cells = append(r.Cells, c)
		}
		t.Rows = append(t.Rows, r)
	}
	for _, g := range groups {
		add(f.label(g), g, false)
	}
	add(l.Word("Company"), whole, true)
	if cac, clv := f.kpi("customer_acquisition_cost"), f.kpi("customer_lifetime_value"); cac != nil && clv != nil {
		c := d.channelChart(groups, cac, clv)
		behind := t
		behind.ID += "-behind"
		c.Table = &behind
		s.Charts = []chart{c}
	} else {
		s.Tables = []table{t}
	}
	return s
}

// maxChannels is how many channels the chart has room for; the table has all.
const maxChannels = 12

func (d *dashboard) channelChart(groups []string, cac, clv *kpi.KPI) chart {
	f, tr := d.sources, d.l
	if len(groups) > maxChannels {
		groups = groups[:maxChannels]
	}
	const slot = 62.0
	c := chart{ID: "channels-chart", Class: "wide", Title: tr.T("Acquisition cost and lifetime value of a customer by channel, %s", d.reps.period(d.shown)), W: 1120, H: int(slot*float64(len(groups))) + 44}
	b := box{200, 8, 970, 8 + times(slot, float64(len(groups)))}
	var values []float64
	get := func(k *kpi.KPI, g string) float64 {
		v, _ := f.Value(k.ID, d.shown, g)
		return v.Float()
	}
	for _, g := range groups {
		values = append(values, get(cac, g), get(clv, g))
	}
	x := newScale(values, b.left, b.right, 6)
	for _, v := range x.ticks() {
		class := "grid"
		if v == 0 {
			class = "zero"
		}
		c.Grid = append(c.Grid, stroke{px(x.at(v)), px(b.top), px(x.at(v)), px(b.bottom), class})
		c.Labels = append(c.Labels, text{X: px(x.at(v)), Y: px(b.bottom + 20), Text: compact(tr, v), Class: "mid"})
	}
	for i, g := range groups {
		y := b.top + times(slot, float64(i)) + 11
		c.Labels = append(c.Labels, text{X: px(b.left - 12), Y: px(y + 24), Text: shorten(f.label(g), 22), Class: "end strong"})
		for j, k := range []*kpi.KPI{cac, clv} {
			top := y + times(float64(j), 20)
			v := get(k, g)
			l := text{X: px(b.left + 8), Y: px(top + 14), Text: f.why(k, d.shown, g)}
			if !math.IsNaN(v) && !math.IsInf(v, 0) && v != 0 {
				lo, hi := x.at(min(v, 0)), x.at(max(v, 0))
				c.Rects = append(c.Rects, rect{px(lo), px(top), px(max(hi-lo, 1)), px(18), []string{"bar b", "bar a"}[j], f.label(g) + ", " + tr.Title(k) + ": " + l.Text})
				l.X = px(hi + 8)
			}
			c.Labels = append(c.Labels, l)
		}
	}
	c.Legend = []key{{"M2 4H14V14H2Z", "bar b", tr.T("%s (upper bar)", tr.Title(cac))}, {"M2 4H14V14H2Z", "bar a", tr.T("%s (lower bar)", tr.Title(clv))}}
	c.Desc = tr.Word("Two bars a channel: above what a new customer cost, below what a customer brings over its life. The figures stand at the bars' ends.")
	return c
}
