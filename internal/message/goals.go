package message

// Goals and targets: why one has no value, and which do not add up.

var GoalPartsMissing = define1("goal-parts-missing", Count("n"), Texts{
	EN: "{n} {n|part|parts} without data left out",
	DE: "{n} {n|Teil|Teile} ohne Daten ausgelassen",
	ES: "{n} {n|parte|partes} sin datos {n|excluida|excluidas}",
	FR: "{n} {n|partie|parties} sans données {n|laissée|laissées} de côté",
	HU: "{n} rész adat hiányában kihagyva",
})

var UnknownMetric = define1("unknown-metric", Quoted("metric"), Texts{
	EN: "{metric} is not a KPI",
	DE: "{metric} ist keine KPI",
	ES: "{metric} no es un KPI",
	FR: "{metric} n’est pas un KPI",
	HU: "{metric} nem KPI",
})

var ExportMissing = define1("export-missing", Words("kinds"), Texts{
	EN: "no {kinds} export was given",
	DE: "kein Export angegeben: {kinds}",
	ES: "falta la exportación: {kinds}",
	FR: "aucun export fourni : {kinds}",
	HU: "nincs ilyen export: {kinds}",
})

var NotGroupable = define2("no-value-by", Text("kpi"), Word("dimension"), Texts{
	EN: "{kpi} has no value by {dimension}",
	DE: "{kpi} hat keinen Wert je {dimension}",
	ES: "{kpi} no tiene valor por {dimension}",
	FR: "{kpi} n’a pas de valeur par {dimension}",
	HU: "{kpi}: nincs értéke ennél: {dimension}",
})

var OwnerUnknown = define1("owner-unknown", Nested("owner"), Texts{
	EN: "no record has the {owner}",
	DE: "kein Datensatz enthält: {owner}",
	ES: "ningún registro contiene: {owner}",
	FR: "aucun enregistrement ne contient : {owner}",
	HU: "egyetlen rekordban sem szerepel: {owner}",
})

var OwnerWithoutRecord = define1("owner-without-record", Nested("owner"), Texts{
	EN: "no record of the {owner}",
	DE: "kein Datensatz zu: {owner}",
	ES: "ningún registro de: {owner}",
	FR: "aucun enregistrement pour : {owner}",
	HU: "nincs rekord ehhez: {owner}",
})

var PartsByOwner = define1("parts-by-owner", Decimal("sum"), Texts{
	EN: "its parts by owner add up to {sum}",
	DE: "die Teile nach Verantwortlichen ergeben {sum}",
	ES: "sus partes por responsable suman {sum}",
	FR: "ses parties par responsable totalisent {sum}",
	HU: "a részek felelősök szerint összesen: {sum}",
})

var PartsByPeriod = define1("parts-by-period", Decimal("sum"), Texts{
	EN: "its parts by period add up to {sum}",
	DE: "die Teile nach Zeitraum ergeben {sum}",
	ES: "sus partes por periodo suman {sum}",
	FR: "ses parties par période totalisent {sum}",
	HU: "a részek időszakok szerint összesen: {sum}",
})

var PartsByOwnerAndPeriod = define1("parts-by-owner-and-period", Decimal("sum"), Texts{
	EN: "its parts by owner and period add up to {sum}",
	DE: "die Teile nach Verantwortlichen und Zeitraum ergeben {sum}",
	ES: "sus partes por responsable y periodo suman {sum}",
	FR: "ses parties par responsable et par période totalisent {sum}",
	HU: "a részek felelősök és időszakok szerint összesen: {sum}",
})

var ThresholdImmature = define2("threshold-immature", Text("threshold"), Text("figure"), Texts{
	EN: "--fail-on {threshold} cannot be checked yet: {figure} is immature",
	DE: "--fail-on {threshold} lässt sich noch nicht sagen: {figure} ist unreif",
	ES: "--fail-on {threshold} aún no se puede decir: {figure} es inmaduro",
	FR: "--fail-on {threshold} ne peut pas encore être dit : {figure} est immature",
	HU: "--fail-on {threshold} még nem dönthető el: {figure} éretlen",
})

var GoalWithoutKPI = define2("goal-metric", Quoted("goal"), Quoted("metric"), Texts{
	EN: "the goal {goal} has no value: {metric} is not a KPI",
	DE: "das Ziel {goal} hat keinen Wert: {metric} ist keine KPI",
	ES: "el objetivo {goal} no tiene valor: {metric} no es un KPI",
	FR: "l’objectif {goal} n’a pas de valeur : {metric} n’est pas un KPI",
	HU: "a(z) {goal} célnak nincs értéke: {metric} nem KPI",
})

var GoalWithoutExport = define2("goal-no-export", Quoted("goal"), Words("kinds"), Texts{
	EN: "the goal {goal} has no value: no {kinds} export was given",
	DE: "das Ziel {goal} hat keinen Wert: kein Export angegeben ({kinds})",
	ES: "el objetivo {goal} no tiene valor: falta la exportación ({kinds})",
	FR: "l’objectif {goal} n’a pas de valeur : aucun export fourni ({kinds})",
	HU: "a(z) {goal} célnak nincs értéke: nincs ilyen export: {kinds}",
})

var GoalNotGroupable = define3("goal-not-groupable", Quoted("goal"), Text("kpi"), Word("dimension"), Texts{
	EN: "the goal {goal} has no value: {kpi} has none by {dimension}",
	DE: "das Ziel {goal} hat keinen Wert: {kpi} hat keinen je {dimension}",
	ES: "el objetivo {goal} no tiene valor: {kpi} no lo tiene por {dimension}",
	FR: "l’objectif {goal} n’a pas de valeur : {kpi} n’en a pas par {dimension}",
	HU: "a(z) {goal} célnak nincs értéke: {kpi} nem bontható így: {dimension}",
})

var GoalOwnerUnknown = define2("goal-owner", Quoted("goal"), Nested("owner"), Texts{
	EN: "the goal {goal} has no value: no record has the {owner}",
	DE: "das Ziel {goal} hat keinen Wert: kein Datensatz enthält: {owner}",
	ES: "el objetivo {goal} no tiene valor: ningún registro contiene: {owner}",
	FR: "l’objectif {goal} n’a pas de valeur : aucun enregistrement ne contient : {owner}",
	HU: "a(z) {goal} célnak nincs értéke: egyetlen rekordban sem szerepel: {owner}",
})

var GoalOwnersDiffer = define5("goals-differ-by-owner", Quoted("goal"), Nested("owner"), Text("period"), Decimal("target"), Decimal("sum"), Texts{
	EN: "the goal {goal} of the {owner} for {period} is {target}, but its parts by owner add up to {sum}",
	DE: "das Ziel {goal} ({owner}, {period}) ist {target}, seine Teile nach Verantwortlichen ergeben aber {sum}",
	ES: "el objetivo {goal} ({owner}, {period}) es {target}, pero sus partes por responsable suman {sum}",
	FR: "l’objectif {goal} ({owner}, {period}) est de {target}, mais ses parties par responsable totalisent {sum}",
	HU: "a(z) {goal} cél ({owner}, {period}) értéke {target}, de a részei felelősök szerint összesen: {sum}",
})

var GoalPeriodsDiffer = define5("goals-differ-by-period", Quoted("goal"), Nested("owner"), Text("period"), Decimal("target"), Decimal("sum"), Texts{
	EN: "the goal {goal} of the {owner} for {period} is {target}, but its parts by period add up to {sum}",
	DE: "das Ziel {goal} ({owner}, {period}) ist {target}, seine Teile nach Zeitraum ergeben aber {sum}",
	ES: "el objetivo {goal} ({owner}, {period}) es {target}, pero sus partes por periodo suman {sum}",
	FR: "l’objectif {goal} ({owner}, {period}) est de {target}, mais ses parties par période totalisent {sum}",
	HU: "a(z) {goal} cél ({owner}, {period}) értéke {target}, de a részei időszakok szerint összesen: {sum}",
})

var GoalOwnersPeriodsDiffer = define5("goals-differ-by-owner-and-period", Quoted("goal"), Nested("owner"), Text("period"), Decimal("target"), Decimal("sum"), Texts{
	EN: "the goal {goal} of the {owner} for {period} is {target}, but its parts by owner and period add up to {sum}",
	DE: "das Ziel {goal} ({owner}, {period}) ist {target}, seine Teile nach Verantwortlichen und Zeitraum ergeben aber {sum}",
	ES: "el objetivo {goal} ({owner}, {period}) es {target}, pero sus partes por responsable y periodo suman {sum}",
	FR: "l’objectif {goal} ({owner}, {period}) est de {target}, mais ses parties par responsable et par période totalisent {sum}",
	HU: "a(z) {goal} cél ({owner}, {period}) értéke {target}, de a részei felelősök és időszakok szerint összesen: {sum}",
})

var NoCreationDay = define0("no-creation-day", Texts{
	EN: "no deal has a created_date or first_contact_date",
	DE: "kein Deal hat created_date oder first_contact_date",
	ES: "ningún negocio tiene created_date ni first_contact_date",
	FR: "aucune affaire n’a de created_date ni de first_contact_date",
	HU: "egyik üzletnek sincs created_date vagy first_contact_date értéke",
})

var UndatedDeals = define2("undated-deals", Count("n"), List("kpis"), Texts{
	EN: "{n} {n|deal|deals} without created_date and first_contact_date {n|is|are} not in {kpis}",
	DE: "{n} {n|Deal|Deals} ohne created_date und first_contact_date {n|ist|sind} nicht enthalten in: {kpis}",
	ES: "{n} {n|negocio|negocios} sin created_date ni first_contact_date no {n|está incluido|están incluidos} en: {kpis}",
	FR: "{n} {n|affaire|affaires} sans created_date ni first_contact_date {n|n’est|ne sont} pas {n|comptée|comptées} dans : {kpis}",
	HU: "{n} üzlet, amelynek nincs created_date és first_contact_date értéke, nem szerepel ezekben: {kpis}",
})

var TotalOnly = define2("not-groupable", Text("kpi"), List("dimensions"), Texts{
	EN: "{kpi} has no value by {dimensions}: only its total is computed",
	DE: "{kpi} hat keinen Wert je {dimensions}: nur die Summe wird berechnet",
	ES: "{kpi} no tiene valor por {dimensions}: solo se calcula el total",
	FR: "{kpi} n’a pas de valeur par {dimensions} : seul le total est calculé",
	HU: "{kpi}: nincs értéke ennél: {dimensions}; csak az összesen számítható",
})

var TargetMetricUnknown = define1("target-metric-unknown", Quoted("metric"), Texts{
	EN: "targets for {metric} are not used: that is not a KPI",
	DE: "Ziele für {metric} werden nicht verwendet: das ist keine KPI",
	ES: "los objetivos de {metric} no se usan: no es un KPI",
	FR: "les objectifs pour {metric} ne sont pas utilisés : ce n’est pas un KPI",
	HU: "a(z) {metric} tervei nem számítanak: az nem KPI",
})

var TargetMetricForGoals = define1("target-metric-for-goals", Quoted("metric"), Texts{
	EN: "targets for {metric} are used by goals alone: there are attainments of revenue, deals_won and new_customers",
	DE: "Ziele für {metric} werden nur bei den Zielen verwendet: Zielerreichung gibt es für revenue, deals_won und new_customers",
	ES: "los objetivos de {metric} solo los usan las metas: hay cumplimiento de revenue, deals_won y new_customers",
	FR: "les objectifs pour {metric} ne servent qu’aux objectifs : l’atteinte existe pour revenue, deals_won et new_customers",
	HU: "a(z) {metric} tervei csak a célokban számítanak: teljesítés a revenue, deals_won és new_customers mutatókhoz van",
})

var TargetsDiffer = define5("targets-differ", Text("kpi"), Nested("owner"), Text("period"), Decimal("target"), Decimal("sum"), Texts{
	EN: "the {kpi} target of {owner} for {period} is {target}, but its parts add up to {sum}; its own target is taken",
	DE: "das Ziel von {owner} ({kpi}, {period}) ist {target}, seine Teile ergeben aber {sum}; das eigene Ziel gilt",
	ES: "el objetivo de {owner} ({kpi}, {period}) es {target}, pero sus partes suman {sum}; se toma el propio",
	FR: "l’objectif de {owner} ({kpi}, {period}) est de {target}, mais ses parties totalisent {sum} ; son propre objectif est retenu",
	HU: "{owner} terve ({kpi}, {period}) {target}, de a részei összesen: {sum}; a saját terv számít",
})

// OwnerTeam, OwnerRep and OwnerCompany are whose a goal or target is.
var OwnerTeam = define1("owner-team", Text("name"), Texts{
	EN: "team {name}",
	DE: "Team {name}",
	ES: "equipo {name}",
	FR: "équipe {name}",
	HU: "{name} csapat",
})

var OwnerRep = define1("owner-rep", Text("name"), Texts{
	EN: "rep {name}",
	DE: "Verkäufer {name}",
	ES: "comercial {name}",
	FR: "commercial {name}",
	HU: "{name} (értékesítő)",
})

var OwnerCompany = define0("owner-company", Texts{
	EN: "company",
	DE: "Unternehmen",
	ES: "empresa",
	FR: "entreprise",
	HU: "cég",
})

// LevelsDiffer says that a target and the shorter ones of the same owner differ.
var LevelsDiffer = define5("levels-differ", Text("kpi"), Nested("owner"), Text("period"), Decimal("target"), Decimal("sum"), Texts{
	EN: "the {kpi} target of {owner} for {period} is {target}, but those for shorter periods add up to {sum}; that for {period} is taken",
	DE: "das Ziel von {owner} ({kpi}, {period}) ist {target}, die für kürzere Zeiträume ergeben aber {sum}; das für {period} gilt",
	ES: "el objetivo de {owner} ({kpi}, {period}) es {target}, pero los de periodos más cortos suman {sum}; se toma el de {period}",
	FR: "l’objectif de {owner} ({kpi}, {period}) est de {target}, mais ceux de périodes plus courtes totalisent {sum} ; celui de {period} est retenu",
	HU: "{owner} terve ({kpi}, {period}) {target}, de a rövidebb időszakokéi összesen: {sum}; a(z) {period} időszaké számít",
})

var MoreTargetsDiffer = define2("more-targets-differ", Count("n"), Text("kpi"), Texts{
	EN: "{n} more {kpi} {n|target is|targets are} not what {n|its|their} parts add up to",
	DE: "{n} {n|weiteres Ziel|weitere Ziele} für {kpi} {n|stimmt|stimmen} nicht mit der Summe {n|seiner|ihrer} Teile überein",
	ES: "{n} {n|objetivo más|objetivos más} de {kpi} no {n|coincide|coinciden} con la suma de sus partes",
	FR: "{n} {n|autre objectif|autres objectifs} de {kpi} ne {n|correspond|correspondent} pas à la somme de {n|ses|leurs} parties",
	HU: "további {n} {kpi}-terv nem egyezik a részei összegével",
})

// Why there are no goals to list.

var NoGoalsSet = define1("no-goals-set", Text("config"), Texts{
	EN: "no goals are set: give a targets export too (columns target, period, and rep or team; salesk list columns shows all), or name goals under goals: in {config}",
	DE: "es sind keine Ziele gesetzt: auch einen Export targets angeben (Spalten target, period und rep oder team; salesk list columns zeigt alle), oder Ziele unter goals: in {config} nennen",
	ES: "no hay objetivos definidos: dé también una exportación targets (columnas target, period y rep o team; salesk list columns las muestra todas), o indique objetivos en goals: de {config}",
	FR: "aucun objectif n’est fixé : donner aussi un export targets (colonnes target, period et rep ou team ; salesk list columns les montre toutes), ou nommer des objectifs sous goals: dans {config}",
	HU: "nincsenek célok: adjon meg targets exportot is (oszlopok: target, period, valamint rep vagy team; a salesk list columns mindet felsorolja), vagy írjon célokat a goals: alá itt: {config}",
})

var NoGoalsThen = define2("no-goals-then", Day("from"), Day("to"), Texts{
	EN: "no goals in that time: those that are set are of {from} to {to}; --period names another time, --all lists all",
	DE: "keine Ziele in dieser Zeit: die gesetzten sind für {from} bis {to}; --period nennt eine andere Zeit, --all listet alle",
	ES: "no hay objetivos en ese tiempo: los definidos son de {from} a {to}; --period indica otro tiempo, --all los muestra todos",
	FR: "pas d’objectifs sur cette durée : ceux qui sont fixés vont du {from} au {to} ; --period en nomme une autre, --all les liste tous",
	HU: "ebben az időben nincsenek célok: a meglévők {from} és {to} közöttiek; a --period más időt jelöl ki, az --all mindet felsorolja",
})

var NoGoalsOnDay = define3("no-goals-on-day", Day("day"), Day("from"), Day("to"), Texts{
	EN: "no goals on {day}, the last day with data: those that are set are of {from} to {to}; --period names another time, --all lists all",
	DE: "keine Ziele am {day}, dem letzten Tag mit Daten: die gesetzten sind für {from} bis {to}; --period nennt eine andere Zeit, --all listet alle",
	ES: "no hay objetivos el {day}, el último día con datos: los definidos son de {from} a {to}; --period indica otro tiempo, --all los muestra todos",
	FR: "pas d’objectifs le {day}, dernier jour avec des données : ceux qui sont fixés vont du {from} au {to} ; --period nomme une autre durée, --all les liste tous",
	HU: "{day} napján, az utolsó adatokkal bíró napon nincsenek célok: a meglévők {from} és {to} közöttiek; a --period más időt jelöl ki, az --all mindet felsorolja",
})
