package kpi

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// TestExplainAddsUp holds the law of explanations: what the records add is the figure, of every KPI, in any
// period and group. What the law does not hold of is not explained, and these are few.
func TestExplainAddsUp(t *testing.T) {
	explained, unexplained := map[string]int{}, map[string]int{}
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 7))
		d, p := randomData(r), randomParams(r)
		p.By, p.AllocateEven = nil, p.AllocateEven && seed%4 == 0
		p.Calendar.Grain = Grain(1 + r.IntN(4))
		at := p.Calendar.At(Date(2023, 1, 1) + Day(r.IntN(800)))
		p.Calendar.Grain, p.From, p.To, p.Label = AllTime, at.Start, at.End, at.Label
		switch r.IntN(4) {
		case 0:
			p.Where = []Filter{{Dim: "rep", Values: []string{"rep1", Unassigned}}}
		case 1:
			p.Where = []Filter{{Dim: "team", Values: []string{"team1"}}}
		}
		for _, k := range Catalogue() {
			p.KPIs = []string{k.ID}
			q, err := Prepare(d, p)
			if err != nil {
				t.Fatal(err)
			}
			res := q.Compute()
			e := q.Explain(res)
			if e == nil {
				continue
			}
			if e.Way == Unexplained {
				if !e.Value.Empty() {
					unexplained[k.ID]++
				}
				continue
			}
			explained[k.ID]++
			if want := res.Figures[0].Whole(0); e.Value.Number.Cmp(want.Number) != 0 {
				t.Errorf("seed %d: %s is %v, explained %v", seed, k.ID, want.Number, e.Value.Number)
			}
			addsUp(t, fmt.Sprint("seed ", seed, ": ", k.ID), e)
		}
	}
	for _, k := range Catalogue() {
		n, none := explained[k.ID], unexplained[k.ID]
		switch {
		case k.calc.look != nil: // holds each rep against its target
		case n < 10 || none > 0 && k.calc.metric == "": // what was reached on the days of a target is no figure of the period
			t.Errorf("%s is explained %d times, and %d times not", k.ID, n, none)
		}
	}
}

// addsUp adds up what the records of an explanation add.
func addsUp(t *testing.T, name string, e *Explanation) {
	t.Helper()
	sum := func(of func(c *Contribution) Number) Number {
		s := Int(0)
		for i := range e.Counts {
			if n := of(&e.Counts[i]); !n.Empty() {
				s = s.Add(n)
			}
		}
		return s
	}
	v := e.Value
	switch e.Way {
	case Summed:
		if s := sum(func(c *Contribution) Number { return c.Number }); s.Cmp(orZero(v.Number)) != 0 {
			t.Errorf("%s is %v, its records add up to %v", name, v.Number, s)
		}
	case Divided:
		num := sum(func(c *Contribution) Number { return c.Num })
		den := sum(func(c *Contribution) Number { return c.Den })
		if num.Cmp(orZero(v.Num)) != 0 || den.Cmp(orZero(v.Den)) != 0 {
			t.Errorf("%s is %v / %v, its records add up to %v / %v", name, v.Num, v.Den, num, den)
		}
	case Derived:
		for _, part := range e.Parts {
			if part.Way == Unexplained && !part.Value.Empty() {
				t.Errorf("%s: its part %s is not explained", name, part.KPI.ID)
			}
			addsUp(t, name+"/"+part.KPI.ID, part)
		}
	case Heads:
		if int64(len(e.Reps)) != v.N {
			t.Errorf("%s is %d, and there are %d reps", name, v.N, len(e.Reps))
		}
	}
}
