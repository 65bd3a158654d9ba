package text

import "golang.org/x/sys/cpu"

// masks fills a mask for each 64 bytes of data, whose length is a multiple of 64.
func masks(data []byte, to []mask, delimiter, quote byte) seen {
	n := len(data) / 64
	if n == 0 {
		return seen{}
	}
	_ = to[n-1]
	if !cpu.X86.HasAVX2 {
		return maskWords(data, to, delimiter, quote)
	}
	high, nul := masksAVX2(&data[0], n, &to[0], delimiter, quote)
	return seen{high != 0, nul != 0}
}

// masksAVX2 is masks for processors that compare 32 bytes at once; it takes a tenth of the
// time, and three tenths off that of a whole job of deals alone.
//
//go:noescape
func masksAVX2(data *byte, n int, to *mask, delimiter, quote byte) (high, nul uint64)
