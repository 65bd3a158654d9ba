package text

import (
	"encoding/binary"
	"math/bits"
)

// marks are the places of the bytes that end cells and records: delimiters, quotes and
// LFs, found in one pass over a block of the data at a time. What they mean is for the
// scanner to say.
type marks struct {
	base, end int // the block is data[base:end]
	n, next   int // of at: how many there are, and the next one
	at        [markBlock + markSlack]uint16
}

const (
	markBlock = 2048
	markSlack = 8 // places are written in batches
)

// Every byte of a word at once.
const (
	ones = 0x0101010101010101
	lows = 0x7f7f7f7f7f7f7f7f
	tops = 0x8080808080808080
)

// seek makes the first mark at or after pos the next one.
func (m *marks) seek(data []byte, pos int, delimiter, quote byte) {
	if pos < m.base || pos >= m.end {
		m.fill(data, pos, delimiter, quote)
	}
	for m.next < m.n && m.base+int(m.at[m.next]) < pos {
		m.next++ // of a record that quick did not read
	}
}

// fill finds the marks of the block that starts at from.
func (m *marks) fill(data []byte, from int, delimiter, quote byte) {
	m.base, m.end = from, min(from+markBlock, len(data))
	m.n, m.next = 0, 0
	block := data[m.base:m.end]
	ds, qs := ones*uint64(delimiter), ones*uint64(quote)
	for at := 0; at < len(block); at += 64 {
		var hits uint64
		if at+64 <= len(block) {
			hits = mark64((*[64]byte)(block[at:]), ds, qs)
		} else {
			var rest [64]byte
			n := copy(rest[:], block[at:])
			hits = mark64(&rest, ds, qs) & (1<<n - 1)
		}
		m.add(hits, at)
	}
}

// add notes the marks of the 64 bytes at at, a bit each.
func (m *marks) add(hits uint64, at int) {
	to := m.n
	for m.n += bits.OnesCount64(hits); to < m.n; to += markSlack {
		// Written in batches, the last of which may hold less, for how many there are is
		// what a processor cannot guess.
		out := (*[markSlack]uint16)(m.at[to:])
		for k := range out {
			out[k] = uint16(at + bits.TrailingZeros64(hits))
			hits &= hits - 1
		}
	}
}

// mark64 has a bit for each byte that is the delimiter, the quote or LF.
func mark64(b *[64]byte, ds, qs uint64) uint64 {
	return mark8(binary.LittleEndian.Uint64(b[0:]), ds, qs)>>56 |
		mark8(binary.LittleEndian.Uint64(b[8:]), ds, qs)>>56<<8 |
		mark8(binary.LittleEndian.Uint64(b[16:]), ds, qs)>>56<<16 |
		mark8(binary.LittleEndian.Uint64(b[24:]), ds, qs)>>56<<24 |
		mark8(binary.LittleEndian.Uint64(b[32:]), ds, qs)>>56<<32 |
		mark8(binary.LittleEndian.Uint64(b[40:]), ds, qs)>>56<<40 |
		mark8(binary.LittleEndian.Uint64(b[48:]), ds, qs)>>56<<48 |
		mark8(binary.LittleEndian.Uint64(b[56:]), ds, qs)>>56<<56
}

// mark8 is mark64 for eight bytes, in the top byte.
func mark8(w, ds, qs uint64) uint64 {
	low := w & lows
	// The top bit of a byte of each sum stays clear where the byte is the one looked
	// for, or that with its top bit set. Exactly so, as no byte carries.
	other := (low^ds+lows)&(low^qs+lows)&(low^ones*'\n'+lows) | w
	return (^other & tops) * 0x0002040810204081
}
