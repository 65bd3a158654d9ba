package kpi

import (
	"cmp"
	"slices"
	"strings"

	"salesk/internal/message"
)

// goalBatch are goals whose actual values one computation gives: of one kind of owner,
// with periods of one calendar.
type goalBatch struct {
	calendar Calendar
	owner    OwnerKind
	span     Period // of AllTime, which has no periods of its own
}

// maxGap is how many days without a goal one computation spans: a goal of another
// century must not make it compute every day between.
const maxGap = 400

// findActuals computes the values of all goals with a metric.
func (b *goalBook) findActuals(j *Query) error {
	var order []goalBatch
	batches := map[goalBatch][]*goalNode{}
	var visit func(ns []*goalNode)
	visit = func(ns []*goalNode) {
		for _, n := range ns {
			visit(n.parts)
			if n.rolls || n.Kind != GoalKPI || !b.ready(n) {
				continue
			}
			c, _ := b.f.calendarOf(n.Period)
			key := goalBatch{calendar: c, owner: n.Owner.Kind}
			if c.Grain == AllTime {
				key.span = Period{Start: n.Period.Start, End: n.Period.End}
			}
			if batches[key] == nil {
				order = append(order, key)
			}
			batches[key] = append(batches[key], n)
		}
	}
	visit(b.roots)
	for _, key := range order {
		ns := batches[key]
		slices.SortStableFunc(ns, func(x, y *goalNode) int { return cmp.Compare(x.Period.Start, y.Period.Start) })
		for lo := 0; lo < len(ns); {
			hi := lo + 1
			for hi < len(ns) && ns[hi].Period.Start-ns[hi-1].Period.End <= maxGap {
				hi++
			}
			if err := b.computeBatch(j, key, ns[lo:hi]); err != nil {
				return err
			}
			lo = hi
		}
	}
	return nil
}

// ready reports whether a goal's value can be computed, and notes why not.
func (b *goalBook) ready(n *goalNode) bool {
	switch {
	case n.kpi == nil:
		n.state.Note = message.UnknownMetric(n.Metric)
	case n.Period.Start > b.f.AsOf:
		n.state.Note = message.AfterAsOf()
	case b.f.lacks(n.kpi) != nil:
		n.state.Note = message.ExportMissing(b.f.lacks(n.kpi))
		b.warn(message.GoalWithoutExport(n.Name, b.f.lacks(n.kpi)))
	case !b.f.canGroup(n.kpi, n.Owner.Kind.dims()):
		n.state.Note = message.NotGroupable(n.kpi.ID, n.Owner.Kind.dims()[0])
		b.warn(message.GoalNotGroupable(n.Name, n.kpi.ID, n.Owner.Kind.dims()[0]))
	default:
		return b.find(n)
	}
	return false
}

// find reports whether a record has the owner, and notes where none has.
func (b *goalBook) find(n *goalNode) bool {
	if n.Owner.Kind == OfCompany {
		return true
	}
	if _, ok := b.owners(n.Owner.Kind).find(n.Owner.Name); ok {
		return true
	}
	n.state.Note = message.OwnerUnknown(n.Owner.Message())
	b.warn(message.GoalOwnerUnknown(n.Name, n.Owner.Message()))
	return false
}

// ownerNames are the reps or teams that there are.
type ownerNames struct {
	exact  map[string]bool
	folded map[string]string // by the name in lower case: the first in order
}

func (o *ownerNames) find(name string) (string, bool) {
	if o.exact[name] {
		return name, true
	}
	name, ok := o.folded[strings.ToLower(name)]
	return name, ok
}

// owners lists the reps or teams of the records; case does not matter to find one.
func (b *goalBook) owners(k OwnerKind) *ownerNames {
	if b.known[k] != nil {
		return b.known[k]
	}
	names := &ownerNames{exact: map[string]bool{}, folded: map[string]string{}}
	add := func(s Sym) {
		if s == 0 {
			return
		}
		text := b.f.Symbols.Text(s)
		names.exact[text] = true
		lower := strings.ToLower(text)
		if old, ok := names.folded[lower]; !ok || text < old {
			names.folded[lower] = text
		}
	}
	if k == OfRep {
		for _, s := range b.f.reps {
			add(s)
		}
	} else {
		seen := make([]bool, b.f.Symbols.Len())
		once := func(s Sym) {
			if !seen[s] {
				seen[s] = true
				add(s)
			}
		}
		for _, rep := range b.f.reps {
			once(b.f.usualTeam(rep))
			for _, s := range b.f.stays[b.f.ordinal(rep)] {
				once(s.team)
			}
		}
		for i := range b.f.Deals.N {
			once(b.f.Deals.Team.At(i))
		}
		for i := range b.f.Leads.N {
			once(b.f.Leads.Team.At(i))
		}
		for i := range b.f.Costs {
			once(b.f.Costs[i].Team)
		}
		for i := range b.f.Targets {
			once(b.f.Targets[i].Team)
		}
	}
	b.known[k] = names
	return names
}

// computeBatch computes the values of goals in the order of their periods.
func (b *goalBook) computeBatch(j *Query, key goalBatch, ns []*goalNode) error {
	p := b.f.Params
	p.Calendar, p.By, p.Where, p.KPIs = key.calendar, key.owner.dims(), nil, nil
	p.From, p.To = ns[0].Period.Start, ns[0].Period.End
	for _, n := range ns {
		p.To = max(p.To, n.Period.End)
		if !slices.Contains(p.KPIs, n.Metric) {
			p.KPIs = append(p.KPIs, n.Metric)
		}
	}
	job, err := j.With(p)
	if err != nil {
		return err
	}
	type cell struct {
		kpi   *KPI
		start Day
		owner string
	}
	r := job.Compute()
	values := map[cell]Value{}
	for row := range r.Rows() {
		c := cell{kpi: row.KPI, start: r.Periods[row.Period].Start}
		if row.Total && key.owner != OfCompany {
			continue
		}
		if len(row.Group) > 0 {
			c.owner = row.Group[0]
		}
		values[c] = row.Value
	}
	for _, n := range ns {
		v, ok := values[cell{n.kpi, n.Period.Start, n.Owner.Name}]
		switch {
		case ok:
			n.Actual, n.state.Note, n.state.Immature = v.Number, v.Note, v.Immature
		case n.kpi.NeedsCustomers && b.f.unknownCustomers() != nil:
			n.state.Note = b.f.unknownCustomers()()
		case n.kpi.sum():
			n.Actual = Int(0) // somebody without such a record sold nothing
		default:
			n.state.Note = message.OwnerWithoutRecord(n.Owner.Message())
		}
	}
	for _, w := range r.Warnings {
		if w.ID() == "targets-differ" || w.ID() == "more-targets-differ" {
			b.warn(w)
		}
	}
	return nil
}
