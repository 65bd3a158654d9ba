package calendar

import "testing"

func day(t *testing.T, s string) Day {
	t.Helper()
	p, err := Calendar{FiscalStart: 1}.ParsePeriod(s)
	if err != nil {
		t.Fatal(err)
	}
	return p.Start
}

// TestEarlier holds what periods are compared with.
func TestEarlier(t *testing.T) {
	for _, tt := range []struct {
		grain            Grain
		from, to, asOf   string
		before, yearAgo  string // label, and the last day that counts
		beforeTo, yearTo string
	}{
		{ByMonth, "2024-03-01", "2024-03-31", "2024-12-31", "2024-02", "2023-03", "2024-02-29", "2023-03-31"},
		{ByMonth, "2024-03-01", "2024-03-31", "2024-03-30", "2024-02", "2023-03", "2024-02-29", "2023-03-30"},
		{ByMonth, "2024-03-10", "2024-03-31", "2024-12-31", "2024-02-10..2024-02-29", "2023-03-10..2023-03-31", "2024-02-29", "2023-03-31"},
		{ByMonth, "2024-12-10", "2024-12-20", "2024-12-15", "2024-11-10..2024-11-20", "2023-12-10..2023-12-20", "2024-11-15", "2023-12-15"},
		{ByYear, "2025-01-01", "2025-12-31", "2025-03-31", "2024", "2024", "2024-03-31", "2024-03-31"},
		{ByYear, "2024-01-01", "2024-12-31", "2024-02-29", "2023", "2023", "2023-02-28", "2023-02-28"},
		{ByYear, "2025-01-01", "2025-12-31", "2025-02-28", "2024", "2024", "2024-02-28", "2024-02-28"},
		{ByQuarter, "2024-04-01", "2024-06-30", "2024-05-31", "2024-Q1", "2023-Q2", "2024-02-29", "2023-05-31"},
		{ByWeek, "2024-12-23", "2024-12-29", "2024-12-25", "2024-W51", "2023-W52", "2024-12-18", "2023-12-27"},
		{ByWeek, "2020-12-28", "2021-01-03", "2021-12-31", "2020-W52", "", "2020-12-27", ""},
		{ByDay, "2024-02-29", "2024-02-29", "2024-12-31", "2024-02-28", "2023-02-28", "2024-02-28", "2023-02-28"},
		{AllTime, "2024-01-01", "2024-06-30", "2024-12-31", "2023-07-03..2023-12-31", "2023-01-01..2023-06-30", "2023-12-31", "2023-06-30"},
		{AllTime, "2024-02-01", "2024-02-29", "2024-12-31", "2024-01", "2023-02", "2024-01-31", "2023-02-28"},
		{AllTime, "2024-12-02", "2024-12-31", "2024-12-31", "2024-11-02..2024-12-01", "2023-12-02..2023-12-31", "2024-12-01", "2023-12-31"},
	} {
		c := Calendar{Grain: tt.grain, FiscalStart: 1}
		p := Period{Start: day(t, tt.from), End: day(t, tt.to)}
		b := c.Before(p, day(t, tt.asOf))
		y, ok := c.YearBefore(p, day(t, tt.asOf))
		if !ok {
			y = Earlier{To: NoDay}
		}
		if b.Label != tt.before || b.To.String() != tt.beforeTo || y.Label != tt.yearAgo || y.To.String() != tt.yearTo {
			t.Errorf("%s %s..%s as of %s: %s to %s and %s to %s", tt.grain, tt.from, tt.to, tt.asOf, b.Label, b.To, y.Label, y.To)
		}
	}
}

// TestWeeksFromSunday holds that every day is in the week of its number, and that labels are read as they are written.
func TestWeeksFromSunday(t *testing.T) {
	c := Calendar{Grain: ByWeek, FiscalStart: 1, SundayWeeks: true}
	for d := Date(2019, 12, 1); d < Date(2027, 2, 1); d++ {
		p := c.At(d)
		if p.Start.Weekday() != 6 || p.End != p.Start+6 || d < p.Start || d > p.End {
			t.Fatalf("%s is in %s, %s..%s", d, p.Label, p.Start, p.End)
		}
		if q, err := c.ParsePeriod(p.Label); err != nil || q != p {
			t.Fatalf("%s is read as %v, %v", p.Label, q, err)
		}
	}
}
