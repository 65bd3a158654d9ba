package partition

import "math/bits"

// HashTable finds the records of one part by their keys, where these are hashes. Its
// memory serves for one part after the other.
type HashTable struct {
	bits    int
	entries []Entry
	head    []int32 // by hash: an entry of the part, plus 1
	next    []int32 // by entry: the next one of the chain, plus 1
}

// Fill makes the table of a part.
func (t *HashTable) Fill(p *Partition, part int) {
	t.bits, t.entries = p.bits, p.Part(part)
	n := 1 << bits.Len(uint(len(t.entries)))
	if len(t.head) != n {
		t.head = make([]int32, n)
	} else {
		clear(t.head)
	}
	if cap(t.next) < len(t.entries) {
		t.next = make([]int32, len(t.entries)+len(t.entries)/4)
	}
	t.next = t.next[:cap(t.next)]
	for j := len(t.entries) - 1; j >= 0; j-- { // so that chains are in the order of the records
		h := t.at(t.entries[j].Key)
		t.next[j], t.head[h] = t.head[h], int32(j+1)
	}
}

func (t *HashTable) at(key uint32) uint32 { return key >> t.bits & uint32(len(t.head)-1) }

// AppendPairs appends each of the entries with each record of the table that has its key.
func (t *HashTable) AppendPairs(pairs [][2]Entry, entries []Entry) [][2]Entry {
	for _, x := range entries {
		for j := t.head[t.at(x.Key)]; j != 0; j = t.next[j-1] {
			if y := t.entries[j-1]; y.Key == x.Key {
				pairs = append(pairs, [2]Entry{x, y})
			}
		}
	}
	return pairs
}
