package cmd

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode"

	"salesk/ingest"
	"salesk/internal/message"

	"github.com/clipperhouse/displaywidth"
)

func TestSI(t *testing.T) {
	t.Parallel()
	for n, want := range map[int64]string{
		0: "0 ", 999: "999 ", 1000: "1.0 k", 9949: "9.9 k", 9950: "10 k", 360_600_000: "361 M", 3_123_456: "3.1 M",
		999_499: "999 k", 999_500: "1.0 M", 999_999_999: "1.0 G", 12_000_000_000: "12 G", 7_000_000_000_000_000: "7.0 P",
	} {
		if got := si(n); got != want {
			t.Errorf("si(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestRoughly(t *testing.T) {
	t.Parallel()
	for d, want := range map[time.Duration]string{
		1400 * time.Millisecond: "1 s", 99 * time.Second: "99 s", 100 * time.Second: "2 min", 99 * time.Minute: "99 min", 150 * time.Minute: "3 h",
	} {
		if got := roughly(d); got != want {
			t.Errorf("roughly(%v) = %q, want %q", d, got, want)
		}
	}
}

// line is the whole line, with the bar as so many =.
func (l progressLine) line() string { return l.left + strings.Repeat("=", l.bar) + l.right }

func TestLayProgress(t *testing.T) {
	t.Parallel()
	half := ingest.Reached{File: "exports/deals.csv", Total: 593_000_000, Done: 361_000_000, Rows: 3_100_000, Lasted: 3 * time.Second}
	at := func(f func(r *ingest.Reached)) ingest.Reached {
		r := half
		f(&r)
		return r
	}
	tests := []struct {
		name  string
		width int
		phase string
		at    ingest.Reached
		want  string
	}{
		{"wide", 120, "", half, "reading deals.csv  60% ============================== 361 MB of 593 MB, 3.1 M rows, 2 s left"},
		{"less wide", 80, "", half, "reading deals.csv  60% ================= 361 MB of 593 MB, 3.1 M rows, 2 s left"},
		{"without the bar", 70, "", half, "reading deals.csv  60%  361 MB of 593 MB, 3.1 M rows, 2 s left"},
		{"without figures", 55, "", half, "reading deals.csv  60%  361 MB of 593 MB, 3.1 M rows"},
		{"narrow", 30, "", half, "reading deals.csv  60%"},
		{"a long name", 80, "", at(func(r *ingest.Reached) { r.File = strings.Repeat("long", 10) }), "reading longlonglonglonglonglongl…  60%  361 MB of 593 MB, 3.1 M rows, 2 s left"},
		{"too early to tell", 80, "", at(func(r *ingest.Reached) { r.Done = 1_000_000 }), "reading deals.csv   0% =========================== 1.0 MB of 593 MB, 3.1 M rows"},
		{"a file that grows", 80, "", at(func(r *ingest.Reached) { r.Done, r.Rows = 600_000_000, 0 }), "reading deals.csv 100% ============================== 600 MB of 593 MB"},
		{"an entry", 80, "", at(func(r *ingest.Reached) { r.File, r.Rows = "x/a.zip[crm/deals.csv]", 0 }), "reading a.zip[crm/deals.csv]  60% ================== 361 MB of 593 MB, 2 s left"},
		{"begins", 80, "", ingest.Reached{}, "reading"},
		{"nothing to hold it against", 80, "", ingest.Reached{File: "a.csv"}, "reading a.csv"},
		{"waits", 80, "", ingest.Reached{File: "stdin", Arriving: true, Total: 10, Done: 10}, "reading stdin"},
		{"arrives", 80, "", ingest.Reached{File: "stdin", Arriving: true, Arrived: 12_300_000}, "reading stdin, 12 MB"},
		{"behind the last", 80, "", at(func(r *ingest.Reached) { r.File = "" }), "looking for duplicates"},
		{"computes", 80, "computing", half, "computing"},
	}
	for _, tt := range tests {
		if got := layProgress(nil, tt.width, tt.phase, tt.at).line(); got != tt.want {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

// No name of a file breaks the line, moves the cursor, or makes the line wider than the terminal.
func TestLayProgressStaysALine(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"a\nb.csv", "\x1b[2Jx.csv", "\u202evsc.x", "[x]", "日本語のエクスポート.csv", strings.Repeat("é", 300), ""} {
		for width := 40; width < 140; width++ {
			r := ingest.Reached{File: name, Total: 1 << 40, Done: 1 << 39, Rows: 123, Lasted: time.Hour}
			l := layProgress(nil, width, "", r)
			if strings.ContainsFunc(l.line(), func(c rune) bool { return unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c) }) {
				t.Fatalf("%q: %q", name, l.line())
			}
			if w := displaywidth.String(l.line()); w >= width {
				t.Fatalf("%q: %d columns of %d: %q", name, w, width, l.line())
			}
		}
	}
}

func TestNoProgressOffATerminal(t *testing.T) {
	t.Parallel()
	p := newPrinter(world{stderr: &bytes.Buffer{}})
	var o ingest.Options
	p.watch(&o)
	if o.Progress != nil || p.progress.Load() != nil {
		t.Error("progress is drawn where nobody sees it")
	}
	p.working("computing") // and the rest does nothing
	p.log.print("note", "x", message.Plain("y"))
	p.progress.Load().pause()
	p.progress.Load().stop()
}
