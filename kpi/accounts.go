package kpi

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"salesk/internal/parallel"
	"salesk/kpi/partition"
)

// customers are all customers with their won deals. They are found once, when a figure
// needs them first.
type customers struct {
	once     sync.Once
	accounts []account
	won      []int32 // deals of the accounts, by account in order of close date and id
}

// account is one customer with its won deals.
type account struct {
	book     int32 // index in Customers; -1 without a customers export
	from, to int32 // its deals are f.won[from:to]
}

// openAccounts lists the customers. With a customers export they are its rows, to
// which won deals are joined by customer; otherwise every customer of a won deal is one.
func (f *facts) openAccounts() {
	f.customers.once.Do(func() {
		names := f.Symbols.Len()
		parts := partition.Partitioner{Workers: f.workers()}
		won := parts.Cut(f.Deals.N, partition.Bits(f.Deals.N), partition.Each(func(i int) (uint32, int32) {
			if f.Deals.wonBy(i, f.AsOf) {
				return uint32(f.Deals.Customer.At(i)), int32(f.Deals.Close[i])
			}
			return 0, 0
		}))
		var deals [][2]int32 // by customer: bounds of its deals
		if f.books {
			deals = make([][2]int32, names)
		}
		found := make([][]account, won.Parts())
		f.won = make([]int32, won.Len())
		parallel.EachOn(f.workers(), won.Parts(), func() *partition.Groups { return new(partition.Groups) }, func(g *partition.Groups, part int) {
			g.Fill(won, part, names)
			found[part] = make([]account, 0, len(g.Items))
			at := won.Start(part)
			g.Each(func(customer uint32, from, to int32) {
				f.sortByID(g.Items[from:to])
				if f.books {
					deals[customer] = [2]int32{at + from, at + to}
				} else {
					found[part] = append(found[part], account{-1, at + from, at + to})
				}
			})
			for j, x := range g.Items {
				f.won[int(at)+j] = x.Record()
			}
		})
		if !f.books {
			f.accounts = slices.Concat(found...)
			return
		}
		f.accounts = make([]account, len(f.Customers))
		for i := range f.Customers {
			a := account{book: int32(i)}
			if c := f.Customers[i].Customer; c != 0 {
				a.from, a.to = deals[c][0], deals[c][1]
			}
			f.accounts[i] = a
		}
	})
}

// sortByID puts the deals of a customer that were won on the same day, which stand
// together, in order of their ids.
func (f *facts) sortByID(wins []partition.Item) {
	for from := 0; from < len(wins); {
		to := from + 1
		for to < len(wins) && wins[to].With() == wins[from].With() {
			to++
		}
		if to-from > 1 {
			slices.SortFunc(wins[from:to], func(a, b partition.Item) int {
				return cmp.Or(strings.Compare(f.Symbols.Text(f.Deals.ID.At(int(a.Record()))), f.Symbols.Text(f.Deals.ID.At(int(b.Record())))), cmp.Compare(a, b))
			})
		}
		from = to
	}
}

// firstDay is the day a customer was won: of its earliest deal, or the start_date of
// the customers export. NoDay when there is none by the as-of date.
func (f *facts) firstDay(a *account) Day {
	if a.book < 0 {
		return f.Deals.Close[f.won[a.from]]
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

// coverage returns the days, both inclusive, for which won deal i makes its customer
// active: contract_start (else the close date) to contract_end; without a contract
// end so many days from the close date. The first day is after the last when the
// contract ends before it starts.
func (f *facts) coverage(i int32) (Day, Day) {
	close, end := f.Deals.Close[i], f.Deals.ContractEnd.At(int(i))
	if end == NoDay {
		return close, close + Day(f.InactiveDays) - 1
	}
	if start := f.Deals.ContractStart.At(int(i)); start != NoDay {
		return start, end
	}
	return close, end
}

// active reports whether a customer is active on a day.
func (f *facts) active(a *account, day Day) bool {
	if a.book >= 0 {
		c := &f.Customers[a.book]
		return c.Start != NoDay && c.Start <= day && (c.End == NoDay || day < c.End)
	}
	for _, i := range f.won[a.from:a.to] {
		if from, to := f.coverage(i); from <= day && day <= to {
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
		from, to := f.coverage(i)
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
