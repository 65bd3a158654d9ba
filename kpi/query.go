package kpi

// Query is a set of records prepared for many questions: what does not depend on a
// question (links, customers, teams) is resolved once. The records must not change
// while it is used. A Query is not changed by its methods; several goroutines may ask it.
type Query struct {
	f    *dataset
	kpis []*KPI
}

// Prepare checks the parameters and resolves the records. It is ErrStreamed when records
// were streamed that are needed.
func Prepare(d *Data, p Params) (*Query, error) {
	kpis, err := checked(p)
	if err != nil {
		return nil, err
	}
	if s := d.Stream; s != nil {
		if !s.isFor(p) {
			d.whole("other figures")
		}
		if !s.serves(d.Loaded) {
			return nil, ErrStreamed
		}
	}
	f, err := newFacts(d, p)
	if err != nil {
		return nil, err
	}
	return &Query{f, kpis}, nil
}

func checked(p Params) ([]*KPI, error) {
	kpis, err := selected(p.KPIs)
	if err != nil {
		return nil, err
	}
	return kpis, checkDims(p)
}

// With returns the query with other parameters: the same as Prepare of its records, but
// the links and customers are resolved again only when the as-of date,
// ConversionDays, CycleFrom or what covers rest on differ, and the periods only when the calendar or the range do.
func (j *Query) With(p Params) (*Query, error) {
	j.f.whole("other figures")
	if p.AsOf != j.f.AsOf || p.ConversionDays != j.f.ConversionDays || p.CycleFrom != j.f.CycleFrom || p.covering() != j.f.covering() {
		return Prepare(j.f.Data, p)
	}
	kpis, err := checked(p)
	if err != nil {
		return nil, err
	}
	f := *j.f
	f.Params = p
	if p.Calendar != j.f.Calendar || p.From != j.f.From || p.To != j.f.To || p.Label != j.f.Label {
		f.periodTable = periodTable{}
		if err := f.layPeriods(); err != nil {
			return nil, err
		}
	}
	return &Query{&f, kpis}, nil
}

// Params returns the parameters of the job.
func (j *Query) Params() Params { return j.f.Params }

// Compute computes the KPIs of the query's parameters: see the function of that name.
func (j *Query) Compute() *Results {
	f := *j.f // targets are added up on demand, in a copy, so that jobs can be shared
	return f.compute(j.kpis)
}

// Streamed reports whether some records were folded as they were read, so that no other figures
// can be computed of them.
func (j *Query) Streamed() bool { return j.f.Stream != nil }
