package text

import (
	"bytes"
	"io"
	"unicode/utf8"

	fast "github.com/segmentio/asm/utf8"

	"salesk/ingest/parallel"
)

// survey is what one pass over all bytes of a file tells.
type survey struct {
	size   int
	valid  bool // as UTF-8
	nuls   int
	ends   ends
	quote  int    // the first double quote; -1 without one
	escape int    // the first double quote behind a backslash; -1 without one
	blocks []ends // of each block, so that lines can be counted from near
}

// ends counts line ends.
type ends struct{ lf, cr, crlf int } // crlf are counted in lf and in cr, too

func (e ends) plus(o ends) ends  { return ends{e.lf + o.lf, e.cr + o.cr, e.crlf + o.crlf} }
func (e ends) minus(o ends) ends { return ends{e.lf - o.lf, e.cr - o.cr, e.crlf - o.crlf} }

// surveyed is how much of a file one goroutine looks at in one go: few enough bytes for
// its counts to find them in the processor's cache.
const surveyed = 256 << 10

// look surveys data on all processors. A large file that is mapped is read by at instead,
// which costs less than having its pages mapped for one look at them.
func look(data []byte, at io.ReaderAt) survey {
	n := (len(data) + surveyed - 1) / surveyed
	found := make([]survey, n)
	parallel.Each(n, func() []byte {
		if at == nil {
			return nil
		}
		return make([]byte, surveyed+utf8.UTFMax)
	}, func(buf []byte, i int) {
		from, to := i*surveyed, min((i+1)*surveyed, len(data))
		window := data[from:min(to+utf8.UTFMax, len(data))]
		if at != nil {
			// A file that has become shorter is found out when it is decoded.
			k, _ := at.ReadAt(buf[:len(window)], int64(from))
			window, to = buf[:k], min(to, from+k)
		}
		found[i] = block(window, to-from, i == 0)
	})
	sum := survey{size: len(data), valid: true, quote: -1, escape: -1, blocks: make([]ends, n)}
	for i, s := range found {
		sum.valid = sum.valid && s.valid
		sum.nuls += s.nuls
		sum.ends = sum.ends.plus(s.ends)
		sum.blocks[i] = s.ends
		if sum.quote < 0 && s.quote >= 0 {
			sum.quote = i*surveyed + s.quote
		}
		if sum.escape < 0 && s.escape >= 0 {
			sum.escape = i*surveyed + s.escape
		}
	}
	return sum
}

// block surveys the first n bytes of window, which goes on for a letter if the file does.
// Letters and line ends that stand across a block's ends belong to the one that they
// begin in.
func block(window []byte, n int, first bool) survey {
	b := window[:n]
	s := survey{nuls: bytes.Count(b, []byte{0}), ends: endsOf(window, n), quote: bytes.IndexByte(b, '"'), escape: -1}
	if across := window[:min(n+1, len(window))]; s.quote >= 0 || bytes.HasSuffix(across, []byte(`\"`)) {
		s.escape = index(across, `\"`)
	}
	begin := 0
	if !first {
		begin = letter(window, 0)
	}
	s.valid = fast.Valid(window[begin:letter(window, n)])
	return s
}

// endsOf counts the line ends in the first n bytes.
func endsOf(window []byte, n int) ends {
	b := window[:n]
	e := ends{lf: bytes.Count(b, []byte{'\n'}), cr: bytes.Count(b, []byte{'\r'})}
	if e.cr > 0 {
		e.crlf = bytes.Count(window[:min(n+1, len(window))], []byte("\r\n"))
	}
	return e
}

// letter returns the first place at or after i that a letter can begin at, if it is near.
// The end of data is one.
func letter(data []byte, i int) int {
	for j := i; j < i+utf8.UTFMax; j++ {
		if j >= len(data) {
			return len(data)
		}
		if utf8.RuneStart(data[j]) {
			return j
		}
	}
	return i
}
