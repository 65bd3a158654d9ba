package message

// Why a figure is what it is: what counts and what nearly does.

var DaysBeforePeriod = define1("days-before-period", Count("n"), Texts{
	EN: "{n} {n|day|days} before the period",
	DE: "{n} {n|Tag|Tage} vor dem Zeitraum",
	ES: "{n} {n|día|días} antes del periodo",
	FR: "{n} {n|jour|jours} avant la période",
	HU: "{n} nappal az időszak előtt",
})

var DaysAfterPeriod = define1("days-after-period", Count("n"), Texts{
	EN: "{n} {n|day|days} after the period",
	DE: "{n} {n|Tag|Tage} nach dem Zeitraum",
	ES: "{n} {n|día|días} después del periodo",
	FR: "{n} {n|jour|jours} après la période",
	HU: "{n} nappal az időszak után",
})

// Unexplained is told of a figure whose records cannot be listed so that they add up to it.
var Unexplained = define1("unexplained", Text("kpi"), Texts{
	EN: "{kpi} is not the sum of single records, so none are listed; salesk explain {kpi} says how it is computed",
	DE: "{kpi} ist keine Summe einzelner Datensätze, daher werden keine aufgelistet; salesk explain {kpi} sagt, wie es berechnet wird",
	ES: "{kpi} no es la suma de registros sueltos, así que no se enumera ninguno; salesk explain {kpi} dice cómo se calcula",
	FR: "{kpi} n’est pas la somme d’enregistrements, aucun n’est donc listé ; salesk explain {kpi} dit comment il est calculé",
	HU: "{kpi} nem egyes rekordok összege, ezért nincs felsorolás; a salesk explain {kpi} megmondja, hogyan számoljuk",
})

var StartedByLead = define3("started-by-lead", Text("lead"), Text("place"), Text("key"), Texts{
	EN: "started by lead {lead} ({place}), linked by {key}",
	DE: "begonnen mit Lead {lead} ({place}), verknüpft über {key}",
	ES: "iniciado por el lead {lead} ({place}), enlazado por {key}",
	FR: "lancé par le lead {lead} ({place}), lié par {key}",
	HU: "a(z) {lead} lead indította ({place}), kapcsolat: {key}",
})

var WonByDeal = define3("won-by-deal", Text("deal"), Text("place"), Text("key"), Texts{
	EN: "won with deal {deal} ({place}), linked by {key}",
	DE: "gewonnen mit Deal {deal} ({place}), verknüpft über {key}",
	ES: "ganado con el negocio {deal} ({place}), enlazado por {key}",
	FR: "gagné avec l’affaire {deal} ({place}), liée par {key}",
	HU: "a(z) {deal} ügylettel nyerték meg ({place}), kapcsolat: {key}",
})

var RecordsNotListed = define1("records-not-listed", Count("n"), Texts{
	EN: "{n} {n|record|records} not listed, together; --records lists more",
	DE: "{n} nicht {n|aufgelisteter Datensatz|aufgelistete Datensätze} zusammen; --records listet mehr auf",
	ES: "{n} {n|registro no enumerado|registros no enumerados}, en conjunto; --records enumera más",
	FR: "{n} {n|enregistrement non listé|enregistrements non listés}, ensemble ; --records en liste plus",
	HU: "{n} fel nem sorolt rekord együtt; a --records többet sorol fel",
})

// NoFigureToExplain is told where the warnings before it say why.
var NoFigureToExplain = define1("no-figure-to-explain", Text("kpi"), Texts{
	EN: "{kpi} has no figure in these exports: nothing to explain; salesk explain {kpi} says what it needs",
	DE: "{kpi} hat in diesen Exporten keinen Wert: nichts zu erklären; salesk explain {kpi} sagt, was nötig ist",
	ES: "{kpi} no tiene valor en estas exportaciones: nada que explicar; salesk explain {kpi} dice qué necesita",
	FR: "{kpi} n’a pas de valeur dans ces exports : rien à expliquer ; salesk explain {kpi} dit ce qu’il lui faut",
	HU: "a(z) {kpi} mutatónak ezekben az exportokban nincs értéke: nincs mit magyarázni; a salesk explain {kpi} megmondja, mi kell hozzá",
})

var InColumn = define2("in-column", Text("column"), Nested("what"), Texts{
	EN: "{column}: {what}",
	DE: "{column}: {what}",
	ES: "{column}: {what}",
	FR: "{column} : {what}",
	HU: "{column}: {what}",
})

// NotSplit is told of a KPI whose groups do not add up.
var NotSplit = define1("not-split", Text("kpi"), Texts{
	EN: "a change of {kpi} cannot be split by groups: it is no sum and no quotient of sums; split what it is made of",
	DE: "eine Änderung von {kpi} lässt sich nicht auf Gruppen verteilen: es ist weder Summe noch Quotient von Summen; stattdessen die Bestandteile aufteilen",
	ES: "un cambio de {kpi} no se puede repartir por grupos: no es suma ni cociente de sumas; reparta sus componentes",
	FR: "une variation de {kpi} ne se répartit pas par groupes : ce n’est ni une somme ni un quotient de sommes ; répartir ses composants",
	HU: "a(z) {kpi} változása nem bontható csoportokra: nem összeg és nem összegek hányadosa; az összetevőit lehet bontani",
})

// NothingToSplit is told where one of two figures is missing.
var NothingToSplit = define1("nothing-to-split", Text("kpi"), Texts{
	EN: "{kpi} has no value in one of the two periods: there is no difference to split",
	DE: "{kpi} hat in einem der beiden Zeiträume keinen Wert: es gibt keine Differenz aufzuteilen",
	ES: "{kpi} no tiene valor en uno de los dos periodos: no hay diferencia que repartir",
	FR: "{kpi} n’a pas de valeur dans l’une des deux périodes : il n’y a pas de différence à répartir",
	HU: "a(z) {kpi} mutatónak az egyik időszakban nincs értéke: nincs mit felbontani",
})
