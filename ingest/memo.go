package ingest

import (
	"salesk/ingest/table"
	"salesk/kpi"
)

// memo remembers what the last texts of a column became, so that a column of few
// different values (reps, sources, yes and no) is read without a look at the symbol
// table or at vocabularies. A column of many is found out soon, and left alone.
type memo struct {
	entries [memoSize]memoEntry
	tries   int32
	hits    int32
	off     bool
}

const (
	memoSize  = 256
	memoBytes = 27 // longer texts are not remembered
	memoTrial = 4096
)

type memoEntry struct {
	sym  kpi.Sym
	n    uint8 // length plus 1; 0 is an empty entry
	text [memoBytes]byte
}

// at returns the entry where a text belongs, and whether it is there; nil when the
// text is not to be remembered.
func (m *memo) at(b []byte) (*memoEntry, bool) {
	if m.off || len(b) == 0 || len(b) > memoBytes {
		return nil, false
	}
	h := uint32(len(b))*31 + uint32(b[0]) + uint32(b[len(b)-1])*7 + uint32(b[len(b)/2])*13 + uint32(b[len(b)*3/4])*101
	e := &m.entries[h%memoSize]
	m.tries++
	if e.n == uint8(len(b)+1) && string(e.text[:len(b)]) == string(b) {
		m.hits++
		return e, true
	}
	if m.tries == memoTrial {
		m.off = m.hits < memoTrial/2
		m.tries, m.hits = 0, 0
	}
	return e, false
}

// recall looks a cell up in the column's memo. Only what is written as text says all
// by its text.
func (c *column) recall(cell table.Cell) (*memoEntry, bool) {
	if cell.Kind != table.Text {
		return nil, false
	}
	return c.memo.at(cell.Text)
}

func (e *memoEntry) put(b []byte, s kpi.Sym) {
	e.n, e.sym = uint8(len(b)+1), s
	copy(e.text[:], b)
}
