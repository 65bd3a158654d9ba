package html

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"salesk/kpi"
	"salesk/report"
	"salesk/report/lang"
)

// boardKPIs are the columns of the leaderboard, the ranking one first.
var boardKPIs = []string{"revenue", "revenue_attainment", "deals_won", "average_deal_size", "win_rate", "sales_cycle", "pipeline_value"}

// fewDeals is how many closed deals a win rate needs before it says much: below, its
// 95 % interval is wider than half of all that is possible.
const fewDeals = 12

func (d *dashboard) leaders() section {
	f, l := d.reps, d.l
	s := section{ID: "leaders", Title: l.Word("Leaderboard"), Scope: d.nouns() + " · " + f.period(d.shown), Follows: "rep team period rows",
		Lede: l.Word("Ranked by revenue; equal revenue shares a place.")}
	ks := f.of(boardKPIs...)
	groups := f.members(d.shown, ks)
	if len(d.r.By) == 0 || len(ks) == 0 || len(groups) == 0 {
		s.Empty = l.Word("No leaderboard: no rep has a figure in this period.")
		if len(d.r.By) == 0 {
			s.Empty = l.Word("These are the figures of the company alone. A report by rep has a leaderboard.")
		}
		return s
	}
	rank := ks[0]
	if rank.ID != "revenue" {
		title := l.Title(rank)
		if l == nil {
			title = strings.ToLower(title)
		}
		s.Lede = l.T("Ranked by %s; equals share a place.", title)
	}
	number := func(g string) kpi.Number { v, _ := f.Value(rank.ID, d.shown, g); return v.Number }
	slices.SortStableFunc(groups, func(a, b string) int {
		switch {
		case loose(a): // nobody's records are no one's merit
			return 1
		case loose(b):
			return -1
		}
		return number(b).Cmp(number(a))
	})
	t := table{ID: "board", Class: "board", Caption: l.T("Leaderboard by %[1]s, %[2]s", d.noun(), f.period(d.shown)),
		Columns: []column{{Title: lang.Capital(d.noun())}, {Title: l.Word("Rank"), Num: true}}}
	if d.showsTeams() {
		t.Columns = append(t.Columns, column{Title: l.Word("Team")})
	}
	for _, k := range ks {
		t.Columns = append(t.Columns, column{Title: report.DisplayTitle(l, f.r, k), ID: k.ID, Num: true})
	}
	most := 0.0
	for _, g := range groups {
		if n := number(g); !n.Empty() {
			most = max(most, n.Float())
		}
	}
	place := 0
	for i, g := range groups {
		if i == 0 || number(g).Cmp(number(groups[i-1])) != 0 {
			place = i + 1
		}
		r := row{Who: d.who(g), Cells: []cell{wordCell(f.label(g)), {Text: strconv.Itoa(place), Key: strconv.Itoa(place), Class: "num rank"}}}
		if number(g).Empty() || loose(g) {
			r.Cells[1] = cell{Text: "–", Class: "num rank"}
		}
		if d.showsTeams() {
			r.Cells = append(r.Cells, wordCell(d.teamLabel(g)))
		}
		for _, k := range ks {
			r.Cells = append(r.Cells, d.boardCell(k, d.shown, g, most, k == rank))
		}
		t.Rows = append(t.Rows, r)
	}
	total := row{Total: true, Cells: []cell{wordCell(l.Word("Company")), {Class: "num"}}}
	if d.showsTeams() {
		total.Cells = append(total.Cells, cell{})
	}
	for _, k := range ks {
		total.Cells = append(total.Cells, d.boardCell(k, d.shown, whole, most, false))
	}
	t.Rows = append(t.Rows, total)
	t.Note = l.T("“few” stands beside a win rate of fewer than %s closed deals: the range behind it is where the true rate lies in 19 of 20 cases (Wilson), so do not rank people by it.", strconv.Itoa(fewDeals))
	t.Fold = d.fold(t.members(), foldRows, d.nouns())
	s.Tables = []table{t}
	return s
}

// aheadKPIs are the columns of the short leaderboard in front.
var aheadKPIs = []string{"revenue", "revenue_attainment", "deals_won"}

// aheadRows is how many of them are shown before all are asked for.
const aheadRows = 8

// ahead is the short leaderboard in front: who is ahead, and how far.
func (d *dashboard) ahead() section {
	s := d.leaders()
	if len(s.Tables) == 0 {
		return section{}
	}
	full := s.Tables[0]
	keep := []int{0, 1}
	for i, c := range full.Columns {
		if slices.Contains(aheadKPIs, c.ID) || c.ID != "" && len(keep) == 2 {
			keep = append(keep, i)
		}
	}
	t := table{ID: "ahead-table", Class: "board short", Caption: full.Caption, Fold: d.fold(full.members(), aheadRows, d.nouns())}
	for _, i := range keep {
		c := full.Columns[i]
		if c.ID == "revenue_attainment" {
			c.Title = d.l.Word("Of target")
		}
		t.Columns = append(t.Columns, c)
	}
	for _, r := range full.Rows {
		short := row{Who: r.Who, Total: r.Total}
		for _, i := range keep {
			c := r.Cells[i]
			c.Sub = ""
			short.Cells = append(short.Cells, c)
		}
		t.Rows = append(t.Rows, short)
	}
	s.ID, s.Lede, s.Nav, s.Tables = "ahead", "", d.l.Word("Who is ahead"), []table{t}
	s.Title = s.Nav
	return s
}

// teamLabel is a group's team for reading.
func (d *dashboard) teamLabel(group string) string {
	team, _ := d.team(group)
	return d.reps.label(team)
}

func (d *dashboard) boardCell(k *kpi.KPI, p int, g string, most float64, bars bool) cell {
	c := d.reps.cell(k, p, g)
	v, _ := d.reps.Value(k.ID, p, g)
	if bars && !v.Empty() {
		c.Bar = &bar{Share: percentOf(v.Float(), most)}
	}
	if k.ID == "win_rate" && !v.Empty() {
		c.Sub = d.winRateNote(v)
	}
	return c
}

// winRateNote says what a win rate rests on, and how little that may be.
func (d *dashboard) winRateNote(v kpi.Value) string {
	l := d.l
	s := l.T("%[1]s of %[2]s", l.Count(int64(v.Num.Float())), l.Count(int64(v.Den.Float())))
	if n := v.Den.Float(); n < fewDeals {
		lo, hi := wilson(v.Num.Float(), n)
		// No break within the range.
		few := l.T("(few: %[1]s to %[2]s %%)", compact(l, math.Round(lo*100)), compact(l, math.Round(hi*100)))
		s += " " + strings.ReplaceAll(few, " ", "\u00a0")
	}
	return s
}

// wilson is the 95 % score interval of a share (E. B. Wilson, 1927).
func wilson(won, n float64) (lo, hi float64) {
	const z = 1.959963984540054
	p := won / n
	mid := p + z*z/(2*n)
	half := times(z, math.Sqrt(p*(1-p)/n+z*z/(4*n*n)))
	scale := 1 + z*z/n
	return max(0, (mid-half)/scale), min(1, (mid+half)/scale)
}
