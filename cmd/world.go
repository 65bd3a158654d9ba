package cmd

import (
	"io"
	"os"
	"strconv"
	"time"

	"golang.org/x/term"

	"salesk/kpi"
)

// world is what a command is given by the system. Main makes it, once; tests make their own. Files
// are the process's own: their names are relative to its working folder.
type world struct {
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
	now    func() time.Time
	getenv func(string) string
	delay  time.Duration // before progress is drawn
	memory *memoryGuard  // nil where nobody looks
}

func systemWorld(stdin io.Reader, stdout, stderr io.Writer) world {
	return world{stdin: stdin, stdout: stdout, stderr: stderr, now: time.Now, getenv: os.Getenv, delay: progressDelay, memory: newMemoryGuard()}
}

// today is the day that it is in a time zone; nil is UTC.
func (w world) today(zone *time.Location) kpi.Day {
	if zone == nil {
		zone = time.UTC
	}
	return kpi.DayOf(w.now().In(zone))
}

// colour decides whether tables that go to out are coloured. NO_COLOR forbids what FORCE_COLOR
// demands; both only matter where the flag leaves it open.
func (w world) colour(when string, out io.Writer) bool {
	force := w.getenv("FORCE_COLOR")
	switch {
	case when != "auto":
		return when == "always"
	case w.getenv("NO_COLOR") != "":
		return false
	case force != "" && force != "0":
		return true
	}
	return w.getenv("TERM") != "dumb" && isTerminal(out)
}

// width is that of a table which goes to out, in columns: the terminal's, else that of COLUMNS, else 120.
func (w world) width(out io.Writer) int {
	if f, ok := out.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 0 {
			return n
		}
	}
	if n, err := strconv.Atoi(w.getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	return 120
}

// height is how many lines a terminal has; 0 for what is none.
func (w world) height(out io.Writer) int {
	if f, ok := out.(*os.File); ok && isTerminal(f) {
		if _, n, err := term.GetSize(int(f.Fd())); err == nil {
			return n
		}
	}
	return 0
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
