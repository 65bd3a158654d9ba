// Package partition cuts records by their keys into parts that stay in the processor's
// cache, to be joined or grouped there.
//
// A table over a million records misses the cache with every record. All records of a key
// are in one part, so that workers take part by part and share nothing.
package partition

import (
	"math/bits"

	"salesk/internal/parallel"
)

const (
	partSize = 1 << 12 // records of a part, about
	maxBits  = 10
)

// Bits is into how many parts, as a power of 2, n records are to be cut.
func Bits(n int) int { return min(bits.Len(uint(n/partSize)), maxBits) }

// Key is the key of a record, 0 for none, with what else is asked of the record: looking
// that up later would miss the cache.
type Key struct {
	Key  uint32
	With int32
}

// Keys gives the keys of the records from the lo-th on.
type Keys func(lo int, to []Key)

// Each gives keys record by record.
func Each(key func(i int) (key uint32, with int32)) Keys {
	return func(lo int, to []Key) {
		for i := range to {
			to[i].Key, to[i].With = key(lo + i)
		}
	}
}

// Entry is a record, by its index, with its key.
type Entry struct {
	Key    uint32
	Record int32
	With   int32
}

// Partition is the records that have a key, by the lowest bits of the keys and within a
// part in their order.
type Partition struct {
	bits    int
	entries []Entry
	start   []int32 // by part, and one more
}

// Len is how many records have a key.
func (p *Partition) Len() int { return len(p.entries) }

// Parts is how many parts there are.
func (p *Partition) Parts() int { return 1 << p.bits }

// Start is how many records are in the parts before one.
func (p *Partition) Start(part int) int32 { return p.start[part] }

// Part returns the records of a part.
func (p *Partition) Part(part int) []Entry { return p.entries[p.start[part]:p.start[part+1]] }

// Partitioner cuts on so many goroutines. Its memory serves for one partition after the
// other.
type Partitioner struct {
	Workers int

	keys []Key
	free [][]Entry // of partitions that are not needed any more
}

// Free takes back the memory of a partition.
func (m *Partitioner) Free(p *Partition) {
	if p.entries != nil {
		m.free = append(m.free, p.entries)
	}
}

func (m *Partitioner) room(n int) []Entry {
	if last := len(m.free) - 1; last >= 0 && cap(m.free[last]) >= n {
		entries := m.free[last][:n]
		m.free = m.free[:last]
		return entries
	}
	return make([]Entry, n)
}

// Cut cuts n records into 1<<bits parts.
func (m *Partitioner) Cut(n, bits int, keysOf Keys) *Partition {
	p := &Partition{bits: bits, start: make([]int32, 1<<bits+1)}
	mask := uint32(1)<<bits - 1
	if len(m.keys) < n {
		m.keys = make([]Key, n)
	}
	keys := m.keys
	next := make([][]int32, parallel.Spans(n)) // by span and part: how many records, then where the next one goes
	parallel.DoSpans(m.Workers, n, func(span, lo, hi int) {
		count := make([]int32, 1<<bits)
		keysOf(lo, keys[lo:hi])
		for _, k := range keys[lo:hi] {
			if k.Key != 0 {
				count[k.Key&mask]++
			}
		}
		next[span] = count
	})
	total := int32(0)
	for part := range p.Parts() {
		p.start[part] = total
		for _, count := range next {
			total, count[part] = total+count[part], total
		}
	}
	p.start[p.Parts()] = total
	if total == 0 {
		return p
	}
	p.entries = m.room(int(total))
	parallel.DoSpans(m.Workers, n, func(span, lo, hi int) {
		to := next[span]
		for i, k := range keys[lo:hi] {
			if k.Key != 0 {
				at := &to[k.Key&mask]
				p.entries[*at] = Entry{k.Key, int32(lo + i), k.With}
				*at++
			}
		}
	})
	return p
}
