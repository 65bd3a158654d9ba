package demo

import (
	"cmp"
	"slices"
	"strconv"

	"salesk/kpi"
)

// lead is somebody who asked.
type lead struct {
	id      string
	created kpi.Day
	rep     *rep
	region  int
	channel int
	status  string
	company string // "" when only a person is known
	email   string
	deal    *deal // nil unless it became one
	link    link
	dated   bool // the export names the day it became an opportunity
}

// link is how the exports let a lead's deal be found again. Real systems do it in
// three ways, and so do these files.
type link int

const (
	byDealID  link = iota // the lead names the deal
	byLeadID              // the deal names the lead
	byCompany             // neither; only the company's name is the same
)

// books is everything that happened, before any export of it.
type books struct {
	seed  uint64
	leads []*lead
	deals []*deal
	owns  []*account
}

func newBooks(seed uint64) *books {
	b := &books{seed: seed}
	names := newNamer(newDrawer(seed, leadStream))
	b.makeLeads(names)
	b.makeDeals(names)
	return b
}

// makeLeads draws the leads of each month: a steady growth times the season.
func (b *books) makeLeads(names *namer) {
	d := names.d
	for m := range months {
		n := (80 + m*3/2) * season[m%12] / 100
		n += d.between(-4, 4)
		for range n {
			b.leads = append(b.leads, b.makeLead(names, m))
		}
	}
	slices.SortStableFunc(b.leads, func(x, y *lead) int { return cmp.Compare(x.created, y.created) })
	for i, l := range b.leads {
		l.id = "L-" + strconv.Itoa(10001+i)
		l.email = names.address(l.region, l.company, strconv.Itoa(10001+i))
	}
}

func (b *books) makeLead(names *namer, month int) *lead {
	d := names.d
	l := &lead{region: pickRegion(d), channel: pickChannel(d), created: workday(d, month)}
	l.rep = of(d, sellers(l.region, month))
	if opens := channels[l.channel].opens; d.chance(opens) {
		l.company = names.company(l.region)
		l.link = link(d.pick(50, 35, 15))
		l.dated = d.chance(600)
		l.deal = &deal{created: l.created + kpi.Day(d.around(9)), lead: l}
		if l.deal.created <= snapshot {
			l.status = "Converted"
			return l
		}
		l.deal = nil // it will, but nobody knows yet
	}
	if l.company == "" && !d.chance(60) {
		l.company = names.company(l.region)
	}
	switch age := int(snapshot - l.created); {
	case age < 20:
		l.status = "New"
	case age < 90:
		l.status = []string{"Contacted", "Nurturing"}[d.pick(60, 40)]
	default:
		l.status = []string{"Not a fit", "No answer", "Nurturing"}[d.pick(45, 40, 15)]
	}
	return l
}

func pickRegion(d *drawer) int {
	ws := make([]int, len(regions))
	for i, r := range regions {
		ws[i] = r.weight
	}
	return d.pick(ws...)
}

func pickChannel(d *drawer) int {
	ws := make([]int, len(channels))
	for i, c := range channels {
		ws[i] = c.weight
	}
	return d.pick(ws...)
}

// workday returns a day of the month, seldom one of a weekend.
func workday(d *drawer, month int) kpi.Day {
	first := monthStart(month)
	n := int(monthStart(month+1) - first)
	for {
		day := first + kpi.Day(d.below(n))
		if day.Weekday() < 5 || d.chance(150) {
			return day
		}
	}
}

// onWeekday moves a day of a weekend to the Monday after it.
func onWeekday(day kpi.Day) kpi.Day {
	if w := day.Weekday(); w >= 5 {
		return day + kpi.Day(7-w)
	}
	return day
}

// monthOf returns the company's month that holds the day, from 0.
func monthOf(day kpi.Day) int {
	y, m, _ := day.Civil()
	return (y-2022)*12 + m - 1
}
