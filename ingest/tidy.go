package ingest

import "encoding/binary"

// Eight bytes at once.
const (
	byteOnes = 0x0101010101010101
	byteLows = 0x7f7f7f7f7f7f7f7f
	byteTops = 0x8080808080808080
)

// tidy reports whether words.trim would surely leave a text as it is: no blank at either
// end, and nothing inside that begins as a no-break space or a byte order mark does in
// UTF-8. Nearly all texts are like that.
func tidy(b []byte) bool {
	n := len(b)
	if n == 0 {
		return true
	}
	// Of the runes of two bytes, only those behind 0xc2 are blanks.
	if c := b[0]; c <= ' ' || c >= 0x80 && (c < 0xc3 || c > 0xdf) {
		return false
	}
	if c := b[n-1]; c <= ' ' || c >= 0x80 && (n < 2 || b[n-2] < 0xc3 || b[n-2] > 0xdf) {
		return false
	}
	if n < 8 {
		for _, c := range b {
			if c == 0xc2 || c == 0xe2 || c == 0xef {
				return false
			}
		}
		return true
	}
	for i := 0; i < n-8; i += 8 {
		if begins(binary.LittleEndian.Uint64(b[i:])) {
			return false
		}
	}
	return !begins(binary.LittleEndian.Uint64(b[n-8:]))
}

// begins reports whether one of eight bytes is 0xc2, 0xe2 or 0xef.
func begins(w uint64) bool {
	if w&byteTops == 0 {
		return false
	}
	// The top bit of a byte of each sum stays clear where the low seven bits are those
	// looked for. No byte carries.
	low := w & byteLows
	other := (low ^ byteOnes*0x42 + byteLows) & (low ^ byteOnes*0x62 + byteLows) & (low ^ byteOnes*0x6f + byteLows)
	return ^other&w&byteTops != 0
}
