package kpi

import (
	"cmp"
	"slices"
	"sync/atomic"

	"salesk/internal/message"
	"salesk/internal/parallel"
)

// A figure is explained by what each record adds to it. No second formula says that: every record is
// folded alone, into accumulators of the same families, and the KPI takes its value from the states
// that this leaves. A KPI whose value is a sum, or a quotient of two sums, is so explained down to its
// records without a word of its own; what its records add is held against the figure each time. One
// that is a quantile, or is made of other figures, says so in its calc.

// Explanation says how a figure comes about.
type Explanation struct {
	KPI    *KPI
	Period Period
	Value  Value
	Way    Way
	Counts []Contribution // what adds to it, or may: the largest first
	Near   []Contribution // what nearly counts, with a note that says why it does not
	Reps   []string       // for Heads: who is counted
	Parts  []*Explanation // for Derived: the figures that it is made of

	f *dataset
	x *figure
}

// Way is how a figure comes out of what its records add.
type Way uint8

// The ways.
const (
	Unexplained Way = iota // nothing lists what it is made of
	Summed                 // Value.Number is the sum of the records' Numbers
	Divided                // Value.Num and Value.Den are the sums of the records' Nums and Dens
	Ranked                 // Value.Number is a quantile of the records' Numbers
	Heads                  // Value.Number counts Reps
	Derived                // it is made of Parts
)

// Contribution is what a record adds to a figure.
type Contribution struct {
	Value
	kind recordKind
	at   int32
}

// Explain says how the figure of the query's only KPI, over all its groups, comes about in its only
// period. There is none where the KPI has no figure: the warnings of the results say why.
func (j *Query) Explain(r *Results) *Explanation {
	if len(r.Figures) != 1 || len(r.Periods) != 1 {
		return nil
	}
	f := *j.f
	f.By, f.quotas = nil, nil
	return f.explain(r.KPIs[0], r.Figures[0].Whole(0))
}

func (f *dataset) explain(k *KPI, v Value) *Explanation {
	e := &Explanation{KPI: k, Period: f.periods[0], Value: v, f: f}
	if k.calc.heads {
		e.Way = Heads
		if !v.Empty() {
			e.Reps = f.roster()
		}
		return e
	}
	if parts := k.calc.parts; parts != nil || k.calc.metric != "" && k.calc.look == nil {
		if k.calc.metric != "" {
			of, err := Find(k.calc.metric)
			if err != nil {
				return e
			}
			parts = []*KPI{of}
		}
		for _, part := range parts {
			e.Parts = append(e.Parts, f.explain(part, f.valueOfOne(part)))
		}
		// What was reached on the days of a target alone is no figure of the period.
		if k.calc.metric == "" || e.Parts[0].Value.Number.Cmp(v.Num) == 0 {
			e.Way = Derived
		} else {
			e.Parts = nil
		}
		return e
	}
	if k.calc.look != nil || slices.ContainsFunc(k.calc.uses, func(fam family) bool { return fam.byRep() }) {
		return e // each rep is held against something
	}
	e.contributions()
	if e.Way = e.way(); e.Way == Unexplained {
		e.Counts, e.Near = nil, nil
		return e
	}
	if !k.Stock && !k.Value {
		e.lookAround()
	}
	size := func(c *Contribution) Number {
		switch {
		case e.Way != Divided:
			return c.Number
		case c.Num.Empty():
			return Int(0)
		}
		return c.Num
	}
	slices.SortStableFunc(e.Counts, func(a, b Contribution) int {
		return cmp.Or(orZero(size(&b)).Cmp(orZero(size(&a))), cmp.Compare(a.kind, b.kind), cmp.Compare(a.at, b.at))
	})
	slices.SortStableFunc(e.Near, func(a, b Contribution) int { return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.at, b.at)) })
	return e
}

// valueOfOne computes a figure that another one is made of.
func (f *dataset) valueOfOne(k *KPI) Value {
	one := *f
	one.quotas = nil
	if r := one.compute([]*KPI{k}); len(r.Figures) == 1 {
		return r.Figures[0].Whole(0)
	}
	return Value{}
}

// roster lists the reps of the period by name.
func (f *dataset) roster() []string {
	x := &folding{fam: presenceFamily, by: f.groupPlan([]string{"rep"})}
	f.foldShown(x)
	var names []string
	for _, rep := range x.present(f)[0] {
		names = append(names, f.Symbols.Text(rep))
	}
	slices.Sort(names)
	return names
}

// way holds what the records add against the figure.
func (e *Explanation) way() Way {
	sum := Sum(e.Counts)
	v := &e.Value
	switch q := e.KPI.calc.quantile; {
	case q != quantile{}:
		if q.of(e.Counts).Cmp(v.Number) == 0 {
			return Ranked
		}
	case !v.Num.Empty() || !v.Den.Empty():
		if sum.Num.Cmp(orZero(v.Num)) == 0 && sum.Den.Cmp(orZero(v.Den)) == 0 && (v.Number.Empty() || v.Num.Div(v.Den).Cmp(v.Number) == 0) {
			return Divided
		}
	case v.Number.Empty() && sum.Number.Sign() == 0 || sum.Number.Cmp(v.Number) == 0:
		return Summed
	}
	return Unexplained
}

// Sum adds up what some records add.
func Sum(of []Contribution) Value {
	v := Value{Number: Int(0), Num: Int(0), Den: Int(0)}
	for i := range of {
		c := &of[i]
		v.Number, v.Num, v.Den, v.N = v.Number.Add(orZero(c.Number)), v.Num.Add(orZero(c.Num)), v.Den.Add(orZero(c.Den)), v.N+c.N
	}
	return v
}

func orZero(n Number) Number {
	if n.Empty() {
		return Int(0)
	}
	return n
}

// quantile is one of the values of single records.
type quantile struct{ num, den int64 }

func (q quantile) of(all []Contribution) Number {
	var s durations
	for i := range all {
		if c := &all[i]; !c.Number.Empty() {
			s.add(0, Day(c.Number.Float()))
		}
	}
	return s.quantile(q.num, q.den)
}

// contributions finds what adds to the figure, and what a family left out with a note.
func (e *Explanation) contributions() {
	e.x, e.Counts = e.f.contributions(e.KPI)
	nothing := e.f.alone(e.x, nil)
	kept := e.Counts[:0]
	for _, c := range e.Counts {
		if c.Note.String() == nothing.Note.String() {
			c.Note = message.Message{} // that there is nothing else is no news of a record
		}
		switch {
		case c.N > 0 || orZero(c.Number).Sign() != 0 || orZero(c.Num).Sign() != 0 || orZero(c.Den).Sign() != 0:
			kept = append(kept, c)
		case !c.Note.IsZero():
			e.Near = append(e.Near, c)
		}
	}
	e.Counts = kept
}

// alone is the KPI's value of what was folded of one record, by family; nil for what none was of.
func (f *dataset) alone(x *figure, accs []accumulator) Value {
	v := view{f: f, p: 0, g: allGroups, by: x.by, x: x}
	for i, u := range x.uses {
		acc := u.empty
		if accs != nil && accs[i] != nil {
			acc = accs[i]
		}
		v.uses = append(v.uses, &folding{fam: u.fam, by: u.by, acc: acc})
	}
	return x.kpi.calc.value(&v)
}

// contributions folds every record alone.
func (f *dataset) contributions(k *KPI) (*figure, []Contribution) {
	figures, all := f.figures([]*KPI{k}, &Results{})
	x := figures[0]
	f.ready(all)
	surplus := make([]map[int32]bool, len(all)) // by folding
	for i, u := range all {
		u.empty = u.fam.accumulator(f, u.by.grouping, nil)
		u.empty.extend(1)
		u.empty.finish()
		if deals := f.dealParts(); len(deals) > 0 && u.fam.reads(dealFacts) {
			surplus[i] = map[int32]bool{}
			u.eachSurplus(deals, func(deal int32, _ bool) { surplus[i][deal] = true })
		}
	}
	var out []Contribution
	for kind, n := range f.factSizes() {
		kind := recordKind(kind)
		if !slices.ContainsFunc(all, func(u *folding) bool { return u.fam.reads(kind) }) {
			continue
		}
		spans := make([][]Contribution, (n+portion-1)/portion)
		var begun atomic.Int64
		parallel.EachOn(f.workers(), len(spans), func() *soloist { begun.Add(1); return f.soloist(all, surplus) }, func(s *soloist, span int) {
			for i := span * portion; i < min((span+1)*portion, n); i++ {
				if accs := s.fold(kind, i); accs != nil {
					spans[span] = append(spans[span], Contribution{Value: f.alone(x, accs), kind: kind, at: int32(i)})
				}
			}
		})
		out = append(out, slices.Concat(spans...)...)
	}
	return x, out
}

// soloist folds records one by one.
type soloist struct {
	f       *dataset
	all     []*folding
	workers []*worker // by folding
	surplus []map[int32]bool
	bare    dealRun
	accs    []accumulator
}

func (f *dataset) soloist(all []*folding, surplus []map[int32]bool) *soloist {
	s := &soloist{f: f, all: all, surplus: surplus, accs: make([]accumulator, len(all))}
	for _, u := range all {
		s.workers = append(s.workers, newWorker(f, u.by.grouping, u.fam))
	}
	return s
}

// fold returns what a record leaves, by folding; nil where it leaves nothing in any.
func (s *soloist) fold(k recordKind, i int) []accumulator {
	any := false
	for n, w := range s.workers {
		s.accs[n] = nil
		if !w.fams[0].reads(k) {
			continue
		}
		w.foldRun(k, i, i+1)
		to, keepRest := s.all[n].by.to, s.all[n].by.all
		acc := w.accs[0].alone(to, keepRest)
		if acc == nil {
			continue
		}
		if k == dealFacts && s.surplus[n][int32(i)] {
			s.bare.withoutMoney(s.f, int32(i), s.all[n].by.deal[i])
			w.accs[0].deals(&s.bare)
			if bare := w.accs[0].alone(to, keepRest); bare != nil {
				acc.mergeAll(bare, -1)
			}
		}
		acc.finish()
		s.accs[n], any = acc, true
	}
	if !any {
		return nil
	}
	return s.accs
}

// nearDays is how far outside of the period a record nearly counts.
const nearDays = 3

// lookAround finds the records that would count if the period began or ended a few days farther away.
func (e *Explanation) lookAround() {
	first, last := e.Period.Start, min(e.Period.End, e.f.AsOf)
	f := *e.f
	f.Calendar.Grain, f.From, f.To, f.Label = AllTime, first-nearDays, min(last+nearDays, f.AsOf), ""
	f.periods, f.first, f.ofDay = nil, 0, nil
	f.baseDay, f.base0 = nil, 0
	f.months, f.windows = nil, nil
	if f.layPeriods() != nil || len(f.periods) != 1 {
		return
	}
	known := map[[2]int32]bool{}
	for _, list := range [][]Contribution{e.Counts, e.Near} {
		for _, c := range list {
			known[[2]int32{int32(c.kind), c.at}] = true
		}
	}
	_, around := f.contributions(e.KPI)
	for _, c := range around {
		if known[[2]int32{int32(c.kind), c.at}] || c.N == 0 {
			continue
		}
		switch day := e.day(&c); {
		case day == NoDay:
			continue
		case day < first && first-day <= nearDays:
			c.Note = message.DaysBeforePeriod(int(first - day))
		case day > last && day-last <= nearDays:
			c.Note = message.DaysAfterPeriod(int(day - last))
		default:
			continue
		}
		c.Value = Value{Note: c.Note}
		e.Near = append(e.Near, c)
	}
}

// Reads reports whether the KPI looks at records of a kind.
func (k *KPI) Reads(kind Kind) bool {
	return slices.ContainsFunc(k.calc.uses, func(fam family) bool {
		for facts, of := range kindOfFacts {
			if of == kind && fam.reads(facts) {
				return true
			}
		}
		return fam.reads(accountFacts) && (kind == Deals || kind == Customers)
	})
}

// Components are the figures that KPIs are made of and that are none themselves.
func Components() (all []*KPI) {
	for _, k := range Catalogue() {
		for _, part := range k.calc.parts {
			if !slices.Contains(catalogue, part) && !slices.Contains(all, part) {
				all = append(all, part)
			}
		}
	}
	return all
}
