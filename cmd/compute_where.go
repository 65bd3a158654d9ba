package cmd

import (
	"encoding/csv"
	"slices"
	"strings"

	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// parseWhere reads filters, dimension=value,…; a value with a comma stands in double
// quotes. Two filters of one dimension are one list of values.
func parseWhere(texts []string) ([]kpi.Filter, error) {
	var filters []kpi.Filter
	index := map[string]int{}
	for _, text := range texts {
		name, list, ok := strings.Cut(text, "=")
		if !ok || strings.TrimSpace(list) == "" {
			return nil, message.NotAFilter(text)
		}
		dim, err := dimension(strings.TrimSpace(name))
		if err != nil {
			return nil, err
		}
		r := csv.NewReader(strings.NewReader(list))
		r.TrimLeadingSpace = true
		values, err := r.Read()
		if err != nil {
			return nil, message.QuoteWithoutPartner(text)
		}
		for i := range values {
			values[i] = string(value.Name([]byte(strings.TrimSpace(values[i]))))
		}
		if i, ok := index[dim]; ok {
			filters[i].Values = append(filters[i].Values, values...)
			continue
		}
		index[dim] = len(filters)
		filters = append(filters, kpi.Filter{Dim: dim, Values: values})
	}
	return filters, nil
}

// checkWhere refuses a filter value that no record has: its figures would all be
// empty, and a slip of the pen is why.
func checkWhere(d *kpi.Data, filters []kpi.Filter) error {
	for _, f := range filters {
		have := valuesOf(d, f.Dim)
		for i, v := range f.Values {
			folded := value.Folded(v)
			at := slices.IndexFunc(have, func(x string) bool { return strings.EqualFold(x, v) || value.Folded(x) == folded })
			switch {
			case at >= 0:
				f.Values[i] = have[at] // which may write ß for ss
				continue
			case v == kpi.Unassigned:
				continue
			}
			return misused(message.OfFlag("--where", message.NoRecordHas(f.Dim, v)), didYouMean(v, have, someOf(have)))
		}
	}
	return nil
}

// valuesOf lists the values that a dimension has in any record or on the roster: the
// fields of its name.
func valuesOf(d *kpi.Data, dim string) []string {
	seen := map[kpi.Sym]bool{}
	textsOf(d, dim, func(s kpi.Sym) { seen[s] = true })
	for _, e := range d.Roster {
		seen[map[string]kpi.Sym{"rep": e.Rep, "team": e.Team, "region": e.Region}[dim]] = true
	}
	for _, m := range d.Moves {
		seen[map[string]kpi.Sym{"rep": m.Rep, "team": m.Team}[dim]] = true
	}
	delete(seen, 0)
	values := make([]string, 0, len(seen))
	for s := range seen {
		values = append(values, d.Symbols.Text(s))
	}
	report.SortNames(values)
	return values
}

// maxNamed is how many values a message names.
const maxNamed = 8

// someOf names the values that there are, if they are few.
func someOf(values []string) message.Message {
	if len(values) == 0 || len(values) > maxNamed {
		return message.Message{}
	}
	return message.ThereAre(values)
}
