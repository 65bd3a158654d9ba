package ingest

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"salesk/kpi"
)

// lookUp finds a text that stands amid others.
func lookUp(d *dictionary, before, text string) (kpi.Sym, bool) {
	buf := append([]byte(before+text), bytes.Repeat([]byte("z"), 8)...)
	return d.find(buf, uint32(len(before)), uint32(len(text)))
}

func remember(d *dictionary, text string, sym kpi.Sym) {
	d.put(append([]byte(text), 0, 0, 0, 0, 0, 0, 0, 0), 0, uint32(len(text)), sym)
}

// TestDictionary remembers texts of every length, tells those apart that differ in one byte,
// and gives a column of many texts up.
func TestDictionary(t *testing.T) {
	var d dictionary
	for n := 1; n <= 70; n++ {
		for i := range n {
			b := bytes.Repeat([]byte("x"), n)
			b[i] = byte('a' + i%20)
			text, sym := string(b), kpi.Sym(n*100+i)
			if s, known := lookUp(&d, "", text); known {
				t.Fatalf("%q is known already as %d", text, s)
			}
			remember(&d, text, sym)
			if s, known := lookUp(&d, "y", text); !known || s != sym {
				t.Fatalf("%q is forgotten at once", text)
			}
		}
	}
	for n := 1; n <= 70; n++ {
		for i := range n {
			b := bytes.Repeat([]byte("x"), n)
			b[i] = byte('a' + i%20)
			if s, known := lookUp(&d, "", string(b)); !known || s != kpi.Sym(n*100+i) {
				t.Fatalf("%q is forgotten", b)
			}
		}
	}
	for i := range 4 * trial {
		text := fmt.Sprint("text ", i)
		if _, known := lookUp(&d, "", text); known {
			t.Fatalf("%q is known already", text)
		}
		remember(&d, text, 1)
		if i%4 == 0 {
			lookUp(&d, "", text) // the column is looked up on a hit, too
		}
	}
	if !d.off || d.slots != nil || d.texts != nil {
		t.Error("a column of many texts is still remembered")
	}
	remember(&d, "late", 1)
	if _, known := lookUp(&d, "", "late"); known {
		t.Error("a text is remembered though the column was given up")
	}
}

// TestDictionaryIsFull holds that a column with more texts than are remembered, each of which
// comes often, keeps those that it has.
func TestDictionaryIsFull(t *testing.T) {
	var d dictionary
	const texts = mostSlots
	name := func(i int) string { return fmt.Sprintf("customer number %d", i) } // of more than 16 bytes
	kept := 0
	for round := range 2 {
		for i := range texts {
			s, known := lookUp(&d, "", name(i))
			if known != (round > 0 && i < mostSlots/2) || known && s != kpi.Sym(i+1) {
				t.Fatalf("round %d: %q is %d, %v", round, name(i), s, known)
			}
			if known {
				continue
			}
			remember(&d, name(i), kpi.Sym(i+1))
			if s, known = lookUp(&d, "", name(i)); known != (i < mostSlots/2) || known && s != kpi.Sym(i+1) {
				t.Fatalf("round %d: %q is %d, %v once it is put", round, name(i), s, known)
			} else if known {
				kept++
			}
			for k := range 3 { // those that are known come often
				if s, known := lookUp(&d, "x", name((i+k)%kept)); !known || s != kpi.Sym((i+k)%kept+1) {
					t.Fatalf("round %d: %q is %d, %v", round, name((i+k)%kept), s, known)
				}
			}
		}
	}
	if d.off || d.used != mostSlots/2 || len(d.slots) != mostSlots {
		t.Errorf("%d texts in %d slots, off: %v", d.used, len(d.slots), d.off)
	}
}

// TestDictionaryIsMap looks random texts up, alike as texts of a column are, and gets what a map
// gives for those that are remembered.
func TestDictionaryIsMap(t *testing.T) {
	piece := rapid.SampledFrom([]string{"a", "b", "\x00", "\xff", "Customer ", "12345678", "1234567", "é", " Ltd", "aaaaaaaaaaaaaaaa"})
	rapid.Check(t, func(t *rapid.T) {
		var d dictionary
		known := map[string]kpi.Sym{}
		before := rapid.SampledFrom([]string{"", "a", "12345678", "\xff"}).Draw(t, "before")
		for range rapid.IntRange(1, 300).Draw(t, "texts") {
			text := strings.Join(rapid.SliceOfN(piece, 1, 6).Draw(t, "text"), "")
			got, ok := lookUp(&d, before, text)
			want, has := known[text]
			if got != want || ok != has {
				t.Fatalf("%q is %d, %v; want %d, %v", text, got, ok, want, has)
			}
			if !ok {
				known[text] = kpi.Sym(len(known) + 1)
				remember(&d, text, known[text])
			}
		}
		for text, want := range known {
			if got, ok := lookUp(&d, before, text); !ok || got != want {
				t.Fatalf("in the end %q is %d, %v; want %d", text, got, ok, want)
			}
		}
	})
}

func BenchmarkDictionary(b *testing.B) {
	for _, c := range []struct {
		name  string
		texts []string
	}{
		{"flags", []string{"0", "1"}},
		{"stages", []string{"Closed Won", "Closed Lost", "Negotiation", "Prospecting"}},
		{"reps", strings.Split("Grace Nagy,Oliver Bergström,Emily Patel,Niamh Szűcs,Priya Clarke,Katarzyna Vogt,Tomáš Weiß,Tomáš Fekete,Niamh Turner,Hiroshi Nagy,Rémi Vogt,Søren Weiß,Lucía O'Brien,Lucía Turner,Benoît Johnson,François Nagy", ",")},
	} {
		b.Run(c.name, func(b *testing.B) {
			var d dictionary
			var buf []byte
			from := make([]uint32, 4097)
			for i := range 4096 {
				buf = append(buf, c.texts[int(uint32(i*2654435761)>>8)%len(c.texts)]...)
				from[i+1] = uint32(len(buf))
			}
			buf = append(buf, make([]byte, 8)...)
			i := 0
			for b.Loop() {
				at, n := from[i&4095], from[i&4095+1]-from[i&4095]
				if _, known := d.find(buf, at, n); !known {
					d.put(buf, at, n, 1)
				}
				i++
			}
		})
	}
}
