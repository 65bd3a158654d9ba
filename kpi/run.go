package kpi

// A run is up to chunk records of a kind in a row, with what families ask of them looked
// up: it is laid once for all families of a grouping, which fold it one after the other. A
// column of a run has a value for each of its records. It may be the records' own, and is
// not to be changed.

// dealRun is a run of deals.
type dealRun struct {
	group   []group
	amount  []Money
	outcome []Outcome
	came    []Day // created_date, else first_contact_date
	close   []Day
	cameIn  []int32 // the periods of these days: see periodOf
	closeIn []int32

	f      *facts
	deals  *DealColumns
	lo, hi int // the run's records, of deals
	begun  bool
	start  []Day // once begun

	room struct {
		amount          [chunk]Money
		outcome         [chunk]Outcome
		came, close     [chunk]Day
		start           [chunk]Day
		cameIn, closeIn [chunk]int32
	}
}

// lay makes the run of the deals from lo up to hi, which are of these groups.
func (b *dealRun) lay(f *facts, deals *DealColumns, lo, hi int, groups []group) {
	b.f, b.deals, b.lo, b.hi, b.begun = f, deals, lo, hi, false
	b.group = groups
	b.amount = stretch(deals.Amount, lo, hi, b.room.amount[:], NoMoney)
	b.outcome = stretch(deals.Outcome, lo, hi, b.room.outcome[:], Open)
	b.close = stretch(deals.Close, lo, hi, b.room.close[:], NoDay)
	b.came = firstOf(deals.Created, deals.FirstContact, lo, hi, b.room.came[:])
	b.cameIn, b.closeIn = b.room.cameIn[:hi-lo], b.room.closeIn[:hi-lo]
	f.periodsOf(b.came, b.cameIn)
	f.periodsOf(b.close, b.closeIn)
}

// starts are the first days of the deals' sales cycles; NoDay where they are unknown.
func (b *dealRun) starts() []Day {
	if !b.begun {
		b.begun = true
		if b.f.linked() {
			b.start = b.f.cycle[b.lo:b.hi]
		} else {
			b.start = firstOf(b.deals.FirstContact, b.deals.Created, b.lo, b.hi, b.room.start[:])
		}
	}
	return b.start
}

// leadRun is a run of leads.
type leadRun struct {
	group     []group
	created   []Day
	createdIn []int32 // the periods of these days

	f      *facts
	leads  *LeadColumns
	lo, hi int
	told   bool
	became []leadFact // once told

	room struct {
		created   [chunk]Day
		createdIn [chunk]int32
		became    [chunk]leadFact
	}
}

// lay makes the run of the leads from lo up to hi, which are of these groups.
func (b *leadRun) lay(f *facts, leads *LeadColumns, lo, hi int, groups []group) {
	b.f, b.leads, b.lo, b.hi, b.told = f, leads, lo, hi, false
	b.group = groups
	b.created = stretch(leads.Created, lo, hi, b.room.created[:], NoDay)
	b.createdIn = b.room.createdIn[:hi-lo]
	f.periodsOf(b.created, b.createdIn)
}

// facts tell what became of the leads.
func (b *leadRun) facts() []leadFact {
	if !b.told {
		b.told = true
		if b.f.linked() {
			b.became = b.f.leads[b.lo:b.hi]
		} else {
			b.became = b.room.became[:b.hi-b.lo]
			for i := range b.became {
				b.became[i] = unlinked
				b.f.settleLead(b.leads, b.lo+i, &b.became[i])
			}
		}
	}
	return b.became
}

// emailRun is a run of e-mails.
type emailRun struct {
	group  []group
	sentIn []int32 // the periods of the days on which they were sent

	emails *EmailColumns
	lo, hi int

	room struct {
		sent   [chunk]Day
		sentIn [chunk]int32
	}
}

// lay makes the run of the e-mails from lo up to hi, which are of these groups.
func (b *emailRun) lay(f *facts, emails *EmailColumns, lo, hi int, groups []group) {
	b.emails, b.lo, b.hi = emails, lo, hi
	b.group = groups
	b.sentIn = b.room.sentIn[:hi-lo]
	f.periodsOf(stretch(emails.SentDate, lo, hi, b.room.sent[:], NoDay), b.sentIn)
}

// stretch returns the values of the records from lo up to hi: where the column ends
// before, in room, filled up with the empty value.
func stretch[T any](c []T, lo, hi int, room []T, none T) []T {
	if hi <= len(c) {
		return c[lo:hi]
	}
	room = room[:hi-lo]
	n := 0
	if lo < len(c) {
		n = copy(room, c[lo:])
	}
	for i := n; i < len(room); i++ {
		room[i] = none
	}
	return room
}

// firstOf returns the days of the records from lo up to hi in a column, else those in
// another one.
func firstOf(c, other Dates, lo, hi int, room []Day) []Day {
	switch {
	case lo >= len(other):
		return stretch(c, lo, hi, room, NoDay)
	case lo >= len(c):
		return stretch(other, lo, hi, room, NoDay)
	}
	room = room[:hi-lo]
	for i := range room {
		if room[i] = c.At(lo + i); room[i] == NoDay {
			room[i] = other.At(lo + i)
		}
	}
	return room
}
