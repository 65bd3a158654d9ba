package message

// What does not fit a file that is written.

var InSheet = define2("in-sheet", Text("sheet"), Nested("what"), Texts{
	EN: "sheet {sheet}: {what}",
	DE: "Blatt {sheet}: {what}",
	ES: "hoja {sheet}: {what}",
	FR: "feuille {sheet} : {what}",
	HU: "{sheet} munkalap: {what}",
})

var TooManyFigures = define1("too-many-figures", Count("rows"), Texts{
	EN: "more figures than the {rows} rows of a worksheet; use a coarser grain, fewer KPIs or --format csv",
	DE: "mehr Zahlen als die {rows} Zeilen eines Blatts; ein gröberes Raster, weniger Kennzahlen oder --format csv verwenden",
	ES: "más cifras que las {rows} filas de una hoja; use un grano mayor, menos KPI o --format csv",
	FR: "plus de chiffres que les {rows} lignes d’une feuille ; utiliser un grain plus long, moins d’indicateurs ou --format csv",
	HU: "több érték, mint a munkalap {rows} sora; használjon durvább időbontást, kevesebb mutatót vagy a --format csv kapcsolót",
})

var TooWideForSheet = define2("too-wide-for-sheet", Count("n"), Count("most"), Texts{
	EN: "{n} columns do not fit the {most} of a worksheet; use a coarser grain, fewer periods or --layout tidy",
	DE: "{n} Spalten passen nicht in die {most} eines Blatts; ein gröberes Raster, weniger Zeiträume oder --layout tidy verwenden",
	ES: "{n} columnas no caben en las {most} de una hoja; use un grano mayor, menos períodos o --layout tidy",
	FR: "{n} colonnes ne tiennent pas dans les {most} d’une feuille ; utiliser un grain plus long, moins de périodes ou --layout tidy",
	HU: "{n} oszlop nem fér el a munkalap {most} oszlopában; használjon durvább időbontást, kevesebb időszakot vagy a --layout tidy kapcsolót",
})

var TooManyGroups = define1("too-many-groups", Count("n"), Texts{
	EN: "{n} groups do not fit a worksheet; keep fewer with --top",
	DE: "{n} Gruppen passen nicht auf ein Blatt; mit --top weniger behalten",
	ES: "{n} grupos no caben en una hoja; deje menos con --top",
	FR: "{n} groupes ne tiennent pas dans une feuille ; en garder moins avec --top",
	HU: "{n} csoport nem fér el egy munkalapon; a --top kapcsolóval tartson meg kevesebbet",
})

var TextTooLong = define2("text-too-long", Text("start"), Count("most"), Texts{
	EN: "{start}… is longer than the {most} characters of a cell",
	DE: "{start}… ist länger als die {most} Zeichen einer Zelle",
	ES: "{start}… supera los {most} caracteres de una celda",
	FR: "{start}… dépasse les {most} caractères d’une cellule",
	HU: "{start}… hosszabb, mint egy cella {most} karaktere",
})

var NoPeriodToShow = define0("no-period-to-show", Texts{
	EN: "the workbook has no period to show; give records dated up to the as-of date",
	DE: "die Mappe hat keinen Zeitraum zu zeigen; Datensätze bis zum Stichtag angeben",
	ES: "el libro no tiene período que mostrar; dé registros con fecha hasta la de referencia",
	FR: "le classeur n’a pas de période à montrer ; donner des enregistrements datés jusqu’à la date de référence",
	HU: "a munkafüzetnek nincs megjeleníthető időszaka; adjon meg a fordulónapig keltezett rekordokat",
})

var NoSuchFormatOf = define3("format-of-extension", Text("path"), Quoted("extension"), List("known"), Texts{
	EN: "{path}: cannot tell the format from the extension {extension}; name the file with one of {known}, or give the format with --format",
	DE: "{path}: das Format ist an der Endung {extension} nicht zu erkennen; der Datei eine von diesen geben: {known}, oder das Format mit --format angeben",
	ES: "{path}: la extensión {extension} no indica el formato; dé al archivo una de estas: {known}, o indique el formato con --format",
	FR: "{path} : l’extension {extension} ne dit pas le format ; donner au fichier l’une de celles-ci : {known}, ou indiquer le format avec --format",
	HU: "{path}: a(z) {extension} kiterjesztésből nem derül ki a formátum; használja ezek egyikét: {known}, vagy adja meg a formátumot a --format kapcsolóval",
})

var DemoThere = define1("demo-there", Text("path"), Texts{
	EN: "{path} exists, and nothing was written; name another folder, or overwrite it with --force",
	DE: "{path} gibt es schon, nichts wurde geschrieben; einen anderen Ordner nennen, oder mit --force überschreiben",
	ES: "{path} ya existe y no se escribió nada; indique otra carpeta, o diga --force para sobrescribirlo",
	FR: "{path} existe déjà, rien n’a été écrit ; nommer un autre dossier, ou dire --force pour l’écraser",
	HU: "{path} már létezik, semmi sem íródott ki; adjon meg másik mappát, vagy írja felül a --force kapcsolóval",
})
