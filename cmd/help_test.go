package cmd

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"salesk/cmd/manual"
	"salesk/report/lang"
)

var helpPlace = regexp.MustCompile("%s|`[^`]*`")

// Every text of the help is in every language, and nothing else is; what stands in its places
// and in backquotes is kept.
func TestHelpLanguages(t *testing.T) {
	t.Parallel()
	texts := helpTexts()
	for _, code := range lang.Codes()[1:] {
		catalogue := manual.Texts(code)
		for _, text := range texts {
			translated, ok := catalogue[text]
			switch {
			case text == "":
			case !ok:
				t.Errorf("%s: %q is missing", code, text)
			case len(helpPlace.FindAllString(text, -1)) != len(helpPlace.FindAllString(translated, -1)):
				t.Errorf("%s: %q must have the places of %q", code, translated, text)
			case translated == text && strings.Contains(text, " "):
				t.Errorf("%s: %q is English", code, text)
			}
		}
		for text := range catalogue {
			if !slices.Contains(texts, text) {
				t.Errorf("%s: the help does not say %q any more", code, text)
			}
		}
	}
}

// The help of every command and topic has no English left in another language.
func TestHelpIsTranslated(t *testing.T) {
	t.Parallel()
	english := helpTexts()
	var pages [][]string
	for _, c := range Command().Commands() {
		pages = append(pages, []string{"help", c.Name()})
		for _, sub := range c.Commands() {
			pages = append(pages, []string{c.Name(), sub.Name(), "--help"})
		}
	}
	for _, code := range lang.Codes()[1:] {
		catalogue := manual.Texts(code)
		for _, page := range append(pages, []string{"--help"}) {
			out, _ := session(t, ".", append(page, "--lang", code)...)
			for _, text := range english {
				if text = strings.ReplaceAll(text, "`", ""); strings.Count(text, " ") > 2 && catalogue[text] != text && strings.Contains(out, text) {
					t.Errorf("%s: %v says %q", code, page, text)
				}
			}
		}
	}
}
