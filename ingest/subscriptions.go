package ingest

import (
	"salesk/internal/message"
	"salesk/kpi"
)

// subscriptions settles what the rows of a customer are. Rows that are equal are repeats, of
// which the last one counts. Of several files that have a customer or a subscription the
// newest counts, with all of its rows; where those are deleted, none does. All other rows are subscriptions of the customer.
func (l *loading) subscriptions() {
	rows := l.data.Customers
	type key struct{ customer, subscription kpi.Sym }
	newest := map[key]uint32{} // the source whose rows count
	for _, list := range [][]kpi.Customer{rows, l.goneCustomers} {
		for i := range list {
			k := key{list[i].Customer, list[i].Subscription}
			if s, known := newest[k]; !known || s != list[i].Source && l.isNewer(list[i].Source, s) {
				newest[k] = list[i].Source
			}
		}
	}
	last := map[kpi.Customer]kpi.Pos{} // of equal rows that count
	of := map[kpi.Sym]kpi.Pos{}        // the last row of each customer
	for _, r := range l.goneCustomers {
		if newest[key{r.Customer, r.Subscription}] == r.Source {
			of[r.Customer] = r.Pos
		}
	}
	for i := range rows {
		r := rows[i]
		if newest[key{r.Customer, r.Subscription}] == r.Source {
			of[r.Customer] = r.Pos
			last[withoutPlace(r)] = r.Pos
		}
	}
	kept := rows[:0]
	several := make([]RowPairs, len(l.sources))
	for _, r := range rows {
		id := l.data.Symbols.Text(r.Customer)
		switch {
		case newest[key{r.Customer, r.Subscription}] != r.Source:
			l.superseded(olderVersion, r.Pos, of[r.Customer], "customer", id)
			continue
		case last[withoutPlace(r)] != r.Pos && !roundedNumber().MatchString(id):
			l.superseded(repeat, r.Pos, last[withoutPlace(r)], "customer", id)
			continue
		case of[r.Customer] != r.Pos:
			if roundedNumber().MatchString(id) {
				l.refuse(l.data.Sources[r.Source], "customer", message.DamagedCustomers(id))
				return
			}
			several[r.Source].add(l.place(r.Pos), l.placeFrom(r.Pos, of[r.Customer]))
		}
		kept = append(kept, r)
	}
	l.data.Customers = kept
	for s := range l.sources {
		if p := several[s]; p.Count > 0 {
			l.tell(l.data.Sources[s], "customer", message.Subscriptions(p.Count, p.Row, p.Other))
		}
	}
}

// withoutPlace is a row to compare with others.
func withoutPlace(r kpi.Customer) kpi.Customer {
	r.Pos = kpi.Pos{}
	return r
}
