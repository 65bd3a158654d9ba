package html

import (
	"strings"

	"salesk/kpi"
	"salesk/report"
)

// The words for what is not a figure. They differ on purpose: nothing was recorded;
// there is nothing of which a change could be a percentage; nothing changed.
const (
	noData   = "no data"
	notOver  = "once the period is over"
	noTarget = "no target"

	companyOnly = "company only"
)

// line is one comparison of a card.
type line struct {
	Text string
	Good int8 // 1 good news, -1 bad news, 0 neither
}

// Tone is the class that paints good and bad news; words and arrows say it too.
func (l line) Tone() string {
	switch {
	case l.Good > 0:
		return "good"
	case l.Good < 0:
		return "bad"
	}
	return "even"
}

// code is the line as the script carries it: its tone, then its text.
func (l line) code() string {
	switch {
	case l.Text == "":
		return ""
	case l.Good > 0:
		return "+" + l.Text
	case l.Good < 0:
		return "-" + l.Text
	}
	return "=" + l.Text
}

func (d *dashboard) lineOf(c report.Change) line { return line{c.In(d.l), c.Good} }

// attainments are the KPIs that know the target of another.
var attainments = map[string]string{
	"revenue": "revenue_attainment", "deals_won": "deals_attainment", "new_customers": "new_customers_attainment",
}

// before compares a figure with that of the period before.
func (d *dashboard) before(f *figures, k *kpi.KPI, p int, group string) line {
	v, ok := f.Value(k.ID, p, group)
	if !ok || v.Empty() {
		return line{}
	}
	if x, ok := d.like(d.likeBefore, f, k, p, group); ok {
		return x
	}
	if f.r.Periods[p].Partial {
		// The growth rate is like for like by itself: it knows the revenue of as many
		// days of the period before.
		if g, ok := f.Value("sales_growth", p, group); ok && k.ID == "revenue" && !g.Den.Empty() {
			return d.lineOf(report.Compare(k, v, g.Den))
		}
		return line{Text: d.l.Word(notOver)}
	}
	if p == 0 || f.r.Periods[p-1].Partial {
		return line{Text: d.l.Word(noData)}
	}
	was, _ := f.Value(k.ID, p-1, group)
	return d.lineOf(report.Compare(k, v, was.Number))
}

// year compares a figure with that of the same period a year before.
func (d *dashboard) year(f *figures, k *kpi.KPI, p int, group string) line {
	v, ok := f.Value(k.ID, p, group)
	if !ok || v.Empty() {
		return line{}
	}
	if x, ok := d.like(d.likeYear, f, k, p, group); ok {
		return x
	}
	switch {
	case f.r.Grain >= kpi.ByYear:
		return line{}
	case f.r.Periods[p].Partial:
		return line{Text: d.l.Word(notOver)}
	}
	q := f.yearBefore(p)
	if q < 0 {
		return line{Text: d.l.Word(noData)}
	}
	was, _ := f.Value(k.ID, q, group)
	return d.lineOf(report.Compare(k, v, was.Number))
}

// like compares with what the book has computed apart of an earlier period.
func (d *dashboard) like(other, f *figures, k *kpi.KPI, p int, group string) (line, bool) {
	if len(other.r.Periods) == 0 || f != d.reps || p != d.b.Shown {
		return line{}, false
	}
	v, _ := f.Value(k.ID, p, group)
	was, _ := other.Value(k.ID, 0, group)
	return d.lineOf(report.Compare(k, v, was.Number)), true
}

// elapsed is the part of a period that is over by the as-of date, by calendar days.
func elapsed(r *kpi.Results, p kpi.Period) kpi.Number {
	if !p.Partial {
		return kpi.Int(1)
	}
	return kpi.Frac(int64(r.AsOf-p.Start)+1, int64(p.Days()))
}

// target compares a figure with its target: that of the targets export, else the
// company's goal for the same period. A period that is not over is held against the
// part of the target that its elapsed days make.
func (d *dashboard) target(f *figures, k *kpi.KPI, p int, group string) line {
	id, has := attainments[k.ID]
	if !has || f.kpi(id) == nil {
		return d.goal(f, k, p, group)
	}
	a, ok := f.Value(id, p, group)
	if !ok || a.Empty() {
		if x := d.goal(f, k, p, group); x.Text != "" {
			return x
		}
		if f.has(id, whole, 0, f.last) || group != whole && d.reps.has(id, whole, 0, d.shown) {
			return line{Text: d.l.Word(noTarget)}
		}
		return line{}
	}
	l := d.l
	percent := func(n kpi.Number) string {
		s := l.Percent(strings.TrimSuffix(n.Mul(kpi.Int(100)).Fixed(2), ".00"))
		return strings.Replace(s, " ", "\u00a0", 1)
	}
	of := l.T("target|%[1]s of %[2]s", percent(a.Number), report.DisplayNumber(l, f.r, k.Unit, a.Den))
	period := f.r.Periods[p]
	if !period.Partial {
		if a.Cmp(kpi.Int(1)) >= 0 {
			return line{"✓ " + l.T("reached: %s", of), 1}
		}
		return line{"✗ " + l.T("missed: %s", of), -1}
	}
	pace := elapsed(f.r, period)
	text := of + "; " + l.T("%s by now", percent(pace))
	if a.Cmp(pace) >= 0 {
		return line{"▲ " + l.T("ahead: %s", text), 1}
	}
	return line{"▼ " + l.T("behind: %s", text), -1}
}

// goal is where the company's goal for a KPI stands.
func (d *dashboard) goal(f *figures, k *kpi.KPI, p int, group string) line {
	if group != whole {
		return line{}
	}
	for i := range d.b.Goals {
		g := &d.b.Goals[i]
		period := f.r.Periods[p]
		if g.Metric != k.ID || g.Owner != (kpi.Owner{}) || g.Period.Start != period.Start || g.Period.End != period.End {
			continue
		}
		look := looks[g.Status]
		return line{look.Shape + " " + d.l.T("%[1]s: goal %[2]s", d.l.Word(g.Status.String()), report.DisplayNumber(d.l, f.r, k.Unit, g.Target)), look.Good}
	}
	return line{}
}
