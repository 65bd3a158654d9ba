package lang

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Notes are the notes of figures and goals that are put together of parts; those that
// stand in one piece in package kpi are in the catalogue too.
var Notes = []string{
	"1 won deal has no amount", "%s won deals have no amount",
	"1 open deal has no amount", "%s open deals have no amount",
	"1 negative duration left out", "%s negative durations left out",
	"1 deal without a start date left out", "%s deals without a start date left out",
	"1 customer was won too recently to tell", "%s customers were won too recently to tell",
	"1 part without data left out", "%s parts without data left out",
	"capped at a lifespan of 1 month", "capped at a lifespan of %s months",
	"no e-mail with an opened column", "no e-mail with a machine opens column",
	"no e-mail with a clicked column", "no e-mail with a replied column",
	"%s is not a KPI",
	"no %s export was given",
	"%[1]s has no value by %[2]s",
	"no record has the %s",
	"no record of the %s",
	"its parts by owner add up to %s",
	"its parts by period add up to %s",
	"its parts by owner and period add up to %s",
}

// Warnings are what package kpi and the command line tell a reader to know before the
// figures. What is told about a place in a file stays as the file's reader says it.
var Warnings = []string{
	"%[1]s: 1 row could not be used and was set aside", "%[1]s: %[2]s rows could not be used and were set aside",
	"%[1]s: is the same file as %[2]s and was read once",
	"%[1]s: the workbook hides this sheet, so it was left out; --sheet reads it",
	"%[1]s: the columns %[2]s are taken for sums of the others and left out",
	"%[1]s: taken as open, because nothing says that they are won or lost: %[2]s",
	"1 deal without created_date and first_contact_date is not in %s", "%[1]s deals without created_date and first_contact_date are not in %[2]s",
	"1 amount of money rounded to the minor unit of %s, half to even", "%[1]s amounts of money rounded to the minor unit of %[2]s, half to even",
	"%[1]s is left out: its records have no %[2]s to filter by",
	"%[1]s is left out: no %[2]s export was given", "%[1]s are left out: no %[2]s export was given",
	"%[1]s has no value by %[2]s: only its total is computed",
	"no record has a date up to %s: there is no period to show",
	"the goal %[1]s has no value: no %[2]s export was given",
	"the goal %[1]s has no value: %[2]s has none by %[3]s",
	"the goal %[1]s has no value: no record has the %[2]s",
	"the goal %[1]s has no value: %[2]s is not a KPI",
	"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by owner add up to %[5]s",
	"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by period add up to %[5]s",
	"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by owner and period add up to %[5]s",
	"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s; its own target is taken",
	"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s (and 1 more such target); its own target is taken",
	"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s (and %[6]s more such targets); its own target is taken",
	"targets for %s are not used: that is not a KPI",
	"targets for %s are used by goals alone: there are attainments of revenue, deals_won and new_customers",
}

// pattern finds a text again with something in its places.
type pattern struct {
	text    string
	matches *regexp.Regexp
}

var placeholder = lazily(`%(\[[0-9]+\])?s`)

// lazily compiles a pattern when it is first needed, which most runs never do.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// patternsOf makes the patterns of texts, those with the most words of their own first:
// a text may fit the places of one that says less.
func patternsOf(texts []string) []pattern {
	texts = slices.Clone(texts)
	slices.SortStableFunc(texts, func(a, b string) int { return cmp.Compare(own(b), own(a)) })
	var out []pattern
	for _, text := range texts {
		plain := placeholder().ReplaceAllString(text, "%s") // those of English are in order
		out = append(out, pattern{text, regexp.MustCompile(`^` + strings.ReplaceAll(regexp.QuoteMeta(plain), "%s", `(.+)`) + `$`)})
	}
	return out
}

// own is how long a text is without its places.
func own(text string) int { return len(placeholder().ReplaceAllString(text, "")) }

var (
	notePatterns    = sync.OnceValue(func() []pattern { return patternsOf(Notes) })
	warningPatterns = sync.OnceValue(func() []pattern { return patternsOf(Warnings) })
)

// Warning is what a reader must know before the figures. What the catalogue does not
// know stays English.
func (l *Lang) Warning(text string) string {
	if l == nil {
		return text
	}
	if m := leftOut().FindStringSubmatch(text); m != nil {
		return l.T("%[1]s: left out: %[2]s", m[1], l.reason(m[2]))
	}
	text, _ = l.refilled(text, warningPatterns(), l.filling)
	return text
}

// refilled is a text that fits one of the patterns in the language, with what stands in
// its places by fill.
func (l *Lang) refilled(text string, patterns []pattern, fill func(string) string) (string, bool) {
	for _, p := range patterns {
		if m := p.matches.FindStringSubmatch(text); m != nil {
			args := make([]any, len(m)-1)
			for i, s := range m[1:] {
				args[i] = fill(s)
			}
			if len(args) == 0 {
				return l.Word(p.text), true
			}
			return fmt.Sprintf(l.Word(p.text), args...), true
		}
	}
	return text, false
}

// missingSide is a note that holds another: why one side of a quotient is not there.
var missingSide = lazily(`^no (lifetime value|acquisition cost) \((.*)\)$`)

// Note is a note of a figure or goal. One that the catalogue does not know stays English.
func (l *Lang) Note(note string) string {
	if l == nil || note == "" {
		return note
	}
	if t, ok := l.texts[note]; ok {
		return t
	}
	if parts := splitNotes(note); len(parts) > 1 {
		for i, part := range parts {
			parts[i] = l.Note(part)
		}
		return strings.Join(parts, "; ")
	}
	if m := missingSide().FindStringSubmatch(note); m != nil {
		return l.Word("no "+m[1]) + " (" + l.Note(m[2]) + ")"
	}
	note, _ = l.refilled(note, notePatterns(), l.filling)
	return note
}

// filling is what stands in a placeholder: a number, or owners, kinds and names.
func (l *Lang) filling(s string) string {
	if plain := strings.TrimPrefix(s, "-"); digits(strings.Replace(plain, ".", "", 1)) {
		return l.Decimal(s)
	}
	parts := strings.Split(s, ", ")
	for i := range parts {
		parts[i] = l.Owner(parts[i])
	}
	return strings.Join(parts, ", ")
}

// splitNotes cuts joined notes, but not within brackets.
func splitNotes(s string) []string {
	var out []string
	from, depth := 0, 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '(':
			depth++
		case s[i] == ')':
			depth--
		case s[i] == ';' && depth == 0 && i+1 < len(s) && s[i+1] == ' ':
			out = append(out, s[from:i])
			from = i + 2
		}
	}
	return append(out, s[from:])
}
