package cmd

import (
	"errors"
	"sort"

	"salesk/ingest"
	"salesk/ingest/table"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report/lang"
)

// checkReport is what check found; --format json prints it as it is.
type checkReport struct {
	AsOf    string        `json:"as_of"`
	Rows    rowCounts     `json:"rows"`
	Refused []finding     `json:"refused"` // why files cannot be read as they are
	Files   []checkedFile `json:"files"`
	Notices []finding     `json:"notices"` // of files as a whole, and of what they have in common
	Alike   []alike       `json:"reps_alike"`
	Stale   []stale       `json:"stale"`
}

// rowCounts are data rows: read = used + set aside + duplicates + left out.
type rowCounts struct {
	Read       int `json:"read"`
	Used       int `json:"used"`
	SetAside   int `json:"set_aside"`
	Duplicates int `json:"duplicates"`
	LeftOut    int `json:"left_out"`
}

func (c *rowCounts) add(o rowCounts) {
	c.Read, c.Used, c.SetAside = c.Read+o.Read, c.Used+o.Used, c.SetAside+o.SetAside
	c.Duplicates, c.LeftOut = c.Duplicates+o.Duplicates, c.LeftOut+o.LeftOut
}

// finding is a problem with its place.
type finding struct {
	Where   string `json:"where,omitempty"`
	Column  string `json:"column,omitempty"`
	Message string `json:"message"`

	Doubts []message.Subject `json:"doubts,omitempty"` // what it makes doubtful

	told  message.Message // what Message says in English
	line  int             // of a row that was set aside
	cells []string        // its cells
}

// in is the finding in a language.
func (f finding) in(l *lang.Lang) string {
	return kpi.Problem{Where: f.Where, Column: f.Column, Message: f.told}.In(l)
}

func findingOf(p kpi.Problem) finding {
	return finding{Where: p.Where, Column: p.Column, Message: p.Says(), Doubts: p.Message.Doubts(), told: p.Message}
}

// checkedFile is a table: a file, or a sheet of one.
type checkedFile struct {
	Name       string       `json:"name"`
	Verdict    string       `json:"verdict"` // good, doubtful or unusable
	Why        []string     `json:"why"`     // of the verdict
	Kind       string       `json:"kind"`
	Shape      string       `json:"shape"` // the kind, for e-mails with what a row is
	Facts      []checkFact  `json:"form"`
	HeaderLine int          `json:"header_line"`
	First      string       `json:"first_event,omitempty"` // day of the earliest event
	Last       string       `json:"last_event,omitempty"`
	Rows       rowCounts    `json:"rows"`
	Columns    []readColumn `json:"columns"`
	Unused     []string     `json:"unused_headers"`
	Contested  []string     `json:"contested_headers"`
	Skipped    []lineClass  `json:"skipped"`
	Problems   []finding    `json:"problems"` // the rows set aside
	Duplicates []finding    `json:"duplicates"`
	OpenStages []stageCount `json:"stages_taken_as_open"`
	Suspicious []lineClass  `json:"suspicious"`
	LeftOut    []lineClass  `json:"left_out"`

	doubts    []message.Subject
	reasons   []message.Message // what Why says in English
	contested []message.Message // what Contested does
}

type checkFact struct {
	Name     string `json:"name"`
	Value    string `json:"value"`
	Evidence string `json:"evidence,omitempty"`

	fact table.Fact // what it says in English
}

// readColumn says which header a canonical column is read from, and how.
type readColumn struct {
	Column   string `json:"column"`
	Header   string `json:"header"`
	Why      string `json:"why"`
	Doubtful bool   `json:"doubtful,omitempty"` // the header is only like a name of the column
	Reading  string `json:"reading,omitempty"`  // how dates and numbers are written, with the evidence

	mapped ingest.Mapped // what it says in English
}

// lineClass is rows that have something in common, with the first of their lines.
type lineClass struct {
	What  string `json:"what"`
	Count int    `json:"count"`
	Lines []int  `json:"lines"`

	told message.Message // what What says in English
}

type stageCount struct {
	Stage string `json:"stage"`
	Rows  int    `json:"rows"`
}

// findings puts together what reading told. data is nil where a file was refused.
func findings(c *config, data *kpi.Data, rep *ingest.Report, refused ingest.Refusals, asOf kpi.Day, currency string) *checkReport {
	r := &checkReport{AsOf: asOf.String(), Refused: []finding{}, Files: []checkedFile{}, Notices: []finding{}, Alike: []alike{}, Stale: []stale{}}
	for _, p := range refused {
		r.Refused = append(r.Refused, findingOf(p))
	}
	for _, p := range rep.Notices {
		r.Notices = append(r.Notices, findingOf(p))
	}
	for i := range rep.Tables {
		r.Files = append(r.Files, fileOf(&rep.Tables[i]))
	}
	for _, x := range rep.Rejects {
		if f := r.file(x.File); f != nil {
			f.Problems = append(f.Problems, finding{Where: x.Where, Column: x.Column, Message: x.Says(), told: x.Message, line: x.Line, cells: x.Cells})
		}
	}
	for _, p := range rep.Duplicates {
		for i := range r.Files {
			if f := &r.Files[i]; p.File == f.Name {
				f.Duplicates = append(f.Duplicates, findingOf(p))
			}
		}
	}
	if data != nil {
		r.values(data, asOf)
		r.Alike = alikeReps(repCounts(data))
		r.Stale = c.staleness(data, asOf)
		r.Notices = append(r.Notices, c.strangers(data)...)
		r.links(data, asOf)
		r.money(data, currency)
	}
	for _, f := range r.Files {
		r.Rows.add(f.Rows)
	}
	r.judge()
	return r
}

// inTable reports whether a place is in the table of that name.
func inTable(where, name string) bool {
	return where == name || len(where) > len(name) && where[:len(name)] == name && (where[len(name)] == ':' || where[len(name)] == '!')
}

func (r *checkReport) file(name string) *checkedFile {
	for i := range r.Files {
		if r.Files[i].Name == name {
			return &r.Files[i]
		}
	}
	return nil
}

func fileOf(t *ingest.TableReport) checkedFile {
	f := checkedFile{Name: t.Name, Kind: t.Kind.String(), Shape: t.Shape, HeaderLine: t.HeaderLine,
		Rows:  rowCounts{t.Read, t.Used, t.SetAside, t.Duplicates, t.LeftOut},
		Facts: []checkFact{}, Columns: []readColumn{}, Unused: append([]string{}, t.Unmapped...), Contested: []string{}, contested: t.Conflicts,
		Skipped: classesOf(t.Skipped), Suspicious: classesOf(t.Suspicious), LeftOut: classesOf(t.Left),
		Problems: []finding{}, Duplicates: []finding{}, OpenStages: []stageCount{}, doubts: doubtsOf(t)}
	for _, m := range t.Conflicts {
		f.Contested = append(f.Contested, m.String())
	}
	for _, x := range t.Facts {
		f.Facts = append(f.Facts, checkFact{x.Name, x.Text(), x.Evidence.String(), x})
	}
	for _, m := range t.Mapping {
		f.Columns = append(f.Columns, readColumn{m.Column, m.Header, m.Why.String(), m.Doubtful, m.Reading.String(), m})
	}
	for stage, n := range t.OpenStages {
		f.OpenStages = append(f.OpenStages, stageCount{stage, n})
	}
	sort.Slice(f.OpenStages, func(i, j int) bool {
		a, b := f.OpenStages[i], f.OpenStages[j]
		return a.Rows > b.Rows || a.Rows == b.Rows && a.Stage < b.Stage
	})
	return f
}

func classesOf(skips []ingest.Skip) []lineClass {
	all := []lineClass{}
	for _, s := range skips {
		all = append(all, lineClass{s.Says(), s.Count, s.Lines, s.Message})
	}
	return all
}

// links counts the leads that find a deal, and the links that lead nowhere.
func (r *checkReport) links(data *kpi.Data, asOf kpi.Day) {
	if data.Leads.N == 0 || data.Deals.N == 0 {
		return
	}
	p := kpi.Defaults()
	p.AsOf, p.Calendar.Grain = asOf, kpi.AllTime
	query, err := kpi.Prepare(data, p)
	if err != nil {
		return // compute tells it
	}
	counts := query.Links()
	for _, m := range append([]message.Message{counts.Message()}, counts.Warnings()...) {
		r.Notices = append(r.Notices, findingOf(kpi.Problem{Message: m}))
	}
}

// money sees whether every amount can be brought into the report's currency: compute
// would set the rows aside that have no rate. It is last, because it changes data.
func (r *checkReport) money(data *kpi.Data, currency string) {
	conv, refusals, err := kpi.Convert(data, currency)
	var mixed *kpi.MixedCurrencies
	switch {
	case errors.As(err, &mixed):
		r.Notices = append(r.Notices, finding{Message: err.Error(), told: message.Of(err), Doubts: []message.Subject{message.DoubtCurrency}})
		return
	case err != nil:
		r.Notices = append(r.Notices, finding{Column: "currency", Message: err.Error(), told: message.Of(err), Doubts: []message.Subject{message.DoubtCurrency}})
		return
	}
	for _, s := range conv.Settled {
		r.Notices = append(r.Notices, findingOf(kpi.Problem{Column: "currency", Message: message.SettledSign(s.Records, s.Sign, s.Currency)}))
	}
	if kpi.IsSign(conv.Currency) {
		r.Notices = append(r.Notices, findingOf(kpi.Problem{Column: "currency", Message: message.SharedSign(conv.Currency)}))
	}
	for _, x := range refusals {
		if int(x.Pos.Source) >= len(r.Files) {
			r.Notices = append(r.Notices, findingOf(x.Problem)) // a target of the configuration
			continue
		}
		f := &r.Files[x.Pos.Source]
		p := findingOf(x.Problem)
		p.line = int(x.Pos.Line)
		f.Problems = append(f.Problems, p)
		f.Rows.Used--
		f.Rows.SetAside++
	}
}

// strangers are the reps that the configuration names and no record has.
func (c *config) strangers(data *kpi.Data) []finding {
	counts := repCounts(data)
	known := make([]string, 0, len(counts))
	for rep := range counts {
		known = append(known, rep)
	}
	sort.Strings(known)
	var all []finding
	for _, rep := range c.Reps {
		if _, ok := counts[rep]; !ok {
			all = append(all, findingOf(kpi.Problem{Where: c.Path, Message: message.Join(message.NoRecordHasRep(rep), didYouMean(rep, known, message.Message{}))}))
		}
	}
	return all
}
