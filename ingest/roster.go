package ingest

import (
	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/internal/message"
	"salesk/kpi"
)

// maybeRoster is a table among the inputs that is no export, but may be a roster. That is known
// once the reps of the exports are.
type maybeRoster struct {
	t      table.Table
	place  string
	why    error // why it is no export
	beside bool  // it was met beside exports, so that it may be anything
}

// looksLikeRoster reports whether a table that is no export names reps and their teams or regions.
func (l *loading) looksLikeRoster(t table.Table) bool {
	if l.o.Roster != nil || l.rosterTo != nil {
		return false
	}
	h, err := findHead(t, nil)
	if err != nil {
		return false
	}
	m, err := header.Map(header.RosterRows, h.cells, nil, nil)
	if err != nil || len(m.Missing()) > 0 {
		return false
	}
	for _, c := range m.Claims {
		if c.By == header.ByLikeness {
			return false
		}
	}
	return len(m.Claims) > 1
}

// useRosters takes the teams and regions of reps of the exports from rosters among the inputs. A
// table that names none of them is no roster.
func (l *loading) useRosters() error {
	if len(l.rosters) == 0 {
		return nil
	}
	reps := l.repsSeen()
	for _, x := range l.rosters {
		var found []kpi.RosterEntry
		err := l.eachRosterEntry(x.t, func(e kpi.RosterEntry, _ *table.Row) {
			if reps[e.Rep] && e.Team|e.Region != 0 {
				found = append(found, e)
			}
		})
		switch {
		case err != nil:
			return err
		case len(found) > 0:
			for _, e := range found {
				e.Found = true
				l.addToRoster(e)
			}
			l.tell(x.place, "", message.RosterFound(len(found)))
		case x.beside || l.stream != nil: // whose figures need no team
			l.leftOut(x.place, x.why)
		default:
			l.refuse(x.place, "", x.why)
		}
	}
	return nil
}

// repsSeen are the reps of all records that were kept.
func (l *loading) repsSeen() map[kpi.Sym]bool {
	seen := map[kpi.Sym]bool{}
	add := func(s kpi.Sym) {
		if s != 0 {
			seen[s] = true
		}
	}
	d := l.data
	for _, reps := range []kpi.Syms{d.Deals.Rep, d.Leads.Rep, d.Emails.Rep} {
		last := kpi.Sym(0)
		for _, s := range reps {
			if s != last {
				add(s)
				last = s
			}
		}
	}
	for i := range d.Costs {
		add(d.Costs[i].Rep)
	}
	for i := range d.Targets {
		add(d.Targets[i].Rep)
	}
	for i := range d.Customers {
		add(d.Customers[i].Rep)
	}
	return seen
}

// addToRoster adds an entry, over one of the same rep. It reports whether there was one.
func (l *loading) addToRoster(e kpi.RosterEntry) (twice bool) {
	for i := range l.data.Roster {
		if l.data.Roster[i].Rep == e.Rep {
			l.data.Roster[i] = e
			return true
		}
	}
	l.data.Roster = append(l.data.Roster, e)
	return false
}
