package ingest

import (
	"bytes"
	"errors"
	"io"
	"os"

	"salesk/ingest/header"
	"salesk/ingest/sheet"
	"salesk/ingest/text"
	"salesk/internal/parallel"
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
	if l.o.Figures == nil {
		return
	}
	asked := l.o.Figures
	careful := *asked // deals and leads may be joined to customers by name, and a notice says how many
	careful.joins = true
	l.o.Figures = &careful
	if l.know.unpeeked {
		return
	}
	size, largest := int64(0), int64(0)
	for _, in := range inputs {
		info, err := os.Stat(in.Path)
		if in.Path == "-" || err != nil || !info.Mode().IsRegular() {
			return
		}
		size, largest = size+info.Size(), max(largest, info.Size())
	}
	if size < l.o.peekFrom || len(inputs) > peekMost && largest >= smallFile {
		return
	}
	kinds, ok := l.kindsOf(inputs)
	if !ok {
		return
	}
	l.kinds = kinds
	f := *asked
	f.Links = f.Links && kinds.Has(kpi.Leads) && kinds.Has(kpi.Deals)
	f.noLeadIDs = !l.namesLeads
	f.joins = kinds.Has(kpi.Customers)
	l.o.Figures = &f
	if f.Stream != nil && !l.know.keep && !l.know.mailByID && len(inputs) <= peekMost {
		l.stream = f.Stream(kinds, l.data.Symbols)
	}
}

// misled reports whether there is a kind of export that no header told of.
func (l *loading) misled() bool { return l.kinds != 0 && l.data.Loaded&^l.kinds != 0 }

// kindsOf tells which kinds of exports there are. Of many files, only those are opened whose
// first line is none that has been seen.
func (l *loading) kindsOf(inputs []Input) (kinds kpi.Kinds, ok bool) {
	lines := make([]string, len(inputs))
	if len(inputs) > peekMost {
		parallel.Do(len(inputs), func(i int) { lines[i] = firstLine(inputs[i].Path) })
	}
	known := map[string]bool{}
	ok = true
	for i, in := range inputs {
		if known[lines[i]] {
			continue
		}
		kind, line, err := l.kindOf(in, len(inputs) <= peekMost)
		switch {
		case err != nil:
			ok = false // why will be told when it is read
		case line == 1 && lines[i] != "":
			known[lines[i]] = true
		case len(inputs) > peekMost:
			return 0, false
		}
		kinds |= kpi.KindSet(kind)
	}
	return kinds, ok
}

// firstLine returns the first line of a file; "" if it is long, or cannot be read.
func firstLine(path string) string {
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	var buf [4096]byte
	n, _ := f.ReadAt(buf[:], 0)
	line, _, ended := bytes.Cut(buf[:n], []byte{'\n'})
	if !ended {
		return ""
	}
	return string(line)
}

var errNotText = errors.New("is no plain text")

// kindOf opens a text file and tells what it holds, and on which line its header row is. The file
// may stay open for when it is read.
func (l *loading) kindOf(in Input, stays bool) (kind kpi.Kind, line int, err error) {
	if t := l.peeked[in.Path]; t != nil {
		return 0, 0, errNotText // the same file twice: rare enough
	}
	f, err := os.Open(in.Path)
	if err != nil {
		return 0, 0, err
	}
	if stays {
		l.closers = append(l.closers, f)
	} else {
		defer f.Close()
	}
	info, err := f.Stat()
	if err != nil {
		return 0, 0, err
	}
	start := make([]byte, min(info.Size(), sniffed))
	if n, err := f.ReadAt(start, 0); err != nil && err != io.EOF {
		return 0, 0, err
	} else if start = start[:n]; sheet.Sniff(start) != sheet.None || foreign(start) != nil || text.IsPacked(start) {
		return 0, 0, errNotText
	}
	t, err := l.openText(in.Path, f, info.Size())
	if err != nil {
		return 0, 0, err
	}
	h, err := findHead(t, l.o.Columns)
	if err != nil {
		return 0, 0, err
	}
	m, err := l.recognise(t, h, in)
	if err != nil {
		return 0, 0, err
	}
	l.know.mailByID = l.know.mailByID || m.Has(header.Event)
	if _, ok := m.Find("lead_id"); ok && m.Shape == header.DealRows {
		l.namesLeads = true
	}
	if stays {
		if l.peeked == nil {
			l.peeked = map[string]*text.File{}
		}
		l.peeked[in.Path] = t
	}
	return m.Shape.Kind(), h.line, nil
}
