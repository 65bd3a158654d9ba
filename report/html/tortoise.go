package html

import (
	"math"
	"slices"
	"strconv"

	"salesk/kpi"
	"salesk/report"
	"salesk/report/lang"
)

// fewWins is how many customers a rep's retention needs before it says much.
const fewWins = 5

// runner is a rep between the hare and the tortoise.
type runner struct {
	group, name        string
	days, kept         kpi.Number
	deals, stayed, old int64
	x, y               float64
}

// tortoise draws the length of the sales cycle against the retention of those won. The
// customers of one month are few and mostly too new to tell, so all periods up to the
// shown one are taken together: sums of days and counts, divided once.
func (d *dashboard) tortoise() section {
	f, tr := d.reps, d.l
	s := section{ID: "tortoise", Title: tr.Word("The hare and the tortoise"), Nav: tr.Word("Hare and tortoise"), Scope: d.nouns() + " · " + f.span(0, d.shown), Follows: "rows",
		Lede: tr.Word("Days to win a deal against the share of won customers who stayed. A quick win that leaves again is no gain.")}
	all := d.runners()
	if len(all) == 0 {
		s.Empty = tr.Word("No rep has both a sales cycle and customers won long enough ago to tell whether they stayed.")
		if len(d.r.By) == 0 {
			s.Empty = tr.Word("These are the figures of the company alone. A report by rep holds its reps against each other.")
		}
		return s
	}
	c := chart{ID: "tortoise-chart", Class: "wide", Title: tr.T("Sales cycle against retention of won customers, by %s", d.noun()), W: 1120, H: 424}
	b := box{70, 34, 1090, 368}
	var xs, ys []float64
	t := &table{ID: "tortoise-table", Caption: c.Title + ", " + f.span(0, d.shown), Columns: []column{
		{Title: lang.Capital(d.noun())}, {Title: tr.Word("Sales cycle (days)"), Num: true}, {Title: tr.Word("Deals"), Num: true}, {Title: tr.Word("Retention"), Num: true}, {Title: tr.Word("Stayed of won"), Num: true},
	}}
	for i := range all {
		r := &all[i]
		r.x, r.y = r.days.Float(), r.kept.Float()
		xs, ys = append(xs, r.x), append(ys, r.y)
		t.Rows = append(t.Rows, row{Who: d.who(r.group), Cells: []cell{
			wordCell(r.name), numberCell(f, kpi.Days, r.days), d.countCell(r.deals), numberCell(f, kpi.Ratio, r.kept),
			{Text: tr.T("%[1]s of %[2]s", tr.Count(r.stayed), tr.Count(r.old)), Key: strconv.FormatInt(r.old, 10), Class: "num"},
		}})
	}
	if len(all) > 1 && slices.Min(ys) == slices.Max(ys) {
		// Nothing to see up and down: a flat picture, and a word on it.
		b.bottom, c.H = 168, 224
		s.Notes = append(s.Notes, tr.T("The same share stayed for every %s, so only the days tell them apart.", d.noun()))
	}
	midX, midY := median(xs), median(ys)
	x := fitScale(xs, b.left, b.right, 8)
	y := fitScale(ys, b.bottom, b.top, 4)
	c.yAxis(tr, b, y, kpi.Ratio)
	for _, v := range x.ticks() {
		c.Labels = append(c.Labels, text{X: px(x.at(v)), Y: px(b.bottom + 20), Text: compact(tr, v), Class: "mid"})
	}
	c.Labels = append(c.Labels, text{X: px((b.left + b.right) / 2), Y: px(b.bottom + 44), Text: tr.Word("Sales cycle in days") + " →", Class: "mid"})
	c.Grid = append(c.Grid,
		stroke{px(x.at(midX)), px(b.top), px(x.at(midX)), px(b.bottom), "median"},
		stroke{px(b.left), px(y.at(midY)), px(b.right), px(y.at(midY)), "median"})
	c.Labels = append(c.Labels,
		text{X: px(b.right), Y: px(b.top - 16), Text: tr.Word("slow, and they stay: the tortoise") + " ↗", Class: "end corner"},
		text{X: px(b.left), Y: px(b.bottom + 44), Text: "↙ " + tr.Word("fast, and they leave: the hare"), Class: "corner"})
	few := false
	var taken []area
	for i := range all {
		px0, py0 := x.at(all[i].x), y.at(all[i].y)
		taken = append(taken, area{px0 - 8, py0 - 8, px0 + 8, py0 + 8})
	}
	for i := range all {
		r := &all[i]
		px0, py0 := x.at(r.x), y.at(r.y)
		class := "point a solid"
		if r.old < fewWins {
			class, few = "point a hollow", true
		}
		who := d.who(r.group)
		tip := tr.T("%[1]s: %[2]s days, %[3]s stayed (%[4]s of %[5]s)", r.name, report.DisplayNumber(tr, f.r, kpi.Days, r.days),
			report.DisplayNumber(tr, f.r, kpi.Ratio, r.kept), tr.Count(r.stayed), tr.Count(r.old))
		c.Marks = append(c.Marks, mark{D: shape(dot, px0, py0, 6), Class: class, Tip: tip, Who: who})
		if l, ok := beside(&taken, px0, py0, shorten(r.name, 22), b); ok {
			l.Who = who
			c.Labels = append(c.Labels, l)
		}
	}
	c.Legend = []key{{shape(dot, 8, 8, 5), "point a solid", tr.T("A %s", d.noun())}}
	if few {
		c.Legend = append(c.Legend, key{shape(dot, 8, 8, 5), "point a hollow", tr.T("Fewer than %s customers to tell by", strconv.Itoa(fewWins))})
	}
	c.Legend = append(c.Legend, key{"M1 8H15", "line median", tr.Word("Median")})
	if x.lo > 0 || y.lo > 0 {
		c.Note = tr.T("The axes start at %[1]s days and %[2]s.", compact(tr, x.lo), tick(tr, kpi.Ratio, y.lo))
	}
	c.Desc = tr.T("Each point is a %[1]s: to the right the slower, higher the more customers stayed. The lines are the medians, %[2]s days and %[3]s.",
		d.noun(), compact(tr, math.Round(midX*10)/10), compact(tr, math.Round(midY*1000)/10)+tr.PercentSign())
	c.Table = t
	s.Charts = []chart{c}
	return s
}

func (d *dashboard) runners() []runner {
	var all []runner
	for _, g := range d.reps.groups {
		r := runner{group: g, name: d.reps.label(g)}
		var days, n, stayed, old kpi.Number
		for p := 0; p <= d.shown; p++ {
			if v, ok := d.reps.Value("sales_cycle", p, g); ok {
				days, n = sum(days, v.Num), sum(n, v.Den)
			}
			if v, ok := d.reps.Value("won_customer_retention", p, g); ok {
				stayed, old = sum(stayed, v.Num), sum(old, v.Den)
			}
		}
		r.days, r.kept = days.Div(n), stayed.Div(old)
		if r.days.Empty() || r.kept.Empty() {
			continue
		}
		r.deals, r.stayed, r.old = int64(n.Float()), int64(stayed.Float()), int64(old.Float())
		all = append(all, r)
	}
	return all
}

func sum(a, b kpi.Number) kpi.Number {
	switch {
	case a.Empty():
		return b
	case b.Empty():
		return a
	}
	return a.Add(b)
}

func median(values []float64) float64 {
	v := slices.Sorted(slices.Values(values))
	n := len(v)
	if n%2 == 1 {
		return v[n/2]
	}
	return (v[n/2-1] + v[n/2]) / 2
}

type area struct{ x0, y0, x1, y1 float64 }

func (a area) meets(o area) bool { return a.x0 < o.x1 && o.x0 < a.x1 && a.y0 < o.y1 && o.y0 < a.y1 }

// beside finds room for a name near a point; false where there is none (the name is in
// the table and the point's own title).
func beside(taken *[]area, x, y float64, name string, b box) (text, bool) {
	w := times(7, float64(len([]rune(name)))) + 4
	half := times(w, .5)
	try := []struct {
		a area
		t text
	}{
		{area{x + 10, y - 9, x + 10 + w, y + 7}, text{X: px(x + 11), Y: px(y + 4)}},
		{area{x - 10 - w, y - 9, x - 10, y + 7}, text{X: px(x - 11), Y: px(y + 4), Class: "end"}},
		{area{x - half, y - 25, x + half, y - 9}, text{X: px(x), Y: px(y - 12), Class: "mid"}},
		{area{x - half, y + 9, x + half, y + 25}, text{X: px(x), Y: px(y + 21), Class: "mid"}},
	}
	for _, o := range try {
		free := o.a.x0 >= b.left && o.a.x1 <= b.right && o.a.y0 >= b.top-12 && o.a.y1 <= b.bottom
		if free && !slices.ContainsFunc(*taken, o.a.meets) {
			*taken = append(*taken, o.a)
			o.t.Text = name
			return o.t, true
		}
	}
	return text{}, false
}

// shorten cuts a name for a label.
func shorten(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}
