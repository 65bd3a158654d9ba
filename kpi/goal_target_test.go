package kpi

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func (b book) target(metric, rep, team, period, value string) {
	p := span(period)
	d := Dec{}
	if _, err := fmt.Sscan(value, &d.Coef); err != nil {
		panic(err)
	}
	b.Targets = append(b.Targets, Target{Value: d, Metric: b.sym(metric), Rep: b.sym(rep), Team: b.sym(team), Start: p.Start, End: p.End})
}

func TestGoalsOfTargets(t *testing.T) {
	b := goalBookkeeping()
	b.Loaded |= KindSet(Targets)
	b.target("", "Bob", "", "2024-Q2", "50")
	b.target("", "", "South", "2024-Q2", "100")
	b.target("", "Ann", "", "2024-Q1", "200") // no team or company goal for the quarter
	b.target("", "Ann", "", "2024", "700")
	b.target("", "", "", "2024", "1000")
	b.target("", "Cy", "", "2024-Q2", "20")
	b.target("", "Cy", "", "2024-Q2", "15")  // the same once more: they add up
	b.target("", "Ann", "", "2024-02", "70") // in the quarter, not the year
	b.target("win_rate", "", "", "2024-02", "1")
	b.target("joy", "", "", "2023", "1")
	var lines []string
	var show func(gs []Goal, indent string)
	show = func(gs []Goal, indent string) {
		for _, g := range gs {
			lines = append(lines, fmt.Sprintf("%s%s %s %s %s", indent, g.Metric, g.Owner, g.Period.Label, g.Target.Significant(4, 0)))
			show(g.Parts, indent+" ")
		}
	}
	p := goalParams()
	show(goalsOfTargets(b.Data, p), "")
	want := []string{
		"revenue company 2024 1000",
		" revenue rep Ann 2024 700",
		"  revenue rep Ann 2024-Q1 200",
		"   revenue rep Ann 2024-02 70",
		"revenue team South 2024-Q2 100",
		" revenue rep Bob 2024-Q2 50",
		" revenue rep Cy 2024-Q2 35",
		"win_rate company 2024-02 1",
		"joy company 2023 1",
	}
	if strings.Join(lines, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}

	p.From, p.To, lines = Date(2024, 3, 31), Date(2024, 3, 31), nil
	show(goalsOfTargets(b.Data, p), "")
	if got := strings.Join(lines, "\n"); got != strings.Join(want[:3], "\n") {
		t.Errorf("in March: got\n%s", got)
	}

	j, err := Prepare(b.Data, goalParams())
	if err != nil {
		t.Fatal(err)
	}
	states, warnings, err := j.Goals(j.GoalsOfTargets(), Thresholds{})
	if err != nil {
		t.Fatal(err)
	}
	if s := states[5]; s.Name != "rep Bob" || showGoal(s) != "90|1.8|1|90|done|" {
		t.Errorf("Bob: %s: %s", s.Name, showGoal(s))
	}
	if s := states[4]; s.Name != "Revenue" || s.Note.String() != "its parts by owner add up to 85.00" {
		t.Errorf("South: %s, %s", s.Name, s.Note)
	}
	codes := map[string]int{}
	for _, w := range warnings {
		codes[w.ID()]++
	}
	if codes["goal-metric"] != 1 || codes["goals-differ-by-owner"]+codes["goals-differ-by-period"]+codes["goals-differ-by-owner-and-period"] != 4 || len(warnings) != 5 {
		t.Errorf("warnings: %v", warnings)
	}
}

// TestTargetGoalsNaive holds that every target is in exactly one goal, that goals of
// targets never fail, and that their actual values are those that Compute gives for the
// same owner and days alone.
func TestTargetGoalsNaive(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 8))
		d, p := randomData(r), randomParams(r)
		gs := goalsOfTargets(d, p)
		targets := Int(0)
		for _, x := range d.Targets {
			targets = targets.Add(x.Value.Number())
		}
		sum := Int(0)
		var add func(gs []Goal)
		add = func(gs []Goal) {
			for _, g := range gs {
				sum = sum.Add(g.Target)
				add(g.Parts)
			}
		}
		add(gs)
		if sum.Cmp(targets) != 0 {
			t.Fatalf("seed %d: the targets are %s and the goals %s", seed, targets, sum)
		}
		states, _, err := goalStates(d, p, gs, Thresholds{})
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for _, s := range states {
			if s.Period.Start > p.AsOf {
				continue
			}
			q := p
			q.By, q.KPIs, q.Calendar, q.From, q.To = nil, []string{s.Metric}, Calendar{Grain: AllTime, FiscalStart: 1}, s.Period.Start, s.Period.End
			if dim, name, ok := strings.Cut(s.Owner.String(), " "); ok {
				q.Where = []Filter{{dim, []string{name}}}
			}
			want, err := Compute(d, q)
			if err != nil {
				t.Fatal(err)
			}
			if got := want.Figures[0].Whole(0); s.Actual.Cmp(got.Number) != 0 {
				t.Fatalf("seed %d: %s of %s from %s to %s is %s, but Compute gives %s", seed, s.Metric, s.Owner, s.Period.Start, s.Period.End, s.Actual, got.Number)
			}
		}
	}
}

// TestFlows holds that the KPIs told as flows add up over time, and that stocks and
// rates are not told as such. Lost customers are counted from one end of a period to
// the other, so one who comes back within a year is lost in a month only; so are the movements
// of recurring revenue.
func TestFlows(t *testing.T) {
	broken := map[string]bool{}
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 9))
		d, p := randomData(r), randomParams(r)
		p.By, p.Where = nil, nil
		for _, k := range Catalogue() {
			p.KPIs = append(p.KPIs, k.ID)
		}
		p.From, p.To, p.AsOf = Date(2023, 1, 1), Date(2024, 12, 31), Date(2025, 6, 1)
		p.Calendar = Calendar{Grain: ByMonth, FiscalStart: 1}
		months, err := Compute(d, p)
		if err != nil {
			t.Fatal(err)
		}
		p.Calendar.Grain = AllTime
		all, err := Compute(d, p)
		if err != nil {
			t.Fatal(err)
		}
		for whole := range all.Rows() {
			sum := Int(0)
			for row := range months.Rows() {
				if row.KPI == whole.KPI && !row.Empty() {
					sum = sum.Add(row.Number)
				}
			}
			if whole.KPI.flow() && whole.Empty() {
				continue // nothing can be known of customers
			}
			if sum.Cmp(whole.Number) != 0 {
				broken[whole.KPI.ID] = true
			}
		}
	}
	for _, k := range Catalogue() {
		if k.flow() == broken[k.ID] && k != LostCustomers && !strings.HasPrefix(k.ID, "mrr_") {
			t.Errorf("%s: told as a flow: %v, adds up over time: %v", k.ID, k.flow(), !broken[k.ID])
		}
	}
}
