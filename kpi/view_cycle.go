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
	var total CyclePoint
	var points []CyclePoint
	at := map[string]int{}
	var cycles, retentions bool
	for _, row := range r.Rows {
		if row.Period != period || row.KPI != SalesCycle && row.KPI != WonCustomerRetention {
			continue
		}
		x := &total
		if len(row.Group) == 0 || row.Total {
			total.Group, total.Total = row.Group, true
		} else {
			key := strings.Join(row.Group, "\x00")
			i, ok := at[key]
			if !ok {
				i = len(points)
				at[key] = i
				points = append(points, CyclePoint{Group: row.Group})
			}
			x = &points[i]
		}
		if row.KPI == SalesCycle {
			x.Cycle, cycles = row.Value, true
		} else {
			x.Retention, retentions = row.Value, true
		}
	}
	if !cycles || !retentions {
		return nil
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
	type values struct{ cycle, retention bool }
	has := make([]values, len(r.Periods))
	for i := range r.Rows {
		row := &r.Rows[i]
		if len(row.Group) > 0 && !row.Total || row.Empty() {
			continue
		}
		switch row.KPI {
		case SalesCycle:
			has[row.Period].cycle = true
		case WonCustomerRetention:
			has[row.Period].retention = true
		}
	}
	for i := len(has) - 1; i >= 0; i-- {
		if r.Periods[i].End+Day(retentionDays) <= r.AsOf && has[i].cycle && has[i].retention {
			return i
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
