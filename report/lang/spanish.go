package lang

import (
	"sync"

	"github.com/go-playground/locales/es"
)

var spanish = sync.OnceValue(func() *Lang {
	locale := es.New()
	return &Lang{code: "es", locale: locale, texts: together(spanishWords(), spanishTexts(), spanishKPIs(), spanishDocs(), spanishLists()), titles: spanishTitles(),
		numbers: marksOf(locale, 5).short("mil", "M", "mil M", "B"),
		order:   dateOrder{month: "%[1]s %[2]s", monthLong: "%[1]s de %[2]s", quarter: "%[1]s %[2]s", fiscal: "ejercicio %s", week: "sem. %[1]s/%[2]s"}}
})
