package kpi

import (
	"salesk/internal/message"
)

// GoalKind says where a goal's actual value comes from.
type GoalKind uint8

// The kinds. All but GoalKPI have an actual value that is given by hand.
const (
	GoalKPI      GoalKind = iota // computed from the records
	GoalNumber                   // a number of anything
	GoalCurrency                 // major units of the report's currency
	GoalPercent                  // a fraction: 0.4 is 40 %
	GoalYesNo                    // 1 or 0
)

var goalKindNames = [...]string{"kpi", "number", "currency", "percent", "yesno"}

// String returns "kpi", "number", "currency", "percent" or "yesno".
func (k GoalKind) String() string { return goalKindNames[k] }

// ParseGoalKind returns the kind with that name.
func ParseGoalKind(s string) (GoalKind, error) {
	for i, n := range goalKindNames {
		if n == s {
			return GoalKind(i), nil
		}
	}
	return 0, message.Join(message.NotOneOf(s, message.TermKindOfGoal()), message.UseOneOf(goalKindNames[:]))
}

// Rollup is how a goal without a metric of its own takes its progress from its parts.
type Rollup uint8

// The roll-ups.
const (
	rollMean     Rollup = iota // the mean of the parts' progress
	rollWeighted               // the mean by the parts' weights
	rollLeast                  // that of the part that is furthest behind what was expected of it
)

var rollupNames = [...]string{"mean", "weighted", "least"}

// String returns "mean", "weighted" or "least".
func (r Rollup) String() string { return rollupNames[r] }

// ParseRollup returns the roll-up with that name.
func ParseRollup(s string) (Rollup, error) {
	for i, n := range rollupNames {
		if n == s {
			return Rollup(i), nil
		}
	}
	return 0, message.Join(message.NotOneOf(s, message.TermRollup()), message.UseOneOf(rollupNames[:]))
}

// OwnerKind says whose goals one is.
type OwnerKind uint8

// The owners.
const (
	OfCompany OwnerKind = iota
	OfTeam
	OfRep
)

// dims are the dimensions by which an owner's figures are grouped.
func (k OwnerKind) dims() []string { return [][]string{nil, {"team"}, {"rep"}}[k] }

// Owner is whose goal one is; the zero Owner is the company.
type Owner struct {
	Kind OwnerKind
	Name string
}

// String returns "company", "team North" or "rep Ann".
func (o Owner) String() string {
	switch o.Kind {
	case OfTeam:
		return "team " + o.Name
	case OfRep:
		return "rep " + o.Name
	}
	return "company"
}

// Message is the owner as messages name it.
func (o Owner) Message() message.Message {
	switch o.Kind {
	case OfTeam:
		return message.OwnerTeam(o.Name)
	case OfRep:
		return message.OwnerRep(o.Name)
	}
	return message.OwnerCompany()
}

// Goal is a value to be reached, or kept, in a period. Numbers are in major units for
// money and fractions for percentages; an empty one is not given.
//
// Goals are broken into Parts: quarters, teams, reps. A part without an owner, a
// period or (of kind GoalKPI) a metric has that of the goal it is part of. A goal with
// a metric and a target takes its actual value from the records, never from its
// parts. A goal of kind GoalKPI without a target, but with parts, has its progress
// from theirs by Rollup; its metric, if any, is then only what its parts inherit.
type Goal struct {
	Name      string
	Kind      GoalKind
	Metric    string // a KPI id; only of GoalKPI
	Owner     Owner
	Period    Period // the zero Period is inherited, or spans the parts; a Label is made when it is empty
	Start     Number // the value at the start of the period; see Goals
	Target    Number // of GoalYesNo it may be left out
	Actual    Number // of all kinds but GoalKPI
	Direction Better // Neutral: as the KPI says, else Higher
	Phasing   []Number
	Rollup    Rollup
	Weight    Number // in a goal with RollWeighted; 1 when empty
	Parts     []Goal
}

// Thresholds are the shares of the progress expected by now from which a goal is on
// track, and from which it is behind and not yet at risk. Empty ones are the defaults.
type Thresholds struct{ OnTrack, Behind Number }

// defaultThresholds are 0.95 and 0.8.
func defaultThresholds() Thresholds {
	return Thresholds{OnTrack: Frac(95, 100), Behind: Frac(8, 10)}
}

func (th Thresholds) filled() (Thresholds, error) {
	def := defaultThresholds()
	if th.OnTrack.Empty() {
		th.OnTrack = def.OnTrack
		if th.Behind.Cmp(th.OnTrack) > 0 {
			th.OnTrack = th.Behind
		}
	}
	if th.Behind.Empty() {
		th.Behind = def.Behind
		if th.OnTrack.Cmp(th.Behind) < 0 {
			th.Behind = th.OnTrack
		}
	}
	if th.Behind.Cmp(th.OnTrack) > 0 || th.Behind.Sign() < 0 {
		return th, message.ThresholdsCrossed(th.Behind.Significant(10, 0), th.OnTrack.Significant(10, 0))
	}
	return th, nil
}

// Goals tells where goals stand on the as-of date: each goal, followed by its parts
// one Depth deeper. The range, groups, filters and KPIs of the job do not apply: a goal says
// its period, owner and metric itself.
//
// Three sorts of goal are told apart:
//
//   - One that accumulates: a sum or count over the period (revenue, deals_won), or a
//     value by hand. It starts at 0, unless a value by hand has another Start.
//   - A level: a rate, an average or a stock (win_rate, active_customers). With a Start
//     it is to move from there to the target; without, to be held at the target
//     throughout.
//   - A limit: lower is better and there is no Start (lost_customers at most 12, churn
//     at most 2 %). What accumulates (of values by hand: numbers and currency) may take
//     up its limit in step with the period.
//
// Progress is (actual - start) / (target - start), up as well as down: 0 at the start,
// 1 at the target, beyond both outside. Of a level without a start it is actual/target,
// and of a limit 1 while it is kept and else what is allowed by now over the actual
// value. A goal whose target leaves nothing to go (at or below 0 without a start) has 1
// when it is reached and else 0.
//
// Expected is the share of the progress due by the as-of date: by Phasing, which has a
// share for each calendar month that the period touches, in order (of any sum; within a
// month by days); else, of what accumulates, as parts of its own owner for shorter
// periods spread it, what they leave going evenly over the days they leave, else as the
// parts of other owners do; else by calendar days. Parts of the same period inherit it.
// Of a level without a start and of a limit it is 1 from the first day.
//
// The status is that of Progress/Expected by the thresholds, until the goal is Done:
// once what accumulates upwards is reached, or a value by hand; a level, a stock or a
// limit, which can be lost again, at the end of its period. After the last day it is
// Done or Missed.
//
// Projected is the value at the end when the rest goes like the days so far: of a
// level without a start the actual value, else start + (actual-start)/share due,
// within 0 and 1 for shares of counts and not below 0 where nothing was. It is empty
// before a twentieth of the period, and for yes/no.
//
// Progress that is rolled up counts at most 1 a part; a part that has not started is
// expected to be at 0, and one without data is left out.
//
// Parts of the same sum or count should add up to the whole: over owners, and for what
// accumulates over periods. Where they do not, a note and a warning say so. Goals that
// cannot be computed have NoData with a note, and a warning tells about a metric or
// owner that is not there; goals that contradict themselves are an error.
//
//  1. Settle what the parts inherit and check it (goal_settle.go).
//  2. Compute the actual values, together where periods are of one grain (goal_actual.go).
//  3. Measure each goal against its pace (goal_state.go).
//  4. Roll up and reconcile the parts (goal_parts.go).
func (j *Query) Goals(gs []Goal, th Thresholds) ([]GoalState, []message.Message, error) {
	j.f.whole("goals")
	th, err := th.filled()
	if err != nil {
		return nil, nil, err
	}
	b := &goalBook{f: j.f, th: th, said: map[string]bool{}}
	for i := range gs {
		n, err := b.resolve(gs[i], nil)
		if err != nil {
			return nil, nil, err
		}
		b.roots = append(b.roots, n)
	}
	if err := b.findActuals(j); err != nil {
		return nil, nil, err
	}
	var out []GoalState
	for _, n := range b.roots {
		b.measure(n)
		out = n.list(out)
	}
	return out, b.warnings, nil
}

// goalBook is one computation of goals.
type goalBook struct {
	f        *dataset
	th       Thresholds
	roots    []*goalNode
	warnings []message.Message
	said     map[string]bool        // the warnings in English
	known    [OfRep + 1]*ownerNames // once asked for
}

func (b *goalBook) warn(w message.Message) {
	if text := w.String(); !b.said[text] {
		b.said[text] = true
		b.warnings = append(b.warnings, w)
	}
}

// goalNode is a goal with all that it inherits.
type goalNode struct {
	Goal
	kpi   *KPI // of its metric; nil for values by hand, roll-ups and unknown metrics
	depth int
	parts []*goalNode
	rolls bool // its progress is that of its parts
	state GoalState

	// Without phasing: the parts that say when it is due, or the goal whose parts do.
	steps  *goalSteps
	season *goalNode
}

// list appends the states of a goal and its parts.
func (n *goalNode) list(out []GoalState) []GoalState {
	out = append(out, n.state)
	for _, p := range n.parts {
		out = p.list(out)
	}
	return out
}
