package kpi

import "slices"

// Needs says what figures need of the records beside their own fields.
type Needs struct {
	Links     bool     // how leads and deals belong together
	Customers bool     // who the customers are, with their deals
	Columns   []string // of which only these figures are made: "deals.stage"
}

// NeedsOf returns what the KPIs of the parameters need, whichever exports there are. The error
// is a KPI that does not exist.
func NeedsOf(p Params) (Needs, error) {
	var n Needs
	kpis, err := selected(p.KPIs)
	for _, k := range kpis {
		for _, fam := range k.calc.uses {
			for _, c := range fam.columns() {
				if !slices.Contains(n.Columns, c) {
					n.Columns = append(n.Columns, c)
				}
			}
			n.Links = n.Links || fam.links()
			n.Customers = n.Customers || fam.reads(accountFacts)
		}
	}
	return n, err
}

// AllColumns are the columns that any KPI needs of which only some are made.
func AllColumns() []string {
	n, _ := NeedsOf(Params{})
	return n.Columns
}
