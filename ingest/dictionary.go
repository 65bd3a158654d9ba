package ingest

import (
	"encoding/binary"
	"math/bits"

	"salesk/kpi"
)

// dictionary remembers what the texts of a column became, so that a column of few different
// values (reps, sources, statuses) is read without a look at the symbol table or at
// vocabularies: 9 ns a cell instead of 40, a quarter of a job of deals alone. A column of
// many different values is found out soon, and left alone.
type dictionary struct {
	slots []slot // a power of 2 of them, at least half of which are free
	used  int
	tries int
	hits  int
	off   bool
	texts []byte // those of more than 16 bytes, one behind the other
}

// slot is a text that is known. A text of up to 16 bytes is all in its words and its length.
type slot struct {
	first, last uint64 // eight bytes each, which may overlap
	n           uint32 // length; 0 is a free slot
	at          uint32 // of a longer text in texts
	sym         kpi.Sym
}

const (
	firstSlots = 1 << 6
	mostSlots  = 1 << 14 // 512 KB: more texts than half of it are for the symbol table
	trial      = 4096
)

// packed returns the words of a text that is not empty and stands at from in buf, behind which
// there is room for eight bytes. Texts of fewer than eight bytes have both words alike, without a
// branch on their length, which the processor could not foresee.
func packed(buf []byte, from, n uint32) (first, last uint64) {
	spare := 8 * (8 - min(n, 8))
	first = binary.LittleEndian.Uint64(buf[from:]) << spare >> spare
	if from+n < 8 {
		return first, first
	}
	return first, binary.LittleEndian.Uint64(buf[from+n-8:]) >> spare
}

func mix(a, b uint64, n uint32) uint64 {
	hi, lo := bits.Mul64(a^0x9e3779b97f4a7c15, b^0xd6e8feb86659fd93^uint64(n))
	return hi ^ lo
}

// find returns what the text buf[from:from+n], which is not empty, became, if it is known.
func (d *dictionary) find(buf []byte, from, n uint32) (sym kpi.Sym, known bool) {
	if len(d.slots) == 0 {
		if d.off {
			return 0, false
		}
		d.slots = make([]slot, firstSlots)
	}
	a, b := packed(buf, from, n)
	mask := uint64(len(d.slots) - 1)
	for i := mix(a, b, n) & mask; ; i = (i + 1) & mask {
		s := &d.slots[i]
		if s.first == a && s.last == b && s.n == n && (n <= 16 || string(d.texts[s.at:s.at+n]) == string(buf[from:from+n])) {
			d.hits++
			return s.sym, true
		}
		if s.n == 0 {
			return 0, false
		}
	}
}

// put remembers what a text became that find did not know.
func (d *dictionary) put(buf []byte, from, n uint32, sym kpi.Sym) {
	if d.off || len(d.slots) == 0 {
		return
	}
	if d.tries++; d.tries >= trial {
		if d.hits < d.tries { // fewer than half of the texts were known
			*d = dictionary{off: true}
			return
		}
		d.tries, d.hits = 0, 0
	}
	if 2*d.used >= len(d.slots) {
		if len(d.slots) >= mostSlots {
			return
		}
		d.grow()
	}
	s := slot{n: n, sym: sym}
	s.first, s.last = packed(buf, from, n)
	if n > 16 {
		s.at = uint32(len(d.texts))
		d.texts = append(d.texts, buf[from:from+n]...)
	}
	d.insert(s)
	d.used++
}

func (d *dictionary) insert(s slot) {
	mask := uint64(len(d.slots) - 1)
	i := mix(s.first, s.last, s.n) & mask
	for d.slots[i].n != 0 {
		i = (i + 1) & mask
	}
	d.slots[i] = s
}

func (d *dictionary) grow() {
	old := d.slots
	d.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.n != 0 {
			d.insert(s)
		}
	}
}

// meanings remembers what texts of few values mean, by their symbols.
type meanings[T any] struct {
	recent [16]struct { // by the lowest bits of the symbol
		sym   kpi.Sym
		means T
	}
	all map[kpi.Sym]T
}

// of returns what s, which is not empty, means: as find says, once.
func (m *meanings[T]) of(s kpi.Sym, find func() T) T {
	r := &m.recent[s%16]
	if r.sym == s {
		return r.means
	}
	t, ok := m.all[s]
	if !ok {
		if m.all == nil {
			m.all = map[kpi.Sym]T{}
		}
		t = find()
		m.all[s] = t
	}
	r.sym, r.means = s, t
	return t
}
