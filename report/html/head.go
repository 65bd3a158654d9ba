package html

import (
	"strings"

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

func (d *desk) quality() quality {
	var q quality
	var read, used, aside, dups int64
	t := &table{ID: "sources", Caption: "What was read: rows read = used + set aside + duplicates", Columns: []column{
		{Title: "Source"}, {Title: "Kind"}, {Title: "Read", Num: true}, {Title: "Used", Num: true},
		{Title: "Set aside", Num: true}, {Title: "Duplicates", Num: true}, {Title: "Skipped", Num: true}, {Title: "SHA-256"},
	}}
	problems := 0
	for _, s := range d.b.Sources {
		read, used = read+int64(s.Read), used+int64(s.Used)
		aside, dups = aside+int64(s.SetAside), dups+int64(s.Duplicates)
		sum := report.Clean(s.SHA256)
		hash := wordCell(sum)
		hash.Class = "hash"
		t.Rows = append(t.Rows, row{Cells: []cell{
			wordCell(report.Clean(s.Name)), wordCell(report.Clean(s.Kind)), countCell(int64(s.Read)), countCell(int64(s.Used)),
			countCell(int64(s.SetAside)), countCell(int64(s.Duplicates)), countCell(int64(s.Skipped)), hash,
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
		q.More = "and " + plural(n, "more problem")
	}
	q.Clean = aside == 0
	parts := []string{plural(int64(len(d.b.Sources)), "source"), plural(read, "row") + " read", count(used) + " used"}
	if aside > 0 {
		parts = append(parts, count(aside)+" set aside")
	}
	if dups > 0 {
		parts = append(parts, plural(dups, "duplicate"))
	}
	q.Summary = strings.Join(parts, " · ")
	if len(d.b.Sources) == 0 {
		q.Summary, q.Clean = "no source is named", false
	}
	seen := map[string]bool{}
	warn := func(s string) {
		if s = report.Clean(s); s != "" && !seen[s] {
			seen[s] = true
			q.Warnings = append(q.Warnings, s)
		}
	}
	for _, w := range d.b.Warnings {
		warn(w)
	}
	for _, w := range d.r.Warnings {
		warn(w.Text)
	}
	return q
}
