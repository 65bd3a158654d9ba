package message

// How files and columns were understood, and by what evidence, as check tells it.

// Encodings, delimiters and formats of files.

var AllValidUTF8 = define0("all-valid-utf8", Texts{
	EN: "every byte of the file is valid",
	DE: "jedes Byte der Datei ist gültig",
	ES: "todos los bytes del archivo son válidos",
	FR: "chaque octet du fichier est valide",
	HU: "a fájl minden bájtja érvényes",
})

var AsAsked = define0("as-asked", Texts{EN: "as asked", DE: "wie verlangt", ES: "como se pidió", FR: "comme demandé", HU: "ahogy kérte"})

var AsAskedMarked = define0("as-asked-marked", Texts{
	EN: "as asked, with a byte order mark",
	DE: "wie verlangt, mit einer Byte Order Mark",
	ES: "como se pidió, con marca de orden de bytes",
	FR: "comme demandé, avec une marque d’ordre des octets",
	HU: "ahogy kérte, bájtsorrend-jellel",
})

var ByteOrderMark = define0("byte-order-mark", Texts{EN: "byte order mark", DE: "Byte Order Mark am Anfang", ES: "marca de orden de bytes", FR: "marque d’ordre des octets", HU: "bájtsorrend-jel"})

var LettersValid = define1("letters-valid", Count("n"), Texts{
	EN: "{n} {n|letter is|letters are} valid",
	DE: "{n} {n|Buchstabe ist|Buchstaben sind} gültig",
	ES: "{n} {n|letra es válida|letras son válidas}",
	FR: "{n} {n|lettre est valide|lettres sont valides}",
	HU: "{n} betű érvényes",
})

var FirstOnLine = define1("first-on-line", Text("line"), Texts{
	EN: "the first on line {line}",
	DE: "das erste in Zeile {line}",
	ES: "el primero en la línea {line}",
	FR: "le premier à la ligne {line}",
	HU: "az első a(z) {line}. sorban",
})

var EncodingChooses = define0("encoding-chooses", Texts{
	EN: "--encoding chooses another encoding",
	DE: "--encoding wählt eine andere Kodierung",
	ES: "--encoding elige otra codificación",
	FR: "--encoding choisit un autre encodage",
	HU: "az --encoding más kódolást választ",
})

var ReadAsReplacement = define1("read-as-replacement", Count("n"), Texts{
	EN: "read as U+FFFD in {n} {n|place|places}",
	DE: "als U+FFFD gelesen an {n} {n|Stelle|Stellen}",
	ES: "leídos como U+FFFD en {n} {n|lugar|lugares}",
	FR: "lus comme U+FFFD à {n} {n|endroit|endroits}",
	HU: "U+FFFD-ként olvasva {n} helyen",
})

var LinesIn = define2("lines-in", Count("n"), Text("page"), Texts{EN: "{n} in {page}", DE: "{n} in {page}", ES: "{n} en {page}", FR: "{n} en {page}", HU: "{n}, kódolásuk {page}"})

var ReadsAsLanguage = define1("reads-as-language", Word("language"), Texts{
	EN: "reads as {language}",
	DE: "liest sich als Sprache: {language}",
	ES: "se lee como {language}",
	FR: "se lit comme langue : {language}",
	HU: "így olvasva a nyelve: {language}",
})

var OtherPageHas = define3("other-page-has", Text("letters"), Text("page"), Text("others"), Texts{
	EN: "{letters}; {page} has {others} there",
	DE: "{letters}; {page} hat dort {others}",
	ES: "{letters}; {page} tiene ahí {others}",
	FR: "{letters} ; {page} y a {others}",
	HU: "{letters}; ott a(z) {page} szerint {others} állna",
})

var CommonCharacters = define0("common-characters", Texts{
	EN: "every byte is valid, and nearly all characters are common ones",
	DE: "jedes Byte ist gültig, und fast alle Zeichen sind häufige",
	ES: "todos los bytes son válidos, y casi todos los caracteres son comunes",
	FR: "chaque octet est valide, et presque tous les caractères sont courants",
	HU: "minden bájt érvényes, és szinte minden karakter gyakori",
})

var BesideNULs = define0("beside-nuls", Texts{
	EN: "separators, digits and line ends stand beside NUL bytes",
	DE: "Trennzeichen, Ziffern und Zeilenenden stehen neben NUL-Bytes",
	ES: "separadores, dígitos y finales de línea están junto a bytes NUL",
	FR: "séparateurs, chiffres et fins de ligne sont à côté d’octets NUL",
	HU: "az elválasztók, számjegyek és sorvégek NUL bájtok mellett állnak",
})

var EveryOtherByteZero = define0("every-other-byte-zero", Texts{EN: "every other byte is 0", DE: "jedes zweite Byte ist 0", ES: "uno de cada dos bytes es 0", FR: "un octet sur deux est 0", HU: "minden második bájt 0"})

var MetaTag = define0("meta-tag", Texts{EN: "meta tag", DE: "meta-Tag", ES: "etiqueta meta", FR: "balise meta", HU: "meta címke"})

var NoValidUTF8NoMeta = define0("no-valid-utf8-no-meta", Texts{
	EN: "not valid UTF-8, and no meta tag says another",
	DE: "kein gültiges UTF-8, und kein meta-Tag nennt eine andere",
	ES: "no es UTF-8 válido, y ninguna etiqueta meta dice otra",
	FR: "pas d’UTF-8 valide, et aucune balise meta n’en dit un autre",
	HU: "nem érvényes UTF-8, és meta címke sem mond mást",
})

var AllCharactersUTF8 = define0("all-characters-utf8", Texts{
	EN: "every character is valid UTF-8",
	DE: "jedes Zeichen ist gültiges UTF-8",
	ES: "todos los caracteres son UTF-8 válidos",
	FR: "chaque caractère est de l’UTF-8 valide",
	HU: "minden karakter érvényes UTF-8",
})

var NoDelimiterFits = define0("no-delimiter-fits", Texts{
	EN: "one column: no delimiter cuts the rows alike",
	DE: "eine Spalte: kein Trennzeichen teilt die Zeilen gleich",
	ES: "una columna: ningún delimitador corta las filas por igual",
	FR: "une colonne : aucun séparateur ne coupe les lignes de même",
	HU: "egy oszlop: egyik elválasztó sem vágja egyformán a sorokat",
})

var NoneFound = define0("none-found", Texts{EN: "none", DE: "keines", ES: "ninguno", FR: "aucun", HU: "nincs"})

var RowsAlike = define3("rows-alike", Count("agree"), Count("rows"), Count("cells"), Texts{
	EN: "{agree} of {rows} {rows|row|rows} {agree|has|have} {cells} {cells|cell|cells}",
	DE: "{agree} von {rows} {rows|Zeile|Zeilen} {agree|hat|haben} {cells} {cells|Zelle|Zellen}",
	ES: "{agree} de {rows} {rows|fila|filas} {agree|tiene|tienen} {cells} {cells|celda|celdas}",
	FR: "{agree} sur {rows} {rows|ligne|lignes} {agree|a|ont} {cells} {cells|cellule|cellules}",
	HU: "{rows} sorból {agree} sorban {cells} cella van",
})

var SampleRowsAlike = define3("sample-rows-alike", Count("agree"), Count("rows"), Count("cells"), Texts{
	EN: "{agree} of {rows} {rows|row|rows} of a sample {agree|has|have} {cells} {cells|cell|cells}",
	DE: "{agree} von {rows} {rows|Zeile|Zeilen} einer Stichprobe {agree|hat|haben} {cells} {cells|Zelle|Zellen}",
	ES: "{agree} de {rows} {rows|fila|filas} de una muestra {agree|tiene|tienen} {cells} {cells|celda|celdas}",
	FR: "{agree} sur {rows} {rows|ligne|lignes} d’un échantillon {agree|a|ont} {cells} {cells|cellule|cellules}",
	HU: "egy minta {rows} sorából {agree} sorban {cells} cella van",
})

var FirstLineSays = define0("first-line-says", Texts{EN: "the first line says so", DE: "die erste Zeile sagt es", ES: "lo dice la primera línea", FR: "la première ligne le dit", HU: "az első sor megmondja"})

var ItsNamespace = define0("its-namespace", Texts{
	EN: "its namespace, whatever the file is called",
	DE: "sein Namensraum, wie auch immer die Datei heißt",
	ES: "su espacio de nombres, se llame como se llame el archivo",
	FR: "son espace de noms, quel que soit le nom du fichier",
	HU: "a névtere, bárhogy hívják is a fájlt",
})

var StartsAsPage = define0("starts-as-page", Texts{
	EN: "the file starts as a page, whatever it is called",
	DE: "die Datei beginnt als Seite, wie auch immer sie heißt",
	ES: "el archivo empieza como una página, se llame como se llame",
	FR: "le fichier commence comme une page, quel que soit son nom",
	HU: "a fájl weblapként kezdődik, bárhogy hívják is",
})

var ZipWith = define1("zip-with", Text("part"), Texts{
	EN: "a zip archive with {part}",
	DE: "ein zip-Archiv mit {part}",
	ES: "un archivo zip con {part}",
	FR: "une archive zip avec {part}",
	HU: "zip archívum, benne {part}",
})

var FirstRecordOfStream = define0("first-record-of-stream", Texts{
	EN: "the first record of its workbook stream",
	DE: "der erste Datensatz des Mappenstroms",
	ES: "el primer registro del flujo del libro",
	FR: "le premier enregistrement du flux du classeur",
	HU: "a munkafüzet-folyam első rekordja",
})

var ItsRecord = define1("its-record", Text("record"), Texts{EN: "its {record} record", DE: "sein Datensatz {record}", ES: "su registro {record}", FR: "son enregistrement {record}", HU: "a(z) {record} rekordja"})

var CodePage = define1("code-page", Text("number"), Texts{EN: "code page {number}", DE: "Codepage {number}", ES: "página de códigos {number}", FR: "page de code {number}", HU: "{number} kódlap"})

var HidesThisSheet = define0("hides-this-sheet", Texts{
	EN: "the workbook hides this sheet",
	DE: "die Mappe versteckt dieses Blatt",
	ES: "el libro oculta esta hoja",
	FR: "le classeur masque cette feuille",
	HU: "a munkafüzet elrejti ezt a munkalapot",
})

var YesItIs = define0("yes-it-is", Texts{EN: "yes", DE: "ja", ES: "sí", FR: "oui", HU: "igen"})

var TheDefault = define0("the-default", Texts{EN: "the default", DE: "die Vorgabe", ES: "el valor por defecto", FR: "la valeur par défaut", HU: "az alapérték"})

// Parts of sheets and files.

var FromColumn = define1("from-column", Text("column"), Texts{EN: "from column {column}", DE: "ab Spalte {column}", ES: "desde la columna {column}", FR: "à partir de la colonne {column}", HU: "a(z) {column} oszloptól"})

var ColumnsTo = define2("columns-to", Text("from"), Text("to"), Texts{EN: "columns {from} to {to}", DE: "Spalten {from} bis {to}", ES: "columnas {from} a {to}", FR: "colonnes {from} à {to}", HU: "{from}–{to} oszlopok"})

var FromLine = define1("from-line", Text("line"), Texts{EN: "from line {line}", DE: "ab Zeile {line}", ES: "desde la línea {line}", FR: "à partir de la ligne {line}", HU: "a(z) {line}. sortól"})

var ToLine = define1("to-line", Text("line"), Texts{EN: "to line {line}", DE: "bis Zeile {line}", ES: "hasta la línea {line}", FR: "jusqu’à la ligne {line}", HU: "a(z) {line}. sorig"})

var LinesTo = define2("lines-to", Text("from"), Text("to"), Texts{EN: "lines {from} to {to}", DE: "Zeilen {from} bis {to}", ES: "líneas {from} a {to}", FR: "lignes {from} à {to}", HU: "{from}–{to}. sor"})

var NextHeaderFollows = define0("next-header-follows", Texts{
	EN: "the next header row follows",
	DE: "die nächste Kopfzeile folgt",
	ES: "sigue la próxima fila de encabezado",
	FR: "la ligne d’en-tête suivante vient après",
	HU: "utána jön a következő fejlécsor",
})

var OwnHeaderRow = define0("own-header-row", Texts{
	EN: "it has a header row of its own",
	DE: "sie hat eine eigene Kopfzeile",
	ES: "tiene su propia fila de encabezado",
	FR: "elle a sa propre ligne d’en-tête",
	HU: "saját fejlécsora van",
})

var EmptyColumnBeside = define0("empty-column-beside", Texts{
	EN: "an empty column stands beside it",
	DE: "daneben steht eine leere Spalte",
	ES: "hay una columna vacía al lado",
	FR: "une colonne vide est à côté",
	HU: "üres oszlop áll mellette",
})

var ColumnEachPeriod = define0("column-each-period", Texts{EN: "a column for each period", DE: "eine Spalte je Zeitraum", ES: "una columna por período", FR: "une colonne par période", HU: "időszakonként egy oszlop"})

var PeriodColumns = define2("period-columns", Quoted("first"), Quoted("last"), Texts{
	EN: "{first} to {last}; each filled cell below is a target",
	DE: "{first} bis {last}; jede gefüllte Zelle darunter ist ein Ziel",
	ES: "{first} a {last}; cada celda con valor debajo es un objetivo",
	FR: "{first} à {last} ; chaque cellule remplie en dessous est un objectif",
	HU: "{first}–{last}; alatta minden kitöltött cella egy terv",
})

// Why a header is read as a column.

var WhyConfiguration = define0("why-configuration", Texts{EN: "configuration", DE: "Konfiguration", ES: "configuración", FR: "configuration", HU: "konfiguráció"})

var WhyExact = define0("why-exact", Texts{EN: "exact", DE: "genau", ES: "exacto", FR: "exact", HU: "pontos"})

var WhyKnown = define0("why-known", Texts{EN: "known name", DE: "bekannter Name", ES: "nombre conocido", FR: "nom connu", HU: "ismert név"})

var WhyKnownIn = define1("why-known-in", Text("system"), Texts{EN: "known name in {system}", DE: "bekannter Name in {system}", ES: "nombre conocido en {system}", FR: "nom connu dans {system}", HU: "ismert név itt: {system}"})

var WhySimilar = define1("why-similar", Text("score"), Texts{EN: "similar: {score}", DE: "ähnlich: {score}", ES: "similar: {score}", FR: "semblable : {score}", HU: "hasonló: {score}"})

var WhyWordForReps = define0("why-word-for-reps", Texts{
	EN: "similar: a word for reps in it",
	DE: "ähnlich: ein Wort für Verkäufer darin",
	ES: "similar: contiene una palabra para comerciales",
	FR: "semblable : un mot pour les commerciaux dedans",
	HU: "hasonló: értékesítőt jelentő szó van benne",
})

var WhyBeside = define1("why-beside", Text("header"), Texts{EN: "beside {header}", DE: "neben {header}", ES: "junto a {header}", FR: "à côté de {header}", HU: "e mellett: {header}"})

var WhyNoIDColumn = define1("why-no-id-column", Nested("why"), Texts{
	EN: "{why}, no id column",
	DE: "{why}, keine Spalte mit Ids",
	ES: "{why}, sin columna de identificadores",
	FR: "{why}, pas de colonne d’identifiants",
	HU: "{why}, azonosító oszlop nincs",
})

// How the values of a column are written.

var OfValues = define2("of-values", Count("n"), Count("total"), Texts{
	EN: "{n} of {total} {total|value|values}",
	DE: "{n} von {total} {total|Wert|Werten}",
	ES: "{n} de {total} {total|valor|valores}",
	FR: "{n} sur {total} {total|valeur|valeurs}",
	HU: "{total} értékből {n}",
})

var ColumnReads = define2("column-reads", Nested("how"), Nested("why"), Texts{EN: "{how}: {why}", DE: "{how}: {why}", ES: "{how}: {why}", FR: "{how} : {why}", HU: "{how}: {why}"})

var NoValueThere = define0("no-value-there", Texts{EN: "no value", DE: "kein Wert", ES: "ningún valor", FR: "aucune valeur", HU: "nincs érték"})

var ValuesNotRead = define1("values-not-read", Nested("values"), Texts{EN: "{values} not read", DE: "{values} nicht gelesen", ES: "{values} sin leer", FR: "{values} non lues", HU: "nem olvasható: {values}"})

var ValuesNotReadSuch = define2("values-not-read-such", Nested("values"), Quoted("sample"), Texts{
	EN: "{values} not read, such as {sample}",
	DE: "{values} nicht gelesen, etwa {sample}",
	ES: "{values} sin leer, como {sample}",
	FR: "{values} non lues, par exemple {sample}",
	HU: "nem olvasható: {values}, például {sample}",
})

var PossibleOnlySo = define1("possible-only-so", Nested("values"), Texts{
	EN: "{values} possible so, fewer in any other order",
	DE: "{values} so möglich, weniger in jeder anderen Reihenfolge",
	ES: "{values} posibles así, menos en cualquier otro orden",
	FR: "{values} possibles ainsi, moins dans tout autre ordre",
	HU: "így lehetséges: {values}, bármely más sorrendben kevesebb",
})

var AsDateOrder = define0("as-date-order", Texts{EN: "as --date-order says", DE: "wie --date-order sagt", ES: "como dice --date-order", FR: "comme le dit --date-order", HU: "ahogy a --date-order mondja"})

var AsDateOrderMixed = define0("as-date-order-mixed", Texts{
	EN: "as --date-order says, though the column mixes both",
	DE: "wie --date-order sagt, obwohl die Spalte beide mischt",
	ES: "como dice --date-order, aunque la columna mezcla ambos",
	FR: "comme le dit --date-order, bien que la colonne mêle les deux",
	HU: "ahogy a --date-order mondja, bár az oszlop keveri a kettőt",
})

var AsDateOrderUnclear = define0("as-date-order-unclear", Texts{
	EN: "as --date-order says; the column does not tell",
	DE: "wie --date-order sagt; die Spalte zeigt es nicht",
	ES: "como dice --date-order; la columna no lo muestra",
	FR: "comme le dit --date-order ; la colonne ne le montre pas",
	HU: "ahogy a --date-order mondja; az oszlopból nem derül ki",
})

var ImpossibleAs = define2("impossible-as", Nested("values"), Text("other"), Texts{
	EN: "{values} impossible as {other}",
	DE: "{values} unmöglich als {other}",
	ES: "{values} imposibles como {other}",
	FR: "{values} impossibles en {other}",
	HU: "{other} szerint lehetetlen: {values}",
})

var AsOtherDateColumns = define0("as-other-date-columns", Texts{
	EN: "as the other date columns of the file have it",
	DE: "wie in den anderen Datumsspalten der Datei",
	ES: "como en las otras columnas de fecha del archivo",
	FR: "comme dans les autres colonnes de dates du fichier",
	HU: "ahogy a fájl többi dátumoszlopában van",
})

var ByCustomDotted = define1("by-custom-dotted", Nested("values"), Texts{
	EN: "by custom with full stops, and {values} possible so",
	DE: "üblich mit Punkten, und {values} so möglich",
	ES: "habitual con puntos, y {values} posibles así",
	FR: "d’usage avec des points, et {values} possibles ainsi",
	HU: "pontokkal ez a szokás, és így lehetséges: {values}",
})

var SameInBothOrders = define1("same-in-both-orders", Nested("values"), Texts{
	EN: "{values} the same in both orders",
	DE: "{values} in beiden Reihenfolgen gleich",
	ES: "{values} iguales en ambos órdenes",
	FR: "{values} identiques dans les deux ordres",
	HU: "mindkét sorrendben ugyanaz: {values}",
})

var DecimalPoint = define0("decimal-point", Texts{EN: "decimal point", DE: "Dezimalpunkt", ES: "punto decimal", FR: "point décimal", HU: "tizedespont"})

var DecimalComma = define0("decimal-comma", Texts{EN: "decimal comma", DE: "Dezimalkomma", ES: "coma decimal", FR: "virgule décimale", HU: "tizedesvessző"})

var AsDecimalMixed = define0("as-decimal-mixed", Texts{
	EN: "as --decimal says, though the column mixes both",
	DE: "wie --decimal sagt, obwohl die Spalte beide mischt",
	ES: "como dice --decimal, aunque la columna mezcla ambos",
	FR: "comme le dit --decimal, bien que la colonne mêle les deux",
	HU: "ahogy a --decimal mondja, bár az oszlop keveri a kettőt",
})

var AsDecimalUnclear = define0("as-decimal-unclear", Texts{
	EN: "as --decimal says; the column does not tell",
	DE: "wie --decimal sagt; die Spalte zeigt es nicht",
	ES: "como dice --decimal; la columna no lo muestra",
	FR: "comme le dit --decimal ; la colonne ne le montre pas",
	HU: "ahogy a --decimal mondja; az oszlopból nem derül ki",
})

var ImpossibleWith = define2("impossible-with", Nested("values"), Nested("other"), Texts{
	EN: "{values} impossible with a {other}",
	DE: "{values} unmöglich mit {other}",
	ES: "{values} imposibles con {other}",
	FR: "{values} impossibles avec : {other}",
	HU: "{other} mellett lehetetlen: {values}",
})

var NoDecimalsInText = define0("no-decimals-in-text", Texts{EN: "no decimals in text", DE: "keine Dezimalstellen im Text", ES: "sin decimales en el texto", FR: "pas de décimales dans le texte", HU: "a szövegben nincs tizedes"})

var WorkbookNumbers = define1("workbook-numbers", Nested("values"), Texts{EN: "workbook numbers: {values}", DE: "Zahlen der Mappe: {values}", ES: "números del libro: {values}", FR: "nombres du classeur : {values}", HU: "munkafüzetbeli számok: {values}"})

var InScientificNotation = define1("in-scientific-notation", Nested("values"), Texts{
	EN: "{values} in scientific notation, in which a spreadsheet drops digits",
	DE: "{values} in wissenschaftlicher Schreibweise, bei der eine Tabellenkalkulation Stellen weglässt",
	ES: "{values} en notación científica, en la que una hoja de cálculo pierde dígitos",
	FR: "{values} en notation scientifique, où un tableur perd des chiffres",
	HU: "tudományos jelöléssel: {values}; ilyenkor a táblázatkezelő számjegyeket hagy el",
})

var WholeNumbersSo = define3("whole-numbers-so", Quoted("sample"), Text("whole"), Nested("values"), Texts{
	EN: "whole numbers, so {sample} is {whole}: {values}",
	DE: "ganze Zahlen, also ist {sample} gleich {whole}: {values}",
	ES: "números enteros, así que {sample} es {whole}: {values}",
	FR: "nombres entiers, donc {sample} est {whole} : {values}",
	HU: "egész számok, ezért {sample} értéke {whole}: {values}",
})

var YesOrNo = define0("yes-or-no", Texts{EN: "yes or no", DE: "ja oder nein", ES: "sí o no", FR: "oui ou non", HU: "igen vagy nem"})

var CountsAboveZero = define0("counts-above-zero", Texts{EN: "counts, yes above 0", DE: "Anzahlen, ja über 0", ES: "cantidades, sí por encima de 0", FR: "quantités, oui au-dessus de 0", HU: "darabszámok, 0 fölött igen"})

var DatesMeanYes = define0("dates-mean-yes", Texts{EN: "dates, which mean yes", DE: "Daten, die ja bedeuten", ES: "fechas, que significan sí", FR: "dates, qui veulent dire oui", HU: "dátumok, amelyek igent jelentenek"})
