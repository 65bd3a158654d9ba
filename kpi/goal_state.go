package kpi

// measure tells where a goal and its parts stand.
func (b *goalBook) measure(n *goalNode) {
	for _, p := range n.parts {
		b.measure(p)
	}
	s := &n.state
	s.Name, s.Owner, s.Period, s.Depth, s.Kind = n.Name, n.Owner, n.Period, n.depth, n.Kind
	if n.rolls {
		b.rollUp(n)
		return
	}
	s.Metric, s.Unit, s.Better = n.Metric, n.unit(), n.way()
	s.Target, s.Actual, s.Start = n.Target, n.Actual, n.origin()
	p := pace{asOf: b.f.AsOf, Period: n.Period, due: n.due(b.f.AsOf)}
	s.Expected = n.expected(p)
	s.Progress = n.progress(p)
	s.Projected = n.projected(p)
	s.Status = b.status(n, p)
	b.reconcile(n)
}

// pace is how much of a goal's period has gone by.
type pace struct {
	Period
	asOf Day
	due  Number // share of the progress that is due by the as-of date
}

func (p pace) started() bool { return p.Start <= p.asOf }
func (p pace) over() bool    { return p.asOf >= p.End }

// early reports whether too little of the period has gone by to say where it leads.
func (p pace) early() bool { return 20*(int64(p.asOf-p.Start)+1) < int64(p.Days()) }

// unit is what a goal's numbers are measured in.
func (n *goalNode) unit() Unit {
	switch {
	case n.kpi != nil:
		return n.kpi.Unit
	case n.Kind == GoalCurrency:
		return Amount
	case n.Kind == GoalPercent:
		return Ratio
	case n.Kind == GoalYesNo:
		return Whole
	}
	return Times
}

// way is the direction of a goal: the one that leads from its start to the target,
// else the one it says, else the KPI's.
func (n *goalNode) way() Better {
	if !n.Start.Empty() && n.Target.Cmp(n.Start) != 0 {
		return Better(n.Target.Cmp(n.Start))
	}
	switch {
	case n.Direction != Neutral:
		return n.Direction
	case n.kpi != nil && n.kpi.Better != Neutral:
		return n.kpi.Better
	}
	return Higher
}

// limit reports whether a goal is a value not to be exceeded.
func (n *goalNode) limit() bool { return n.way() == Lower && n.Start.Empty() }

// uses reports whether a limit is used up in step with the period: a percentage by hand
// is taken to be a rate.
func (n *goalNode) uses() bool { return n.accumulates() && n.Kind != GoalPercent }

// held reports whether a goal is a level to be kept up from the first day.
func (n *goalNode) held() bool {
	return !n.limit() && !n.accumulates() && n.Start.Empty()
}

// origin is the value that progress starts from; empty for what has none.
func (n *goalNode) origin() Number {
	switch {
	case n.limit() || n.held():
		return Number{}
	}
	return n.orZero()
}

func (n *goalNode) orZero() Number {
	if n.Start.Empty() {
		return Int(0)
	}
	return n.Start
}

func (n *goalNode) reached() bool {
	c := n.Actual.Cmp(n.Target)
	return !n.Actual.Empty() && (c == 0 || c > 0 == (n.way() == Higher))
}

// expected is the progress that a goal should have by now.
func (n *goalNode) expected(p pace) Number {
	switch {
	case !p.started():
		return Int(0)
	case n.Kind == GoalYesNo && !p.over():
		return Int(0) // it happens on one day, and that may be the last
	case n.limit() || n.held():
		return Int(1)
	}
	return p.due
}

func (n *goalNode) progress(p pace) Number {
	if n.Actual.Empty() {
		return Number{}
	}
	if n.limit() {
		return n.kept(p)
	}
	start := n.orZero()
	way := n.Target.Sub(start)
	if way.Sign() == 0 || n.Start.Empty() && way.Sign() < 0 {
		if n.reached() {
			return Int(1)
		}
		return Int(0)
	}
	return n.Actual.Sub(start).Div(way)
}

// kept is the progress of a limit: 1, or the part of the actual value that is allowed.
func (n *goalNode) kept(p pace) Number {
	allowed := n.Target
	if n.uses() {
		allowed = allowed.Mul(p.due)
	}
	switch {
	case n.Actual.Cmp(allowed) <= 0:
		return Int(1)
	case allowed.Sign() <= 0:
		return Int(0)
	}
	return allowed.Div(n.Actual)
}

// projected is the value at the end of the period at the present pace.
func (n *goalNode) projected(p pace) Number {
	if n.Actual.Empty() || !p.started() || n.Kind == GoalYesNo {
		return Number{}
	}
	if p.over() {
		return n.Actual
	}
	switch {
	case p.early():
		return Number{}
	case n.held() || n.limit() && !n.uses():
		return n.Actual
	}
	start := n.orZero()
	x := start.Add(n.Actual.Sub(start).Div(p.due))
	if !x.Empty() && x.Sign() < 0 && start.Sign() >= 0 && n.Actual.Sign() >= 0 {
		x = Int(0)
	}
	if n.kpi != nil && n.kpi.countShare() && x.Cmp(Int(1)) > 0 {
		x = Int(1)
	}
	return x
}

// lasting reports whether a goal that is reached stays so: a sum that grows, or a value
// that somebody writes down. A rate or stock can fall again.
func (n *goalNode) lasting() bool {
	return n.Kind != GoalKPI && !n.limit() || n.way() == Higher && n.accumulates()
}

func (b *goalBook) status(n *goalNode, p pace) GoalStatus {
	switch {
	case n.state.Progress.Empty():
		return NoData
	case n.reached() && (p.over() || n.lasting()):
		return Done
	case p.over() && n.state.Immature:
		return Behind // it may be reached yet
	case p.over():
		return Missed
	}
	s := b.judge(n.state.Progress, n.state.Expected)
	if n.state.Immature && s == AtRisk {
		s = Behind
	}
	return s
}

// judge is the status of a goal on its way.
func (b *goalBook) judge(progress, expected Number) GoalStatus {
	switch {
	case progress.Cmp(expected.Mul(b.th.OnTrack)) >= 0:
		return OnTrack
	case progress.Cmp(expected.Mul(b.th.Behind)) >= 0:
		return Behind
	}
	return AtRisk
}
