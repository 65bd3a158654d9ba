package report

import (
	"salesk/kpi"
	"salesk/report/lang"
)

// Trend says how a figure moved since the period before.
type Trend uint8

// The trends. noBase is an earlier figure of zero or less, of which nothing is a
// percentage; noData an earlier figure that is empty or was never recorded.
const (
	noTrend Trend = iota // not compared
	Up
	Down
	same
	noBase
	noData
)

// Change is a figure's move since the period before.
type Change struct {
	Trend  Trend
	By     kpi.Number // how far, never negative: a fraction of the base, or of one where Points
	Points bool       // By is in percentage points, as of rates
	Good   int8       // 1 good news, -1 bad news, 0 neither
}

// changeOf compares a figure with that of the period before. That an immature one is lower is
// no bad news.
func changeOf(k *kpi.KPI, now kpi.Value, before kpi.Number) Change {
	switch {
	case now.Empty():
		return Change{}
	case before.Empty():
		return Change{Trend: noData}
	case now.Cmp(before) == 0:
		return Change{Trend: same}
	}
	c := Change{Trend: Up, Points: k.Unit == kpi.Ratio, By: now.Sub(before), Good: int8(k.Better)}
	if c.By.Sign() < 0 {
		c.Trend, c.By, c.Good = Down, before.Sub(now.Number), -c.Good
	}
	if now.Immature {
		c.Good = max(c.Good, 0)
	}
	if !c.Points {
		if before.Sign() <= 0 {
			return Change{Trend: noBase}
		}
		c.By = c.By.Div(before)
	}
	return c
}

// String is the change in words, with an arrow to find it by: "▲ up 12.3 %",
// "▼ down 1.2 pp", "= no change", "no base", "no data"; "" where nothing was compared.
func (c Change) String() string { return c.In(nil) }

// In is String in a language.
func (c Change) In(l *lang.Lang) string {
	switch c.Trend {
	case Up:
		return "▲ " + l.T("up %s", c.size(l))
	case Down:
		return "▼ " + l.T("down %s", c.size(l))
	case same:
		return "= " + l.Word("no change")
	case noBase:
		return l.Word("no base")
	case noData:
		return l.Word("no data")
	}
	return ""
}

// size prints how far. A move too small for one decimal still is one.
func (c Change) size(l *lang.Lang) string {
	s, less := c.By.Mul(kpi.Int(100)).Fixed(1), ""
	if s == "0.0" {
		s, less = "0.1", "<"
	}
	if c.Points {
		return less + l.Decimal(s) + " " + l.Word("pp")
	}
	return less + l.Percent(s)
}
