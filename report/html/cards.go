package html

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"salesk/kpi"
	"salesk/report"
	"salesk/report/lang"
)

// cards are the headline figures, and the table behind their sparklines.
type cards struct {
	Scope, Lede  string
	Before, Year string // what the comparisons are with
	Front        []card // in front of everything
	Groups       []cardGroup
	Table        *table
}

type cardGroup struct {
	Title string
	Cards []card
}

type card struct {
	ID, Title, Unit        string
	Value, Note            string
	Empty, Immature        bool
	Before, Year, Target   line
	BeforeLabel, YearLabel string
	Spark                  *chart
	kpi                    *kpi.KPI
}

// folded are headline KPIs that other cards show: attainment and growth stand beside
// the figure they are about, and retention is what churn leaves.
var folded = []string{"revenue_attainment", "deals_attainment", "new_customers_attainment", "sales_growth", "retention_rate"}

// also are KPIs that are cards though they are no headline of the narrow terminal table.
var also = []string{"pipeline_value", "net_revenue_retention"}

func (d *dashboard) cardKPIs() []*kpi.KPI {
	var ks []*kpi.KPI
	for _, k := range d.r.KPIs {
		if (k.Headline || slices.Contains(also, k.ID)) && !slices.Contains(folded, k.ID) {
			ks = append(ks, k)
		}
	}
	if len(ks) == 0 {
		ks = d.r.KPIs // the KPIs that were asked for are none of the headlines
	}
	return ks
}

// all are the cards in front, then those of the groups.
func (c *cards) all() []card {
	all := slices.Clone(c.Front)
	for _, g := range c.Groups {
		all = append(all, g.Cards...)
	}
	return all
}

func (d *dashboard) cards() cards {
	c := cards{Scope: d.scope(), Lede: d.cardsLede(d.shown)}
	c.Before, c.Year = d.against(d.shown)
	ks := slices.Clone(d.cardKPIs())
	slices.SortStableFunc(ks, func(a, b *kpi.KPI) int { return int(a.Category) - int(b.Category) })
	front := d.frontKPIs(ks)
	for _, k := range front {
		c.Front = append(c.Front, d.card(k, &c))
	}
	for _, k := range ks {
		if slices.Contains(front, k) {
			continue
		}
		title := lang.Capital(d.l.Word(k.Category.String()))
		if n := len(c.Groups); n == 0 || c.Groups[n-1].Title != title {
			c.Groups = append(c.Groups, cardGroup{Title: title})
		}
		g := &c.Groups[len(c.Groups)-1]
		g.Cards = append(g.Cards, d.card(k, &c))
	}
	c.Table = d.cardTable(ks)
	return c
}

// frontIDs are the cards in front, the first six that have a value and are not immature.
var frontIDs = []string{"revenue", "deals_won", "win_rate", "sales_cycle", "new_leads", "pipeline_value", "new_customers", "average_deal_size",
	"active_customers", "new_opportunities", "email_open_rate"}

const mostFront = 6

func (d *dashboard) frontKPIs(ks []*kpi.KPI) []*kpi.KPI {
	ready := func(k *kpi.KPI) bool {
		v, ok := d.reps.Value(k.ID, d.shown, whole)
		return ok && !v.Empty() && !v.Immature
	}
	var front []*kpi.KPI
	add := func(k *kpi.KPI) {
		if k != nil && len(front) < mostFront && !slices.Contains(front, k) && slices.Contains(ks, k) && ready(k) {
			front = append(front, k)
		}
	}
	for _, id := range frontIDs {
		add(d.reps.kpi(id))
	}
	for _, k := range ks {
		add(k)
	}
	return front
}

// cardsLede says what the cards of a period are compared with.
func (d *dashboard) cardsLede(p int) string {
	period, l := d.r.Periods[p], d.l
	switch {
	case !period.Partial:
		return l.Word("Each beside the period before, the same period a year before, and its target where it has one.")
	case p == d.shown && len(d.likeBefore.r.Periods)+len(d.likeYear.r.Periods) > 0:
		return l.T("The period is not over: %s of it are compared with the same dates of the period before and of a year before.",
			l.N(int64(d.r.AsOf-period.Start)+1, "%s day", "%s days"))
	}
	return l.Word("The period is not over; most figures are compared once it is.")
}

// against names the periods that a period is compared with; "" where there is none.
func (d *dashboard) against(p int) (before, year string) {
	if d.r.Grain == kpi.AllTime {
		return d.likeName(d.likeBefore), d.likeName(d.likeYear)
	}
	before = d.reps.short(d.r.Calendar.Before(d.r.Periods[p], d.r.AsOf).Period)
	switch q := d.reps.yearBefore(p); {
	case q >= 0:
		year = d.reps.short(d.r.Periods[q])
	case d.r.Grain < kpi.ByYear:
		year = d.l.Word("a year before")
	}
	return before, year
}

// likeName names a period that was computed apart; "" where none was.
func (d *dashboard) likeName(f *figures) string {
	if len(f.r.Periods) == 0 {
		return ""
	}
	return d.l.Days(f.r.Periods[0])
}

func (d *dashboard) card(k *kpi.KPI, all *cards) card {
	f := d.reps
	v, ok := f.Value(k.ID, d.shown, whole)
	c := card{
		ID: k.ID, Title: d.l.Title(k), Value: f.text(k, d.shown, whole), kpi: k,
		Empty: !ok || v.Empty(), Immature: v.Immature, Note: report.Clean(d.l.Message(v.Note)),
		Before: d.before(f, k, d.shown, whole), Year: d.year(f, k, d.shown, whole), Target: d.target(f, k, d.shown, whole),
		BeforeLabel: all.Before, YearLabel: all.Year,
	}
	c.Unit = strings.TrimFunc(f.unit(k.Unit), unicode.IsSpace)
	c.Spark = d.spark(k)
	return c
}

// sparkFirst is the first period of the sparklines.
func (d *dashboard) sparkFirst() int { return max(0, d.shown-maxSpark+1) }

// The size of a sparkline; the script draws in it too.
const (
	sparkW = 240
	sparkH = 40
)

// spark draws the way of a figure to the shown period; nil over fewer than two figures.
func (d *dashboard) spark(k *kpi.KPI) *chart {
	f, first := d.reps, d.sparkFirst()
	var values []float64
	lo, hi, n := -1, -1, 0
	for p := first; p <= d.shown; p++ {
		v, _ := f.Value(k.ID, p, whole)
		values = append(values, v.Float())
		if v.Empty() {
			continue
		}
		n++
		if lo < 0 || values[p-first] < values[lo] {
			lo = p - first
		}
		if hi < 0 || values[p-first] > values[hi] {
			hi = p - first
		}
	}
	if n < 2 {
		return nil
	}
	c := &chart{
		ID: "spark-" + k.ID, W: sparkW, H: sparkH,
		Title: d.l.Title(k) + ", " + f.span(first, d.shown),
		Desc: d.l.T("Lowest %[1]s in %[2]s, highest %[3]s in %[4]s. The figures are in the table below the cards.",
			f.full(k, first+lo, whole), f.period(first+lo), f.full(k, first+hi, whole), f.period(first+hi)),
	}
	xs, ys := sparkLine(values)
	c.Paths = []path{{polyline(xs, ys), "line a"}}
	if last := len(values) - 1; !math.IsNaN(ys[last]) {
		class := "point a"
		if d.r.Periods[d.shown].Partial {
			class = "point a hollow"
		}
		c.Marks = []mark{{D: shape(dot, xs[last], ys[last], 3), Class: class}}
	}
	return c
}

// sparkLine lays values over the box, the least at the bottom.
func sparkLine(values []float64) (xs, ys []float64) {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if !math.IsNaN(v) {
			lo, hi = min(lo, v), max(hi, v)
		}
	}
	const pad = 5.0
	for i, v := range values {
		xs = append(xs, pad+float64(i)*(sparkW-2*pad)/float64(max(1, len(values)-1)))
		switch {
		case math.IsNaN(v):
			ys = append(ys, v)
		case hi == lo:
			ys = append(ys, sparkH/2)
		default:
			ys = append(ys, sparkH-pad-times((v-lo)/(hi-lo), sparkH-2*pad))
		}
	}
	return xs, ys
}

// cardTable is the table behind the sparklines.
func (d *dashboard) cardTable(ks []*kpi.KPI) *table {
	f, first, l := d.reps, d.sparkFirst(), d.l
	t := &table{ID: "card-figures", Caption: l.T("Headline figures of the company, %s", f.span(first, d.shown)), Columns: []column{{Title: l.Word("KPI")}}}
	for p := first; p <= d.shown; p++ {
		title := l.Label(f.r.Periods[p])
		if f.r.Periods[p].Partial {
			title = l.T("%s (partial)", title)
		}
		t.Columns = append(t.Columns, column{Title: title, Num: true})
	}
	for _, k := range ks {
		r := row{Cells: []cell{wordCell(report.DisplayTitle(l, f.r, k))}}
		for p := first; p <= d.shown; p++ {
			c := f.cell(k, p, whole)
			if c.Tip == "" {
				c.Tip = c.Sub
			}
			c.Sub, c.Column = "", ""
			r.Cells = append(r.Cells, c)
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}
