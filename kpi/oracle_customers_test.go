package kpi_test

import (
	"math/big"
	"slices"
	"sort"
	"strings"
	"time"

	"salesk/kpi"
)

// account is what is known of one customer.
type account struct {
	name    string
	entries []*oCustomer // its rows of the customers export; none when that is not loaded
	wins    []*oDeal     // won by the as-of date, by close date, then id
}

// collectAccounts collects the customers: those of the export, else those who won deals name.
func (o *oracle) collectAccounts() []*account {
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
		sort.SliceStable(ds, func(i, j int) bool {
			if !ds[i].closed.Equal(ds[j].closed) {
				return ds[i].closed.Before(ds[j].closed)
			}
			return ds[i].id < ds[j].id
		})
	}
	var as []*account
	if o.has(kpi.Customers) {
		of := map[string]*account{}
		for i := range o.customers {
			c := &o.customers[i]
			b := of[c.name]
			if b == nil {
				b = &account{name: c.name, wins: wins[c.name]}
				of[c.name], as = b, append(as, b)
			}
			b.entries = append(b.entries, c)
		}
		for _, b := range as {
			sort.SliceStable(b.entries, func(i, j int) bool { return b.entries[i].start.Before(b.entries[j].start) })
		}
		return as
	}
	for _, name := range names {
		as = append(as, &account{name: name, wins: wins[name]})
	}
	return as
}

// known reports whether it is known of anybody when it became a customer.
func (o *oracle) known() bool {
	if o.has(kpi.Customers) {
		for _, c := range o.customers {
			if !c.start.IsZero() {
				return true
			}
		}
		return false
	}
	for _, d := range o.deals {
		if d.outcome == kpi.Won && d.customer != "" {
			return true
		}
	}
	return false
}

// first is the day on which a customer became one; the zero time if it never did.
func (b *account) first() time.Time {
	for _, e := range b.entries {
		if !e.start.IsZero() {
			return e.start
		}
	}
	if len(b.entries) > 0 {
		return time.Time{}
	}
	return b.wins[0].closed
}

func (o *oracle) firstKey(b *account) string { return o.keyOn(b, b.first()) }

func (o *oracle) customerKey(c *oCustomer) string {
	return o.key(dims{rep: c.rep, source: c.source, region: c.region, customer: c.name, day: c.start})
}

// ownCover returns the days for which a won deal keeps its customer active if nothing renews it.
func (o *oracle) ownCover(d *oDeal) (from, to time.Time) {
	if d.contractEnd.IsZero() {
		return d.closed, addDays(d.closed, o.inactive-1)
	}
	if d.contractStart.IsZero() {
		return d.closed, d.contractEnd
	}
	return d.contractStart, d.contractEnd
}

// covered is ownCover until a later win of the customer renews it.
func (o *oracle) covered(b *account, d *oDeal) (from, to time.Time) {
	from, to = o.ownCover(d)
	if !d.contractEnd.IsZero() {
		return from, to
	}
	until := to
	for _, w := range b.wins {
		start, end := o.ownCover(w)
		inWindow := within(start, addDays(to, 1-o.window), to)
		if w.kind == "Renewal" {
			inWindow = within(start, from, to)
		}
		if w.kind != "New Business" && w.product == d.product && w.closed.After(d.closed) && inWindow && start.After(from) && end.After(to) {
			until = earlier(until, addDays(start, -1))
		}
	}
	return from, until
}

func (o *oracle) covers(b *account, d *oDeal, t time.Time) bool {
	from, to := o.covered(b, d)
	return within(t, from, to)
}

// on reports whether a row of the customers export covers a day.
func (o *oracle) on(e *oCustomer, t time.Time) bool {
	end := e.end
	if o.lastDayCounts && !end.IsZero() {
		end = addDays(end, 1)
	}
	return onOrBefore(e.start, t) && onOrBefore(e.start, o.asOf) && (end.IsZero() || t.Before(end))
}

// lastDays tells by the rows that follow each other whether an end is the last day.
func (o *oracle) lastDays() bool {
	gone, last := 0, 0
	for _, b := range o.books {
		for i := 1; i < len(b.entries); i++ {
			end, next := b.entries[i-1].end, b.entries[i].start
			if b.entries[i-1].start.IsZero() && next.IsZero() || end.IsZero() || next.IsZero() {
				continue
			}
			if next.Equal(end) {
				gone++
			}
			if next.Equal(addDays(end, 1)) {
				last++
			}
		}
	}
	return last > gone
}

func (o *oracle) active(b *account, t time.Time) bool {
	for _, e := range b.entries {
		if o.on(e, t) {
			return true
		}
	}
	if len(b.entries) > 0 {
		return false
	}
	for _, d := range b.wins {
		if o.covers(b, d, t) {
			return true
		}
	}
	return false
}

// keyOn is the customer's group on a day.
func (o *oracle) keyOn(b *account, t time.Time) string {
	if len(b.entries) > 0 {
		var latest *oCustomer
		for _, e := range b.entries {
			if !e.start.IsZero() && (latest == nil || !e.start.After(t)) {
				latest = e
			}
		}
		if latest == nil {
			latest = b.entries[0]
		}
		return o.customerKey(latest)
	}
	latest := b.wins[0]
	for _, d := range b.wins {
		if !d.closed.After(t) {
			latest = d
		}
	}
	return o.dealKey(latest)
}

// valued reports whether all that a customer's monthly value rests on is known.
func (o *oracle) valued(b *account) bool {
	if o.hasMRR {
		for _, e := range b.entries {
			if e.mrr == nil {
				return false
			}
		}
		return true
	}
	for _, d := range b.wins {
		if d.amount == nil {
			return false
		}
	}
	return true
}

// months is how long a won deal is paid for.
func (o *oracle) months(d *oDeal) *big.Rat {
	from, to := o.ownCover(d)
	if !d.contractEnd.IsZero() {
		for k := 1; k < 100; k++ {
			same := day(from.Year(), int(from.Month())+k, from.Day())
			if last := day(from.Year(), int(from.Month())+k+1, 0); same.After(last) {
				same = last
			}
			if addDays(same, -1).Equal(to) {
				return rat(int64(k))
			}
		}
	}
	return new(big.Rat).Quo(rat(int64(daysFrom(from, to)+1)), big.NewRat(487, 16))
}

// roundHalfEven rounds to a whole number.
func roundHalfEven(r *big.Rat) *big.Rat {
	floor := new(big.Int).Div(r.Num(), r.Denom())
	part := new(big.Rat).Sub(r, new(big.Rat).SetInt(floor))
	if c := part.Cmp(big.NewRat(1, 2)); c > 0 || c == 0 && floor.Bit(0) == 1 {
		floor.Add(floor, big.NewInt(1))
	}
	return new(big.Rat).SetInt(floor)
}

// monthly is v(c,d), in minor units.
func (o *oracle) monthly(b *account, t time.Time) *big.Rat {
	v := new(big.Rat)
	if !o.active(b, t) || !o.valued(b) {
		return v
	}
	if o.hasMRR {
		for _, e := range b.entries {
			if o.on(e, t) {
				v.Add(v, rat(*e.mrr))
			}
		}
		return v
	}
	for _, d := range b.wins {
		if o.covers(b, d, t) {
			v.Add(v, new(big.Rat).Quo(d.money(), o.months(d)))
		}
	}
	return roundHalfEven(v)
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
func (o *oracle) activeOn(t time.Time, g string) []*account {
	var as []*account
	for _, b := range o.books {
		if o.active(b, t) && in(g, o.keyOn(b, t)) {
			as = append(as, b)
		}
	}
	return as
}

// churned counts who is active on the day before start, and who of them no more on end.
func (o *oracle) churned(start, end time.Time, g string) (before []*account, lost int64) {
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
		num, den, n := new(big.Rat), new(big.Rat), int64(0)
		for _, b := range before {
			if o.valued(b) {
				n++
			}
			start, end := o.monthly(b, addDays(p.start, -1)), o.monthly(b, p.last)
			num.Add(num, kept(start, end))
			den.Add(den, start)
		}
		return fraction(o.major(num), o.major(den), n)
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

// recurring is the monthly value of a group's customers on P's last day, so many times.
func (o *oracle) recurring(times int64) func(oPeriod, string) figure {
	return func(p oPeriod, g string) figure {
		sum, known, active := new(big.Rat), int64(0), o.activeOn(p.last, g)
		for _, b := range active {
			if o.valued(b) {
				known++
				sum.Add(sum, o.monthly(b, p.last))
			}
		}
		if len(active) > 0 && known == 0 {
			return figure{}
		}
		return plain(o.major(sum.Mul(sum, rat(times))), known)
	}
}

func (o *oracle) perAccount(p oPeriod, g string) figure {
	mrr := o.recurring(1)(p, g)
	if mrr.val == nil {
		return figure{num: new(big.Rat), den: new(big.Rat)}
	}
	return fraction(mrr.val, rat(mrr.n), mrr.n)
}

// The movements of monthly values.
const (
	mrrNew = iota
	mrrUp
	mrrDown
	mrrOut
	mrrBack
)

// everBefore reports whether a customer was active on any day before one.
func (o *oracle) everBefore(b *account, t time.Time) bool {
	first, looked := o.firstActive[b]
	if !looked {
		for d := day(2021, 6, 1); !d.After(o.asOf) && first.IsZero(); d = addDays(d, 1) {
			if o.active(b, d) {
				first = d
			}
		}
		o.firstActive[b] = first
	}
	return !first.IsZero() && first.Before(t)
}

// moved adds up movements of some kinds between the day before P and its last day.
func (o *oracle) moved(kinds ...int) func(oPeriod, string) figure {
	return func(p oPeriod, g string) figure {
		before := addDays(p.start, -1)
		sum, n, touched, known := new(big.Rat), int64(0), 0, 0
		for _, b := range o.books {
			was, is := o.active(b, before), o.active(b, p.last)
			on := before
			if !was {
				on = p.last
			}
			if !was && !is || !in(g, o.keyOn(b, on)) {
				continue
			}
			touched++
			if !o.valued(b) {
				continue
			}
			known++
			by := new(big.Rat).Sub(o.monthly(b, p.last), o.monthly(b, before))
			kind := -1
			switch {
			case !was && o.everBefore(b, before):
				kind = mrrBack
			case !was:
				kind = mrrNew
			case !is:
				kind = mrrOut
				by.Neg(by)
			case by.Sign() > 0:
				kind = mrrUp
			case by.Sign() < 0:
				kind = mrrDown
				by.Neg(by)
			}
			if slices.Contains(kinds, kind) {
				sum.Add(sum, by)
				n++
			}
		}
		if touched > 0 && known == 0 {
			return figure{n: n}
		}
		return plain(o.major(sum), n)
	}
}

func (o *oracle) quickRatio(p oPeriod, g string) figure {
	in, out := o.moved(mrrNew, mrrUp, mrrBack)(p, g), o.moved(mrrDown, mrrOut)(p, g)
	if in.val == nil {
		return figure{n: in.n + out.n}
	}
	return fraction(in.val, out.val, in.n+out.n)
}

func (o *oracle) wonCustomerRetention(p oPeriod, g string) figure {
	var kept, n int64
	for _, b := range o.books {
		if !within(b.first(), p.start, p.last) || !in(g, o.firstKey(b)) {
			continue
		}
		if len(b.entries) == 0 && b.wins[0].contractEnd.IsZero() && o.inactive > o.retention {
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
	active      int64    // customers of known value who are active at the months' ends, added up
	seen        bool     // the group had customers or revenue
}

func (o *oracle) lifetime(p oPeriod, g string) lifetime {
	y, m, _ := p.last.Date()
	var lt lifetime
	value, lost, before, everybody := new(big.Rat), int64(0), int64(0), int64(0)
	for k := 0; k < 12; k++ {
		start := day(y, int(m)-k, 1)
		end := start.AddDate(0, 1, -1)
		if o.noEvents || end.Before(o.firstDay) {
			continue
		}
		end = earlier(end, o.asOf)
		actives := o.activeOn(end, g)
		everybody += int64(len(actives))
		for _, b := range actives {
			if o.valued(b) {
				lt.active++
			}
			if o.hasMRR {
				value.Add(value, o.monthly(b, end))
			}
		}
		for _, b := range o.books {
			if o.hasMRR || !o.valued(b) || !in(g, o.keyOn(b, end)) {
				continue
			}
			for _, d := range b.wins {
				if within(d.closed, start, end) {
					value.Add(value, d.money())
					lt.seen = true
				}
			}
		}
		s, l := o.churned(start, end, g)
		before, lost = before+int64(len(s)), lost+l
	}
	lt.seen = lt.seen || everybody+before > 0
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

func (c *oCost) firstDay() time.Time {
	first, _ := c.span()
	return first
}

// costKey is the group of a cost; false when a grouped column is empty.
func (o *oracle) costKey(c *oCost) (string, bool) {
	x := dims{rep: c.rep, team: c.team, source: c.source, campaign: c.campaign, category: c.category, day: c.firstDay()}
	for _, v := range o.texts(x) {
		if v == "" {
			return "", false
		}
	}
	return o.key(x), true
}

func (o *oracle) spent(p oPeriod, g string, of func(c *oCost) (string, bool)) *big.Rat {
	s := int64(0)
	for i := range o.costs {
		c := &o.costs[i]
		if key, ok := of(c); g != total && (!ok || key != g) {
			continue
		}
		for t := p.start; !t.After(p.last); t = addDays(t, 1) {
			s += c.costOn(t)
		}
	}
	return o.major(rat(s))
}

// costRecords counts the costs of a group of which a day is in P.
func (o *oracle) costRecords(p oPeriod, g string, key func(c *oCost) (string, bool)) (n int64) {
	for i := range o.costs {
		c := &o.costs[i]
		a, b := c.span()
		if k, ok := key(c); g != total && (!ok || k != g) || a.After(p.last) || b.Before(p.start) {
			continue
		}
		n++
	}
	return n
}

func (o *oracle) acquisitionCost(p oPeriod, g string) figure {
	n := o.newCustomers(p, g)
	if o.ofCostsAlone() {
		n = o.newCustomers(p, total) // of whom nobody has a campaign or a category
	}
	spent, records := o.spent(p, g, o.costKey), o.costRecords(p, g, o.costKey)
	if share, shared := o.sharedCosts(p)[g]; shared {
		spent, records = spent.Add(spent, o.major(rat(share))), records+1
	}
	f := fraction(spent, n.val, n.n)
	if records == 0 {
		f.val = nil
	}
	return f
}

// ofCostsAlone reports whether the groups are made of columns that costs alone have.
func (o *oracle) ofCostsAlone() bool {
	campaigned := !o.has(kpi.Customers) && slices.ContainsFunc(o.deals, func(d oDeal) bool { return d.campaign != "" })
	return len(o.by) > 0 && (slices.Contains(o.by, "category") || !campaigned) &&
		!slices.ContainsFunc(o.by, func(b string) bool { return b != "campaign" && b != "category" })
}

// sharedCosts gives the groups of the reps on the roster of P their parts of the costs that are
// nobody's; nothing where there are none, or other groups than reps and teams.
func (o *oracle) sharedCosts(p oPeriod) map[string]int64 {
	if !o.even || len(o.by) == 0 || slices.ContainsFunc(o.by, func(b string) bool { return b != "rep" && b != "team" }) || p.future {
		return nil
	}
	sum, some := int64(0), false
	for i := range o.costs {
		c := &o.costs[i]
		if _, owned := o.costKey(c); owned || c.rep != "" {
			continue
		}
		for t := p.start; !t.After(p.last); t = addDays(t, 1) {
			a, b := c.span()
			some = some || within(t, a, b)
			sum += c.costOn(t)
		}
	}
	if !some {
		return nil
	}
	var reps []string
	for rep := range o.rosterOf(p) {
		reps = append(reps, rep)
	}
	sort.Slice(reps, func(i, j int) bool {
		a, b := strings.ToLower(reps[i]), strings.ToLower(reps[j])
		return a < b || a == b && reps[i] < reps[j]
	})
	shares := map[string]int64{}
	for i, rep := range reps {
		share := floorQuo(sum, int64(len(reps)))
		if int64(i) < sum-share*int64(len(reps)) {
			share++
		}
		vs := o.texts(dims{rep: rep, day: p.last})
		if !slices.Contains(vs, "") {
			shares[strings.Join(vs, "|")] += share
		}
	}
	return shares
}

// anyCostKey is the group of a cost, also of one without the grouped column.
func (o *oracle) anyCostKey(c *oCost) (string, bool) {
	return o.key(dims{rep: c.rep, team: c.team, source: c.source, campaign: c.campaign, category: c.category, day: c.firstDay()}), true
}

func (o *oracle) costsSpent(p oPeriod, g string) figure {
	return plain(o.spent(p, g, o.anyCostKey), o.costRecords(p, g, o.anyCostKey))
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
