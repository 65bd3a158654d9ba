package kpi

// streamGroups gives records their groups one run after the other, and makes groups as
// they come up.
type streamGroups struct {
	by    *grouping
	first []int32      // by Sym of the first dimension: its number, plus 1
	count int32        // numbers
	pairs []pairNumber // by further dimension: numbers of a number before it and a Sym

	columns []Syms
	room    [chunk]group
}

func newStreamGroups(f *dataset, dims []string) *streamGroups {
	t := &streamGroups{by: newGrouping(f, dims), columns: make([]Syms, len(dims))}
	if len(dims) > 1 {
		t.pairs = make([]pairNumber, len(dims)-1)
	}
	return t
}

// groupsOf returns the groups of the records from lo up to hi, until it is called again.
func (t *streamGroups) groupsOf(lo, hi int, column func(dim string) Syms) []group {
	groups := t.room[:hi-lo]
	if len(t.by.dims) == 0 {
		return groups // all are of group 0
	}
	for i, dim := range t.by.dims {
		t.columns[i] = column(dim)
	}
	t.numbers(groups, lo)
	for k := range t.pairs {
		values, pairs := t.columns[k+1], &t.pairs[k]
		for i, before := range groups {
			groups[i] = group(pairs.of(uint32(before), uint32(values.At(lo+i))))
		}
	}
	for i, g := range groups {
		if int(g) >= len(t.by.keys) { // the next one
			key := make([]Sym, len(t.columns))
			for k, values := range t.columns {
				key[k] = values.At(lo + i)
			}
			t.by.add(key)
		}
	}
	return groups
}

// numbers gives the records the numbers of their first dimension.
func (t *streamGroups) numbers(numbers []group, lo int) {
	var room [chunk]Sym
	for i, s := range stretch(t.columns[0], lo, lo+len(numbers), room[:], 0) {
		if int(s) < len(t.first) {
			if n := t.first[s]; n != 0 {
				numbers[i] = group(n - 1)
				continue
			}
		}
		numbers[i] = t.number(s)
	}
}

// number numbers a Sym that has no number yet.
func (t *streamGroups) number(s Sym) group {
	if int(s) >= len(t.first) {
		t.first = append(t.first, make([]int32, int(s)+1-len(t.first))...)
	}
	t.count++
	t.first[s] = t.count
	return group(t.count - 1)
}

// pairNumber numbers pairs in the order in which they come up. It is a hash table with open
// addressing.
type pairNumber struct {
	slots []pairSlot
	count int32
}

type pairSlot struct {
	pair   uint64
	number int32 // plus 1; 0 is a free slot
}

func (t *pairNumber) of(a, b uint32) int32 {
	pair := uint64(a)<<32 | uint64(b)
	if slot := t.find(pair); slot != nil && slot.number != 0 {
		return slot.number - 1
	}
	if 3*(int(t.count)+1) > 2*len(t.slots) {
		old := t.slots
		t.slots = make([]pairSlot, max(64, 2*len(old)))
		for _, x := range old {
			if x.number != 0 {
				*t.find(x.pair) = x
			}
		}
	}
	t.count++
	*t.find(pair) = pairSlot{pair, t.count}
	return t.count - 1
}

// find returns the slot of a pair, or the free one where it belongs; nil without slots.
func (t *pairNumber) find(pair uint64) *pairSlot {
	mask := uint64(len(t.slots) - 1)
	for i := pair * 0x9E3779B97F4A7C15 >> 32; len(t.slots) > 0; i++ {
		if x := &t.slots[i&mask]; x.number == 0 || x.pair == pair {
			return x
		}
	}
	return nil
}

// dimension is the column of a dimension that only the records decide.
func (c *DealColumns) dimension(dim string) Syms {
	switch dim {
	case "rep":
		return c.Rep
	case "source":
		return c.Origin
	case "pipeline":
		return c.Pipeline
	case "product":
		return c.Product
	case "segment":
		return c.Segment
	case "type":
		return c.Type
	case "campaign":
		return c.Campaign
	case "loss_reason":
		return c.LossReason
	case "stage":
		return c.Stage
	case "currency":
		return c.Currency
	}
	panic("kpi: deals have no " + dim + " of their own")
}

func (c *LeadColumns) dimension(dim string) Syms {
	switch dim {
	case "rep":
		return c.Rep
	case "source":
		return c.Origin
	case "campaign":
		return c.Campaign
	}
	panic("kpi: leads have no " + dim + " of their own")
}

func (c *EmailColumns) dimension(dim string) Syms {
	switch dim {
	case "rep":
		return c.Rep
	case "campaign":
		return c.Campaign
	case "subject":
		return c.Subject
	}
	panic("kpi: e-mails have no " + dim + " of their own")
}
