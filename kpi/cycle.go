package kpi

import (
	"math"
	"slices"
)

// durations is a multiset of whole days.
type durations struct {
	Days     []int32 // one a duration, not negative; in order once settled
	Sum      int64
	Negative int64 // left out: they end before they start
	Unknown  int64 // left out: no start
}

func (s *durations) n() int64 { return int64(len(s.Days)) }

func (s *durations) add(from, to Day) {
	switch {
	case from == NoDay:
		s.Unknown++
		return
	case to < from:
		s.Negative++
		return
	}
	s.Days = append(s.Days, int32(to-from))
	s.Sum += int64(to - from)
}

func (s *durations) merge(o *durations) {
	s.Days = append(s.Days, o.Days...)
	s.Sum += o.Sum
	s.Negative += o.Negative
	s.Unknown += o.Unknown
}

func (s *durations) settle() { sortDays(s.Days) }

// code codes the days in order, each by its distance from the one before.
func (s *durations) code(c *coder) {
	c.int(&s.Sum)
	c.int(&s.Negative)
	c.int(&s.Unknown)
	n := c.length(len(s.Days))
	if c.decode {
		s.Days = make([]int32, n)
	} else {
		sortDays(s.Days)
	}
	var last uint64
	for i := range s.Days {
		step := uint64(s.Days[i]) - last
		c.uint(&step)
		if last += step; c.err != nil || last > math.MaxInt32 {
			c.fail()
			return
		}
		s.Days[i] = int32(last)
	}
}

// sortDays puts days in order: by counting, where they are not spread far.
func sortDays(days []int32) {
	if len(days) < 2 {
		return
	}
	most := slices.Max(days)
	if len(days) < 24 || int(most) > 8*len(days) {
		slices.Sort(days)
		return
	}
	var small [1024]int32
	count := small[:]
	if int(most) >= len(count) {
		count = make([]int32, most+1)
	}
	for _, d := range days {
		count[d]++
	}
	rest := days
	for d, n := range count[:most+1] {
		for i := range rest[:n] {
			rest[i] = int32(d)
		}
		rest = rest[n:]
	}
}

// quantile returns the num/den quantile of settled durations by linear interpolation between
// the order statistics, Hyndman and Fan's type 7 (Sample Quantiles in Statistical
// Packages, 1996), exactly; empty without data.
func (s *durations) quantile(num, den int64) Number {
	if s.n() == 0 {
		return Number{}
	}
	h := (s.n() - 1) * num // in 1/den
	k, part := h/den, h%den
	x := int64(s.Days[k]) * den
	if part != 0 {
		x += part * int64(s.Days[k+1]-s.Days[k])
	}
	return Frac(x, den)
}

func (s *durations) note(nothing string) string {
	var empty, negative, unknown string
	if s.n() == 0 {
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
	return Value{Number: Frac(s.Sum, s.n()), Num: Int(s.Sum), Den: Int(s.n()), N: s.n(), Note: s.note(nothing)}
}

var cycleFamily = &Family[durations, *durations]{
	Name:    "cycle",
	Links:   true,
	Grouped: byDeals,
	Deal: func(f *facts, c *Cells[durations, *durations], i int) {
		if d := c.desk.deal(f, c.by, i); d.outcome == Won && d.closeIn >= 0 {
			c.cell(d.group, int(d.closeIn)).add(f.cycle[i], d.close)
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
	return Value{Number: s.quantile(1, 2), N: s.n(), Note: s.note("no deal won")}
}))

// SalesCycleP90 is the length that nine in ten sales cycles do not exceed.
var SalesCycleP90 = define(KPI{
	ID: "sales_cycle_p90", Title: "Sales cycle, 90th percentile", Unit: Days, Better: Lower, Category: Team, Order: 200,
	Formula: "90th percentile of days, type 7", GroupBy: "deal rep", Needs: KindSet(Deals),
	Doc: cycleDoc + " The percentile interpolates linearly between the neighbouring deals (Hyndman and Fan's type 7).",
}, from(cycleFamily, func(s *durations, v *view) Value {
	return Value{Number: s.quantile(9, 10), N: s.n(), Note: s.note("no deal won")}
}))
