package intern

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
)

// TestInternAll compares with interning one text after the other, on several goroutines
// at once.
func TestInternAll(t *testing.T) {
	syms := NewTable()
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			r := rand.New(rand.NewPCG(uint64(w), 1))
			for range 50 {
				var texts []byte
				var ends []int32
				var each []string
				for range r.IntN(3 * Batch) {
					s := ""
					switch r.IntN(10) {
					case 0:
					case 1:
						s = fmt.Sprintf("%0*d", r.IntN(300), r.IntN(100))
					default:
						s = fmt.Sprint("Customer ", r.IntN(2000))
					}
					texts = append(texts, s...)
					ends = append(ends, int32(len(texts)))
					each = append(each, s)
				}
				got := make([]Sym, len(ends))
				syms.InternAll(texts, ends, got)
				for i, s := range each {
					if want := syms.String(s); got[i] != want || syms.Text(got[i]) != s {
						t.Errorf("%q is %d, want %d", s, got[i], want)
					}
				}
			}
		})
	}
	wg.Wait()
}

// TestFindAll finds the interned texts among kept ones, and leaves interned Syms alone.
func TestFindAll(t *testing.T) {
	syms := NewTable()
	keeper := syms.Keeper()
	r := rand.New(rand.NewPCG(5, 6))
	var given, want []Sym
	for range 5000 {
		text := fmt.Sprint("Customer ", r.IntN(3000))
		interned, known := syms.Lookup(text)
		switch r.IntN(4) {
		case 0:
			given, want = append(given, 0), append(want, 0)
		case 1:
			s := syms.String(text)
			given, want = append(given, s), append(want, s)
		default:
			if !known {
				interned = 0
			}
			given, want = append(given, keeper.Keep([]byte(text))), append(want, interned)
		}
		if len(given) > r.IntN(3*Batch) { // before what comes next is interned
			syms.FindAll(given)
			if !slices.Equal(given, want) {
				t.Fatalf("got %v, want %v", given, want)
			}
			given, want = nil, nil
		}
	}
}

// BenchmarkInternAll looks up texts in no order, one after the other and together.
func BenchmarkInternAll(b *testing.B) {
	for _, n := range []int{1000, 100_000} {
		texts := symbolTexts(n)
		t := NewTable()
		for _, x := range texts {
			t.Bytes(x)
		}
		r := rand.New(rand.NewPCG(1, 1))
		const rows = 6000 // of a part of a file
		parts := make([][]byte, 50)
		var ends [50][]int32
		for p := range parts {
			for range rows {
				parts[p] = append(parts[p], texts[r.IntN(n)]...)
				ends[p] = append(ends[p], int32(len(parts[p])))
			}
		}
		syms := make([]Sym, rows)
		b.Run(fmt.Sprintf("each/texts=%d", n), func(b *testing.B) {
			for b.Loop() {
				for p := range parts {
					from := int32(0)
					for i, end := range ends[p] {
						syms[i] = t.Bytes(parts[p][from:end])
						from = end
					}
				}
			}
			reportTexts(b, rows*len(parts))
		})
		b.Run(fmt.Sprintf("all/texts=%d", n), func(b *testing.B) {
			for b.Loop() {
				for p := range parts {
					t.InternAll(parts[p], ends[p], syms)
				}
			}
			reportTexts(b, rows*len(parts))
		})
	}
}
