package text

import (
	"bytes"
	"unicode/utf8"

	fast "github.com/segmentio/asm/utf8"

	"salesk/internal/parallel"
)

// survey is what one pass over all bytes of a file tells.
type survey struct {
	valid  bool // as UTF-8
	nuls   int
	ends   ends
	quote  int // the first double quote; -1 without one
	escape int // the first double quote behind a backslash; -1 without one
}

// ends counts line ends.
type ends struct{ lf, cr, crlf int } // crlf are counted in lf and in cr, too

func (e ends) plus(o ends) ends  { return ends{e.lf + o.lf, e.cr + o.cr, e.crlf + o.crlf} }
func (e ends) minus(o ends) ends { return ends{e.lf - o.lf, e.cr - o.cr, e.crlf - o.crlf} }

// surveyed is how much of a file one goroutine looks at in one go: few enough bytes for
// its counts to find them in the processor's cache.
const surveyed = 256 << 10

// look surveys a text on all processors.
func look(src *source) (survey, error) {
	n := (src.size + surveyed - 1) / surveyed
	found := make([]survey, n)
	errs := make([]error, n)
	parallel.Each(n, func() []byte {
		if src.at == nil {
			return nil
		}
		return make([]byte, surveyed+utf8.UTFMax)
	}, func(buf []byte, i int) {
		from, to := i*surveyed, min((i+1)*surveyed, src.size)
		window, err := src.view(buf, from, min(to+utf8.UTFMax, src.size))
		if errs[i] = err; err == nil {
			found[i] = block(window, to-from, i == 0)
		}
	})
	sum := survey{valid: true, quote: -1, escape: -1}
	for i, s := range found {
		if errs[i] != nil {
			return sum, errs[i]
		}
		sum.valid = sum.valid && s.valid
		sum.nuls += s.nuls
		sum.ends = sum.ends.plus(s.ends)
		if sum.quote < 0 && s.quote >= 0 {
			sum.quote = i*surveyed + s.quote
		}
		if sum.escape < 0 && s.escape >= 0 {
			sum.escape = i*surveyed + s.escape
		}
	}
	return sum, nil
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
