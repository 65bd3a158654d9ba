package cmd

import (
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
)

// eventDays calls f with the days on which things happened, or are said to have:
// forecasts, targets and the ends of contracts may well lie ahead.
func eventDays(d *kpi.Data, f func(k kpi.Kind, p kpi.Pos, column string, day kpi.Day)) {
	for i := range d.Deals.N {
		at := d.Deals.Pos(i)
		f(kpi.Deals, at, "created_date", d.Deals.Created.At(i))
		f(kpi.Deals, at, "first_contact_date", d.Deals.FirstContact.At(i))
		if d.Deals.Outcome.At(i) != kpi.Open {
			f(kpi.Deals, at, "close_date", d.Deals.Close.At(i))
		}
	}
	for i := range d.Leads.N {
		at := d.Leads.Pos(i)
		f(kpi.Leads, at, "created_date", d.Leads.Created.At(i))
		f(kpi.Leads, at, "opportunity_date", d.Leads.Opportunity.At(i))
	}
	for i := range d.Emails.N {
		f(kpi.Emails, d.Emails.Pos(i), "sent_date", d.Emails.SentDate.At(i))
	}
	for i := range d.Costs {
		x := &d.Costs[i]
		day, _ := x.Span()
		f(kpi.Costs, x.Pos, "date", day)
	}
	for i := range d.Customers {
		f(kpi.Customers, d.Customers[i].Pos, "start_date", d.Customers[i].Start)
	}
	for i := range d.Rates {
		f(kpi.Rates, d.Rates[i].Pos, "date", d.Rates[i].Date)
	}
}

// values looks at the records themselves: from when to when their events are, and
// which of them have a day that has not come yet.
func (r *checkReport) values(d *kpi.Data, asOf kpi.Day) {
	type span struct{ first, last kpi.Day }
	spans := make([]span, len(r.Files))
	for i := range spans {
		spans[i] = span{kpi.NoDay, kpi.NoDay}
	}
	eventDays(d, func(_ kpi.Kind, p kpi.Pos, column string, day kpi.Day) {
		if day == kpi.NoDay || int(p.Source) >= len(spans) {
			return
		}
		if s := &spans[p.Source]; s.first == kpi.NoDay {
			s.first, s.last = day, day
		} else {
			s.first, s.last = min(s.first, day), max(s.last, day)
		}
		if day > asOf {
			r.Files[p.Source].suspect(message.LaterThanAsOf(column, asOf.String()), int(p.Line))
		}
	})
	for i := range d.Deals.ContractEnd {
		if d.Deals.ContractStart.At(i) != kpi.NoDay || d.Deals.Outcome.At(i) != kpi.Won {
			continue
		}
		end, close := d.Deals.ContractEnd[i], d.Deals.Close.At(i)
		if end == kpi.NoDay || close == kpi.NoDay || end >= close {
			continue
		}
		if at := d.Deals.Pos(i); int(at.Source) < len(r.Files) {
			r.Files[at.Source].suspect(message.ContractEndsBeforeClose(), int(at.Line))
		}
	}
	for i, s := range spans {
		if s.first != kpi.NoDay {
			r.Files[i].First, r.Files[i].Last = s.first.String(), s.last.String()
		}
	}
}

// maxSuspectLines is how many lines of a class are kept, as reading does.
const maxSuspectLines = 100

func (f *checkedFile) suspect(m message.Message, line int) {
	f.doubts = addSubjects(f.doubts, m.Doubts())
	what := m.String()
	for i := range f.Suspicious {
		if s := &f.Suspicious[i]; s.What == what {
			s.Count++
			if len(s.Lines) < maxSuspectLines {
				s.Lines = append(s.Lines, line)
			}
			return
		}
	}
	f.Suspicious = append(f.Suspicious, lineClass{what, 1, []int{line}, m})
}

// stale is a kind of export whose newest event is older than max_age allows.
type stale struct {
	Kind    string `json:"kind"`
	Newest  string `json:"newest_event,omitempty"`
	Days    int    `json:"age_days"`
	Allowed int    `json:"max_age_days"`
	Message string `json:"message"`

	told message.Message // what Message says in English
}

func (s stale) problem() kpi.Problem { return kpi.Problem{Where: s.Kind, Message: s.told} }

// staleness compares the newest event of each kind up to the as-of date with max_age.
func (c *config) staleness(d *kpi.Data, asOf kpi.Day) []stale {
	newest := map[kpi.Kind]kpi.Day{}
	if len(c.MaxAge) > 0 {
		eventDays(d, func(k kpi.Kind, _ kpi.Pos, _ string, day kpi.Day) {
			if last, ok := newest[k]; day != kpi.NoDay && day <= asOf && (!ok || day > last) {
				newest[k] = day
			}
		})
	}
	all := []stale{}
	for _, k := range kpi.AllKinds() {
		allowed, asked := c.MaxAge[k]
		if !asked || !d.Loaded.Has(k) {
			continue
		}
		last, any := newest[k]
		age := int(asOf - last)
		x := stale{Kind: k.String(), Allowed: allowed}
		switch {
		case !any:
			x.told = message.NoEventUpTo(asOf.String(), c.Path, allowed)
		case age > allowed:
			x.Newest, x.Days = last.String(), age
			x.told = message.NewestTooOld(last.String(), age, asOf.String(), c.Path, allowed)
		default:
			continue
		}
		x.Message = x.told.String()
		all = append(all, x)
	}
	return all
}

// parseAge reads a span of days: 7d, 2w, 10 days.
func parseAge(s string) (int, error) {
	t := strings.ToLower(strings.ReplaceAll(s, " ", ""))
	unit := 1
	for _, u := range []struct {
		name string
		days int
	}{{"days", 1}, {"day", 1}, {"d", 1}, {"weeks", 7}, {"week", 7}, {"w", 7}} {
		rest, ok := strings.CutSuffix(t, u.name)
		if !ok {
			continue
		}
		t, unit = rest, u.days
		n, err := wholeFrom(0)(t)
		if err != nil {
			break
		}
		return n * unit, nil
	}
	return 0, message.NotASpanOfDays(s)
}
