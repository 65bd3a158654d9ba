package text

import (
	"fmt"
	"strings"
	"testing"

	"salesk/ingest/table"
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

// atMost is a text that is read piece by piece, and how far.
type atMost struct {
	text string
	end  int64
}

func (a *atMost) ReadAt(b []byte, at int64) (int, error) {
	a.end = max(a.end, at+int64(len(b)))
	return strings.NewReader(a.text).ReadAt(b, at)
}

// TestLimitsBoundWindows holds that a row that breaks a limit is refused where it does, and its
// file is not read on for where it ends.
func TestLimitsBoundWindows(t *testing.T) {
	const size, most = 24 << 20, 4 << 20
	for _, x := range []struct{ name, row, want string }{
		{"delimiters", strings.Repeat(",", size), "x.csv:3:16385: the row has more than 16,384 columns"},
		{"text", strings.Repeat("z", size), "x.csv:3:1: the cell has more than 1,048,576 bytes"},
		{"cells", strings.Repeat("zz,", size/3), "x.csv:3:49153: the row has more than 16,384 columns"},
		{"quotes before", "\"\n\"\nd,e\n" + strings.Repeat("z", size), "x.csv:6:1: the cell has more than 1,048,576 bytes"},
	} {
		for _, backslash := range []bool{false, true} {
			at := &atMost{text: "a,b\nc,d\n" + x.row}
			f := &File{name: "x.csv", src: source{at: at, size: len(at.text)}, line: 1, limits: Limits{}.orDefault(),
				dialect: Dialect{Delimiter: ',', Quote: '"', Width: 2, Backslash: backslash}}
			err := f.Walk(func(*table.Row) bool { return true })
			if err == nil || !strings.HasPrefix(err.Error(), x.want) {
				t.Errorf("%s: %v, want %s", x.name, err, x.want)
			}
			if at.end > most {
				t.Errorf("%s, backslash %v: %d bytes were read", x.name, backslash, at.end)
			}
		}
	}
}
