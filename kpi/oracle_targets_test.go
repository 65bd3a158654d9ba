package kpi_test

import (
	"math/big"
	"time"

	"salesk/kpi"
)

func (t *oTarget) of(metric string) bool {
	m := t.metric
	if m == "" {
		m = "revenue"
	}
	return m == metric
}

// share is what of a target falls on P, pro rata by calendar days; false when nothing does.
func (t *oTarget) share(p oPeriod) (*big.Rat, bool) {
	a, b := later(t.start, p.start), earlier(t.end, p.end)
	if b.Before(a) {
		return nil, false
	}
	v := new(big.Rat).Quo(rat(t.coef), pow10(int(t.scale)))
	return v.Mul(v, big.NewRat(int64(daysFrom(a, b)+1), int64(daysFrom(t.start, t.end)+1))), true
}

// targetSum adds up the shares of the targets that which lets through; nil when none falls on P.
func (o *oracle) targetSum(metric string, p oPeriod, which func(t *oTarget) bool) *big.Rat {
	var s *big.Rat
	for i := range o.targets {
		t := &o.targets[i]
		if !t.of(metric) || !which(t) {
			continue
		}
		if x, ok := t.share(p); ok {
			s = addTo(s, x)
		}
	}
	return s
}

func addTo(s, x *big.Rat) *big.Rat {
	switch {
	case x == nil:
		return s
	case s == nil:
		return new(big.Rat).Set(x)
	}
	return new(big.Rat).Add(s, x)
}

// targetTeam is the team to which a target belongs.
func (o *oracle) targetTeam(t *oTarget) string {
	if t.team != "" {
		return t.team
	}
	return o.teamOfRep(t.rep)
}

func (o *oracle) repTarget(metric string, p oPeriod, rep string) *big.Rat {
	return o.targetSum(metric, p, func(t *oTarget) bool { return t.rep != "" && t.rep == rep })
}

// teamTarget is the team's own target, else the sum of its reps'. The team "" is that
// of the reps who have none.
func (o *oracle) teamTarget(metric string, p oPeriod, team string) *big.Rat {
	own := o.targetSum(metric, p, func(t *oTarget) bool { return t.rep == "" && t.team != "" && t.team == team })
	if own != nil {
		return own
	}
	return o.targetSum(metric, p, func(t *oTarget) bool { return t.rep != "" && o.targetTeam(t) == team })
}

func (o *oracle) companyTarget(metric string, p oPeriod) *big.Rat {
	own := o.targetSum(metric, p, func(t *oTarget) bool { return t.rep == "" && t.team == "" })
	if own != nil {
		return own
	}
	teams := map[string]bool{"": true}
	for i := range o.targets {
		teams[o.targetTeam(&o.targets[i])] = true
	}
	var s *big.Rat
	for team := range teams {
		s = addTo(s, o.teamTarget(metric, p, team))
	}
	return s
}

func (o *oracle) target(metric string, p oPeriod, g string) *big.Rat {
	switch {
	case g == total:
		return o.companyTarget(metric, p)
	case g == kpi.Unassigned: // neither a rep nor a team: nobody's target
		return nil
	case o.by[0] == "rep":
		return o.repTarget(metric, p, g)
	}
	return o.teamTarget(metric, p, g)
}

// attainment divides a group's actual figure by its target.
func (o *oracle) attainment(metric string, actual func(oPeriod, string) figure) func(oPeriod, string) figure {
	return func(p oPeriod, g string) figure {
		a := actual(p, g)
		return quotient(a.val, o.target(metric, p, g), a.n).blankOf(a)
	}
}

// targetGroups are the groups that a target of the metric shows in the range.
func (o *oracle) targetGroups(metric string) map[string]bool {
	groups := map[string]bool{}
	for i := range o.targets {
		t := &o.targets[i]
		if !t.of(metric) || !o.targeted(t.start, t.end) {
			continue
		}
		switch {
		case len(o.by) == 1 && o.by[0] == "rep" && t.rep != "":
			groups[t.rep] = true
		case len(o.by) == 1 && o.by[0] == "team" && o.targetTeam(t) != "":
			groups[o.targetTeam(t)] = true
		}
	}
	return groups
}

// targeted reports whether a target's days fall on the range's periods.
func (o *oracle) targeted(a, b time.Time) bool {
	for _, p := range o.periods {
		if !a.After(p.end) && !b.Before(p.start) {
			return true
		}
	}
	return false
}
