package message

// What a row is: repeats, versions, lines and rows that are no records.

var RowsSetAside = define1("rows-set-aside", Count("n"), Texts{Doubts: DoubtRows,
	EN: "{n} {n|row|rows} could not be used and {n|was|were} set aside",
	DE: "{n} {n|Zeile war|Zeilen waren} nicht verwendbar und {n|wurde|wurden} aussortiert",
	ES: "{n} {n|fila|filas} no se {n|pudo|pudieron} utilizar y se {n|apartó|apartaron}",
	FR: "{n} {n|ligne inutilisable a|lignes inutilisables ont} été {n|écartée|écartées}",
	HU: "{n} sor nem volt felhasználható, félretettük",
})

var SumColumns = define1("sum-columns", QuotedList("columns"), Texts{
	EN: "the columns {columns} are taken for sums of the others and left out",
	DE: "die Spalten {columns} gelten als Summen der anderen und wurden ausgelassen",
	ES: "las columnas {columns} se toman por sumas de las demás y se omiten",
	FR: "les colonnes {columns} sont tenues pour des sommes des autres et laissées de côté",
	HU: "a(z) {columns} oszlopok a többi összegének számítanak, ezért kimaradtak",
})

// RosterFound tells of a table among the inputs that is no export.
var RosterFound = define1("roster-found", Count("n"), Texts{
	EN: "used as a roster: it gives {n} {n|rep|reps} a team or region; name it under roster: in salesk.yaml to be sure of it",
	DE: "als Liste der Verkäufer verwendet: gibt {n} {n|Verkäufer|Verkäufern} ein Team oder eine Region; unter roster: in salesk.yaml festlegen",
	ES: "usado como lista de comerciales: da equipo o región a {n} {n|comercial|comerciales}; indíquelo en roster: de salesk.yaml",
	FR: "utilisé comme liste de commerciaux : donne une équipe ou une région à {n} {n|commercial|commerciaux} ; à fixer sous roster: dans salesk.yaml",
	HU: "értékesítők listájaként felhasználva: {n} értékesítő kap belőle csapatot vagy régiót; a salesk.yaml roster: részében rögzíthető",
})

var HiddenSheet = define0("hidden-sheet", Texts{
	EN: "the workbook hides this sheet, so it was left out; --sheet reads it",
	DE: "dieses Blatt ist in der Mappe ausgeblendet und wurde ausgelassen; --sheet liest es",
	ES: "esta hoja está oculta en el libro y se omitió; --sheet la lee",
	FR: "cette feuille est masquée dans le classeur et a été laissée de côté ; --sheet la lit",
	HU: "ez a munkalap el van rejtve a munkafüzetben, ezért kimaradt; a --sheet beolvassa",
})

var SameFile = define1("same-file", Text("other"), Texts{
	EN: "is the same file as {other} and was read once",
	DE: "ist dieselbe Datei wie {other} und wurde einmal gelesen",
	ES: "es el mismo archivo que {other} y se leyó una sola vez",
	FR: "c’est le même fichier que {other}, lu une seule fois",
	HU: "ugyanaz a fájl, mint {other}, egyszer lett beolvasva",
})

// UnknownStages are told with how many deals each has.
var UnknownStages = define1("unknown-stages", Text("stages"), Texts{Doubts: DoubtOutcomes,
	EN: "unknown stages, counted as open: {stages}; map them under stages: in salesk.yaml",
	DE: "unbekannte Phasen, als offen gezählt: {stages}; unter stages: in salesk.yaml zuordnen",
	ES: "etapas desconocidas, contadas como abiertas: {stages}; asígnelas en stages: de salesk.yaml",
	FR: "étapes inconnues, comptées comme ouvertes : {stages} ; les définir sous stages: dans salesk.yaml",
	HU: "ismeretlen szakaszok, nyitottnak számítanak: {stages}; a salesk.yaml stages: részében adhatók meg",
})
