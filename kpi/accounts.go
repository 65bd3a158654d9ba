package kpi

import (
	"cmp"
	"slices"
)

// account is one customer with its won deals.
type account struct {
	book     int32 // index in Customers; -1 without a customers export
	from, to int32 // its deals are f.won[from:to]
}

// openAccounts lists the customers. With a customers export they are its rows, to
// which won deals are joined by customer; otherwise every customer of a won deal is one.
func (f *facts) openAccounts() {
	n := f.Symbols.Len()
	won := indexBySym(n, len(f.Deals), func(i int) Sym {
		if d := &f.Deals[i]; d.wonBy(f.AsOf) {
			return d.Customer
		}
		return 0
	})
	f.won = won.items
	for s := range won.start[:n] {
		deals := won.of(Sym(s))
		if len(deals) == 0 {
			continue
		}
		slices.SortFunc(deals, func(a, b int32) int {
			x, y := &f.Deals[a], &f.Deals[b]
			return cmp.Or(cmp.Compare(x.Close, y.Close),
				cmp.Compare(f.Symbols.Text(x.ID), f.Symbols.Text(y.ID)))
		})
		if !f.books {
			f.accounts = append(f.accounts, account{-1, won.start[s], won.start[s+1]})
		}
	}
	if !f.books {
		return
	}
	for i := range f.Customers {
		c := &f.Customers[i]
		f.hasMRR = f.hasMRR || c.MRR != NoMoney
		a := account{book: int32(i)}
		if c.Customer != 0 {
			a.from, a.to = won.start[c.Customer], won.start[c.Customer+1]
		}
		f.accounts = append(f.accounts, a)
	}
}

// firstDay is the day a customer was won: of its earliest deal, or the start_date of
// the customers export. NoDay when there is none by the as-of date.
func (f *facts) firstDay(a *account) Day {
	if a.book < 0 {
		return f.Deals[f.won[a.from]].Close
	}
	if s := f.Customers[a.book].Start; s <= f.AsOf {
		return s
	}
	return NoDay
}

// firstGroup is the group of the win that made the customer one.
func (f *facts) firstGroup(by *grouping, a *account) group {
	if a.book < 0 {
		return by.deal[f.won[a.from]]
	}
	return by.book[a.book]
}

// coverage returns the days, both inclusive, for which a won deal makes its customer
// active: contract_start (else the close date) to contract_end; without a contract
// end so many days from the close date. The first day is after the last when the
// contract ends before it starts.
func (f *facts) coverage(d *Deal) (Day, Day) {
	if d.ContractEnd == NoDay {
		return d.Close, d.Close + Day(f.InactiveDays) - 1
	}
	if d.ContractStart != NoDay {
		return d.ContractStart, d.ContractEnd
	}
	return d.Close, d.ContractEnd
}

// active reports whether a customer is active on a day.
func (f *facts) active(a *account, day Day) bool {
	if a.book >= 0 {
		c := &f.Customers[a.book]
		return c.Start != NoDay && c.Start <= day && (c.End == NoDay || day < c.End)
	}
	for _, i := range f.won[a.from:a.to] {
		if from, to := f.coverage(&f.Deals[i]); from <= day && day <= to {
			return true
		}
	}
	return false
}

// lifetime returns the first and last day on which a customer can be active, so that
// periods outside need no look; empty (NoDay) when it never is.
func (f *facts) lifetime(a *account) (Day, Day) {
	if a.book >= 0 {
		c := &f.Customers[a.book]
		if c.End == NoDay {
			return c.Start, f.AsOf
		}
		return c.Start, c.End - 1
	}
	first, last := NoDay, NoDay
	for _, i := range f.won[a.from:a.to] {
		from, to := f.coverage(&f.Deals[i])
		if from > to {
			continue
		}
		if first == NoDay || from < first {
			first = from
		}
		last = max(last, to)
	}
	return first, last
}
