package report

import (
	"strings"

	"salesk/kpi"
	"salesk/report/lang"
)

// goalMarks stand before the words of a status, so that it can be found by its shape.
var goalMarks = map[kpi.GoalStatus]string{
	kpi.NoData: "○", kpi.OnTrack: "▲", kpi.Behind: "◆", kpi.AtRisk: "▼", kpi.Done: "✓", kpi.Missed: "✗",
}

// goalStatus is a status in words with its symbol: "▲ on track".
func goalStatus(l *lang.Lang, s kpi.GoalStatus) string {
	return goalMarks[s] + " " + l.Word(s.String())
}

// GoalsGrid lays out where goals stand: for people with parts indented and notes below,
// for machines one goal a row with its depth. The language is that of the table for people.
func GoalsGrid(r *kpi.Results, goals []kpi.GoalState, people bool, l *lang.Lang) *Grid {
	if people {
		return peopleGoals(r, goals, l)
	}
	columns := []Column{column("goal", Text), column("depth", Number), column("owner", Text), column("kind", Text), column("metric", Text),
		column("period", Text), column("start", Date), column("end", Date), column("unit", Text), column("start_value", Number),
		column("target", Number), column("actual", Number), column("progress", Number), column("expected", Number), column("pace", Number),
		column("projected", Number), column("status", Text), column("note", Text)}
	var rows []Row
	for _, g := range goals {
		rows = append(rows, Row{Cells: []Cell{
			textCell(g.Name), numberCell(kpi.Whole, kpi.Int(int64(g.Depth))), textCell(g.Owner.String()), textCell(g.Kind.String()), textCell(g.Metric),
			textCell(g.Period.Label), {Kind: Date, Day: g.Period.Start}, {Kind: Date, Day: g.Period.End}, textCell(goalUnit(r, g)),
			numberCell(g.Unit, g.Start), numberCell(g.Unit, g.Target), numberCell(g.Unit, g.Actual),
			numberCell(kpi.Ratio, g.Progress), numberCell(kpi.Ratio, g.Expected), numberCell(kpi.Ratio, g.Progress.Div(g.Expected)),
			numberCell(g.Unit, g.Projected), textCell(g.Status.String()), textCell(g.Note.String()),
		}})
	}
	return gridOf("", columns, rows)
}

// goalUnit is the unit as machine formats spell it.
func goalUnit(r *kpi.Results, g kpi.GoalState) string {
	if g.Kind == kpi.GoalNumber {
		return "number"
	}
	if g.Kind == kpi.GoalYesNo {
		return "yesno"
	}
	return r.UnitName(g.Unit)
}

func peopleGoals(r *kpi.Results, goals []kpi.GoalState, l *lang.Lang) *Grid {
	columns := []Column{
		{ID: "goal", Title: l.Word("Goal"), Kind: Text, Key: true}, {ID: "owner", Title: l.Word("Owner"), Kind: Text, Key: true}, {ID: "metric", Title: l.Word("Metric"), Kind: Text},
		{ID: "period", Title: l.Word("Period"), Kind: Text, Key: true}, {ID: "target", Title: l.Word("Target"), Kind: Number}, {ID: "actual", Title: l.Word("Actual"), Kind: Number},
		{ID: "progress", Title: l.Word("Progress"), Kind: Number}, {ID: "expected", Title: l.Word("Expected"), Kind: Number},
		{ID: "status", Title: l.Word("Status"), Kind: Text}, {ID: "projected", Title: l.Word("Projected"), Kind: Number},
	}
	var notes noting
	var rows []Row
	for _, g := range goals {
		figure := func(n kpi.Number) Cell {
			switch {
			case n.Empty():
				return Cell{Kind: Missing}
			case g.Kind == kpi.GoalYesNo && n.Sign() == 0:
				return textCell(l.Word("no"))
			case g.Kind == kpi.GoalYesNo:
				return textCell(l.Word("yes"))
			}
			return numberCell(g.Unit, n)
		}
		actual := figure(g.Actual)
		if actual.Kind == Missing {
			actual = numberCell(g.Unit, g.Actual) // n/a, with its note
		}
		actual.Mark, actual.Immature = notes.mark(l.Message(g.Note)), g.Immature
		progress := numberCell(kpi.Ratio, g.Progress)
		if g.Progress.Empty() {
			progress = Cell{Kind: Missing}
		}
		expected := numberCell(kpi.Ratio, g.Expected)
		if g.Expected.Empty() {
			expected = Cell{Kind: Missing}
		}
		rows = append(rows, Row{Cells: []Cell{
			textCell(strings.Repeat("· ", g.Depth) + l.GoalName(&g)), textCell(l.Message(g.Owner.Message())), textCell(goalMetric(l, r, g)), textCell(l.Label(g.Period)),
			figure(g.Target), actual, progress, expected, textCell(goalStatus(l, g.Status)), figure(g.Projected),
		}})
	}
	g := gridOf(l.Word("Goals")+" · "+l.T("as of %s", l.Date(r.AsOf)), columns, rows)
	g.Notes = notes.notes
	return g
}

// goalMetric says what a goal measures, with the unit that its figures leave out.
func goalMetric(l *lang.Lang, r *kpi.Results, g kpi.GoalState) string {
	if k, err := kpi.Find(g.Metric); err == nil {
		return displayTitle(l, r, k)
	}
	switch {
	case g.Metric != "":
		return g.Metric
	case g.Kind == kpi.GoalCurrency:
		return r.Currency
	case g.Kind == kpi.GoalYesNo:
		return l.Word("yes/no")
	case g.Kind == kpi.GoalKPI:
		return l.Word("its parts")
	}
	return l.Word(g.Kind.String())
}
