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
var NoExport = define3(NoExportID, Count("n"), List("kpis"), Words("kinds"), Texts{
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

// NoExportID is the id of NoExport.
const NoExportID = "no-export"

// NoExports tells the same of several kinds in one line.
var NoExports = define2("no-exports", Count("n"), Words("kinds"), Texts{
	EN: "{n} KPIs are left out: no export of {kinds} was given; salesk list kpis says what each needs",
	DE: "{n} Kennzahlen entfallen: kein Export angegeben ({kinds}); salesk list kpis nennt, was jede braucht",
	ES: "{n} KPI se omiten: faltan las exportaciones {kinds}; salesk list kpis dice qué necesita cada uno",
	FR: "{n} indicateurs sont laissés de côté : aucun export fourni ({kinds}) ; salesk list kpis dit ce qu’il faut à chacun",
	HU: "{n} mutató kimarad: nincs ilyen export: {kinds}; a salesk list kpis megmondja, melyikhez mi kell",
})

// NotShown tells what the tables leave out; each of its parts names the flag that shows it.
var NotShown = define1("not-shown", Nested("what"), Texts{
	EN: "not shown: {what}",
	DE: "nicht gezeigt: {what}",
	ES: "no se muestra: {what}",
	FR: "non affiché : {what}",
	HU: "nem látszik: {what}",
})

var HiddenKPIs = define1("hidden-kpis", Count("n"), Texts{
	EN: "{n} more {n|KPI|KPIs} (--kpi all)",
	DE: "{n} {n|weitere Kennzahl|weitere Kennzahlen} (--kpi all)",
	ES: "{n} KPI más (--kpi all)",
	FR: "{n} {n|autre indicateur|autres indicateurs} (--kpi all)",
	HU: "további {n} mutató (--kpi all)",
})

var HiddenPeriods = define1("hidden-periods", Count("n"), Texts{
	EN: "{n} more {n|period|periods} (--from/--to or --format csv)",
	DE: "{n} {n|weiterer Zeitraum|weitere Zeiträume} (--from/--to oder --format csv)",
	ES: "{n} {n|período|períodos} más (--from/--to o --format csv)",
	FR: "{n} {n|autre période|autres périodes} (--from/--to ou --format csv)",
	HU: "további {n} időszak (--from/--to vagy --format csv)",
})

var HiddenGroups = define2("hidden-groups", Count("n"), Word("noun"), Texts{
	EN: "{n} more {noun} (--top)",
	DE: "weitere {noun}: {n} (--top)",
	ES: "{n} más: {noun} (--top)",
	FR: "autres {noun} : {n} (--top)",
	HU: "további {noun}: {n} (--top)",
})

var HiddenCompany = define1("hidden-company", Count("n"), Texts{
	EN: "{n} more company-wide {n|KPI|KPIs} (--totals)",
	DE: "{n} {n|weitere Kennzahl|weitere Kennzahlen} des ganzen Unternehmens (--totals)",
	ES: "{n} KPI más de toda la empresa (--totals)",
	FR: "{n} {n|autre indicateur|autres indicateurs} de toute l’entreprise (--totals)",
	HU: "további {n}, az egész cégre vonatkozó mutató (--totals)",
})

// OlderPeriod tells why the cycle view does not show the last complete period.
var OlderPeriod = define2("older-period", Text("period"), Count("days"), Texts{
	EN: "shown is {period}, the last period whose customers were all won {days} {days|day|days} ago or more (retention_days), so that it is known whether they stayed; --period shows another",
	DE: "gezeigt wird {period}, der letzte Zeitraum, dessen Kunden alle vor {days} {days|Tag|Tagen} oder mehr gewonnen wurden (retention_days), sodass bekannt ist, ob sie geblieben sind; --period zeigt einen anderen",
	ES: "se muestra {period}, el último período cuyos clientes se ganaron todos hace {days} {days|día|días} o más (retention_days), así que se sabe si se quedaron; --period muestra otro",
	FR: "affiché : {period}, la dernière période dont tous les clients ont été gagnés il y a {days} {days|jour|jours} ou plus (retention_days), on sait donc s’ils sont restés ; --period en montre une autre",
	HU: "a megjelenített időszak {period}: az utolsó, amelynek minden ügyfelét legalább {days} napja nyerték meg (retention_days), így már tudható, hogy maradtak-e; más időszak: --period",
})
