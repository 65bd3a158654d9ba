package kpi

import (
	"cmp"
	"slices"
	"sync/atomic"

	"salesk/internal/parallel"
)

// people are the reps with their teams and regions. Tables are by ordinal of a rep, from
// 1; those of 0, which is nobody, are empty.
type people struct {
	reps      []Sym   // every rep with a record or on the roster, without 0
	repIndex  []int32 // by Sym: the ordinal
	repTeam   []Sym
	repRegion []Sym
	stays     map[int32][]stay // by ordinal, of reps who moved: the latest first
}

// stay is a rep's time in a team.
type stay struct {
	team     Sym
	from, to Day  // NoDay is open
	said     bool // by the configuration; else it is what a deal tells, and lasts until the next one
}

func (s *stay) holds(d Day) bool {
	return (s.from == NoDay || s.from <= d) && (s.to == NoDay || d <= s.to)
}

// team is the team of a record: its own, else its rep's on the day.
func (p *people) team(own, rep Sym, day Day) Sym {
	if own != 0 {
		return own
	}
	return p.teamOn(rep, day)
}

// teamOn is the team of a rep on a day: as the configuration says, else that of the rep's
// latest deal with a team that came up by then, else of the earliest one.
func (p *people) teamOn(rep Sym, day Day) Sym {
	at := p.ordinal(rep)
	if p.stays == nil || day == NoDay {
		return p.repTeam[at]
	}
	stays := p.stays[at]
	for i := range stays {
		if stays[i].holds(day) {
			return stays[i].team
		}
	}
	last := len(stays) - 1
	switch {
	case last < 0:
		return p.repTeam[at]
	case stays[last].said:
		return 0 // outside the days that the configuration says, and no deal tells
	}
	for last > 0 && !stays[last-1].said && stays[last-1].from == stays[last].from {
		last-- // of one day the later row
	}
	return stays[last].team
}

func (p *people) region(own, rep Sym) Sym {
	if own != 0 {
		return own
	}
	return p.repRegion[p.ordinal(rep)]
}

// usualTeam is the team of a rep in the end: from the roster, else that of its latest deal that has one.
func (p *people) usualTeam(rep Sym) Sym { return p.repTeam[p.ordinal(rep)] }

// ordinal is from 1; 0 for what is no rep.
func (p *people) ordinal(rep Sym) int32 {
	if int(rep) >= len(p.repIndex) { // interned after the records
		return 0
	}
	return p.repIndex[rep]
}

// found is what a survey finds in some records.
type found struct {
	first, last Day  // of the events up to the as-of date
	teams       bool // there is a deal with a rep and a team
	undated     int  // deals of which nothing says when they came up
}

// event counts a day.
func (x *found) event(d, asOf Day) {
	if d == NoDay || d > asOf {
		return
	}
	if x.first == NoDay || d < x.first {
		x.first = d
	}
	x.last = max(x.last, d)
}

// survey finds the first and the last event that counts, and the reps.
func (f *dataset) survey() {
	f.event0, f.through = NoDay, NoDay
	f.repIndex = make([]int32, f.Symbols.Len())
	for _, r := range f.Roster {
		f.mark(r.Rep)
	}
	for _, m := range f.Moves {
		f.mark(m.Rep)
	}
	deals := f.look(f.Deals.N, func(x *found, lo, hi int) {
		for i := lo; i < hi; i++ {
			came, rep := f.Deals.created(i), f.Deals.Rep.At(i)
			x.event(came, f.AsOf)
			if came == NoDay {
				x.undated++
			}
			if f.Deals.Outcome.At(i) != Open {
				x.event(f.Deals.Close.At(i), f.AsOf)
			}
			f.mark(rep)
			x.teams = x.teams || rep != 0 && f.Deals.Team.At(i) != 0
		}
	})
	f.look(f.Leads.N, func(x *found, lo, hi int) {
		for i := lo; i < hi; i++ {
			x.event(f.Leads.Created.At(i), f.AsOf)
			f.mark(f.Leads.Rep.At(i))
		}
	})
	f.look(f.Emails.N, func(x *found, lo, hi int) {
		for i := lo; i < hi; i++ {
			x.event(f.Emails.SentDate.At(i), f.AsOf)
			f.mark(f.Emails.Rep.At(i))
		}
	})
	f.look(len(f.Costs), func(x *found, lo, hi int) {
		for i := lo; i < hi; i++ {
			start, end := f.Costs[i].Span()
			x.event(start, f.AsOf)
			if start <= f.AsOf {
				x.event(min(end, f.AsOf), f.AsOf)
			}
			f.mark(f.Costs[i].Rep)
		}
	})
	f.look(len(f.Customers), func(x *found, lo, hi int) {
		for i := lo; i < hi; i++ {
			x.event(f.Customers[i].Start, f.AsOf)
			x.event(f.Customers[i].End, f.AsOf)
			f.mark(f.Customers[i].Rep)
		}
	})
	for i := range f.Targets {
		f.mark(f.Targets[i].Rep)
	}
	f.enrol()
	f.deals, f.undated = f.Deals.N, deals.undated
	if f.Stream != nil {
		f.Stream.survey(f)
	}
	if deals.teams {
		f.teamsOfDeals()
	}
	f.layMoves()
	for _, r := range f.Roster {
		if r.Rep == 0 {
			continue
		}
		if at := f.repIndex[r.Rep]; r.Team != 0 && !slices.ContainsFunc(f.stays[at], func(s stay) bool { return s.said }) {
			f.repTeam[at] = r.Team
			delete(f.stays, at)
		}
		if r.Region != 0 {
			f.repRegion[f.repIndex[r.Rep]] = r.Region
		}
	}
}

// look surveys n records on several workers.
func (f *dataset) look(n int, at func(x *found, lo, hi int)) (sum found) {
	all := make([]found, parallel.Spans(n))
	f.inSpans(n, func(span, lo, hi int) {
		x := found{first: NoDay, last: NoDay}
		at(&x, lo, hi)
		all[span] = x
	})
	for _, x := range all {
		if x.first != NoDay && (f.event0 == NoDay || x.first < f.event0) {
			f.event0 = x.first
		}
		f.through = max(f.through, x.last)
		sum.teams = sum.teams || x.teams
		sum.undated += x.undated
	}
	return sum
}

// mark notes that somebody is a rep.
func (f *dataset) mark(rep Sym) {
	if at := &f.repIndex[rep]; atomic.LoadInt32(at) == 0 {
		atomic.StoreInt32(at, 1)
	}
}

// enrol gives the reps that are marked their ordinals.
func (f *dataset) enrol() {
	f.repIndex[0] = 0
	for s, marked := range f.repIndex {
		if marked != 0 {
			f.reps = append(f.reps, Sym(s))
			f.repIndex[s] = int32(len(f.reps))
		}
	}
	f.repTeam, f.repRegion = make([]Sym, len(f.reps)+1), make([]Sym, len(f.reps)+1)
}

// lastTeam is the team of a rep's latest deal that has one.
type lastTeam struct {
	team    Sym // 0: none yet
	day     Day
	several bool // other deals have another one
}

// take takes a team of a later record.
func (t *lastTeam) take(team Sym, day Day) {
	t.several = t.several || team != 0 && t.team != 0 && team != t.team
	if team != 0 && (t.team == 0 || day >= t.day) {
		t.team, t.day = team, day
	}
}

// knownSince is the first day on which deal i says what its rep's team is: that of its creation,
// else that of its close.
func (f *dataset) knownSince(i int) Day {
	if day := f.Deals.created(i); day != NoDay {
		return day
	}
	return f.dealDay(i)
}

// teamsOfDeals fills the teams of reps from their deals: of those that came up on the same
// day the last record counts. Each worker has a table of its own for a run of the deals,
// and tables are taken together in the order of the runs.
func (f *dataset) teamsOfDeals() {
	runs := min(f.workers(), 1+f.Deals.N/(8*len(f.reps)+parallel.SpanSize))
	tables := make([][]lastTeam, runs)
	parallel.DoOn(runs, runs, func(r int) {
		table := make([]lastTeam, len(f.repTeam))
		for i := f.Deals.N * r / runs; i < f.Deals.N*(r+1)/runs; i++ {
			if rep, team := f.Deals.Rep.At(i), f.Deals.Team.At(i); rep != 0 && team != 0 {
				table[f.repIndex[rep]].take(team, f.knownSince(i))
			}
		}
		tables[r] = table
	})
	for at, t := range tables[0] {
		for _, more := range tables[1:] {
			t.several = t.several || more[at].several
			t.take(more[at].team, more[at].day)
		}
		f.repTeam[at] = t.team
		if t.several {
			if f.stays == nil {
				f.stays = map[int32][]stay{}
			}
			f.stays[int32(at)] = nil
		}
	}
	f.staysOfDeals()
}

// staysOfDeals fills in the times of reps whose deals name several teams.
func (f *dataset) staysOfDeals() {
	if len(f.stays) == 0 {
		return
	}
	for i := range f.Deals.N {
		at, team := f.repIndex[f.Deals.Rep.At(i)], f.Deals.Team.At(i)
		if stays, several := f.stays[at]; several && at != 0 && team != 0 {
			f.stays[at] = append(stays, stay{team: team, from: f.knownSince(i), to: NoDay})
		}
	}
	for at, stays := range f.stays {
		// The latest first; of one day the later row.
		slices.Reverse(stays)
		slices.SortStableFunc(stays, func(a, b stay) int { return cmp.Compare(b.from, a.from) })
		f.stays[at] = stays
	}
}

// layMoves puts what the configuration says of reps who moved before what their deals tell.
func (f *dataset) layMoves() {
	for _, m := range f.Moves {
		if f.stays == nil {
			f.stays = map[int32][]stay{}
		}
		at := f.repIndex[m.Rep]
		stays, moved := f.stays[at]
		if team := f.repTeam[at]; !moved && team != 0 {
			stays = []stay{{team: team, from: NoDay, to: NoDay}}
		}
		f.stays[at] = append([]stay{{m.Team, m.From, m.To, true}}, stays...)
	}
	for _, m := range f.Moves {
		f.repTeam[f.repIndex[m.Rep]] = f.teamOn(m.Rep, f.AsOf)
	}
}
