package kpi

import (
	"runtime"
	"slices"
	"sync/atomic"

	"salesk/internal/parallel"
)

const (
	// chunk is how many records are folded into every family before the next ones: few
	// enough to stay in the processor's nearest cache.
	chunk = 512
	// portion is how many records a worker takes at a time: few enough that all end at
	// about the same time, whatever their records cost.
	portion = 16 * chunk
	// alone is how many records are not worth a second worker with cells of its own.
	alone = 32 * chunk
)

// folding is a family whose records are folded by a plan.
type folding struct {
	fam   family
	by    *groupPlan
	acc   accumulator // what came of it
	empty accumulator // what comes of nothing: see contributions

	presence presence
}

// foldShown folds all records into the families and merges the groups that are shown
// as one. Everything is done in one pass over the records, on several workers with
// accumulators of their own. Which records a worker gets does not matter: states are
// exact, and merge in any order.
func (f *dataset) foldShown(all ...*folding) {
	f.ready(all)
	f.mergeParts(all, f.foldParts(all))
}

// ready finds what the folds look at, and then all groups.
func (f *dataset) ready(all []*folding) {
	for _, x := range all {
		f.need(x.fam, x.by.grouping)
	}
	for _, by := range plansOf(all) {
		if f.Stream != nil {
			f.Stream.join(by)
		}
		by.arrange()
	}
}

// mergeParts merges what the workers folded.
func (f *dataset) mergeParts(all []*folding, parts [][]accumulator) {
	parallel.DoOn(f.workers(), len(all), func(i int) {
		x := all[i]
		x.acc = parts[0][i]
		for _, p := range parts[1:] {
			x.acc.mergeAll(p[i], 1)
		}
		if f.Stream != nil {
			f.Stream.fold(x, f)
		}
		x.acc.share()
		groups, total := x.surplus(f)
		if groups != nil {
			x.acc.mergeAll(groups, -1)
		}
		if !x.fam.byRep() {
			x.acc = x.acc.regroup(x.by.to, len(x.by.labels), x.by.all)
		}
		if total != nil {
			x.acc.mergeRest(total, -1)
		}
		x.acc.finish()
	})
}

// portionOf is a run of records that a worker folds.
type portionOf struct {
	kind   recordKind
	lo, hi int
}

// foldParts folds all records, each worker's into accumulators of its own: by worker, and
// in the order of the foldings.
func (f *dataset) foldParts(all []*folding) [][]accumulator {
	var todo []portionOf
	n := 0
	for k, size := range f.factSizes() {
		read := false
		for _, x := range all {
			read = read || x.fam.reads(recordKind(k))
		}
		if !read {
			continue
		}
		n += size
		for lo := 0; lo < size; lo += portion {
			todo = append(todo, portionOf{recordKind(k), lo, min(lo+portion, size)})
		}
	}
	workers := f.workers()
	if f.Workers <= 0 {
		workers = min(workers, 1+n/alone)
	}
	workers = max(1, min(workers, len(todo)))
	parts := make([][]accumulator, workers)
	desks := make([][]*worker, workers)
	for w := range parts {
		parts[w] = make([]accumulator, len(all))
		for _, by := range plansOf(all) {
			var fams []family
			var at []int
			for i, x := range all {
				if x.by == by {
					fams, at = append(fams, x.fam), append(at, i)
				}
			}
			d := newWorker(f, by.grouping, fams...)
			for k, i := range at {
				parts[w][i] = d.accs[k]
			}
			desks[w] = append(desks[w], d)
		}
	}
	var begun atomic.Int64
	parallel.EachOn(workers, len(todo), func() []*worker { return desks[begun.Add(1)-1] }, func(mine []*worker, i int) {
		x := todo[i]
		for lo := x.lo; lo < x.hi; lo += chunk {
			for _, d := range mine {
				d.foldRun(x.kind, lo, min(lo+chunk, x.hi))
			}
		}
	})
	return parts
}

// plansOf lists the plans of the foldings, each once.
func plansOf(all []*folding) (plans []*groupPlan) {
	for _, x := range all {
		if !slices.Contains(plans, x.by) {
			plans = append(plans, x.by)
		}
	}
	return plans
}

// workers is the number of goroutines to use.
func (f *dataset) workers() int {
	if f.Workers > 0 {
		return f.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// inSpans calls do with the bounds of each span of n records, on several workers.
func (f *dataset) inSpans(n int, do func(span, lo, hi int)) { parallel.DoSpans(f.workers(), n, do) }

func (f *dataset) factSizes() [numFactKinds]int {
	return [numFactKinds]int{f.Deals.N, f.Leads.N, f.Emails.N, len(f.Costs), len(f.Targets), len(f.accounts), len(f.Customers)}
}
