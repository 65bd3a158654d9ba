package message

// How dates are written.

var SwappedDates = define1("swapped-dates", Count("n"), Texts{Doubts: DoubtDates,
	EN: "a spreadsheet swapped days and months: the texts of this column are all beyond the 12th of a month and its dates all within, {n} values in all; export it again without opening it, or say --repair-dates",
	DE: "eine Tabellenkalkulation hat Tage und Monate vertauscht: alle Texte dieser Spalte liegen nach dem 12. eines Monats, alle Datumswerte davor, zusammen {n} Werte; neu exportieren, ohne die Datei zu öffnen, oder --repair-dates angeben",
	ES: "una hoja de cálculo intercambió días y meses: todos los textos de esta columna son posteriores al día 12 y todas sus fechas anteriores, {n} valores en total; expórtela de nuevo sin abrirla o indique --repair-dates",
	FR: "un tableur a interverti jours et mois : les textes de cette colonne sont tous après le 12 du mois et ses dates toutes avant, {n} valeurs en tout ; exporter à nouveau sans ouvrir le fichier, ou dire --repair-dates",
	HU: "egy táblázatkezelő felcserélte a napokat és a hónapokat: az oszlop szövegei mind 12-e utániak, a dátumai mind az előttiek, összesen {n} érték; exportálja újra megnyitás nélkül, vagy adja meg a --repair-dates kapcsolót",
})

var MaybeSwappedDates = define1("maybe-swapped-dates", Count("n"), Texts{Doubts: DoubtDates,
	EN: "a spreadsheet may have swapped days and months: the texts of this column are all beyond the 12th of a month and its dates all within, though {n} values tell little; --repair-dates swaps them back",
	DE: "eine Tabellenkalkulation hat vielleicht Tage und Monate vertauscht: alle Texte dieser Spalte liegen nach dem 12. eines Monats, alle Datumswerte davor, doch {n} Werte sagen wenig; --repair-dates tauscht sie zurück",
	ES: "una hoja de cálculo pudo intercambiar días y meses: todos los textos de esta columna son posteriores al día 12 y todas sus fechas anteriores, aunque {n} valores dicen poco; --repair-dates los devuelve a su orden",
	FR: "un tableur a peut-être interverti jours et mois : les textes de cette colonne sont tous après le 12 du mois et ses dates toutes avant, mais {n} valeurs disent peu ; --repair-dates les remet en ordre",
	HU: "egy táblázatkezelő talán felcserélte a napokat és a hónapokat: az oszlop szövegei mind 12-e utániak, a dátumai mind az előttiek, de {n} érték keveset mond; a --repair-dates visszacseréli",
})

var RepairedDates = define0("repaired-dates", Texts{
	EN: "days and months that a spreadsheet swapped were swapped back, because of --repair-dates",
	DE: "Tage und Monate, die eine Tabellenkalkulation vertauscht hat, wurden wegen --repair-dates zurückgetauscht",
	ES: "los días y meses que una hoja de cálculo intercambió se devolvieron a su orden, por --repair-dates",
	FR: "les jours et mois qu’un tableur a intervertis ont été remis en ordre, à cause de --repair-dates",
	HU: "a táblázatkezelő által felcserélt napok és hónapok vissza lettek cserélve a --repair-dates miatt",
})

// MonthsAsDays tells of a column of dates whose values are months.
var MonthsAsDays = define1("months-as-days", Count("n"), Texts{Doubts: DoubtDates,
	EN: "{n} {n|value is a month|values are months}: each counts as the first day, an end or a forecast as the last; figures by day and durations are rough",
	DE: "{n} {n|Wert ist ein Monat|Werte sind Monate}: jeder gilt als der erste Tag, Enden und Prognosen als der letzte; Werte nach Tagen und Dauern sind ungenau",
	ES: "{n} {n|valor es un mes|valores son meses}: cada uno cuenta como el primer día, los finales y previsiones como el último; cifras por día y duraciones son aproximadas",
	FR: "{n} {n|valeur est un mois|valeurs sont des mois} : chacune compte comme le premier jour, les fins et prévisions comme le dernier ; chiffres par jour et durées sont approximatifs",
	HU: "{n} érték hónap: mindegyik az első napnak számít, a lejárat és az előrejelzés az utolsónak; a napi értékek és az időtartamok pontatlanok",
})
