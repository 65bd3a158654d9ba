package kpi

import (
	"cmp"
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
	cycle []Day  // by deal: the first day of its sales cycle; NoDay when unknown
	led   []bool // by deal: that day is a lead's

	counts LinkCounts

	ripeDays int64 // days within which nine in ten converted leads (else won deals) converted, rounded up; 0 where none did
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

// linkLeads joins leads and deals: by deal_id or lead_id; a lead that no id links by its e-mail
// address; one that no address links by its customer. A weaker key links no two records that
// both carry a stronger one and differ in it, and no lead to a deal that closed before it came in.
//
// By address or customer a lead may be won by any of its deals, but it starts the cycle of one:
// the first to close (open ones last), and only if it came before that deal did. A lead starts
// the cycle of every deal that an id links it to.
//
// It settles what became of each lead, and where each deal's sales cycle starts: its first
// contact, else the earliest of the leads that the strongest key links, else its creation.
//
// Each join cuts leads and deals into parts so that the workers share no record, and all
// that a link does is to take the earlier of two days: the order of links does not matter.
func (f *dataset) linkLeads() {
	f.links.once.Do(func() {
		seed := maphash.MakeSeed()
		k := &linking{dataset: f, parts: partition.Partitioner{Workers: f.workers()}, hash: func(id string) uint32 { return uint32(maphash.String(seed, id)) }}
		k.byID, k.byName = k.noLeads(f.Deals.N), k.noLeads(f.Deals.N)
		f.leads = make([]leadFact, f.Leads.N)
		f.inSpans(f.Leads.N, func(_, lo, hi int) {
			for i := lo; i < hi; i++ {
				f.leads[i] = unlinked
			}
		})
		if f.linked() {
			k.byIDs()
			k.counts.ByID = k.countLinked()
			k.byAddresses()
			k.counts.ByAddress = k.countLinked() - k.counts.ByID
			k.byCustomers()
			k.counts.ByCustomer = k.countLinked() - k.counts.ByID - k.counts.ByAddress
			k.counts.Leads = f.Leads.N
		}
		f.inSpans(f.Leads.N, func(_, lo, hi int) {
			for i := lo; i < hi; i++ {
				f.settleLead(&f.Leads, i, &f.leads[i])
			}
		})
		f.ripeDays = f.ripening()
		f.led = make([]bool, f.Deals.N)
		f.inSpans(f.Deals.N, func(_, lo, hi int) {
			for i := lo; i < hi; i++ {
				k.settleCycle(i)
			}
		})
		f.cycle = k.byName
	})
}

// ripening is the 90th percentile of the days that converted leads took; without a leads export
// of those that won deals took since they came up.
func (f *dataset) ripening() int64 {
	var took durations
	if !f.ofLeads() {
		for i := range f.Deals.N {
			if day := f.Deals.created(i); day != NoDay && f.Deals.wonBy(i, f.AsOf) && f.Deals.Close[i] >= day {
				took.add(day, f.Deals.Close[i])
			}
		}
	}
	for i := range f.leads {
		if x := &f.leads[i]; x.converted && x.won >= f.Leads.Created.At(i) {
			took.add(f.Leads.Created.At(i), x.won)
		}
	}
	return took.quantileUp(9, 10)
}

// linked reports whether there can be links.
func (f *dataset) linked() bool { return f.Leads.N > 0 && f.Deals.N > 0 }

// unlinked is a lead before it is linked: until it is settled, never stands for no day.
var unlinked = leadFact{dealDays: dealDays{came: never, won: never}}

// settleLead takes what a lead itself says together with what its deals have said.
func (f *dataset) settleLead(l *LeadColumns, i int, x *leadFact) {
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
	*dataset
	hash  func(id string) uint32
	parts partition.Partitioner
	// By deal: the earliest lead that starts it, by the key that links them. A deal may have two
	// addresses: the second ones stand behind the first ones of all deals.
	byID, byAddress, byName []Day

	leadNamed []bool // by deal: its lead_id names a lead; nil where none does
	addresses []Sym  // by customer: the address that it is, in lower case; nil where none is one
}

// noLeads says of every name of a deal that no lead starts it.
func (k *linking) noLeads(n int) []Day {
	days := make([]Day, n)
	k.inSpans(n, func(_, lo, hi int) {
		for i := lo; i < hi; i++ {
			days[i] = never
		}
	})
	return days
}

// settleCycle turns the earliest leads of a deal into the start of its cycle.
func (k *linking) settleCycle(i int) {
	lead := k.byID[i]
	if lead == never && k.byAddress != nil {
		lead = min(k.byAddress[i], k.byAddress[k.Deals.N+i])
	}
	if lead == never {
		lead = k.byName[i]
	}
	switch contact := k.Deals.FirstContact.At(i); {
	case k.CycleFrom == CycleFromCreated:
		k.byName[i] = k.Deals.Created.At(i)
	case contact != NoDay:
		k.byName[i] = contact
	case lead != never:
		k.byName[i], k.led[i] = lead, true
	default:
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
	if len(k.Leads.DealID) > 0 {
		found := make([]bool, leads)
		match := func(lead, deal int32) {
			found[lead] = true
			k.explicit(lead, deal)
		}
		k.join(leads, k.Leads.DealID.At, deals, k.Deals.ID.At, match)
		k.joinLoosely(leads, k.Leads.DealID.At, found, deals, k.Deals.ID.At, match)
		k.counts.dealIDs = k.linkColumn(leads, k.Leads.DealID.At, found)
	}
	if len(k.Deals.LeadID) > 0 {
		k.leadNamed = make([]bool, deals)
		match := func(deal, lead int32) {
			k.leadNamed[deal] = true
			k.explicit(lead, deal)
		}
		k.join(deals, k.Deals.LeadID.At, leads, k.Leads.ID.At, match)
		k.joinLoosely(deals, k.Deals.LeadID.At, k.leadNamed, leads, k.Leads.ID.At, match)
		k.counts.leadIDs = k.linkColumn(deals, k.Deals.LeadID.At, k.leadNamed)
	}
}

func (k *linking) explicit(lead, deal int32) {
	k.leads[lead].linked = true
	k.leads[lead].and(k.daysOf(deal))
	k.byID[deal] = min(k.byID[deal], k.Leads.Created.At(int(lead)))
}

// carries says which stronger keys a record carries. Two records that carry the same one differ
// in it, else it would have linked them.
type carries uint8

const (
	carriesID carries = 1 << iota // of a lead; a deal carries that of the lead that it names
	carriesAddress
)

// leadCarries is what lead i carries.
func (k *linking) leadCarries(i int) carries {
	var c carries
	if k.Leads.ID.At(i) != 0 {
		c = carriesID
	}
	if k.Leads.Email.At(i) != 0 {
		c |= carriesAddress
	}
	return c
}

// dealCarries is what deal i carries.
func (k *linking) dealCarries(i int) carries {
	var c carries
	if k.leadNamed != nil && k.leadNamed[i] {
		c = carriesID
	}
	if k.Deals.Email.At(i) != 0 || k.addressOf(i) != 0 {
		c |= carriesAddress
	}
	return c
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

// byAddresses links the leads that no id links by their addresses, to the deals that name
// these: as their e-mail, or as a customer that is an address. Case does not matter.
func (k *linking) byAddresses() {
	if !k.anyLead(func(i int) bool { return !k.leads[i].linked && k.Leads.Email.At(i) != 0 }) {
		return
	}
	k.addresses = k.addressCustomers()
	if k.addresses == nil && len(k.Deals.Email) == 0 {
		return
	}
	deals := k.Deals.N
	k.byAddress = k.noLeads(2 * deals)
	k.byNames(nameKey{
		lead: func(i int) Sym { return k.folded(k.Leads.Email.At(i)) },
		// A deal stands there twice, with each of its addresses.
		n: 2 * deals,
		deal: func(i int) Sym {
			if i < deals {
				return k.folded(k.Deals.Email.At(i))
			}
			if address := k.addressOf(i - deals); address != k.folded(k.Deals.Email.At(i-deals)) {
				return address
			}
			return 0
		},
		stronger: carriesID,
		starts:   k.byAddress,
	})
}

// byCustomers links the leads that nothing links yet by the customer.
func (k *linking) byCustomers() {
	k.byNames(nameKey{
		lead: k.Leads.Customer.At, n: k.Deals.N, deal: k.Deals.Customer.At,
		stronger: carriesID | carriesAddress,
		starts:   k.byName,
	})
}

// anyLead reports whether some lead is so.
func (k *linking) anyLead(is func(i int) bool) bool {
	some := make([]bool, parallel.Spans(k.Leads.N))
	k.inSpans(k.Leads.N, func(span, lo, hi int) {
		for i := lo; i < hi && !some[span]; i++ {
			some[span] = is(i)
		}
	})
	return slices.Contains(some, true)
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

// addressOf is the address that the customer of deal i is; 0 where it is none.
func (k *linking) addressOf(i int) Sym {
	if k.addresses == nil {
		return 0
	}
	return k.addresses[k.Deals.Customer.At(i)]
}

// folded is the Sym of a text in lower case.
func (k *linking) folded(s Sym) Sym {
	if s == 0 {
		return 0
	}
	text := k.Symbols.Text(s)
	lower := strings.ToLower(text)
	if lower == text && !s.Kept() {
		return s
	}
	return k.Symbols.String(lower)
}

// nameKey is a key by which a lead may have several deals. The names of deals are interned;
// those of leads may be kept.
type nameKey struct {
	lead     func(i int) Sym
	n        int // names of deals; those from Deals.N on are further names of the same deals
	deal     func(i int) Sym
	stronger carries // keys that are stronger
	starts   []Day   // by name of a deal: the earliest lead that starts the deal by it
}

// byNames links leads that are not linked to all deals of the same name that have not
// closed before, save those that a stronger key keeps apart.
func (k *linking) byNames(key nameKey) {
	bits := partition.Bits(max(k.Leads.N, key.n))
	leads := k.parts.Cut(k.Leads.N, bits, func(lo int, to []partition.Key) {
		var names [intern.Batch]Sym
		for ; len(to) > 0; lo, to = lo+intern.Batch, to[min(intern.Batch, len(to)):] {
			some := names[:min(intern.Batch, len(to))]
			for i := range some {
				if some[i] = 0; !k.leads[lo+i].linked {
					some[i] = key.lead(lo + i)
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
	deals := k.parts.Cut(key.n, bits, partition.Each(func(i int) (uint32, int32) {
		closed, at := never, i%k.Deals.N
		if day := k.Deals.Close.At(at); day != NoDay && k.Deals.Outcome.At(at) != Open {
			closed = day
		}
		return uint32(key.deal(i)), int32(closed)
	}))
	defer k.parts.Free(deals)
	defer k.parts.Free(leads)
	names := k.Symbols.Len() // after the last one has been made
	parallel.EachOn(k.workers(), leads.Parts(), func() *namesakes { return &namesakes{k: k} }, func(m *namesakes, part int) {
		m.Fill(deals, part, names)
		m.look(key.stronger)
		for _, l := range leads.Part(part) {
			from, to := m.Of(l.Key)
			for end := to; from < end; { // the first deal that has not closed before
				if mid := (from + end) / 2; m.Items[mid].With() < l.With {
					from = mid + 1
				} else {
					end = mid
				}
			}
			if from == to {
				continue
			}
			mine := m.onwards[0][from]
			if m.barred {
				mine = m.onwards[k.leadCarries(int(l.Record))&key.stronger][from]
			}
			if mine.first < 0 {
				continue
			}
			k.leads[l.Record] = leadFact{dealDays: mine.days, linked: true}
			came := Day(l.With)
			if created := k.Deals.Created.At(int(m.deal(mine.first))); created != NoDay && came <= created {
				at := &key.starts[m.Items[mine.first].Record()]
				*at = min(*at, came)
			}
		}
	})
}

// namesakes are the deals of a part by name, then by the day of their close.
type namesakes struct {
	partition.Groups
	k       *linking
	carries []carries // by item: what the deal carries of the keys that are stronger
	// By what a lead carries and by item: the deals of the name from that one on. Where no deal
	// carries anything, it does not matter what a lead carries.
	onwards [(carriesID | carriesAddress) + 1][]onward
	barred  bool
}

// onward are the deals of a name from one on that may be a lead's.
type onward struct {
	days  dealDays // of all of them
	first int32    // the item of the first to close, then with the lowest id; -1 where there is none
}

// deal is the deal of an item.
func (m *namesakes) deal(item int32) int32 { return m.Items[item].Record() % int32(m.k.Deals.N) }

// look finds the deals onward from each.
func (m *namesakes) look(stronger carries) {
	n := len(m.Items)
	m.carries, m.barred = slices.Grow(m.carries[:0], n)[:n], false
	for j := range m.carries {
		m.carries[j] = m.k.dealCarries(int(m.deal(int32(j)))) & stronger
		m.barred = m.barred || m.carries[j] != 0
	}
	for of := range m.onwards {
		if of > 0 && (!m.barred || carries(of)&^stronger != 0) {
			continue
		}
		m.onwards[of] = slices.Grow(m.onwards[of][:0], n)[:n]
		m.Each(func(_ uint32, from, to int32) {
			all := onward{unlinked.dealDays, -1}
			for j := to - 1; j >= from; j-- {
				if m.carries[j]&carries(of) == 0 {
					all.days.and(m.k.daysOf(m.deal(j)))
					if all.first < 0 || !m.sooner(all.first, j) {
						all.first = j
					}
				}
				m.onwards[of][j] = all
			}
		})
	}
}

// sooner reports whether item a, which stands behind b, comes before it by its id.
func (m *namesakes) sooner(a, b int32) bool {
	if m.Items[a].With() != m.Items[b].With() {
		return false
	}
	id := func(item int32) string { return m.k.Symbols.Text(m.k.Deals.ID.At(int(m.deal(item)))) }
	return cmp.Or(strings.Compare(id(a), id(b)), cmp.Compare(m.deal(a), m.deal(b))) < 0
}
