package kpi

import (
	"strings"
	"testing"
)

func TestGoalsTell(t *testing.T) {
	for _, test := range []struct {
		goal       Goal
		note, code string
	}{
		{Goal{Metric: "joy", Period: span("2024"), Target: num("1")}, `"joy" is not a KPI`, "goal-metric"},
		{Goal{Metric: "revenue", Owner: Owner{OfRep, "Zed"}, Period: span("2024"), Target: num("1")}, "no record has the rep Zed", "goal-owner"},
		{Goal{Metric: "revenue", Owner: Owner{OfTeam, "Zed"}, Period: span("2024"), Target: num("1")}, "no record has the team Zed", "goal-owner"},
		{Goal{Metric: "new_leads", Period: span("2024"), Target: num("1")}, "no leads export was given", "goal-no-export"},
		{Goal{Metric: "sales_per_rep", Owner: Owner{OfRep, "Ann"}, Period: span("2024"), Target: num("1")}, "sales_per_rep has no value by rep", "goal-not-groupable"},
	} {
		states, warnings, err := goalStates(goalBookkeeping().Data, goalParams(), []Goal{test.goal}, Thresholds{})
		if err != nil {
			t.Fatal(err)
		}
		if s := states[0]; s.Status != NoData || s.Note.String() != test.note || len(warnings) != 1 || warnings[0].ID() != test.code {
			t.Errorf("%s of %s: %s, %s, %v", test.goal.Metric, test.goal.Owner, s.Status, s.Note, warnings)
		}
	}
}

func TestGoalsRefuse(t *testing.T) {
	y := span("2024")
	one := num("1")
	for _, test := range []struct {
		goal Goal
		want string
	}{
		{Goal{Metric: "revenue", Target: one}, "has no period"},
		{Goal{Metric: "revenue", Target: one, Period: Period{Start: 10, End: 9}}, "ends on 1970-01-10, before"},
		{Goal{Metric: "revenue", Period: y}, "has no target"},
		{Goal{Metric: "revenue", Period: y, Target: one, Start: num("5")}, "starts at 0"},
		{Goal{Metric: "revenue", Period: y, Target: one, Actual: one}, "has an actual value"},
		{Goal{Period: y, Target: one}, "has no metric"},
		{Goal{Kind: GoalNumber, Metric: "revenue", Period: y, Target: one}, "leave one of them out"},
		{Goal{Kind: GoalYesNo, Period: y, Actual: num("1/2")}, "only be yes or no"},
		{Goal{Kind: GoalYesNo, Period: y, Target: num("2")}, "only be yes"},
		{Goal{Kind: GoalYesNo, Period: y, Start: one}, "has no start"},
		{Goal{Metric: "win_rate", Period: y, Start: one, Target: num("0.5"), Direction: Higher}, "leads from 1 to 0.5"},
		{Goal{Metric: "win_rate", Owner: Owner{Kind: OfTeam}, Period: y, Target: one}, "is of a team or rep without a name"},
		{Goal{Metric: "win_rate", Period: y, Target: one, Weight: num("-1")}, "weight below 0"},
		{Goal{Metric: "revenue", Period: y, Target: one, Phasing: []Number{one}}, "1 share in its phasing, but its period touches 12 calendar months"},
		{Goal{Metric: "revenue", Period: span("2024-02"), Target: one, Phasing: []Number{num("0")}}, "all 0"},
		{Goal{Metric: "revenue", Period: span("2024-02"), Target: one, Phasing: []Number{num("-1")}}, "below 0"},
		{Goal{Period: y, Rollup: rollWeighted, Parts: []Goal{{Metric: "revenue", Target: one, Weight: num("0")}}}, "weights are all 0"},
		{Goal{Period: y, Start: one, Parts: []Goal{{Metric: "revenue", Target: one}}}, "has a start but no target"},
		{Goal{Name: "x", Period: y, Parts: []Goal{{Name: "inner"}}}, `the goal "inner" has no metric`},
	} {
		_, _, err := goalStates(goalBookkeeping().Data, goalParams(), []Goal{test.goal}, Thresholds{})
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
	for _, th := range []Thresholds{{OnTrack: num("0.5"), Behind: num("0.6")}, {OnTrack: one, Behind: num("-1")}} {
		if _, _, err := goalStates(goalBookkeeping().Data, goalParams(), nil, th); err == nil {
			t.Errorf("thresholds %v: no error", th)
		}
	}
}

// TestTargetMetricWarning tells which targets have no attainment and which are of no use.
func TestTargetMetricWarning(t *testing.T) {
	b := goalBookkeeping()
	b.Loaded |= KindSet(Targets)
	for _, metric := range []string{"revenue", "win_rate", "joy"} {
		b.target(metric, "", "", "2024", "1")
	}
	p := Defaults()
	p.AsOf, p.KPIs = Date(2024, 6, 30), []string{"revenue"}
	r, err := Compute(b.Data, p)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		`targets for "win_rate" are used by goals alone: there are attainments of revenue, deals_won and new_customers`,
		`targets for "joy" are not used: that is not a KPI`,
	}
	if len(r.Warnings) != 2 || r.Warnings[0].String() != want[0] || r.Warnings[1].String() != want[1] {
		t.Errorf("got %v, want %v", r.Warnings, want)
	}
}

func TestGoalWords(t *testing.T) {
	for _, k := range []GoalKind{GoalKPI, GoalNumber, GoalCurrency, GoalPercent, GoalYesNo} {
		if got, err := ParseGoalKind(k.String()); got != k || err != nil {
			t.Errorf("%s: %v, %v", k, got, err)
		}
	}
	for _, r := range []Rollup{rollMean, rollWeighted, rollLeast} {
		if got, err := ParseRollup(r.String()); got != r || err != nil {
			t.Errorf("%s: %v, %v", r, got, err)
		}
	}
	if _, err := ParseGoalKind("joy"); err == nil {
		t.Error("joy is a kind of goal")
	}
	if _, err := ParseRollup("joy"); err == nil {
		t.Error("joy is a roll-up")
	}
}
