package header

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"salesk/ingest/table"
	"salesk/ingest/value"
	"salesk/kpi"
)

// Values are what some rows show below a header.
type Values struct {
	Filled int
	counts [8]int // by bit of value.Sorts
	seen   map[string]struct{}
}

// See takes a cell into account.
func (v *Values) See(cell table.Cell) {
	s, filled := value.SortsOf(cell)
	if !filled {
		return
	}
	v.Filled++
	for i := range v.counts {
		if s&(1<<i) != 0 {
			v.counts[i]++
		}
	}
	if v.seen == nil {
		v.seen = map[string]struct{}{}
	}
	v.seen[string(cell.Text)] = struct{}{}
}

// of counts the cells that are of one of the sorts, at least of the commonest of them.
func (v *Values) of(sorts value.Sorts) int {
	n := 0
	for i, c := range v.counts {
		if sorts&(1<<i) != 0 {
			n = max(n, c)
		}
	}
	return n
}

// hasCodes reports whether some value is written as codes of currencies are.
func (v *Values) hasCodes() bool {
	for text := range v.seen {
		if text = strings.TrimSpace(text); len(text) == 3 && strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
			return true
		}
	}
	return false
}

// Sample are the values below the headers of a table, by index; nil tells nothing.
type Sample []Values

func (s Sample) at(i int) *Values {
	if i < len(s) {
		return &s[i]
	}
	return nil
}

// See takes a row into account.
func (s Sample) See(cells []table.Cell) {
	for i := range s {
		if i < len(cells) {
			s[i].See(cells[i])
		}
	}
}

// Values by similarity must fit nearly all, and by name must not contradict mostly: a few
// slips and footers are in any export.
const (
	fitsBy    = 0.9
	fewValues = 3 // fewer that do not fit are slips
)

// sorts says what the values of a column must be; 0 for texts.
func (s Shape) sorts(column string) value.Sorts { return wanted()[s][column] }

const numbers = value.NumberSort | value.WholeSort

var wanted = sync.OnceValue(func() (all [numShapes]map[string]value.Sorts) {
	for s := range numShapes {
		all[s] = map[string]value.Sorts{}
		for _, f := range s.Fields() {
			if w := sortOf(s, s.Record().Field(f.Index).Type); w != 0 {
				all[s][f.Column] = w
			}
			if f.Column == "currency" {
				all[s][f.Column] = value.CurrencySort
			}
		}
		for _, h := range helpers[s] {
			if w := sortNamed(h); w != 0 {
				all[s][h] = w
			}
		}
	}
	return all
})

func sortOf(s Shape, t reflect.Type) value.Sorts {
	switch t {
	case reflect.TypeFor[kpi.Day]():
		return value.DateSort | value.SerialSort
	case reflect.TypeFor[kpi.Money](), reflect.TypeFor[kpi.Dec]():
		return numbers
	case reflect.TypeFor[kpi.Count]():
		if s == MessageRows {
			return value.FlagSort
		}
		return value.WholeSort
	}
	return 0
}

// sortNamed goes by the name of a helper, which says what it holds.
func sortNamed(column string) value.Sorts {
	switch {
	case strings.HasSuffix(column, "_date"):
		return value.DateSort | value.SerialSort
	case strings.HasSuffix(column, "_amount"), column == LineQuantity, column == UnitPrice, column == Price, column == Quantity, column == IntervalCount, column == Debit, column == Credit, strings.HasSuffix(column, "_percent"):
		return numbers
	case strings.HasSuffix(column, "_flag"):
		return value.FlagSort | value.OutcomeSort
	case column == ConvertedCurrency:
		return value.CurrencySort
	case column == HardBounced, column == SoftBounced:
		return value.FlagSort
	}
	return 0
}

// isID reports whether a column's values tell the shape's records apart.
func (s Shape) isID(column string) bool {
	return column != "" && column == idColumn(s) && s != CustomerRows || column == "email_id"
}

// fits reports whether a column may be read from a header that is only like its name.
func (s Shape) fits(column string, v *Values) bool {
	switch {
	case v == nil:
		return true // nothing is known
	case v.Filled == 0:
		return false // likeness alone claims nothing
	case s.sorts(column) != 0:
		return float64(v.of(s.sorts(column))) >= fitsBy*float64(v.Filled)
	case column == "email", column == "recipient":
		addresses := 0
		for text := range v.seen {
			if strings.Contains(text, "@") {
				addresses++
			}
		}
		return float64(addresses) >= fitsBy*float64(len(v.seen))
	case s.isID(column):
		return float64(len(v.seen)) >= fitsBy*float64(v.Filled)
	case column == "deal_id", column == "lead_id", column == "customer":
		return true // whatever it is a key of
	}
	return 2*v.of(numbers|value.DateSort) < v.Filled // words
}

// contradicted reports whether most values are not what the column holds, and whether all.
func (s Shape) contradicted(column string, v *Values) (most, all bool) {
	want := s.sorts(column)
	if v == nil || v.Filled == 0 || want == 0 {
		return false, false
	}
	if want == value.CurrencySort {
		none := v.of(want) == 0 && !v.hasCodes()
		return none, none
	}
	fit := v.of(want)
	return 2*fit < v.Filled, fit == 0
}

// BorneOut reports whether a few rows show nothing against the mapping; where they do, more
// rows have to be looked at. They are looked at column by column, and only as far as needed.
func (m *Mapping) BorneOut(column func(i int) *Values) bool {
	if m.Orders && slices.ContainsFunc(m.Headers, func(h string) bool { return Key(h) == "transactiontype" }) {
		return false // of sales, or of purchases
	}
	for _, x := range byValues {
		if m.Shape == DealRows && !m.Has(x.column) && slices.ContainsFunc(m.Headers, func(h string) bool { return Key(h) == x.key }) {
			return false // which may be it
		}
	}
	for _, c := range m.Claims {
		if c.By == ByConfiguration {
			continue
		}
		if c.By == ByLikeness && c.Column == "rep" {
			return false // reps come again
		}
		if date := dateOfFlag[c.Column]; date != "" && !m.Has(date) {
			if v := column(c.Index); v.Filled == 0 || v.of(value.DateSort) > 0 {
				return false // it may be the date's
			}
		}
		want, likely := m.Shape.sorts(c.Column), c.By == ByLikeness
		contest := false
		for _, l := range m.Conflicts {
			contest = contest || l.Column == c.Column
		}
		if contest && contains(everywhere, c.Column) && column(c.Index).Filled == 0 {
			return false // the other header may have the values
		}
		if want == 0 && !likely && c.Column != "status" && !(c.Column == "customer" && m.Orders) {
			continue
		}
		v := column(c.Index)
		if c.Column == "customer" && m.Orders && contest {
			if day, ok := m.Find("close_date"); ok && 2*v.Filled < column(day.Index).Filled {
				return false
			}
		}
		switch {
		case likely && !m.Shape.fits(c.Column, v), contest && v.Filled == 0:
			return false
		case c.Column == "status" && m.Shape <= LeadRows && v.onlyAccounts():
			return false
		case c.Column == "status" && m.Shape == DealRows:
			if v.Filled > 0 && v.of(value.OutcomeSort) == 0 {
				return false
			}
		case want == value.CurrencySort:
			if most, _ := m.Shape.contradicted(c.Column, v); most {
				return false
			}
		case want != 0 && v.of(want) < v.Filled:
			return false
		}
	}
	return true
}

// MaybeEnd returns a header that nothing reads and that may say when customers ended, where
// nothing else does: it has a day in some rows only, and more have a start. "" for none.
// values are those of a column in some rows.
func (m *Mapping) MaybeEnd(values func(i int) *Values) string {
	start, starts := m.Find("start_date")
	if m.Shape != CustomerRows || !starts || m.Has("end_date", CancelDate) {
		return ""
	}
	begun := values(start.Index).Filled
	for i, h := range m.Headers {
		if !contains(m.Unmapped, h) {
			continue
		}
		if v := values(i); 0 < v.Filled && v.Filled < begun && v.of(value.DateSort) == v.Filled {
			return h
		}
	}
	return ""
}

// NamedOnce returns the header of the reps of deals, where the first rows name each of several
// once and most rows nobody, as in reports that write a name once for a group of rows; ""
// otherwise. values are those of a column in some rows.
func (m *Mapping) NamedOnce(values func(i int) *Values) string {
	rep, ok := m.Find("rep")
	if !ok || m.Shape != DealRows {
		return ""
	}
	v := values(rep.Index)
	if v.Filled < 2 || len(v.seen) < v.Filled {
		return ""
	}
	for i := range m.Headers {
		if 2*v.Filled < values(i).Filled {
			return rep.Header
		}
	}
	return ""
}
