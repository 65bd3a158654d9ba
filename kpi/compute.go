package kpi

import "errors"

// Conversion says in which currency the money is after Convert.
type Conversion struct {
	Currency string // ISO code; "" when no export says one
	Digits   int    // its minor digits
	Rounded  int    // amounts that had to be rounded to the minor unit
}

// Refusal is a record that Convert had to set aside.
type Refusal struct {
	Kind Kind
	Pos  Pos
	Problem
}

// Convert brings every amount into one currency, in place, at the rate valid on the
// event's date, half-even to the minor unit. An empty currency means "the one currency
// in the data". Records without a rate are removed and returned as refusals. Mixed
// currencies with none chosen are an error that lists them.
func Convert(d *Data, currency string) (Conversion, []Refusal, error) {
	return Conversion{}, nil, errors.New("not yet")
}

// Compute computes the KPIs. The same data and parameters give the same results,
// whatever the number of workers.
func Compute(d *Data, p Params) (*Results, error) { return nil, errors.New("not yet") }

type calc interface{}
