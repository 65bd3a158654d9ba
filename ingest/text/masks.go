package text

import (
	"encoding/binary"
	"math/bits"
)

// mask has a bit for each of 64 bytes that is a delimiter, a line feed, a quote or a
// carriage return.
type mask struct{ delimiters, feeds, quotes, returns uint64 }

// seen is what the bytes of a block are like.
type seen struct {
	high bool // some byte is not ASCII
	nul  bool // some byte is 0
}

// Every byte of a word at once.
const (
	ones = 0x0101010101010101
	lows = 0x7f7f7f7f7f7f7f7f
	tops = 0x8080808080808080
)

// maskWords fills a mask for each 64 bytes of data, eight bytes at a time, on any
// processor. The length of data is a multiple of 64.
func maskWords(data []byte, to []mask, delimiter, quote byte) (s seen) {
	ds, qs := ones*uint64(delimiter), ones*uint64(quote)
	var all, zeros uint64
	for i := range to[:len(data)/64] {
		m := mask{}
		for at := 0; at < 64; at += 8 {
			w := binary.LittleEndian.Uint64(data[64*i+at:])
			all |= w
			zeros |= ^((w&lows + lows) | w) & tops
			m.delimiters |= equal(w, ds) << at
			m.feeds |= equal(w, ones*'\n') << at
			m.quotes |= equal(w, qs) << at
			m.returns |= equal(w, ones*'\r') << at
		}
		to[i] = m
	}
	return seen{high: all&tops != 0, nul: zeros != 0}
}

// equal has a bit for each of eight bytes of w that is the one which every byte of x is.
func equal(w, x uint64) uint64 {
	w ^= x
	// The top bit of a byte of the sum stays clear where the low seven bits are equal. No
	// byte carries into the next.
	w = ^((w&lows + lows) | w) & tops
	return w * 0x0002040810204081 >> 56 // which brings the eight top bits together
}

// untilIncluding has the bits up to the lowest one of w, which is one of them.
func untilIncluding(w uint64) uint64 { return w ^ (w - 1) }

// inside has the bits that stand inside of quotes, those that open included, given the
// quotes and whether the word begins inside (all bits set) or not (none).
func inside(quotes, before uint64) uint64 {
	quotes ^= quotes << 1
	quotes ^= quotes << 2
	quotes ^= quotes << 4
	quotes ^= quotes << 8
	quotes ^= quotes << 16
	quotes ^= quotes << 32
	return quotes ^ before
}

// lowest is the place of the lowest bit of w.
func lowest(w uint64) int { return bits.TrailingZeros64(w) }
