package kpi

import (
	"slices"

	"salesk/internal/message"
	"salesk/kpi/exact"
)

// weighted are open deals with their amounts times their probabilities.
type weighted struct {
	Sum     exact.Int128   // in parts of chanceUnit of a minor unit, of the deals whose probability is known
	ByStage []exact.Int128 // amounts of deals that are weighted by the win rate of their stage, by its place
	N       int64          // open deals
	Known   int64          // of these, those with an amount and a probability
	Rated   int64          // of the known ones, those that are weighted by the win rate of their stage
}

func (s *weighted) merge(o *weighted, sign int64) {
	s.Sum.Merge(o.Sum, sign)
	for len(s.ByStage) < len(o.ByStage) {
		s.ByStage = append(s.ByStage, exact.Int128{})
	}
	for i := range o.ByStage {
		s.ByStage[i].Merge(o.ByStage[i], sign)
	}
	for n := len(s.ByStage); n > 0 && s.ByStage[n-1] == (exact.Int128{}); n-- {
		s.ByStage = s.ByStage[:n-1]
	}
	s.N += sign * o.N
	s.Known += sign * o.Known
	s.Rated += sign * o.Rated
}

// add counts open deal i. One that closes after the as-of date has no probability.
func (s *weighted) add(f *dataset, i int, amount Money, outcome Outcome) {
	s.N++
	parts, stage, ok := f.chance(i)
	if !ok || amount == NoMoney || outcome != Open {
		return
	}
	s.Known++
	if stage < 0 {
		s.Sum.Add(exact.Product(int64(amount), uint64(parts)))
		return
	}
	s.Rated++
	for len(s.ByStage) <= int(stage) {
		s.ByStage = append(s.ByStage, exact.Int128{})
	}
	s.ByStage[stage].AddInt(int64(amount))
	for n := len(s.ByStage); n > 0 && s.ByStage[n-1] == (exact.Int128{}); n-- {
		s.ByStage = s.ByStage[:n-1]
	}
}

// value is what the deals come to; empty where there are some and none is known.
func (s *weighted) value(v *view) Number {
	if s.N > 0 && s.Known == 0 {
		return Number{}
	}
	sum := s.Sum.Decimal(v.f.Digits + chanceDigits)
	for i, amounts := range s.ByStage {
		r := v.f.chances.rates[i]
		sum = sum.Add(v.money(amounts).Mul(Frac(r.won, r.closed)))
	}
	return sum
}

// note tells which deals are left out, and which are weighted by their stage.
func (s *weighted) note() message.Message {
	var out, rated message.Message
	if s.N > s.Known {
		out = message.OpenDealsNotWeighted(int(s.N - s.Known))
	}
	if s.Rated > 0 {
		rated = message.WeightedByStage(int(s.Rated))
	}
	return message.Join(out, rated)
}

var weightedFamily = &Family[weighted, *weighted]{
	Name:    "weighted",
	Grouped: byDeals,
	Whole:   true,
	Columns: []string{"deals.probability", "deals.stage"},
	Deals: func(f *dataset, c *Cells[weighted, *weighted], b *dealRun) {
		p := f.periodOf(f.AsOf)
		if p < 0 {
			return
		}
		for k, came := range b.came {
			if came != NoDay && came <= f.AsOf && !b.closedBy(k, f.AsOf) {
				c.in(b.group[k], int32(p)).add(f, b.lo+k, b.amount[k], b.outcome[k])
			}
		}
	},
}

// closedBy reports whether deal k of the run was won or lost by a day.
func (b *dealRun) closedBy(k int, day Day) bool {
	return b.outcome[k] != Open && b.close[k] != NoDay && b.close[k] <= day
}

// due are the deals open on a period's last day, or on the as-of date, that are expected to close in
// the period.
type due struct {
	Open     openDeals
	Weighted weighted // in periods that had not ended before the as-of date
}

func (s *due) merge(o *due, sign int64) {
	s.Open.merge(&o.Open, sign)
	s.Weighted.merge(&o.Weighted, sign)
}

// expected is the day on which a deal is expected to close.
func (c *DealColumns) expected(i int) Day {
	if day := c.ExpectedClose.At(i); day != NoDay {
		return day
	}
	return c.Close.At(i)
}

var dueFamily = &Family[due, *due]{
	Name:    "due",
	Grouped: byDeals,
	Whole:   true,
	Columns: []string{"deals.probability", "deals.stage", "deals.expected_close_date"},
	Deals: func(f *dataset, c *Cells[due, *due], b *dealRun) {
		for k, came := range b.came {
			day := b.deals.expected(b.lo + k)
			p := f.periodAt(day)
			if p < 0 || came == NoDay || f.dueOn != nil && !holds(f.dueOn, day) {
				continue
			}
			last := min(f.periods[p].End, f.AsOf)
			if came > last || b.closedBy(k, last) {
				continue
			}
			s := c.in(b.group[k], int32(p))
			s.Open.change(b.amount[k], 1)
			if f.periods[p].End >= f.AsOf {
				s.Weighted.add(f, b.lo+k, b.amount[k], b.outcome[k])
			}
		}
	},
}

func holds(spans []dayRange, d Day) bool {
	return slices.ContainsFunc(spans, func(s dayRange) bool { return s.from <= d && d <= s.to })
}

// WeightedPipeline is what the open deals are likely to bring, a stock.
var WeightedPipeline = define(KPI{
	ID: "weighted_pipeline", Title: "Weighted pipeline", Unit: Amount, Better: Higher, Category: Team, FromCreation: true, Order: 230, Stock: true, Optional: true,
	Formula: "sum of amount × probability over open deals", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: "Of the deals open on the as-of date, in the period that holds it: what was probable before nobody knows." + chanceDoc,
}, from(weightedFamily, func(s *weighted, v *view) Value {
	x := Value{N: s.Known}
	switch p := v.f.periods[v.p]; {
	case v.f.Orders:
		x.Note = message.OrdersHaveNoPipeline()
	case p.End < v.f.AsOf:
		x.Note = message.ProbabilityNotKnownThen()
	default:
		x.Number, x.Note = s.value(v), s.note()
	}
	return x
}))

const chanceDoc = " The probability is that of the deal, else that of its stage by stages: {probability: …}, else the win rate of the closed deals that name its stage, from 30 of them on; the note says so. Probabilities of a file in which none is above 1 are fractions, all others are in percent. Deals without a probability or an amount are left out, and the note counts them."

// ExpectedRevenue is what a period is likely to bring.
var ExpectedRevenue = define(KPI{
	ID: "expected_revenue", Title: "Expected revenue", Unit: Amount, Better: Higher, Category: Team, FromCreation: true, Order: 235, Stock: true, Optional: true, Ahead: true,
	Formula: "revenue + sum of amount × probability over open deals expected to close in the period", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: "The revenue of the period so far, and the weighted amounts of the open deals that are expected to close in it, overdue ones too; of periods that hold or follow the as-of date. A deal is expected on its expected_close_date, else its close_date." + chanceDoc,
}, derived(func(v *view) Value {
	won, s := stateOf(v, salesFamily), &stateOf(v, dueFamily).Weighted
	revenue := won.revenue(v)
	x := Value{N: won.Won + s.Known}
	switch p := v.f.periods[v.p]; {
	case v.f.Orders:
		x.Note = message.OrdersHaveNoPipeline()
	case p.End < v.f.AsOf:
		x.Note = message.ProbabilityNotKnownThen()
	case revenue.Empty():
		x.Note = won.noAmount()
	default:
		x.Number, x.Note = revenue.Add(s.value(v)), message.Join(won.noAmount(), s.note())
	}
	return x
}, salesFamily, dueFamily))

// openDue is what of open deals is due on some days.
type openDue struct {
	amount Number
	n      int64
}

// dueAmounts is the amount of the open deals that are due, for the targets that cover a part of
// a period.
var dueAmounts = &KPI{ID: "due_amounts", Unit: Amount, calc: from(dueFamily, func(s *due, v *view) Value {
	return Value{Number: v.known(s.Open.Amount, s.Open.N, s.Open.NoAmount), N: s.Open.N}
}), Ahead: true}

// lookAtDue finds the open amounts on the days that the targets of groups cover, where they cover a
// part of a period only.
func (x *figure) lookAtDue(f *dataset, q *quota) {
	r := x.reached
	r.due = map[int]map[string]openDue{}
	for p := range f.periods {
		for _, g := range append(slices.Clone(x.groups), allGroups) {
			v := &view{f: f, p: p, g: g, by: x.by}
			a := q.aim(v)
			if a.days == nil {
				continue
			}
			if r.due[p] == nil {
				r.due[p] = map[string]openDue{}
			}
			r.due[p][v.labelOf()] = r.dueIn(f.periods[p], a.days, v.labelOf())
		}
	}
}

// dueIn is what is due for a group on some days of a period.
func (r *reached) dueIn(p Period, days []dayRange, label string) openDue {
	of := *r
	f := *r.f
	f.dueOn = days
	of.f, of.kpi = &f, dueAmounts
	params := f.Params
	params.Calendar.Grain, params.From, params.To = AllTime, p.Start, p.End
	found := openDue{amount: Int(0)}
	for row := range of.measure(params).Rows() {
		key := wholeKey
		if !row.Total && len(row.Group) > 0 {
			key = labelKey(row.Group)
		}
		if key == label {
			found = openDue{row.Number, row.N}
		}
	}
	return found
}

// PipelineCoverage is how often the open deals cover what a target still lacks.
var PipelineCoverage = define(KPI{
	ID: "pipeline_coverage", Title: "Pipeline coverage", Unit: Times, NumUnit: Amount, DenUnit: PerOne, Better: Higher, Category: Team, FromCreation: true, Order: 240, Optional: true, Ahead: true,
	Formula: "open amounts expected to close in the period / (target - revenue)", GroupBy: "rep, team", Needs: KindSet(Deals, Targets),
	Doc: "Of the deals open on the period's last day, or on the as-of date, those that are expected to close in the period, overdue ones too, over what revenue lacks to the target. Empty once the target is reached. A deal is expected on its expected_close_date, else its close_date. Where targets cover only part of the period, only the deals and the revenue of those days count.",
}, calc{
	uses: []family{dueFamily, salesFamily, revenueQuota}, metric: "revenue", look: (*figure).lookAtDue,
	value: func(v *view) Value {
		won, s := stateOf(v, salesFamily), &stateOf(v, dueFamily).Open
		revenue, noAmount := won.revenue(v), won.NoAmount
		open := openDue{v.known(s.Amount, s.N, s.NoAmount), s.N}
		a := v.f.quotaOf("revenue").aim(v)
		var part message.Message
		if p := v.f.periods[v.p]; a.days != nil {
			revenue, _, noAmount = v.x.covered(v, a.days)
			open = v.x.reached.due[v.p][v.labelOf()]
			part = message.TargetCoversPart(int(daysIn(a.days)), p.Days(), a.days[0].from.String(), a.days[len(a.days)-1].to.String())
		}
		gap := a.value.Sub(revenue)
		x := Value{Num: open.amount, Den: gap, N: open.n, Note: part}
		switch {
		case v.f.Orders:
			x.Note = message.OrdersHaveNoPipeline()
		case a.value.Empty():
			x.Note = message.NoTarget()
		case revenue.Empty():
			x.Note = message.WonDealsWithoutAmount(int(noAmount))
		case gap.Sign() <= 0:
			x.Note = message.TargetReached()
		case open.amount.Empty():
			x.Note = message.OpenDealsWithoutAmount(int(open.n))
		default:
			x.Number = open.amount.Div(gap)
		}
		return x
	},
})
