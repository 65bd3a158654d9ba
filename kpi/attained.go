package kpi

import (
	"slices"
	"strings"

	"salesk/internal/message"
)

// reached is what an attainment asks of the records beside the figures of whole periods: what
// was reached on the days that a target covers, and by reps without one.
type reached struct {
	f       *dataset
	kpi     *KPI // of what was reached
	covers  map[dayRange]map[string]Value
	without []map[string]withoutTarget // by period

	due      map[int]map[string]openDue // by period and group, where its target covers a part of it only
	onTarget map[string][]onTarget      // by group and period, for the KPI of reps on target
}

// withoutTarget is what reps without a target reached.
type withoutTarget struct {
	sum  Number
	reps []string
}

// wholeKey is that of all groups; no text has a NUL.
const wholeKey = "\x00"

func labelKey(label []string) string { return strings.Join(label, "\x00\x00") }

// labelOf is the key of a view's group.
func (v *view) labelOf() string {
	if v.g == allGroups {
		return wholeKey
	}
	return labelKey(v.by.labels[v.g])
}

// look computes what the attainments of a figure will ask for.
func (x *figure) look(f *dataset, q *quota, metric string) {
	k, err := Find(metric)
	if err != nil {
		panic("kpi: no KPI has the metric " + metric)
	}
	r := &reached{f: f, kpi: k, covers: map[dayRange]map[string]Value{}}
	x.reached = r
	summed := false
	for p := range f.periods {
		for _, g := range append(slices.Clone(x.groups), allGroups) {
			a := q.aim(&view{f: f, p: p, g: g, by: x.by})
			for _, s := range a.days {
				r.covers[s] = nil
			}
			summed = summed || a.summed
		}
	}
	for s := range r.covers {
		r.covers[s] = r.cover(s)
	}
	if summed {
		r.findWithout(q)
	}
}

// measure computes the figure of what was reached, by other groups or over other days.
func (r *reached) measure(p Params) *Results {
	f := *r.f
	data := *f.Data
	data.Stream = nil // no deal is streamed where targets are asked for
	f.Data, f.Params, f.quotas = &data, p, nil
	if p.From != r.f.From || p.To != r.f.To || p.Calendar != r.f.Calendar {
		f.periodTable = periodTable{}
		if err := f.layPeriods(); err != nil {
			panic("kpi: " + err.Error()) // the days are within periods that were laid
		}
	}
	return f.compute([]*KPI{r.kpi})
}

func (r *reached) cover(s dayRange) map[string]Value {
	p := r.f.Params
	p.Calendar.Grain, p.From, p.To = AllTime, s.from, s.to
	values := map[string]Value{}
	for row := range r.measure(p).Rows() {
		key := wholeKey
		if !row.Total && len(row.Group) > 0 {
			key = labelKey(row.Group)
		}
		values[key] = row.Value
	}
	return values
}

// covered is what was reached on some days, by how many records, and how many of these have no
// amount; it is empty where none has one.
func (x *figure) covered(v *view, days []dayRange) (sum Number, n, noAmount int64) {
	sum = Int(0)
	known := false
	for _, s := range days {
		value := x.reached.covers[s][v.labelOf()]
		n += value.N
		if value.Empty() {
			noAmount += value.N
			continue
		}
		sum = sum.Add(value.Number)
		known = known || value.N > 0
	}
	if !known && noAmount > 0 {
		sum = Number{}
	}
	return sum, n, noAmount
}

// findWithout finds what reps without a target reached, where those of others make the target
// of a team or of the company.
func (r *reached) findWithout(q *quota) {
	f := r.f
	p := f.Params
	p.By = []string{"rep", "team"}
	r.without = make([]map[string]withoutTarget, len(f.periods))
	sym := func(text string) Sym {
		s, _ := f.Symbols.Lookup(text)
		return s
	}
	at := func(row []aim, p int) aim {
		if row == nil {
			return aim{}
		}
		return row[p]
	}
	for row := range r.measure(p).Rows() {
		if row.Total || row.Number.Sign() == 0 || row.Empty() {
			continue
		}
		rep, team := row.Group[0], row.Group[1]
		own := at(q.team[sym(team)], row.Period)
		if !own.value.Empty() && !own.summed || !at(q.rep[sym(rep)], row.Period).value.Empty() {
			continue
		}
		if r.without[row.Period] == nil {
			r.without[row.Period] = map[string]withoutTarget{}
		}
		keys := []string{wholeKey}
		if slices.Equal(f.By, []string{"team"}) {
			keys = append(keys, team)
		}
		for _, key := range keys {
			w := r.without[row.Period][key]
			if w.sum.Empty() {
				w.sum = Int(0)
			}
			w.sum = w.sum.Add(row.Number)
			if !slices.Contains(w.reps, rep) {
				w.reps = append(w.reps, rep)
			}
			r.without[row.Period][key] = w
		}
	}
}

// mostNames is how many reps a note names.
const mostNames = 3

// withoutTarget tells what reps without a target reached that the figure holds.
func (x *figure) withoutTarget(v *view) message.Message {
	if x.reached.without == nil {
		return message.Message{}
	}
	w, ok := x.reached.without[v.p][v.labelOf()]
	if !ok {
		return message.Message{}
	}
	names := strings.Join(w.reps[:min(mostNames, len(w.reps))], ", ")
	if len(w.reps) > mostNames {
		names += ", …"
	}
	r := Results{Digits: v.f.Digits}
	return message.WithoutTarget(len(w.reps), r.Text(x.reached.kpi.Unit, w.sum), names)
}
