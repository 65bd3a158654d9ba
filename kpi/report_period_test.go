package kpi

import "testing"

// TestReportPeriod holds which period a report puts in front, and what it compares it with.
func TestReportPeriod(t *testing.T) {
	d := &Data{Symbols: NewSymbols(), Loaded: KindSet(Leads)}
	for day := Date(2020, 2, 3); day <= Date(2022, 3, 10); day += 7 {
		d.Leads.Add(Lead{Created: day, Opportunity: NoDay})
	}
	for _, tt := range []struct {
		name, from, to, asOf, grain    string
		want, before, yearBefore, back string
	}{
		{"last complete", "", "", "2022-03-31", "month", "2022-03", "2022-02", "2021-03", "2020-02-01"},
		{"cut short", "", "", "2022-03-12", "month", "2022-02", "2022-01", "2021-02", "2020-02-01"},
		{"a quarter", "2022-01-01", "2022-03-31", "2022-04-05", "quarter", "2022-Q1", "2021-Q4", "2021-Q1", "2020-01-01"},
		{"a year to date", "2022-01-01", "2022-12-31", "2022-03-05", "year", "2022", "2021", "", "2020-01-01"},
		{"a range", "2022-01-01", "2022-03-31", "2022-04-05", "month", "2022-03", "2022-02", "2021-03", "2020-02-01"},
		{"a week", "2022-02-07", "2022-02-13", "2022-04-05", "week", "2022-W06", "2022-W05", "2021-W06", "2020-08-17"},
		{"a range that ends within a month", "2022-01-01", "2022-03-10", "2022-04-05", "month", "2022-03-01..2022-03-10", "2022-02-01..2022-02-10", "2021-03-01..2021-03-10", "2020-02-01"},
		{"a range within a month", "2022-02-10", "2022-02-20", "2022-04-05", "month", "2022-02-10..2022-02-20", "2022-01-10..2022-01-20", "2021-02-10..2021-02-20", "2022-02-10"},
		{"days", "2022-02-10", "2022-03-20", "2022-04-05", "all", "all", "2022-01-02..2022-02-09", "2021-02-10..2021-03-20", "2022-02-10"},
		{"all", "", "", "2022-04-05", "all", "all", "", "", "2020-02-03"},
	} {
		day := func(s string) Day {
			if s == "" {
				return NoDay
			}
			x, err := (Calendar{FiscalStart: 1}).ParsePeriod(s)
			if err != nil {
				t.Fatal(err)
			}
			return x.Start
		}
		p := Defaults()
		p.AsOf, p.From, p.To = day(tt.asOf), day(tt.from), day(tt.to)
		if tt.grain != "" {
			p.Calendar.Grain, _ = ParseGrain(tt.grain)
		}
		f, err := FindReportPeriod(d, p)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		before, year := "", ""
		if f.HasBefore {
			before = f.Before.Label
		}
		if f.HasYear {
			year = f.YearBefore.Label
		}
		if f.Period.Label != tt.want || before != tt.before || year != tt.yearBefore || f.From.String() != tt.back {
			t.Errorf("%s: %s against %q and %q, from %s", tt.name, f.Period.Label, before, year, f.From)
		}
	}
}
