package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"salesk/kpi"
	"salesk/report/lang"
)

// missing and notComputed are what people see where there is no number: a figure that
// was never recorded for the group, and one that could not be computed.
const (
	missing     = "·"
	notComputed = "n/a"
)

// displayNumber prints a number for reading: money with its minor digits and
// thousands grouped, ratios as percents with two decimals, durations with one.
func displayNumber(l *lang.Lang, r *kpi.Results, u kpi.Unit, n kpi.Number) string {
	if n.Empty() {
		return l.Word(notComputed)
	}
	switch u {
	case kpi.Ratio:
		return l.Percent(n.Mul(kpi.Int(100)).Fixed(2))
	case kpi.Amount, kpi.PerOne, kpi.PerDay:
		return l.Decimal(n.Fixed(ShownDigits(r)))
	case kpi.Days, kpi.Months:
		return l.Decimal(n.Fixed(1))
	case kpi.Times:
		return l.Decimal(n.Fixed(2))
	}
	s := n.Significant(15, 0)
	if strings.Contains(s, ".") {
		s = n.Fixed(2)
	}
	return l.Decimal(s)
}

// ShownDigits is how many decimals amounts are shown with: the currency's minor digits, but
// none where its minor unit is out of use, though the standard has one. Formats for machines
// and the cells of workbooks keep them.
func ShownDigits(r *kpi.Results) int {
	if r.Currency == "HUF" { // the fillér, until 1999
		return 0
	}
	return r.Digits
}

// displayTitle is a KPI's heading with the unit that its cells leave out.
func displayTitle(l *lang.Lang, r *kpi.Results, k *kpi.KPI) string {
	title, unit := l.Title(k), ""
	switch k.Unit {
	case kpi.Amount, kpi.PerOne:
		unit = r.Currency
	case kpi.PerDay:
		unit = strings.TrimPrefix(r.Currency+"/"+l.Word("day"), "/")
	case kpi.Days:
		unit = l.Word("days")
	case kpi.Months:
		unit = l.Word("months")
	}
	if unit == "" || strings.Contains(strings.ToLower(title), strings.ToLower(unit)) {
		return title
	}
	return title + " (" + unit + ")"
}

// clean makes a text of the data safe and measurable in a terminal: escape sequences
// and other control characters are dropped, since a name in an export must not drive
// the reader's terminal; so are marks that turn the direction of the text or are
// invisible; line ends and tabs become spaces. Joined emoji are shown apart and flags
// as their letters, because terminals do not agree on the width of the joined forms.
func clean(s string) string {
	if !needsCleaning(s) {
		return s
	}
	var b strings.Builder
	var last rune
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == 0x1b {
			i += escapeLen(s[i:])
			continue
		}
		i += size
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029:
			if last != ' ' {
				b.WriteByte(' ')
			}
			last = ' '
			continue
		case unicode.IsControl(r), r == 0x200b, r == 0xfeff, r == 0x00ad, r == 0x2060,
			r == 0x061c, r == 0x200e, r == 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			continue
		case r == 0x200d && (unicode.Is(unicode.So, last) || unicode.Is(unicode.Sk, last)),
			r >= 0xfe00 && r <= 0xfe0f, r >= 0x1f3fb && r <= 0x1f3ff, r >= 0xe0000 && r <= 0xe007f:
			continue
		case r >= 0x1f1e6 && r <= 0x1f1ff:
			r = 'A' + r - 0x1f1e6
		}
		b.WriteRune(r)
		last = r
	}
	return strings.TrimSpace(b.String())
}

func needsCleaning(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 0x20 || s[i] >= 0x7f {
			return true
		}
	}
	return strings.HasPrefix(s, " ") || strings.HasSuffix(s, " ")
}

// escapeLen is the length of the escape sequence at the start of s (ECMA-48): CSI up
// to its final byte, the string sequences (OSC, DCS, SOS, PM, APC) up to BEL or ST,
// others two bytes. One that never ends takes ESC and its introducer only, so that no
// text is lost to it.
func escapeLen(s string) int {
	if len(s) < 2 {
		return len(s)
	}
	switch s[1] {
	case '[':
		for i := 2; i < len(s); i++ {
			if s[i] >= 0x40 && s[i] <= 0x7e {
				return i + 1
			}
			if s[i] < 0x20 || s[i] > 0x3f {
				return i
			}
		}
		return 2
	case ']', 'P', 'X', '^', '_':
		for i := 2; i < len(s); i++ {
			if s[i] == 0x07 {
				return i + 1
			}
			if s[i] == 0x1b && i+1 < len(s) && s[i+1] == '\\' {
				return i + 2
			}
		}
		return 2
	}
	if s[1] >= 0x20 && s[1] < 0x7f {
		return 2
	}
	return 1
}
