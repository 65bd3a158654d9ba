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
	warn        bool // between good and bad news
}

// Tone is the class of the status.
func (l *look) Tone() string {
	if l.warn {
		return "warn"
	}
	return line{Good: l.Good}.Tone()
}

var looks = map[kpi.GoalStatus]look{
	kpi.NoData:  {Shape: "○"},
	kpi.OnTrack: {Shape: "▲", Good: 1},
	kpi.Behind:  {Shape: "◆", warn: true},
	kpi.AtRisk:  {Shape: "▼", Good: -1},
	kpi.Done:    {Shape: "✓", Good: 1},
	kpi.Missed:  {Shape: "✗", Good: -1},
}

func (d *dashboard) goals() section {
	tr := d.l
	s := section{ID: "goals", Title: tr.Word("Goals"), Scope: tr.T("As of %s", tr.Date(d.r.AsOf)),
		Lede: tr.Word("How far each goal is from its start to its target, and how far it should be by now.")}
	if len(d.b.Goals) == 0 {
		s.Empty = tr.Word("No goals are set: name some in the configuration, or give a targets export.")
		return s
	}
	t := table{ID: "goals-table", Class: "goals", Caption: tr.Word("Goals and where they stand"), Columns: []column{
		{Title: tr.Word("Goal")}, {Title: tr.Word("Owner")}, {Title: tr.Word("Period")}, {Title: tr.Word("Status")}, {Title: tr.Word("Progress"), Num: true},
		{Title: tr.Word("Actual"), Num: true}, {Title: tr.Word("Target"), Num: true}, {Title: tr.Word("Expected by now"), Num: true}, {Title: tr.Word("At this pace"), Num: true},
	}}
	for i := range d.b.Goals {
		g := &d.b.Goals[i]
		l := looks[g.Status]
		l.Word = tr.Word(g.Status.String())
		unit := d.reps.unit(g.Unit)
		figure := func(n kpi.Number) cell {
			c := numberCell(d.reps, g.Unit, n)
			if !n.Empty() {
				c.Text += unit
			}
			return c
		}
		name := wordCell(report.Clean(tr.GoalName(g)))
		name.Sub = report.Clean(tr.Message(g.Note))
		name.Class = "depth" + strconv.Itoa(min(max(g.Depth, 0), 5))
		progress := numberCell(d.reps, kpi.Ratio, g.Progress)
		over := g.Period.End <= d.r.AsOf
		whole := max(1, g.Progress.Float()) // of the bar, in progress: more than all of it is drawn as such
		if math.IsNaN(whole) {
			whole = 1
		}
		progress.Bar = &bar{Share: percentOf(g.Progress.Float(), whole)}
		if whole > 1 {
			progress.Bar.Full = px(100 / whole)
		}
		if e := g.Expected.Float(); !math.IsNaN(e) && !over {
			progress.Bar.Expected = px(min(max(e, 0)/whole, 1) * 100)
		}
		actual := figure(g.Actual)
		if g.Actual.Empty() {
			actual.Text, progress.Text = tr.Word(noData), "–"
		}
		projected := figure(g.Projected)
		if g.Projected.Empty() {
			projected.Text = "–"
		}
		expected := numberCell(d.reps, kpi.Ratio, g.Expected)
		if over { // what came out is known
			expected.Text = "–"
			if !g.Projected.Empty() {
				projected.Sub = tr.Word("final result")
			}
		}
		t.Rows = append(t.Rows, row{Cells: []cell{
			name, wordCell(report.Clean(tr.Message(g.Owner.Message()))), {Text: report.Clean(tr.Label(g.Period)), Key: g.Period.Start.String(), Class: "line1"},
			{Status: &l, Text: l.Word, Key: strconv.Itoa(int(g.Status))},
			progress, actual, figure(g.Target), expected, projected,
		}})
	}
	t.Note = tr.Word("The bar is the progress so far; the upright mark is the progress expected by now, or the target where more than that is reached.")
	t.Fold = d.fold(t.members(), foldRows, tr.Word("Goals"))
	s.Tables = []table{t}
	return s
}
