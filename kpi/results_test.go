package kpi

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"sync"
	"testing"
)

// TestRowsWhenAsked holds that a row is the same in whatever order and by how many goroutines the
// rows are asked for, and that Rows yields all of them.
func TestRowsWhenAsked(t *testing.T) {
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 21))
		d, p := randomData(r), randomParams(r)
		res, err := Compute(d, p)
		if err != nil {
			t.Fatal(err)
		}
		want := slices.Collect(res.Rows())
		got := make([]Row, len(want))
		var wg sync.WaitGroup
		end := len(got)
		for i := range slices.Backward(res.Figures) {
			x := &res.Figures[i]
			n := len(res.Periods) * len(x.Groups)
			to := got[end-n : end]
			end -= n
			wg.Go(func() {
				for at := range slices.Backward(to) {
					to[at] = x.Row(at/len(x.Groups), at%len(x.Groups))
				}
			})
		}
		wg.Wait()
		if end != 0 || !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: the rows depend on who asks for them", seed)
		}
		for i := range res.Figures {
			x := &res.Figures[i]
			if x.KPI != res.KPIs[i] {
				t.Fatalf("seed %d: figure %d is of %s, want %s", seed, i, x.KPI.ID, res.KPIs[i].ID)
			}
			for row := range x.Groups {
				if last := row == len(x.Groups)-1; x.IsWhole(row) != last || x.IsTotal(row) != (last && len(res.By) > 0) {
					t.Fatalf("seed %d: row %d of %s is taken for another", seed, row, x.KPI.ID)
				}
			}
		}
		for range res.Rows() {
			break // and nothing more is yielded
		}
	}
}
