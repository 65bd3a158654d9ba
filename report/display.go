package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"salesk/kpi"
)

// minus tells a negative number from a dash and from nothing.
const minus = "−"

// missing and notComputed are what people see where there is no number: a figure that
// was never recorded for the group, and one that could not be computed.
const (
	missing     = "·"
	notComputed = "n/a"
)

var monthNames = [...]string{"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December"}

// displayNumber prints a number for reading: money with its minor digits and
// thousands grouped, ratios as percents with two decimals, durations with one.
func displayNumber(r *kpi.Results, u kpi.Unit, n kpi.Number) string {
	if n.Empty() {
		return notComputed
	}
	switch u {
	case kpi.Ratio:
		return grouped(n.Mul(kpi.Int(100)).Fixed(2)) + " %"
	case kpi.Amount, kpi.PerOne:
		return grouped(n.Fixed(r.Digits))
	case kpi.Days, kpi.Months:
		return grouped(n.Fixed(1))
	case kpi.Times:
		return grouped(n.Fixed(2))
	}
	s := n.Significant(15, 0)
	if strings.Contains(s, ".") {
		s = n.Fixed(2)
	}
	return grouped(s)
}

// grouped sets commas between the thousands of a plain decimal and a true minus.
func grouped(s string) string {
	s, negative := strings.CutPrefix(s, "-")
	whole, fraction, hasFraction := strings.Cut(s, ".")
	var b strings.Builder
	if negative {
		b.WriteString(minus)
	}
	for i, d := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	if hasFraction {
		b.WriteByte('.')
		b.WriteString(fraction)
	}
	return b.String()
}

// displayTitle is a KPI's heading with the unit that its cells leave out.
func displayTitle(r *kpi.Results, k *kpi.KPI) string {
	unit := ""
	switch k.Unit {
	case kpi.Amount, kpi.PerOne:
		unit = r.Currency
	case kpi.Days:
		unit = "days"
	case kpi.Months:
		unit = "months"
	}
	if unit == "" || strings.Contains(strings.ToLower(k.Title), strings.ToLower(unit)) {
		return k.Title
	}
	return k.Title + " (" + unit + ")"
}

// displayPeriod names a period in a sentence: "March 2025", "Q1 2025", "week 2025-W05".
func displayPeriod(g kpi.Grain, p kpi.Period) string {
	switch g {
	case kpi.ByMonth:
		y, m, _ := p.Start.Civil()
		return fmt.Sprintf("%s %d", monthNames[m-1], y)
	case kpi.ByQuarter:
		if year, quarter, ok := strings.Cut(p.Label, "-"); ok {
			return quarter + " " + year
		}
	case kpi.ByWeek:
		return "week " + p.Label
	case kpi.AllTime:
		return p.Start.String() + " to " + p.End.String()
	}
	return p.Label
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
