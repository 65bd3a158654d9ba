package cmd

import (
	"slices"
	"strings"

	"salesk/ingest"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// question is what is asked of the records. It is made of a request and the day it is, completed by
// what views, comparisons and thresholds need, and only read from then on.
type question struct {
	params   kpi.Params
	asked    bool    // a range was asked for
	from, to kpi.Day // what was asked for; params may look further back
	chosen   bool    // KPIs were asked for

	ranked string             // the KPI of a leaderboard
	versus *report.Comparison // what figures are compared with; nil unless asked for
}

func newQuestion(r *request, today kpi.Day) (question, error) {
	q := question{params: r.params(today)}
	q.chosen = q.params.KPIs != nil
	err := q.setRange(r)
	return q, err
}

// params are the parameters of what is asked for, of all periods. today is the last day that
// counts, unless another is said.
func (r *request) params(today kpi.Day) kpi.Params {
	c, p := r.config, kpi.Defaults()
	p.Currency, p.AsOf = c.Currency, today
	p.Calendar = c.calendar().By(p.Calendar.Grain)
	p.CustomerEnd = c.CustomerEnd
	p.KPIs, p.By, p.Where = c.KPIs, c.By, append(slices.Clone(r.where), r.only...)
	put(&p.Calendar.Grain, c.Grain)
	put(&p.InactiveDays, c.InactiveDays)
	put(&p.RenewalWindow, c.RenewalWindow)
	put(&p.RetentionDays, c.RetentionDays)
	put(&p.ConversionDays, c.ConversionDays)
	put(&p.LifespanCap, c.LifespanCap)
	put(&p.StaleDays, c.StaleDays)
	p.StageChance = c.StageChance
	put(&p.CycleFrom, c.CycleFrom)
	put(&p.AllocateEven, c.AllocateEven)
	if !c.GrossMargin.Empty() {
		p.GrossMargin = c.GrossMargin
	}
	if c.AsOf != kpi.NoDay {
		p.AsOf = c.AsOf
	}
	if p.By == nil {
		p.By = []string{"rep"}
	}
	return p
}

// figures says what is needed of the records.
func (q *question) figures(r *request) (*ingest.Figures, error) {
	f := &ingest.Figures{Dimensions: dimensions(q.params), Links: true, Customers: true, Columns: kpi.AllColumns()}
	if r.viewName != "" || q.versus != nil || len(r.failOn) > 0 {
		return f, nil
	}
	needs, err := kpi.NeedsOf(q.params)
	if err != nil {
		return nil, failed("compute", err)
	}
	f.Links, f.Customers, f.Columns = needs.Links, needs.Customers, needs.Columns
	if len(q.params.Where) == 0 { // whose values are looked for among those of the records
		f.Stream = func(kinds kpi.Kinds, syms *kpi.Symbols) *kpi.Stream {
			s, _ := kpi.NewStream(q.params, kinds, syms)
			return s
		}
	}
	return f, nil
}

// dimensions are those of the groups and filters; never nil.
func dimensions(p kpi.Params) []string {
	dims := append([]string{}, p.By...)
	for _, f := range p.Where {
		dims = append(dims, f.Dim)
	}
	return dims
}

// put sets a value where one was said.
func put[T any](to, said *T) {
	if said != nil {
		*to = *said
	}
}

// split takes lists apart at their commas.
func split(lists ...string) []string {
	var all []string
	for _, list := range lists {
		for _, s := range strings.Split(list, ",") {
			if s = strings.TrimSpace(s); s != "" {
				all = append(all, s)
			}
		}
	}
	return all
}

func formatNames() []string {
	var names []string
	for _, f := range report.Formats() {
		names = append(names, f.Name)
	}
	return names
}

func formatList() string { return strings.Join(formatNames(), ", ") }

// sortKeys lists what --sort takes.
func sortKeys() []string { return append([]string{"name"}, kpiNames()...) }

func checkSort(key string, chosen []string) error {
	if key == "" {
		return nil
	}
	id := strings.TrimPrefix(key, "-")
	if _, err := oneOf(message.TermKPI(), id, sortKeys()); err != nil {
		return misused(message.NeitherNameNorKPI(id), didYouMean(id, sortKeys(), message.ListShowsKPIs()))
	}
	if id == "name" || chosen == nil {
		return nil
	}
	for _, c := range chosen {
		if c == id {
			return nil
		}
	}
	return misused(message.NotAskedFor("--sort", id))
}

// count words a number of things: "1 row", "3,000 rows".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return thousands(n) + " " + noun + "s"
}
