package kpi

import (
	"slices"
	"strings"
)

// What workers of a stream folded joins what is folded of the records that were kept.

// survey adds the events of the streamed records to those of the kept ones.
func (s *Stream) survey(f *dataset) {
	from, to := never, NoDay
	for _, w := range s.workers {
		f.deals += int(w.deals)
		f.undated += int(w.undated)
		if n := len(w.events.n); n > 0 {
			from, to = min(from, w.events.first), max(to, w.events.first+Day(n)-1)
		}
	}
	if to == NoDay {
		return
	}
	sum := make([]int64, to-from+1)
	for _, w := range s.workers {
		for i, n := range w.events.n {
			sum[int(w.events.first-from)+i] += n
		}
	}
	for i, n := range sum {
		if n == 0 {
			continue
		}
		day := from + Day(i)
		if f.event0 == NoDay || day < f.event0 {
			f.event0 = day
		}
		f.through = max(f.through, day)
	}
}

// currencies counts the streamed amounts by currency.
func (s *Stream) currencies() currencyCounts {
	var all currencyCounts
	for _, w := range s.workers {
		for _, c := range w.currencies {
			all.add(c.currency, c.n)
		}
	}
	return all
}

// converts reports whether an amount that was streamed would change, or be refused, in a
// currency.
func (s *Stream) converts(to string, digits int) bool {
	for _, c := range s.currencies() {
		switch {
		case c.n == 0 || s.syms.Text(c.currency) == to:
		case c.currency != 0 || digits != defaultDigits:
			return true
		}
	}
	return false
}

// EachName calls do with each text of a dimension that the streamed records are grouped by.
func (s *Stream) EachName(dim string, do func(Sym)) {
	for _, w := range s.workers {
		for _, t := range w.tables {
			at := slices.Index(t.by.dims, dim)
			if at < 0 {
				continue
			}
			for _, key := range t.by.keys {
				do(key[at])
			}
		}
	}
}

// Rename says which texts of a dimension stand for others: groups whose texts are one then are one
// group.
func (s *Stream) Rename(dim string, names map[Sym]Sym) {
	if s.names == nil {
		s.names = map[string]map[Sym]Sym{}
	}
	s.names[dim] = names
}

// renamed is a key of a group with the texts that stand for its own.
func (s *Stream) renamed(dims []string, key []Sym) []Sym {
	if s.names == nil {
		return key
	}
	out := slices.Clone(key)
	for i, name := range out {
		if to, ok := s.names[dims[i]][name]; ok {
			out[i] = to
		}
	}
	return out
}

// join makes the groups of the streamed records groups of the plan.
func (s *Stream) join(by *groupPlan) {
	for _, w := range s.workers {
		for _, t := range w.tables {
			if !slices.Equal(t.by.dims, by.dims) {
				continue
			}
			groups := make([]group, len(t.by.keys))
			for g, key := range t.by.keys {
				groups[g] = by.add(s.renamed(by.dims, key))
			}
			if by.streamed == nil {
				by.streamed = map[*streamTable][]group{}
			}
			by.streamed[t] = groups
		}
	}
}

// fold adds what was streamed to what came of a folding's kept records.
func (s *Stream) fold(x *folding, f *dataset) {
	if !s.reads(x.fam) {
		return
	}
	found := false
	for _, sign := range []int64{1, -1} {
		for _, w := range s.workers {
			periods := w.f.periodsAs(&f.periodTable, f.Calendar.Grain)
			for _, t := range w.tables {
				accs := t.in
				if sign < 0 {
					accs = t.out
				}
				groups, ok := x.by.streamed[t]
				if !ok || accs == nil {
					continue
				}
				for i, fam := range t.plan.fams {
					if fam == x.fam {
						found = true
						x.acc.take(accs[i], groups, periods, sign)
					}
				}
			}
		}
	}
	if !found && len(s.workers) > 0 {
		panic("kpi: the stream has not folded " + x.fam.name() + " by " + strings.Join(x.by.dims, ", "))
	}
}
