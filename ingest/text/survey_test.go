package text

import (
	"bytes"
	"math/rand/v2"
	"testing"
	"unicode/utf8"
)

// TestSurvey compares with counting the whole file at once, with letters and line ends
// across the borders of blocks.
func TestSurvey(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"a", "é", "€", "😀", "\n", "\r\n", "\r", "\x00", "plain text, ", "\xff", "\x80\x80\x80\x80\x80"}
	for i := range 60 {
		var b bytes.Buffer
		known := len(pieces) - i%3 // with and without bytes that are no letters
		b.WriteString(string(bytes.Repeat([]byte("x"), surveyed-20+r.IntN(30))))
		for b.Len() < surveyed+r.IntN(2*surveyed) {
			b.WriteString(pieces[r.IntN(known)])
		}
		data := b.Bytes()
		got := look(data, nil)
		want := survey{valid: utf8.Valid(data), nuls: bytes.Count(data, []byte{0}), lf: bytes.Count(data, []byte("\n")),
			cr: bytes.Count(data, []byte("\r")), crlf: bytes.Count(data, []byte("\r\n"))}
		if got != want {
			t.Fatalf("%d bytes: got %+v, want %+v", len(data), got, want)
		}
	}
}
