package lang

import (
	"sync"

	"github.com/go-playground/locales/fr"
)

var french = sync.OnceValue(func() *Lang {
	locale := fr.New()
	return &Lang{code: "fr", locale: locale, texts: together(frenchWords(), frenchTexts(), frenchKPIs(), frenchDocs(), frenchLists()), titles: frenchTitles(),
		numbers: marksOf(locale, 4).short("k", "M", "Md", "Bn"),
		order:   dateOrder{month: "%[1]s %[2]s", quarter: "%[1]s %[2]s", fiscal: "exercice %s", week: "sem. %[1]s/%[2]s"}}
})
