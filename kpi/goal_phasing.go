package kpi

import (
	"cmp"
	"slices"
)

// due is the share of the progress that is due by the as-of date: by the phasing; else
// as the goal's parts, or those of the goal that it is part of, spread the target; else
// evenly by days.
func (n *goalNode) due(asOf Day) Number {
	p := n.Period
	switch last := min(asOf, p.End); {
	case last < p.Start:
		return Int(0)
	case last == p.End:
		return Int(1)
	case len(n.Phasing) > 0:
		return n.phased(last)
	case n.steps != nil:
		return n.steps.due(n, last)
	case n.season != nil:
		return n.season.due(last)
	}
	return elapsed(p, asOf)
}

// elapsed is the share of a period's days that have gone by.
func elapsed(p Period, asOf Day) Number {
	gone := min(max(asOf-p.Start+1, 0), Day(p.Days()))
	return Frac(int64(gone), int64(p.Days()))
}

// phased is what is due by the shares of the calendar months.
func (n *goalNode) phased(last Day) Number {
	p := n.Period
	sum, done := Int(0), Int(0)
	for i, x := range n.Phasing {
		from, to := max(p.Start, startOfMonthAfter(p.Start, i)), min(p.End, endOfMonthAfter(p.Start, i))
		sum = sum.Add(x)
		if last >= from {
			done = done.Add(x.Mul(Frac(int64(min(last, to)-from)+1, int64(to-from)+1)))
		}
	}
	return done.Div(sum)
}

func startOfMonthAfter(d Day, k int) Day {
	y, m, _ := d.Civil()
	return Date(y, m+k, 1)
}

// goalSteps are parts that spread a goal's target over its period, and what they leave.
type goalSteps struct {
	parts []*goalNode
	sum   Number // of the parts' targets
	rest  Number // of the goal's target, due evenly over free
	free  []Period
}

// due is what is due on a day within the period: of the parts what is due of each, of
// the rest by days. Parts that come to more than the whole count as shares.
func (s *goalSteps) due(n *goalNode, last Day) Number {
	done := Int(0)
	for _, p := range s.parts {
		done = done.Add(p.Target.Mul(p.due(last)))
	}
	gone, days := 0, 0
	for _, f := range s.free {
		days += f.Days()
		gone += int(min(max(last-f.Start+1, 0), Day(f.Days())))
	}
	if days > 0 {
		done = done.Add(s.rest.Mul(Frac(int64(gone), int64(days))))
	}
	return done.Div(s.sum.Add(s.rest))
}

// distribute finds the parts that say when a goal is due: those of its periods, else those
// of its owners. It takes what adds up over time alone, so no rates, stocks or values
// that start somewhere.
func (b *goalBook) distribute(n *goalNode) {
	if n.rolls || len(n.Phasing) > 0 || !n.Start.Empty() || n.Target.Sign() <= 0 ||
		n.kpi != nil && !n.kpi.flow() || n.kpi == nil && n.Kind != GoalNumber && n.Kind != GoalCurrency {
		return
	}
	var periods, owners []*goalNode
	for _, p := range n.parts {
		same := p.Period.Start == n.Period.Start && p.Period.End == n.Period.End
		switch {
		case p.Kind != n.Kind || p.kpi != n.kpi || p.Target.Sign() < 0 || p.Target.Empty() || !p.Start.Empty():
		case p.Owner == n.Owner && !same && n.Period.Start <= p.Period.Start && p.Period.End <= n.Period.End:
			periods = append(periods, p)
		case p.Owner != n.Owner && same:
			owners = append(owners, p)
		}
	}
	if steps := stepsOf(n, b.apart(periods)); steps != nil {
		n.steps = steps
		// What has no months of its own has the season of the whole.
		for _, p := range owners {
			p.follow(n)
		}
	} else if slices.ContainsFunc(owners, func(p *goalNode) bool { return p.steps != nil || len(p.Phasing) > 0 }) {
		n.steps = newSteps(n, b.apart(owners), []Period{n.Period})
	}
}

// follow takes over the season of another goal of the same period.
func (n *goalNode) follow(whole *goalNode) {
	if n.steps != nil || len(n.Phasing) > 0 {
		return
	}
	n.season = whole
	for _, p := range n.parts {
		if p.kpi == n.kpi && p.Kind == n.Kind && p.Period.Start == n.Period.Start && p.Period.End == n.Period.End {
			p.follow(whole)
		}
	}
}

// stepsOf makes steps of parts that follow each other; nil where they overlap.
func stepsOf(n *goalNode, parts []*goalNode) *goalSteps {
	slices.SortStableFunc(parts, func(x, y *goalNode) int { return cmp.Compare(x.Period.Start, y.Period.Start) })
	var free []Period
	next := n.Period.Start
	for _, p := range parts {
		if p.Period.Start < next {
			return nil
		}
		if p.Period.Start > next {
			free = append(free, Period{Start: next, End: p.Period.Start - 1})
		}
		next = p.Period.End + 1
	}
	if next <= n.Period.End {
		free = append(free, Period{Start: next, End: n.Period.End})
	}
	return newSteps(n, parts, free)
}

func newSteps(n *goalNode, parts []*goalNode, free []Period) *goalSteps {
	s := &goalSteps{parts: parts, free: free, sum: Int(0), rest: Int(0)}
	for _, p := range parts {
		s.sum = s.sum.Add(p.Target)
	}
	if len(free) > 0 && s.sum.Cmp(n.Target) < 0 {
		s.rest = n.Target.Sub(s.sum)
	}
	if len(parts) == 0 || s.sum.Sign() == 0 {
		return nil // they say nothing about when
	}
	return s
}
