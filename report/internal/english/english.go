// Package english is for tests: it finds English texts of the catalogues in what should be
// written in another language.
package english

import (
	"regexp"
	"strings"

	"salesk/kpi"
	"salesk/report/lang"
)

// Texts are the English texts that are others in a language.
type Texts []text

type text struct {
	english string
	part    string // the longest piece of it between places, which whatever fits holds
	pattern *regexp.Regexp
}

var (
	quotedPlace = regexp.MustCompile(`%(\\\[[0-9]+\\\])?s|%%`) // in a text whose brackets are quoted
	noPlace     = regexp.MustCompile(`%(\[[0-9]+\])?s|%%`)
	noLetter    = regexp.MustCompile(`%(\[[0-9]+\])?s|%%|[^a-zA-Z]`)
)

// Of returns those of a language; nil, which is English, has none. Texts of one or two
// letters are not among them, nor such as are a word of the language too: French and
// English "total".
func Of(l *lang.Lang) Texts {
	words := map[string]bool{}
	for _, t := range l.Texts() {
		words[strings.ToLower(t)] = true
	}
	var all Texts
	add := func(english, behind string) {
		if len(noLetter.ReplaceAllString(english, "")) > 2 {
			places := quotedPlace.ReplaceAllString(regexp.QuoteMeta(english), `.+`)
			all = append(all, text{english, longest(noPlace.Split(english, -1)), regexp.MustCompile(`^[^\pL\pN]*` + places + behind)})
		}
	}
	for english := range l.Texts() {
		if !words[strings.ToLower(english)] {
			add(english, `[^\pL\pN]*$`)
		}
	}
	for _, k := range kpi.Catalogue() {
		if l != nil && l.Title(k) != k.Title {
			add(k.Title, `\b`) // with its unit, a period and so on
		}
	}
	return all
}

// In returns the English text that a text is, with anything in its places; false where
// there is none.
func (ts Texts) In(s string) (english string, found bool) {
	s = strings.TrimSpace(s)
	for _, t := range ts {
		if strings.Contains(s, t.part) && t.pattern.MatchString(s) {
			return t.english, true
		}
	}
	return "", false
}

func longest(parts []string) (most string) {
	for _, p := range parts {
		if len(p) > len(most) {
			most = p
		}
	}
	return most
}
