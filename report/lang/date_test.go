package lang

import (
	"testing"

	"salesk/kpi"
)

func TestEnglishPeriods(t *testing.T) {
	for grain, want := range map[kpi.Grain]string{
		kpi.ByDay: "2025-03-31", kpi.ByWeek: "week 2025-W14", kpi.ByMonth: "March 2025", kpi.ByQuarter: "Q1 2025", kpi.ByYear: "2025",
		kpi.AllTime: "2025-03-31 to 2025-03-31",
	} {
		c := kpi.Calendar{Grain: grain, FiscalStart: 1}
		if got := (*Lang)(nil).Period(grain, c.At(kpi.Date(2025, 3, 31))); got != want {
			t.Errorf("%s: %q, want %q", grain, got, want)
		}
	}
	if got := (*Lang)(nil).Period(kpi.ByQuarter, kpi.Calendar{Grain: kpi.ByQuarter, FiscalStart: 4}.At(kpi.Date(2025, 4, 1))); got != "Q1 FY2026" {
		t.Errorf("fiscal quarter: %q", got)
	}
}

// TestPeriods: periods, their labels and days in the other languages.
func TestPeriods(t *testing.T) {
	day := kpi.Date(2025, 3, 5)
	type names struct{ period, label string }
	for _, c := range []struct {
		code, date, format string
		want               map[kpi.Grain]names
	}{
		{"de", "05.03.2025", `dd\.mm\.yyyy`, map[kpi.Grain]names{
			kpi.ByDay: {"05.03.2025", "05.03.2025"}, kpi.ByWeek: {"KW 10/2025", "KW 10/2025"}, kpi.ByMonth: {"März 2025", "März 2025"},
			kpi.ByQuarter: {"Q1 2025", "Q1 2025"}, kpi.ByYear: {"2025", "2025"}, kpi.AllTime: {"05.03.2025 bis 05.03.2025", "05.03.2025 bis 05.03.2025"}}},
		{"es", "5 mar. 2025", "d/m/yyyy", map[kpi.Grain]names{
			kpi.ByMonth: {"marzo de 2025", "mar. 2025"}, kpi.ByQuarter: {"T1 2025", "T1 2025"}, kpi.ByWeek: {"sem. 10/2025", "sem. 10/2025"}}},
		{"fr", "5 mars 2025", "dd/mm/yyyy", map[kpi.Grain]names{
			kpi.ByMonth: {"mars 2025", "mars 2025"}, kpi.ByQuarter: {"T1 2025", "T1 2025"}}},
		{"hu", "2025. márc. 5.", `yyyy\.\ mm\.\ dd\.`, map[kpi.Grain]names{
			kpi.ByMonth: {"2025. március", "2025. márc."}, kpi.ByQuarter: {"2025. I. negyedév", "2025. I. negyedév"}, kpi.ByWeek: {"2025. 10. hét", "2025. 10. hét"}}},
	} {
		l, err := Of(c.code)
		if err != nil {
			t.Fatal(err)
		}
		if got := l.Date(day); got != c.date {
			t.Errorf("%s: day %q, want %q", c.code, got, c.date)
		}
		if got := l.DateFormat(); got != c.format {
			t.Errorf("%s: format %q, want %q", c.code, got, c.format)
		}
		for grain, want := range c.want {
			p := kpi.Calendar{Grain: grain, FiscalStart: 1}.At(day)
			if got := (names{l.Period(grain, p), l.Label(p)}); got != want {
				t.Errorf("%s by %s: %q, want %q", c.code, grain, got, want)
			}
		}
	}
	fiscal := kpi.Calendar{Grain: kpi.ByQuarter, FiscalStart: 4}.At(kpi.Date(2025, 4, 1))
	if got := hungarian().Period(kpi.ByQuarter, fiscal); got != "2026. üzleti év, I. negyedév" {
		t.Errorf("fiscal quarter: %q", got)
	}
	if got := german().Label(kpi.Calendar{Grain: kpi.ByYear, FiscalStart: 4}.At(day)); got != "GJ 2025" {
		t.Errorf("fiscal year: %q", got)
	}
	// A goal's period may have a label of its own.
	if got := german().Label(kpi.Period{Label: "2025-01-02 to 2025-02-03"}); got != "2025-01-02 to 2025-02-03" {
		t.Errorf("own label: %q", got)
	}
}
