package cmd

import (
	"runtime/debug"
	"slices"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// newDocument makes what the workbook and the dashboard draw from:
//
//  1. Settle the period in front and how far back the figures go (kpi/report_period.go).
//  2. Compute the figures by group, source and team, and of like days while the period
//     is not over.
//  3. Add the views, the goals, what was read (document_sources.go) and the rows
//     (document_records.go).
func newDocument(q question, src source, x *exports, f kpi.ReportPeriod, title string) (*report.Document, error) {
	whole, err := kpi.Prepare(x.data, f.Params(x.params))
	if err != nil {
		return nil, failed("compute", err)
	}
	m := &documentMaker{q: q, src: src, x: x, query: whole, front: f, teamOf: whole.TeamOf()}
	m.b = &report.Document{Title: title, Program: programName(), Lang: src.config.Lang, Results: whole.Compute()}
	m.b.Shown = slices.IndexFunc(m.b.Results.Periods, func(p kpi.Period) bool { return p.Start == f.Period.Start })
	m.b.Earlier = len(m.b.Results.Periods) > 0 && f.First < m.b.Results.Periods[0].Start
	if m.b.Shown < 0 {
		m.b.Shown = max(0, len(m.b.Results.Periods)-1)
	}
	for _, step := range []func() error{m.asked, m.dimensions, m.likeForLike, m.views, m.goals} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	m.headline()
	m.sources()
	m.warnings()
	m.control()
	m.records()
	return m.b, nil
}

type documentMaker struct {
	q       question
	src     source
	x       *exports
	query   *kpi.Query
	front   kpi.ReportPeriod
	b       *report.Document
	teamOf  map[string]string
	notices []message.Message // of goals
}

// asked computes a range that begins within a period: the figures of the report begin before it,
// with a whole one.
func (m *documentMaker) asked() error {
	cal, from := m.front.Calendar, m.q.from
	if from == kpi.NoDay || cal.Grain == kpi.AllTime || cal.At(from).Start == from || m.front.From >= from {
		return nil
	}
	p := m.query.Params()
	p.From = from
	j, err := m.query.With(p)
	if err != nil {
		return failed("compute", err)
	}
	m.b.Asked = j.Compute()
	return nil
}

// dimensions computes the same periods by source and by team, where records have them.
func (m *documentMaker) dimensions() error {
	d := m.x.data
	some := func(c kpi.Syms) bool { return slices.ContainsFunc(c, func(s kpi.Sym) bool { return s != 0 }) }
	hasSource := some(d.Deals.Origin) || some(d.Leads.Origin) ||
		slices.ContainsFunc(d.Costs, func(x kpi.Cost) bool { return x.Origin != 0 })
	hasTeam := len(m.teamOf) > 0 || some(d.Leads.Team) ||
		slices.ContainsFunc(d.Targets, func(x kpi.Target) bool { return x.Team != 0 })
	by := func(dim string) (*kpi.Results, error) {
		p := m.query.Params()
		p.By = []string{dim}
		j, err := m.query.With(p)
		if err != nil {
			return nil, failed("compute", err)
		}
		return j.Compute(), nil
	}
	var err error
	if hasSource {
		if m.b.BySource, err = by("source"); err != nil {
			return err
		}
	}
	if hasTeam {
		m.b.TeamOf = m.teamOf
		m.b.ByTeam, err = by("team")
	}
	return err
}

// likeForLike computes what the period in front is compared with where that is no period of
// the figures: the same dates of the period before and of a year before, as they stood then.
func (m *documentMaker) likeForLike() error {
	if !m.front.Apart() {
		return nil
	}
	for _, like := range []struct {
		base kpi.Earlier
		ok   bool
		into **kpi.Results
	}{
		{m.front.Before, m.front.HasBefore, &m.b.LikeBefore},
		{m.front.YearBefore, m.front.HasYear, &m.b.LikeYear},
	} {
		if !like.ok {
			continue
		}
		r, err := m.query.ComputeEarlier(like.base)
		if err != nil {
			return failed("compute", err)
		}
		*like.into = r
	}
	return nil
}

// headline says how the period in front went.
func (m *documentMaker) headline() {
	before := kpi.Base{Results: m.b.LikeBefore}
	if before.Results == nil && m.b.Shown > 0 {
		before = kpi.Base{Results: m.b.Results, Period: m.b.Shown - 1}
	}
	m.b.Headline = report.NewHeadline(m.b.Results, m.b.Shown, before, m.b.BySource)
}

// views adds the funnel of the period in front and the cohorts. A view that cannot be
// grouped or filtered as the figures are is left out with a word.
func (m *documentMaker) views() error {
	p := m.query.Params()
	p.From, p.To = m.front.Period.Start, m.front.Period.End
	j, err := m.query.With(p)
	if err != nil {
		return failed("compute", err)
	}
	if m.b.Funnels, err = j.Funnels(); err != nil {
		m.notices = append(m.notices, message.NoFunnel(message.Of(err)))
	}
	if m.b.Mature, err = matureBeside(j, m.b.Funnels, 0); err != nil {
		return failed("compute", err)
	}
	for i := range m.b.Funnels {
		m.b.Funnels[i].Period = m.b.Shown
	}
	if len(m.b.Funnels) > 0 { // the total stays in front
		report.SortByName(m.b.Funnels[1:], func(f kpi.Funnel) []string { return f.Group })
	}
	// Cohorts are of whole months, whatever the days of the figures.
	months := p.Calendar.By(kpi.ByMonth)
	p.From, p.To = months.At(m.front.From).Start, months.At(m.front.Period.End).End
	if j, err = m.query.With(p); err != nil {
		return failed("compute", err)
	}
	if m.b.Cohorts, err = j.Cohorts(); err != nil {
		m.notices = append(m.notices, message.NoCohorts(message.Of(err)))
	}
	return nil
}

// warnings tells what a reader must know before the figures, the worst first; what the
// results tell themselves is not repeated.
func (m *documentMaker) warnings() {
	for _, s := range m.b.Sources {
		if s.SetAside > 0 {
			m.warn(kpi.Problem{Where: s.Name, Message: message.RowsSetAside(s.SetAside)})
		}
	}
	if m.x.report != nil {
		for _, p := range m.x.report.Notices {
			m.warn(p)
		}
		for i := range m.x.report.Tables {
			t := &m.x.report.Tables[i]
			for _, told := range tableMessages(t) {
				if len(told.Doubts()) > 0 || told.code == codeLeftOut {
					m.warn(kpi.Problem{Where: t.Name, Message: told.Message})
				}
			}
		}
	}
	for _, s := range m.x.conv.Settled {
		m.warn(kpi.Problem{Message: message.SettledSign(s.Records, s.Sign, s.Currency)})
	}
	if m.x.conv.Rounded > 0 {
		m.warn(kpi.Problem{Message: message.Rounded(m.x.conv.Rounded, m.x.conv.Currency)})
	}
	for _, w := range m.notices {
		m.warn(kpi.Problem{Message: w})
	}
}

func (m *documentMaker) warn(p kpi.Problem) { m.b.Warnings = append(m.b.Warnings, p) }

// programName names the program and its version, without where it was built.
func programName() string {
	info, _ := debug.ReadBuildInfo()
	return "salesk " + versionOf(release, info)
}
