package ingest

import (
	"encoding/binary"
	"hash/maphash"
	"math/bits"
	"slices"
	"strings"
	"sync/atomic"
	"unsafe"

	"salesk/ingest/parallel"
	"salesk/ingest/table"
	"salesk/kpi"
)

// Interning what is as many as the rows is most of what reading costs, and the ids of deals
// and leads are hardly ever looked for: they are kept (kpi.Keeper), and only those that
// come again, by their hashes, are interned. The customers of leads are kept, too: who
// joins them to others finds theirs among what is interned (kpi.Symbols.FindAll).
//
// The ids of messages and the addresses of leads are as many as their rows, and hardly
// ever needed: an id only tells whether a message comes twice, an address only joins
// leads to deals whose customer is one. So messages are compared by a hash of their ids,
// and only those that agree by their texts, which are then read again; addresses are read
// once a deal has one.

// idHash is the hash of a message's id; 0 is no id.
func (l *loading) idHash(b []byte) uint64 {
	if b = l.words.trim(b); len(b) == 0 {
		return 0
	}
	return l.hash(b)
}

// hash is the hash of an id that is not empty; never 0.
func (l *loading) hash(b []byte) uint64 {
	n := len(b)
	if n < 8 || n > 16 {
		return maphash.Bytes(l.seed, b) | 1
	}
	// Most ids are two words that overlap. If two ids agree, their texts are compared.
	hi, lo := bits.Mul64(binary.LittleEndian.Uint64(b)^l.keys[0], binary.LittleEndian.Uint64(b[n-8:])^l.keys[1]^uint64(n))
	return (hi ^ lo) | 1
}

// later are the places of the tables that may have to be read again, by source.
type later struct {
	t    table.Table
	cell int
}

// repeats returns the indices of the hashes that come again further on. The hashes are
// spread over buckets by their upper bits, each with its index behind half of what is
// left of it, so that a bucket and its set stay in the processor's cache. Of very many,
// some buckets are done at a time, so that they never need their memory twice over.
func repeats(hashes []uint64) []int {
	const atOnce = 1 << 22
	bands := 1
	for bands < buckets && len(hashes)/bands > atOnce {
		bands *= 2
	}
	var again []int
	for band := range bands {
		again = append(again, repeatsIn(hashes, uint32(band*buckets/bands), uint32((band+1)*buckets/bands))...)
	}
	return again
}

// repeated returns the hashes that come more than once.
func repeated(hashes []uint64) map[uint64]bool {
	twice := map[uint64]bool{}
	for _, i := range repeats(hashes) {
		twice[hashes[i]] = true
	}
	return twice
}

const bucketBits, buckets = 10, 1 << 10

// repeatsIn is repeats for the buckets lo to hi-1.
func repeatsIn(hashes []uint64, lo, hi uint32) []int {
	const stretch = 1 << 17 // hashes that one goroutine spreads
	stretches := (len(hashes) + stretch - 1) / stretch
	next := make([][buckets]uint32, stretches) // where each stretch puts its hashes of a bucket
	of := func(k int) (int, []uint64) { return k * stretch, hashes[k*stretch : min((k+1)*stretch, len(hashes))] }
	parallel.Do(stretches, func(k int) {
		_, part := of(k)
		for _, h := range part {
			if h != 0 {
				next[k][h>>(64-bucketBits)]++
			}
		}
	})
	var start [buckets + 1]uint32
	most := uint32(0)
	for b := lo; b < hi; b++ {
		at := start[b]
		for k := range next {
			at, next[k][b] = at+next[k][b], at
		}
		start[b+1] = at
		most = max(most, at-start[b])
	}
	spread := make([]uint64, start[hi])
	parallel.Do(stretches, func(k int) {
		from, part := of(k)
		to := &next[k]
		for i, h := range part {
			if b := uint32(h >> (64 - bucketBits)); h != 0 && b >= lo && b < hi {
				spread[to[b]] = h<<bucketBits>>32<<32 | uint64(from+i)
				to[b]++
			}
		}
	})
	size := 16
	for size < 2*int(most) {
		size *= 2
	}
	found := make([][]int, hi-lo)
	parallel.Each(len(found), func() []uint32 { return make([]uint32, size) }, func(slots []uint32, k int) {
		b := lo + uint32(k)
		found[k] = againIn(spread[start[b]:start[b+1]], hashes, slots, nil)
	})
	return slices.Concat(found...)
}

// againIn appends the indices of a bucket whose hashes come again. slots are memory for it.
func againIn(bucket, hashes []uint64, slots []uint32, again []int) []int {
	mask := len(slots) - 1
	clear(slots) // places in the bucket plus 1 of the last ones so far
	for k, entry := range bucket {
		at := int(entry>>32) & mask
		for ; slots[at] != 0; at = (at + 1) & mask {
			other := bucket[slots[at]-1]
			if other>>32 == entry>>32 && hashes[uint32(other)] == hashes[uint32(entry)] {
				again = append(again, int(uint32(other)))
				break
			}
		}
		slots[at] = uint32(k + 1)
	}
	return again
}

// internRepeated interns those of n ids that may come more than once, if there are any.
func (l *loading) internRepeated(n int, id func(i int) *kpi.Sym) bool {
	syms := l.data.Symbols
	hashes := make([]uint64, n)
	parallel.DoBlocks(n, 1<<14, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if s := *id(i); s != 0 {
				text := syms.Text(s)
				hashes[i] = l.hash(unsafe.Slice(unsafe.StringData(text), len(text)))
			}
		}
	})
	twice := repeated(hashes)
	if len(twice) == 0 {
		return false
	}
	for i, h := range hashes {
		if h != 0 && twice[h] {
			*id(i) = syms.String(syms.Text(*id(i)))
		}
	}
	return true
}

// internIDs gives the messages whose ids may come more than once their ids as texts:
// those whose hash another has too. All others keep none, and are no duplicates.
func (l *loading) internIDs() error {
	emails, hashes := l.recs.Emails, l.hashes
	if len(hashes) == 0 {
		return nil
	}
	for i := len(hashes); i < len(emails); i++ {
		hashes = append(hashes, 0)
	}
	for i := range emails { // events, whose ids are there already
		if id := emails[i].ID; id != 0 {
			hashes[i] = l.idHash([]byte(l.data.Symbols.Text(id)))
		}
	}
	twice := repeated(hashes)
	if len(twice) == 0 {
		return nil
	}
	return l.revisit(l.idsLater, len(emails), func(i int) (kpi.Pos, bool) { return emails[i].Pos, twice[hashes[i]] && emails[i].ID == 0 },
		func(i int, b []byte) { emails[i].ID = l.data.Symbols.Bytes(l.words.trim(b)) })
}

// internAddresses reads the addresses of leads when some deal's customer is an address.
func (l *loading) internAddresses() error {
	if len(l.addressesLater) == 0 || !l.hasAddresses() {
		return nil
	}
	leads := l.recs.Leads
	return l.revisit(l.addressesLater, len(leads), func(i int) (kpi.Pos, bool) { return leads[i].Pos, true },
		func(i int, b []byte) { leads[i].Email, _ = l.text(opMail, &table.Cell{Text: b}) })
}

func (l *loading) hasAddresses() bool {
	deals := l.recs.Deals
	var found atomic.Bool
	parallel.EachBlock(len(deals), 1<<14, func() []bool { return make([]bool, l.data.Symbols.Len()) }, func(seen []bool, lo, hi int) {
		for i := lo; i < hi && !found.Load(); i++ {
			c := deals[i].Customer
			if !seen[c] && strings.Contains(l.data.Symbols.Text(c), "@") {
				found.Store(true)
			}
			seen[c] = true
		}
	})
	return found.Load()
}

// revisit walks tables again and gives each wanted record its cell. Records of a table
// follow each other in the order of its rows.
func (l *loading) revisit(tables map[int]later, n int, record func(i int) (kpi.Pos, bool), give func(i int, b []byte)) error {
	for i := 0; i < n; {
		pos, _ := record(i)
		end := i
		for end < n {
			if p, _ := record(end); p.Source != pos.Source {
				break
			}
			end++
		}
		at := i
		i = end
		x, ok := tables[int(pos.Source)]
		if !ok {
			continue
		}
		err := x.t.Walk(func(r *table.Row) bool {
			for at < end {
				p, wanted := record(at)
				if int(p.Line) > r.Line {
					break
				}
				if int(p.Line) == r.Line && wanted && x.cell < len(r.Cells) {
					give(at, r.Cells[x.cell].Text)
				}
				at++
			}
			return at < end
		})
		if err != nil {
			return err
		}
	}
	return nil
}
