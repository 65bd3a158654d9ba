package text

import "bytes"

// sampleBytes is how much of a file's beginning, middle and end decides the dialect.
const sampleBytes = 256 << 10

// sample returns whole lines from the beginning, the middle and the end, and from where
// the first quote and the first escaped quote are.
func (f *File) sample(lone bool) ([][]byte, error) {
	size := f.src.size
	if size <= 4*sampleBytes {
		data, err := f.src.view(nil, 0, size)
		return [][]byte{data}, err
	}
	var blocks [][]byte
	var err error
	take := func(from, n int) {
		// Without a line end near, the rest of a line is left.
		end := size
		if f.src.at != nil {
			end = min(size, from+3*n)
		}
		data, e := f.src.view(nil, from, end)
		if e != nil {
			err = e
			return
		}
		begin := 0
		if from > 0 {
			_, begin = lineEnd(data, 0, lone)
		}
		to := min(len(data), begin+n)
		if end, next := lineEnd(data[:min(len(data), to+n)], to, lone); end < to+n {
			to = next
		}
		blocks = append(blocks, data[begin:to])
	}
	take(0, sampleBytes)
	take(size/2, sampleBytes)
	take(size-sampleBytes, sampleBytes)
	for _, mark := range []struct {
		text string
		at   int
	}{{`"`, f.seen.quote}, {`\"`, f.seen.escape}} {
		if mark.at >= 0 && !contains(blocks, mark.text) {
			take(max(0, mark.at-sampleBytes/8), sampleBytes/2)
		}
	}
	return blocks, err
}

// index is bytes.Index for marks whose first byte is rare.
func index(data []byte, mark string) int {
	for at := 0; ; at++ {
		i := bytes.IndexByte(data[at:], mark[0])
		if i < 0 {
			return -1
		}
		if at += i; bytes.HasPrefix(data[at:], []byte(mark)) {
			return at
		}
	}
}

func contains(blocks [][]byte, mark string) bool {
	for _, b := range blocks {
		if index(b, mark) >= 0 {
			return true
		}
	}
	return false
}

// single reports whether cells start and end with single quotes.
func single(blocks [][]byte) bool {
	for _, d := range delimiters {
		if contains(blocks, string([]byte{'\'', d.char, '\''})) {
			return true
		}
	}
	return false
}

// singleBeside reports whether a cell may start or end with a single quote.
func singleBeside(blocks [][]byte, delimiter byte) bool {
	for _, b := range blocks {
		for at := 0; ; at++ {
			i := bytes.IndexByte(b[at:], '\'')
			if i < 0 {
				break
			}
			at += i
			if at > 0 && b[at-1] == delimiter || at+1 < len(b) && b[at+1] == delimiter {
				return true
			}
		}
	}
	return false
}

// lineEnds tells how lines end, from the whole file.
func (f *File) lineEnds() (ends string, lone, mixed bool) {
	lf, crlf := f.seen.ends.lf, f.seen.ends.crlf
	cr := f.seen.ends.cr - crlf
	switch {
	case lf == 0 && cr == 0:
		return "none", false, false
	case lf == 0:
		return "CR", true, false
	case cr > 0 && cr*4 >= lf:
		return "mixed", false, true
	case crlf == 0:
		return "LF", false, false
	case crlf == lf:
		return "CRLF", false, false
	}
	return "mixed", false, false
}
