package kpi

import "sort"

// Places tells where the records of a kind came from.
type Places struct {
	Lines []uint32    // by record: the physical line or sheet row, from 1
	From  []SourceRun // in the order of the records; those before the first are of source 0
}

// SourceRun says that the records from a record on, up to the next run, are of a source.
type SourceRun struct {
	Record int
	Source uint32 // index in Data.Sources
}

// Pos returns the place of record i.
func (p *Places) Pos(i int) Pos {
	var at Pos
	if run := sort.Search(len(p.From), func(r int) bool { return p.From[r].Record > i }); run > 0 {
		at.Source = p.From[run-1].Source
	}
	if i < len(p.Lines) {
		at.Line = p.Lines[i]
	}
	return at
}

// Runs returns the runs of sources, of which the first begins with the first record.
func (p *Places) Runs() []SourceRun {
	if len(p.From) == 0 || p.From[0].Record > 0 {
		return append([]SourceRun{{}}, p.From...)
	}
	return p.From
}

// Shift makes source s of the records source s+by.
func (p *Places) Shift(by uint32) {
	p.From = p.Runs()
	for i := range p.From {
		p.From[i].Source += by
	}
}

// put says where record n, the first one behind those that have places, came from.
func (p *Places) put(n int, at Pos) {
	p.run(n, at.Source)
	put(&p.Lines, n, at.Line, 0)
}

// run says that the records from n on are of a source.
func (p *Places) run(n int, source uint32) {
	last := uint32(0)
	if len(p.From) > 0 {
		last = p.From[len(p.From)-1].Source
	}
	if source != last {
		p.From = append(p.From, SourceRun{n, source})
	}
}

// join adds the sources of m more records behind the first n.
func (p *Places) join(n int, o *Places, m int) {
	if m == 0 {
		return
	}
	if len(o.From) == 0 || o.From[0].Record > 0 {
		p.run(n, 0)
	}
	for _, r := range o.From {
		p.run(n+r.Record, r.Source)
	}
}

// keep drops the sources of all records from the first one on but the kept ones.
func (p *Places) keep(first int, kept []int32) {
	old := p.From
	run := sort.Search(len(old), func(r int) bool { return old[r].Record >= first })
	p.From = append([]SourceRun(nil), old[:run]...)
	source := uint32(0)
	if run > 0 {
		source = old[run-1].Source
	}
	for at, i := range kept {
		for run < len(old) && old[run].Record <= int(i) {
			source = old[run].Source
			run++
		}
		p.run(first+at, source)
	}
}
