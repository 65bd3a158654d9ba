package message

// What was asked that cannot be done.

// How a command was called.

var RejectsToStdout = define0("rejects-to-stdout", Texts{
	EN: "--rejects takes a file; standard output has the findings",
	DE: "--rejects verlangt eine Datei; in der Standardausgabe stehen die Befunde",
	ES: "--rejects requiere un archivo; la salida estándar tiene los resultados",
	FR: "--rejects demande un fichier ; la sortie standard a les constats",
	HU: "a --rejects fájlt vár; a szabványos kimeneten a megállapítások állnak",
})

var RejectsIsInput = define1("rejects-is-input", Text("path"), Texts{
	EN: "--rejects {path} is one of the inputs; name another file",
	DE: "--rejects {path} ist eine der Eingaben; eine andere Datei nennen",
	ES: "--rejects {path} es una de las entradas; indique otro archivo",
	FR: "--rejects {path} est l’une des entrées ; nommer un autre fichier",
	HU: "--rejects {path} az egyik bemenet; adjon meg másik fájlt",
})

var OutputIsInput = define1("output-is-input", Text("path"), Texts{
	EN: "the output {path} is one of the inputs; name another file",
	DE: "die Ausgabe {path} ist eine der Eingaben; eine andere Datei nennen",
	ES: "la salida {path} es una de las entradas; indique otro archivo",
	FR: "la sortie {path} est l’une des entrées ; nommer un autre fichier",
	HU: "a(z) {path} kimenet az egyik bemenet; adjon meg másik fájlt",
})

var OutputIsTheInput = define1("output-is-the-input", Text("path"), Texts{
	EN: "the output {path} is the input; name another file",
	DE: "die Ausgabe {path} ist die Eingabe; eine andere Datei nennen",
	ES: "la salida {path} es la entrada; indique otro archivo",
	FR: "la sortie {path} est l’entrée ; nommer un autre fichier",
	HU: "a(z) {path} kimenet maga a bemenet; adjon meg másik fájlt",
})

var NeitherNameNorKPI = define1("neither-name-nor-kpi", Quoted("name"), Texts{
	EN: "--sort: {name} is neither name nor a KPI",
	DE: "--sort: {name} ist weder name noch eine Kennzahl",
	ES: "--sort: {name} no es ni name ni un KPI",
	FR: "--sort : {name} n’est ni name ni un indicateur",
	HU: "--sort: {name} se nem name, se nem mutató",
})

var NotAskedFor = define2("not-asked-for", Text("flag"), Text("kpi"), Texts{
	EN: "{flag}: {kpi} is not among the KPIs asked for; add it to --kpi",
	DE: "{flag}: {kpi} ist nicht unter den verlangten Kennzahlen; zu --kpi hinzufügen",
	ES: "{flag}: {kpi} no está entre los KPI pedidos; añádalo a --kpi",
	FR: "{flag} : {kpi} n’est pas parmi les indicateurs demandés ; l’ajouter à --kpi",
	HU: "{flag}: {kpi} nincs a kért mutatók között; vegye fel a --kpi listájába",
})

var NotComputable = define2("not-computable", Text("flag"), Text("kpi"), Texts{
	EN: "{flag}: {kpi} cannot be computed from these exports; salesk explain {kpi} says what it needs",
	DE: "{flag}: {kpi} lässt sich aus diesen Exporten nicht berechnen; salesk explain {kpi} sagt, was nötig ist",
	ES: "{flag}: {kpi} no se puede calcular con estas exportaciones; salesk explain {kpi} dice qué necesita",
	FR: "{flag} : {kpi} ne peut pas être calculé avec ces exports ; salesk explain {kpi} dit ce qu’il faut",
	HU: "{flag}: {kpi} ezekből az exportokból nem számítható; a salesk explain {kpi} megmondja, mi kell hozzá",
})

var ForExcelFormats = define0("for-excel-formats", Texts{
	EN: "--for-excel is for the formats csv and tsv; in workbooks no cell runs as a formula",
	DE: "--for-excel ist für die Formate csv und tsv; Mappen sind immer ungefährlich",
	ES: "--for-excel es para los formatos csv y tsv; los libros siempre son inofensivos",
	FR: "--for-excel est pour les formats csv et tsv ; les classeurs sont toujours sans danger",
	HU: "a --for-excel a csv és a tsv formátumhoz való; a munkafüzetek mindig veszélytelenek",
})

var NotForTerminal = define1("not-for-terminal", Text("format"), Texts{
	EN: "{format} is not for a terminal; name a file with -o",
	DE: "{format} ist nicht für ein Terminal; mit -o eine Datei nennen",
	ES: "{format} no es para un terminal; indique un archivo con -o",
	FR: "{format} n’est pas pour un terminal ; nommer un fichier avec -o",
	HU: "{format} nem terminálra való; adjon meg fájlt az -o kapcsolóval",
})

var OutputGoesWithRaw = define0("output-goes-with-raw", Texts{
	EN: "-o goes with --raw; --to FOLDER says where the files of all kinds go",
	DE: "-o gehört zu --raw; --to ORDNER sagt, wohin die Dateien aller Arten kommen",
	ES: "-o va con --raw; --to CARPETA dice adónde van los archivos de todos los tipos",
	FR: "-o va avec --raw ; --to DOSSIER dit où vont les fichiers de tous les types",
	HU: "az -o a --raw kapcsolóhoz tartozik; a --to MAPPA mondja meg, hová kerülnek a fájlok",
})

var ToMissing = define0("to-missing", Texts{
	EN: "--to FOLDER is missing: say where the clean files go; or use --raw for one table as it stands",
	DE: "--to ORDNER fehlt: angeben, wohin die bereinigten Dateien kommen; oder --raw für eine Tabelle, wie sie ist",
	ES: "falta --to CARPETA: diga adónde van los archivos limpios; o use --raw para una tabla tal como está",
	FR: "--to DOSSIER manque : dire où vont les fichiers nettoyés ; ou utiliser --raw pour une table telle quelle",
	HU: "hiányzik a --to MAPPA: adja meg, hová kerüljenek a tisztított fájlok; vagy használja a --raw kapcsolót egy táblára, ahogy van",
})

var WritesOverInput = define1("writes-over-input", Text("path"), Texts{
	EN: "{path} is one of the inputs; name another folder with --to",
	DE: "{path} ist eine der Eingaben; mit --to einen anderen Ordner nennen",
	ES: "{path} es una de las entradas; indique otra carpeta con --to",
	FR: "{path} est l’une des entrées ; nommer un autre dossier avec --to",
	HU: "{path} az egyik bemenet; adjon meg másik mappát a --to kapcsolóval",
})

var NothingWithRaw = define1("nothing-with-raw", Text("flag"), Texts{
	EN: "{flag} does nothing with --raw, which interprets nothing; leave it out",
	DE: "{flag} bewirkt mit --raw nichts, das nichts deutet; weglassen",
	ES: "{flag} no hace nada con --raw, que no interpreta nada; omítalo",
	FR: "{flag} ne fait rien avec --raw, qui n’interprète rien ; l’omettre",
	HU: "{flag} nem tesz semmit a --raw mellett, amely semmit sem értelmez; hagyja el",
})

var RawTakesOne = define0("raw-takes-one", Texts{
	EN: "--raw takes one file; salesk convert --raw book.xlsx[Sheet] -o out.csv",
	DE: "--raw nimmt eine Datei; salesk convert --raw book.xlsx[Sheet] -o out.csv",
	ES: "--raw toma un archivo; salesk convert --raw book.xlsx[Sheet] -o out.csv",
	FR: "--raw prend un fichier ; salesk convert --raw book.xlsx[Sheet] -o out.csv",
	HU: "a --raw egy fájlt vár; salesk convert --raw book.xlsx[Sheet] -o out.csv",
})

var RawOfFolder = define1("raw-of-folder", Text("path"), Texts{
	EN: "{path} is a folder; --raw takes one file",
	DE: "{path} ist ein Ordner; --raw nimmt eine Datei",
	ES: "{path} es una carpeta; --raw toma un archivo",
	FR: "{path} est un dossier ; --raw prend un fichier",
	HU: "{path} mappa; a --raw egy fájlt vár",
})

var RawOfSeveral = define2("raw-of-several", Text("path"), Count("n"), Texts{
	EN: "{path} stands for {n} files; --raw takes one",
	DE: "{path} steht für {n} Dateien; --raw nimmt eine",
	ES: "{path} representa {n} archivos; --raw toma uno",
	FR: "{path} désigne {n} fichiers ; --raw en prend un",
	HU: "{path} {n} fájlt jelent; a --raw egyet vár",
})

var SeveralTables = define3("several-tables", Text("path"), Count("n"), List("names"), Texts{
	EN: "{path} holds {n} {n|table|tables}; name one of them: {names}",
	DE: "{path} enthält {n} {n|Tabelle|Tabellen}; eine davon nennen: {names}",
	ES: "{path} contiene {n} {n|tabla|tablas}; indique una: {names}",
	FR: "{path} contient {n} {n|table|tables} ; en nommer une : {names}",
	HU: "{path} fájlban {n} tábla van; nevezzen meg egyet: {names}",
})

var ExplainWhat = define0("explain-what", Texts{
	EN: "say which KPI to explain; salesk list kpis shows all",
	DE: "angeben, welche Kennzahl erklärt werden soll; salesk list kpis zeigt alle",
	ES: "diga qué KPI explicar; salesk list kpis los muestra todos",
	FR: "dire quel indicateur expliquer ; salesk list kpis les montre tous",
	HU: "adja meg, melyik mutatót kell elmagyarázni; a salesk list kpis mindet felsorolja",
})

var GroupOfKPIs = define1("group-of-kp-is", Quoted("name"), Texts{
	EN: "{name} is a group of KPIs; name one of them (salesk list kpis)",
	DE: "{name} ist eine Gruppe von Kennzahlen; eine davon nennen (salesk list kpis)",
	ES: "{name} es un grupo de KPI; indique uno (salesk list kpis)",
	FR: "{name} est un groupe d’indicateurs ; en nommer un (salesk list kpis)",
	HU: "{name} mutatók csoportja; nevezzen meg egyet (salesk list kpis)",
})

var AllContradicts = define0("all-contradicts", Texts{
	EN: "--all contradicts --period, --from and --to; give one",
	DE: "--all widerspricht --period, --from und --to; eines davon angeben",
	ES: "--all contradice a --period, --from y --to; dé uno",
	FR: "--all contredit --period, --from et --to ; en donner un",
	HU: "az --all ellentmond a --period, --from és --to kapcsolónak; egyet adjon meg",
})

var GoalsKnowPace = define1("goals-know-pace", Text("comparison"), Texts{
	EN: "--fail-on {comparison}: salesk goals knows the pace of goals alone; write goals<0.8, or use salesk compute",
	DE: "--fail-on {comparison}: salesk goals kennt nur den Fortschritt von Zielen; goals<0.8 schreiben, oder salesk compute verwenden",
	ES: "--fail-on {comparison}: salesk goals solo conoce el ritmo de los objetivos; escriba goals<0.8, o use salesk compute",
	FR: "--fail-on {comparison} : salesk goals ne connaît que le rythme des objectifs ; écrire goals<0.8, ou utiliser salesk compute",
	HU: "--fail-on {comparison}: a salesk goals csak a célok ütemét ismeri; írja: goals<0.8, vagy használja a salesk compute parancsot",
})

var InitOfStdin = define0("init-of-stdin", Texts{
	EN: "init needs files that can be read again; - is standard input",
	DE: "init braucht Dateien, die erneut gelesen werden können; - ist die Standardeingabe",
	ES: "init necesita archivos que se puedan volver a leer; - es la entrada estándar",
	FR: "init a besoin de fichiers qui se relisent ; - est l’entrée standard",
	HU: "az init olyan fájlokat vár, amelyek újra olvashatók; a - a szabványos bemenet",
})

var InitOfPipe = define1("init-of-pipe", Text("path"), Texts{
	EN: "init needs files that can be read again; {path} is a pipe",
	DE: "init braucht Dateien, die erneut gelesen werden können; {path} ist eine Pipe",
	ES: "init necesita archivos que se puedan volver a leer; {path} es una tubería",
	FR: "init a besoin de fichiers qui se relisent ; {path} est un tube",
	HU: "az init olyan fájlokat vár, amelyek újra olvashatók; {path} csővezeték",
})

var NoAnswer = define1("no-answer", Text("flag"), Texts{
	EN: "no answer; say it with {flag}",
	DE: "keine Antwort; mit {flag} angeben",
	ES: "sin respuesta; dígalo con {flag}",
	FR: "pas de réponse ; le dire avec {flag}",
	HU: "nincs válasz; adja meg: {flag}",
})

var ConfigAndNoConfig = define0("config-and-no-config", Texts{
	EN: "--config and --no-config contradict each other; give one",
	DE: "--config und --no-config widersprechen sich; eines davon angeben",
	ES: "--config y --no-config se contradicen; dé uno",
	FR: "--config et --no-config se contredisent ; en donner un",
	HU: "a --config és a --no-config ellentmond egymásnak; egyet adjon meg",
})

var NothingToRead = define2("nothing-to-read", Text("command"), Text("config"), Texts{
	EN: "nothing to read; name files or a folder (salesk {command} deals.csv), or list inputs in {config}; salesk demo acme writes exports to try",
	DE: "nichts zu lesen; Dateien oder einen Ordner nennen (salesk {command} deals.csv), oder inputs in {config} aufführen; salesk demo acme schreibt Exporte zum Ausprobieren",
	ES: "nada que leer; indique archivos o una carpeta (salesk {command} deals.csv), o enumere inputs en {config}; salesk demo acme escribe exportaciones de prueba",
	FR: "rien à lire ; nommer des fichiers ou un dossier (salesk {command} deals.csv), ou lister inputs dans {config} ; salesk demo acme écrit des exports pour essayer",
	HU: "nincs mit olvasni; adjon meg fájlokat vagy mappát (salesk {command} deals.csv), vagy sorolja fel az inputs alatt itt: {config}; a salesk demo acme kipróbálható exportokat ír",
})

var ListWhat = define0("list-what", Texts{
	EN: "say what to list: kpis, columns or dimensions",
	DE: "angeben, was aufzulisten ist: kpis, columns oder dimensions",
	ES: "diga qué listar: kpis, columns o dimensions",
	FR: "dire quoi lister : kpis, columns ou dimensions",
	HU: "adja meg, mit kell felsorolni: kpis, columns vagy dimensions",
})

var NoListOf = define1("no-list-of", Quoted("name"), Texts{
	EN: "there is no list of {name}",
	DE: "es gibt keine Liste von {name}",
	ES: "no hay lista de {name}",
	FR: "il n’y a pas de liste de {name}",
	HU: "nincs ilyen lista: {name}",
})

var ListsThereAre = define0("lists-there-are", Texts{
	EN: "there are kpis, columns and dimensions",
	DE: "es gibt kpis, columns und dimensions",
	ES: "hay kpis, columns y dimensions",
	FR: "il y a kpis, columns et dimensions",
	HU: "ezek vannak: kpis, columns és dimensions",
})

var NotACommand = define1("not-a-command", Quoted("name"), Texts{
	EN: "{name} is not a command",
	DE: "{name} ist kein Befehl",
	ES: "{name} no es un comando",
	FR: "{name} n’est pas une commande",
	HU: "{name} nem parancs",
})

var HelpShowsAll = define0("help-shows-all", Texts{
	EN: "salesk --help shows all",
	DE: "salesk --help zeigt alle",
	ES: "salesk --help los muestra todos",
	FR: "salesk --help les montre toutes",
	HU: "a salesk --help mindet felsorolja",
})

var HelpShowsTopics = define0("help-shows-topics", Texts{
	EN: "salesk help shows all commands and topics",
	DE: "salesk help zeigt alle Befehle und Themen",
	ES: "salesk help muestra todos los comandos y temas",
	FR: "salesk help montre toutes les commandes et tous les sujets",
	HU: "a salesk help minden parancsot és témát felsorol",
})

var NoHelpOn = define1("no-help-on", Quoted("name"), Texts{
	EN: "there is no help on {name}",
	DE: "es gibt keine Hilfe zu {name}",
	ES: "no hay ayuda sobre {name}",
	FR: "il n’y a pas d’aide sur {name}",
	HU: "nincs súgó erről: {name}",
})

var NoFlag = define1("no-flag", Text("flag"), Texts{
	EN: "there is no flag {flag}",
	DE: "es gibt keine Option {flag}",
	ES: "no existe la opción {flag}",
	FR: "il n’y a pas d’option {flag}",
	HU: "nincs ilyen kapcsoló: {flag}",
})

var FlagNeedsArgument = define1("flag-needs-argument", Text("flag"), Texts{
	EN: "flag needs an argument: {flag}",
	DE: "die Option braucht einen Wert: {flag}",
	ES: "la opción necesita un valor: {flag}",
	FR: "l’option a besoin d’une valeur : {flag}",
	HU: "a kapcsolóhoz érték kell: {flag}",
})

var HelpShowsUse = define1("help-shows-use", Text("command"), Texts{
	EN: "{command} --help shows how it is used",
	DE: "{command} --help zeigt die Verwendung",
	ES: "{command} --help muestra cómo se usa",
	FR: "{command} --help montre comment l’utiliser",
	HU: "{command} --help megmutatja a használatát",
})

var PeriodAlone = define0("period-alone", Texts{
	EN: "--period stands alone; it contradicts --from and --to",
	DE: "--period steht allein; es widerspricht --from und --to",
	ES: "--period va solo; contradice a --from y --to",
	FR: "--period s’emploie seul ; il contredit --from et --to",
	HU: "a --period egyedül áll; ellentmond a --from és --to kapcsolónak",
})

var FromAfterTo = define4("from-after-to", Text("from"), Day("start"), Text("to"), Day("end"), Texts{
	EN: "--from {from} starts on {start}, after --to {to} ends on {end}; swap them",
	DE: "--from {from} beginnt am {start}, nach dem Ende von --to {to} am {end}; vertauschen",
	ES: "--from {from} empieza el {start}, después de que --to {to} termine el {end}; intercámbielos",
	FR: "--from {from} commence le {start}, après la fin de --to {to} le {end} ; les échanger",
	HU: "--from {from} kezdete ({start}) --to {to} vége ({end}) után van; cserélje meg őket",
})

var StartsAfterAsOf = define2("starts-after-as-of", Day("start"), Day("asof"), Texts{
	EN: "the period asked for starts on {start}, after the as-of date {asof}; ask for an earlier one, or give a later --as-of",
	DE: "der verlangte Zeitraum beginnt am {start}, nach dem Stichtag {asof}; einen früheren verlangen, oder ein späteres --as-of angeben",
	ES: "el período pedido empieza el {start}, después de la fecha de referencia {asof}; pida uno anterior, o dé un --as-of posterior",
	FR: "la période demandée commence le {start}, après la date de référence {asof} ; en demander une plus tôt, ou donner un --as-of plus tardif",
	HU: "a kért időszak {start} napján kezdődik, a(z) {asof} fordulónap után; kérjen korábbit, vagy adjon meg későbbi --as-of napot",
})

var NothingToWrite = define0("nothing-to-write", Texts{
	EN: "nothing to write; name a file with -o: kpi.html for a dashboard, kpi.xlsx for a workbook",
	DE: "nichts zu schreiben; mit -o eine Datei nennen: kpi.html für ein Dashboard, kpi.xlsx für eine Mappe",
	ES: "nada que escribir; indique un archivo con -o: kpi.html para un panel, kpi.xlsx para un libro",
	FR: "rien à écrire ; nommer un fichier avec -o : kpi.html pour un tableau de bord, kpi.xlsx pour un classeur",
	HU: "nincs mit írni; adjon meg fájlt az -o kapcsolóval: kpi.html műszerfalhoz, kpi.xlsx munkafüzethez",
})

var ReportToStdout = define0("report-to-stdout", Texts{
	EN: "-o -: a report is written to files; salesk compute writes to standard output",
	DE: "-o -: ein Bericht wird in Dateien geschrieben; salesk compute schreibt in die Standardausgabe",
	ES: "-o -: un informe se escribe en archivos; salesk compute escribe en la salida estándar",
	FR: "-o - : un rapport s’écrit dans des fichiers ; salesk compute écrit sur la sortie standard",
	HU: "-o -: a jelentés fájlokba kerül; a salesk compute ír a szabványos kimenetre",
})

var OutputProblem = define1("output-problem", Nested("what"), Texts{
	EN: "-o {what}",
	DE: "-o {what}",
	ES: "-o {what}",
	FR: "-o {what}",
	HU: "-o {what}",
})

var OutputTwice = define1("output-twice", Text("path"), Texts{
	EN: "-o {path} is given twice; name each file once",
	DE: "-o {path} steht zweimal da; jede Datei einmal nennen",
	ES: "-o {path} está dos veces; indique cada archivo una vez",
	FR: "-o {path} y est deux fois ; nommer chaque fichier une fois",
	HU: "-o {path} kétszer szerepel; minden fájlt egyszer adjon meg",
})

var OutputOutside = define2("output-outside", Text("config"), Text("path"), Texts{
	EN: "{config}: the output {path} is outside the folder of a configuration that was found by itself; say --config {config} if you trust it, or -o FILE",
	DE: "{config}: die Ausgabe {path} liegt außerhalb des Ordners einer von selbst gefundenen Konfiguration; --config {config} angeben, wenn Sie ihr vertrauen, oder -o DATEI",
	ES: "{config}: la salida {path} está fuera de la carpeta de una configuración encontrada sin pedirla; diga --config {config} si confía en ella, o -o ARCHIVO",
	FR: "{config} : la sortie {path} est hors du dossier d’une configuration trouvée d’elle-même ; dire --config {config} si vous lui faites confiance, ou -o FICHIER",
	HU: "{config}: a(z) {path} kimenet a magától talált konfiguráció mappáján kívül van; adja meg: --config {config}, ha megbízik benne, vagy -o FÁJL",
})

var NoReportNamed = define1("no-report-named", Quoted("name"), Texts{
	EN: "there is no file and no report {name}",
	DE: "es gibt weder eine Datei noch einen Bericht {name}",
	ES: "no hay archivo ni informe {name}",
	FR: "il n’y a ni fichier ni rapport {name}",
	HU: "nincs ilyen fájl vagy jelentés: {name}",
})

var ViewIgnoresFlag = define2("view-ignores-flag", Text("view"), Text("flag"), Texts{
	EN: "--view {view} shows another table, to which {flag} does not apply; leave it out",
	DE: "--view {view} zeigt eine andere Tabelle, für die {flag} nicht gilt; weglassen",
	ES: "--view {view} muestra otra tabla, a la que {flag} no se aplica; omítalo",
	FR: "--view {view} montre une autre table, à laquelle {flag} ne s’applique pas ; l’omettre",
	HU: "--view {view} más táblázatot mutat, amelyre {flag} nem vonatkozik; hagyja el",
})

var ViewNotSorted = define0("view-not-sorted", Texts{
	EN: "--sort: of the views only leaderboard is sorted, by the KPI it ranks",
	DE: "--sort: von den Ansichten wird nur leaderboard sortiert, nach der Kennzahl der Rangliste",
	ES: "--sort: de las vistas solo se ordena leaderboard, por el KPI que clasifica",
	FR: "--sort : des vues, seul leaderboard est trié, par l’indicateur qu’il classe",
	HU: "--sort: a nézetek közül csak a leaderboard rendezett, a rangsorolt mutató szerint",
})

var LeaderboardNeedsOne = define1("leaderboard-needs-one", Text("kpi"), Texts{
	EN: "--sort {kpi}: a leaderboard ranks by a KPI, the best first; name one",
	DE: "--sort {kpi}: eine Rangliste ordnet nach einer Kennzahl, die beste zuerst; eine nennen",
	ES: "--sort {kpi}: un leaderboard clasifica por un KPI, el mejor primero; indique uno",
	FR: "--sort {kpi} : un leaderboard classe par un indicateur, le meilleur d’abord ; en nommer un",
	HU: "--sort {kpi}: a ranglista egy mutató szerint rangsorol, a legjobb elöl; nevezzen meg egyet",
})

var ViewNeeds = define2("view-needs", Text("view"), EitherWord("kinds"), Texts{
	EN: "--view {view} needs {kinds}; no such export was given",
	DE: "--view {view} braucht {kinds}; kein solcher Export wurde angegeben",
	ES: "--view {view} necesita {kinds}; no se dio tal exportación",
	FR: "--view {view} a besoin de : {kinds} ; aucun export de ce type n’a été donné",
	HU: "--view {view} ezt igényli: {kinds}; ilyen export nincs megadva",
})

var CycleViewNeeds = define0("cycle-view-needs", Texts{
	EN: "--view cycle needs deals by something that both the cycle and retention can be grouped by, such as rep",
	DE: "--view cycle braucht Deals nach etwas, wonach sich Zyklus und Bindung gruppieren lassen, etwa rep",
	ES: "--view cycle necesita negocios por algo por lo que se agrupen el ciclo y la retención, como rep",
	FR: "--view cycle a besoin d’affaires selon ce par quoi le cycle et la rétention se groupent, par exemple rep",
	HU: "a --view cycle olyan csoportosítást vár, amely a ciklusra és a megtartásra is alkalmas, például rep",
})

var LeaderboardNoGroups = define1("leaderboard-no-groups", Text("kpi"), Texts{
	EN: "--view leaderboard: these exports give no {kpi} by group; choose another KPI with --sort, or another --by",
	DE: "--view leaderboard: diese Exporte geben {kpi} nicht nach Gruppen; mit --sort eine andere Kennzahl wählen, oder ein anderes --by",
	ES: "--view leaderboard: estas exportaciones no dan {kpi} por grupo; elija otro KPI con --sort, u otro --by",
	FR: "--view leaderboard : ces exports ne donnent pas {kpi} par groupe ; choisir un autre indicateur avec --sort, ou un autre --by",
	HU: "--view leaderboard: ezek az exportok nem adják meg csoportonként: {kpi}; válasszon másik mutatót a --sort, vagy más --by kapcsolóval",
})

var VersusLayout = define0("versus-layout", Texts{
	EN: "--vs puts comparisons beside one period; leave --layout wide out",
	DE: "--vs stellt Vergleiche neben einen Zeitraum; --layout wide weglassen",
	ES: "--vs pone comparaciones junto a un período; omita --layout wide",
	FR: "--vs met des comparaisons à côté d’une période ; omettre --layout wide",
	HU: "a --vs egyetlen időszak mellé tesz összehasonlítást; hagyja el: --layout wide",
})
