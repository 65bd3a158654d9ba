package ingest

import (
	"io"
	"os"

	"salesk/ingest/sheet"
	"salesk/ingest/text"
)

// aheadFrom is the size from which a file is opened while the one before is decoded.
const aheadFrom = 1 << 20

// ahead is a text file that is opened (unpacked, surveyed, its dialect found) while the one
// before it is decoded: much of that is work for one processor.
type ahead struct {
	path    string
	done    chan struct{}
	text    *text.File // nil if it is none, or not to be had: it is opened in its turn then
	closers []io.Closer
}

// openFiles are the files that are open, and those that will be read.
type openFiles struct {
	ahead   *ahead                // the next file; nil for none
	peeked  map[string]*text.File // by path: files that have been opened to see what they hold
	closers []io.Closer
}

// openAhead begins to open a file.
func (l *loading) openAhead(in Input) {
	info, err := os.Stat(in.Path)
	if err != nil || !info.Mode().IsRegular() || info.Size() < aheadFrom || l.rosterTo != nil {
		return
	}
	a := &ahead{path: in.Path, done: make(chan struct{})}
	l.ahead = a
	go func() {
		defer close(a.done)
		a.open(l, info.Size())
	}()
}

// open opens the file if it is a text.
func (a *ahead) open(l *loading, size int64) {
	f, err := os.Open(a.path)
	if err != nil {
		return
	}
	a.closers = append(a.closers, f)
	buf := make([]byte, min(size, sniffed))
	if n, err := f.ReadAt(buf, 0); err != nil && err != io.EOF || sheet.Sniff(buf[:n]) != sheet.None || foreign(buf[:n]) != nil {
		return
	}
	t, err := l.openText(a.path, f, size)
	if err == nil {
		a.text = t
	}
}

// opened returns the text file of a path if it was opened ahead.
func (x *openFiles) opened(path string) *text.File {
	if t := x.peeked[path]; t != nil {
		return t
	}
	a := x.ahead
	if a == nil || a.path != path {
		return nil
	}
	x.ahead = nil
	<-a.done
	x.closers = append(x.closers, a.closers...)
	return a.text
}

// leaveAhead gives a file up that was opened ahead and not needed, as one that was read
// before under another name, so that another can be.
func (x *openFiles) leaveAhead(path string) {
	if a := x.ahead; a != nil && a.path == path {
		x.ahead = nil
		<-a.done
		x.closers = append(x.closers, a.closers...)
	}
}

// closeFiles closes all of them.
func (x *openFiles) closeFiles() {
	if a := x.ahead; a != nil {
		<-a.done
		x.closers = append(x.closers, a.closers...)
	}
	for _, c := range x.closers {
		_ = c.Close() // only read from
	}
}
