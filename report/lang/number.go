package lang

import (
	"strings"

	"github.com/go-playground/locales"
	"github.com/go-playground/locales/currency"
)

// The spaces of numbers: lines do not break at them.
const (
	noBreak     = "\u00a0"
	narrowBreak = "\u202f" // no break either
	minus       = "−"      // tells a negative number from a dash
)

// marks are the signs of a language's numbers.
type marks struct {
	decimal, group string
	least          int    // digits that a number must have to be grouped
	percent        string // behind the number, with its space
	behind         bool   // the currency stands behind the amount
	thousand       string // short words behind a rounded number, with their space
	million        string
	billion        string            // 10⁹
	trillion       string            // 10¹²
	signs          map[string]string // of currencies that nobody writes by their codes
}

// englishMarks write numbers as the program does everywhere.
var englishMarks = marks{decimal: ".", group: ",", least: 4, percent: " %", behind: true, thousand: " k", million: " M", billion: " B", trillion: " T"}

func (l *Lang) marks() *marks {
	if l == nil {
		return &englishMarks
	}
	return &l.numbers
}

// marksOf finds the signs in how the locale writes samples. Of how long a number must be to
// be grouped it knows nothing.
func marksOf(l locales.Translator, least int) marks {
	m := marks{least: least, behind: strings.HasPrefix(l.FmtCurrency(1, 0, currency.EUR), "1")}
	_, rest, _ := strings.Cut(l.FmtNumber(1234.5, 1), "1")
	m.group, rest, _ = strings.Cut(rest, "234")
	m.decimal, _, _ = strings.Cut(rest, "5")
	_, m.percent, _ = strings.Cut(l.FmtPercent(1, 0), "1")
	return m
}

// short sets the words behind rounded numbers.
func (m marks) short(thousand, million, billion, trillion string) marks {
	m.thousand, m.million, m.billion, m.trillion = noBreak+thousand, noBreak+million, noBreak+billion, noBreak+trillion
	return m
}

// Decimal writes a plain decimal ("-1234.5") with the marks of the language and a true minus.
func (l *Lang) Decimal(plain string) string {
	m := l.marks()
	digits, negative := strings.CutPrefix(plain, "-")
	whole, fraction, hasFraction := strings.Cut(digits, ".")
	var b strings.Builder
	if negative {
		b.WriteString(minus)
	}
	for i, d := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 && len(whole) >= m.least {
			b.WriteString(m.group)
		}
		b.WriteRune(d)
	}
	if hasFraction {
		b.WriteString(m.decimal)
		b.WriteString(fraction)
	}
	return b.String()
}

// Percent writes a plain decimal as a percentage: "12.5 %", "12,5%".
func (l *Lang) Percent(plain string) string { return l.Decimal(plain) + l.PercentSign() }

// PercentSign is what stands behind a percentage, with its space.
func (l *Lang) PercentSign() string { return l.marks().percent }

// PercentFormat is a spreadsheet's number format of percentages, which writes them as Percent
// does; digits are its places, such as "0.0".
func (l *Lang) PercentFormat(digits string) string {
	space := strings.TrimSuffix(l.PercentSign(), "%")
	if space == "" {
		return digits + "%"
	}
	return digits + `"` + space + `"%`
}

// Count writes a whole number.
func (l *Lang) Count(n int64) string { return l.Decimal(decimal(n)) }

// Money puts a currency beside an amount that is written already.
func (l *Lang) Money(amount, currency string) string {
	switch {
	case currency == "":
		return amount
	case l == nil:
		return amount + " " + currency
	case l.numbers.behind:
		return amount + noBreak + l.Currency(currency)
	}
	return currency + noBreak + amount
}

// Currency is how the language writes a currency beside an amount: by its code, save for
// those that nobody writes so.
func (l *Lang) Currency(code string) string {
	if sign := l.marks().signs[code]; sign != "" {
		return sign
	}
	return code
}

// CurrencyBehind reports whether a spreadsheet's number format has the currency behind
// the digits. English ones have it in front.
func (l *Lang) CurrencyBehind() bool { return l != nil && l.numbers.behind }

// Rounded writes a rounded number with a short word for its size: a plain decimal times
// 10³, 10⁶, 10⁹ or 10¹² for power 1 to 4. "1.25 M", "1,25 Mio.".
func (l *Lang) Rounded(plain string, power int) string {
	m := l.marks()
	return l.Decimal(plain) + [...]string{"", m.thousand, m.million, m.billion, m.trillion}[power]
}

// DecimalMark is what stands before the digits of a fraction.
func (l *Lang) DecimalMark() string { return l.marks().decimal }
