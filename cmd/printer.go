package cmd

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"sync/atomic"

	"salesk/ingest"
	"salesk/ingest/system"
	"salesk/internal/message"
)

// printer is where a command prints: results to standard output, and how far the job is in a line at
// the terminal that gives way to everything else.
type printer struct {
	world
	log      *logger
	paging   atomic.Bool              // a pager has the terminal
	progress atomic.Pointer[progress] // nil until something is read, and where none is drawn
}

func newPrinter(w world) *printer {
	p := &printer{world: w, log: &logger{w: w.stderr}}
	if isTerminal(w.stderr) {
		p.log.width = w.width(w.stderr)
	}
	p.log.before = func() { p.progress.Load().clear() }
	return p
}

// newProgress returns nil where no line is to be drawn.
func (p *printer) newProgress() *progress {
	f, ok := p.stderr.(*os.File)
	if !ok || p.log.quiet || p.log.json || !isTerminal(f) || p.getenv("TERM") == "dumb" {
		return nil
	}
	if !takesEscapes(f) {
		return nil
	}
	return &progress{w: f, delay: p.delay, l: p.log.lang}
}

// watch has the reading by o drawn from now on.
func (p *printer) watch(o *ingest.Options) {
	line := p.progress.Load()
	if line == nil {
		if line = p.newProgress(); line == nil {
			return
		}
		p.progress.Store(line)
	}
	o.Progress = &line.counts
	line.start()
}

// working says what is done behind the reading: "computing".
func (p *printer) working(phase string) { p.progress.Load().working(phase) }

// results is standard output, of which the first write takes the line away. Files and
// pipes get every byte, a terminal what is fit for it.
func (p *printer) results() io.Writer {
	if isTerminal(p.stdout) {
		return &screen{w: lineFree{p}}
	}
	return lineFree{p}
}

type lineFree struct{ p *printer }

func (w lineFree) Write(b []byte) (int, error) {
	w.p.progress.Load().stop()
	return w.p.stdout.Write(b)
}

// send writes to standard output.
func (p *printer) send(b []byte) error {
	if err := p.show(true, func(w io.Writer) error { _, err := w.Write(b); return err }); err != nil {
		return failed("output", message.CannotWriteStdout(system.Says(err)))
	}
	return nil
}

// sendJSON writes a value to standard output, indented.
func (p *printer) sendJSON(v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	return p.send(b.Bytes())
}
