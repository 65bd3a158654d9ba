package html

import (
	"strings"

	"salesk/kpi"
	"salesk/report"
)

// quality tells what the figures rest on.
type quality struct {
	Summary  string
	Clean    bool // nothing was set aside
	Warnings []string
	Sources  *table
	Problems []string
	More     string
}

// maxProblems is how many problems the page names; the check command lists all.
const maxProblems = 20

func (d *dashboard) quality() quality {
	var q quality
	l := d.l
	var read, used, aside, dups int64
	t := &table{ID: "sources", Caption: l.Word("What was read: rows read = used + set aside + duplicates + left out"), Columns: []column{
		{Title: l.Word("Source")}, {Title: l.Word("Kind")}, {Title: l.Word("Read"), Num: true}, {Title: l.Word("Used"), Num: true},
		{Title: l.Word("Set aside"), Num: true}, {Title: l.Word("Duplicates"), Num: true}, {Title: l.Word("Left out"), Num: true}, {Title: l.Word("Skipped"), Num: true}, {Title: l.Word("SHA-256")},
	}}
	problems := 0
	for _, s := range d.b.Sources {
		read, used = read+int64(s.Read), used+int64(s.Used)
		aside, dups = aside+int64(s.SetAside), dups+int64(s.Duplicates)
		sum := report.Clean(s.SHA256)
		hash := wordCell(sum)
		hash.Class = "hash"
		t.Rows = append(t.Rows, row{Cells: []cell{
			wordCell(report.Clean(s.Name)), wordCell(l.Word(report.Clean(s.Kind))), d.countCell(int64(s.Read)), d.countCell(int64(s.Used)),
			d.countCell(int64(s.SetAside)), d.countCell(int64(s.Duplicates)), d.countCell(int64(s.LeftOut)), d.countCell(int64(s.Skipped)), hash,
		}})
		for _, text := range s.Problems {
			problems++
			if len(q.Problems) < maxProblems {
				q.Problems = append(q.Problems, report.Clean(text))
			}
		}
	}
	if len(t.Rows) > 0 {
		q.Sources = t
	}
	if n := int64(problems - len(q.Problems)); n > 0 {
		q.More = l.N(n, "and %s more problem", "and %s more problems")
	}
	q.Clean = aside == 0
	parts := []string{l.N(int64(len(d.b.Sources)), "%s source", "%s sources"), l.N(read, "%s row read", "%s rows read"), l.T("%s used", l.Count(used))}
	if aside > 0 {
		parts = append(parts, l.T("%s set aside", l.Count(aside)))
	}
	if dups > 0 {
		parts = append(parts, l.N(dups, "%s duplicate", "%s duplicates"))
	}
	q.Summary = strings.Join(parts, " · ")
	if len(d.b.Sources) == 0 {
		q.Summary, q.Clean = l.Word("no source is named"), false
	}
	seen := map[string]bool{}
	warn := func(p kpi.Problem) {
		if s := report.Clean(l.Problem(p)); s != "" && !seen[s] {
			seen[s] = true
			q.Warnings = append(q.Warnings, s)
		}
	}
	for _, w := range d.b.Warnings {
		warn(w)
	}
	for _, w := range d.r.Warnings {
		warn(kpi.Problem{Message: w})
	}
	return q
}
