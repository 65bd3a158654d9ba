package partition

import (
	"math/rand/v2"
	"slices"
	"testing"

	"salesk/internal/parallel"
)

// records have few different keys, some none.
func records(r *rand.Rand, n, keys int) []Key {
	ks := make([]Key, n)
	for i := range ks {
		ks[i] = Key{uint32(r.IntN(keys)), int32(r.IntN(9) - 4)}
	}
	return ks
}

// TestPartition compares partitions, groups and tables with a map of all keys.
func TestPartition(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 3))
	m := &Partitioner{Workers: 3}
	var g Groups
	var table HashTable
	for _, n := range []int{0, 1, 50, 3*parallel.SpanSize + 7, 10 * partSize} {
		keys := 2 + r.IntN(2*n+2)
		ks := records(r, n, keys)
		want := map[uint32][]Entry{}
		for i, k := range ks {
			if k.Key != 0 {
				want[k.Key] = append(want[k.Key], Entry{k.Key, int32(i), k.With})
			}
		}
		p := m.Cut(n, Bits(n), Each(func(i int) (uint32, int32) { return ks[i].Key, ks[i].With }))
		entries, groups := 0, 0
		for part := range p.Parts() {
			if int(p.Start(part)) != entries {
				t.Fatalf("part %d starts at %d, want %d", part, p.Start(part), entries)
			}
			entries += len(p.Part(part))
			table.Fill(p, part)
			g.Fill(p, part, keys)
			g.Each(func(key uint32, from, to int32) {
				groups++
				if a, b := g.Of(key); a != from || b != to {
					t.Fatalf("key %d is at %d to %d, want %d to %d", key, a, b, from, to)
				}
				mine := slices.Clone(want[key])
				var got, found []Entry
				for _, x := range table.AppendPairs(nil, []Entry{{Key: key}}) {
					found = append(found, x[1])
				}
				if !slices.Equal(found, mine) {
					t.Fatalf("the table has %v of key %d, want %v", found, key, mine)
				}
				for _, x := range g.Items[from:to] {
					got = append(got, Entry{key, x.Record(), x.With()})
				}
				slices.SortStableFunc(mine, func(a, b Entry) int { return int(a.With) - int(b.With) })
				if !slices.Equal(got, mine) {
					t.Fatalf("the group of key %d is %v, want %v", key, got, mine)
				}
			})
		}
		if entries != p.Len() || groups != len(want) {
			t.Fatalf("of %d records %d are in parts and %d in all; %d groups, want %d", n, entries, p.Len(), groups, len(want))
		}
		m.Free(p)
	}
}
