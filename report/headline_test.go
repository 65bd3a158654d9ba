package report

import (
	"strings"
	"testing"

	"salesk/kpi"
	"salesk/report/lang"
)

// sold makes results by rep of 13 months to December 2024: the revenue of each rep in thousands,
// the same in each month but the last two, and its targets in December.
func sold(asOf kpi.Day, reps []string, usual, november, december, target []int64) *kpi.Results {
	r := &kpi.Results{Grain: kpi.ByMonth, AsOf: asOf, By: []string{"rep"}, Currency: "EUR", Digits: 2, KPIs: []*kpi.KPI{kRevenue, kpi.RevenueAttainment}}
	for m := range 13 {
		start := kpi.Date(2023, 12+m, 1)
		r.Periods = append(r.Periods, kpi.Period{Start: start, End: kpi.Date(2023, 13+m, 1) - 1, Label: start.String()[:7]})
	}
	last := &r.Periods[12]
	last.Partial = last.End > asOf
	amount := func(p, row int) int64 {
		one := func(i int) int64 {
			switch {
			case p == 12:
				return december[i]
			case p == 11:
				return november[i]
			}
			return usual[i] + int64(p%2) // some spread
		}
		if row < len(reps) {
			return one(row)
		}
		sum := int64(0)
		for i := range reps {
			sum += one(i)
		}
		return sum
	}
	groups := [][]string{}
	for _, name := range reps {
		groups = append(groups, []string{name})
	}
	groups = append(groups, []string{"*"})
	r.Figures = []kpi.Figure{{KPI: kRevenue, Total: true, Groups: groups, Value: func(p, row int) kpi.Value {
		return kpi.Value{Number: kpi.Int(amount(p, row) * 1000), N: amount(p, row)}
	}}}
	if target != nil {
		r.Figures = append(r.Figures, kpi.Figure{KPI: kpi.RevenueAttainment, Total: true, Groups: groups, Value: func(p, row int) kpi.Value {
			aim := int64(0)
			for i, x := range target {
				if i == row || row == len(reps) {
					aim += x
				}
			}
			num, den := kpi.Int(amount(p, row)*1000), kpi.Int(aim*1000)
			return kpi.Value{Number: num.Div(den), Num: num, Den: den}
		}})
	}
	return r
}

func TestHeadline(t *testing.T) {
	over, running := kpi.Date(2024, 12, 31), kpi.Date(2024, 12, 20)
	ann, two, three := []string{"Ann"}, []string{"Ann", "Bob"}, []string{"Ann", "Bob", kpi.Unassigned}
	for _, c := range []struct {
		name, code, want string
		r                *kpi.Results
	}{
		{"a month", "en", "December 2024: EUR 150 k, 50 % above November, 94 % of target. Ahead: Ann 90 k. Behind target: 1 of 2 reps. " +
			"Worth a look: Bob, 40 k below target (60 % of it).",
			sold(over, two, []int64{50, 50}, []int64{50, 50}, []int64{90, 60}, []int64{60, 100})},
		{"all reached", "en", "December 2024: EUR 150 k, 50 % above November, 150 % of target. Ahead: Ann 90 k. Behind target: none of 2 reps.",
			sold(over, two, []int64{50, 50}, []int64{50, 50}, []int64{90, 60}, []int64{50, 50})},
		{"no targets, and a fall", "en", "December 2024: EUR 70 k, 30 % below November. Ahead: Ann 50 k. Worth a look: Bob, 20 k after 50.4 k on average in the 12 periods before.",
			sold(over, two, []int64{50, 50}, []int64{50, 50}, []int64{50, 20}, nil)},
		{"one rep is not ahead of anybody, and few deals say so", "en", "December 2024: EUR 3 k, from 3 deals only, 200 % above November.",
			sold(over, ann, []int64{1}, []int64{1}, []int64{3}, nil)},
		{"nobody's records are no one's", "en", "December 2024: EUR 190 k, 46 % above November. Ahead: Ann 60 k.",
			sold(over, three, []int64{40, 40, 40}, []int64{50, 30, 50}, []int64{60, 50, 80}, nil)},
		{"equals are not ahead of each other", "en", "December 2024: EUR 120 k, 20 % above November.",
			sold(over, two, []int64{50, 50}, []int64{50, 50}, []int64{60, 60}, nil)},
		{"the period is not over", "en", "December 2024 so far (20 of 31 days): EUR 110 k, 58 % of the whole period's target. Ahead: Ann 90 k. Behind the pace of their target: 1 of 2 reps.",
			sold(running, two, []int64{50, 50}, []int64{50, 50}, []int64{90, 20}, []int64{90, 100})},
		{"from right to left", "en", "December 2024: EUR 150 k, 50 % above November. Ahead: \u2068أحمد\u2069 90 k.",
			sold(over, []string{"أحمد", "Bob"}, []int64{50, 50}, []int64{50, 50}, []int64{90, 60}, nil)},
		{"nothing before", "en", "December 2024: EUR 6 k, after nothing in November.",
			sold(over, ann, []int64{0}, []int64{0}, []int64{6}, nil)},
		{"Hungarian", "hu", "2024. december: 150 E EUR, 50%-kal az előző időszak (2024. nov.) felett, a terv 94%-a. Élen: Ann 90 E. Terv alatt: 2 értékesítőből 1. " +
			"Érdemes megnézni: Bob, 40 E hiányzik a tervből (teljesítés 60%).",
			sold(over, two, []int64{50, 50}, []int64{50, 50}, []int64{90, 60}, []int64{60, 100})},
		{"German", "de", "Dezember 2024: 150 Tsd. EUR, 50 % über November, 94 % des Ziels. Vorn: Ann 90 Tsd.. Unter Ziel: 1 von 2 Verkäufern. " +
			"Einen Blick wert: Bob, 40 Tsd. unter Ziel (60 % davon erreicht).",
			sold(over, two, []int64{50, 50}, []int64{50, 50}, []int64{90, 60}, []int64{60, 100})},
		{"no data", "en", "", &kpi.Results{}},
	} {
		l, err := lang.Of(c.code)
		if err != nil {
			t.Fatal(err)
		}
		last := len(c.r.Periods) - 1
		h := NewHeadline(c.r, last, kpi.Base{Results: c.r, Period: last - 1})
		if got := strings.ReplaceAll(h.Text(l), "\u00a0", " "); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}
