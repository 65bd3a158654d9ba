package kpi_test

import (
	"math/big"
	"sort"
	"strings"
	"time"

	"salesk/kpi"
)

// settings are what the user asks for, in the oracle's own terms.
type settings struct {
	by                            []string
	grain                         kpi.Grain
	fiscal                        int
	asOf, from, to                time.Time // from and to may be empty
	inactive, retention, converts int
	window                        int // of renewals
	lifespanCap                   int
	marginPercent                 int64
	digits                        int
	fromCreated                   bool // sales_cycle: {from: created}
	even                          bool // costs: {allocate: even}
	stale                         int  // days without a change
	offer                         bool // stages: {probability: {offer: 0.25}}
}

// figure is one expected value. nil numbers are empty ones.
type figure struct {
	val, num, den *big.Rat
	n             int64
	approx        bool  // sums of monthly values, which the engine keeps to 1e-9 minor units
	immature      bool  // must be marked so
	capped        bool  // the note must say "capped"
	unpriced      int64 // the note must say how many deals have no amount
}

// total is the key of the group "everything".
const total = "*"

// oracle computes every KPI with plain loops over the records.
type oracle struct {
	company
	settings
	rangeFrom     time.Time // explicit, or from the data
	rangeTo       time.Time
	periods       []oPeriod
	books         []*account // one a customer
	hasMRR        bool
	lastDayCounts bool      // the end of a customer is its last day
	firstDay      time.Time // the first event of the data
	noEvents      bool
	firstActive   map[*account]time.Time // of the customers that were asked for
}

func newOracle(c company, s settings) *oracle {
	o := &oracle{company: c, settings: s, firstActive: map[*account]time.Time{}}
	first, last := o.events()
	o.noEvents = first.IsZero()
	o.firstDay = first
	o.rangeFrom, o.rangeTo = s.from, s.to
	if o.rangeFrom.IsZero() {
		o.rangeFrom = first
	}
	if o.rangeTo.IsZero() {
		o.rangeTo = last
	}
	if o.rangeFrom.IsZero() || o.rangeTo.IsZero() || o.rangeTo.Before(o.rangeFrom) {
		return o
	}
	o.periods = periodsOver(s.grain, s.fiscal, o.rangeFrom, o.rangeTo, s.asOf, !s.from.IsZero(), !s.to.IsZero())
	for _, x := range o.customers {
		o.hasMRR = o.hasMRR || x.mrr != nil
	}
	o.books = o.collectAccounts()
	o.lastDayCounts = o.lastDays()
	return o
}

// events returns the first and the last event of the data that counts.
func (o *oracle) events() (first, last time.Time) {
	see := func(t time.Time) {
		if !onOrBefore(t, o.asOf) {
			return
		}
		if first.IsZero() || t.Before(first) {
			first = t
		}
		if last.IsZero() || t.After(last) {
			last = t
		}
	}
	for _, d := range o.deals {
		see(d.opened())
		if d.outcome != kpi.Open {
			see(d.closed)
		}
	}
	for _, l := range o.leads {
		see(l.created)
	}
	for _, e := range o.emails {
		see(e.sentDate)
	}
	for _, c := range o.costs {
		a, b := c.span()
		see(a)
		if onOrBefore(a, o.asOf) {
			see(earlier(b, o.asOf))
		}
	}
	for _, c := range o.customers {
		see(c.start)
		see(c.end)
	}
	return first, last
}

// opened is the day on which a deal was created.
func (d *oDeal) opened() time.Time {
	if d.created.IsZero() {
		return d.first
	}
	return d.created
}

func (d *oDeal) money() *big.Rat {
	if d.amount == nil {
		return new(big.Rat)
	}
	return rat(*d.amount)
}

// closedBy reports whether the deal had been won or lost by t.
func (d *oDeal) closedBy(t time.Time) bool { return d.outcome != kpi.Open && onOrBefore(d.closed, t) }

func (d *oDeal) wonBy(t time.Time) bool { return d.outcome == kpi.Won && onOrBefore(d.closed, t) }

// teamOfRep is the team of a rep on a day: that which the roster names, else that of the rep's
// latest deal with a team that came up by then, else of the earliest. No day is the last one.
func (o *oracle) teamOfRep(rep string, on time.Time) string {
	if rep == "" {
		return ""
	}
	for _, r := range o.roster {
		if r.rep == rep && r.team != "" {
			return r.team
		}
	}
	for _, m := range o.moves {
		if m.rep == rep && on.IsZero() {
			on = o.asOf // of a rep who moved, no day is the last one that counts
		}
	}
	for _, m := range o.moves {
		if m.rep == rep && m.holds(on) {
			return m.team
		}
	}
	team, when, first, firstDay := "", time.Time{}, "", time.Time{}
	for _, d := range o.deals {
		if d.rep != rep || d.team == "" {
			continue
		}
		if (on.IsZero() || !o.knownSince(&d).After(on)) && (team == "" || !o.knownSince(&d).Before(when)) {
			team, when = d.team, o.knownSince(&d)
		}
		if first == "" || !o.knownSince(&d).After(firstDay) {
			first, firstDay = d.team, o.knownSince(&d)
		}
	}
	if team == "" {
		return first
	}
	return team
}

// knownSince is the day on which a deal first says what its rep's team is.
func (o *oracle) knownSince(d *oDeal) time.Time {
	if day := d.opened(); !day.IsZero() {
		return day
	}
	return o.dayOf(d)
}

func (o *oracle) regionOfRep(rep string) string {
	for _, r := range o.roster {
		if rep != "" && r.rep == rep {
			return r.region
		}
	}
	return ""
}

// dims are the group columns of any record; those it does not have are empty.
type dims struct {
	rep, team, source, region, pipeline, campaign, category string
	customer, lossReason, stage, subject                    string
	day                                                     time.Time // by which the rep's team is told
}

func (x dims) column(name string) string {
	return map[string]string{"rep": x.rep, "team": x.team, "source": x.source, "region": x.region, "pipeline": x.pipeline, "campaign": x.campaign, "category": x.category, "customer": x.customer, "loss_reason": x.lossReason, "stage": x.stage, "subject": x.subject}[name]
}

func (o *oracle) texts(x dims) []string {
	var vs []string
	for _, b := range o.by {
		v := x.column(b)
		if v == "" && b == "team" {
			v = o.teamOfRep(x.rep, x.day)
		}
		if v == "" && b == "region" {
			v = o.regionOfRep(x.rep)
		}
		vs = append(vs, v)
	}
	return vs
}

// key is the group of a record with those columns.
func (o *oracle) key(x dims) string {
	vs := o.texts(x)
	for i, v := range vs {
		if v == "" {
			vs[i] = kpi.Unassigned
		}
	}
	return strings.Join(vs, "|")
}

func (o *oracle) dealKey(d *oDeal) string {
	return o.key(dims{rep: d.rep, team: d.team, source: d.source, region: d.region, pipeline: d.pipeline, campaign: d.campaign,
		customer: d.customer, lossReason: d.lossReason, stage: d.stage, day: o.dayOf(d)})
}

// dayOf is the close of a deal that is closed, else its creation.
func (o *oracle) dayOf(d *oDeal) time.Time {
	if d.closedBy(o.asOf) {
		return d.closed
	}
	return d.opened()
}

func (o *oracle) leadKey(l *oLead) string {
	return o.key(dims{rep: l.rep, team: l.team, source: l.source, region: l.region, campaign: l.campaign, customer: l.customer, day: l.created})
}

func (o *oracle) emailKey(e *oEmail) string {
	return o.key(dims{rep: e.rep, campaign: e.campaign, subject: e.subject, day: e.sentDate})
}

func in(group, key string) bool { return group == total || group == key }

// inRange reports whether t is a day of the range's periods that counts.
func (o *oracle) inRange(t time.Time) bool {
	for _, p := range o.periods {
		if !p.future && within(t, p.start, p.last) {
			return true
		}
	}
	return false
}

// fraction is num/den, empty when den is 0.
func fraction(num, den *big.Rat, n int64) figure {
	f := figure{num: num, den: den, n: n}
	if den.Sign() != 0 {
		f.val = new(big.Rat).Quo(num, den)
	}
	return f
}

func counts(num, den int64) figure { return fraction(rat(num), rat(den), den) }

func plain(v *big.Rat, n int64) figure { return figure{val: v, n: n} }

// major turns minor units into major ones.
func (o *oracle) major(v *big.Rat) *big.Rat { return new(big.Rat).Quo(v, pow10(o.digits)) }

func sumInts(xs []int) *big.Rat {
	s := new(big.Rat)
	for _, x := range xs {
		s.Add(s, rat(int64(x)))
	}
	return s
}

// quantile is that of type 7: linear interpolation between order statistics.
func quantile(xs []int, q *big.Rat) *big.Rat {
	if len(xs) == 0 {
		return nil
	}
	s := append([]int(nil), xs...)
	sort.Ints(s)
	h := new(big.Rat).Mul(q, rat(int64(len(s)-1)))
	i := int(new(big.Int).Quo(h.Num(), h.Denom()).Int64())
	v := rat(int64(s[i]))
	if i+1 < len(s) {
		part := new(big.Rat).Sub(h, rat(int64(i)))
		v.Add(v, part.Mul(part, rat(int64(s[i+1]-s[i]))))
	}
	return v
}
