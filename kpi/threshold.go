package kpi

import "strings"

// Threshold is a comparison of a figure with a limit that is true when something is wrong:
// win_rate < 25 %. What it is compared with is the total over all groups of a period, or a
// goal's pace.
type Threshold struct {
	Op    string // "<", "<=", ">" or ">="
	Limit Number
}

// Verdict says what became of a comparison.
type Verdict uint8

const (
	ThresholdPassed   Verdict = iota // it is not true
	ThresholdTrue                    // it is true
	ThresholdUnknown                 // the figure has no value: what watches a figure must not be content with none
	ThresholdTooEarly                // that a figure is low is no bad news yet, for it is immature
)

// holds reports whether the comparison is true of a number.
func (t Threshold) holds(n Number) bool {
	c := n.Cmp(t.Limit)
	switch t.Op {
	case "<":
		return c < 0
	case "<=":
		return c <= 0
	case ">":
		return c > 0
	}
	return c >= 0
}

// low reports whether the comparison is true of figures that are too low.
func (t Threshold) low() bool { return strings.HasPrefix(t.Op, "<") }

// Judge compares the total of a figure in a period, an index into its results' periods. The
// last mature period before it stands in for an immature one that could be low for that reason;
// at is the period that was judged.
func (t Threshold) Judge(x *Figure, period int) (verdict Verdict, v Value, at int) {
	v, at = x.Whole(period), period
	if v.Immature && t.low() {
		for at >= 0 && (x.Whole(at).Immature || x.Whole(at).Empty()) {
			at--
		}
		if at < 0 {
			return ThresholdTooEarly, v, period
		}
		v = x.Whole(at)
	}
	switch {
	case v.Empty():
		return ThresholdUnknown, v, at
	case t.holds(v.Number):
		return ThresholdTrue, v, at
	}
	return ThresholdPassed, v, at
}

// JudgeGoal compares the pace of a goal: its progress over what is expected by now. One of which
// nothing is expected yet, or that has no data, has no pace, and passes.
func (t Threshold) JudgeGoal(g *GoalState) (verdict Verdict, pace Number) {
	pace = g.Progress.Div(g.Expected)
	switch {
	case g.Status == NoData || pace.Empty() || !t.holds(pace):
		return ThresholdPassed, pace
	case g.Immature && t.low():
		return ThresholdTooEarly, pace
	}
	return ThresholdTrue, pace
}
