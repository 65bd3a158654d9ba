package workbook

import (
	"slices"
	"unicode/utf8"

	"salesk/kpi"
	"salesk/report"
)

// tidy is the table of all figures, one a row: company, groups, teams and sources, told
// apart by the column level, so that a pivot table can be made of it. Ids, headings and
// levels are those of the formats for machines, in every language.
func (bk *writer) tidy() *dataSheet {
	type part struct {
		level string
		f     *figures
		group bool // rows of groups; else the totals
	}
	parts := []part{{"total", bk.reps, false}}
	var dims []string
	for _, f := range []*figures{bk.reps, bk.teams, bk.sources} {
		if len(f.r.By) == 0 {
			continue
		}
		fresh := false
		for _, d := range f.r.By {
			if !slices.Contains(dims, d) {
				dims, fresh = append(dims, d), true
			}
		}
		if fresh { // figures that are there already are not told twice
			parts = append(parts, part{level(f.r.By), f, true})
		}
	}
	columns := []report.Column{{ID: "kpi"}, {ID: "title"}, {ID: "category"}, {ID: "period"}, {ID: "start"}, {ID: "end"}, {ID: "partial"}, {ID: "level"}}
	for _, d := range dims {
		columns = append(columns, report.Column{ID: d})
	}
	for _, id := range []string{"value", "unit", "numerator", "denominator", "n", "note"} {
		columns = append(columns, report.Column{ID: id})
	}
	wanted := func(p part, x *kpi.Figure, row int) bool { return p.group != x.IsWhole(row) }
	count := 0
	for _, p := range parts {
		for i := range p.f.r.Figures {
			x := &p.f.r.Figures[i]
			for row := range x.Groups {
				if wanted(p, x, row) {
					count += len(p.f.r.Periods)
				}
			}
		}
	}
	rows := func(yield func(report.Row) bool) {
		cells := make([]report.Cell, len(columns))
		text := func(i int, s string) { cells[i] = report.Cell{Kind: report.Text, Text: s} }
		number := func(i int, u kpi.Unit, n kpi.Number) {
			cells[i] = report.Cell{Kind: report.Number, Unit: u, Number: n}
		}
		put := func(p part, row *kpi.Row) bool {
			k, period := row.KPI, p.f.r.Periods[row.Period]
			text(0, k.ID)
			text(1, bk.l.Title(k))
			text(2, k.Category.String())
			text(3, period.Label)
			cells[4] = report.Cell{Kind: report.Date, Day: period.Start}
			cells[5] = report.Cell{Kind: report.Date, Day: period.End}
			cells[6] = report.Cell{Kind: report.Bool, Bool: period.Partial}
			text(7, p.level)
			at := 8
			for _, d := range dims {
				name := "*"
				if j := slices.Index(p.f.r.By, d); p.group && j >= 0 && j < len(row.Group) {
					name = bk.l.Group(row.Group[j])
				}
				text(at, name)
				at++
			}
			number(at, k.Unit, row.Number)
			text(at+1, bk.r.UnitName(k.Unit))
			number(at+2, k.NumUnit, row.Num)
			number(at+3, k.DenUnit, row.Den)
			number(at+4, kpi.Whole, kpi.Int(row.N))
			text(at+5, bk.l.Message(row.Note))
			return yield(report.Row{Cells: cells})
		}
		for _, p := range parts {
			for i := range p.f.r.Figures {
				x := &p.f.r.Figures[i]
				for period := range p.f.r.Periods {
					for at := range x.Groups {
						if !wanted(p, x, at) {
							continue
						}
						if row := x.Row(period, at); !put(p, &row) {
							return
						}
					}
				}
			}
		}
	}
	d := bk.newDataSheet(bk.tab(kpisSheet), "KPIs", columns, rows, count)
	d.widths = map[int]int{}
	widen := func(i int, text string) { d.widths[i] = max(d.widths[i], utf8.RuneCountInString(text)) }
	for _, k := range bk.r.KPIs {
		widen(0, k.ID)
		widen(1, bk.l.Title(k))
	}
	for _, p := range parts {
		for _, texts := range p.f.texts {
			for j, text := range texts {
				widen(8+slices.Index(dims, p.f.r.By[j]), text)
			}
		}
	}
	return d
}

// level names what the rows of a grouping are about: "rep", "rep and team".
func level(by []string) string {
	s := ""
	for i, d := range by {
		if i > 0 {
			s += " and "
		}
		s += d
	}
	return s
}
