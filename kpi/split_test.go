package kpi

import (
	"math/rand/v2"
	"testing"
)

// TestSplitsAddUp holds that the effects of all groups are the difference, of every KPI that is split, and
// rounded too.
func TestSplitsAddUp(t *testing.T) {
	split := map[string]int{}
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 9))
		d, p := randomData(r), randomParams(r)
		p.By, p.Calendar.Grain = nil, ByQuarter
		at := p.Calendar.At(Date(2023, 6, 1) + Day(r.IntN(300)))
		p.From, p.To = at.Start, at.End
		for _, k := range Catalogue() {
			p.KPIs = []string{k.ID}
			q, err := Prepare(d, p)
			if err != nil {
				t.Fatal(err)
			}
			now, before, _, splits, why := q.Splits(seed%2 == 0)
			if !why.IsZero() {
				continue
			}
			split[k.ID]++
			for _, s := range splits {
				want := now.Number.Sub(before.Number)
				sum, parts := Int(0), Int(0)
				for _, row := range s.Rows {
					sum, parts = sum.Add(row.Effect), parts.Add(orZero(row.Rate)).Add(orZero(row.Mix))
				}
				if sum.Cmp(want) != 0 || s.Ratio && parts.Cmp(want) != 0 {
					t.Errorf("seed %d: %s by %s changed by %v, its effects add up to %v, rate and mix to %v", seed, k.ID, s.Dim, want, sum, parts)
				}
				s.Round(2)
				sum = Int(0)
				for _, row := range s.Rows {
					sum = sum.Add(row.Effect)
				}
				if sum.Cmp(s.Effect) != 0 || s.Effect.Fixed(2) != want.Fixed(2) {
					t.Errorf("seed %d: %s by %s: the rounded effects add up to %v of %v", seed, k.ID, s.Dim, sum, want)
				}
			}
		}
	}
	for _, id := range []string{"revenue", "deals_won", "win_rate", "average_deal_size", "conversion_rate", "email_open_rate", "costs", "churn_rate", "customer_acquisition_cost"} {
		if split[id] == 0 {
			t.Errorf("%s is never split", id)
		}
	}
}
