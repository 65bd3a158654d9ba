package value

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// IsPlaceholder reports whether a trimmed text stands where a name, an id or an address is not
// known: "N/A", "-", "(blank)", "[not provided]", "unbekannt". "Nan" and "Nil" are names.
func IsPlaceholder(b []byte) bool {
	n := len(b)
	if n == 0 || n > longestPlaceholder || placeholderLengths[b[0]]&(1<<n) == 0 {
		return false
	}
	if isLetter(b[0]) && !placeholderSeconds[b[1]] {
		return false
	}
	return isPlaceholder(string(b))
}

const longestPlaceholder = 24

func isPlaceholder(s string) bool {
	switch s {
	case "NA", "na", "NaN", "NAN", "NaT", "nil", "NIL":
		return true
	}
	inner := strings.Trim(s, "()[]<>{}#* ")
	if strings.Trim(inner, "-–—_./?* ") == "" {
		return true // "-", "...", "???", "[]"
	}
	if inner != s && (strings.EqualFold(inner, "na") || strings.EqualFold(inner, "nil")) {
		return true
	}
	return placeholders[strings.ToLower(inner)]
}

var placeholders = func() map[string]bool {
	all := map[string]bool{}
	for _, s := range strings.Split("n/a|n.a.|n. a.|n.a|null|none|blank|empty|unknown|undefined|missing|not provided|not specified|not available|not set|not assigned|unassigned|no value|no owner|no company|no account|no name|tbd|tba|"+
		"k.a.|k. a.|k.a|keine angabe|keine|keiner|keines|unbekannt|leer|ohne angabe|nicht angegeben|nicht zugewiesen|nicht verfügbar|nicht bekannt|nicht zugeordnet|"+
		"inconnu|inconnue|vide|aucun|aucune|non renseigné|non renseignée|non attribué|non attribuée|non défini|non définie|non précisé|non disponible|néant|sans objet|n.c.|n/c|n.r.|n/r|s/o|s.o.|"+
		"desconocido|desconocida|ninguno|ninguna|en blanco|vacío|vacio|vacía|sin asignar|sin especificar|sin datos|no aplica|sin dato|no asignado|no asignada|no disponible|no especificado|no especificada|no proporcionado|n/d|n.d.|s/d|s.d.|"+
		"ismeretlen|nincs|nincs megadva|nincs adat|nincs érték|nem ismert|nincs hozzárendelve|nincs kitöltve|üres|hiányzik|nem elérhető|nincs tulajdonos", "|") {
		all[s] = true
	}
	return all
}()

// What the first byte of a text leaves possible: by byte, bits of the lengths of the placeholders
// that begin so. Those that do not begin with a letter may be as long as they like.
var placeholderLengths = func() (t [256]uint32) {
	for s := range placeholders {
		t[s[0]] |= 1 << len(s)
		t[s[0]&^0x20] |= 1 << len(s)
	}
	for _, c := range "nN" {
		t[c] |= 1<<2 | 1<<3 // NA, NaN, nil
	}
	for _, c := range []byte("([<{#*-_./?\xc3\xe2") { // among them Ü, ü and the dashes
		t[c] = 1<<(longestPlaceholder+1) - 1
	}
	return t
}()

// placeholderSeconds are the second bytes of placeholders that begin with a letter.
var placeholderSeconds = func() (t [256]bool) {
	for s := range placeholders {
		t[s[1]] = true
		t[s[1]&^0x20] = true
	}
	return t
}()

// IsPlainName reports whether Name surely leaves a trimmed text as it is. Nearly all are like
// that: ASCII, or letters that are one code point, with single spaces.
func IsPlainName(b []byte) bool {
	const spaces, ones, tops, lows = 0x2020202020202020, 0x0101010101010101, 0x8080808080808080, 0x7f7f7f7f7f7f7f7f
	for len(b) >= 8 {
		w := binary.LittleEndian.Uint64(b)
		if w&tops != 0 {
			return isPlainName(b)
		}
		x := w ^ spaces
		blank := ^((x&lows + lows) | x) & tops // the bytes that are spaces
		low := (w - ones*' ') & ^w & tops      // some byte is a control character, if any bit is set
		if blank&(blank<<8) != 0 || low != 0 {
			return isPlainName(b)
		}
		b = b[7:] // so that two spaces are in one word wherever they stand
	}
	return isPlainName(b)
}

func isPlainName(b []byte) bool {
	for i, c := range b {
		switch {
		case c < ' ', c == ' ' && i > 0 && b[i-1] == ' ', c == 0xc2, c > 0xc9 && c >= 0xc0:
			return false // no letter below U+0250 is composed of others
		}
	}
	return true
}

// Name is a trimmed text in the form in which names are compared, save for the case of letters:
// in NFC, each run of white space one space, without characters that nobody can see (category
// Cf). It may share the text's bytes.
func Name(b []byte) []byte {
	if IsPlainName(b) || !utf8.Valid(b) {
		return b
	}
	out := make([]byte, 0, len(b))
	gap := false
	for _, r := range string(norm.NFC.Bytes(b)) {
		switch {
		case unicode.Is(unicode.Cf, r):
		case unicode.IsSpace(r):
			gap = len(out) > 0
		default:
			if gap {
				out, gap = append(out, ' '), false
			}
			out = utf8.AppendRune(out, r)
		}
	}
	return norm.NFC.Bytes(out)
}

// Folded is a Name without the case of its letters: ß is ss.
func Folded(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return norm.NFC.String(cases.Fold().String(s))
		}
	}
	return strings.ToLower(s)
}
