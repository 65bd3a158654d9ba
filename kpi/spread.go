package kpi

import (
	"math/bits"
	"slices"
)

// Joining and grouping a million records by a table over all of them misses the
// processor's cache with every record. So records are first spread by their keys over
// parts that stay in it, and then joined or grouped part by part, on several workers
// that share nothing: all records of a key are in one part.

// spanSize is how many records a worker takes at a time.
const spanSize = 1 << 15

func spansOf(n int) int { return (n + spanSize - 1) / spanSize }

// inSpans calls do with the bounds of each span of n records, on several workers. The
// spans do not depend on the workers.
func (f *facts) inSpans(n int, do func(span, lo, hi int)) { inSpans(f.workers(), n, do) }

func inSpans(workers, n int, do func(span, lo, hi int)) {
	parallel(workers, spansOf(n), func(i int) { do(i, i*spanSize, min(n, (i+1)*spanSize)) })
}

const (
	partSize    = 1 << 12 // records of a part, about
	maxPartBits = 10
)

// partBits is into how many parts, as a power of 2, n records are spread.
func partBits(n int) int { return min(bits.Len(uint(n/partSize)), maxPartBits) }

// keyed is a record by its index, with a key of it and what else is asked of it: looking
// it up in the record later would miss the cache.
type keyed struct {
	key  uint32
	i    int32
	with int32
}

// spread is the records that have a key, by the lowest bits of the keys and within a
// part in their order.
type spread struct {
	bits  int
	recs  []keyed
	start []int32 // by part, and one more
}

func (s *spread) parts() int         { return 1 << s.bits }
func (s *spread) part(p int) []keyed { return s.recs[s.start[p]:s.start[p+1]] }

// buffers is memory that serves for one spread after the other.
type buffers struct {
	keys []keyWith
	recs [][]keyed // of spreads that are not needed any more
}

type keyWith struct {
	key  uint32
	with int32
}

// done takes back the memory of a spread.
func (b *buffers) done(s *spread) {
	if s.recs != nil {
		b.recs = append(b.recs, s.recs)
	}
}

func (b *buffers) room(n int) []keyed {
	if last := len(b.recs) - 1; last >= 0 && cap(b.recs[last]) >= n {
		recs := b.recs[last][:n]
		b.recs = b.recs[:last]
		return recs
	}
	return make([]keyed, n)
}

// keying gives the keys of the records from the lo-th on.
type keying func(lo int, to []keyWith)

// each is a keying that goes record by record.
func each(key func(i int) (key uint32, with int32)) keying {
	return func(lo int, to []keyWith) {
		for i := range to {
			to[i].key, to[i].with = key(lo + i)
		}
	}
}

// spread spreads n records over 1<<bits parts. A record with the key 0 has none.
func (f *facts) spread(b *buffers, n, bits int, keysOf keying) *spread {
	s := &spread{bits: bits, start: make([]int32, 1<<bits+1)}
	mask := uint32(1)<<bits - 1
	if len(b.keys) < n {
		b.keys = make([]keyWith, n)
	}
	keys := b.keys
	next := make([][]int32, spansOf(n)) // by span and part: how many records, then where the next one goes
	f.inSpans(n, func(span, lo, hi int) {
		count := make([]int32, 1<<bits)
		keysOf(lo, keys[lo:hi])
		for _, k := range keys[lo:hi] {
			if k.key != 0 {
				count[k.key&mask]++
			}
		}
		next[span] = count
	})
	total := int32(0)
	for p := range s.parts() {
		s.start[p] = total
		for _, count := range next {
			total, count[p] = total+count[p], total
		}
	}
	s.start[s.parts()] = total
	if total == 0 {
		return s
	}
	s.recs = b.room(int(total))
	f.inSpans(n, func(span, lo, hi int) {
		to := next[span]
		for i, k := range keys[lo:hi] {
			if k.key != 0 {
				at := &to[k.key&mask]
				s.recs[*at] = keyed{k.key, int32(lo + i), k.with}
				*at++
			}
		}
	})
	return s
}

// inParts calls do with runs of parts, on several workers: memory that do makes serves
// for a whole run.
func (f *facts) inParts(parts int, do func(from, to int)) {
	runs := min(parts, 4*f.workers())
	parallel(f.workers(), runs, func(r int) { do(parts*r/runs, parts*(r+1)/runs) })
}

// grouped is one part of a spread by interned texts, in the order of the texts.
type grouped struct {
	bits  int
	part  int
	start []int32 // by key without the bits that all keys of the part share, and one more
	items []item  // those of a key in order
}

// item is a record by its index, behind what else is asked of it: items are in order of
// that, then of the records.
type item uint64

func (r keyed) item() item {
	return item(uint32(r.with)^1<<31)<<32 | item(uint32(r.i))
}

func (x item) i() int32    { return int32(uint32(x)) }
func (x item) with() int32 { return int32(uint32(x>>32) ^ 1<<31) }

// group groups a part of which all keys are less than the given number.
func (g *grouped) group(s *spread, p, keys int) {
	g.bits, g.part = s.bits, p
	n := (keys-1)>>s.bits + 3
	if cap(g.start) < n {
		g.start = make([]int32, n)
	}
	g.start = g.start[:n]
	clear(g.start)
	recs := s.part(p)
	if cap(g.items) < len(recs) {
		g.items = make([]item, len(recs), len(recs)+len(recs)/4)
	}
	g.items = g.items[:len(recs)]
	// Counts go two places up, so that once the items are placed the starts are one up:
	// where they belong.
	for _, r := range recs {
		g.start[r.key>>s.bits+2]++
	}
	for k := 2; k < n; k++ {
		g.start[k] += g.start[k-1]
	}
	for _, r := range recs {
		k := r.key>>s.bits + 1
		g.items[g.start[k]] = r.item()
		g.start[k]++
	}
	g.each(func(_ uint32, from, to int32) {
		if to-from > 1 {
			slices.Sort(g.items[from:to])
		}
	})
}

// of returns the bounds of a key's items.
func (g *grouped) of(key uint32) (from, to int32) {
	return g.start[key>>g.bits], g.start[key>>g.bits+1]
}

// each calls do with the key and the bounds of each group that has items.
func (g *grouped) each(do func(key uint32, from, to int32)) {
	for k := range len(g.start) - 2 {
		if from, to := g.start[k], g.start[k+1]; from < to {
			do(uint32(k<<g.bits|g.part), from, to)
		}
	}
}

// chains is a hash table of one part of a spread by hashes.
type chains struct {
	bits int
	recs []keyed
	head []int32 // by hash: a record of the part, plus 1
	next []int32 // by record: the next one of the chain, plus 1
}

// fill makes the table; chains are in the order of the records.
func (c *chains) fill(s *spread, p int) {
	c.bits, c.recs = s.bits, s.part(p)
	n := 1 << bits.Len(uint(len(c.recs)))
	if len(c.head) != n {
		c.head = make([]int32, n)
	} else {
		clear(c.head)
	}
	if cap(c.next) < len(c.recs) {
		c.next = make([]int32, len(c.recs)+len(c.recs)/4)
	}
	c.next = c.next[:cap(c.next)]
	for j := len(c.recs) - 1; j >= 0; j-- {
		h := c.at(c.recs[j].key)
		c.next[j], c.head[h] = c.head[h], int32(j+1)
	}
}

func (c *chains) at(key uint32) uint32 { return key >> c.bits & uint32(len(c.head)-1) }
