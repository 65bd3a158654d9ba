package kpi

import (
	"slices"

	"salesk/internal/message"
)

// quota holds the targets of one metric by period: for each level the sum of what its
// targets put into the period, pro rata by calendar days. An empty Number is no target.
type quota struct {
	company []Number            // its own target, else that of its teams and of the reps without a team
	team    map[Sym][]Number    // a team's own target, else that of its reps
	rep     map[Sym][]Number    // a rep's targets, whatever their team
	repTeam map[[2]Sym][]Number // a rep's targets by rep and team
	apart   []discrepancy
}

// discrepancy is an own target that is not what its parts add up to.
type discrepancy struct {
	who        message.Message
	p          int
	own, parts Number
}

// overlap returns what a target puts into period p: all of a shorter one, a part by
// calendar days of a longer one.
func overlap(t *Target, from, to Day) Number {
	return t.Value.Number().Mul(Frac(int64(to-from)+1, int64(t.End-t.Start)+1))
}

func plus(row []Number, p int, x Number) {
	if row[p].Empty() {
		row[p] = x
		return
	}
	row[p] = row[p].Add(x)
}

// metricOf is the metric of a target: revenue unless it says otherwise.
func (f *facts) metricOf(t *Target) string {
	if t.Metric == 0 {
		return "revenue"
	}
	return f.Symbols.Text(t.Metric)
}

// quotaOf adds up the targets of a metric, once.
func (f *facts) quotaOf(metric string) *quota {
	if q := f.quotas[metric]; q != nil {
		return q
	}
	n := len(f.periods)
	rows := func(m map[Sym][]Number, s Sym) []Number {
		if m[s] == nil {
			m[s] = make([]Number, n)
		}
		return m[s]
	}
	q := &quota{company: make([]Number, n), team: map[Sym][]Number{}, rep: map[Sym][]Number{}, repTeam: map[[2]Sym][]Number{}}
	ofReps := map[Sym][]Number{} // by team; 0: reps without one
	var teams []Sym              // in the order of their first target
	for i := range f.Targets {
		t := &f.Targets[i]
		if f.metricOf(t) != metric {
			continue
		}
		team := f.team(t.Team, t.Rep)
		if team != 0 && !slices.Contains(teams, team) {
			teams = append(teams, team)
		}
		f.eachPeriod(t.Start, t.End, func(p int, from, to Day) {
			x := overlap(t, from, to)
			switch {
			case t.Rep != 0:
				plus(rows(q.rep, t.Rep), p, x)
				key := [2]Sym{t.Rep, team}
				if q.repTeam[key] == nil {
					q.repTeam[key] = make([]Number, n)
				}
				plus(q.repTeam[key], p, x)
				plus(rows(ofReps, team), p, x)
			case team != 0:
				plus(rows(q.team, team), p, x)
			default:
				plus(q.company, p, x)
			}
		})
	}
	settle := func(who message.Message, own, parts []Number) {
		for p := range own {
			switch {
			case own[p].Empty():
				own[p] = parts[p]
			case !parts[p].Empty() && own[p].Cmp(parts[p]) != 0:
				q.apart = append(q.apart, discrepancy{who, p, own[p], parts[p]})
			}
		}
	}
	all := make([]Number, n)
	for _, team := range teams {
		own := rows(q.team, team)
		settle(message.OwnerTeam(f.Symbols.Text(team)), own, rows(ofReps, team))
		for p := range own {
			if !own[p].Empty() {
				plus(all, p, own[p])
			}
		}
	}
	for p, x := range ofReps[0] {
		if !x.Empty() {
			plus(all, p, x)
		}
	}
	settle(message.OwnerCompany(), q.company, all)
	if f.quotas == nil {
		f.quotas = map[string]*quota{}
	}
	f.quotas[metric] = q
	return q
}

// target is the target of a cell.
func (v *view) target(metric string) Number {
	q := v.f.quotaOf(metric)
	if v.g == allGroups && v.by.all {
		return q.company[v.p]
	}
	var sum Number
	add := func(row []Number) {
		if row == nil || row[v.p].Empty() {
			return
		}
		if sum.Empty() {
			sum = row[v.p]
		} else {
			sum = sum.Add(row[v.p])
		}
	}
	rep, team := -1, -1
	for i, d := range v.by.dims {
		switch d {
		case "rep":
			rep = i
		case "team":
			team = i
		}
	}
	for _, g := range v.by.members(v.g) {
		key := v.by.keys[g]
		switch {
		case rep >= 0 && team >= 0:
			add(q.repTeam[[2]Sym{key[rep], key[team]}])
		case rep >= 0:
			add(q.rep[key[rep]])
		default:
			add(q.team[key[team]])
		}
	}
	return sum
}

// quotaFamily counts the targets for the metric, which makes the groups with one appear.
func quotaFamily(metric string) *Family[tally, *tally] {
	return &Family[tally, *tally]{
		Name:    "targets." + metric,
		Grouped: func(*facts) Kinds { return KindSet(Targets) },
		Target: func(f *facts, c *Cells[tally, *tally], i int) {
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

const attainmentDoc = " The target of a period is that of the whole period, also while it is partial. A longer target counts pro rata by calendar days, shorter ones add up; the targets of reps add up to their team's and the company's unless those have their own."

func attainment(v *view, metric string, actual Number, n int64) Value {
	return over(actual, v.target(metric), n, message.NoTarget())
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
	return s.overRevenue(v, attainment(v, "revenue", s.revenue(v), s.Won))
}, salesFamily, revenueQuota))

// DealsAttainment is the number of deals won against its target.
var DealsAttainment = define(KPI{
	ID: "deals_attainment", Title: "Deals attainment", Unit: Ratio, NumUnit: Whole, DenUnit: Times,
	Better: Higher, Category: Team, Order: 160,
	Formula: "deals_won / target", GroupBy: "rep, team", Needs: KindSet(Deals, Targets),
	Doc: "The deals won in the period as a share of the target for deals_won." + attainmentDoc,
}, attained("deals_won", func(v *view) Value {
	s := stateOf(v, salesFamily)
	return attainment(v, "deals_won", Int(s.Won), s.Won)
}, salesFamily, dealsQuota))

// NewCustomersAttainment is the number of new customers against its target.
var NewCustomersAttainment = define(KPI{
	ID: "new_customers_attainment", Title: "New customers attainment", Unit: Ratio, NumUnit: Whole, DenUnit: Times,
	Better: Higher, Category: Team, Order: 170,
	Formula: "new_customers / target", GroupBy: "rep, team", Needs: KindSet(Targets), NeedsCustomers: true,
	Doc: "The customers first won in the period as a share of the target for new_customers." + attainmentDoc,
}, attained("new_customers", func(v *view) Value {
	s := stateOf(v, newCustomerFamily)
	return attainment(v, "new_customers", Int(s.N), s.N)
}, newCustomerFamily, newCustomerQuota))

// quotaWarnings reports targets that are not what their parts add up to.
func (f *facts) quotaWarnings(r *Results) {
	for _, metric := range []string{"revenue", "deals_won", "new_customers"} {
		q := f.quotas[metric]
		if q == nil || len(q.apart) == 0 {
			continue
		}
		first := q.apart[0]
		unit := Times
		if metric == "revenue" {
			unit = PerOne
		}
		r.warn(message.TargetsDiffer(metric, first.who, f.periods[first.p].Label, r.Text(unit, first.own), r.Text(unit, first.parts)))
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
