package kpi

import (
	"slices"
	"strings"

	"salesk/internal/message"
)

// onTarget counts the reps of a period who have a target, and those who reached it.
type onTarget struct {
	reps, reached int64
	unknown       int64 // won deals without an amount of reps whose revenue nobody knows: they are left out
}

// takings are the revenue of some groups together: unknown where none of their deals has an amount.
type takings struct {
	sum      Number
	known    bool
	n        int64 // won deals
	noAmount int64 // of these, without an amount, where a group has no others
}

func (t *takings) add(x Value) {
	t.n += x.N
	if x.Empty() {
		t.noAmount += x.N
		return
	}
	t.sum = t.sum.Add(x.Number)
	t.known = t.known || x.N > 0
}

// lookAtReps counts for each team, and for all, the reps who reached their targets. By team a rep
// counts with what of its target and its revenue is of that team.
func (x *figure) lookAtReps(f *dataset, q *quota) {
	r := x.reached
	n := len(f.periods)
	r.onTarget = map[string][]onTarget{wholeKey: make([]onTarget, n)}
	aims := map[string]map[string][]aim{} // by team, wholeKey for all, and rep
	put := func(team, rep string, of []aim) {
		if aims[team] == nil {
			aims[team] = map[string][]aim{}
		}
		all := aims[team][rep]
		if all == nil {
			all = make([]aim, n)
			aims[team][rep] = all
		}
		for p := range all {
			all[p] = all[p].plus(of[p], f.periods[p])
		}
	}
	days := map[dayRange]bool{}
	for key, of := range q.repTeam {
		rep, team := f.Symbols.Text(key[0]), f.Symbols.Text(key[1])
		if team == "" {
			team = Unassigned
		}
		if !f.keepsRep(rep, team) {
			continue
		}
		put(team, rep, of)
		put(wholeKey, rep, of)
	}
	for _, reps := range aims {
		for _, of := range reps {
			for p := range of {
				for _, s := range of[p].days {
					days[s] = true
				}
			}
		}
	}
	p := f.Params
	p.By = []string{"rep", "team"}
	whole := make([]map[string]map[string]*takings, n) // by period, rep, and team or wholeKey
	r.takings(p, func(period int) *map[string]map[string]*takings { return &whole[period] })
	covers := map[dayRange]map[string]map[string]*takings{}
	for s := range days {
		q := p
		q.Calendar.Grain, q.From, q.To = AllTime, s.from, s.to
		var of map[string]map[string]*takings
		r.takings(q, func(int) *map[string]map[string]*takings { return &of })
		covers[s] = of
	}
	for team, reps := range aims {
		row := r.onTarget[team]
		if row == nil {
			row = make([]onTarget, n)
			r.onTarget[team] = row
		}
		for rep, of := range reps {
			for p := range of {
				if a := of[p]; !a.value.Empty() {
					t := takings{sum: Int(0)}
					if a.days == nil {
						t.join(whole[p][rep][team])
					}
					for _, s := range a.days {
						t.join(covers[s][rep][team])
					}
					row[p].count(&t, a.value)
				}
			}
		}
	}
}

func (t *takings) join(o *takings) {
	if o != nil {
		t.n, t.noAmount, t.sum, t.known = t.n+o.n, t.noAmount+o.noAmount, t.sum.Add(o.sum), t.known || o.known
	}
}

// count counts a rep with a target.
func (s *onTarget) count(t *takings, target Number) {
	switch {
	case target.Sign() == 0: // is always reached
		s.reached++
	case !t.known && t.noAmount > 0:
		s.unknown += t.noAmount
		return
	case t.sum.Cmp(target) >= 0:
		s.reached++
	}
	s.reps++
}

// takings measures the revenue of each rep, by team and in all.
func (r *reached) takings(p Params, of func(period int) *map[string]map[string]*takings) {
	for row := range r.measure(p).Rows() {
		if row.Total || row.N == 0 {
			continue
		}
		reps := of(row.Period)
		if *reps == nil {
			*reps = map[string]map[string]*takings{}
		}
		rep, team := row.Group[0], row.Group[1]
		teams := (*reps)[rep]
		if teams == nil {
			teams = map[string]*takings{}
			(*reps)[rep] = teams
		}
		for _, key := range []string{team, wholeKey} {
			if teams[key] == nil {
				teams[key] = &takings{sum: Int(0)}
			}
			teams[key].add(row.Value)
		}
	}
}

// keepsRep reports whether a rep in a team passes every filter.
func (f *dataset) keepsRep(rep, team string) bool {
	for _, w := range f.Where {
		text := rep
		if w.Dim == "team" {
			text = team
		}
		if !slices.ContainsFunc(w.Values, func(v string) bool { return strings.EqualFold(v, text) }) {
			return false
		}
	}
	return true
}

// RepsOnTarget is the share of the reps who reached their target.
var RepsOnTarget = define(KPI{
	ID: "reps_on_target", Title: "Reps on target", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: Team, Order: 175, Optional: true,
	Formula: "reps with revenue >= target / reps with a target", GroupBy: "team, company", Needs: KindSet(Deals, Targets),
	Doc: "Of the reps with a target for their revenue, those who reached it: all of the period's target, also while the period is partial. By team a rep counts with what of its target and its revenue is of that team. A target of 0 is always reached. Where targets cover only part of the period, only the revenue of those days counts.",
}, calc{
	uses: []family{salesFamily, repsQuota}, metric: "revenue", look: (*figure).lookAtReps,
	value: func(v *view) Value {
		var s onTarget
		if row := v.x.reached.onTarget[v.labelOf()]; row != nil {
			s = row[v.p]
		}
		x := share(s.reached, s.reps, message.NoRepHasTarget())
		if s.unknown > 0 {
			x.Note = message.WonDealsWithoutAmount(int(s.unknown))
		}
		return x
	},
})

// repsQuota is revenueQuota of which no rep has a figure: a rep either has reached its target or not.
var repsQuota = func() *Family[tally, *tally] {
	fam := quotaFamily("revenue")
	fam.Name = "rep_targets"
	fam.NotBy = []string{"rep"}
	return fam
}()
