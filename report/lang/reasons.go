package lang

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"salesk/kpi"
)

// noExport is what is said of a file that is none, before what was found in it.
const noExport = "it does not look like an export of deals, leads, emails, costs, targets, customers or rates"

// Reasons are why a file or a sheet was left out, in clauses that "; " parts.
var Reasons = []string{
	noExport,
	"there is no header",
	"all that could be a header is %s",
	"no header is one of theirs: %s",
	"only %[1]s of %[2]s headers is one of theirs",
	"only %[1]s of %[2]s headers are theirs",
	"if it is one, say of what with --deals FILE or its like, and name its columns in salesk.yaml",
	"it is no sales export but looks like a roster of reps",
	"name it as the roster in salesk.yaml",
	"it could be %s, but too little says so",
	"use %s if it is",
	"it looks most like %[1]s, but no header gives %[2]s",
	"the nearest is %s",
	"export it too, or name its header under columns: %s in salesk.yaml",
	"it could be %[1]s or %[2]s: say which with %[3]s or %[4]s",
	"it has a column for each month, quarter or year, as targets may have",
	"use --targets if that is what it holds",
	"is empty",
	"there is no header row",
	"is what salesk computed, not an export",
	"give it the files that it was computed from",
}

var (
	leftOut        = lazily(`^(.+): left out: (.+)$`)
	reasonPatterns = sync.OnceValue(func() []pattern { return patternsOf(Reasons) })
)

// reason is why a file was left out. A clause that the catalogue does not know stays
// English.
func (l *Lang) reason(text string) string {
	clauses := strings.Split(text, "; ")
	for i, c := range clauses {
		found, none := strings.CutPrefix(c, noExport+": ")
		found, _ = l.refilled(found, reasonPatterns(), l.inReason)
		if clauses[i] = found; none {
			clauses[i] = l.T("%[1]s: %[2]s", l.Word(noExport), found)
		}
	}
	return strings.Join(clauses, "; ")
}

// inReason is what stands in a reason's placeholder: a number or a kind of export. What
// else there is, headers, columns and flags, is to be found where it is called so.
func (l *Lang) inReason(s string) string {
	if digits(s) || slices.ContainsFunc(kpi.AllKinds(), func(k kpi.Kind) bool { return k.String() == s }) {
		return l.filling(s)
	}
	return s
}

// Warning is what a reader must know before the figures, where it is no Message yet.
func (l *Lang) Warning(text string) string {
	if l == nil {
		return text
	}
	if m := leftOut().FindStringSubmatch(text); m != nil {
		return l.T("%[1]s: left out: %[2]s", m[1], l.reason(m[2]))
	}
	return text
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
