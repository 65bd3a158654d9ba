package kpi

import (
	"cmp"
	"maps"
	"slices"
)

// aim is what an owner is to reach in a period.
type aim struct {
	value  Number     // empty: there is no target
	days   []dayRange // that it is for; nil: all of the period
	summed bool       // it is made of the targets of reps, not the owner's own
}

// dayRange is some days, both ends included.
type dayRange struct{ from, to Day }

func (s dayRange) days() int64 { return int64(s.to-s.from) + 1 }

// targetShare is what a target puts into a period: so many of its days.
type targetShare struct {
	target int
	spans  []dayRange
}

// monthTenths is the length of a month in ten-thousandths of a day: 30.4375 days.
const monthTenths = 304_375

// levelOf is the length by which targets are told apart, in ten-thousandths of a day: a whole
// month, quarter, half-year or year is of that many months, all else of its days.
func levelOf(from, to Day) int64 {
	y0, m0, first := from.Civil()
	y, m, last := to.Civil()
	if first == 1 && last == DaysInMonth(y, m) {
		switch months := (y-y0)*12 + m - m0 + 1; months {
		case 1, 3, 6, 12:
			return int64(months) * monthTenths
		}
	}
	return dayRange{from, to}.days() * 10_000
}

// sharesOf finds which of an owner's targets of a metric count in a period. Targets are
// levels by length, and two levels never add up:
//
//  1. those for exactly these days;
//  2. else the shorter ones, on each day the longest, if every day has one;
//  3. else the shortest level as long as the period or longer that has every day;
//  4. else what has most days, of equals the shorter.
//
// finer is the value of the shorter ones where they cover the period beside one for
// exactly these days; else empty.
func (f *dataset) sharesOf(targets []int, p Period) (shares []targetShare, finer Number) {
	levels := map[int64][]int{}
	whole := dayRange{p.Start, p.End}
	for _, i := range targets {
		t := &f.Targets[i]
		switch {
		case t.End < p.Start || t.Start > p.End:
		case t.Start == p.Start && t.End == p.End:
			shares = append(shares, targetShare{i, []dayRange{whole}})
		default:
			level := levelOf(t.Start, t.End)
			levels[level] = append(levels[level], i)
		}
	}
	if len(levels) == 0 {
		return shares, Number{}
	}
	lengths := slices.Sorted(maps.Keys(levels))
	at, _ := slices.BinarySearch(lengths, levelOf(p.Start, p.End))
	short := slices.Clone(lengths[:at])
	slices.Reverse(short)
	open := []dayRange{whole}
	var best []targetShare
	for _, level := range short {
		var more []targetShare
		more, open = f.cover(levels[level], open)
		best = append(best, more...)
	}
	if len(shares) > 0 {
		if len(open) == 0 && len(best) > 0 {
			finer = f.valueOf(best)
		}
		return shares, finer
	}
	left := daysIn(open)
	for _, level := range lengths[at:] {
		if left == 0 {
			break
		}
		x, rest := f.cover(levels[level], []dayRange{whole})
		if n := daysIn(rest); n < left {
			best, left = x, n
		}
	}
	return best, Number{}
}

// cover takes days of open for targets of one level, those that start first first; targets
// of the same days add up.
func (f *dataset) cover(targets []int, open []dayRange) (shares []targetShare, left []dayRange) {
	targets = slices.Clone(targets)
	slices.SortStableFunc(targets, func(a, b int) int {
		x, y := &f.Targets[a], &f.Targets[b]
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
	})
	for k := 0; k < len(targets); {
		days := dayRange{f.Targets[targets[k]].Start, f.Targets[targets[k]].End}
		var taken []dayRange
		taken, open = split(open, days)
		for ; k < len(targets) && f.Targets[targets[k]].Start == days.from && f.Targets[targets[k]].End == days.to; k++ {
			if len(taken) > 0 {
				shares = append(shares, targetShare{targets[k], taken})
			}
		}
	}
	return shares, open
}

// split parts open days into those within and those outside of others.
func split(open []dayRange, by dayRange) (in, out []dayRange) {
	for _, s := range open {
		if lo, hi := max(s.from, by.from), min(s.to, by.to); lo <= hi {
			in = append(in, dayRange{lo, hi})
		} else {
			out = append(out, s)
			continue
		}
		if s.from < by.from {
			out = append(out, dayRange{s.from, by.from - 1})
		}
		if s.to > by.to {
			out = append(out, dayRange{by.to + 1, s.to})
		}
	}
	return in, out
}

func daysIn(spans []dayRange) (n int64) {
	for _, s := range spans {
		n += s.days()
	}
	return n
}

// valueOf adds up shares, each pro rata by calendar days and not rounded.
func (f *dataset) valueOf(shares []targetShare) Number {
	sum := Int(0)
	for _, s := range shares {
		t := &f.Targets[s.target]
		x := t.Value.Number()
		if k, n := daysIn(s.spans), (dayRange{t.Start, t.End}).days(); k != n {
			x = x.Mul(Frac(k, n))
		}
		sum = sum.Add(x)
	}
	return sum
}

// aimOf makes the aim of a period of shares.
func (f *dataset) aimOf(shares []targetShare, p Period) aim {
	if len(shares) == 0 {
		return aim{}
	}
	var days []dayRange
	for _, s := range shares {
		days = append(days, s.spans...)
	}
	return aim{value: f.valueOf(shares), days: covered(days, p)}
}

// covered puts days together; nil where they are all of the period's.
func covered(days []dayRange, p Period) []dayRange {
	days = slices.Clone(days)
	slices.SortFunc(days, func(a, b dayRange) int { return cmp.Compare(a.from, b.from) })
	var out []dayRange
	for _, s := range days {
		if last := len(out) - 1; last >= 0 && s.from <= out[last].to+1 {
			out[last].to = max(out[last].to, s.to)
			continue
		}
		out = append(out, s)
	}
	if len(out) == 1 && out[0] == (dayRange{p.Start, p.End}) {
		return nil
	}
	return out
}

// plus adds the aims of two owners: of the days that either covers.
func (a aim) plus(b aim, p Period) aim {
	switch {
	case b.value.Empty():
		return a
	case a.value.Empty():
		return b
	}
	sum := aim{value: a.value.Add(b.value), summed: a.summed || b.summed}
	if a.days != nil && b.days != nil {
		sum.days = covered(slices.Concat(a.days, b.days), p)
	}
	return sum
}
