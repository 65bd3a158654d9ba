package kpi

import "salesk/internal/message"

// CycleStart says where sales cycles start.
type CycleStart uint8

const (
	CycleFromContact CycleStart = iota // the first contact, else the lead, else the deal's creation
	CycleFromCreated                   // the deal's creation
)

// origin is what a sales cycle starts with.
type origin uint8

const (
	fromCreation origin = iota
	fromContact
	fromLead
)

// origins are how many sales cycles start with a contact or a lead; all others start with the
// deal's creation.
type origins struct{ Contacts, Leads int64 }

func (s *origins) merge(o *origins, sign int64) {
	s.Contacts += sign * o.Contacts
	s.Leads += sign * o.Leads
}

func (s *origins) add(o origin, start, end Day) {
	switch {
	case start == NoDay || end < start:
	case o == fromContact:
		s.Contacts++
	case o == fromLead:
		s.Leads++
	}
}

// note says what n sales cycles start with.
func (s *origins) note(n int64) message.Message {
	var contact, lead, creation message.Message
	if s.Contacts > 0 {
		contact = message.CycleFromContact()
	}
	if s.Leads > 0 {
		lead = message.CycleFromLead()
	}
	if n > s.Contacts+s.Leads {
		creation = message.CycleFromCreation()
	}
	return message.Join(contact, lead, creation)
}

// cycles add up sales cycles.
type cycles struct {
	Days spells
	From origins
}

func (s *cycles) merge(o *cycles, sign int64) {
	s.Days.merge(&o.Days, sign)
	s.From.merge(&o.From, sign)
}

var cycleFamily = &Family[cycles, *cycles]{
	Name:    "cycle",
	Links:   true,
	Grouped: byDeals,
	Deals: func(f *dataset, c *Cells[cycles, *cycles], b *dealRun) {
		starts := b.starts()
		for _, i := range b.won() {
			c.in(b.group[i], b.closeIn[i]).Days.add(starts[i], b.close[i])
		}
		b.eachOrigin(func(i int32, o origin) { c.in(b.group[i], b.closeIn[i]).From.add(o, starts[i], b.close[i]) })
	},
}

// cycleLengths hold how many sales cycles there are of each length.
type cycleLengths struct {
	Days durations
	From origins
}

func (s *cycleLengths) merge(o *cycleLengths, sign int64) {
	s.Days.merge(&o.Days, sign)
	s.From.merge(&o.From, sign)
}

var cycleLengthsFamily = &Family[cycleLengths, *cycleLengths]{
	Name:    "cycle_lengths",
	Links:   true,
	Grouped: byDeals,
	Deals: func(f *dataset, c *Cells[cycleLengths, *cycleLengths], b *dealRun) {
		starts := b.starts()
		for _, i := range b.won() {
			c.in(b.group[i], b.closeIn[i]).Days.add(starts[i], b.close[i])
		}
		b.eachOrigin(func(i int32, o origin) { c.in(b.group[i], b.closeIn[i]).From.add(o, starts[i], b.close[i]) })
	},
}

// eachOrigin calls do with the won deals whose cycles do not start with their creation.
func (b *dealRun) eachOrigin(do func(i int32, o origin)) {
	if b.f.CycleFrom == CycleFromCreated || !b.f.linked() && b.lo >= len(b.deals.FirstContact) {
		return
	}
	for _, i := range b.won() {
		switch at := b.lo + int(i); {
		case b.deals.FirstContact.At(at) != NoDay:
			do(i, fromContact)
		case b.f.linked() && b.f.led[at]:
			do(i, fromLead)
		}
	}
}

func (s *cycleLengths) quantile(num, den int64) Value {
	x := s.Days.quantileValue(num, den, message.NoDealWon())
	x.Note = message.Join(x.Note, s.From.note(x.N))
	return x
}

const cycleDoc = "From the first contact (else the creation of the lead that started the deal, else the deal's creation) to the close, in calendar days, over the deals won in the period. A lead that an id links started each of its deals; one that an address or a customer links started only the first of them to close, and only if it came in by the day that the deal was created. With sales_cycle: {from: created} it is always the deal's creation; the note says what it was. A deal that closed before it started is left out and counted in the note."

// SalesCycle is the mean length of the sales cycle.
var SalesCycle = define(KPI{
	ID: "sales_cycle", Title: "Sales cycle", Unit: Days, NumUnit: Days, DenUnit: Whole,
	Better: Lower, Category: Team, Headline: true, Order: 180,
	Formula: "sum of days / deals won", GroupBy: "deal rep", Needs: KindSet(Deals), Doc: cycleDoc,
}, from(cycleFamily, func(s *cycles, v *view) Value { return s.mean() }))

func (s *cycles) mean() Value {
	x := s.Days.mean(message.NoDealWon())
	x.Note = message.Join(x.Note, s.From.note(x.N))
	return x
}

// SalesCycleMedian is the median length of the sales cycle.
var SalesCycleMedian = define(KPI{
	ID: "sales_cycle_median", Title: "Sales cycle, median", Unit: Days, Better: Lower, Category: Team, Order: 190,
	Formula: "median of days", GroupBy: "deal rep", Needs: KindSet(Deals), Doc: cycleDoc,
}, from(cycleLengthsFamily, func(s *cycleLengths, v *view) Value { return s.quantile(1, 2) }).rank(1, 2))

// SalesCycleP90 is the length that nine in ten sales cycles do not exceed.
var SalesCycleP90 = define(KPI{
	ID: "sales_cycle_p90", Title: "Sales cycle, 90th percentile", Unit: Days, Better: Lower, Category: Team, Order: 200,
	Formula: "90th percentile of days, type 7", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: cycleDoc + " The percentile interpolates linearly between the neighbouring deals (Hyndman and Fan's type 7).",
}, from(cycleLengthsFamily, func(s *cycleLengths, v *view) Value { return s.quantile(9, 10) }).rank(9, 10))
