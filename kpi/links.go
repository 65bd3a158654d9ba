package kpi

import (
	"hash/maphash"
	"strings"
	"sync"
)

// links are how leads and deals belong together. They are found once, when a figure
// needs them first.
type links struct {
	once  sync.Once
	leads []leadFact
	cycle []Day // by deal: the first day of its sales cycle; NoDay when unknown
}

// leadFact is what became of a lead by the as-of date.
type leadFact struct {
	opportunity bool
	converted   bool // it became a customer, in time
	linked      bool // a deal belongs to it
	won         Day  // the earliest close of a linked won deal, when there is one
	dealt       Day  // the day its earliest linked deal came up; NoDay without one
}

// linkLeads joins leads and deals: by deal_id or lead_id; a lead without such a link
// by its customer; without a customer's deal by its e-mail address. By customer and
// address, a deal that closed before the lead came in is not its deal.
//
// It settles what became of each lead, and where each deal's sales cycle starts: its
// first contact, else its earliest lead (one linked by an id first), else its creation.
//
// Each join spreads leads and deals so that the workers share no record, and all that
// a link does is to take the earlier of two days: the order of links does not matter.
func (f *facts) linkLeads() {
	f.links.once.Do(func() {
		seed := maphash.MakeSeed()
		hash := func(id string) uint32 { return uint32(maphash.String(seed, id)) }
		k := &linking{facts: f, hash: hash, byID: noDays(f, len(f.Deals)), byName: noDays(f, len(f.Deals))}
		f.leads = make([]leadFact, len(f.Leads))
		f.inSpans(len(f.leads), func(_, lo, hi int) {
			for i := range f.leads[lo:hi] {
				f.leads[lo+i].dealt = NoDay
			}
		})
		if len(f.Leads) > 0 && len(f.Deals) > 0 {
			k.byIDs()
			k.byCustomers()
			k.byAddresses()
		}
		f.inSpans(len(f.Leads), func(_, lo, hi int) {
			for i := lo; i < hi; i++ {
				f.settleLead(i)
			}
		})
		f.inSpans(len(f.Deals), func(_, lo, hi int) {
			for i := lo; i < hi; i++ {
				k.settleCycle(i)
			}
		})
		f.cycle = k.byName
	})
}

func noDays(f *facts, n int) []Day {
	days := make([]Day, n)
	f.inSpans(n, func(_, lo, hi int) {
		for i := range days[lo:hi] {
			days[lo+i] = NoDay
		}
	})
	return days
}

func (f *facts) settleLead(i int) {
	l, x := &f.Leads[i], &f.leads[i]
	if x.converted && f.ConversionDays > 0 && int(x.won-l.Created) > f.ConversionDays {
		x.converted = false
		x.opportunity = true
	}
	if x.converted || l.Qualified || l.Opportunity != NoDay && l.Opportunity <= f.AsOf {
		x.opportunity = true
	}
}

// linking is the state of linkLeads.
type linking struct {
	*facts
	hash         func(id string) uint32
	byID, byName []Day // the earliest lead of each deal
}

// settleCycle turns the earliest lead by name of a deal into the start of its cycle.
func (k *linking) settleCycle(i int) {
	d := &k.Deals[i]
	switch {
	case d.FirstContact != NoDay:
		k.byName[i] = d.FirstContact
	case k.byID[i] != NoDay:
		k.byName[i] = k.byID[i]
	case k.byName[i] == NoDay:
		k.byName[i] = d.Created
	}
}

// dealDays is what a link asks of a deal.
type dealDays struct {
	created, close Day // close is NoDay while open
	won            bool
}

func daysOf(d *Deal) dealDays {
	x := dealDays{created: d.created(), close: NoDay}
	if d.Outcome != Open {
		x.close, x.won = d.Close, d.Outcome == Won
	}
	return x
}

// link notes what a deal makes of its lead, and returns the earlier of the lead's first
// day and of that of the deal's other leads.
func (k *linking) link(x *leadFact, created Day, d dealDays, earliest Day) Day {
	x.linked = true
	if d.created <= k.AsOf { // or NoDay
		x.opportunity = true
		if d.created != NoDay && (x.dealt == NoDay || d.created < x.dealt) {
			x.dealt = d.created
		}
	}
	if d.won && d.close != NoDay && d.close <= k.AsOf && (!x.converted || d.close < x.won) {
		x.converted, x.won = true, d.close
	}
	if earliest == NoDay || created < earliest {
		return created
	}
	return earliest
}

// byIDs links by deal_id and lead_id.
func (k *linking) byIDs() {
	leads, deals := k.Leads, k.Deals
	k.join(len(leads), func(i int) Sym { return leads[i].DealID },
		len(deals), func(i int) Sym { return deals[i].ID },
		k.explicit)
	k.join(len(deals), func(i int) Sym { return deals[i].LeadID },
		len(leads), func(i int) Sym { return leads[i].ID },
		func(deal, lead int32) { k.explicit(lead, deal) })
}

func (k *linking) explicit(lead, deal int32) {
	k.byID[deal] = k.link(&k.leads[lead], k.Leads[lead].Created, daysOf(&k.Deals[deal]), k.byID[deal])
}

// join calls match with every pair of two lists whose texts are equal and not empty. It
// is exact: texts are spread and looked up by a hash, and compared where hashes agree.
// Pairs that share a record are matched on one goroutine.
func (k *linking) join(few int, fewID func(i int) Sym, many int, manyID func(i int) Sym, match func(few, many int32)) {
	hashed := func(of func(i int) Sym) func(i int) (uint32, int32) {
		return func(i int) (uint32, int32) {
			s := of(i)
			if s == 0 {
				return 0, 0
			}
			return max(1, k.hash(k.Symbols.Text(s))), int32(s)
		}
	}
	bits := partBits(max(few, many))
	a := k.spread(few, bits, hashed(fewID))
	if len(a.recs) == 0 {
		return
	}
	b := k.spread(many, bits, hashed(manyID))
	k.inParts(a.parts(), func(from, to int) {
		var table chains
		var pairs [][2]keyed
		for p := from; p < to; p++ {
			// One thing at a time, so that the processor waits for many records at once.
			table.fill(b, p)
			pairs = pairs[:0]
			for _, x := range a.part(p) {
				for j := table.head[table.at(x.key)]; j != 0; j = table.next[j-1] {
					if y := table.recs[j-1]; y.key == x.key {
						pairs = append(pairs, [2]keyed{x, y})
					}
				}
			}
			same := pairs[:0]
			for _, x := range pairs {
				if k.sameText(Sym(x[0].with), Sym(x[1].with)) {
					same = append(same, x)
				}
			}
			for _, x := range same {
				match(x[0].i, x[1].i)
			}
		}
	})
}

func (k *linking) sameText(a, b Sym) bool {
	return a == b || (a.Kept() || b.Kept()) && k.Symbols.Text(a) == k.Symbols.Text(b)
}

// byCustomers links the leads that are not linked by the customer.
func (k *linking) byCustomers() {
	k.byNames(func(i int) Sym { return k.Leads[i].Customer },
		func(i int) Sym { return k.Deals[i].Customer })
}

// byAddresses links the leads that are not linked by their addresses, to the deals of a
// customer that is an address. Case does not matter.
func (k *linking) byAddresses() {
	some := make([]bool, spansOf(len(k.Leads)))
	k.inSpans(len(k.Leads), func(span, lo, hi int) {
		for i := lo; i < hi && !some[span]; i++ {
			some[span] = !k.leads[i].linked && k.Leads[i].Email != 0
		}
	})
	any := false
	for _, s := range some {
		any = any || s
	}
	if !any {
		return
	}
	address := k.addressCustomers()
	if len(address) == 0 {
		return
	}
	k.byNames(func(i int) Sym { return k.folded(k.Leads[i].Email) },
		func(i int) Sym { return address[k.Deals[i].Customer] })
}

// addressCustomers maps the customers of deals that are addresses to the Syms of these
// in lower case; nil when there is none.
func (k *linking) addressCustomers() []Sym {
	seen := make([]bool, k.Symbols.Len())
	for i := range k.Deals {
		seen[k.Deals[i].Customer] = true
	}
	address := make([]Sym, len(seen))
	found := false
	for c, s := range seen {
		if s && strings.IndexByte(k.Symbols.Text(Sym(c)), '@') > 0 {
			address[c] = k.folded(Sym(c))
			found = true
		}
	}
	if !found {
		return nil
	}
	return address
}

// folded is the Sym of a text in lower case.
func (k *linking) folded(s Sym) Sym {
	text := k.Symbols.Text(s)
	lower := strings.ToLower(text)
	if lower == text && !s.Kept() {
		return s
	}
	return k.Symbols.String(lower)
}

// byNames links leads that are not linked to all deals of the same name that have not
// closed before, where names are interned.
func (k *linking) byNames(leadName, dealName func(i int) Sym) {
	bits := partBits(max(len(k.Leads), len(k.Deals)))
	leads := k.spread(len(k.Leads), bits, func(i int) (uint32, int32) {
		if k.leads[i].linked {
			return 0, 0
		}
		return uint32(leadName(i)), int32(k.Leads[i].Created)
	})
	if len(leads.recs) == 0 {
		return
	}
	deals := k.spread(len(k.Deals), bits, func(i int) (uint32, int32) { return uint32(dealName(i)), 0 })
	names := k.Symbols.Len() // after the last one has been made
	k.inParts(leads.parts(), func(from, to int) {
		var g grouped
		var days []dealDays // of the part's deals, side by side
		var earliest []Day
		for p := from; p < to; p++ {
			g.group(deals, p, names)
			days, earliest = days[:0], earliest[:0]
			for _, d := range g.items {
				days = append(days, daysOf(&k.Deals[d.i]))
				earliest = append(earliest, k.byName[d.i])
			}
			for _, l := range leads.part(p) {
				lo, hi := g.of(l.key)
				x := leadFact{dealt: NoDay} // as that of every lead that is not linked
				for j := lo; j < hi; j++ {
					if d := days[j]; d.close == NoDay || d.close >= Day(l.with) {
						earliest[j] = k.link(&x, Day(l.with), d, earliest[j])
					}
				}
				if x.linked {
					k.leads[l.i] = x
				}
			}
			for j, d := range g.items {
				k.byName[d.i] = earliest[j]
			}
		}
	})
}
