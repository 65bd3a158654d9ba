package text

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"salesk/ingest/table"
)

// masksAlike finds the masks of data in every way, and byte by byte.
func masksAlike(t interface{ Fatalf(string, ...any) }, data []byte, delimiter, quote byte) {
	padded := append(slices.Clone(data), bytes.Repeat([]byte{' '}, 64-len(data)%64)...)
	want, got, portable := make([]mask, len(padded)/64), make([]mask, len(padded)/64), make([]mask, len(padded)/64)
	var all seen
	for i, c := range padded {
		m, bit := &want[i/64], uint64(1)<<(i%64)
		for _, x := range []struct {
			mask *uint64
			is   bool
		}{{&m.delimiters, c == delimiter}, {&m.feeds, c == '\n'}, {&m.quotes, c == quote}, {&m.returns, c == '\r'}} {
			if x.is {
				*x.mask |= bit
			}
		}
		all.high, all.nul = all.high || c >= 0x80, all.nul || c == 0
	}
	if s := masks(padded, got, delimiter, quote); s != all || !slices.Equal(got, want) {
		t.Fatalf("%q with delimiter %q: %+v %x, want %+v %x", data, delimiter, s, got, all, want)
	}
	if s := maskWords(padded, portable, delimiter, quote); s != all || !slices.Equal(portable, want) {
		t.Fatalf("%q with delimiter %q, eight bytes at a time: %+v %x, want %+v %x", data, delimiter, s, portable, all, want)
	}
}

// TestMasks finds the bytes that matter and no others, wherever they stand and beside
// whatever.
func TestMasks(t *testing.T) {
	for c := range 256 {
		for _, delimiter := range []byte(",;\t|\x1f \x00") {
			for _, beside := range []byte{'a', 0x00, 0xff, delimiter | 0x80, delimiter ^ 1, '\n'} {
				data := bytes.Repeat([]byte{beside}, 130)
				for _, at := range []int{0, 1, 7, 8, 63, 64, 127, 128, 129} {
					data[at] = byte(c)
				}
				masksAlike(t, data, delimiter, '"')
			}
		}
	}
}

// tame are lines in perfect order.
var tame = []string{"a,bc,d\n", "1,\"x\",2\r\n", "\"x\",\"\"\n", "1,\"a,b\"\n", "\"say \"\"hi\"\"\",\"\"\"\",1\n", "\n", "\r\n", "1;2;3\n", "é,\"€\",\n", ",,,,,,\n", "1,\"two\nlines\",3\n"}

// TestBlocks walks random text of some length, tame and wild, in chunks and at once.
func TestBlocks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := pieces
		if rapid.Bool().Draw(t, "tame") {
			from = tame
		}
		var b strings.Builder
		b.WriteString(strings.Repeat("a", rapid.SampledFrom([]int{0, 1, 50, 63, 64, 65}).Draw(t, "before")))
		for b.Len() < rapid.SampledFrom([]int{0, 100, 3000, 3*behind + 10}).Draw(t, "size") {
			run := strings.Join(rapid.SliceOfN(rapid.SampledFrom(from), 1, 40).Draw(t, "text"), "")
			b.WriteString(strings.Repeat(run, rapid.IntRange(1, 20).Draw(t, "times")))
		}
		text := b.String()
		f := &File{name: "x.csv", src: source{data: []byte(text), size: len(text)}, line: 1, limits: Limits{}.orDefault(), dialect: drawDialect(t)}
		want := scanned(f)
		sameRecords(t, records(t, f), want, "walk")
		size := rapid.SampledFrom([]int{30, 500, 2000, behind, 9000}).Draw(t, "size of a chunk")
		sameRecords(t, records(t, f.Chunks(size)...), want, fmt.Sprintf("chunks of %d bytes", size))
	})
}

// TestPlain holds that ordinary rows are cut without a look at each, over whatever edges,
// and that their cells are where the row has them.
func TestPlain(t *testing.T) {
	for _, row := range []string{"a,b,c\n", "a,\"b, b\",c\r\n", "\"a\",\"\",\"c\"\n", "1,\"a \"\"b\"\", c\",2\n", "1,\"a\nb\",2\n", strings.Repeat("x,", 200) + "y\n"} {
		text := strings.Repeat(row, 3*behind/len(row))
		f := open(t, text)
		for _, c := range f.Chunks(5000) {
			b := NewBlock()
			if err := c.(*Chunk).Read(b); err != nil || !b.Plain {
				t.Fatalf("%q: plain %v, %v", row, b.Plain, err)
			}
			lines := make([]uint32, b.Rows())
			b.Lines(lines)
			odd := b.Odd
			for r := range b.Rows() {
				x := b.Row(r)
				if x.Line != int(lines[r]) {
					t.Fatalf("%q: row %d is on line %d, and %d", row, r, x.Line, lines[r])
				}
				if len(odd) > 0 && int(odd[0]) == r {
					odd = odd[1:]
					for i := range x.Cells {
						if from, to := b.Cell(r, i); from != to {
							t.Fatalf("%q: an odd row has the cell %q", row, b.Buf[from:to])
						}
					}
					continue
				}
				for i, cell := range x.Cells {
					from, to := b.Cell(r, i)
					got := string(b.Buf[from:to])
					if cell.Quoted {
						got = strings.ReplaceAll(got[1:len(got)-1], `""`, `"`)
					}
					if got != string(cell.Text) {
						t.Fatalf("%q: cell %d is %q, in the row %q", row, i, got, cell.Text)
					}
				}
			}
			b.Free()
		}
	}
}

// TestReopen reads files whose sample did not show what is in them.
func TestReopen(t *testing.T) {
	plain := strings.Repeat("1,a,2022-01-01\n", 5*sampleBytes/15)
	escaped := `1,"a \"b\" c, d",x` + "\n" // a file of such quotes is not cut by masks
	for what, odd := range map[string]struct{ first, odd string }{
		"survey: a quote":                          {"", "1,\"a\",x\n"},
		"survey: a CR":                             {"", "1,a\rb,x\n"},
		"survey: a CR where quotes are escaped":    {escaped, "1,a\rb,x\n"},
		"whole: no UTF-8":                          {"", "1,\xff,x\n"},
		"whole: no UTF-8 where quotes are escaped": {escaped, "1,\xff,x\n"},
		"whole: a NUL":                             {"", "1,\x00,x\n"},
	} {
		at := sampleBytes + 3000
		text := odd.first + plain[:at/15*15] + odd.odd + plain[at/15*15:]
		f, err := OpenAt("x.csv", strings.NewReader(text), int64(len(text)), Options{})
		if err != nil || f == nil {
			t.Fatal(f, err)
		}
		var again *Reopen
		if err := f.Walk(func(*table.Row) bool { return true }); !errors.As(err, &again) || again.Whole != (what[0] == 'w') {
			t.Errorf("%s: %v", what, err)
		}
		f, err = OpenAt("x.csv", strings.NewReader(text), int64(len(text)), Options{Survey: true})
		if (f == nil) != (what[0] == 'w') || err != nil {
			t.Errorf("%s: opened with a survey: %v, %v", what, f != nil, err)
		}
		if f != nil {
			sameRecords(t, records(t, f), records(t, open(t, text)), what)
		}
	}
}
