package header

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxHeader bounds what a header can cost to compare; longer ones are prose, not names.
const maxHeader = 256

// Clean returns a header as people should see it: without byte order mark, no-break
// spaces, line breaks, spaces around it, and the asterisk that marks required columns.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	return cleaned(s)
}

func cleaned(s string) string {
	if len(s) > 8*maxHeader { // prose, or a hostile file
		s = strings.ToValidUTF8(s[:8*maxHeader], "")
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\uFEFF' || r == '\u200B' || r == '\u00AD':
			return -1
		case unicode.IsSpace(r) || r == '\u00A0' || r == '\u202F':
			return ' '
		}
		return r
	}, s)
	s = strings.TrimRight(strings.TrimSpace(s), "* ")
	return strings.Join(strings.Fields(s), " ")
}

// isClean reports whether s is ASCII that Clean would leave as it is, as nearly all
// headers are.
func isClean(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= utf8.RuneSelf || c == ' ' && before == ' ' {
			return false
		}
		before = c
	}
	return len(s) <= 8*maxHeader && (s == "" || before != ' ' && before != '*')
}

// Key returns what headers are compared by: the letters and digits of s in lower
// case without accents. "Close Date", "close_date", "closeDate" and "CLOSEDATE" have
// one key.
func Key(s string) string {
	if key, ok := plainKey(s); ok {
		return key
	}
	return foldedKey(s)
}

// foldedKey is Key for any letters.
func foldedKey(s string) string {
	s = Clean(s)
	if len(s) > maxHeader {
		s = s[:maxHeader]
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch r = unicode.ToLower(r); {
		case r == 'ß':
			b.WriteString("ss")
		case r == 'ø':
			b.WriteByte('o')
		case r == 'ł':
			b.WriteByte('l')
		case r == 'æ':
			b.WriteString("ae")
		case r == 'œ':
			b.WriteString("oe")
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// plainKey is Key for ASCII and Latin letters, which nearly all headers are: not ok for
// others.
func plainKey(s string) (string, bool) {
	var buf [maxHeader]byte
	if len(s) > len(buf) {
		return "", false
	}
	n := 0
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			buf[n] = byte(r)
			n++
		case 'A' <= r && r <= 'Z':
			buf[n] = byte(r) | 0x20
			n++
		case r >= endOfLatin:
			return "", false
		case r >= utf8.RuneSelf:
			n += copy(buf[n:], latinKeys()[r-utf8.RuneSelf])
		}
	}
	return string(buf[:n]), true
}

const endOfLatin = 0x180

// latinKeys are the keys of the characters from U+0080 to U+017F, none longer than the
// character.
var latinKeys = sync.OnceValue(func() []string {
	keys := make([]string, endOfLatin-utf8.RuneSelf)
	for i := range keys {
		keys[i] = foldedKey(string(rune(utf8.RuneSelf + i)))
	}
	return keys
})

// words splits a header at separators and where camel case starts a new word, for the
// words that turn a meaning around (see qualifiers).
func words(s string) []string {
	var out []string
	var b strings.Builder
	flush := func() {
		if k := Key(b.String()); k != "" {
			out = append(out, k)
		}
		b.Reset()
	}
	lower := false
	for _, r := range Clean(s) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) || lower && unicode.IsUpper(r) {
			flush()
		}
		lower = unicode.IsLower(r)
		b.WriteRune(r)
	}
	flush()
	return out
}

// entityPrefixes are what Pipedrive writes before a field's name, by shape and language.
var entityPrefixes = map[Shape][]string{
	DealRows: {"Deal", "Geschäft", "Affaire", "Transaction", "Negocio", "Trato", "Üzlet", "Ügylet"},
	LeadRows: {"Lead", "Prospect", "Prospecto", "Érdeklődő"},
}

// withoutEntity takes "Deal - " off a header of deals.
func withoutEntity(s string, shape Shape) string {
	before, after, ok := strings.Cut(s, " - ")
	if !ok {
		return s
	}
	for _, p := range entityPrefixes[shape] {
		if strings.EqualFold(strings.TrimSpace(before), p) {
			return after
		}
	}
	return s
}

// relatedColumns are what a related record may say of the one at hand: the region of a deal's
// account is the deal's, and the account's owner, amount or day of creation are not.
var relatedColumns = map[string]bool{"region": true, "segment": true, "team": true, "industry": true, "territory": true, "country": true}

// withoutRelation takes the way to a field off a header: "Owner.Name", "Opportunity.Amount" and
// "Account.Region__c" as Salesforce writes them, "user_id/name" as Odoo does, "Account_Name__name" as
// programs flatten Zoho's records, and the mark of fields of one's own ("Region__c").
func withoutRelation(s string) string {
	if base, ok := strings.CutSuffix(s, "__c"); ok {
		return base
	}
	if base, ok := strings.CutSuffix(s, "__name"); ok && base != "" {
		return base
	}
	at := strings.LastIndexAny(s, "./")
	if at <= 0 || at == len(s)-1 || strings.ContainsRune(s, ' ') && s[at] == '.' {
		return s
	}
	of, field := s[:at], s[at+1:]
	switch key := Key(field); {
	case key == "name" || key == "displayname" || key == "fullname":
		return strings.TrimSuffix(of, "__r")
	case relatedColumns[Key(strings.TrimSuffix(field, "__c"))]:
		return field
	}
	switch Key(of) {
	case "opportunity", "deal", "deals", "opportunities", "properties", "subscription", "subscriptions":
		return field
	}
	return s
}

// withoutZone takes a remark on the time zone off a header: "Start Date (in UTC)",
// "Send Date (Your time zone)", "Created (Europe/Budapest)".
func withoutZone(s string) string {
	open := strings.LastIndexByte(s, '(')
	if open <= 0 || !strings.HasSuffix(s, ")") {
		return s
	}
	inner := strings.ToLower(s[open+1 : len(s)-1])
	for _, mark := range []string{"utc", "gmt", "time zone", "timezone", "zeitzone", "fuseau", "zona horaria", "időzóna", "/"} {
		if strings.Contains(inner, mark) {
			return strings.TrimSpace(s[:open])
		}
	}
	return s
}
