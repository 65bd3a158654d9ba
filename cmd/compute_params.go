package cmd

import (
	"strings"
	"time"

	"salesk/kpi"
	"salesk/report"
)

// plan checks the flags, reads the configuration and puts both together: a flag wins
// over the configuration, which wins over the defaults.
func (a *app) plan(o *request) (*job, error) {
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
	if err := j.computing(o, a); err != nil {
		return nil, err
	}
	if err := a.viewing(j, o); err != nil {
		return nil, err
	}
	for _, err := range []error{j.checkView(o), j.versusOf(o.versus), j.viewKPIs(o)} {
		if err != nil {
			return nil, err
		}
	}
	j.lookBack(o)
	j.versusKPIs()
	var err error
	if j.inputs, err = o.collect(j.output); err != nil {
		return nil, err
	}
	for _, in := range j.inputs {
		if j.output != "" && sameFile(in.Path, j.output) {
			return nil, usagef("the output %s is one of the inputs; name another file", j.output)
		}
	}
	return j, nil
}

// flagged is a flag's value, parsed; the error names the flag.
func flagged[T any](flag, value string, parse func(string) (T, error), into *T) error {
	if value == "" {
		return nil
	}
	v, err := parse(value)
	if err != nil {
		return usagef("--%s: %w", flag, err)
	}
	*into = v
	return nil
}

// computing sets how inputs are read, and what is computed.
func (j *job) computing(o *request, a *app) error {
	c := o.config
	j.load = o.reading(a.stdin)
	j.view.Lang = c.Lang
	p := kpi.Defaults()
	p.Currency = j.load.Currency
	p.Calendar = j.load.Calendar.By(p.Calendar.Grain)
	if c.Grain != nil {
		p.Calendar.Grain = *c.Grain
	}
	setInt(&p.InactiveDays, c.InactiveDays)
	setInt(&p.RenewalWindow, c.RenewalWindow)
	p.CustomerEnd = c.CustomerEnd
	setInt(&p.RetentionDays, c.RetentionDays)
	setInt(&p.ConversionDays, c.ConversionDays)
	setInt(&p.LifespanCap, c.LifespanCap)
	if c.CycleFrom != nil {
		p.CycleFrom = *c.CycleFrom
	}
	if !c.GrossMargin.Empty() {
		p.GrossMargin = c.GrossMargin
	}
	if c.AllocateEven != nil {
		p.AllocateEven = *c.AllocateEven
	}
	p.AsOf = dayIn(a.now(), j.load.Zone)
	if c.AsOf != kpi.NoDay {
		p.AsOf = c.AsOf
	}
	p.KPIs, p.By, p.Where = c.KPIs, c.By, o.where
	j.chosen = p.KPIs != nil
	if p.By == nil {
		p.By = []string{"rep"}
	}
	j.params = p
	return j.setRange(o)
}

// dayIn is the day that it is in a time zone; nil is UTC.
func dayIn(now time.Time, zone *time.Location) kpi.Day {
	if zone == nil {
		zone = time.UTC
	}
	return kpi.DayOf(now.In(zone))
}

func setInt(to *int, from *int) {
	if from != nil {
		*to = *from
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
			return usagef("%w with --format", err)
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
	if _, err := oneOf("a KPI", id, sortKeys()); err != nil {
		return usagef("--sort: %q is neither name nor a KPI%s", id, didYouMean(id, sortKeys(), "salesk list kpis shows all"))
	}
	if id == "name" || chosen == nil {
		return nil
	}
	for _, c := range chosen {
		if c == id {
			return nil
		}
	}
	return usagef("--sort: %s is not among the KPIs asked for; add it to --kpi", id)
}

// count words a number of things: "1 row", "3,000 rows".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return thousands(n) + " " + noun + "s"
}
