package kpi

import "testing"

func TestThresholdHolds(t *testing.T) {
	for _, tt := range []struct {
		op   string
		want [3]bool // of a number below, at and above the limit
	}{
		{"<", [3]bool{true, false, false}}, {"<=", [3]bool{true, true, false}}, {">", [3]bool{false, false, true}}, {">=", [3]bool{false, true, true}},
	} {
		for i, n := range []Number{Frac(1, 3), Frac(2, 5), Frac(1, 2)} {
			if got := (Threshold{Op: tt.op, Limit: Frac(2, 5)}).holds(n); got != tt.want[i] {
				t.Errorf("%v %s 2/5 is %v", n, tt.op, got)
			}
		}
	}
}

func TestJudgeGoal(t *testing.T) {
	behind := GoalState{Status: Behind, Progress: Frac(1, 4), Expected: Frac(1, 2)}
	immature, empty, notYet := behind, behind, behind
	immature.Immature = true
	empty.Status = NoData
	notYet.Expected = Int(0)
	low, high := Threshold{"<", Frac(4, 5)}, Threshold{">", Frac(1, 5)}
	for _, tt := range []struct {
		name string
		goal GoalState
		by   Threshold
		want Verdict
	}{
		{"behind", behind, low, ThresholdTrue},
		{"a low pace that may still rise", immature, low, ThresholdTooEarly},
		{"a high pace that cannot fall", immature, high, ThresholdTrue},
		{"without data", empty, low, ThresholdPassed},
		{"nothing is expected yet", notYet, low, ThresholdPassed},
		{"good enough", behind, Threshold{"<", Frac(1, 4)}, ThresholdPassed},
	} {
		if got, pace := tt.by.JudgeGoal(&tt.goal); got != tt.want {
			t.Errorf("%s: %v at %v, want %v", tt.name, got, pace, tt.want)
		}
	}
}
