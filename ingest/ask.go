package ingest

import (
	"errors"

	"salesk/ingest/header"
	"salesk/ingest/value"
	"salesk/kpi"
)

// Ask is a question that the files leave open and an option answers.
type Ask struct {
	kpi.Problem          // where it arose
	Option      string   // "date_order", "decimal" or "kind"
	Choices     []string // as the option takes them: dmy, mdy; point, comma; deals, leads
	Sample      string   // a value that can be read in several ways; empty for kinds
	Readings    []string // what it means by each of the choices
}

// ask keeps the question that an error raises, if it raises one.
func (l *loading) ask(p kpi.Problem, err error) {
	var date *value.AmbiguousDate
	var number *value.AmbiguousNumber
	var kind *header.Unrecognised
	a := Ask{Problem: p}
	switch {
	case errors.As(err, &date):
		a.Option, a.Sample = "date_order", date.Sample
		for _, r := range date.Readings {
			a.Choices = append(a.Choices, r.Order)
			a.Readings = append(a.Readings, r.Day.String())
		}
	case errors.As(err, &number):
		a.Option, a.Sample = "decimal", number.Sample
		a.Choices, a.Readings = []string{"point", "comma"}, []string{number.Point, number.Comma}
	case errors.As(err, &kind) && len(kind.Rivals) > 0:
		a.Option = "kind"
		for _, k := range kind.Rivals {
			a.Choices = append(a.Choices, k.String())
		}
	default:
		return
	}
	l.rep.Asks = append(l.rep.Asks, a)
}
