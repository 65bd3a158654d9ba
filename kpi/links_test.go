package kpi

import (
	"math/rand/v2"
	"testing"
)

// TestKeptIDs holds that it does not matter which ids are interned and which are kept.
func TestKeptIDs(t *testing.T) {
	for seed := range uint64(80) {
		r := rand.New(rand.NewPCG(seed, 4))
		d, p := randomData(r), randomParams(r)
		want, err := Compute(d, p)
		if err != nil {
			t.Fatal(err)
		}
		keeper := d.Symbols.Keeper()
		keep := func(s *Sym) {
			if r.IntN(3) > 0 {
				*s = keeper.Keep([]byte(d.Symbols.Text(*s)))
			}
		}
		for i := range d.Deals {
			keep(&d.Deals[i].ID)
			keep(&d.Deals[i].LeadID)
		}
		for i := range d.Leads {
			keep(&d.Leads[i].ID)
			keep(&d.Leads[i].DealID)
		}
		got, err := Compute(d, p)
		if err != nil {
			t.Fatal(err)
		}
		if dump(got) != dump(want) {
			t.Fatalf("seed %d: with kept ids\n%s\nwith interned ones\n%s", seed, dump(got), dump(want))
		}
	}
}
