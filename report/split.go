package report

import (
	"slices"

	"salesk/kpi"
	"salesk/report/lang"
)

// Difference is a figure of two periods, and its difference by groups.
type Difference struct {
	KPI         *kpi.KPI
	Now, Before kpi.Value
	Base        string // the label of the earlier period
	Splits      []kpi.Split
}

// SplitGrids lays the splits out for people: a table a dimension.
func SplitGrids(r *kpi.Results, d *Difference, l *lang.Lang) (all []*Grid) {
	k := d.KPI
	for _, s := range d.Splits {
		s.Rows = slices.Clone(s.Rows)
		s.Round(effectDigits(r, k.Unit, true))
		columns := []Column{{ID: s.Dim, Title: titled(l, s.Dim, true), Kind: Text, Key: true}}
		for _, title := range []string{l.T("Was"), l.T("Is"), l.T("Effect")} {
			columns = append(columns, Column{Title: title, Kind: Number})
		}
		if s.Ratio {
			columns = append(columns, Column{Title: l.T("of its rate"), Kind: Number}, Column{Title: l.T("of the mix"), Kind: Number})
		}
		cells := func(name string, was, is, effect, rate, mix kpi.Number) []Cell {
			cells := []Cell{textCell(name), known(k.Unit, was, true), known(k.Unit, is, true), numberCell(k.Unit, effect)}
			if s.Ratio {
				cells = append(cells, known(k.Unit, rate, true), known(k.Unit, mix, true))
			}
			return cells
		}
		var rows []Row
		for _, row := range s.Rows {
			name := l.Group(row.Group)
			if row.Group == "" {
				name = l.T("in no group")
			}
			rows = append(rows, Row{Cells: cells(name, row.Before, row.Now, row.Effect, row.Rate, row.Mix)})
		}
		rows = append(rows, Row{Total: true, Cells: cells(l.Word("Total"), d.Before.Number, d.Now.Number, s.Effect, kpi.Number{}, kpi.Number{})})
		title := l.T("%[1]s vs %[2]s", viewTitle(l, displayTitle(l, r, k), r, 0, 0), d.Base)
		all = append(all, gridOf(title, columns, rows))
	}
	return all
}

// effectDigits are the decimals to which effects are rounded.
func effectDigits(r *kpi.Results, u kpi.Unit, people bool) int {
	switch {
	case u == kpi.Amount:
		return r.Digits
	case u == kpi.Whole:
		return 0
	case u == kpi.Ratio && people:
		return 4 // of percent two
	case u == kpi.Ratio:
		return 10
	case people && u == kpi.Days:
		return 1
	case people:
		return 2
	}
	return 4
}

// SplitRows lays the splits out for machines. The first row is the difference; the effects of each dimension
// add up to it.
func SplitRows(r *kpi.Results, d *Difference) *Grid {
	k := d.KPI
	columns := []Column{column("kpi", Text), column("period", Text), column("base", Text), column("dimension", Text), column("group", Text),
		column("before", Number), column("now", Number), column("effect", Number), column("rate_effect", Number), column("mix_effect", Number)}
	number := func(n kpi.Number) Cell {
		if n.Empty() {
			return Cell{}
		}
		return numberCell(k.Unit, n)
	}
	row := func(dim, group string, was, is, effect, rate, mix kpi.Number) Row {
		return Row{Cells: []Cell{textCell(k.ID), textCell(r.Periods[0].Label), textCell(d.Base), textCell(dim), textCell(group),
			number(was), number(is), number(effect), number(rate), number(mix)}}
	}
	var rows []Row
	for i, s := range d.Splits {
		s.Rows = slices.Clone(s.Rows)
		s.Round(effectDigits(r, k.Unit, false))
		if i == 0 {
			rows = append(rows, row("", "*", d.Before.Number, d.Now.Number, s.Effect, kpi.Number{}, kpi.Number{}))
		}
		for _, x := range s.Rows {
			rows = append(rows, row(s.Dim, x.Group, x.Before, x.Now, x.Effect, x.Rate, x.Mix))
		}
	}
	return gridOf("", columns, rows)
}
