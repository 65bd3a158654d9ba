package message

// Notes on figures of deals and leads: why there is none, and what was left out.

var NoDealWon = define0("no-deal-won", Texts{
	EN: "no deal won",
	DE: "kein Deal gewonnen",
	ES: "ningún negocio ganado",
	FR: "aucune affaire gagnée",
	HU: "nincs megnyert üzlet",
})

var NoDealClosed = define0("no-deal-closed", Texts{
	EN: "no deal closed",
	DE: "kein Deal abgeschlossen",
	ES: "ningún negocio cerrado",
	FR: "aucune affaire close",
	HU: "nincs lezárt üzlet",
})

var OrdersAreNeverLost = define0("orders-are-never-lost", Texts{
	EN: "orders and invoices are never lost, so they have no win rate",
	DE: "Bestellungen und Rechnungen gehen nie verloren, sie haben keine Gewinnquote",
	ES: "los pedidos y facturas nunca se pierden, no tienen tasa de éxito",
	FR: "les commandes et factures ne se perdent jamais, elles n’ont pas de taux de réussite",
	HU: "rendelés és számla sosem vész el, ezért nincs nyerési arányuk",
})

var WonDealsWithoutAmount = define1("won-deals-without-amount", Count("n"), Texts{
	EN: "{n} won {n|deal has|deals have} no amount",
	DE: "{n} {n|gewonnener Deal hat|gewonnene Deals haben} keinen Betrag",
	ES: "{n} {n|negocio ganado|negocios ganados} no {n|tiene|tienen} importe",
	FR: "{n} {n|affaire gagnée n’a|affaires gagnées n’ont} pas de montant",
	HU: "{n} megnyert üzletnek nincs összege",
})

var OpenDealsWithoutAmount = define1("open-deals-without-amount", Count("n"), Texts{
	EN: "{n} open {n|deal has|deals have} no amount",
	DE: "{n} {n|offener Deal hat|offene Deals haben} keinen Betrag",
	ES: "{n} {n|negocio abierto|negocios abiertos} no {n|tiene|tienen} importe",
	FR: "{n} {n|affaire ouverte n’a|affaires ouvertes n’ont} pas de montant",
	HU: "{n} nyitott üzletnek nincs összege",
})

var NegativeDurations = define1("negative-durations", Count("n"), Texts{
	EN: "{n} negative {n|duration|durations} left out",
	DE: "{n} negative {n|Dauer|Dauern} ausgelassen",
	ES: "{n} {n|duración negativa excluida|duraciones negativas excluidas}",
	FR: "{n} {n|durée négative laissée|durées négatives laissées} de côté",
	HU: "{n} negatív időtartam kihagyva",
})

var DealsWithoutStart = define1("deals-without-start", Count("n"), Texts{
	EN: "{n} {n|deal|deals} without a start date left out",
	DE: "{n} {n|Deal|Deals} ohne Startdatum ausgelassen",
	ES: "{n} {n|negocio|negocios} sin fecha de inicio {n|excluido|excluidos}",
	FR: "{n} {n|affaire|affaires} sans date de début {n|laissée|laissées} de côté",
	HU: "{n} üzlet kezdő dátum nélkül kihagyva",
})

// What the sales cycles of a figure start with.

var CycleFromContact = define0("cycle-from-contact", Texts{
	EN: "counted from the first contact",
	DE: "ab dem ersten Kontakt gezählt",
	ES: "contado desde el primer contacto",
	FR: "compté depuis le premier contact",
	HU: "az első kapcsolatfelvételtől számítva",
})

var CycleFromLead = define0("cycle-from-lead", Texts{
	EN: "counted from the lead",
	DE: "ab dem Lead gezählt",
	ES: "contado desde el lead",
	FR: "compté depuis le lead",
	HU: "a leadtől számítva",
})

var CycleFromCreation = define0("cycle-from-creation", Texts{
	EN: "counted from the deal's creation",
	DE: "ab der Erstellung des Deals gezählt",
	ES: "contado desde la creación del negocio",
	FR: "compté depuis la création de l’affaire",
	HU: "az üzlet létrejöttétől számítva",
})

var NoLeadCreated = define0("no-lead-created", Texts{
	EN: "no lead created",
	DE: "kein Lead erstellt",
	ES: "ningún lead creado",
	FR: "aucun lead créé",
	HU: "nincs létrehozott lead",
})

var Immature = define2("immature", Count("n"), Count("days"), Texts{
	EN: "immature: {n} {n|lead is|leads are} younger than the {days} days in which nine in ten convert",
	DE: "unreif: {n} {n|Lead ist|Leads sind} jünger als die {days} Tage, in denen neun von zehn konvertieren",
	ES: "inmaduro: {n} {n|lead tiene|leads tienen} menos de los {days} días en que convierten nueve de cada diez",
	FR: "immature : {n} {n|lead a|leads ont} moins que les {days} jours en lesquels neuf sur dix se convertissent",
	HU: "éretlen: {n} lead fiatalabb annál a {days} napnál, amely alatt tízből kilenc ügyféllé válik",
})

var ImmatureDeals = define2("immature-deals", Count("n"), Count("days"), Texts{
	EN: "immature: {n} {n|deal is|deals are} younger than the {days} days in which nine in ten are won",
	DE: "unreif: {n} {n|Deal ist|Deals sind} jünger als die {days} Tage, in denen neun von zehn gewonnen werden",
	ES: "inmaduro: {n} {n|negocio tiene|negocios tienen} menos de los {days} días en que se ganan nueve de cada diez",
	FR: "immature : {n} {n|affaire a|affaires ont} moins que les {days} jours en lesquels neuf sur dix sont gagnées",
	HU: "éretlen: {n} üzlet fiatalabb annál a {days} napnál, amely alatt tízből kilencet megnyernek",
})

var LeadsTooYoung = define2("leads-too-young", Count("n"), Count("days"), Texts{
	EN: "{n} {n|lead|leads} younger than {days} days left out",
	DE: "{n} {n|Lead|Leads} jünger als {days} Tage ausgelassen",
	ES: "{n} {n|lead|leads} de menos de {days} días {n|excluido|excluidos}",
	FR: "{n} {n|lead|leads} de moins de {days} jours {n|laissé|laissés} de côté",
	HU: "{n} lead kihagyva, mert {days} napnál fiatalabb",
})

var NoLeadConverted = define0("no-lead-converted", Texts{
	EN: "no lead converted",
	DE: "kein Lead konvertiert",
	ES: "ningún lead convertido",
	FR: "aucun lead converti",
	HU: "nincs konvertált lead",
})

var NoRep = define0("no-rep", Texts{
	EN: "no rep on the roster",
	DE: "kein Verkäufer auf der Liste",
	ES: "ningún comercial en la lista",
	FR: "aucun commercial sur la liste",
	HU: "nincs értékesítő a névsorban",
})

var NoTarget = define0("no-target", Texts{
	EN: "no target",
	DE: "kein Ziel",
	ES: "sin objetivo",
	FR: "pas d’objectif",
	HU: "nincs terv",
})

var TargetIsZero = define0("target-is-zero", Texts{
	EN: "the target is 0",
	DE: "das Ziel ist 0",
	ES: "el objetivo es 0",
	FR: "l’objectif est 0",
	HU: "a terv 0",
})

// TargetCoversPart says on how many of a period's days there is a target, the first and the last.
var TargetCoversPart = define4("target-covers-part", Count("days"), Count("of"), Text("from"), Text("to"), Texts{
	EN: "the target is for {days} of {of} days ({from} to {to}); only what was reached on these counts",
	DE: "das Ziel gilt für {days} von {of} Tagen ({from} bis {to}); nur was an diesen erreicht wurde, zählt",
	ES: "el objetivo es de {days} de {of} días ({from} a {to}); solo cuenta lo logrado en ellos",
	FR: "l’objectif porte sur {days} jours sur {of} ({from} au {to}) ; seul compte ce qui a été réalisé ces jours-là",
	HU: "a terv {of} napból {days} napra szól ({from} – {to}); csak az ezeken elért érték számít",
})

// WithoutTarget says what reps without a target reached.
var WithoutTarget = define3("without-target", Count("reps"), Decimal("sum"), Text("names"), Texts{
	EN: "{sum} is of {reps} {reps|rep|reps} without a target: {names}",
	DE: "{sum} von {reps} {reps|Verkäufer|Verkäufern} ohne Ziel: {names}",
	ES: "{sum} es de {reps} {reps|vendedor|vendedores} sin objetivo: {names}",
	FR: "{sum} vient de {reps} {reps|vendeur|vendeurs} sans objectif : {names}",
	HU: "ebből {sum} {reps} terv nélküli értékesítőtől: {names}",
})

var NoPeriodBefore = define0("no-period-before", Texts{
	EN: "there is no period before",
	DE: "es gibt keinen Vorzeitraum",
	ES: "no hay periodo anterior",
	FR: "il n’y a pas de période précédente",
	HU: "nincs előző időszak",
})

var NoRevenueBefore = define0("no-revenue-before", Texts{
	EN: "no revenue in the period before",
	DE: "kein Umsatz im Vorzeitraum",
	ES: "sin ingresos en el periodo anterior",
	FR: "pas de chiffre d’affaires à la période précédente",
	HU: "nincs bevétel az előző időszakban",
})

var NegativeRevenueBefore = define0("negative-revenue-before", Texts{
	EN: "negative revenue in the period before",
	DE: "negativer Umsatz im Vorzeitraum",
	ES: "ingresos negativos en el periodo anterior",
	FR: "chiffre d’affaires négatif à la période précédente",
	HU: "negatív bevétel az előző időszakban",
})

var SameDatesCompared = define0("same-dates-compared", Texts{
	EN: "compared with the same dates of the period before",
	DE: "verglichen mit denselben Kalendertagen des Vorzeitraums",
	ES: "frente a las mismas fechas del periodo anterior",
	FR: "par rapport aux mêmes dates de la période précédente",
	HU: "az előző időszak ugyanezen napjaival összevetve",
})

var AfterAsOf = define0("after-as-of", Texts{
	EN: "the period starts after the as-of date",
	DE: "der Zeitraum beginnt nach dem Stichtag",
	ES: "el periodo empieza después de la fecha de corte",
	FR: "la période commence après la date d’arrêté",
	HU: "az időszak a fordulónap után kezdődik",
})

var ClosedDealsWithoutAmount = define1("closed-deals-without-amount", Count("n"), Texts{
	EN: "{n} closed {n|deal has|deals have} no amount",
	DE: "{n} {n|abgeschlossener Deal hat|abgeschlossene Deals haben} keinen Betrag",
	ES: "{n} {n|negocio cerrado|negocios cerrados} no {n|tiene|tienen} importe",
	FR: "{n} {n|affaire close n’a|affaires closes n’ont} pas de montant",
	HU: "{n} lezárt üzletnek nincs összege",
})

var ClosedAmountsZero = define0("closed-amounts-zero", Texts{
	EN: "the amounts of the closed deals come to 0",
	DE: "die Beträge der abgeschlossenen Deals ergeben 0",
	ES: "los importes de los negocios cerrados suman 0",
	FR: "les montants des affaires closes donnent 0",
	HU: "a lezárt üzletek összege 0",
})

var NoRepHasTarget = define0("no-rep-has-target", Texts{
	EN: "no rep has a target",
	DE: "kein Verkäufer hat ein Ziel",
	ES: "ningún vendedor tiene objetivo",
	FR: "aucun commercial n’a d’objectif",
	HU: "egyetlen értékesítőnek sincs terve",
})

var OrdersHaveNoPipeline = define0("orders-have-no-pipeline", Texts{
	EN: "orders and invoices are sales from the start: they have no pipeline",
	DE: "Bestellungen und Rechnungen sind von Anfang an Verkäufe: sie haben keine Pipeline",
	ES: "los pedidos y facturas son ventas desde el principio: no tienen pipeline",
	FR: "les commandes et factures sont des ventes dès le début : elles n’ont pas de pipeline",
	HU: "a rendelés és a számla kezdettől eladás: nincs pipeline-juk",
})

var ProbabilityNotKnownThen = define0("probability-not-known-then", Texts{
	EN: "the period ended before the as-of date: what was probable then is not known",
	DE: "der Zeitraum endete vor dem Stichtag: was damals wahrscheinlich war, ist nicht bekannt",
	ES: "el periodo terminó antes de la fecha de referencia: no se sabe qué era probable entonces",
	FR: "la période s’est terminée avant la date de référence : ce qui était probable alors n’est pas connu",
	HU: "az időszak a fordulónap előtt véget ért: nem ismert, hogy akkor mi volt valószínű",
})

var OpenDealsNotWeighted = define1("open-deals-not-weighted", Count("n"), Texts{
	EN: "{n} open {n|deal without a probability or amount is|deals without a probability or amount are} left out",
	DE: "{n} {n|offener Deal ohne Wahrscheinlichkeit oder Betrag entfällt|offene Deals ohne Wahrscheinlichkeit oder Betrag entfallen}",
	ES: "{n|se omite|se omiten} {n} {n|negocio abierto|negocios abiertos} sin probabilidad o importe",
	FR: "{n} {n|affaire ouverte sans probabilité ou sans montant est laissée|affaires ouvertes sans probabilité ou sans montant sont laissées} de côté",
	HU: "{n} valószínűség vagy összeg nélküli nyitott üzlet kimarad",
})

var WeightedByStage = define1("weighted-by-stage", Count("n"), Texts{
	EN: "{n} {n|deal is|deals are} weighted by the win rate of {n|its stage|their stages}",
	DE: "{n} {n|Deal ist nach der Abschlussquote seiner Phase|Deals sind nach der Abschlussquote ihrer Phasen} gewichtet",
	ES: "{n} {n|negocio ponderado por la tasa de éxito de su etapa|negocios ponderados por la tasa de éxito de sus etapas}",
	FR: "{n} {n|affaire pondérée par le taux de réussite de son étape|affaires pondérées par le taux de réussite de leurs étapes}",
	HU: "{n} üzlet súlya a szakaszának nyerési aránya",
})

var TargetReached = define0("target-reached", Texts{
	EN: "the target is reached",
	DE: "das Ziel ist erreicht",
	ES: "el objetivo está alcanzado",
	FR: "l’objectif est atteint",
	HU: "a terv teljesült",
})

var NoDealOpen = define0("no-deal-open", Texts{
	EN: "no deal is open",
	DE: "kein Deal ist offen",
	ES: "ningún negocio está abierto",
	FR: "aucune affaire n’est ouverte",
	HU: "nincs nyitott üzlet",
})

var NoModifiedDate = define0("no-modified-date", Texts{
	EN: "no deal has a modified_date",
	DE: "kein Deal hat ein modified_date",
	ES: "ningún negocio tiene modified_date",
	FR: "aucune affaire n’a de modified_date",
	HU: "egyik üzletnek sincs modified_date dátuma",
})

var SalesCycleIsZero = define0("sales-cycle-is-zero", Texts{
	EN: "the sales cycle is 0 days",
	DE: "der Verkaufszyklus beträgt 0 Tage",
	ES: "el ciclo de venta es de 0 días",
	FR: "le cycle de vente est de 0 jour",
	HU: "az értékesítési ciklus 0 nap",
})

var NoListAmount = define0("no-list-amount", Texts{
	EN: "no won deal has an amount and a list_amount",
	DE: "kein gewonnener Deal hat Betrag und list_amount",
	ES: "ningún negocio ganado tiene importe y list_amount",
	FR: "aucune affaire gagnée n’a de montant et de list_amount",
	HU: "egyik megnyert üzletnek sincs összege és list_amount értéke",
})

var ListAmountsZero = define0("list-amounts-zero", Texts{
	EN: "the list amounts come to 0",
	DE: "die Listenbeträge ergeben 0",
	ES: "los importes de lista suman 0",
	FR: "les montants catalogue donnent 0",
	HU: "a listaáras összegek összege 0",
})

var NothingSpent = define0("nothing-spent", Texts{
	EN: "nothing was spent",
	DE: "nichts wurde ausgegeben",
	ES: "no se gastó nada",
	FR: "rien n’a été dépensé",
	HU: "nem volt költés",
})

var NotOfOneSource = define0("not-of-one-source", Texts{
	EN: "these deals and costs have no source or campaign: they are not of one",
	DE: "diese Deals und Kosten haben keine Quelle oder Kampagne: sie gehören nicht zusammen",
	ES: "estos negocios y costes no tienen fuente o campaña: no son de una sola",
	FR: "ces affaires et coûts n’ont ni source ni campagne : ils ne relèvent pas d’une seule",
	HU: "ezeknek az üzleteknek és költségeknek nincs forrásuk vagy kampányuk: nem tartoznak össze",
})
