package ingest

import (
	"fmt"
	"sync/atomic"

	"salesk/ingest/parallel"
	"salesk/kpi"
)

// maxDuplicates is how many duplicates are named one by one.
const maxDuplicates = 1000

// duplicates keeps the last of the records of a kind that have one id, in the order of
// those that stay.
func (l *loading) duplicates() {
	d := l.data
	if l.internRepeated(len(l.recs.Deals), func(i int) *kpi.Sym { return &l.recs.Deals[i].ID }) {
		l.recs.Deals = lastWins(l, l.recs.Deals, "deal_id", func(r *kpi.Deal) (kpi.Sym, kpi.Pos) { return r.ID, r.Pos })
	}
	if l.internRepeated(len(l.recs.Leads), func(i int) *kpi.Sym { return &l.recs.Leads[i].ID }) {
		l.recs.Leads = lastWins(l, l.recs.Leads, "lead_id", func(r *kpi.Lead) (kpi.Sym, kpi.Pos) { return r.ID, r.Pos })
	}
	l.recs.Emails = lastWins(l, l.recs.Emails, "email_id", func(r *kpi.Email) (kpi.Sym, kpi.Pos) { return r.ID, r.Pos })
	d.Customers = lastWins(l, d.Customers, "customer", func(r *kpi.Customer) (kpi.Sym, kpi.Pos) { return r.Customer, r.Pos })
}

// lastWins goes by interned ids: an id that is kept comes once.
func lastWins[T any](l *loading, recs []T, column string, key func(*T) (kpi.Sym, kpi.Pos)) []T {
	if len(recs) < 2 {
		return recs
	}
	last := make([]uint32, l.data.Symbols.Len()) // index of the last record with the id, plus 1
	again := false
	for i := range recs {
		id, _ := key(&recs[i])
		if !id.Kept() {
			again = again || id != 0 && last[id] != 0
			last[id] = uint32(i + 1)
		}
	}
	if !again {
		return recs
	}
	kept := recs[:0]
	for i := range recs {
		id, pos := key(&recs[i])
		if id == 0 || id.Kept() {
			kept = append(kept, recs[i])
			continue
		}
		if j := int(last[id]) - 1; j != i {
			// Everything from kept's end up to i is free to be overwritten, j is not yet.
			_, by := key(&recs[j])
			l.replaced(pos, by, column, id)
			continue
		}
		kept = append(kept, recs[i])
	}
	clear(recs[len(kept):])
	return kept
}

func (l *loading) replaced(old, by kpi.Pos, column string, id kpi.Sym) {
	t := &l.rep.Tables[l.sources[old.Source].table]
	t.Used--
	t.Duplicates++
	if len(l.rep.Duplicates) < maxDuplicates {
		l.rep.Duplicates = append(l.rep.Duplicates, kpi.Problem{Where: l.where(old), Column: column,
			Text: fmt.Sprintf("%q comes again at %s; the last row counts", l.data.Symbols.Text(id), l.where(by))})
	}
}

// joinEvents makes one message of the events with its id, in whichever of the tables
// they are. Every row is used: none replaces another.
func (l *loading) joinEvents() {
	anyEvents, delivered := false, false
	for _, s := range l.sources {
		anyEvents = anyEvents || s.events
	}
	if !anyEvents {
		return
	}
	emails := l.recs.Emails
	at := make([]uint32, l.data.Symbols.Len()) // index of the message in kept, plus 1
	kept, hashes := emails[:0], l.hashes[:0]
	for len(l.hashes) > 0 && len(l.hashes) < len(emails) {
		l.hashes = append(l.hashes, 0)
	}
	for i, e := range emails {
		events := l.sources[e.Source].events
		if !events || at[e.ID] == 0 {
			kept = append(kept, e)
			if len(l.hashes) > 0 {
				hashes = append(hashes, l.hashes[i])
			}
		}
		if !events {
			continue
		}
		delivered = delivered || e.Delivered == 1
		if at[e.ID] == 0 {
			at[e.ID] = uint32(len(kept))
			continue
		}
		joinEvent(&kept[at[e.ID]-1], &e)
	}
	l.recs.Emails, l.hashes = kept, hashes
	if delivered {
		return
	}
	// An export of opens and clicks alone does not say that nothing was delivered.
	for i := range kept {
		if l.sources[kept[i].Source].events {
			kept[i].Delivered = kpi.NoCount
		}
	}
}

// joinEvent adds what an event tells to its message, which was sent on the earliest day.
func joinEvent(m, e *kpi.Email) {
	m.SentDate = min(m.SentDate, e.SentDate)
	m.Delivered = max(m.Delivered, e.Delivered)
	m.Bounced = max(m.Bounced, e.Bounced)
	m.Opened = max(m.Opened, e.Opened)
	m.Clicked = max(m.Clicked, e.Clicked)
	m.Replied = max(m.Replied, e.Replied)
	m.MachineOpens = max(m.MachineOpens, e.MachineOpens)
	for _, f := range []struct{ to, from *kpi.Sym }{{&m.Rep, &e.Rep}, {&m.Campaign, &e.Campaign}, {&m.Recipient, &e.Recipient}} {
		if *f.to == 0 {
			*f.to = *f.from
		}
	}
}

// linkCustomers gives deals and leads the customer's id where they have its name: a
// customer list has ids beside names, other exports mostly names alone. A name that
// two customers share links nothing.
func (l *loading) linkCustomers() {
	ids := map[kpi.Sym]bool{}
	names := map[kpi.Sym]kpi.Sym{}
	for i := range l.data.Customers {
		ids[l.data.Customers[i].Customer] = true
	}
	shared := map[kpi.Sym]bool{}
	for i := range l.data.Customers {
		c := &l.data.Customers[i]
		if c.Name == 0 || ids[c.Name] {
			continue
		}
		if other, ok := names[c.Name]; ok && other != c.Customer {
			shared[c.Name] = true
		}
		names[c.Name] = c.Customer
	}
	if len(names) == 0 {
		return
	}
	for name := range shared {
		delete(names, name)
	}
	var linked atomic.Int64
	link := func(n int, customer func(i int) *kpi.Sym) {
		const block = 1 << 12
		parallel.EachBlock(n, block, func() []kpi.Sym { return make([]kpi.Sym, block) }, func(at []kpi.Sym, lo, hi int) {
			at = at[:hi-lo]
			for i := range at {
				at[i] = *customer(lo + i)
			}
			l.data.Symbols.FindAll(at) // a lead's customer is kept
			found := 0
			for i, name := range at {
				if id := names[name]; id != 0 {
					*customer(lo + i) = id
					found++
				}
			}
			linked.Add(int64(found))
		})
	}
	link(len(l.recs.Deals), func(i int) *kpi.Sym { return &l.recs.Deals[i].Customer })
	link(len(l.recs.Leads), func(i int) *kpi.Sym { return &l.recs.Leads[i].Customer })
	counted := func(n int, column, one, several string) {
		switch {
		case n == 1:
			l.notice("", column, one)
		case n > 1:
			l.notice("", column, fmt.Sprintf(several, n))
		}
	}
	counted(int(linked.Load()), "customer", "1 deal or lead names a customer whose id the customers export has; it is joined by the name",
		"%d deals and leads name a customer whose id the customers export has; they are joined by the name")
	counted(len(shared), "customer_name", "1 name belongs to more than one customer, so deals that only have such a name join none of them",
		"%d names belong to more than one customer, so deals that only have such a name join none of them")
}
