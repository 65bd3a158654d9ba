package kpi

import (
	"strings"

	"salesk/internal/message"
)

// resolve gives a goal and its parts what they inherit, and refuses what contradicts itself.
func (b *goalBook) resolve(g Goal, parent *goalNode) (*goalNode, error) {
	n := &goalNode{Goal: g}
	if parent != nil {
		n.depth = parent.depth + 1
		n.inherit(parent)
	}
	if n.Owner.Kind != OfCompany {
		if name, ok := b.owners(n.Owner.Kind).find(n.Owner.Name); ok {
			n.Owner.Name = name // as the records write it
		}
	}
	n.rolls = n.Kind == GoalKPI && n.Target.Empty() && len(g.Parts) > 0
	if n.Period != (Period{}) {
		b.f.label(&n.Period)
	}
	n.name(parent)
	if n.Kind == GoalKPI && n.Metric != "" {
		n.kpi, _ = Find(n.Metric)
		if n.kpi == nil {
			b.warn(message.GoalWithoutKPI(n.Name, n.Metric))
		}
	}
	for i := range g.Parts {
		part, err := b.resolve(g.Parts[i], n)
		if err != nil {
			return nil, err
		}
		n.parts = append(n.parts, part)
	}
	if n.Period == (Period{}) && len(n.parts) > 0 {
		n.Period = Period{Start: n.parts[0].Period.Start, End: n.parts[0].Period.End}
		for _, p := range n.parts[1:] {
			n.Period.Start, n.Period.End = min(n.Period.Start, p.Period.Start), max(n.Period.End, p.Period.End)
		}
		b.f.label(&n.Period)
	}
	if wrong := n.wrong(); !wrong.IsZero() {
		return nil, wrong
	}
	if n.Kind == GoalYesNo {
		n.Target = Int(1)
	}
	if n.kpi != nil && n.kpi.flow() {
		n.Start = Number{} // 0 goes without saying, and must not turn a limit into a target
	}
	n.Period.Partial = n.Period.Start <= b.f.AsOf && b.f.AsOf < n.Period.End
	b.distribute(n)
	return n, nil
}

func (n *goalNode) inherit(from *goalNode) {
	if n.Owner == (Owner{}) {
		n.Owner = from.Owner
	}
	if n.Kind == GoalKPI && n.Metric == "" {
		n.Metric = from.Metric
	}
	if n.Period == (Period{}) {
		n.Period = from.Period
	}
	if len(n.Phasing) == 0 && n.Period.Start == from.Period.Start && n.Period.End == from.Period.End {
		n.Phasing = from.Phasing
	}
	if n.Direction == Neutral && n.Kind == GoalKPI && n.Metric == from.Metric {
		n.Direction = from.Direction
	}
}

// name names a goal that has no name: by what sets it apart from the one it is part of.
func (n *goalNode) name(parent *goalNode) {
	if n.Name != "" {
		return
	}
	var apart []string
	if parent != nil {
		if n.Metric != parent.Metric {
			apart = append(apart, n.title())
		}
		if n.Owner != parent.Owner {
			apart = append(apart, n.Owner.String())
		}
		if n.Period.Start != parent.Period.Start || n.Period.End != parent.Period.End {
			apart = append(apart, n.Period.Label)
		}
	}
	if n.Name = strings.Join(apart, ", "); n.Name == "" {
		n.Name = n.title()
	}
}

func (n *goalNode) title() string {
	if k, err := Find(n.Metric); err == nil {
		return k.Title
	}
	if n.Metric != "" {
		return n.Metric
	}
	return "goal"
}

// accumulates reports whether the value grows with the period.
func (n *goalNode) accumulates() bool {
	return n.Kind != GoalKPI || n.kpi != nil && n.kpi.flow()
}

// flow reports whether the KPI is a sum or count over a period.
func (k *KPI) flow() bool { return k.sum() && !k.Stock }

// sum reports whether the values of groups add up to their total.
func (k *KPI) sum() bool { return k.Unit == Amount || k.Unit == Whole }

// wrong says what makes no sense about a goal; nothing if all does.
func (n *goalNode) wrong() message.Message {
	byHand := n.Kind != GoalKPI
	switch {
	case n.Period == (Period{}):
		return message.GoalNoPeriod(n.Name)
	case n.Period.End < n.Period.Start:
		return message.GoalPeriodBackward(n.Name, n.Period.End.String(), n.Period.Start.String())
	case n.Owner.Kind != OfCompany && n.Owner.Name == "":
		return message.GoalOwnerNameless(n.Name)
	case n.Weight.Sign() < 0:
		return message.GoalWeightBelowZero(n.Name)
	case byHand && n.Metric != "":
		return message.GoalMetricAndKind(n.Name, n.Kind.String())
	case !byHand && !n.Actual.Empty():
		return message.GoalActualOfKPI(n.Name)
	case !byHand && n.Metric == "" && !n.rolls:
		return message.GoalNoMetric(n.Name)
	case n.rolls && !n.Start.Empty():
		return message.GoalStartNoTarget(n.Name)
	case n.rolls:
		return n.wrongWeights()
	case n.Kind == GoalYesNo:
		return n.wrongYesNo()
	case n.Target.Empty():
		return message.GoalNoTarget(n.Name)
	case n.kpi != nil && n.kpi.flow() && n.Start.Sign() != 0:
		return message.GoalStartOfFlow(n.Name, n.Metric)
	}
	way := Better(n.Target.Sub(n.Start).Sign())
	if !n.Start.Empty() && way != Neutral && n.Direction != Neutral && n.Direction != way {
		return message.GoalWrongDirection(n.Name, n.Start.Significant(10, 0), n.Target.Significant(10, 0))
	}
	return n.wrongPhasing()
}

func (n *goalNode) wrongYesNo() message.Message {
	one := Int(1)
	switch {
	case !n.Start.Empty():
		return message.GoalYesNoStart(n.Name)
	case !n.Target.Empty() && n.Target.Cmp(one) != 0:
		return message.GoalYesNoTarget(n.Name)
	case !n.Actual.Empty() && n.Actual.Cmp(one) != 0 && n.Actual.Sign() != 0:
		return message.GoalYesNoActual(n.Name)
	}
	return message.Message{}
}

func (n *goalNode) wrongWeights() message.Message {
	if n.Rollup != rollWeighted {
		return message.Message{}
	}
	for _, p := range n.parts {
		if p.weight().Sign() > 0 {
			return message.Message{}
		}
	}
	return message.GoalWeightsZero(n.Name)
}

func (n *goalNode) wrongPhasing() message.Message {
	if len(n.Phasing) == 0 {
		return message.Message{}
	}
	if months := n.Period.Months(); len(n.Phasing) != months {
		return message.GoalPhasingMonths(n.Name, len(n.Phasing), months)
	}
	sum := Int(0)
	for _, x := range n.Phasing {
		if x.Empty() || x.Sign() < 0 {
			return message.GoalPhasingEmpty(n.Name)
		}
		sum = sum.Add(x)
	}
	if sum.Sign() == 0 {
		return message.GoalPhasingZero(n.Name)
	}
	return message.Message{}
}

func (n *goalNode) weight() Number {
	if n.Weight.Empty() {
		return Int(1)
	}
	return n.Weight
}

// calendarOf is the calendar that has the span as one of its periods, the job's
// fiscal year first; AllTime when there is none.
func (f *dataset) calendarOf(p Period) (Calendar, Period) {
	for _, start := range []int{f.Calendar.FiscalStart, 1} {
		for g := ByDay; g <= ByYear; g++ {
			c := Calendar{Grain: g, FiscalStart: start}
			if x := c.At(p.Start); x.Start == p.Start && x.End == p.End {
				return c, x
			}
		}
	}
	return Calendar{Grain: AllTime, FiscalStart: 1}, p
}

// label gives a period its name, when it has none.
func (f *dataset) label(p *Period) {
	if p.Label != "" || p.End < p.Start {
		return
	}
	if _, x := f.calendarOf(*p); x.Label != "" {
		p.Label = x.Label
	} else {
		p.Label = p.Start.String() + " to " + p.End.String()
	}
}
