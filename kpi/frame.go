package kpi

import (
	"sort"
	"strconv"

	"salesk/internal/message"
)

// maxPeriods bounds what a mistyped date can cost.
const maxPeriods = 40_000

// layPeriods makes the periods of the range and, for each, the base that it is compared
// with and its window of months.
func (f *dataset) layPeriods() error {
	from, to := f.From, f.To
	if from == NoDay {
		from = f.event0
	}
	if to == NoDay {
		to = f.through
	}
	switch {
	case from == NoDay && to == NoDay:
		return nil // nothing happened by the as-of date
	case from == NoDay:
		from = to
	case to == NoDay:
		to = max(from, f.AsOf)
	}
	if from > to {
		if f.From != NoDay && f.To != NoDay {
			return message.RangeBackward(from.String(), to.String())
		}
		if f.From == NoDay {
			from = to
		} else {
			to = from
		}
	}
	if int(to-from) > maxPeriods*366 || f.Calendar.Grain == ByDay && int(to-from) >= maxPeriods {
		return message.RangeTooLong(from.String(), to.String(), f.Calendar.Grain.String())
	}
	f.periods = f.rangeOf(from, to)
	if len(f.periods) > maxPeriods {
		return message.TooManyPeriods(from.String(), to.String(), strconv.Itoa(len(f.periods)), f.Calendar.Grain.String(), strconv.Itoa(maxPeriods))
	}
	f.layDays()
	f.layWindows()
	f.collectSnapshotDates()
	return nil
}

// rangeOf makes the periods of some days. Those that nobody asked to begin or end with are
// no reason to cut a period.
func (f *dataset) rangeOf(from, to Day) []Period {
	if f.Calendar.Grain != AllTime {
		if f.From == NoDay {
			from = f.Calendar.At(from).Start
		}
		if f.To == NoDay {
			to = f.Calendar.At(to).End
		}
	}
	ps := f.Calendar.Range(from, to, f.AsOf)
	if f.Calendar.Grain == AllTime && f.Label != "" {
		ps[0].Label = f.Label
	}
	return ps
}

// layDays fills the tables from a day to its period, and to the period that the day is
// the base of comparison for.
func (f *dataset) layDays() {
	f.first, f.started = f.periods[0].Start, 0
	for f.started < len(f.periods) && f.periods[f.started].Start <= f.AsOf {
		f.started++
	}
	f.ofDay = make([]int32, f.periods[len(f.periods)-1].End-f.first+1)
	for p := range f.periods {
		for d := f.periods[p].Start; d <= f.periods[p].End; d++ {
			if d > f.AsOf {
				f.ofDay[d-f.first] = nowhere
			} else {
				f.ofDay[d-f.first] = int32(p)
			}
		}
	}
	if f.Calendar.Grain == AllTime && (f.From == NoDay || f.To == NoDay) {
		return // nothing comes before all that there is
	}
	f.base0 = f.Calendar.Before(f.periods[0], f.AsOf).Start
	f.baseDay = make([]int32, f.periods[len(f.periods)-1].Start-f.base0)
	for i := range f.baseDay {
		f.baseDay[i] = -1
	}
	for p, now := range f.periods[:f.started] {
		base := f.Calendar.Before(now, f.AsOf)
		for d := base.Start; d <= base.To; d++ {
			f.baseDay[d-f.base0] = int32(p)
		}
	}
}

// layWindows makes the months over which lifetime values are taken: for each period the
// 12 that end with the month of its last day (or of the as-of date, if that is
// earlier), none before the month of the data's first event.
func (f *dataset) layWindows() {
	f.windows = make([][2]int, len(f.periods))
	if f.event0 == NoDay {
		return
	}
	month := func(d Day) int { y, m, _ := d.Civil(); return y*12 + m - 1 }
	first, start := month(f.event0), 0
	for p, now := range f.periods {
		last := month(min(now.End, f.AsOf))
		lo := max(last-11, first)
		if now.Start > f.AsOf || lo > last {
			continue
		}
		if len(f.months) == 0 {
			start = lo
		}
		for m := start + len(f.months); m <= last; m++ {
			s := Date(m/12, m%12+1, 1)
			e := Date(m/12, m%12+2, 1) - 1
			f.months = append(f.months, Period{Start: s, End: min(e, f.AsOf)})
		}
		f.windows[p] = [2]int{lo - start, last + 1 - start}
	}
}

// What periodOf returns for a day that no period holds, or that does not count.
const (
	nowhere = -1 // after the range or the as-of date, or no day
	earlier = -2 // before the range
)

// periodOf returns the index of the period that holds the day, or a negative number when
// it is outside of the range or after the as-of date.
func (f *dataset) periodOf(d Day) int {
	if i := int(d) - int(f.first); i >= 0 && i < len(f.ofDay) {
		return int(f.ofDay[i])
	}
	return f.outside(d)
}

func (f *dataset) outside(d Day) int {
	if d < f.first && d != NoDay {
		return earlier
	}
	return nowhere
}

// periodsOf looks up the periods of some days.
func (f *dataset) periodsOf(days []Day, periods []int32) {
	first, table := int(f.first), f.ofDay
	for i, d := range days {
		if k := int(d) - first; uint(k) < uint(len(table)) {
			periods[i] = table[k]
		} else {
			periods[i] = int32(f.outside(d))
		}
	}
}

// basePeriodOf returns the period that the day is the base of comparison for, or -1.
func (f *dataset) basePeriodOf(d Day) int {
	if i := int(d) - int(f.base0); i >= 0 && i < len(f.baseDay) {
		return int(f.baseDay[i])
	}
	return -1
}

// monthOf returns the index of the month that holds the day, or -1.
func (f *dataset) monthOf(d Day) int {
	if len(f.months) == 0 {
		return -1
	}
	if i := int(d) - int(f.months[0].Start); i >= 0 && i < len(f.snapshots.monthOf) {
		return int(f.snapshots.monthOf[i])
	}
	return -1
}

// periodFrom returns the first period that ends on the day or after.
func (f *dataset) periodFrom(d Day) int {
	if d < f.first {
		return 0
	}
	if p := f.periodOf(d); p >= 0 {
		return p
	}
	return sort.Search(len(f.periods), func(p int) bool { return f.periods[p].End >= d })
}

// eachPeriod calls visit with every period of the range that overlaps the days from..to,
// and the first and last day of the overlap.
func (f *dataset) eachPeriod(from, to Day, visit func(p int, from, to Day)) {
	if from == NoDay || to < from {
		return
	}
	for p := f.periodFrom(from); p < len(f.periods) && f.periods[p].Start <= to; p++ {
		visit(p, max(from, f.periods[p].Start), min(to, f.periods[p].End))
	}
}
