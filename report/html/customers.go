package html

import (
	"strconv"

	"salesk/kpi"
)

// customers draws how the base of customers keeps, and the cohorts behind it.
func (d *dashboard) customers() section {
	f, l := d.reps, d.l
	s := section{ID: "customers", Title: l.Word("Churn and retention"), Nav: l.Word("Retention"), Scope: l.Word("Company") + " · " + f.span(d.first, d.shown), Follows: "rows",
		Lede: l.Word("Who stayed of those that were customers before each period, and how much of their value.")}
	for _, kind := range []struct {
		id, title string
		kpis      []string
	}{
		{"churn-chart", l.Word("Churn"), []string{"churn_rate", "revenue_churn_rate"}},
		{"retention-chart", l.Word("Revenue retention"), []string{"gross_revenue_retention", "net_revenue_retention"}},
	} {
		var ks []*kpi.KPI
		for _, k := range f.of(kind.kpis...) {
			if f.has(k.ID, whole, d.first, d.shown) {
				ks = append(ks, k)
			}
		}
		if len(ks) > 0 {
			s.Charts = append(s.Charts, d.trend(kind.id, kind.title, false, ks))
		}
	}
	if t, ok := d.cohorts(); ok {
		s.Tables = append(s.Tables, t)
	} else {
		s.Notes = append(s.Notes, l.Word("No cohorts: no customer was first won in these months."))
	}
	ks := f.of("active_customers", "new_customers", "lost_customers", "churn_rate", "retention_rate", "net_revenue_retention")
	if len(ks) > 0 {
		if t, ok := d.byGroup("customers-table", l.T("Customers by %[1]s, %[2]s", d.noun(), f.period(d.shown)), ks); ok {
			s.Tables = append(s.Tables, t)
		}
	}
	if len(s.Charts) == 0 && len(s.Tables) == 0 {
		s.Empty, s.Notes = l.Word("No customers are known: it takes a deals export with won deals, or a customers export."), nil
	}
	return s
}

// The heat map shows so many months of so many cohorts, the latest ones.
const (
	maxCohorts      = 24
	maxCohortMonths = 13
)

// cohorts is the heat map: a table whose cells are also shaded.
func (d *dashboard) cohorts() (table, bool) {
	all, l := d.b.Cohorts, d.l
	t := table{ID: "cohorts", Class: "heat", Caption: l.Word("Cohorts: of the customers first won in a month, the share active at the end of each month since"),
		Columns: []column{{Title: l.Word("First won")}, {Title: l.Word("Customers"), Num: true}}}
	if n := len(all) - maxCohorts; n > 0 {
		all = all[n:]
		t.Note = l.T("The latest %s cohorts.", strconv.Itoa(maxCohorts)) + " "
	}
	months := 0
	for _, c := range all {
		months = max(months, len(c.Active))
	}
	if months > maxCohortMonths {
		months = maxCohortMonths
		t.Note += l.T("The first %s months since.", strconv.Itoa(maxCohortMonths-1)) + " "
	}
	for m := range months {
		t.Columns = append(t.Columns, column{Title: "+" + strconv.Itoa(m), Num: true})
	}
	for _, c := range all {
		if c.Size == 0 {
			continue
		}
		r := row{Cells: []cell{{Text: l.Label(c.Month), Key: c.Month.Start.String()}, d.countCell(c.Size)}}
		for m := range months {
			if m >= len(c.Active) {
				r.Cells = append(r.Cells, cell{Class: "num"})
				continue
			}
			share := kpi.Frac(c.Active[m], c.Size)
			x := numberCell(d.reps, kpi.Ratio, share)
			x.Text = l.Percent(share.Mul(kpi.Int(100)).Fixed(0))
			x.Tip = l.T("%[1]s of %[2]s", l.Count(c.Active[m]), l.Count(c.Size))
			x.Class = "num h" + strconv.Itoa(min(int(share.Float()*10)/2, 5))
			r.Cells = append(r.Cells, x)
		}
		t.Rows = append(t.Rows, r)
	}
	if len(t.Rows) > 1 {
		t.Rows = append(t.Rows, d.cohortAverage(all, months))
	}
	t.Note += l.Word("The deeper the shade, the more stayed; empty cells are months that have not come.")
	return t, len(t.Rows) > 0
}

// cohortAverage is what share of the customers of all cohorts that are so old was active, so many months
// after they were won: the cohorts count by their size.
func (d *dashboard) cohortAverage(all []kpi.Cohort, months int) row {
	l, customers := d.l, int64(0)
	for _, c := range all {
		customers += c.Size
	}
	r := row{Total: true, Cells: []cell{wordCell(l.Word("Average")), d.countCell(customers)}}
	for m := range months {
		var active, size int64
		for _, c := range all {
			if m < len(c.Active) {
				active, size = active+c.Active[m], size+c.Size
			}
		}
		x := cell{Class: "num"}
		if share := kpi.Frac(active, size); !share.Empty() {
			x = numberCell(d.reps, kpi.Ratio, share)
			x.Text = l.Percent(share.Mul(kpi.Int(100)).Fixed(0))
			x.Tip = l.T("%[1]s of %[2]s", l.Count(active), l.Count(size))
		}
		r.Cells = append(r.Cells, x)
	}
	return r
}
