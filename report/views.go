package report

import (
	"slices"
	"strconv"
	"strings"

	"salesk/kpi"
	"salesk/report/lang"
)

// The views of records that are no table of KPIs by group: a funnel, a ranking, cohorts,
// sales cycle against retention. Their columns are the same for people and machines,
// save for the titles; machines get the period in every row.

// viewColumns are the columns that say of when and of whom a row is.
func viewColumns(l *lang.Lang, r *kpi.Results, people bool) []Column {
	var columns []Column
	if !people {
		columns = append(columns, column("period", Text))
	}
	for _, by := range r.By {
		columns = append(columns, Column{ID: by, Title: titled(l, by, people), Kind: Text, Key: true})
	}
	return columns
}

func titled(l *lang.Lang, id string, people bool) string {
	if !people {
		return id
	}
	return lang.Capital(l.Word(strings.ReplaceAll(id, "_", " ")))
}

// viewCells are the cells of viewColumns.
func viewCells(l *lang.Lang, r *kpi.Results, period int, group []string, total, people bool) []Cell {
	var cells []Cell
	if !people {
		cells = append(cells, textCell(r.Periods[period].Label))
	}
	for i := range r.By {
		text := "*"
		switch {
		case !total && i < len(group):
			text = group[i]
			if people {
				text = l.Group(text)
			}
		case people && i == 0:
			text = l.Word("Total")
		case people:
			text = ""
		}
		cells = append(cells, textCell(text))
	}
	return cells
}

// viewTitle is the heading of a view of the periods from first to last.
func viewTitle(l *lang.Lang, what string, r *kpi.Results, first, last int) string {
	p := r.Periods[last]
	when := l.Period(r.Grain, p)
	if first < last {
		when = l.T("%[1]s to %[2]s", l.Period(r.Grain, r.Periods[first]), when)
	}
	parts := []string{what + ", " + when}
	if p.Partial {
		parts = append(parts, l.T("partial: %[1]s ends on %[2]s", l.Label(p), l.Date(p.End)))
	}
	return strings.Join(append(parts, l.T("as of %s", l.Date(r.AsOf))), " · ")
}

// known is a figure, or a dot for people where there is none.
func known(u kpi.Unit, n kpi.Number, people bool) Cell {
	if people && n.Empty() {
		return Cell{Kind: Missing}
	}
	return numberCell(u, n)
}

// Mature is the funnel of all that came up in a period long enough ago to say how it ends; without
// a funnel it is none.
type Mature struct {
	Period kpi.Period
	Funnel *kpi.Funnel
}

// Name names the period: a month, where those of the results have no grain.
func (m Mature) Name(l *lang.Lang, r *kpi.Results) string {
	grain := r.Grain
	if grain == kpi.AllTime {
		grain = kpi.ByMonth
	}
	return l.Period(grain, m.Period)
}

// FunnelGrid lays out funnels: a row a group and, for each stage, how many got there,
// the share of the stage before and of the first, and the median days from the stage
// before. Machines get a row a stage, with a note. The funnels' periods are those of r. For people
// the shares of an immature one are marked, and mature stands below it.
func FunnelGrid(r *kpi.Results, funnels []kpi.Funnel, shown Span, mature Mature, people bool, l *lang.Lang) *Grid {
	columns := viewColumns(l, r, people)
	var rows, totals []Row
	beside := people && mature.Funnel != nil
	several := people && (shown.End-shown.First > 1 || beside)
	if several {
		columns = append(columns, Column{ID: "period", Title: l.Word("Period"), Kind: Text, Key: true})
	}
	for i, name := range []string{"stage", "count", "step", "overall", "median_days"} {
		kind := Number
		if i == 0 {
			kind = Text
		}
		columns = append(columns, Column{ID: name, Title: funnelTitle(l, name, people), Kind: kind, Key: people && i == 0})
	}
	if !people {
		columns = append(columns, column("note", Text))
	}
	if people {
		funnels = byName(funnels, func(f *kpi.Funnel) (int, []string, bool) { return f.Period, f.Group, f.Total })
	}
	var notes noting
	young := map[int]string{} // by period, what is said of all that came up in it
	for i := range funnels {
		if f := &funnels[i]; f.Total && f.Immature {
			young[f.Period] = l.Message(f.Note)
		}
	}
	stages := func(f *kpi.Funnel, total bool, period string) (out []Row) {
		for i, s := range f.Stages {
			cells := viewCells(l, r, f.Period, f.Group, total, people)
			if several {
				cells = append(cells, textCell(period))
			}
			stage := s.Name
			if people {
				stage = l.Word(stage)
			}
			count := numberCell(kpi.Whole, kpi.Int(s.Count))
			step, overall := known(kpi.Ratio, s.Step, people), known(kpi.Ratio, s.Overall, people)
			if people && i > 0 && f.Immature {
				count.Mark = notes.mark(young[f.Period])
				count.Immature, step.Immature, overall.Immature = true, true, true
			}
			cells = append(cells, textCell(stage), count, step, overall, known(kpi.Days, s.MedianDays, people))
			if !people {
				cells = append(cells, textCell(f.Note.String()))
			}
			out = append(out, Row{Cells: cells})
		}
		return out
	}
	for _, f := range funnels {
		if f.Period < shown.First || f.Period >= shown.End {
			continue
		}
		for _, row := range stages(&f, f.Total, l.Label(r.Periods[f.Period])) {
			row.Total = f.Total && len(r.By) > 0
			if row.Total && people && shown.End-shown.First == 1 {
				totals = append(totals, row)
			} else {
				row.Total = row.Total && !several
				rows = append(rows, row)
			}
		}
	}
	if beside {
		for _, row := range stages(mature.Funnel, true, l.Label(mature.Period)) {
			row.Total = len(r.By) > 0
			totals = append(totals, row)
		}
		notes.notes = append(notes.notes, l.T("%s is the last period of which all is old enough to tell", mature.Name(l, r)))
	}
	title := ""
	if people {
		title = viewTitle(l, l.Word("Funnel"), r, shown.First, shown.End-1)
	}
	g := gridOf(title, columns, append(rows, totals...))
	g.Notes = notes.notes
	return g
}

func funnelTitle(l *lang.Lang, id string, people bool) string {
	if !people {
		return id
	}
	return map[string]string{"stage": l.Word("Stage"), "count": l.Word("Count"), "step": l.Word("Of the stage before"), "overall": l.Word("Of the first stage"), "median_days": l.Word("Median days from the stage before")}[id]
}

// Ranking is the ranking of a period of some results.
type Ranking struct {
	Period    int
	Standings []kpi.RankEntry
}

// LeaderboardGrid lays out rankings by a KPI: ranks that are shared
// within the noise carry a "=", and shares of counts their Wilson interval.
func LeaderboardGrid(r *kpi.Results, id string, rankings []Ranking, people bool, l *lang.Lang) *Grid {
	k, err := kpi.Find(id)
	if err != nil {
		return gridOf("", nil, nil)
	}
	interval := false
	for _, x := range rankings {
		interval = interval || slices.ContainsFunc(x.Standings, func(s kpi.RankEntry) bool { return !s.Low.Empty() })
	}
	several := people && len(rankings) > 1
	columns := viewColumns(l, r, people)
	if several {
		columns = slices.Insert(columns, 0, Column{ID: "period", Title: l.Word("Period"), Kind: Text, Key: true})
	}
	at := len(columns) - len(r.By)
	rankTitle := "rank"
	if people {
		rankTitle = l.Word("Rank")
	}
	rank := Column{ID: "rank", Title: rankTitle, Kind: Number, Key: people}
	if people {
		rank.Kind = Text
	}
	columns = slices.Insert(columns, at, rank)
	if !people {
		columns = append(columns, column("kpi", Text), column("value", Number), column("unit", Text), column("low", Number), column("high", Number), column("n", Number), column("shared", Bool), column("note", Text))
	} else {
		columns = append(columns, Column{ID: "value", Title: displayTitle(l, r, k), Kind: Number})
		if interval {
			columns = append(columns, Column{ID: "low", Title: l.Word("Low"), Kind: Number}, Column{ID: "high", Title: l.Word("High"), Kind: Number})
		}
		columns = append(columns, Column{ID: "n", Title: l.Word("Records"), Kind: Number})
	}
	var notes noting
	if people && interval {
		notes.mark(l.Word("low and high are the 95 % interval (Wilson) of a share of so many records; those whose intervals overlap share the place (=)"))
	}
	var rows []Row
	for _, x := range rankings {
		period, standings := x.Period, x.Standings
		if people { // equals, and those without a rank, by their names
			standings = slices.Clone(standings)
			sortRuns(standings, func(a, b *kpi.RankEntry) bool {
				return a.Rank == b.Rank && (a.Rank == 0 || a.Value.Number.Cmp(b.Value.Number) == 0 && a.Value.N == b.Value.N)
			}, func(s kpi.RankEntry) []string { return s.Group })
		}
		for _, s := range standings {
			cells := viewCells(l, r, period, s.Group, false, people)
			if several {
				cells = slices.Insert(cells, 0, textCell(l.Label(r.Periods[period])))
			}
			place := numberCell(kpi.Whole, kpi.Int(int64(s.Rank)))
			if s.Rank == 0 {
				place = numberCell(kpi.Whole, kpi.Number{})
			}
			if people {
				place = textCell(rankText(s))
			}
			cells = slices.Insert(cells, at, place)
			value := numberCell(k.Unit, s.Value.Number)
			n := numberCell(kpi.Whole, kpi.Int(s.Value.N))
			if people {
				value.Mark, value.Immature = notes.mark(l.Message(s.Value.Note)), s.Value.Immature
				cells = append(cells, value)
				if interval {
					low := known(k.Unit, s.Low, true)
					if len(rows) == 0 && low.Kind == Number {
						low.Mark = 1 // of the note that tells what it is
					}
					cells = append(cells, low, known(k.Unit, s.High, true))
				}
				cells = append(cells, n)
			} else {
				cells = append(cells, textCell(k.ID), value, textCell(r.UnitName(k.Unit)), numberCell(k.Unit, s.Low), numberCell(k.Unit, s.High), n, Cell{Kind: Bool, Bool: s.Shared}, textCell(s.Value.Note.String()))
			}
			rows = append(rows, Row{Cells: cells})
		}
	}
	title := ""
	if people && len(rankings) > 0 {
		title = viewTitle(l, l.T("Leaderboard by %s", displayTitle(l, r, k)), r, rankings[0].Period, rankings[len(rankings)-1].Period)
	}
	g := gridOf(title, columns, rows)
	g.Notes = notes.notes
	return g
}

func rankText(s kpi.RankEntry) string {
	switch {
	case s.Rank == 0:
		return "–"
	case s.Shared:
		return strconv.Itoa(s.Rank) + "="
	}
	return strconv.Itoa(s.Rank)
}

// CohortGrid lays out the customers first won in each month and how many were active so
// many months later: for people a triangle of shares, for machines a row a month and age.
func CohortGrid(r *kpi.Results, cohorts []kpi.Cohort, people bool, l *lang.Lang) *Grid {
	if !people {
		columns := []Column{column("cohort", Text), column("size", Number), column("months", Number), column("active", Number), column("share", Number)}
		var rows []Row
		for _, c := range cohorts {
			for k, n := range c.Active {
				rows = append(rows, Row{Cells: []Cell{textCell(c.Month.Label), numberCell(kpi.Whole, kpi.Int(c.Size)), numberCell(kpi.Whole, kpi.Int(int64(k))),
					numberCell(kpi.Whole, kpi.Int(n)), numberCell(kpi.Ratio, kpi.Frac(n, c.Size))}})
			}
		}
		return gridOf("", columns, rows)
	}
	oldest := 0
	for _, c := range cohorts {
		oldest = max(oldest, len(c.Active))
	}
	columns := []Column{{ID: "cohort", Title: l.Word("Won in"), Kind: Text, Key: true}, {ID: "size", Title: l.Word("Customers"), Kind: Number, Key: true}}
	for k := range oldest {
		columns = append(columns, Column{ID: strconv.Itoa(k), Title: "+" + strconv.Itoa(k), Kind: Number})
	}
	var rows []Row
	for _, c := range cohorts {
		cells := []Cell{textCell(l.Label(c.Month)), numberCell(kpi.Whole, kpi.Int(c.Size))}
		for k := range oldest {
			if k < len(c.Active) {
				cells = append(cells, known(kpi.Ratio, kpi.Frac(c.Active[k], c.Size), true))
			} else {
				cells = append(cells, Cell{})
			}
		}
		rows = append(rows, Row{Cells: cells})
	}
	return gridOf(l.Word("Cohorts: of the customers first won in a month, the share active at the end of it (+0) and so many months later")+" · "+l.T("as of %s", l.Date(r.AsOf)), columns, rows)
}

// CycleGrid lays out the sales cycle against the retention of the customers won.
func CycleGrid(r *kpi.Results, points []kpi.CyclePoint, period int, people bool, l *lang.Lang) *Grid {
	columns := viewColumns(l, r, people)
	if people {
		columns = append(columns, Column{ID: "cycle", Title: displayTitle(l, r, kpi.SalesCycle), Kind: Number}, Column{ID: "deals", Title: l.Word("Deals"), Kind: Number},
			Column{ID: "retention", Title: l.Title(kpi.WonCustomerRetention), Kind: Number}, Column{ID: "customers", Title: l.Word("Customers"), Kind: Number}, Column{ID: "kind", Title: l.Word("Kind"), Kind: Text})
	} else {
		columns = append(columns, column("sales_cycle", Number), column("deals", Number), column("won_customer_retention", Number), column("customers", Number), column("kind", Text))
	}
	var notes noting
	var rows, totals []Row
	if people {
		points = byName(points, func(x *kpi.CyclePoint) (int, []string, bool) { return period, x.Group, x.Total })
	}
	for _, x := range points {
		cells := viewCells(l, r, period, x.Group, x.Total, people)
		cycle, stay := numberCell(kpi.Days, x.Cycle.Number), numberCell(kpi.Ratio, x.Retention.Number)
		kind := x.Kind.String()
		if people {
			cycle.Mark, stay.Mark = notes.mark(l.Message(x.Cycle.Note)), notes.mark(l.Message(x.Retention.Note))
			kind = l.Word(kind)
		}
		if x.Total {
			kind = ""
		}
		cells = append(cells, cycle, numberCell(kpi.Whole, kpi.Int(x.Cycle.N)), stay, numberCell(kpi.Whole, kpi.Int(x.Retention.N)), textCell(kind))
		row := Row{Cells: cells, Total: x.Total && people}
		if row.Total {
			totals = append(totals, row)
		} else {
			rows = append(rows, row)
		}
	}
	title := ""
	if people {
		title = viewTitle(l, l.Word("Sales cycle against retention"), r, period, period)
	}
	g := gridOf(title, columns, append(rows, totals...))
	g.Notes = notes.notes
	return g
}
