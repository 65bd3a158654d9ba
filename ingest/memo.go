package ingest

import (
	"encoding/binary"

	"salesk/ingest/table"
	"salesk/kpi"
)

// memo remembers what the last texts of a column became, so that a column of few
// different values (reps, sources, yes and no) is read without a look at the symbol
// table or at vocabularies. A column of many is found out soon, and left alone.
type memo struct {
	entries *[memoSize]memoEntry // made when the first text comes
	tries   int32
	hits    int32
	off     bool
}

const (
	memoBits  = 10
	memoSize  = 1 << memoBits
	memoBytes = 32 // longer texts are not remembered
	memoTrial = 4096
)

// memoText is a text of up to memoBytes bytes, so packed that two texts of one length
// are alike if their words are: loads of eight bytes that overlap where they must.
type memoText struct{ first, last, second, third uint64 }

type memoEntry struct {
	text memoText
	sym  kpi.Sym
	n    uint8 // length plus 1; 0 is an empty entry
}

func pack(b []byte) (t memoText) {
	n := len(b)
	switch {
	case n >= 8:
		t.first = binary.LittleEndian.Uint64(b)
		t.last = binary.LittleEndian.Uint64(b[n-8:])
		if n > 16 {
			t.second = binary.LittleEndian.Uint64(b[8:])
			if n > 24 {
				t.third = binary.LittleEndian.Uint64(b[16:])
			}
		}
	case n >= 4:
		t.first = uint64(binary.LittleEndian.Uint32(b)) | uint64(binary.LittleEndian.Uint32(b[n-4:]))<<32
	default: // 1 to 3
		t.first = uint64(b[0]) | uint64(b[n/2])<<8 | uint64(b[n-1])<<16
	}
	return t
}

// at returns the entry where a text belongs, and whether it is there; nil when the
// text is not to be remembered.
func (m *memo) at(b []byte) (*memoEntry, bool) {
	if m.off || len(b) == 0 || len(b) > memoBytes {
		return nil, false
	}
	if m.entries == nil {
		m.entries = new([memoSize]memoEntry)
	}
	t := pack(b)
	// A multiplication carries what differs into the top bits.
	h := (t.first ^ t.last*0x9e3779b97f4a7c15 ^ t.second<<7 ^ t.third<<13 ^ uint64(len(b))) * 0xff51afd7ed558ccd >> (64 - memoBits)
	e := &m.entries[h%memoSize]
	m.tries++
	if e.n == uint8(len(b)+1) && e.text == t {
		m.hits++
		return e, true
	}
	if e.n != 0 { // two texts may share a place, the second beside it
		e = &m.entries[h^1]
		if e.n == uint8(len(b)+1) && e.text == t {
			m.hits++
			return e, true
		}
	}
	if m.tries >= memoTrial {
		m.tries, m.hits, m.off = 0, 0, m.hits < memoTrial/2
		if m.off {
			m.entries = nil
			return nil, false
		}
	}
	return e, false
}

// recall looks a cell up in the column's memo. Only what is written as text says all
// by its text, and ids have no memory: none comes again soon.
func (c *column) recall(cell *table.Cell) (*memoEntry, bool) {
	if cell.Kind != table.Text || c.op == opID || c.op == opFirstID {
		return nil, false
	}
	return c.memo.at(cell.Text)
}

func (e *memoEntry) put(b []byte, s kpi.Sym) {
	e.n, e.sym, e.text = uint8(len(b)+1), s, pack(b)
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
