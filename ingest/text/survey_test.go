package text

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"salesk/ingest/table"
)

// TestSurvey compares with counting the whole file at once, with letters and line ends
// across the borders of blocks.
func TestSurvey(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"a", "é", "€", "😀", "\n", "\r\n", "\r", "\x00", "plain text, ", "\xff", "\x80\x80\x80\x80\x80", `"`, `\"`}
	for i := range 80 {
		var b bytes.Buffer
		some := pieces[:9+i%5] // with and without bytes that are no letters
		if i%2 == 0 {
			b.Write(bytes.Repeat([]byte("x"), surveyed-20+r.IntN(30)))
		}
		for b.Len() < surveyed+r.IntN(2*surveyed) {
			b.WriteString(some[r.IntN(len(some))])
		}
		data := b.Bytes()
		got := lookIn(data)
		if read, err := look(&source{at: bytes.NewReader(data), size: len(data)}); err != nil || read != got {
			t.Fatalf("%d bytes: read %+v, in memory %+v: %v", len(data), read, got, err)
		}
		want := survey{valid: utf8.Valid(data), nuls: bytes.Count(data, []byte{0}), quote: bytes.IndexByte(data, '"'), escape: bytes.Index(data, []byte(`\"`)),
			ends: ends{lf: bytes.Count(data, []byte("\n")), cr: bytes.Count(data, []byte("\r")), crlf: bytes.Count(data, []byte("\r\n"))}}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("%d bytes: got %+v, want %+v", len(data), got, want)
		}
	}
	if lookIn([]byte("\x80\x80abc")).valid {
		t.Error("a file that begins within a letter is valid")
	}
}

// TestSurveyEnd looks at files whose last letter stands across the last border of blocks.
func TestSurveyEnd(t *testing.T) {
	for _, letter := range []string{"é", "€", "😀"} {
		for before := range len(letter) + 1 {
			data := append(bytes.Repeat([]byte("x"), surveyed-before), letter...)
			if !lookIn(data).valid {
				t.Errorf("%q with %d bytes before the border is not valid", letter, before)
			}
			if lookIn(data[:len(data)-1]).valid {
				t.Errorf("%q with %d bytes before the border is valid without its last byte", letter, before)
			}
			if lookIn(append(data, letter[1:]...)).valid {
				t.Errorf("%q with %d bytes before the border is valid with bytes of another", letter, before)
			}
		}
	}
}

// TestValid compares with the standard library's judgement: good and bad sequences of
// bytes at every place of texts of every length up to a few of the vectors that are
// looked at at once, and random ones.
func TestValid(t *testing.T) {
	sequences := []string{"\x7f", "\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc2\x80", "\xc2", "\xc2\xc2", "\xdf\xbf", "\xe0\x9f\xbf", "\xe0\xa0\x80", "\xe0\xa0", "\xe1\x80\xc0",
		"\xed\x9f\xbf", "\xed\xa0\x80", "\xed\xbf\xbf", "\xee\x80\x80", "\xef\xbf\xbf", "\xef\xbf\xbf\x80", "\xf0\x8f\xbf\xbf", "\xf0\x90\x80\x80", "\xf0\x90\x80",
		"\xf4\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "\xfe"}
	check := func(data []byte) {
		if got, want := lookIn(data).valid, utf8.Valid(data); got != want {
			t.Fatalf("%q: valid is %v; want %v", data, got, want)
		}
	}
	for _, fill := range []string{"a", "é", "€", "😀"} {
		for size := range 100 {
			text := strings.Repeat(fill, size/len(fill))
			for at := 0; at <= len(text); at += len(fill) {
				for _, s := range sequences {
					check([]byte(text[:at] + s + text[at:]))
				}
			}
		}
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		data := []byte(strings.Repeat("aé€😀", 1+r.IntN(40)))
		for range r.IntN(3) {
			data[r.IntN(len(data))] = byte(r.Uint32())
		}
		check(data[:r.IntN(len(data)+1)])
	}
}

// TestLines holds that the parts of a file that is larger than many blocks know their
// lines, whatever the lines end with and whatever stands before them.
func TestLines(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r"} {
		for _, head := range []string{"", "\xef\xbb\xbf", "sep=;" + end, "\"sep=;\"" + end} {
			var b strings.Builder
			b.WriteString(head + "id;note" + end)
			for i := 0; b.Len() < 5*surveyed; i++ {
				fmt.Fprintf(&b, "%d;note %d%s", i, i%977, end)
				if i%501 == 0 {
					b.WriteString("7;\"two" + end + "lines\"" + end)
				}
			}
			f, err := Open("x.csv", []byte(b.String()), Options{})
			if err != nil {
				t.Fatal(err)
			}
			var want, got []string
			f.Walk(func(r *table.Row) bool {
				want = append(want, fmt.Sprint(r.Line, string(r.Raw)))
				return true
			})
			chunks := f.Chunks(f.Size() / 12)
			for _, c := range chunks {
				c.Walk(func(r *table.Row) bool {
					got = append(got, fmt.Sprint(r.Line, string(r.Raw)))
					return true
				})
			}
			if len(chunks) < 4 || strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("%q, %q: %d parts with %d rows, want %d", end, head, len(chunks), len(got), len(want))
			}
		}
	}
}
