package message

// Which kind of export a table is, and which header is which column.

var ColumnContradicted = define2("column-contradicted", Quoted("header"), Text("column"), Texts{
	Doubts: DoubtColumns,

	EN: "{header} is not read as {column}: not one of its values fits; name the right header under columns: in salesk.yaml",
	DE: "{header} wird nicht als {column} gelesen: keiner der Werte passt; die richtige Überschrift unter columns: in salesk.yaml nennen",
	ES: "{header} no se lee como {column}: ninguno de sus valores encaja; indique el encabezado correcto en columns: de salesk.yaml",
	FR: "{header} n’est pas lu comme {column} : aucune de ses valeurs ne convient ; indiquer le bon en-tête sous columns: dans salesk.yaml",
	HU: "{header} nem {column}: egyetlen értéke sem illik oda; a helyes fejléc a salesk.yaml columns: részében adható meg",
})

var ColumnMostlyContradicted = define4("column-mostly-contradicted", Quoted("header"), Text("column"), Count("unread"), Count("values"), Texts{
	Doubts: DoubtColumns,

	EN: "{header} is not read as {column}: {unread} of its {values} {values|value|values} do not fit; mend them, or name the right header under columns: in salesk.yaml",
	DE: "{header} wird nicht als {column} gelesen: {unread} von {values} {values|Wert|Werten} passen nicht; Werte berichtigen oder die richtige Überschrift unter columns: in salesk.yaml nennen",
	ES: "{header} no se lee como {column}: {unread} de sus {values} {values|valor|valores} no encajan; corríjalos o indique el encabezado correcto en columns: de salesk.yaml",
	FR: "{header} n’est pas lu comme {column} : {unread} de ses {values} {values|valeur|valeurs} ne conviennent pas ; les corriger ou indiquer le bon en-tête sous columns: dans salesk.yaml",
	HU: "{header} nem {column}: {values} értékéből {unread} nem illik oda; javítsa az értékeket, vagy adja meg a helyes fejlécet a salesk.yaml columns: részében",
})

var ColumnInstead = define3("column-instead", Quoted("header"), Text("column"), Quoted("instead"), Texts{
	EN: "{header} is not read as {column}: most of its values do not fit; {instead} is read instead",
	DE: "{header} wird nicht als {column} gelesen: die meisten Werte passen nicht; stattdessen wird {instead} gelesen",
	ES: "{header} no se lee como {column}: la mayoría de sus valores no encajan; en su lugar se lee {instead}",
	FR: "{header} n’est pas lu comme {column} : la plupart de ses valeurs ne conviennent pas ; {instead} est lu à sa place",
	HU: "{header} nem {column}: a legtöbb értéke nem illik oda; helyette {instead} számít",
})

var SimilarHeaders = define1("similar-headers", List("headers"), Texts{
	Doubts: DoubtColumns,

	EN: "matched by likeness alone: {headers}; name the right headers under columns: in salesk.yaml if these are wrong",
	DE: "nur nach Ähnlichkeit zugeordnet: {headers}; falls falsch, die richtigen Überschriften unter columns: in salesk.yaml nennen",
	ES: "asignados solo por parecido: {headers}; si no es correcto, indique los encabezados en columns: de salesk.yaml",
	FR: "attribués par simple ressemblance : {headers} ; si c’est faux, indiquer les bons en-têtes sous columns: dans salesk.yaml",
	HU: "csak hasonlóság alapján: {headers}; ha téves, a helyes fejlécek a salesk.yaml columns: részében adhatók meg",
})

// CustomersNeverEnd is about a table of customers without a column of their end.
var CustomersNeverEnd = define1("customers-never-end", Quoted("header"), Texts{
	EN: "no column says when customers ended, so all of them stay active; if {header} does, map it as end_date under columns: in salesk.yaml",
	DE: "keine Spalte sagt, wann Kunden endeten, also bleiben alle aktiv; wenn {header} es sagt, es unter columns: in salesk.yaml als end_date zuordnen",
	ES: "ninguna columna dice cuándo terminaron los clientes, así que todos siguen activos; si lo dice {header}, asígnelo como end_date en columns: de salesk.yaml",
	FR: "aucune colonne ne dit quand les clients sont partis, tous restent donc actifs ; si {header} le dit, l’associer à end_date sous columns: dans salesk.yaml",
	HU: "egyetlen oszlop sem mondja meg, mikor szűntek meg az ügyfelek, ezért mind aktív marad; ha a(z) {header} az, a salesk.yaml columns: részében end_date legyen",
})

// NamedOnce is about reps in a report that is grouped by them.
var NamedOnce = define1("named-once", Quoted("header"), Texts{
	EN: "most rows below {header} are empty and no name comes twice; if the report names each rep once for a group of rows, repeat the name in every row: rows without one belong to nobody",
	DE: "unter {header} sind die meisten Zeilen leer und kein Name kommt zweimal vor; wenn der Bericht jeden Verkäufer nur einmal je Gruppe nennt, den Namen in jeder Zeile wiederholen: Zeilen ohne Namen gehören niemandem",
	ES: "bajo {header} casi todas las filas están vacías y ningún nombre se repite; si el informe nombra a cada vendedor una vez por grupo, repita el nombre en cada fila: las filas sin nombre no son de nadie",
	FR: "sous {header}, la plupart des lignes sont vides et aucun nom ne revient ; si le rapport nomme chaque commercial une fois par groupe, répéter le nom sur chaque ligne : les lignes sans nom ne sont à personne",
	HU: "a(z) {header} alatt a legtöbb sor üres, és egy név sem ismétlődik; ha a jelentés csoportonként egyszer írja ki az értékesítőt, a nevet minden sorban meg kell ismételni: a név nélküli sorok senkihez sem tartoznak",
})

var OrdersWon = define1("orders-won", Quoted("day"), Texts{
	EN: "these are orders or invoices by their headers: each is a deal won on its {day}; cancelled, refunded and draft ones are left out",
	DE: "den Überschriften nach Bestellungen oder Rechnungen: jede ist ein am {day} gewonnenes Geschäft; stornierte, erstattete und Entwürfe sind ausgelassen",
	ES: "según los encabezados son pedidos o facturas: cada uno es un negocio ganado en su {day}; los cancelados, reembolsados y borradores se omiten",
	FR: "d’après les en-têtes, ce sont des commandes ou des factures : chacune est une affaire gagnée à sa {day} ; les annulées, remboursées et brouillons sont laissées de côté",
	HU: "a fejlécek szerint rendelések vagy számlák: mindegyik a(z) {day} napján megnyert ügylet; a lemondottak, visszatérítettek és piszkozatok kimaradnak",
})

var LeftOut = define1("left-out", Nested("why"), Texts{
	EN: "left out: {why}",
	DE: "ausgelassen: {why}",
	ES: "omitido: {why}",
	FR: "laissé de côté : {why}",
	HU: "kimaradt: {why}",
})

var OtherTable = define1("other-table", Nested("what"), Texts{
	EN: "it looks like {what}, which salesk does not read; if it is an export of deals or another kind, say so with --deals FILE or its like",
	DE: "das sieht nach {what} aus, was salesk nicht liest; ist es ein Export von Geschäften oder etwas anderem, dann mit --deals DATEI oder Ähnlichem angeben",
	ES: "parece {what}, que salesk no lee; si es una exportación de negocios o de otro tipo, indíquelo con --deals ARCHIVO o similar",
	FR: "cela ressemble à {what}, que salesk ne lit pas ; si c’est un export d’affaires ou d’un autre type, le dire avec --deals FICHIER ou une option semblable",
	HU: "ez {what} lehet, ilyet a salesk nem olvas; ha mégis ügyletek vagy más exportja, a --deals FÁJL vagy hasonló kapcsoló megmondja",
})

// What a table is that no figure is made of.
var (
	PriceCourse  = define0("price-course", Texts{EN: "a course of prices", DE: "einem Kursverlauf", ES: "una serie de cotizaciones", FR: "un historique de cours", HU: "árfolyamok története"})
	ProductList  = define0("product-list", Texts{EN: "a list of products or prices", DE: "einer Liste von Produkten oder Preisen", ES: "una lista de productos o precios", FR: "une liste de produits ou de prix", HU: "termékek vagy árak listája"})
	CaseList     = define0("case-list", Texts{EN: "a list of cases or tickets", DE: "einer Liste von Anfragen oder Tickets", ES: "una lista de casos o tickets", FR: "une liste de requêtes ou de tickets", HU: "ügyek vagy hibajegyek listája"})
	UserList     = define0("user-list", Texts{EN: "a list of users", DE: "einer Benutzerliste", ES: "una lista de usuarios", FR: "une liste d’utilisateurs", HU: "felhasználók listája"})
	CampaignList = define0("campaign-list", Texts{EN: "a list of campaigns", DE: "einer Liste von Kampagnen", ES: "una lista de campañas", FR: "une liste de campagnes", HU: "kampányok listája"})
	TaskList     = define0("task-list", Texts{EN: "a list of tasks or calls", DE: "einer Liste von Aufgaben oder Anrufen", ES: "una lista de tareas o llamadas", FR: "une liste de tâches ou d’appels", HU: "feladatok vagy hívások listája"})
	StageList    = define0("stage-list", Texts{EN: "a history of stages", DE: "einem Verlauf von Phasen", ES: "un historial de etapas", FR: "un historique d’étapes", HU: "szakaszok története"})
	QuoteList    = define0("quote-list", Texts{EN: "a list of quotes", DE: "einer Liste von Angeboten", ES: "una lista de presupuestos", FR: "une liste de devis", HU: "ajánlatok listája"})
	ContactList  = define0("contact-list", Texts{EN: "a list of contacts or companies", DE: "einer Liste von Kontakten oder Firmen", ES: "una lista de contactos o empresas", FR: "une liste de contacts ou d’entreprises", HU: "kapcsolattartók vagy cégek listája"})
	ProjectList  = define0("project-list", Texts{EN: "a list of projects", DE: "einer Projektliste", ES: "una lista de proyectos", FR: "une liste de projets", HU: "projektek listája"})
	WebList      = define0("web-list", Texts{EN: "figures of a website", DE: "Zahlen einer Website", ES: "cifras de un sitio web", FR: "des chiffres d’un site web", HU: "egy webhely számai"})
)

// Why a table is taken for no export of its own accord.

// NotAnExport is followed by what was found instead.
var NotAnExport = define1("not-an-export", Nested("found"), Texts{
	EN: "it does not look like an export of deals, leads, emails, costs, targets, customers or rates: {found}; if it is one, say of what with --deals FILE or its like, and name its columns in salesk.yaml",
	DE: "das sieht nicht nach einem Export von Deals, Leads, E-Mails, Kosten, Zielen, Kunden oder Wechselkursen aus: {found}; wenn es einer ist, sagen Sie mit --deals DATEI oder dergleichen, wovon, und nennen Sie seine Spalten in salesk.yaml",
	ES: "no parece una exportación de negocios, leads, correos, costes, objetivos, clientes o tipos de cambio: {found}; si lo es, diga de qué con --deals ARCHIVO o una opción similar, y nombre sus columnas en salesk.yaml",
	FR: "cela ne ressemble pas à un export d’affaires, de leads, d’e-mails, de coûts, d’objectifs, de clients ou de taux : {found} ; si c’en est un, dites de quoi avec --deals FICHIER ou une option semblable, et nommez ses colonnes dans salesk.yaml",
	HU: "nem tűnik üzletek, leadek, e-mailek, költségek, célok, ügyfelek vagy árfolyamok exportjának: {found}; ha mégis az, mondja meg a --deals FÁJL vagy hasonló kapcsolóval, hogy mié, és nevezze meg az oszlopait a salesk.yaml fájlban",
})

var NoHeader = define0("no-header", Texts{
	EN: "there is no header",
	DE: "es gibt keine Kopfzeile",
	ES: "no hay encabezado",
	FR: "il n’y a pas d’en-tête",
	HU: "nincs fejléc",
})

var OneHeader = define1("one-header", Text("header"), Texts{
	EN: "all that could be a header is {header}",
	DE: "als Überschrift kommt nur {header} in Frage",
	ES: "solo {header} podría ser un encabezado",
	FR: "seul {header} pourrait être un en-tête",
	HU: "fejléc csak ez lehetne: {header}",
})

var NoKnownHeader = define1("no-known-header", Text("headers"), Texts{
	EN: "no header is one of theirs: {headers}",
	DE: "keine Überschrift gehört dazu: {headers}",
	ES: "ningún encabezado es de ellas: {headers}",
	FR: "aucun en-tête n’en fait partie : {headers}",
	HU: "egyik fejléc sem ezeké: {headers}",
})

var FewKnownHeaders = define3("few-known-headers", Text("headers"), Count("known"), Count("n"), Texts{
	EN: "only {headers} of {n} headers {known|is one of theirs|are theirs}",
	DE: "nur {headers} von {n} Überschriften {known|gehört|gehören} dazu",
	ES: "solo {headers} de {n} encabezados {known|es|son} de ellas",
	FR: "{known|seul|seuls} {headers}, sur {n} en-têtes, {known|en fait|en font} partie",
	HU: "{n} fejlécből csak {known|ez az övék|ezek az övéik}: {headers}",
})

var LooksLikeRoster = define0("looks-like-roster", Texts{
	EN: "it is no sales export but looks like a roster of reps; name it as the roster in salesk.yaml",
	DE: "das ist kein Verkaufsexport, sieht aber nach einer Liste der Verkäufer aus; nennen Sie sie in salesk.yaml unter roster",
	ES: "no es una exportación de ventas, pero parece una lista de comerciales; indíquela como roster en salesk.yaml",
	FR: "ce n’est pas un export des ventes, mais cela ressemble à une liste de commerciaux ; indiquez-la sous roster dans salesk.yaml",
	HU: "nem értékesítési export, de értékesítők névsorának tűnik; adja meg a salesk.yaml fájlban roster néven",
})

var LittleSaysSo = define2("little-says-so", Word("kind"), Text("flag"), Texts{
	EN: "it could be {kind}, but too little says so; use {flag} if it is",
	DE: "das könnten {kind} sein, aber zu wenig spricht dafür; nehmen Sie {flag}, wenn es so ist",
	ES: "podría ser {kind}, pero hay muy pocos indicios; use {flag} si lo es",
	FR: "ce pourrait être : {kind}, mais trop peu l’indique ; utilisez {flag} si c’est le cas",
	HU: "ez lehetne: {kind}, de túl kevés szól mellette; ha az, használja ezt: {flag}",
})

var LacksColumns = define3("lacks-columns", Word("kind"), List("columns"), Text("key"), Texts{
	EN: "it looks most like {kind}, but no header gives {columns}; export it too, or name its header under columns: {key}: in salesk.yaml",
	DE: "das sieht am ehesten nach {kind} aus, aber keine Überschrift ergibt {columns}; exportieren Sie auch diese Spalte, oder nennen Sie ihre Überschrift in salesk.yaml unter columns: {key}:",
	ES: "lo que más parece es {kind}, pero ningún encabezado da {columns}; exporte también esa columna, o indique su encabezado bajo columns: {key}: en salesk.yaml",
	FR: "cela ressemble surtout à : {kind}, mais aucun en-tête ne donne {columns} ; exportez aussi cette colonne, ou nommez son en-tête sous columns: {key}: dans salesk.yaml",
	HU: "leginkább ennek tűnik: {kind}, de egyik fejléc sem adja ezt: {columns}; exportálja ezt az oszlopot is, vagy adja meg a fejlécét a salesk.yaml fájlban a columns: {key}: alatt",
})

var LacksColumnsNear = define4("lacks-columns-near", Word("kind"), List("columns"), Quoted("nearest"), Text("key"), Texts{
	EN: "it looks most like {kind}, but no header gives {columns}; the nearest is {nearest}; export it too, or name its header under columns: {key}: in salesk.yaml",
	DE: "das sieht am ehesten nach {kind} aus, aber keine Überschrift ergibt {columns}; am nächsten kommt {nearest}; exportieren Sie auch diese Spalte, oder nennen Sie ihre Überschrift in salesk.yaml unter columns: {key}:",
	ES: "lo que más parece es {kind}, pero ningún encabezado da {columns}; el más parecido es {nearest}; exporte también esa columna, o indique su encabezado bajo columns: {key}: en salesk.yaml",
	FR: "cela ressemble surtout à : {kind}, mais aucun en-tête ne donne {columns} ; le plus proche est {nearest} ; exportez aussi cette colonne, ou nommez son en-tête sous columns: {key}: dans salesk.yaml",
	HU: "leginkább ennek tűnik: {kind}, de egyik fejléc sem adja ezt: {columns}; a legközelebbi: {nearest}; exportálja ezt az oszlopot is, vagy adja meg a fejlécét a salesk.yaml fájlban a columns: {key}: alatt",
})

var TwoKinds = define4("two-kinds", Word("kind"), Word("other"), Text("flag"), Text("otherflag"), Texts{
	EN: "it could be {kind} or {other}: say which with {flag} or {otherflag}",
	DE: "das könnten {kind} oder {other} sein: sagen Sie es mit {flag} oder {otherflag}",
	ES: "podría ser {kind} o {other}: dígalo con {flag} o {otherflag}",
	FR: "ce pourrait être : {kind} ou {other} ; dites-le avec {flag} ou {otherflag}",
	HU: "ez lehet: {kind} vagy {other}; döntse el a {flag} vagy {otherflag} kapcsolóval",
})

var ColumnPerPeriod = define0("column-per-period", Texts{
	EN: "it has a column for each month, quarter or year, as targets may have; use --targets if that is what it holds",
	DE: "es gibt eine Spalte je Monat, Quartal oder Jahr, wie bei Zielen; nehmen Sie --targets, wenn es Ziele sind",
	ES: "hay una columna por mes, trimestre o año, como en los objetivos; use --targets si son objetivos",
	FR: "il y a une colonne par mois, trimestre ou année, comme dans des objectifs ; utilisez --targets si ce sont des objectifs",
	HU: "hónaponként, negyedévenként vagy évenként van benne egy oszlop, mint a céloknál; ha célok, használja a --targets kapcsolót",
})

var EmptyTable = define0("empty-table", Texts{
	EN: "is empty; there is no header row",
	DE: "leer; es gibt keine Zeile mit Überschriften",
	ES: "vacío; no hay fila de encabezados",
	FR: "vide ; il n’y a pas de ligne d’en-têtes",
	HU: "üres; nincs fejlécsor",
})

var OurOwn = define0("our-own", Texts{
	EN: "is what salesk computed, not an export; give it the files that it was computed from",
	DE: "das hat salesk berechnet, es ist kein Export; geben Sie die Dateien an, aus denen es berechnet wurde",
	ES: "es un resultado de salesk, no una exportación; dé los archivos de los que se calculó",
	FR: "c’est un résultat de salesk, pas un export ; donnez les fichiers dont il a été calculé",
	HU: "ezt a salesk számolta ki, nem export; azokat a fájlokat adja meg, amelyekből készült",
})

var UnreadableHeader = define1("unreadable-header", Count("line"), Texts{
	EN: "line {line}, the likeliest header row, is no readable text: the file is binary, or in an encoding that was not recognised; export the table as .csv or .xlsx, or say --encoding",
	DE: "Zeile {line}, am ehesten die Kopfzeile, ist kein lesbarer Text: die Datei ist binär oder in einer Kodierung, die nicht erkannt wurde; die Tabelle als .csv oder .xlsx exportieren, oder --encoding angeben",
	ES: "la línea {line}, la más probable como encabezado, no es texto legible: el archivo es binario o tiene una codificación no reconocida; exporte la tabla como .csv o .xlsx, o indique --encoding",
	FR: "la ligne {line}, l’en-tête le plus probable, n’est pas un texte lisible : le fichier est binaire, ou dans un codage non reconnu ; exporter la table en .csv ou .xlsx, ou indiquer --encoding",
	HU: "a(z) {line}. sor, a legvalószínűbb fejléc, nem olvasható szöveg: a fájl bináris, vagy ismeretlen kódolású; exportálja a táblát .csv vagy .xlsx formátumban, vagy adja meg az --encoding kapcsolót",
})

// Orders and invoices without what a figure of sales needs, which is often in another table.
var (
	OrdersWithoutAmount = define0("orders-without-amount", Texts{
		EN: "these are orders or invoices, but no column says what they come to; add one with the amount of each, such as total, or quantity and unit price",
		DE: "das sind Bestellungen oder Rechnungen, aber keine Spalte nennt ihren Betrag; eine Spalte mit dem Betrag ergänzen, etwa total, oder Menge und Einzelpreis",
		ES: "son pedidos o facturas, pero ninguna columna dice su importe; añada una con el importe de cada uno, como total, o cantidad y precio unitario",
		FR: "ce sont des commandes ou des factures, mais aucune colonne n’en donne le montant ; ajouter une colonne avec le montant, comme total, ou la quantité et le prix unitaire",
		HU: "ezek rendelések vagy számlák, de egyik oszlop sem mondja meg az összegüket; adjon hozzá egy oszlopot az összeggel, például total, vagy mennyiséget és egységárat",
	})
	OrdersWithoutDate = define0("orders-without-date", Texts{
		EN: "these are orders or invoices, or their lines, but no column says when they were made; add the date of each, such as order_date, from the table that has it",
		DE: "das sind Bestellungen oder Rechnungen oder ihre Positionen, aber keine Spalte nennt ihr Datum; das Datum, etwa order_date, aus der Tabelle ergänzen, die es hat",
		ES: "son pedidos o facturas, o sus líneas, pero ninguna columna dice cuándo se hicieron; añada la fecha de cada uno, como order_date, de la tabla que la tiene",
		FR: "ce sont des commandes ou des factures, ou leurs lignes, mais aucune colonne n’en donne la date ; ajouter la date, comme order_date, depuis la table qui l’a",
		HU: "ezek rendelések vagy számlák, vagy azok tételei, de egyik oszlop sem mondja meg a dátumukat; adja hozzá a dátumot, például order_date, abból a táblából, amelyik tartalmazza",
	})
)
