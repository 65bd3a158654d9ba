package kpi

import (
	"iter"

	"salesk/internal/message"
)

// Unit is what a KPI's value is measured in.
type Unit uint8

// The units.
const (
	Ratio  Unit = iota // a fraction: 0.6315; people read it as 63.15 %
	Amount             // money in major units of the report's currency, a sum: exact to the minor unit
	PerOne             // money in major units divided by something: an average, a cost a customer
	Days
	Whole // a count
	Months
	Times  // a plain quotient: 3.2 (LTV:CAC)
	PerDay // money in major units a day
)

// Better says which direction of a KPI is good news.
type Better int8

// The directions.
const (
	Higher  Better = 1
	Lower   Better = -1
	Neutral Better = 0
)

// Category is the group of KPIs in which people look for one.
type Category uint8

// The categories, in display order.
const (
	Team Category = iota
	LeadGen
	Growth
	CustomerBase
)

// String returns "team", "leads", "growth" or "customers".
func (c Category) String() string { return [...]string{"team", "leads", "growth", "customers"}[c] }

// Value is one figure: the value itself, what it was divided from, the number of
// records it rests on, and a note on what a reader must know (why it is empty, what
// was left out). Money Numbers are in major units.
type Value struct {
	Number
	Num, Den Number
	N        int64
	Note     message.Message
	Immature bool // time will make it higher, so that a low one is no bad news yet
}

// Row is one tidy row: a KPI, a period, a group and its value.
type Row struct {
	KPI    *KPI
	Period int      // index into Results.Periods
	Group  []string // one text a dimension of Results.By; "*" throughout for the total; nil only when By is empty
	Total  bool     // the total over all groups
	Value
}

// Figure is a KPI with its rows, which are the same in every period: those of its groups,
// in order, then the total.
type Figure struct {
	KPI    *KPI
	Groups [][]string // of the rows, as in Row
	Total  bool       // the last row is the total over all groups

	// Value makes the value of a row when it is asked for; several goroutines may ask.
	Value func(period, row int) Value
}

// Row makes the row of a period.
func (x *Figure) Row(period, row int) Row {
	return Row{KPI: x.KPI, Period: period, Group: x.Groups[row], Total: x.IsTotal(row), Value: x.Value(period, row)}
}

// IsTotal reports whether a row is the total over all groups.
func (x *Figure) IsTotal(row int) bool { return x.Total && row == len(x.Groups)-1 }

// IsWhole reports whether a row is about all records: the total, or the company where
// nothing is grouped.
func (x *Figure) IsWhole(row int) bool { return len(x.Groups[row]) == 0 || x.IsTotal(row) }

// Whole is the value of all records in a period.
func (x *Figure) Whole(period int) Value {
	if last := len(x.Groups) - 1; last >= 0 && x.IsWhole(last) {
		return x.Value(period, last)
	}
	return Value{}
}

// Results is what Compute gives. Its rows are made when they are asked for: there may be
// millions, of groups and periods that nobody looks at.
type Results struct {
	Periods  []Period
	Grain    Grain
	Calendar Calendar // that made the periods
	AsOf     Day
	Through  Day               // the last event in the data that counts
	By       []string          // group columns
	Currency string            // ISO code of every money value; "" when no export says one
	Digits   int               // minor digits of Currency
	KPIs     []*KPI            // those that have rows, in catalogue order
	Figures  []Figure          // of KPIs, in their order
	Warnings []message.Message // what a reader of the results must know
	Links    LinkCounts        // of leads and deals; zero where no figure needs them
}

// Rows yields all rows: by KPI, then period, then group, with the totals after the groups
// of their period.
func (r *Results) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for i := range r.Figures {
			x := &r.Figures[i]
			for p := range r.Periods {
				for g := range x.Groups {
					if !yield(x.Row(p, g)) {
						return
					}
				}
			}
		}
	}
}

// Figure returns that of a KPI; nil when the results do not have it.
func (r *Results) Figure(id string) *Figure {
	for i := range r.Figures {
		if r.Figures[i].KPI.ID == id {
			return &r.Figures[i]
		}
	}
	return nil
}

// UnitName returns the unit as machine formats spell it: "ratio", "money:EUR",
// "days", "count", "months". Money of no known currency is "money".
func (r *Results) UnitName(u Unit) string {
	switch u {
	case Amount, PerOne:
		if r.Currency == "" {
			return "money"
		}
		return "money:" + r.Currency
	case PerDay:
		return r.UnitName(Amount) + "/day"
	case Days:
		return "days"
	case Whole:
		return "count"
	case Months:
		return "months"
	}
	return "ratio"
}

// Text returns a number of unit u as machine formats print it: money sums with
// exactly their minor digits, money averages with at least those, other numbers with
// at most 10 significant digits; empty numbers as "".
func (r *Results) Text(u Unit, n Number) string {
	var buf [48]byte
	return string(r.AppendText(buf[:0], u, n))
}

// AppendText appends what Text returns.
func (r *Results) AppendText(buf []byte, u Unit, n Number) []byte {
	switch u {
	case Amount:
		return n.AppendFixed(buf, r.Digits)
	case PerOne, PerDay:
		return n.AppendSignificant(buf, 10, r.Digits)
	}
	return n.AppendSignificant(buf, 10, 0)
}
