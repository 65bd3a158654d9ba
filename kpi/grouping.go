package kpi

import (
	"slices"
	"sync/atomic"
)

// group is an index into a grouping.
type group int32

const (
	noGroup   = group(-1)
	allGroups = group(-2)
)

// grouping gives every record the group that its dimensions make. Groups are in no
// order that anything shown may depend on.
type grouping struct {
	dims            []string
	f               *dataset
	resolved        Kinds
	keys            [][]Sym // by group: one Sym a dimension
	index           map[string]group
	deal            []group
	lead            []group
	email           []group
	cost            []group
	customersExport []group // customers export
	target          []group
}

// kindDims lists the dimensions that the records of a kind have. A team and a region
// come from the record or, by its rep, from the roster.
var kindDims = map[Kind][]string{
	Deals:     {"rep", "team", "source", "pipeline", "product", "region", "segment", "type", "campaign", "customer", "loss_reason", "stage", "currency"},
	Leads:     {"rep", "team", "source", "region", "campaign", "customer"},
	Emails:    {"rep", "team", "campaign", "region", "subject"},
	Costs:     {"rep", "team", "source", "campaign", "category", "region", "currency"},
	Customers: {"rep", "team", "source", "segment", "region", "customer", "currency"},
	Targets:   {"rep", "team"},
}

func hasDim(k Kind, dim string) bool {
	for _, d := range kindDims[k] {
		if d == dim {
			return true
		}
	}
	return false
}

// DimensionKinds returns the kinds whose records have the dimension.
func DimensionKinds(dim string) []Kind {
	var ks []Kind
	for _, k := range AllKinds() {
		if hasDim(k, dim) {
			ks = append(ks, k)
		}
	}
	return ks
}

// groupable reports whether figures that come from those kinds can be grouped by the
// dimensions: the records of all of them must have them.
func groupable(ks Kinds, dims ...string) bool {
	for _, k := range AllKinds() {
		for _, dim := range dims {
			if ks.Has(k) && !hasDim(k, dim) {
				return false
			}
		}
	}
	return true
}

// ofCostsAlone reports whether groups are made of what only costs have: customers are in none of
// them. A campaign is one of costs alone where no deal that makes customers has one.
func (f *dataset) ofCostsAlone(dims []string) bool {
	return len(dims) > 0 && (slices.Contains(dims, "category") || !f.campaigned) &&
		!slices.ContainsFunc(dims, func(dim string) bool { return dim != "campaign" && dim != "category" })
}

// newGrouping makes a grouping of which no record has its group yet.
func newGrouping(f *dataset, dims []string) *grouping {
	by := &grouping{dims: dims, f: f, index: map[string]group{}}
	if len(dims) == 0 {
		by.add(nil) // the company is group 0 from the start
	}
	return by
}

// resolve gives the records of some kinds their groups, before any fold; nil for a kind
// that lacks one of the dimensions.
func (by *grouping) resolve(ks Kinds) {
	f := by.f
	for _, x := range []struct {
		kind   Kind
		n      int
		groups *[]group
	}{
		{Deals, f.Deals.N, &by.deal},
		{Leads, f.Leads.N, &by.lead},
		{Emails, f.Emails.N, &by.email},
		{Costs, len(f.Costs), &by.cost},
		{Customers, len(f.Customers), &by.customersExport},
		{Targets, len(f.Targets), &by.target},
	} {
		if !ks.Has(x.kind) || by.resolved.Has(x.kind) {
			continue
		}
		by.resolved |= KindSet(x.kind)
		if groupable(KindSet(x.kind), by.dims...) {
			*x.groups = by.groupsOf(x.kind, x.n)
		}
	}
}

// groupsOf returns the groups of n records. Each worker writes the Sym of a record, or
// the number of a pair, where its group will be, and marks it in a table; once the
// marked ones have their numbers, the numbers take their places.
func (by *grouping) groupsOf(k Kind, n int) []group {
	codes := make([]group, n)
	if len(by.dims) == 0 {
		return codes
	}
	first := by.f.column(k, by.dims[0])
	number, order := by.f.numbered(codes, by.f.Symbols.Len(), func(i int) group { return group(first(i)) })
	keys := make([][]Sym, len(order))
	for at, s := range order {
		keys[at] = []Sym{Sym(s)}
	}
	for _, dim := range by.dims[1:] {
		number, keys = by.cross(codes, number, keys, by.f.column(k, dim))
	}
	final := make([]group, len(keys))
	for at, key := range keys {
		final[at] = by.add(key)
	}
	by.f.inSpans(n, func(_, lo, hi int) {
		for i, c := range codes[lo:hi] {
			codes[lo+i] = final[number[c]]
		}
	})
	return codes
}

// mostPairs is how many pairs of values a table may have, whatever the number of records.
const mostPairs = 1 << 20

// cross adds a dimension to keys: codes, which have numbers that index keys, become codes
// of pairs of such a key and a value, which the returned numbers and keys belong to.
func (by *grouping) cross(codes []group, number []int32, keys [][]Sym, value func(i int) Sym) ([]int32, [][]Sym) {
	f, n := by.f, len(codes)
	values := make([]group, n)
	valueNumber, valueOrder := f.numbered(values, f.Symbols.Len(), func(i int) group { return group(value(i)) })
	pairKey := func(a, b int) []Sym { return append(slices.Clip(keys[a]), Sym(valueOrder[b])) }
	width := len(valueOrder)
	var pairs [][]Sym
	if int64(len(keys))*int64(width) > int64(max(mostPairs, n)) {
		// A table of all pairs would be mostly empty.
		index := map[int64]group{}
		for i, c := range codes {
			a, b := int(number[c]), int(valueNumber[values[i]])
			pair := int64(a)*int64(width) + int64(b)
			at, ok := index[pair]
			if !ok {
				at = group(len(pairs))
				index[pair] = at
				pairs = append(pairs, pairKey(a, b))
			}
			codes[i] = at
		}
		same := make([]int32, len(pairs))
		for i := range same {
			same[i] = int32(i)
		}
		return same, pairs
	}
	pairNumber, pairOrder := f.numbered(codes, len(keys)*width, func(i int) group {
		return group(number[codes[i]]*int32(width) + valueNumber[values[i]])
	})
	for _, pair := range pairOrder {
		pairs = append(pairs, pairKey(int(pair)/width, int(pair)%width))
	}
	return pairNumber, pairs
}

// numbered fills codes, which are less than the limit, and numbers those that occur:
// number is by code, and order lists the codes by their number.
func (f *dataset) numbered(codes []group, limit int, code func(i int) group) (number, order []int32) {
	number = make([]int32, limit)
	f.inSpans(len(codes), func(_, lo, hi int) {
		last := group(-1)
		for i := lo; i < hi; i++ {
			c := code(i)
			codes[i] = c
			if c == last {
				continue
			}
			last = c
			if at := &number[c]; atomic.LoadInt32(at) == 0 {
				atomic.StoreInt32(at, 1)
			}
		}
	})
	for code, marked := range number {
		if marked != 0 {
			number[code] = int32(len(order))
			order = append(order, int32(code))
		}
	}
	return number, order
}

func (by *grouping) add(key []Sym) group {
	var buf [64]byte
	b := buf[:0]
	for _, s := range key {
		b = append(b, byte(s), byte(s>>8), byte(s>>16), byte(s>>24))
	}
	if g, ok := by.index[string(b)]; ok {
		return g
	}
	g := group(len(by.keys))
	by.index[string(b)] = g
	by.keys = append(by.keys, key)
	return g
}

// texts returns a group's values; "" where a record has none.
func (by *grouping) texts(g group) []string {
	ts := make([]string, len(by.dims))
	for i, s := range by.keys[g] {
		ts[i] = by.f.Symbols.Text(s)
	}
	return ts
}

// blank reports whether any of a group's dimensions is empty.
func (by *grouping) blank(g group) bool {
	for _, s := range by.keys[g] {
		if s == 0 {
			return true
		}
	}
	return false
}
