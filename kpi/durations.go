package kpi

import (
	"cmp"
	"iter"
	"slices"

	"salesk/internal/message"
)

// durations is a multiset of whole days, by how many there are of each length. It needs
// memory by how many lengths there are, and never more than by how many durations. There
// are fewer than 2^31 of one length.
type durations struct {
	short []int32    // by length in days: how many there are
	long  []dayCount // those as long as short has elements, or longer, in order
	rare  uint32     // how often one of the long ones was counted

	Negative int64 // left out: they end before they start
	Unknown  int64 // left out: no start
}

type dayCount struct {
	days  int32
	count int32 // not 0
}

func (s *durations) add(from, to Day) {
	if days := int64(to) - int64(from); uint64(days) < uint64(len(s.short)) {
		s.short[days]++
	} else {
		s.addRare(from, to)
	}
}

// addRare is add for what is not among the short ones.
func (s *durations) addRare(from, to Day) {
	switch {
	case from == NoDay:
		s.Unknown++
	case to < from:
		s.Negative++
	default:
		s.countLong(int32(to-from), 1)
	}
}

// total returns how many durations there are, and their days.
func (s *durations) total() (n, days int64) {
	for length, count := range s.lengths() {
		n += count
		days += count * int64(length)
	}
	return n, days
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
	if s.rare++; s.rare&(s.rare-1) == 0 && len(s.long) >= fewLong {
		s.grow()
	}
}

// fewLong are not worth a place by their length.
const fewLong = 8

// grow makes short longer where that takes no more than four places a duration.
func (s *durations) grow() {
	all, _ := s.total()
	most := int(s.long[len(s.long)-1].days) + 1
	if n := min(4*int(all), most+most/4); n >= most || n >= 2*len(s.short) {
		s.widen(n)
	}
}

// widen makes short n lengths long.
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

// quantile returns the num/den quantile by linear interpolation between the order
// statistics, Hyndman and Fan's type 7 (Sample Quantiles in Statistical Packages, 1996),
// exactly; empty without data.
func (s *durations) quantile(num, den int64) Number {
	n, _ := s.total()
	if n == 0 {
		return Number{}
	}
	h := (n - 1) * num // in 1/den
	k, part := h/den, h%den
	if part == 0 {
		low, _ := s.ranked(k)
		return Frac(int64(low)*den, den)
	}
	low, high := s.ranked(k)
	return Frac(int64(low)*den+part*int64(high-low), den)
}

// quantileUp is the quantile, rounded up to whole days; 0 without data.
func (s *durations) quantileUp(num, den int64) int64 {
	n, _ := s.total()
	if n == 0 {
		return 0
	}
	h := (n - 1) * num
	low, high := s.ranked(h / den)
	return int64(low) + (h%den*int64(high-low)+den-1)/den
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

func (s *durations) quantileValue(num, den int64, nothing message.Message) Value {
	n, _ := s.total()
	return Value{Number: s.quantile(num, den), N: n, Note: leftOut(n, s.Negative, s.Unknown, nothing)}
}
