package cmd

import (
	"iter"
	"slices"

	"salesk/kpi"
	"salesk/report"
)

// field is a column of a sheet of records with how it is filled for record i.
type field struct {
	report.Column
	cell func(i int) report.Cell
}

// records adds the rows that the figures rest on, a table a kind: within the filters,
// after deduplication, with money in the report's currency.
func (m *documentMaker) records() {
	r := &rows{m: m, d: m.x.data, j: m.query, labels: map[string]*kpi.Labels{}}
	r.add("Deals", kpi.Deals, r.d.Deals.N, r.deals())
	r.add("Leads", kpi.Leads, r.d.Leads.N, r.leads())
	r.add("Emails", kpi.Emails, r.d.Emails.N, r.emails())
	r.add("Costs", kpi.Costs, len(r.d.Costs), r.costs())
	r.add("Targets", kpi.Targets, len(r.d.Targets), r.targets())
	r.add("Customers", kpi.Customers, len(r.d.Customers), r.customers())
}

// rows makes the sheets of records.
type rows struct {
	m      *documentMaker
	d      *kpi.Data
	j      *kpi.Query
	labels map[string]*kpi.Labels
}

// of returns the labels by a dimension, made once.
func (r *rows) of(dim string) *kpi.Labels {
	if r.labels[dim] == nil {
		r.labels[dim] = r.j.Labels(dim)
	}
	return r.labels[dim]
}

// add adds a table. A kind that does not have a dimension of the filters is left out:
// no figure rests on it.
func (r *rows) add(name string, k kpi.Kind, n int, fields []field) {
	rep := r.of("rep")
	if n == 0 || !rep.Has(k) {
		return
	}
	rec := report.Records{Name: name}
	for _, f := range fields {
		rec.Columns = append(rec.Columns, f.Column)
	}
	for i := range n {
		if _, in := rep.Of(k, i); in {
			rec.Count++
		}
	}
	if rec.Count == 0 {
		return
	}
	rec.Rows = iter.Seq[report.Row](func(yield func(report.Row) bool) {
		cells := make([]report.Cell, len(fields))
		for i := range n {
			if _, in := rep.Of(k, i); !in {
				continue
			}
			for c := range fields {
				cells[c] = fields[c].cell(i)
			}
			if !yield(report.Row{Cells: cells}) {
				return
			}
		}
	})
	r.m.b.Records = append(r.m.b.Records, rec)
}

// groups are the columns of the dimensions that the records of a kind have.
func (r *rows) groups(k kpi.Kind, but ...string) []field {
	var fields []field
	for _, dim := range kpi.Dimensions() {
		l := r.of(dim)
		if !l.Has(k) || slices.Contains(but, dim) {
			continue
		}
		fields = append(fields, field{report.Column{ID: dim, Title: titleOf(dim), Kind: report.Text}, func(i int) report.Cell {
			s, _ := l.Of(k, i)
			return report.Cell{Kind: report.Text, Text: s}
		}})
	}
	return fields
}

// titleOf is a column's name as a heading: "Created", "Lead status".
func titleOf(id string) string {
	b := []byte(id)
	if b[0] >= 'a' && b[0] <= 'z' {
		b[0] -= 'a' - 'A'
	}
	for i := range b {
		if b[i] == '_' {
			b[i] = ' '
		}
	}
	return string(b)
}

func textField(id string, text func(i int) string) field {
	return field{report.Column{ID: id, Title: titleOf(id), Kind: report.Text}, func(i int) report.Cell {
		return report.Cell{Kind: report.Text, Text: text(i)}
	}}
}

func (r *rows) sym(id string, of func(i int) kpi.Sym) field {
	return textField(id, func(i int) string { return r.d.Symbols.Text(of(i)) })
}

func dayField(id string, of func(i int) kpi.Day) field {
	return field{report.Column{ID: id, Title: titleOf(id), Kind: report.Date}, func(i int) report.Cell {
		day := of(i)
		if day == kpi.NoDay {
			return report.Cell{}
		}
		return report.Cell{Kind: report.Date, Day: day}
	}}
}

func numberField(id string, u kpi.Unit, of func(i int) kpi.Number) field {
	return field{report.Column{ID: id, Title: titleOf(id), Kind: report.Number}, func(i int) report.Cell {
		n := of(i)
		if n.Empty() {
			return report.Cell{}
		}
		return report.Cell{Kind: report.Number, Unit: u, Number: n}
	}}
}

// money is an amount in the report's currency.
func (r *rows) money(id string, of func(i int) kpi.Money) field {
	unit := int64(1)
	for range r.j.Params().Digits {
		unit *= 10
	}
	f := numberField(id, kpi.Amount, func(i int) kpi.Number {
		if x := of(i); x != kpi.NoMoney {
			return kpi.Frac(int64(x), unit)
		}
		return kpi.Number{}
	})
	if c := r.j.Params().Currency; c != "" {
		f.Title += " (" + c + ")"
	}
	return f
}

func countField(id string, of func(i int) kpi.Count) field {
	return numberField(id, kpi.Whole, func(i int) kpi.Number {
		if n := of(i); n != kpi.NoCount {
			return kpi.Int(int64(n))
		}
		return kpi.Number{}
	})
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}
