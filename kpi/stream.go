package kpi

import (
	"errors"
	"reflect"
	"slices"
	"sync"
	"sync/atomic"
)

// ErrStreamed says that a stream has folded records that are needed after all: in another
// currency, say. They have to be read again, and kept.
var ErrStreamed = errors.New("kpi: the records were folded as they were read, and are needed")

// Stream folds the deals, leads and e-mails of one computation while they are read, so
// that they need not be kept. Workers fold blocks of records in any order, and can take
// records out again. Data.Stream hands what came of it to Prepare with the same parameters,
// whose job can compute and tell nothing else of the records that are gone.
type Stream struct {
	params Params
	loaded Kinds
	syms   *Symbols
	takes  Kinds
	plans  []streamPlan

	names   map[string]map[Sym]Sym // by dimension: texts that others stand for
	spoiled atomic.Bool            // the days are too far apart to be folded before all are known

	mu      sync.Mutex
	workers []*StreamWorker
	free    []*StreamWorker
}

// streamPlan is a grouping of a stream and the families that are folded by it.
type streamPlan struct {
	dims []string
	fams []family
}

// NewStream returns a stream for the computation of p from exports of some kinds; false
// when it would take no kind.
func NewStream(p Params, loaded Kinds, syms *Symbols) (*Stream, bool) {
	s := &Stream{params: p, loaded: loaded, syms: syms}
	if err := s.plan(); err != nil || s.takes == 0 {
		return nil, false
	}
	return s, true
}

// Takes reports whether records of a kind can be folded and forgotten.
func (s *Stream) Takes(k Kind) bool { return s != nil && s.takes.Has(k) }

// plan finds out which kinds can be forgotten, and what is folded of them.
func (s *Stream) plan() error {
	kpis, err := checked(s.params)
	if err != nil {
		return err
	}
	f := s.facts()
	s.takes = f.streamable(kpis)
	_, all := f.figures(f.computable(kpis, &Results{}), &Results{})
	for _, by := range plansOf(all) {
		x := streamPlan{dims: by.dims}
		for _, fold := range all {
			if fold.by == by && s.reads(fold.fam) {
				x.fams = append(x.fams, fold.fam)
			}
		}
		if len(x.fams) > 0 {
			s.plans = append(s.plans, x)
		}
	}
	return nil
}

// facts know the parameters and which exports there are, and no record.
func (s *Stream) facts() *dataset {
	return &dataset{Data: &Data{Symbols: s.syms, Loaded: s.loaded}, Params: s.params,
		links: &links{}, customers: &customers{}, chances: &chances{}, books: s.loaded.Has(Customers)}
}

// reads reports whether a family reads records that the stream takes.
func (s *Stream) reads(fam family) bool {
	return s.takes.Has(Deals) && fam.reads(dealFacts) ||
		s.takes.Has(Leads) && fam.reads(leadFacts) || s.takes.Has(Emails) && fam.reads(emailFacts)
}

// streamable are the kinds of which no figure needs the records themselves: to link them,
// to find customers in them, or the teams of reps.
func (f *dataset) streamable(kpis []*KPI) Kinds {
	if f.AllocateEven { // the rosters among whom costs are shared look at all records
		return 0
	}
	for _, dim := range slices.Concat(f.By, f.whereDims()) {
		if dim == "team" || dim == "region" || dim == "customer" {
			return 0
		}
	}
	ks := f.Loaded & KindSet(Deals, Leads, Emails)
	for _, k := range kpis {
		if f.lacks(k) != nil {
			continue
		}
		if k.calc.metric != "" { // the targets of reps add up to those of their teams
			ks &^= KindSet(Deals)
		}
		for _, fam := range k.calc.uses {
			if fam.links() && f.Loaded.Has(Deals) && f.Loaded.Has(Leads) {
				ks &^= KindSet(Deals, Leads)
			}
			if fam.reads(accountFacts) || fam.whole() {
				ks &^= KindSet(Deals)
			}
		}
	}
	return ks
}

// serves reports whether what the stream folded is what data with exports of these kinds
// asks for: some may be known only now.
func (s *Stream) serves(loaded Kinds) bool {
	if s.spoiled.Load() {
		return false
	}
	now := &Stream{params: s.params, loaded: loaded, syms: s.syms}
	if err := now.plan(); err != nil || s.takes&^now.takes != 0 {
		return false
	}
	now.takes = s.takes
	for _, x := range now.plans {
		for _, fam := range x.fams {
			if s.reads(fam) && !slices.ContainsFunc(s.plans, func(y streamPlan) bool {
				return slices.Equal(x.dims, y.dims) && slices.Contains(y.fams, fam)
			}) {
				return false
			}
		}
	}
	return true
}

// isFor reports whether the stream is for the computation of p.
func (s *Stream) isFor(p Params) bool {
	q := s.params
	q.Currency, q.Digits, q.Workers = p.Currency, p.Digits, p.Workers // they change nothing before the values
	return reflect.DeepEqual(p, q)
}

// Worker returns a worker, which is for one goroutine.
func (s *Stream) Worker() *StreamWorker {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.free); n > 0 {
		w := s.free[n-1]
		s.free = s.free[:n-1]
		return w
	}
	w := newStreamWorker(s)
	s.workers = append(s.workers, w)
	return w
}

// Release says that the goroutine does not use the worker any more: another one may get it.
func (w *StreamWorker) Release() {
	w.s.mu.Lock()
	defer w.s.mu.Unlock()
	w.s.free = append(w.s.free, w)
}

// whole panics where records are asked for that a stream has folded and forgotten: a
// mistake of the program, which has to read them without a stream.
func (d *Data) whole(what string) {
	if d.Stream != nil {
		panic("kpi: " + what + " of records that were folded as they were read")
	}
}
