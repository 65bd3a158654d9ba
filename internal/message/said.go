package message

// What a flag or a key of the configuration was given, and should have been.

var OfFlag = define2("of-flag", Text("flag"), Nested("what"), Texts{
	EN: "{flag}: {what}",
	DE: "{flag}: {what}",
	ES: "{flag}: {what}",
	FR: "{flag} : {what}",
	HU: "{flag}: {what}",
})

var NotOneOf = define2("not-one-of", Quoted("value"), Nested("what"), Texts{
	EN: "{value} is not {what}",
	DE: "{value} passt nicht, erwartet wird {what}",
	ES: "{value} no es {what}",
	FR: "{value} n’est pas {what}",
	HU: "{value} nem {what}",
})

var MeantIs = define1("meant-is", Text("near"), Texts{
	EN: "did you mean {near}?",
	DE: "war {near} gemeint?",
	ES: "¿quiso decir {near}?",
	FR: "vouliez-vous dire {near} ?",
	HU: "erre gondolt: {near}?",
})

var TermGrain = define0("term-grain", Texts{
	EN: "a grain",
	DE: "ein Zeitraster",
	ES: "un grano",
	FR: "un grain",
	HU: "időbontás",
})

var TermKPI = define0("term-kpi", Texts{
	EN: "a KPI",
	DE: "eine Kennzahl",
	ES: "un KPI",
	FR: "un indicateur",
	HU: "mutató",
})

var TermLanguage = define0("term-language", Texts{
	EN: "a language of reports",
	DE: "eine Sprache der Berichte",
	ES: "un idioma de los informes",
	FR: "une langue des rapports",
	HU: "jelentésnyelv",
})

var TermDateOrder = define0("term-date-order", Texts{
	EN: "an order of day, month and year",
	DE: "eine Reihenfolge von Tag, Monat und Jahr",
	ES: "un orden de día, mes y año",
	FR: "un ordre de jour, mois et année",
	HU: "a nap, a hónap és az év sorrendje",
})

var TermOneOfTwo = define2("term-one-of-two", Text("one"), Text("two"), Texts{
	EN: "one of {one} and {two}",
	DE: "{one} oder {two}",
	ES: "{one} ni {two}",
	FR: "l’un de {one} et {two}",
	HU: "{one} és {two} egyike",
})

var TermOneOfItsValues = define0("term-one-of-its-values", Texts{
	EN: "one of its values",
	DE: "einer der möglichen Werte",
	ES: "uno de sus valores",
	FR: "l’une de ses valeurs",
	HU: "a lehetséges értékek egyike",
})

var TermShell = define0("term-shell", Texts{
	EN: "a shell",
	DE: "eine Shell",
	ES: "un intérprete de órdenes",
	FR: "un interpréteur de commandes",
	HU: "parancsértelmező",
})

var TermKindOfExport = define0("term-kind-of-export", Texts{
	EN: "a kind of export",
	DE: "eine Art von Export",
	ES: "un tipo de exportación",
	FR: "un type d’export",
	HU: "exportfajta",
})

var TermTargetMetric = define0("term-target-metric", Texts{
	EN: "a metric with targets",
	DE: "eine Kennzahl mit Zielen",
	ES: "un indicador con objetivos",
	FR: "un indicateur avec objectifs",
	HU: "célokkal rendelkező mutató",
})

var TermRollup = define0("term-rollup", Texts{
	EN: "a roll-up",
	DE: "eine Zusammenfassung",
	ES: "un modo de agregación",
	FR: "un mode d’agrégation",
	HU: "összesítési mód",
})

var TermKindOfGoal = define0("term-kind-of-goal", Texts{
	EN: "a kind of goal",
	DE: "eine Art von Ziel",
	ES: "un tipo de objetivo",
	FR: "un type d’objectif",
	HU: "célfajta",
})

var TermDirection = define0("term-direction", Texts{
	EN: "a direction",
	DE: "eine Richtung",
	ES: "una dirección",
	FR: "un sens",
	HU: "irány",
})

var TermTrueOrFalse = define0("term-true-or-false", Texts{
	EN: "true or false",
	DE: "true oder false",
	ES: "true ni false",
	FR: "true ou false",
	HU: "true vagy false",
})

var TermComparison = define0("term-comparison", Texts{
	EN: "a comparison",
	DE: "ein Vergleich",
	ES: "una comparación",
	FR: "une comparaison",
	HU: "összehasonlítás",
})

var TermView = define0("term-view", Texts{
	EN: "a view",
	DE: "eine Ansicht",
	ES: "una vista",
	FR: "une vue",
	HU: "nézet",
})

var TermFormat = define0("term-format", Texts{
	EN: "a format",
	DE: "ein Format",
	ES: "un formato",
	FR: "un format",
	HU: "formátum",
})

var TermLayout = define0("term-layout", Texts{
	EN: "a layout",
	DE: "eine Anordnung",
	ES: "una disposición",
	FR: "une disposition",
	HU: "elrendezés",
})

var NotAMonth = define1("not-a-month", Quoted("value"), Texts{
	EN: "{value} is not a month; write its number, 1 to 12, or its English name",
	DE: "{value} ist kein Monat; die Zahl von 1 bis 12 oder den englischen Namen schreiben",
	ES: "{value} no es un mes; escriba su número, de 1 a 12, o su nombre en inglés",
	FR: "{value} n’est pas un mois ; écrire son numéro, de 1 à 12, ou son nom anglais",
	HU: "{value} nem hónap; írja a számát (1–12) vagy az angol nevét",
})

var NotADay = define1("not-a-day", Quoted("value"), Texts{
	EN: "{value} is not a day; write it as 2022-03-15",
	DE: "{value} ist kein Tag; so schreiben: 2022-03-15",
	ES: "{value} no es un día; escríbalo como 2022-03-15",
	FR: "{value} n’est pas un jour ; l’écrire comme 2022-03-15",
	HU: "{value} nem nap; így írja: 2022-03-15",
})

var NotATimeZone = define1("not-a-time-zone", Quoted("value"), Texts{
	EN: "{value} is not a time zone; write an IANA name such as Europe/Budapest, UTC, or Local",
	DE: "{value} ist keine Zeitzone; einen IANA-Namen wie Europe/Budapest, UTC oder Local schreiben",
	ES: "{value} no es una zona horaria; escriba un nombre IANA como Europe/Budapest, UTC o Local",
	FR: "{value} n’est pas un fuseau horaire ; écrire un nom IANA comme Europe/Budapest, UTC ou Local",
	HU: "{value} nem időzóna; írjon IANA-nevet, mint az Europe/Budapest, UTC vagy Local",
})

var NoCurrency = define1("no-currency", Quoted("value"), Texts{
	EN: "{value} is not a currency",
	DE: "{value} ist keine Währung",
	ES: "{value} no es una moneda",
	FR: "{value} n’est pas une devise",
	HU: "{value} nem pénznem",
})

var WriteISOCode = define0("write-iso-code", Texts{
	EN: "write its three-letter ISO code, such as EUR",
	DE: "den dreistelligen ISO-Code schreiben, etwa EUR",
	ES: "escriba su código ISO de tres letras, como EUR",
	FR: "écrire son code ISO à trois lettres, par exemple EUR",
	HU: "írja a hárombetűs ISO-kódját, például EUR",
})

var NoDelimiter = define1("no-delimiter", Quoted("value"), Texts{
	EN: "{value} is not a delimiter; use comma, semicolon, tab, pipe or one ASCII character",
	DE: "{value} ist kein Trennzeichen; comma, semicolon, tab, pipe oder ein ASCII-Zeichen verwenden",
	ES: "{value} no es un separador; use comma, semicolon, tab, pipe o un carácter ASCII",
	FR: "{value} n’est pas un séparateur ; utiliser comma, semicolon, tab, pipe ou un caractère ASCII",
	HU: "{value} nem elválasztó; használja: comma, semicolon, tab, pipe vagy egy ASCII-karakter",
})

var NoDecimalMark = define1("no-decimal-mark", Quoted("value"), Texts{
	EN: "{value} is not a decimal mark; write point or comma",
	DE: "{value} ist kein Dezimalzeichen; point oder comma schreiben",
	ES: "{value} no es un signo decimal; escriba point o comma",
	FR: "{value} n’est pas un signe décimal ; écrire point ou comma",
	HU: "{value} nem tizedesjel; írja: point vagy comma",
})

var NotANumber = define1("not-a-number", Quoted("value"), Texts{
	EN: "{value} is not a number; write digits with a point, such as 1234.5",
	DE: "{value} ist keine Zahl; Ziffern mit einem Punkt schreiben, etwa 1234.5",
	ES: "{value} no es un número; escriba dígitos con un punto, como 1234.5",
	FR: "{value} n’est pas un nombre ; écrire des chiffres avec un point, par exemple 1234.5",
	HU: "{value} nem szám; írjon számjegyeket ponttal, például 1234.5",
})

var MoreThan18Decimals = define1("more-than18-decimals", Quoted("value"), Texts{
	EN: "{value} has more than 18 decimals",
	DE: "{value} hat mehr als 18 Nachkommastellen",
	ES: "{value} tiene más de 18 decimales",
	FR: "{value} a plus de 18 décimales",
	HU: "{value} több mint 18 tizedesjegyű",
})

var MoreDigitsThanExact = define1("more-digits-than-exact", Quoted("value"), Texts{
	EN: "{value} has more digits than can be kept exactly",
	DE: "{value} hat mehr Ziffern, als genau bewahrt werden können",
	ES: "{value} tiene más dígitos de los que se pueden conservar con exactitud",
	FR: "{value} a plus de chiffres qu’on ne peut en garder exactement",
	HU: "{value} több számjegyből áll, mint amennyi pontosan megőrizhető",
})

var ListShowsDimensions = define0("list-shows-dimensions", Texts{
	EN: "salesk list dimensions shows all",
	DE: "salesk list dimensions zeigt alle",
	ES: "salesk list dimensions las muestra todas",
	FR: "salesk list dimensions les montre toutes",
	HU: "a salesk list dimensions mindet felsorolja",
})

var ListShowsColumns = define0("list-shows-columns", Texts{
	EN: "salesk list columns shows all",
	DE: "salesk list columns zeigt alle",
	ES: "salesk list columns las muestra todas",
	FR: "salesk list columns les montre toutes",
	HU: "a salesk list columns mindet felsorolja",
})

var NoneStandsAlone = define0("none-stands-alone", Texts{
	EN: "none stands alone; it means no grouping",
	DE: "none steht allein; es heißt ohne Gruppierung",
	ES: "none va solo; significa sin agrupar",
	FR: "none s’emploie seul ; il veut dire sans regroupement",
	HU: "a none egyedül áll; azt jelenti: csoportosítás nélkül",
})

var NotAWholeNumber = define1("not-a-whole-number", Quoted("value"), Texts{
	EN: "{value} is not a whole number",
	DE: "{value} ist keine ganze Zahl",
	ES: "{value} no es un número entero",
	FR: "{value} n’est pas un nombre entier",
	HU: "{value} nem egész szám",
})

var NotANumberOfGroups = define1("not-a-number-of-groups", Text("value"), Texts{
	EN: "{value} is not a number of groups; 0 keeps all",
	DE: "{value} ist keine Anzahl von Gruppen; 0 behält alle",
	ES: "{value} no es un número de grupos; 0 los mantiene todos",
	FR: "{value} n’est pas un nombre de groupes ; 0 les garde tous",
	HU: "{value} nem lehet csoportok száma; a 0 mindet megtartja",
})

var NotANumberOfRecords = define1("not-a-number-of-records", Text("value"), Texts{
	EN: "{value} is not a number of records; 0 lists all",
	DE: "{value} ist keine Anzahl von Datensätzen; 0 listet alle auf",
	ES: "{value} no es un número de registros; 0 los enumera todos",
	FR: "{value} n’est pas un nombre d’enregistrements ; 0 les liste tous",
	HU: "{value} nem lehet rekordok száma; a 0 mindet felsorolja",
})

var NotANumberOfColumns = define1("not-a-number-of-columns", Text("value"), Texts{
	EN: "{value} is not a number of columns",
	DE: "{value} ist keine Anzahl von Spalten",
	ES: "{value} no es un número de columnas",
	FR: "{value} n’est pas un nombre de colonnes",
	HU: "{value} nem lehet oszlopok száma",
})

var NotAFixedPeriod = define1("not-a-fixed-period", Quoted("value"), Texts{
	EN: "{value} is not a period; write a day 2022-03-15, a week 2022-W05, a month 2022-03, a quarter 2022-Q1, a year 2022 or a fiscal year FY2022",
	DE: "{value} ist kein Zeitraum; einen Tag 2022-03-15, eine Woche 2022-W05, einen Monat 2022-03, ein Quartal 2022-Q1, ein Jahr 2022 oder ein Geschäftsjahr FY2022 angeben",
	ES: "{value} no es un período; indique un día 2022-03-15, una semana 2022-W05, un mes 2022-03, un trimestre 2022-Q1, un año 2022 o un ejercicio FY2022",
	FR: "{value} n’est pas une période ; indiquer un jour 2022-03-15, une semaine 2022-W05, un mois 2022-03, un trimestre 2022-Q1, une année 2022 ou un exercice FY2022",
	HU: "{value} nem időszak; adjon meg napot 2022-03-15, hetet 2022-W05, hónapot 2022-03, negyedévet 2022-Q1, évet 2022 vagy üzleti évet FY2022",
})

var NotAPeriodFlag = define1("not-a-period-flag", Quoted("value"), Texts{
	EN: "{value} is not a period; write 2022-03-15, 2022-W05, 2022-03, Mar 2022, 2022-Q1, 2022, FY2022 or 2022-03-10..2022-03-20",
	DE: "{value} ist kein Zeitraum; 2022-03-15, 2022-W05, 2022-03, Mar 2022, 2022-Q1, 2022, FY2022 oder 2022-03-10..2022-03-20 schreiben",
	ES: "{value} no es un período; escriba 2022-03-15, 2022-W05, 2022-03, Mar 2022, 2022-Q1, 2022, FY2022 o 2022-03-10..2022-03-20",
	FR: "{value} n’est pas une période ; écrire 2022-03-15, 2022-W05, 2022-03, Mar 2022, 2022-Q1, 2022, FY2022 ou 2022-03-10..2022-03-20",
	HU: "{value} nem időszak; írja: 2022-03-15, 2022-W05, 2022-03, Mar 2022, 2022-Q1, 2022, FY2022 vagy 2022-03-10..2022-03-20",
})

var NotASpan = define1("not-a-span", Quoted("value"), Texts{
	EN: "{value} is not a period; write 2022-03-15, 2022-W05, 2022-03, Mar 2022, 2022-Q1, 2022 or FY2022, or words such as yesterday, \"last month\", \"this quarter\", \"year to date\", \"last 12 months\", \"last 30 days\"",
	DE: "{value} ist kein Zeitraum; 2022-03-15, 2022-W05, 2022-03, Mar 2022, 2022-Q1, 2022 oder FY2022 schreiben, oder Wörter wie yesterday, \"last month\", \"this quarter\", \"year to date\", \"last 12 months\", \"last 30 days\"",
	ES: "{value} no es un período; escriba 2022-03-15, 2022-W05, 2022-03, Mar 2022, 2022-Q1, 2022 o FY2022, o palabras como yesterday, \"last month\", \"this quarter\", \"year to date\", \"last 12 months\", \"last 30 days\"",
	FR: "{value} n’est pas une période ; écrire 2022-03-15, 2022-W05, 2022-03, Mar 2022, 2022-Q1, 2022 ou FY2022, ou des mots comme yesterday, \"last month\", \"this quarter\", \"year to date\", \"last 12 months\", \"last 30 days\"",
	HU: "{value} nem időszak; írja: 2022-03-15, 2022-W05, 2022-03, Mar 2022, 2022-Q1, 2022 vagy FY2022, vagy szavakkal: yesterday, \"last month\", \"this quarter\", \"year to date\", \"last 12 months\", \"last 30 days\"",
})

var NotASpanOfDays = define1("not-a-span-of-days", Quoted("value"), Texts{
	EN: "{value} is not a span of days; write 7d or 2w",
	DE: "{value} ist keine Spanne von Tagen; 7d oder 2w schreiben",
	ES: "{value} no es un plazo en días; escriba 7d o 2w",
	FR: "{value} n’est pas une durée en jours ; écrire 7d ou 2w",
	HU: "{value} nem napok száma; írja: 7d vagy 2w",
})

var NotAFilter = define1("not-a-filter", Quoted("value"), Texts{
	EN: "{value} is not a filter; write dimension=value, such as rep=Ann or source=Web,Referral",
	DE: "{value} ist kein Filter; Dimension=Wert schreiben, etwa rep=Ann oder source=Web,Referral",
	ES: "{value} no es un filtro; escriba dimensión=valor, como rep=Ann o source=Web,Referral",
	FR: "{value} n’est pas un filtre ; écrire dimension=valeur, par exemple rep=Ann ou source=Web,Referral",
	HU: "{value} nem szűrő; írja így: dimenzió=érték, például rep=Ann vagy source=Web,Referral",
})

var QuoteWithoutPartner = define1("quote-without-partner", Quoted("value"), Texts{
	EN: "{value}: a double quote without its partner",
	DE: "{value}: ein Anführungszeichen ohne Gegenstück",
	ES: "{value}: una comilla doble sin pareja",
	FR: "{value} : un guillemet sans son pendant",
	HU: "{value}: egy idézőjelnek nincs párja",
})

var NoRecordHas = define2("no-record-has", Text("dimension"), Quoted("value"), Texts{
	EN: "no record has the {dimension} {value}",
	DE: "kein Datensatz hat {dimension} {value}",
	ES: "ningún registro tiene {dimension} {value}",
	FR: "aucun enregistrement n’a {dimension} {value}",
	HU: "egyik rekordban sincs ilyen: {dimension} {value}",
})

var NoWhollyWon = define1("no-wholly-won", Quoted("value"), Texts{
	EN: "{value} is not possible here; write won if all deals are orders or invoices, or leave it out",
	DE: "{value} ist kein Ausgang aller Deals; won schreiben, wo es Bestellungen oder Rechnungen sind, oder weglassen",
	ES: "{value} no es un resultado de todos los negocios; escriba won si son pedidos o facturas, u omítalo",
	FR: "{value} n’est pas une issue de toutes les affaires ; écrire won si ce sont des commandes ou des factures, ou l’omettre",
	HU: "{value} nem lehet minden üzlet kimenetele; írja: won, ha rendelések vagy számlák, vagy hagyja el",
})

var NoPlaceOfReps = define1("no-place-of-reps", Quoted("value"), Texts{
	EN: "{value} is not possible here; write sheet if each rep has a sheet, or leave it out",
	DE: "{value} ist kein Ort, an dem Verkäufer stehen; sheet schreiben, wo jeder ein eigenes Blatt hat, oder weglassen",
	ES: "{value} no es un lugar donde estén los comerciales; escriba sheet si cada uno tiene su hoja, u omítalo",
	FR: "{value} n’est pas un endroit où se trouvent les commerciaux ; écrire sheet si chacun a sa feuille, ou l’omettre",
	HU: "{value} nem az értékesítők helye; írja: sheet, ha mindegyiknek saját munkalapja van, vagy hagyja el",
})

var NotFromTo = define3("not-from-to", Quoted("value"), Text("from"), Text("to"), Texts{
	EN: "{value} is not a whole number from {from} to {to}",
	DE: "{value} ist keine ganze Zahl von {from} bis {to}",
	ES: "{value} no es un número entero de {from} a {to}",
	FR: "{value} n’est pas un nombre entier de {from} à {to}",
	HU: "{value} nem {from} és {to} közötti egész szám",
})

var NotAFraction = define1("not-a-fraction", Text("value"), Texts{
	EN: "{value} is not a fraction of revenue above 0 and up to 1 (80 % is 0.8)",
	DE: "{value} ist kein Anteil am Umsatz über 0 und bis 1 (80 % sind 0.8)",
	ES: "{value} no es una fracción de los ingresos mayor que 0 y hasta 1 (80 % es 0.8)",
	FR: "{value} n’est pas une part du chiffre d’affaires au-dessus de 0 et jusqu’à 1 (80 % font 0.8)",
	HU: "{value} nem a bevétel 0 feletti, legfeljebb 1-es hányada (80 % = 0.8)",
})

var NotAboveZero = define1("not-above-zero", Text("value"), Texts{
	EN: "{value} is not above 0",
	DE: "{value} ist nicht größer als 0",
	ES: "{value} no es mayor que 0",
	FR: "{value} n’est pas supérieur à 0",
	HU: "{value} nem nagyobb, mint 0",
})

var NotANumberOrPercentage = define1("not-a-number-or-percentage", Quoted("value"), Texts{
	EN: "{value} is not a number; write digits with a point, such as 1234.5, or a percentage such as 30 %",
	DE: "{value} ist keine Zahl; Ziffern mit einem Punkt schreiben, etwa 1234.5, oder einen Prozentwert wie 30 %",
	ES: "{value} no es un número; escriba dígitos con un punto, como 1234.5, o un porcentaje como 30 %",
	FR: "{value} n’est pas un nombre ; écrire des chiffres avec un point, par exemple 1234.5, ou un pourcentage comme 30 %",
	HU: "{value} nem szám; írjon számjegyeket ponttal, például 1234.5, vagy százalékot, például 30 %",
})

var NeitherYesNorNo = define1("neither-yes-nor-no", Quoted("value"), Texts{
	EN: "{value} is neither yes nor no",
	DE: "{value} ist weder yes noch no",
	ES: "{value} no es ni yes ni no",
	FR: "{value} n’est ni yes ni no",
	HU: "{value} se nem yes, se nem no",
})

var PercentageOfNone = define1("percentage-of-none", Quoted("value"), Texts{
	EN: "{value} is a percentage, but what is measured is none; write a plain number",
	DE: "{value} ist ein Prozentwert, aber gemessen wird keiner; eine einfache Zahl schreiben",
	ES: "{value} es un porcentaje, pero lo que se mide no lo es; escriba un número simple",
	FR: "{value} est un pourcentage, mais ce qui est mesuré n’en est pas un ; écrire un simple nombre",
	HU: "{value} százalék, de amit mérünk, nem az; írjon egyszerű számot",
})

var WouldBePercent = define2("would-be-percent", Text("value"), Text("percent"), Texts{
	EN: "{value} would be {percent} %; write {value} %, or a fraction such as 0.3",
	DE: "{value} wären {percent} %; {value} % oder einen Bruch wie 0.3 schreiben",
	ES: "{value} sería {percent} %; escriba {value} %, o una fracción como 0.3",
	FR: "{value} ferait {percent} % ; écrire {value} %, ou une fraction comme 0.3",
	HU: "{value} az {percent} % lenne; írja: {value} %, vagy tört alakban, például 0.3",
})

var NotAShareOfProgress = define1("not-a-share-of-progress", Quoted("value"), Texts{
	EN: "{value} is not a share of the progress expected; write 0.8 or 80 %",
	DE: "{value} ist kein Anteil am erwarteten Fortschritt; 0.8 oder 80 % schreiben",
	ES: "{value} no es una parte del avance esperado; escriba 0.8 u 80 %",
	FR: "{value} n’est pas une part de la progression attendue ; écrire 0.8 ou 80 %",
	HU: "{value} nem a várt előrehaladás hányada; írja: 0.8 vagy 80 %",
})

var NoneOf = define2("none-of", Quoted("value"), List("names"), Texts{
	EN: "{value} is none of {names}",
	DE: "{value} ist keines von {names}",
	ES: "{value} no es ninguno de {names}",
	FR: "{value} n’est aucun de {names}",
	HU: "{value} nincs ezek között: {names}",
})

var NoFile = define1("no-file", Text("path"), Texts{
	EN: "there is no file {path}",
	DE: "es gibt keine Datei {path}",
	ES: "no existe el archivo {path}",
	FR: "il n’y a pas de fichier {path}",
	HU: "nincs ilyen fájl: {path}",
})

var CannotRead = define2("cannot-read", Text("path"), Nested("why"), Texts{
	EN: "cannot read {path}: {why}",
	DE: "{path} kann nicht gelesen werden: {why}",
	ES: "no se puede leer {path}: {why}",
	FR: "impossible de lire {path} : {why}",
	HU: "{path} nem olvasható: {why}",
})

var FolderWithoutExports = define1("folder-without-exports", Text("folder"), Texts{
	EN: "folder {folder} holds no CSV file or workbook; name the folder with the exports",
	DE: "der Ordner {folder} enthält keine CSV-Datei oder Mappe; den Ordner mit den Exporten nennen",
	ES: "la carpeta {folder} no contiene ningún CSV ni libro; indique la carpeta con las exportaciones",
	FR: "le dossier {folder} ne contient ni CSV ni classeur ; indiquer le dossier des exports",
	HU: "a(z) {folder} mappában nincs CSV-fájl vagy munkafüzet; adja meg az exportok mappáját",
})

var NotAPattern = define2("not-a-pattern", Text("pattern"), Nested("why"), Texts{
	EN: "{pattern} is not a pattern: {why}",
	DE: "{pattern} ist kein Muster: {why}",
	ES: "{pattern} no es un patrón: {why}",
	FR: "{pattern} n’est pas un motif : {why}",
	HU: "{pattern} nem minta: {why}",
})

var NoFileMatches = define1("no-file-matches", Text("pattern"), Texts{
	EN: "no file matches {pattern}; patterns know * and ?",
	DE: "keine Datei passt zu {pattern}; Muster kennen * und ?",
	ES: "ningún archivo coincide con {pattern}; los patrones conocen * y ?",
	FR: "aucun fichier ne correspond à {pattern} ; les motifs connaissent * et ?",
	HU: "egy fájl sem felel meg ennek: {pattern}; a minták ismerik a * és ? jelet",
})

var UnknownExtension = define3("unknown-extension", Text("path"), Quoted("extension"), List("known"), Texts{
	EN: "{path}: cannot tell the format from the extension {extension}; use {known}, or one of compute's, such as .csv",
	DE: "{path}: das Format ist an der Endung {extension} nicht zu erkennen; möglich sind {known}, oder eine von compute wie .csv",
	ES: "{path}: no se reconoce el formato por la extensión {extension}; use {known}, o una de compute, como .csv",
	FR: "{path} : l’extension {extension} ne dit pas le format ; utiliser {known}, ou l’une de compute, comme .csv",
	HU: "{path}: a(z) {extension} kiterjesztésből nem derül ki a formátum; használja: {known}, vagy a compute egyikét, például .csv",
})
