package message

// Why a cell cannot be read, or a row not be used.

var EmptyCell = define0("empty-cell", Texts{
	EN: "is empty, and no record can do without it",
	DE: "ist leer, und kein Datensatz kommt ohne diesen Wert aus",
	ES: "está vacío, y ningún registro puede prescindir de este valor",
	FR: "est vide, et aucun enregistrement ne peut s’en passer",
	HU: "üres, pedig egyetlen rekord sem lehet meg nélküle",
})

var TooManyCells = define2("too-many-cells", Count("cells"), Count("width"), Texts{
	EN: "the row has {cells} cells under {width} {width|header|headers}; put quotes around texts that contain the separator",
	DE: "die Zeile hat {cells} Zellen unter {width} {width|Überschrift|Überschriften}; Texte, die das Trennzeichen enthalten, in Anführungszeichen setzen",
	ES: "la fila tiene {cells} celdas bajo {width} {width|encabezado|encabezados}; ponga entre comillas los textos que contienen el separador",
	FR: "la ligne a {cells} cellules sous {width} {width|en-tête|en-têtes} ; mettre entre guillemets les textes qui contiennent le séparateur",
	HU: "a sorban {cells} cella van {width} fejléc alatt; tegye idézőjelbe azokat a szövegeket, amelyekben benne van az elválasztó",
})

var SheetError = define1("sheet-error", Text("error"), Texts{
	EN: "the workbook shows the error {error} here",
	DE: "die Mappe zeigt hier den Fehler {error}",
	ES: "el libro muestra aquí el error {error}",
	FR: "le classeur affiche ici l’erreur {error}",
	HU: "a munkafüzet itt ezt a hibát mutatja: {error}",
})

var ShareForAmount = define1("share-for-amount", Quoted("value"), Texts{
	EN: "{value} is a share, where an amount is needed",
	DE: "{value} ist ein Anteil, wo ein Betrag gebraucht wird",
	ES: "{value} es un porcentaje donde hace falta un importe",
	FR: "{value} est un pourcentage, là où il faut un montant",
	HU: "{value} arány, pedig itt összeg kell",
})

var ShareForNumber = define1("share-for-number", Quoted("value"), Texts{
	EN: "{value} is a share, where a number is needed",
	DE: "{value} ist ein Anteil, wo eine Zahl gebraucht wird",
	ES: "{value} es un porcentaje donde hace falta un número",
	FR: "{value} est un pourcentage, là où il faut un nombre",
	HU: "{value} arány, pedig itt szám kell",
})

var NotACurrency = define1("not-a-currency", Quoted("value"), Texts{
	EN: "{value} is not a currency; write its ISO code, such as EUR",
	DE: "{value} ist keine Währung; den ISO-Code angeben, etwa EUR",
	ES: "{value} no es una moneda; escriba su código ISO, como EUR",
	FR: "{value} n’est pas une devise ; écrire son code ISO, par exemple EUR",
	HU: "{value} nem pénznem; az ISO-kódját írja be, például EUR",
})

// Dates.

var NotADate = define1("not-a-date", Quoted("value"), Texts{
	EN: "{value} is not a date",
	DE: "{value} ist kein Datum",
	ES: "{value} no es una fecha",
	FR: "{value} n’est pas une date",
	HU: "{value} nem dátum",
})

var DateDigits = define1("date-digits", Quoted("value"), Texts{
	EN: "{value} is not a date; write it with the digits 0 to 9",
	DE: "{value} ist kein Datum; mit den Ziffern 0 bis 9 schreiben",
	ES: "{value} no es una fecha; escríbala con los dígitos del 0 al 9",
	FR: "{value} n’est pas une date ; l’écrire avec les chiffres 0 à 9",
	HU: "{value} nem dátum; írja 0–9 számjegyekkel",
})

var DateFormulaError = define1("date-formula-error", Quoted("value"), Texts{
	EN: "{value} is a formula's error, not a date; mend the formula",
	DE: "{value} ist der Fehler einer Formel, kein Datum; die Formel berichtigen",
	ES: "{value} es el error de una fórmula, no una fecha; corrija la fórmula",
	FR: "{value} est l’erreur d’une formule, pas une date ; corriger la formule",
	HU: "{value} egy képlet hibája, nem dátum; javítsa ki a képletet",
})

var DateInOrder = define2("date-not-in-order", Quoted("value"), Text("order"), Texts{
	EN: "{value} is not a date in the column's order {order}; correct it",
	DE: "{value} ist kein Datum in der Reihenfolge der Spalte, {order}; berichtigen",
	ES: "{value} no es una fecha en el orden de la columna, {order}; corríjala",
	FR: "{value} n’est pas une date dans l’ordre de la colonne, {order} ; la corriger",
	HU: "{value} nem dátum az oszlop sorrendje ({order}) szerint; javítsa ki",
})

var DateInFormat = define2("date-not-in-format", Quoted("value"), Nested("formats"), Texts{
	EN: "{value} is not a date in the column's format ({formats}); correct it",
	DE: "{value} ist kein Datum im Format der Spalte ({formats}); berichtigen",
	ES: "{value} no es una fecha en el formato de la columna ({formats}); corríjala",
	FR: "{value} n’est pas une date au format de la colonne ({formats}) ; la corriger",
	HU: "{value} nem az oszlop formátumában ({formats}) írt dátum; javítsa ki",
})

var DateUnclear = define2("date-unclear", Quoted("value"), Nested("why"), Texts{
	EN: "{value} is not clear: {why}",
	DE: "{value} ist nicht eindeutig: {why}",
	ES: "{value} no está claro: {why}",
	FR: "{value} n’est pas clair : {why}",
	HU: "{value} nem egyértelmű: {why}",
})

var NoDateTells = define0("no-date-tells", Texts{
	EN: "no other date of the column tells day from month",
	DE: "kein anderes Datum der Spalte unterscheidet Tag und Monat",
	ES: "ninguna otra fecha de la columna distingue el día del mes",
	FR: "aucune autre date de la colonne ne distingue le jour du mois",
	HU: "az oszlop egyetlen más dátuma sem mondja meg, melyik a nap és melyik a hónap",
})

var DateAmbiguous = define3("date-ambiguous", Quoted("value"), Either("readings"), Either("orders"), Texts{
	EN: "{value} can be {readings} and no value of the column tells which; say --date-order {orders}",
	DE: "{value} kann {readings} sein, und kein Wert der Spalte sagt, was davon; mit --date-order {orders} angeben",
	ES: "{value} puede ser {readings} y ningún valor de la columna dice cuál; indíquelo con --date-order {orders}",
	FR: "{value} peut être {readings}, et aucune valeur de la colonne ne dit laquelle ; l’indiquer avec --date-order {orders}",
	HU: "{value} lehet {readings}, és az oszlop egyetlen értéke sem dönti el; adja meg: --date-order {orders}",
})

var DatesMixed = define4("dates-mixed", Quoted("dmy"), Count("dmys"), Quoted("mdy"), Count("mdys"), Texts{
	EN: "the column mixes two orders of day and month: {dmy} is impossible as dmy ({dmys} {dmys|value|values}) and {mdy} as mdy ({mdys} {mdys|value|values}); mend it, or say --date-order dmy or mdy to keep to one order and set the other rows aside",
	DE: "die Spalte mischt zwei Reihenfolgen von Tag und Monat: {dmy} ist als dmy unmöglich ({dmys} {dmys|Wert|Werte}) und {mdy} als mdy ({mdys} {mdys|Wert|Werte}); berichtigen, oder mit --date-order dmy oder mdy bei einer bleiben und die anderen Zeilen aussortieren",
	ES: "la columna mezcla dos órdenes de día y mes: {dmy} es imposible como dmy ({dmys} {dmys|valor|valores}) y {mdy} como mdy ({mdys} {mdys|valor|valores}); corríjala, o use --date-order dmy o mdy para quedarse con un orden y apartar las otras filas",
	FR: "la colonne mélange deux ordres de jour et de mois : {dmy} est impossible en dmy ({dmys} {dmys|valeur|valeurs}) et {mdy} en mdy ({mdys} {mdys|valeur|valeurs}) ; la corriger, ou choisir --date-order dmy ou mdy pour s’en tenir à un ordre et écarter les autres lignes",
	HU: "az oszlop a nap és a hónap két sorrendjét keveri: {dmy} lehetetlen dmy szerint ({dmys} érték), {mdy} pedig mdy szerint ({mdys} érték); javítsa ki, vagy a --date-order dmy vagy mdy kapcsolóval maradjon az egyiknél, a többi sor félre lesz téve",
})

var NotADateOrder = define1("not-a-date-order", Quoted("value"), Texts{
	EN: "{value} is not an order of day, month and year; use dmy, mdy or ymd",
	DE: "{value} ist keine Reihenfolge von Tag, Monat und Jahr; dmy, mdy oder ymd verwenden",
	ES: "{value} no es un orden de día, mes y año; use dmy, mdy o ymd",
	FR: "{value} n’est pas un ordre de jour, mois et année ; utiliser dmy, mdy ou ymd",
	HU: "{value} nem a nap, a hónap és az év sorrendje; használja: dmy, mdy vagy ymd",
})

// Formats of dates, as messages tell them.

var AnyOf = define2("any-of", Nested("one"), Nested("other"), Texts{
	EN: "{one} or {other}",
	DE: "{one} oder {other}",
	ES: "{one} o {other}",
	FR: "{one} ou {other}",
	HU: "{one} vagy {other}",
})

var MonthOnly = define0("month-only", Texts{
	EN: "month without a day",
	DE: "Monat ohne Tag",
	ES: "mes sin día",
	FR: "mois sans jour",
	HU: "hónap nap nélkül",
})

var MonthByName = define0("month-by-name", Texts{
	EN: "month by name",
	DE: "Monat mit Namen",
	ES: "mes con su nombre",
	FR: "mois en lettres",
	HU: "a hónap neve kiírva",
})

var SheetDayNumber = define0("sheet-day-number", Texts{
	EN: "spreadsheet day number",
	DE: "Tageszahl einer Tabellenkalkulation",
	ES: "número de día de una hoja de cálculo",
	FR: "numéro de jour d’un tableur",
	HU: "táblázatkezelő napszáma",
})

var UnixSeconds = define0("unix-seconds", Texts{
	EN: "Unix seconds",
	DE: "Unix-Sekunden",
	ES: "segundos Unix",
	FR: "secondes Unix",
	HU: "Unix-másodperc",
})

var UnixMilliseconds = define0("unix-milliseconds", Texts{
	EN: "Unix milliseconds",
	DE: "Unix-Millisekunden",
	ES: "milisegundos Unix",
	FR: "millisecondes Unix",
	HU: "Unix-ezredmásodperc",
})

var WorkbookDate = define0("workbook-date", Texts{
	EN: "workbook date",
	DE: "Datum der Mappe",
	ES: "fecha del libro",
	FR: "date du classeur",
	HU: "munkafüzetbeli dátum",
})

var WorkbookDay = define0("workbook-day", Texts{
	EN: "workbook number as a day",
	DE: "Zahl der Mappe als Tag",
	ES: "número del libro como día",
	FR: "nombre du classeur comme jour",
	HU: "munkafüzetbeli szám napként",
})

// Amounts, counts and flags.

var NotAnAmount = define1("not-an-amount", Quoted("value"), Texts{
	EN: "{value} is not an amount",
	DE: "{value} ist kein Betrag",
	ES: "{value} no es un importe",
	FR: "{value} n’est pas un montant",
	HU: "{value} nem összeg",
})

var AmountDigits = define1("amount-digits", Quoted("value"), Texts{
	EN: "{value} is not an amount; write it with the digits 0 to 9",
	DE: "{value} ist kein Betrag; mit den Ziffern 0 bis 9 schreiben",
	ES: "{value} no es un importe; escríbalo con los dígitos del 0 al 9",
	FR: "{value} n’est pas un montant ; l’écrire avec les chiffres 0 à 9",
	HU: "{value} nem összeg; írja 0–9 számjegyekkel",
})

var AmountFormulaError = define1("amount-formula-error", Quoted("value"), Texts{
	EN: "{value} is a formula's error, not an amount; mend the formula",
	DE: "{value} ist der Fehler einer Formel, kein Betrag; die Formel berichtigen",
	ES: "{value} es el error de una fórmula, no un importe; corrija la fórmula",
	FR: "{value} est l’erreur d’une formule, pas un montant ; corriger la formule",
	HU: "{value} egy képlet hibája, nem összeg; javítsa ki a képletet",
})

var TooManyDigits = define1("too-many-digits", Quoted("value"), Texts{
	EN: "{value} has more digits than can be kept exactly (18)",
	DE: "{value} hat mehr Ziffern, als genau bewahrt werden können (18)",
	ES: "{value} tiene más dígitos de los que se pueden conservar con exactitud (18)",
	FR: "{value} a plus de chiffres qu’on ne peut en garder exactement (18)",
	HU: "{value} több számjegyből áll, mint amennyi pontosan megőrizhető (18)",
})

var TooManyDecimals = define2("too-many-decimals", Quoted("value"), Count("most"), Texts{
	EN: "{value} has more than {most} decimals; round it",
	DE: "{value} hat mehr als {most} Nachkommastellen; runden",
	ES: "{value} tiene más de {most} decimales; redondéelo",
	FR: "{value} a plus de {most} décimales ; l’arrondir",
	HU: "{value} több mint {most} tizedesjegyű; kerekítse",
})

var StrayDecimalSign = define1("stray-decimal-sign", Quoted("value"), Texts{
	EN: "{value} has a decimal sign that no other value of the column has",
	DE: "{value} hat ein Dezimalzeichen, das kein anderer Wert der Spalte hat",
	ES: "{value} tiene un signo decimal que ningún otro valor de la columna tiene",
	FR: "{value} a un signe décimal qu’aucune autre valeur de la colonne n’a",
	HU: "{value} tizedesjele az oszlop egyetlen más értékében sem szerepel",
})

var NotWithPoint = define1("not-with-decimal-point", Quoted("value"), Texts{
	EN: "{value} is not an amount with a decimal point, which the column has; correct it",
	DE: "{value} ist kein Betrag mit Dezimalpunkt, den die Spalte hat; berichtigen",
	ES: "{value} no es un importe con punto decimal, que es lo que tiene la columna; corríjalo",
	FR: "{value} n’est pas un montant à point décimal, comme l’a la colonne ; le corriger",
	HU: "{value} nem tizedespontos összeg, pedig az oszlop ilyen; javítsa ki",
})

var NotWithComma = define1("not-with-decimal-comma", Quoted("value"), Texts{
	EN: "{value} is not an amount with a decimal comma, which the column has; correct it",
	DE: "{value} ist kein Betrag mit Dezimalkomma, das die Spalte hat; berichtigen",
	ES: "{value} no es un importe con coma decimal, que es lo que tiene la columna; corríjalo",
	FR: "{value} n’est pas un montant à virgule décimale, comme l’a la colonne ; le corriger",
	HU: "{value} nem tizedesvesszős összeg, pedig az oszlop ilyen; javítsa ki",
})

var AmountAmbiguous = define3("amount-ambiguous", Quoted("value"), Text("point"), Text("comma"), Texts{
	EN: "{value} can be {point} (decimal point) or {comma} (decimal comma) and no value of the column tells which; say --decimal . or --decimal ,",
	DE: "{value} kann {point} (Dezimalpunkt) oder {comma} (Dezimalkomma) sein, und kein Wert der Spalte sagt, was davon; mit --decimal . oder --decimal , angeben",
	ES: "{value} puede ser {point} (punto decimal) o {comma} (coma decimal) y ningún valor de la columna dice cuál; indíquelo con --decimal . o --decimal ,",
	FR: "{value} peut être {point} (point décimal) ou {comma} (virgule décimale), et aucune valeur de la colonne ne dit lequel ; l’indiquer avec --decimal . ou --decimal ,",
	HU: "{value} lehet {point} (tizedespont) vagy {comma} (tizedesvessző), és az oszlop egyetlen értéke sem dönti el; adja meg: --decimal . vagy --decimal ,",
})

var AmountsMixed = define4("amounts-mixed", Quoted("point"), Count("points"), Quoted("comma"), Count("commas"), Texts{
	EN: "the column mixes decimal signs: {point} has a decimal point ({points} {points|value|values}) and {comma} a decimal comma ({commas} {commas|value|values}); mend it, or say --decimal . or --decimal , to keep to one and set the other rows aside",
	DE: "die Spalte mischt Dezimalzeichen: {point} hat einen Dezimalpunkt ({points} {points|Wert|Werte}) und {comma} ein Dezimalkomma ({commas} {commas|Wert|Werte}); berichtigen, oder mit --decimal . oder --decimal , bei einem bleiben und die anderen Zeilen aussortieren",
	ES: "la columna mezcla signos decimales: {point} tiene punto decimal ({points} {points|valor|valores}) y {comma} coma decimal ({commas} {commas|valor|valores}); corríjala, o use --decimal . o --decimal , para quedarse con uno y apartar las otras filas",
	FR: "la colonne mélange les signes décimaux : {point} a un point décimal ({points} {points|valeur|valeurs}) et {comma} une virgule décimale ({commas} {commas|valeur|valeurs}) ; la corriger, ou choisir --decimal . ou --decimal , pour s’en tenir à l’un et écarter les autres lignes",
	HU: "az oszlop keveri a tizedesjeleket: {point} tizedespontos ({points} érték), {comma} pedig tizedesvesszős ({commas} érték); javítsa ki, vagy a --decimal . vagy --decimal , kapcsolóval maradjon az egyiknél, a többi sor félre lesz téve",
})

var NotADecimalSign = define1("not-a-decimal-sign", Quoted("value"), Texts{
	EN: "{value} is not a decimal sign; use . or ,",
	DE: "{value} ist kein Dezimalzeichen; . oder , verwenden",
	ES: "{value} no es un signo decimal; use . o ,",
	FR: "{value} n’est pas un signe décimal ; utiliser . ou ,",
	HU: "{value} nem tizedesjel; használja: . vagy ,",
})

var AmountTooLarge = define1("amount-too-large", Text("amount"), Texts{
	EN: "the amount {amount} is too large",
	DE: "der Betrag {amount} ist zu groß",
	ES: "el importe {amount} es demasiado grande",
	FR: "le montant {amount} est trop grand",
	HU: "a(z) {amount} összeg túl nagy",
})

var NotACount = define1("not-a-count", Quoted("value"), Texts{
	EN: "{value} is not a count",
	DE: "{value} ist keine Anzahl",
	ES: "{value} no es un recuento",
	FR: "{value} n’est pas un décompte",
	HU: "{value} nem darabszám",
})

var CountNotWhole = define1("count-not-whole", Quoted("value"), Texts{
	EN: "{value} is not a count; counts are whole numbers of 0 or more",
	DE: "{value} ist keine Anzahl; Anzahlen sind ganze Zahlen ab 0",
	ES: "{value} no es un recuento; los recuentos son números enteros desde 0",
	FR: "{value} n’est pas un décompte ; ce sont des nombres entiers à partir de 0",
	HU: "{value} nem darabszám; az legalább 0, egész szám",
})

var CountTooLarge = define2("count-too-large", Quoted("value"), Count("largest"), Texts{
	EN: "{value} is too large for a count; the largest is {largest}",
	DE: "{value} ist zu groß für eine Anzahl; die größte ist {largest}",
	ES: "{value} es demasiado grande para un recuento; el mayor es {largest}",
	FR: "{value} est trop grand pour un décompte ; le plus grand est {largest}",
	HU: "{value} darabszámnak túl nagy; a legnagyobb {largest}",
})

var NotAFlag = define1("not-a-flag", Quoted("value"), Texts{
	EN: "{value} is not a yes or no, a count or a date",
	DE: "{value} ist weder ja noch nein, keine Anzahl und kein Datum",
	ES: "{value} no es un sí o un no, ni un recuento, ni una fecha",
	FR: "{value} n’est ni oui ou non, ni un décompte, ni une date",
	HU: "{value} nem igen vagy nem, nem darabszám és nem dátum",
})

// Columns of which not one value could be read.

var OnlyValueUnread = define2("only-value-unread", Quoted("value"), Nested("what"), Texts{
	EN: "the column's only value, {value}, is not {what}; see whether this is the right column",
	DE: "der einzige Wert der Spalte, {value}, ist nicht lesbar als {what}; prüfen, ob es die richtige Spalte ist",
	ES: "el único valor de la columna, {value}, no es {what}; compruebe si es la columna correcta",
	FR: "la seule valeur de la colonne, {value}, n’est pas {what} ; vérifier que c’est la bonne colonne",
	HU: "az oszlop egyetlen értéke, {value}, nem {what}; nézze meg, ez-e a megfelelő oszlop",
})

var NoValueRead = define3("no-value-read", Count("n"), Nested("what"), Quoted("value"), Texts{
	EN: "none of the column's {n} values is {what}, such as {value}; see whether this is the right column",
	DE: "keiner der {n} Werte der Spalte ist lesbar als {what}, etwa {value}; prüfen, ob es die richtige Spalte ist",
	ES: "ninguno de los {n} valores de la columna es {what}, por ejemplo {value}; compruebe si es la columna correcta",
	FR: "aucune des {n} valeurs de la colonne n’est {what}, par exemple {value} ; vérifier que c’est la bonne colonne",
	HU: "az oszlop {n} értékéből egyik sem {what}, például {value}; nézze meg, ez-e a megfelelő oszlop",
})

var ADate = define0("a-date", Texts{EN: "a date", DE: "Datum", ES: "una fecha", FR: "une date", HU: "dátum"})

var ANumber = define0("a-number", Texts{EN: "a number", DE: "Zahl", ES: "un número", FR: "un nombre", HU: "szám"})

var ACount = define0("a-count", Texts{EN: "a count", DE: "Anzahl", ES: "un recuento", FR: "un décompte", HU: "darabszám"})

var AYesOrNo = define0("a-yes-or-no", Texts{EN: "a yes or no", DE: "Ja oder Nein", ES: "un sí o un no", FR: "un oui ou non", HU: "igen vagy nem"})

// Rows whose cells do not go together.

var ForecastOnly = define2("forecast-only", Word("outcome"), Quoted("header"), Texts{
	EN: "the deal is {outcome}, but no column says when it closed; {header} is a forecast (if it is the day, map close_date to it)",
	DE: "der Deal ist {outcome}, aber keine Spalte sagt, wann er abgeschlossen wurde; {header} ist eine Prognose (ist es der Tag, close_date darauf abbilden)",
	ES: "el negocio está en {outcome}, pero ninguna columna dice cuándo se cerró; {header} es una previsión (si es el día, asigne close_date a esa columna)",
	FR: "l’affaire est {outcome}, mais aucune colonne ne dit quand elle a été conclue ; {header} est une prévision (si c’est le jour, y associer close_date)",
	HU: "az üzlet {outcome}, de egyik oszlop sem mondja meg, mikor zárult le; {header} előrejelzés (ha ez a nap, rendelje hozzá: close_date)",
})

var ClosedWithoutDay = define1("closed-without-day", Word("outcome"), Texts{
	EN: "is empty, but the deal is {outcome}; write the day it closed",
	DE: "ist leer, aber der Deal ist {outcome}; den Tag des Abschlusses eintragen",
	ES: "está vacío, pero el negocio está en {outcome}; escriba el día en que se cerró",
	FR: "est vide, mais l’affaire est {outcome} ; écrire le jour où elle a été conclue",
	HU: "üres, pedig az üzlet {outcome}; írja be a lezárás napját",
})

var CostEndsEarly = define1("cost-ends-early", Day("start"), Texts{
	EN: "the cost ends before it starts, on {start}",
	DE: "die Kosten enden, bevor sie am {start} beginnen",
	ES: "el coste termina antes de empezar, el {start}",
	FR: "le coût finit avant de commencer, le {start}",
	HU: "a költség előbb ér véget, mint ahogy elkezdődik ({start})",
})

var DebitLessCredit = define0("debit-less-credit", Texts{
	EN: "debit less credit is too large",
	DE: "Soll minus Haben ist zu groß",
	ES: "debe menos haber es demasiado grande",
	FR: "débit moins crédit est trop grand",
	HU: "a tartozik és a követel különbsége túl nagy",
})

var TargetEndsEarly = define1("target-ends-early", Day("start"), Texts{
	EN: "the target ends before it starts, on {start}",
	DE: "das Ziel endet, bevor es am {start} beginnt",
	ES: "el objetivo termina antes de empezar, el {start}",
	FR: "l’objectif finit avant de commencer, le {start}",
	HU: "a cél előbb ér véget, mint ahogy elkezdődik ({start})",
})

var TargetWithoutEnd = define0("target-without-end", Texts{
	EN: "is empty, so the target has no last day; write it, or a period",
	DE: "ist leer, das Ziel hat also keinen letzten Tag; diesen oder einen Zeitraum eintragen",
	ES: "está vacío, así que el objetivo no tiene último día; escríbalo, o un período",
	FR: "est vide, l’objectif n’a donc pas de dernier jour ; l’écrire, ou une période",
	HU: "üres, így a célnak nincs utolsó napja; írja be azt vagy egy időszakot",
})

var NoTargetMetric = define1("no-target-metric", Quoted("value"), Texts{
	EN: "{value} is no KPI that a target can be set for",
	DE: "{value} ist keine Kennzahl, für die es Ziele gibt",
	ES: "{value} no es un KPI para el que se pueda fijar un objetivo",
	FR: "{value} n’est pas un indicateur auquel un objectif peut être fixé ",
	HU: "{value} nem olyan mutató, amelyre cél adható meg",
})

var NoMailEvent = define1("no-mail-event", Quoted("value"), Texts{
	EN: "{value} is no event of a message",
	DE: "{value} ist kein Ereignis einer Nachricht",
	ES: "{value} no es un evento de un mensaje",
	FR: "{value} n’est pas un événement de message ",
	HU: "{value} nem üzenet eseménye",
})

var EventWithoutMessage = define0("event-without-message", Texts{
	EN: "is empty, so the event belongs to no message",
	DE: "ist leer, das Ereignis gehört also zu keiner Nachricht",
	ES: "está vacío, así que el evento no pertenece a ningún mensaje",
	FR: "est vide, l’événement n’appartient donc à aucun message",
	HU: "üres, így az esemény egyik üzenethez sem tartozik",
})

var RateNotPositive = define0("rate-not-positive", Texts{
	EN: "must be more than 0: the price of one unit of the currency",
	DE: "muss größer als 0 sein: der Preis einer Einheit der Währung",
	ES: "debe ser mayor que 0: el precio de una unidad de la moneda",
	FR: "doit être supérieur à 0 : le prix d’une unité de la devise",
	HU: "nullánál nagyobb kell legyen: a pénznem egy egységének ára",
})

var NotAPeriod = define1("not-a-period", Quoted("value"), Texts{
	EN: "{value} is not a period; write a day 2022-03-15, a week 2022-W05, a month 2022-03, a quarter 2022-Q1, a year 2022 or a fiscal year FY2022",
	DE: "{value} ist kein Zeitraum; einen Tag 2022-03-15, eine Woche 2022-W05, einen Monat 2022-03, ein Quartal 2022-Q1, ein Jahr 2022 oder ein Geschäftsjahr FY2022 schreiben",
	ES: "{value} no es un período; escriba un día 2022-03-15, una semana 2022-W05, un mes 2022-03, un trimestre 2022-Q1, un año 2022 o un ejercicio FY2022",
	FR: "{value} n’est pas une période ; écrire un jour 2022-03-15, une semaine 2022-W05, un mois 2022-03, un trimestre 2022-Q1, une année 2022 ou un exercice FY2022",
	HU: "{value} nem időszak; írjon napot (2022-03-15), hetet (2022-W05), hónapot (2022-03), negyedévet (2022-Q1), évet (2022) vagy üzleti évet (FY2022)",
})

var QuantityTooLarge = define0("quantity-too-large", Texts{
	EN: "times the quantity is too large",
	DE: "mal der Menge ist zu groß",
	ES: "por la cantidad es demasiado grande",
	FR: "multiplié par la quantité est trop grand",
	HU: "a mennyiséggel szorozva túl nagy",
})

var RefundTooLarge = define0("refund-too-large", Texts{
	EN: "is too large",
	DE: "ist zu groß",
	ES: "es demasiado grande",
	FR: "est trop grand",
	HU: "túl nagy",
})

var LeftWithoutDay = define0("left-without-day", Texts{
	EN: "is empty, but the status says that the customer left; write the day",
	DE: "ist leer, aber der Status sagt, dass der Kunde gegangen ist; den Tag eintragen",
	ES: "está vacío, pero el estado dice que el cliente se fue; escriba el día",
	FR: "est vide, mais le statut dit que le client est parti ; inscrire le jour",
	HU: "üres, pedig az állapot szerint az ügyfél távozott; írja be a napot",
})

var ColumnNotRead = define1("column-not-read", Nested("why"), Texts{
	EN: "is not read, and no figure rests on it: {why}",
	DE: "wird nicht gelesen, keine Kennzahl beruht darauf: {why}",
	ES: "no se lee, y ninguna cifra se basa en ella: {why}",
	FR: "n’est pas lue, et aucun chiffre ne s’appuie dessus : {why}",
	HU: "nem olvasható be, egyetlen mutató sem épül rá: {why}",
})
