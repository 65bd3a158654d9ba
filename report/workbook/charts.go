package workbook

import (
	"github.com/xuri/excelize/v2"

	"salesk/kpi"
)

// The charts of the summary stand two beside each other.
const (
	chartWidth  = 689 // pixels, as the library counts them
	chartHeight = 282
	chartRows   = 16
	rightChart  = 8  // column
	rightOffset = 31 // pixels into it
	pagedCharts = 3  // rows of charts on a page
	roomyCards  = 3  // rows of cards that leave room for a row of charts on their page
)

// maxBars is how many groups a chart shows, the best ones.
const maxBars = 12

// drawing is a chart of the summary: its main series, and a line over them.
type drawing struct {
	title, alt string
	kind       excelize.ChartType
	bars, line []excelize.ChartSeries
	format     string // of the axis
	second     string // of the line's own axis, "" when it shares the bars'
	fromZero   bool   // the axis, where nothing is negative
	reverse    bool
	labels     bool
}

// charts draws what there are figures for and returns the row below. With room, the
// first row of charts stands on the page of what is above.
func (s *sheet) charts(row int, room bool) int {
	var all []drawing
	for _, d := range []func() (drawing, bool){s.revenueChart, s.growthChart, s.funnelChart, s.repsChart, s.emailChart, s.churnChart, s.retentionChart, s.valueChart} {
		if x, ok := d(); ok {
			all = append(all, x)
		}
	}
	if len(all) == 0 {
		return row
	}
	left := 1 // rows of charts that fit this page
	if !room {
		s.row = row
		s.breakPage()
		left = pagedCharts
	}
	s.text(1, row, s.l.Word("Charts"), headingStyle)
	s.height(row, 19)
	row++
	for i, d := range all {
		col, offset := 1, 0
		if i%2 == 1 {
			col, offset = rightChart, rightOffset
		} else if i > 0 {
			row += chartRows
			if left--; left == 0 {
				s.row, left = row, pagedCharts
				s.breakPage()
			}
		}
		if i%2 == 0 {
			for r := range chartRows {
				s.height(row+r, 15) // charts are anchored to rows of this height
			}
		}
		s.draw(d, cell(col, row), offset)
	}
	return row + chartRows
}

func font(size float64, bold bool) *excelize.Font {
	return &excelize.Font{Size: size, Bold: bold, Color: ink, Family: "Calibri"}
}

func (s *sheet) draw(d drawing, at string, offset int) {
	if s.err != nil {
		return
	}
	gap, vary, zero := uint(60), false, 0.0
	legend := excelize.ChartLegend{Position: "bottom", Font: font(9, false)}
	if len(d.bars)+len(d.line) < 2 {
		legend.Position = "none"
	}
	axis := func(format string) excelize.ChartAxis {
		// The library's own colour of axis texts is near white.
		return excelize.ChartAxis{Font: *font(9, false), NumFmt: excelize.ChartNumFmt{CustomNumFmt: format}}
	}
	c := &excelize.Chart{
		Type: d.kind, Series: d.bars, Legend: legend, GapWidth: &gap, VaryColors: &vary, ShowBlanksAs: "gap",
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: d.title, Font: font(12, true)}}},
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: chartHeight},
		Format:    excelize.GraphicOptions{AltText: d.alt, Name: d.title, OffsetX: offset},
		XAxis:     axis(""), YAxis: axis(d.format),
		Border:   excelize.LineOptions{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{rule}}, Width: 0.75},
		PlotArea: excelize.ChartPlotArea{ShowVal: d.labels},
	}
	c.YAxis.MajorGridLines = true
	c.XAxis.ReverseOrder = d.reverse
	c.XAxis.TickLabelPosition = excelize.ChartTickLabelLow // below what is negative
	if d.fromZero {
		c.YAxis.Minimum = &zero
	}
	var over []*excelize.Chart
	if len(d.line) > 0 {
		l := &excelize.Chart{Type: excelize.Line, Series: d.line, Legend: legend, ShowBlanksAs: "gap", XAxis: c.XAxis, YAxis: c.YAxis}
		if d.second != "" {
			l.YAxis = axis(d.second)
			l.YAxis.Secondary = true
		}
		over = append(over, l)
	}
	s.keep(s.f.AddChart(s.name, at, c, over...))
}

// bar is a series of bars.
func bar(name, categories, values, color string) excelize.ChartSeries {
	return excelize.ChartSeries{Name: name, Categories: categories, Values: values, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}}
}

// stroke is a series of a line whose points have a shape of their own.
func stroke(name, categories, values, color, symbol string) excelize.ChartSeries {
	fill := excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
	return excelize.ChartSeries{Name: name, Categories: categories, Values: values, Fill: fill,
		Line:   excelize.LineOptions{Fill: fill, Width: 2.25},
		Marker: excelize.ChartMarker{Symbol: symbol, Size: 6, Fill: fill, Border: excelize.LineOptions{Fill: fill}}}
}

// drawn reports whether a KPI has at least two figures to draw.
func (s *sheet) drawn(id string) bool {
	if _, ok := s.series[id]; !ok {
		return false
	}
	n := 0
	for p := s.first(); p <= s.b.Shown; p++ {
		if s.reps.has(id, whole, p, p) {
			n++
		}
	}
	return n > 1
}

// lines is a chart of KPIs by period.
func (s *sheet) lines(title, alt, format string, ids ...string) (drawing, bool) {
	d := drawing{title: title, alt: alt, kind: excelize.Line, format: format, fromZero: true}
	only := ""
	colors, symbols := []string{blue, orange, green}, []string{"circle", "diamond", "square"}
	for _, id := range ids {
		if n := len(d.bars); s.drawn(id) && n < len(colors) {
			x := s.series[id]
			d.bars = append(d.bars, stroke(x.name(), x.categories(), x.values(), colors[n], symbols[n]))
			only = s.title(s.reps.kpi(id))
			for p := s.first(); p <= s.b.Shown; p++ {
				v, _ := s.reps.Value(id, p, whole)
				d.fromZero = d.fromZero && v.Sign() >= 0
			}
		}
	}
	if len(d.bars) == 1 {
		d.title, d.alt = only, s.l.Word("A line of the figures of each period.")
	}
	return d, len(d.bars) > 0
}

func (s *sheet) revenueChart() (drawing, bool) {
	x, ok := s.series["revenue"]
	if !ok || !s.drawn("revenue") {
		return drawing{}, false
	}
	d := drawing{title: s.moneyTitle(s.l.T("Revenue by %s", s.grain())), alt: s.l.Word("Columns of the revenue of each period."), kind: excelize.Col, format: "#,##0"}
	d.bars = []excelize.ChartSeries{bar(x.name(), x.categories(), x.values(), blue)}
	if t, ok := s.series["revenue target"]; ok {
		d.title, d.alt = s.moneyTitle(s.l.T("Revenue against target by %s", s.grain())), s.l.Word("Columns of the revenue of each period, with a line of its targets.")
		d.line = []excelize.ChartSeries{stroke(t.name(), t.categories(), t.values(), orange, "diamond")}
	}
	return d, true
}

func (s *sheet) grain() string {
	if s.r.Grain == kpi.AllTime {
		return s.l.Word("period")
	}
	return s.l.Word(s.r.Grain.String())
}

func (s *sheet) growthChart() (drawing, bool) {
	x, ok := s.series["sales_growth"]
	if !ok || !s.drawn("sales_growth") {
		return drawing{}, false
	}
	return drawing{title: s.l.T("Sales growth on the %s before", s.grain()), alt: s.l.Word("Columns of the growth of revenue, below the axis where it fell."), kind: excelize.Col, format: s.l.PercentFormat("0"),
		bars: []excelize.ChartSeries{bar(x.name(), x.categories(), x.values(), green)}}, true
}

func (s *sheet) funnelChart() (drawing, bool) {
	b, ok := s.boards["funnel"]
	if !ok {
		return drawing{}, false
	}
	return drawing{title: s.l.T("Funnel of the %[1]s of %[2]s", s.l.Word(b.what), s.period(s.b.Shown)), alt: s.l.Word("Bars of how many got to each stage."), kind: excelize.Bar, format: "#,##0", reverse: true, labels: true,
		bars: []excelize.ChartSeries{bar(b.name("count"), b.categories(), b.values("count"), blue)}}, true
}

func (s *sheet) repsChart() (drawing, bool) {
	b, ok := s.boards["team"]
	if !ok || b.column["win_rate"] == 0 {
		return drawing{}, false
	}
	for b.to > b.from && b.bare(s.reps, s.b.Shown, "win_rate", "sales_cycle") {
		b.to--
	}
	b.to = min(b.to, b.from+maxBars-1)
	d := drawing{title: s.l.T("Win rate and sales cycle by %s", s.noun(s.reps)), alt: s.l.Word("Columns of the win rates, points of the mean days of the sales cycles."), kind: excelize.Col, format: s.l.PercentFormat("0"),
		bars: []excelize.ChartSeries{bar(b.name("win_rate"), b.categories(), b.values("win_rate"), blue)}}
	if b.column["sales_cycle"] > 0 {
		points := stroke(b.name("sales_cycle"), b.categories(), b.values("sales_cycle"), orange, "diamond")
		points.Line.Type = excelize.LineNone // no way leads from one to the next
		d.line = []excelize.ChartSeries{points}
		d.second = "0"
	}
	return d, true
}

func (s *sheet) emailChart() (drawing, bool) {
	return s.lines(s.l.Word("E-mail: opened, clicked, replied"), s.l.Word("Lines of the shares of delivered e-mails that were opened, clicked and replied to."), s.l.PercentFormat("0"), "email_open_rate", "email_click_rate", "email_reply_rate")
}

func (s *sheet) churnChart() (drawing, bool) {
	return s.lines(s.l.Word("Churn"), s.l.Word("Lines of the share of customers, and of their value, that was lost."), s.l.PercentFormat("0.0"), "churn_rate", "revenue_churn_rate")
}

func (s *sheet) retentionChart() (drawing, bool) {
	return s.lines(s.l.Word("Retention"), s.l.Word("Lines of the share of customers, and of their value, that stayed."), s.l.PercentFormat("0"), "retention_rate", "gross_revenue_retention", "net_revenue_retention")
}

// valueChart draws what a customer costs and brings: by channel where that is known,
// else by period.
func (s *sheet) valueChart() (drawing, bool) {
	const cac, clv = "customer_acquisition_cost", "customer_lifetime_value"
	if b, ok := s.boards["channels"]; ok && b.column[cac] > 0 && b.column[clv] > 0 {
		b.to = min(b.to, b.from+maxBars-1)
		return drawing{title: s.moneyTitle(s.l.T("Acquisition cost and lifetime value by %s", s.noun(s.sources))), alt: s.l.Word("Two columns a channel: what a new customer cost, and what one brings."), kind: excelize.Col, format: "#,##0",
			bars: []excelize.ChartSeries{bar(b.name(cac), b.categories(), b.values(cac), orange), bar(b.name(clv), b.categories(), b.values(clv), blue)}}, true
	}
	return s.lines(s.moneyTitle(s.l.Word("Acquisition cost and lifetime value")), s.l.Word("Lines of what a new customer cost, and of what one brings."), "#,##0", cac, clv)
}
