// Package lang writes the texts, figures and days of reports in the languages that
// people read them in.
//
// It works in these steps:
//
//  1. A language is found by its code (Of). The nil *Lang is English: everything then
//     reads as the program itself writes it.
//  2. Texts are looked up by their English wording in the language's catalogue
//     (german*.go and its like). Tests hold that every text of the reports is in each
//     catalogue, with the same placeholders.
//  3. What the KPIs say of themselves and of their figures is put together from the
//     same catalogue (kpi.go).
//  4. Figures arrive as plain decimals and get the marks of the language (number.go),
//     days and periods its order and its month names (date.go). Both follow the CLDR, by
//     way of libraries. No figure passes through a float.
//
// Formats for machines, ids, and messages about the data or the run have no language.
package lang

import (
	"fmt"
	"iter"
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-playground/locales"

	"salesk/internal/message"
	"salesk/kpi"
)

// Lang is a language of reports. The nil Lang is English.
type Lang struct {
	code    string
	texts   map[string]string // English -> this language
	titles  map[string]string // KPI id -> its title
	locale  locales.Translator
	numbers marks
	order   dateOrder
}

// englishCode is the code of the language that reports have unless another is asked for.
const englishCode = "en"

// all are the languages beside English, which are made when one is asked for.
var all = []struct {
	code string
	lang func() *Lang
}{{"de", german}, {"es", spanish}, {"fr", french}, {"hu", hungarian}}

// Codes lists the codes of the languages: English first, then the others in order.
func Codes() []string {
	codes := []string{englishCode}
	for _, l := range all {
		codes = append(codes, l.code)
	}
	return codes
}

// Of returns the language with that code (ISO 639-1, in lower case): nil for English and for "".
// The error lists the codes there are.
func Of(code string) (*Lang, error) {
	if code == "" || code == englishCode {
		return nil, nil
	}
	for _, l := range all {
		if l.code == code {
			return l.lang(), nil
		}
	}
	return nil, fmt.Errorf("%q is not a language of reports; use one of %s", code, strings.Join(Codes(), ", "))
}

// Code is the language's code: "en", "hu".
func (l *Lang) Code() string {
	if l == nil {
		return englishCode
	}
	return l.code
}

// Word returns a text without placeholders in the language. A text that the catalogue
// does not have stays as it is. What stands before a "|" is no part of the text: it tells
// one from another that has the same words in English.
func (l *Lang) Word(text string) string {
	if l != nil {
		if t, ok := l.texts[text]; ok {
			return t
		}
	}
	return english(text)
}

func english(text string) string {
	if _, after, ok := strings.Cut(text, "|"); ok {
		return after
	}
	return text
}

// T fills the placeholders of a text, which is an English format of package fmt, in the
// language.
func (l *Lang) T(format string, args ...any) string {
	if len(args) == 0 {
		return l.Word(format) // a text that may have a % of its own
	}
	if l != nil {
		if t, ok := l.texts[format]; ok {
			return fmt.Sprintf(t, args...)
		}
	}
	return fmt.Sprintf(english(format), args...)
}

// N says how many: "1 row", "1,204 rows". The texts have one placeholder each, for the
// number; which of them fits the number is the language's own rule.
func (l *Lang) N(n int64, one, many string) string {
	if l.Single(n) {
		many = one
	}
	return fmt.Sprintf(l.Word(many), l.Count(n))
}

// Message puts a message into words.
func (l *Lang) Message(m message.Message) string { return m.In(l) }

// Problem is what is wrong with the input, and where.
func (l *Lang) Problem(p kpi.Problem) string {
	return p.In(l)
}

// Single reports whether a number takes the singular.
func (l *Lang) Single(n int64) bool {
	if l == nil {
		return n == 1
	}
	return n >= 0 && n < 1e9 && l.locale.CardinalPluralRule(float64(n), 0) == locales.PluralRuleOne
}

// Texts yields every text of the catalogue: the English one, and what it is in the
// language. English has none.
func (l *Lang) Texts() iter.Seq2[string, string] {
	if l == nil {
		return func(func(string, string) bool) {}
	}
	return maps.All(l.texts)
}

// Has reports whether the catalogue has a text. English has all.
func (l *Lang) Has(text string) bool {
	if l == nil {
		return true
	}
	_, ok := l.texts[text]
	return ok
}

// Heading starts a text with a capital letter where it stands alone: the names of months
// have none in some languages. English ones stay as they are.
func (l *Lang) Heading(s string) string {
	if l == nil {
		return s
	}
	return Capital(s)
}

// together makes one catalogue of its parts.
func together(parts ...map[string]string) map[string]string {
	all := map[string]string{}
	for _, part := range parts {
		maps.Copy(all, part)
	}
	return all
}

// Capital starts a text with a capital letter.
func Capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 || r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}
