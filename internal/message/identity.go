package message

// Which rows are one record, and what several rows of one id are.

// RepeatedRows are equal in all columns that are read.
var RepeatedRows = define3("repeated-rows", Count("n"), Text("row"), Text("as"), Texts{Doubts: DoubtIDs,
	EN: "{n} repeated {n|row|rows} (rows {row} and {as}); the last one counts",
	DE: "{n} wiederholte {n|Zeile|Zeilen} (Zeilen {row} und {as}); die letzte zählt",
	ES: "{n} {n|fila repetida|filas repetidas} (filas {row} y {as}); cuenta la última",
	FR: "{n} {n|ligne répétée|lignes répétées} (lignes {row} et {as}) ; la dernière compte",
	HU: "{n} ismétlődő sor ({row}. és {as}. sor); az utolsó számít",
})

// OlderVersions are rows of an id of which a newer row counts.
var OlderVersions = define3("older-versions", Count("n"), Text("row"), Text("newer"), Texts{Doubts: DoubtIDs,
	EN: "{n} older {n|version|versions} left out (row {row}; newer: {newer})",
	DE: "{n} ältere {n|Fassung|Fassungen} ausgelassen (Zeile {row}; neuer: {newer})",
	ES: "{n} {n|versión anterior omitida|versiones anteriores omitidas} (fila {row}; más reciente: {newer})",
	FR: "{n} {n|version plus ancienne laissée|versions plus anciennes laissées} de côté (ligne {row} ; plus récente : {newer})",
	HU: "{n} régebbi változat kimaradt ({row}. sor; újabb: {newer})",
})

var NoDeal = define0("no-deal", Texts{
	EN: "the row has no id, no stage or status and no date",
	DE: "die Zeile hat weder ID noch Phase oder Status noch Datum",
	ES: "la fila no tiene id, ni etapa o estado, ni fecha",
	FR: "la ligne n’a ni identifiant, ni étape ou statut, ni date",
	HU: "a sornak nincs azonosítója, szakasza vagy állapota és dátuma",
})

var RepeatedRow = define2("repeated-row", Quoted("id"), Text("as"), Texts{
	EN: "{id} is repeated at {as}; the last row counts",
	DE: "{id} wiederholt sich in {as}; die letzte Zeile zählt",
	ES: "{id} se repite en {as}; cuenta la última fila",
	FR: "{id} se répète en {as} ; la dernière ligne compte",
	HU: "{id} ismétlődik itt: {as}; az utolsó sor számít",
})

var OlderVersion = define2("older-version", Quoted("id"), Text("newer"), Texts{
	EN: "{id} is newer at {newer}, which counts",
	DE: "{id} ist in {newer} neuer; diese Zeile zählt",
	ES: "{id} es más reciente en {newer}, que es la que cuenta",
	FR: "{id} est plus récent en {newer}, qui compte",
	HU: "{id} újabb itt: {newer}; az számít",
})

// RowsDiffer refuses a table of deals with rows of one id that nothing explains.
var RowsDiffer = define4("rows-differ", Count("n"), Quoted("id"), Text("row"), Text("other"), Texts{Doubts: DoubtIDs,
	EN: "{n} {n|id has|ids have} rows that differ ({id} in rows {row} and {other}); write in salesk.yaml rows: lines if they are the lines of one deal, rows: splits if each is a rep's part, or rows: versions if the last one counts; if the column is no id, map another one",
	DE: "{n} {n|ID hat|IDs haben} Zeilen, die sich unterscheiden ({id} in den Zeilen {row} und {other}); in salesk.yaml rows: lines angeben, wenn sie Positionen eines Deals sind, rows: splits, wenn jede der Anteil eines Verkäufers ist, oder rows: versions, wenn die letzte zählt; ist die Spalte keine ID, eine andere zuordnen",
	ES: "{n} {n|id tiene|ids tienen} filas distintas ({id} en las filas {row} y {other}); escriba en salesk.yaml rows: lines si son líneas de un negocio, rows: splits si cada una es la parte de un vendedor, o rows: versions si cuenta la última; si la columna no es un id, asigne otra",
	FR: "{n} {n|identifiant a|identifiants ont} des lignes différentes ({id} aux lignes {row} et {other}) ; écrire dans salesk.yaml rows: lines si ce sont les lignes d’une affaire, rows: splits si chacune est la part d’un commercial, ou rows: versions si la dernière compte ; si la colonne n’est pas un identifiant, en associer une autre",
	HU: "{n} azonosító sorai eltérnek ({id}: {row}. és {other}. sor); a salesk.yaml fájlba rows: lines kell, ha egy üzlet tételei, rows: splits, ha mindegyik egy értékesítő része, vagy rows: versions, ha az utolsó számít; ha az oszlop nem azonosító, másikat kell megadni",
})

// DamagedCustomers refuses a table of customers whose ids a spreadsheet rounded.
var DamagedCustomers = define1("damaged-customers", Text("id"), Texts{Doubts: DoubtIDs,
	EN: "a spreadsheet rounded the ids of customers ({id} comes more than once), so they cannot be told apart; export them again as text, or map another column as customer under columns: in salesk.yaml",
	DE: "eine Tabellenkalkulation hat die IDs der Kunden gerundet ({id} kommt mehrmals vor), sie sind nicht zu unterscheiden; nochmals als Text exportieren oder unter columns: in salesk.yaml eine andere Spalte als customer zuordnen",
	ES: "una hoja de cálculo redondeó los ids de los clientes ({id} aparece varias veces) y no se pueden distinguir; expórtelos de nuevo como texto o asigne otra columna a customer en columns: de salesk.yaml",
	FR: "un tableur a arrondi les identifiants des clients ({id} apparaît plusieurs fois), on ne peut les distinguer ; les exporter de nouveau comme texte, ou associer une autre colonne à customer sous columns: dans salesk.yaml",
	HU: "egy táblázatkezelő kerekítette az ügyfelek azonosítóit ({id} többször szerepel), ezért nem különböztethetők meg; szövegként kell újra exportálni, vagy a salesk.yaml columns: részében másik oszlop legyen a customer",
})

var DamagedIDs = define2("damaged-ids", Quoted("header"), Text("id"), Texts{Doubts: DoubtIDs,
	EN: "{header} cannot be an id: a spreadsheet rounded its numbers ({id} comes more than once); each row counts as a record of its own; export it again as text",
	DE: "{header} kann keine ID sein: eine Tabellenkalkulation hat die Zahlen gerundet ({id} kommt mehrmals vor); jede Zeile zählt als eigener Datensatz; nochmals als Text exportieren",
	ES: "{header} no puede ser un id: una hoja de cálculo redondeó sus números ({id} aparece varias veces); cada fila cuenta como registro propio; expórtelo de nuevo como texto",
	FR: "{header} ne peut pas être un identifiant : un tableur en a arrondi les nombres ({id} apparaît plusieurs fois) ; chaque ligne compte à part ; l’exporter de nouveau comme texte",
	HU: "{header} nem lehet azonosító: egy táblázatkezelő kerekítette a számait ({id} többször szerepel); minden sor önálló rekordnak számít; szövegként kell újra exportálni",
})

var DatesAsIDs = define1("dates-as-ids", Quoted("header"), Texts{Doubts: DoubtIDs,
	EN: "{header} cannot be an id: it holds dates, some more than once; each row counts as a record of its own",
	DE: "{header} kann keine ID sein: sie enthält Daten, manche mehrmals; jede Zeile zählt als eigener Datensatz",
	ES: "{header} no puede ser un id: contiene fechas, algunas repetidas; cada fila cuenta como registro propio",
	FR: "{header} ne peut pas être un identifiant : il contient des dates, dont certaines répétées ; chaque ligne compte à part",
	HU: "{header} nem lehet azonosító: dátumok vannak benne, némelyik többször; minden sor önálló rekordnak számít",
})

var AmountsAsIDs = define1("amounts-as-ids", Quoted("header"), Texts{Doubts: DoubtIDs,
	EN: "{header} cannot be an id: it holds amounts, some more than once; each row counts as a record of its own",
	DE: "{header} kann keine ID sein: sie enthält Beträge, manche mehrmals; jede Zeile zählt als eigener Datensatz",
	ES: "{header} no puede ser un id: contiene importes, algunos repetidos; cada fila cuenta como registro propio",
	FR: "{header} ne peut pas être un identifiant : il contient des montants, dont certains répétés ; chaque ligne compte à part",
	HU: "{header} nem lehet azonosító: összegek vannak benne, némelyik többször; minden sor önálló rekordnak számít",
})

// LinesOfDeals and SplitsOfDeals are deals that have several rows.
var LinesOfDeals = define3("lines-of-deals", Count("n"), Text("row"), Text("other"), Texts{
	EN: "{n} {n|deal has|deals have} several rows, read as lines (rows {row} and {other}): their amounts add up, and each deal counts once",
	DE: "{n} {n|Deal hat|Deals haben} mehrere Zeilen, als Positionen gelesen (Zeilen {row} und {other}): die Beträge werden addiert, jeder Deal zählt einmal",
	ES: "{n} {n|negocio tiene|negocios tienen} varias filas, leídas como líneas (filas {row} y {other}): sus importes se suman y cada negocio cuenta una vez",
	FR: "{n} {n|affaire a|affaires ont} plusieurs lignes, lues comme des postes (lignes {row} et {other}) : les montants s’ajoutent, chaque affaire compte une fois",
	HU: "{n} üzletnek több sora van, tételként olvasva ({row}. és {other}. sor): összegük összeadódik, minden üzlet egyszer számít",
})

var SplitsOfDeals = define3("splits-of-deals", Count("n"), Text("row"), Text("other"), Texts{
	EN: "{n} {n|deal has|deals have} several rows, read as splits (rows {row} and {other}): each rep has a part, and each deal counts once in all",
	DE: "{n} {n|Deal hat|Deals haben} mehrere Zeilen, als Anteile gelesen (Zeilen {row} und {other}): jeder Verkäufer hat einen Teil, jeder Deal zählt insgesamt einmal",
	ES: "{n} {n|negocio tiene|negocios tienen} varias filas, leídas como repartos (filas {row} y {other}): cada vendedor tiene una parte y cada negocio cuenta una vez en total",
	FR: "{n} {n|affaire a|affaires ont} plusieurs lignes, lues comme des partages (lignes {row} et {other}) : chaque commercial a sa part, chaque affaire compte une fois en tout",
	HU: "{n} üzletnek több sora van, megosztásként olvasva ({row}. és {other}. sor): minden értékesítőé egy rész, minden üzlet összesen egyszer számít",
})

// OwnAmountOnLines tells that lines repeat the amount of their deal.
var OwnAmountOnLines = define1("own-amount-on-lines", Count("n"), Texts{Doubts: DoubtAmounts,
	EN: "every line repeats the amount of its deal ({n} deals), which counts once, with the first line; map line_amount if a column has the amounts of lines",
	DE: "jede Position wiederholt den Betrag ihres Deals ({n} Deals); er zählt einmal, bei der ersten; line_amount zuordnen, wenn eine Spalte die Beträge der Positionen enthält",
	ES: "cada línea repite el importe de su negocio ({n} negocios), que cuenta una vez, con la primera; asigne line_amount si una columna tiene los importes de las líneas",
	FR: "chaque ligne répète le montant de son affaire ({n} affaires), qui compte une fois, avec la première ; associer line_amount si une colonne a les montants des lignes",
	HU: "minden tétel megismétli az üzlet összegét ({n} üzlet), amely egyszer számít, az első tétellel; a line_amount adja meg, ha egy oszlopban a tételek összege áll",
})

// SplitsNotWhole tells of deals whose parts do not add up to their amount.
var SplitsNotWhole = define2("splits-not-whole", Count("n"), Quoted("id"), Texts{Doubts: DoubtAmounts,
	EN: "the parts of {n} {n|deal do|deals do} not add up to its amount (first {id}); the sum of the parts counts",
	DE: "die Anteile von {n} {n|Deal ergeben|Deals ergeben} nicht den Betrag (zuerst {id}); es zählt die Summe der Anteile",
	ES: "las partes de {n} {n|negocio|negocios} no suman su importe (primero {id}); cuenta la suma de las partes",
	FR: "les parts de {n} {n|affaire|affaires} ne font pas son montant (d’abord {id}) ; la somme des parts compte",
	HU: "{n} üzlet részei nem adják ki az összegét (elsőként {id}); a részek összege számít",
})

// Subscriptions are rows of customers that have more than one.
var Subscriptions = define3("subscriptions", Count("n"), Text("row"), Text("other"), Texts{
	EN: "{n} more {n|row|rows} of the same customers (such as {row} and {other}) read as subscriptions; their values add up where they overlap",
	DE: "{n} weitere {n|Zeile|Zeilen} derselben Kunden (etwa {row} und {other}) als Abonnements gelesen; wo sie sich überschneiden, werden die Werte addiert",
	ES: "{n} {n|fila más|filas más} de los mismos clientes (como {row} y {other}) leídas como suscripciones; donde se solapan, sus valores se suman",
	FR: "{n} {n|autre ligne|autres lignes} des mêmes clients (par exemple {row} et {other}) lues comme des abonnements ; là où ils se recouvrent, leurs valeurs s’ajoutent",
	HU: "{n} további sor ugyanazokról az ügyfelekről (például {row} és {other}) előfizetésként olvasva; ahol átfedik egymást, értékük összeadódik",
})

// NamesOfSeveral tells of names that several customers have by their ids.
var NamesOfSeveral = define2("names-of-several", Count("n"), Quoted("name"), Texts{
	EN: "{n} {n|name is|names are} of several customers by their ids, such as {name}; each id is one customer",
	DE: "{n} {n|Name gehört|Namen gehören} nach den IDs mehreren Kunden, etwa {name}; jede ID ist ein Kunde",
	ES: "{n} {n|nombre es|nombres son} de varios clientes según sus ID, como {name}; cada ID es un cliente",
	FR: "{n} {n|nom est|noms sont} à plusieurs clients d’après leurs identifiants, comme {name} ; chaque identifiant est un client",
	HU: "{n} név az azonosítók szerint több ügyfélé, például {name}; minden azonosító egy ügyfél",
})

// IDsOfDeals tells of ids beside customers' names of which none comes twice, though names do.
var IDsOfDeals = define2("ids-of-deals", Count("n"), Quoted("name"), Texts{Doubts: DoubtIDs,
	EN: "no id of a customer comes twice, though {n} {n|name does|names do}, such as {name}; customers are told apart by name",
	DE: "keine Kunden-ID kommt zweimal vor, aber {n} {n|Name|Namen}, etwa {name}; Kunden werden nach Namen unterschieden",
	ES: "ningún ID de cliente se repite, pero sí {n} {n|nombre|nombres}, como {name}; los clientes se distinguen por el nombre",
	FR: "aucun identifiant de client ne revient, mais {n} {n|nom|noms} oui, comme {name} ; les clients sont distingués par leur nom",
	HU: "egyetlen ügyfélazonosító sem ismétlődik, de {n} név igen, például {name}; az ügyfeleket a nevük különbözteti meg",
})

// NoReps tells that no deal has a rep, where figures by rep are asked for.
var NoReps = define0("no-reps", Texts{
	EN: "no column of the deals names reps, so all are (unassigned); name it under columns: in salesk.yaml, or use --by none",
	DE: "keine Spalte der Deals nennt Verkäufer, daher sind alle (nicht zugeordnet); sie unter columns: in salesk.yaml nennen oder --by none verwenden",
	ES: "ninguna columna de los negocios nombra vendedores, así que todos quedan (sin asignar); indíquela en columns: de salesk.yaml o use --by none",
	FR: "aucune colonne des affaires ne nomme les vendeurs, toutes sont donc (non attribuées) ; l’indiquer sous columns: dans salesk.yaml ou utiliser --by none",
	HU: "az üzletek egyik oszlopa sem nevez meg értékesítőt, ezért mind (nincs hozzárendelve); nevezze meg a salesk.yaml columns: részében, vagy használja a --by none kapcsolót",
})
