package kpi

import (
	"slices"

	"salesk/internal/message"
)

// quota is what is aimed at for one metric, by owner and period: the one place that knows.
type quota struct {
	company []aim            // its own target, else that of its teams and of the reps without a team
	team    map[Sym][]aim    // a team's own target, else that of its reps
	rep     map[Sym][]aim    // a rep's targets, whatever their team
	repTeam map[[2]Sym][]aim // what of a rep's targets belongs to a team
	apart   []discrepancy
}

// discrepancy is a target that is not what others say: those of the owner's parts, or the
// owner's own for shorter periods.
type discrepancy struct {
	who          message.Message
	p            int
	taken, other Number
	levels       bool
}

// metricOf is the metric of a target: revenue unless it says otherwise.
func (f *dataset) metricOf(t *Target) string {
	if t.Metric == 0 {
		return "revenue"
	}
	return f.Symbols.Text(t.Metric)
}

// targetTeam is the team that a target belongs to in a period: its own, else that of its rep
// on the last day that target and period share, by the as-of date.
func (f *dataset) targetTeam(t *Target, end Day) Sym {
	return f.team(t.Team, t.Rep, min(t.End, end, f.AsOf))
}

// quotaOf finds what is aimed at for a metric, once.
func (f *dataset) quotaOf(metric string) *quota {
	if q := f.quotas[metric]; q != nil {
		return q
	}
	n := len(f.periods)
	q := &quota{company: make([]aim, n), team: map[Sym][]aim{}, rep: map[Sym][]aim{}, repTeam: map[[2]Sym][]aim{}}
	own := map[[2]Sym][]int{} // by rep, or else by team; none of both is the company
	var owners [][2]Sym       // in the order of their first target
	for i := range f.Targets {
		t := &f.Targets[i]
		if f.metricOf(t) != metric || t.Start == NoDay || t.End < t.Start || t.Value.Empty() {
			continue
		}
		key := [2]Sym{t.Rep, 0}
		if t.Rep == 0 {
			key[1] = t.Team
		}
		if own[key] == nil {
			owners = append(owners, key)
		}
		own[key] = append(own[key], i)
	}
	// each calls visit with the shares of an owner in every period that has some.
	each := func(key [2]Sym, who message.Message, visit func(p int, shares []targetShare)) {
		targets := own[key]
		periods := make([]bool, n)
		for _, i := range targets {
			f.eachPeriod(f.Targets[i].Start, f.Targets[i].End, func(p int, _, _ Day) { periods[p] = true })
		}
		for p, any := range periods {
			if !any {
				continue
			}
			shares, finer := f.sharesOf(targets, f.periods[p])
			visit(p, shares)
			if taken := f.valueOf(shares); !finer.Empty() && taken.Cmp(finer) != 0 {
				q.apart = append(q.apart, discrepancy{who, p, taken, finer, true})
			}
		}
	}
	var teams []Sym // with a target, of their own or of a rep, in order
	inTeam := func(team Sym) {
		if team != 0 && !slices.Contains(teams, team) {
			teams = append(teams, team)
		}
	}
	ofReps := map[Sym][]aim{} // by team; 0: reps without one
	add := func(m map[Sym][]aim, s Sym, p int, x aim) {
		if m[s] == nil {
			m[s] = make([]aim, n)
		}
		m[s][p] = m[s][p].plus(x, f.periods[p])
	}
	for _, key := range owners {
		rep, team := key[0], key[1]
		if rep == 0 {
			inTeam(team)
			continue
		}
		each(key, message.OwnerRep(f.Symbols.Text(rep)), func(p int, shares []targetShare) {
			add(q.rep, rep, p, f.aimOf(shares, f.periods[p]))
			byTeam := map[Sym][]targetShare{}
			var order []Sym
			for _, s := range shares {
				team := f.targetTeam(&f.Targets[s.target], f.periods[p].End)
				if byTeam[team] == nil {
					order = append(order, team)
				}
				byTeam[team] = append(byTeam[team], s)
			}
			for _, team := range order {
				inTeam(team)
				x := f.aimOf(byTeam[team], f.periods[p])
				key := [2]Sym{rep, team}
				if q.repTeam[key] == nil {
					q.repTeam[key] = make([]aim, n)
				}
				q.repTeam[key][p] = x
				x.summed = true
				add(ofReps, team, p, x)
			}
		})
	}
	settle := func(who message.Message, key [2]Sym, parts []aim) []aim {
		out := make([]aim, n)
		copy(out, parts)
		each(key, who, func(p int, shares []targetShare) {
			out[p] = f.aimOf(shares, f.periods[p])
			if p < len(parts) && out[p].days == nil && parts[p].days == nil && !parts[p].value.Empty() && out[p].value.Cmp(parts[p].value) != 0 {
				q.apart = append(q.apart, discrepancy{who, p, out[p].value, parts[p].value, false})
			}
		})
		return out
	}
	all := make([]aim, n)
	copy(all, ofReps[0])
	for _, team := range teams {
		q.team[team] = settle(message.OwnerTeam(f.Symbols.Text(team)), [2]Sym{0, team}, ofReps[team])
		for p, x := range q.team[team] {
			all[p] = all[p].plus(x, f.periods[p])
		}
	}
	q.company = settle(message.OwnerCompany(), [2]Sym{}, all)
	if f.quotas == nil {
		f.quotas = map[string]*quota{}
	}
	f.quotas[metric] = q
	return q
}

// aim is what is aimed at in a cell.
func (q *quota) aim(v *view) aim {
	if v.g == allGroups && v.by.all {
		return q.company[v.p]
	}
	rep, team := slices.Index(v.by.dims, "rep"), slices.Index(v.by.dims, "team")
	if v.g == allGroups && !slices.ContainsFunc(v.f.Where, func(w Filter) bool { return w.Dim == "rep" }) {
		rep = -1 // whole teams: those of their own count, whatever they are broken down by
	}
	at := func(row []aim) aim {
		if row == nil {
			return aim{}
		}
		return row[v.p]
	}
	var sum aim
	seen := map[[2]Sym]bool{}
	for _, g := range v.by.members(v.g) {
		key := [2]Sym{}
		if rep >= 0 {
			key[0] = v.by.keys[g][rep]
		}
		if team >= 0 {
			key[1] = v.by.keys[g][team]
		}
		if seen[key] {
			continue
		}
		seen[key] = true
		var x aim
		switch {
		case rep >= 0 && team >= 0:
			x = at(q.repTeam[key])
		case rep >= 0:
			x = at(q.rep[key[0]])
		default:
			x = at(q.team[key[1]])
		}
		sum = sum.plus(x, v.f.periods[v.p])
	}
	return sum
}

// quotaFamily counts the targets for the metric, which makes the groups with one appear.
func quotaFamily(metric string) *Family[tally, *tally] {
	return &Family[tally, *tally]{
		Name:    "targets." + metric,
		Grouped: func(*dataset) Kinds { return KindSet(Targets) },
		Target: func(f *dataset, c *Cells[tally, *tally], i int) {
			t := &f.Targets[i]
			g := c.by.target[i]
			if f.metricOf(t) != metric || len(c.by.dims) > 0 && c.by.blank(g) {
				return
			}
			f.eachPeriod(t.Start, t.End, func(p int, _, _ Day) { c.cell(g, p).N++ })
		},
	}
}

var (
	revenueQuota     = quotaFamily("revenue")
	dealsQuota       = quotaFamily("deals_won")
	newCustomerQuota = quotaFamily("new_customers")
)

const attainmentDoc = " The target of a period is that of the whole period, also while it is partial. Targets of one owner are levels by length, and two levels never add up: that of the period itself counts, else the shorter ones if they cover it, else the next longer pro rata by calendar days. Where targets cover only part of the period, only the actual figure of those days counts, and a note says so. The targets of reps add up to their team's and the company's unless those have their own; what reps without a target reached is told."

// attainment divides what was reached, by n records, by what is aimed at. Where nothing is known
// of it, because so many of the records have no amount, the note says so.
func attainment(v *view, metric string, actual Number, n, noAmount int64) Value {
	a := v.f.quotaOf(metric).aim(v)
	var notes message.Message
	switch p := v.f.periods[v.p]; {
	case a.value.Empty():
		notes = message.NoTarget()
	case a.value.Sign() == 0:
		notes = message.TargetIsZero()
	case a.days != nil:
		actual, n, noAmount = v.x.covered(v, a.days)
		notes = message.TargetCoversPart(int(daysIn(a.days)), p.Days(), a.days[0].from.String(), a.days[len(a.days)-1].to.String())
	}
	x := Value{Number: actual.Div(a.value), Num: actual, Den: a.value, N: n, Note: notes}
	if a.summed {
		x.Note = message.Join(x.Note, v.x.withoutTarget(v))
	}
	if actual.Empty() {
		x.Note = message.WonDealsWithoutAmount(int(noAmount))
	}
	return x
}

// attained is a KPI that is a function of other figures and of the targets for a metric.
func attained(metric string, value func(v *view) Value, uses ...family) calc {
	return calc{uses: uses, value: value, metric: metric}
}

// RevenueAttainment is the revenue against its target.
var RevenueAttainment = define(KPI{
	ID: "revenue_attainment", Title: "Revenue attainment", Unit: Ratio, NumUnit: Amount, DenUnit: PerOne,
	Better: Higher, Category: Team, Headline: true, Order: 150,
	Formula: "revenue / target", GroupBy: "rep, team", Needs: KindSet(Deals, Targets),
	Doc: "The revenue of the period as a share of its target." + attainmentDoc,
}, attained("revenue", func(v *view) Value {
	s := stateOf(v, salesFamily)
	return attainment(v, "revenue", s.revenue(v), s.Won, s.NoAmount)
}, salesFamily, revenueQuota))

// DealsAttainment is the number of deals won against its target.
var DealsAttainment = define(KPI{
	ID: "deals_attainment", Title: "Deals attainment", Unit: Ratio, NumUnit: Whole, DenUnit: Times,
	Better: Higher, Category: Team, Order: 160,
	Formula: "deals_won / target", GroupBy: "rep, team", Needs: KindSet(Deals, Targets),
	Doc: "The deals won in the period as a share of the target for deals_won." + attainmentDoc,
}, attained("deals_won", func(v *view) Value {
	s := stateOf(v, salesFamily)
	return attainment(v, "deals_won", Int(s.Won), s.Won, 0)
}, salesFamily, dealsQuota))

// NewCustomersAttainment is the number of new customers against its target.
var NewCustomersAttainment = define(KPI{
	ID: "new_customers_attainment", Title: "New customers attainment", Unit: Ratio, NumUnit: Whole, DenUnit: Times,
	Better: Higher, Category: Team, Order: 170,
	Formula: "new_customers / target", GroupBy: "rep, team", Needs: KindSet(Targets), NeedsCustomers: true,
	Doc: "The customers first won in the period as a share of the target for new_customers." + attainmentDoc,
}, attained("new_customers", func(v *view) Value {
	s := stateOf(v, newCustomerFamily)
	return attainment(v, "new_customers", Int(s.N), s.N, 0)
}, newCustomerFamily, newCustomerQuota))

// quotaWarnings reports targets that are not what others say.
func (f *dataset) quotaWarnings(r *Results) {
	for _, metric := range []string{"revenue", "deals_won", "new_customers"} {
		q := f.quotas[metric]
		if q == nil || len(q.apart) == 0 {
			continue
		}
		unit := Times
		if metric == "revenue" {
			unit = PerOne
		}
		first := q.apart[0]
		differ := message.TargetsDiffer
		if first.levels {
			differ = message.LevelsDiffer
		}
		r.warn(differ(metric, first.who, f.periods[first.p].Label, r.Text(unit, first.taken), r.Text(unit, first.other)))
		if more := len(q.apart) - 1; more > 0 {
			r.warn(message.MoreTargetsDiffer(more, metric))
		}
	}
	known := map[string]bool{"revenue": true, "deals_won": true, "new_customers": true}
	for i := range f.Targets {
		m := f.metricOf(&f.Targets[i])
		if known[m] {
			continue
		}
		known[m] = true
		if _, err := Find(m); err != nil {
			r.warn(message.TargetMetricUnknown(m))
		} else {
			r.warn(message.TargetMetricForGoals(m))
		}
	}
}
