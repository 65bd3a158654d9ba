package kpi_test

import (
	"math/big"
	"time"

	"salesk/kpi"
)

// The oracle keeps its own, plain picture of a company: texts, time.Time dates (the
// zero time is an empty cell) and pointers for numbers that may be absent. The engine
// gets the same records through company.data, so that nothing of its compact
// representation, calendar or arithmetic is taken over.

type oDeal struct {
	id, rep, team, source, region, pipeline, customer, product, kind string
	currency, leadID, email                                          string
	amount                                                           *int64 // minor units
	created, first, closed                                           time.Time
	contractStart, contractEnd                                       time.Time
	expected, modified                                               time.Time
	stage, lossReason, campaign                                      string
	list                                                             *int64
	chance                                                           *int64 // the probability, in percent
	outcome                                                          kpi.Outcome
}

type oLead struct {
	id, rep, team, source, region, customer, email, dealID string
	campaign                                               string
	created, opportunity                                   time.Time
	qualified                                              bool
}

// oEmail counts messages; a nil count is a column that the export does not have.
type oEmail struct {
	rep, campaign                                               string
	sentDate                                                    time.Time
	openedOn, clickedOn, repliedOn                              time.Time // where the export says so
	sent, delivered, bounced, opened, clicked, replied, machine *int64
	gone                                                        *int64 // unsubscribed
	goneOn                                                      time.Time
	subject                                                     string
}

type oCost struct {
	rep, team, source, campaign, category, currency string
	amount                                          int64
	date, start, end                                time.Time
}

type oTarget struct {
	metric, rep, team string
	currency          string
	coef              int64 // value = coef / 10^scale, in major units for money
	scale             uint8
	start, end        time.Time
}

type oCustomer struct {
	name, rep, source, region string
	currency                  string
	start, end                time.Time
	mrr                       *int64
}

type oRoster struct{ rep, team, region string }

// oMove is the time of a rep in a team, both days included; no day is an open end.
type oMove struct {
	rep, team string
	from, to  time.Time
}

func (m oMove) holds(day time.Time) bool {
	return !m.from.After(day) && (m.to.IsZero() || !m.to.Before(day))
}

type oRate struct {
	date     time.Time
	currency string
	coef     int64
	scale    uint8
}

type company struct {
	deals     []oDeal
	leads     []oLead
	emails    []oEmail
	costs     []oCost
	targets   []oTarget
	customers []oCustomer
	roster    []oRoster
	moves     []oMove
	rates     []oRate
	loaded    []kpi.Kind
}

func (c *company) has(k kpi.Kind) bool {
	for _, l := range c.loaded {
		if l == k {
			return true
		}
	}
	return false
}

func day(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func addDays(t time.Time, n int) time.Time { return t.AddDate(0, 0, n) }

func daysFrom(a, b time.Time) int { return int(b.Sub(a) / (24 * time.Hour)) }

// onOrBefore is false for an empty date.
func onOrBefore(a, b time.Time) bool { return !a.IsZero() && !a.After(b) }

// within reports whether t is a day of a..b; false for an empty date.
func within(t, a, b time.Time) bool { return !t.IsZero() && !t.Before(a) && !t.After(b) }

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

func dayNumber(t time.Time) kpi.Day {
	if t.IsZero() {
		return kpi.NoDay
	}
	return kpi.Day(t.Unix() / 86400)
}

func rat(n int64) *big.Rat { return new(big.Rat).SetInt64(n) }

func pow10(n int) *big.Rat {
	return new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil))
}

func ptr(n int64) *int64 { return &n }

func moneyOf(n *int64) kpi.Money {
	if n == nil {
		return kpi.NoMoney
	}
	return kpi.Money(*n)
}

func percentOf(n *int64) kpi.Dec {
	if n == nil {
		return kpi.NoDec
	}
	return kpi.Dec{Coef: *n}
}

func countOf(n *int64) kpi.Count {
	if n == nil {
		return kpi.NoCount
	}
	return kpi.Count(*n)
}

// span returns the days that a cost is spread over.
func (c *oCost) span() (time.Time, time.Time) {
	switch {
	case c.start.IsZero():
		return c.date, c.date
	case c.end.IsZero():
		return c.start, c.start
	}
	return c.start, c.end
}

// data hands the company to the engine.
func (c *company) data() *kpi.Data {
	t := kpi.NewSymbols()
	s := t.String
	d := &kpi.Data{Symbols: t, Sources: []string{"made.csv"}, Loaded: kpi.KindSet(c.loaded...)}
	pos := func(i int) kpi.Pos { return kpi.Pos{Line: uint32(i + 2)} }
	for i, x := range c.deals {
		d.Deals.Add(kpi.Deal{
			Pos: pos(i), ID: s(x.id), Rep: s(x.rep), Customer: s(x.customer), Amount: moneyOf(x.amount),
			Currency: s(x.currency), Created: dayNumber(x.created), FirstContact: dayNumber(x.first),
			Close: dayNumber(x.closed), Origin: s(x.source), Team: s(x.team), Region: s(x.region), Pipeline: s(x.pipeline),
			Product: s(x.product), Type: s(x.kind), LeadID: s(x.leadID), Email: s(x.email), ContractStart: dayNumber(x.contractStart), ContractEnd: dayNumber(x.contractEnd),
			Probability: percentOf(x.chance), Outcome: x.outcome, Stage: s(x.stage), ExpectedClose: dayNumber(x.expected), Modified: dayNumber(x.modified), ListAmount: moneyOf(x.list), LossReason: s(x.lossReason), Campaign: s(x.campaign),
		})
	}
	for i, x := range c.leads {
		d.Leads.Add(kpi.Lead{
			Pos: pos(i), ID: s(x.id), Created: dayNumber(x.created), Rep: s(x.rep), Origin: s(x.source),
			Customer: s(x.customer), Email: s(x.email), Opportunity: dayNumber(x.opportunity),
			DealID: s(x.dealID), Team: s(x.team), Region: s(x.region), Qualified: x.qualified, Campaign: s(x.campaign),
		})
	}
	for i, x := range c.emails {
		d.Emails.Add(kpi.Email{
			Pos: pos(i), SentDate: dayNumber(x.sentDate), Rep: s(x.rep), Campaign: s(x.campaign),
			Sent: countOf(x.sent), Delivered: countOf(x.delivered), Bounced: countOf(x.bounced),
			Opened: countOf(x.opened), Opens: kpi.NoCount, Clicked: countOf(x.clicked),
			Replied: countOf(x.replied), MachineOpens: countOf(x.machine),
			OpenedOn: dayNumber(x.openedOn), ClickedOn: dayNumber(x.clickedOn), RepliedOn: dayNumber(x.repliedOn), Unsubscribed: countOf(x.gone), UnsubscribedOn: dayNumber(x.goneOn), Subject: s(x.subject),
		})
	}
	for i, x := range c.costs {
		d.Costs = append(d.Costs, kpi.Cost{
			Pos: pos(i), Amount: kpi.Money(x.amount), Currency: s(x.currency), Date: dayNumber(x.date),
			Start: dayNumber(x.start), End: dayNumber(x.end), Origin: s(x.source), Rep: s(x.rep), Team: s(x.team),
			Campaign: s(x.campaign), Category: s(x.category),
		})
	}
	for i, x := range c.targets {
		d.Targets = append(d.Targets, kpi.Target{
			Pos: pos(i), Value: kpi.Dec{Coef: x.coef, Scale: x.scale}, Start: dayNumber(x.start),
			End: dayNumber(x.end), Metric: s(x.metric), Rep: s(x.rep), Team: s(x.team), Currency: s(x.currency),
		})
	}
	for i, x := range c.customers {
		d.Customers = append(d.Customers, kpi.Customer{
			Pos: pos(i), Customer: s(x.name), Rep: s(x.rep), Start: dayNumber(x.start), End: dayNumber(x.end),
			MRR: moneyOf(x.mrr), Currency: s(x.currency), Origin: s(x.source), Region: s(x.region),
		})
	}
	for i, x := range c.rates {
		d.Rates = append(d.Rates, kpi.Rate{
			Pos: pos(i), Date: dayNumber(x.date), Currency: s(x.currency), Value: kpi.Dec{Coef: x.coef, Scale: x.scale},
		})
	}
	for _, x := range c.roster {
		d.Roster = append(d.Roster, kpi.RosterEntry{Rep: s(x.rep), Team: s(x.team), Region: s(x.region)})
	}
	for _, x := range c.moves {
		d.Moves = append(d.Moves, kpi.Move{Rep: s(x.rep), Team: s(x.team), From: dayNumber(x.from), To: dayNumber(x.to)})
	}
	return d
}
