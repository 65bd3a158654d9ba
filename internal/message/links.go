package message

// How leads and deals belong together.

var LinkedLeads = define5("linked-leads", Count("found"), Count("leads"), Count("ids"), Count("addresses"), Count("customers"), Texts{
	EN: "{found} of {leads} {leads|lead|leads} found a deal: {ids} by id, {addresses} by e-mail address, {customers} by customer",
	DE: "{found} von {leads} {leads|Lead|Leads} {found|fand|fanden} ein Geschäft: {ids} über die ID, {addresses} über die E-Mail-Adresse, {customers} über den Kunden",
	ES: "{found} de {leads} {leads|lead|leads} {found|encontró|encontraron} un negocio: {ids} por id, {addresses} por correo, {customers} por cliente",
	FR: "{found} {found|piste|pistes} sur {leads} {found|a trouvé|ont trouvé} une affaire : {ids} par identifiant, {addresses} par adresse e-mail, {customers} par client",
	HU: "{leads} leadből {found} talált üzletet: {ids} azonosító, {addresses} e-mail-cím, {customers} ügyfél alapján",
})

var NoLinkedLeads = define1("no-linked-leads", Count("leads"), Texts{Doubts: DoubtLinks,
	EN: "none of {leads} {leads|lead|leads} found a deal; neither ids nor e-mail addresses nor customers agree",
	DE: "{leads|keiner von|keiner der} {leads} {leads|Lead|Leads} fand ein Geschäft; weder IDs noch E-Mail-Adressen noch Kunden stimmen überein",
	ES: "ninguno de {leads} {leads|lead|leads} encontró un negocio; no coinciden ids, correos ni clientes",
	FR: "aucune piste sur {leads} n’a trouvé d’affaire ; ni identifiants, ni adresses e-mail, ni clients ne concordent",
	HU: "{leads} lead közül egyik sem talált üzletet; sem azonosító, sem e-mail-cím, sem ügyfél nem egyezik",
})

// DeadLinks tells of a column of a kind of records, with examples of what it holds.
var DeadLinks = define5("dead-links", Text("column"), Word("kind"), Count("n"), Count("found"), QuotedList("examples"), Texts{Doubts: DoubtLinks,
	EN: "{column} of {kind}: {found} of {n} {n|value finds|values find} a record; not found are {examples}; see whether this is the right column, and the other export complete",
	DE: "{column} von {kind}: {found} von {n} {n|Wert findet|Werten finden} einen Datensatz; nicht gefunden: {examples}; prüfen, ob es die richtige Spalte und der andere Export vollständig ist",
	ES: "{column} de {kind}: {found} de {n} {n|valor encuentra|valores encuentran} un registro; no se encuentran {examples}; compruebe si es la columna correcta y si la otra exportación está completa",
	FR: "{column} de {kind} : {found} {found|valeur|valeurs} sur {n} {found|trouve|trouvent} un enregistrement ; introuvables : {examples} ; vérifier que c’est la bonne colonne et que l’autre export est complet",
	HU: "{kind}, {column}: {n} értékből {found} talál rekordot; nem található: {examples}; nézze meg, ez-e a megfelelő oszlop, és teljes-e a másik export",
})
