package report

import (
	"strings"

	"salesk/kpi"
	"salesk/report/lang"
)

// rounded prints a number as people say it: "429 k", "50 %", "12". Money and large counts have
// three significant digits. What is rounded never crosses a line that means something: a share
// just below 100 % keeps as many decimals as tell it from that, and what is not zero is not
// shown as zero.
func rounded(l *lang.Lang, u kpi.Unit, n kpi.Number) string {
	if n.Empty() {
		return l.Word(notComputed)
	}
	switch u {
	case kpi.Ratio:
		return l.Percent(roundedShare(n.Mul(kpi.Int(100))))
	case kpi.Amount, kpi.PerOne:
		return roundedAmount(l, n)
	case kpi.Whole:
		if size(n).Cmp(kpi.Int(10_000)) < 0 {
			return displayNumber(l, nil, u, n)
		}
		return roundedAmount(l, n)
	}
	if size(n).Cmp(kpi.Frac(995, 100)) >= 0 {
		return l.Decimal(n.Fixed(0))
	}
	return l.Decimal(withoutZeros(n.Fixed(1)))
}

// roundedMoney is rounded with the currency beside it: "EUR 429 k", "429 E EUR".
func roundedMoney(l *lang.Lang, currency string, n kpi.Number) string {
	s := rounded(l, kpi.Amount, n)
	if currency == "" || n.Empty() {
		return s
	}
	if l == nil { // figures of a sentence, where a code behind "k" reads as one more unit
		return currency + "\u00a0" + s
	}
	return l.Money(s, currency)
}

// roundedAmount has three significant digits and a word for the size.
func roundedAmount(l *lang.Lang, n kpi.Number) string {
	const largest = 4
	power := 0
	for ; power < largest && size(n).Cmp(kpi.Frac(9995, 10)) >= 0; power++ {
		n = n.Div(kpi.Int(1000))
	}
	return l.Rounded(significant(n), power)
}

// significant has three significant digits of a number below 1,000, none of its zeros at the
// end of a fraction.
func significant(n kpi.Number) string {
	switch s := size(n); {
	case s.Cmp(kpi.Frac(995, 10)) >= 0:
		return n.Fixed(0)
	case s.Cmp(kpi.Frac(9995, 1000)) >= 0:
		return withoutZeros(n.Fixed(1))
	case s.Sign() == 0:
		return "0"
	case s.Cmp(kpi.Frac(1, 100)) < 0:
		return n.Significant(1, 0)
	}
	return withoutZeros(n.Fixed(2))
}

// roundedShare rounds percents to whole ones from ten on.
func roundedShare(percents kpi.Number) string {
	hundred := kpi.Int(100)
	s := ""
	switch p := size(percents); {
	case p.Sign() == 0:
		return "0"
	case p.Cmp(kpi.Frac(995, 100)) >= 0:
		s = percents.Fixed(0)
	case p.Cmp(kpi.Frac(1, 100)) < 0:
		return percents.Significant(1, 0)
	case p.Cmp(kpi.Frac(995, 1000)) >= 0:
		s = withoutZeros(percents.Fixed(1))
	default:
		s = withoutZeros(percents.Fixed(2))
	}
	for decimals := 1; s == "100" && percents.Cmp(hundred) < 0; decimals++ {
		if s = withoutZeros(percents.Fixed(decimals)); decimals == 3 {
			return "99.9"
		}
	}
	return s
}

func withoutZeros(s string) string {
	if strings.Contains(s, ".") {
		s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// size is the absolute value.
func size(n kpi.Number) kpi.Number {
	if n.Sign() < 0 {
		return kpi.Int(0).Sub(n)
	}
	return n
}

// Short is a change where there is little room: "▲ 63 %", "▼ 3 pp", "=".
func (c Change) Short(l *lang.Lang) string {
	switch c.Trend {
	case Up:
		return "▲ " + c.roundedSize(l)
	case Down:
		return "▼ " + c.roundedSize(l)
	case same:
		return "="
	case noBase:
		return l.Word("no base")
	case noData:
		return l.Word("no data")
	}
	return ""
}

// roundedSize prints how far, in whole percents or points from one on.
func (c Change) roundedSize(l *lang.Lang) string {
	percents, s := c.By.Mul(kpi.Int(100)), ""
	switch {
	case percents.Cmp(kpi.Frac(995, 1000)) >= 0:
		s = l.Decimal(percents.Fixed(0))
	case percents.Cmp(kpi.Frac(5, 100)) >= 0:
		s = l.Decimal(withoutZeros(percents.Fixed(1)))
	default:
		s = "<" + l.Decimal("0.1")
	}
	if c.Points {
		return s + "\u00a0" + l.Word("pp")
	}
	return s + l.PercentSign()
}
