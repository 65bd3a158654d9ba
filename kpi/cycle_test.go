package kpi

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestSortDays compares with the standard library's sort: few and many days, near
// each other and spread far.
func TestSortDays(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	for range 2000 {
		got := make([]int32, r.IntN(300))
		most := int32(1) << (1 + r.IntN(30))
		for i := range got {
			got[i] = r.Int32N(most)
		}
		want := slices.Clone(got)
		slices.Sort(want)
		if sortDays(got); !slices.Equal(got, want) {
			t.Fatalf("%d days below %d: %v, want %v", len(got), most, got, want)
		}
	}
}
