package kpi

import (
	"cmp"
	"iter"
	"math"
	"slices"
)

// durations is a multiset of whole days, by how many there are of each length. It needs
// memory by how many lengths there are, and never more than by how many durations. There
// are fewer than 2^31 of one length.
type durations struct {
	short []int32    // by length in days: how many there are
	long  []dayCount // those as long as short has elements, or longer, in order

	N, Sum   int64 // not negative ones, and their days
	Negative int64 // left out: they end before they start
	Unknown  int64 // left out: no start
}

type dayCount struct {
	days  int32
	count int32 // not 0
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
	days := int32(to - from)
	s.N++
	s.Sum += int64(days)
	s.count(days, 1)
}

func (s *durations) count(days, n int32) {
	if int(days) < len(s.short) {
		s.short[days] += n
		return
	}
	s.countLong(days, n)
}

func (s *durations) countLong(days, n int32) {
	if s.long == nil {
		s.long = make([]dayCount, 0, fewLong)
	}
	at, found := slices.BinarySearchFunc(s.long, days, func(x dayCount, days int32) int { return cmp.Compare(x.days, days) })
	switch {
	case !found:
		s.long = slices.Insert(s.long, at, dayCount{days, n})
	case s.long[at].count == -n:
		s.long = slices.Delete(s.long, at, at+1)
	default:
		s.long[at].count += n
	}
	if len(s.long) >= fewLong {
		s.grow(min(4*int(s.N), int(s.long[len(s.long)-1].days)+1))
	}
}

// fewLong are not worth a place by their length.
const fewLong = 8

// grow makes short so much longer, if it takes all or twice as many lengths then.
func (s *durations) grow(n int) {
	if n <= len(s.short) || n < 2*len(s.short) && len(s.long) > 0 && int(s.long[len(s.long)-1].days) >= n {
		return
	}
	s.widen(n)
}

func (s *durations) widen(n int) {
	old := len(s.short)
	s.short = slices.Grow(s.short, n-old)[:n]
	clear(s.short[old:])
	moved := 0
	for ; moved < len(s.long) && int(s.long[moved].days) < n; moved++ {
		s.short[s.long[moved].days] = s.long[moved].count
	}
	s.long = slices.Delete(s.long, 0, moved)
}

func (s *durations) merge(o *durations, sign int64) {
	s.N += sign * o.N
	s.Sum += sign * o.Sum
	s.Negative += sign * o.Negative
	s.Unknown += sign * o.Unknown
	if len(o.short) > len(s.short) {
		s.widen(len(o.short))
	}
	for days, n := range o.short {
		s.short[days] += int32(sign) * n
	}
	for _, x := range o.long {
		s.count(x.days, int32(sign)*x.count)
	}
}

// lengths yields the lengths that occur, in order, and how many there are of each.
func (s *durations) lengths() iter.Seq2[int32, int64] {
	return func(yield func(int32, int64) bool) {
		for days, n := range s.short {
			if n != 0 && !yield(int32(days), int64(n)) {
				return
			}
		}
		for _, x := range s.long {
			if !yield(x.days, int64(x.count)) {
				return
			}
		}
	}
}

// code codes each length by its distance from the one before, and how many there are.
func (s *durations) code(c *coder) {
	c.int(&s.Sum)
	c.int(&s.Negative)
	c.int(&s.Unknown)
	different := 0
	for range s.lengths() {
		different++
	}
	n := c.length(different)
	last := int64(-1)
	if !c.decode {
		for days, n := range s.lengths() {
			step, count := uint64(int64(days)-last), uint64(n)
			c.uint(&step)
			c.uint(&count)
			last = int64(days)
		}
		return
	}
	for range n {
		var step, count uint64
		c.uint(&step)
		c.uint(&count)
		if c.err != nil || step == 0 || step > math.MaxInt32 || count == 0 || count > math.MaxInt32 || last+int64(step) > math.MaxInt32 {
			c.fail()
			return
		}
		last += int64(step)
		s.N += int64(count)
		s.long = append(s.long, dayCount{int32(last), int32(count)})
	}
}

// quantile returns the num/den quantile by linear interpolation between the order
// statistics, Hyndman and Fan's type 7 (Sample Quantiles in Statistical Packages, 1996),
// exactly; empty without data.
func (s *durations) quantile(num, den int64) Number {
	if s.N == 0 {
		return Number{}
	}
	h := (s.N - 1) * num // in 1/den
	k, part := h/den, h%den
	if part == 0 {
		low, _ := s.ranked(k)
		return Frac(int64(low)*den, den)
	}
	low, high := s.ranked(k)
	return Frac(int64(low)*den+part*int64(high-low), den)
}

// ranked returns the duration that so many are not longer than, from 0, and the next one.
func (s *durations) ranked(k int64) (at, next int32) {
	for days, n := range s.lengths() {
		switch {
		case k >= n:
			k -= n
			continue
		case k < 0:
			return at, days
		}
		at = days
		if k+1 < n {
			return at, at
		}
		k = -1
	}
	return at, at
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
