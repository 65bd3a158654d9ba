package cmd

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"salesk/ingest"
	"salesk/kpi"
)

// maxPlaces is how many places of one kind of problem are named.
const maxPlaces = 5

// problemClass is what several problems have in common: the file, the column and the
// words, save for what they quote.
type problemClass struct {
	file, column, words string
	first               kpi.Problem
	places              []string
	n                   int
}

// tellSetAside tells of the rows that could not be used, one line a kind of problem,
// and returns how many rows there were.
func (a *app) tellSetAside(rep *ingest.Report, refusals []kpi.Refusal) int {
	rows := len(refusals)
	var tables []string
	var all []kpi.Problem
	if rep != nil {
		for _, t := range rep.Tables {
			rows += t.SetAside
			tables = append(tables, t.Name)
		}
		all = append(all, rep.Problems...)
	}
	for _, r := range refusals {
		all = append(all, r.Problem)
	}
	for _, c := range classify(all, tables) {
		p := c.first
		if c.n > 1 {
			p.Text += fmt.Sprintf(" (and %d more like it: %s)", c.n-1, places(c))
		}
		a.log.warnAt("row", p)
	}
	if rows > 0 {
		a.log.warn("set_aside", count(rows, "row")+" could not be used and "+was(rows)+" set aside")
	}
	return rows
}

func was(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

// classify puts problems that differ only in their place and in what they quote
// together, in the order in which the first of each was met.
func classify(all []kpi.Problem, tables []string) []*problemClass {
	var classes []*problemClass
	index := map[[3]string]*problemClass{}
	for _, p := range all {
		file := ""
		for _, t := range tables {
			if rest, ok := strings.CutPrefix(p.Where, t); ok && len(t) > len(file) && (rest == "" || rest[0] == ':' || rest[0] == '!') {
				file = t
			}
		}
		key := [3]string{file, p.Column, unquoted(p.Text)}
		c := index[key]
		if c == nil {
			c = &problemClass{file: file, column: p.Column, words: key[2], first: p}
			index[key] = c
			classes = append(classes, c)
		} else if len(c.places) < maxPlaces-1 {
			c.places = append(c.places, strings.TrimLeft(strings.TrimPrefix(p.Where, file), ":!"))
		}
		c.n++
	}
	return classes
}

// places lists the places after the first, as far as they are kept.
func places(c *problemClass) string {
	s := strings.Join(c.places, ", ")
	if c.n-1 > len(c.places) {
		s += ", …"
	}
	return s
}

// unquoted is a text without what it quotes.
func unquoted(s string) string {
	var b strings.Builder
	in, escaped := false, false
	for _, r := range s {
		switch {
		case in && escaped:
			escaped = false
		case in && r == '\\':
			escaped = true
		case r == '"':
			in = !in
			b.WriteRune(r)
		case !in:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// tellTables tells what else a reader of the figures must know of the files.
func (a *app) tellTables(rep *ingest.Report) {
	for _, t := range rep.Tables {
		if t.Duplicates > 0 {
			a.log.warnAt("duplicates", kpi.Problem{Where: t.Name,
				Text: fmt.Sprintf("%s with an id that comes again further down; the last one counts", count(t.Duplicates, "row"))})
		}
		if len(t.OpenStages) > 0 {
			a.log.warnAt("open_stages", kpi.Problem{Where: t.Name,
				Text: "taken as open, because nothing says that they are won or lost: " + stageList(t.OpenStages) + "; stages: in " + configName + " can say it"})
		}
	}
}

// stageList names stages with their counts, the most frequent first.
func stageList(stages map[string]int) string {
	names := make([]string, 0, len(stages))
	for s := range stages {
		names = append(names, s)
	}
	sort.Slice(names, func(i, j int) bool {
		if a, b := stages[names[i]], stages[names[j]]; a != b {
			return a > b
		}
		return names[i] < names[j]
	})
	const most = 8
	var parts []string
	for _, s := range names[:min(most, len(names))] {
		parts = append(parts, fmt.Sprintf("%q (%d)", s, stages[s]))
	}
	if len(names) > most {
		parts = append(parts, fmt.Sprintf("%d more", len(names)-most))
	}
	return strings.Join(parts, ", ")
}

// tellWarnings tells what a reader of the figures must know of them; last, where it
// is seen.
func (a *app) tellWarnings(j *job, conv kpi.Conversion, r *kpi.Results) {
	if conv.Rounded > 0 {
		a.log.note("rounded", fmt.Sprintf("%s of money rounded to the minor unit of %s, half to even", count(conv.Rounded, "amount"), conv.Currency))
	}
	if s := j.widened(r); s != "" {
		a.log.warn("whole_periods", s)
	}
	for _, w := range r.Warnings {
		a.log.warn(strings.ReplaceAll(w.Code, "-", "_"), w.Text)
	}
}

// addRecords adds what the configuration holds as records to what was read: rates,
// targets and the reps of its teams.
func (c *config) addRecords(d *kpi.Data, cal kpi.Calendar) error {
	if c.Path == "" {
		return nil
	}
	at := func(line int) kpi.Pos { return kpi.Pos{Source: uint32(len(d.Sources)), Line: uint32(line)} }
	for _, r := range c.Rates {
		d.Rates = append(d.Rates, kpi.Rate{Pos: at(r.Line), Date: r.Date, Currency: d.Symbols.String(r.Currency), Value: r.Value})
		d.Loaded |= kpi.KindSet(kpi.Rates)
	}
	for _, t := range c.Targets {
		rec := kpi.Target{Pos: at(t.Line), Value: t.Value, Period: d.Symbols.String(t.Period), Start: t.Start, End: t.End,
			Metric: d.Symbols.String(t.Metric), Rep: d.Symbols.String(t.Rep), Team: d.Symbols.String(t.Team), Currency: d.Symbols.String(t.Currency)}
		if t.Period != "" {
			p, err := cal.ParsePeriod(t.Period)
			if err != nil {
				return kpi.Problem{Where: fmt.Sprintf("%s:%d", c.Path, t.Line), Column: "period", Text: err.Error()}
			}
			rec.Start, rec.End = p.Start, p.End
		}
		d.Targets = append(d.Targets, rec)
		d.Loaded |= kpi.KindSet(kpi.Targets)
	}
	if len(c.Rates)+len(c.Targets) > 0 {
		d.Sources = append(d.Sources, c.Path)
	}
	for _, rep := range c.Reps {
		c.addToRoster(d, rep)
	}
	return nil
}

// addToRoster adds a rep of the configuration; what a roster file says of the rep
// stands where the configuration says nothing.
func (c *config) addToRoster(d *kpi.Data, rep string) {
	sym := d.Symbols.String(rep)
	i := slices.IndexFunc(d.Roster, func(e kpi.RosterEntry) bool { return e.Rep == sym })
	if i < 0 {
		i = len(d.Roster)
		d.Roster = append(d.Roster, kpi.RosterEntry{Rep: sym})
	}
	if team := c.Teams[rep]; team != "" {
		d.Roster[i].Team = d.Symbols.String(team)
	}
	if region := c.Regions[rep]; region != "" {
		d.Roster[i].Region = d.Symbols.String(region)
	}
}

// checkWhere refuses a filter value that no record has: its figures would all be
// empty, and a slip of the pen is why.
func checkWhere(d *kpi.Data, filters []kpi.Filter) error {
	for _, f := range filters {
		for _, v := range f.Values {
			if v == kpi.Unassigned || known(d, v) {
				continue
			}
			return usagef("--where: no record has the %s %q%s", f.Dim, v, didYouMean(v, valuesOf(d, f.Dim), ""))
		}
	}
	return nil
}

// known reports whether a text, in whatever case, is anywhere in the data.
func known(d *kpi.Data, text string) bool {
	if _, ok := d.Symbols.Lookup(text); ok {
		return true
	}
	for s := range d.Symbols.Len() {
		if strings.EqualFold(d.Symbols.Text(kpi.Sym(s)), text) {
			return true
		}
	}
	return false
}

// valuesOf lists the values of a dimension, for a suggestion.
func valuesOf(d *kpi.Data, dim string) []string {
	seen := map[kpi.Sym]bool{}
	add := func(s kpi.Sym) { seen[s] = true }
	pick := map[string]func(*kpi.Deal) kpi.Sym{
		"rep": func(x *kpi.Deal) kpi.Sym { return x.Rep }, "team": func(x *kpi.Deal) kpi.Sym { return x.Team },
		"source": func(x *kpi.Deal) kpi.Sym { return x.Origin }, "pipeline": func(x *kpi.Deal) kpi.Sym { return x.Pipeline },
		"product": func(x *kpi.Deal) kpi.Sym { return x.Product }, "region": func(x *kpi.Deal) kpi.Sym { return x.Region },
		"segment": func(x *kpi.Deal) kpi.Sym { return x.Segment }, "type": func(x *kpi.Deal) kpi.Sym { return x.Type },
		"currency": func(x *kpi.Deal) kpi.Sym { return x.Currency },
	}[dim]
	if pick != nil {
		for i := range d.Deals {
			add(pick(&d.Deals[i]))
		}
	}
	for _, e := range d.Roster {
		switch dim {
		case "rep":
			add(e.Rep)
		case "team":
			add(e.Team)
		case "region":
			add(e.Region)
		}
	}
	for i := range d.Leads {
		switch dim {
		case "rep":
			add(d.Leads[i].Rep)
		case "source":
			add(d.Leads[i].Origin)
		}
	}
	for i := range d.Emails {
		if dim == "campaign" {
			add(d.Emails[i].Campaign)
		}
	}
	var values []string
	for s := range seen {
		if s != 0 {
			values = append(values, d.Symbols.Text(s))
		}
	}
	sort.Strings(values)
	return values
}
