package message

// What a row is: repeats, versions, lines and rows that are no records.

var RepeatedIDs = define1("repeated-ids", Count("n"), Texts{
	EN: "{n} repeated {n|id|ids}; the last row counts",
	DE: "{n} {n|wiederholte ID|wiederholte IDs}; die letzte Zeile zählt",
	ES: "{n} {n|id repetido|ids repetidos}; cuenta la última fila",
	FR: "{n} {n|identifiant répété|identifiants répétés} ; la dernière ligne compte",
	HU: "{n} ismétlődő azonosító; az utolsó sor számít",
})
