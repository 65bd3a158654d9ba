package kpi

import (
	"testing"
)

// TestForecastOnPaper holds weighted amounts worked out by hand: by the deal's own probability, by that
// of its stage in the configuration, by the win rate of its stage, and by nothing.
func TestForecastOnPaper(t *testing.T) {
	d := &Data{Symbols: NewSymbols(), Sources: []string{"a.csv", "b.csv"}, Loaded: KindSet(Deals, Targets)}
	s := d.Symbols.String
	deal := func(source uint32, stage string, amount Money, percent Dec, outcome Outcome, close, expected Day) {
		d.Deals.Add(Deal{Pos: Pos{Source: source, Line: uint32(d.Deals.N + 2)}, Rep: s("Ann"), Stage: s(stage), Amount: amount, Probability: percent,
			Outcome: outcome, Created: Date(2024, 1, 10), Close: close, ExpectedClose: expected})
	}
	may := Date(2024, 5, 20)
	deal(0, "Talks", 1000_00, Dec{Coef: 40}, Open, may, NoDay)                      // 400 in May
	deal(0, "Talks", 200_00, Dec{Coef: 125, Scale: 1}, Open, may, Date(2024, 6, 3)) // 12.5 %: 25 in June
	deal(1, "Talks", 300_00, Dec{Coef: 5, Scale: 1}, Open, Date(2024, 5, 2), NoDay) // a file of fractions: 150 in May, overdue
	deal(0, "Draft", 500_00, NoDec, Open, may, NoDay)                               // 20 % by the configuration: 100 in May
	deal(0, "Offer", 90_00, NoDec, Open, may, NoDay)                                // 2/3 by the stage: 60 in May
	deal(0, "Review", 77_00, NoDec, Open, may, NoDay)                               // nobody knows
	deal(0, "Talks", 50_00, Dec{Coef: 90}, Open, NoDay, NoDay)                      // 45, expected at no time
	for i := range 30 {
		outcome := Won
		if i%3 == 2 {
			outcome = Lost
		}
		deal(0, "Offer", 10_00, NoDec, outcome, Date(2024, 2, 1), NoDay)
	}
	deal(0, "Won", 800_00, NoDec, Won, Date(2024, 5, 5), NoDay)
	for i := range 29 { // too few to tell
		deal(0, "Review", 1_00, NoDec, Outcome(1+i%2), Date(2024, 3, 1), NoDay)
	}
	for _, month := range []int{5, 6} {
		d.Targets = append(d.Targets, Target{Value: Dec{Coef: 2000}, Start: Date(2024, month, 1), End: Date(2024, month+1, 1) - 1})
	}
	p := Defaults()
	p.AsOf, p.From, p.To, p.Currency = Date(2024, 5, 15), Date(2024, 4, 1), Date(2024, 7, 31), "EUR"
	p.StageChance = map[string]Dec{"draft": {Coef: 2, Scale: 1}}
	p.KPIs = []string{"weighted_pipeline", "expected_revenue", "pipeline_coverage", "open_deals"}
	res, err := Compute(d, p)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{
		"open_deals":        {"8", "7", "", ""},
		"weighted_pipeline": {"", "780.00", "", ""},
		"expected_revenue":  {"", "1510.00", "25.00", "0.00"}, // 800 won, 400 + 150 + 100 + 60 due
		"pipeline_coverage": {"", "1.639166667", "0.1", ""},   // 1000 + 300 + 500 + 90 + 77 over 2000 - 800; 200 over 2000
	}
	for row := range res.Rows() {
		if got := res.Text(row.KPI.Unit, row.Number); got != want[row.KPI.ID][row.Period] {
			t.Errorf("%s in %s is %q, want %q (%s)", row.KPI.ID, res.Periods[row.Period].Label, got, want[row.KPI.ID][row.Period], row.Note)
		}
		if row.KPI.ID == "weighted_pipeline" && row.Period == 1 && row.Note.String() != "1 open deal without a probability or amount is left out; 1 deal is weighted by the win rate of its stage" {
			t.Errorf("the note is %q", row.Note)
		}
	}
}
