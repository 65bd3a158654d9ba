package message

// What only check tells.

var RowsAside = define1("rows-aside", Count("n"), Texts{
	EN: "{n} {n|row|rows} set aside",
	DE: "{n} {n|Zeile|Zeilen} aussortiert",
	ES: "{n} {n|fila apartada|filas apartadas}",
	FR: "{n} {n|ligne écartée|lignes écartées}",
	HU: "{n} sor félretéve",
})

// DoubtOf is what is doubtful, as one of the reasons of a verdict.
var DoubtOf = define1("doubt-of", Word("subject"), Texts{EN: "{subject}", DE: "{subject}", ES: "{subject}", FR: "{subject}", HU: "{subject}"})

var ColumnRefused = define1("column-refused", Text("column"), Texts{EN: "{column}", DE: "{column}", ES: "{column}", FR: "{column}", HU: "{column}"})

var SeeBelow = define0("see-below", Texts{EN: "see below", DE: "siehe unten", ES: "véase más abajo", FR: "voir plus bas", HU: "lásd lejjebb"})

var HeaderContested = define3("header-contested", Quoted("header"), Text("column"), Quoted("taken"), Texts{
	EN: "{header} also names {column}, which is read from {taken}",
	DE: "{header} nennt auch {column}, das aus {taken} gelesen wird",
	ES: "{header} también nombra {column}, que se lee de {taken}",
	FR: "{header} désigne aussi {column}, qui est lu dans {taken}",
	HU: "{header} is ezt jelöli: {column}, de az innen olvasódik: {taken}",
})

var SameButSpelling = define0("same-but-spelling", Texts{
	EN: "the same but for case, accents, punctuation or order",
	DE: "gleich bis auf Großschreibung, Akzente, Satzzeichen oder Reihenfolge",
	ES: "iguales salvo mayúsculas, acentos, puntuación u orden",
	FR: "identiques à la casse, aux accents, à la ponctuation ou à l’ordre près",
	HU: "csak a kis- és nagybetűkben, ékezetekben, írásjelekben vagy a sorrendben különböznek",
})

var OneLetterApart = define0("one-letter-apart", Texts{EN: "one letter apart", DE: "ein Buchstabe Unterschied", ES: "una letra de diferencia", FR: "une lettre d’écart", HU: "egy betű eltérés"})

var NoEventUpTo = define3("no-event-up-to", Day("day"), Text("config"), Count("allowed"), Texts{
	EN: "no event up to {day}; max_age in {config} allows {allowed} {allowed|day|days}",
	DE: "kein Ereignis bis {day}; max_age in {config} erlaubt {allowed} {allowed|Tag|Tage}",
	ES: "ningún evento hasta el {day}; max_age en {config} permite {allowed} {allowed|día|días}",
	FR: "aucun événement jusqu’au {day} ; max_age dans {config} admet {allowed} {allowed|jour|jours}",
	HU: "{day} napjáig nincs esemény; a max_age itt: {config} legfeljebb {allowed} napot enged",
})

var NewestTooOld = define5("newest-too-old", Day("newest"), Count("age"), Day("day"), Text("config"), Count("allowed"), Texts{
	EN: "the newest event is of {newest}, {age} {age|day|days} before {day}; max_age in {config} allows {allowed} {allowed|day|days}: export anew",
	DE: "das neueste Ereignis ist vom {newest}, {age} {age|Tag|Tage} vor dem {day}; max_age in {config} erlaubt {allowed} {allowed|Tag|Tage}: neu exportieren",
	ES: "el evento más reciente es del {newest}, {age} {age|día|días} antes del {day}; max_age en {config} permite {allowed} {allowed|día|días}: exporte de nuevo",
	FR: "l’événement le plus récent est du {newest}, {age} {age|jour|jours} avant le {day} ; max_age dans {config} admet {allowed} {allowed|jour|jours} : exporter de nouveau",
	HU: "a legújabb esemény {newest} napi, {age} nappal {day} előtti; a max_age itt: {config} legfeljebb {allowed} napot enged: exportáljon újra",
})
