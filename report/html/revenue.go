package html

import (
	"math"
	"strconv"

	"salesk/kpi"
	"salesk/report"
	"salesk/report/lang"
)

// revenue draws the revenue of every period against its target.
func (d *dashboard) revenue() section {
	f, l := d.reps, d.l
	s := section{ID: "revenue", Title: l.Word("Revenue against target"), Nav: l.Title(kpi.Revenue), Follows: "rep team",
		Lede: l.Word("Won amounts by close date, and the target of each period."), Scope: l.Word("Company") + " · " + f.span(d.first, d.shown)}
	k := f.kpi("revenue")
	if k == nil || !f.has("revenue", whole, d.first, d.shown) {
		s.Empty = l.Word("No revenue: it takes a deals export with won deals and amounts.")
		return s
	}
	periods := d.periods()
	c := chart{ID: "revenue-chart", Title: l.T("Revenue against target, %s", f.span(d.first, d.shown)), W: 660, H: 268, Class: "time"}
	b := box{8, 12, 610, 226}
	c.Plot = b.String()
	var values, bars, targets []float64
	t := &table{ID: "revenue-table", Caption: c.Title, Columns: []column{
		{Title: lang.Capital(l.Word(d.r.Grain.String()))}, {Title: report.DisplayTitle(l, f.r, k), Num: true}, {Title: l.Word("Target"), Num: true},
		{Title: l.Word("Attainment"), Num: true}, {Title: l.Word("Growth"), Num: true},
	}}
	some := false
	for p := d.first; p <= d.shown; p++ {
		v, _ := f.Value("revenue", p, whole)
		a, _ := f.Value("revenue_attainment", p, whole)
		bars, targets = append(bars, v.Float()), append(targets, a.Den.Float())
		some = some || !a.Den.Empty()
		name := f.period(p)
		if f.r.Periods[p].Partial {
			name = l.T("%s (not over)", name)
		}
		r := row{Cells: []cell{{Text: name, Key: strconv.Itoa(p)}, f.cell(k, p, whole), numberCell(f, kpi.PerOne, a.Den), numberCell(f, kpi.Ratio, a.Number)}}
		if a.Den.Empty() {
			r.Cells[2].Text, r.Cells[3].Text = l.Word(noTarget), "–"
		}
		if g := f.kpi("sales_growth"); g != nil {
			r.Cells = append(r.Cells, f.cell(g, p, whole))
		} else {
			r.Cells = append(r.Cells, cell{Text: l.Word(noData), Class: "num none"})
		}
		for i := range r.Cells {
			r.Cells[i].Column = ""
		}
		t.Rows = append(t.Rows, r)
	}
	values = append(append(values, bars...), targets...)
	y := newScale(values, b.bottom, b.top, 5)
	c.yAxis(l, b, y, k.Unit)
	slot := (b.right - b.left) / float64(len(periods))
	width := min(slot*.62, 64)
	x := func(i int) float64 { return b.left + times(slot, float64(i)+.5) }
	c.xPeriods(l, b, f.r, periods, x)
	xs, ys := make([]float64, len(periods)), make([]float64, len(periods))
	for i := range periods {
		xs[i], ys[i] = x(i), y.at(targets[i])
		class := "bar a"
		if periods[i].Partial {
			class = "bar a part"
		}
		tip := f.period(d.first+i) + ": " + f.full(k, d.first+i, whole)
		if cell := t.Rows[i].Cells; !math.IsNaN(targets[i]) {
			tip = l.T("%[1]s of %[2]s (%[3]s)", tip, cell[2].Text, cell[3].Text)
		}
		if v, ok := f.Value(k.ID, d.first+i, whole); ok && !v.Empty() {
			if change := d.before(f, k, d.first+i, whole).Text; change != "" {
				tip += " · " + change
			}
			tip += " · " + l.N(v.N, "%s deal", "%s deals")
		}
		r := rect{X: px(x(i) - times(width, .5)), Y: px(y.at(0)), W: px(width), H: "0", Class: class, Tip: tip}
		if v := bars[i]; !math.IsNaN(v) {
			top, bottom := y.at(max(v, 0)), y.at(min(v, 0))
			r.Y, r.H = px(top), px(bottom-top)
		}
		c.Rects = append(c.Rects, r)
		if !math.IsNaN(targets[i]) {
			c.Marks = append(c.Marks, mark{D: shape(diamond, xs[i], ys[i], 4), Class: "point b", Tip: l.T("Target of %[1]s: %[2]s", f.period(d.first+i), t.Rows[i].Cells[2].Text)})
		}
	}
	c.Paths = []path{{polyline(xs, ys), "line b"}}
	c.Legend = []key{{"M2 4H14V14H2Z", "bar a", report.DisplayTitle(l, f.r, k)}}
	if some {
		c.Legend = append(c.Legend, key{shape(diamond, 8, 8, 4.5), "point b", l.Word("Target")})
	}
	if periods[len(periods)-1].Partial {
		c.Legend = append(c.Legend, key{"M2 4H14V14H2Z", "bar a part", l.Word("Not over yet")})
	}
	c.Desc = l.T("Bars: the revenue of each %[1]s. Last: %[2]s.", l.Word(d.r.Grain.String()), f.full(k, d.shown, whole))
	if some {
		c.Desc += " " + l.Word("Diamonds on a line: the target.")
	} else {
		s.Notes = append(s.Notes, l.Word("No target is known for these periods: a targets export or targets in the configuration would draw one."))
	}
	c.Table = t
	s.Charts = []chart{c}
	return s
}
