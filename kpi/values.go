package kpi

import (
	"salesk/internal/message"
	"salesk/kpi/exact"
)

// calc is how a KPI's value comes about: the families it reads, and a function of the
// view of one cell.
type calc struct {
	uses   []family
	value  func(v *view) Value
	metric string                                // of the targets that it reads
	look   func(x *figure, f *dataset, q *quota) // finds what else it asks of these, before any value is taken

	quantile quantile // of the values of single records that it is; zero for none
	parts    []*KPI   // the figures that it is made of, where it is no quotient of sums
	heads    bool     // it counts the reps on the roster
}

// from is a KPI that is a function of one family's state.
func from[S any, P state[S]](fam *Family[S, P], value func(s *S, v *view) Value) calc {
	return calc{
		uses:  []family{fam},
		value: func(v *view) Value { return value(stateOf(v, fam), v) },
	}
}

// derived is a KPI that is a function of other figures of the same cell, taken after
// the merge.
func derived(value func(v *view) Value, uses ...family) calc {
	return calc{uses: uses, value: value}
}

// rank says which quantile of the values of single records the KPI is.
func (c calc) rank(num, den int64) calc {
	c.quantile = quantile{num, den}
	return c
}

// of names the figures that the KPI is made of.
func (c calc) of(parts ...*KPI) calc {
	c.parts = parts
	return c
}

// view is one cell: a period, and a group or the total.
type view struct {
	f    *dataset
	p    int
	g    group
	uses []*folding
	by   *groupPlan
	x    *figure
}

// cellsOf returns what came of a family that the KPI uses.
func cellsOf[S any, P state[S]](v *view, fam *Family[S, P]) *Cells[S, P] {
	for _, u := range v.uses {
		if u.fam == family(fam) {
			return u.acc.(*Cells[S, P])
		}
	}
	panic("kpi: a KPI reads the family " + fam.Name + ", which it does not say it uses")
}

// stateOf returns the state of the cell; it is shared and must not be changed.
func stateOf[S any, P state[S]](v *view, fam *Family[S, P]) *S {
	return cellsOf(v, fam).state(v.p, v.g)
}

// money is a sum of minor units as a Number in major units.
func (v *view) money(sum exact.Int128) Number { return sum.Decimal(v.f.Digits) }

// known is a sum of money over n records of which some have no amount; empty where all of them
// have none.
func (v *view) known(sum exact.Int128, n, unknown int64) Number {
	if n > 0 && n == unknown {
		return Number{}
	}
	return v.money(sum)
}

// counted is a count that rests on itself.
func counted(n int64) Value { return Value{Number: Int(n), N: n} }

// share is num/den over den records; empty with the note when den is 0.
func share(num, den int64, nothing message.Message) Value {
	x := Value{Number: Frac(num, den), Num: Int(num), Den: Int(den), N: den}
	if den == 0 {
		x.Note = nothing
	}
	return x
}

// over is num/den, resting on n records; empty with the note when den is 0.
func over(num, den Number, n int64, nothing message.Message) Value {
	x := Value{Number: num.Div(den), Num: num, Den: den, N: n}
	if x.Empty() {
		x.Note = nothing
	}
	return x
}
