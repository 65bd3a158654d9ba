package kpi

import (
	"testing"

	"pgregory.net/rapid"
)

// TestGoalExpectedOfParts holds what is due of a whole on June 30, 2024: what is due of
// the parts that spread it. Evenly it would be 182/366, or 0.4973.
func TestGoalExpectedOfParts(t *testing.T) {
	quarters := func(targets ...string) (gs []Goal) {
		for i, x := range targets {
			gs = append(gs, Goal{Period: span([]string{"2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"}[i]), Target: num(x)})
		}
		return gs
	}
	team := func(name, target string, parts ...Goal) Goal {
		return Goal{Owner: Owner{OfTeam, name}, Target: num(target), Parts: parts}
	}
	year := func(metric, target string, parts ...Goal) Goal {
		return Goal{Metric: metric, Period: span("2024"), Target: num(target), Parts: parts}
	}
	phased := year("revenue", "1000", quarters("100", "100", "100", "700")...)
	phased.Phasing = []Number{Int(1), Int(1), Int(1), Int(1), Int(1), Int(1), Int(0), Int(0), Int(0), Int(0), Int(0), Int(0)}
	moved := year("win_rate", "0.9", quarters("0.8", "0.8", "0.8", "0.9")...)
	moved.Start = num("0.7")
	byHand := Goal{Kind: GoalNumber, Period: span("2024"), Target: num("10"), Actual: num("1"), Parts: []Goal{
		{Kind: GoalNumber, Period: span("2024-Q1"), Target: num("1")}, {Kind: GoalNumber, Period: span("2024-Q4"), Target: num("9")}}}
	for _, test := range []struct {
		name string
		goal Goal
		want string // expected by now; of the first two goals where the second is of the same period
	}{
		{"a late year", year("revenue", "1000", quarters("100", "100", "100", "700")...), "0.2"},
		{"days of a part that is running", year("revenue", "1000", Goal{Period: Period{Start: Date(2024, 1, 1), End: Date(2024, 7, 18)}, Target: num("200")},
			Goal{Period: Period{Start: Date(2024, 7, 19), End: Date(2024, 12, 31)}, Target: num("800")}), "0.182"},
		{"parts that are not the whole are shares of it", year("revenue", "500", quarters("100", "100", "100", "700")...), "0.2"},
		{"what parts leave is due on the days they leave", year("revenue", "1000", quarters("100", "100")...), "0.2"},
		{"phasing counts more", phased, "1"},
		{"a quarter and its months", year("revenue", "1000", append(quarters("300", "100", "100", "500"), Goal{Period: span("2024-02"), Target: num("300")})...), "0.4"},
		{"parts in parts", year("revenue", "1000", Goal{Period: Period{Start: Date(2024, 1, 1), End: Date(2024, 9, 30)}, Target: num("400"),
			Parts: []Goal{{Period: span("2024-Q1"), Target: num("0")}, {Period: span("2024-Q2"), Target: num("100")}, {Period: span("2024-Q3"), Target: num("300")}}},
			Goal{Period: span("2024-Q4"), Target: num("600")}), "0.1"},
		{"parts of teams", year("revenue", "1000", team("North", "400", quarters("0", "0", "200", "200")...), team("South", "600", quarters("300", "0", "0", "300")...)), "0.3"},
		{"parts of a team beside a rest", year("revenue", "1000", team("North", "500", quarters("0", "0", "200", "300")...)), "0.2486"},
		{"even parts of teams", year("revenue", "1000", team("North", "400"), team("South", "600")), "0.4973"},
		{"overlapping parts say nothing", year("revenue", "1000", append(quarters("100", "100", "100", "700"), Goal{Period: Period{Start: Date(2024, 6, 1), End: Date(2024, 7, 31)}, Target: num("1")})...), "0.4973"},
		{"parts of nothing", year("revenue", "1000", quarters("0", "0", "0", "0")...), "0.4973"},
		{"another measure", year("revenue", "1000", Goal{Metric: "deals_won", Period: span("2024-Q4"), Target: num("9")}), "0.4973"},
		{"a rate has no shares", moved, "0.4973"},
		{"by hand", byHand, "0.1"},
	} {
		states, _, err := goalStates(goalBookkeeping().Data, goalParams(), []Goal{test.goal}, Thresholds{})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if got := states[0].Expected.Significant(4, 0); got != test.want {
			t.Errorf("%s: %s expected, want %s", test.name, got, test.want)
		}
	}

	// A limit is used up as its parts are: 2 lost, of 1 allowed by now.
	limit := year("lost_customers", "10", quarters("0", "1", "4", "5")...)
	states, _, err := goalStates(goalBookkeeping().Data, goalParams(), []Goal{limit}, Thresholds{})
	if err != nil || showGoal(states[0]) != "2|0.5|1|20|at risk|" {
		t.Errorf("limit: %s, %v", showGoal(states[0]), err)
	}

	// The teams of a company whose goal is broken into quarters have its season.
	company := year("revenue", "1000", append(quarters("100", "100", "100", "700"), team("North", "400", Goal{Owner: Owner{OfRep, "Ann"}, Target: num("400")}))...)
	states, _, err = goalStates(goalBookkeeping().Data, goalParams(), []Goal{company}, Thresholds{})
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range []int{0, 5, 6} {
		if s := states[i]; s.Expected.Cmp(num("1/5")) != 0 {
			t.Errorf("of %s %s is expected, want a fifth", s.Owner, s.Expected)
		}
	}
}

// TestGoalExpectedOfPartsGrows holds that what is due grows from 0 to 1 however a goal
// is cut up, and that even cuts of it change nothing.
func TestGoalExpectedOfPartsGrows(t *testing.T) {
	b := goalBook{f: &dataset{Data: goalBookkeeping().Data, Params: goalParams()}}
	rapid.Check(t, func(t *rapid.T) {
		first := Day(19000)
		whole := Goal{Metric: "revenue", Period: Period{Start: first, End: first + Day(rapid.IntRange(0, 500).Draw(t, "days"))}, Target: Int(rapid.Int64Range(1, 1000).Draw(t, "target"))}
		even := whole
		even.Target = Int(int64(whole.Period.Days()))
		for at := first; at <= whole.Period.End; {
			end := min(at+Day(rapid.IntRange(0, 120).Draw(t, "part")), whole.Period.End)
			p := Goal{Period: Period{Start: at, End: end}}
			if rapid.Bool().Draw(t, "there") {
				p.Target = Int(rapid.Int64Range(0, 300).Draw(t, "share"))
				whole.Parts = append(whole.Parts, p)
				p.Target = Int(int64(end-at) + 1)
				even.Parts = append(even.Parts, p)
			}
			at = end + 1
		}
		n, err := b.resolve(whole, nil)
		if err != nil {
			t.Fatal(err)
		}
		e, err := b.resolve(even, nil)
		if err != nil {
			t.Fatal(err)
		}
		last := Int(0)
		for d := first - 1; d <= whole.Period.End+1; d++ {
			x := n.due(d)
			if x.Cmp(last) < 0 || x.Cmp(Int(1)) > 0 {
				t.Fatalf("on %s %s is due, the day before %s", d, x, last)
			}
			if got, want := e.due(d), elapsed(e.Period, d); got.Cmp(want) != 0 {
				t.Fatalf("on %s %s of an even goal is due, want %s", d, got, want)
			}
			last = x
		}
		if n.due(first-1).Sign() != 0 || n.due(whole.Period.End).Cmp(Int(1)) != 0 {
			t.Fatal("what is due does not go from 0 to 1")
		}
	})
}
