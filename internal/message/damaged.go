package message

// Files that cannot be read, or not to their end.

var CannotBeRead = define1("cannot-be-read", Nested("why"), Texts{
	EN: "cannot be read: {why}",
	DE: "kann nicht gelesen werden: {why}",
	ES: "no se puede leer: {why}",
	FR: "ne peut pas être lu : {why}",
	HU: "nem olvasható: {why}",
})

var CannotBeUnpacked = define1("cannot-be-unpacked", Nested("why"), Texts{
	EN: "cannot be unpacked: {why}",
	DE: "kann nicht entpackt werden: {why}",
	ES: "no se puede descomprimir: {why}",
	FR: "ne peut pas être décompressé : {why}",
	HU: "nem csomagolható ki: {why}",
})

var TooManyBytes = define1("too-many-bytes", Count("most"), Texts{
	EN: "is larger than {most} bytes; split it, or allow more with --limit unzipped=",
	DE: "ist größer als {most} Bytes; aufteilen oder mit --limit unzipped= mehr erlauben",
	ES: "ocupa más de {most} bytes; divídalo o permita más con --limit unzipped=",
	FR: "dépasse {most} octets ; le diviser, ou en permettre plus avec --limit unzipped=",
	HU: "nagyobb, mint {most} bájt; ossza fel, vagy engedjen többet: --limit unzipped=",
})

var UnpacksTooLarge = define1("unpacks-too-large", Count("most"), Texts{
	EN: "the file is larger than {most} bytes when decompressed; split it, or allow more with --limit unzipped=",
	DE: "die Datei ist entpackt größer als {most} Bytes; aufteilen oder mit --limit unzipped= mehr erlauben",
	ES: "el archivo ocupa más de {most} bytes una vez descomprimido; divídalo o permita más con --limit unzipped=",
	FR: "le fichier dépasse {most} octets une fois décompressé ; le diviser, ou en permettre plus avec --limit unzipped=",
	HU: "a fájl kicsomagolva nagyobb, mint {most} bájt; ossza fel, vagy engedjen többet: --limit unzipped=",
})

var PackedDamaged = define2("packed-damaged", Text("format"), Nested("why"), Texts{
	EN: "the {format} file is damaged: {why}",
	DE: "die {format}-Datei ist beschädigt: {why}",
	ES: "el archivo {format} está dañado: {why}",
	FR: "le fichier {format} est endommagé : {why}",
	HU: "a {format} fájl sérült: {why}",
})

var PackedCutShort = define2("packed-cut-short", Text("format"), Nested("why"), Texts{
	EN: "the {format} file is damaged or cut short: {why}",
	DE: "die {format}-Datei ist beschädigt oder abgeschnitten: {why}",
	ES: "el archivo {format} está dañado o cortado: {why}",
	FR: "le fichier {format} est endommagé ou tronqué : {why}",
	HU: "a {format} fájl sérült vagy csonka: {why}",
})

var BecameShorter = define0("became-shorter", Texts{
	EN: "became shorter while it was read, or cannot be read to its end; try again once it is complete",
	DE: "wurde beim Lesen kürzer oder lässt sich nicht bis zum Ende lesen; erneut versuchen, sobald sie vollständig ist",
	ES: "se acortó mientras se leía, o no se puede leer hasta el final; vuelva a intentarlo cuando esté completo",
	FR: "a raccourci pendant la lecture, ou ne peut pas être lu jusqu’au bout ; réessayer quand il sera complet",
	HU: "olvasás közben rövidebb lett, vagy nem olvasható végig; próbálja újra, amikor teljes",
})

var WasChanged = define0("was-changed", Texts{
	EN: "was changed while it was read; try again once it is complete",
	DE: "wurde beim Lesen geändert; erneut versuchen, sobald sie vollständig ist",
	ES: "cambió mientras se leía; vuelva a intentarlo cuando esté completo",
	FR: "a été modifié pendant la lecture ; réessayer quand il sera complet",
	HU: "olvasás közben megváltozott; próbálja újra, amikor teljes",
})

// Text files.

var TooManyRows = define1("too-many-rows", Count("most"), Texts{
	EN: "the file has more than {most} rows; split it, or allow more with --limit rows=",
	DE: "die Datei hat mehr als {most} Zeilen; aufteilen oder mit --limit rows= mehr erlauben",
	ES: "el archivo tiene más de {most} filas; divídalo o permita más con --limit rows=",
	FR: "le fichier a plus de {most} lignes ; le diviser, ou en permettre plus avec --limit rows=",
	HU: "a fájlban több mint {most} sor van; ossza fel, vagy engedjen többet: --limit rows=",
})

var TooManyColumns = define1("too-many-columns", Count("most"), Texts{
	EN: "the row has more than {most} columns; is the delimiter right? (--delimiter)",
	DE: "die Zeile hat mehr als {most} Spalten; stimmt das Trennzeichen? (--delimiter)",
	ES: "la fila tiene más de {most} columnas; ¿es correcto el separador? (--delimiter)",
	FR: "la ligne a plus de {most} colonnes ; le séparateur est-il le bon ? (--delimiter)",
	HU: "a sorban több mint {most} oszlop van; jó az elválasztó? (--delimiter)",
})

var CellTooLong = define1("cell-too-long", Count("most"), Texts{
	EN: "the cell has more than {most} bytes; is there a quote without its partner? (--limit cell=)",
	DE: "die Zelle hat mehr als {most} Bytes; gibt es ein Anführungszeichen ohne Gegenstück? (--limit cell=)",
	ES: "la celda tiene más de {most} bytes; ¿hay una comilla sin pareja? (--limit cell=)",
	FR: "la cellule a plus de {most} octets ; y a-t-il un guillemet sans son pendant ? (--limit cell=)",
	HU: "a cella több mint {most} bájtos; van benne pár nélküli idézőjel? (--limit cell=)",
})

var NotInEncoding = define2("not-in-encoding", Text("encoding"), Nested("why"), Texts{
	EN: "the file cannot be read as {encoding}: {why}",
	DE: "die Datei lässt sich nicht als {encoding} lesen: {why}",
	ES: "el archivo no se puede leer como {encoding}: {why}",
	FR: "le fichier ne peut pas être lu en {encoding} : {why}",
	HU: "a fájl nem olvasható {encoding} kódolással: {why}",
})

var EncodingUnsupported = define1("encoding-unsupported", Quoted("name"), Texts{
	EN: "encoding {name} is not supported; convert the file to utf-8",
	DE: "die Kodierung {name} wird nicht unterstützt; die Datei in utf-8 umwandeln",
	ES: "la codificación {name} no se admite; convierta el archivo a utf-8",
	FR: "le codage {name} n’est pas pris en charge ; convertir le fichier en utf-8",
	HU: "a(z) {name} kódolás nem támogatott; alakítsa a fájlt utf-8 kódolásúvá",
})

var NotAnEncoding = define1("not-an-encoding", Quoted("name"), Texts{
	EN: "{name} is not an encoding; use a name such as utf-8, utf-16le, windows-1250, windows-1252, iso-8859-2",
	DE: "{name} ist keine Kodierung; einen Namen wie utf-8, utf-16le, windows-1250, windows-1252, iso-8859-2 verwenden",
	ES: "{name} no es una codificación; use un nombre como utf-8, utf-16le, windows-1250, windows-1252, iso-8859-2",
	FR: "{name} n’est pas un codage ; utiliser un nom comme utf-8, utf-16le, windows-1250, windows-1252, iso-8859-2",
	HU: "{name} nem kódolás; használjon ilyen nevet: utf-8, utf-16le, windows-1250, windows-1252, iso-8859-2",
})

var NotADelimiter = define1("not-a-delimiter", Quoted("text"), Texts{
	EN: "the delimiter must be one ASCII character, neither a quote nor a line end, not {text}",
	DE: "das Trennzeichen muss ein ASCII-Zeichen sein, weder Anführungszeichen noch Zeilenende, nicht {text}",
	ES: "el separador debe ser un carácter ASCII, ni comilla ni fin de línea, no {text}",
	FR: "le séparateur doit être un caractère ASCII, ni guillemet ni fin de ligne, pas {text}",
	HU: "az elválasztó egyetlen ASCII-karakter lehet, idézőjel és sorvég nem, így {text} sem",
})

// Workbooks.

var NotAWorkbook = define0("not-a-workbook", Texts{
	EN: "is not a workbook: expected .xlsx, .ods, .xls or an HTML table",
	DE: "ist keine Arbeitsmappe: erwartet wird .xlsx, .ods, .xls oder eine HTML-Tabelle",
	ES: "no es un libro: se espera .xlsx, .ods, .xls o una tabla HTML",
	FR: "n’est pas un classeur : .xlsx, .ods, .xls ou un tableau HTML est attendu",
	HU: "nem munkafüzet: .xlsx, .ods, .xls vagy HTML-táblázat kell",
})

var NoWorksheet = define0("no-worksheet", Texts{
	EN: "has no worksheet with cells to read",
	DE: "hat kein Blatt mit Zellen zum Lesen",
	ES: "no tiene ninguna hoja con celdas que leer",
	FR: "n’a aucune feuille avec des cellules à lire",
	HU: "nincs benne olvasható cellákat tartalmazó munkalap",
})

var NoSuchSheet = define2("no-such-sheet", Quoted("sheet"), List("sheets"), Texts{
	EN: "has no sheet {sheet}; it has {sheets}",
	DE: "hat kein Blatt {sheet}; es gibt {sheets}",
	ES: "no tiene la hoja {sheet}; tiene {sheets}",
	FR: "n’a pas de feuille {sheet} ; il y a {sheets}",
	HU: "nincs {sheet} munkalapja; ezek vannak: {sheets}",
})

var WorkbookEncrypted = define0("workbook-encrypted", Texts{
	EN: "the workbook is encrypted: open it, and save it without a password",
	DE: "die Mappe ist verschlüsselt: öffnen und ohne Kennwort speichern",
	ES: "el libro está cifrado: ábralo y guárdelo sin contraseña",
	FR: "le classeur est chiffré : l’ouvrir et l’enregistrer sans mot de passe",
	HU: "a munkafüzet titkosított: nyissa meg, és mentse el jelszó nélkül",
})

var SaveAsXLSX = define1("save-as-xlsx", Nested("what"), Texts{
	EN: "is {what}, which is not read: save it as .xlsx",
	DE: "ist {what} und wird nicht gelesen: als .xlsx speichern",
	ES: "es {what}, que no se lee: guárdelo como .xlsx",
	FR: "est {what}, qui n’est pas lu : l’enregistrer en .xlsx",
	HU: "{what}, ezt a salesk nem olvassa: mentse .xlsx formátumban",
})

var BinaryWorkbook = define0("binary-workbook", Texts{
	EN: "an Excel binary workbook (.xlsb)",
	DE: "eine binäre Excel-Mappe (.xlsb)",
	ES: "un libro binario de Excel (.xlsb)",
	FR: "un classeur binaire Excel (.xlsb)",
	HU: "bináris Excel-munkafüzet (.xlsb)",
})

var OldSheet = define0("old-sheet", Texts{
	EN: "a sheet of Excel 2 to 4",
	DE: "ein Blatt von Excel 2 bis 4",
	ES: "una hoja de Excel 2 a 4",
	FR: "une feuille d’Excel 2 à 4",
	HU: "Excel 2–4 munkalap",
})

var OldVersion = define1("old-version", Text("version"), Texts{
	EN: "BIFF version {version}",
	DE: "BIFF Version {version}",
	ES: "BIFF versión {version}",
	FR: "du BIFF version {version}",
	HU: "BIFF {version} változat",
})

var NumbersUnread = define0("numbers-unread", Texts{
	EN: "is a Numbers document, which is not read: export it as .xlsx",
	DE: "ist ein Numbers-Dokument und wird nicht gelesen: als .xlsx exportieren",
	ES: "es un documento de Numbers, que no se lee: expórtelo como .xlsx",
	FR: "est un document Numbers, qui n’est pas lu : l’exporter en .xlsx",
	HU: "Numbers-dokumentum, ezt a salesk nem olvassa: exportálja .xlsx formátumban",
})

var ZipNoWorkbook = define0("zip-no-workbook", Texts{
	EN: "is a zip archive without a workbook: unzip it, or name the files in it",
	DE: "ist ein Zip-Archiv ohne Mappe: entpacken, oder die Dateien darin nennen",
	ES: "es un archivo zip sin libro: descomprímalo, o indique los archivos que contiene",
	FR: "est une archive zip sans classeur : la décompresser, ou nommer les fichiers qu’elle contient",
	HU: "munkafüzet nélküli zip archívum: csomagolja ki, vagy nevezze meg a benne lévő fájlokat",
})

var ODFNoSheet = define0("odf-no-sheet", Texts{
	EN: "is an OpenDocument file without a spreadsheet: export it as .ods or .xlsx",
	DE: "ist eine OpenDocument-Datei ohne Tabelle: als .ods oder .xlsx exportieren",
	ES: "es un archivo OpenDocument sin hoja de cálculo: expórtelo como .ods o .xlsx",
	FR: "est un fichier OpenDocument sans feuille de calcul : l’exporter en .ods ou .xlsx",
	HU: "táblázat nélküli OpenDocument-fájl: exportálja .ods vagy .xlsx formátumban",
})

var HTMLNoTable = define0("html-no-table", Texts{
	EN: "is an HTML page without a table: open it in a browser to see what was exported",
	DE: "ist eine HTML-Seite ohne Tabelle: im Browser öffnen, um zu sehen, was exportiert wurde",
	ES: "es una página HTML sin tabla: ábrala en un navegador para ver qué se exportó",
	FR: "est une page HTML sans tableau : l’ouvrir dans un navigateur pour voir ce qui a été exporté",
	HU: "táblázat nélküli HTML-oldal: nyissa meg böngészőben, hogy lássa, mi lett exportálva",
})

var OLENoWorkbook = define0("ole-no-workbook", Texts{
	EN: "is an OLE file without a workbook: expected an .xls file",
	DE: "ist eine OLE-Datei ohne Mappe: erwartet wird eine .xls-Datei",
	ES: "es un archivo OLE sin libro: se espera un archivo .xls",
	FR: "est un fichier OLE sans classeur : un fichier .xls est attendu",
	HU: "munkafüzet nélküli OLE-fájl: .xls fájl kell",
})

var OLEDamaged = define1("ole-damaged", Nested("why"), Texts{
	EN: "the OLE container is damaged or cut short ({why}): open it in a spreadsheet program and save it as .xlsx",
	DE: "der OLE-Container ist beschädigt oder abgeschnitten ({why}): in einem Tabellenprogramm öffnen und als .xlsx speichern",
	ES: "el contenedor OLE está dañado o cortado ({why}): ábralo en una hoja de cálculo y guárdelo como .xlsx",
	FR: "le conteneur OLE est endommagé ou tronqué ({why}) : l’ouvrir dans un tableur et l’enregistrer en .xlsx",
	HU: "az OLE-tároló sérült vagy csonka ({why}): nyissa meg táblázatkezelőben, és mentse .xlsx formátumban",
})

var ZipDamaged = define1("zip-damaged", Nested("why"), Texts{
	EN: "the zip archive is damaged or cut short ({why}): fetch the file again",
	DE: "das Zip-Archiv ist beschädigt oder abgeschnitten ({why}): die Datei neu holen",
	ES: "el archivo zip está dañado o cortado ({why}): vuelva a descargarlo",
	FR: "l’archive zip est endommagée ou tronquée ({why}) : récupérer le fichier à nouveau",
	HU: "a zip archívum sérült vagy csonka ({why}): töltse le újra a fájlt",
})

var StreamSaysBytes = define3("stream-says-bytes", Text("stream"), Text("bytes"), Text("size"), Texts{
	EN: "stream {stream} says it has {bytes} bytes in a file of {size}",
	DE: "der Datenstrom {stream} gibt {bytes} Bytes an, in einer Datei von {size}",
	ES: "el flujo {stream} dice tener {bytes} bytes en un archivo de {size}",
	FR: "le flux {stream} dit avoir {bytes} octets dans un fichier de {size}",
	HU: "a(z) {stream} adatfolyam szerint {bytes} bájtos egy {size} bájtos fájlban",
})

var StreamCutShort = define0("stream-cut-short", Texts{
	EN: "the workbook stream is cut short: fetch the file again",
	DE: "der Datenstrom der Mappe ist abgeschnitten: die Datei neu holen",
	ES: "el flujo del libro está cortado: vuelva a descargar el archivo",
	FR: "le flux du classeur est tronqué : récupérer le fichier à nouveau",
	HU: "a munkafüzet adatfolyama csonka: töltse le újra a fájlt",
})

var StreamNoStart = define0("stream-no-start", Texts{
	EN: "its workbook stream does not start as one: it is damaged, fetch the file again",
	DE: "der Datenstrom der Mappe beginnt nicht wie einer: sie ist beschädigt, die Datei neu holen",
	ES: "el flujo del libro no empieza como tal: está dañado, vuelva a descargar el archivo",
	FR: "le flux du classeur ne commence pas comme il devrait : il est endommagé, récupérer le fichier à nouveau",
	HU: "a munkafüzet adatfolyama nem úgy kezdődik, ahogy kell: sérült, töltse le újra a fájlt",
})

var SheetNoStart = define0("sheet-no-start", Texts{
	EN: "the sheet does not start where the workbook says: it is damaged, open it in a spreadsheet program and save it as .xlsx",
	DE: "das Blatt beginnt nicht, wo die Mappe es sagt: sie ist beschädigt, in einem Tabellenprogramm öffnen und als .xlsx speichern",
	ES: "la hoja no empieza donde dice el libro: está dañado, ábralo en una hoja de cálculo y guárdelo como .xlsx",
	FR: "la feuille ne commence pas où le dit le classeur : il est endommagé, l’ouvrir dans un tableur et l’enregistrer en .xlsx",
	HU: "a munkalap nem ott kezdődik, ahol a munkafüzet mondja: sérült, nyissa meg táblázatkezelőben, és mentse .xlsx formátumban",
})

var SheetCutShort = define0("sheet-cut-short", Texts{
	EN: "the sheet is cut short: fetch the file again",
	DE: "das Blatt ist abgeschnitten: die Datei neu holen",
	ES: "la hoja está cortada: vuelva a descargar el archivo",
	FR: "la feuille est tronquée : récupérer le fichier à nouveau",
	HU: "a munkalap csonka: töltse le újra a fájlt",
})

var TagsDoNotPair = define0("tags-do-not-pair", Texts{
	EN: "tags do not pair: the workbook is damaged, save it again with a spreadsheet program",
	DE: "Tags ohne Gegenstück: die Mappe ist beschädigt, mit einem Tabellenprogramm neu speichern",
	ES: "hay etiquetas sin pareja: el libro está dañado, guárdelo de nuevo con una hoja de cálculo",
	FR: "des balises n’ont pas leur pendant : le classeur est endommagé, l’enregistrer à nouveau avec un tableur",
	HU: "a címkék nem párosak: a munkafüzet sérült, mentse el újra táblázatkezelővel",
})

// WorkbookDamaged says which part of the format is broken, in the format's own terms.
var WorkbookDamaged = define1("workbook-damaged", Nested("what"), Texts{
	EN: "{what}: the workbook is damaged",
	DE: "{what}: die Mappe ist beschädigt",
	ES: "{what}: el libro está dañado",
	FR: "{what} : le classeur est endommagé",
	HU: "{what}: a munkafüzet sérült",
})

var PartMissing = define1("part-missing", Text("part"), Texts{
	EN: "part {part} is missing",
	DE: "der Teil {part} fehlt",
	ES: "falta la parte {part}",
	FR: "la partie {part} manque",
	HU: "hiányzik a(z) {part} rész",
})

var RowPastLast = define1("row-past-last", Text("row"), Texts{
	EN: "row {row} is past the last row of a sheet",
	DE: "Zeile {row} liegt hinter der letzten Zeile eines Blattes",
	ES: "la fila {row} está detrás de la última de una hoja",
	FR: "la ligne {row} est après la dernière d’une feuille",
	HU: "a(z) {row}. sor a munkalap utolsó sora után van",
})

var RecordCutShort = define0("record-cut-short", Texts{
	EN: "the record of the cell is cut short",
	DE: "der Datensatz der Zelle ist abgeschnitten",
	ES: "el registro de la celda está cortado",
	FR: "l’enregistrement de la cellule est tronqué",
	HU: "a cella rekordja csonka",
})

var FormulaTextMissing = define0("formula-text-missing", Texts{
	EN: "the formula's text is missing",
	DE: "der Text der Formel fehlt",
	ES: "falta el texto de la fórmula",
	FR: "le texte de la formule manque",
	HU: "hiányzik a képlet szövege",
})

var TextCutShort = define0("text-cut-short", Texts{
	EN: "the text is cut short",
	DE: "der Text ist abgeschnitten",
	ES: "el texto está cortado",
	FR: "le texte est tronqué",
	HU: "a szöveg csonka",
})

var NoStringNumber = define1("no-string-number", Quoted("text"), Texts{
	EN: "{text} is no number of a shared string",
	DE: "{text} ist keine Nummer eines gemeinsamen Textes",
	ES: "{text} no es el número de un texto compartido",
	FR: "{text} n’est pas le numéro d’un texte partagé",
	HU: "{text} nem egy megosztott szöveg sorszáma",
})

var NoSharedString = define2("no-shared-string", Text("number"), Text("all"), Texts{
	EN: "shared string {number} is not among the {all} of the workbook: it is damaged",
	DE: "der gemeinsame Text {number} ist nicht unter den {all} der Mappe: sie ist beschädigt",
	ES: "el texto compartido {number} no está entre los {all} del libro: está dañado",
	FR: "le texte partagé {number} n’est pas parmi les {all} du classeur : il est endommagé",
	HU: "a(z) {number} számú megosztott szöveg nincs a munkafüzet {all} szövege között: sérült",
})

var TagInTag = define0("tag-in-tag", Texts{
	EN: "a tag begins within another: the file is damaged",
	DE: "ein Tag beginnt in einem anderen: die Datei ist beschädigt",
	ES: "una etiqueta empieza dentro de otra: el archivo está dañado",
	FR: "une balise commence dans une autre : le fichier est endommagé",
	HU: "egy címke egy másikban kezdődik: a fájl sérült",
})

var MarkupCutShort = define0("markup-cut-short", Texts{
	EN: "the markup ends within a tag: the file is cut short",
	DE: "das Markup endet in einem Tag: die Datei ist abgeschnitten",
	ES: "el marcado termina dentro de una etiqueta: el archivo está cortado",
	FR: "le balisage finit dans une balise : le fichier est tronqué",
	HU: "a jelölés egy címke közepén ér véget: a fájl csonka",
})

var CellNotClosed = define0("cell-not-closed", Texts{
	EN: "a cell does not end within its row: the file is damaged",
	DE: "eine Zelle endet nicht in ihrer Zeile: die Datei ist beschädigt",
	ES: "una celda no termina dentro de su fila: el archivo está dañado",
	FR: "une cellule ne finit pas dans sa ligne : le fichier est endommagé",
	HU: "egy cella nem ér véget a sorában: a fájl sérült",
})

// PartDamaged names a part of a workbook's archive.
var PartDamaged = define2("part-damaged", Text("part"), Nested("why"), Texts{
	EN: "part {part} is damaged or cut short ({why}): fetch the file again",
	DE: "der Teil {part} ist beschädigt oder abgeschnitten ({why}): die Datei neu holen",
	ES: "la parte {part} está dañada o cortada ({why}): vuelva a descargar el archivo",
	FR: "la partie {part} est endommagée ou tronquée ({why}) : récupérer le fichier à nouveau",
	HU: "a(z) {part} rész sérült vagy csonka ({why}): töltse le újra a fájlt",
})

var PartEncrypted = define1("part-encrypted", Text("part"), Texts{
	EN: "part {part} is encrypted: save the workbook without a password",
	DE: "der Teil {part} ist verschlüsselt: die Mappe ohne Kennwort speichern",
	ES: "la parte {part} está cifrada: guarde el libro sin contraseña",
	FR: "la partie {part} est chiffrée : enregistrer le classeur sans mot de passe",
	HU: "a(z) {part} rész titkosított: mentse a munkafüzetet jelszó nélkül",
})

var InPart = define2("in-part", Text("part"), Nested("what"), Texts{
	EN: "part {part}: {what}",
	DE: "Teil {part}: {what}",
	ES: "parte {part}: {what}",
	FR: "partie {part} : {what}",
	HU: "{part} rész: {what}",
})

var NearRow = define2("near-row", Text("row"), Nested("what"), Texts{
	EN: "near row {row}: {what}",
	DE: "bei Zeile {row}: {what}",
	ES: "cerca de la fila {row}: {what}",
	FR: "près de la ligne {row} : {what}",
	HU: "a(z) {row}. sor körül: {what}",
})

// Limits of workbooks, which a sound file may exceed.

var RaiseLimit = define1("raise-limit", Nested("what"), Texts{
	EN: "{what}: allow more with --limit unzipped= if the file is sound",
	DE: "{what}: mit --limit unzipped= mehr erlauben, wenn die Datei in Ordnung ist",
	ES: "{what}: permita más con --limit unzipped= si el archivo es correcto",
	FR: "{what} : en permettre plus avec --limit unzipped= si le fichier est sain",
	HU: "{what}: engedjen többet a --limit unzipped= beállítással, ha a fájl ép",
})

var PartSaysBytes = define3("part-says-bytes", Text("part"), Text("bytes"), Text("limit"), Texts{
	EN: "part {part} says it unzips to {bytes} bytes, and the limit is {limit}",
	DE: "der Teil {part} gibt entpackt {bytes} Bytes an, und die Grenze ist {limit}",
	ES: "la parte {part} dice ocupar {bytes} bytes descomprimida, y el límite es {limit}",
	FR: "la partie {part} dit faire {bytes} octets décompressée, et la limite est {limit}",
	HU: "a(z) {part} rész kicsomagolva {bytes} bájt, és a korlát {limit}",
})

var FileSaysBytes = define2("file-says-bytes", Text("bytes"), Text("limit"), Texts{
	EN: "has {bytes} bytes, and the limit is {limit}",
	DE: "hat {bytes} Bytes, und die Grenze ist {limit}",
	ES: "ocupa {bytes} bytes, y el límite es {limit}",
	FR: "fait {bytes} octets, et la limite est {limit}",
	HU: "{bytes} bájtos, és a korlát {limit}",
})

var PartTooLarge = define1("part-too-large", Text("limit"), Texts{
	EN: "the part is larger than {limit} bytes when unzipped",
	DE: "der Teil ist entpackt größer als {limit} Bytes",
	ES: "la parte ocupa más de {limit} bytes descomprimida",
	FR: "la partie dépasse {limit} octets une fois décompressée",
	HU: "a rész kicsomagolva nagyobb, mint {limit} bájt",
})

var FileTooLarge = define1("file-too-large", Text("limit"), Texts{
	EN: "the file is larger than {limit} bytes when unzipped",
	DE: "die Datei ist entpackt größer als {limit} Bytes",
	ES: "el archivo ocupa más de {limit} bytes descomprimido",
	FR: "le fichier dépasse {limit} octets une fois décompressé",
	HU: "a fájl kicsomagolva nagyobb, mint {limit} bájt",
})

var PageTooLarge = define1("page-too-large", Text("limit"), Texts{
	EN: "the page is larger than {limit} bytes when unzipped",
	DE: "die Seite ist entpackt größer als {limit} Bytes",
	ES: "la página ocupa más de {limit} bytes descomprimida",
	FR: "la page dépasse {limit} octets une fois décompressée",
	HU: "az oldal kicsomagolva nagyobb, mint {limit} bájt",
})

var RaiseCellLimit = define1("raise-cell-limit", Nested("what"), Texts{
	EN: "{what}: allow more with --limit cell= if the file is sound",
	DE: "{what}: mit --limit cell= mehr erlauben, wenn die Datei in Ordnung ist",
	ES: "{what}: permita más con --limit cell= si el archivo es correcto",
	FR: "{what} : en permettre plus avec --limit cell= si le fichier est sain",
	HU: "{what}: engedjen többet a --limit cell= beállítással, ha a fájl ép",
})

var TagTooLong = define1("tag-too-long", Text("limit"), Texts{
	EN: "a tag or text is longer than {limit} bytes",
	DE: "ein Tag oder Text ist länger als {limit} Bytes",
	ES: "una etiqueta o un texto ocupa más de {limit} bytes",
	FR: "une balise ou un texte dépasse {limit} octets",
	HU: "egy címke vagy szöveg hosszabb, mint {limit} bájt",
})

var StringTooLong = define2("string-too-long", Text("number"), Text("limit"), Texts{
	EN: "shared string {number} is longer than {limit} bytes",
	DE: "der gemeinsame Text {number} ist länger als {limit} Bytes",
	ES: "el texto compartido {number} ocupa más de {limit} bytes",
	FR: "le texte partagé {number} dépasse {limit} octets",
	HU: "a(z) {number} számú megosztott szöveg hosszabb, mint {limit} bájt",
})

var TooMuchText = define1("too-much-text", Text("limit"), Texts{
	EN: "the workbook shares more than {limit} bytes of text: split it, or save it as CSV",
	DE: "die Mappe enthält mehr als {limit} Bytes gemeinsamen Text: aufteilen oder als CSV speichern",
	ES: "el libro comparte más de {limit} bytes de texto: divídalo o guárdelo como CSV",
	FR: "le classeur partage plus de {limit} octets de texte : le diviser, ou l’enregistrer en CSV",
	HU: "a munkafüzet több mint {limit} bájt megosztott szöveget tartalmaz: ossza fel, vagy mentse CSV-ként",
})

var RaiseSheetLimit = define1("raise-sheet-limit", Nested("what"), Texts{
	EN: "{what}: allow more with --limit if the sheet is sound",
	DE: "{what}: mit --limit mehr erlauben, wenn das Blatt in Ordnung ist",
	ES: "{what}: permita más con --limit si la hoja es correcta",
	FR: "{what} : en permettre plus avec --limit si la feuille est saine",
	HU: "{what}: engedjen többet a --limit beállítással, ha a munkalap ép",
})

var SheetColumns = define1("sheet-columns", Text("limit"), Texts{
	EN: "more than {limit} columns",
	DE: "mehr als {limit} Spalten",
	ES: "más de {limit} columnas",
	FR: "plus de {limit} colonnes",
	HU: "több mint {limit} oszlop",
})

var SheetRows = define1("sheet-rows", Text("limit"), Texts{
	EN: "more than {limit} rows",
	DE: "mehr als {limit} Zeilen",
	ES: "más de {limit} filas",
	FR: "plus de {limit} lignes",
	HU: "több mint {limit} sor",
})

var SheetCellLong = define1("sheet-cell-long", Text("limit"), Texts{
	EN: "the cell is longer than {limit} bytes",
	DE: "die Zelle ist länger als {limit} Bytes",
	ES: "la celda ocupa más de {limit} bytes",
	FR: "la cellule dépasse {limit} octets",
	HU: "a cella hosszabb, mint {limit} bájt",
})
