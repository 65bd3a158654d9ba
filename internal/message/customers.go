package message

// Notes on figures of customers and what they cost.

var NobodyActiveBefore = define0("nobody-active-before", Texts{
	EN: "no customer was active before the period",
	DE: "vor dem Zeitraum war kein Kunde aktiv",
	ES: "ningún cliente estaba activo antes del periodo",
	FR: "aucun client n’était actif avant la période",
	HU: "az időszak előtt nem volt aktív ügyfél",
})

var NoMonthlyValueBefore = define0("no-monthly-value-before", Texts{
	EN: "the customers active before the period had no monthly value",
	DE: "die vor dem Zeitraum aktiven Kunden hatten keinen Monatswert",
	ES: "los clientes activos antes del periodo no tenían valor mensual",
	FR: "les clients actifs avant la période n’avaient pas de valeur mensuelle",
	HU: "az időszak előtt aktív ügyfeleknek nem volt havi értéke",
})

var NoCustomerWon = define0("no-customer-won", Texts{
	EN: "no customer first won",
	DE: "kein Kunde erstmals gewonnen",
	ES: "ningún cliente ganado por primera vez",
	FR: "aucun client gagné pour la première fois",
	HU: "nincs először megnyert ügyfél",
})

var WonTooRecently = define1("won-too-recently", Count("n"), Texts{
	EN: "{n} {n|customer was|customers were} won too recently to tell",
	DE: "{n} {n|Kunde wurde|Kunden wurden} zu kürzlich gewonnen, um es zu sagen",
	ES: "{n} {n|cliente|clientes} se {n|ganó|ganaron} hace demasiado poco para saberlo",
	FR: "{n} {n|client a|clients ont} été {n|gagné|gagnés} trop récemment pour le dire",
	HU: "{n} ügyfelet túl nemrég nyertünk meg ahhoz, hogy megítélhető legyen",
})

var NobodyActiveInYear = define0("nobody-active-in-year", Texts{
	EN: "no active customer in the 12 months",
	DE: "kein aktiver Kunde in den 12 Monaten",
	ES: "ningún cliente activo en los 12 meses",
	FR: "aucun client actif sur les 12 mois",
	HU: "nincs aktív ügyfél a 12 hónapban",
})

var NobodyActiveBeforeMonths = define0("nobody-active-before-months", Texts{
	EN: "no customer was active before any of the months",
	DE: "vor keinem der Monate war ein Kunde aktiv",
	ES: "ningún cliente estaba activo antes de ninguno de los meses",
	FR: "aucun client n’était actif avant l’un des mois",
	HU: "egyik hónap előtt sem volt aktív ügyfél",
})

var LifespanCapped = define1("lifespan-capped", Count("n"), Texts{
	EN: "capped at a lifespan of {n} {n|month|months}",
	DE: "auf eine Lebensdauer von {n} {n|Monat|Monaten} begrenzt",
	ES: "vida limitada a {n} {n|mes|meses}",
	FR: "durée de vie plafonnée à {n} mois",
	HU: "az élettartam {n} hónapban korlátozva",
})

var NoNewCustomer = define0("no-new-customer", Texts{
	EN: "no new customer",
	DE: "kein neuer Kunde",
	ES: "ningún cliente nuevo",
	FR: "aucun nouveau client",
	HU: "nincs új ügyfél",
})

var NoCost = define0("no-cost", Texts{
	EN: "no cost recorded",
	DE: "keine Kosten erfasst",
	ES: "sin costes registrados",
	FR: "aucun coût enregistré",
	HU: "nincs rögzített költség",
})

var AcquisitionFree = define0("acquisition-free", Texts{
	EN: "the acquisition cost is 0",
	DE: "die Akquisekosten sind 0",
	ES: "el coste de adquisición es 0",
	FR: "le coût d’acquisition est 0",
	HU: "a szerzési költség 0",
})

var NoMargin = define0("no-margin", Texts{
	EN: "no margin to pay it back",
	DE: "keine Marge zur Amortisation",
	ES: "sin margen para recuperarlo",
	FR: "pas de marge pour le récupérer",
	HU: "nincs árrés, amiből megtérülne",
})

var NoLifetimeValue = define1("no-lifetime-value", Nested("why"), Texts{
	EN: "no lifetime value ({why})",
	DE: "kein Kundenwert ({why})",
	ES: "sin valor de vida ({why})",
	FR: "pas de valeur vie ({why})",
	HU: "nincs élettartamérték ({why})",
})

var NoAcquisitionCost = define1("no-acquisition-cost", Nested("why"), Texts{
	EN: "no acquisition cost ({why})",
	DE: "keine Akquisekosten ({why})",
	ES: "sin coste de adquisición ({why})",
	FR: "pas de coût d’acquisition ({why})",
	HU: "nincs szerzési költség ({why})",
})

var NoValueKnown = define0("no-value-known", Texts{
	EN: "the monthly value of no active customer is known",
	DE: "von keinem aktiven Kunden ist der Monatswert bekannt",
	ES: "no se conoce el valor mensual de ningún cliente activo",
	FR: "la valeur mensuelle d’aucun client actif n’est connue",
	HU: "egyetlen aktív ügyfél havi értéke sem ismert",
})

// CoverAssumed is about wins without a contract end, which keep their customer for days.
var CoverAssumed = define2("cover-assumed", Count("n"), Count("days"), Texts{
	EN: "{n} {n|customer|customers} without a contract end left out: {n|it counts|they count} as active for {days} days",
	DE: "{n} {n|Kunde|Kunden} ohne Vertragsende ausgelassen: {n|er gilt|sie gelten} {days} Tage als aktiv",
	ES: "{n} {n|cliente|clientes} sin fin de contrato {n|excluido|excluidos}: {n|cuenta|cuentan} como {n|activo|activos} durante {days} días",
	FR: "{n} {n|client|clients} sans fin de contrat {n|laissé|laissés} de côté : {n|compté actif|comptés actifs} pendant {days} jours",
	HU: "{n} szerződésvég nélküli ügyfél kihagyva: {days} napig aktívnak számítanak",
})

var NoStartKnown = define0("no-start-known", Texts{
	EN: "no row of the customers export has a start_date",
	DE: "keine Zeile des Kundenexports hat ein start_date",
	ES: "ninguna fila de la exportación de clientes tiene start_date",
	FR: "aucune ligne de l’export des clients n’a de start_date",
	HU: "az ügyfélexport egyetlen sorában sincs start_date",
})

var NoBuyerKnown = define0("no-buyer-known", Texts{
	EN: "no won deal has a customer",
	DE: "kein gewonnener Deal hat einen Kunden",
	ES: "ningún negocio ganado tiene cliente",
	FR: "aucune affaire gagnée n’a de client",
	HU: "egyetlen megnyert üzletnek sincs ügyfele",
})

var WonWithoutCustomer = define2("won-without-customer", Count("n"), Sum("revenue"), Texts{
	EN: "{n} won {n|deal has|deals have} no customer ({revenue}) and {n|is|are} in no customer KPI",
	DE: "{n} {n|gewonnener Deal hat|gewonnene Deals haben} keinen Kunden ({revenue}) und {n|zählt|zählen} in keinem Kunden-KPI",
	ES: "{n} {n|negocio ganado no tiene|negocios ganados no tienen} cliente ({revenue}) y no {n|cuenta|cuentan} en ningún KPI de clientes",
	FR: "{n} {n|affaire gagnée n’a|affaires gagnées n’ont} pas de client ({revenue}) et ne {n|compte|comptent} dans aucun KPI de clients",
	HU: "{n} megnyert üzletnek nincs ügyfele ({revenue}), ezek egyetlen ügyfélmutatóban sem szerepelnek",
})

var BuyersUnlisted = define2("buyers-unlisted", Count("n"), Sum("revenue"), Texts{
	EN: "{n} {n|buyer is|buyers are} not in the customers export ({revenue} of won deals) and in no customer KPI",
	DE: "{n} {n|Käufer fehlt|Käufer fehlen} im Kundenexport ({revenue} aus gewonnenen Deals) und {n|zählt|zählen} in keinem Kunden-KPI",
	ES: "{n} {n|comprador no está|compradores no están} en la exportación de clientes ({revenue} de negocios ganados) ni en ningún KPI de clientes",
	FR: "{n} {n|acheteur n’est pas|acheteurs ne sont pas} dans l’export des clients ({revenue} d’affaires gagnées) ni dans un KPI de clients",
	HU: "{n} vevő nincs az ügyfélexportban ({revenue} megnyert üzletekből), ezek egyetlen ügyfélmutatóban sem szerepelnek",
})

var CustomersUnvalued = define1("customers-unvalued", Count("n"), Texts{
	EN: "the monthly value of {n} {n|customer|customers} is unknown (a blank mrr or amount), so {n|it is|they are} in no KPI of value",
	DE: "der Monatswert von {n} {n|Kunde|Kunden} ist unbekannt (mrr oder Betrag leer); {n|er zählt|sie zählen} in keinem Wert-KPI",
	ES: "se desconoce el valor mensual de {n} {n|cliente|clientes} (mrr o importe vacío), así que no {n|está|están} en ningún KPI de valor",
	FR: "la valeur mensuelle de {n} {n|client|clients} est inconnue (mrr ou montant vide) : {n|il n’est|ils ne sont} dans aucun KPI de valeur",
	HU: "{n} ügyfél havi értéke ismeretlen (üres mrr vagy összeg), ezért egyetlen értékmutatóban sem szerepelnek",
})

var EndsAreLastDays = define1("ends-are-last-days", Count("n"), Texts{
	EN: "end_date is read as the last day of a customer, as {n} {n|row|rows} that begin on the day after say; customers.end: day_after in salesk.yaml reads it as the first day without",
	DE: "end_date gilt als letzter Tag eines Kunden, wie {n} am Tag danach beginnende {n|Zeile sagt|Zeilen sagen}; customers.end: day_after in salesk.yaml liest es als ersten Tag ohne ihn",
	ES: "end_date se lee como el último día de un cliente, como dicen {n} {n|fila|filas} que empiezan al día siguiente; customers.end: day_after en salesk.yaml lo lee como el primer día sin él",
	FR: "end_date est lu comme le dernier jour d’un client, comme le disent {n} {n|ligne qui commence|lignes qui commencent} le lendemain ; customers.end: day_after dans salesk.yaml le lit comme le premier jour sans lui",
	HU: "az end_date az ügyfél utolsó napja, ahogy {n} másnap kezdődő sor mutatja; a salesk.yaml customers.end: day_after beállítása az első nélküle töltött napnak veszi",
})

var EndsLikeLastDays = define2("ends-like-last-days", Count("n"), Count("ends"), Texts{Doubts: DoubtDates,
	EN: "{n} of {ends} end dates are the last day of a month, yet end_date is read as the first day without the customer; write customers.end: last_day in salesk.yaml if it is the last one with, else day_after",
	DE: "{n} von {ends} Enddaten sind letzte Tage eines Monats, end_date gilt aber als erster Tag ohne den Kunden; customers.end: last_day in salesk.yaml, wenn es der letzte mit ihm ist, sonst day_after",
	ES: "{n} de {ends} fechas de fin son el último día de un mes, pero end_date se lee como el primer día sin el cliente; escriba customers.end: last_day en salesk.yaml si es el último con él, si no day_after",
	FR: "{n} dates de fin sur {ends} sont le dernier jour d’un mois, mais end_date est lu comme le premier jour sans le client ; écrire customers.end: last_day dans salesk.yaml si c’est le dernier avec lui, sinon day_after",
	HU: "{ends} végdátumból {n} hónap utolsó napja, az end_date mégis az első nélküle töltött nap; írja a salesk.yaml fájlba: customers.end: last_day, ha az utolsó vele töltött nap, különben day_after",
})

var NobodyActiveAtEnd = define0("nobody-active-at-end", Texts{
	EN: "no customer is active on the last day",
	DE: "am letzten Tag ist kein Kunde aktiv",
	ES: "ningún cliente está activo el último día",
	FR: "aucun client n’est actif au dernier jour",
	HU: "az utolsó napon nincs aktív ügyfél",
})

var NoValueLost = define0("no-value-lost", Texts{
	EN: "no monthly value was lost",
	DE: "kein Monatswert ging verloren",
	ES: "no se perdió ningún valor mensual",
	FR: "aucune valeur mensuelle n’a été perdue",
	HU: "nem veszett el havi érték",
})

var CustomersChangedGroup = define1("customers-changed-group", Count("n"), Texts{
	EN: "{n} {n|customer|customers} changed group: the movements do not come to the change of MRR",
	DE: "{n} {n|Kunde hat|Kunden haben} die Gruppe gewechselt: die Bewegungen ergeben nicht die Änderung des MRR",
	ES: "{n} {n|cliente cambió|clientes cambiaron} de grupo: los movimientos no suman el cambio del MRR",
	FR: "{n} {n|client a|clients ont} changé de groupe : les mouvements ne donnent pas la variation du MRR",
	HU: "{n} ügyfél csoportot váltott: a mozgások nem adják ki az MRR változását",
})
