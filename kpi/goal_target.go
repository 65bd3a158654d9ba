package kpi

import (
	"cmp"
	"math"
	"slices"
)

// targetKey is what one goal of the targets export is about.
type targetKey struct {
	metric     string
	owner      Owner
	start, end Day
}

// within reports whether the days of a lie in those of b.
func (a targetKey) within(b targetKey) bool { return b.start <= a.start && a.end <= b.end }

// always is the key without its days.
func (a targetKey) always() targetKey { return targetKey{metric: a.metric, owner: a.owner} }

func (a targetKey) days() int { return int(a.end-a.start) + 1 }

// GoalsOfTargets makes goals of the targets export, as far as the range overlaps
// their periods: one for each metric, owner and period, with targets of the same added
// up. A rep's goal is part of the team's, and that of the company's, for the same
// period and metric; without one, a goal is part of its own owner's for the shortest
// longer period. Goals are in the order of the catalogue, then of periods, then the
// company, teams and reps by name. Targets for what is not a KPI are there too: Goals
// tells about them.
func (j *Query) GoalsOfTargets() []Goal {
	j.f.whole("goals")
	f := j.f
	sums, teams := map[targetKey]Number{}, map[targetKey]Sym{}
	var keys []targetKey
	for i := range f.Targets {
		t := &f.Targets[i]
		if t.Value.Empty() || t.Start == NoDay || t.End < t.Start ||
			f.From != NoDay && t.End < f.From || f.To != NoDay && t.Start > f.To {
			continue
		}
		key := targetKey{metric: f.metricOf(t), start: t.Start, end: t.End}
		switch {
		case t.Rep != 0:
			key.owner = Owner{OfRep, f.Symbols.Text(t.Rep)}
		case t.Team != 0:
			key.owner = Owner{OfTeam, f.Symbols.Text(t.Team)}
		}
		if sum, ok := sums[key]; ok {
			sums[key] = sum.Add(t.Value.Number())
			continue
		}
		keys, sums[key] = append(keys, key), t.Value.Number()
		teams[key] = f.targetTeam(t, t.End)
	}
	slices.SortFunc(keys, compareTargets)
	spans := map[targetKey][]targetKey{} // of one metric and owner
	for _, key := range keys {
		spans[key.always()] = append(spans[key.always()], key)
	}
	parts := map[targetKey][]targetKey{}
	var roots []targetKey
	for _, key := range keys {
		if whole, ok := f.wholeOf(key, teams[key], spans[key.always()], sums); ok {
			parts[whole] = append(parts[whole], key)
		} else {
			roots = append(roots, key)
		}
	}
	var build func(keys []targetKey) []Goal
	build = func(keys []targetKey) []Goal {
		var gs []Goal
		for _, key := range keys {
			g := Goal{Metric: key.metric, Owner: key.owner, Target: sums[key],
				Period: Period{Start: key.start, End: key.end}, Parts: build(parts[key])}
			f.label(&g.Period)
			gs = append(gs, g)
		}
		return gs
	}
	return build(roots)
}

// wholeOf finds the target that another one is part of. The way up leads to a higher
// owner or a longer period, so it never comes back.
func (f *dataset) wholeOf(key targetKey, team Sym, spans []targetKey, sums map[targetKey]Number) (targetKey, bool) {
	up := key
	if key.owner.Kind == OfRep && team != 0 {
		up.owner = Owner{OfTeam, f.Symbols.Text(team)}
		if _, ok := sums[up]; ok {
			return up, true
		}
	}
	up.owner = Owner{}
	if _, ok := sums[up]; ok && key.owner.Kind != OfCompany {
		return up, true
	}
	best, found := targetKey{}, false
	for _, o := range spans {
		if o != key && key.within(o) && (!found || o.days() < best.days()) {
			best, found = o, true
		}
	}
	return best, found
}

func compareTargets(a, b targetKey) int {
	order := func(metric string) int {
		if k, err := Find(metric); err == nil {
			return k.Order
		}
		return math.MaxInt // behind the catalogue
	}
	return cmp.Or(
		cmp.Compare(order(a.metric), order(b.metric)), cmp.Compare(a.metric, b.metric),
		cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end),
		cmp.Compare(a.owner.Kind, b.owner.Kind), cmp.Compare(a.owner.Name, b.owner.Name),
	)
}
