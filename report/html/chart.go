package html

import (
	"math"
	"strconv"
	"strings"

	"salesk/kpi"
	"salesk/report/lang"
)

// chart is a picture of plain shapes, with the words and the table that stand for it.
type chart struct {
	ID, Title, Desc string
	Caption         string // under the heading of the figure
	W, H            int
	Class           string // "wide" over both columns
	Plot            string // left, top, right, bottom: where the script redraws
	Grid            []stroke
	Rects           []rect
	Paths           []path
	Marks           []mark
	Labels          []text
	Legend          []key
	Note            string // under the picture
	Table           *table
}

type stroke struct{ X1, Y1, X2, Y2, Class string }

type rect struct{ X, Y, W, H, Class, Tip string }

type path struct{ D, Class string }

// mark is a point: its shape tells the series apart, not its colour alone.
type mark struct {
	D, Class, Tip string
	Who           who
}

type text struct {
	X, Y, Text, Class string // Class: "end", "mid" or "" by where it is anchored
	Who               who
}

// key is one entry of a legend.
type key struct{ Shape, Class, Text string }

// The shapes of marks.
const (
	dot     = "dot"
	diamond = "diamond"
	square  = "square"
	triang  = "triangle"
)

// shape draws a mark of radius r around a point.
func shape(kind string, x, y, r float64) string {
	switch kind {
	case diamond:
		s := times(r, 1.25)
		return polygon(x, y-s, x+s, y, x, y+s, x-s, y)
	case square:
		s := times(r, .9)
		return polygon(x-s, y-s, x+s, y-s, x+s, y+s, x-s, y+s)
	case triang:
		top, side, bottom := times(r, 1.2), times(r, 1.1), times(r, .9)
		return polygon(x, y-top, x+side, y+bottom, x-side, y+bottom)
	}
	return "M" + px(x-r) + " " + px(y) + "a" + px(r) + " " + px(r) + " 0 1 0 " + px(2*r) + " 0a" + px(r) + " " + px(r) + " 0 1 0 " + px(-2*r) + " 0Z"
}

func polygon(points ...float64) string {
	var b strings.Builder
	for i := 0; i < len(points); i += 2 {
		b.WriteByte("ML"[min(i, 1)])
		b.WriteString(px(points[i]) + " " + px(points[i+1]))
	}
	return b.String() + "Z"
}

// polyline joins points and breaks where there is none.
func polyline(xs, ys []float64) string {
	var b strings.Builder
	pen := false
	for i := range xs {
		if math.IsNaN(ys[i]) {
			pen = false
			continue
		}
		if pen {
			b.WriteByte('L')
		} else {
			b.WriteByte('M')
		}
		b.WriteString(px(xs[i]) + " " + px(ys[i]))
		pen = true
	}
	return b.String()
}

// box is where a chart plots.
type box struct{ left, top, right, bottom float64 }

func (b box) String() string {
	return px(b.left) + " " + px(b.top) + " " + px(b.right) + " " + px(b.bottom)
}

// yAxis draws the horizontal grid and its labels.
func (c *chart) yAxis(tr *lang.Lang, b box, s scale, u kpi.Unit) {
	for _, v := range s.ticks() {
		y := s.at(v)
		class := "grid"
		if v == 0 {
			class = "zero"
		}
		c.Grid = append(c.Grid, stroke{px(b.left), px(y), px(b.right), px(y), class})
		l := text{X: px(b.left - 8), Y: px(y + 4), Text: tick(tr, u, v), Class: "end tick"}
		if strings.Contains(c.Class, "time") {
			// The axis stands beside the latest periods, which a phone has in front.
			l.X, l.Class = px(b.right+8), "tick"
		}
		c.Labels = append(c.Labels, l)
	}
}

// xPeriods labels the periods below the plot, as many as have room.
func (c *chart) xPeriods(tr *lang.Lang, b box, r *kpi.Results, periods []kpi.Period, x func(i int) float64) {
	room := 46.0
	if r.Grain == kpi.ByMonth {
		room = 30
	}
	for _, p := range periods {
		if n := len([]rune(tr.Label(p))); tr != nil && r.Grain != kpi.ByMonth && r.Grain != kpi.AllTime {
			room = max(room, float64(n)*7)
		}
	}
	each := max(1, int(math.Ceil(float64(len(periods))*room/(b.right-b.left))))
	year := 0
	for i, p := range periods {
		if (len(periods)-1-i)%each != 0 {
			continue
		}
		name, below := tr.Label(p), ""
		y, m, _ := p.Start.Civil()
		if r.Grain == kpi.ByMonth {
			name = tr.ShortMonth(m)
			if y != year {
				below = strconv.Itoa(y)
			}
			year = y
		}
		if r.Grain == kpi.AllTime {
			name = tr.Date(p.Start) + " – " + tr.Date(p.End)
		}
		c.Labels = append(c.Labels, text{X: px(x(i)), Y: px(b.bottom + 18), Text: name, Class: "mid"})
		if below != "" {
			c.Labels = append(c.Labels, text{X: px(x(i)), Y: px(b.bottom + 34), Text: below, Class: "mid"})
		}
	}
}

// series is one line of a chart over the periods.
type series struct {
	name, class, shape string
	values             []float64
	tips               []string
}

// lines makes a chart of series over periods, the axis from 0.
func lines(tr *lang.Lang, id string, r *kpi.Results, periods []kpi.Period, u kpi.Unit, wide bool, all []series) chart {
	c := chart{ID: id, W: 540, H: 276}
	b := box{58, 14, 528, 236}
	if wide {
		c.W, c.Class, b.left, b.right = 1120, "wide time", 8, 1062
	}
	var values []float64
	for _, s := range all {
		values = append(values, s.values...)
	}
	y := fitScale(values, b.bottom, b.top, 4)
	if y.lo > 0 {
		c.Note = tr.T("The axis starts at %s, not at 0.", tick(tr, u, y.lo))
	}
	c.yAxis(tr, b, y, u)
	n := len(periods)
	x := func(i int) float64 {
		if n == 1 {
			return (b.left + b.right) / 2
		}
		return b.left + 10 + float64(i)*(b.right-b.left-20)/float64(n-1)
	}
	c.xPeriods(tr, b, r, periods, x)
	for _, s := range all {
		xs, ys := make([]float64, n), make([]float64, n)
		for i, v := range s.values {
			xs[i], ys[i] = x(i), y.at(v)
		}
		c.Paths = append(c.Paths, path{polyline(xs, ys), "line " + s.class})
		for i := range ys {
			if !math.IsNaN(ys[i]) {
				c.Marks = append(c.Marks, mark{D: shape(s.shape, xs[i], ys[i], 3.6), Class: "point " + s.class, Tip: s.tips[i]})
			}
		}
		c.Legend = append(c.Legend, key{shape(s.shape, 8, 8, 4.5), "point " + s.class, s.name})
	}
	return c
}
