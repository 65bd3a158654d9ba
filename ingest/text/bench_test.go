package text

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"

	"salesk/ingest/table"
	"salesk/internal/parallel"
)

const benchBytes = 50 << 20

// benchFile writes about 50 MB of deals in 12 columns, with so many quoted cells in a
// hundred; every fifth of those needs its quotes, one in fifty runs over two lines.
func benchFile(quoted int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, 0, benchBytes+1024)
	b = append(b, "deal_id,rep,customer,amount,currency,created_date,close_date,stage,source,product,region,note\n"...)
	reps := []string{"Anna Kovács", "Béla Szűcs", "Zoë Müller", "John Smith", "Íris Ősz"}
	stages := []string{"Closed Won", "Closed Lost", "Negotiation", "Prospecting"}
	for i := 0; len(b) < benchBytes; i++ {
		cells := [...]string{
			fmt.Sprintf("D-%07d", i), reps[r.IntN(len(reps))], fmt.Sprintf("Customer %d", r.IntN(5000)),
			fmt.Sprintf("%d.%02d", r.IntN(100000), r.IntN(100)), "EUR",
			fmt.Sprintf("2022-%02d-%02d", 1+r.IntN(12), 1+r.IntN(28)), fmt.Sprintf("2023-%02d-%02d", 1+r.IntN(12), 1+r.IntN(28)),
			stages[r.IntN(len(stages))], "Web", "GTX Plus Basic", "Central", "called twice",
		}
		for k, c := range cells {
			if k > 0 {
				b = append(b, ',')
			}
			if r.IntN(100) >= quoted {
				b = append(b, c...)
				continue
			}
			b = append(append(b, '"'), c...)
			switch r.IntN(50) {
			case 0:
				b = append(b, '\n')
			case 1, 2, 3, 4, 5:
				b = append(b, `, say ""hi""`...)
			case 6, 7, 8, 9, 10:
				b = append(b, `, Ltd`...)
			}
			b = append(b, '"')
		}
		b = append(b, '\n')
	}
	return b
}

var benchFiles = map[string]func() []byte{
	"plain":  sync.OnceValue(func() []byte { return benchFile(0) }),
	"quoted": sync.OnceValue(func() []byte { return benchFile(10) }),
	"all":    sync.OnceValue(func() []byte { return benchFile(100) }),
}

func BenchmarkScan(b *testing.B) {
	for _, name := range []string{"plain", "quoted", "all"} {
		b.Run(name, func(b *testing.B) {
			f, err := Open("x.csv", benchFiles[name](), Options{})
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(f.Size()))
			b.ReportAllocs()
			for b.Loop() {
				bad := 0
				if err := f.Walk(func(r *table.Row) bool {
					if len(r.Cells) != 12 {
						bad++
					}
					return true
				}); err != nil || bad > 0 {
					b.Fatal(err, bad)
				}
			}
		})
	}
}

// BenchmarkSideBySide walks chunks on all processors, beside what bounds it: counting the
// lines of the same bytes, as wc -l does.
func BenchmarkSideBySide(b *testing.B) {
	f, err := Open("x.csv", benchFiles["plain"](), Options{})
	if err != nil {
		b.Fatal(err)
	}
	chunks := f.Chunks(blockBytes)
	for name, work := range map[string]func(c *Chunk) int{
		"lines": func(c *Chunk) int { return bytes.Count(f.src.data[c.lo:c.hi], []byte{'\n'}) },
		"walk": func(c *Chunk) (rows int) {
			_ = c.Walk(func(*table.Row) bool { rows++; return true })
			return rows
		},
		"cut": func(c *Chunk) int {
			b := NewBlock()
			defer b.Free()
			_ = c.Read(b)
			return b.Rows()
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(f.Size()))
			for b.Loop() {
				var rows atomic.Int64
				parallel.Do(len(chunks), func(i int) { rows.Add(int64(work(chunks[i].(*Chunk)))) })
				if rows.Load() < 1000 {
					b.Fatal(rows.Load())
				}
			}
		})
	}
}

// BenchmarkMasks finds what matters to cutting, and cuts nothing.
func BenchmarkMasks(b *testing.B) {
	data := benchFiles["plain"]()
	data = data[:len(data)/64*64]
	to := make([]mask, len(data)/64)
	for name, find := range map[string]func([]byte, []mask, byte, byte) seen{"best": masks, "portable": maskWords} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				find(data, to, ',', '"')
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	for _, name := range []string{"plain", "quoted"} {
		b.Run(name, func(b *testing.B) {
			raw := benchFiles[name]()
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				if _, err := Open("x.csv", raw, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
