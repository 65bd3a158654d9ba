package xlsx

import "hash/crc32"

// joinSums is the CRC-32 of two texts in a row, from that of each and the length of the
// second: a text is a polynomial over the field of two elements, and its sum the rest of a
// division, so that n bytes behind the first multiply its rest by x to the power of 8n.
func joinSums(first, second uint32, n int) uint32 {
	return times(first, powerOfX(8*uint64(n))) ^ second
}

// Polynomials modulo that of CRC-32 have the coefficient of 1 in their highest bit.
const one = 1 << 31

// times multiplies two polynomials.
func times(a, b uint32) uint32 {
	p := uint32(0)
	for ; a != 0; a <<= 1 {
		if a&one != 0 {
			p ^= b
		}
		if b&1 != 0 {
			b = b>>1 ^ crc32.IEEE
		} else {
			b >>= 1
		}
	}
	return p
}

// powerOfX is x to the power of n, by squaring.
func powerOfX(n uint64) uint32 {
	p, square := uint32(one), uint32(one>>1)
	for ; n > 0; n >>= 1 {
		if n&1 != 0 {
			p = times(p, square)
		}
		square = times(square, square)
	}
	return p
}
