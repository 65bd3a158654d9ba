package message

// What stands below the summary of a period: how much there is to know.

var NotesOnFigures = define1("notes-on-figures", Count("n"), Texts{
	EN: "* {n} {n|note|notes} on these figures",
	DE: "* {n} {n|Anmerkung|Anmerkungen} zu diesen Zahlen",
	ES: "* {n} {n|nota|notas} sobre estas cifras",
	FR: "* {n} {n|remarque|remarques} sur ces chiffres",
	HU: "* {n} megjegyzés ezekhez a számokhoz",
})

var NotesOnData = define1("notes-on-data", Count("n"), Texts{
	EN: "{n} {n|note|notes} on the data",
	DE: "{n} {n|Anmerkung|Anmerkungen} zu den Daten",
	ES: "{n} {n|nota|notas} sobre los datos",
	FR: "{n} {n|remarque|remarques} sur les données",
	HU: "{n} megjegyzés az adatokhoz",
})

var FlagShowsThem = define2("flag-shows-them", Nested("what"), Text("flag"), Texts{
	EN: "{what}: {flag}",
	DE: "{what}: {flag}",
	ES: "{what}: {flag}",
	FR: "{what} : {flag}",
	HU: "{what}: {flag}",
})
