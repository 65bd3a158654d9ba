package value

import (
	"unicode/utf8"

	"salesk/kpi"
)

// amount is a cell without what stands around its digits.
type amount struct {
	core     []byte // from the first digit or separator to the last
	negative bool
	percent  bool
	currency string // as Currency names it; "" when none
}

// strip takes signs, parentheses, currencies and the percent sign off trimmed text.
// False when there is anything else around the digits, or one of them twice.
func strip(b []byte) (a amount, ok bool) {
	if len(b) == 0 {
		return a, false
	}
	if isDigit(b[0]) && isDigit(b[len(b)-1]) {
		a.core = b
		return a, true
	}
	s := stripper{b: b}
	if !s.front() || !s.back() || s.opened != s.closed || s.opened && s.signed {
		return a, false
	}
	if s.percent && s.currencies > 0 {
		return a, false
	}
	return amount{core: s.b, negative: s.minus || s.opened, percent: s.percent, currency: s.currency}, true
}

type stripper struct {
	b                                      []byte
	signed, minus, opened, closed, percent bool
	currencies                             int
	currency                               string
}

// front strips what precedes the number.
func (s *stripper) front() bool {
	for len(s.b) > 0 {
		c := s.b[0]
		switch {
		case isDigit(c), (c == '.' || c == ',') && len(s.b) > 1 && isDigit(s.b[1]):
			return true
		case c == ' ':
			s.b = s.b[1:]
		case c == '-' || c == '+':
			if !s.sign(c == '-') {
				return false
			}
			s.b = s.b[1:]
		case c == '(':
			if s.opened {
				return false
			}
			s.opened = true
			s.b = s.b[1:]
		default:
			n := 0
			for n < len(s.b) {
				r, w := utf8.DecodeRune(s.b[n:])
				if endsToken(r) || r == '.' && n+1 < len(s.b) && isDigit(s.b[n+1]) && !isLetter(s.b[max(n-1, 0)]) {
					break
				}
				n += w
			}
			if n == 0 {
				r, w := utf8.DecodeRune(s.b)
				if !isWideSpace(r) && (!isDash(r) || !s.sign(true)) {
					return false
				}
				s.b = s.b[w:]
				continue
			}
			if !s.money(s.b[:n]) {
				return false
			}
			s.b = s.b[n:]
		}
	}
	return false
}

// back strips what follows the number, from the end.
func (s *stripper) back() bool {
	for len(s.b) > 0 {
		end := len(s.b) - 1
		c := s.b[end]
		switch {
		case isDigit(c), (c == '.' || c == ',') && end > 0 && isDigit(s.b[end-1]):
			return true
		case c == ' ':
			s.b = s.b[:end]
		case c == ')':
			if s.closed || s.percent {
				return false
			}
			s.closed = true
			s.b = s.b[:end]
		case c == '%':
			if s.percent {
				return false
			}
			s.percent = true
			s.b = s.b[:end]
		default:
			r, w := utf8.DecodeLastRune(s.b)
			if isWideSpace(r) {
				s.b = s.b[:len(s.b)-w]
				continue
			}
			if c == '-' || isDash(r) {
				if rest := dashedCents(s.b); rest != nil {
					s.b = rest
					return true
				}
				if !s.sign(true) {
					return false
				}
				s.b = s.b[:len(s.b)-w]
				continue
			}
			n := len(s.b)
			for n > 0 {
				r, w := utf8.DecodeLastRune(s.b[:n])
				if endsToken(r) {
					break
				}
				n -= w
			}
			if n == len(s.b) || !s.money(s.b[n:]) {
				return false
			}
			s.b = s.b[:n]
		}
	}
	return false
}

// dashedCents turns "12,-" and "12,—" into "12,", or returns nil.
func dashedCents(b []byte) []byte {
	for n := 0; n < 2; n++ {
		r, w := utf8.DecodeLastRune(b)
		if r != '-' && !isDash(r) {
			break
		}
		b = b[:len(b)-w]
	}
	if n := len(b); n > 1 && (b[n-1] == ',' || b[n-1] == '.') && isDigit(b[n-2]) {
		return b
	}
	return nil
}

func (s *stripper) sign(minus bool) bool {
	if s.signed {
		return false
	}
	s.signed, s.minus = true, minus
	return true
}

// money takes a currency; a number may have two that agree: "$12 USD".
func (s *stripper) money(token []byte) bool {
	name, ok := currencyToken(token)
	if !ok || s.currencies == 2 {
		return false
	}
	if s.currencies++; s.currencies == 2 {
		name, ok = kpi.SameCurrency(s.currency, name)
	}
	s.currency = name
	return ok
}

// endsToken reports whether a rune cannot be part of a currency's sign or code.
func endsToken(r rune) bool {
	if r < utf8.RuneSelf {
		c := byte(r)
		return isDigit(c) || c <= ' ' || c == '-' || c == '+' || c == '(' || c == ')' || c == ',' || c == '%'
	}
	return isWideSpace(r) || isDash(r)
}
