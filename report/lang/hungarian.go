package lang

import (
	"sync"

	"github.com/go-playground/locales/hu"
)

var hungarian = sync.OnceValue(func() *Lang {
	locale := hu.New()
	numbers := marksOf(locale, 5).short("E", "M", "Mrd", "B")
	numbers.signs = map[string]string{"HUF": "Ft"}
	return &Lang{code: "hu", locale: locale, texts: together(hungarianWords(), hungarianTexts(), hungarianKPIs(), hungarianDocs(), hungarianLists()), titles: hungarianTitles(),
		numbers: numbers,
		order:   dateOrder{month: "%[2]s. %[1]s", quarter: "%[2]s. %[1]s", fiscal: "%s. üzleti év", week: "%[2]s. %[1]s. hét"}}
})
