package lang

import (
	"sync"

	"github.com/go-playground/locales/de"
)

var german = sync.OnceValue(func() *Lang {
	locale := de.New()
	return &Lang{code: "de", locale: locale, texts: together(germanWords(), germanTexts(), germanKPIs(), germanDocs(), germanLists()), titles: germanTitles(),
		numbers: marksOf(locale, 4).short("Tsd.", "Mio.", "Mrd.", "Bio."),
		order:   dateOrder{month: "%[1]s %[2]s", quarter: "%[1]s %[2]s", fiscal: "GJ %s", week: "KW %[1]s/%[2]s"}}
})
