package kpi

import (
	"maps"
	"math/big"
	"slices"
)

// durations is a multiset of whole days.
type durations struct {
	Count    map[int32]int64 // days -> how often
	N, Sum   int64
	Negative int64 // left out: they end before they start
	Unknown  int64 // left out: no start
}

func (s *durations) add(from, to Day) {
	switch {
	case from == NoDay:
		s.Unknown++
		return
	case to < from:
		s.Negative++
		return
	}
	if s.Count == nil {
		s.Count = map[int32]int64{}
	}
	s.Count[int32(to-from)]++
	s.N++
	s.Sum += int64(to - from)
}

func (s *durations) merge(o *durations) {
	if s.Count == nil && o.Count != nil {
		s.Count = map[int32]int64{}
	}
	for d, n := range o.Count {
		s.Count[d] += n
	}
	s.N += o.N
	s.Sum += o.Sum
	s.Negative += o.Negative
	s.Unknown += o.Unknown
}

func (s *durations) code(c *coder) {
	c.int(&s.N)
	c.int(&s.Sum)
	c.int(&s.Negative)
	c.int(&s.Unknown)
	n := c.length(len(s.Count))
	if !c.decode {
		for _, d := range slices.Sorted(maps.Keys(s.Count)) {
			day, times := int64(d), s.Count[d]
			c.int(&day)
			c.int(&times)
		}
		return
	}
	if n > 0 {
		s.Count = map[int32]int64{}
	}
	for ; n > 0 && c.err == nil; n-- {
		var day, times int64
		c.int(&day)
		c.int(&times)
		s.Count[int32(day)] += times
	}
}

// quantile returns the num/den quantile by linear interpolation between the order
// statistics, Hyndman and Fan's type 7 (Sample Quantiles in Statistical Packages,
// 1996), exactly; empty without data.
func (s *durations) quantile(num, den int64) Number {
	if s.N == 0 {
		return Number{}
	}
	days := slices.Sorted(maps.Keys(s.Count))
	at := func(k int64) int64 { // k-th smallest, from 0
		for _, d := range days {
			if k -= s.Count[d]; k < 0 {
				return int64(d)
			}
		}
		return int64(days[len(days)-1])
	}
	h := (s.N - 1) * num // in 1/den
	k := h / den
	lo := at(k)
	step := big.NewRat(h%den, den)
	if step.Sign() != 0 {
		step.Mul(step, new(big.Rat).SetInt64(at(k+1)-lo))
	}
	return Rat(step.Add(step, new(big.Rat).SetInt64(lo)))
}

func (s *durations) note(nothing string) string {
	var empty, negative, unknown string
	if s.N == 0 {
		empty = nothing
	}
	if s.Negative > 0 {
		negative = plural(s.Negative, "negative duration", "negative durations") + " left out"
	}
	if s.Unknown > 0 {
		unknown = plural(s.Unknown, "deal", "deals") + " without a start date left out"
	}
	return noted(empty, negative, unknown)
}

func (s *durations) mean(nothing string) Value {
	return Value{Number: Frac(s.Sum, s.N), Num: Int(s.Sum), Den: Int(s.N), N: s.N, Note: s.note(nothing)}
}

var cycleFamily = &Family[durations, *durations]{
	Name:    "cycle",
	Grouped: byDeals,
	Deal: func(f *facts, c *Cells[durations, *durations], i int) {
		if d := &f.Deals[i]; d.Outcome == Won && d.Close != NoDay {
			c.at(c.by.deal[i], d.Close).add(f.cycle[i], d.Close)
		}
	},
}

const cycleDoc = "From the first contact (else the linked lead's creation, else the deal's creation) to the close, in calendar days, over the deals won in the period. A deal that closed before it started is left out and counted in the note."

// SalesCycle is the mean length of the sales cycle.
var SalesCycle = define(KPI{
	ID: "sales_cycle", Title: "Sales cycle", Unit: Days, NumUnit: Days, DenUnit: Whole,
	Better: Lower, Category: Team, Headline: true, Order: 180,
	Formula: "sum of days / deals won", GroupBy: "deal rep", Needs: KindSet(Deals), Doc: cycleDoc,
}, from(cycleFamily, func(s *durations, v *view) Value { return s.mean("no deal won") }))

// SalesCycleMedian is the median length of the sales cycle.
var SalesCycleMedian = define(KPI{
	ID: "sales_cycle_median", Title: "Sales cycle, median", Unit: Days, Better: Lower, Category: Team, Order: 190,
	Formula: "median of days", GroupBy: "deal rep", Needs: KindSet(Deals), Doc: cycleDoc,
}, from(cycleFamily, func(s *durations, v *view) Value {
	return Value{Number: s.quantile(1, 2), N: s.N, Note: s.note("no deal won")}
}))

// SalesCycleP90 is the length that nine in ten sales cycles do not exceed.
var SalesCycleP90 = define(KPI{
	ID: "sales_cycle_p90", Title: "Sales cycle, 90th percentile", Unit: Days, Better: Lower, Category: Team, Order: 200,
	Formula: "90th percentile of days, type 7", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: cycleDoc + " The percentile interpolates linearly between the neighbouring deals (Hyndman and Fan's type 7).",
}, from(cycleFamily, func(s *durations, v *view) Value {
	return Value{Number: s.quantile(9, 10), N: s.N, Note: s.note("no deal won")}
}))
