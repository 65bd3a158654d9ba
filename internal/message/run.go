package message

// Files that are written, and what to do next.

// What came of a run.

var ProblemsToMend = define1("problems-to-mend", Count("n"), Texts{
	EN: "{n} {n|problem|problems} to mend before anything can be computed; see above",
	DE: "{n} {n|Problem ist|Probleme sind} zu beheben, bevor etwas berechnet werden kann; siehe oben",
	ES: "hay {n} {n|problema|problemas} que corregir antes de poder calcular; véase arriba",
	FR: "{n} {n|problème|problèmes} à corriger avant de pouvoir calculer ; voir plus haut",
	HU: "{n} hibát kell javítani, mielőtt bármi kiszámítható; lásd fent",
})

var NothingToReport = define1("nothing-to-report", Day("day"), Texts{
	EN: "no record has a date up to {day}: there is no period to report on; --as-of says which day counts as today",
	DE: "kein Datensatz liegt am oder vor dem {day}: es gibt keinen Zeitraum für den Bericht; --as-of sagt, welcher Tag als heute gilt",
	ES: "ningún registro tiene fecha hasta el {day}: no hay período del que informar; --as-of dice qué día cuenta como hoy",
	FR: "aucun enregistrement n’est daté jusqu’au {day} : il n’y a pas de période à rapporter ; --as-of dit quel jour compte pour aujourd’hui",
	HU: "egyetlen rekord dátuma sem esik {day} napjáig: nincs időszak, amelyről jelenteni lehetne; az --as-of mondja meg, melyik nap számít mának",
})

var ThresholdUntold = define1("threshold-untold", Day("day"), Texts{
	EN: "no record has a date up to {day}, so --fail-on cannot be checked",
	DE: "kein Datensatz liegt am oder vor dem {day}, also lässt sich --fail-on nicht beurteilen",
	ES: "ningún registro tiene fecha hasta el {day}, así que no se puede juzgar --fail-on",
	FR: "aucun enregistrement n’est daté jusqu’au {day}, donc --fail-on ne peut pas être jugé",
	HU: "egyetlen rekord dátuma sem esik {day} napjáig, ezért a --fail-on nem dönthető el",
})

var CannotWriteResults = define1("cannot-write-results", Nested("why"), Texts{
	EN: "cannot write the results: {why}",
	DE: "die Ergebnisse lassen sich nicht schreiben: {why}",
	ES: "no se pueden escribir los resultados: {why}",
	FR: "impossible d’écrire les résultats : {why}",
	HU: "az eredmények nem írhatók ki: {why}",
})

var CannotWriteStdout = define1("cannot-write-stdout", Nested("why"), Texts{
	EN: "cannot write to standard output: {why}",
	DE: "in die Standardausgabe lässt sich nicht schreiben: {why}",
	ES: "no se puede escribir en la salida estándar: {why}",
	FR: "impossible d’écrire sur la sortie standard : {why}",
	HU: "nem lehet a szabványos kimenetre írni: {why}",
})

var CannotWrite = define2("cannot-write", Text("path"), Nested("why"), Texts{
	EN: "cannot write {path}: {why}",
	DE: "{path} lässt sich nicht schreiben: {why}",
	ES: "no se puede escribir {path}: {why}",
	FR: "impossible d’écrire {path} : {why}",
	HU: "{path} nem írható: {why}",
})

var NoFolderFor = define2("no-folder-for", Text("path"), Text("folder"), Texts{
	EN: "cannot write {path}: there is no folder {folder}; create it first",
	DE: "{path} lässt sich nicht schreiben: es gibt keinen Ordner {folder}; zuerst anlegen",
	ES: "no se puede escribir {path}: no existe la carpeta {folder}; créela antes",
	FR: "impossible d’écrire {path} : il n’y a pas de dossier {folder} ; le créer d’abord",
	HU: "{path} nem írható: nincs {folder} mappa; előbb hozza létre",
})

var IsAFolder = define1("is-a-folder", Text("path"), Texts{
	EN: "{path} is a folder; name a file in it",
	DE: "{path} ist ein Ordner; eine Datei darin nennen",
	ES: "{path} es una carpeta; indique un archivo en ella",
	FR: "{path} est un dossier ; y nommer un fichier",
	HU: "{path} mappa; nevezzen meg benne egy fájlt",
})

var IsAFile = define1("is-a-file", Text("path"), Texts{
	EN: "{path} is a file; name a folder with --to",
	DE: "{path} ist eine Datei; mit --to einen Ordner nennen",
	ES: "{path} es un archivo; indique una carpeta con --to",
	FR: "{path} est un fichier ; nommer un dossier avec --to",
	HU: "{path} fájl; nevezzen meg egy mappát a --to kapcsolóval",
})

var CannotMakeFolder = define2("cannot-make-folder", Text("path"), Nested("why"), Texts{
	EN: "cannot make the folder {path}: {why}",
	DE: "der Ordner {path} lässt sich nicht anlegen: {why}",
	ES: "no se puede crear la carpeta {path}: {why}",
	FR: "impossible de créer le dossier {path} : {why}",
	HU: "a(z) {path} mappa nem hozható létre: {why}",
})

var AlreadyThere = define1("already-there", Text("path"), Texts{
	EN: "{path} exists; name another folder with --to, or overwrite it with --force",
	DE: "{path} gibt es schon; mit --to einen anderen Ordner nennen, oder mit --force überschreiben",
	ES: "{path} ya existe; indique otra carpeta con --to, o diga --force para sobrescribirlo",
	FR: "{path} existe déjà ; nommer un autre dossier avec --to, ou dire --force pour l’écraser",
	HU: "{path} már létezik; adjon meg másik mappát a --to kapcsolóval, vagy írja felül a --force kapcsolóval",
})

var ConfigAlreadyThere = define1("config-already-there", Text("path"), Texts{
	EN: "{path} exists; --force overwrites it, --dry-run shows what would be written",
	DE: "{path} gibt es schon; --force überschreibt, --dry-run zeigt, was geschrieben würde",
	ES: "{path} ya existe; --force lo sobrescribe, --dry-run muestra lo que se escribiría",
	FR: "{path} existe déjà ; --force l’écrase, --dry-run montre ce qui serait écrit",
	HU: "{path} már létezik; a --force felülírja, a --dry-run megmutatja, mi íródna ki",
})

var LeftAlone = define1("left-alone", Text("path"), Texts{
	EN: "{path} exists, and --if-exists is fail; nothing was written",
	DE: "{path} gibt es schon, und --if-exists fail sagt, dass es bleiben soll; nichts wurde geschrieben",
	ES: "{path} ya existe, y --if-exists fail dice que se deje; no se escribió nada",
	FR: "{path} existe déjà, et --if-exists fail dit de le laisser ; rien n’a été écrit",
	HU: "{path} már létezik, és az --if-exists fail szerint meg kell hagyni; semmi sem íródott ki",
})

var NothingWrittenStrict = define0("nothing-written-strict", Texts{
	EN: "nothing was written, because of --strict",
	DE: "nichts wurde geschrieben, wegen --strict",
	ES: "no se escribió nada, por --strict",
	FR: "rien n’a été écrit, à cause de --strict",
	HU: "semmi sem íródott ki a --strict miatt",
})

var NoTableIn = define1("no-table-in", Text("path"), Texts{
	EN: "{path} holds no table",
	DE: "{path} enthält keine Tabelle",
	ES: "{path} no contiene ninguna tabla",
	FR: "{path} ne contient aucune table",
	HU: "{path} fájlban nincs tábla",
})

var CannotLookFor = define2("cannot-look-for", Text("config"), Nested("why"), Texts{
	EN: "cannot look for {config}: {why}",
	DE: "{config} lässt sich nicht suchen: {why}",
	ES: "no se puede buscar {config}: {why}",
	FR: "impossible de chercher {config} : {why}",
	HU: "{config} nem kereshető: {why}",
})

var CannotDraft = define1("cannot-draft", Nested("why"), Texts{
	EN: "the findings cannot be written as a configuration: {why}",
	DE: "die Befunde lassen sich nicht als Konfiguration schreiben: {why}",
	ES: "los resultados no se pueden escribir como configuración: {why}",
	FR: "les constats ne peuvent pas être écrits comme configuration : {why}",
	HU: "a megállapítások nem írhatók ki konfigurációként: {why}",
})

var TooMuchOpen = define0("too-much-open", Texts{
	EN: "the files leave too much open; name them one by one with their kinds, such as --deals FILE",
	DE: "die Dateien lassen zu viel offen; einzeln mit ihrer Art nennen, etwa --deals DATEI",
	ES: "los archivos dejan demasiado abierto; indíquelos uno a uno con su tipo, como --deals ARCHIVO",
	FR: "les fichiers laissent trop de choses ouvertes ; les nommer un à un avec leur type, par exemple --deals FICHIER",
	HU: "a fájlok túl sokat hagynak nyitva; nevezze meg őket egyenként a fajtájukkal, például --deals FÁJL",
})

var Interrupted = define0("interrupted", Texts{
	EN: "interrupted",
	DE: "unterbrochen",
	ES: "interrumpido",
	FR: "interrompu",
	HU: "megszakítva",
})

var LockIsNoFile = define1("lock-is-no-file", Text("path"), Texts{
	EN: "the lock {path} is a link or no file; remove it",
	DE: "die Sperre {path} ist eine Verknüpfung oder keine Datei; entfernen",
	ES: "el bloqueo {path} es un enlace o no es un archivo; quítelo",
	FR: "le verrou {path} est un lien ou n’est pas un fichier ; le retirer",
	HU: "a(z) {path} zárolás hivatkozás vagy nem fájl; távolítsa el",
})

var CannotWriteLock = define2("cannot-write-lock", Text("path"), Nested("why"), Texts{
	EN: "cannot write the lock {path}: {why}",
	DE: "die Sperre {path} lässt sich nicht schreiben: {why}",
	ES: "no se puede escribir el bloqueo {path}: {why}",
	FR: "impossible d’écrire le verrou {path} : {why}",
	HU: "a(z) {path} zárolás nem írható: {why}",
})

var CannotLock = define2("cannot-lock", Text("path"), Nested("why"), Texts{
	EN: "cannot lock {path}: {why}",
	DE: "{path} lässt sich nicht sperren: {why}",
	ES: "no se puede bloquear {path}: {why}",
	FR: "impossible de verrouiller {path} : {why}",
	HU: "{path} nem zárolható: {why}",
})

var NotALock = define1("not-a-lock", Text("path"), Texts{
	EN: "{path} is in the place of the lock and is none; remove or rename it",
	DE: "{path} steht an der Stelle der Sperre und ist keine; entfernen oder umbenennen",
	ES: "{path} está en el lugar del bloqueo y no lo es; quítelo o cámbiele el nombre",
	FR: "{path} est à la place du verrou et n’en est pas un ; le retirer ou le renommer",
	HU: "{path} a zárolás helyén áll, de nem az; távolítsa el, vagy nevezze át",
})

var AnotherRun = define2("another-run", Text("holder"), Text("path"), Texts{
	EN: "another run{holder} is writing this report (lock {path}); nothing was written",
	DE: "ein anderer Lauf{holder} schreibt diesen Bericht (Sperre {path}); nichts wurde geschrieben",
	ES: "otra ejecución{holder} está escribiendo este informe (bloqueo {path}); no se escribió nada",
	FR: "une autre exécution{holder} écrit ce rapport (verrou {path}) ; rien n’a été écrit",
	HU: "egy másik futás{holder} írja ezt a jelentést (zárolás: {path}); semmi sem íródott ki",
})

var OthersKeepLock = define1("others-keep-lock", Text("path"), Texts{
	EN: "other runs keep taking the lock {path}; nothing was written",
	DE: "andere Läufe nehmen immer wieder die Sperre {path}; nichts wurde geschrieben",
	ES: "otras ejecuciones siguen tomando el bloqueo {path}; no se escribió nada",
	FR: "d’autres exécutions reprennent sans cesse le verrou {path} ; rien n’a été écrit",
	HU: "más futások folyton elveszik a(z) {path} zárolást; semmi sem íródott ki",
})

var StaleLock = define2("stale-lock", Text("path"), Text("holder"), Texts{
	EN: "the lock {path} was left behind by a run{holder} that did not end properly; it is taken over",
	DE: "die Sperre {path} blieb von einem Lauf{holder} zurück, der nicht ordentlich endete; sie wird übernommen",
	ES: "el bloqueo {path} quedó de una ejecución{holder} que no terminó bien; se toma",
	FR: "le verrou {path} est resté d’une exécution{holder} qui ne s’est pas bien terminée ; il est repris",
	HU: "a(z) {path} zárolás egy nem rendben véget ért futásból{holder} maradt; átvéve",
})

var Wrote = define1("wrote", Text("path"), Texts{
	EN: "wrote {path}",
	DE: "{path} geschrieben",
	ES: "escrito: {path}",
	FR: "écrit : {path}",
	HU: "kiírva: {path}",
})

var StaysAsItIs = define1("stays-as-it-is", Text("path"), Texts{
	EN: "{path} exists, and stays as it is",
	DE: "{path} gibt es schon und bleibt, wie sie ist",
	ES: "{path} ya existe y se queda como está",
	FR: "{path} existe déjà et reste tel quel",
	HU: "{path} már létezik, és marad, ahogy van",
})

var TryCompute = define1("try-compute", Text("folder"), Texts{
	EN: "now try: salesk compute {folder}",
	DE: "jetzt versuchen: salesk compute {folder}",
	ES: "pruebe ahora: salesk compute {folder}",
	FR: "essayez maintenant : salesk compute {folder}",
	HU: "most próbálja ki: salesk compute {folder}",
})

var TryCheck = define1("try-check", Text("config"), Texts{
	EN: "now try: salesk check --config {config}, then salesk compute",
	DE: "jetzt versuchen: salesk check --config {config}, dann salesk compute",
	ES: "pruebe ahora: salesk check --config {config}, y luego salesk compute",
	FR: "essayez maintenant : salesk check --config {config}, puis salesk compute",
	HU: "most próbálja ki: salesk check --config {config}, aztán salesk compute",
})

var ReadConfig = define1("read-config", Text("path"), Texts{
	EN: "configuration {path}",
	DE: "Konfiguration {path}",
	ES: "configuración {path}",
	FR: "configuration {path}",
	HU: "konfiguráció: {path}",
})

var WrittenUTF8 = define2("written-utf8", Text("config"), Text("encoding"), Texts{
	EN: "the files written are UTF-8; {config} says encoding: {encoding}, so read them with --encoding utf-8 or --no-config",
	DE: "die geschriebenen Dateien sind UTF-8; {config} sagt encoding: {encoding}, sie also mit --encoding utf-8 oder --no-config lesen",
	ES: "los archivos escritos son UTF-8; {config} dice encoding: {encoding}, así que léalos con --encoding utf-8 o --no-config",
	FR: "les fichiers écrits sont en UTF-8 ; {config} dit encoding: {encoding}, les lire donc avec --encoding utf-8 ou --no-config",
	HU: "a kiírt fájlok UTF-8 kódolásúak; {config} szerint encoding: {encoding}, ezért --encoding utf-8 vagy --no-config kapcsolóval olvassa be őket",
})

var Leftovers = define2("leftovers", Text("folder"), List("names"), Texts{
	EN: "{folder} also holds {names}, which this conversion did not write",
	DE: "{folder} enthält auch {names}, was diese Umwandlung nicht geschrieben hat",
	ES: "{folder} contiene también {names}, que esta conversión no escribió",
	FR: "{folder} contient aussi {names}, que cette conversion n’a pas écrits",
	HU: "{folder} ezeket is tartalmazza: {names}; ezeket nem ez az átalakítás írta",
})
