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

	f      *dataset
	deals  *DealColumns
	lo, hi int  // the run's records, of deals
	again  bool // the deals are counted too often: what counts of them by the deal is taken out, and not their money
	begun  bool
	start  []Day // once begun
	picked bool
	ended  [2][]int32 // once picked: those that closed in a period of the range, and of these those that were won

	room struct {
		ended           [2][chunk]int32
		amount          [chunk]Money
		outcome         [chunk]Outcome
		came, close     [chunk]Day
		start           [chunk]Day
		cameIn, closeIn [chunk]int32
	}
}

// columns makes the run that of the deals from lo up to hi; their groups are not known yet.
func (b *dealRun) columns(deals *DealColumns, lo, hi int) {
	b.deals, b.lo, b.hi, b.begun, b.picked = deals, lo, hi, false, false
	b.amount = stretch(deals.Amount, lo, hi, b.room.amount[:], NoMoney)
	b.outcome = stretch(deals.Outcome, lo, hi, b.room.outcome[:], Open)
	b.close = stretch(deals.Close, lo, hi, b.room.close[:], NoDay)
	b.came = firstOf(deals.Created, deals.FirstContact, lo, hi, b.room.came[:])
}

// lay looks up what depends on the periods.
func (b *dealRun) lay(f *dataset) {
	b.f = f
	b.cameIn, b.closeIn = b.room.cameIn[:b.hi-b.lo], b.room.closeIn[:b.hi-b.lo]
	f.lookUp(b.came, b.cameIn)
	f.lookUp(b.close, b.closeIn)
}

// starts are the first days of the deals' sales cycles; NoDay where they are unknown.
func (b *dealRun) starts() []Day {
	if !b.begun {
		b.begun = true
		switch {
		case b.f.CycleFrom == CycleFromCreated:
			b.start = stretch(b.deals.Created, b.lo, b.hi, b.room.start[:], NoDay)
		case b.f.linked():
			b.start = b.f.cycle[b.lo:b.hi]
		default:
			b.start = firstOf(b.deals.FirstContact, b.deals.Created, b.lo, b.hi, b.room.start[:])
		}
	}
	return b.start
}

// closed lists the deals that closed in a period of the range.
func (b *dealRun) closed() []int32 {
	b.pick()
	return b.ended[0]
}

// won lists the deals that were won in a period of the range.
func (b *dealRun) won() []int32 {
	b.pick()
	return b.ended[1]
}

// pick goes without branches: what became of a deal is hard to tell from the deals before.
func (b *dealRun) pick() {
	if b.picked {
		return
	}
	b.picked = true
	closed, won := &b.room.ended[0], &b.room.ended[1]
	n, m := 0, 0
	outcomes := b.outcome[:len(b.closeIn)]
	for i, p := range b.closeIn {
		in := int(^uint32(p) >> 31)
		closed[n%chunk], won[m%chunk] = int32(i), int32(i)
		n += in & outcomes[i].isClosed()
		m += in & int(outcomes[i])
	}
	b.ended = [2][]int32{closed[:n], won[:m]}
}

// leadRun is a run of leads.
type leadRun struct {
	group     []group
	created   []Day
	createdIn []int32 // the periods of these days

	f      *dataset
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

// columns makes the run that of the leads from lo up to hi; their groups are not known yet.
func (b *leadRun) columns(leads *LeadColumns, lo, hi int) {
	b.leads, b.lo, b.hi, b.told = leads, lo, hi, false
	b.created = stretch(leads.Created, lo, hi, b.room.created[:], NoDay)
}

// lay looks up what depends on the periods.
func (b *leadRun) lay(f *dataset) {
	b.f = f
	b.createdIn = b.room.createdIn[:b.hi-b.lo]
	f.lookUp(b.created, b.createdIn)
}

// facts tells what became of the leads.
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
	sent   []Day
	sentIn []int32 // the periods of these days

	emails *EmailColumns
	lo, hi int

	room struct {
		sent   [chunk]Day
		sentIn [chunk]int32
	}
}

// columns makes the run that of the e-mails from lo up to hi; their groups are not known yet.
func (b *emailRun) columns(emails *EmailColumns, lo, hi int) {
	b.emails, b.lo, b.hi = emails, lo, hi
	b.sent = stretch(emails.SentDate, lo, hi, b.room.sent[:], NoDay)
}

// lay looks up what depends on the periods.
func (b *emailRun) lay(f *dataset) {
	b.sentIn = b.room.sentIn[:b.hi-b.lo]
	f.lookUp(b.sent, b.sentIn)
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
