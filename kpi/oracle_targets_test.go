package kpi_test

import (
	"math/big"
	"slices"
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

// days of the level of a target, in ten-thousandths: a whole month, quarter, half-year or year
// counts 30.4375 days a month.
func levelTenths(a, b time.Time) int {
	if a.Day() == 1 && addDays(b, 1).Day() == 1 {
		for _, months := range []int{1, 3, 6, 12} {
			if a.AddDate(0, months, -1).Equal(b) {
				return months * 304375
			}
		}
	}
	return (daysFrom(a, b) + 1) * 10000
}

// oAim is what is aimed at in P: a value, and the days that have one.
type oAim struct {
	value *big.Rat
	days  map[time.Time]bool
}

// put adds the part of a target that one of its days makes.
func (a *oAim) put(t *oTarget, d time.Time) {
	v := new(big.Rat).Quo(rat(t.coef), pow10(int(t.scale)))
	v.Quo(v, rat(int64(daysFrom(t.start, t.end)+1)))
	if a.value == nil {
		a.value, a.days = new(big.Rat), map[time.Time]bool{}
	}
	a.value.Add(a.value, v)
	a.days[d] = true
}

func (a oAim) plus(b oAim) oAim {
	if b.value == nil {
		return a
	}
	if a.value == nil {
		return b
	}
	return oAim{addTo(a.value, b.value), union2(a.days, b.days)}
}

func union2[K comparable](a, b map[K]bool) map[K]bool {
	all := map[K]bool{}
	for k := range a {
		all[k] = true
	}
	for k := range b {
		all[k] = true
	}
	return all
}

// put is a day of P for which a target of an owner counts.
type oPut struct {
	t *oTarget
	d time.Time
}

// countsOn lists what counts in P of the targets of one owner, day by day.
func countsOn(ts []*oTarget, p oPeriod) []oPut {
	level := func(t *oTarget) int { return levelTenths(t.start, t.end) }
	mine := levelTenths(p.start, p.end)
	// choose takes on each day the longest target that which lets through, of one level the one
	// that starts (and ends) first, with all of the same days.
	choose := func(which func(t *oTarget) bool) (puts []oPut, days int) {
		for d := p.start; !d.After(p.end); d = addDays(d, 1) {
			var best *oTarget
			for _, t := range ts {
				if !which(t) || !within(d, t.start, t.end) {
					continue
				}
				if best == nil || level(t) > level(best) ||
					level(t) == level(best) && (t.start.Before(best.start) || t.start.Equal(best.start) && t.end.Before(best.end)) {
					best = t
				}
			}
			if best == nil {
				continue
			}
			days++
			for _, t := range ts {
				if which(t) && t.start.Equal(best.start) && t.end.Equal(best.end) {
					puts = append(puts, oPut{t, d})
				}
			}
		}
		return puts, days
	}
	all := daysFrom(p.start, p.end) + 1
	if puts, n := choose(func(t *oTarget) bool { return t.start.Equal(p.start) && t.end.Equal(p.end) }); n == all {
		return puts
	}
	best, most := choose(func(t *oTarget) bool { return level(t) < mine })
	var longer []int
	for _, t := range ts {
		if level(t) >= mine {
			longer = append(longer, level(t))
		}
	}
	slices.Sort(longer)
	for _, l := range slices.Compact(longer) {
		if puts, n := choose(func(t *oTarget) bool { return level(t) == l }); most < all && n > most {
			best, most = puts, n
		}
	}
	return best
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

// puts lists what counts in P of the targets that which lets through, which are one owner's.
func (o *oracle) puts(metric string, p oPeriod, which func(t *oTarget) bool) []oPut {
	var ts []*oTarget
	for i := range o.targets {
		if t := &o.targets[i]; t.of(metric) && which(t) {
			ts = append(ts, t)
		}
	}
	return countsOn(ts, p)
}

func sumOf(puts []oPut) (a oAim) {
	for _, x := range puts {
		a.put(x.t, x.d)
	}
	return a
}

// targetTeam is the team to which a target belongs in a period that ends on a day.
func (o *oracle) targetTeam(t *oTarget, end time.Time) string {
	if t.team != "" || t.rep == "" {
		return t.team
	}
	return o.teamOfRep(t.rep, earlier(earlier(t.end, end), o.asOf))
}

func (o *oracle) repAim(metric string, p oPeriod, rep string) oAim {
	return sumOf(o.puts(metric, p, func(t *oTarget) bool { return t.rep != "" && t.rep == rep }))
}

// teamAim is the team's own target, else what of its reps' belongs to it. The team "" is that
// of the reps who have none.
func (o *oracle) teamAim(metric string, p oPeriod, team string) oAim {
	own := sumOf(o.puts(metric, p, func(t *oTarget) bool { return t.rep == "" && t.team != "" && t.team == team }))
	if own.value != nil {
		return own
	}
	reps := map[string]bool{}
	for _, t := range o.targets {
		reps[t.rep] = true
	}
	var a oAim
	for rep := range reps {
		for _, x := range o.puts(metric, p, func(t *oTarget) bool { return t.rep != "" && t.rep == rep }) {
			if o.targetTeam(x.t, p.end) == team {
				a.put(x.t, x.d)
			}
		}
	}
	return a
}

func (o *oracle) companyAim(metric string, p oPeriod) oAim {
	own := sumOf(o.puts(metric, p, func(t *oTarget) bool { return t.rep == "" && t.team == "" }))
	if own.value != nil {
		return own
	}
	teams := map[string]bool{"": true}
	for i := range o.targets {
		t := &o.targets[i]
		teams[t.team] = true
		teams[o.targetTeam(t, p.end)] = true
	}
	var a oAim
	for team := range teams {
		a = a.plus(o.teamAim(metric, p, team))
	}
	return a
}

func (o *oracle) aim(metric string, p oPeriod, g string) oAim {
	switch {
	case g == total:
		return o.companyAim(metric, p)
	case g == kpi.Unassigned: // neither a rep nor a team: nobody's target
		return oAim{}
	case o.by[0] == "rep":
		return o.repAim(metric, p, g)
	}
	return o.teamAim(metric, p, g)
}

// attainment divides what a group reached on the days that have a target by it.
func (o *oracle) attainment(metric string, actual func(oPeriod, string) figure) func(oPeriod, string) figure {
	return func(p oPeriod, g string) figure {
		a := o.aim(metric, p, g)
		now := actual(p, g)
		if a.value != nil && a.value.Sign() != 0 && len(a.days) < daysFrom(p.start, p.end)+1 {
			now = figure{val: new(big.Rat)}
			known, unpriced := false, int64(0)
			for d := p.start; !d.After(p.last); d = addDays(d, 1) {
				if !a.days[d] {
					continue
				}
				x := actual(oPeriod{start: d, end: d, last: d}, g)
				now.n += x.n
				if x.val == nil {
					unpriced += x.unpriced
					continue
				}
				now.val.Add(now.val, x.val)
				known = known || x.n > 0
			}
			if !known && unpriced > 0 {
				now.val, now.unpriced = nil, unpriced
			}
		}
		return quotient(now.val, a.value, now.n).blankOf(now)
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
		case len(o.by) == 1 && o.by[0] == "team" && o.targetTeam(t, t.end) != "":
			groups[o.targetTeam(t, t.end)] = true
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

// repsOnTarget counts the reps with a target, in a team with what of it is of that team, and of
// these those whose revenue on its days, in that team, is no less.
func (o *oracle) repsOnTarget(p oPeriod, g string) figure {
	reps := map[string]bool{}
	for _, t := range o.targets {
		if t.rep != "" {
			reps[t.rep] = true
		}
	}
	n, reached, unpriced := int64(0), int64(0), int64(0)
	for rep := range reps {
		var a oAim
		for _, x := range o.puts("revenue", p, func(t *oTarget) bool { return t.rep == rep }) {
			team := o.targetTeam(x.t, p.end)
			if team == "" {
				team = kpi.Unassigned
			}
			if g == total || team == g {
				a.put(x.t, x.d)
			}
		}
		if a.value == nil {
			continue
		}
		sum, won, blank := new(big.Rat), int64(0), int64(0)
		for i := range o.deals {
			d := &o.deals[i]
			if d.outcome != kpi.Won || d.rep != rep || !within(d.closed, p.start, p.last) || !a.days[d.closed] {
				continue
			}
			by := o.by
			o.by = []string{"team"}
			team := o.dealKey(d)
			o.by = by
			if g != total && team != g {
				continue
			}
			won++
			sum.Add(sum, d.money())
			if d.amount == nil {
				blank++
			}
		}
		if a.value.Sign() != 0 && won > 0 && won == blank {
			unpriced += blank
			continue
		}
		n++
		if a.value.Sign() == 0 || o.major(sum).Cmp(a.value) >= 0 {
			reached++
		}
	}
	f := counts(reached, n)
	f.unpriced = unpriced
	return f
}
