package cmd

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"salesk/ingest"
	"salesk/report/lang"

	"github.com/clipperhouse/displaywidth"
)

// progressLine is what a progress draws: left, a bar of so many columns (0 is none), right.
type progressLine struct {
	left  string
	bar   int
	right string
	at    ingest.Reached
	in    *lang.Lang
}

// Widths in columns.
const (
	longestBar   = 30
	shortestBar  = 10
	shortestName = 16 // of a file; a longer name is shortened so far before figures are left out
)

// layProgress lays the line out for a terminal of a width:
//
//	reading deals.csv  62% ▕██████    ▏ 361 MB of 593 MB, 3.1 M rows, 2 s left
//
// Where that is too wide, the bar goes first, then the end of the file's name, then
// figures from the right. phase is what is done behind the reading, "" while reading.
func layProgress(in *lang.Lang, width int, phase string, r ingest.Reached) progressLine {
	l := progressLine{at: r, in: in}
	name := onOneLine(shortName(r.File))
	switch {
	case phase != "":
		l.left = onOneLine(phase)
	case r.Arriving && r.Arrived > 0:
		l.left = in.T("reading %s", name) + ", " + si(r.Arrived) + "B"
	case r.Arriving:
		l.left = in.T("reading %s", name)
	case r.File == "" && r.Done > 0:
		l.left = in.Word("looking for duplicates")
	case r.File == "" || r.Total == 0:
		l.left = strings.TrimSpace(in.T("reading %s", name))
	default:
		l.lay(width-1, name, progressFigures(in, r)) // behind the last column some terminals break the line
	}
	return l
}

func (l *progressLine) lay(width int, name string, figures []string) {
	percent := fmt.Sprintf("%4d%%", min(100*l.at.Done/l.at.Total, 100))
	left := func(name string) string { return l.in.T("reading %s", name) + percent }
	taken := displaywidth.String(left(""))
	all := strings.Join(figures, ", ")
	if bar := width - taken - displaywidth.String(name) - displaywidth.String(all) - 2; bar >= shortestBar {
		l.left, l.bar, l.right = left(name)+" ", min(bar, longestBar), " "+all
		return
	}
	for n := len(figures); n > 0; n-- {
		right := "  " + strings.Join(figures[:n], ", ")
		room := width - taken - displaywidth.String(right)
		if w := displaywidth.String(name); room >= min(w, shortestName) {
			l.left, l.right = left(displaywidth.TruncateString(name, room, "…")), right
			return
		}
	}
	l.left = left(displaywidth.TruncateString(name, max(width-taken, 1), "…"))
}

// progressFigures are those of the line, the most wanted first.
func progressFigures(l *lang.Lang, r ingest.Reached) []string {
	figures := []string{l.T("%[1]s of %[2]s", si(r.Done)+"B", si(r.Total)+"B")}
	if r.Rows > 0 {
		figures = append(figures, l.T("%s rows", strings.TrimSpace(si(r.Rows))))
	}
	// Before, a guess of what is left would jump about.
	if share := float64(r.Done) / float64(r.Total); share >= 0.03 && share < 1 && r.Lasted >= time.Second {
		left := time.Duration(float64(r.Lasted) * (1 - share) / share)
		figures = append(figures, l.T("%s left", roughly(left)))
	}
	return figures
}

// si prints a count with its SI prefix: "361 M" (of bytes: "361 MB"), "3.1 M", "950 ".
// A decimal is printed below 10; without a prefix the count is exact.
func si(n int64) string {
	if n < 1000 {
		return fmt.Sprintf("%d ", n)
	}
	v, prefix := float64(n), ""
	for _, prefix = range []string{"k", "M", "G", "T", "P"} {
		if v /= 1000; v < 999.5 {
			break
		}
	}
	if v < 9.95 {
		return fmt.Sprintf("%.1f %s", v, prefix)
	}
	return fmt.Sprintf("%.0f %s", v, prefix)
}

// roughly prints how long something takes: "2 s", "3 min", "2 h".
func roughly(d time.Duration) string {
	switch {
	case d < 100*time.Second:
		return fmt.Sprintf("%d s", int(d.Round(time.Second).Seconds()))
	case d < 100*time.Minute:
		return fmt.Sprintf("%d min", int(d.Round(time.Minute).Minutes()))
	}
	return fmt.Sprintf("%d h", int(d.Round(time.Hour).Hours()))
}

// shortName is the name of a file without its folder. That of an archive's entry begins
// with the archive's: exports.zip[crm/deals.csv].
func shortName(name string) string {
	file, entry := name, ""
	if i := strings.IndexByte(name, '['); i > 0 && strings.HasSuffix(name, "]") {
		file, entry = name[:i], name[i:]
	}
	if file == "" {
		return entry
	}
	return filepath.Base(file) + entry
}

// onOneLine is printable for a line that must stay one.
func onOneLine(s string) string {
	return strings.ReplaceAll(printable(s), "\n", `\x0a`)
}
