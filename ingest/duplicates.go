package ingest

import (
	"sync/atomic"

	"salesk/internal/message"
	"salesk/internal/parallel"
	"salesk/kpi"
)

// maxDuplicates is how many duplicates are named one by one.
const maxDuplicates = 1000

// duplicates keeps the last of the records of a kind that have one id, in the order of
// those that stay.
func (l *loading) duplicates() error {
	for _, kind := range []kpi.Kind{kpi.Deals, kpi.Leads, kpi.Emails} {
		if err := l.dropRepeated(kind); err != nil || l.again {
			return err
		}
	}
	d := l.data
	if l.o.mailByID {
		rows := lastWins(l, l.joinEvents(d.Emails.Rows()), "email_id", func(r *kpi.Email) (kpi.Sym, kpi.Pos) { return r.ID, r.Pos })
		d.Emails = kpi.EmailColumns{}
		d.Emails.Add(rows...)
	}
	l.subscriptions()
	return nil
}

// lastWins goes by interned ids.
func lastWins[T any](l *loading, recs []T, column string, key func(*T) (kpi.Sym, kpi.Pos)) []T {
	last := map[kpi.Sym]int{} // index of the last record with the id
	again := false
	for i := range recs {
		id, _ := key(&recs[i])
		if _, ok := last[id]; ok && id != 0 {
			again = true
		}
		last[id] = i
	}
	if !again {
		return recs
	}
	kept := make([]T, 0, len(last))
	for i := range recs {
		id, pos := key(&recs[i])
		if j := last[id]; j != i && id != 0 {
			_, by := key(&recs[j])
			l.superseded(repeat, pos, by, column, l.data.Symbols.Text(id))
			continue
		}
		kept = append(kept, recs[i])
	}
	return kept
}

// supersession is why a row of an id does not count beside another one.
type supersession uint8

const (
	repeat       supersession = iota // the other one is equal, and the last
	olderVersion                     // the other one is newer
)

// superseded counts a row for which another one stands.
func (l *loading) superseded(why supersession, row, by kpi.Pos, column, id string) {
	t := &l.rep.Tables[l.sources[row.Source].table]
	t.Used--
	t.Duplicates++
	at, other := l.where(row), l.where(by)
	told := message.RepeatedRow(id, other)
	if why == repeat {
		t.Repeats.add(l.place(row), l.placeFrom(row, by))
	} else {
		t.OlderVersions.add(l.place(row), l.placeFrom(row, by))
		told = message.OlderVersion(id, other)
	}
	if len(l.rep.Duplicates) < maxDuplicates {
		l.rep.Duplicates = append(l.rep.Duplicates, kpi.Problem{Where: at, File: t.Name, Line: int(row.Line), Column: column, Message: told})
	}
}

// joinEvents makes one message of the events with its id, in whichever of the tables
// they are. Every row is used: none replaces another.
func (l *loading) joinEvents(emails []kpi.Email) []kpi.Email {
	delivered, unsubscribed := false, false
	at := map[kpi.Sym]int{} // index of the message in kept
	kept := emails[:0]
	for _, e := range emails {
		if !l.sources[e.Source].events {
			kept = append(kept, e)
			continue
		}
		delivered, unsubscribed = delivered || e.Delivered == 1, unsubscribed || e.Unsubscribed == 1
		for _, x := range []struct {
			happened kpi.Count
			on       *kpi.Day
		}{{e.Opened, &e.OpenedOn}, {e.Clicked, &e.ClickedOn}, {e.Replied, &e.RepliedOn}, {e.Unsubscribed, &e.UnsubscribedOn}} {
			if *x.on = kpi.NoDay; x.happened == 1 {
				*x.on = e.SentDate // of the event
			}
		}
		i, ok := at[e.ID]
		if !ok {
			at[e.ID] = len(kept)
			kept = append(kept, e)
			continue
		}
		joinEvent(&kept[i], &e)
	}
	// An export of opens and clicks alone does not say that nothing was delivered, or that nobody
	// unsubscribed.
	for i := range kept {
		if !l.sources[kept[i].Source].events {
			continue
		}
		if !delivered {
			kept[i].Delivered = kpi.NoCount
		}
		if !unsubscribed {
			kept[i].Unsubscribed = kpi.NoCount
		}
	}
	return kept
}

// joinEvent adds what an event tells to its message, which was sent on the earliest day.
func joinEvent(m, e *kpi.Email) {
	m.SentDate = min(m.SentDate, e.SentDate)
	m.Delivered = max(m.Delivered, e.Delivered)
	m.Bounced = max(m.Bounced, e.Bounced)
	m.OpenedOn, m.ClickedOn, m.RepliedOn = firstOf(m.OpenedOn, e.OpenedOn), firstOf(m.ClickedOn, e.ClickedOn), firstOf(m.RepliedOn, e.RepliedOn)
	m.Opened = max(m.Opened, e.Opened)
	m.Clicked = max(m.Clicked, e.Clicked)
	m.Replied = max(m.Replied, e.Replied)
	m.MachineOpens = max(m.MachineOpens, e.MachineOpens)
	m.Unsubscribed = max(m.Unsubscribed, e.Unsubscribed)
	m.UnsubscribedOn = firstOf(m.UnsubscribedOn, e.UnsubscribedOn)
	for _, f := range []struct{ to, from *kpi.Sym }{{&m.Rep, &e.Rep}, {&m.Campaign, &e.Campaign}, {&m.Recipient, &e.Recipient}, {&m.Subject, &e.Subject}} {
		if *f.to == 0 {
			*f.to = *f.from
		}
	}
}

// firstOf is the earlier of two days, of which either may be none.
func firstOf(a, b kpi.Day) kpi.Day {
	if a == kpi.NoDay || b != kpi.NoDay && b < a {
		return b
	}
	return a
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
	link := func(customers kpi.Syms) {
		const block = 1 << 12
		parallel.EachBlock(len(customers), block, func() []kpi.Sym { return make([]kpi.Sym, block) }, func(at []kpi.Sym, lo, hi int) {
			at = at[:hi-lo]
			copy(at, customers[lo:hi])
			l.data.Symbols.FindAll(at) // a lead's customer may be kept, not interned: see intern.Keeper
			found := 0
			for i, name := range at {
				if id := names[name]; id != 0 {
					customers[lo+i] = id
					found++
				}
			}
			linked.Add(int64(found))
		})
	}
	link(l.data.Deals.Customer)
	link(l.data.Leads.Customer)
	if n := int(linked.Load()); n > 0 {
		l.tell("", "customer", message.CustomersJoined(n))
	}
	if len(shared) > 0 {
		l.tell("", "customer_name", message.NamesShared(len(shared)))
	}
}
