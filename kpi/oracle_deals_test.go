package kpi_test

import (
	"math/big"
	"slices"
	"strings"
	"time"

	"salesk/kpi"
)

// closed lists the deals of a group that were closed so on a..b.
func (o *oracle) closed(how kpi.Outcome, a, b time.Time, g string) []*oDeal {
	var ds []*oDeal
	for i := range o.deals {
		d := &o.deals[i]
		if d.outcome == how && within(d.closed, a, b) && !d.closed.After(o.asOf) && in(g, o.dealKey(d)) {
			ds = append(ds, d)
		}
	}
	return ds
}

// revenueOf adds up the amounts of deals; nil where none of them has one.
func revenueOf(ds []*oDeal) *big.Rat {
	s, unpriced := new(big.Rat), 0
	for _, d := range ds {
		s.Add(s, d.money())
		if d.amount == nil {
			unpriced++
		}
	}
	if len(ds) > 0 && unpriced == len(ds) {
		return nil
	}
	return s
}

func (o *oracle) revenue(p oPeriod, g string) figure {
	won := o.closed(kpi.Won, p.start, p.last, g)
	f := figure{n: int64(len(won))}
	if sum := revenueOf(won); sum != nil {
		f.val = o.major(sum)
	}
	for _, d := range won {
		if d.amount == nil {
			f.unpriced++
		}
	}
	return f
}

func (o *oracle) dealsWon(p oPeriod, g string) figure {
	n := int64(len(o.closed(kpi.Won, p.start, p.last, g)))
	return plain(rat(n), n)
}

func (o *oracle) averageDealSize(p oPeriod, g string) figure {
	r := o.revenue(p, g)
	f := fraction(r.val, rat(r.n-r.unpriced), r.n-r.unpriced)
	if r.val == nil {
		f.num = new(big.Rat)
	}
	f.unpriced = r.unpriced
	return f
}

func (o *oracle) winRate(p oPeriod, g string) figure {
	won := int64(len(o.closed(kpi.Won, p.start, p.last, g)))
	return counts(won, won+int64(len(o.closed(kpi.Lost, p.start, p.last, g))))
}

func (o *oracle) dealsLost(p oPeriod, g string) figure {
	n := int64(len(o.closed(kpi.Lost, p.start, p.last, g)))
	return plain(rat(n), n)
}

func (o *oracle) winRateAmount(p oPeriod, g string) figure {
	won, all, n, unpriced := new(big.Rat), new(big.Rat), int64(0), int64(0)
	for _, how := range []kpi.Outcome{kpi.Won, kpi.Lost} {
		for _, d := range o.closed(how, p.start, p.last, g) {
			if d.amount == nil {
				unpriced++
				continue
			}
			n++
			all.Add(all, d.money())
			if how == kpi.Won {
				won.Add(won, d.money())
			}
		}
	}
	f := fraction(o.major(won), o.major(all), n)
	f.unpriced = unpriced
	return f
}

// rosterOf are the reps of whom anything is dated in P.
func (o *oracle) rosterOf(p oPeriod) map[string]bool {
	reps := map[string]bool{}
	see := func(rep string, dates ...time.Time) {
		for _, t := range dates {
			if within(t, p.start, p.last) {
				reps[rep] = true
			}
		}
	}
	for _, d := range o.deals {
		see(d.rep, d.opened())
		if d.outcome != kpi.Open {
			see(d.rep, d.closed)
		}
	}
	for _, l := range o.leads {
		see(l.rep, l.created)
	}
	for _, e := range o.emails {
		see(e.rep, e.sentDate)
	}
	for _, c := range o.costs {
		if a, b := c.span(); !a.After(p.last) && !b.Before(p.start) {
			reps[c.rep] = true
		}
	}
	for _, c := range o.customers {
		see(c.rep, c.start)
	}
	for _, t := range o.targets {
		if !t.start.After(p.end) && !t.end.Before(p.start) {
			reps[t.rep] = true
		}
	}
	for _, r := range o.roster {
		if !slices.ContainsFunc(o.moves, func(m oMove) bool { return m.rep == r.rep }) {
			reps[r.rep] = true
		}
	}
	for _, m := range o.moves {
		if !m.from.After(p.last) && (m.to.IsZero() || !m.to.Before(p.start)) {
			reps[m.rep] = true
		}
	}
	delete(reps, "")
	return reps
}

func (o *oracle) salesPerRep(p oPeriod, _ string) figure {
	r := o.revenue(p, total)
	return quotient(r.val, rat(int64(len(o.rosterOf(p)))), r.n).blankOf(r)
}

// cycles lists the days from first contact to close of the deals won in P.
func (o *oracle) cycles(p oPeriod, g string) []int {
	var days []int
	for _, d := range o.closed(kpi.Won, p.start, p.last, g) {
		start := o.cycleStart(d)
		if !start.IsZero() && !start.After(d.closed) {
			days = append(days, daysFrom(start, d.closed))
		}
	}
	return days
}

func (o *oracle) cycleStart(d *oDeal) time.Time {
	if o.fromCreated {
		return d.created
	}
	for _, t := range []time.Time{d.first, o.firstLead(d), d.created} {
		if !t.IsZero() {
			return t
		}
	}
	return time.Time{}
}

func (o *oracle) salesCycle(p oPeriod, g string) figure {
	days := o.cycles(p, g)
	return fraction(sumInts(days), rat(int64(len(days))), int64(len(days)))
}

func (o *oracle) salesCycleQuantile(num, den int64) func(oPeriod, string) figure {
	return func(p oPeriod, g string) figure {
		days := o.cycles(p, g)
		return plain(quantile(days, big.NewRat(num, den)), int64(len(days)))
	}
}

func (o *oracle) newOpportunities(p oPeriod, g string) figure {
	var n int64
	for i := range o.deals {
		if within(o.deals[i].opened(), p.start, p.last) && in(g, o.dealKey(&o.deals[i])) {
			n++
		}
	}
	return plain(rat(n), n)
}

// openOn reports whether the deal is in the pipeline on t.
func (d *oDeal) openOn(t time.Time) bool { return onOrBefore(d.opened(), t) && !d.closedBy(t) }

func (o *oracle) pipelineValue(p oPeriod, g string) figure {
	s, n, unpriced := new(big.Rat), int64(0), int64(0)
	for i := range o.deals {
		if d := &o.deals[i]; d.openOn(p.last) && in(g, o.dealKey(d)) {
			s.Add(s, d.money())
			n++
			if d.amount == nil {
				unpriced++
			}
		}
	}
	if n > 0 && n == unpriced {
		return figure{n: n, unpriced: unpriced}
	}
	return figure{val: o.major(s), n: n, unpriced: unpriced}
}

// salesGrowth compares P, or what of it is over, with the same dates of the period before.
func (o *oracle) salesGrowth(p oPeriod, g string) figure {
	now := o.closed(kpi.Won, p.start, p.last, g)
	if o.grain == kpi.AllTime && (o.from.IsZero() || o.to.IsZero()) {
		return figure{n: int64(len(now))}
	}
	from, to := o.baseOf(p)
	base := o.closed(kpi.Won, from, to, g)
	n := int64(len(now) + len(base))
	if revenueOf(now) == nil { // none has an amount
		f := figure{n: n, unpriced: int64(len(now))}
		if revenueOf(base) != nil {
			f.den = o.major(revenueOf(base))
		}
		return f
	}
	if revenueOf(base) == nil {
		return figure{n: n, unpriced: int64(len(base))}
	}
	b := o.major(revenueOf(base))
	f := fraction(new(big.Rat).Sub(o.major(revenueOf(now)), b), b, n)
	if b.Sign() <= 0 {
		f.val = nil
	}
	return f
}

// blankOf has the note of a revenue that is empty.
func (f figure) blankOf(revenue figure) figure {
	if revenue.val == nil {
		f.unpriced = revenue.unpriced
	}
	return f
}

// Leads and their deals.

func explicit(l *oLead, d *oDeal) bool {
	return l.dealID != "" && l.dealID == d.id || d.leadID != "" && d.leadID == l.id
}

// The keys that link, the strongest first.
const (
	byID = iota
	byAddress
	byName
	unlinked
)

// addresses are those of a deal: its e-mail, and its customer if that is one.
func (d *oDeal) addresses() []string {
	var all []string
	for _, a := range []string{d.email, d.customer} {
		if strings.Contains(a, "@") {
			all = append(all, strings.ToLower(a))
		}
	}
	return all
}

// apart reports whether lead and deal both carry an id of a lead that there is, or an address,
// and differ in it, so that no key weaker than that may link them.
func (o *oracle) apart(l *oLead, d *oDeal, weaker int) bool {
	if l.id != "" && d.leadID != "" && l.id != d.leadID && slices.ContainsFunc(o.leads, func(x oLead) bool { return x.id == d.leadID }) {
		return true
	}
	return weaker == byName && l.email != "" && len(d.addresses()) > 0 && !slices.Contains(d.addresses(), strings.ToLower(l.email))
}

// dealsOf lists the deals that a lead led to, and by which key: an id; else its address, else
// its customer, of the deals that close on its day or later.
func (o *oracle) dealsOf(l *oLead) (ds []*oDeal, key int) {
	for key = byID; key < unlinked; key++ {
		for i := range o.deals {
			d := &o.deals[i]
			same := explicit(l, d)
			switch key {
			case byAddress:
				same = l.email != "" && slices.Contains(d.addresses(), strings.ToLower(l.email))
			case byName:
				same = l.customer != "" && l.customer == d.customer
			}
			if key != byID {
				over := d.outcome != kpi.Open && !d.closed.IsZero() && d.closed.Before(l.created)
				same = same && !over && !o.apart(l, d, key)
			}
			if same {
				ds = append(ds, d)
			}
		}
		if len(ds) > 0 {
			return ds, key
		}
	}
	return nil, unlinked
}

// started lists the deals whose cycles a lead starts: all that ids link; else the first of its
// deals to close, open ones last, of several the one with the lowest id, if the lead came in on
// or before the day that it was created.
func (o *oracle) started(l *oLead) (ds []*oDeal, key int) {
	ds, key = o.dealsOf(l)
	if key == byID || key == unlinked {
		return ds, key
	}
	first := slices.MinFunc(ds, func(a, b *oDeal) int {
		closes := func(d *oDeal) time.Time {
			if d.outcome == kpi.Open || d.closed.IsZero() {
				return day(9999, 1, 1)
			}
			return d.closed
		}
		if c := closes(a).Compare(closes(b)); c != 0 {
			return c
		}
		return strings.Compare(a.id, b.id)
	})
	if first.created.IsZero() || l.created.After(first.created) {
		return nil, key
	}
	return []*oDeal{first}, key
}

// firstLead is the created date of the lead that started a deal: that of the strongest key,
// then the earliest.
func (o *oracle) firstLead(d *oDeal) time.Time {
	var first [unlinked]time.Time
	for i := range o.leads {
		l := &o.leads[i]
		if ds, key := o.started(l); slices.Contains(ds, d) && (first[key].IsZero() || l.created.Before(first[key])) {
			first[key] = l.created
		}
	}
	for _, t := range first {
		if !t.IsZero() {
			return t
		}
	}
	return time.Time{}
}

// firstWin is the earliest close among a lead's won deals; the zero time when there
// is none. The earliest decides also whether a lead converted within a limit.
func (o *oracle) firstWin(l *oLead) time.Time {
	var first time.Time
	ds, _ := o.dealsOf(l)
	for _, d := range ds {
		if d.wonBy(o.asOf) && (first.IsZero() || d.closed.Before(first)) {
			first = d.closed
		}
	}
	return first
}

func (o *oracle) isCustomer(l *oLead) bool {
	win := o.firstWin(l)
	return !win.IsZero() && (o.converts == 0 || daysFrom(l.created, win) <= o.converts)
}

func (o *oracle) isOpportunity(l *oLead) bool {
	if l.qualified || onOrBefore(l.opportunity, o.asOf) || !o.firstWin(l).IsZero() {
		return true
	}
	ds, _ := o.dealsOf(l)
	for _, d := range ds {
		if d.opened().IsZero() || onOrBefore(d.opened(), o.asOf) {
			return true
		}
	}
	return false
}

func (o *oracle) createdLeads(p oPeriod, g string) []*oLead {
	var ls []*oLead
	for i := range o.leads {
		if l := &o.leads[i]; within(l.created, p.start, p.last) && in(g, o.leadKey(l)) {
			ls = append(ls, l)
		}
	}
	return ls
}

func (o *oracle) newLeads(p oPeriod, g string) figure {
	n := int64(len(o.createdLeads(p, g)))
	return plain(rat(n), n)
}

// ripeDays is the 90th percentile of the days that converted leads took.
func (o *oracle) ripeDays() *big.Rat {
	var days []int
	for i := range o.leads {
		l := &o.leads[i]
		if win := o.firstWin(l); o.isCustomer(l) && !win.Before(l.created) {
			days = append(days, daysFrom(l.created, win))
		}
	}
	return quantile(days, big.NewRat(9, 10))
}

// leadRatio is the share of the leads created in P that became something: where limited, of
// those that are as old as the limit for it.
func (o *oracle) leadRatio(is func(*oLead) bool, limited bool) func(oPeriod, string) figure {
	limited = limited && o.converts > 0
	return func(p oPeriod, g string) figure {
		var n, of int64
		fresh := false
		ripe := o.ripeDays()
		for _, l := range o.createdLeads(p, g) {
			age := daysFrom(l.created, o.asOf)
			if limited && age < o.converts {
				continue
			}
			of++
			if is(l) {
				n++
			}
			fresh = fresh || ripe != nil && rat(int64(age)).Cmp(ripe) < 0
		}
		f := counts(n, of)
		f.immature = fresh && !limited
		return f
	}
}

func (o *oracle) timeToConvert(p oPeriod, g string) figure {
	var days []int
	for i := range o.leads {
		l := &o.leads[i]
		win := o.firstWin(l)
		if o.isCustomer(l) && within(win, p.start, p.last) && in(g, o.leadKey(l)) && !win.Before(l.created) {
			days = append(days, daysFrom(l.created, win))
		}
	}
	return fraction(sumInts(days), rat(int64(len(days))), int64(len(days)))
}

// E-mails.

func (e *oEmail) deliveredCount() *int64 {
	switch {
	case e.delivered != nil:
		return e.delivered
	case e.sent == nil:
		return nil
	case e.bounced == nil:
		return e.sent
	}
	if *e.bounced > *e.sent {
		return nil
	}
	return ptr(*e.sent - *e.bounced)
}

// most is n, but not more than was delivered.
func most(n *int64, delivered int64) *int64 {
	if n == nil || *n <= delivered {
		return n
	}
	return &delivered
}

// known is the message as it stood on a day: what happened to it later had not.
func (e oEmail) known(asOf time.Time) *oEmail {
	if e.openedOn.After(asOf) {
		if e.opened != nil {
			e.opened = ptr(0)
		}
		if e.machine != nil {
			e.machine = ptr(0)
		}
	}
	if e.clickedOn.After(asOf) && e.clicked != nil {
		e.clicked = ptr(0)
	}
	if e.goneOn.After(asOf) && e.gone != nil {
		e.gone = ptr(0)
	}
	if e.repliedOn.After(asOf) && e.replied != nil {
		e.replied = ptr(0)
	}
	return &e
}

// emailRate adds up what part and whole give for each row; a row for which either
// is nil is left out.
func (o *oracle) emailRate(of func(e *oEmail, delivered int64) (part, whole *int64)) func(oPeriod, string) figure {
	return func(p oPeriod, g string) figure {
		var num, den, n int64
		for i := range o.emails {
			e := o.emails[i].known(o.asOf)
			if !within(e.sentDate, p.start, p.last) || !in(g, o.emailKey(e)) || e.deliveredCount() == nil {
				continue
			}
			if part, whole := of(e, *e.deliveredCount()); part != nil && whole != nil {
				num, den, n = num+*part, den+*whole, n+1
			}
		}
		f := counts(num, den)
		f.n = n
		return f
	}
}

func openRate(e *oEmail, delivered int64) (part, whole *int64) {
	return most(e.opened, delivered), &delivered
}

func adjustedOpenRate(e *oEmail, delivered int64) (part, whole *int64) {
	if e.opened == nil || e.machine == nil {
		return nil, nil
	}
	opened, machine := *most(e.opened, delivered), *most(e.machine, delivered)
	if machine > opened {
		return nil, nil
	}
	return ptr(opened - machine), ptr(delivered - machine)
}

func unsubscribeRate(e *oEmail, delivered int64) (part, whole *int64) {
	return most(e.gone, delivered), &delivered
}

func (o *oracle) bounceRate(p oPeriod, g string) figure {
	var num, den, n int64
	for i := range o.emails {
		e := &o.emails[i]
		if !within(e.sentDate, p.start, p.last) || !in(g, o.emailKey(e)) {
			continue
		}
		sent, bounced := e.sent, e.bounced
		if sent == nil && bounced != nil && e.delivered != nil {
			sent = ptr(*bounced + *e.delivered)
		}
		if bounced == nil && sent != nil && e.delivered != nil {
			bounced = ptr(*sent - *e.delivered)
		}
		if sent != nil && bounced != nil && *bounced >= 0 && *bounced <= *sent {
			num, den, n = num+*bounced, den+*sent, n+1
		}
	}
	f := counts(num, den)
	f.n = n
	return f
}

func (o *oracle) averageDiscount(p oPeriod, g string) figure {
	given, list, n := new(big.Rat), new(big.Rat), int64(0)
	for _, d := range o.closed(kpi.Won, p.start, p.last, g) {
		if d.amount != nil && d.list != nil {
			n++
			list.Add(list, rat(*d.list))
			given.Add(given, rat(*d.list-*d.amount))
		}
	}
	return fraction(o.major(given), o.major(list), n)
}

func (o *oracle) returnOnSpend(p oPeriod, g string) figure {
	r := o.revenue(p, g)
	f := quotient(r.val, o.spent(p, g, o.anyCostKey), r.n).blankOf(r)
	if strings.Contains(g, kpi.Unassigned) {
		f.val, f.unpriced = nil, 0
	}
	return f
}

func clickRate(e *oEmail, delivered int64) (part, whole *int64) {
	return most(e.clicked, delivered), &delivered
}

func replyRate(e *oEmail, delivered int64) (part, whole *int64) {
	return most(e.replied, delivered), &delivered
}
