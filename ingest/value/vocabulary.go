package value

import (
	"strings"
	"sync"
)

// vocabulary is a set of words or phrases, normalised. It is made when the first one is
// looked up: a small job is over sooner than all of them would take.
type vocabulary struct{ all func() map[string]bool }

// phrases makes a vocabulary of lists with bars between the phrases.
func phrases(lists ...string) vocabulary { return newVocabulary('|', lists...) }

// words makes a vocabulary of words with spaces between them.
func words(list string) vocabulary { return newVocabulary(' ', list) }

func newVocabulary(between rune, lists ...string) vocabulary {
	return vocabulary{sync.OnceValue(func() map[string]bool {
		all := map[string]bool{}
		for _, list := range lists {
			for _, s := range strings.FieldsFunc(list, func(r rune) bool { return r == between }) {
				all[s] = true
			}
		}
		return all
	})}
}

func (v vocabulary) has(s string) bool { return v.all()[s] }
