package message

// Rows that are used though they look wrong. Each stands for a class of rows; who tells it
// adds how many there are, and their lines.

var NoID = define0("no-id", Texts{Doubts: DoubtIDs,
	EN: "records without an id, each of which counts as one of its own",
	DE: "Datensätze ohne ID, die jeweils als eigener zählen",
	ES: "registros sin id, cada uno de los cuales cuenta por separado",
	FR: "enregistrements sans identifiant, comptés chacun à part",
	HU: "azonosító nélküli rekordok, mindegyik önállónak számít",
})

var NoAmountButExpected = define0("no-amount-but-expected", Texts{Doubts: DoubtAmounts,
	EN: "closed deals without an amount, taken at the expected one",
	DE: "abgeschlossene Deals ohne Betrag, zum erwarteten Betrag gezählt",
	ES: "negocios cerrados sin importe, contados por el importe previsto",
	FR: "affaires closes sans montant, comptées au montant attendu",
	HU: "összeg nélküli lezárt üzletek, a várt összeggel számolva",
})

var ClosedBeforeCreated = define0("closed-before-created", Texts{Doubts: DoubtDates,
	EN: "deals that closed before they were created",
	DE: "Deals, die vor ihrer Anlage abgeschlossen wurden",
	ES: "negocios cerrados antes de su creación",
	FR: "affaires closes avant leur création",
	HU: "a létrehozásuk előtt lezárt üzletek",
})

var ClosedBeforeContact = define0("closed-before-contact", Texts{Doubts: DoubtDates,
	EN: "deals that closed before the first contact",
	DE: "Deals, die vor dem ersten Kontakt abgeschlossen wurden",
	ES: "negocios cerrados antes del primer contacto",
	FR: "affaires closes avant le premier contact",
	HU: "az első kapcsolatfelvétel előtt lezárt üzletek",
})

var NegativeAmounts = define0("negative-amounts", Texts{Doubts: DoubtAmounts,
	EN: "negative amounts",
	DE: "negative Beträge",
	ES: "importes negativos",
	FR: "montants négatifs",
	HU: "negatív összegek",
})

var ContractEndsBeforeStart = define0("contract-ends-before-start", Texts{Doubts: DoubtDates,
	EN: "contracts that end before they start",
	DE: "Verträge, die vor ihrem Beginn enden",
	ES: "contratos que terminan antes de empezar",
	FR: "contrats qui finissent avant de commencer",
	HU: "a kezdetük előtt véget érő szerződések",
})

var ContractEndsBeforeClose = define0("contract-ends-before-close", Texts{Doubts: DoubtDates,
	EN: "contracts that end before the deal closed",
	DE: "Verträge, die vor dem Abschluss des Deals enden",
	ES: "contratos que terminan antes del cierre del negocio",
	FR: "contrats qui finissent avant la clôture de l’affaire",
	HU: "az üzlet lezárása előtt véget érő szerződések",
})

var LaterThanAsOf = define2("later-than-as-of", Text("column"), Text("day"), Texts{Doubts: DoubtDates,
	EN: "{column} after {day}",
	DE: "{column} nach dem {day}",
	ES: "{column} posterior al {day}",
	FR: "{column} après le {day}",
	HU: "{column} későbbi, mint {day}",
})

var NotActiveAsLost = define0("not-active-as-lost", Texts{Doubts: DoubtOutcomes,
	EN: "deals that are not active, taken as lost",
	DE: "nicht aktive Deals, als verloren gezählt",
	ES: "negocios no activos, contados como perdidos",
	FR: "affaires inactives, comptées comme perdues",
	HU: "nem aktív üzletek, elveszettnek számítanak",
})

var NotWonAsOpen = define0("not-won-as-open", Texts{Doubts: DoubtOutcomes,
	EN: "deals that are not won, taken as open: nothing says whether they are lost",
	DE: "nicht gewonnene Deals, als offen gezählt: nichts sagt, ob sie verloren sind",
	ES: "negocios no ganados, contados como abiertos: nada dice si están perdidos",
	FR: "affaires non gagnées, comptées comme ouvertes : rien ne dit si elles sont perdues",
	HU: "meg nem nyert üzletek, nyitottnak számítanak: semmi sem mondja, hogy elvesztek-e",
})

var OpportunityBeforeLead = define0("opportunity-before-lead", Texts{Doubts: DoubtDates,
	EN: "leads that became an opportunity before they were created",
	DE: "Leads, die vor ihrer Anlage zur Opportunity wurden",
	ES: "leads convertidos en oportunidad antes de su creación",
	FR: "leads devenus opportunités avant leur création",
	HU: "leadek, amelyek a létrehozásuk előtt váltak lehetőséggé",
})

var CustomerEndsBeforeStart = define0("customer-ends-before-start", Texts{Doubts: DoubtDates,
	EN: "customers that end before they start",
	DE: "Kunden, die vor ihrem Beginn enden",
	ES: "clientes que terminan antes de empezar",
	FR: "clients qui finissent avant de commencer",
	HU: "a kezdetük előtt véget érő ügyfelek",
})

var MoreDeliveredThanSent = define0("more-delivered-than-sent", Texts{Doubts: DoubtAmounts,
	EN: "campaigns with more delivered than sent",
	DE: "Kampagnen mit mehr zugestellten als gesendeten Nachrichten",
	ES: "campañas con más entregados que enviados",
	FR: "campagnes avec plus de messages délivrés qu’envoyés",
	HU: "kampányok, ahol több a kézbesített, mint az elküldött",
})

var RoundedAmounts = define0("rounded-amounts", Texts{
	EN: "amounts with more decimals than the currency has, rounded half to even",
	DE: "Beträge mit mehr Nachkommastellen als die Währung, kaufmännisch zur geraden Ziffer gerundet",
	ES: "importes con más decimales que la moneda, redondeados al par",
	FR: "montants avec plus de décimales que la devise, arrondis au pair",
	HU: "a pénznemnél több tizedesjegyű összegek, párosra kerekítve",
})

// UsedAllTheSame tells of a class of suspicious rows.
var UsedAllTheSame = define3("used-all-the-same", Count("n"), Nested("what"), Text("lines"), Texts{
	EN: "{n} {n|row|rows}, used all the same: {what} ({n|line|lines} {lines})",
	DE: "{n} {n|Zeile|Zeilen}, trotzdem verwendet: {what} ({n|Zeile|Zeilen} {lines})",
	ES: "{n} {n|fila|filas}, usadas de todos modos: {what} ({n|línea|líneas} {lines})",
	FR: "{n} {n|ligne|lignes}, utilisées malgré tout : {what} ({n|ligne|lignes} {lines})",
	HU: "{n} sor, mégis felhasználva: {what} ({lines}. sor)",
})

// RowsLeftOut tells of a class of rows that are records, but count in no figure.
var RowsLeftOut = define3("rows-left-out", Count("n"), Nested("what"), Text("lines"), Texts{
	EN: "{n} {n|row|rows} left out: {what} ({n|line|lines} {lines})",
	DE: "{n} {n|Zeile|Zeilen} ausgelassen: {what} ({n|Zeile|Zeilen} {lines})",
	ES: "{n} {n|fila omitida|filas omitidas}: {what} ({n|línea|líneas} {lines})",
	FR: "{n} {n|ligne laissée|lignes laissées} de côté : {what} ({n|ligne|lignes} {lines})",
	HU: "{n} sor kimaradt: {what} ({lines}. sor)",
})

// RowsLeftOutOf tells the same of several tables; names are those of the first of them.
var RowsLeftOutOf = define4("rows-left-out-of", Count("n"), Nested("what"), Count("tables"), List("names"), Texts{
	EN: "{n} rows of {tables} tables left out: {what} ({names})",
	DE: "{n} Zeilen aus {tables} Tabellen ausgelassen: {what} ({names})",
	ES: "{n} filas de {tables} tablas omitidas: {what} ({names})",
	FR: "{n} lignes de {tables} tables laissées de côté : {what} ({names})",
	HU: "{tables} táblázat {n} sora kimaradt: {what} ({names})",
})

var NeverBegan = define1("never-began", Quoted("status"), Texts{
	EN: "subscriptions that never began: {status}",
	DE: "Abonnements, die nie begonnen haben: {status}",
	ES: "suscripciones que nunca empezaron: {status}",
	FR: "abonnements qui n’ont jamais commencé : {status}",
	HU: "előfizetések, amelyek el sem kezdődtek: {status}",
})

var CancelledButRunning = define0("cancelled-but-running", Texts{
	EN: "cancelled customers whose status says that they still run, counted as active",
	DE: "gekündigte Kunden, die nach ihrem Status noch laufen, als aktiv gezählt",
	ES: "clientes cancelados que según su estado siguen vigentes, contados como activos",
	FR: "clients résiliés qui courent encore d’après leur statut, comptés comme actifs",
	HU: "lemondott ügyfelek, amelyek az állapotuk szerint még futnak, aktívnak számítanak",
})

var TrialsWorthNothing = define0("trials-worth-nothing", Texts{
	EN: "trials with a price, worth 0 while they are trials",
	DE: "Testphasen mit einem Preis, solange mit 0 gezählt",
	ES: "periodos de prueba con precio, que valen 0 mientras duran",
	FR: "essais avec un prix, comptés pour 0 tant qu’ils durent",
	HU: "próbaidőszakok árral, addig 0 értékkel számítanak",
})

var EndedWithoutValue = define0("ended-without-value", Texts{Doubts: DoubtAmounts,
	EN: "customers who left and have a monthly value of 0, which is not what they brought; it is unknown",
	DE: "gegangene Kunden mit einem Monatswert von 0, der nicht ist, was sie brachten; er ist unbekannt",
	ES: "clientes que se fueron y tienen un valor mensual de 0, que no es lo que aportaban; se desconoce",
	FR: "clients partis avec une valeur mensuelle de 0, qui n’est pas ce qu’ils apportaient ; elle est inconnue",
	HU: "távozott ügyfelek 0 havi értékkel, ami nem az, amit hoztak; az értékük ismeretlen",
})

var NoInterval = define0("no-interval", Texts{Doubts: DoubtAmounts,
	EN: "prices without an interval, whose monthly value is unknown; a column interval (month, year) or mrr says it",
	DE: "Preise ohne Intervall, deren Monatswert unbekannt ist; eine Spalte interval (Monat, Jahr) oder mrr sagt ihn",
	ES: "precios sin intervalo, cuyo valor mensual se desconoce; lo dice una columna interval (mes, año) o mrr",
	FR: "prix sans intervalle, dont la valeur mensuelle est inconnue ; une colonne interval (mois, an) ou mrr la donne",
	HU: "időköz nélküli árak, havi értékük ismeretlen; az interval (hónap, év) vagy mrr oszlop mondja meg",
})
