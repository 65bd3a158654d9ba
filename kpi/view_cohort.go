package kpi

// cohort is the customers first won in a month and how many were active at month ends.
type cohort struct {
	Size   int64
	Active []int64
}

func (s *cohort) merge(o *cohort, sign int64) {
	s.Size += sign * o.Size
	s.extend(len(o.Active))
	for k, n := range o.Active {
		s.Active[k] += sign * n
	}
	for n := len(s.Active); n > 0 && s.Active[n-1] == 0; n-- {
		s.Active = s.Active[:n-1]
	}
}

func (s *cohort) extend(n int) {
	for len(s.Active) < n {
		s.Active = append(s.Active, 0)
	}
}

// endOfMonthAfter is the last day of the k-th month after the one that holds d.
func endOfMonthAfter(d Day, k int) Day {
	y, m, _ := d.Civil()
	return Date(y, m+k+1, 1) - 1
}

// cohortFamily wants periods that are months.
var cohortFamily = &Family[cohort, *cohort]{
	Name:    "cohorts",
	Grouped: byAccounts,
	Account: func(f *dataset, c *Cells[cohort, *cohort], i int) {
		a := &f.accounts[i]
		first := f.firstDay(a)
		p := f.periodOf(first)
		if p < 0 {
			return
		}
		s := c.cell(f.firstGroup(c.by, a), p)
		s.Size++
		_, last := f.lifetime(a)
		for k := 0; ; k++ {
			end := endOfMonthAfter(first, k)
			if end > min(last, f.AsOf) {
				return
			}
			if f.active(a, end) {
				s.extend(k + 1)
				s.Active[k]++
			}
		}
	},
}

// Cohorts follows the customers first won (as new_customers has it) in each calendar
// month of the range: how many were active at the end of that month and of each month
// after it that was over by the as-of date, whatever the grain and the end of the
// range. A customer that left and came back counts again once it is back. Filters
// apply to the group of the first win; Params.By does not apply. Months without a new
// customer are there too. None without a deals or customers export.
func (j *Query) Cohorts() ([]Cohort, error) {
	j.f.whole("cohorts")
	if !j.f.books && !j.f.Loaded.Has(Deals) {
		return nil, nil
	}
	p := j.f.Params
	p.By, p.Calendar = nil, Calendar{Grain: ByMonth, FiscalStart: 1}
	j, err := j.With(p)
	if err != nil {
		return nil, err
	}
	f := j.f
	if len(f.periods) == 0 {
		return nil, nil
	}
	by := f.groupPlan(nil)
	if err := f.has(cohortFamily.grouped(f), by.dims); err != nil {
		return nil, err
	}
	folded := &folding{fam: cohortFamily, by: by}
	f.foldShown(folded)
	cells := folded.acc.(*Cells[cohort, *cohort])
	var out []Cohort
	for p, now := range f.periods {
		if now.Start > f.AsOf {
			break
		}
		s := *cells.state(p, allGroups)
		over := 0 // months that are over
		for endOfMonthAfter(now.Start, over) <= f.AsOf {
			over++
		}
		s.extend(over)
		out = append(out, Cohort{Month: now, Size: s.Size, Active: s.Active})
	}
	return out, nil
}
