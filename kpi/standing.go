package kpi

import (
	"math"

	"salesk/kpi/exact"
)

// The customer base is looked at on few days: the day before each period and each
// month, and their last days. On all of them at once a customer costs a walk over its
// won deals; asked day by day it would cost one walk a day.

// marks are the days on which customers are looked at, in order, and where the periods
// and months find theirs.
type marks struct {
	days    []Day
	after   []int32    // by day from days[0]: the first mark on it or after
	period  []markPair // of the periods that have started by the as-of date
	month   []markPair
	monthOf []int32 // by day from the first month's start: its month
	// By mark: the first period, and month, whose last day is no earlier.
	periodFrom, monthFrom []int32
}

// markPair is the marks of a span: the day before it, and its last day that counts.
type markPair struct{ before, last int32 }

// layMarks collects the marks of the periods and months.
func (f *facts) layMarks() {
	f.marks = marks{}
	m := &f.marks
	if len(f.periods) == 0 {
		return
	}
	// Both lists are in order and their spans touch, so that a merge keeps the days in order.
	var ps, ms []Day
	for _, p := range f.periods[:f.started] {
		ps = appendMark(appendMark(ps, p.Start-1), min(p.End, f.AsOf))
	}
	for _, p := range f.months {
		ms = appendMark(appendMark(ms, p.Start-1), p.End)
	}
	for len(ps) > 0 || len(ms) > 0 {
		if len(ms) == 0 || len(ps) > 0 && ps[0] <= ms[0] {
			m.days, ps = appendMark(m.days, ps[0]), ps[1:]
		} else {
			m.days, ms = appendMark(m.days, ms[0]), ms[1:]
		}
	}
	if len(m.days) == 0 {
		return
	}
	m.after = make([]int32, m.days[len(m.days)-1]-m.days[0]+1)
	at := 0
	for i := range m.after {
		if m.days[at] < m.days[0]+Day(i) {
			at++
		}
		m.after[i] = int32(at)
	}
	for _, p := range f.periods[:f.started] {
		m.period = append(m.period, markPair{m.from(p.Start - 1), m.from(min(p.End, f.AsOf))})
	}
	for _, p := range f.months {
		m.month = append(m.month, markPair{m.from(p.Start - 1), m.from(p.End)})
	}
	for i, p := range f.months {
		for range p.Days() {
			m.monthOf = append(m.monthOf, int32(i))
		}
	}
	m.periodFrom, m.monthFrom = m.firstOf(m.period), m.firstOf(m.month)
}

// appendMark appends a day that is not before the last one, once.
func appendMark(days []Day, d Day) []Day {
	if n := len(days); n > 0 && days[n-1] == d {
		return days
	}
	return append(days, d)
}

// from returns the first mark on the day or after; one past the last when there is none.
func (m *marks) from(d Day) int32 {
	switch {
	case len(m.days) == 0 || d <= m.days[0]:
		return 0
	case int(d-m.days[0]) >= len(m.after):
		return int32(len(m.days))
	}
	return m.after[d-m.days[0]]
}

func (m *marks) firstOf(spans []markPair) []int32 {
	first := make([]int32, len(m.days))
	s := int32(0)
	for i := range first {
		for int(s) < len(spans) && int(spans[s].last) < i {
			s++
		}
		first[i] = s
	}
	return first
}

// monthlyDigits are the decimals of a minor unit to which a deal's monthly value is
// held, half to even: an integer, so that sums do not depend on their order.
const monthlyDigits = 9

// standing is a customer on the day of a mark.
type standing struct {
	// value is v(c,d), its monthly value while it is active, in 10^-monthlyDigits minor
	// units: its mrr, else over the deals that cover the day the sum of
	// amount / (days covered / 30.4375).
	value exact.Int128
	// group is that of its latest won deal by then, or of its row in the customers
	// export. A customer whose contract started before any deal of it closed belongs to
	// its first deal.
	group  group
	active bool
}

// times1e9 is an amount in 10^-monthlyDigits minor units.
func times1e9(amount Money) exact.Int128 {
	return exact.Product(int64(amount), 1e9)
}

// monthly is the monthly value of a deal on each of the days, both inclusive, that it covers.
func monthly(amount Money, from, to Day) exact.Int128 {
	return exact.MulDiv(int64(amount), 487e9, 16*uint64(to-from+1)) // 30.4375 = 487/16
}

// standings are those of a run of accounts. They belong to one worker and one
// grouping, whose families ask one after the other for the same accounts.
type standings struct {
	lo, hi int
	spans  []standingSpan
	all    []standing
}

// mostStandings bounds the memory of a run where the marks are many days.
const mostStandings = 1 << 15

// standingSpan says where the standings of an account are in all.
type standingSpan struct {
	first, end int32 // marks
	at         int32
}

// outlook is the standings of one account: on the marks first..end, half open, outside
// of which it is never active.
type outlook struct {
	first, end int32
	on         []standing
}

// at returns the standing on a mark; nil when the account is not active then.
func (o *outlook) at(mark int32) *standing {
	if k := int(mark - o.first); k >= 0 && k < len(o.on) && o.on[k].active {
		return &o.on[k]
	}
	return nil
}

// firstOf returns the first span to look at, of those that end by mark.
func (o *outlook) firstOf(byMark []int32) int {
	if o.first == o.end {
		return math.MaxInt
	}
	return int(byMark[o.first])
}

// of returns the outlook of account i.
func (s *standings) of(f *facts, by *grouping, i int) outlook {
	if i < s.lo || i >= s.hi {
		s.lo, s.hi = i, i
		s.spans, s.all = s.spans[:0], s.all[:0]
		for s.hi < min(i+chunk, len(f.accounts)) && len(s.all) < mostStandings {
			s.add(f, by, &f.accounts[s.hi])
			s.hi++
		}
	}
	x := s.spans[i-s.lo]
	return outlook{x.first, x.end, s.all[x.at : x.at+x.end-x.first]}
}

func (s *standings) add(f *facts, by *grouping, a *account) {
	m := &f.marks
	from, to := f.lifetime(a)
	first, end := m.from(from), m.from(to+1)
	if from == NoDay || first >= end {
		s.spans = append(s.spans, standingSpan{})
		return
	}
	n := len(s.all)
	s.spans = append(s.spans, standingSpan{first, end, int32(n)})
	s.all = append(s.all, make([]standing, end-first)...)
	on := s.all[n:]
	if a.book >= 0 {
		g := by.book[a.book]
		for k := range on {
			on[k].group, on[k].active = g, f.active(a, m.days[int(first)+k])
		}
		if f.hasMRR {
			if mrr := f.Customers[a.book].MRR; mrr != NoMoney {
				v := times1e9(mrr)
				for k := range on {
					if on[k].active {
						on[k].value = v
					}
				}
			}
			return
		}
	}
	for _, i := range f.won[a.from:a.to] {
		from, to := f.coverage(i)
		lo, hi := max(m.from(from), first), min(m.from(to+1), end)
		if lo >= hi {
			continue
		}
		var v exact.Int128
		if amount := f.Deals.Amount.At(int(i)); amount != NoMoney {
			v = monthly(amount, from, to)
		}
		for k := lo - first; k < hi-first; k++ {
			if a.book < 0 {
				on[k].active = true
			}
			if on[k].active {
				on[k].value.Add(v)
			}
		}
	}
	if a.book >= 0 {
		return
	}
	at := a.from
	g := by.deal[f.won[at]]
	for k := range on {
		for at+1 < a.to && f.Deals.Close[f.won[at+1]] <= m.days[int(first)+k] {
			at++
			g = by.deal[f.won[at]]
		}
		on[k].group = g
	}
}
