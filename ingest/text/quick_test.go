package text

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// quickIsThorough reads data with quick, and without.
func quickIsThorough(t interface{ Fatalf(string, ...any) }, data []byte, d Dialect, maxCells int) {
	a := newScanner(data, d, 0, len(data), 1, maxCells)
	b := newScanner(data, d, 0, len(data), 1, maxCells)
	b.simple = false
	for {
		more := b.next()
		if a.next() != more {
			t.Fatalf("%q: the end is elsewhere than %d", data, b.pos)
		}
		if !more {
			return
		}
		got, want := fmt.Sprintf("%d %d %v %q", a.pos, a.line, a.stray, a.row.Raw), fmt.Sprintf("%d %d %v %q", b.pos, b.line, b.stray, b.row.Raw)
		if got != want || a.row.Line != b.row.Line || a.row.Note != b.row.Note || len(a.row.Cells) != len(b.row.Cells) {
			t.Fatalf("%q, %+v: %s with %d cells, %q; want %s with %d cells, %q", data, d, got, len(a.row.Cells), a.row.Note, want, len(b.row.Cells), b.row.Note)
		}
		for i := range b.row.Cells {
			c, w := a.row.Cells[i], b.row.Cells[i]
			if !bytes.Equal(c.Text, w.Text) || c.Kind != w.Kind || c.Quoted != w.Quoted || a.row.Start(i) != b.row.Start(i) {
				t.Fatalf("%q: cell %d is %+v at %d; want %+v at %d", data, i, c, a.row.Start(i), w, b.row.Start(i))
			}
		}
	}
}

// TestQuickIsThorough reads random text, long enough to go over the edges of blocks.
func TestQuickIsThorough(t *testing.T) {
	tame := []string{"a,bc,d\n", "1,\"x\",2\r\n", "\"x\",\"\"\n", "1,\"a,b\"\n", "\"say \"\"hi\"\"\",\"\"\"\",1\n", "\n", "\r\n", "1;2;3\n", "é,\xac\xa2\x8a\n", ",,,,,,\n"}
	rapid.Check(t, func(t *rapid.T) {
		from := pieces
		if rapid.Bool().Draw(t, "tame") {
			from = tame
		}
		var b strings.Builder
		b.WriteString(strings.Repeat("a", rapid.SampledFrom([]int{0, 1, 50, 63, 64, 65}).Draw(t, "before")))
		for b.Len() < rapid.SampledFrom([]int{0, 100, markBlock, 2*markBlock + 10}).Draw(t, "size") {
			run := strings.Join(rapid.SliceOfN(rapid.SampledFrom(from), 1, 40).Draw(t, "text"), "")
			b.WriteString(strings.Repeat(run, rapid.IntRange(1, 20).Draw(t, "times")))
		}
		quickIsThorough(t, []byte(b.String()), drawDialect(t), rapid.SampledFrom([]int{0, 1, 3, 40, 16384}).Draw(t, "cells"))
	})
}

// TestQuickReads holds that ordinary rows are read by quick, over whatever edges.
func TestQuickReads(t *testing.T) {
	d := Dialect{Delimiter: ',', Quote: '"'}
	for _, row := range []string{"a,b,c\n", "a,\"b, b\",c\r\n", "\"a\",\"\",\"c\"\n", "1,\"a \"\"b\"\", c\",2\n", "\n", "\"x\"\r\n", strings.Repeat("x,", 200) + "y\n"} {
		data := []byte(strings.Repeat(row, 3*markBlock/len(row)))
		s := newScanner(data, d, 0, len(data), 1, 16384)
		for s.pos < s.stop {
			s.row.Line, s.row.Starts = s.line, s.row.Starts[:0]
			if at := s.pos; !s.quick() {
				t.Fatalf("%q at %d is not read", row, at)
			}
		}
		if s.line != 1+len(data)/len(row) {
			t.Errorf("%q: %d lines", row, s.line)
		}
	}
}

// TestMarks finds the bytes that matter and no others, wherever in a block and beside
// whatever.
func TestMarks(t *testing.T) {
	var m marks
	for c := range 256 {
		for _, delimiter := range []byte(",;\t|\x1f \x00") {
			for _, beside := range []byte{'a', 0x00, 0xff, delimiter | 0x80, delimiter ^ 1, '\n'} {
				data := bytes.Repeat([]byte{beside}, 130)
				for _, at := range []int{0, 1, 7, 8, 63, 64, 127, 128, 129} {
					data[at] = byte(c)
					m.fill(data, 0, delimiter, '"')
					var words [3]uint64 // as processors find them that compare eight bytes at once
					markWords(append(slices.Clip(data), make([]byte, 62)...), 3, words[:], delimiter, '"')
					if words[2] &= 3; !slices.Equal(words[:], m.hits[:3]) {
						t.Fatalf("%q with delimiter %q: %x by words; %x", data, delimiter, words, m.hits[:3])
					}
					var want []int
					for i, b := range data {
						if b == delimiter || b == '"' || b == '\n' {
							want = append(want, i)
						}
					}
					var got []int
					for p := m.next(); p >= 0; p = m.next() {
						got = append(got, p)
					}
					if !slices.Equal(got, want) {
						t.Fatalf("%q with delimiter %q: %v; want %v", data, delimiter, got, want)
					}
					data[at] = beside
				}
			}
		}
	}
}
