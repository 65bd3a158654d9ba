package kpi

import (
	"encoding/binary"
	"hash/maphash"
	"unsafe"
)

// batched is how many look-ups wait for memory side by side.
const batched = 32

// InternAll interns many texts at once and puts their Syms into syms: the i-th text is
// texts[ends[i-1]:ends[i]]. It gives what Bytes gives for each; where the texts are far
// more than the processor's cache holds, it is several times as fast, for the look-ups
// do not wait for each other.
func (t *Symbols) InternAll(texts []byte, ends []int32, syms []Sym) {
	from := int32(0)
	for len(ends) > 0 {
		n := min(batched, len(ends))
		t.internSome(texts, from, ends[:n], syms[:n])
		from, ends, syms = ends[n-1], ends[n:], syms[n:]
	}
}

func (t *Symbols) internSome(texts []byte, from int32, ends []int32, syms []Sym) {
	var hashes, found [batched]uint64
	var entries [batched][]byte
	var ahead [batched]byte
	begin := from
	for i, end := range ends {
		hash := maphash.Bytes(t.seed, texts[begin:end])
		begin = end
		hashes[i] = hash
		if table := t.shards[hash%numShards].table.Load(); table != nil {
			s := *table
			found[i] = s[int(uint32(hash>>32))&(len(s)-1)].Load()
		}
	}
	for i := range ends {
		if slot := found[i]; slot != 0 && slot>>32 == hashes[i]>>32 {
			e := t.shards[hashes[i]%numShards].texts.from(place(slot) &^ fullSlot)
			entries[i] = e
			ahead[i] = e[0] // so that the rest is on its way; what is behind the text may be written right now
		}
	}
	begin = from
	for i, end := range ends {
		b := texts[begin:end]
		begin = end
		if e := entries[i]; e != nil && e[0] == ahead[i] && len(b) > 0 && textAt(e[symSize:]) == string(b) {
			syms[i] = Sym(binary.LittleEndian.Uint32(e))
		} else {
			syms[i] = t.Bytes(b)
		}
	}
}

// FindAll puts the Sym of the interned text in the place of each kept one that equals it,
// and 0 in the place of those that equal none. Interned Syms stay.
func (t *Symbols) FindAll(syms []Sym) {
	for len(syms) > 0 {
		n := min(batched, len(syms))
		t.findSome(syms[:n])
		syms = syms[n:]
	}
}

func (t *Symbols) findSome(syms []Sym) {
	var texts [batched]string
	var hashes, found [batched]uint64
	for i, s := range syms {
		if !s.Kept() {
			continue
		}
		texts[i] = t.Text(s)
		hash := maphash.String(t.seed, texts[i])
		hashes[i] = hash
		if table := t.shards[hash%numShards].table.Load(); table != nil {
			s := *table
			found[i] = s[int(uint32(hash>>32))&(len(s)-1)].Load()
		}
	}
	for i, s := range syms {
		if !s.Kept() {
			continue
		}
		syms[i] = 0
		if found[i] != 0 { // else nothing belongs where the text would be
			syms[i], _ = t.shards[hashes[i]%numShards].find(hashes[i], unsafe.Slice(unsafe.StringData(texts[i]), len(texts[i])))
		}
	}
}
