package message

// In which currency amounts are, and in which unit they are written.

var MixedCurrencies = define2("mixed-currencies", List("currencies"), Text("code"), Texts{Doubts: DoubtCurrency,
	EN: "the amounts are in several currencies: {currencies}; choose the report's with --currency {code} and give the rates with --rates FILE",
	DE: "die Beträge sind in mehreren Währungen: {currencies}; die des Berichts mit --currency {code} wählen und die Kurse mit --rates DATEI angeben",
	ES: "los importes están en varias monedas: {currencies}; elija la del informe con --currency {code} e indique los tipos de cambio con --rates ARCHIVO",
	FR: "les montants sont en plusieurs devises : {currencies} ; choisir celle du rapport avec --currency {code} et donner les taux avec --rates FICHIER",
	HU: "az összegek több pénznemben vannak: {currencies}; a jelentés pénznemét a --currency {code}, az árfolyamokat a --rates FÁJL adja meg",
})

var MixedSigns = define2("mixed-signs", List("currencies"), List("signs"), Texts{Doubts: DoubtCurrency,
	EN: "the amounts are in several currencies: {currencies}; say which currency {signs} is under currency_signs: in salesk.yaml, choose the report's with --currency and give the rates with --rates FILE",
	DE: "die Beträge sind in mehreren Währungen: {currencies}; unter currency_signs: in salesk.yaml angeben, welche Währung {signs} ist, die des Berichts mit --currency wählen und die Kurse mit --rates DATEI angeben",
	ES: "los importes están en varias monedas: {currencies}; indique en currency_signs: de salesk.yaml qué moneda es {signs}, elija la del informe con --currency e indique los tipos de cambio con --rates ARCHIVO",
	FR: "les montants sont en plusieurs devises : {currencies} ; dire sous currency_signs: dans salesk.yaml quelle devise est {signs}, choisir celle du rapport avec --currency et donner les taux avec --rates FICHIER",
	HU: "az összegek több pénznemben vannak: {currencies}; a salesk.yaml currency_signs: része mondja meg, melyik pénznem a(z) {signs}, a jelentés pénznemét a --currency, az árfolyamokat a --rates FÁJL adja meg",
})

var UnsettledSign = define5("unsettled-sign", Count("n"), Text("sign"), Text("currency"), List("codes"), Text("entry"), Texts{Doubts: DoubtCurrency,
	EN: "{n} {n|amount has|amounts have} the sign {sign}, a currency such as {codes} but not {currency}; say which it is: currency_signs: {entry} in salesk.yaml",
	DE: "{n} {n|Betrag hat|Beträge haben} das Zeichen {sign}, eine Währung wie {codes}, aber nicht {currency}; angeben, welche es ist: currency_signs: {entry} in salesk.yaml",
	ES: "{n} {n|importe lleva|importes llevan} el signo {sign}, una moneda como {codes} pero no {currency}; indique cuál es: currency_signs: {entry} en salesk.yaml",
	FR: "{n} {n|montant porte|montants portent} le signe {sign}, une devise comme {codes} mais pas {currency} ; dire laquelle : currency_signs: {entry} dans salesk.yaml",
	HU: "{n} összegen a(z) {sign} jel áll, ami lehet {codes} vagy hasonló, de {currency} nem; a salesk.yaml mondja meg, melyik: currency_signs: {entry}",
})

var SettledSign = define3("settled-sign", Count("n"), Text("sign"), Text("currency"), Texts{
	EN: "{n} {n|amount|amounts} with the sign {sign} {n|is|are} taken as {currency}, the only currency with that sign that the exports name",
	DE: "{n} {n|Betrag|Beträge} mit dem Zeichen {sign} {n|gilt|gelten} als {currency}, die einzige Währung mit diesem Zeichen, die die Exporte nennen",
	ES: "{n} {n|importe|importes} con el signo {sign} se {n|toma|toman} por {currency}, la única moneda con ese signo que nombran las exportaciones",
	FR: "{n} {n|montant|montants} avec le signe {sign} {n|est pris|sont pris} pour {currency}, la seule devise à ce signe que nomment les exports",
	HU: "{n} összeg {sign} jellel {currency} pénznemben számít: az exportok csak ezt nevezik meg az ilyen jelű pénznemek közül",
})

var SharedSign = define1("shared-sign", Text("sign"), Texts{
	EN: "several currencies have the sign {sign}, and nothing says which one it is here; currency_signs: in salesk.yaml or --currency does",
	DE: "mehrere Währungen haben das Zeichen {sign}, und nichts sagt, welche es hier ist; currency_signs: in salesk.yaml oder --currency sagt es",
	ES: "varias monedas llevan el signo {sign} y nada dice cuál es aquí; currency_signs: en salesk.yaml o --currency lo indica",
	FR: "plusieurs devises ont le signe {sign} et rien ne dit laquelle c’est ici ; currency_signs: dans salesk.yaml ou --currency le dit",
	HU: "a(z) {sign} több pénznem jele, és semmi sem mondja meg, itt melyiké; a salesk.yaml currency_signs: része vagy a --currency megadja",
})

// ScaledColumn tells of numbers whose header or format says that one stands for more.
var ScaledColumn = define2("scaled-column", Quoted("header"), Decimal("times"), Texts{
	EN: "{header} is in units of {times}; its numbers were multiplied by that",
	DE: "{header} ist in Einheiten von {times}; die Zahlen wurden damit malgenommen",
	ES: "{header} está en unidades de {times}; sus números se multiplicaron por eso",
	FR: "{header} est en unités de {times} ; ses nombres ont été multipliés d’autant",
	HU: "{header} egysége {times}; a számok ennyivel meg lettek szorozva",
})

var OtherCurrency = define2("other-currency", Text("amount"), Text("row"), Texts{
	EN: "the amount is in {amount}, but the row or its header says {row}",
	DE: "der Betrag ist in {amount}, aber die Zeile oder ihre Überschrift sagt {row}",
	ES: "el importe está en {amount}, pero la fila o su encabezado dice {row}",
	FR: "le montant est en {amount}, mais la ligne ou son en-tête dit {row}",
	HU: "az összeg pénzneme {amount}, a sor vagy a fejléc szerint viszont {row}",
})

// ConvertedAmounts are a class of rows.
var ConvertedAmounts = define1("converted-amounts", Text("currency"), Texts{
	EN: "deals in other currencies, for which the export's own amount in {currency} was used",
	DE: "Geschäfte in anderen Währungen, für die der Betrag des Exports in {currency} genommen wurde",
	ES: "negocios en otras monedas, para los que se usó el importe en {currency} de la propia exportación",
	FR: "affaires en d’autres devises, pour lesquelles le montant en {currency} de l’export a été pris",
	HU: "más pénznemű üzletek, amelyeknél az export saját, {currency} pénznemű összege számít",
})

// UnnamedConverted are a class of rows.
var UnnamedConverted = define0("unnamed-converted", Texts{Doubts: DoubtCurrency,
	EN: "amounts that the export converted to a currency that it does not name, taken to be in the report's",
	DE: "Beträge, die der Export in eine Währung umgerechnet hat, die er nicht nennt; sie gelten als in der des Berichts",
	ES: "importes que la exportación convirtió a una moneda que no nombra, tomados por la del informe",
	FR: "montants que l’export a convertis dans une devise qu’il ne nomme pas, tenus pour ceux de la devise du rapport",
	HU: "összegek, amelyeket az export egy meg nem nevezett pénznemre váltott át; a jelentés pénznemében számítanak",
})

// Amounts that cannot be brought into the report's currency.

var NotISOCurrency = define1("not-iso-currency", Quoted("code"), Texts{
	EN: "{code} is not an ISO 4217 currency code such as EUR",
	DE: "{code} ist kein Währungscode nach ISO 4217 wie EUR",
	ES: "{code} no es un código de moneda ISO 4217 como EUR",
	FR: "{code} n’est pas un code de devise ISO 4217 comme EUR",
	HU: "{code} nem ISO 4217 pénznemkód, mint az EUR",
})

var NoDateForRate = define1("no-date-for-rate", Text("currency"), Texts{
	EN: "the amount is in {currency} and the record has no date to take the rate of; give it one",
	DE: "der Betrag ist in {currency}, und der Datensatz hat kein Datum, dessen Kurs gilt; eines eintragen",
	ES: "el importe está en {currency} y el registro no tiene fecha de la que tomar el tipo de cambio; indíquela",
	FR: "le montant est en {currency} et l’enregistrement n’a pas de date dont prendre le taux ; en donner une",
	HU: "az összeg {currency} pénznemben van, és a rekordnak nincs dátuma, amelynek az árfolyama számítana; adjon meg egyet",
})

var NoRate = define3("no-rate", Text("currency"), Text("into"), Day("day"), Texts{
	EN: "there is no rate of {currency} in {into} on {day}; add one with that date or an earlier one to the rates",
	DE: "für den {day} gibt es keinen Kurs von {currency} in {into}; den Kursen einen mit diesem oder einem früheren Datum hinzufügen",
	ES: "no hay tipo de cambio de {currency} a {into} el {day}; añada a los tipos uno con esa fecha o una anterior",
	FR: "il n’y a pas de taux de {currency} en {into} le {day} ; ajouter aux taux un taux à cette date ou avant",
	HU: "{day} napjára nincs {currency}–{into} árfolyam; vegyen fel egyet erre vagy korábbi napra az árfolyamok közé",
})

var ConvertedTooLarge = define1("converted-too-large", Text("currency"), Texts{
	EN: "the amount in {currency} is too large",
	DE: "der Betrag in {currency} ist zu groß",
	ES: "el importe en {currency} es demasiado grande",
	FR: "le montant en {currency} est trop grand",
	HU: "az összeg {currency} pénznemben túl nagy",
})

var TargetTooLarge = define1("target-too-large", Text("currency"), Texts{
	EN: "the target in {currency} is too large",
	DE: "das Ziel in {currency} ist zu groß",
	ES: "el objetivo en {currency} es demasiado grande",
	FR: "l’objectif en {currency} est trop grand",
	HU: "a cél {currency} pénznemben túl nagy",
})
