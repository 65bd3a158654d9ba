package demo

import (
	"cmp"
	"slices"
	"strconv"

	"salesk/kpi"
)

// deal is one row of the CRM.
type deal struct {
	id       string
	created  kpi.Day
	contact  kpi.Day // first contact; kpi.NoDay where nobody wrote it down
	close    kpi.Day // the forecast while the deal is open
	outcome  kpi.Outcome
	stage    string
	chance   int // percent
	company  string
	rep      *rep
	region   int
	segment  int
	source   string
	product  string
	pipeline string
	kind     string
	cents    int64 // the contract's whole value, in the region's currency
	start    kpi.Day
	end      kpi.Day // of the contract, inclusive; kpi.NoDay unless won
	lead     *lead
}

// account is a customer, from the first contract to the end of the last.
type account struct {
	first   *deal
	end     kpi.Day // the first day without a contract; kpi.NoDay while it stays
	monthly int     // of the first contract
	steady  bool    // every contract had that value
}

const (
	newBusiness = "New business"
	renewal     = "Renewal"
	upsell      = "Upsell"
	outbound    = "Outbound"
)

var openStages = []struct {
	name   string
	chance int
}{
	{"Appointment scheduled", 20}, {"Qualified to buy", 40}, {"Presentation scheduled", 60}, {"Contract sent", 90},
}

// makeDeals works the leads' deals and those that the reps found by themselves, and then
// every customer's later contracts.
func (b *books) makeDeals(names *namer) {
	d := newDrawer(b.seed, dealStream)
	for _, l := range b.leads {
		if l.deal == nil {
			continue
		}
		n := l.deal
		n.rep, n.region, n.company, n.source = l.rep, l.region, l.company, channels[l.channel].name
		n.contact = min(l.created+kpi.Day(d.below(3)), n.created)
		b.sell(d, n, channels[l.channel].closes)
	}
	for m := range months {
		for range 3 + m/12 + d.below(3) {
			n := &deal{created: workday(d, m), region: pickRegion(d), source: outbound}
			n.rep = of(d, sellers(n.region, m))
			n.company = names.company(n.region)
			n.contact = max(opening, n.created-kpi.Day(d.below(12)))
			b.sell(d, n, 900)
		}
	}
	slices.SortStableFunc(b.deals, func(x, y *deal) int { return cmp.Compare(x.created, y.created) })
	for i, n := range b.deals {
		n.id = strconv.Itoa(84200011 + 3*i)
	}
	slices.SortStableFunc(b.owns, func(x, y *account) int {
		return cmp.Or(cmp.Compare(x.first.start, y.first.start), cmp.Compare(x.first.id, y.first.id))
	})
}

// sell works a new deal to its end. closes is how well deals of its source close, per
// mille of the rep's usual rate.
func (b *books) sell(d *drawer, n *deal, closes int) {
	ws := make([]int, len(segments))
	for i, s := range segments {
		ws[i] = s.weight
	}
	n.segment = d.pick(ws...)
	seg := segments[n.segment]
	n.product, n.pipeline, n.kind = of(d, products), newBusiness, newBusiness
	if d.chance(80) {
		n.contact = kpi.NoDay
	}
	won := d.chance(n.rep.win * closes / 1000)
	days := max(3, d.around(seg.days)*n.rep.cycle/1000)
	term := terms[d.pick(n.rep.terms[:]...)]
	monthly := max(100, d.around(seg.monthly)/5*5)
	n.cents = int64(monthly*term) * 100
	b.close(n, onWeekday(n.created+kpi.Day(days)), won)
	if n.outcome == kpi.Won {
		n.start, n.end = n.close, addMonths(n.close, term)-1
		b.keep(d, n, monthly, term)
	}
}

// close ends a deal on that day, or leaves it open when the day is still to come.
func (b *books) close(n *deal, day kpi.Day, won bool) {
	n.close, n.start, n.end = day, kpi.NoDay, kpi.NoDay
	switch {
	case day > snapshot:
		n.outcome = kpi.Open
		at := min(int(snapshot-n.created)*len(openStages)/int(day-n.created), len(openStages)-1)
		n.stage, n.chance = openStages[at].name, openStages[at].chance
	case won:
		n.outcome, n.stage, n.chance = kpi.Won, "Closed Won", 100
	default:
		n.outcome, n.stage, n.chance = kpi.Lost, "Closed Lost", 0
	}
	b.deals = append(b.deals, n)
}

// keep goes through a customer's contracts until it leaves or the exports end.
func (b *books) keep(d *drawer, first *deal, monthly, term int) {
	a := &account{first: first, end: kpi.NoDay, monthly: monthly, steady: true}
	b.owns = append(b.owns, a)
	for now := first; ; {
		if b.enlarge(d, first, now, &monthly) {
			a.steady = false
		}
		next := later(first, renewal, "Renewals", now.product)
		next.created = now.end - kpi.Day(d.between(60, 85))
		day := onWeekday(now.end - kpi.Day(d.between(2, 35)))
		next.contact = next.created
		if next.created > snapshot {
			return
		}
		stays := d.chance(first.rep.renew)
		if d.chance(450) {
			if price := monthly * d.between(97, 109) / 100 / 5 * 5; price != monthly {
				monthly = price
				a.steady = a.steady && !stays
			}
		}
		next.cents = int64(monthly*term) * 100
		b.close(next, day, stays)
		switch next.outcome {
		case kpi.Open:
			return
		case kpi.Lost:
			if now.end < snapshot {
				a.end = now.end + 1
			}
			return
		}
		next.start = now.end + 1
		next.end = addMonths(next.start, term) - 1
		now = next
	}
}

// enlarge may offer something more during a contract, and reports whether it was
// bought; the month's value then grows.
func (b *books) enlarge(d *drawer, first, now *deal, monthly *int) bool {
	length := int(now.end - now.start)
	more := later(first, upsell, "Expansion", of(d, addOns))
	more.created = now.start + kpi.Day(d.between(30, length-60))
	more.contact = more.created
	day := onWeekday(more.created + kpi.Day(min(max(3, d.around(20)), 55)))
	extra := max(25, *monthly*d.between(15, 45)/100/5*5)
	offered, bought := d.chance(380), d.chance(470)
	if !offered || more.created > snapshot {
		return false
	}
	days := int64(now.end-day) + 1
	// A month is 30.4375 days, as in the monthly value of a contract.
	more.cents = (int64(extra)*100*10000*days + 304375/2) / 304375
	b.close(more, day, bought)
	if more.outcome != kpi.Won {
		return false
	}
	more.start, more.end = day, now.end
	*monthly += extra
	return true
}

// later starts a deal with a customer that came with the deal first.
func later(first *deal, kind, pipeline, product string) *deal {
	return &deal{
		company: first.company, rep: first.rep, region: first.region, segment: first.segment, source: first.source,
		product: product, pipeline: pipeline, kind: kind,
	}
}

// addMonths returns the same day n months later, or that month's last.
func addMonths(day kpi.Day, n int) kpi.Day {
	y, m, dd := day.Civil()
	first := kpi.Date(y, m+n, 1)
	y, m, _ = first.Civil()
	return first + kpi.Day(min(dd, kpi.DaysInMonth(y, m))-1)
}
