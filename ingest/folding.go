package ingest

import (
	"hash/maphash"
	"unicode"

	"salesk/ingest/value"
	"salesk/internal/parallel"
	"salesk/kpi"
)

// Names that differ only in the case of their letters are one name: "ACME" and "Acme", "Weiß" and
// "WEISS". What is read keeps each spelling, as the first to be read differs from run to run; once
// all is read one spelling takes the place of the others.

// spellings are the names in all that was read.
type spellings struct {
	data    *kpi.Data
	stream  *kpi.Stream // records that were folded as they were read; nil for none
	rep     *Report
	sources []source
}

// fold makes one name of those that differ only in case, dimension by dimension.
func (x *spellings) fold() {
	d, e, m := &x.data.Deals, &x.data.Leads, &x.data.Emails
	for _, names := range []struct {
		dim     string
		columns []namesOf
	}{
		{"rep", []namesOf{{d.Rep, &d.Places}, {e.Rep, &e.Places}, {m.Rep, &m.Places}}},
		{"customer", []namesOf{{d.Customer, &d.Places}, {e.Customer, &e.Places}}},
		{"team", []namesOf{{d.Team, &d.Places}, {e.Team, &e.Places}}},
		{"source", []namesOf{{d.Origin, &d.Places}, {e.Origin, &e.Places}}},
		{"campaign", []namesOf{{m.Campaign, &m.Places}, {d.Campaign, &d.Places}, {e.Campaign, &e.Places}}},
		{"subject", []namesOf{{m.Subject, &m.Places}}},
		{"stage", []namesOf{{d.Stage, &d.Places}}},
		{"loss_reason", []namesOf{{d.LossReason, &d.Places}}},
		{"region", []namesOf{{d.Region, &d.Places}, {e.Region, &e.Places}}},
		{"product", []namesOf{{d.Product, &d.Places}}},
		{"pipeline", []namesOf{{d.Pipeline, &d.Places}}},
		{"type", []namesOf{{d.Type, &d.Places}}},
		{"segment", []namesOf{{d.Segment, &d.Places}}},
		{"category", nil},
	} {
		t := x.foldDimension(names.dim, names.columns)
		if names.dim == "customer" {
			t.joinKept(e.Customer)
		}
	}
}

// namesOf are the names in a column, and where they stand.
type namesOf struct {
	names  kpi.Syms
	places *kpi.Places
}

func (x *spellings) foldDimension(dim string, columns []namesOf) *foldTable {
	used := make([]bool, x.data.Symbols.Len())
	mark := func(s kpi.Sym) {
		if !s.Kept() {
			used[s] = true
		}
	}
	for _, c := range columns {
		for _, s := range c.names {
			mark(s)
		}
	}
	x.eachName(dim, func(s *kpi.Sym) { mark(*s) })
	if x.stream != nil {
		x.stream.EachName(dim, mark)
	}
	used[0] = false
	damaged := findGarbled(x.data.Symbols, used)
	used = damaged.mend(x.data.Symbols, used)
	t := newFoldTable(x.data.Symbols, used)
	damaged.rename(t)
	if len(damaged.meant) > 0 {
		damaged.tell(x, dim, damaged.tableOf(x, columns))
	}
	if len(t.one) == 0 {
		return t
	}
	for _, c := range columns {
		for i, s := range c.names {
			if to, ok := t.one[s]; ok {
				c.names[i] = to
			}
		}
	}
	x.eachName(dim, func(s *kpi.Sym) {
		if to, ok := t.one[*s]; ok {
			*s = to
		}
	})
	if x.stream != nil {
		x.stream.Rename(dim, t.one)
	}
	return t
}

// eachName calls do with each name of a dimension in the records that are not held by column.
func (n *spellings) eachName(dim string, do func(s *kpi.Sym)) {
	d := n.data
	for i := range d.Costs {
		x := &d.Costs[i]
		switch dim {
		case "rep":
			do(&x.Rep)
		case "team":
			do(&x.Team)
		case "source":
			do(&x.Origin)
		case "campaign":
			do(&x.Campaign)
		case "category":
			do(&x.Category)
		}
	}
	for i := range d.Targets {
		x := &d.Targets[i]
		switch dim {
		case "rep":
			do(&x.Rep)
		case "team":
			do(&x.Team)
		}
	}
	for i := range d.Customers {
		x := &d.Customers[i]
		switch dim {
		case "customer":
			do(&x.Customer)
			do(&x.Name)
		case "rep":
			do(&x.Rep)
		case "source":
			do(&x.Origin)
		case "segment":
			do(&x.Segment)
		case "region":
			do(&x.Region)
		}
	}
	for i := range d.Roster {
		x := &d.Roster[i]
		switch dim {
		case "rep":
			do(&x.Rep)
		case "team":
			do(&x.Team)
		case "region":
			do(&x.Region)
		}
	}
}

// foldTable finds names by their letters, whatever their case.
type foldTable struct {
	syms  *kpi.Symbols
	used  []bool // by symbol: it is one of the names
	seed  maphash.Seed
	slots []foldSlot          // a power of 2 of them, at least half of which are free
	one   map[kpi.Sym]kpi.Sym // the spelling that stands for another one
}

type foldSlot struct {
	hash uint64
	sym  kpi.Sym // 0 is a free slot
}

func newFoldTable(syms *kpi.Symbols, used []bool) *foldTable {
	var names []kpi.Sym
	for s, is := range used {
		if is {
			names = append(names, kpi.Sym(s))
		}
	}
	size := 16
	for size < 2*len(names) {
		size *= 2
	}
	t := &foldTable{syms: syms, used: used, seed: maphash.MakeSeed(), slots: make([]foldSlot, size), one: map[kpi.Sym]kpi.Sym{}}
	hashes := make([]uint64, len(names))
	parallel.EachBlock(len(names), 1<<12, func() struct{} { return struct{}{} }, func(_ struct{}, lo, hi int) {
		for i := lo; i < hi; i++ {
			hashes[i] = t.hash(syms.Text(names[i]))
		}
	})
	for i, s := range names {
		t.add(s, hashes[i])
	}
	for s, to := range t.one {
		for next, ok := t.one[to]; ok; next, ok = t.one[to] {
			to = next
		}
		t.one[s] = to
	}
	return t
}

// add adds a name, or makes it one with those that are there.
func (t *foldTable) add(s kpi.Sym, hash uint64) {
	x := t.slot(t.syms.Text(s), hash)
	switch {
	case x.sym == 0:
		*x = foldSlot{hash, s}
	case preferred(t.syms.Text(s), t.syms.Text(x.sym)):
		t.one[x.sym] = s
		x.sym = s
	default:
		t.one[s] = x.sym
	}
}

// slot is where a name with these letters is, or belongs.
func (t *foldTable) slot(name string, hash uint64) *foldSlot {
	mask := uint64(len(t.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		x := &t.slots[i]
		if x.sym == 0 || x.hash == hash && sameLetters(t.syms.Text(x.sym), name) {
			return x
		}
	}
}

// joinKept puts the name of an interned text in the place of kept ones that differ from it in case.
// Most are spelled alike, and are looked up together.
func (t *foldTable) joinKept(syms kpi.Syms) {
	parallel.EachBlock(len(syms), 1<<12, func() *[]kpi.Sym { return new([]kpi.Sym) }, func(same *[]kpi.Sym, lo, hi int) {
		*same = append((*same)[:0], syms[lo:hi]...)
		t.syms.FindAll(*same)
		for i, s := range syms[lo:hi] {
			if !s.Kept() {
				continue
			}
			if alike := (*same)[i]; alike != 0 && int(alike) < len(t.used) && t.used[alike] {
				syms[lo+i] = t.nameOf(alike)
				continue
			}
			name := t.syms.Text(s)
			if x := t.slot(name, t.hash(name)); x.sym != 0 {
				syms[lo+i] = x.sym
			}
		}
	})
}

// nameOf is the spelling that stands for a name.
func (t *foldTable) nameOf(s kpi.Sym) kpi.Sym {
	if len(t.one) > 0 {
		if to, ok := t.one[s]; ok {
			return to
		}
	}
	return s
}

// hash is the same for names of the same letters, and of some others that differ in one bit of a byte.
func (t *foldTable) hash(name string) uint64 {
	if isCode(name) {
		return maphash.String(t.seed, name)
	}
	if !isASCII(name) {
		name = value.Folded(name)
	}
	var low [64]byte
	b := append(low[:0], name...)
	for i := range b {
		b[i] |= 0x20 // letters of ASCII become small
	}
	return maphash.Bytes(t.seed, b)
}

func sameLetters(a, b string) bool {
	return a == b || !isCode(a) && !isCode(b) && value.Folded(a) == value.Folded(b)
}

// isCode reports whether a text is an id rather than a name: the case of the letters of
// Salesforce's ids counts.
func isCode(s string) bool {
	if len(s) != 15 && len(s) != 18 {
		return false
	}
	digit := false
	for i := range len(s) {
		c := s[i]
		switch {
		case '0' <= c && c <= '9':
			digit = true
		case c|0x20 < 'a' || c|0x20 > 'z':
			return false
		}
	}
	return digit
}

// preferred reports whether one spelling is to stand for another: the one with fewer capitals, if
// it has any; else that which sorts first.
func preferred(a, b string) bool {
	if x, y := capitals(a), capitals(b); x != y {
		return x < y
	}
	return a < b
}

func capitals(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	if n == 0 {
		return len(s)
	}
	return n
}
