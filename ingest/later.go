package ingest

import (
	"unsafe"

	"salesk/kpi"
)

// textsLater are the texts of a column that has so many that the processor waits for
// memory at each look-up. They are interned together, once there are many of them, and
// their records are completed then.
type textsLater struct {
	texts []byte
	ends  []int32 // of each text
	at    []int32 // the record of each; one fewer while its row is decoded
	syms  []kpi.Sym
}

// manyTexts is how many are interned together.
const manyTexts = 4096

// add takes the text of the row under way.
func (t *textsLater) add(b []byte) {
	t.texts = append(t.texts, b...)
	t.ends = append(t.ends, int32(len(t.texts)))
}

// drop forgets the text of the row under way, which is set aside.
func (t *textsLater) drop() {
	if n := len(t.at); n < len(t.ends) {
		t.ends = t.ends[:n]
		end := int32(0)
		if n > 0 {
			end = t.ends[n-1]
		}
		t.texts = t.texts[:end]
	}
}

// belongs says which record the row under way became.
func (t *textsLater) belongs(record int) {
	if len(t.at) < len(t.ends) {
		t.at = append(t.at, int32(record))
	}
}

// intern interns what there is, and puts it into the field at off of its records.
func intern[T any](t *textsLater, syms *kpi.Symbols, recs []T, off uintptr) {
	if cap(t.syms) < len(t.at) {
		t.syms = make([]kpi.Sym, len(t.at)+manyTexts)
	}
	found := t.syms[:len(t.at)]
	syms.InternAll(t.texts, t.ends, found)
	for i, at := range t.at {
		*(*kpi.Sym)(unsafe.Add(unsafe.Pointer(&recs[at]), off)) = found[i]
	}
	t.texts, t.ends, t.at = t.texts[:0], t.ends[:0], t.at[:0]
}
