package cmd

import (
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// plan checks the flags, reads the configuration and puts both together: a flag wins
// over the configuration, which wins over the defaults.
func planCompute(a *app, o *request) (*job, error) {
	j := &job{output: o.output, strict: o.strict}
	if j.output == "-" {
		j.output = ""
	}
	if err := j.chooseFormat(o); err != nil {
		return nil, err
	}
	if j.output != "" {
		if err := checkOutput(j.output); err != nil {
			return nil, err
		}
	}
	if err := o.load(); err != nil {
		return nil, err
	}
	j.config = o.config
	if err := j.computing(o, a.world); err != nil {
		return nil, err
	}
	if err := j.viewing(o, a.world); err != nil {
		return nil, err
	}
	for _, err := range []error{j.checkView(o), j.comparisonOf(o.versus), j.viewKPIs(o)} {
		if err != nil {
			return nil, err
		}
	}
	j.lookBack(o)
	j.comparisonKPIs()
	var err error
	if j.inputs, err = o.collect(j.output); err != nil {
		return nil, err
	}
	for _, in := range j.inputs {
		if j.output != "" && sameFile(in.Path, j.output) {
			return nil, misused(message.OutputIsInput(j.output))
		}
	}
	return j, nil
}

// computing sets how inputs are read, and what is computed.
func (j *job) computing(o *request, w world) error {
	j.load = o.reading(w.stdin)
	j.view.Lang = o.config.Lang
	j.params = o.params(w.today(j.load.Zone))
	j.chosen = j.params.KPIs != nil
	return j.setRange(o)
}

// params are the parameters of what is asked for, of all periods. today is the last day that
// counts, unless another is said.
func (r *request) params(today kpi.Day) kpi.Params {
	c, p := r.config, kpi.Defaults()
	p.Currency, p.AsOf = c.Currency, today
	p.Calendar = c.calendar().By(p.Calendar.Grain)
	p.CustomerEnd = c.CustomerEnd
	p.KPIs, p.By, p.Where = c.KPIs, c.By, r.where
	put(&p.Calendar.Grain, c.Grain)
	put(&p.InactiveDays, c.InactiveDays)
	put(&p.RenewalWindow, c.RenewalWindow)
	put(&p.RetentionDays, c.RetentionDays)
	put(&p.ConversionDays, c.ConversionDays)
	put(&p.LifespanCap, c.LifespanCap)
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

// chooseFormat decides on the format: as said, by the output's extension, or a table.
func (j *job) chooseFormat(o *request) error {
	name := o.format
	if name == "" && j.output != "" {
		var err error
		if name, err = report.FormatOf(j.output); err != nil {
			return misused(message.Of(err))
		}
	}
	if name == "" {
		name = "table"
	}
	for _, f := range report.Formats() {
		if f.Name == name {
			j.format = f
		}
	}
	return nil
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
