package kpi

import (
	"slices"
	"strings"
)

// CycleKind says how a group sells, against the company in the same period.
type CycleKind uint8

// The kinds. Hare and tortoise are the two that sales_cycle alone tells wrongly.
const (
	Unclear  CycleKind = iota // a value is empty
	Usual                     // neither better nor worse in one of the two
	Ace                       // a shorter cycle, and customers who stay more
	Hare                      // a shorter cycle, but customers who stay less
	Tortoise                  // a longer cycle, but customers who stay more
	Laggard                   // a longer cycle, and customers who stay less
)

// String returns "unclear", "usual", "ace", "hare", "tortoise" or "laggard".
func (k CycleKind) String() string {
	return [...]string{"unclear", "usual", "ace", "hare", "tortoise", "laggard"}[k]
}

// CyclePoint is a group's sales cycle against the retention of the customers it won.
type CyclePoint struct {
	Group     []string
	Total     bool  // the company
	Cycle     Value // sales_cycle, in days
	Retention Value // won_customer_retention
	Kind      CycleKind
}

// CycleView weighs the sales cycle against the retention of the customers that it won,
// by group in one period of the results: the total first, then the groups that have a
// row of either KPI, in order, also where a value is empty. Kind compares a group's
// values with the total's, whatever the number of records (Value.N) they rest on. It
// is nil when the results have no sales_cycle or no won_customer_retention.
func CycleView(r *Results, period int) []CyclePoint {
	cycle, retention := r.Figure(SalesCycle.ID), r.Figure(WonCustomerRetention.ID)
	if cycle == nil || retention == nil {
		return nil
	}
	var total CyclePoint
	var points []CyclePoint
	at := map[string]int{}
	for _, x := range []*Figure{cycle, retention} {
		for i, group := range x.Groups {
			point := &total
			if x.IsWhole(i) {
				total.Group, total.Total = group, true
			} else {
				key := strings.Join(group, "\x00")
				j, ok := at[key]
				if !ok {
					j = len(points)
					at[key] = j
					points = append(points, CyclePoint{Group: group})
				}
				point = &points[j]
			}
			if x == cycle {
				point.Cycle = x.Value(period, i)
			} else {
				point.Retention = x.Value(period, i)
			}
		}
	}
	for i := range points {
		points[i].Kind = total.kindOf(&points[i])
	}
	slices.SortFunc(points, func(a, b CyclePoint) int { return slices.Compare(a.Group, b.Group) })
	return append([]CyclePoint{total}, points...)
}

// CyclePeriod is the last period of the results of which CycleView can tell all: it ended
// so many days before the as-of date that no customer won in it is too recent to have
// stayed, and it has both values in total. It is -1 when there is none.
func CyclePeriod(r *Results, retentionDays int) int {
	cycle, retention := r.Figure(SalesCycle.ID), r.Figure(WonCustomerRetention.ID)
	if cycle == nil || retention == nil {
		return -1
	}
	for p := len(r.Periods) - 1; p >= 0; p-- {
		if r.Periods[p].End+Day(retentionDays) <= r.AsOf && !cycle.Whole(p).Empty() && !retention.Whole(p).Empty() {
			return p
		}
	}
	return -1
}

func (total *CyclePoint) kindOf(x *CyclePoint) CycleKind {
	if x.Cycle.Empty() || x.Retention.Empty() || total.Cycle.Empty() || total.Retention.Empty() {
		return Unclear
	}
	slower, loyal := x.Cycle.Cmp(total.Cycle.Number), x.Retention.Cmp(total.Retention.Number)
	switch {
	case slower == 0 || loyal == 0:
		return Usual
	case slower < 0 && loyal > 0:
		return Ace
	case slower < 0:
		return Hare
	case loyal > 0:
		return Tortoise
	}
	return Laggard
}
