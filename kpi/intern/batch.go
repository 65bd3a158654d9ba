package intern

import (
	"encoding/binary"
	"hash/maphash"
)

// Batch is how many look-ups wait for memory side by side.
const Batch = 32

// InternAll interns many texts at once and puts their Syms into syms: the i-th text is
// texts[ends[i-1]:ends[i]]. It gives what Bytes gives for each; where the texts are far
// more than the processor's cache holds, it is several times as fast, for the look-ups
// do not wait for each other.
func (t *Table) InternAll(texts []byte, ends []int32, syms []Sym) {
	from := int32(0)
	for len(ends) > 0 {
		n := min(Batch, len(ends))
		t.internSome(texts, from, ends[:n], syms[:n])
		from, ends, syms = ends[n-1], ends[n:], syms[n:]
	}
}

func (t *Table) internSome(texts []byte, from int32, ends []int32, syms []Sym) {
	var look lookUps
	begin := from
	for i, end := range ends {
		look.hashes[i] = maphash.Bytes(t.seed, texts[begin:end])
		begin = end
	}
	look.entries(t, len(ends))
	begin = from
	for i, end := range ends {
		b := texts[begin:end]
		begin = end
		if e := look.entry[i]; e != nil && len(b) > 0 && textAt(e[symSize:]) == string(b) {
			syms[i] = Sym(binary.LittleEndian.Uint32(e))
		} else {
			syms[i] = t.Bytes(b)
		}
	}
}

// lookUps are those of one batch. Each step is done for all of them before the next one,
// so that the memory that it needs is on its way for many at once.
type lookUps struct {
	hashes [Batch]uint64
	slots  [Batch]uint64 // where the texts belong
	entry  [Batch][]byte // the text that may be the one, behind its Sym; nil for none
	ahead  [Batch]byte
}

// entries finds what the first n hashes lead to: as a rule the text, if it is there.
func (l *lookUps) entries(t *Table, n int) {
	for i, hash := range l.hashes[:n] {
		if table := t.shards[hash%numShards].table.Load(); table != nil {
			s := *table
			l.slots[i] = s[int(uint32(hash>>32))&(len(s)-1)].Load()
		}
	}
	for i, hash := range l.hashes[:n] {
		slot := l.slots[i]
		if slot != 0 && slot>>32 != hash>>32 { // it may be further on, hardly ever beyond the same line of the cache
			s := *t.shards[hash%numShards].table.Load() // which may have grown
			for at := int(uint32(hash >> 32)); ; at++ {
				if slot = s[at&(len(s)-1)].Load(); slot == 0 || slot>>32 == hash>>32 {
					break
				}
			}
		}
		if slot != 0 {
			e := t.shards[hash%numShards].texts.from(place(slot) &^ fullSlot)
			l.entry[i] = e
			l.ahead[i] = e[0] // so that the rest is on its way; what is behind the text may be written right now
		}
	}
}

// FindAll puts the Sym of the interned text in the place of each kept one that equals it,
// and 0 in the place of those that equal none. Interned Syms stay.
func (t *Table) FindAll(syms []Sym) {
	for len(syms) > 0 {
		n := min(Batch, len(syms))
		t.findSome(syms[:n])
		syms = syms[n:]
	}
}

func (t *Table) findSome(syms []Sym) {
	var look lookUps
	var texts [Batch]string
	for i, s := range syms {
		if s.Kept() {
			texts[i] = t.Text(s)
			look.hashes[i] = maphash.String(t.seed, texts[i])
		}
	}
	look.entries(t, len(syms))
	for i, s := range syms {
		if !s.Kept() {
			continue
		}
		syms[i] = 0
		if e := look.entry[i]; e == nil {
			continue // nothing has the upper half of its hash
		} else if textAt(e[symSize:]) == texts[i] {
			syms[i] = Sym(binary.LittleEndian.Uint32(e))
		} else { // two texts have it
			syms[i], _ = t.Lookup(texts[i])
		}
	}
}
