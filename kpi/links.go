package kpi

import (
	"slices"
	"strings"
)

// bySym lists record indices by a symbol of theirs (a counting sort: two flat slices).
type bySym struct{ start, items []int32 }

func indexBySym(symbols, n int, of func(i int) Sym) bySym {
	x := bySym{start: make([]int32, symbols+1)}
	total := int32(0)
	for i := range n {
		if s := of(i); s != 0 {
			x.start[s]++
			total++
		}
	}
	sum := int32(0)
	for s := range x.start {
		sum, x.start[s] = sum+x.start[s], sum
	}
	x.items = make([]int32, total)
	next := slices.Clone(x.start)
	for i := range n {
		if s := of(i); s != 0 {
			x.items[next[s]] = int32(i)
			next[s]++
		}
	}
	return x
}

func (x bySym) of(s Sym) []int32 {
	if s == 0 || len(x.start) == 0 {
		return nil
	}
	return x.items[x.start[s]:x.start[s+1]]
}

// linkLeads joins leads and deals: by deal_id or lead_id; a lead without such a link
// by its customer; without a customer's deal by its e-mail address. By customer and
// address, a deal that closed before the lead came in is not its deal.
//
// It settles what became of each lead, and where each deal's sales cycle starts: its
// first contact, else its earliest lead (one linked by an id first), else its creation.
func (f *facts) linkLeads() {
	f.leads = make([]leadFact, len(f.Leads))
	for i := range f.leads {
		f.leads[i].dealt = NoDay
	}
	f.cycle = make([]Day, len(f.Deals))
	byID := make([]Day, len(f.Deals)) // the earliest lead of each deal
	byName := make([]Day, len(f.Deals))
	for i := range byID {
		byID[i], byName[i] = NoDay, NoDay
	}
	f.eachLink(func(lead, deal int32, explicit bool) {
		l, d, x := &f.Leads[lead], &f.Deals[deal], &f.leads[lead]
		earliest := byName
		if explicit {
			earliest = byID
		}
		if earliest[deal] == NoDay || l.Created < earliest[deal] {
			earliest[deal] = l.Created
		}
		if c := d.created(); c == NoDay || c <= f.AsOf {
			x.opportunity = true
			if c != NoDay && (x.dealt == NoDay || c < x.dealt) {
				x.dealt = c
			}
		}
		if d.wonBy(f.AsOf) && (!x.converted || d.Close < x.won) {
			x.converted, x.won = true, d.Close
		}
	})
	for i := range f.Leads {
		l, x := &f.Leads[i], &f.leads[i]
		if x.converted && f.ConversionDays > 0 && int(x.won-l.Created) > f.ConversionDays {
			x.converted = false
			x.opportunity = true
		}
		if x.converted || l.Qualified || l.Opportunity != NoDay && l.Opportunity <= f.AsOf {
			x.opportunity = true
		}
	}
	for i := range f.Deals {
		d := &f.Deals[i]
		f.cycle[i] = d.Created
		for _, from := range []Day{byName[i], byID[i], d.FirstContact} {
			if from != NoDay {
				f.cycle[i] = from
			}
		}
	}
}

// eachLink calls link with the indices of every lead and deal that belong together.
func (f *facts) eachLink(link func(lead, deal int32, explicit bool)) {
	if len(f.Leads) == 0 || len(f.Deals) == 0 {
		return
	}
	id := func(s Sym) Sym { // as an interned one
		if s.Kept() {
			return f.Symbols.String(f.Symbols.Text(s))
		}
		return s
	}
	dealIDs, leadIDs := make([]Sym, len(f.Deals)), make([]Sym, len(f.Deals))
	for i := range f.Deals {
		dealIDs[i], leadIDs[i] = id(f.Deals[i].ID), id(f.Deals[i].LeadID)
	}
	for i := range f.Leads {
		id(f.Leads[i].ID)
		id(f.Leads[i].DealID)
	}
	n := f.Symbols.Len()
	byID := indexBySym(n, len(f.Deals), func(i int) Sym { return dealIDs[i] })
	byLead := indexBySym(n, len(f.Deals), func(i int) Sym { return leadIDs[i] })
	byCustomer := indexBySym(n, len(f.Deals), func(i int) Sym { return f.Deals[i].Customer })
	byAddress := f.customersByAddress()
	for i := range f.Leads {
		l := &f.Leads[i]
		linked := false
		follow := func(deals []int32, explicit bool) {
			for _, d := range deals {
				if explicit || !f.Deals[d].closed(l.Created-1) {
					link(int32(i), d, explicit)
					linked = true
				}
			}
		}
		follow(byID.of(id(l.DealID)), true)
		follow(byLead.of(id(l.ID)), true)
		if !linked {
			follow(byCustomer.of(l.Customer), false)
		}
		if !linked && l.Email != 0 && len(byAddress) > 0 {
			for _, c := range byAddress[strings.ToLower(f.Symbols.Text(l.Email))] {
				follow(byCustomer.of(c), false)
			}
		}
	}
}

// customersByAddress lists the customers of deals that are e-mail addresses.
func (f *facts) customersByAddress() map[string][]Sym {
	byAddress := map[string][]Sym{}
	for i := range f.Deals {
		c := f.Deals[i].Customer
		if text := f.Symbols.Text(c); strings.IndexByte(text, '@') > 0 {
			a := strings.ToLower(text)
			if !slices.Contains(byAddress[a], c) {
				byAddress[a] = append(byAddress[a], c)
			}
		}
	}
	return byAddress
}
