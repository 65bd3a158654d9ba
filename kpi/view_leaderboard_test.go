package kpi

import (
	"fmt"
	"strings"
	"testing"

	"salesk/internal/message"
)

// shares makes results of one KPI: hits of n by group.
func shares(k *KPI, groups ...any) *Results {
	var names []string
	var values []Value
	for i := 0; i < len(groups); i += 3 {
		hits, n := int64(groups[i+1].(int)), int64(groups[i+2].(int))
		names, values = append(names, groups[i].(string)), append(values, share(hits, n, message.NoDealWon()))
	}
	return &Results{By: []string{"rep"}, Figures: []Figure{inFirstPeriod(k, append(names, "*"), append(values, share(1, 2, message.Message{})))}}
}

// inFirstPeriod is a KPI with values that other periods do not have.
func inFirstPeriod(k *KPI, groups []string, values []Value) Figure {
	x := Figure{KPI: k, Value: func(period, row int) Value {
		if period > 0 {
			return share(99, 100, message.Message{})
		}
		return values[row]
	}}
	for _, g := range groups {
		x.Groups = append(x.Groups, []string{g})
		x.Total = g == "*"
	}
	return x
}

func board(ss []RankEntry) string {
	var out []string
	for _, s := range ss {
		shared := ""
		if s.Shared {
			shared = "="
		}
		out = append(out, fmt.Sprintf("%d%s %s", s.Rank, shared, strings.Join(s.Group, ",")))
	}
	return strings.Join(out, "; ")
}

func TestLeaderboard(t *testing.T) {
	numbers := func(k *KPI, vs ...string) *Results {
		var names []string
		var values []Value
		for i, v := range vs {
			x := Value{N: 1}
			if v != "" {
				d := Dec{}
				if _, err := fmt.Sscan(v, &d.Coef); err != nil {
					t.Fatal(err)
				}
				x.Number = d.Number()
			}
			names, values = append(names, string(rune('A'+i))), append(values, x)
		}
		return &Results{By: []string{"rep"}, Figures: []Figure{inFirstPeriod(k, names, values)}}
	}
	for _, test := range []struct {
		name string
		r    *Results
		id   string
		want string
	}{
		// Intervals: 90/100 .826-.945, 1/1 .207-1, 10/100 .055-.174.
		{"few records share", shares(WinRate, "Cy", 10, 100, "Ann", 90, 100, "Bob", 1, 1), "win_rate", "1= Bob; 1= Ann; 3 Cy"},
		{"far apart", shares(WinRate, "Ann", 50, 100, "Bob", 90, 100, "Cy", 10, 100), "win_rate", "1 Bob; 2 Ann; 3 Cy"},
		// 60/100 .502-.691, 50/100 .404-.596 overlap; 38/100 .291-.478 only with the second.
		{"no chains", shares(WinRate, "A", 60, 100, "B", 50, 100, "C", 38, 100), "win_rate", "1= A; 1= B; 3 C"},
		{"lower is better", shares(ChurnRate, "A", 60, 100, "B", 5, 100, "C", 8, 100), "churn_rate", "1= B; 1= C; 3 A"},
		{"nothing and nobody", shares(WinRate, "A", 0, 0, Unassigned, 9, 9, "C", 8, 100), "win_rate", "1 C; 0 A; 0 (unassigned)"},
		{"equal, by records", shares(WinRate, "A", 1, 2, "B", 50, 100), "win_rate", "1= B; 1= A"},
		{"plain ranks", numbers(Revenue, "10", "30", "30", "", "20"), "revenue", "1= B; 1= C; 3 E; 4 A; 0 D"},
		{"plain, lower", numbers(SalesCycle, "10", "30", "5"), "sales_cycle", "1 C; 2 A; 3 B"},
		{"not there", numbers(Revenue, "10"), "win_rate", ""},
	} {
		if got := board(Leaderboard(test.r, test.id, 0)); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

func TestCycleView(t *testing.T) {
	value := func(n int64) Value { return Value{Number: Int(n), N: 1} }
	var groups []string
	var cycles, retentions []Value
	add := func(group string, cycle, retention Value) {
		groups, cycles, retentions = append(groups, group), append(cycles, cycle), append(retentions, retention)
	}
	add("Tess", value(60), value(9))
	add("Harry", value(10), value(3))
	add("Ada", value(20), value(8))
	add("Lou", value(70), value(1))
	add("New", value(5), Value{})
	add("Mid", value(30), value(9))
	add("*", value(30), value(6))
	r := &Results{By: []string{"rep"}, Figures: []Figure{inFirstPeriod(SalesCycle, groups, cycles), inFirstPeriod(WonCustomerRetention, groups, retentions)}}
	var got []string
	for _, x := range CycleView(r, 0) {
		got = append(got, x.Group[0]+" "+x.Kind.String()+" "+x.Cycle.Significant(3, 0)+" "+x.Retention.Significant(3, 0))
	}
	want := "* unclear 30 6; Ada ace 20 8; Harry hare 10 3; Lou laggard 70 1; Mid usual 30 9; New unclear 5 ; Tess tortoise 60 9"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("got %s, want %s", s, want)
	}
	r.Figures = r.Figures[:1]
	if x := CycleView(r, 0); x != nil {
		t.Errorf("without retention: %v", x)
	}
}

// TestViewsOfResults takes leaderboard and cycle from computed results.
func TestViewsOfResults(t *testing.T) {
	b := newBook(Deals)
	b.deal("1", "Ann", "A", "2024-01-01", "2024-01-11", Won, 500)
	b.deal("2", "Bob", "B", "2024-01-01", "2024-01-31", Won, 700)
	b.deal("3", "Bob", "C", "2024-01-01", "2024-01-31", Lost, 700)
	b.until(0, "2024-03-31")
	p := Defaults()
	p.InactiveDays = 100 // a longer cover could not tell who stayed for 180 days
	p.By, p.AsOf, p.To, p.Calendar.Grain = []string{"rep"}, Date(2025, 1, 31), Date(2024, 3, 1), ByQuarter
	r, err := Compute(b.Data, p)
	if err != nil {
		t.Fatal(err)
	}
	if got := board(Leaderboard(r, "revenue", 0)); got != "1 Bob; 2 Ann" {
		t.Errorf("revenue: %s", got)
	}
	if got := board(Leaderboard(r, "win_rate", 0)); got != "1= Ann; 1= Bob" {
		t.Errorf("win rate: %s", got)
	}
	if got := Leaderboard(r, "sales_per_rep", 0); got != nil {
		t.Errorf("sales per rep has no groups, but %v", got)
	}
	x := CycleView(r, 0)
	if len(x) != 3 || !x[0].Total || x[1].Retention.Empty() || x[2].Retention.Empty() {
		t.Errorf("cycle: %v", x)
	}
}
