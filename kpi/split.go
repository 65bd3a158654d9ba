package kpi

import (
	"cmp"
	"math/big"
	"slices"

	"salesk/internal/message"
)

// Split is a difference between two periods by the groups of a dimension. The effects add up to the
// difference exactly.
//
// Of counts and sums the effect of a group is its own difference. Of a quotient N / D it is what the
// group does to the whole, in two parts (the midpoint, or Marshall-Edgeworth, decomposition): with its share s
// of D and its own quotient r, the rate effect is the mean of s times the change of r, and the mix effect the
// change of s times how far the mean of r is from that of the whole.
type Split struct {
	Dim    string
	Rows   []SplitRow // the largest effect first
	Ratio  bool       // rows have a mix and a rate effect
	Effect Number     // of all rows together: the difference
}

// SplitRow is a group's part of a difference.
type SplitRow struct {
	Group             string // "" for what is in no group
	Before, Now       Number
	Effect, Mix, Rate Number // Mix and Rate of quotients only
}

// SplitDims are the dimensions by which differences are split, as far as a KPI has them.
var SplitDims = []string{"rep", "source", "product"}

// Splits splits the difference of the query's only KPI between its only period and the one before, or the
// same a year before. The message says why there is none.
func (j *Query) Splits(year bool) (now, before Value, base string, splits []Split, why message.Message) {
	k := j.kpis[0]
	p := j.f.Params
	p.By = nil
	whole := func(dims []string) (r *Results, b Base, ok bool) {
		p.By = dims
		q, err := j.With(p)
		if err != nil {
			return nil, Base{}, false
		}
		r = q.Compute()
		of := q.PeriodsBefore
		if year {
			of = q.YearsBefore
		}
		bases, err := of(r)
		if err != nil || len(r.Figures) != 1 || len(bases) != 1 || bases[0].Results == nil || len(bases[0].Results.Figures) != 1 {
			return nil, Base{}, false
		}
		return r, bases[0], true
	}
	r, b, ok := whole(nil)
	if !ok {
		return now, before, base, nil, message.NothingToSplit(k.ID)
	}
	now, before, base = r.Figures[0].Whole(0), b.Results.Figures[0].Whole(b.Period), b.Results.Periods[b.Period].Label
	if k.calc.parts != nil || k.calc.look != nil || k.calc.quantile != (quantile{}) || k.calc.metric != "" {
		return now, before, base, nil, message.NotSplit(k.ID)
	}
	if now.Empty() || before.Empty() {
		return now, before, base, nil, message.NothingToSplit(k.ID)
	}
	for _, dim := range SplitDims {
		if !j.f.shownBy(k, []string{dim}) {
			continue
		}
		if r, b, ok := whole([]string{dim}); ok {
			s := splitOf(dim, now, before, groupValues(&r.Figures[0], 0), groupValues(&b.Results.Figures[0], b.Period))
			if len(splits) == 0 || len(s.Rows) != 1 || s.Rows[0].Group != Unassigned { // which says nothing
				splits = append(splits, s)
			}
		}
	}
	if len(splits) == 0 {
		why = message.NotSplit(k.ID)
	}
	return now, before, base, splits, why
}

// groupValues are the values of a figure's groups in a period.
func groupValues(x *Figure, period int) map[string]Value {
	all := map[string]Value{}
	for row := range x.Groups {
		if !x.IsWhole(row) {
			all[x.Groups[row][0]] = x.Value(period, row)
		}
	}
	return all
}

func splitOf(dim string, now, before Value, is, was map[string]Value) Split {
	s := Split{Dim: dim, Ratio: !now.Den.Empty() && !before.Den.Empty(), Effect: now.Number.Sub(before.Number)}
	var names []string
	for _, of := range []map[string]Value{is, was} {
		for name := range of {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	// What is in no group is what the groups lack to the whole.
	rest := func(whole Value, of map[string]Value) Value {
		left := Value{Number: orZero(whole.Number), Num: orZero(whole.Num), Den: orZero(whole.Den)}
		for _, v := range of {
			left.Number, left.Num, left.Den = left.Number.Sub(orZero(v.Number)), left.Num.Sub(orZero(v.Num)), left.Den.Sub(orZero(v.Den))
		}
		return left
	}
	add := func(name string, is, was Value) {
		row := SplitRow{Group: name, Before: was.Number, Now: is.Number, Effect: orZero(is.Number).Sub(orZero(was.Number))}
		if s.Ratio {
			row = ratioRow(row, now, before, is, was)
		}
		if row.Effect.Sign() != 0 || name != "" {
			s.Rows = append(s.Rows, row)
		}
	}
	for _, name := range names {
		add(name, is[name], was[name])
	}
	add("", rest(now, is), rest(before, was))
	size := func(n Number) Number {
		if n.Sign() < 0 {
			return Int(0).Sub(n)
		}
		return n
	}
	slices.SortFunc(s.Rows, func(a, b SplitRow) int {
		return cmp.Or(size(b.Effect).Cmp(size(a.Effect)), cmp.Compare(a.Group, b.Group))
	})
	return s
}

// ratioRow is a group's part of the difference of a quotient.
func ratioRow(row SplitRow, now, before, is, was Value) SplitRow {
	half := Frac(1, 2)
	share := func(part, whole Number) Number { return orZero(orZero(part).Div(whole)) }
	s1, s0 := share(is.Den, now.Den), share(was.Den, before.Den)
	mean := now.Number.Add(before.Number).Mul(half)
	row.Effect = share(is.Num, now.Den).Sub(share(was.Num, before.Den)).Sub(mean.Mul(s1.Sub(s0)))
	r1, r0 := is.Num.Div(is.Den), was.Num.Div(was.Den)
	row.Now, row.Before, row.Rate = r1, r0, Int(0)
	if !r1.Empty() && !r0.Empty() {
		row.Rate = s1.Add(s0).Mul(half).Mul(r1.Sub(r0))
	}
	row.Mix = row.Effect.Sub(row.Rate)
	return row
}

// Round rounds the effects to so many decimals such that they still add up to the rounded difference.
func (s *Split) Round(decimals int) {
	fixed := func(n Number) Number {
		r, _ := new(big.Rat).SetString(n.Fixed(decimals))
		return Rat(r)
	}
	sum, shown := Int(0), Int(0)
	for i := range s.Rows {
		row := &s.Rows[i]
		sum = sum.Add(row.Effect)
		next := fixed(sum)
		row.Effect, shown = next.Sub(shown), next
		if s.Ratio {
			row.Rate = fixed(row.Rate)
			row.Mix = row.Effect.Sub(row.Rate)
		}
	}
	s.Effect = shown
}
