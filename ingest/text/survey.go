package text

import (
	"bytes"
	"unicode/utf8"

	"salesk/ingest/parallel"
)

// survey is what one pass over all bytes of a file tells.
type survey struct {
	valid        bool // as UTF-8
	nuls         int
	lf, cr, crlf int // crlf are counted in lf and in cr, too
}

// surveyed is how much of a file one goroutine looks at in one go: few enough bytes for
// its counts to find them in the processor's cache.
const surveyed = 256 << 10

// look surveys data on all processors. passed, if there is one, is told of every block
// that has been looked at.
func look(data []byte, passed func([]byte)) survey {
	blocks := make([]survey, (len(data)+surveyed-1)/surveyed)
	parallel.Do(len(blocks), func(i int) {
		from, to := i*surveyed, min((i+1)*surveyed, len(data))
		blocks[i] = block(data, from, to)
		if passed != nil {
			passed(data[from:to])
		}
	})
	sum := survey{valid: true}
	for _, s := range blocks {
		sum.valid = sum.valid && s.valid
		sum.nuls += s.nuls
		sum.lf += s.lf
		sum.cr += s.cr
		sum.crlf += s.crlf
	}
	return sum
}

// block surveys data[from:to]. Letters and line ends that stand across its ends belong to
// the block that they begin in.
func block(data []byte, from, to int) survey {
	b := data[from:to]
	s := survey{nuls: bytes.Count(b, []byte{0}), lf: bytes.Count(b, []byte{'\n'}), cr: bytes.Count(b, []byte{'\r'})}
	if s.cr > 0 {
		s.crlf = bytes.Count(data[from:min(to+1, len(data))], []byte("\r\n"))
	}
	s.valid = utf8.Valid(data[letter(data, from):letter(data, to)])
	return s
}

// letter returns the first place at or after i that a letter can begin at, if it is near.
func letter(data []byte, i int) int {
	for j := i; j < len(data) && j < i+utf8.UTFMax; j++ {
		if utf8.RuneStart(data[j]) {
			return j
		}
	}
	return min(i, len(data))
}
