package kpi

import (
	"slices"

	"salesk/internal/message"
)

// funnel is how far what came up in a period got, and how long the steps took.
type funnel struct {
	Leads, Opportunities, Won int64
	Fresh                     int64     // so young that too few of their age are won
	Old, OldOpportunities     int64     // of the leads, those old enough to tell whether they are won
	ToOpportunity, ToWon      durations // days; those without both dates are only counted as unknown
}

func (s *funnel) merge(o *funnel, sign int64) {
	s.Leads += sign * o.Leads
	s.Opportunities += sign * o.Opportunities
	s.Won += sign * o.Won
	s.Fresh += sign * o.Fresh
	s.Old += sign * o.Old
	s.OldOpportunities += sign * o.OldOpportunities
	s.ToOpportunity.merge(&o.ToOpportunity, sign)
	s.ToWon.merge(&o.ToWon, sign)
}

// ofLeads reports whether a funnel starts with leads, or else with opportunities.
func (f *dataset) ofLeads() bool { return f.Loaded.Has(Leads) }

// funnelFamily follows leads, in the words of conversion_rate and
// lead_to_opportunity_ratio, so that its rates are theirs. Without leads it follows
// the deals that came up.
var funnelFamily = &Family[funnel, *funnel]{
	Name:  "funnel",
	Links: true,
	Grouped: func(f *dataset) Kinds {
		if f.ofLeads() {
			return KindSet(Leads)
		}
		return KindSet(Deals)
	},
	Leads: func(f *dataset, c *Cells[funnel, *funnel], b *leadRun) {
		if !f.ofLeads() {
			return
		}
		facts := b.facts()
		for i, p := range b.createdIn {
			if p < 0 {
				continue
			}
			x, s := &facts[i], c.in(b.group[i], p)
			s.Leads++
			if f.isFresh(b.created[i]) {
				s.Fresh++
			}
			old := f.oldEnough(b.created[i])
			if old {
				s.Old++
			}
			if !x.opportunity {
				continue
			}
			s.Opportunities++
			if old {
				s.OldOpportunities++
			}
			since := b.leads.Opportunity.At(b.lo + i)
			if since == NoDay || since > f.AsOf {
				since = x.came
			}
			if since == NoDay {
				s.ToOpportunity.Unknown++
			} else {
				s.ToOpportunity.add(b.created[i], since)
			}
			if x.converted && old {
				s.Won++
				s.ToWon.add(since, x.won)
			}
		}
	},
	Deals: func(f *dataset, c *Cells[funnel, *funnel], b *dealRun) {
		if f.ofLeads() {
			return
		}
		for i, p := range b.cameIn {
			if p < 0 {
				continue
			}
			s := c.in(b.group[i], p)
			s.Opportunities++
			if f.isFresh(b.came[i]) {
				s.Fresh++
			}
			if day := b.close[i]; b.outcome[i] == Won && day != NoDay && day <= f.AsOf {
				s.Won++
				s.ToWon.add(b.came[i], day)
			}
		}
	},
}

// stages lists what the funnel of a group went through. Stages of which no export
// tells are left out.
func (f *dataset) stages(s *funnel) []FunnelStage {
	var out []FunnelStage
	stage := func(name string, n int64, took *durations) {
		x := FunnelStage{Name: name, Count: n, Overall: Frac(n, n)}
		if len(out) > 0 {
			x.Step, x.Overall = Frac(n, out[len(out)-1].Count), Frac(n, out[0].Count)
			x.MedianDays = took.quantile(1, 2)
		}
		out = append(out, x)
	}
	if f.ofLeads() {
		stage("leads", s.Leads, nil)
	}
	stage("opportunities", s.Opportunities, &s.ToOpportunity)
	if f.Loaded.Has(Deals) {
		stage("won", s.Won, &s.ToWon)
		if won := &out[len(out)-1]; f.ofLeads() {
			won.Step, won.Overall = Frac(s.Won, s.OldOpportunities), Frac(s.Won, s.Old)
		}
	}
	return out
}

// followed is the funnel of a group in a period. Where leads count only once they are old enough,
// none is too young.
func (f *dataset) followed(period int, s *funnel) Funnel {
	x := Funnel{Period: period, Stages: f.stages(s)}
	if s.Fresh > 0 && (f.ConversionDays <= 0 || !f.ofLeads()) {
		x.Immature = true
		x.Note = message.Immature(int(s.Fresh), int(f.ripeDays))
		if !f.ofLeads() {
			x.Note = message.ImmatureDeals(int(s.Fresh), int(f.ripeDays))
		}
	}
	return x
}

// Funnels follows the leads created in each period, in groups by Params.By, to the as-of
// date: leads, opportunities, won. A lead is an opportunity and won as for
// lead_to_opportunity_ratio and conversion_rate. It became an opportunity on its
// opportunity_date, else on the day its earliest linked deal came up; median days are
// over those with both dates in order.
//
// Without a leads export the funnel starts with the deals that came up in the period;
// without a deals export it ends with opportunities; with neither there is none.
//
// The funnels are in the order of periods; within one, the total (Total, with the
// group "*"; without By a nil group) comes first and then the groups in order.
// Periods that start after the as-of date have none. It is an error to group or
// filter by what the records do not have.
func (j *Query) Funnels() ([]Funnel, error) {
	j.f.whole("a funnel")
	f := j.f
	if !f.ofLeads() && !f.Loaded.Has(Deals) || len(f.periods) == 0 {
		return nil, nil
	}
	f.linkLeads()
	by := f.groupPlan(f.By)
	if err := f.has(funnelFamily.grouped(f), by.dims); err != nil {
		return nil, err
	}
	folded := &folding{fam: funnelFamily, by: by}
	f.foldShown(folded)
	cells := folded.acc.(*Cells[funnel, *funnel])
	star := slices.Repeat([]string{"*"}, len(f.By))
	if len(f.By) == 0 {
		star = nil
	}
	var out []Funnel
	for p, now := range f.periods {
		if now.Start > f.AsOf {
			break
		}
		all := f.followed(p, cells.state(p, allGroups))
		all.Group, all.Total = star, true
		out = append(out, all)
		if len(f.By) == 0 {
			continue
		}
		for _, g := range by.order {
			if cells.seen(g) {
				x := f.followed(p, cells.state(p, g))
				x.Group = by.labels[g]
				out = append(out, x)
			}
		}
	}
	return out, nil
}

// MatureFunnel follows all that came up in the last period of the calendar (a month, where it has
// none) that is over for so long by the as-of date that none of it is immature. There is none where
// the records begin after that.
func (j *Query) MatureFunnel() (Period, *Funnel, error) {
	j.f.whole("a funnel")
	f := j.f
	f.linkLeads()
	p := f.Params
	p.By, p.Label = nil, ""
	if p.Calendar.Grain == AllTime {
		p.Calendar = p.Calendar.By(ByMonth)
	}
	last := f.AsOf - Day(f.ripeDays)
	period := p.Calendar.At(last)
	if period.End > last {
		period = p.Calendar.At(period.Start - 1)
	}
	if f.event0 == NoDay || period.End < f.event0 {
		return Period{}, nil, nil
	}
	p.From, p.To = period.Start, period.End
	mature, err := j.With(p)
	if err != nil {
		return Period{}, nil, err
	}
	all, err := mature.Funnels()
	if err != nil || len(all) == 0 || len(all[0].Stages) == 0 || all[0].Stages[0].Count == 0 {
		return Period{}, nil, err
	}
	return period, &all[0], nil
}

// has refuses dimensions that the records of a view do not all have.
func (f *dataset) has(ks Kinds, dims []string) error {
	for _, dim := range dims {
		if groupable(ks, dim) {
			continue
		}
		var of, have []string
		for _, k := range AllKinds() {
			if ks.Has(k) {
				of = append(of, k.String())
			}
		}
		for _, x := range Dimensions() {
			if groupable(ks, x) {
				have = append(have, x)
			}
		}
		return message.ViewHasNoDimension(of, dim, have)
	}
	return nil
}
