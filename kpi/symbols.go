package kpi

import (
	"hash/maphash"
	"unsafe"
)

// Sym is an interned text: an index into a Symbols table. 0 is the empty text.
type Sym uint32

// Symbols interns texts. Equal texts get equal Syms, so records compare and group by
// integers. It is an open-addressed table over one arena of chunks: no allocation
// per text. Not safe for concurrent use; readers may share it once it is complete.
type Symbols struct {
	seed  maphash.Seed
	texts []string
	slots []slot
	chunk []byte
}

type slot struct {
	sym  Sym
	hash uint32
}

const chunkSize = 1 << 18

// NewSymbols returns a table that holds the empty text only.
func NewSymbols() *Symbols {
	return &Symbols{seed: maphash.MakeSeed(), texts: []string{""}, slots: make([]slot, 1<<10)}
}

// Len returns how many texts there are; Syms run from 0 to Len()-1.
func (t *Symbols) Len() int { return len(t.texts) }

// Text returns the text of s.
func (t *Symbols) Text(s Sym) string { return t.texts[s] }

// String interns a string.
func (t *Symbols) String(s string) Sym { return t.Bytes(unsafe.Slice(unsafe.StringData(s), len(s))) }

// Bytes interns a text; b is copied and may be reused.
func (t *Symbols) Bytes(b []byte) Sym {
	if len(b) == 0 {
		return 0
	}
	h := maphash.Bytes(t.seed, b)
	mask := uint64(len(t.slots) - 1)
	tag := uint32(h >> 32)
	i := h & mask
	for t.slots[i].sym != 0 {
		if t.slots[i].hash == tag && t.texts[t.slots[i].sym] == string(b) {
			return t.slots[i].sym
		}
		i = (i + 1) & mask
	}
	s := Sym(len(t.texts))
	t.texts = append(t.texts, t.keep(b))
	t.slots[i] = slot{s, tag}
	if len(t.texts)*4 > len(t.slots)*3 {
		t.grow()
	}
	return s
}

// Lookup returns the Sym of a text that is already there.
func (t *Symbols) Lookup(s string) (Sym, bool) {
	if s == "" {
		return 0, true
	}
	h := maphash.String(t.seed, s)
	mask := uint64(len(t.slots) - 1)
	for i := h & mask; t.slots[i].sym != 0; i = (i + 1) & mask {
		if t.texts[t.slots[i].sym] == s {
			return t.slots[i].sym, true
		}
	}
	return 0, false
}

func (t *Symbols) keep(b []byte) string {
	if len(b) > chunkSize/4 {
		return string(b)
	}
	if len(t.chunk)+len(b) > cap(t.chunk) {
		t.chunk = make([]byte, 0, chunkSize)
	}
	n := len(t.chunk)
	t.chunk = append(t.chunk, b...)
	return unsafe.String(&t.chunk[n], len(b))
}

func (t *Symbols) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	mask := uint64(len(t.slots) - 1)
	for _, s := range old {
		if s.sym == 0 {
			continue
		}
		i := maphash.String(t.seed, t.texts[s.sym]) & mask
		for t.slots[i].sym != 0 {
			i = (i + 1) & mask
		}
		t.slots[i] = s
	}
}
