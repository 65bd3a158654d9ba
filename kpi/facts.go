package kpi

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

	reps      []Sym // roster: every rep with a record, by ordinal
	repIndex  []int32
	repTeam   map[Sym]Sym
	repRegion map[Sym]Sym

	leads    []leadFact
	cycle    []Day // by deal: the first day of its sales cycle; NoDay when unknown
	accounts []account
	won      []int32 // deals of the accounts, by account in order of close date and id
	books    bool    // a customers export rules who is active
	hasMRR   bool

	quotas map[string]*quota // by metric, once asked for
}

// leadFact is what became of a lead by the as-of date.
type leadFact struct {
	opportunity bool
	converted   bool // it became a customer, in time
	won         Day  // the earliest close of a linked won deal, when there is one
	dealt       Day  // the day its earliest linked deal came up; NoDay without one
}

func newFacts(d *Data, p Params) (*facts, error) {
	f := &facts{Data: d, Params: p}
	f.books = d.Loaded.Has(Customers)
	f.findEvents()
	if err := f.layPeriods(); err != nil {
		return nil, err
	}
	f.assignTeams()
	f.linkLeads()
	f.openAccounts()
	return f, nil
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

// findEvents finds the first and the last event that counts.
func (f *facts) findEvents() {
	f.event0, f.through = NoDay, NoDay
	event := func(d Day) {
		if d == NoDay || d > f.AsOf {
			return
		}
		if f.event0 == NoDay || d < f.event0 {
			f.event0 = d
		}
		if d > f.through {
			f.through = d
		}
	}
	for i := range f.Deals {
		d := &f.Deals[i]
		event(d.created())
		if d.Outcome != Open {
			event(d.Close)
		}
	}
	for i := range f.Leads {
		event(f.Leads[i].Created)
	}
	for i := range f.Emails {
		event(f.Emails[i].SentDate)
	}
	for i := range f.Costs {
		start, end := f.Costs[i].Span()
		event(start)
		if start <= f.AsOf {
			event(min(end, f.AsOf))
		}
	}
	for i := range f.Customers {
		event(f.Customers[i].Start)
		event(f.Customers[i].End)
	}
}

// team is the team of a record: its own, else its rep's.
func (f *facts) team(own, rep Sym) Sym {
	if own != 0 || rep == 0 {
		return own
	}
	return f.repTeam[rep]
}

func (f *facts) region(own, rep Sym) Sym {
	if own != 0 || rep == 0 {
		return own
	}
	return f.repRegion[rep]
}

// assignTeams fills the teams and regions of reps: from the roster, else the team of
// the rep's latest deal that has one.
func (f *facts) assignTeams() {
	f.repTeam, f.repRegion = map[Sym]Sym{}, map[Sym]Sym{}
	latest := map[Sym]Day{}
	for i := range f.Deals {
		d := &f.Deals[i]
		if d.Rep == 0 || d.Team == 0 {
			continue
		}
		if c := d.created(); f.repTeam[d.Rep] == 0 || c >= latest[d.Rep] {
			f.repTeam[d.Rep], latest[d.Rep] = d.Team, c
		}
	}
	f.repIndex = make([]int32, f.Symbols.Len()) // ordinal + 1
	enrol := func(rep Sym) {
		if rep != 0 && f.repIndex[rep] == 0 {
			f.reps = append(f.reps, rep)
			f.repIndex[rep] = int32(len(f.reps))
		}
	}
	for _, r := range f.Roster {
		enrol(r.Rep)
		if r.Team != 0 {
			f.repTeam[r.Rep] = r.Team
		}
		if r.Region != 0 {
			f.repRegion[r.Rep] = r.Region
		}
	}
	for i := range f.Deals {
		enrol(f.Deals[i].Rep)
	}
	for i := range f.Leads {
		enrol(f.Leads[i].Rep)
	}
	for i := range f.Emails {
		enrol(f.Emails[i].Rep)
	}
	for i := range f.Costs {
		enrol(f.Costs[i].Rep)
	}
	for i := range f.Customers {
		enrol(f.Customers[i].Rep)
	}
	for i := range f.Targets {
		enrol(f.Targets[i].Rep)
	}
}
