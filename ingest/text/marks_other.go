//go:build !amd64

package text

// markAll puts the marks of n times 64 bytes at block into hits, a word for each 64.
func markAll(block []byte, n int, hits []uint64, delimiter, quote byte) {
	markWords(block, n, hits, delimiter, quote)
}
