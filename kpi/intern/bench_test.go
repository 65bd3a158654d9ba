package intern

import (
	"fmt"
	"sync"
	"testing"
)

// symbolTexts makes n texts of the length of names and ids.
func symbolTexts(n int) [][]byte {
	texts := make([][]byte, n)
	for i := range texts {
		texts[i] = fmt.Appendf(nil, "Customer %07d Ltd", i*7919%n)
	}
	return texts
}

// onGoroutines runs work on so many goroutines at once.
func onGoroutines(workers int, work func(w int)) {
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() { work(w) })
	}
	wg.Wait()
}

func reportTexts(b *testing.B, texts int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(texts), "ns/text")
}

// BenchmarkSymbols interns: texts that are there already, few and many, and new ones.
func BenchmarkSymbols(b *testing.B) {
	for _, n := range []int{100, 500_000} {
		texts := symbolTexts(n)
		total := max(n, 100_000)
		for _, workers := range []int{1, 2} {
			b.Run(fmt.Sprintf("hit/texts=%d/goroutines=%d", n, workers), func(b *testing.B) {
				t := NewTable()
				for _, x := range texts {
					t.Bytes(x)
				}
				for b.Loop() {
					onGoroutines(workers, func(int) {
						for i := range total {
							t.Bytes(texts[i%n])
						}
					})
				}
				reportTexts(b, workers*total)
			})
		}
	}
	texts := symbolTexts(500_000)
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("miss/goroutines=%d", workers), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				t := NewTable()
				onGoroutines(workers, func(w int) {
					for i := w; i < len(texts); i += workers {
						t.Bytes(texts[i])
					}
				})
			}
			reportTexts(b, len(texts))
		})
	}
}

// BenchmarkKeep keeps texts without a search.
func BenchmarkKeep(b *testing.B) {
	texts := symbolTexts(500_000)
	b.ReportAllocs()
	for b.Loop() {
		t := NewTable()
		k := t.Keeper()
		for _, x := range texts {
			k.Keep(x)
		}
	}
	reportTexts(b, len(texts))
}

// BenchmarkText reads texts back, in the order in which they came.
func BenchmarkText(b *testing.B) {
	texts := symbolTexts(500_000)
	t := NewTable()
	keep := t.Keeper()
	for name, of := range map[string]func([]byte) Sym{"interned": t.Bytes, "kept": keep.Keep} {
		syms := make([]Sym, len(texts))
		for i, x := range texts {
			syms[i] = of(x)
		}
		b.Run(name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				for _, s := range syms {
					n += len(t.Text(s))
				}
			}
			reportTexts(b, len(texts))
			reportTexts(b, len(texts))
		})
	}
}
