package kpi

// StreamWorker folds blocks of records for a stream. It is not safe for concurrent use.
//
// Which periods there are is known once all records are, unless the range is given. So
// a worker folds by the periods of a window, which grows with the days that it meets; the
// cells keep their periods when it does.
type StreamWorker struct {
	s      *Stream
	f      *dataset // its periods are the window
	tables []*streamTable

	deal  dealRun
	lead  leadRun
	email emailRun

	events     dayCounts // of all records, whatever the range
	deals      int64     // that were folded
	undated    int64     // of these, deals of which nothing says when they came up
	currencies currencyCounts
}

// streamTable holds what a worker folds by one grouping.
type streamTable struct {
	*streamGroups
	plan *streamPlan
	in   []accumulator // by family
	out  []accumulator // of the records that are taken out; nil before there is one
}

func newStreamWorker(s *Stream) *StreamWorker {
	w := &StreamWorker{s: s, f: s.facts()}
	for i := range s.plans {
		t := &streamTable{streamGroups: newStreamGroups(w.f, s.plans[i].dims), plan: &s.plans[i]}
		t.in = t.accumulators(w.f)
		w.tables = append(w.tables, t)
	}
	return w
}

func (t *streamTable) accumulators(f *dataset) []accumulator {
	accs := make([]accumulator, len(t.plan.fams))
	for i, fam := range t.plan.fams {
		accs[i] = fam.accumulator(f, t.by, nil)
	}
	return accs
}

// Deals folds deals, or with the sign -1 takes out deals that were folded: by this worker
// or another one, before or after. The columns may be used again after.
func (w *StreamWorker) Deals(deals *DealColumns, sign int) {
	w.takes(Deals)
	b := &w.deal
	for lo := 0; lo < deals.N; lo += chunk {
		b.columns(deals, lo, min(lo+chunk, deals.N))
		w.deals += int64(sign * (b.hi - lo))
		w.undated += int64(sign * w.count(b.came, sign))
		w.countClosed(b.close, b.outcome, sign)
		w.money(deals, lo, b.amount, sign)
		if !w.ready() {
			continue
		}
		b.lay(w.f)
		for _, t := range w.tables {
			if accs := t.reading(w.f, dealFacts, sign); accs != nil {
				b.group = t.of(lo, b.hi, func(dim string) Syms { return deals.dimension(dim) })
				for i, fam := range t.plan.fams {
					if fam.reads(dealFacts) {
						accs[i].deals(b)
					}
				}
			}
		}
	}
}

// Leads is Deals for leads.
func (w *StreamWorker) Leads(leads *LeadColumns, sign int) {
	w.takes(Leads)
	b := &w.lead
	for lo := 0; lo < leads.N; lo += chunk {
		b.columns(leads, lo, min(lo+chunk, leads.N))
		w.count(b.created, sign)
		if !w.ready() {
			continue
		}
		b.lay(w.f)
		for _, t := range w.tables {
			if accs := t.reading(w.f, leadFacts, sign); accs != nil {
				b.group = t.of(lo, b.hi, func(dim string) Syms { return leads.dimension(dim) })
				for i, fam := range t.plan.fams {
					if fam.reads(leadFacts) {
						accs[i].leads(b)
					}
				}
			}
		}
	}
}

// Emails is Deals for e-mails.
func (w *StreamWorker) Emails(emails *EmailColumns, sign int) {
	w.takes(Emails)
	b := &w.email
	for lo := 0; lo < emails.N; lo += chunk {
		b.columns(emails, lo, min(lo+chunk, emails.N))
		w.count(b.sent, sign)
		if !w.ready() {
			continue
		}
		b.lay(w.f)
		for _, t := range w.tables {
			if accs := t.reading(w.f, emailFacts, sign); accs != nil {
				b.group = t.of(lo, b.hi, func(dim string) Syms { return emails.dimension(dim) })
				for i, fam := range t.plan.fams {
					if fam.reads(emailFacts) {
						accs[i].emails(b)
					}
				}
			}
		}
	}
}

func (w *StreamWorker) takes(k Kind) {
	if !w.s.Takes(k) {
		panic("kpi: a stream is given " + k.String() + ", which it does not take")
	}
}

// ready reports whether there is anything to fold for: no day that counts has come up
// before.
func (w *StreamWorker) ready() bool { return len(w.f.periods) > 0 && !w.s.spoiled.Load() }

// reading returns the accumulators for records of a kind; nil when no family reads them.
func (t *streamTable) reading(f *dataset, k recordKind, sign int) []accumulator {
	for _, fam := range t.plan.fams {
		if !fam.reads(k) {
			continue
		}
		if sign > 0 {
			return t.in
		}
		if t.out == nil {
			t.out = t.accumulators(f)
		}
		return t.out
	}
	return nil
}

// of returns the groups of the records from lo up to hi.
func (t *streamTable) of(lo, hi int, column func(dim string) Syms) []group {
	groups := t.groupsOf(lo, hi, column)
	for _, accs := range [][]accumulator{t.in, t.out} {
		for _, acc := range accs {
			acc.extend(len(t.by.keys))
		}
	}
	return groups
}

// money counts the amounts by currency.
func (w *StreamWorker) money(deals *DealColumns, lo int, amounts []Money, sign int) {
	last, n := Sym(0), 0
	if lo >= len(deals.Currency) {
		for _, amount := range amounts {
			if amount != NoMoney {
				n++
			}
		}
		amounts = nil
	}
	for i, amount := range amounts {
		if amount == NoMoney {
			continue
		}
		if c := deals.Currency.At(lo + i); c != last {
			if n != 0 {
				w.currencies.add(last, n*sign)
			}
			last, n = c, 0
		}
		n++
	}
	if n != 0 {
		w.currencies.add(last, n*sign)
	}
}

// dayCounts are how many events there are of each day from first on.
type dayCounts struct {
	first Day
	n     []int64
}

// count counts events of days that count, and returns how many are no days.
func (w *StreamWorker) count(days []Day, sign int) (none int) {
	first, counts := int(w.events.first), w.events.n
	for _, day := range days {
		if k := int(day) - first; uint(k) < uint(len(counts)) {
			counts[k] += int64(sign)
		} else if day == NoDay {
			none++
		} else {
			w.rareEvent(day, int64(sign))
			first, counts = int(w.events.first), w.events.n
		}
	}
	return none
}

// countClosed is count for the days on which deals closed, which those of open ones are not.
func (w *StreamWorker) countClosed(days []Day, outcomes []Outcome, sign int) {
	first, counts := int(w.events.first), w.events.n
	outcomes = outcomes[:len(days)]
	for i, day := range days {
		if k := int(day) - first; uint(k) < uint(len(counts)) {
			counts[k] += int64(sign * outcomes[i].isClosed())
		} else if outcomes[i] != Open && day != NoDay {
			w.rareEvent(day, int64(sign))
			first, counts = int(w.events.first), w.events.n
		}
	}
}

// rareEvent counts events of a day before or after those that there have been.
func (w *StreamWorker) rareEvent(day Day, n int64) {
	if day > w.f.AsOf || w.s.spoiled.Load() {
		return
	}
	if !w.reach(day) {
		w.s.spoiled.Store(true)
		return
	}
	w.events.n[day-w.events.first] += n
}
