package kpi

import "slices"

// recordKind is a slice of records that folds run over.
type recordKind uint8

const (
	dealFacts recordKind = iota
	leadFacts
	emailFacts
	costFacts
	targetFacts
	accountFacts
	customerFacts // rows of the customers export
	numFactKinds
)

// kindOfFacts are the kinds of records that facts are about, one fact a record.
var kindOfFacts = map[recordKind]Kind{
	dealFacts: Deals, leadFacts: Leads, emailFacts: Emails, costFacts: Costs, targetFacts: Targets, customerFacts: Customers,
}

// dataset are the records with all that does not depend on a KPI resolved once: the
// periods of days, the links between leads and deals, the customers with their deals,
// the teams of reps.
type dataset struct {
	*Data
	Params

	periodTable
	snapshots snapshotDates // the days on which customers are looked at
	event0    Day           // first and last event in the data, up to the as-of date
	through   Day
	deals     int // all that there are, kept or not
	undated   int // of these, deals of which nothing says when they came up

	people
	*links     // found when needed: see need
	*customers // likewise
	parts      *partsOfDeals
	chances    *chances   // likewise
	dueOn      []dayRange // where only deals count that are due on these days; nil: all
	books      bool       // a customers export rules who is active
	hasMRR     bool
	campaigned bool // customers come from deals, of which some have a campaign

	quotas  map[string]*quota // by metric, once asked for
	rosters [][]Sym           // by period, once costs are shared among its reps: these by name
}

func newFacts(d *Data, p Params) (*dataset, error) {
	f := &dataset{Data: d, Params: p, links: &links{}, customers: &customers{}, parts: &partsOfDeals{}, chances: &chances{}}
	f.books = d.Loaded.Has(Customers)
	f.hasMRR = f.books && slices.ContainsFunc(d.Customers, func(c Customer) bool { return c.MRR != NoMoney })
	f.campaigned = !f.books && slices.ContainsFunc(d.Deals.Campaign, func(s Sym) bool { return s != 0 })
	f.survey()
	if err := f.layPeriods(); err != nil {
		return nil, err
	}
	return f, nil
}

// need finds what the family's folds look at and no other has needed yet: the groups of
// records, the links, the customers.
func (f *dataset) need(fam family, by *grouping) {
	var ks Kinds
	for k, kind := range kindOfFacts {
		if fam.reads(k) {
			ks |= KindSet(kind)
		}
	}
	if fam.reads(accountFacts) {
		f.openAccounts()
		ks |= f.customerKinds()
	}
	if fam.whole() {
		f.findChances()
	}
	if fam.links() && f.linked() {
		f.linkLeads()
	}
	by.resolve(ks)
	if fam.sharing() && by.sharesCosts() {
		f.findRosters()
		by.addRosters()
	}
}

// created returns the day deal i came up: created_date, else first_contact_date.
func (c *DealColumns) created(i int) Day {
	if day := c.Created.At(i); day != NoDay {
		return day
	}
	return c.FirstContact.At(i)
}

// wonBy reports whether deal i was won by a day.
func (c *DealColumns) wonBy(i int, by Day) bool {
	close := c.Close.At(i)
	return c.Outcome.At(i) == Won && close != NoDay && close <= by
}
