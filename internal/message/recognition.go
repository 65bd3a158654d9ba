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
