package kpi

import "testing"

// TestCyclePeriod: the last period that is old enough and has both values in total.
func TestCyclePeriod(t *testing.T) {
	month := func(m int) Period { return Period{Start: Date(2024, m, 1), End: Date(2024, m+1, 1) - 1} }
	full, none := Value{Number: Int(1)}, Value{}
	for _, c := range []struct {
		name              string
		asOf              Day
		cycle, retention  [4]Value // by month from January
		days, want        int
		totalsAreOfGroups bool
	}{
		{"old enough to the day", Date(2024, 5, 30), [4]Value{full, full, full, full}, [4]Value{full, full, full, full}, 60, 2, false}, // 31 March and 60 days
		{"a day too early", Date(2024, 5, 29), [4]Value{full, full, full, full}, [4]Value{full, full, full, full}, 60, 1, false},
		{"nobody won", Date(2024, 5, 30), [4]Value{full, full, full, full}, [4]Value{full, full, none, full}, 60, 1, false},
		{"no cycle", Date(2024, 5, 30), [4]Value{full, none, none, full}, [4]Value{full, full, full, full}, 60, 0, false},
		{"all too early", Date(2024, 5, 30), [4]Value{full, full, full, full}, [4]Value{full, full, full, full}, 360, -1, false},
		{"of groups alone", Date(2024, 5, 30), [4]Value{full, full, full, full}, [4]Value{full, full, full, full}, 60, -1, true},
	} {
		r := &Results{AsOf: c.asOf}
		for m := range 4 {
			r.Periods = append(r.Periods, month(m+1))
		}
		for k, v := range map[*KPI][4]Value{SalesCycle: c.cycle, WonCustomerRetention: c.retention} {
			r.Figures = append(r.Figures, Figure{KPI: k, Groups: [][]string{{"Ann"}, {"*"}}, Total: !c.totalsAreOfGroups, Value: func(m, row int) Value {
				return []Value{full, v[m]}[row]
			}})
		}
		if got := CyclePeriod(r, c.days); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
	if got := CyclePeriod(&Results{AsOf: Date(2024, 1, 1)}, 1); got != -1 {
		t.Errorf("of nothing: %d", got)
	}
}
