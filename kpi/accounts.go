package kpi

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"salesk/internal/message"
	"salesk/internal/parallel"
	"salesk/kpi/partition"
)

// customers are all customers with their rows of the customers export, or without one, and
// their won deals. They are found once, when a figure needs them first.
type customers struct {
	knownOnce sync.Once
	unknown   func() message.Message // why nothing can be known of them; nil where something can

	once      sync.Once
	accounts  []account
	won       []int32 // deals of the accounts, by account in order of close date and id
	wonCovers []cover // of each
	rows      []int32 // rows of the customers export, by account in order of start_date
	rowCovers []cover // of each

	endsGone, endsLast int // rows of a customer that begin on the end of the one before, and on the day after it
}

// account is one customer.
type account struct {
	from, to     int32 // its deals are won[from:to]
	first, after int32 // its rows are rows[first:after]; none without a customers export
	unvalued     bool  // something that its monthly value rests on is blank
}

// openAccounts lists the customers. With a customers export they are those of its rows, to
// which won deals are joined by customer; otherwise every customer of a won deal is one.
func (f *dataset) openAccounts() {
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
		f.won, f.wonCovers = make([]int32, won.Len()), make([]cover, won.Len())
		type worker struct {
			groups partition.Groups
			covers coverer
		}
		begin := func() *worker { return &worker{covers: coverer{f: f, kinds: map[Sym]saleKind{}}} }
		parallel.EachOn(f.workers(), won.Parts(), begin, func(w *worker, part int) {
			g := &w.groups
			g.Fill(won, part, names)
			found[part] = make([]account, 0, len(g.Items))
			at := won.Start(part)
			g.Each(func(customer uint32, from, to int32) {
				f.sortByID(g.Items[from:to])
				for j := from; j < to; j++ {
					f.won[at+j] = g.Items[j].Record()
				}
				w.covers.fill(f.won[at+from:at+to], f.wonCovers[at+from:at+to])
				if f.books {
					deals[customer] = [2]int32{at + from, at + to}
				} else {
					found[part] = append(found[part], account{from: at + from, to: at + to})
				}
			})
		})
		if f.books {
			f.accountsOfExport(deals)
		} else {
			f.accounts = slices.Concat(found...)
		}
		for i := range f.accounts {
			f.accounts[i].unvalued = f.blankValue(&f.accounts[i])
		}
	})
}

// accountsOfExport makes the accounts of the customers export: one a customer, in the order in which
// they come, with their won deals by customer.
func (f *dataset) accountsOfExport(deals [][2]int32) {
	index := make(map[Sym]int32, len(f.Customers))
	of := make([]int32, len(f.Customers)) // by row: its account
	for i := range f.Customers {
		customer := f.Customers[i].Customer
		at, ok := index[customer]
		if !ok || customer == 0 {
			at = int32(len(f.accounts))
			index[customer] = at
			f.accounts = append(f.accounts, account{from: deals[customer][0], to: deals[customer][1]})
		}
		of[i] = at
		f.accounts[at].after++ // how many, for now
	}
	next := int32(0)
	for i := range f.accounts {
		a := &f.accounts[i]
		a.first, a.after, next = next, next, next+a.after
	}
	f.rows = make([]int32, len(f.Customers))
	for i, at := range of {
		a := &f.accounts[at]
		f.rows[a.after] = int32(i)
		a.after++
	}
	for i := range f.accounts {
		rows := f.rowsOf(&f.accounts[i])
		slices.SortStableFunc(rows, func(x, y int32) int { return cmp.Compare(f.Customers[x].Start, f.Customers[y].Start) })
	}
	f.endsGone, f.endsLast = f.endsThatFollow()
	last := f.endIsLastDay()
	f.rowCovers = make([]cover, len(f.rows))
	for k, i := range f.rows {
		f.rowCovers[k] = f.rowCover(i, last)
	}
}

// rowsOf are the rows of a customer in the customers export, by start_date; those without one
// come first.
func (f *dataset) rowsOf(a *account) []int32 { return f.rows[a.first:a.after] }

// blankValue reports whether something that a customer's monthly value rests on is blank: the
// mrr of a row, or the amount of a won deal where values come from deals.
func (f *dataset) blankValue(a *account) bool {
	if f.hasMRR {
		return slices.ContainsFunc(f.rowsOf(a), func(i int32) bool { return f.Customers[i].MRR == NoMoney })
	}
	return slices.ContainsFunc(f.won[a.from:a.to], func(i int32) bool { return f.Deals.Amount.At(int(i)) == NoMoney })
}

// sortByID puts the deals of a customer that were won on the same day, which stand
// together, in order of their ids.
func (f *dataset) sortByID(wins []partition.Item) {
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

// unknownCustomers is why nothing can be known of customers, whatever the period and group: no
// row of the customers export has a start_date, or no won deal has a customer. nil where
// something can.
func (f *dataset) unknownCustomers() func() message.Message {
	f.knownOnce.Do(func() {
		if f.books {
			if !slices.ContainsFunc(f.Customers, func(c Customer) bool { return c.Start != NoDay }) {
				f.unknown = message.NoStartKnown
			}
			return
		}
		for i := range f.Deals.N {
			if f.Deals.Outcome.At(i) == Won && f.Deals.Customer.At(i) != 0 {
				return
			}
		}
		f.unknown = message.NoBuyerKnown
	})
	return f.unknown
}

// firstDay is the day a customer was won: of its earliest deal, or the earliest start_date of
// its rows in the customers export. NoDay when there is none by the as-of date.
func (f *dataset) firstDay(a *account) Day {
	if !f.books {
		return f.Deals.Close[f.won[a.from]]
	}
	for _, i := range f.rowsOf(a) {
		if s := f.Customers[i].Start; s != NoDay {
			if s <= f.AsOf {
				return s
			}
			break
		}
	}
	return NoDay
}

// firstGroup is the group of the win, or row, that made the customer one.
func (f *dataset) firstGroup(by *grouping, a *account) group {
	return f.groupOn(by, a, f.firstDay(a))
}

// groupOn is the group of a customer on a day: that of its row with the latest start_date on or
// before the day, else of its first row; without a customers export of its latest won deal by
// then, else of its first.
func (f *dataset) groupOn(by *grouping, a *account, day Day) group {
	if !f.books {
		won := f.won[a.from:a.to]
		g := by.deal[won[0]]
		for _, i := range won[1:] {
			if f.Deals.Close[i] > day {
				break
			}
			g = by.deal[i]
		}
		return g
	}
	return by.customersExport[f.rowOn(a, day)]
}

// rowOn is the row that says whose the customer is on a day.
func (f *dataset) rowOn(a *account, day Day) int32 {
	rows := f.rowsOf(a)
	at := slices.IndexFunc(rows, func(i int32) bool { return f.Customers[i].Start != NoDay })
	if at < 0 {
		return rows[0]
	}
	for k := at + 1; k < len(rows) && f.Customers[rows[k]].Start <= day; k++ {
		at = k
	}
	return rows[at]
}

// covers are those that make a customer active: of its rows in the customers export, else of
// its won deals.
func (f *dataset) covers(a *account) []cover {
	if f.books {
		return f.rowCovers[a.first:a.after]
	}
	return f.wonCovers[a.from:a.to]
}

// active reports whether a customer is active on a day.
func (f *dataset) active(a *account, day Day) bool {
	for _, c := range f.covers(a) {
		if c.has(day) {
			return true
		}
	}
	return false
}

// lifetime returns the first and last day on which a customer can be active, so that
// periods outside need no look; empty (NoDay) when it never is.
func (f *dataset) lifetime(a *account) (Day, Day) {
	first, last := NoDay, NoDay
	for _, c := range f.covers(a) {
		if c.from > c.to {
			continue
		}
		if first == NoDay || c.from < first {
			first = c.from
		}
		last = max(last, c.to)
	}
	return first, min(last, f.AsOf)
}
