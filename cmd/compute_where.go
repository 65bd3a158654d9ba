package cmd

import (
	"encoding/csv"
	"sort"
	"strings"

	"salesk/kpi"
)

// parseWhere reads filters, dimension=value,…; a value with a comma stands in double
// quotes. Two filters of one dimension are one list of values.
func parseWhere(texts []string) ([]kpi.Filter, error) {
	var filters []kpi.Filter
	index := map[string]int{}
	for _, text := range texts {
		name, list, ok := strings.Cut(text, "=")
		if !ok || strings.TrimSpace(list) == "" {
			return nil, usagef("--where: %q is not a filter; write dimension=value, such as rep=Ann or source=Web,Referral", text)
		}
		dim, err := dimension(strings.TrimSpace(name))
		if err != nil {
			return nil, usagef("--where: %w", err)
		}
		r := csv.NewReader(strings.NewReader(list))
		r.TrimLeadingSpace = true
		values, err := r.Read()
		if err != nil {
			return nil, usagef("--where: %q: a double quote without its partner", text)
		}
		for i := range values {
			values[i] = strings.TrimSpace(values[i])
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
