// Package manual has the texts of help, and of the columns that exports may have, in the
// languages beside English: a catalogue each, keyed by the English text. Where a text is said in
// English is the one place that declares it; a test of package cmd holds that each is here.
package manual

import "sync"

var languages = map[string]func() map[string]string{
	"de": sync.OnceValue(german), "es": sync.OnceValue(spanish), "fr": sync.OnceValue(french), "hu": sync.OnceValue(hungarian),
}

// Texts is the catalogue of a language by its code; nil for English.
func Texts(code string) map[string]string {
	if texts := languages[code]; texts != nil {
		return texts()
	}
	return nil
}

// In puts texts into a language. What its catalogue does not have stays English.
func In(code string) func(string) string {
	texts := Texts(code)
	return func(text string) string {
		if t, ok := texts[text]; ok {
			return t
		}
		return text
	}
}
