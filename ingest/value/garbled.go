package value

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Ungarbled returns what a text was before a program read its UTF-8 as windows-1252 and wrote that
// as UTF-8 again ("ZoÃ«" was "Zoë"), or its iso-8859-15 as one of its neighbours ("C½ur" was
// "Cœur"); false where nothing speaks for either. All that the text has beyond ASCII must do so.
func Ungarbled(text string) (string, bool) {
	if i := strings.IndexAny(text, "\u00c2\u00c3\u00c4\u00c5\u00ce\u00cf\u00d0\u00d1\u00e2\u00bc\u00bd\u00be"); i < 0 {
		return "", false
	}
	if s, ok := onceEncoded(text); ok {
		return s, true
	}
	return withLigatures(text)
}

// MayBeGarbled is false of texts that Ungarbled has nothing to say about, and is quick.
func MayBeGarbled(text string) bool {
	return strings.IndexByte(text, 0xc3) >= 0 || strings.IndexByte(text, 0xc2) >= 0
}

// onceEncoded undoes the second of two encodings.
func onceEncoded(text string) (string, bool) {
	var out strings.Builder
	for rest := text; rest != ""; {
		end := strings.IndexFunc(rest, func(r rune) bool { return r >= utf8.RuneSelf })
		if end < 0 {
			end = len(rest)
		}
		out.WriteString(rest[:end])
		rest = rest[end:]
		end = strings.IndexFunc(rest, func(r rune) bool { return r < utf8.RuneSelf })
		if end < 0 {
			end = len(rest)
		}
		run, ok := bytesOf(rest[:end])
		if !ok {
			return "", false
		}
		out.WriteString(run)
		rest = rest[end:]
	}
	return out.String(), true
}

// bytesOf returns what the windows-1252 bytes of a run are as UTF-8: letters and punctuation.
func bytesOf(run string) (string, bool) {
	raw := make([]byte, 0, len(run))
	for _, r := range run {
		b, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			if b = byte(r); r > 0x9f { // 1252 has no character there
				return "", false
			}
		}
		raw = append(raw, b)
	}
	if !utf8.Valid(raw) {
		return "", false
	}
	for _, r := range string(raw) {
		if r < 0xa0 || !unicode.IsLetter(r) && !unicode.IsPunct(r) && !unicode.IsSymbol(r) && !unicode.IsSpace(r) {
			return "", false
		}
	}
	return string(raw), true
}

// ligatures are the letters that iso-8859-15 has in the place of fractions.
var ligatures = map[rune]rune{'¼': 'Œ', '½': 'œ', '¾': 'Ÿ'}

// withLigatures reads fractions that stand at a letter, and at no digit, as these letters.
func withLigatures(text string) (string, bool) {
	runes := []rune(text)
	found := false
	for i, r := range runes {
		letter, ok := ligatures[r]
		switch {
		case !ok:
			continue
		case i+1 < len(runes) && unicode.IsLetter(runes[i+1]) && (i == 0 || !unicode.IsDigit(runes[i-1])):
			runes[i], found = letter, true
		default:
			return "", false
		}
	}
	return string(runes), found
}
