package intern

import (
	"strconv"
	"strings"
	"sync"
	"testing"
)

// TestSymbols interns the same texts on several goroutines at once: equal texts must
// have equal Syms, and other texts others.
func TestSymbols(t *testing.T) {
	table := NewTable()
	texts := []string{"", strings.Repeat("long ", maxBlock)}
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
	if table.Len() != len(texts) {
		t.Errorf("Len is %d for %d texts", table.Len(), len(texts))
	}
	if _, ok := table.Lookup("never seen"); ok {
		t.Error("a text that was never interned is found")
	}
}

// TestKeeper keeps equal texts on several goroutines beside others that intern them:
// each kept text comes back, under a Sym of its own.
func TestKeeper(t *testing.T) {
	table := NewTable()
	texts := []string{"", "x", strings.Repeat("a", 127), strings.Repeat("b", 128), strings.Repeat("c", maxBlock/4), strings.Repeat("d", 3*maxBlock)}
	for i := range 20000 {
		texts = append(texts, "id "+strconv.Itoa(i))
	}
	kept := make([][]Sym, 3)
	var wg sync.WaitGroup
	for w := range kept {
		wg.Go(func() {
			k := table.Keeper()
			for _, s := range texts {
				b := []byte(s)
				sym := k.Keep(b)
				if len(b) > 0 {
					b[0]++ // the caller may use it again
				}
				if table.Text(sym) != s {
					t.Errorf("%.20q came back as %.20q", s, table.Text(sym))
				}
				kept[w] = append(kept[w], sym)
			}
		})
	}
	wg.Go(func() {
		for _, s := range texts {
			table.String(s)
		}
	})
	wg.Wait()
	seen := map[Sym]bool{}
	for _, syms := range kept {
		for i, s := range syms {
			if texts[i] == "" {
				if s != 0 {
					t.Fatalf("the empty text has the Sym %d", s)
				}
				continue
			}
			if interned, ok := table.Lookup(texts[i]); !s.Kept() || seen[s] || !ok || interned.Kept() || table.Text(s) != texts[i] {
				t.Fatalf("%.20q has the Sym %#x, which is not its own, or reads %.20q", texts[i], s, table.Text(s))
			}
			seen[s] = true
		}
	}
	if table.Len() != len(texts) {
		t.Errorf("Len is %d for %d interned texts", table.Len(), len(texts))
	}
}

// TestKeeperFull holds that texts are interned once there is no room to keep more.
func TestKeeperFull(t *testing.T) {
	table := NewTable()
	k := table.Keeper()
	last := k.Keep([]byte("kept"))
	blocks := make([][]byte, maxBlocks)
	copy(blocks, *table.kept.blocks.Load())
	table.kept.blocks.Store(&blocks)
	for i := 0; last.Kept(); i++ {
		if i > minBlock {
			t.Fatal("a block that cannot be filled")
		}
		last = k.Keep([]byte("more"))
	}
	if last != k.Keep([]byte("more")) || table.Text(last) != "more" || table.Len() != 2 {
		t.Errorf("the last text is %q, and %d are interned", table.Text(last), table.Len())
	}
}

// TestUnknownSyms holds that a Sym that was never given out has no text.
func TestUnknownSyms(t *testing.T) {
	table := NewTable()
	for _, filled := range []bool{false, true} {
		if filled {
			table.String("a text")
			table.Keeper().Keep([]byte("a text"))
		}
		for _, s := range []Sym{0, 2, 100, keptBit - 1, keptBit + 3, ^Sym(0)} {
			if text := table.Text(s); text != "" {
				t.Errorf("%#x has the text %q", s, text)
			}
		}
	}
}
