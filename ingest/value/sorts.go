package value

import "salesk/ingest/table"

// Sorts are what a cell could be on its own, whatever its column is: often several at once.
type Sorts uint8

// The sorts.
const (
	DateSort Sorts = 1 << iota // in some order of day and month; plain numbers are none
	NumberSort
	WholeSort // a number without decimals, 0 or more
	FlagSort
	CurrencySort // a code, a sign or a name
	OutcomeSort  // a stage or status of a deal that the vocabulary knows
	SerialSort   // a plain number that may be a day
)

// SortsOf says what a cell could be. An empty one is not filled.
func SortsOf(cell table.Cell) (s Sorts, filled bool) {
	b := trim(cell.Text)
	if isEmptyDate(b) {
		return 0, false
	}
	if isDate(cell.Kind, b) {
		s |= DateSort
	} else if r, ok := readCell(cell.Kind, b); ok && r.shape.plainNumber() || ok && r.shape == sheetDays {
		s |= SerialSort
	}
	var numbers NumberColumn
	if numbers.See(cell); numbers.values > 0 && numbers.unread == 0 {
		s |= NumberSort
		if isWhole(cell.Kind, b) {
			s |= WholeSort
		}
	}
	if _, what := readFlag(cell.Kind, b); what != flagNone {
		s |= FlagSort
	}
	if _, ok := currencyToken(b); ok {
		s |= CurrencySort
	}
	if s == 0 || s == FlagSort {
		if _, known := Outcome(string(b)); known {
			s |= OutcomeSort
		}
	}
	return s, true
}

// isWhole reports whether a number has no decimals, by either decimal sign.
func isWhole(kind table.CellKind, b []byte) bool {
	if kind == table.Number {
		d, err := sheetNumber(b)
		return err == nil && d.Scale == 0 && d.Coef >= 0
	}
	a, ok := strip(b)
	if !ok || a.negative || a.percent {
		return false
	}
	p, k := readCore(a.core, '.'), readCore(a.core, ',')
	return p.fault == fine && p.scale == 0 || k.fault == fine && k.scale == 0
}
