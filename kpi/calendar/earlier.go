package calendar

import "strconv"

// Earlier is what a period is held against: an earlier one, as far as it counts.
type Earlier struct {
	Period
	To Day // its last day that counts: End, save while the later period is not over
}

// Before returns what p is held against: the period of the same grain before it. Of a
// period that a range cuts it is the same cut; of one that is no whole one of a grain as
// many days directly before. While p is not over it counts to the same date.
func (c Calendar) Before(p Period, asOf Day) Earlier {
	if g, whole, ok := c.grainOf(p); ok {
		return g.moved(p, asOf, whole, g.At(whole.Start-1))
	}
	n := Day(p.Days())
	return c.earlier(p.Start-n, p.End-n, min(asOf, p.End)-n)
}

// YearBefore returns the same dates a year before, of a week those of the same number; false
// where there are none, as of week 53.
func (c Calendar) YearBefore(p Period, asOf Day) (Earlier, bool) {
	g, whole, ok := c.grainOf(p)
	if !ok {
		return c.earlier(addMonths(p.Start, -12), addMonths(p.End, -12), addMonths(min(asOf, p.End), -12)), true
	}
	if g.Grain == ByWeek {
		year, _ := strconv.Atoi(whole.Label[:4])
		number, _ := strconv.Atoi(whole.Label[6:])
		base, ok := g.week(year-1, number)
		return g.moved(p, asOf, whole, base), ok
	}
	return g.moved(p, asOf, whole, g.At(addMonths(whole.Start, -12))), true
}

// grainOf finds the grain that a period is of, and the whole period of that which it is, or
// is cut from.
func (c Calendar) grainOf(p Period) (Calendar, Period, bool) {
	if c.Grain == AllTime {
		return c.whole(p.Start, p.End)
	}
	return c, c.At(p.Start), true
}

// moved makes what p, a cut of whole or all of it, is held against of the base of whole.
// A first (last) day moves to the first (last) one, any other to the same day of the month
// or week.
func (c Calendar) moved(p Period, asOf Day, whole, base Period) Earlier {
	y0, m0, _ := whole.Start.Civil()
	y, m, _ := base.Start.Civil()
	move := func(d Day) Day {
		switch {
		case d == whole.Start:
			return base.Start
		case d == whole.End:
			return base.End
		case c.Grain == ByWeek:
			return base.Start + (d - whole.Start)
		}
		return addMonths(d, (y-y0)*12+m-m0)
	}
	return c.earlier(move(p.Start), move(p.End), move(min(asOf, p.End)))
}

// earlier is the earlier period of some days that counts to a day.
func (c Calendar) earlier(from, to, counted Day) Earlier {
	e := Earlier{Period: c.SpanOf(from, to).Period, To: counted}
	e.Partial = counted < e.End
	return e
}
