package value

import (
	"fmt"
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
)

// order is the order of the fields of a numeric date.
type order uint8

const (
	noOrder order = iota
	dmy
	mdy
	ymd // with years of two digits; with four the shape says it
	orderCount
)

var orderNames = [orderCount]string{"", "dmy", "mdy", "ymd"}

func parseOrder(s string) (order, error) {
	for o, name := range orderNames {
		if s == name {
			return order(o), nil
		}
	}
	return noOrder, message.NotADateOrder(s)
}

// pattern writes the order as people do: d/m/y, d.m.y.
func (o order) pattern(s shape) string {
	sep := map[shape]string{slashed: "/", dotted: ".", dashed: "-"}[s]
	return strings.Join(strings.Split(orderNames[o], ""), sep)
}

// civil applies the order to the fields; false when they are no date by it.
func (o order) civil(r *reading) (y, m, d int, ok bool) {
	switch o {
	case dmy:
		y, m, d = r.c, r.b, r.a
	case mdy:
		y, m, d = r.c, r.a, r.b
	case ymd:
		if !r.two {
			return 0, 0, 0, false
		}
		y, m, d = r.a, r.b, r.c
	}
	if r.two {
		if y > 99 {
			return 0, 0, 0, false
		}
		y = century(y)
	}
	return y, m, d, validDate(y, m, d)
}

// DateReading is one way to read a date.
type DateReading struct {
	Order string // dmy, mdy or ymd
	Day   kpi.Day
}

// AmbiguousDate is the error of a column that reads well in more than one order of
// day, month and year.
type AmbiguousDate struct {
	Sample   string // a value, as written
	Readings []DateReading
	Values   int // how many values are written this way
}

func (e *AmbiguousDate) Error() string { return e.Unwrap().Error() }

// Unwrap returns the message.
func (e *AmbiguousDate) Unwrap() error {
	var days, orders []string
	for _, r := range e.Readings {
		days = append(days, fmt.Sprintf("%s (%s)", r.Day, r.Order))
		orders = append(orders, r.Order)
	}
	return message.DateAmbiguous(short(e.Sample), days, orders)
}

// MixedDates is the error of a column in which some values are impossible in either
// order, so that it was written in both.
type MixedDates struct {
	NotDMY, NotMDY             string // samples: impossible as day/month, as month/day
	NotDMYValues, NotMDYValues int    // how many there are of each
}

func (e *MixedDates) Error() string { return e.Unwrap().Error() }

// Unwrap returns the message.
func (e *MixedDates) Unwrap() error {
	return message.DatesMixed(short(e.NotDMY), e.NotDMYValues, short(e.NotMDY), e.NotMDYValues)
}

// unclear is why a date is not read: its column does not tell how.
type unclear struct {
	date string
	why  error // of the column
}

func (e *unclear) Error() string { return e.tell().String() }

// Unwrap returns the message, and what is wrong with the column.
func (e *unclear) Unwrap() []error { return []error{e.tell(), e.why} }

func (e *unclear) tell() message.Message { return message.DateUnclear(e.date, message.Of(e.why)) }
