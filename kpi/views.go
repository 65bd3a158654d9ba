package kpi

import "salesk/internal/message"

// The types below are views of the same records that KPIs do not fit: a funnel is a
// sequence, a cohort a triangle, a leaderboard a ranking.

// FunnelStage is one step of a funnel: how many got there, which share of the stage
// before and of the first stage that is, and how long it took them.
type FunnelStage struct {
	Name          string // "leads", "opportunities", "won"
	Count         int64
	Step, Overall Number // ratios; empty over nothing
	MedianDays    Number // from the stage before to this one; empty without dates
}

// Funnel follows the leads created in a period to the as-of date.
type Funnel struct {
	Period int      // index into the periods of the Results it belongs to
	Group  []string // as in Row
	Total  bool
	Stages []FunnelStage

	Immature bool            // some of what came up is so young that a low share is no bad news yet
	Note     message.Message // says so
}

// Cohort is the customers first won in one month, and how many of them were active so
// many months later.
type Cohort struct {
	Month  Period
	Size   int64
	Active []int64 // by months since: Active[0] is the end of the month itself; as far as the as-of date tells
}

// RankEntry is one place on a leaderboard.
type RankEntry struct {
	Group     []string
	Value     Value
	Low, High Number // Wilson 95 % interval of a share of counts; empty for other values
	Rank      int    // from 1; groups whose difference is within the noise share the better place
	Shared    bool
}

// GoalStatus says how a goal stands.
type GoalStatus uint8

// The statuses.
const (
	NoData  GoalStatus = iota // the actual value is empty
	OnTrack                   // at least what was expected by now, within the threshold
	Behind
	AtRisk
	Done   // the target is reached
	Missed // the period is over without it
)

// String returns "no data", "on track", "behind", "at risk", "done" or "missed".
func (s GoalStatus) String() string {
	return [...]string{"no data", "on track", "behind", "at risk", "done", "missed"}[s]
}

// GoalState is a goal with where it stands.
type GoalState struct {
	Name      string
	Owner     Owner
	Kind      GoalKind
	Metric    string // a KPI id; "" for a goal whose actual value is written by hand, or rolled up from its parts
	Unit      Unit
	Better    Better // the direction of the goal
	Period    Period
	Start     Number // where it started; empty for a level that is to be held, and for a limit
	Target    Number
	Actual    Number
	Progress  Number // (actual - start) / (target - start)
	Expected  Number // the progress expected by the as-of date
	Projected Number // the value at the end at the present pace; empty where that says nothing
	Status    GoalStatus
	Immature  bool            // time will make the actual value higher
	Depth     int             // goals within goals
	Note      message.Message // reconciliation: "its parts add up to 95,000"
}
