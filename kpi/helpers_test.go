package kpi

import "salesk/internal/message"

func dealsOf(rows []Deal) (c DealColumns) {
	c.Add(rows...)
	return c
}

func leadsOf(rows []Lead) (c LeadColumns) {
	c.Add(rows...)
	return c
}

func emailsOf(rows []Email) (c EmailColumns) {
	c.Add(rows...)
	return c
}

func funnels(d *Data, p Params) ([]Funnel, []Period, error) {
	j, err := Prepare(d, p)
	if err != nil {
		return nil, nil, err
	}
	fs, err := j.Funnels()
	return fs, j.f.periods, err
}

func cohorts(d *Data, p Params) ([]Cohort, error) {
	j, err := Prepare(d, p)
	if err != nil {
		return nil, err
	}
	return j.Cohorts()
}

func goalStates(d *Data, p Params, gs []Goal, th Thresholds) ([]GoalState, []message.Message, error) {
	j, err := Prepare(d, p)
	if err != nil {
		return nil, nil, err
	}
	return j.Goals(gs, th)
}

func goalsOfTargets(d *Data, p Params) []Goal {
	j, err := Prepare(d, p)
	if err != nil {
		panic(err)
	}
	return j.GoalsOfTargets()
}
