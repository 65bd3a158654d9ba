package kpi

import (
	"math"

	"salesk/kpi/exact"
)

// The customer base is looked at on few days: the day before each period and each
// month, and their last days. On all of them at once a customer costs a walk over its
// won deals; asked day by day it would cost one walk a day.

// snapshotDates are the days on which customers are looked at, in order, and where the periods
// and months find theirs.
type snapshotDates struct {
	days    []Day
	after   []int32        // by day from days[0]: the first snapshot date on it or after
	period  []snapshotPair // of the periods that have started by the as-of date
	month   []snapshotPair
	monthOf []int32 // by day from the first month's start: its month
	// By snapshot date: the first period, and month, whose last day is no earlier.
	periodFrom, monthFrom []int32
}

// snapshotPair is the snapshot dates of a span: the day before it, and its last day that counts.
type snapshotPair struct{ before, last int32 }

// collectSnapshotDates collects the snapshot dates of the periods and months.
func (f *dataset) collectSnapshotDates() {
	f.snapshots = snapshotDates{}
	m := &f.snapshots
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
		m.period = append(m.period, snapshotPair{m.from(p.Start - 1), m.from(min(p.End, f.AsOf))})
	}
	for _, p := range f.months {
		m.month = append(m.month, snapshotPair{m.from(p.Start - 1), m.from(p.End)})
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

// from returns the first snapshot date on the day or after; one past the last when there is none.
func (m *snapshotDates) from(d Day) int32 {
	switch {
	case len(m.days) == 0 || d <= m.days[0]:
		return 0
	case int(d-m.days[0]) >= len(m.after):
		return int32(len(m.days))
	}
	return m.after[d-m.days[0]]
}

func (m *snapshotDates) firstOf(spans []snapshotPair) []int32 {
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

// customerStatus is a customer on the day of a snapshot date.
type customerStatus struct {
	// value is v(c,d), its monthly value in minor units while it is active, half to even:
	// the sum of the mrr of its rows that cover the day, else of what its won deals that cover
	// the day are worth a month (perMonth). 0 where the customer is unvalued.
	value exact.Int128
	// group is that of its latest won deal by then, or of its row in the customers
	// export. A customer whose contract started before any deal of it closed belongs to
	// its first deal.
	group  group
	active bool
	valued bool
}

// statusRun are those of a run of accounts. They belong to one worker and one
// grouping, whose families ask one after the other for the same accounts.
type statusRun struct {
	lo, hi int
	spans  []statusSpan
	all    []customerStatus
	worths []worth // of the account at hand, by snapshot date
}

// mostStatuses bounds the memory of a run where the snapshot dates are many days.
const mostStatuses = 1 << 15

// statusSpan says where the statuses of an account are in all.
type statusSpan struct {
	first, end int32 // snapshot dates
	at         int32
}

// timeline is the statuses of one account: on the snapshot dates first..end, half open, outside
// of which it is never active.
type timeline struct {
	first, end int32
	on         []customerStatus
}

// at returns the status on a snapshot date; nil when the account is not active then.
func (o *timeline) at(mark int32) *customerStatus {
	if k := int(mark - o.first); k >= 0 && k < len(o.on) && o.on[k].active {
		return &o.on[k]
	}
	return nil
}

// firstOf returns the first span to look at, of those that end by snapshot date.
func (o *timeline) firstOf(byMark []int32) int {
	if o.first == o.end {
		return math.MaxInt
	}
	return int(byMark[o.first])
}

// of returns the timeline of account i.
func (s *statusRun) of(f *dataset, by *grouping, i int) timeline {
	if i < s.lo || i >= s.hi {
		s.lo, s.hi = i, i
		s.spans, s.all = s.spans[:0], s.all[:0]
		for s.hi < min(i+chunk, len(f.accounts)) && len(s.all) < mostStatuses {
			s.add(f, by, &f.accounts[s.hi])
			s.hi++
		}
	}
	x := s.spans[i-s.lo]
	return timeline{x.first, x.end, s.all[x.at : x.at+x.end-x.first]}
}

func (s *statusRun) add(f *dataset, by *grouping, a *account) {
	m := &f.snapshots
	from, to := f.lifetime(a)
	first, end := m.from(from), m.from(to+1)
	if from == NoDay || first >= end {
		s.spans = append(s.spans, statusSpan{})
		return
	}
	n := len(s.all)
	s.spans = append(s.spans, statusSpan{first, end, int32(n)})
	s.all = append(s.all, make([]customerStatus, end-first)...)
	on := s.all[n:]
	s.worths = append(s.worths[:0], make([]worth, len(on))...)
	marked := func(c cover) (lo, hi int32) {
		if c.from > c.to {
			return 0, 0
		}
		return max(m.from(c.from), first) - first, min(m.from(min(c.to, f.AsOf)+1), end) - first
	}
	for _, c := range f.covers(a) {
		lo, hi := marked(c)
		for k := lo; k < hi; k++ {
			on[k].active = true
		}
	}
	if !a.unvalued {
		s.value(f, a, on, first, marked)
	}
	for k := range on {
		on[k].valued = !a.unvalued
	}
	if f.books {
		for k := range on {
			on[k].group = by.customersExport[f.rowOn(a, m.days[int(first)+k])]
		}
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

// value finds the monthly values of a customer on the snapshot dates on which it is active.
func (s *statusRun) value(f *dataset, a *account, on []customerStatus, first int32, marked func(cover) (lo, hi int32)) {
	if f.hasMRR {
		for k := a.first; k < a.after; k++ {
			lo, hi := marked(f.rowCovers[k])
			for at := lo; at < hi; at++ {
				on[at].value.AddInt(int64(f.Customers[f.rows[k]].MRR))
			}
		}
		return
	}
	for k := a.from; k < a.to; k++ {
		lo, hi := marked(f.wonCovers[k])
		if lo >= hi {
			continue
		}
		amount := f.Deals.Amount.At(int(f.won[k]))
		var one worth
		num, den := f.perMonth(f.won[k])
		one.add(amount, num, den)
		for at := lo; at < hi; at++ {
			if w := &s.worths[at]; on[at].active {
				w.sum.Add(one.sum)
				w.divided += one.divided
			}
		}
	}
	for at := range on {
		if !on[at].active {
			continue
		}
		v, ok := s.worths[at].rounded()
		if !ok {
			v = f.exactWorth(a, f.snapshots.days[int(first)+at])
		}
		on[at].value = v
	}
}
