package kpi

import (
	"sort"

	"salesk/internal/message"
)

// KPI is a key figure that knows all about itself: what it is called and means, what
// records it needs, and how its value comes out of its family's accumulator. Help,
// completion, listings, the reference and the reports are drawn from it.
type KPI struct {
	ID       string // stable, as in --kpi and the kpi column
	Title    string // as people write it in a heading: "Win rate"
	Unit     Unit
	NumUnit  Unit // of Value.Num
	DenUnit  Unit // of Value.Den
	Better   Better
	Category Category
	Headline bool   // a column of the default table
	Formula  string // one line, in the words of the columns
	GroupBy  string // whose record puts a figure into a group: "deal rep"
	Doc      string // full sentences: what counts, when, and for whom
	Needs    Kinds  // exports without which there is no figure
	// NeedsCustomers says that customers must be known: from deals or a customers export.
	NeedsCustomers bool
	// Value says that the figure rests on the monthly values of customers.
	Value bool
	// Stock says that the figure is taken on the period's last day, so that it does not
	// grow with the period as other sums and counts do.
	Stock bool
	// FromCreation says that a deal is in it from the day on which it came up.
	FromCreation bool
	// Optional says that it rests on what many exports lack: unless it is asked for by name it
	// is shown only where some period has a value.
	Optional bool
	// Ahead says that the figure looks ahead: there is one of periods that have not begun, too.
	Ahead bool
	Order int // place in the catalogue

	calc calc
}

var catalogue []*KPI

// define registers a KPI; a definition that is not complete is a programming error,
// held by a test over the catalogue.
func define(k KPI, c calc) *KPI {
	p := &k
	p.calc = c
	catalogue = append(catalogue, p)
	return p
}

// Catalogue returns every KPI in catalogue order.
func Catalogue() []*KPI {
	ks := append([]*KPI(nil), catalogue...)
	sort.SliceStable(ks, func(i, j int) bool { return ks[i].Order < ks[j].Order })
	return ks
}

// Find returns the KPI with that id.
func Find(id string) (*KPI, error) {
	for _, k := range catalogue {
		if k.ID == id {
			return k, nil
		}
	}
	return nil, message.Join(message.NotAKPI(id), message.ListShowsKPIs())
}
