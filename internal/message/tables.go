package message

// What tables are refused for, and what is told of their rows as a whole.

var SheetsAllHidden = define0("sheets-all-hidden", Texts{
	EN: "the workbook hides all of its sheets; name one with --sheet",
	DE: "die Mappe blendet alle ihre Blätter aus; eines mit --sheet nennen",
	ES: "el libro oculta todas sus hojas; indique una con --sheet",
	FR: "le classeur masque toutes ses feuilles ; en nommer une avec --sheet",
	HU: "a munkafüzet minden munkalapja rejtett; nevezzen meg egyet a --sheet kapcsolóval",
})

var OnRosterTwice = define1("on-roster-twice", Quoted("rep"), Texts{
	EN: "{rep} is on the roster twice; the last row counts",
	DE: "{rep} steht zweimal auf der Liste; die letzte Zeile zählt",
	ES: "{rep} está dos veces en la lista; cuenta la última fila",
	FR: "{rep} est deux fois sur la liste ; la dernière ligne compte",
	HU: "{rep} kétszer szerepel a névsorban; az utolsó sor számít",
})

var RosterColumns = define1("roster-columns", List("headers"), Texts{
	EN: "a roster needs a column rep, and may have team and region; the headers are {headers}",
	DE: "eine Liste der Verkäufer braucht eine Spalte rep und kann team und region haben; die Überschriften sind {headers}",
	ES: "una lista de comerciales necesita una columna rep, y puede tener team y region; los encabezados son {headers}",
	FR: "une liste de commerciaux a besoin d’une colonne rep, et peut avoir team et region ; les en-têtes sont {headers}",
	HU: "az értékesítők névsorához kell egy rep oszlop, és lehet benne team és region; a fejlécek: {headers}",
})

var SeveralTaken = define1("several-taken", Count("n"), Texts{
	EN: "{n} {n|cell holds|cells hold} several ids or names; the first one was taken",
	DE: "{n} {n|Zelle enthält|Zellen enthalten} mehrere Ids oder Namen; der erste Eintrag wurde genommen",
	ES: "{n} {n|celda contiene|celdas contienen} varios identificadores o nombres; se tomó el primero",
	FR: "{n} {n|cellule contient|cellules contiennent} plusieurs identifiants ou noms ; le premier a été pris",
	HU: "{n} cellában több azonosító vagy név áll; az első számít",
})

var TakenForTotal = define0("taken-for-total", Texts{
	EN: "taken for the total of the other rows, as it names nothing and is their sum",
	DE: "gilt als Summe der anderen Zeilen, da sie nichts nennt und deren Summe ist",
	ES: "se toma por el total de las demás filas, pues no nombra nada y es su suma",
	FR: "tenue pour le total des autres lignes, car elle ne nomme rien et en est la somme",
	HU: "a többi sor összegének számít, mert semmit nem nevez meg, és azok összege",
})

var CustomersJoined = define1("customers-joined", Count("n"), Texts{
	EN: "{n} {n|deal or lead names|deals and leads name} a customer whose id the customers export has; {n|it is|they are} joined by the name",
	DE: "{n} {n|Deal oder Lead nennt|Deals und Leads nennen} einen Kunden, dessen Id im Kundenexport steht; {n|er wird|sie werden} über den Namen verbunden",
	ES: "{n} {n|negocio o lead nombra|negocios y leads nombran} un cliente cuyo identificador está en la exportación de clientes; se {n|une|unen} por el nombre",
	FR: "{n} {n|affaire ou lead nomme|affaires et leads nomment} un client dont l’export des clients a l’identifiant ; {n|rattaché|rattachés} par le nom",
	HU: "{n} üzlet és lead olyan ügyfelet nevez meg, akinek az azonosítója az ügyfélexportban szerepel; név szerint kapcsolódnak",
})

var NamesShared = define1("names-shared", Count("n"), Texts{
	EN: "{n} {n|name belongs|names belong} to more than one customer, so deals that only have such a name join none of them",
	DE: "{n} {n|Name gehört|Namen gehören} zu mehr als einem Kunden; Deals, die nur einen solchen Namen haben, gehören zu keinem davon",
	ES: "{n} {n|nombre pertenece|nombres pertenecen} a más de un cliente, así que los negocios que solo tienen ese nombre no se unen a ninguno",
	FR: "{n} {n|nom appartient|noms appartiennent} à plusieurs clients ; les affaires qui n’ont qu’un tel nom ne sont rattachées à aucun",
	HU: "{n} név több ügyfélé is, ezért azok az üzletek, amelyekben csak ilyen név van, egyikhez sem kapcsolódnak",
})

var NoYear = define2("no-year", Quoted("header"), Text("example"), Texts{
	EN: "the column {header} names no year, and no title does; write it into the headers ({example}), a title above them or a column Year",
	DE: "die Spalte {header} nennt kein Jahr, und kein Titel tut es; in die Überschriften schreiben ({example}), in einen Titel darüber oder in eine Spalte Year",
	ES: "la columna {header} no nombra ningún año, ni tampoco un título; escríbalo en los encabezados ({example}), en un título encima o en una columna Year",
	FR: "la colonne {header} ne nomme pas d’année, et aucun titre non plus ; l’écrire dans les en-têtes ({example}), dans un titre au-dessus ou dans une colonne Year",
	HU: "a(z) {header} oszlop nem nevez meg évet, és cím sem; írja a fejlécekbe ({example}), a fölöttük álló címbe vagy egy Year oszlopba",
})

var NeedsColumn = define3("needs-column", Word("kind"), Text("column"), Text("key"), Texts{
	EN: "{kind} need the column {column}, which no header gives; if one has it, write it under columns: {key}: in salesk.yaml",
	DE: "{kind} brauchen die Spalte {column}, die keine Überschrift ergibt; wenn doch eine, in salesk.yaml unter columns: {key}: eintragen",
	ES: "{kind}: hace falta la columna {column}, que ningún encabezado da; si alguno la tiene, escríbalo bajo columns: {key}: en salesk.yaml",
	FR: "{kind} : il faut la colonne {column}, qu’aucun en-tête ne donne ; si l’un l’a, l’écrire sous columns: {key}: dans salesk.yaml",
	HU: "{kind}: kell a(z) {column} oszlop, amelyet egyik fejléc sem ad; ha mégis van ilyen, írja a salesk.yaml fájlban a columns: {key}: alá",
})

var NeedsColumnNear = define4("needs-column-near", Word("kind"), Text("column"), Quoted("nearest"), Text("key"), Texts{
	EN: "{kind} need the column {column}, which no header gives; the nearest is {nearest}: if that is it, write it under columns: {key}: in salesk.yaml",
	DE: "{kind} brauchen die Spalte {column}, die keine Überschrift ergibt; am nächsten kommt {nearest}: wenn sie es ist, in salesk.yaml unter columns: {key}: eintragen",
	ES: "{kind}: hace falta la columna {column}, que ningún encabezado da; el más parecido es {nearest}: si es ese, escríbalo bajo columns: {key}: en salesk.yaml",
	FR: "{kind} : il faut la colonne {column}, qu’aucun en-tête ne donne ; le plus proche est {nearest} : si c’est lui, l’écrire sous columns: {key}: dans salesk.yaml",
	HU: "{kind}: kell a(z) {column} oszlop, amelyet egyik fejléc sem ad; a legközelebbi {nearest}: ha ez az, írja a salesk.yaml fájlban a columns: {key}: alá",
})

var NoSuchColumn = define2("no-such-column", Quoted("column"), Word("kind"), Texts{
	EN: "columns: {column} is not a column of {kind}",
	DE: "columns: {column} ist keine Spalte von {kind}",
	ES: "columns: {column} no es una columna de {kind}",
	FR: "columns: {column} n’est pas une colonne de : {kind}",
	HU: "columns: {column} nem ezek oszlopa: {kind}",
})

var NoSuchHeader = define2("no-such-header", Text("column"), Quoted("header"), Texts{
	EN: "columns: {column} is to be read from {header}, but there is no such header",
	DE: "columns: {column} soll aus {header} gelesen werden, aber diese Überschrift gibt es nicht",
	ES: "columns: {column} debe leerse de {header}, pero no existe ese encabezado",
	FR: "columns: {column} doit être lu dans {header}, mais il n’y a pas de tel en-tête",
	HU: "columns: {column} ebből olvasandó: {header}, de nincs ilyen fejléc",
})
