package kpi_test

import (
	"math/big"
	"time"

	"salesk/kpi"
)

func (o *oracle) openDeals(p oPeriod, g string) figure {
	n := o.pipelineValue(p, g).n
	return plain(rat(n), n)
}

// probability is that of an open deal as a fraction; nil where nothing tells.
func (o *oracle) probability(d *oDeal) *big.Rat {
	percent := false
	for _, x := range o.deals {
		percent = percent || x.chance != nil && *x.chance > 1
	}
	if d.chance != nil {
		r := rat(*d.chance)
		if percent {
			r.Quo(r, rat(100))
		}
		if r.Sign() < 0 || r.Cmp(rat(1)) > 0 {
			return nil
		}
		return r
	}
	if o.offer && d.stage == "Offer" {
		return big.NewRat(1, 4)
	}
	won, closed := int64(0), int64(0)
	for i := range o.deals {
		if x := &o.deals[i]; d.stage != "" && x.stage == d.stage && x.closedBy(o.asOf) {
			closed++
			if x.outcome == kpi.Won {
				won++
			}
		}
	}
	if closed < 30 {
		return nil
	}
	return big.NewRat(won, closed)
}

// weigh adds up amount × probability of the open deals that which lets through; nil where there are
// some and nothing is known of any.
func (o *oracle) weigh(which func(d *oDeal) bool) (sum *big.Rat, known int64) {
	sum, all := new(big.Rat), 0
	for i := range o.deals {
		d := &o.deals[i]
		if !which(d) {
			continue
		}
		all++
		if r := o.probability(d); r != nil && d.amount != nil && d.outcome == kpi.Open {
			known++
			sum.Add(sum, r.Mul(r, d.money()))
		}
	}
	if all > 0 && known == 0 {
		return nil, 0
	}
	return o.major(sum), known
}

func (o *oracle) openToday(d *oDeal) bool { return d.openOn(o.asOf) && o.holdsToday() }

// holdsToday reports whether the as-of date is in the range.
func (o *oracle) holdsToday() bool {
	for _, p := range o.periods {
		if within(o.asOf, p.start, p.end) {
			return true
		}
	}
	return false
}

func (o *oracle) weightedPipeline(p oPeriod, g string) figure {
	if !within(o.asOf, p.start, p.end) {
		return figure{}
	}
	sum, known := o.weigh(func(d *oDeal) bool { return d.openOn(o.asOf) && in(g, o.dealKey(d)) })
	return figure{val: sum, n: known}
}

// expectedOn is the day on which a deal is expected to close.
func (d *oDeal) expectedOn() time.Time {
	if d.expected.IsZero() {
		return d.closed
	}
	return d.expected
}

// dueIn reports whether a deal is open at the end of P, as far as it is over, and expected in it.
func (o *oracle) dueIn(d *oDeal, p oPeriod) bool {
	return d.openOn(earlier(p.end, o.asOf)) && within(d.expectedOn(), p.start, p.end)
}

func (o *oracle) everDue(d *oDeal) bool {
	for _, p := range o.periods {
		if o.dueIn(d, p) {
			return true
		}
	}
	return false
}

func (o *oracle) expectedRevenue(p oPeriod, g string) figure {
	revenue := o.revenue(p, g)
	if p.end.Before(o.asOf) {
		return figure{n: revenue.n}
	}
	sum, known := o.weigh(func(d *oDeal) bool { return o.dueIn(d, p) && in(g, o.dealKey(d)) })
	f := figure{n: revenue.n + known, unpriced: revenue.unpriced}
	if sum != nil && revenue.val != nil {
		f.val = new(big.Rat).Add(sum, revenue.val)
	}
	return f
}

func (o *oracle) pipelineCoverage(p oPeriod, g string) figure {
	a := o.aim("revenue", p, g)
	part := a.value != nil && len(a.days) < daysFrom(p.start, p.end)+1
	revenue := o.revenue(p, g)
	if part {
		var won []*oDeal
		for _, d := range o.closed(kpi.Won, p.start, p.end, g) {
			if a.days[d.closed] {
				won = append(won, d)
			}
		}
		revenue = figure{n: int64(len(won))}
		if sum := revenueOf(won); sum != nil {
			revenue.val = o.major(sum)
		}
	}
	open, n, unpriced := new(big.Rat), int64(0), int64(0)
	for i := range o.deals {
		d := &o.deals[i]
		if !o.dueIn(d, p) || !in(g, o.dealKey(d)) || part && !a.days[d.expectedOn()] {
			continue
		}
		n++
		open.Add(open, d.money())
		if d.amount == nil {
			unpriced++
		}
	}
	f := figure{n: n}
	if n == 0 || unpriced < n {
		f.num = o.major(open)
	}
	if a.value == nil || revenue.val == nil {
		if a.value != nil {
			f.unpriced = revenue.n
		}
		return f
	}
	if f.den = new(big.Rat).Sub(a.value, revenue.val); f.den.Sign() <= 0 {
		return f
	}
	if f.num == nil {
		f.unpriced = n
		return f
	}
	f.val = new(big.Rat).Quo(f.num, f.den)
	return f
}

func (o *oracle) salesVelocity(p oPeriod, g string) figure {
	created, rate, size, cycle := o.newOpportunities(p, g), o.winRate(p, g), o.averageDealSize(p, g), o.salesCycle(p, g)
	f := figure{n: created.n, den: cycle.val}
	if rate.val != nil && size.val != nil {
		f.num = new(big.Rat).Mul(created.val, rate.val)
		f.num.Mul(f.num, size.val)
	}
	if rate.val != nil && size.val == nil {
		f.unpriced = size.unpriced
	}
	if f.num != nil && f.den != nil && f.den.Sign() > 0 {
		f.val = new(big.Rat).Quo(f.num, f.den)
	}
	return f
}

func (o *oracle) openDealAge(p oPeriod, g string) figure {
	var days []int
	for i := range o.deals {
		if d := &o.deals[i]; d.openOn(p.last) && in(g, o.dealKey(d)) {
			days = append(days, daysFrom(d.opened(), p.last))
		}
	}
	return plain(quantile(days, big.NewRat(1, 2)), int64(len(days)))
}

// staleOn reports whether an open deal has gone without a change for so many days.
func (o *oracle) staleOn(d *oDeal, t time.Time) bool {
	changed := d.opened()
	if onOrBefore(d.modified, t) && d.modified.After(changed) {
		changed = d.modified
	}
	return d.openOn(t) && daysFrom(changed, t) >= o.stale
}

func (o *oracle) everStale(d *oDeal) bool {
	for _, p := range o.periods {
		if !p.future && o.staleOn(d, p.last) {
			return true
		}
	}
	return false
}

func (o *oracle) staleDeals(p oPeriod, g string) figure {
	n, known := int64(0), false
	for i := range o.deals {
		d := &o.deals[i]
		known = known || !d.modified.IsZero()
		if o.staleOn(d, p.last) && in(g, o.dealKey(d)) {
			n++
		}
	}
	if !known {
		return figure{}
	}
	return plain(rat(n), n)
}
