package kpi

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
)

// chunk is how many records are folded into every family before the next ones: few
// enough to stay in the processor's cache.
const chunk = 4096

// foldAll folds all records into an accumulator of each family, on several workers,
// and merges theirs in order.
func (f *facts) foldAll(by *plan, fams map[family]accumulator) {
	order := make([]family, 0, len(fams))
	for fam := range fams {
		order = append(order, fam)
	}
	slices.SortFunc(order, func(a, b family) int { return cmp.Compare(a.name(), b.name()) })
	workers := f.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	sizes := f.factSizes()
	parts := make([][]accumulator, workers)
	var wg sync.WaitGroup
	for w := range workers {
		for _, fam := range order {
			parts[w] = append(parts[w], fam.accumulator(f, by.grouping))
		}
		wg.Go(func() {
			for k, n := range sizes {
				end := n * (w + 1) / workers
				for lo := n * w / workers; lo < end; lo += chunk {
					for _, acc := range parts[w] {
						acc.fold(factKind(k), lo, min(lo+chunk, end))
					}
				}
			}
		})
	}
	wg.Wait()
	for i, fam := range order {
		for _, p := range parts[1:] {
			parts[0][i].mergeAll(p[i])
		}
		fams[fam] = parts[0][i]
	}
}

// foldShown folds all records and merges the groups that are shown as one.
func (f *facts) foldShown(by *plan, fams map[family]accumulator) {
	f.foldAll(by, fams)
	by.arrange()
	for fam, acc := range fams {
		fams[fam] = acc.regroup(by.to, len(by.labels), by.all)
	}
}

func (f *facts) factSizes() [numFactKinds]int {
	return [numFactKinds]int{len(f.Deals), len(f.Leads), len(f.Emails), len(f.Costs), len(f.Targets), len(f.accounts)}
}
