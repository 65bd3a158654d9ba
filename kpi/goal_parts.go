package kpi

import (
	"slices"

	"salesk/internal/message"
)

// rollUp takes a goal's progress from its parts.
func (b *goalBook) rollUp(n *goalNode) {
	s := &n.state
	s.Unit, s.Better = Ratio, Higher
	s.Start, s.Target = Int(0), Int(1)
	var shares []rollShare
	waiting, missing, done := 0, 0, 0
	for _, p := range n.parts {
		x := rollShare{p.state.Progress, p.state.Expected, Int(1)}
		if n.Rollup == rollWeighted {
			x.weight = p.weight()
		}
		switch {
		case p.state.Status == Done:
			done++
		case x.progress.Empty() && p.Period.Start > b.f.AsOf:
			waiting++
			x.progress = Int(0)
		case x.progress.Empty():
			missing++
			continue
		}
		if one := Int(1); x.progress.Cmp(one) > 0 {
			x.progress = one
		}
		shares = append(shares, x)
	}
	if missing > 0 {
		s.Note = message.GoalPartsMissing(missing)
	}
	if len(shares) == waiting {
		if waiting > 0 {
			s.Expected = Int(0)
		}
		return // NoData
	}
	if n.Rollup == rollLeast {
		shares = []rollShare{leastOf(shares)}
	}
	progress, expected, weight := Int(0), Int(0), Int(0)
	for _, x := range shares {
		progress, expected = progress.Add(x.progress.Mul(x.weight)), expected.Add(x.expected.Mul(x.weight))
		weight = weight.Add(x.weight)
	}
	s.Progress, s.Expected = progress.Div(weight), expected.Div(weight)
	s.Actual = s.Progress
	switch {
	case s.Progress.Empty(): // only parts that weigh nothing have data
		s.Status = NoData
	case done == len(n.parts):
		s.Status = Done
	case b.f.AsOf >= n.Period.End:
		s.Status = Missed
	default:
		s.Status = b.judge(s.Progress, s.Expected)
	}
}

// rollShare is what a part adds to the goal that it is part of.
type rollShare struct{ progress, expected, weight Number }

// leastOf is the share with the least progress for what was expected; those of which
// nothing was expected yet count only among themselves.
func leastOf(shares []rollShare) rollShare {
	due := slices.DeleteFunc(slices.Clone(shares), func(x rollShare) bool { return x.expected.Sign() <= 0 })
	if len(due) == 0 {
		return slices.MinFunc(shares, func(x, y rollShare) int { return x.progress.Cmp(y.progress) })
	}
	return slices.MinFunc(due, func(x, y rollShare) int {
		return x.progress.Mul(y.expected).Cmp(y.progress.Mul(x.expected))
	})
}

// reconcile notes where the targets of a goal's parts do not add up to its own.
func (b *goalBook) reconcile(n *goalNode) {
	if n.kpi == nil || !n.kpi.sum() {
		return
	}
	var owners, periods, both []*goalNode
	for _, p := range n.parts {
		sameOwner := p.Owner == n.Owner
		samePeriod := p.Period.Start == n.Period.Start && p.Period.End == n.Period.End
		switch {
		case p.kpi != n.kpi || p.Target.Empty():
		case samePeriod && !sameOwner:
			owners = append(owners, p)
		case n.kpi.Stock: // a stock of the months is not that of the year
		case sameOwner && !samePeriod:
			periods = append(periods, p)
		case !sameOwner:
			both = append(both, p)
		}
	}
	b.compare(n, message.PartsByOwner, message.GoalOwnersDiffer, b.apart(owners))
	b.compare(n, message.PartsByPeriod, message.GoalPeriodsDiffer, b.apart(periods))
	b.compare(n, message.PartsByOwnerAndPeriod, message.GoalOwnersPeriodsDiffer, b.apart(both))
}

// apart leaves out the parts that are in another part already: a quarter's months, a
// team's reps.
func (b *goalBook) apart(parts []*goalNode) []*goalNode {
	return slices.DeleteFunc(slices.Clone(parts), func(p *goalNode) bool {
		team := b.f.teamOf(p.Owner, min(p.Period.End, b.f.AsOf))
		return slices.ContainsFunc(parts, func(o *goalNode) bool {
			within := o.Period.Start <= p.Period.Start && p.Period.End <= o.Period.End
			same := o.Period.Start == p.Period.Start && o.Period.End == p.Period.End
			return o.Owner == p.Owner && within && !same || o.Owner == team && within
		})
	})
}

// teamOf is the team of a rep on a day as an owner; of other owners no owner at all.
func (f *dataset) teamOf(o Owner, day Day) Owner {
	if o.Kind == OfRep {
		if s, ok := f.Symbols.Lookup(o.Name); ok && f.teamOn(s, day) != 0 {
			return Owner{OfTeam, f.Symbols.Text(f.teamOn(s, day))}
		}
	}
	return Owner{Kind: OfTeam}
}

// compare tells where a goal is not what its parts add up to: in the goal's note and in a warning.
func (b *goalBook) compare(n *goalNode, note func(sum string) message.Message,
	warning func(goal string, owner message.Message, period, target, sum string) message.Message, parts []*goalNode) {
	if len(parts) == 0 {
		return
	}
	sum := Int(0)
	for _, p := range parts {
		sum = sum.Add(p.Target)
	}
	if sum.Cmp(n.Target) == 0 {
		return
	}
	r := Results{Digits: b.f.Digits}
	unit := n.kpi.Unit
	if unit == Amount {
		unit = PerOne // a target may be finer than the minor unit
	}
	n.state.Note = message.Join(n.state.Note, note(r.Text(unit, sum)))
	b.warn(warning(n.Name, n.Owner.Message(), n.Period.Label, r.Text(unit, n.Target), r.Text(unit, sum)))
}
