package lang

// hungarianReasons are why files and sheets were left out.
func hungarianReasons() map[string]string {
	return map[string]string{
		"it does not look like an export of deals, leads, emails, costs, targets, customers or rates": "nem tűnik üzletek, leadek, e-mailek, költségek, célok, ügyfelek vagy árfolyamok exportjának",
		"there is no header":                           "nincs fejléc",
		"all that could be a header is %s":             "fejléc csak ez lehetne: %s",
		"no header is one of theirs: %s":               "egyik fejléc sem ezeké: %s",
		"only %[1]s of %[2]s headers is one of theirs": "%[2]s fejlécből csak %[1]s az ezeké",
		"only %[1]s of %[2]s headers are theirs":       "%[2]s fejlécből csak ezek az övéik: %[1]s",
		"if it is one, say of what with --deals FILE or its like, and name its columns in salesk.yaml": "ha mégis az, mondja meg a --deals FÁJL vagy hasonló kapcsolóval, hogy mié, és nevezze meg az oszlopait a salesk.yaml fájlban",
		"it is no sales export but looks like a roster of reps":                                        "nem értékesítési export, de értékesítők névsorának tűnik",
		"name it as the roster in salesk.yaml":                                                         "adja meg a salesk.yaml fájlban roster néven",
		"it could be %s, but too little says so":                                                       "ez lehetne: %s, de túl kevés szól mellette",
		"use %s if it is":                                                                              "ha az, használja ezt: %s",
		"it looks most like %[1]s, but no header gives %[2]s":                                          "leginkább ennek tűnik: %[1]s, de egyik fejléc sem adja ezt: %[2]s",
		"the nearest is %s":                                                                            "a legközelebbi: %s",
		"export it too, or name its header under columns: %s in salesk.yaml":                           "exportálja ezt az oszlopot is, vagy adja meg a fejlécét a salesk.yaml fájlban a columns: %s alatt",
		"it could be %[1]s or %[2]s: say which with %[3]s or %[4]s":                                    "ez lehet: %[1]s vagy %[2]s; döntse el a %[3]s vagy %[4]s kapcsolóval",
		"it has a column for each month, quarter or year, as targets may have":                         "hónaponként, negyedévenként vagy évenként van benne egy oszlop, mint a céloknál",
		"use --targets if that is what it holds":                                                       "ha célok, használja a --targets kapcsolót",
		"is empty":                                                                                     "üres",
		"there is no header row":                                                                       "nincs fejlécsor",
		"is what salesk computed, not an export":                                                       "ezt a salesk számolta ki, nem export",
		"give it the files that it was computed from":                                                  "azokat a fájlokat adja meg, amelyekből készült",
		"%[1]s: left out: %[2]s":                                                                       "%[1]s: kimaradt: %[2]s",
		"%[1]s: %[2]s":                                                                                 "%[1]s: %[2]s",
	}
}
