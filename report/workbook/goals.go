package workbook

import (
	"strings"

	"salesk/kpi"
	"salesk/report"
)

// goals writes where the goals stand.
func (s *sheet) goals() {
	if len(s.b.Goals) == 0 {
		return
	}
	l := s.l
	s.heading(l.Word("Goals"), "")
	for i, t := range [summaryCols]string{l.Word("Goal"), "", "", l.Word("Owner"), "", l.Word("Period"), l.Word("Start"), l.Word("Actual"), l.Word("Target"),
		l.Word("Progress"), l.Word("Expected"), l.Word("Projected"), l.Word("Status"), "", l.Word("Note")} {
		st := headStyle
		if i < 5 || i == noteCol-1 {
			st = headLeft
		}
		s.text(1+i, s.row, t, st)
	}
	s.row++
	first, noted := s.row, len(s.notes)
	for i := range s.b.Goals {
		s.goal(&s.b.Goals[i])
		s.row++
	}
	s.bars(10, first, s.row-1)
	s.footnotes(noted)
}

func (s *sheet) goal(g *kpi.GoalState) {
	for c := 1; c <= summaryCols; c++ {
		s.style(c, s.row, cellStyle)
	}
	s.text(1, s.row, report.Clean(s.l.GoalName(g)), style{bottom: true, indent: min(g.Depth, 8), bold: g.Depth == 0})
	s.text(4, s.row, report.Clean(s.l.Message(g.Owner.Message())), cellStyle)
	s.text(6, s.row, s.l.Label(g.Period), style{bottom: true, align: "center"})
	st := cellStyle
	st.format, st.shrink = bare, true
	for i, n := range []kpi.Number{g.Start, g.Actual, g.Target} {
		if !n.Empty() {
			s.figure(7+i, s.row, g.Unit, n, st)
		}
	}
	for i, n := range []kpi.Number{g.Progress, g.Expected} {
		if !n.Empty() {
			s.figure(10+i, s.row, kpi.Ratio, n, cellStyle)
		}
	}
	if !g.Projected.Empty() {
		s.figure(12, s.row, g.Unit, g.Projected, st)
	}
	news := goalNews(g.Status)
	s.text(13, s.row, strings.TrimSpace([...]string{"✗ ", "", "✓ "}[news+1]+s.l.Word(g.Status.String())), style{bottom: true, color: newsColor(news), bold: true, indent: 1, align: "left"})
	s.text(noteCol, s.row, s.footnote(g.Note), style{bottom: true, color: muted, align: "center"})
}
