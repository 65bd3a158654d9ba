package message

// The headline of a period: how it went, who was ahead, and what is worth a look. Each is a
// sentence, or a part of one, without its full stop; figures come written already.

var Headline = define2("headline", Text("period"), Text("what"), Texts{
	EN: "{period}: {what}",
	DE: "{period}: {what}",
	ES: "{period}: {what}",
	FR: "{period} : {what}",
	HU: "{period}: {what}",
})

// HeadlineOf is about another figure than revenue.
var HeadlineOf = define3("headline-of", Text("title"), Text("period"), Text("what"), Texts{
	EN: "{title}, {period}: {what}",
	DE: "{title}, {period}: {what}",
	ES: "{title}, {period}: {what}",
	FR: "{title}, {period} : {what}",
	HU: "{title}, {period}: {what}",
})

var SoFar = define3("so-far", Text("period"), Count("n"), Count("of"), Texts{
	EN: "{period} so far ({n} of {of} {of|day|days})",
	DE: "{period} bisher ({n} von {of} {of|Tag|Tagen})",
	ES: "{period} hasta ahora ({n} de {of} {of|día|días})",
	FR: "{period} à ce jour ({n} {n|jour|jours} sur {of})",
	HU: "{period} eddig ({of} napból {n})",
})

var FromFewDeals = define1("from-few-deals", Count("n"), Texts{
	EN: "from {n} {n|deal|deals} only",
	DE: "aus nur {n} {n|Deal|Deals}",
	ES: "de solo {n} {n|negocio|negocios}",
	FR: "sur {n} {n|affaire|affaires} seulement",
	HU: "mindössze {n} üzletből",
})

var Above = define2("above", Text("by"), Text("before"), Texts{
	EN: "{by} above {before}",
	DE: "{by} über {before}",
	ES: "{by} más que {before}",
	FR: "{by} de plus que {before}",
	HU: "{by}-kal az előző időszak ({before}) felett",
})

var Below = define2("below", Text("by"), Text("before"), Texts{
	EN: "{by} below {before}",
	DE: "{by} unter {before}",
	ES: "{by} menos que {before}",
	FR: "{by} de moins que {before}",
	HU: "{by}-kal az előző időszak ({before}) alatt",
})

// PointsAbove and PointsBelow are that of rates.
var PointsAbove = define2("points-above", Text("by"), Text("before"), Texts{
	EN: "{by} above {before}",
	DE: "{by} über {before}",
	ES: "{by} más que {before}",
	FR: "{by} de plus que {before}",
	HU: "{by}tal az előző időszak ({before}) felett",
})

var PointsBelow = define2("points-below", Text("by"), Text("before"), Texts{
	EN: "{by} below {before}",
	DE: "{by} unter {before}",
	ES: "{by} menos que {before}",
	FR: "{by} de moins que {before}",
	HU: "{by}tal az előző időszak ({before}) alatt",
})

var AsMuchAs = define1("as-much-as", Text("before"), Texts{
	EN: "as much as {before}",
	DE: "so viel wie {before}",
	ES: "tanto como {before}",
	FR: "autant que {before}",
	HU: "ugyanannyi, mint az előző időszakban ({before})",
})

var AfterNothing = define1("after-nothing", Text("before"), Texts{
	EN: "after nothing in {before}",
	DE: "nach nichts im Zeitraum davor ({before})",
	ES: "tras nada en el periodo anterior ({before})",
	FR: "après rien dans la période précédente ({before})",
	HU: "az előző időszakban ({before}) semmi",
})

var OfTarget = define1("of-target", Text("share"), Texts{
	EN: "{share} of target",
	DE: "{share} des Ziels",
	ES: "{share} del objetivo",
	FR: "{share} de l’objectif",
	HU: "a terv {share}-a",
})

var OfWholeTarget = define1("of-whole-target", Text("share"), Texts{
	EN: "{share} of the whole period's target",
	DE: "{share} des Ziels für den ganzen Zeitraum",
	ES: "{share} del objetivo de todo el periodo",
	FR: "{share} de l’objectif de toute la période",
	HU: "a teljes időszak tervének {share}-a",
})

var Leads = define2("leads", Text("who"), Text("figure"), Texts{
	EN: "Ahead: {who} {figure}",
	DE: "Vorn: {who} {figure}",
	ES: "En cabeza: {who} {figure}",
	FR: "En tête : {who} {figure}",
	HU: "Élen: {who} {figure}",
})

var RepsBehindTarget = define2("reps-behind-target", Count("n"), Count("of"), Texts{
	EN: "Behind target: {n} of {of} {of|rep|reps}",
	DE: "Unter Ziel: {n} von {of} {of|Verkäufer|Verkäufern}",
	ES: "Por debajo del objetivo: {n} de {of} {of|comercial|comerciales}",
	FR: "Sous l’objectif : {n} sur {of} {of|commercial|commerciaux}",
	HU: "Terv alatt: {of} értékesítőből {n}",
})

var TeamsBehindTarget = define2("teams-behind-target", Count("n"), Count("of"), Texts{
	EN: "Behind target: {n} of {of} {of|team|teams}",
	DE: "Unter Ziel: {n} von {of} {of|Team|Teams}",
	ES: "Por debajo del objetivo: {n} de {of} {of|equipo|equipos}",
	FR: "Sous l’objectif : {n} sur {of} {of|équipe|équipes}",
	HU: "Terv alatt: {of} csapatból {n}",
})

// RepsBehindPace and TeamsBehindPace are about a period that is not over: less of the target
// is reached than of the days have gone by.
var RepsBehindPace = define2("reps-behind-pace", Count("n"), Count("of"), Texts{
	EN: "Behind the pace of their target: {n} of {of} {of|rep|reps}",
	DE: "Hinter dem Tempo ihres Ziels: {n} von {of} {of|Verkäufer|Verkäufern}",
	ES: "Por detrás del ritmo de su objetivo: {n} de {of} {of|comercial|comerciales}",
	FR: "En retard sur le rythme de leur objectif : {n} sur {of} {of|commercial|commerciaux}",
	HU: "Az időarányos terv alatt: {of} értékesítőből {n}",
})

var TeamsBehindPace = define2("teams-behind-pace", Count("n"), Count("of"), Texts{
	EN: "Behind the pace of their target: {n} of {of} {of|team|teams}",
	DE: "Hinter dem Tempo ihres Ziels: {n} von {of} {of|Team|Teams}",
	ES: "Por detrás del ritmo de su objetivo: {n} de {of} {of|equipo|equipos}",
	FR: "En retard sur le rythme de leur objectif : {n} sur {of} {of|équipe|équipes}",
	HU: "Az időarányos terv alatt: {of} csapatból {n}",
})

var RepsReachedTarget = define1("reps-reached-target", Count("of"), Texts{
	EN: "Behind target: none of {of} reps",
	DE: "Unter Ziel: keiner von {of} Verkäufern",
	ES: "Por debajo del objetivo: ninguno de {of} comerciales",
	FR: "Sous l’objectif : aucun des {of} commerciaux",
	HU: "Terv alatt: {of} értékesítőből senki",
})

var TeamsReachedTarget = define1("teams-reached-target", Count("of"), Texts{
	EN: "Behind target: none of {of} teams",
	DE: "Unter Ziel: keines von {of} Teams",
	ES: "Por debajo del objetivo: ninguno de {of} equipos",
	FR: "Sous l’objectif : aucune des {of} équipes",
	HU: "Terv alatt: {of} csapatból egy sem",
})

var Shortfall = define3("shortfall", Text("who"), Text("short"), Text("share"), Texts{
	EN: "Worth a look: {who}, {short} below target ({share} of it)",
	DE: "Einen Blick wert: {who}, {short} unter Ziel ({share} davon erreicht)",
	ES: "Merece un vistazo: {who}, {short} por debajo del objetivo ({share} alcanzado)",
	FR: "À regarder : {who}, {short} sous l’objectif ({share} atteints)",
	HU: "Érdemes megnézni: {who}, {short} hiányzik a tervből (teljesítés {share})",
})

// UnusualFall is a figure below the usual spread of those before it.
var UnusualFall = define4("unusual-fall", Text("who"), Text("figure"), Text("mean"), Count("n"), Texts{
	EN: "Worth a look: {who}, {figure} after {mean} on average in the {n} periods before",
	DE: "Einen Blick wert: {who}, {figure} nach durchschnittlich {mean} in den {n} Zeiträumen davor",
	ES: "Merece un vistazo: {who}, {figure} tras {mean} de media en los {n} periodos anteriores",
	FR: "À regarder : {who}, {figure} après {mean} en moyenne sur les {n} périodes précédentes",
	HU: "Érdemes megnézni: {who}, {figure}; az előző {n} időszak átlaga {mean}",
})

// CannotShow is about a file that is written, and that nothing opens.
var CannotShow = define2("cannot-show", Text("path"), Nested("why"), Texts{
	EN: "{path} is written, but cannot be opened: {why}",
	DE: "{path} ist geschrieben, lässt sich aber nicht öffnen: {why}",
	ES: "{path} está escrito, pero no se puede abrir: {why}",
	FR: "{path} est écrit, mais ne peut pas être ouvert : {why}",
	HU: "{path} elkészült, de nem nyitható meg: {why}",
})
