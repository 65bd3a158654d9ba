package message

// How the text of a file is written.

var EncodingGuessed = define2("encoding-guessed", Text("page"), Quoted("text"), Texts{
	EN: "read as {page}, which is a guess: it says {text} there; --encoding names another",
	DE: "als {page} gelesen, was eine Vermutung ist: dort steht {text}; --encoding nennt eine andere Kodierung",
	ES: "leído como {page}, lo que es una conjetura: ahí pone {text}; --encoding indica otra codificación",
	FR: "lu en {page}, ce qui est une supposition : on y lit {text} ; --encoding en indique un autre",
	HU: "{page} kódolással olvasva, ami feltételezés: itt ez áll: {text}; az --encoding mást ad meg",
})

var ForeignLines = define3("foreign-lines", Count("n"), Text("page"), Count("line"), Texts{
	EN: "{n} {n|line is|lines are} in another encoding than the file, read as {page}; the first is line {line}",
	DE: "{n} {n|Zeile ist|Zeilen sind} anders kodiert als die Datei und {n|wurde|wurden} als {page} gelesen; die erste ist Zeile {line}",
	ES: "{n} {n|línea tiene|líneas tienen} otra codificación que el archivo y se {n|leyó|leyeron} como {page}; la primera es la línea {line}",
	FR: "{n} {n|ligne a|lignes ont} un autre codage que le fichier et {n|a été lue|ont été lues} en {page} ; la première est la ligne {line}",
	HU: "{n} sor kódolása eltér a fájlétól, {page} kódolással olvasva; az első a(z) {line}. sor",
})

// GarbledNames tells of names that were written in UTF-8 twice, or in another encoding than they were
// read in, before they were exported.
var GarbledNames = define3("garbled-names", Count("n"), Quoted("text"), Quoted("meant"), Texts{Doubts: DoubtText,
	EN: "{n} {n|name has|names have} damaged letters, such as {text} for {meant}, and {n|is a name of its own|are names of their own}; export as UTF-8 again",
	DE: "{n} {n|Name hat|Namen haben} beschädigte Buchstaben, etwa {text} für {meant}, und {n|gilt|gelten} als eigene Namen; erneut als UTF-8 exportieren",
	ES: "{n} {n|nombre tiene|nombres tienen} letras dañadas, como {text} por {meant}, y {n|cuenta|cuentan} como nombres aparte; expórtelo de nuevo como UTF-8",
	FR: "{n} {n|nom a|noms ont} des lettres abîmées, comme {text} pour {meant}, et {n|compte|comptent} comme noms à part ; exporter de nouveau en UTF-8",
	HU: "{n} névben sérült betűk vannak, például {text} ehelyett: {meant}, és külön névnek számítanak; exportálja újra UTF-8 kódolással",
})

// GarbledMended tells of such names where no other speaks against reading them as they were meant.
var GarbledMended = define3("garbled-mended", Count("n"), Quoted("text"), Quoted("meant"), Texts{
	EN: "{n} {n|name|names} with damaged letters {n|was|were} mended: {text} is read as {meant}",
	DE: "{n} {n|Name|Namen} mit beschädigten Buchstaben {n|wurde|wurden} berichtigt: {text} gilt als {meant}",
	ES: "{n} {n|nombre|nombres} con letras dañadas {n|corregido|corregidos}: {text} se lee como {meant}",
	FR: "{n} {n|nom|noms} aux lettres abîmées {n|corrigé|corrigés} : {text} est lu {meant}",
	HU: "{n} sérült betűs név kijavítva: {text} olvasata {meant}",
})

var DamagedBytes = define3("damaged-bytes", Count("n"), Text("encoding"), Count("line"), Texts{
	EN: "bytes that mean nothing in {encoding} were read as U+FFFD in {n} {n|place|places}, the first on line {line}; --encoding chooses another encoding",
	DE: "Bytes ohne Bedeutung in {encoding} wurden an {n} {n|Stelle|Stellen} als U+FFFD gelesen, zuerst in Zeile {line}; --encoding wählt eine andere Kodierung",
	ES: "los bytes sin significado en {encoding} se leyeron como U+FFFD en {n} {n|lugar|lugares}, el primero en la línea {line}; --encoding elige otra codificación",
	FR: "les octets sans signification en {encoding} ont été lus comme U+FFFD à {n} {n|endroit|endroits}, d’abord à la ligne {line} ; --encoding choisit un autre codage",
	HU: "a(z) {encoding} kódolásban értelmetlen bájtok {n} helyen U+FFFD jelként lettek beolvasva, először a(z) {line}. sorban; az --encoding más kódolást választ",
})

// What was mended in rows while they were cut into cells.

var QuoteUnclosed = define0("quote-unclosed", Texts{
	EN: "a quote without its partner was taken as a letter",
	DE: "ein Anführungszeichen ohne Gegenstück gilt als Buchstabe",
	ES: "una comilla sin pareja se tomó como letra",
	FR: "un guillemet sans son pendant a été pris pour une lettre",
	HU: "egy pár nélküli idézőjel betűnek számít",
})

var QuoteUndoubled = define0("quote-undoubled", Texts{
	EN: "a quote inside a quoted cell was taken as a letter",
	DE: "ein Anführungszeichen in einer Zelle in Anführungszeichen gilt als Buchstabe",
	ES: "una comilla dentro de una celda entre comillas se tomó como letra",
	FR: "un guillemet dans une cellule entre guillemets a été pris pour une lettre",
	HU: "idézőjelek közti cellában egy idézőjel betűnek számít",
})

var QuoteInMiddle = define0("quote-in-middle", Texts{
	EN: "a quote inside a cell that is not quoted was taken as a letter",
	DE: "ein Anführungszeichen in einer Zelle ohne Anführungszeichen gilt als Buchstabe",
	ES: "una comilla dentro de una celda sin comillas se tomó como letra",
	FR: "un guillemet dans une cellule sans guillemets a été pris pour une lettre",
	HU: "idézőjelek nélküli cellában egy idézőjel betűnek számít",
})

var RowsInQuotes = define0("rows-in-quotes", Texts{
	EN: "a quoted cell runs over lines that would be rows by themselves",
	DE: "eine Zelle in Anführungszeichen geht über Zeilen, die für sich Datensätze wären",
	ES: "una celda entre comillas abarca líneas que por sí solas serían filas",
	FR: "une cellule entre guillemets couvre des lignes qui seraient des lignes de données à elles seules",
	HU: "egy idézőjeles cella olyan sorokra terjed ki, amelyek önmagukban is adatsorok lennének",
})

var FewerCells = define0("fewer-cells", Texts{
	EN: "fewer cells than most rows; the missing ones were taken as empty",
	DE: "weniger Zellen als die meisten Zeilen; die fehlenden gelten als leer",
	ES: "menos celdas que la mayoría de las filas; las que faltan se tomaron como vacías",
	FR: "moins de cellules que la plupart des lignes ; celles qui manquent sont tenues pour vides",
	HU: "kevesebb cella, mint a legtöbb sorban; a hiányzók üresnek számítanak",
})

var WholeRowQuoted = define0("whole-row-quoted", Texts{
	EN: "the whole row stands in quotes; the cells inside were read",
	DE: "die ganze Zeile steht in Anführungszeichen; die Zellen darin wurden gelesen",
	ES: "la fila entera está entre comillas; se leyeron las celdas que contiene",
	FR: "la ligne entière est entre guillemets ; les cellules qu’elle contient ont été lues",
	HU: "az egész sor idézőjelben áll; a benne lévő cellák lettek beolvasva",
})

// QuoteOpen sets a row aside.
var QuoteOpen = define0("quote-open", Texts{
	EN: "a quote opens a cell and does not close; close it, or double it between quotes if it is a letter",
	DE: "ein Anführungszeichen öffnet eine Zelle und schließt sie nicht; schließen, oder in Anführungszeichen verdoppeln, wenn es ein Zeichen des Textes ist",
	ES: "una comilla abre una celda y no se cierra; ciérrela, o duplíquela entre comillas si es parte del texto",
	FR: "un guillemet ouvre une cellule et ne la ferme pas ; le fermer, ou le doubler entre guillemets s’il fait partie du texte",
	HU: "egy idézőjel megnyit egy cellát, és nem zárja le; zárja le, vagy idézőjelek között kettőzze meg, ha a szöveg része",
})

// BrokenByQuote sets a row aside.
var BrokenByQuote = define2("broken-by-quote", Count("cells"), Count("width"), Texts{
	EN: "a quote without its partner leaves the row {cells} {cells|cell|cells} instead of {width}; close it, or double it if it is a letter",
	DE: "ein Anführungszeichen ohne Gegenstück lässt der Zeile {cells} {cells|Zelle|Zellen} statt {width}; schließen, oder verdoppeln, wenn es ein Zeichen des Textes ist",
	ES: "una comilla sin pareja deja la fila con {cells} {cells|celda|celdas} en lugar de {width}; ciérrela, o duplíquela si es parte del texto",
	FR: "un guillemet sans son pendant laisse à la ligne {cells} {cells|cellule|cellules} au lieu de {width} ; le fermer, ou le doubler s’il fait partie du texte",
	HU: "egy pár nélküli idézőjel miatt a sorban {cells} cella van {width} helyett; zárja le, vagy kettőzze meg, ha a szöveg része",
})
