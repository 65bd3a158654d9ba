package cmd

import (
	"slices"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// viewNames are what --view takes.
var viewNames = []string{"funnel", "leaderboard", "cohort", "cycle"}

// checkView refuses what contradicts --view, before anything is read.
func (j *job) checkView(o *request) error {
	if o.viewName == "" {
		return nil
	}
	for _, other := range []struct {
		flag string
		set  bool
	}{{"top", o.top != 0}, {"totals", o.totals}, {"layout", o.layout != "tidy"}, {"vs", o.versus != nil}} {
		if other.set {
			return misused(message.ViewIgnoresFlag(o.viewName, "--"+other.flag))
		}
	}
	if o.sort != "" && o.viewName != "leaderboard" {
		return misused(message.ViewNotSorted())
	}
	return nil
}

// rankedBy is the KPI of a leaderboard: that of --sort, else the only one of --kpi, else
// revenue.
func (j *job) rankedBy(o *request) (string, error) {
	switch ids := j.params.KPIs; {
	case o.sort != "":
		if o.sort == "name" || o.sort[0] == '-' {
			return "", misused(message.LeaderboardNeedsOne(o.sort))
		}
		return o.sort, nil
	case j.chosen && len(ids) == 1:
		return ids[0], nil
	case !j.chosen || slices.Contains(ids, "revenue"):
		return "revenue", nil
	default:
		return ids[0], nil
	}
}

// viewSheet is the worksheet of a view.
func (j *job) viewSheet(name string) string {
	switch l := j.view.Lang; name {
	case "funnel":
		return l.Word("Funnel")
	case "leaderboard":
		return l.Word("Leaderboard")
	case "cohort":
		return l.Word("Cohorts")
	default:
		return l.Word("Sales cycle")
	}
}

// viewOf lays out one of the views.
func (j *job) viewOf(o *request, job *kpi.Query, r *kpi.Results) (*report.Grid, error) {
	g, err := j.viewFor(o, job, r, j.forPeople())
	if err == nil && j.workbook() {
		g.Sheet = j.viewSheet(o.viewName)
		g.Data, err = j.viewFor(o, job, r, false)
	}
	return g, err
}

// viewFor lays a view out for people or for machines, of the same periods.
func (j *job) viewFor(o *request, job *kpi.Query, r *kpi.Results, people bool) (*report.Grid, error) {
	shown := report.Span{First: 0, End: len(r.Periods)}
	if j.view.Asked != (report.Span{}) {
		shown = j.view.Asked
	}
	if j.forPeople() && j.view.Shown != (report.Span{}) {
		shown = j.view.Shown
	}
	last := shown.End - 1
	switch o.viewName {
	case "funnel":
		fs, err := job.Funnels()
		if err != nil {
			return nil, badFlag("--view funnel", err)
		}
		if len(fs) == 0 {
			return nil, misused(message.ViewNeeds("funnel", []string{"leads", "deals"}))
		}
		mature := report.Mature{}
		if people && shown.End-shown.First == 1 {
			if mature, err = matureBeside(job, fs, shown.First); err != nil {
				return nil, badFlag("--view funnel", err)
			}
		}
		return report.FunnelGrid(r, fs, shown, mature, people, j.view.Lang), nil
	case "cohort":
		cs, err := job.Cohorts()
		if err != nil {
			return nil, badFlag("--view cohort", err)
		}
		if cs == nil {
			return nil, misused(message.ViewNeeds("cohort", []string{"deals", "customers"}))
		}
		return report.CohortGrid(r, cs, people, j.view.Lang), nil
	case "cycle":
		points := kpi.CycleView(r, last)
		if points == nil {
			return nil, misused(message.CycleViewNeeds())
		}
		return report.CycleGrid(r, points, last, people, j.view.Lang), nil
	}
	id, err := j.rankedBy(o)
	if err != nil {
		return nil, err
	}
	if kpi.Leaderboard(r, id, last) == nil {
		return nil, misused(message.LeaderboardNoGroups(id))
	}
	var rankings []report.Ranking
	for p := shown.First; p < shown.End; p++ {
		rankings = append(rankings, report.Ranking{Period: p, Standings: kpi.Leaderboard(r, id, p)})
	}
	return report.LeaderboardGrid(r, id, rankings, people, j.view.Lang), nil
}

// matureBeside is the last mature funnel, where that of everything in a period is immature.
func matureBeside(job *kpi.Query, fs []kpi.Funnel, period int) (m report.Mature, err error) {
	if slices.ContainsFunc(fs, func(f kpi.Funnel) bool { return f.Total && f.Period == period && f.Immature }) {
		m.Period, m.Funnel, err = job.MatureFunnel()
	}
	return m, err
}

// cyclePeriod chooses the period of the cycle view where none was asked for, and says so
// if it is not the last complete one: of customers won lately nobody knows whether they
// stay, and that view is about little else.
func (j *job) cyclePeriod(r *kpi.Results) message.Message {
	days := j.params.RetentionDays
	at := kpi.CyclePeriod(r, days)
	if j.asked || at < 0 {
		return message.Message{}
	}
	j.view.Asked = report.Span{First: at, End: at + 1}
	j.view.Shown = j.view.Asked
	if at == r.LastComplete() {
		return message.Message{}
	}
	return message.OlderPeriod(r.Periods[at].Label, days)
}

// viewKPIs are the KPIs that a view is made of. One of a single period takes a range that no
// grain splits as that.
func (j *job) viewKPIs(o *request) error {
	if (o.viewName == "leaderboard" || o.viewName == "cycle") && j.asked && o.period == "" && !o.has("grain") {
		j.one()
	}
	switch o.viewName {
	case "cycle":
		j.params.KPIs = []string{"sales_cycle", "won_customer_retention"}
	case "leaderboard":
		id, err := j.rankedBy(o)
		if err != nil {
			return err
		}
		if _, err := oneOf(message.TermKPI(), id, kpiNames()); err != nil {
			return badFlag("--sort", err)
		}
		j.params.KPIs = []string{id}
		j.view.Sort = ""
	}
	return nil
}
