package partition

import "slices"

// Groups are the records of one part by key, where keys are small numbers such as those of
// interned texts. Their memory serves for one part after the other.
type Groups struct {
	Items []Item // of all groups, each in order

	bits  int
	part  int
	start []int32 // by key without the bits that all keys of the part share, and one more
}

// Item is a record by its index, behind what else is asked of it: items are in order of
// that, then of the records.
type Item uint64

func (e Entry) item() Item {
	return Item(uint32(e.With)^1<<31)<<32 | Item(uint32(e.Record))
}

// Record is the index of the record.
func (x Item) Record() int32 { return int32(uint32(x)) }

// With is what its key came with.
func (x Item) With() int32 { return int32(uint32(x>>32) ^ 1<<31) }

// Fill groups a part of which all keys are less than the given number.
func (g *Groups) Fill(p *Partition, part, keys int) {
	g.bits, g.part = p.bits, part
	n := (keys-1)>>p.bits + 3
	if cap(g.start) < n {
		g.start = make([]int32, n)
	}
	g.start = g.start[:n]
	clear(g.start)
	entries := p.Part(part)
	if cap(g.Items) < len(entries) {
		g.Items = make([]Item, len(entries), len(entries)+len(entries)/4)
	}
	g.Items = g.Items[:len(entries)]
	// Counts go two places up, so that once the items are placed the starts are one up:
	// where they belong.
	for _, e := range entries {
		g.start[e.Key>>p.bits+2]++
	}
	for k := 2; k < n; k++ {
		g.start[k] += g.start[k-1]
	}
	for _, e := range entries {
		k := e.Key>>p.bits + 1
		g.Items[g.start[k]] = e.item()
		g.start[k]++
	}
	g.Each(func(_ uint32, from, to int32) {
		if to-from > 1 {
			slices.Sort(g.Items[from:to])
		}
	})
}

// Of returns the bounds of a key's items.
func (g *Groups) Of(key uint32) (from, to int32) {
	return g.start[key>>g.bits], g.start[key>>g.bits+1]
}

// Each calls do with the key and the bounds of each group that has items.
func (g *Groups) Each(do func(key uint32, from, to int32)) {
	for k := range len(g.start) - 2 {
		if from, to := g.start[k], g.start[k+1]; from < to {
			do(uint32(k<<g.bits|g.part), from, to)
		}
	}
}
