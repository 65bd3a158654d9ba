package value

import (
	"bytes"
	"strings"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// NumberColumn collects what the cells of a column say about how its numbers are
// written. The zero value is ready.
type NumberColumn struct {
	values, unread       int
	neutral              int // the same with either decimal sign
	exact                int // a workbook's numbers
	point, comma         int // numbers only with a decimal point, only with a decimal comma
	open                 int // one separator before three digits: 1.234
	openDots             int // of those, the ones whose separator is a point
	scientific           int
	unreadSample         string
	pointSample          string
	commaSample          string
	openSample           string
	openPoint, openComma string // the two readings of openSample: with a decimal point, with a comma
}

// See takes a cell into account.
func (c *NumberColumn) See(cell table.Cell) {
	b := trim(cell.Text)
	if isEmpty(b) {
		return
	}
	c.values++
	if cell.Kind == table.Number {
		if _, err := sheetNumber(b); err == nil {
			c.exact++
			return
		}
	}
	if cell.Kind != table.Text {
		c.refuse(b)
		return
	}
	if plainDigits(b) {
		c.neutral++
		return
	}
	a, ok := strip(b)
	if !ok {
		c.refuse(b)
		return
	}
	p, k := readCore(a.core, '.'), readCore(a.core, ',')
	switch asPoint, asComma := p.fault != malformed, k.fault != malformed; {
	case asPoint && asComma:
		if !hasSign(a.core) {
			c.neutral++
			break
		}
		c.open++
		if bytes.IndexByte(a.core, '.') >= 0 {
			c.openDots++
		}
		if c.openSample == "" {
			c.openSample = sample(b)
			c.openPoint, c.openComma = reread(a, '.'), reread(a, ',')
		}
	case asPoint:
		c.point++
		keep(&c.pointSample, b)
	case asComma:
		c.comma++
		keep(&c.commaSample, b)
	default:
		c.refuse(b)
		return
	}
	for _, ch := range a.core {
		if ch == 'E' {
			c.scientific++
		}
	}
}

func (c *NumberColumn) refuse(b []byte) {
	c.unread++
	keep(&c.unreadSample, b)
}

func plainDigits(b []byte) bool {
	for _, ch := range b {
		if !isDigit(ch) {
			return false
		}
	}
	return true
}

// hasSign reports whether there is a point or a comma.
func hasSign(core []byte) bool {
	for _, ch := range core {
		if ch == '.' || ch == ',' {
			return true
		}
	}
	return false
}

// reread prints what an ambiguous amount means with the given decimal sign: grouping
// dropped, the decimal sign a point.
func reread(a amount, decimal byte) string {
	var s strings.Builder
	if a.negative {
		s.WriteByte('-')
	}
	for _, ch := range a.core {
		switch {
		case ch == decimal:
			s.WriteByte('.')
		case isDigit(ch):
			s.WriteByte(ch)
		}
	}
	return s.String()
}

// Merge adds what another chunk of the same column said; o is the later chunk.
func (c *NumberColumn) Merge(o *NumberColumn) {
	c.values += o.values
	c.unread += o.unread
	c.neutral += o.neutral
	c.exact += o.exact
	c.point += o.point
	c.comma += o.comma
	c.open += o.open
	c.openDots += o.openDots
	c.scientific += o.scientific
	first(&c.unreadSample, o.unreadSample)
	first(&c.pointSample, o.pointSample)
	first(&c.commaSample, o.commaSample)
	if c.openSample == "" {
		c.openSample, c.openPoint, c.openComma = o.openSample, o.openPoint, o.openComma
	}
}

// AmbiguousNumber is the error of a column whose numbers read well with a decimal
// point and with a decimal comma.
type AmbiguousNumber struct {
	Sample       string // a value, as written
	Point, Comma string // what it means with a decimal point, with a decimal comma
	Values       int
}

func (e *AmbiguousNumber) Error() string { return e.Unwrap().Error() }

// Unwrap returns the message.
func (e *AmbiguousNumber) Unwrap() error {
	return message.AmountAmbiguous(short(e.Sample), e.Point, e.Comma)
}

// MixedNumbers is the error of a column that uses both decimal signs.
type MixedNumbers struct {
	Point, Comma           string // samples that need a decimal point, a decimal comma
	PointCount, CommaCount int
}

func (e *MixedNumbers) Error() string { return e.Unwrap().Error() }

// Unwrap returns the message.
func (e *MixedNumbers) Unwrap() error {
	return message.AmountsMixed(short(e.Point), e.PointCount, short(e.Comma), e.CommaCount)
}

// slipShare: where at most one telling value in so many contradicts the others it is
// taken for a slip, whose row is set aside.
const slipShare = 20

// Decide chooses the decimal sign. The hint (".", "," or "") settles what the column
// leaves open: values such as 1.234 that are a number either way, or both signs in use.
//
// Errors: *AmbiguousNumber, *MixedNumbers (unless nearly all values agree),
// *NoReading (with a usable format), or a hint that is none.
func (c *NumberColumn) Decide(decimal string) (NumberFormat, Evidence, error) {
	ev := Evidence{Values: c.values, Unread: c.unread}
	f := NumberFormat{decimal: '.'}
	if decimal != "" && decimal != "." && decimal != "," {
		return f, ev, message.NotADecimalSign(decimal)
	}
	if decimal != "" {
		f.decimal = decimal[0]
	}
	telling := c.point + c.comma
	var why message.Message
	switch {
	case telling == 0 && c.open == 0:
		if c.values > 0 && c.values == c.unread {
			return f, ev, &NoReading{What: message.ANumber(), Sample: c.unreadSample, Values: c.values}
		}
		why, f.undecided = message.NoDecimalsInText(), decimal == ""
		if c.exact > 0 {
			why = message.WorkbookNumbers(message.OfValues(c.exact, c.values))
		}
		if c.values == 0 {
			why = message.NoValueThere()
		}
	case telling == 0:
		if decimal == "" {
			return f, ev, &AmbiguousNumber{Sample: c.openSample, Point: c.openPoint, Comma: c.openComma, Values: c.open}
		}
		why = message.ColumnReads(f.name(), message.AsDecimalUnclear())
	case c.point > 0 && c.comma > 0 && decimal != "":
		why = message.ColumnReads(f.name(), message.AsDecimalMixed())
	case min(c.point, c.comma)*slipShare > telling:
		return f, ev, &MixedNumbers{Point: c.pointSample, PointCount: c.point, Comma: c.commaSample, CommaCount: c.comma}
	default:
		f.decimal = '.'
		if c.comma > c.point {
			f.decimal = ','
		}
		other := NumberFormat{decimal: '.' + ',' - f.decimal}
		why = message.ColumnReads(f.name(), message.ImpossibleWith(message.OfValues(max(c.point, c.comma), c.values), other.name()))
	}
	if f.decimal == '.' {
		ev.Unread += c.comma
	} else {
		ev.Unread += c.point
	}
	if c.scientific > 0 {
		why = message.Join(why, message.InScientificNotation(message.OfValues(c.scientific, c.values)))
	}
	if ev.Unread > 0 {
		why = message.Join(why, notRead(ev.Unread, c.values, c.unreadSample))
	}
	ev.Text = why
	return f, ev, nil
}

func (f NumberFormat) name() message.Message {
	if f.decimal == ',' {
		return message.DecimalComma()
	}
	return message.DecimalPoint()
}
