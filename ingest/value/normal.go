package value

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// undecomposed are the letters of our languages' neighbours that Unicode does not
// take apart into a base letter and a mark.
var undecomposed = map[rune]string{
	'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe", 'ı': "i", 'ħ': "h", 'ŧ': "t",
}

// Normal is the form in which headers, stages and statuses are compared: lower case,
// without diacritics, each run of spaces, underscores, dashes, full stops and slashes
// one space, none at the ends. "Zárva - Nyert" is "zarva nyert", "deal_id" is
// "deal id".
func Normal(s string) string {
	if n, ok := plainNormal(s); ok {
		return n
	}
	return anyNormal(s)
}

// anyNormal is Normal for any letters.
func anyNormal(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range norm.NFKD.String(cases.Fold().String(norm.NFKC.String(s))) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\ufeff', r == '\u200b', r == '\u00ad':
			continue
		case unicode.IsSpace(r), r == '_', r == '.', r == '/', unicode.Is(unicode.Pd, r), r == '\u2212':
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		if plain, ok := undecomposed[r]; ok {
			b.WriteString(plain)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// plainNormal is Normal for short texts in ASCII and single Latin letters, which nearly
// all are: not ok for others.
func plainNormal(s string) (string, bool) {
	var buf [64]byte
	if len(s) > len(buf) {
		return "", false
	}
	n, gap := 0, false
	for _, r := range s {
		switch {
		case r == ' ', r >= '\t' && r <= '\r', r == '_', r == '.', r == '/', r == '-':
			gap = true
			continue
		case 'A' <= r && r <= 'Z':
			r |= 0x20
		case r >= firstLatin && r < endOfLatin && latin[r-firstLatin] != '.' && !strings.ContainsRune(double, r):
			r = rune(latin[r-firstLatin])
		case r >= utf8.RuneSelf:
			return "", false
		}
		if gap && n > 0 {
			buf[n] = ' '
			n++
		}
		gap = false
		buf[n] = byte(r)
		n++
	}
	return string(buf[:n]), true
}

// double are the Latin letters of which Normal makes two characters.
const double = "ßÆæÞþĲĳĿŀŉŒœ"

// latin has the lower-case base letter of each Latin letter from U+00AA to U+017F, which is
// what Normal begins with for it; a full stop stands where none is.
const (
	latin = "a...............o....." +
		"aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty" +
		"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkk.llllllllllnnnnnn...oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
	firstLatin = 0xaa
	endOfLatin = 0x180
)

// fold writes src to dst as lower-case ASCII: letters lose their diacritics, the
// spaces and dashes of typography become plain ones. False when something else is in
// src or dst is too short.
func fold(dst, src []byte) ([]byte, bool) {
	n := 0
	for i := 0; i < len(src); {
		if n == len(dst) {
			return nil, false
		}
		c := src[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			dst[n] = c
			n++
			i++
			continue
		}
		r, w := utf8.DecodeRune(src[i:])
		i += w
		switch {
		case r >= firstLatin && r < endOfLatin && latin[r-firstLatin] != '.':
			dst[n] = latin[r-firstLatin]
		case r >= 0x300 && r < 0x370: // a mark over the letter before
			continue
		case isWideSpace(r):
			dst[n] = ' '
		case isDash(r):
			dst[n] = '-'
		case r == '\u200e', r == '\u200f', r == '\ufeff', r == '\u200b': // browsers put direction marks into dates
			continue
		default:
			return nil, false
		}
		n++
	}
	return dst[:n], true
}

func isWideSpace(r rune) bool {
	return r == 0xa0 || r >= 0x2000 && r <= 0x200a || r == 0x202f || r == 0x205f || r == 0x3000
}

func isDash(r rune) bool { return r >= 0x2010 && r <= 0x2015 || r == 0x2212 }

// trim cuts the spaces off both ends, those of typography and a byte order mark too.
func trim(b []byte) []byte {
	for len(b) > 0 {
		if c := b[0]; c == ' ' || c >= '\t' && c <= '\r' {
			b = b[1:]
			continue
		} else if c < utf8.RuneSelf {
			break
		}
		r, w := utf8.DecodeRune(b)
		if !isWideSpace(r) && r != '\ufeff' && r != '\u200b' {
			break
		}
		b = b[w:]
	}
	for len(b) > 0 {
		if c := b[len(b)-1]; c == ' ' || c >= '\t' && c <= '\r' {
			b = b[:len(b)-1]
			continue
		} else if c < utf8.RuneSelf {
			break
		}
		r, w := utf8.DecodeLastRune(b)
		if !isWideSpace(r) && r != '\ufeff' && r != '\u200b' {
			break
		}
		b = b[:len(b)-w]
	}
	return b
}

// isEmpty reports whether trimmed text says that there is no value.
func isEmpty(b []byte) bool {
	if len(b) == 0 {
		return true
	}
	if len(b) > 7 || isDigit(b[0]) {
		return false
	}
	var buf [8]byte
	f, ok := fold(buf[:], b)
	if !ok {
		return false
	}
	switch string(f) {
	case "-", "--", "---", "n/a", "na", "n.a.", "#n/a", "null", "nil", "none", "(none)", "(null)", "(blank)", "nan", "nat", "<na>":
		return true
	}
	return false
}

func isDigit(c byte) bool { return c-'0' < 10 }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
