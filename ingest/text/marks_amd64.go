package text

import "golang.org/x/sys/cpu"

// markAll puts the marks of n times 64 bytes at block into hits, a word for each 64.
func markAll(block []byte, n int, hits []uint64, delimiter, quote byte) {
	if n == 0 {
		return
	}
	_, _ = block[64*n-1], hits[n-1]
	if !cpu.X86.HasAVX2 {
		markWords(block, n, hits, delimiter, quote)
		return
	}
	markAVX2(&block[0], n, &hits[0], delimiter, quote)
}

// markAVX2 is markAll for processors that compare 32 bytes at once.
//
//go:noescape
func markAVX2(block *byte, n int, hits *uint64, delimiter, quote byte)
