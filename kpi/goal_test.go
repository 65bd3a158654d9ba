package kpi

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// goalBookkeeping is a company of two teams whose figures are easy to add up: as of
// June 30, 2024, Ann (North) has won 300, 100 a month from January to March, Bob
// (South) 90 in April, lost one deal and two of his customers.
func goalBookkeeping() book {
	b := newBook(Deals)
	b.Roster = []RosterEntry{{Rep: b.sym("Ann"), Team: b.sym("North")}, {Rep: b.sym("Bob"), Team: b.sym("South")}, {Rep: b.sym("Cy"), Team: b.sym("South")}}
	b.deal("1", "Ann", "A", "2024-01-02", "2024-01-10", Won, 100_00)
	b.deal("2", "Ann", "B", "2024-01-02", "2024-02-10", Won, 100_00)
	b.deal("3", "Ann", "C", "2024-01-02", "2024-03-10", Won, 100_00)
	b.deal("4", "Bob", "D", "2024-01-02", "2024-04-10", Won, 90_00)
	b.deal("5", "Bob", "E", "2024-01-02", "2024-04-11", Lost, 500_00)
	b.deal("6", "Bob", "F", "2022-12-01", "2023-02-01", Won, 10_00) // until 2024-01-31
	b.deal("7", "Bob", "G", "2022-12-01", "2023-05-01", Won, 10_00) // until 2024-04-29
	return b
}

func num(s string) Number {
	if s == "" {
		return Number{}
	}
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic(s)
	}
	return Rat(r)
}

func span(s string) Period {
	if s == "" {
		return Period{}
	}
	p, err := Calendar{FiscalStart: 1}.ParsePeriod(s)
	if err != nil {
		panic(err)
	}
	return p
}

func goalParams() Params {
	p := Defaults()
	p.AsOf, p.By, p.Where = Date(2024, 6, 30), []string{"rep"}, []Filter{{"rep", []string{"Bob"}}} // which do not matter
	return p
}

// showGoal is progress, expected, projected, status and note.
func showGoal(s GoalState) string {
	text := func(n Number) string { return n.Significant(4, 0) }
	return strings.TrimSpace(strings.Join([]string{text(s.Actual), text(s.Progress), text(s.Expected), text(s.Projected), s.Status.String(), s.Note.String()}, "|"))
}

func TestGoals(t *testing.T) {
	company, north, bob := Owner{}, Owner{OfTeam, "north"}, Owner{OfRep, "BOB"}
	for _, test := range []struct {
		name string
		goal Goal
		want string // actual|progress|expected|projected|status|note
	}{
		// 390 of 780 by 182 of 366 days.
		{"sum", Goal{Metric: "revenue", Owner: company, Period: span("2024"), Target: num("780")}, "390|0.5|0.4973|784.3|on track|"},
		{"sum, behind", Goal{Metric: "revenue", Period: span("2024"), Target: num("900")}, "390|0.4333|0.4973|784.3|behind|"},
		{"sum, at risk", Goal{Metric: "revenue", Period: span("2024"), Target: num("1000")}, "390|0.39|0.4973|784.3|at risk|"},
		{"sum, done early", Goal{Metric: "revenue", Period: span("2024"), Target: num("390")}, "390|1|0.4973|784.3|done|"},
		{"sum, done", Goal{Metric: "revenue", Owner: north, Period: span("2024-Q1"), Target: num("250")}, "300|1.2|1|300|done|"},
		{"sum, missed", Goal{Metric: "revenue", Owner: bob, Period: span("2024-Q2"), Target: num("100")}, "90|0.9|1|90|missed|"},
		{"ends today", Goal{Metric: "deals_won", Period: span("2024-Q2"), Target: num("2")}, "1|0.5|1|1|missed|"},
		{"nothing sold", Goal{Metric: "revenue", Owner: Owner{OfRep, "Cy"}, Period: span("2024"), Target: num("10")}, "0|0|0.4973|0|at risk|"},
		{"nothing to divide", Goal{Metric: "win_rate", Owner: Owner{OfRep, "Cy"}, Period: span("2024"), Target: num("0.5")}, "||1||no data|no record of the rep Cy"},
		{"future", Goal{Metric: "revenue", Period: span("2024-Q3"), Target: num("10")}, "||0||no data|the period starts after the as-of date"},
		{"too early to project", Goal{Metric: "revenue", Period: Period{Start: Date(2024, 6, 30), End: Date(2024, 7, 30)}, Target: num("10")}, "0|0|0.03226||at risk|"},
		{"phased", Goal{Metric: "revenue", Period: span("2024-Q2"), Target: num("10"), Phasing: []Number{num("1"), num("0"), num("3")}}, "90|9|1|90|done|"},
		// A rate without a start is to be held: 4 of 5.
		{"held", Goal{Metric: "win_rate", Period: span("2024"), Target: num("0.8")}, "0.8|1|1|0.8|on track|"},
		{"not held", Goal{Metric: "win_rate", Period: span("2024"), Target: num("0.9")}, "0.8|0.8889|1|0.8|behind|"},
		{"held to the end", Goal{Metric: "win_rate", Period: span("2024-Q2"), Target: num("0.5")}, "0.5|1|1|0.5|done|"},
		// From 0.7: 0.1 of 0.2; at this pace 0.7 + 0.1/0.4973.
		{"moved", Goal{Metric: "win_rate", Period: span("2024"), Start: num("0.7"), Target: num("0.9")}, "0.8|0.5|0.4973|0.9011|on track|"},
		{"moved, not above 1", Goal{Metric: "win_rate", Period: span("2024"), Start: num("0.5"), Target: num("0.9")}, "0.8|0.75|0.4973|1|on track|"},
		// Two lost of two: a limit of 5 allows 2.486 by now, one of 3 allows 1.492.
		{"limit of a count", Goal{Metric: "lost_customers", Period: span("2024"), Target: num("5")}, "2|1|1|4.022|on track|"},
		{"limit passed", Goal{Metric: "lost_customers", Period: span("2024"), Start: num("0"), Target: num("3")}, "2|0.7459|1|4.022|at risk|"},
		{"limit of a rate", Goal{Metric: "churn_rate", Period: span("2024"), Target: num("0.9")}, "1|0.9|1|1|behind|"},
		{"limit kept", Goal{Metric: "churn_rate", Period: span("2024-Q1"), Target: num("0.5")}, "0.5|1|1|0.5|done|"},
		{"down from a start", Goal{Metric: "churn_rate", Period: span("2024-Q1"), Start: num("1"), Target: num("0.25")}, "0.5|0.6667|1|0.5|missed|"},
		// 4 active, by hand: A to D.
		{"stock", Goal{Metric: "active_customers", Period: span("2024"), Start: num("2"), Target: num("8")}, "4|0.3333|0.4973|6.022|at risk|"},
		{"stock reached, not done", Goal{Metric: "active_customers", Period: span("2024"), Target: num("3")}, "4|1.333|1|4|on track|"},
		{"number", Goal{Kind: GoalNumber, Period: span("2024"), Target: num("20"), Actual: num("12")}, "12|0.6|0.4973|24.13|on track|"},
		{"number from a start, done", Goal{Kind: GoalNumber, Period: span("2024"), Start: num("48"), Target: num("24"), Actual: num("20")}, "20|1.167|0.4973|0|done|"},
		{"currency as a limit", Goal{Kind: GoalCurrency, Direction: Lower, Period: span("2024"), Target: num("100"), Actual: num("49")}, "49|1|1|98.54|on track|"},
		{"percent", Goal{Kind: GoalPercent, Period: span("2024"), Target: num("1"), Actual: num("0.4")}, "0.4|0.4|0.4973|0.8044|behind|"},
		{"percent as a limit", Goal{Kind: GoalPercent, Direction: Lower, Period: span("2024"), Target: num("0.1"), Actual: num("0.2")}, "0.2|0.5|1|0.2|at risk|"},
		{"yes", Goal{Kind: GoalYesNo, Period: span("2024"), Actual: num("1")}, "1|1|0||done|"},
		{"not yet", Goal{Kind: GoalYesNo, Period: span("2024"), Actual: num("0")}, "0|0|0||on track|"},
		{"no", Goal{Kind: GoalYesNo, Period: span("2024-Q1"), Actual: num("0")}, "0|0|1||missed|"},
		{"nobody said", Goal{Kind: GoalNumber, Period: span("2024"), Target: num("20")}, "||0.4973||no data|"},
		{"nothing to go", Goal{Metric: "revenue", Owner: bob, Period: span("2024"), Target: num("0")}, "90|1|0.4973|181|done|"},
		{"shrinking at most", Goal{Metric: "sales_growth", Period: span("2024-Q2"), Target: num("-0.8")}, "-0.7|1|1|-0.7|done|"},
		{"shrinking more", Goal{Metric: "sales_growth", Period: span("2024-Q2"), Target: num("-0.5")}, "-0.7|0|1|-0.7|missed|"},
	} {
		states, warnings, err := goalStates(goalBookkeeping().Data, goalParams(), []Goal{test.goal}, Thresholds{})
		if err != nil || len(states) != 1 || len(warnings) > 0 {
			t.Errorf("%s: %v, %v, %v", test.name, states, warnings, err)
			continue
		}
		if got := showGoal(states[0]); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

// TestGoalPhasing expects half in January, from the 10th, nothing in February, and half
// in March, until the 20th.
func TestGoalPhasing(t *testing.T) {
	n := goalNode{Goal: Goal{Period: Period{Start: Date(2024, 1, 10), End: Date(2024, 3, 20)}, Phasing: []Number{num("2"), num("0"), num("2")}}}
	for _, test := range []struct{ asOf, want string }{
		{"2024-01-09", "0"}, {"2024-01-20", "1/4"}, {"2024-01-31", "1/2"}, {"2024-02-10", "1/2"}, {"2024-02-29", "1/2"},
		{"2024-03-01", "21/40"}, {"2024-03-10", "3/4"}, {"2024-03-19", "39/40"}, {"2024-03-20", "1"}, {"2025-01-01", "1"},
	} {
		if got := n.due(iso(test.asOf)); got.Cmp(num(test.want)) != 0 {
			t.Errorf("%s: %s is due, want %s", test.asOf, got, test.want)
		}
	}
}

func TestGoalParts(t *testing.T) {
	year := Goal{Name: "Year", Metric: "revenue", Period: span("2024"), Target: num("1000"), Parts: []Goal{
		{Period: span("2024-Q1"), Target: num("300")},
		{Period: span("2024-Q2"), Target: num("200"), Parts: []Goal{{Owner: Owner{OfRep, "Ann"}, Target: num("120")}, {Owner: Owner{OfRep, "Bob"}, Target: num("80")}}},
		{Period: span("2024-Q3"), Target: num("450.5")},
		{Period: span("2024-01"), Target: num("100")}, // in a quarter that is there
		{Owner: Owner{OfTeam, "North"}, Target: num("600")},
		{Owner: Owner{OfRep, "Ann"}, Target: num("600")}, // in a team that is there
		{Owner: Owner{OfRep, "Cy"}, Target: num("300")},
		{Name: "More calls", Kind: GoalNumber, Target: num("10"), Actual: num("10")},
	}}
	states, warnings, err := goalStates(goalBookkeeping().Data, goalParams(), []Goal{year}, Thresholds{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range states {
		got = append(got, fmt.Sprintf("%d %s (%s, %s): %s", s.Depth, s.Name, s.Owner, s.Period.Label, showGoal(s)))
	}
	want := []string{
		"0 Year (company, 2024): 390|0.39|0.5|780|at risk|its parts by owner add up to 900.00; its parts by period add up to 950.50",
		"1 2024-Q1 (company, 2024-Q1): 300|1|1|300|done|",
		"1 2024-Q2 (company, 2024-Q2): 90|0.45|1|90|missed|",
		"2 rep Ann (rep Ann, 2024-Q2): 0|0|1|0|missed|",
		"2 rep Bob (rep Bob, 2024-Q2): 90|1.125|1|90|done|",
		"1 2024-Q3 (company, 2024-Q3): ||0||no data|the period starts after the as-of date",
		"1 2024-01 (company, 2024-01): 100|1|1|100|done|",
		"1 team North (team North, 2024): 300|0.5|0.5|600|on track|",
		"1 rep Ann (rep Ann, 2024): 300|0.5|0.5|600|on track|",
		"1 rep Cy (rep Cy, 2024): 0|0|0.5|0|at risk|",
		"1 More calls (company, 2024): 10|1|0.4973|20.11|done|",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if len(warnings) != 2 || warnings[0].String() != `the goal "Year" of the company for 2024 is 1,000.00, but its parts by owner add up to 900.00` {
		t.Errorf("warnings: %v", warnings)
	}
}

func TestGoalRollup(t *testing.T) {
	byHand := func(target, actual, weight string) Goal {
		return Goal{Kind: GoalNumber, Target: num(target), Actual: num(actual), Weight: num(weight)}
	}
	q3 := Goal{Metric: "revenue", Period: span("2024-Q3"), Target: num("5")}
	for _, test := range []struct {
		name  string
		roll  Rollup
		parts []Goal
		want  string
	}{
		{"mean", rollMean, []Goal{byHand("10", "5", ""), byHand("10", "2", "9")}, "0.35|0.35|0.4973||at risk|"},
		{"weighted", rollWeighted, []Goal{byHand("10", "5", "3"), byHand("10", "2", "")}, "0.425|0.425|0.4973||behind|"},
		{"least", rollLeast, []Goal{byHand("10", "5", ""), byHand("10", "2", ""), q3}, "0.2|0.2|0.4973||at risk|"},
		{"one cannot hide another", rollMean, []Goal{byHand("10", "90", ""), byHand("10", "1", "")}, "0.55|0.55|0.4973||on track|"},
		{"not started", rollMean, []Goal{byHand("10", "5", ""), q3}, "0.25|0.25|0.2486||on track|"},
		{"without data", rollMean, []Goal{byHand("10", "5", ""), byHand("10", "", "")}, "0.5|0.5|0.4973||on track|1 part without data left out"},
		{"nothing at all", rollLeast, []Goal{byHand("10", "", "")}, "||||no data|1 part without data left out"},
		{"none started", rollMean, []Goal{q3}, "||0||no data|"},
		{"all done", rollMean, []Goal{byHand("10", "10", ""), byHand("10", "11", "")}, "1|1|0.4973||done|"},
		{"weightless", rollWeighted, []Goal{byHand("10", "", "1"), byHand("10", "11", "0")}, "||||no data|1 part without data left out"},
		{"least of what is not due", rollLeast, []Goal{{Kind: GoalYesNo, Actual: num("1")}, {Kind: GoalYesNo, Actual: num("0")}}, "0|0|0||on track|"},
	} {
		g := Goal{Name: "All", Period: span("2024"), Rollup: test.roll, Parts: test.parts}
		states, _, err := goalStates(goalBookkeeping().Data, goalParams(), []Goal{g}, Thresholds{})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if got := showGoal(states[0]); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
	// A roll-up hands its metric down and spans its parts.
	g := Goal{Metric: "win_rate", Parts: []Goal{{Period: span("2024-Q1"), Target: num("0.5")}, {Period: span("2024-Q2"), Target: num("1")}}}
	states, _, err := goalStates(goalBookkeeping().Data, goalParams(), []Goal{g}, Thresholds{})
	if err != nil {
		t.Fatal(err)
	}
	if s := states[0]; s.Name != "Win rate" || s.Period.Label != "2024-01-01 to 2024-06-30" || showGoal(s) != "0.75|0.75|1||missed|" || states[2].Name != "2024-Q2" {
		t.Errorf("spanning: %s %s %s, %s", s.Name, s.Period.Label, showGoal(s), states[2].Name)
	}
}

// TestGoalLaws holds that progress is 0 at the start, 1 at the target and linear
// between, whichever way the goal leads, and that what is due grows from 0 to 1.
func TestGoalLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.Custom(func(t *rapid.T) Number {
			return Frac(rapid.Int64Range(-1e6, 1e6).Draw(t, "num"), rapid.Int64Range(1, 100).Draw(t, "den"))
		})
		n := &goalNode{Goal: Goal{Kind: GoalNumber, Start: number.Draw(t, "start"), Target: number.Draw(t, "target")}}
		first := Day(rapid.IntRange(19000, 20000).Draw(t, "first"))
		n.Period = Period{Start: first, End: first + Day(rapid.IntRange(0, 800).Draw(t, "days"))}
		for range rapid.IntRange(0, 1).Draw(t, "phased") * n.Period.Months() {
			n.Phasing = append(n.Phasing, Int(rapid.Int64Range(0, 3).Draw(t, "share")))
		}
		if !n.wrong().IsZero() {
			return // no way to go, or a phasing of nothing
		}
		at := func(actual Number, asOf Day) Number {
			n.Actual = actual
			return n.progress(pace{asOf: asOf, Period: n.Period, due: n.due(asOf)})
		}
		if n.Start.Cmp(n.Target) != 0 {
			x := number.Draw(t, "x")
			way := n.Target.Sub(n.Start)
			if at(n.Start, first).Sign() != 0 || at(n.Target, first).Cmp(Int(1)) != 0 || at(n.Start.Add(way.Mul(x)), first).Cmp(x) != 0 {
				t.Fatalf("progress from %s to %s is not 0 at the start, 1 at the target and %s there", n.Start, n.Target, x)
			}
			n.Actual = n.Target
			if !n.reached() {
				t.Fatal("the target does not reach itself")
			}
		}
		if n.due(first-1).Sign() != 0 || n.due(n.Period.End).Cmp(Int(1)) != 0 || n.due(n.Period.End+9).Cmp(Int(1)) != 0 {
			t.Fatal("what is due does not go from 0 to 1")
		}
		a := first + Day(rapid.IntRange(-2, 900).Draw(t, "a"))
		if n.due(a).Cmp(n.due(a+1)) > 0 {
			t.Fatalf("less is due on %s than the day before", a+1)
		}
	})
}
