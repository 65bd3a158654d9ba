package cmd

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// reportConfig is an entry of reports: what the flags of report would say.
type reportConfig struct {
	Period, From, To, Grain, AsOf string
	Title, IfExists, Lang         string
	By, KPIs, Where               []string
	Output, FailOn                []string
	Lock                          bool
}

// ifExists are the words for what happens to an output that is there already.
var ifExists = []string{"overwrite", "skip", "fail"}

func (c *config) readReports(y *yamlReader, n ast.Node) {
	c.Reports = map[string]*reportConfig{}
	for _, p := range y.pairs(n, "reports") {
		r := &reportConfig{}
		if _, twice := c.Reports[p.key]; twice {
			y.failf(p.at, "the report %s is there twice", p.key)
		}
		c.Reports[p.key] = r
		c.ReportNames = append(c.ReportNames, p.key)
		what := "report " + p.key
		y.fields(p.value, what, map[string]func(ast.Node){
			"period":    scalar(y, "period", &r.Period, checked(checkPeriod)),
			"from":      scalar(y, "from", &r.From, checked(checkRangeEnd)),
			"to":        scalar(y, "to", &r.To, checked(checkRangeEnd)),
			"as_of":     scalar(y, "as_of", &r.AsOf, checked(parseDay)),
			"grain":     scalar(y, "grain", &r.Grain, checked(parseGrain)),
			"title":     scalar(y, "title", &r.Title, plain),
			"lang":      scalar(y, "lang", &r.Lang, checked(parseLang)),
			"if_exists": scalar(y, "if_exists", &r.IfExists, func(s string) (string, error) { return oneOf("a way to treat a file that exists", s, ifExists) }),
			"lock": scalar(y, "lock", &r.Lock, func(s string) (bool, error) {
				s, err := oneOf("true or false", s, []string{"true", "false"})
				return s == "true", err
			}),
			"output": func(n ast.Node) { r.Output = eachText(y, n, "an output", checkTemplate) },
			"by":     func(n ast.Node) { names(y, n, "by", resolveBy); r.By = y.texts(n, "by") },
			"kpis":   func(n ast.Node) { r.KPIs = names(y, n, "kpis", resolveKPIs) },
			"where": func(n ast.Node) {
				r.Where = eachText(y, n, "where", func(s string) error { _, err := parseWhere([]string{s}); return err })
			},
			"fail_on": func(n ast.Node) {
				r.FailOn = eachText(y, n, "fail_on", func(s string) error { _, err := parseThreshold(s); return err })
			},
		})
		switch {
		case len(r.Output) == 0:
			y.failf(p.at, "%s needs output, the files to write", what)
		case r.Period != "" && (r.From != "" || r.To != ""):
			y.failf(p.at, "%s has a period and from or to; give one of them", what)
		}
	}
}

// checked makes a check of a text out of a function that parses it.
func checked[T any](parse func(string) (T, error)) func(string) (string, error) {
	return func(s string) (string, error) {
		_, err := parse(s)
		return s, err
	}
}

// eachText reads a list of texts that check holds.
func eachText(y *yamlReader, n ast.Node, what string, check func(string) error) []string {
	var all []string
	for _, item := range y.list(n) {
		s, ok := y.text(item, what)
		if !ok {
			continue
		}
		if err := check(s); err != nil {
			y.failf(item, "%s: %v", what, err)
			continue
		}
		all = append(all, s)
	}
	return all
}

// apply puts an entry under the flags: what a flag said stays. changed tells which flags
// were given.
func (r *reportConfig) apply(o *reportOptions, dir string, changed func(string) bool) {
	set := func(flag string, to *string, value string) {
		if !changed(flag) && value != "" {
			*to = value
		}
	}
	list := func(flag string, to *[]string, values []string) {
		if !changed(flag) && len(values) > 0 {
			*to = values
		}
	}
	if !changed("period") && !changed("from") && !changed("to") {
		o.period, o.from, o.to = r.Period, r.From, r.To
	}
	set("grain", &o.grain, r.Grain)
	set("as-of", &o.asOf, r.AsOf)
	set("title", &o.title, r.Title)
	set("if-exists", &o.ifExists, r.IfExists)
	set("lang", &o.lang, r.Lang)
	if !changed("by") {
		for i, dim := range r.By {
			if i > 0 {
				o.by += ","
			}
			o.by += dim
		}
	}
	list("kpi", &o.kpis, r.KPIs)
	list("where", &o.where, r.Where)
	list("fail-on", &o.failOn, r.FailOn)
	if !changed("output") {
		for _, path := range r.Output {
			if !filepath.IsAbs(path) {
				path = shown(filepath.Join(dir, path))
			}
			o.outputs = append(o.outputs, path)
		}
	}
	if !changed("lock") {
		o.lock = r.Lock
	}
}

// staysIn refuses a report of a configuration that was found, and perhaps came with the
// data, whose outputs are outside its folder.
func (r *reportConfig) staysIn(c *config) error {
	for _, path := range r.Output {
		if c.Found && !filepath.IsLocal(path) {
			return usagef("%s: the output %s is outside the folder of a configuration that was found by itself; say --config %s if you trust it, or -o FILE", c.Path, path, c.Path)
		}
	}
	return nil
}

// reportNamed finds an entry of reports:.
func (c *config) reportNamed(name string) (*reportConfig, error) {
	if r := c.Reports[name]; r != nil {
		return r, nil
	}
	otherwise := "name files, a folder, or an entry of reports: in " + configName
	if len(c.ReportNames) > 0 {
		otherwise = fmt.Sprintf("%s has %s", c.Path, strings.Join(c.ReportNames, ", "))
	}
	return nil, usagef("there is no file and no report %q%s", name, didYouMean(name, c.ReportNames, otherwise))
}
