package html

import (
	"math"
	"strconv"

	"salesk/kpi"
	"salesk/report"
)

// look is how a status looks: a shape and a word beside the colour.
type look struct {
	Shape, Word string
	Good        int8
}

// Tone is the class of the status.
func (l *look) Tone() string {
	if l.Word == "behind" {
		return "warn"
	}
	return line{Good: l.Good}.Tone()
}

var looks = map[kpi.GoalStatus]look{
	kpi.NoData:  {"○", "no data", 0},
	kpi.OnTrack: {"▲", "on track", 1},
	kpi.Behind:  {"◆", "behind", 0},
	kpi.AtRisk:  {"▼", "at risk", -1},
	kpi.Done:    {"✓", "done", 1},
	kpi.Missed:  {"✗", "missed", -1},
}

func (d *desk) goals() section {
	s := section{ID: "goals", Title: "Goals", Scope: "As of " + d.r.AsOf.String(),
		Lede: "How far each goal is from its start to its target, and how far it should be by now."}
	if len(d.b.Goals) == 0 {
		s.Empty = "No goals are set: name some in the configuration, or give a targets export."
		return s
	}
	t := table{ID: "goals-table", Class: "goals", Caption: "Goals and where they stand", Columns: []column{
		{Title: "Goal"}, {Title: "Owner"}, {Title: "Period"}, {Title: "Status"}, {Title: "Progress", Num: true},
		{Title: "Actual", Num: true}, {Title: "Target", Num: true}, {Title: "Expected by now", Num: true}, {Title: "At this pace", Num: true},
	}}
	for i := range d.b.Goals {
		g := &d.b.Goals[i]
		l := looks[g.Status]
		unit := d.reps.unit(g.Unit)
		figure := func(n kpi.Number) cell {
			c := numberCell(d.reps, g.Unit, n)
			if !n.Empty() {
				c.Text += unit
			}
			return c
		}
		name := wordCell(report.Clean(g.Name))
		name.Sub = report.Clean(g.Note)
		name.Class = "depth" + strconv.Itoa(min(max(g.Depth, 0), 5))
		progress := numberCell(d.reps, kpi.Ratio, g.Progress)
		progress.Bar = &bar{Share: percentOf(g.Progress.Float(), 1)}
		if e := g.Expected.Float(); !math.IsNaN(e) {
			progress.Bar.Expected = px(min(max(e, 0), 1) * 100)
		}
		actual := figure(g.Actual)
		if g.Actual.Empty() {
			actual.Text, progress.Text = noData, "–"
		}
		projected := figure(g.Projected)
		if g.Projected.Empty() {
			projected.Text = "–"
		}
		t.Rows = append(t.Rows, row{Cells: []cell{
			name, wordCell(report.Clean(g.Owner)), {Text: report.Clean(g.Period.Label), Key: g.Period.Start.String(), Class: "line1"},
			{Status: &l, Text: l.Word, Key: strconv.Itoa(int(g.Status))},
			progress, actual, figure(g.Target), numberCell(d.reps, kpi.Ratio, g.Expected), projected,
		}})
	}
	t.Note = "The bar is the progress so far; the upright mark is the progress expected by now."
	s.Tables = []table{t}
	return s
}
