package message

// What a reader of results must know of all of them.

var NotFilterable = define2("not-filterable", Text("kpi"), List("dimensions"), Texts{
	EN: "{kpi} is left out: its records have no {dimensions} to filter by",
	DE: "{kpi} entfällt: die Datensätze haben kein Filtermerkmal {dimensions}",
	ES: "{kpi} se omite: sus registros no tienen {dimensions} por el que filtrar",
	FR: "{kpi} est laissé de côté : ses enregistrements n’ont pas de {dimensions} à filtrer",
	HU: "{kpi} kimarad: a rekordjaiban nincs szűrhető {dimensions}",
})

var NoEvents = define1("no-events", Text("day"), Texts{
	EN: "no record has a date up to {day}: there is no period to show",
	DE: "kein Datensatz liegt am oder vor dem {day}: es gibt keinen Zeitraum zu zeigen",
	ES: "ningún registro tiene fecha hasta el {day}: no hay periodo que mostrar",
	FR: "aucun enregistrement n’est daté jusqu’au {day} : il n’y a pas de période à montrer",
	HU: "egyetlen rekord dátuma sem esik {day} napjáig: nincs megjeleníthető időszak",
})

// NoExport names KPIs that were asked for; n is how many they are.
var NoExport = define3("no-export", Count("n"), List("kpis"), Words("kinds"), Texts{
	EN: "{kpis} {n|is|are} left out: no {kinds} export was given",
	DE: "{kpis} {n|entfällt|entfallen}: kein Export angegeben ({kinds})",
	ES: "{kpis} se {n|omite|omiten}: falta la exportación ({kinds})",
	FR: "{kpis} {n|est laissé|sont laissés} de côté : aucun export fourni ({kinds})",
	HU: "{kpis} kimarad: nincs ilyen export: {kinds}",
})
var Rounded = define2("rounded", Count("n"), Text("currency"), Texts{
	EN: "{n} {n|amount|amounts} of money rounded to the minor unit of {currency}, half to even",
	DE: "{n} {n|Betrag|Beträge} auf die kleinste Einheit von {currency} gerundet, halbe zur geraden",
	ES: "{n} {n|importe redondeado|importes redondeados} a la unidad mínima de {currency}, al par más cercano",
	FR: "{n} {n|montant arrondi|montants arrondis} à la plus petite unité de {currency}, au pair le plus proche",
	HU: "{n} összeg kerekítve a legkisebb pénzegységre ({currency}), a felet párosra",
})

// NoFunnel and NoCohorts say why a report has none.
var NoFunnel = define1("funnel", Nested("why"), Texts{
	EN: "there is no funnel: {why}",
	DE: "es gibt keinen Trichter: {why}",
	ES: "no hay embudo: {why}",
	FR: "il n’y a pas d’entonnoir : {why}",
	HU: "nincs tölcsér: {why}",
})

var NoCohorts = define1("cohorts", Nested("why"), Texts{
	EN: "there are no cohorts: {why}",
	DE: "es gibt keine Kohorten: {why}",
	ES: "no hay cohortes: {why}",
	FR: "il n’y a pas de cohortes : {why}",
	HU: "nincsenek kohorszok: {why}",
})

var NoValueOf = define2("no-value-of", Text("kpi"), Nested("why"), Texts{
	EN: "{kpi} has no value: {why}",
	DE: "{kpi} hat keinen Wert: {why}",
	ES: "{kpi} no tiene valor: {why}",
	FR: "{kpi} n’a pas de valeur : {why}",
	HU: "{kpi} értéke nem ismert: {why}",
})
