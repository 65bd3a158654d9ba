package kpi

import (
	"hash/maphash"
	"math"
	"slices"
	"strings"
	"sync"

	"salesk/internal/parallel"
	"salesk/kpi/intern"
	"salesk/kpi/partition"
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
	dealDays       // of all linked deals: the earliest; opportunity also if the lead says so
	converted bool // it became a customer, in time
	linked    bool // a deal belongs to it
}

// dealDays is what a deal says of a lead: the day it came up and the day it was won; NoDay
// without such a day up to the as-of date.
type dealDays struct {
	came, won   Day
	opportunity bool
}

// never is after every day, so that the earlier of it and a day is the day.
const never = Day(math.MaxInt32)

// linkLeads joins leads and deals: by deal_id or lead_id; a lead without such a link
// by its customer; without a customer's deal by its e-mail address. By customer and
// address, a deal that closed before the lead came in is not its deal.
//
// It settles what became of each lead, and where each deal's sales cycle starts: its
// first contact, else its earliest lead (one linked by an id first), else its creation.
//
// Each join cuts leads and deals into parts so that the workers share no record, and all
// that a link does is to take the earlier of two days: the order of links does not matter.
func (f *facts) linkLeads() {
	f.links.once.Do(func() {
		seed := maphash.MakeSeed()
		k := &linking{facts: f, parts: partition.Partitioner{Workers: f.workers()}, hash: func(id string) uint32 { return uint32(maphash.String(seed, id)) }}
		k.byID, k.byName = make([]Day, f.Deals.N), make([]Day, f.Deals.N)
		f.inSpans(f.Deals.N, func(_, lo, hi int) {
			for i := lo; i < hi; i++ {
				k.byID[i], k.byName[i] = never, never
			}
		})
		f.leads = make([]leadFact, f.Leads.N)
		f.inSpans(f.Leads.N, func(_, lo, hi int) {
			for i := lo; i < hi; i++ {
				f.leads[i] = unlinked
			}
		})
		if f.linked() {
			k.byIDs()
			k.byCustomers()
			k.byAddresses()
		}
		f.inSpans(f.Leads.N, func(_, lo, hi int) {
			for i := lo; i < hi; i++ {
				f.settleLead(&f.Leads, i, &f.leads[i])
			}
		})
		f.inSpans(f.Deals.N, func(_, lo, hi int) {
			for i := lo; i < hi; i++ {
				k.settleCycle(i)
			}
		})
		f.cycle = k.byName
	})
}

// linked reports whether there can be links.
func (f *facts) linked() bool { return f.Leads.N > 0 && f.Deals.N > 0 }

// unlinked is a lead before it is linked: until it is settled, never stands for no day.
var unlinked = leadFact{dealDays: dealDays{came: never, won: never}}

// settleLead takes what a lead itself says together with what its deals have said.
func (f *facts) settleLead(l *LeadColumns, i int, x *leadFact) {
	if x.came == never {
		x.came = NoDay
	}
	if x.won == never {
		x.won = NoDay
	}
	x.converted = x.won != NoDay && (f.ConversionDays <= 0 || int(x.won-l.Created.At(i)) <= f.ConversionDays)
	came := l.Opportunity.At(i)
	if x.won != NoDay || l.Qualified.At(i) || came != NoDay && came <= f.AsOf {
		x.opportunity = true
	}
}

// linking is the state of linkLeads.
type linking struct {
	*facts
	hash         func(id string) uint32
	parts        partition.Partitioner
	byID, byName []Day // the earliest lead of each deal
}

// settleCycle turns the earliest lead by name of a deal into the start of its cycle.
func (k *linking) settleCycle(i int) {
	switch contact := k.Deals.FirstContact.At(i); {
	case contact != NoDay:
		k.byName[i] = contact
	case k.byID[i] != never:
		k.byName[i] = k.byID[i]
	case k.byName[i] == never:
		k.byName[i] = k.Deals.Created.At(i)
	}
}

func (k *linking) daysOf(deal int32) dealDays {
	i := int(deal)
	x := dealDays{came: never, won: never}
	if came := k.Deals.created(i); came <= k.AsOf { // or there is no such day
		x.opportunity = true
		if came != NoDay {
			x.came = came
		}
	}
	if k.Deals.wonBy(i, k.AsOf) {
		x.won = k.Deals.Close[i]
	}
	return x
}

// and takes the days of more deals together with those of x.
func (x *dealDays) and(d dealDays) {
	x.opportunity = x.opportunity || d.opportunity
	x.came = min(x.came, d.came)
	x.won = min(x.won, d.won)
}

// byIDs links by deal_id and lead_id.
func (k *linking) byIDs() {
	leads, deals := k.Leads.N, k.Deals.N
	k.join(leads, k.Leads.DealID.At, deals, k.Deals.ID.At, k.explicit)
	k.join(deals, k.Deals.LeadID.At, leads, k.Leads.ID.At,
		func(deal, lead int32) { k.explicit(lead, deal) })
}

func (k *linking) explicit(lead, deal int32) {
	k.leads[lead].linked = true
	k.leads[lead].and(k.daysOf(deal))
	k.byID[deal] = min(k.byID[deal], k.Leads.Created.At(int(lead)))
}

// join calls match with every pair of two lists whose texts are equal and not empty. It
// is exact: texts are parted and looked up by a hash, and compared where hashes agree.
// Pairs that share a record are matched on one goroutine.
func (k *linking) join(few int, fewID func(i int) Sym, many int, manyID func(i int) Sym, match func(few, many int32)) {
	hashed := func(of func(i int) Sym) partition.Keys {
		return partition.Each(func(i int) (uint32, int32) {
			s := of(i)
			if s == 0 {
				return 0, 0
			}
			return max(1, k.hash(k.Symbols.Text(s))), int32(s)
		})
	}
	bits := partition.Bits(max(few, many))
	a := k.parts.Cut(few, bits, hashed(fewID))
	if a.Len() == 0 {
		return
	}
	b := k.parts.Cut(many, bits, hashed(manyID))
	defer k.parts.Free(b)
	defer k.parts.Free(a)
	type memory struct {
		table partition.HashTable
		pairs [][2]partition.Entry
	}
	parallel.EachOn(k.workers(), a.Parts(), func() *memory { return new(memory) }, func(m *memory, part int) {
		// One thing at a time, so that the processor waits for many records at once.
		m.table.Fill(b, part)
		m.pairs = m.table.AppendPairs(m.pairs[:0], a.Part(part))
		same := m.pairs[:0]
		for _, x := range m.pairs {
			if k.sameText(Sym(x[0].With), Sym(x[1].With)) {
				same = append(same, x)
			}
		}
		for _, x := range same {
			match(x[0].Record, x[1].Record)
		}
	})
}

func (k *linking) sameText(a, b Sym) bool {
	return a == b || (a.Kept() || b.Kept()) && k.Symbols.Text(a) == k.Symbols.Text(b)
}

// byCustomers links the leads that are not linked by the customer.
func (k *linking) byCustomers() {
	k.byNames(k.Leads.Customer.At, k.Deals.Customer.At)
}

// byAddresses links the leads that are not linked by their addresses, to the deals of a
// customer that is an address. Case does not matter.
func (k *linking) byAddresses() {
	some := make([]bool, parallel.Spans(k.Leads.N))
	k.inSpans(k.Leads.N, func(span, lo, hi int) {
		for i := lo; i < hi && !some[span]; i++ {
			some[span] = !k.leads[i].linked && k.Leads.Email.At(i) != 0
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
	k.byNames(func(i int) Sym { return k.folded(k.Leads.Email.At(i)) },
		func(i int) Sym { return address[k.Deals.Customer.At(i)] })
}

// addressCustomers maps the customers of deals that are addresses to the Syms of these
// in lower case; nil when there is none.
func (k *linking) addressCustomers() []Sym {
	seen := make([]bool, k.Symbols.Len())
	for _, customer := range k.Deals.Customer {
		seen[customer] = true
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
// closed before. The names of deals are interned; those of leads may be kept.
func (k *linking) byNames(leadName, dealName func(i int) Sym) {
	bits := partition.Bits(max(k.Leads.N, k.Deals.N))
	leads := k.parts.Cut(k.Leads.N, bits, func(lo int, to []partition.Key) {
		var names [intern.Batch]Sym
		for ; len(to) > 0; lo, to = lo+intern.Batch, to[min(intern.Batch, len(to)):] {
			some := names[:min(intern.Batch, len(to))]
			for i := range some {
				if some[i] = 0; !k.leads[lo+i].linked {
					some[i] = leadName(lo + i)
				}
			}
			k.Symbols.FindAll(some)
			for i, name := range some {
				to[i] = partition.Key{Key: uint32(name), With: int32(k.Leads.Created.At(lo + i))}
			}
		}
	})
	if leads.Len() == 0 {
		return
	}
	deals := k.parts.Cut(k.Deals.N, bits, partition.Each(func(i int) (uint32, int32) {
		closed := never
		if day := k.Deals.Close.At(i); day != NoDay && k.Deals.Outcome.At(i) != Open {
			closed = day
		}
		return uint32(dealName(i)), int32(closed)
	}))
	defer k.parts.Free(deals)
	defer k.parts.Free(leads)
	names := k.Symbols.Len() // after the last one has been made
	type memory struct {
		partition.Groups
		days     []dealDays // by deal, in order of the close: of it and those that closed later
		leadFrom []Day      // by deal: the first lead that it is the first deal of
	}
	parallel.EachOn(k.workers(), leads.Parts(), func() *memory { return new(memory) }, func(m *memory, part int) {
		m.Fill(deals, part, names)
		n := len(m.Items)
		m.days, m.leadFrom = slices.Grow(m.days[:0], n)[:n], slices.Grow(m.leadFrom[:0], n)[:n]
		m.Each(func(_ uint32, from, to int32) {
			all := unlinked.dealDays
			for j := to - 1; j >= from; j-- {
				all.and(k.daysOf(m.Items[j].Record()))
				m.days[j], m.leadFrom[j] = all, never
			}
		})
		for _, l := range leads.Part(part) {
			j, to := m.Of(l.Key)
			for end := to; j < end; { // the first deal that has not closed before
				if mid := (j + end) / 2; m.Items[mid].With() < l.With {
					j = mid + 1
				} else {
					end = mid
				}
			}
			if j < to {
				k.leads[l.Record] = leadFact{dealDays: m.days[j], linked: true}
				m.leadFrom[j] = min(m.leadFrom[j], Day(l.With))
			}
		}
		m.Each(func(_ uint32, from, to int32) {
			first := never
			for j := from; j < to; j++ {
				first = min(first, m.leadFrom[j])
				at := &k.byName[m.Items[j].Record()]
				*at = min(*at, first)
			}
		})
	})
}
