package value

import (
	"bytes"
	"time"

	"salesk/ingest/table"
	"salesk/internal/message"
	"salesk/kpi"
)

// DateFormat reads the dates of a column for which it was decided.
type DateFormat struct {
	accept uint32 // bit set of shapes
	order  [3]order
	// undecided are the shapes whose dates are all the same in both orders. What was decided by a
	// sample of the cells does not read others of these.
	undecided uint32
	unclear   [3]error // why the dates with that separator are not read
	swapped   bool     // a spreadsheet has swapped day and month of the dates with the year first
	lasts     bool     // a month is its last day, and not its first
}

// Parse reads a cell. The day is the day as written; where a zone is given, a time that
// carries one is moved there first. Unix times are of that zone, or of UTC. An empty cell
// is kpi.NoDay. The error quotes the cell and says what is wrong with it.
func (f *DateFormat) Parse(cell table.Cell, zone *time.Location) (kpi.Day, error) {
	if len(cell.Text) == 0 {
		return kpi.NoDay, nil
	}
	if day, ok := f.quick(cell.Kind, cell.Text, zone); ok {
		return day, nil
	}
	return f.parse(cell, zone)
}

// parse is Parse for every way of writing a date.
func (f *DateFormat) parse(cell table.Cell, zone *time.Location) (kpi.Day, error) {
	b := trim(cell.Text)
	if isEmptyDate(b) {
		return kpi.NoDay, nil
	}
	r, ok := readCell(cell.Kind, b)
	if !ok {
		return kpi.NoDay, notDate(cell.Kind, b)
	}
	y, m, d := r.a, r.b, r.c
	if r.shape.numeric() {
		i := r.shape - slashed
		if err := f.unclear[i]; err != nil {
			return kpi.NoDay, &unclear{short(string(b)), err}
		}
		if f.accept&(1<<r.shape) == 0 {
			return kpi.NoDay, f.otherFormat(b)
		}
		if f.undecided&(1<<r.shape) != 0 && r.a != r.b {
			return kpi.NoDay, message.DateUnclear(short(string(b)), message.NoDateTells())
		}
		if y, m, d, ok = f.order[i].civil(&r); !ok {
			return kpi.NoDay, message.DateInOrder(short(string(b)), f.order[i].pattern(r.shape))
		}
	} else if f.accept&(1<<r.shape) == 0 {
		return kpi.NoDay, f.otherFormat(b)
	}
	if f.swapped && (r.shape == yearFirst || r.shape == sheetDate) {
		if m, d = d, m; !validDate(y, m, d) {
			return kpi.NoDay, f.otherFormat(b)
		}
	}
	switch r.shape {
	case serial, sheetDays:
		return kpi.Day(r.a - serialEpoch), nil
	case seconds, millis:
		return dayIn(r.unix, zone), nil
	}
	day := kpi.Date(y, m, d)
	if r.shape == months && f.lasts {
		return LastOfMonth(day), nil
	}
	if r.zone != noZone && zone != nil {
		return dayIn(int64(day)*86400+int64(r.clock-r.zone), zone), nil
	}
	return day, nil
}

// Instant reads a cell as seconds since 1970-01-01 in UTC; a time without a zone counts as if it
// was there. False for what is no date of the format. Days without a time are their beginning.
func (f *DateFormat) Instant(cell table.Cell) (int64, bool) {
	day, err := f.parse(cell, nil)
	if err != nil || day == kpi.NoDay {
		return 0, false
	}
	r, _ := readCell(cell.Kind, trim(cell.Text))
	switch {
	case r.shape == seconds, r.shape == millis:
		return r.unix, true
	case r.zone == noZone:
		return int64(day)*86400 + int64(r.clock), true
	}
	y, m, d := r.a, r.b, r.c // day has been moved to UTC
	if r.shape.numeric() {
		y, m, d, _ = f.order[r.shape-slashed].civil(&r)
	}
	return int64(kpi.Date(y, m, d))*86400 + int64(r.clock-r.zone), true
}

// ReadsMonths reports whether the format reads months.
func (f *DateFormat) ReadsMonths() bool { return f.accept&(1<<months) != 0 }

// EndMonths makes months their last days.
func (f *DateFormat) EndMonths() { f.lasts = f.ReadsMonths() }

// LastOfMonth is the last day of a day's month.
func LastOfMonth(day kpi.Day) kpi.Day {
	y, m, _ := day.Civil()
	return kpi.Date(y, m, 1) + kpi.Day(daysIn(y, m)) - 1
}

func daysIn(y, m int) int {
	if validDate(y, m, int(monthDays[m])+1) {
		return int(monthDays[m]) + 1
	}
	return int(monthDays[m])
}

// Order is that of day, month and year ("dmy") where the format reads dates that leave it open; "" if none do.
func (f *DateFormat) Order() string {
	for s := slashed; s <= dashed; s++ {
		if f.accept&(1<<s) != 0 {
			return f.order[s-slashed].String()
		}
	}
	return ""
}

// readCell reads by what is known of the cell: a workbook's dates and numbers are
// exact, text is not.
func readCell(kind table.CellKind, b []byte) (r reading, ok bool) {
	switch kind {
	case table.Date:
		r, ok = readDate(b)
		if r.shape != yearFirst {
			return r, false
		}
		r.shape = sheetDate
		return r, ok
	case table.Number:
		if r, ok = readDate(b); ok && r.shape != serial {
			// 20220131 or a Unix time; text such as 1.2.22 is not a number
			return r, r.shape == compact || r.shape.plainNumber()
		}
		d, err := sheetNumber(b)
		if err != nil || d.Coef < 0 {
			return r, false
		}
		days := d.Coef
		for i := uint8(0); i < d.Scale; i++ {
			days /= 10
		}
		if days > 1<<30 || !isSerial(int(days)) {
			return r, false
		}
		return reading{shape: sheetDays, a: int(days), zone: noZone}, true
	case table.Text:
		if r, ok = readDate(b); !ok {
			if m, is := readMonth(b); is {
				return m, true
			}
		}
		return r, ok
	}
	return r, false
}

// isEmptyDate is isEmpty, and the zero date of MySQL.
func isEmptyDate(b []byte) bool {
	return isEmpty(b) || b[0] == '0' && bytes.HasPrefix(b, zeroDate) && len(bytes.Trim(b[len(zeroDate):], " T0:.Z")) == 0
}

var zeroDate = []byte("0000-00-00")

func (f *DateFormat) otherFormat(b []byte) error {
	var formats message.Message
	for s := noShape + 1; s < shapeCount; s++ {
		if f.accept&(1<<s) == 0 {
			continue
		}
		var format message.Message
		if s.numeric() {
			format = message.Plain(f.order[s-slashed].pattern(s))
		} else {
			format = shapeNames[s]()
		}
		if !formats.IsZero() {
			format = message.AnyOf(formats, format)
		}
		formats = format
	}
	if formats.IsZero() {
		return message.NotADate(short(string(b)))
	}
	return message.DateInFormat(short(string(b)), formats)
}

func notDate(kind table.CellKind, b []byte) error {
	if kind == table.Error {
		return message.DateFormulaError(short(string(b)))
	}
	if foreignDigits(b) {
		return message.DateDigits(short(string(b)))
	}
	return message.NotADate(short(string(b)))
}
