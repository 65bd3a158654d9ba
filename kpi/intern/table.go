// Package intern holds texts once each, so that records compare and group by small integers.
//
//  1. A text is looked up by its hash, without a lock (table.go), or many at once, so that the
//     waits for memory overlap (batch.go).
//  2. A new one is put into an arena, whose blocks never move (arena.go).
//  3. A text that hardly ever comes again is kept without being looked up (Keeper).
package intern

import (
	"encoding/binary"
	"hash/maphash"
	"math/bits"
	"sync"
	"sync/atomic"
	"unsafe"
)

// Sym stands for a text of a Table; 0 is the empty text. Most are interned:
// equal texts have equal Syms, which are small and can index an array. Ids and the
// customers of leads, which are as many as the records, may be kept instead (see
// Keeper): equal kept texts have different Syms, and none has the Sym of an interned
// text. So Syms that may be kept are compared by their texts.
type Sym uint32

const keptBit = Sym(1) << 31

// Kept reports whether the text was kept and not interned.
func (s Sym) Kept() bool { return s&keptBit != 0 }

// Table holds texts: interned, so that records compare and group by integers, or kept
// (see Keeper). It is safe for concurrent use. Which Sym a text gets depends on who
// came first, so nothing that is printed may depend on the order of Syms.
//
// Texts that are there are found without a lock. New ones are spread by their hash over
// shards that have a lock each.
type Table struct {
	shards [numShards]shard
	seed   maphash.Seed
	at     places
	kept   arena

	_     [cacheLine]byte // what every insertion writes is not beside what all read
	count atomic.Uint32   // Syms of interned texts, the empty one's included
}

const (
	shardBits = 5
	numShards = 1 << shardBits
	minSlots  = 8
	cacheLine = 64
)

// shard holds the interned texts of some hashes. A text stands in the arena behind its
// Sym, so that a look-up touches a slot and the text.
type shard struct {
	table atomic.Pointer[slots] // replaced when it gets full; those before are still read
	texts arena

	_  [cacheLine - 24]byte // what insertions write is not beside what look-ups read
	mu sync.Mutex
	w  writer
	n  int // texts
}

// slots is an open-addressed table. A slot that is not 0 is the upper half of a text's
// hash, then fullSlot and the text's place in the arena. The slot where a text belongs
// follows from that half, so a table grows without a look at the texts.
type slots []atomic.Uint64

const fullSlot = 1 << 31

// pageSlots is how many slots a page of memory holds.
const pageSlots = 4096 / 8

// NewTable returns a table that holds the empty text only.
func NewTable() *Table {
	t := &Table{seed: maphash.MakeSeed()}
	t.count.Store(1)
	return t
}

// Len is the number of interned texts, the empty one included: the Syms of all that
// have been interned are less. Kept texts do not count.
func (t *Table) Len() int { return int(t.count.Load()) }

// Text returns the text of s, interned or kept; "" for a Sym that no text has.
func (t *Table) Text(s Sym) string {
	if s.Kept() {
		return textAt(t.kept.from(place(s &^ keptBit)))
	}
	at := t.at.load(uint32(s))
	if at == 0 {
		return ""
	}
	if from := t.shards[at>>32].texts.from(place(at) &^ fullSlot); len(from) > symSize {
		return textAt(from[symSize:])
	}
	return ""
}

// symSize is how many bytes an interned text's Sym takes before it.
const symSize = 4

// String interns a string.
func (t *Table) String(s string) Sym { return t.Bytes(unsafe.Slice(unsafe.StringData(s), len(s))) }

// Bytes interns a text; b is copied and may be reused.
func (t *Table) Bytes(b []byte) Sym {
	if len(b) == 0 {
		return 0
	}
	hash := maphash.Bytes(t.seed, b)
	if sym, ok := t.shards[hash%numShards].find(hash, b); ok {
		return sym
	}
	return t.insert(hash, b)
}

// Lookup returns the Sym of a text that has been interned. Kept texts are not found.
func (t *Table) Lookup(s string) (Sym, bool) {
	if s == "" {
		return 0, true
	}
	b := unsafe.Slice(unsafe.StringData(s), len(s))
	hash := maphash.Bytes(t.seed, b)
	return t.shards[hash%numShards].find(hash, b)
}

// find looks a text up, without the lock: it may miss one that is being added.
func (h *shard) find(hash uint64, b []byte) (Sym, bool) {
	table := h.table.Load()
	if table == nil {
		return 0, false
	}
	tag := uint32(hash >> 32)
	mask := len(*table) - 1
	for i := int(tag) & mask; ; i = (i + 1) & mask {
		slot := (*table)[i].Load()
		if slot == 0 {
			return 0, false
		}
		if uint32(slot>>32) != tag {
			continue
		}
		if from := h.texts.from(place(slot) &^ fullSlot); textAt(from[symSize:]) == string(b) {
			return Sym(binary.LittleEndian.Uint32(from)), true
		}
	}
}

// insert adds a text, unless another goroutine has just done so.
func (t *Table) insert(hash uint64, b []byte) Sym {
	n := hash % numShards
	h := &t.shards[n]
	h.mu.Lock()
	defer h.mu.Unlock()
	if sym, ok := h.find(hash, b); ok {
		return sym
	}
	table := h.roomFor1()
	to, p, ok := h.w.room(&h.texts, symSize+lengthSize(len(b))+len(b))
	sym := t.count.Add(1) - 1
	if !ok || sym >= uint32(keptBit) {
		panic("intern: more than 2^31 texts") // no memory holds them
	}
	binary.LittleEndian.PutUint32(to, sym)
	putText(to[symSize:], b)
	t.at.store(sym, n<<32|fullSlot|uint64(p))
	table.put(hash&^(1<<32-1) | fullSlot | uint64(p)) // last: from here on others find it
	h.n++
	return Sym(sym)
}

// roomFor1 returns the table, grown if one more text would make it too full.
func (h *shard) roomFor1() slots {
	old := h.table.Load()
	if old == nil {
		table := make(slots, minSlots)
		h.table.Store(&table)
		return table
	}
	if (h.n+1)*3 <= len(*old)*2 {
		return *old
	}
	table := make(slots, 2*len(*old))
	for i := 0; i < len(table); i += pageSlots {
		table[i].Store(0) // a page that is written first takes one fault, one that is read first two
	}
	for i := range *old {
		if slot := (*old)[i].Load(); slot != 0 {
			table.put(slot)
		}
	}
	h.table.Store(&table)
	return table
}

// put fills the first free slot for a text that is not there.
func (s slots) put(slot uint64) {
	mask := len(s) - 1
	i := int(slot>>32) & mask
	for s[i].Load() != 0 {
		i = (i + 1) & mask
	}
	s[i].Store(slot)
}

// places tells where the text of each Sym is: the number of its shard, then fullSlot and
// its place in the shard's arena. It grows by segments, each twice the one before, so
// that what is there does not move.
type places struct {
	segments [32 - firstSegment]atomic.Pointer[[]atomic.Uint64]
}

const firstSegment = 6 // the first segment holds 1<<firstSegment Syms

func segmentOf(sym uint32) (segment int, i uint64) {
	at := uint64(sym) + 1<<firstSegment
	top := bits.Len64(at) - 1
	return top - firstSegment, at - 1<<top
}

func (p *places) load(sym uint32) uint64 {
	n, i := segmentOf(sym)
	if n >= len(p.segments) {
		return 0
	}
	segment := p.segments[n].Load()
	if segment == nil {
		return 0
	}
	return (*segment)[i].Load()
}

func (p *places) store(sym uint32, at uint64) {
	n, i := segmentOf(sym)
	segment := p.segments[n].Load()
	if segment == nil {
		made := make([]atomic.Uint64, 1<<(firstSegment+n))
		if p.segments[n].CompareAndSwap(nil, &made) {
			segment = &made
		} else {
			segment = p.segments[n].Load()
		}
	}
	(*segment)[i].Store(at)
}

// Keeper keeps texts that are hardly ever looked for, such as the ids of records: each
// costs its bytes and its length, and no search. It is not safe for concurrent use;
// each goroutine has its own.
type Keeper struct {
	t *Table
	w writer
}

// Keeper returns a keeper of texts in the table.
func (t *Table) Keeper() *Keeper { return &Keeper{t: t} }

// Keep returns a Sym whose Text is b, which is copied and may be reused; 0 when it is
// empty. It differs from every other Sym, also from those of equal texts: see Sym. When
// the table has no room for more kept texts (some gigabytes of them), b is interned.
func (k *Keeper) Keep(b []byte) Sym {
	if len(b) == 0 {
		return 0
	}
	to, p, ok := k.w.room(&k.t.kept, lengthSize(len(b))+len(b))
	if !ok {
		return k.t.Bytes(b)
	}
	putText(to, b)
	return keptBit | Sym(p)
}
