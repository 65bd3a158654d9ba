package kpi

import "slices"

// factKind is a slice of facts that folds run over.
type factKind uint8

const (
	dealFacts factKind = iota
	leadFacts
	emailFacts
	costFacts
	targetFacts
	accountFacts
	numFactKinds
)

// facts are the records with all that does not depend on a KPI resolved once: the
// periods of days, the links between leads and deals, the customers with their deals,
// the teams of reps.
type facts struct {
	*Data
	Params

	periods []Period
	first   Day // first period day
	ofDay   []int32
	baseDay []int32 // period whose base of comparison holds the day
	base0   Day
	months  []Period // the calendar months that the periods' windows need
	windows [][2]int // by period: its months, half open
	marks   marks    // the days on which customers are looked at
	event0  Day      // first and last event in the data, up to the as-of date
	through Day
	undated int // deals of which nothing says when they came up

	people
	*links          // found when needed: see need
	*customers      // likewise
	books      bool // a customers export rules who is active
	hasMRR     bool

	quotas map[string]*quota // by metric, once asked for
}

func newFacts(d *Data, p Params) (*facts, error) {
	f := &facts{Data: d, Params: p, links: &links{}, customers: &customers{}}
	f.books = d.Loaded.Has(Customers)
	f.hasMRR = f.books && slices.ContainsFunc(d.Customers, func(c Customer) bool { return c.MRR != NoMoney })
	f.survey()
	if err := f.layPeriods(); err != nil {
		return nil, err
	}
	return f, nil
}

// need finds what the family's folds look at and no other has needed yet: the groups of
// records, the links, the customers.
func (f *facts) need(fam family, by *grouping) {
	var ks Kinds
	for k, kind := range [...]Kind{dealFacts: Deals, leadFacts: Leads, emailFacts: Emails, costFacts: Costs, targetFacts: Targets} {
		if fam.reads(factKind(k)) {
			ks |= KindSet(kind)
		}
	}
	if fam.reads(accountFacts) {
		f.openAccounts()
		ks |= f.customerKinds()
	}
	if fam.links() {
		f.linkLeads()
	}
	by.resolve(ks)
}

// created returns the day a deal came up: created_date, else first_contact_date.
func (d *Deal) created() Day {
	if d.Created != NoDay {
		return d.Created
	}
	return d.FirstContact
}

// closed reports whether the deal was won or lost by day.
func (d *Deal) closed(by Day) bool { return d.Outcome != Open && d.Close != NoDay && d.Close <= by }

// wonBy reports whether the deal was won by day.
func (d *Deal) wonBy(by Day) bool { return d.Outcome == Won && d.Close != NoDay && d.Close <= by }
