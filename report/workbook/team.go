package workbook

import (
	"slices"
	"strings"
	"unicode/utf8"

	"salesk/kpi"
	"salesk/report"
	"salesk/report/lang"
)

// of returns the KPIs of a category that were computed, those of extra first.
func (bk *writer) of(c kpi.Category, extra ...string) []*kpi.KPI {
	var ks []*kpi.KPI
	for _, id := range extra {
		if k := bk.reps.kpi(id); k != nil {
			ks = append(ks, k)
		}
	}
	for _, k := range bk.r.KPIs {
		if k.Category == c && !slices.Contains(extra, k.ID) {
			ks = append(ks, k)
		}
	}
	return ks
}

// noun is what the groups are: "rep", "team and region".
func (bk *writer) noun(f *figures) string { return bk.l.Noun(f.r.By) }

const liveNote = "Figures that the records can be added up to are formulas over the data sheets; Check compares them with the computed ones to the right of the page."

// writeTeam writes who sold what: leaderboards, then figures by group and period.
func (s *sheet) writeTeam() {
	s.top(s.l.Word("Team"))
	teams := len(s.b.TeamOf) > 0 && strings.Join(s.r.By, "") == "rep"
	if teams { // many are called after who leads them
		longest := 0
		for _, team := range s.b.TeamOf {
			longest = max(longest, utf8.RuneCountInString(s.l.Group(team)))
		}
		s.width(2, 2, max(s.figureWidth(), float64(min(longest, widestTeam)+1)))
	}
	ids := []string{"revenue", "target", "revenue_attainment", "deals_won", "average_deal_size", "win_rate", "sales_cycle", "sales_cycle_median", "new_opportunities", "pipeline_value"}
	s.writeBoard(boardSpec{id: "team", title: s.l.T("Leaderboard by %[1]s, %[2]s", s.noun(s.reps), s.period(s.b.Shown)), note: s.l.Word(liveNote),
		f: s.reps, columns: s.columns(s.reps, ids...), live: true, teams: teams})
	if strings.Join(s.teams.r.By, ",") != strings.Join(s.r.By, ",") {
		s.writeBoard(boardSpec{id: "teams", title: s.l.T("By %[1]s, %[2]s", s.noun(s.teams), s.period(s.b.Shown)), f: s.teams, columns: s.columns(s.teams, ids...), live: true})
	}
	s.writeMatrix(s.reps, "revenue", s.l.T("%[1]s by %[2]s and period", s.moneyTitle(s.l.Title(kpi.Revenue)), s.noun(s.reps)), true)
	s.writeMatrix(s.reps, "win_rate", s.l.T("%[1]s by %[2]s and period", s.l.Title(kpi.WinRate), s.noun(s.reps)), false)
	s.writeMatrix(s.reps, "sales_cycle", s.l.T("%[1]s by %[2]s and period, mean days", s.l.Title(kpi.SalesCycle), s.noun(s.reps)), false)
	s.byPeriod(s.l.Word("Company by period"), s.of(kpi.Team, "revenue"))
	s.aside()
}

// moneyTitle names the currency behind a heading.
func (bk *writer) moneyTitle(title string) string {
	if isoCode(bk.r.Currency) {
		return title + " (" + bk.r.Currency + ")"
	}
	return title
}

// writeLeads writes where business comes from: the funnel, e-mail and leads.
func (s *sheet) writeLeads() {
	s.top(s.l.Word("Leads"))
	s.writeFunnel()
	ids := []string{"new_leads", "new_opportunities", "lead_to_opportunity_ratio", "conversion_rate", "time_to_convert", "email_open_rate", "email_open_rate_adjusted", "email_click_rate", "email_reply_rate"}
	s.writeBoard(boardSpec{id: "leads", title: s.l.T("Leads and e-mail by %[1]s, %[2]s", s.noun(s.reps), s.period(s.b.Shown)), f: s.reps, columns: s.columns(s.reps, ids...)})
	s.writeBoard(boardSpec{id: "leads by source", title: s.l.T("Leads by %[1]s, %[2]s", s.noun(s.sources), s.period(s.b.Shown)), f: s.sources, columns: s.columns(s.sources, ids[:5]...)})
	s.byPeriod(s.l.Word("Company by period"), s.of(kpi.LeadGen, "new_leads", "new_opportunities"))
	s.writeMatrix(s.reps, "new_leads", s.l.T("%[1]s by %[2]s and period", s.l.Title(kpi.NewLeads), s.noun(s.reps)), false)
	s.writeMatrix(s.reps, "email_open_rate", s.l.T("%[1]s by %[2]s and period", s.l.Title(kpi.EmailOpenRate), s.noun(s.reps)), false)
}

// writeFunnel writes the funnels of the shown period: the company's stage by stage,
// the groups' a row each.
func (s *sheet) writeFunnel() {
	var company *kpi.Funnel
	var groups []*kpi.Funnel
	for i := range s.b.Funnels {
		f := &s.b.Funnels[i]
		if f.Total || len(f.Group) == 0 {
			company = f
		} else if len(f.Stages) > 0 && f.Stages[0].Count > 0 {
			groups = append(groups, f)
		}
	}
	if company == nil || len(company.Stages) == 0 || company.Stages[0].Count == 0 {
		return
	}
	l := s.l
	rows := len(company.Stages) + 4
	if s.b.Mature.Funnel != nil {
		rows *= 2
	}
	note := l.Word("What became of them by the as-of date.")
	if company.Immature {
		note += " " + lang.Capital(report.Clean(l.Message(company.Note))) + "."
	}
	s.block(l.T("Funnel of the %[1]s created in %[2]s", l.Word(company.Stages[0].Name), s.period(s.b.Shown)), note, rows)
	s.boards["funnel"] = s.funnelRows(company)
	if m := s.b.Mature; m.Funnel != nil {
		s.heading(l.T("Funnel of the %[1]s created in %[2]s", l.Word(m.Funnel.Stages[0].Name), m.Name(l, s.r)), l.T("%s is the last period of which all is old enough to tell", m.Name(l, s.r))+".")
		s.funnelRows(m.Funnel)
	}
	s.funnelGroups(company, groups)
}

// funnelRows writes a funnel, stage by stage; the shares of an immature one are grey.
func (s *sheet) funnelRows(company *kpi.Funnel) board {
	l := s.l
	b := board{sheet: s.name, head: s.row, from: s.row + 1, to: s.row + len(company.Stages), names: 1, column: map[string]int{"count": 2}, what: company.Stages[0].Name}
	for i, t := range []string{l.Word("Stage"), l.Word("Count"), l.Word("Of the stage before"), l.Word("Of all"), l.Word("Median days from the stage before")} {
		st := headStyle
		if i == 0 {
			st = headLeft
		}
		s.text(1+i, s.row, t, st)
	}
	s.height(s.row, s.headHeight(42, l.Word("Of the stage before"), l.Word("Median days from the stage before")))
	s.row++
	for _, x := range company.Stages {
		s.text(1, s.row, lang.Capital(l.Word(x.Name)), nameStyle)
		s.float(2, s.row, float64(x.Count), style{format: "#,##0", bottom: true})
		for i, n := range []kpi.Number{x.Step, x.Overall} {
			s.figure(3+i, s.row, kpi.Ratio, n, shareStyle(company))
		}
		s.figure(5, s.row, kpi.Days, x.MedianDays, cellStyle)
		s.row++
	}
	s.bars(2, b.from, b.to)
	s.row++
	return b
}

// shareStyle is the look of the shares of a funnel.
func shareStyle(f *kpi.Funnel) style {
	st := cellStyle
	if f.Immature {
		st.color, st.italic = muted, true
	}
	return st
}

// funnelGroups writes the funnels of the groups, a row each.
func (s *sheet) funnelGroups(company *kpi.Funnel, groups []*kpi.Funnel) {
	if len(groups) == 0 {
		return
	}
	l := s.l
	s.block(l.T("Funnel by %s", s.noun(s.reps)), "", len(groups)+3)
	by := max(1, len(groups[0].Group))
	for i := range by {
		name := l.Word("Group")
		if i < len(s.r.By) {
			name = lang.Capital(l.Word(s.r.By[i]))
		}
		s.text(1+i, s.row, name, headLeft)
	}
	for i, x := range company.Stages {
		s.text(by+1+i, s.row, lang.Capital(l.Word(x.Name)), headStyle)
		if i > 0 {
			s.text(by+len(company.Stages)+i, s.row, l.T("%s of all", lang.Capital(l.Word(x.Name))), headStyle)
		}
	}
	s.height(s.row, 28)
	s.row++
	from := s.row
	for _, f := range groups {
		for i, t := range f.Group {
			s.text(1+i, s.row, l.Group(t), nameStyle)
		}
		for i, x := range f.Stages {
			s.float(by+1+i, s.row, float64(x.Count), style{format: "#,##0", bottom: true})
			if i > 0 {
				s.figure(by+len(f.Stages)+i, s.row, kpi.Ratio, x.Overall, shareStyle(f))
			}
		}
		s.row++
	}
	s.bars(by+1, from, s.row-1)
	s.row++
}

// writeGrowth writes how sales grow.
func (s *sheet) writeGrowth() {
	s.top(s.l.Word("Growth"))
	s.byPeriod(s.l.Word("Company by period"), s.of(kpi.Growth, "sales_growth"))
	s.writeBoard(boardSpec{id: "growth", title: s.l.T("Growth by %[1]s, %[2]s", s.noun(s.reps), s.period(s.b.Shown)), f: s.reps,
		columns: s.columns(s.reps, "sales_growth", "revenue", "conversion_rate", "lead_to_opportunity_ratio", "time_to_convert")})
	s.writeMatrix(s.reps, "sales_growth", s.l.T("%[1]s by %[2]s and period", s.l.Title(kpi.SalesGrowth), s.noun(s.reps)), false)
	s.writeMatrix(s.teams, "revenue", s.l.T("%[1]s by %[2]s and period", s.moneyTitle(s.l.Title(kpi.Revenue)), s.noun(s.teams)), false)
	s.writeMatrix(s.sources, "revenue", s.l.T("%[1]s by %[2]s and period", s.moneyTitle(s.l.Title(kpi.Revenue)), s.noun(s.sources)), false)
}

// writeCustomers writes who stays, what they bring and what they cost.
func (s *sheet) writeCustomers() {
	s.top(s.l.Word("Customers"))
	s.byPeriod(s.l.Word("Company by period"), s.of(kpi.CustomerBase))
	ids := []string{"active_customers", "new_customers", "lost_customers", "churn_rate", "retention_rate", "net_revenue_retention", "customer_lifetime_value", "customer_acquisition_cost", "ltv_to_cac"}
	s.writeBoard(boardSpec{id: "customers", title: s.l.T("Customers by %[1]s, %[2]s", s.noun(s.reps), s.period(s.b.Shown)), f: s.reps, columns: s.columns(s.reps, ids...)})
	s.writeBoard(boardSpec{id: "channels", title: s.l.T("Acquisition cost and lifetime value by %[1]s, %[2]s", s.noun(s.sources), s.period(s.b.Shown)),
		note: s.l.T("Costs without a %s count only in the total.", s.noun(s.sources)), f: s.sources,
		columns: s.columns(s.sources, "customer_lifetime_value", "customer_acquisition_cost", "ltv_to_cac", "cac_payback_months", "new_customers", "active_customers")})
	s.writeCohorts()
	s.writeMatrix(s.reps, "retention_rate", s.l.T("%[1]s by %[2]s and period", s.l.Title(kpi.RetentionRate), s.noun(s.reps)), false)
}

// maxCohorts is how many cohorts and months of them are shown, the latest ones.
const maxCohorts = 24

// writeCohorts writes what share of the customers first won in a month stayed.
func (s *sheet) writeCohorts() {
	all := s.b.Cohorts
	if len(all) > maxCohorts {
		all = all[len(all)-maxCohorts:]
	}
	months := 0
	for _, c := range all {
		if c.Size > 0 {
			months = max(months, min(len(c.Active), maxPeriods))
		}
	}
	if months == 0 {
		return
	}
	l := s.l
	note := l.Word("Of the customers first won in a month, the share active at the end of that month and of each month since.")
	if len(s.b.Cohorts) > maxCohorts {
		note += " " + l.Word("The latest two years.")
	}
	s.block(l.Word("Cohorts"), note, len(all)+3)
	s.text(1, s.row, l.Word("First won"), headLeft)
	s.text(2, s.row, l.Word("Customers"), headStyle)
	for m := range months {
		s.text(3+m, s.row, "+"+kpi.Int(int64(m)).Fixed(0), headStyle)
	}
	s.row++
	from := s.row
	for _, c := range all {
		if c.Size == 0 {
			continue
		}
		s.text(1, s.row, l.Label(c.Month), nameStyle)
		s.float(2, s.row, float64(c.Size), style{format: "#,##0", bottom: true})
		for m := range min(months, len(c.Active)) {
			s.figure(3+m, s.row, kpi.Ratio, kpi.Frac(c.Active[m], c.Size), style{format: s.l.PercentFormat("0"), bottom: true})
		}
		s.row++
	}
	s.shade(3, from, 2+months, s.row-1, &kpi.KPI{Better: kpi.Higher})
	s.row++
}
