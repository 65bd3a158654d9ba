package kpi

import (
	"slices"
	"sync"
)

// A deal can have several records, its parts: the lines of an order, each with its product and
// amount, or the reps' splits. Their amounts add up; the deal itself counts once in all, and once
// in each group that holds a part of it.
//
// All records are folded as if they were deals. Then what is too much is taken out again, which
// leaves no trace (state): a part whose deal has an earlier one in the same group, and in the
// total, where groups are added up, one a group that holds a part. What is taken out is the part
// without its money.

// partsOfDeals are found once, when something needs them first.
type partsOfDeals struct {
	once  sync.Once
	deals [][]int32
}

// dealParts lists the records of deals that have several, deal by deal, each in the order of the
// data; nothing if there is none, as in most exports.
func (f *dataset) dealParts() [][]int32 {
	f.parts.once.Do(func() {
		if len(f.Deals.Part) == 0 {
			return
		}
		at := map[Sym]int{}
		for i, of := range f.Deals.Part {
			if of == 0 {
				continue
			}
			k, ok := at[of]
			if !ok {
				k = len(f.parts.deals)
				at[of] = k
				f.parts.deals = append(f.parts.deals, nil)
			}
			f.parts.deals[k] = append(f.parts.deals[k], int32(i))
		}
	})
	return f.parts.deals
}

// surplus is what was folded too much of a folding, for deals that have parts: in groups, and in
// the total alone. nil where nothing was.
func (x *folding) surplus(f *dataset) (groups, total accumulator) {
	deals := f.dealParts()
	if len(deals) == 0 || !x.fam.reads(dealFacts) {
		return nil, nil
	}
	groups, total = x.fam.accumulator(f, x.by.grouping, nil), x.fam.accumulator(f, x.by.grouping, nil)
	var b dealRun
	x.eachSurplus(deals, func(i int32, inTotal bool) {
		b.withoutMoney(f, i, x.by.deal[i])
		if inTotal {
			total.deals(&b)
		} else {
			groups.deals(&b)
		}
	})
	return groups, total
}

// withoutMoney makes the run, which is used for nothing else, that of one deal, of a group, without its
// money.
func (b *dealRun) withoutMoney(f *dataset, i int32, g group) {
	b.columns(&f.Deals, int(i), int(i)+1)
	amount := Money(0)
	if b.amount[0] == NoMoney {
		amount = NoMoney
	}
	if len(b.group) != 1 {
		b.group = make([]group, 1)
	}
	b.again = true
	b.group[0], b.amount = g, append(b.room.amount[:0], amount)
	b.lay(f)
}

// eachSurplus calls take with the parts that count too often in a group that holds them, and with those
// that do in the total alone.
func (x *folding) eachSurplus(deals [][]int32, take func(i int32, inTotal bool)) {
	shown := func(g group) group {
		if x.fam.byRep() {
			return g
		}
		return x.by.to[g]
	}
	for _, parts := range deals {
		var in []group // that are shown, and hold a part
		for _, i := range parts {
			g := x.by.deal[i]
			to := shown(g)
			if to == noGroup {
				continue
			}
			switch known := slices.Contains(in, to); {
			case known:
				take(i, false)
			case len(in) > 0:
				take(i, true)
				in = append(in, to)
			default:
				in = append(in, to)
			}
		}
	}
}
