package kpi

// group is an index into a grouping.
type group int32

const (
	noGroup   = group(-1)
	allGroups = group(-2)
)

// grouping gives every record the group that its dimensions make.
type grouping struct {
	dims   []string
	f      *facts
	keys   [][]Sym // by group: one Sym a dimension
	index  map[string]group
	deal   []group
	lead   []group
	email  []group
	cost   []group
	book   []group // customers export
	target []group
}

// kindDims lists the dimensions that the records of a kind have. A team and a region
// come from the record or, by its rep, from the roster.
var kindDims = map[Kind][]string{
	Deals:     {"rep", "team", "source", "pipeline", "product", "region", "segment", "type", "currency"},
	Leads:     {"rep", "team", "source", "region"},
	Emails:    {"rep", "team", "campaign", "region"},
	Costs:     {"rep", "team", "source", "campaign", "region", "currency"},
	Customers: {"rep", "team", "source", "segment", "region", "currency"},
	Targets:   {"rep", "team"},
}

func hasDim(k Kind, dim string) bool {
	for _, d := range kindDims[k] {
		if d == dim {
			return true
		}
	}
	return false
}

// DimensionKinds returns the kinds whose records have the dimension.
func DimensionKinds(dim string) []Kind {
	var ks []Kind
	for _, k := range AllKinds() {
		if hasDim(k, dim) {
			ks = append(ks, k)
		}
	}
	return ks
}

// groupable reports whether figures that come from those kinds can be grouped by the
// dimension: the records of all of them must have it.
func groupable(ks Kinds, dim string) bool {
	for _, k := range AllKinds() {
		if ks.Has(k) && !hasDim(k, dim) {
			return false
		}
	}
	return true
}

// newGrouping resolves the group of every record once, before any fold.
func newGrouping(f *facts, dims []string) *grouping {
	by := &grouping{dims: dims, f: f, index: map[string]group{}}
	if len(dims) == 0 {
		by.add(nil) // the company is group 0 from the start
	}
	by.deal = by.resolve(Deals, len(f.Deals), func(dim string, i int) Sym {
		d := &f.Deals[i]
		switch dim {
		case "rep":
			return d.Rep
		case "team":
			return f.team(d.Team, d.Rep)
		case "source":
			return d.Origin
		case "pipeline":
			return d.Pipeline
		case "product":
			return d.Product
		case "region":
			return f.region(d.Region, d.Rep)
		case "segment":
			return d.Segment
		case "type":
			return d.Type
		}
		return d.Currency
	})
	by.lead = by.resolve(Leads, len(f.Leads), func(dim string, i int) Sym {
		l := &f.Leads[i]
		switch dim {
		case "rep":
			return l.Rep
		case "team":
			return f.team(l.Team, l.Rep)
		case "source":
			return l.Origin
		}
		return f.region(l.Region, l.Rep)
	})
	by.email = by.resolve(Emails, len(f.Emails), func(dim string, i int) Sym {
		e := &f.Emails[i]
		switch dim {
		case "rep":
			return e.Rep
		case "team":
			return f.team(0, e.Rep)
		case "campaign":
			return e.Campaign
		}
		return f.region(0, e.Rep)
	})
	by.cost = by.resolve(Costs, len(f.Costs), func(dim string, i int) Sym {
		c := &f.Costs[i]
		switch dim {
		case "rep":
			return c.Rep
		case "team":
			return f.team(c.Team, c.Rep)
		case "source":
			return c.Origin
		case "campaign":
			return c.Campaign
		case "region":
			return f.region(0, c.Rep)
		}
		return c.Currency
	})
	by.book = by.resolve(Customers, len(f.Customers), func(dim string, i int) Sym {
		c := &f.Customers[i]
		switch dim {
		case "rep":
			return c.Rep
		case "team":
			return f.team(0, c.Rep)
		case "source":
			return c.Origin
		case "segment":
			return c.Segment
		case "region":
			return f.region(c.Region, c.Rep)
		}
		return c.Currency
	})
	by.target = by.resolve(Targets, len(f.Targets), func(dim string, i int) Sym {
		t := &f.Targets[i]
		if dim == "rep" {
			return t.Rep
		}
		return f.team(t.Team, t.Rep)
	})
	return by
}

// resolve returns the groups of n records of a kind; nil when the kind lacks one of
// the dimensions.
func (by *grouping) resolve(k Kind, n int, sym func(dim string, i int) Sym) []group {
	for _, d := range by.dims {
		if !hasDim(k, d) {
			return nil
		}
	}
	gs := make([]group, n)
	switch len(by.dims) {
	case 0:
		return gs
	case 1:
		dim := by.dims[0]
		seen := make([]group, by.f.Symbols.Len()) // group + 1
		for i := range gs {
			s := sym(dim, i)
			if seen[s] == 0 {
				seen[s] = by.add([]Sym{s}) + 1
			}
			gs[i] = seen[s] - 1
		}
		return gs
	}
	key := make([]Sym, len(by.dims))
	for i := range gs {
		for j, d := range by.dims {
			key[j] = sym(d, i)
		}
		gs[i] = by.add(key)
	}
	return gs
}

func (by *grouping) add(key []Sym) group {
	var buf [64]byte
	b := buf[:0]
	for _, s := range key {
		b = append(b, byte(s), byte(s>>8), byte(s>>16), byte(s>>24))
	}
	if g, ok := by.index[string(b)]; ok {
		return g
	}
	g := group(len(by.keys))
	by.index[string(b)] = g
	by.keys = append(by.keys, append([]Sym(nil), key...))
	return g
}

// texts returns a group's values; "" where a record has none.
func (by *grouping) texts(g group) []string {
	ts := make([]string, len(by.dims))
	for i, s := range by.keys[g] {
		ts[i] = by.f.Symbols.Text(s)
	}
	return ts
}

func (by *grouping) find(texts []string) (group, bool) {
	if len(texts) != len(by.dims) {
		return noGroup, false
	}
	key := make([]byte, 0, 4*len(texts))
	for _, t := range texts {
		s, ok := by.f.Symbols.Lookup(t)
		if !ok {
			return noGroup, false
		}
		key = append(key, byte(s), byte(s>>8), byte(s>>16), byte(s>>24))
	}
	g, ok := by.index[string(key)]
	return g, ok
}

// blank reports whether any of a group's dimensions is empty.
func (by *grouping) blank(g group) bool {
	for _, s := range by.keys[g] {
		if s == 0 {
			return true
		}
	}
	return false
}
