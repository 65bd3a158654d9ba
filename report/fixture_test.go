package report

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"salesk/internal/message"
	"salesk/kpi"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares output with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", path, d)
	}
}

// The KPIs of the tests: every unit, category and direction.
var (
	kRevenue  = &kpi.KPI{ID: "revenue", Title: "Revenue", Unit: kpi.Amount, Better: kpi.Higher, Category: kpi.Team, Headline: true, Formula: "sum of won amounts", Doc: "Counted in the period the deal closed."}
	kSize     = &kpi.KPI{ID: "average_deal_size", Title: "Average deal size", Unit: kpi.PerOne, NumUnit: kpi.Amount, DenUnit: kpi.Whole, Better: kpi.Higher, Category: kpi.Team, Formula: "revenue / deals won", Doc: "Of won deals."}
	kWinRate  = &kpi.KPI{ID: "win_rate", Title: "Win rate", Unit: kpi.Ratio, NumUnit: kpi.Whole, DenUnit: kpi.Whole, Better: kpi.Higher, Category: kpi.Team, Headline: true, Formula: "won / (won + lost)", Doc: "Open deals do not count."}
	kPerRep   = &kpi.KPI{ID: "sales_per_rep", Title: "Sales per rep", Unit: kpi.PerOne, NumUnit: kpi.Amount, DenUnit: kpi.Whole, Better: kpi.Higher, Category: kpi.Team, Formula: "revenue / reps", Doc: "Of the company alone."}
	kCycle    = &kpi.KPI{ID: "sales_cycle", Title: "Sales cycle", Unit: kpi.Days, NumUnit: kpi.Days, DenUnit: kpi.Whole, Better: kpi.Lower, Category: kpi.Team, Headline: true, Formula: "days / deals", Doc: "From first contact to close."}
	kNewLeads = &kpi.KPI{ID: "new_leads", Title: "New leads", Unit: kpi.Whole, Better: kpi.Neutral, Category: kpi.LeadGen, Headline: true, Formula: "count", Doc: "Leads created."}
	kGrowth   = &kpi.KPI{ID: "sales_growth", Title: "Sales growth", Unit: kpi.Ratio, NumUnit: kpi.Amount, DenUnit: kpi.Amount, Better: kpi.Higher, Category: kpi.Growth, Headline: true, Formula: "difference / base", Doc: "Against the period before."}
	kLTV      = &kpi.KPI{ID: "ltv_to_cac", Title: "LTV to CAC", Unit: kpi.Times, NumUnit: kpi.PerOne, DenUnit: kpi.PerOne, Better: kpi.Higher, Category: kpi.CustomerBase, Formula: "CLV / CAC", Doc: "A quotient."}
	kChurn    = &kpi.KPI{ID: "churn_rate", Title: "Churn rate", Unit: kpi.Ratio, NumUnit: kpi.Whole, DenUnit: kpi.Whole, Better: kpi.Lower, Category: kpi.CustomerBase, Headline: true, Formula: "lost / active before", Doc: "Of customers."}
	kPayback  = &kpi.KPI{ID: "cac_payback_months", Title: "CAC payback", Unit: kpi.Months, NumUnit: kpi.PerOne, DenUnit: kpi.PerOne, Better: kpi.Lower, Category: kpi.CustomerBase, Formula: "CAC / (ARPA × margin)", Doc: "How long a customer takes to pay back."}
)

// people are groups with the texts that break tables.
var people = [][]string{
	{"(unassigned)"},
	{"=cmd|' /C calc'!A0"},
	{"Ann, \"the\nclosér\""},
	{"Bob | Sons"},
	{"Evil\x1b[31mred\x1b]0;owned\x07\x1b[0m\u202eRep"},
	{"Ági Kovácsné Szépvölgyi-Nagy"},
	{"山田太郎"},
	{"👨\u200d👩\u200d👧 Fam 🇭🇺"},
}

// cents is an amount in major units.
func cents(n int64) kpi.Number { return kpi.Frac(n, 100) }

// company makes results of three months by rep, in the order that the contract names.
func company() *kpi.Results {
	r := &kpi.Results{
		Periods: []kpi.Period{
			{Label: "2025-02", Start: kpi.Date(2025, 2, 1), End: kpi.Date(2025, 2, 28)},
			{Label: "2025-03", Start: kpi.Date(2025, 3, 1), End: kpi.Date(2025, 3, 31)},
			{Label: "2025-04", Start: kpi.Date(2025, 4, 1), End: kpi.Date(2025, 4, 30), Partial: true},
		},
		Grain: kpi.ByMonth, AsOf: kpi.Date(2025, 4, 10), Through: kpi.Date(2025, 4, 9),
		By: []string{"rep"}, Currency: "EUR", Digits: 2,
		KPIs: []*kpi.KPI{kRevenue, kSize, kWinRate, kPerRep, kCycle, kNewLeads, kGrowth, kLTV, kChurn, kPayback},
	}
	for _, k := range r.KPIs {
		var groups []int
		if k != kPerRep {
			for g := range people {
				if k != kNewLeads || g%3 != 1 { // those have no leads in the whole range
					groups = append(groups, g)
				}
			}
		}
		x := kpi.Figure{KPI: k, Total: true, Value: func(p, row int) kpi.Value {
			if row == len(groups) {
				return figure(k, p, 9)
			}
			return figure(k, p, groups[row])
		}}
		for _, g := range groups {
			x.Groups = append(x.Groups, people[g])
		}
		x.Groups = append(x.Groups, []string{"*"})
		r.Figures = append(r.Figures, x)
	}
	return r
}

// figure makes up a value: gaps, zeros, negatives, notes, no change and large numbers among them.
func figure(k *kpi.KPI, p, g int) kpi.Value {
	n := int64(g+1)*37 + int64(p)*11
	v := kpi.Value{N: n}
	switch k {
	case kRevenue:
		v.Number = cents(n * n * 1013)
		switch g {
		case 3:
			v.Number = cents(int64(p) * 12345678901)
		case 4:
			v.Number = cents(-98765 - int64(p))
		case 5:
			v.Number = cents(50000)
		}
	case kSize, kPerRep:
		v.Num, v.Den = cents(n*n*1013), kpi.Int(n)
		v.Number = v.Num.Div(v.Den).Div(kpi.Int(7))
	case kWinRate:
		v.Num, v.Den = kpi.Int(n%40), kpi.Int(n%41+3)
		v.Number = v.Num.Div(v.Den)
		if g == 2 && p == 1 || g == 6 && p == 0 {
			v = kpi.Value{Num: kpi.Int(0), Den: kpi.Int(0), Note: message.NoDealClosed()}
		}
	case kCycle:
		v.Num, v.Den = kpi.Int(n*31), kpi.Int(n%17+1)
		v.Number = v.Num.Div(v.Den)
		if g == 1 {
			v.Note = message.NegativeDurations(2)
		}
	case kNewLeads:
		v.Number = kpi.Int(n * n * 13)
	case kGrowth:
		if p == 0 {
			return kpi.Value{Note: message.Plain("no earlier period")}
		}
		v.Num, v.Den = cents(n*100-17500), cents(100000)
		v.Number = v.Num.Div(v.Den)
	case kLTV:
		v.Num, v.Den = cents(n*100003), cents(n*31000)
		v.Number = v.Num.Div(v.Den)
	case kChurn:
		v.Num, v.Den = kpi.Int(n%5), kpi.Int(100)
		v.Number = v.Num.Div(v.Den)
	case kPayback:
		v.Number = kpi.Frac(n, 7)
		v.Note = message.Plain("=capped at 60")
	}
	return v
}

// alone makes results that are not grouped.
func alone() *kpi.Results {
	r := company()
	r.By = nil
	for i := range r.Figures {
		x := &r.Figures[i]
		r.Figures[i] = kpi.Figure{KPI: x.KPI, Groups: [][]string{nil}, Value: func(p, _ int) kpi.Value { return figure(x.KPI, p, 9) }}
	}
	return r
}

// named are the figures of a KPI by groups of one text, without a total.
func named(k *kpi.KPI, names []string, value func(p, row int) kpi.Value) kpi.Figure {
	x := kpi.Figure{KPI: k, Value: value}
	for _, name := range names {
		x.Groups = append(x.Groups, []string{name})
	}
	return x
}
