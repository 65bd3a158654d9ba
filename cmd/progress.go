package cmd

import (
	"io"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"salesk/ingest"
	"salesk/report/lang"

	"github.com/clipperhouse/displaywidth"
	"golang.org/x/term"
)

// progress draws how far a job has come, as one line at the bottom of the terminal on
// standard error, once the job has lasted longer than anyone likes to wait in the dark.
// The line is taken away before anything else is printed, so that the screen is in the
// end what it would have been without it.
//
// A nil progress draws nothing: off a terminal, with -q, with --log-format json.
type progress struct {
	w      *os.File
	delay  time.Duration // no line before
	counts ingest.Progress
	l      *lang.Lang

	phase atomic.Pointer[string] // what is done behind the reading; "" while reading

	mu      sync.Mutex
	turn    int  // counts what was put off: only the last that was draws
	drawn   bool // a line is there, the cursor at the beginning of the next
	stopped bool
}

const (
	progressDelay = time.Second
	// Between a diagnostic and the next drawing of the line. Many of them come at once, and
	// a line between each two would only flicker.
	progressPause = 500 * time.Millisecond
	progressFrame = 200 * time.Millisecond
)

// start begins to read, maybe once more, with the answer to a question.
func (p *progress) start() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.phase.Store(new(string))
	switch {
	case p.drawn: // and goes on
	case p.delay <= 0:
		p.draw()
	default:
		p.wait(p.delay)
	}
}

// wait has the line drawn after d. The caller holds the lock.
func (p *progress) wait(d time.Duration) {
	p.turn++
	turn := p.turn
	time.AfterFunc(d, func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		if turn == p.turn {
			p.draw()
		}
	})
}

func (p *progress) working(phase string) {
	if p == nil {
		return
	}
	p.phase.Store(&phase)
}

// clear takes the line away, for something else to be printed. It comes back, if the
// job goes on for long.
func (p *progress) clear() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.erase() {
		p.wait(progressPause)
	}
}

// pause takes the line away for a question, until the reading starts once more.
func (p *progress) pause() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.halt()
}

// stop takes the line away for good.
func (p *progress) stop() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.stopped = true
	p.halt()
}

// halt takes the line away, and it does not come by itself. The caller holds the lock.
func (p *progress) halt() {
	p.turn++
	p.erase()
}

// What moves the cursor to the line and takes it away, whatever was typed meanwhile, such as
// ^C, and echoed behind it.
const eraseLine = "\r\x1b[1A\x1b[J"

// draw puts the line there and keeps it up to date. The caller holds the lock.
func (p *progress) draw() {
	if p.stopped {
		return
	}
	width, _, err := term.GetSize(int(p.w.Fd()))
	if err != nil || width <= 0 {
		width = 80
	}
	line := layProgress(p.l, width, *p.phase.Load(), p.counts.Reached()).text()
	line = displaywidth.TruncateString(line, width-1, "…") + "\n"
	if p.drawn {
		line = eraseLine + line
	}
	_, err = io.WriteString(p.w, line)
	p.drawn = err == nil
	p.wait(progressFrame)
}

// text is the line with its bar.
func (l progressLine) text() string {
	if l.bar < 2 {
		return l.left + l.right
	}
	inner := int64(l.bar - 2)
	full := int(min(inner*l.at.Done/l.at.Total, inner))
	return l.left + "▕" + strings.Repeat("█", full) + strings.Repeat(" ", int(inner)-full) + "▏" + l.right
}

// erase takes the line away and reports whether it was there. The caller holds the lock.
func (p *progress) erase() bool {
	if !p.drawn {
		return false
	}
	_, _ = io.WriteString(p.w, eraseLine)
	p.drawn = false
	return true
}
