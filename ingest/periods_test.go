package ingest

import (
	"fmt"
	"strings"
	"testing"

	"salesk/kpi"

	"github.com/google/go-cmp/cmp"
)

// spans prints the costs with the days they are spread over.
func spans(t *testing.T, content string, o Options) []string {
	t.Helper()
	d, rep := load(t, content, o)
	out := problems(rep.Problems)
	for _, c := range d.Costs {
		from, to := c.Span()
		out = append(out, fmt.Sprintf("%d %s..%s", c.Amount, from, to))
	}
	return out
}

func TestCostsByPeriod(t *testing.T) {
	for _, c := range []struct {
		name, in string
		o        Options
		want     []string
	}{
		{"months", "Month,Amount,Category\n2022-03,100.50,Ads\n2022-02,7,Ads\n", Options{}, []string{"10050 2022-03-01..2022-03-31", "700 2022-02-01..2022-02-28"}},
		{"German months", "Monat;Betrag;Kostenart\nMärz 2022;100,50;Ads\nDez. 2022;200,00;Ads\n", Options{}, []string{"10050 2022-03-01..2022-03-31", "20000 2022-12-01..2022-12-31"}},
		{"Hungarian months", "Hónap;Összeg;Kategória\n2022. március;100,50;Ads\n2022. ápr.;200,00;Ads\n", Options{}, []string{"10050 2022-03-01..2022-03-31", "20000 2022-04-01..2022-04-30"}},
		{"French and Spanish months", "Mois;Montant;Catégorie\nfévrier 2024;1,50;x\nagosto 2024;2,50;x\n", Options{}, []string{"150 2024-02-01..2024-02-29", "250 2024-08-01..2024-08-31"}},
		{"first days under Month", "Month,Amount,Category\n2022-03-01,5,x\n", Options{}, []string{"500 2022-03-01..2022-03-31"}},
		{"other ways", "Month,Spend,Category\nMar-22,1,x\n03/2022,2,x\n2022/04,3,x\nSept 2022,4,x\n\"May, 2022\",5,x\n2022.06.,6,x\n", Options{},
			[]string{"100 2022-03-01..2022-03-31", "200 2022-03-01..2022-03-31", "300 2022-04-01..2022-04-30", "400 2022-09-01..2022-09-30", "500 2022-05-01..2022-05-31", "600 2022-06-01..2022-06-30"}},
		{"quarters and years", "Period,Cost,Channel\n2022-Q1,300,Ads\n2022,10,B\nQ3 2022,1,x\nFY2022,2,x\n", Options{Calendar: kpi.Calendar{FiscalStart: 4}},
			[]string{"30000 2022-01-01..2022-03-31", "1000 2022-01-01..2022-12-31", "100 2022-07-01..2022-09-30", "200 2021-04-01..2022-03-31"}},
		{"a date wins", "Date,Month,Amount,Category\n2022-03-05,2022-04,5,x\n,2022-04,6,x\n", Options{}, []string{"500 2022-03-05..2022-03-05", "600 2022-04-01..2022-04-30"}},
		{"a column of years", "Year,Month,Amount,Category\n2022,March,5,x\n2023,Feb,6,x\n2022,4,7,x\n", Options{}, []string{"500 2022-03-01..2022-03-31", "600 2023-02-01..2023-02-28", "700 2022-04-01..2022-04-30"}},
		{"years and quarters", "Jahr;Quartal;Betrag;Kostenart\n2022;Q2;5;x\n2023;4;6;x\n", Options{}, []string{"500 2022-04-01..2022-06-30", "600 2023-10-01..2023-12-31"}},
		{"no month", "Month,Amount,Category\nMarket 2022,5,x\n,6,x\n2022-05,1,x\n", Options{},
			[]string{`in.csv:2:1: period ("Month"): "Market 2022" is not a period; write a day 2022-03-15, a week 2022-W05, a month 2022-03, a quarter 2022-Q1, a year 2022 or a fiscal year FY2022`,
				`in.csv:3:1: period ("Month"): is empty, and no record can do without it`, "100 2022-05-01..2022-05-31"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, spans(t, c.in, c.o)); diff != "" {
				t.Error(diff)
			}
		})
	}
	// Months, reps and amounts alone may be anything.
	if got := refused(t, "Month,Rep,Amount\n2022-01,Ann,100.50\n", Options{}); !strings.Contains(got, "too little says so") {
		t.Error(got)
	}
}

// TestPeriodWords reads what stands in a column of quarters or months, with the year beside it.
func TestPeriodWords(t *testing.T) {
	cal := kpi.Calendar{FiscalStart: 4}
	for in, want := range map[string]string{
		"Quarter 1 2025": "2025-01-01..2025-03-31", "1st Quarter 2025": "2025-01-01..2025-03-31", "Q1 FY2025": "2024-04-01..2024-06-30", "Quarter 1 FY25": "2024-04-01..2024-06-30",
		"2. Quartal 2025": "2025-04-01..2025-06-30", "II. negyedév 2025": "2025-04-01..2025-06-30", "3. negyedév 2025": "2025-07-01..2025-09-30",
		"1er trimestre 2025": "2025-01-01..2025-03-31", "T2 2025": "2025-04-01..2025-06-30", "4º trimestre 2025": "2025-10-01..2025-12-31", "4Q 2025": "2025-10-01..2025-12-31",
		"March FY2025": "2025-03-01..2025-03-31", "Mai FY2025": "2024-05-01..2024-05-31", "3 2025": "2025-03-01..2025-03-31",
		"2025-H1": "2025-01-01..2025-06-30", "2. Halbjahr 2025": "2025-07-01..2025-12-31", "I. félév 2025": "2025-01-01..2025-06-30", "S2 2025": "2025-07-01..2025-12-31", "H2 FY2025": "2024-10-01..2025-03-31",
		"Quarter 5 2025": "", "H3 2025": "", "Quarter 2025": "", "Q1 Q2 2025": "", "Market 2025": "",
	} {
		got := ""
		if p, err := parsePeriod(cal, in, ""); err == nil {
			got = p.Start.String() + ".." + p.End.String()
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestTargetsByYearAndMonth(t *testing.T) {
	d, rep := load(t, "Rep,Year,Month,Quota\nAnn,2022,Jan,5\nAnn,2023,Feb,6\n", Options{})
	if diff := cmp.Diff([]string{"Ann 2022-01-01..2022-01-31 5/0", "Ann 2023-02-01..2023-02-28 6/0"}, goals(d, rep)); diff != "" {
		t.Error(diff)
	}
}
