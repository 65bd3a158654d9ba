package kpi

// A workbook shows the rows that the figures rest on. What the figures know of a row
// beyond its cells is told here.

// Labels tell the group of each record by one dimension, as results by it have it.
type Labels struct{ by *groupPlan }

// Labels resolves the groups of all records by one of Dimensions.
func (j *Query) Labels(dim string) *Labels {
	j.f.whole("labels")
	by := j.f.groupPlan([]string{dim})
	by.resolve(KindSet(AllKinds()...))
	by.arrange()
	return &Labels{by}
}

// Has reports whether the records of a kind have the dimension, and those of the filters.
func (l *Labels) Has(k Kind) bool {
	for _, dim := range l.by.dims {
		if !hasDim(k, dim) {
			return false
		}
	}
	return true
}

// Of returns the group of record i of a kind that has the dimension: "(unassigned)"
// where it is empty. It is false for a record that the filters leave out.
func (l *Labels) Of(k Kind, i int) (string, bool) {
	var gs []group
	switch k {
	case Deals:
		gs = l.by.deal
	case Leads:
		gs = l.by.lead
	case Emails:
		gs = l.by.email
	case Costs:
		gs = l.by.cost
	case Customers:
		gs = l.by.customersExport
	case Targets:
		gs = l.by.target
	}
	if i >= len(gs) {
		return "", false
	}
	to := l.by.to[gs[i]]
	if to == noGroup {
		return "", false
	}
	return l.by.labels[to][0], true
}

// CameUp is the day on which deal i came up: created_date, else first_contact_date.
func (j *Query) CameUp(i int) Day {
	j.f.whole("a record")
	return j.f.Deals.created(i)
}

// Cycle is the length in days of the sales cycle of deal i, as sales_cycle counts it:
// false for a deal that is not won by the as-of date, whose start is not known, or that
// closed before it started.
func (j *Query) Cycle(i int) (int, bool) {
	j.f.whole("a record")
	j.f.linkLeads()
	from := j.f.cycle[i]
	if !j.f.Deals.wonBy(i, j.f.AsOf) || from == NoDay || from > j.f.Deals.Close[i] {
		return 0, false
	}
	return int(j.f.Deals.Close[i] - from), true
}

// Links counts the leads that found a deal.
func (j *Query) Links() LinkCounts {
	j.f.whole("a record")
	j.f.linkLeads()
	return j.f.links.counts
}

// LeadState is what became of a lead by the as-of date.
type LeadState struct {
	Opportunity, Converted bool
	Young                  bool // too young to tell whether it converts within ConversionDays
	Won                    Day  // the first linked won close of a converted lead; else NoDay
}

// Lead returns what became of lead i.
func (j *Query) Lead(i int) LeadState {
	j.f.whole("a record")
	j.f.linkLeads()
	x := j.f.leads[i]
	s := LeadState{Opportunity: x.opportunity, Converted: x.converted, Young: !j.f.oldEnough(j.f.Leads.Created.At(i)), Won: NoDay}
	if x.converted {
		s.Won = x.won
	}
	return s
}

// Delivered is how many messages of e-mail record i were delivered: as given, else sent
// less bounced; false when neither is known.
func (j *Query) Delivered(i int) (int64, bool) {
	j.f.whole("a record")
	return j.f.Emails.delivered(i)
}

// Responses are what e-mail record i adds to the rates: no more than was delivered; NoCount
// where it is in none.
type Responses struct{ Opened, Clicked, Replied, MachineOpens Count }

// Responses returns those of e-mail record i.
func (j *Query) Responses(i int) Responses {
	j.f.whole("a record")
	e := &j.f.Emails
	x := Responses{e.Opened.At(i), e.Clicked.At(i), e.Replied.At(i), e.MachineOpens.At(i)}
	if delivered, ok := e.delivered(i); ok {
		for _, n := range []*Count{&x.Opened, &x.Clicked, &x.Replied, &x.MachineOpens} {
			*n = min(*n, Count(max(delivered, 0)))
		}
	}
	if x.MachineOpens > x.Opened {
		x.MachineOpens = NoCount // the opens do not hold them
	}
	return x
}

// TeamOf maps the reps that have a team to it.
func (j *Query) TeamOf() map[string]string {
	j.f.whole("teams")
	m := map[string]string{}
	for _, rep := range j.f.reps {
		if team := j.f.usualTeam(rep); team != 0 {
			m[j.f.Symbols.Text(rep)] = j.f.Symbols.Text(team)
		}
	}
	return m
}

// Events are the days of the first and the last event in the data by the as-of date;
// NoDay when there is none.
func (j *Query) Events() (first, last Day) { return j.f.event0, j.f.through }
