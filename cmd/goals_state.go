package cmd

import (
	"slices"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// goalStates tells where the goals of the configuration and those of targets stand that
// have to do with the days from..to, each with such of its parts as have to do with
// them. Parts are compared with their whole before any is left out.
func goalStates(query *kpi.Query, c *config, from, to kpi.Day) ([]kpi.GoalState, []message.Message, error) {
	p := query.Params()
	p.From, p.To, p.By, p.Where = kpi.NoDay, kpi.NoDay, nil, nil
	gs, err := kpiGoals(c.Goals, p.Calendar)
	if err != nil {
		return nil, nil, err
	}
	p.Calendar.Grain = kpi.AllTime // the query's own periods do not matter
	open, err := query.With(p)
	if err != nil {
		return nil, nil, failed("compute", err)
	}
	targets := open.GoalsOfTargets()
	report.SortOwners(targets) // those of the configuration stand as they were written
	gs = append(gs, targets...)
	overlaps := func(p kpi.Period) bool { return p == (kpi.Period{}) || p.Start <= to && from <= p.End }
	gs = slices.DeleteFunc(gs, func(g kpi.Goal) bool { return !overlaps(g.Period) })
	states, warnings, err := open.Goals(gs, c.Thresholds)
	if err != nil {
		return nil, nil, &exitError{statusUsage, "goals", err}
	}
	return slices.DeleteFunc(states, func(s kpi.GoalState) bool { return !overlaps(s.Period) }), warnings, nil
}

// goals adds those that have to do with the period in front.
func (m *documentMaker) goals() error {
	states, warnings, err := goalStates(m.query, m.src.config, m.front.Period.Start, m.front.Period.End)
	if err != nil {
		return err
	}
	m.b.Goals = states
	m.notices = append(m.notices, warnings...)
	return nil
}
