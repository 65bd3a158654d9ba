package kpi

import (
	"hash/maphash"
	"sync"
	"unsafe"
)

// Sym is an interned text: an index into a Symbols table. 0 is the empty text.
type Sym uint32

// Symbols interns texts. Equal texts get equal Syms, so records compare and group by
// integers. It is safe for concurrent use: texts are spread by their hash over shards
// that have a lock each. Which Sym a text gets depends on who came first, so nothing
// that is printed may depend on the order of Syms.
type Symbols struct {
	seed   maphash.Seed
	shards [numShards]shard
}

const (
	shardBits = 5
	numShards = 1 << shardBits
	chunkSize = 1 << 16
)

// shard is an open-addressed table over an arena of chunks: no allocation per text. The
// Sym of its i-th text is i*numShards + the shard's number.
type shard struct {
	mu    sync.Mutex
	texts []string
	slots []slot
	chunk []byte
	_     [32]byte // keep the locks of neighbours on lines of their own
}

type slot struct {
	at   uint32 // index in texts, plus 1
	hash uint32
}

// NewSymbols returns a table that holds the empty text only.
func NewSymbols() *Symbols {
	t := &Symbols{seed: maphash.MakeSeed()}
	t.shards[0].texts = []string{""}
	return t
}

// Len returns a bound on the Syms: all are less.
func (t *Symbols) Len() int {
	n := 1
	for i := range t.shards {
		n = max(n, len(t.shards[i].texts))
	}
	return n * numShards
}

// Text returns the text of s; "" for a Sym that no text has.
func (t *Symbols) Text(s Sym) (text string) {
	h := &t.shards[s%numShards]
	h.mu.Lock()
	if i := int(s / numShards); i < len(h.texts) {
		text = h.texts[i]
	}
	h.mu.Unlock()
	return text
}

// String interns a string.
func (t *Symbols) String(s string) Sym { return t.Bytes(unsafe.Slice(unsafe.StringData(s), len(s))) }

// Bytes interns a text; b is copied and may be reused.
func (t *Symbols) Bytes(b []byte) Sym {
	if len(b) == 0 {
		return 0
	}
	hash := maphash.Bytes(t.seed, b)
	n := uint32(hash) % numShards
	h := &t.shards[n]
	h.mu.Lock()
	at, i, found := h.find(hash, b)
	if !found {
		at = h.add(b, hash, i, t.seed)
	}
	h.mu.Unlock()
	return Sym(at*numShards + n)
}

// Lookup returns the Sym of a text that is already there.
func (t *Symbols) Lookup(s string) (Sym, bool) {
	if s == "" {
		return 0, true
	}
	b := unsafe.Slice(unsafe.StringData(s), len(s))
	hash := maphash.Bytes(t.seed, b)
	n := uint32(hash) % numShards
	h := &t.shards[n]
	h.mu.Lock()
	defer h.mu.Unlock()
	at, _, found := h.find(hash, b)
	return Sym(at*numShards + n), found
}

// find returns the index of a text, or the slot where it belongs.
func (h *shard) find(hash uint64, b []byte) (at uint32, slot int, found bool) {
	if len(h.slots) == 0 {
		return 0, -1, false
	}
	mask := len(h.slots) - 1
	tag := uint32(hash >> 32)
	i := int(hash>>shardBits) & mask
	for h.slots[i].at != 0 {
		if h.slots[i].hash == tag && h.texts[h.slots[i].at-1] == string(b) {
			return h.slots[i].at - 1, i, true
		}
		i = (i + 1) & mask
	}
	return 0, i, false
}

func (h *shard) add(b []byte, hash uint64, i int, seed maphash.Seed) uint32 {
	if (len(h.texts)+1)*4 > len(h.slots)*3 {
		h.grow(seed)
		_, i, _ = h.find(hash, b)
	}
	at := uint32(len(h.texts))
	h.texts = append(h.texts, h.keep(b))
	h.slots[i] = slot{at + 1, uint32(hash >> 32)}
	return at
}

func (h *shard) keep(b []byte) string {
	if len(b) > chunkSize/4 {
		return string(b)
	}
	if len(h.chunk)+len(b) > cap(h.chunk) {
		size := min(chunkSize, max(1024, 2*cap(h.chunk)))
		h.chunk = make([]byte, 0, max(size, len(b)))
	}
	n := len(h.chunk)
	h.chunk = append(h.chunk, b...)
	return unsafe.String(&h.chunk[n], len(b))
}

func (h *shard) grow(seed maphash.Seed) {
	old := h.slots
	h.slots = make([]slot, max(16, 2*len(old)))
	mask := len(h.slots) - 1
	for _, s := range old {
		if s.at == 0 {
			continue
		}
		i := int(maphash.String(seed, h.texts[s.at-1])>>shardBits) & mask
		for h.slots[i].at != 0 {
			i = (i + 1) & mask
		}
		h.slots[i] = s
	}
}
