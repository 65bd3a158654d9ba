package kpi

import (
	"strings"

	"salesk/internal/message"
)

// Links tells, for each of some contributions, the link that the figure goes by: the lead that
// started a deal's cycle, and the deal that a lead was won with. A zero message is none. The days are
// what linkLeads has settled; who they are of is looked up among the records of that day.
func (e *Explanation) Links(of []Contribution) []message.Message {
	out := make([]message.Message, len(of))
	f := e.f
	uses := false
	for _, fam := range e.KPI.calc.uses {
		uses = uses || fam.links()
	}
	if !uses || !f.linked() || f.links.leads == nil {
		return out
	}
	byDay := map[Day][]int{} // of the other side: places in of
	leads := false
	for n, c := range of {
		switch i := int(c.at); {
		case c.kind == dealFacts && f.led[i] && f.CycleFrom != CycleFromCreated:
			byDay[f.cycle[i]] = append(byDay[f.cycle[i]], n)
		case c.kind == leadFacts && f.links.leads[i].won != NoDay:
			leads = true
			byDay[f.links.leads[i].won] = append(byDay[f.links.leads[i].won], n)
		}
	}
	if len(byDay) == 0 {
		return out
	}
	best := make([]linkKey, len(of))
	text := f.Symbols.Text
	if leads {
		for deal := range f.Deals.N {
			if !f.Deals.wonBy(deal, f.AsOf) {
				continue
			}
			for _, n := range byDay[f.Deals.Close[deal]] {
				if key := f.keyOf(int(of[n].at), deal); key > best[n] {
					best[n] = key
					out[n] = message.WonByDeal(text(f.Deals.ID.At(deal)), f.Place(f.Deals.Pos(deal)), key.String())
				}
			}
		}
		return out
	}
	for lead := range f.Leads.N {
		for _, n := range byDay[f.Leads.Created.At(lead)] {
			if key := f.keyOf(lead, int(of[n].at)); key > best[n] {
				best[n] = key
				out[n] = message.StartedByLead(text(f.Leads.ID.At(lead)), f.Place(f.Leads.Pos(lead)), key.String())
			}
		}
	}
	return out
}

// linkKey is what a lead and a deal have in common, the stronger the higher.
type linkKey uint8

const (
	noKey linkKey = iota
	customerKey
	addressKey
	leadIDKey
	dealIDKey
)

// String returns the column.
func (k linkKey) String() string {
	return [...]string{"", "customer", "email", "lead_id", "deal_id"}[k]
}

// keyOf is the strongest key that a lead and a deal have in common.
func (f *dataset) keyOf(lead, deal int) linkKey {
	text := f.Symbols.Text
	id := func(a, b Sym) bool {
		return a != 0 && b != 0 && (text(a) == text(b) || strings.EqualFold(IDKey(text(a)), IDKey(text(b))))
	}
	address := f.Leads.Email.At(lead)
	switch {
	case id(f.Leads.DealID.At(lead), f.Deals.ID.At(deal)):
		return dealIDKey
	case id(f.Deals.LeadID.At(deal), f.Leads.ID.At(lead)):
		return leadIDKey
	case address != 0 && (strings.EqualFold(text(address), text(f.Deals.Email.At(deal))) || strings.EqualFold(text(address), text(f.Deals.Customer.At(deal)))):
		return addressKey
	case f.Leads.Customer.At(lead) != 0 && text(f.Leads.Customer.At(lead)) == text(f.Deals.Customer.At(deal)):
		return customerKey
	}
	return noKey
}
