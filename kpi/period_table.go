package kpi

import (
	"sort"
	"strconv"

	"salesk/internal/message"
)

// maxPeriods bounds what a mistyped date can cost.
const maxPeriods = 40_000

// periodTable are the periods of a range: which one holds a day, which one is compared with it, and the
// months before their ends.
type periodTable struct {
	asOf    Day
	periods []Period
	first   Day // of the first period
	started int // periods that have started by the as-of date
	ofDay   []int32
	baseDay []int32 // period whose base of comparison holds the day
	base0   Day
	months  []Period // the calendar months that the periods' windows need
	windows [][2]int // by period: its months, half open
}

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
	f.periodTable = periodTable{periods: periodsOf(f.Params, from, to)}
	if len(f.periods) > maxPeriods {
		return message.TooManyPeriods(from.String(), to.String(), strconv.Itoa(len(f.periods)), f.Calendar.Grain.String(), strconv.Itoa(maxPeriods))
	}
	f.layDays(f.Params)
	f.layWindows(f.event0)
	f.collectSnapshotDates()
	return nil
}

// periodsOf makes the periods of some days. Those that nobody asked to begin or end with are
// no reason to cut a period.
func periodsOf(p Params, from, to Day) []Period {
	if p.Calendar.Grain != AllTime {
		if p.From == NoDay {
			from = p.Calendar.At(from).Start
		}
		if p.To == NoDay {
			to = p.Calendar.At(to).End
		}
	}
	ps := p.Calendar.Range(from, to, p.AsOf)
	if p.Calendar.Grain == AllTime && p.Label != "" {
		ps[0].Label = p.Label
	}
	return ps
}

// layDays fills the tables from a day to its period, and to the period that the day is
// the base of comparison for.
func (t *periodTable) layDays(p Params) {
	t.asOf, t.first, t.started = p.AsOf, t.periods[0].Start, 0
	for t.started < len(t.periods) && t.periods[t.started].Start <= p.AsOf {
		t.started++
	}
	t.ofDay = make([]int32, t.periods[len(t.periods)-1].End-t.first+1)
	for i := range t.periods {
		for d := t.periods[i].Start; d <= t.periods[i].End; d++ {
			if d > p.AsOf {
				t.ofDay[d-t.first] = nowhere
			} else {
				t.ofDay[d-t.first] = int32(i)
			}
		}
	}
	if p.Calendar.Grain == AllTime && (p.From == NoDay || p.To == NoDay) {
		return // nothing comes before all that there is
	}
	t.base0 = p.Calendar.Before(t.periods[0], p.AsOf).Start
	t.baseDay = make([]int32, t.periods[len(t.periods)-1].Start-t.base0)
	for i := range t.baseDay {
		t.baseDay[i] = -1
	}
	for i, now := range t.periods[:t.started] {
		base := p.Calendar.Before(now, p.AsOf)
		for d := base.Start; d <= base.To; d++ {
			t.baseDay[d-t.base0] = int32(i)
		}
	}
}

// layWindows makes the months over which lifetime values are taken: for each period the
// 12 that end with the month of its last day (or of the as-of date, if that is
// earlier), none before the month of the data's first event.
func (t *periodTable) layWindows(event0 Day) {
	t.windows = make([][2]int, len(t.periods))
	if event0 == NoDay {
		return
	}
	month := func(d Day) int { y, m, _ := d.Civil(); return y*12 + m - 1 }
	first, start := month(event0), 0
	for p, now := range t.periods {
		last := month(min(now.End, t.asOf))
		lo := max(last-11, first)
		if now.Start > t.asOf || lo > last {
			continue
		}
		if len(t.months) == 0 {
			start = lo
		}
		for m := start + len(t.months); m <= last; m++ {
			s := Date(m/12, m%12+1, 1)
			e := Date(m/12, m%12+2, 1) - 1
			t.months = append(t.months, Period{Start: s, End: min(e, t.asOf)})
		}
		t.windows[p] = [2]int{lo - start, last + 1 - start}
	}
}

// What periodOf returns for a day that no period holds, or that does not count.
const (
	nowhere = -1 // after the range or the as-of date, or no day
	earlier = -2 // before the range
)

// periodOf returns the index of the period that holds the day, or a negative number when
// it is outside of the range or after the as-of date.
func (t *periodTable) periodOf(d Day) int {
	if i := int(d) - int(t.first); i >= 0 && i < len(t.ofDay) {
		return int(t.ofDay[i])
	}
	return t.outside(d)
}

func (t *periodTable) outside(d Day) int {
	if d < t.first && d != NoDay {
		return earlier
	}
	return nowhere
}

// lookUp finds the periods of some days.
func (t *periodTable) lookUp(days []Day, periods []int32) {
	first, table := int(t.first), t.ofDay
	for i, d := range days {
		if k := int(d) - first; uint(k) < uint(len(table)) {
			periods[i] = table[k]
		} else {
			periods[i] = int32(t.outside(d))
		}
	}
}

// basePeriodOf returns the period that the day is the base of comparison for, or -1.
func (t *periodTable) basePeriodOf(d Day) int {
	if i := int(d) - int(t.base0); i >= 0 && i < len(t.baseDay) {
		return int(t.baseDay[i])
	}
	return -1
}

// periodFrom returns the first period that ends on the day or after.
func (t *periodTable) periodFrom(d Day) int {
	if d < t.first {
		return 0
	}
	if p := t.periodOf(d); p >= 0 {
		return p
	}
	return sort.Search(len(t.periods), func(p int) bool { return t.periods[p].End >= d })
}

// eachPeriod calls visit with every period of the range that overlaps the days from..to,
// and the first and last day of the overlap.
func (t *periodTable) eachPeriod(from, to Day, visit func(p int, from, to Day)) {
	if from == NoDay || to < from {
		return
	}
	for p := t.periodFrom(from); p < len(t.periods) && t.periods[p].Start <= to; p++ {
		visit(p, max(from, t.periods[p].Start), min(to, t.periods[p].End))
	}
}

// periodAt is the period that holds a day, be it after the as-of date; -1 where none does.
func (t *periodTable) periodAt(d Day) int {
	if d == NoDay || d < t.first || d > t.periods[len(t.periods)-1].End {
		return -1
	}
	if d <= t.asOf {
		return t.periodOf(d)
	}
	return sort.Search(len(t.periods), func(p int) bool { return t.periods[p].End >= d })
}

// periodIndex returns the period that starts on a day.
func (t *periodTable) periodIndex(start Day) int {
	for p := range t.periods {
		if t.periods[p].Start == start {
			return p
		}
	}
	panic("kpi: a window has lost a period")
}

// periodsAs tells by period which period of the other range it is; nowhere if none.
func (t *periodTable) periodsAs(other *periodTable, grain Grain) []int32 {
	as := make([]int32, len(t.periods))
	q := 0
	for p := range as {
		for q < len(other.periods) && other.periods[q].Start < t.periods[p].Start {
			q++
		}
		switch {
		case grain == AllTime:
			as[p] = 0
		case q < len(other.periods) && other.periods[q].Start == t.periods[p].Start:
			as[p] = int32(q)
		default:
			as[p] = nowhere
		}
	}
	return as
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
