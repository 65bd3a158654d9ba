package kpi_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"salesk/kpi"
)

// maker makes up small companies, crowded on purpose: few names and a short calendar,
// so that ties, gaps and repeated customers are common.
type maker struct {
	*rand.Rand
	reps, teams, sources, names []string
	days                        int  // how many days the records span, from 2022-01-01
	contracts                   bool // whether deals carry contracts
	campaigns                   int  // percent of the deals and leads that have a campaign
	changed                     int  // percent of the deals that say when they were changed last
}

func (m *maker) chance(percent int) bool { return m.IntN(100) < percent }

func pick[T any](m *maker, xs []T) T { return xs[m.IntN(len(xs))] }

func (m *maker) date() time.Time { return addDays(day(2022, 1, 1), m.IntN(m.days)) }

// maybe is a date that is missing now and then.
func (m *maker) maybe(percent int, t time.Time) time.Time {
	if m.chance(percent) {
		return t
	}
	return time.Time{}
}

func (m *maker) text(percent int, xs []string) string {
	if m.chance(percent) {
		return pick(m, xs)
	}
	return ""
}

func (m *maker) amount() int64 {
	switch m.IntN(12) {
	case 0:
		return 0
	case 1:
		return -m.Int64N(50_000)
	case 2:
		return m.Int64N(100)
	}
	return m.Int64N(5_000_000)
}

func newMaker(r *rand.Rand) *maker {
	m := &maker{Rand: r, reps: []string{"Ann", "Béla", "Cy", "Dora"}, teams: []string{"North", "South"},
		sources: []string{"Web", "Fair", "Referral"},
		names:   []string{"Acme", "Bolt", "Cog", "Dyn", "Echo", "ann@x.com", "Ann@X.com", "bob@y.com"}}
	m.reps = m.reps[:1+m.IntN(4)]
	m.names = m.names[m.IntN(6):]
	m.days = pick(m, []int{60, 400, 730, 730})
	m.contracts = m.chance(60)
	m.campaigns = pick(m, []int{0, 60})
	m.changed = pick(m, []int{0, 70, 70})
	return m
}

func (m *maker) company() company {
	c := company{loaded: []kpi.Kind{kpi.Deals, kpi.Leads, kpi.Emails, kpi.Costs, kpi.Targets}}
	if m.chance(40) {
		c.loaded = append(c.loaded, kpi.Customers)
	}
	if m.chance(15) { // an export that was not given at all
		i := m.IntN(len(c.loaded))
		c.loaded = append(c.loaded[:i:i], c.loaded[i+1:]...)
	}
	if m.chance(40) {
		for _, rep := range append([]string{"Zoe"}, m.reps...) {
			if m.chance(60) {
				c.roster = append(c.roster, oRoster{rep, m.text(70, m.teams), m.text(70, []string{"East", "West"})})
			}
		}
	}
	if m.chance(40) { // some moved: on a day, with a gap between, or into a team of which the end is known
		for _, rep := range m.reps {
			if slices.ContainsFunc(c.roster, func(r oRoster) bool { return r.rep == rep && r.team != "" }) || m.chance(50) {
				continue
			}
			left := m.date()
			c.moves = append(c.moves, oMove{rep: rep, team: m.teams[0], to: left})
			if m.chance(80) {
				c.moves = append(c.moves, oMove{rep: rep, team: m.teams[1], from: addDays(left, 1+m.IntN(2)*m.IntN(60)), to: m.maybe(20, addDays(left, 70+m.IntN(200)))})
			}
		}
	}
	few := func(k kpi.Kind, most int) int {
		if !c.has(k) || m.chance(8) {
			return 0
		}
		return m.IntN(most + 1)
	}
	for i := range few(kpi.Deals, 40) {
		c.deals = append(c.deals, m.deal(i))
	}
	for i := range few(kpi.Leads, 30) {
		c.leads = append(c.leads, m.lead(i, c.deals))
	}
	campaigns, columns := m.chance(50), m.IntN(64)
	for range few(kpi.Emails, 30) {
		c.emails = append(c.emails, m.email(campaigns, columns))
	}
	for range few(kpi.Costs, 12) {
		c.costs = append(c.costs, m.cost())
	}
	for range few(kpi.Targets, 12) {
		c.targets = append(c.targets, m.target())
	}
	if c.has(kpi.Customers) && !m.chance(8) {
		mrr := m.chance(60)
		for _, name := range m.names {
			if m.chance(85) {
				c.customers = append(c.customers, m.customer(name, mrr))
			}
			for m.chance(25) { // another subscription
				x := m.customer(name, mrr)
				if n := len(c.customers); n > 0 && c.customers[n-1].name == name && !c.customers[n-1].end.IsZero() && m.chance(60) {
					x.start = addDays(c.customers[n-1].end, m.IntN(2))
				}
				c.customers = append(c.customers, x)
			}
		}
	}
	return c
}

func (m *maker) deal(i int) oDeal {
	d := oDeal{
		id: fmt.Sprintf("D%d", (i*7)%41), rep: m.text(88, m.reps), team: m.text(25, m.teams), source: m.text(85, m.sources),
		region: m.text(50, []string{"East", "West"}), pipeline: m.text(80, []string{"New", "Renewal"}),
		customer: m.text(90, m.names), currency: "EUR",
		created: m.maybe(85, m.date()), first: m.maybe(40, m.date()),
		outcome: pick(m, []kpi.Outcome{kpi.Open, kpi.Won, kpi.Won, kpi.Won, kpi.Lost}),
	}
	d.product, d.kind = m.text(40, []string{"Seats", "Support"}), m.text(40, []string{"New Business", "Renewal", "Other"})
	if m.chance(92) {
		d.amount = ptr(m.amount())
	}
	d.closed = m.date()
	if !d.created.IsZero() && m.chance(85) {
		d.closed = addDays(d.created, m.IntN(90))
	}
	if d.outcome == kpi.Open {
		d.closed = m.maybe(50, d.closed)
	}
	if m.contracts {
		d.contractStart = m.maybe(50, addDays(d.closed, m.IntN(80)-30))
		if d.closed.IsZero() {
			d.contractStart = time.Time{}
		}
		if m.chance(60) && !d.closed.IsZero() {
			d.contractEnd = addDays(d.closed, m.IntN(400)-20)
			if m.chance(40) { // whole months
				start := d.closed
				if !d.contractStart.IsZero() {
					start = d.contractStart
				}
				d.contractEnd = addDays(start.AddDate(0, 1+m.IntN(13), 0), -1)
			}
		}
	}
	if m.chance(10) {
		d.leadID = fmt.Sprintf("L%d", m.IntN(30))
	}
	if m.chance(60) {
		d.chance = ptr(m.Int64N(111) - 3) // a few are none
	}
	d.stage = m.text(80, []string{"Talks", "Offer", "Review"})
	if m.chance(60) {
		d.expected = m.date()
	}
	if m.chance(m.changed) {
		d.modified = m.date()
	}
	if m.chance(50) {
		d.list = ptr(m.amount())
	}
	d.lossReason, d.campaign = m.text(50, []string{"Price", "No budget"}), m.text(m.campaigns, []string{"Spring", "Fall"})
	d.email = m.text(15, []string{"ann@x.com", "bob@y.com", "cat@z.com"})
	return d
}

func (m *maker) lead(i int, deals []oDeal) oLead {
	l := oLead{
		id: fmt.Sprintf("L%d", i), rep: m.text(88, m.reps), team: m.text(20, m.teams), source: m.text(85, m.sources),
		region: m.text(50, []string{"East", "West"}), created: m.date(), opportunity: m.maybe(10, m.date()),
		qualified: m.chance(8),
	}
	l.campaign = m.text(m.campaigns, []string{"Spring", "Fall"})
	if m.chance(4) {
		l.id = ""
	}
	switch m.IntN(4) {
	case 0:
		if len(deals) > 0 {
			l.dealID = pick(m, deals).id
		} else {
			l.dealID = "D999"
		}
	case 1:
		l.customer = pick(m, m.names)
	case 2:
		l.email = pick(m, []string{"ann@x.com", "bob@y.com", "cat@z.com"})
		l.customer = m.text(40, []string{"Acme", "Dyn", "Echo", "Nobody"})
	}
	return l
}

// email makes a row of an export that has the columns whose bit is set: 0 delivered,
// 1 bounced, 2 clicked, 3 replied, 4 machine opens.
func (m *maker) email(campaign bool, columns int) oEmail {
	e := oEmail{sentDate: m.date(), rep: m.text(88, m.reps), campaign: m.text(70, []string{"Spring", "Fall"})}
	sent := int64(1)
	if campaign {
		sent = m.Int64N(500)
	}
	upTo := func(n int64) int64 { return m.Int64N(n + 1) }
	bounced := upTo(sent)
	delivered := sent - bounced
	opened := upTo(delivered)
	column := func(bit int, n int64) *int64 {
		if columns>>bit&1 == 0 {
			return nil
		}
		return ptr(n)
	}
	if !campaign || m.chance(90) {
		e.sent = ptr(sent)
	}
	if m.chance(90) {
		e.delivered = column(0, delivered)
	}
	e.bounced = column(1, bounced)
	e.opened = ptr(opened)
	if m.chance(5) {
		e.opened = nil
	}
	e.clicked, e.replied = column(2, upTo(delivered)), column(3, upTo(delivered))
	e.machine = column(4, upTo(opened))
	e.gone, e.subject = column(5, upTo(delivered)), m.text(70, []string{"Hello", "Offer"})
	if !campaign && m.chance(30) {
		e.goneOn = m.date()
	}
	if !campaign && m.chance(50) {
		e.openedOn, e.clickedOn, e.repliedOn = m.maybe(70, addDays(e.sentDate, m.IntN(60))), m.maybe(70, addDays(e.sentDate, m.IntN(60))), m.maybe(70, addDays(e.sentDate, m.IntN(60)))
	}
	if m.chance(10) { // a system that counts otherwise
		e.opened, e.machine = ptr(upTo(sent)), column(4, upTo(sent))
	}
	return e
}

func (m *maker) cost() oCost {
	c := oCost{category: m.text(60, []string{"Ads", "Fairs"}), campaign: m.text(50, []string{"Spring", "Fall"}), rep: m.text(55, m.reps), team: m.text(25, m.teams), source: m.text(60, m.sources), currency: "EUR", amount: m.amount()}
	t := m.date()
	switch m.IntN(4) {
	case 0:
		c.date = t
	case 1:
		c.start = t
	default:
		c.start, c.end = t, addDays(t, m.IntN(120))
	}
	return c
}

func (m *maker) target() oTarget {
	t := oTarget{
		metric: pick(m, []string{"", "revenue", "deals_won", "new_customers"}),
		coef:   m.Int64N(100_000), scale: uint8(m.IntN(3)),
	}
	switch m.IntN(5) {
	case 0:
		t.team = pick(m, m.teams)
	case 1:
	case 2:
		t.rep, t.team = pick(m, m.reps), pick(m, m.teams)
	default:
		t.rep = pick(m, m.reps)
	}
	p := periodAt(pick(m, []kpi.Grain{kpi.ByWeek, kpi.ByMonth, kpi.ByQuarter, kpi.ByYear}), 1, m.date())
	t.start, t.end = p.start, p.end
	if m.chance(20) {
		t.end = addDays(t.start, m.IntN(100))
	}
	return t
}

func (m *maker) customer(name string, mrr bool) oCustomer {
	c := oCustomer{name: name, rep: m.text(85, m.reps), source: m.text(80, m.sources), region: m.text(50, []string{"East", "West"}), start: m.maybe(90, m.date())}
	if m.chance(50) {
		c.end = m.date()
		if !c.start.IsZero() && m.chance(90) {
			c.end = addDays(c.start, m.IntN(400))
		}
	}
	if mrr && m.chance(85) {
		c.mrr = ptr(m.amount())
	}
	return c
}

// settings makes up what is asked of the company.
func (m *maker) settings(g kpi.Grain) settings {
	s := settings{
		by: pick(m, [][]string{nil, {"rep"}, {"team"}, {"source"}, {"region"}, {"rep", "source"}, {"source", "team"}, {"pipeline", "rep"}, {"campaign"}, {"category"}, {"customer"}, {"loss_reason"}, {"stage"}, {"subject"}, {"campaign", "source"}}), grain: g,
		fiscal: pick(m, []int{1, 1, 4}), asOf: m.date(), inactive: pick(m, []int{365, 365, 90}), retention: pick(m, []int{180, 180, 30}), window: pick(m, []int{90, 90, 20, 400}),
		converts: pick(m, []int{0, 0, 45}), lifespanCap: pick(m, []int{60, 60, 5}), marginPercent: pick(m, []int64{100, 100, 35}), digits: 2, fromCreated: m.chance(10), even: m.chance(40), stale: pick(m, []int{30, 30, 5}), offer: m.chance(30),
	}
	if m.chance(50) { // everything has happened
		s.asOf = addDays(day(2022, 1, 1), m.days+m.IntN(200))
	}
	if m.chance(35) || g == kpi.ByDay {
		s.from = m.date()
		s.to = addDays(s.from, m.IntN(200))
		if g == kpi.ByDay {
			s.to = addDays(s.from, m.IntN(12))
		}
		if m.chance(30) { // whole periods, of this grain or of another one
			whole := periodAt(pick(m, []kpi.Grain{kpi.ByWeek, kpi.ByMonth, kpi.ByQuarter, kpi.ByYear}), pick(m, []int{1, s.fiscal}), s.from)
			if s.from = whole.start; g != kpi.ByDay {
				s.to = whole.end
			}
		}
	}
	return s
}
