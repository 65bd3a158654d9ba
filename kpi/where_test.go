package kpi

import (
	"math/rand/v2"
	"testing"

	"salesk/internal/testsize"
)

// TestWhere holds that the company filtered to one group has the figures of that group:
// every KPI, every period, groups by rep, team and source.
func TestWhere(t *testing.T) {
	compared := 0
	for seed := range uint64(testsize.Of(80)) {
		r := rand.New(rand.NewPCG(seed, 5))
		d, p := randomData(r), randomParams(r)
		p.AllocateEven = false // a share of the company's costs is no group's own figure
		dim := []string{"rep", "team", "source"}[r.IntN(3)]
		p.By = []string{dim}
		grouped, err := Compute(d, p)
		if err != nil {
			t.Fatal(err)
		}
		type cell struct {
			k *KPI
			p int
			g string
		}
		rows := map[cell]Row{}
		groups := map[string]bool{}
		for row := range grouped.Rows() {
			if !row.Total {
				rows[cell{row.KPI, row.Period, row.Group[0]}] = row
				groups[row.Group[0]] = true
			}
		}
		for g := range groups {
			q := p
			q.By, q.Where = nil, []Filter{{Dim: dim, Values: []string{g}}}
			one, err := Compute(d, q)
			if err != nil {
				t.Fatal(err)
			}
			for got := range one.Rows() {
				want, ok := rows[cell{got.KPI, got.Period, g}]
				if !ok {
					continue // the group has no record for this KPI: a zero or an empty value
				}
				// Targets of the group (unassigned) are those of nobody.
				if got.Cmp(want.Number) != 0 || got.Num.Cmp(want.Num) != 0 || got.Den.Cmp(want.Den) != 0 || got.N != want.N || got.Note.String() != want.Note.String() {
					t.Fatalf("seed %d: %s in %s where %s=%s: %v (%v / %v, n %d, %q), but the group has %v (%v / %v, n %d, %q)", seed, got.KPI.ID,
						one.Periods[got.Period].Label, dim, g, got.Number, got.Num, got.Den, got.N, got.Note, want.Number, want.Num, want.Den, want.N, want.Note)
				}
				compared++
			}
		}
	}
	if compared < testsize.Of(10000) {
		t.Errorf("only %d figures were compared", compared)
	}
}

// TestAllocateEven holds that evenly allocated costs lose and invent nothing: the
// groups' costs add up to the company's, to the cent.
func TestAllocateEven(t *testing.T) {
	checked := 0
	for seed := range uint64(testsize.Of(80)) {
		r := rand.New(rand.NewPCG(seed, 6))
		d, p := randomData(r), randomParams(r)
		p.By, p.AllocateEven = []string{"rep"}, true
		p.KPIs = []string{CustomerAcquisitionCost.ID, SalesPerRep.ID}
		res, err := Compute(d, p)
		if err != nil {
			t.Fatal(err)
		}
		sum := map[int]Number{}
		total := map[int]Number{}
		named := false
		nobody := map[int]bool{} // periods without a rep who could bear a cost
		for row := range res.Rows() {
			switch {
			case row.KPI == SalesPerRep:
				nobody[row.Period] = row.Den.Sign() == 0
				continue
			case row.Total:
				total[row.Period] = row.Num
			case sum[row.Period].Empty():
				sum[row.Period] = row.Num
			default:
				sum[row.Period] = sum[row.Period].Add(row.Num)
			}
			named = named || !row.Total && row.Group[0] != Unassigned
		}
		if !named {
			continue // nobody to allocate to
		}
		for period, want := range total {
			if sum[period].Cmp(want) != 0 && !nobody[period] {
				t.Fatalf("seed %d, %s: the groups' costs add up to %v, the company's are %v", seed, res.Periods[period].Label, sum[period], want)
			}
			checked++
		}
	}
	if checked < testsize.Of(200) {
		t.Errorf("only %d periods were checked", checked)
	}
}
