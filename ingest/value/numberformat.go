package value

import (
	"math"
	"unicode"
	"unicode/utf8"

	"salesk/ingest/table"
	"salesk/internal/message"
	"salesk/kpi"
)

// Number is a number as its cell has it.
type Number struct {
	Dec      kpi.Dec // kpi.NoDec when the cell is empty; no zeros at the end of the decimals
	Currency string  // beside the digits, as Currency names it; "" when none
	Percent  bool    // a percent sign followed: Dec is 63 for 63 %
}

// NumberFormat reads the numbers of a column for which it was decided.
type NumberFormat struct {
	decimal byte
	// undecided says that no cell has a point or a comma. What was decided by a sample of the
	// cells does not read one that has, for nothing tells which is the decimal sign.
	undecided bool
	// Scale is the power of ten that one stands for: 3 in a column of thousands.
	Scale int
}

// Parse reads a cell: digits with or without groups (1,234 · 1.234 · 1 234 · 1'234 ·
// 12,34,567), a sign before or after or parentheses for minus, one currency (or a sign
// and a code that agree) or a percent sign. The error quotes the cell and says what is
// wrong with it. A number needs to fit 63 bits without its point.
func (f *NumberFormat) Parse(cell table.Cell) (n Number, err error) {
	quick := false
	if cell.Kind == table.Text {
		n.Dec, quick = quickNumber(cell.Text, f.quickSign())
	}
	if !quick {
		n, err = f.parse(cell)
	}
	if f.Scale > 0 && err == nil && !f.scale(&n.Dec) {
		return Number{Dec: kpi.NoDec}, numberError(cell.Kind, trim(cell.Text), true)
	}
	return n, err
}

// scale multiplies a number by what one stands for; false when that is too large.
func (f *NumberFormat) scale(d *kpi.Dec) bool {
	if d.Empty() {
		return true
	}
	for range f.Scale {
		switch {
		case d.Scale > 0:
			d.Scale--
		case d.Coef > math.MaxInt64/10 || d.Coef < math.MinInt64/10:
			return false
		default:
			d.Coef *= 10
		}
	}
	return true
}

// sign is the decimal sign.
func (f *NumberFormat) sign() byte {
	if f.decimal == 0 {
		return '.'
	}
	return f.decimal
}

// quickSign is the decimal sign that quick readers go by: none while it is undecided.
func (f *NumberFormat) quickSign() byte {
	if f.undecided {
		return 0xff // which no text has
	}
	return f.sign()
}

// parse is Parse for every way of writing a number.
func (f *NumberFormat) parse(cell table.Cell) (Number, error) {
	b := trim(cell.Text)
	if isEmpty(b) {
		return Number{Dec: kpi.NoDec}, nil
	}
	switch cell.Kind {
	case table.Text:
	case table.Number:
		d, err := sheetNumber(b)
		if err != nil {
			return Number{Dec: kpi.NoDec}, numberError(cell.Kind, b, err == errLarge)
		}
		name, _ := currencyToken([]byte(cell.Sign))
		return Number{Dec: d, Currency: name}, nil
	default:
		return Number{Dec: kpi.NoDec}, numberError(cell.Kind, b, false)
	}
	a, ok := strip(b)
	if !ok {
		return Number{Dec: kpi.NoDec}, numberError(cell.Kind, b, false)
	}
	n := readCore(a.core, f.sign())
	if n.fault != fine {
		return Number{Dec: kpi.NoDec}, f.fault(b, a.core, n.fault)
	}
	if f.undecided && hasSign(a.core) {
		return Number{Dec: kpi.NoDec}, message.StrayDecimalSign(short(string(b)))
	}
	d := kpi.Dec{Coef: int64(n.coef), Scale: uint8(n.scale)}
	if a.negative {
		d.Coef = -d.Coef
	}
	return Number{Dec: d, Currency: a.currency, Percent: a.percent}, nil
}

func (f *NumberFormat) fault(b, core []byte, what fault) error {
	switch what {
	case tooLarge:
		return numberError(table.Text, b, true)
	case tooPrecise:
		return message.TooManyDecimals(short(string(b)), maxScale)
	}
	other := byte(',')
	if f.decimal == ',' {
		other = '.'
	}
	if readCore(core, other).fault != malformed {
		if f.decimal == ',' {
			return message.NotWithComma(short(string(b)))
		}
		return message.NotWithPoint(short(string(b)))
	}
	return numberError(table.Text, b, false)
}

func numberError(kind table.CellKind, b []byte, large bool) error {
	switch {
	case kind == table.Error:
		return message.AmountFormulaError(short(string(b)))
	case large:
		return message.TooManyDigits(short(string(b)))
	case kind == table.Text && foreignDigits(b):
		return message.AmountDigits(short(string(b)))
	}
	return message.NotAnAmount(short(string(b)))
}

// foreignDigits reports whether there are digits other than 0 to 9: full-width ones,
// Arabic ones and the like.
func foreignDigits(b []byte) bool {
	for len(b) > 0 {
		r, w := utf8.DecodeRune(b)
		if r >= utf8.RuneSelf && unicode.IsDigit(r) {
			return true
		}
		b = b[w:]
	}
	return false
}
