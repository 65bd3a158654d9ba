package ingest

import (
	"errors"
	"io"
	"os"

	"salesk/ingest/sheet"
	"salesk/ingest/text"
	"salesk/kpi"
)

// What figures need of some records may depend on which other exports there are: without leads
// nothing links deals, without customers nobody asks for theirs. Where much is to be read, a
// look at the headers of all files tells before any is read.

const (
	peekFrom = 16 << 20 // bytes of all files
	peekMost = 64       // files, which are open all at once
)

// peek finds out which kinds of exports there are, if that is worth it and can be told, and
// settles with that what is needed of the records.
func (l *loading) peek(inputs []Input) {
	if l.o.Figures == nil || len(inputs) > peekMost {
		return
	}
	size := int64(0)
	for _, in := range inputs {
		info, err := os.Stat(in.Path)
		if in.Path == "-" || err != nil || !info.Mode().IsRegular() {
			return
		}
		size += info.Size()
	}
	if size < l.o.peekFrom {
		return
	}
	kinds, ok := kpi.Kinds(0), true
	for _, in := range inputs {
		if kind, err := l.kindOf(in); err == nil {
			kinds |= kpi.KindSet(kind)
		} else {
			ok = false // why will be told when it is read
		}
	}
	if !ok {
		return
	}
	f := *l.o.Figures
	f.Links = f.Links && kinds.Has(kpi.Leads) && kinds.Has(kpi.Deals)
	f.Customers = f.Customers || kinds.Has(kpi.Customers) // who joins deals to them by name
	l.o.Figures = &f
	if f.Stream != nil && !l.know.keep && !l.know.mailByID {
		l.stream = f.Stream(kinds, l.data.Symbols)
	}
}

var errNotText = errors.New("is no plain text")

// kindOf opens a text file and tells what it holds.
func (l *loading) kindOf(in Input) (kpi.Kind, error) {
	if t := l.peeked[in.Path]; t != nil {
		return 0, errNotText // the same file twice: rare enough
	}
	f, err := os.Open(in.Path)
	if err != nil {
		return 0, err
	}
	l.closers = append(l.closers, f)
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	start := make([]byte, min(info.Size(), sniffed))
	if n, err := f.ReadAt(start, 0); err != nil && err != io.EOF {
		return 0, err
	} else if start = start[:n]; sheet.Sniff(start) != sheet.None || foreign(start) != nil || text.IsPacked(start) {
		return 0, errNotText
	}
	t, err := l.openText(in.Path, f, info.Size())
	if err != nil {
		return 0, err
	}
	h, err := findHead(t, l.o.Columns)
	if err != nil {
		return 0, err
	}
	m, err := l.recognise(h, in)
	if err != nil {
		return 0, err
	}
	l.know.mailByID = l.know.mailByID || hasEvents(m)
	if l.peeked == nil {
		l.peeked = map[string]*text.File{}
	}
	l.peeked[in.Path] = t
	return m.Shape.Kind(), nil
}
