package kpi

import (
	"strconv"
	"strings"
	"sync"
	"testing"
)

// TestSymbols interns the same texts on several goroutines at once: equal texts must
// have equal Syms, and other texts others.
func TestSymbols(t *testing.T) {
	table := NewSymbols()
	texts := []string{"", strings.Repeat("long ", chunkSize)}
	for i := range 20000 {
		texts = append(texts, "text "+strconv.Itoa(i))
	}
	got := make([][]Sym, 4)
	var wg sync.WaitGroup
	for w := range got {
		wg.Go(func() {
			for i := range texts {
				s := texts[(i*7919+w*5003)%len(texts)] // each in another order
				sym := table.Bytes([]byte(s))
				if table.Text(sym) != s {
					t.Errorf("%.20q came back as %.20q", s, table.Text(sym))
				}
			}
			for _, s := range texts {
				got[w] = append(got[w], table.String(s))
			}
		})
	}
	wg.Wait()
	seen := map[Sym]bool{}
	for i, s := range texts {
		sym := got[0][i]
		if seen[sym] || int(sym) >= table.Len() || (s == "") != (sym == 0) {
			t.Fatalf("%.20q has the Sym %d of another, or one out of bounds", s, sym)
		}
		seen[sym] = true
		if found, ok := table.Lookup(s); !ok || found != sym {
			t.Fatalf("%.20q is not found again", s)
		}
		for w := range got {
			if got[w][i] != sym {
				t.Fatalf("%.20q has two Syms", s)
			}
		}
	}
	if _, ok := table.Lookup("never seen"); ok {
		t.Error("a text that was never interned is found")
	}
}
