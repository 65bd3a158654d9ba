package intern

import (
	"encoding/binary"
	"sync"
	"sync/atomic"
	"unsafe"
)

// arena holds texts in blocks of bytes that never move, so that one is read without a
// lock once its place is known. Each is written before anybody is told of its place,
// and never changed.
type arena struct {
	blocks atomic.Pointer[[][]byte] // only ever appended to
	mu     sync.Mutex
}

// place is where a text is in an arena: the number of its block, and the offset in it
// in units of bytesPerUnit. The top bit is never set.
type place uint32

const (
	bytesPerUnit = 4
	unitBits     = 14
	maxBlock     = bytesPerUnit << unitBits // bytes; a text that is longer has a block of its own
	minBlock     = 512                      // bytes; where little is kept, little is reserved
	maxBlocks    = 1 << (31 - unitBits)
)

// add makes a block; false when there is no number left for it.
func (a *arena) add(size int) (block []byte, first place, ok bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	var blocks [][]byte
	if old := a.blocks.Load(); old != nil {
		blocks = *old
	}
	if len(blocks) == maxBlocks {
		return nil, 0, false
	}
	block = make([]byte, size)
	first = place(len(blocks)) << unitBits
	blocks = append(blocks, block) // readers of the old header do not see the new element
	a.blocks.Store(&blocks)
	return block, first, true
}

// from returns the bytes from a place to the end of its block; nil for a place that
// nothing is at.
func (a *arena) from(p place) []byte {
	blocks := a.blocks.Load()
	if blocks == nil || int(p>>unitBits) >= len(*blocks) {
		return nil
	}
	block := (*blocks)[p>>unitBits]
	if at := int(p&(1<<unitBits-1)) * bytesPerUnit; at < len(block) {
		return block[at:]
	}
	return nil
}

// writer fills blocks of an arena. It is not safe for concurrent use; each goroutine
// that writes to an arena has one.
type writer struct {
	block []byte
	used  int
	first place // of the block
	next  int   // size of the block after it
}

// room reserves n bytes.
func (w *writer) room(a *arena, n int) (to []byte, p place, ok bool) {
	if n > len(w.block)-w.used {
		if n > maxBlock/4 { // a long text must not end a block that is half empty
			return a.add(n)
		}
		w.next = min(maxBlock, max(minBlock, 2*w.next))
		for w.next < n {
			w.next *= 2
		}
		if w.block, w.first, ok = a.add(w.next); !ok {
			w.block, w.used, w.next = nil, 0, 0
			return nil, 0, false
		}
		w.used = 0
	}
	to = w.block[w.used : w.used+n]
	p = w.first + place(w.used/bytesPerUnit)
	w.used = min((w.used+n+bytesPerUnit-1)&^(bytesPerUnit-1), len(w.block))
	return to, p, true
}

// Texts stand in an arena behind their length, which takes a byte for all but the
// longest.

// lengthSize returns how many bytes putText puts before a text of n bytes.
func lengthSize(n int) int {
	if n < 0x80 {
		return 1
	}
	var buf [binary.MaxVarintLen64]byte
	return binary.PutUvarint(buf[:], uint64(n))
}

// putText writes a text to where there is room for it and its length.
func putText(to, b []byte) {
	if len(b) < 0x80 {
		to[0] = byte(len(b))
		copy(to[1:], b)
		return
	}
	copy(to[binary.PutUvarint(to, uint64(len(b))):], b)
}

// textAt returns the text that putText wrote; "" where none can be.
func textAt(from []byte) string {
	if len(from) == 0 {
		return ""
	}
	n, size := uint64(from[0]), 1
	if n >= 0x80 {
		if n, size = binary.Uvarint(from); size <= 0 {
			return ""
		}
	}
	if from = from[size:]; n == 0 || n > uint64(len(from)) {
		return ""
	}
	return unsafe.String(&from[0], int(n))
}
