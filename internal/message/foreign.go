package message

// Files that hold no table: what they are, and what to do.

// ForeignFile names a format of files.
var ForeignFile = define2("foreign-file", Nested("what"), Nested("next"), Texts{
	EN: "is {what}, not an export; {next}",
	DE: "ist {what}, kein Export; {next}",
	ES: "es {what}, no una exportación; {next}",
	FR: "est {what}, pas un export ; {next}",
	HU: "{what}, nem export; {next}",
})

var JSONFile = define1("json-file", Nested("next"), Texts{
	EN: "is JSON, not a table; {next}",
	DE: "ist JSON, keine Tabelle; {next}",
	ES: "es JSON, no una tabla; {next}",
	FR: "est du JSON, pas une table ; {next}",
	HU: "JSON, nem táblázat; {next}",
})

var NumbersDocument = define0("numbers-document", Texts{
	EN: "is an Apple Numbers document; export it from Numbers as .xlsx or .csv",
	DE: "ist ein Dokument von Apple Numbers; in Numbers als .xlsx oder .csv exportieren",
	ES: "es un documento de Apple Numbers; expórtelo desde Numbers como .xlsx o .csv",
	FR: "est un document Apple Numbers ; l’exporter de Numbers en .xlsx ou .csv",
	HU: "Apple Numbers-dokumentum; exportálja a Numbersből .xlsx vagy .csv formátumban",
})

var ZipInZip = define0("zip-in-zip", Texts{
	EN: "holds another zip file and no sales export; unpack it first",
	DE: "enthält eine weitere Zip-Datei und keinen Vertriebsexport; zuerst entpacken",
	ES: "contiene otro archivo zip y ninguna exportación de ventas; descomprímalo antes",
	FR: "contient un autre fichier zip et aucun export commercial ; le décompresser d’abord",
	HU: "egy másik zip fájl van benne, értékesítési export nincs; előbb csomagolja ki",
})

var ZipEmpty = define0("zip-empty", Texts{
	EN: "is a zip file without anything in it; export it again",
	DE: "ist eine leere Zip-Datei; neu exportieren",
	ES: "es un archivo zip vacío; expórtelo de nuevo",
	FR: "est un fichier zip vide ; l’exporter à nouveau",
	HU: "üres zip fájl; exportálja újra",
})

var ZipNoExport = define0("zip-no-export", Texts{
	EN: "the zip file holds no sales export; salesk reads .csv, .tsv, .txt, .xlsx, .xls and .ods files in it",
	DE: "die Zip-Datei enthält keinen Vertriebsexport; salesk liest darin Dateien mit .csv, .tsv, .txt, .xlsx, .xls und .ods",
	ES: "el archivo zip no contiene ninguna exportación de ventas; salesk lee en él archivos .csv, .tsv, .txt, .xlsx, .xls y .ods",
	FR: "le fichier zip ne contient aucun export commercial ; salesk y lit les fichiers .csv, .tsv, .txt, .xlsx, .xls et .ods",
	HU: "a zip fájlban nincs értékesítési export; a salesk .csv, .tsv, .txt, .xlsx, .xls és .ods fájlokat olvas belőle",
})

// What to do with it.

var ExportAsTable = define0("export-as-table", Texts{
	EN: "export the table as .csv or .xlsx",
	DE: "die Tabelle als .csv oder .xlsx exportieren",
	ES: "exporte la tabla como .csv o .xlsx",
	FR: "exporter la table en .csv ou .xlsx",
	HU: "exportálja a táblát .csv vagy .xlsx formátumban",
})

var UnpackFirst = define0("unpack-first", Texts{
	EN: "unpack it first",
	DE: "zuerst entpacken",
	ES: "descomprímalo antes",
	FR: "le décompresser d’abord",
	HU: "előbb csomagolja ki",
})

var UnpackOrGzip = define0("unpack-or-gzip", Texts{
	EN: "unpack it first, or use gzip or zstd",
	DE: "zuerst entpacken, oder gzip oder zstd verwenden",
	ES: "descomprímalo antes, o use gzip o zstd",
	FR: "le décompresser d’abord, ou utiliser gzip ou zstd",
	HU: "előbb csomagolja ki, vagy használjon gzip vagy zstd tömörítést",
})

var SaveAttached = define0("save-attached", Texts{
	EN: "save the file that is attached to it",
	DE: "die angehängte Datei speichern",
	ES: "guarde el archivo adjunto",
	FR: "enregistrer le fichier joint",
	HU: "mentse el a csatolt fájlt",
})

// What it is.

var Picture = define1("picture", Text("format"), Texts{
	EN: "a picture ({format})",
	DE: "ein Bild ({format})",
	ES: "una imagen ({format})",
	FR: "une image ({format})",
	HU: "kép ({format})",
})

var PDFDocument = define0("pdf-document", Texts{
	EN: "a PDF document",
	DE: "ein PDF-Dokument",
	ES: "un documento PDF",
	FR: "un document PDF",
	HU: "PDF-dokumentum",
})

var RichText = define0("rich-text", Texts{
	EN: "a rich text document",
	DE: "ein RTF-Dokument",
	ES: "un documento RTF",
	FR: "un document RTF",
	HU: "RTF-dokumentum",
})

var SQLiteDatabase = define0("sqlite-database", Texts{
	EN: "an SQLite database",
	DE: "eine SQLite-Datenbank",
	ES: "una base de datos SQLite",
	FR: "une base de données SQLite",
	HU: "SQLite-adatbázis",
})

var ParquetFile = define0("parquet-file", Texts{
	EN: "a Parquet file",
	DE: "eine Parquet-Datei",
	ES: "un archivo Parquet",
	FR: "un fichier Parquet",
	HU: "Parquet-fájl",
})

var ArrowFile = define0("arrow-file", Texts{
	EN: "an Arrow file",
	DE: "eine Arrow-Datei",
	ES: "un archivo Arrow",
	FR: "un fichier Arrow",
	HU: "Arrow-fájl",
})

var AvroFile = define0("avro-file", Texts{
	EN: "an Avro file",
	DE: "eine Avro-Datei",
	ES: "un archivo Avro",
	FR: "un fichier Avro",
	HU: "Avro-fájl",
})

var Archive = define1("archive", Text("format"), Texts{
	EN: "a {format} archive",
	DE: "ein {format}-Archiv",
	ES: "un archivo comprimido {format}",
	FR: "une archive {format}",
	HU: "{format}-archívum",
})

var Compressed = define1("compressed", Text("format"), Texts{
	EN: "compressed with {format}",
	DE: "mit {format} komprimiert",
	ES: "un archivo comprimido con {format}",
	FR: "compressé avec {format}",
	HU: "{format} tömörítésű fájl",
})

var ProgramFile = define0("program-file", Texts{
	EN: "a program",
	DE: "ein Programm",
	ES: "un programa",
	FR: "un programme",
	HU: "program",
})

var PostScript = define0("postscript", Texts{
	EN: "a PostScript document",
	DE: "ein PostScript-Dokument",
	ES: "un documento PostScript",
	FR: "un document PostScript",
	HU: "PostScript-dokumentum",
})

var XMLFile = define0("xml-file", Texts{
	EN: "an XML file",
	DE: "eine XML-Datei",
	ES: "un archivo XML",
	FR: "un fichier XML",
	HU: "XML-fájl",
})

var EMailFile = define0("e-mail-file", Texts{
	EN: "an e-mail",
	DE: "eine E-Mail",
	ES: "un correo electrónico",
	FR: "un e-mail",
	HU: "e-mail",
})

var WordDocument = define0("word-document", Texts{
	EN: "a Word document",
	DE: "ein Word-Dokument",
	ES: "un documento de Word",
	FR: "un document Word",
	HU: "Word-dokumentum",
})

var Presentation = define0("presentation", Texts{
	EN: "a presentation",
	DE: "eine Präsentation",
	ES: "una presentación",
	FR: "une présentation",
	HU: "prezentáció",
})
