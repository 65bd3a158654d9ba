package kpi

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// randomDeal has each column now and then, and some of them never.
func randomDeal(r *rand.Rand, without int) Deal {
	some := func(column int) bool { return column != without && r.IntN(3) == 0 }
	x := Deal{Pos: Pos{Source: uint32(r.IntN(10) / 9), Line: uint32(r.IntN(5))}, Amount: NoMoney, Created: NoDay, FirstContact: NoDay,
		Close: NoDay, Probability: NoDec, ContractStart: NoDay, ContractEnd: NoDay}
	if some(0) {
		x.ID = Sym(r.IntN(9))
	}
	if some(1) {
		x.Amount = Money(r.IntN(9))
	}
	if some(2) {
		x.Close, x.Outcome = Day(r.IntN(9)), Outcome(r.IntN(3))
	}
	if some(3) {
		x.Probability = Dec{Coef: int64(r.IntN(9))}
	}
	return x
}

// TestColumns holds that columns are rows, however they came to be: one by one, or block
// by block out of a block that is used again, and with some records taken out.
func TestColumns(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 20))
		var want []Deal
		var got, block DealColumns
		for range r.IntN(6) {
			block = DealColumns{Places: Places{Lines: block.Lines[:0]}, Amount: block.Amount[:0]}
			without := r.IntN(5)
			for range r.IntN(30) {
				x := randomDeal(r, without)
				block.Add(x)
				want = append(want, x)
			}
			if r.IntN(2) == 0 {
				got.Reserve(len(want))
			}
			got.Append(&block)
		}
		kept := []Deal{}
		drop := make([]bool, len(want))
		some := r.IntN(3)
		for i, x := range want {
			if drop[i] = r.IntN(4) < some; !drop[i] {
				kept = append(kept, x)
			}
		}
		for _, now := range [][]Deal{want, kept} {
			if diff := cmp.Diff(append([]Deal{}, now...), got.Rows()); diff != "" || got.N != len(now) {
				t.Fatalf("seed %d: %s", seed, diff)
			}
			if diff := cmp.Diff(got.Rows(), new(dealsOf(now)).Rows()); diff != "" {
				t.Fatalf("seed %d: of rows: %s", seed, diff)
			}
			got.Keep(func(i int) bool { return len(drop) != got.N || !drop[i] })
		}
	}
}

// TestColumnsAbsent holds that a column that nothing has does not come to be.
func TestColumnsAbsent(t *testing.T) {
	var a, b EmailColumns
	a.Add(Email{SentDate: 5, Sent: 1, Delivered: NoCount, Bounced: NoCount, Opened: 0, Opens: NoCount, Clicked: NoCount, Replied: NoCount, MachineOpens: NoCount})
	b.Add(Email{SentDate: NoDay, Rep: 3, Sent: NoCount, Delivered: NoCount, Bounced: NoCount, Opened: NoCount, Opens: NoCount, Clicked: 1, Replied: NoCount, MachineOpens: NoCount})
	a.Append(&b)
	if a.Delivered != nil || a.Campaign != nil || a.Lines != nil || a.From != nil {
		t.Errorf("columns of nothing: %+v", a)
	}
	if x := a.Row(0); x.Clicked != NoCount || x.Rep != 0 || x.Opened != 0 {
		t.Errorf("the first is %+v", x)
	}
	if x := a.Row(1); x.Clicked != 1 || x.Rep != 3 || x.Opened != NoCount || x.SentDate != NoDay {
		t.Errorf("the second is %+v", x)
	}
}
