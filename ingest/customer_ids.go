package ingest

import (
	"slices"
	"strings"

	"salesk/ingest/header"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/kpi"
)

// Where a table of deals has the ids of customers beside their names, an id is one customer, and two
// of one name are two. While rows are read a customer is its name with its id behind idMark; once all
// are read it becomes its name again, with the id beside it where another has that name. So
// whatever else names customers finds them as before.

const idMark = "\x1f"

// customers are those of the rows, with their ids where the table has some.
func (d *decoding) customers() kpi.Syms {
	names := d.texts("customer")
	id := d.schema.byName[header.CustomerID]
	if id == nil || len(names) == 0 {
		return names
	}
	syms := d.l.data.Symbols
	both := make(kpi.Syms, len(names))
	known := map[[2]kpi.Sym]kpi.Sym{}
	for r, name := range names {
		key := [2]kpi.Sym{name, id.sym(r)}
		if key[0] == 0 || key[1] == 0 || strings.Trim(syms.Text(key[1]), "0") == "" { // nobody's
			both[r] = name
			continue
		}
		s, ok := known[key]
		if !ok {
			s = syms.String(syms.Text(name) + idMark + syms.Text(key[1]))
			known[key] = s
		}
		both[r] = s
	}
	return both
}

// mostSpellings are the spellings that a customer may have; an id with more is that of several, such as
// of all who bought without an account.
const mostSpellings = 3

// identity is what is known of the customers that have ids.
type identity struct {
	rows  map[string]int             // by id
	names map[string][]string        // by id
	ids   map[string]map[string]bool // by name, as names are compared
}

// identifyCustomers gives customers their names again.
func (l *loading) identifyCustomers() {
	syms, customers := l.data.Symbols, l.data.Deals.Customer
	x := identity{map[string]int{}, map[string][]string{}, map[string]map[string]bool{}}
	pairs := map[kpi.Sym][2]string{} // name and id
	for _, s := range customers {
		if s == 0 || s.Kept() {
			continue
		}
		pair, ok := pairs[s]
		if !ok {
			name, id, has := strings.Cut(syms.Text(s), idMark)
			if !has {
				continue
			}
			pair = [2]string{name, id}
			pairs[s] = pair
			x.add(pair)
		}
		x.rows[pair[1]]++
	}
	if len(pairs) == 0 {
		return
	}
	shared, sample := x.shared()
	apart := x.tells(shared)
	listed := map[string]bool{} // ids that a customers export has
	for i := range l.data.Customers {
		listed[syms.Text(l.data.Customers[i].Customer)] = true
	}
	to := make(map[kpi.Sym]kpi.Sym, len(pairs))
	for s, pair := range pairs {
		if listed[pair[1]] {
			to[s] = syms.String(pair[1])
			continue
		}
		name := pair[0]
		if apart {
			if name = x.called(pair); len(x.ids[value.Folded(name)]) > 1 {
				name += " (" + pair[1] + ")"
			}
		}
		to[s] = syms.String(name)
	}
	for i, s := range customers {
		if name, ok := to[s]; ok {
			customers[i] = name
		}
	}
	switch {
	case len(shared) == 0:
	case apart:
		l.tell("", "customer", message.NamesOfSeveral(len(shared), sample))
	default:
		l.tell("", "customer", message.IDsOfDeals(len(shared), sample))
	}
}

func (x *identity) add(pair [2]string) {
	name, id := pair[0], pair[1]
	x.names[id] = append(x.names[id], name)
	folded := value.Folded(name)
	if x.ids[folded] == nil {
		x.ids[folded] = map[string]bool{}
	}
	x.ids[folded][id] = true
}

// shared are the names that several ids have, and how the first of them in order is written.
func (x *identity) shared() (names []string, sample string) {
	for name, ids := range x.ids {
		if len(ids) > 1 {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	if len(names) == 0 {
		return nil, ""
	}
	for id := range x.ids[names[0]] {
		for _, written := range x.names[id] {
			if value.Folded(written) == names[0] && (sample == "" || written < sample) {
				sample = written
			}
		}
	}
	return names, sample
}

// tells reports whether ids tell customers apart: some comes again. Where none does, though names do,
// they are of something that a customer has many of.
func (x *identity) tells(shared []string) bool {
	if len(shared) == 0 {
		return true
	}
	for _, n := range x.rows {
		if n > 1 {
			return true
		}
	}
	return len(x.rows) < fewIDs
}

// fewIDs may all be of customers with one deal each.
const fewIDs = 10

// called is the name of a customer: the first that its id has.
func (x *identity) called(pair [2]string) string {
	names := x.names[pair[1]]
	different := map[string]bool{}
	for _, n := range names {
		different[value.Folded(n)] = true
	}
	if len(different) > mostSpellings {
		return pair[0]
	}
	return names[0]
}
