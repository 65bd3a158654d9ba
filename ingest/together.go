package ingest

import (
	"maps"
	"os"
	"slices"

	"salesk/ingest/header"
	"salesk/internal/message"
	"salesk/internal/parallel"
	"salesk/kpi"
)

// Of a folder of thousands of small files each is too little for several goroutines. So such
// files are read side by side, each as if it was alone, and what came of them is put together
// in their order.

const (
	smallFile  = 1 << 20 // bytes
	mostFiles  = 512     // side by side, so that few are in memory at once
	leastFiles = 4
)

// together reads the small files that stand first among the inputs side by side. It returns
// how many it has read.
func (l *loading) together(inputs []Input) int {
	var infos []os.FileInfo
	for len(infos) < min(len(inputs), mostFiles) {
		in := inputs[len(infos)]
		info, err := os.Stat(in.Path)
		if in.Path == "-" || err != nil || !info.Mode().IsRegular() || info.Size() >= smallFile || l.peeked[in.Path] != nil {
			break
		}
		infos = append(infos, info)
	}
	if len(infos) < leastFiles || l.stream != nil {
		return 0
	}
	came := make([]*loading, len(infos))
	twice := make([]message.Message, len(infos)) // notices of files that came before
	for i, info := range infos {
		if before, ok := l.cameBefore(inputs[i], info); ok {
			twice[i] = before
		} else {
			came[i] = l.alone()
		}
	}
	parallel.Each(len(infos), func() *words { w := newWords(l.data.Symbols, &l.o); return &w }, func(w *words, i int) {
		if s := came[i]; s != nil {
			s.words = *w
			s.open(inputs[i], infos[i])
			*w = s.words
		}
	})
	for i, s := range came {
		end := l.pace.input(infos[i].Size())
		if s != nil {
			l.join(s)
		} else if l.files = append(l.files, inputs[i].Path); !twice[i].IsZero() {
			l.tell(inputs[i].Path, "", twice[i])
		}
		end()
	}
	return len(infos)
}

// alone returns a loading for one file, which another will join.
func (l *loading) alone() *loading {
	s, know := *l, *l.know
	know.whole, know.surveyed, know.inferred = maps.Clone(know.whole), maps.Clone(know.surveyed), maps.Clone(know.inferred)
	know.merged, know.starts = maps.Clone(know.merged), maps.Clone(know.starts)
	s.know, s.apart = &know, true
	s.data, s.rep = &kpi.Data{Symbols: l.data.Symbols}, &Report{}
	s.rosters = nil
	s.refusals, s.sources, s.closers, s.files, s.seen, s.pace = nil, nil, nil, nil, nil, nil
	s.partsOf, s.addressesLater = nil, map[int]deferredColumn{}
	return &s
}

// join adds what came of a file that was read alone.
func (l *loading) join(s *loading) {
	l.closers, l.files = append(l.closers, s.closers...), append(l.files, s.files...)
	l.know.mailByID = l.know.mailByID || s.know.mailByID
	maps.Copy(l.know.whole, s.know.whole)
	maps.Copy(l.know.surveyed, s.know.surveyed)
	maps.Copy(l.know.inferred, s.know.inferred)
	maps.Copy(l.know.merged, s.know.merged)
	maps.Copy(l.know.starts, s.know.starts)
	l.again = l.again || s.again
	l.refusals = append(l.refusals, s.refusals...)
	l.rosters = append(l.rosters, s.rosters...)
	l.joinData(s)
	l.joinReport(s)
}

// joinData adds the records, and what is remembered of them.
func (l *loading) joinData(s *loading) {
	to, from := l.data, s.data
	source := uint32(len(to.Sources))
	for k := range s.partsOf {
		p := &s.partsOf[k]
		if p.d.l == s {
			p.d.l, p.d.source = l, p.d.source+int(source)
		}
		switch p.d.schema.m.Shape {
		case header.DealRows:
			p.first += to.Deals.N
		case header.LeadRows:
			p.first += to.Leads.N
		default:
			p.first += to.Emails.N
		}
		l.partsOf = append(l.partsOf, *p)
		l.ids[p.d.schema.m.Shape.Kind()].add(p.hashes, uint32(len(l.partsOf)-1))
		l.partsOf[len(l.partsOf)-1].hashes = nil
	}
	for of, x := range s.addressesLater {
		l.addressesLater[of+int(source)] = x
	}
	from.Deals.Shift(source)
	from.Leads.Shift(source)
	from.Emails.Shift(source)
	to.Deals.Append(&from.Deals)
	to.Leads.Append(&from.Leads)
	to.Emails.Append(&from.Emails)
	to.Costs = rowsJoined(to.Costs, from.Costs, source, func(x *kpi.Cost) *kpi.Pos { return &x.Pos })
	to.Targets = rowsJoined(to.Targets, from.Targets, source, func(x *kpi.Target) *kpi.Pos { return &x.Pos })
	l.goneCustomers = rowsJoined(l.goneCustomers, s.goneCustomers, source, func(x *kpi.Customer) *kpi.Pos { return &x.Pos })
	to.Customers = rowsJoined(to.Customers, from.Customers, source, func(x *kpi.Customer) *kpi.Pos { return &x.Pos })
	to.Rates = rowsJoined(to.Rates, from.Rates, source, func(x *kpi.Rate) *kpi.Pos { return &x.Pos })
	to.Loaded |= from.Loaded
	to.Sources, to.Sheets = append(to.Sources, from.Sources...), append(to.Sheets, from.Sheets...)
}

func rowsJoined[T any](to, from []T, source uint32, pos func(*T) *kpi.Pos) []T {
	for i := range from {
		pos(&from[i]).Source += source
	}
	return append(to, from...)
}

// joinReport adds what was found.
func (l *loading) joinReport(s *loading) {
	for _, x := range s.sources {
		x.table += len(l.rep.Tables)
		l.sources = append(l.sources, x)
	}
	r, m := l.rep, s.rep
	r.Tables = append(r.Tables, m.Tables...)
	r.Problems = append(r.Problems, m.Problems...)
	r.Rejects = append(r.Rejects, m.Rejects...)
	r.Notices = append(r.Notices, m.Notices...)
	r.Asks = append(r.Asks, m.Asks...)
	r.RepSheets = append(r.RepSheets, m.RepSheets...)
	l.pace.took(m.Tables)
}

// cameBefore reports whether a file is one that came before, and what to say of it.
func (l *loading) cameBefore(in Input, info os.FileInfo) (told message.Message, ok bool) {
	key := fileKey{info.Size(), info.ModTime().UnixNano()}
	for _, s := range l.seen[key] {
		if os.SameFile(s.info, info) && s.in.Sheet == in.Sheet && (!in.Known || !s.in.Known || s.in.Kind == in.Kind) {
			if s.in.Path != in.Path {
				told = message.SameFile(s.in.Path)
			}
			return told, true
		}
	}
	l.seen[key] = append(slices.Clip(l.seen[key]), fileID{info, in})
	return message.Message{}, false
}
