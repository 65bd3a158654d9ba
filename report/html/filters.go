package html

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"

	"salesk/kpi"
	"salesk/report"
)

// filters are the texts of other reps, teams and periods. The script swaps them in; all
// of them were printed here, so that a figure reads the same wherever it stands.
type filters struct {
	Shown   int        `json:"shown"` // index into Periods
	Periods []fPeriod  `json:"periods"`
	Groups  []fGroup   `json:"groups"` // the company, then the teams, then the reps
	KPIs    []string   `json:"kpis"`
	Cells   [][][]fFig `json:"cells"`  // by group, KPI and period
	Months  []fMonth   `json:"months"` // the bars of the revenue chart
	Bars    [][]num    `json:"bars"`   // by group and bar: revenue
	Targets [][]num    `json:"targets"`
	Noun    string     `json:"noun"`
	Span    string     `json:"span"`
	Unit    string     `json:"unit"`
}

type fPeriod struct {
	Label   string `json:"label"`
	Text    string `json:"text"`
	Before  string `json:"before"`
	Year    string `json:"year"`
	Lede    string `json:"lede"`
	Partial bool   `json:"partial"`
}

type fGroup struct {
	ID   string `json:"id"` // as in the rows' data-rep and data-team
	Name string `json:"name"`
	Kind string `json:"kind"` // "all", "team" or "rep"
	Team string `json:"team"`
	// Loose says that these are the records of no rep: they have no place in a ranking.
	Loose bool `json:"loose,omitempty"`
}

type fMonth struct {
	Text    string `json:"text"`
	Partial bool   `json:"partial"`
}

// fFig is a figure: value, note, before, year and target as texts with their tones, its
// small print in tables, a word where it is immature, and the number that it sorts and draws by.
type fFig struct {
	value, note, before, year, target, sub, young string
	number                                        float64
}

// MarshalJSON writes an array and leaves out what is empty at its end.
func (f fFig) MarshalJSON() ([]byte, error) {
	texts := []string{f.value, f.note, f.before, f.year, f.target, f.sub, f.young}
	for len(texts) > 1 && texts[len(texts)-1] == "" {
		texts = texts[:len(texts)-1]
	}
	b, _ := num(f.number).MarshalJSON()
	b = append([]byte{'['}, b...)
	for _, s := range texts {
		b = append(b, ',')
		b = append(b, quoted(s)...)
	}
	return append(b, ']'), nil
}

// num is a number for drawing: null when there is none.
type num float64

// MarshalJSON writes six digits: more than a screen shows.
func (n num) MarshalJSON() ([]byte, error) {
	f := float64(n)
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return []byte("null"), nil
	}
	return strconv.AppendFloat(nil, f, 'g', 6, 64), nil
}

// maxFigures bounds what the filters add to the page: periods are dropped, the oldest
// first, until there are no more figures than this.
const maxFigures = 60_000

// filters carries the figures of the cards, the leaderboard and the revenue chart; nil
// when there is nothing to choose from.
func (d *dashboard) filters(c *cards) *filters {
	f := &filters{Noun: d.noun(), Unit: d.reps.unit(kpi.Amount)}
	type source struct {
		figures *figures
		key     string
	}
	from := []source{{d.reps, whole}}
	f.Groups = []fGroup{{Name: d.l.Word("Company"), Kind: "all"}}
	for _, g := range d.teams.groups {
		from = append(from, source{d.teams, g})
		f.Groups = append(f.Groups, fGroup{ID: d.teamID(g), Name: d.teams.label(g), Kind: "team"})
	}
	for _, g := range d.reps.groups {
		from = append(from, source{d.reps, g})
		f.Groups = append(f.Groups, fGroup{ID: d.who(g).Rep, Name: d.reps.label(g), Kind: "rep", Team: d.who(g).Team, Loose: loose(g)})
	}
	var ks []*kpi.KPI
	for _, x := range c.all() {
		ks = append(ks, x.kpi)
		f.KPIs = append(f.KPIs, x.ID)
	}
	onCard := len(ks)
	for _, k := range d.reps.of(boardKPIs...) {
		if !slices.Contains(f.KPIs, k.ID) {
			ks = append(ks, k)
			f.KPIs = append(f.KPIs, k.ID)
		}
	}
	if len(ks) == 0 {
		return nil
	}
	first := max(d.offered(), d.shown+1-max(1, maxFigures/(len(ks)*len(from))))
	for p := first; p <= d.shown; p++ {
		x := fPeriod{Label: d.r.Periods[p].Label, Text: d.reps.period(p), Partial: d.r.Periods[p].Partial, Lede: d.cardsLede(p)}
		x.Before, x.Year = d.against(p)
		f.Periods = append(f.Periods, x)
	}
	f.Shown = d.shown - first
	f.Span = d.reps.span(d.first, d.shown)
	for _, s := range from {
		var byKPI [][]fFig
		for i, k := range ks {
			var byPeriod []fFig
			for p := first; p <= d.shown; p++ {
				byPeriod = append(byPeriod, d.figure(s.figures, k, p, s.key, i < onCard))
			}
			byKPI = append(byKPI, byPeriod)
		}
		f.Cells = append(f.Cells, byKPI)
		var bars, targets []num
		for p := d.first; p <= d.shown; p++ {
			v, _ := s.figures.Value("revenue", p, s.key)
			a, _ := s.figures.Value("revenue_attainment", p, s.key)
			bars, targets = append(bars, num(v.Float())), append(targets, num(a.Den.Float()))
		}
		f.Bars, f.Targets = append(f.Bars, bars), append(f.Targets, targets)
	}
	for p := d.first; p <= d.shown; p++ {
		f.Months = append(f.Months, fMonth{d.reps.period(p), d.r.Periods[p].Partial})
	}
	return f
}

// offered is the first period that can be chosen: one whose year before the results have, if the data do. "No data"
// is said of what the data do not hold, and not of what the report does not carry.
func (d *dashboard) offered() int {
	if d.r.Grain >= kpi.ByYear || !d.b.Earlier {
		return d.first
	}
	for p := d.first; p < d.shown; p++ {
		if d.reps.yearBefore(p) >= 0 {
			return p
		}
	}
	return d.shown
}

func (d *dashboard) figure(f *figures, k *kpi.KPI, p int, group string, onCard bool) fFig {
	v, ok := f.Value(k.ID, p, group)
	x := fFig{value: f.text(k, p, group), number: v.Float(), note: report.Clean(d.l.Message(v.Note))}
	if ok && k.ID == "win_rate" && !v.Empty() {
		x.sub = d.winRateNote(v)
	}
	if v.Immature {
		x.young = d.l.Word("immature")
	}
	if !onCard {
		return x
	}
	x.before, x.year, x.target = d.before(f, k, p, group).code(), d.year(f, k, p, group).code(), d.target(f, k, p, group).code()
	return x
}

// quoted is a text as JSON.
func quoted(s string) []byte {
	b, err := json.Marshal(s)
	if err != nil {
		return []byte(`""`) // a string always marshals
	}
	return b
}
