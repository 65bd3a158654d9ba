package message

// Rows that are no data, and how many problems there were.

var RowsBeforeHeader = define0("rows-before-header", Texts{
	EN: "rows before the header",
	DE: "Zeilen vor der Kopfzeile",
	ES: "filas antes del encabezado",
	FR: "lignes avant l’en-tête",
	HU: "a fejléc előtti sorok",
})

var BlankRows = define0("blank-rows", Texts{
	EN: "blank rows",
	DE: "leere Zeilen",
	ES: "filas en blanco",
	FR: "lignes vides",
	HU: "üres sorok",
})

var RepeatedHeaders = define0("repeated-headers", Texts{
	EN: "repeated header rows",
	DE: "wiederholte Kopfzeilen",
	ES: "filas de encabezado repetidas",
	FR: "en-têtes répétés",
	HU: "ismételt fejlécsorok",
})

var TotalRows = define0("total-rows", Texts{
	EN: "total rows",
	DE: "Summenzeilen",
	ES: "filas de totales",
	FR: "lignes de totaux",
	HU: "összesítő sorok",
})

var SectionRows = define0("section-rows", Texts{
	EN: "section rows",
	DE: "Abschnittszeilen",
	ES: "filas de sección",
	FR: "lignes de section",
	HU: "szakaszcímek sorai",
})

var FooterRows = define0("footer-rows", Texts{
	EN: "footer rows",
	DE: "Fußzeilen",
	ES: "filas de pie",
	FR: "lignes de pied",
	HU: "láblécsorok",
})

var BalanceRows = define0("balance-rows", Texts{
	EN: "balance rows",
	DE: "Saldozeilen",
	ES: "filas de saldo",
	FR: "lignes de solde",
	HU: "egyenlegsorok",
})

// MoreLikeIt tells a problem of several rows.
var MoreLikeIt = define3("more-like-it", Nested("problem"), Count("n"), Text("places"), Texts{
	EN: "{problem} (and {n} more like it: {places})",
	DE: "{problem} (und {n} weitere dieser Art: {places})",
	ES: "{problem} (y {n} más de este tipo: {places})",
	FR: "{problem} (et {n} autres de ce genre : {places})",
	HU: "{problem} (és még {n} ilyen: {places})",
})

var MoreOfOtherKinds = define1("more-of-other-kinds", Count("n"), Texts{
	EN: "{n} more {n|problem|problems} of other kinds",
	DE: "{n} {n|weiteres Problem|weitere Probleme} anderer Art",
	ES: "{n} {n|problema más|problemas más} de otros tipos",
	FR: "{n} {n|autre problème|autres problèmes} d’un autre genre",
	HU: "még {n} másfajta hiba",
})

var MoreProblems = define1("more-problems", Count("n"), Texts{
	EN: "{n} more problems",
	DE: "{n} weitere Probleme",
	ES: "{n} problemas más",
	FR: "{n} autres problèmes",
	HU: "még {n} hiba",
})
