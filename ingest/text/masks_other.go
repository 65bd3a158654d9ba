//go:build !amd64

package text

// masks fills a mask for each 64 bytes of data, whose length is a multiple of 64.
func masks(data []byte, to []mask, delimiter, quote byte) seen {
	return maskWords(data, to, delimiter, quote)
}
