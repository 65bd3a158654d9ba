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
	HU: "{n} ügyfél túl frissen lett megnyerve az értékeléshez",
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
	EN: "no cost",
	DE: "keine Kosten",
	ES: "sin coste",
	FR: "pas de coût",
	HU: "nincs költség",
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
