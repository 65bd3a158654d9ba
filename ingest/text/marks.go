package text

import (
	"encoding/binary"
	"math/bits"
)

// marks are the places of the bytes that end cells and records: delimiters, quotes and
// LFs, found in one pass over a block of the data at a time. What they mean is for the
// scanner to say.
type marks struct {
	base, end int    // the block is data[base:end]
	at        int    // the 64 bytes under way start here
	left      uint64 // the marks in them that are still to come, a bit each
	word      int    // of hits, the next one
	words     int
	hits      [markBlock / 64]uint64
}

const markBlock = 2048

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
	if pos < m.at || pos >= m.at+64 {
		m.word = (pos - m.base) / 64
		m.more()
	}
	if pos > m.at {
		m.left &= ^uint64(0) << (pos - m.at)
	}
}

// more takes the next 64 bytes of the block; false if there are none.
func (m *marks) more() bool {
	if m.word == m.words {
		return false
	}
	m.at = m.base + m.word*64
	m.left = m.hits[m.word]
	m.word++
	return true
}

// fill finds the marks of the block that starts at from.
func (m *marks) fill(data []byte, from int, delimiter, quote byte) {
	m.base, m.end = from, min(from+markBlock, len(data))
	block := data[m.base:m.end]
	m.words = len(block) / 64
	markAll(block, m.words, m.hits[:], delimiter, quote)
	if block = block[m.words*64:]; len(block) > 0 {
		var rest [64]byte
		copy(rest[:], block)
		markAll(rest[:], 1, m.hits[m.words:], delimiter, quote)
		m.hits[m.words] &= 1<<len(block) - 1
		m.words++
	}
	m.word = 0
	m.more()
}

// next returns the place of the next mark in the block, or -1.
func (m *marks) next() int {
	for m.left == 0 {
		if !m.more() {
			return -1
		}
	}
	p := m.at + bits.TrailingZeros64(m.left)
	m.left &= m.left - 1
	return p
}

// markWords is markAll for any processor: eight bytes at once.
func markWords(block []byte, n int, hits []uint64, delimiter, quote byte) {
	ds, qs := ones*uint64(delimiter), ones*uint64(quote)
	for i := range hits[:n] {
		hits[i] = mark64((*[64]byte)(block[64*i:]), ds, qs)
	}
}

// mark64 has a bit for each byte that is the delimiter, the quote or LF. The words have
// the delimiter and the quote in every byte.
func mark64(b *[64]byte, ds, qs uint64) uint64 {
	return ^(others(binary.LittleEndian.Uint64(b[0:]), ds, qs)>>56 |
		others(binary.LittleEndian.Uint64(b[8:]), ds, qs)>>56<<8 |
		others(binary.LittleEndian.Uint64(b[16:]), ds, qs)>>56<<16 |
		others(binary.LittleEndian.Uint64(b[24:]), ds, qs)>>56<<24 |
		others(binary.LittleEndian.Uint64(b[32:]), ds, qs)>>56<<32 |
		others(binary.LittleEndian.Uint64(b[40:]), ds, qs)>>56<<40 |
		others(binary.LittleEndian.Uint64(b[48:]), ds, qs)>>56<<48 |
		others(binary.LittleEndian.Uint64(b[56:]), ds, qs)>>56<<56)
}

// others has in its top byte a bit for each of eight bytes that is none of them.
func others(w, ds, qs uint64) uint64 {
	low := w & lows
	// The top bit of a byte of each sum stays clear where the low seven bits are those
	// looked for. No byte carries into the next.
	other := (low^ds+lows)&(low^qs+lows)&(low^ones*'\n'+lows) | w
	return (other & tops) * 0x0002040810204081 // which brings the eight top bits together
}
