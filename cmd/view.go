package cmd

import (
	"slices"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
	"salesk/report/lang"
)

// viewNames are what --view takes.
var viewNames = []string{summaryView, tableView, "funnel", "leaderboard", "cohort", "cycle"}

// checkView refuses what contradicts --view, before anything is read.
func checkView(r *request) error {
	if r.viewName == "" {
		return nil
	}
	for _, other := range []struct {
		flag string
		set  bool
	}{{"top", r.top != 0}, {"totals", r.totals}, {"layout", r.layout != "tidy"}, {"vs", r.versus != nil}} {
		if other.set {
			return misused(message.ViewIgnoresFlag(r.viewName, "--"+other.flag))
		}
	}
	if r.sort != "" && r.viewName != "leaderboard" {
		return misused(message.ViewNotSorted())
	}
	return nil
}

// rankedBy is the KPI of a leaderboard: that of --sort, else the only one of --kpi, else
// revenue.
func (q *question) rankedBy(r *request) (string, error) {
	switch ids := q.params.KPIs; {
	case r.sort != "":
		if r.sort == "name" || r.sort[0] == '-' {
			return "", misused(message.LeaderboardNeedsOne(r.sort))
		}
		return r.sort, nil
	case q.chosen && len(ids) == 1:
		return ids[0], nil
	case !q.chosen || slices.Contains(ids, "revenue"):
		return "revenue", nil
	default:
		return ids[0], nil
	}
}

// viewer lays out one of the views.
type viewer struct {
	name    string
	ranked  string // the KPI of a leaderboard
	query   *kpi.Query
	results *kpi.Results
	lang    *lang.Lang
}

// sheet is the name of the view's worksheet.
func (v viewer) sheet() string {
	switch v.name {
	case "funnel":
		return v.lang.Word("Funnel")
	case "leaderboard":
		return v.lang.Word("Leaderboard")
	case "cohort":
		return v.lang.Word("Cohorts")
	default:
		return v.lang.Word("Sales cycle")
	}
}

// grid lays the view out for a target, in a workbook once for people and once for machines.
func (v viewer) grid(t target, o report.Options) (*report.Grid, error) {
	shown := report.Span{First: 0, End: len(v.results.Periods)}
	if o.Asked != (report.Span{}) {
		shown = o.Asked
	}
	if t.forPeople() && o.Shown != (report.Span{}) {
		shown = o.Shown
	}
	g, err := v.gridOf(shown, t.forPeople())
	if err == nil && t.workbook() {
		g.Sheet = v.sheet()
		g.Data, err = v.gridOf(shown, false)
	}
	return g, err
}

// gridOf lays the view out for people or for machines, of the same periods.
func (v viewer) gridOf(shown report.Span, people bool) (*report.Grid, error) {
	r := v.results
	last := shown.End - 1
	switch v.name {
	case "funnel":
		fs, err := v.query.Funnels()
		if err != nil {
			return nil, badFlag("--view funnel", err)
		}
		if len(fs) == 0 {
			return nil, misused(message.ViewNeeds("funnel", []string{"leads", "deals"}))
		}
		mature := report.Mature{}
		if people && shown.End-shown.First == 1 {
			if mature, err = matureBeside(v.query, fs, shown.First); err != nil {
				return nil, badFlag("--view funnel", err)
			}
		}
		return report.FunnelGrid(r, fs, shown, mature, people, v.lang), nil
	case "cohort":
		cs, err := v.query.Cohorts()
		if err != nil {
			return nil, badFlag("--view cohort", err)
		}
		if cs == nil {
			return nil, misused(message.ViewNeeds("cohort", []string{"deals", "customers"}))
		}
		return report.CohortGrid(r, cs, people, v.lang), nil
	case "cycle":
		points := kpi.CycleView(r, last)
		if points == nil {
			return nil, misused(message.CycleViewNeeds())
		}
		return report.CycleGrid(r, points, last, people, v.lang), nil
	}
	id := v.ranked
	if kpi.Leaderboard(r, id, last) == nil {
		return nil, misused(message.LeaderboardNoGroups(id))
	}
	var rankings []report.Ranking
	for p := shown.First; p < shown.End; p++ {
		rankings = append(rankings, report.Ranking{Period: p, Standings: kpi.Leaderboard(r, id, p)})
	}
	return report.LeaderboardGrid(r, id, rankings, people, v.lang), nil
}

// matureBeside is the last mature funnel, where that of everything in a period is immature.
func matureBeside(query *kpi.Query, fs []kpi.Funnel, period int) (m report.Mature, err error) {
	if slices.ContainsFunc(fs, func(f kpi.Funnel) bool { return f.Total && f.Period == period && f.Immature }) {
		m.Period, m.Funnel, err = query.MatureFunnel()
	}
	return m, err
}

// olderCycle chooses the period of the cycle view where none was asked for, and says so
// if it is not the last complete one: of customers won lately nobody knows whether they
// stay, and that view is about little else.
func (q *question) olderCycle(r *kpi.Results, o *report.Options) message.Message {
	days := q.params.RetentionDays
	at := kpi.CyclePeriod(r, days)
	if q.asked || at < 0 {
		return message.Message{}
	}
	o.Asked = report.Span{First: at, End: at + 1}
	o.Shown = o.Asked
	if at == r.LastComplete() {
		return message.Message{}
	}
	return message.OlderPeriod(r.Periods[at].Label, days)
}

// setView takes the KPIs that a view is made of. One of a single period takes a range that no
// grain splits as that.
func (q *question) setView(r *request) error {
	if (r.viewName == "leaderboard" || r.viewName == "cycle") && q.asked && r.period == "" && !r.has("grain") {
		q.one()
	}
	switch r.viewName {
	case "cycle":
		q.params.KPIs = []string{"sales_cycle", "won_customer_retention"}
	case "leaderboard":
		id, err := q.rankedBy(r)
		if err != nil {
			return err
		}
		if _, err := oneOf(message.TermKPI(), id, kpiNames()); err != nil {
			return badFlag("--sort", err)
		}
		q.params.KPIs, q.ranked = []string{id}, id
	}
	return nil
}
