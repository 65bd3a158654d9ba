package kpi_test

import (
	"math/big"
	"sort"
	"time"

	"salesk/kpi"
)

// book is what is known of one customer.
type book struct {
	name  string
	entry *oCustomer // its row of the customers export; nil when that is not loaded
	wins  []*oDeal   // won by the as-of date, by close date, then id
}

// openBooks collects the customers: those of the export, else those who won deals name.
func (o *oracle) openBooks() []*book {
	wins := map[string][]*oDeal{}
	var names []string
	for i := range o.deals {
		if d := &o.deals[i]; d.customer != "" && d.wonBy(o.asOf) {
			if wins[d.customer] == nil {
				names = append(names, d.customer)
			}
			wins[d.customer] = append(wins[d.customer], d)
		}
	}
	for _, ds := range wins {
		sort.Slice(ds, func(i, j int) bool {
			if !ds[i].closed.Equal(ds[j].closed) {
				return ds[i].closed.Before(ds[j].closed)
			}
			return ds[i].id < ds[j].id
		})
	}
	var bs []*book
	if o.has(kpi.Customers) {
		for i := range o.customers {
			c := &o.customers[i]
			bs = append(bs, &book{c.name, c, wins[c.name]})
		}
		return bs
	}
	for _, name := range names {
		bs = append(bs, &book{name, nil, wins[name]})
	}
	return bs
}

// first is the day on which a customer became one; the zero time if it never did.
func (b *book) first() time.Time {
	if b.entry != nil {
		return b.entry.start
	}
	return b.wins[0].closed
}

func (o *oracle) firstKey(b *book) string {
	if b.entry != nil {
		return o.customerKey(b.entry)
	}
	return o.dealKey(b.wins[0])
}

func (o *oracle) customerKey(c *oCustomer) string {
	return o.key(dims{rep: c.rep, source: c.source, region: c.region})
}

// covered returns the days for which a won deal keeps its customer active.
func (o *oracle) covered(d *oDeal) (from, to time.Time) {
	if d.contractEnd.IsZero() {
		return d.closed, addDays(d.closed, o.inactive-1)
	}
	if d.contractStart.IsZero() {
		return d.closed, d.contractEnd
	}
	return d.contractStart, d.contractEnd
}

func (o *oracle) covers(d *oDeal, t time.Time) bool {
	from, to := o.covered(d)
	return within(t, from, to)
}

func (o *oracle) active(b *book, t time.Time) bool {
	if b.entry != nil {
		return onOrBefore(b.entry.start, t) && onOrBefore(b.entry.start, o.asOf) &&
			(b.entry.end.IsZero() || t.Before(b.entry.end))
	}
	for _, d := range b.wins {
		if o.covers(d, t) {
			return true
		}
	}
	return false
}

// keyOn is the customer's group on a day.
func (o *oracle) keyOn(b *book, t time.Time) string {
	if b.entry != nil {
		return o.customerKey(b.entry)
	}
	latest := b.wins[0]
	for _, d := range b.wins {
		if !d.closed.After(t) {
			latest = d
		}
	}
	return o.dealKey(latest)
}

// monthly is v(c,d), in minor units.
func (o *oracle) monthly(b *book, t time.Time) *big.Rat {
	v := new(big.Rat)
	if !o.active(b, t) {
		return v
	}
	if o.hasMRR {
		if b.entry.mrr != nil {
			v.SetInt64(*b.entry.mrr)
		}
		return v
	}
	for _, d := range b.wins {
		if o.covers(d, t) {
			from, to := o.covered(d)
			x := new(big.Rat).Mul(d.money(), big.NewRat(487, 16))
			v.Add(v, x.Quo(x, rat(int64(daysFrom(from, to)+1))))
		}
	}
	return v
}

func (o *oracle) newCustomers(p oPeriod, g string) figure {
	var n int64
	for _, b := range o.books {
		if within(b.first(), p.start, p.last) && in(g, o.firstKey(b)) {
			n++
		}
	}
	return plain(rat(n), n)
}

// activeOn lists the customers of a group that are active on t.
func (o *oracle) activeOn(t time.Time, g string) []*book {
	var bs []*book
	for _, b := range o.books {
		if o.active(b, t) && in(g, o.keyOn(b, t)) {
			bs = append(bs, b)
		}
	}
	return bs
}

// churned counts who is active on the day before start, and who of them no more on end.
func (o *oracle) churned(start, end time.Time, g string) (before []*book, lost int64) {
	before = o.activeOn(addDays(start, -1), g)
	for _, b := range before {
		if !o.active(b, end) {
			lost++
		}
	}
	return before, lost
}

func (o *oracle) lostCustomers(p oPeriod, g string) figure {
	_, lost := o.churned(p.start, p.last, g)
	return plain(rat(lost), lost)
}

func (o *oracle) activeCustomers(p oPeriod, g string) figure {
	n := int64(len(o.activeOn(p.last, g)))
	return plain(rat(n), n)
}

func (o *oracle) churnRate(p oPeriod, g string) figure {
	before, lost := o.churned(p.start, p.last, g)
	return counts(lost, int64(len(before)))
}

func (o *oracle) retentionRate(p oPeriod, g string) figure {
	before, lost := o.churned(p.start, p.last, g)
	return counts(int64(len(before))-lost, int64(len(before)))
}

// revenueKept adds up v on the day before P and, by kept, what is left of it.
func (o *oracle) revenueKept(kept func(start, end *big.Rat) *big.Rat) func(oPeriod, string) figure {
	return func(p oPeriod, g string) figure {
		before, _ := o.churned(p.start, p.last, g)
		num, den := new(big.Rat), new(big.Rat)
		for _, b := range before {
			start, end := o.monthly(b, addDays(p.start, -1)), o.monthly(b, p.last)
			num.Add(num, kept(start, end))
			den.Add(den, start)
		}
		f := fraction(o.major(num), o.major(den), int64(len(before)))
		f.approx = !o.hasMRR
		return f
	}
}

func keptGross(start, end *big.Rat) *big.Rat {
	if end.Cmp(start) < 0 {
		return end
	}
	return start
}

func keptNet(_, end *big.Rat) *big.Rat { return end }

func lostGross(start, end *big.Rat) *big.Rat {
	return new(big.Rat).Sub(start, keptGross(start, end))
}

func (o *oracle) wonCustomerRetention(p oPeriod, g string) figure {
	var kept, n int64
	for _, b := range o.books {
		if !within(b.first(), p.start, p.last) || !in(g, o.firstKey(b)) {
			continue
		}
		if t := addDays(b.first(), o.retention); !t.After(o.asOf) {
			n++
			if o.active(b, t) {
				kept++
			}
		}
	}
	return counts(kept, n)
}

// lifetime holds the parts of a customer's lifetime value over the twelve months.
type lifetime struct {
	arpa, churn *big.Rat // nil: nothing to divide by
	active      int64    // customers active at the months' ends, added up
	seen        bool     // the group had customers or revenue
}

func (o *oracle) lifetime(p oPeriod, g string) lifetime {
	y, m, _ := p.last.Date()
	var lt lifetime
	value, lost, before := new(big.Rat), int64(0), int64(0)
	for k := 0; k < 12; k++ {
		start := day(y, int(m)-k, 1)
		end := start.AddDate(0, 1, -1)
		if o.noEvents || end.Before(o.firstDay) {
			continue
		}
		end = earlier(end, o.asOf)
		actives := o.activeOn(end, g)
		lt.active += int64(len(actives))
		if o.hasMRR {
			for _, b := range actives {
				value.Add(value, o.monthly(b, end))
			}
		} else {
			sold := o.closed(kpi.Won, start, end, g)
			value.Add(value, revenueOf(sold))
			lt.seen = lt.seen || len(sold) > 0
		}
		s, l := o.churned(start, end, g)
		before, lost = before+int64(len(s)), lost+l
	}
	lt.seen = lt.seen || lt.active+before > 0
	lt.arpa = fraction(o.major(value), rat(lt.active), 0).val
	lt.churn = fraction(rat(lost), rat(before), 0).val
	return lt
}

func (o *oracle) margin() *big.Rat { return big.NewRat(o.marginPercent, 100) }

func (o *oracle) lifetimeValue(p oPeriod, g string) figure {
	lt := o.lifetime(p, g)
	f := figure{den: lt.churn, n: lt.active}
	if lt.arpa != nil {
		f.num = new(big.Rat).Mul(lt.arpa, o.margin())
	}
	if lt.arpa == nil || lt.churn == nil {
		return f
	}
	months := rat(int64(o.lifespanCap))
	f.capped = true
	if lt.churn.Sign() > 0 {
		if l := new(big.Rat).Inv(lt.churn); l.Cmp(months) <= 0 {
			months, f.capped = l, false
		}
	}
	f.val = new(big.Rat).Mul(f.num, months)
	return f
}

// Costs.

func floorQuo(a, n int64) int64 {
	q := new(big.Int).Div(big.NewInt(a), big.NewInt(n)) // Euclidean; n > 0, so it is the floor
	return q.Int64()
}

// costOn is the part of a cost that falls on a day.
func (c *oCost) costOn(t time.Time) int64 {
	a, b := c.span()
	if !within(t, a, b) {
		return 0
	}
	n, i := int64(daysFrom(a, b)+1), int64(daysFrom(a, t))
	return floorQuo((i+1)*c.amount, n) - floorQuo(i*c.amount, n)
}

// costKey is the group of a cost; false when a grouped column is empty.
func (o *oracle) costKey(c *oCost) (string, bool) {
	x := dims{rep: c.rep, team: c.team, source: c.source, campaign: c.campaign}
	for _, v := range o.texts(x) {
		if v == "" {
			return "", false
		}
	}
	return o.key(x), true
}

func (o *oracle) spent(p oPeriod, g string) *big.Rat {
	s := int64(0)
	for i := range o.costs {
		c := &o.costs[i]
		if key, ok := o.costKey(c); g != total && (!ok || key != g) {
			continue
		}
		for t := p.start; !t.After(p.last); t = addDays(t, 1) {
			s += c.costOn(t)
		}
	}
	return o.major(rat(s))
}

func (o *oracle) acquisitionCost(p oPeriod, g string) figure {
	n := o.newCustomers(p, g)
	return fraction(o.spent(p, g), n.val, n.n)
}

func (o *oracle) ltvToCAC(p oPeriod, g string) figure {
	cac := o.acquisitionCost(p, g)
	return quotient(o.lifetimeValue(p, g).val, cac.val, cac.n)
}

func (o *oracle) paybackMonths(p oPeriod, g string) figure {
	cac := o.acquisitionCost(p, g)
	return quotient(cac.val, o.lifetimeValue(p, g).num, cac.n)
}

// quotient is fraction for operands that may be empty.
func quotient(num, den *big.Rat, n int64) figure {
	if num == nil || den == nil {
		return figure{num: num, den: den, n: n}
	}
	return fraction(num, den, n)
}
