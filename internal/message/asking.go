package message

// What init asks, and what it leaves open.

var AskReading = define4("ask-reading", Text("where"), Text("column"), Quoted("sample"), Either("readings"), Texts{
	EN: "{where}: {column}: {sample} can be {readings}",
	DE: "{where}: {column}: {sample} kann {readings} sein",
	ES: "{where}: {column}: {sample} puede ser {readings}",
	FR: "{where} : {column} : {sample} peut être {readings}",
	HU: "{where}: {column}: {sample} jelentése lehet {readings}",
})

var AskKind = define2("ask-kind", Text("where"), EitherWord("kinds"), Texts{
	EN: "{where} could be {kinds}",
	DE: "{where} könnte eines von diesen sein: {kinds}",
	ES: "{where} podría ser {kinds}",
	FR: "{where} pourrait être l’un de ceux-ci : {kinds}",
	HU: "{where} többféle lehet: {kinds}",
})

var AskDateOrder = define0("ask-date-order", Texts{EN: "date order", DE: "Reihenfolge im Datum", ES: "orden de la fecha", FR: "ordre de la date", HU: "dátumsorrend"})

var AskDecimalMark = define0("ask-decimal-mark", Texts{EN: "decimal mark", DE: "Dezimalzeichen", ES: "separador decimal", FR: "séparateur décimal", HU: "tizedesjel"})

var AskKindOfExport = define0("ask-kind-of-export", Texts{EN: "kind", DE: "Art", ES: "tipo", FR: "type", HU: "fajta"})

var AskCurrency = define0("ask-currency", Texts{EN: "currency to report in", DE: "Währung des Berichts", ES: "moneda del informe", FR: "devise du rapport", HU: "a jelentés pénzneme"})

var AskCurrencyOrNone = define0("ask-currency-or-none", Texts{
	EN: "currency, such as EUR (empty to leave it open)",
	DE: "Währung, etwa EUR (leer lässt sie offen)",
	ES: "moneda, como EUR (vacío para dejarla abierta)",
	FR: "devise, par exemple EUR (vide pour la laisser ouverte)",
	HU: "pénznem, például EUR (üresen nyitva marad)",
})

var AmountsIn = define1("amounts-in", List("currencies"), Texts{
	EN: "the amounts are in {currencies}",
	DE: "die Beträge sind in {currencies}",
	ES: "los importes están en {currencies}",
	FR: "les montants sont en {currencies}",
	HU: "az összegek pénznemei: {currencies}",
})

var WriteCurrencyInto = define1("write-currency-into", Text("config"), Texts{
	EN: "write the currency to report in into {config}, and rates for the others",
	DE: "die Währung des Berichts in {config} eintragen, und Kurse (rates) für die anderen",
	ES: "escriba en {config} la moneda del informe, y los tipos de cambio (rates) de las demás",
	FR: "écrire dans {config} la devise du rapport, et les taux (rates) des autres",
	HU: "írja be a jelentés pénznemét ide: {config}, a többihez pedig az árfolyamokat (rates)",
})

var NoFileNamesCurrency = define0("no-file-names-currency", Texts{
	EN: "no file says in which currency its amounts are",
	DE: "keine Datei sagt, in welcher Währung ihre Beträge sind",
	ES: "ningún archivo dice en qué moneda están sus importes",
	FR: "aucun fichier ne dit en quelle devise sont ses montants",
	HU: "egyik fájlból sem derül ki, milyen pénznemben vannak az összegei",
})
