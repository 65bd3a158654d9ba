package text

import (
	"fmt"
	"strings"
	"testing"
)

// TestWindowEndsBehindCR holds that a line does not end where what was read of a file ends
// behind a CR, for an LF may follow: whatever cannot be cut by masks is read so.
func TestWindowEndsBehindCR(t *testing.T) {
	const size = 200
	for _, d := range []Dialect{
		{Delimiter: ',', Quote: '"', Backslash: true, Width: 2},
		{Delimiter: ',', Quote: '"', Width: 2}, // not plain, by its stray quotes
		{Delimiter: ',', Quote: '"', Width: 2, mixedCR: true},
		{Delimiter: ',', Quote: '"', Width: 2, LoneCR: true},
	} {
		for _, end := range []string{"\r\n", "\r\r\n", "\r", "\n"} {
			for n := -3; n <= 3; n++ {
				row := func(n int) string { return "a," + strings.Repeat("x", n-5) + "\" b" }
				text := row(size/2) + end + row(size/2+behind+n) + end + row(20) + end + row(20) + end
				f := &File{name: "x", src: source{data: []byte(text), size: len(text)}, line: 1, dialect: d, limits: Limits{}.orDefault()}
				want := scanned(f)
				sameRecords(t, records(t, f.Chunks(size)...), want, fmt.Sprintf("%+v, lines that end in %q, %d", d, end, n))
			}
		}
	}
}
