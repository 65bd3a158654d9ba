package html

import (
	"html/template"
	"slices"
	"strconv"
	"strings"

	"salesk/kpi"
	"salesk/report"
	"salesk/report/lang"
)

// page is what the template draws.
type page struct {
	Policy string
	Style  template.CSS
	Script template.JS

	Lang           string // its code
	Title, Program string
	Period         string
	Partial        string // "not over: 10 of 30 days"
	AsOf, Through  string
	Currency       string
	Quality        quality
	Headline, Look string
	More           string // the command that shows more of the look
	Cards          cards
	Behind         []*table  // what is in front, in figures
	Pair           []section // side by side in front: revenue, and who is ahead
	Sections       []section
	Definitions    []definitions
	Control        []report.Setting
	Filters        *filters
}

// section is one part of the page. A part without data says so in one line.
type section struct {
	ID, Title string
	Nav       string // the title where there is little room
	Lede      string // one sentence: what it tells
	Scope     string // whose figures, and when
	Follows   string // the filters that it follows, of "rep team period rows"
	Empty     string
	Charts    []chart
	Tables    []table
	Notes     []string
}

// dashboard is what the sections are laid out from.
type dashboard struct {
	b                    *report.Document
	l                    *lang.Lang
	reps, teams, sources *figures
	likeBefore, likeYear *figures
	first, shown         int // the periods of charts: at most maxPeriods, the shown one last
	r                    *kpi.Results
}

// maxPeriods is how many periods a chart shows; maxSpark a sparkline.
const (
	maxPeriods = 24
	maxSpark   = 13
)

func newPage(b *report.Document) *page {
	r := b.Results
	d := &dashboard{b: b, l: b.Lang, r: r, shown: b.Shown, first: max(0, b.Shown-maxPeriods+1)}
	d.reps = newFigures(b.Lang, r, b.Shown)
	d.teams = newFigures(b.Lang, samePeriods(r, b.ByTeam), b.Shown)
	d.sources = newFigures(b.Lang, samePeriods(r, b.BySource), b.Shown)
	d.likeBefore = newFigures(b.Lang, b.LikeBefore, 0)
	d.likeYear = newFigures(b.Lang, b.LikeYear, 0)

	l := b.Lang
	p := &page{Lang: l.Code(), Title: orElse(report.Clean(b.Title), l.Word("Sales KPIs")), Program: report.Clean(b.Program), Control: cleaned(b.Control)}
	p.Quality = d.quality()
	p.Definitions = d.definitions()
	if len(r.Periods) == 0 {
		p.Period = l.Word("no period")
		p.Sections = []section{{ID: "nothing", Title: l.Word("Figures"), Empty: l.Word("No record has a date up to the as-of date, so there is no period to show.")}}
		return p
	}
	period := r.Periods[b.Shown]
	p.Period = l.Heading(d.reps.period(b.Shown))
	if period.Partial {
		p.Partial = l.T("not over: %[1]s of %[2]s", l.Count(int64(r.AsOf-period.Start)+1), l.N(int64(period.Days()), "%s day", "%s days"))
	}
	p.AsOf, p.Through, p.Currency = l.Date(r.AsOf), l.Date(r.Through), report.Clean(r.Currency)
	p.Headline = strings.Join(b.Headline.Sentences(l), " ")
	if p.Look = b.Headline.LookSentence(l); p.Look != "" {
		p.More = report.Clean(b.Headline.Look.More)
	}
	p.Cards = d.cards()
	revenue := d.revenue()
	for i := range revenue.Charts { // the tables of what is in front stand together, so that paper has it on one page
		p.Behind = append(p.Behind, revenue.Charts[i].Table)
		revenue.Charts[i].Table = nil
	}
	if p.Cards.Table != nil {
		p.Behind = append(p.Behind, p.Cards.Table)
	}
	p.Pair = []section{revenue}
	if s := d.ahead(); len(s.Tables) > 0 {
		p.Pair = append(p.Pair, s)
	}
	p.Sections = []section{
		d.goals(), d.funnel(), d.leaders(), d.tortoise(),
		d.email(), d.customers(), d.channels(),
	}
	p.Filters = d.filters(&p.Cards)
	return p
}

// samePeriods drops results of other periods than the book's: their figures would stand
// under the wrong months.
func samePeriods(r, other *kpi.Results) *kpi.Results {
	if other == nil || len(other.Periods) != len(r.Periods) {
		return nil
	}
	for i := range r.Periods {
		if r.Periods[i] != other.Periods[i] {
			return nil
		}
	}
	return other
}

// periods are those of the charts.
func (d *dashboard) periods() []kpi.Period { return d.r.Periods[d.first : d.shown+1] }

// who says whose a group's figures are, for the filters: short ids, since a name may hold
// what an attribute does not keep as it is.
func (d *dashboard) who(group string) who {
	w := who{}
	if i, ok := d.reps.number[group]; ok {
		w.Rep = "r" + strconv.Itoa(i)
	}
	if team, ok := d.team(group); ok {
		w.Team = d.teamID(team)
	}
	return w
}

// team is the team of a group: what it is grouped by, else that of its rep.
func (d *dashboard) team(group string) (string, bool) {
	parts := report.KeyTexts(group)
	if i := slices.Index(d.r.By, "team"); i >= 0 && i < len(parts) {
		return parts[i], true
	}
	if i := slices.Index(d.r.By, "rep"); i >= 0 && i < len(parts) {
		team, ok := d.b.TeamOf[parts[i]]
		return team, ok
	}
	return "", false
}

// showsTeams reports whether a table of the groups tells their teams in a column of its own.
func (d *dashboard) showsTeams() bool {
	return d.b.TeamOf != nil && slices.Contains(d.r.By, "rep") && !slices.Contains(d.r.By, "team")
}

// loose reports whether a group has the records of nobody.
func loose(group string) bool {
	return !slices.ContainsFunc(report.KeyTexts(group), func(s string) bool { return s != kpi.Unassigned })
}

func (d *dashboard) teamID(team string) string {
	if i, ok := d.teams.number[team]; ok {
		return "t" + strconv.Itoa(i)
	}
	return ""
}

// noun is what a group is: "rep", or the group columns.
func (d *dashboard) noun() string {
	if len(d.r.By) == 0 {
		return d.l.Word("company")
	}
	return d.l.Noun(d.r.By)
}

// nouns is what the groups are, as a heading: "Reps".
func (d *dashboard) nouns() string {
	if len(d.r.By) == 0 {
		return d.l.Word("Company")
	}
	return lang.Capital(d.l.Nouns(d.r.By))
}

func (d *dashboard) scope() string {
	return d.l.Word("Company") + " · " + d.reps.period(d.shown)
}

func cleaned(settings []report.Setting) []report.Setting {
	out := make([]report.Setting, 0, len(settings))
	for _, s := range settings {
		out = append(out, report.Setting{Name: report.Clean(s.Name), Value: report.Clean(s.Value)})
	}
	return out
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
