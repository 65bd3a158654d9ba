package cmd

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// The summary is what compute shows at a terminal where nothing else is asked for: one screen
// about one period. Pipes, files and formats for machines never get it unasked.

// Views of the KPIs themselves, beside those of viewNames.
const (
	summaryView = "summary"
	tableView   = "table"
)

// mostSummaryKPIs is how many KPIs can be asked for and still go into a summary.
const mostSummaryKPIs = 6

// chooseSummary decides whether a summary is written, and takes the views of the KPIs themselves out
// of the request: what is left there is computed in another way.
func (t *target) chooseSummary(w world, r *request, q question) error {
	switch r.viewName {
	case tableView:
		r.viewName = ""
	case summaryView:
		for _, other := range []struct {
			flag string
			set  bool
		}{{"totals", r.totals}, {"layout", r.layout != "tidy"}, {"vs", r.versus != nil}, {"format " + t.format.Name, t.format.Name != "table"}} {
			if other.set {
				return misused(message.ViewIgnoresFlag(summaryView, "--"+other.flag))
			}
		}
		r.viewName, t.summary = "", true
	case "":
		several := r.from != "" || r.to != "" || r.period != "" && r.has("grain")
		elsewhere := r.has("format") || t.path != "" || r.has("layout") || r.totals || r.versus != nil
		t.summary = isTerminal(w.stdout) && !elsewhere && !several && len(q.params.KPIs) <= mostSummaryKPIs
	}
	return nil
}

// askedOrder lists the KPIs of --kpi in the order in which they were said; nil without the flag.
func (r *request) askedOrder() []string {
	var ids []string
	for _, name := range split(r.said["kpi"]...) {
		some, err := resolveKPIs([]string{name})
		if err != nil {
			continue // which was told when the flag was read
		}
		for _, id := range some {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// writeSummary writes the summary of the last shown period.
func writeSummary(a *app, r *request, q question, t target, x *exports, query *kpi.Query, results *kpi.Results) error {
	o, err := t.optionsFor(q, results)
	if err != nil {
		return err
	}
	shown := len(results.Periods) - 1
	if o.Shown.End > 0 {
		shown = o.Shown.End - 1
	}
	before, err := periodBefore(query, results, shown)
	if err != nil {
		return err
	}
	s := report.Summary{Options: o, Before: before, KPIs: r.askedOrder(), Exact: r.exact, Notes: r.notes}
	s.Headline = report.NewHeadline(results, shown, before)
	s.Headline.Explain(r.moreOf(s.Headline.Look))
	if !r.notes {
		s.Height = a.height(a.stdout)
		if a.log.holding {
			s.Told, s.SetAside = a.log.kept(), x.setAside
		}
	}
	return t.write(a, func(w io.Writer) error { return report.WriteSummary(w, results, s) })
}

// periodBefore is what a period is compared with: the one before, or as many days of it while the
// period is not over.
func periodBefore(query *kpi.Query, r *kpi.Results, shown int) (kpi.Base, error) {
	p := r.Periods[shown]
	switch {
	case !p.Partial && shown > 0 && !r.Periods[shown-1].Partial:
		return kpi.Base{Results: r, Period: shown - 1}, nil
	case !p.Partial || query.Streamed():
		return kpi.Base{}, nil
	}
	e := r.Calendar.Before(p, r.AsOf)
	if first, _ := query.Events(); e.End < first {
		return kpi.Base{}, nil
	}
	was, err := query.ComputeEarlier(e)
	if err != nil {
		return kpi.Base{}, failed("compute", err)
	}
	return kpi.Base{Results: was}, nil
}

// shapingFlags say what of the figures is shown, and how. A command that shows more of them says that
// itself; all other flags it has as they were given.
var shapingFlags = []string{"kpi", "by", "period", "from", "to", "grain", "view", "vs", "sort", "top", "totals", "layout",
	"format", "output", "width", "color", "notes", "exact", "fail-on", "for-excel", "title", "if-exists", "lock"}

// moreOf is the command that shows more of what is worth a look: a year of the months of whom it is
// about; "" where there is none, or no filter can name it.
func (r *request) moreOf(look *report.Look) string {
	if look == nil || len(look.Dims) != len(look.Group) || slices.ContainsFunc(look.Group, func(s string) bool { return strings.ContainsAny(s, ",=") }) {
		return ""
	}
	words := []string{"salesk", "compute"}
	for _, arg := range r.args {
		words = append(words, shellWord(arg))
	}
	for i := range settings() {
		s := &settings()[i]
		if s.flag == "" || s.on&onCompute == 0 || slices.Contains(shapingFlags, s.flag) {
			continue
		}
		for _, text := range r.said[s.flag] {
			if s.yes {
				words = append(words, "--"+s.flag)
			} else {
				words = append(words, "--"+s.flag, shellWord(text))
			}
		}
	}
	for i, dim := range look.Dims {
		words = append(words, "--where", shellWord(dim+"="+look.Group[i]))
	}
	if len(look.Dims) == 1 && look.Dims[0] != "rep" {
		words = append(words, "--by", "rep")
	}
	return strings.Join(append(words, "--from", look.From.String()[:7], "--to", look.To.String()[:7]), " ")
}

// shellWord writes a text so that a shell takes it for one word.
func shellWord(s string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r > 127 || strings.ContainsRune("/._-+:=", r)
	}
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !plain(r) }) < 0 {
		return s
	}
	if !strings.Contains(s, "'") {
		return "'" + s + "'"
	}
	return fmt.Sprintf("%q", s)
}
