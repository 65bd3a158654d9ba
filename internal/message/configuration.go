package message

// What is wrong with a configuration, and how to mend it.

// In the configuration.

var InputNeedsPath = define0("input-needs-path", Texts{
	EN: "an entry of inputs needs a path",
	DE: "ein Eintrag von inputs braucht einen Pfad",
	ES: "una entrada de inputs necesita una ruta",
	FR: "une entrée de inputs a besoin d’un chemin",
	HU: "az inputs egy bejegyzéséhez útvonal kell",
})

var InputIsStdin = define0("input-is-stdin", Texts{
	EN: "standard input cannot be an entry of inputs; name - on the command line",
	DE: "die Standardeingabe kann kein Eintrag von inputs sein; - auf der Befehlszeile nennen",
	ES: "la entrada estándar no puede ser una entrada de inputs; indique - en la línea de órdenes",
	FR: "l’entrée standard ne peut pas être une entrée de inputs ; nommer - sur la ligne de commande",
	HU: "a szabványos bemenet nem lehet az inputs bejegyzése; a parancssorban adja meg: -",
})

var KindHasNoColumn = define2("kind-has-no-column", Word("kind"), Quoted("column"), Texts{
	EN: "{kind} have no column {column}",
	DE: "{kind} haben keine Spalte {column}",
	ES: "{kind}: no tienen la columna {column}",
	FR: "{kind} : pas de colonne {column}",
	HU: "{kind}: nincs {column} oszlop",
})

var StageTwice = define3("stage-twice", Quoted("stage"), Text("one"), Text("other"), Texts{
	EN: "stage {stage} is listed as {one} and as {other}",
	DE: "die Phase {stage} steht unter {one} und unter {other}",
	ES: "la etapa {stage} figura como {one} y como {other}",
	FR: "l’étape {stage} est listée comme {one} et comme {other}",
	HU: "a(z) {stage} szakasz {one} és {other} alatt is szerepel",
})

var NotASharedSign = define2("not-a-shared-sign", Quoted("sign"), Text("signs"), Texts{
	EN: "{sign} is no sign that several currencies share; those are {signs}",
	DE: "{sign} ist kein Zeichen mehrerer Währungen; das sind {signs}",
	ES: "{sign} no es un signo que compartan varias monedas; esos son {signs}",
	FR: "{sign} n’est pas un signe que plusieurs devises partagent ; ce sont {signs}",
	HU: "{sign} nem több pénznem közös jele; ilyenek: {signs}",
})

var CurrencyWithoutSign = define3("currency-without-sign", Text("currency"), Text("sign"), List("currencies"), Texts{
	EN: "{currency} does not have the sign {sign}; its currencies are {currencies}",
	DE: "{currency} hat nicht das Zeichen {sign}; seine Währungen sind {currencies}",
	ES: "{currency} no tiene el signo {sign}; sus monedas son {currencies}",
	FR: "{currency} n’a pas le signe {sign} ; ses devises sont {currencies}",
	HU: "{currency} jele nem {sign}; e jel pénznemei: {currencies}",
})

var TwoTeams = define4("two-teams", Text("rep"), Text("one"), Text("other"), Text("entry"), Texts{
	EN: "{rep} is in team {one} and in team {other}; say from when or to when, as {entry}",
	DE: "{rep} ist in Team {one} und in Team {other}; angeben, ab wann oder bis wann: {entry}",
	ES: "{rep} está en el equipo {one} y en el equipo {other}; diga desde o hasta cuándo, así: {entry}",
	FR: "{rep} est dans l’équipe {one} et dans l’équipe {other} ; dire depuis ou jusqu’à quand, ainsi : {entry}",
	HU: "{rep} a(z) {one} és a(z) {other} csapatban is szerepel; adja meg, mettől vagy meddig, így: {entry}",
})

var TeamWithAndWithoutDays = define3("team-with-and-without-days", Text("rep"), Text("team"), Text("entry"), Texts{
	EN: "{rep} is in team {team} without days and in another with days; say from when or to when, as {entry}",
	DE: "{rep} ist in Team {team} ohne Tage und in einem anderen mit Tagen; angeben, ab wann oder bis wann: {entry}",
	ES: "{rep} está en el equipo {team} sin días y en otro con días; diga desde o hasta cuándo, así: {entry}",
	FR: "{rep} est dans l’équipe {team} sans jours et dans une autre avec jours ; dire depuis ou jusqu’à quand, ainsi : {entry}",
	HU: "{rep} a(z) {team} csapatban napok nélkül, egy másikban napokkal szerepel; adja meg, mettől vagy meddig, így: {entry}",
})

var RepNeedsName = define2("rep-needs-name", Text("team"), Text("entry"), Texts{
	EN: "a rep of team {team} needs a name: {entry}",
	DE: "ein Verkäufer von Team {team} braucht einen Namen: {entry}",
	ES: "un comercial del equipo {team} necesita un nombre: {entry}",
	FR: "un commercial de l’équipe {team} a besoin d’un nom : {entry}",
	HU: "a(z) {team} csapat értékesítőjéhez név kell: {entry}",
})

var TeamDaysBackward = define4("team-days-backward", Text("rep"), Text("team"), Day("from"), Day("to"), Texts{
	EN: "{rep} is in team {team} from {from} to {to}, which is before it; swap them",
	DE: "{rep} ist in Team {team} vom {from} bis zum früheren {to}; vertauschen",
	ES: "{rep} está en el equipo {team} del {from} al {to}, que es anterior; intercámbielos",
	FR: "{rep} est dans l’équipe {team} du {from} au {to}, qui le précède ; les échanger",
	HU: "{rep} a(z) {team} csapatban {from} és az annál korábbi {to} között szerepel; cserélje meg őket",
})

var TwoTeamsSomeDays = define3("two-teams-some-days", Text("rep"), Text("one"), Text("other"), Texts{
	EN: "{rep} is in team {one} without days and in team {other} with days; say from when or to when in both",
	DE: "{rep} ist in Team {one} ohne Tage und in Team {other} mit Tagen; in beiden angeben, ab wann oder bis wann",
	ES: "{rep} está en el equipo {one} sin días y en el equipo {other} con días; diga en ambos desde o hasta cuándo",
	FR: "{rep} est dans l’équipe {one} sans jours et dans l’équipe {other} avec jours ; dire dans les deux depuis ou jusqu’à quand",
	HU: "{rep} a(z) {one} csapatban napok nélkül, a(z) {other} csapatban napokkal szerepel; mindkettőben adja meg, mettől vagy meddig",
})

var TwoTeamsSameDays = define3("two-teams-same-days", Text("rep"), Text("one"), Text("other"), Texts{
	EN: "{rep} is in team {one} and in team {other} on the same days; give both their days",
	DE: "{rep} ist an denselben Tagen in Team {one} und in Team {other}; beiden ihre Tage geben",
	ES: "{rep} está en el equipo {one} y en el equipo {other} los mismos días; dé a ambos sus días",
	FR: "{rep} est dans l’équipe {one} et dans l’équipe {other} les mêmes jours ; donner à chacune ses jours",
	HU: "{rep} ugyanazokon a napokon a(z) {one} és a(z) {other} csapatban is szerepel; mindkettőnek adja meg a napjait",
})

var SpellingOfTwo = define3("spelling-of-two", Quoted("spelling"), Text("one"), Text("other"), Texts{
	EN: "{spelling} is a spelling of {one} and of {other}",
	DE: "{spelling} ist eine Schreibweise von {one} und von {other}",
	ES: "{spelling} es una grafía de {one} y de {other}",
	FR: "{spelling} est une graphie de {one} et de {other}",
	HU: "{spelling} {one} és {other} írásmódja is",
})

var SpellingIsRep = define2("spelling-is-rep", Quoted("spelling"), Text("rep"), Texts{
	EN: "{spelling} is a spelling of {rep} and a rep of its own",
	DE: "{spelling} ist eine Schreibweise von {rep} und selbst ein Verkäufer",
	ES: "{spelling} es una grafía de {rep} y un comercial por sí mismo",
	FR: "{spelling} est une graphie de {rep} et un commercial à part entière",
	HU: "{spelling} {rep} írásmódja és önálló értékesítő is",
})

var RosterNeedsPath = define0("roster-needs-path", Texts{
	EN: "roster needs the path of a table with rep, team and region columns",
	DE: "roster braucht den Pfad einer Tabelle mit den Spalten rep, team und region",
	ES: "roster necesita la ruta de una tabla con columnas rep, team y region",
	FR: "roster a besoin du chemin d’une table aux colonnes rep, team et region",
	HU: "a rosterhez egy rep, team és region oszlopú tábla útvonala kell",
})

var NoAgeOfTargets = define0("no-age-of-targets", Texts{
	EN: "max_age: targets have no events that could be new or old",
	DE: "max_age: targets haben keine Ereignisse, die neu oder alt sein könnten",
	ES: "max_age: targets no tiene eventos que puedan ser nuevos o viejos",
	FR: "max_age : targets n’a pas d’événements qui puissent être récents ou anciens",
	HU: "max_age: a targets exportban nincsenek események, amelyek újak vagy régiek lehetnének",
})

var RateNeeds = define0("rate-needs", Texts{
	EN: "a rate needs date, currency and rate (the report's currency for one unit)",
	DE: "ein Kurs braucht date, currency und rate (die Währung des Berichts für eine Einheit)",
	ES: "un tipo de cambio necesita date, currency y rate (la moneda del informe por una unidad)",
	FR: "un taux a besoin de date, currency et rate (la devise du rapport pour une unité)",
	HU: "az árfolyamhoz date, currency és rate kell (a jelentés pénzneme egy egységért)",
})

var TargetNeeds = define0("target-needs", Texts{
	EN: "a target needs target, the figure to reach",
	DE: "ein Ziel braucht target, die zu erreichende Zahl",
	ES: "un objetivo necesita target, la cifra que alcanzar",
	FR: "un objectif a besoin de target, le chiffre à atteindre",
	HU: "a célhoz kell target, az elérendő érték",
})

var TargetNeedsPeriod = define0("target-needs-period", Texts{
	EN: "a target needs either period, or start_date and end_date",
	DE: "ein Ziel braucht period, oder start_date und end_date",
	ES: "un objetivo necesita period, o start_date y end_date",
	FR: "un objectif a besoin de period, ou de start_date et end_date",
	HU: "a célhoz period, vagy start_date és end_date kell",
})

var TargetBackward = define2("target-backward", Day("end"), Day("start"), Texts{
	EN: "a target that ends ({end}) before it starts ({start})",
	DE: "ein Ziel, das endet ({end}), bevor es beginnt ({start})",
	ES: "un objetivo que termina ({end}) antes de empezar ({start})",
	FR: "un objectif qui finit ({end}) avant de commencer ({start})",
	HU: "a cél vége ({end}) a kezdete ({start}) előtt van",
})

var TargetBelowZero = define0("target-below-zero", Texts{
	EN: "a target below 0",
	DE: "ein Ziel unter 0",
	ES: "un objetivo por debajo de 0",
	FR: "un objectif sous 0",
	HU: "a cél 0 alatt van",
})

var GoalTooDeep = define1("goal-too-deep", Text("most"), Texts{
	EN: "goals within goals more than {most} levels deep",
	DE: "Ziele in Zielen über mehr als {most} Ebenen",
	ES: "objetivos dentro de objetivos a más de {most} niveles",
	FR: "objectifs dans des objectifs sur plus de {most} niveaux",
	HU: "több mint {most} szint mélyen egymásba ágyazott célok",
})

var GoalTwoOwners = define2("goal-two-owners", Text("rep"), Text("team"), Texts{
	EN: "a goal of rep {rep} and of team {team}; it has one owner, and neither is the company",
	DE: "ein Ziel von Verkäufer {rep} und von Team {team}; es gehört einem, und ohne beide der Firma",
	ES: "un objetivo del comercial {rep} y del equipo {team}; tiene un dueño, y sin ninguno es la empresa",
	FR: "un objectif du commercial {rep} et de l’équipe {team} ; il a un seul propriétaire, et sans aucun c’est l’entreprise",
	HU: "{rep} értékesítő és {team} csapat célja egyszerre; egy gazdája lehet, ha egyik sincs, a cégé",
})

var GoalOneDate = define0("goal-one-date", Texts{
	EN: "a goal with one of start_date and end_date; it needs both, or a period",
	DE: "ein Ziel mit nur einem von start_date und end_date; es braucht beide, oder period",
	ES: "un objetivo con solo uno de start_date y end_date; necesita ambos, o period",
	FR: "un objectif avec un seul de start_date et end_date ; il faut les deux, ou period",
	HU: "a célban a start_date és az end_date közül csak egy van; mindkettő kell, vagy period",
})

var GoalPeriodAndDates = define0("goal-period-and-dates", Texts{
	EN: "a goal with a period and with start_date and end_date; give one",
	DE: "ein Ziel mit period und mit start_date und end_date; eines davon angeben",
	ES: "un objetivo con period y con start_date y end_date; dé uno",
	FR: "un objectif avec period et avec start_date et end_date ; donner l’un des deux",
	HU: "a célban period és start_date, end_date is van; egyiket adja meg",
})

var GoalBackward = define2("goal-backward", Day("end"), Day("start"), Texts{
	EN: "a goal that ends ({end}) before it starts ({start})",
	DE: "ein Ziel, das endet ({end}), bevor es beginnt ({start})",
	ES: "un objetivo que termina ({end}) antes de empezar ({start})",
	FR: "un objectif qui finit ({end}) avant de commencer ({start})",
	HU: "a cél vége ({end}) a kezdete ({start}) előtt van",
})

var GoalThresholdsCrossed = define0("goal-thresholds-crossed", Texts{
	EN: "goal_thresholds: behind is above on_track; a goal is on track from the higher of the two",
	DE: "goal_thresholds: behind liegt über on_track; ein Ziel ist ab dem höheren der beiden im Plan",
	ES: "goal_thresholds: behind está por encima de on_track; un objetivo va en curso desde el mayor de los dos",
	FR: "goal_thresholds : behind est au-dessus de on_track ; un objectif est en bonne voie à partir du plus haut des deux",
	HU: "goal_thresholds: a behind az on_track fölött van; a cél a magasabbiktól számít tervszerűnek",
})

var ReportTwice = define1("report-twice", Text("name"), Texts{
	EN: "the report {name} is defined twice",
	DE: "der Bericht {name} steht zweimal da",
	ES: "el informe {name} está dos veces",
	FR: "le rapport {name} y est deux fois",
	HU: "a(z) {name} jelentés kétszer szerepel",
})

var ReportNeedsOutput = define1("report-needs-output", Text("report"), Texts{
	EN: "{report} needs output, the files to write",
	DE: "{report} braucht output, die zu schreibenden Dateien",
	ES: "{report} necesita output, los archivos que escribir",
	FR: "{report} a besoin de output, les fichiers à écrire",
	HU: "{report}: kell output, a megírandó fájlok",
})

var ReportPeriodAndRange = define1("report-period-and-range", Text("report"), Texts{
	EN: "{report} has a period and from or to; give one of them",
	DE: "{report} hat period und from oder to; eines davon angeben",
	ES: "{report} tiene period y from o to; dé uno",
	FR: "{report} a period et from ou to ; donner l’un des deux",
	HU: "{report}: period és from vagy to is van benne; egyiket adja meg",
})

var ReportsNone = define1("reports-none", Text("config"), Texts{
	EN: "name files, a folder, or an entry of reports: in {config}",
	DE: "Dateien, einen Ordner oder einen Eintrag von reports: in {config} nennen",
	ES: "indique archivos, una carpeta, o una entrada de reports: en {config}",
	FR: "nommer des fichiers, un dossier, ou une entrée de reports: dans {config}",
	HU: "adjon meg fájlokat, mappát, vagy egy bejegyzést a reports: alól itt: {config}",
})

var ReportsThereAre = define2("reports-there-are", Text("config"), List("names"), Texts{
	EN: "{config} has {names}",
	DE: "{config} hat {names}",
	ES: "{config} tiene {names}",
	FR: "{config} a {names}",
	HU: "{config} ezeket tartalmazza: {names}",
})

var NotUTF8 = define0("not-utf8", Texts{
	EN: "not UTF-8; save the configuration in that encoding",
	DE: "nicht UTF-8; die Konfiguration in dieser Kodierung speichern",
	ES: "no es UTF-8; guarde la configuración en esa codificación",
	FR: "pas en UTF-8 ; enregistrer la configuration dans ce codage",
	HU: "nem UTF-8; mentse a konfigurációt ebben a kódolásban",
})

var NestedTooDeep = define1("nested-too-deep", Text("most"), Texts{
	EN: "nested more than {most} levels deep",
	DE: "mehr als {most} Ebenen tief verschachtelt",
	ES: "anidado a más de {most} niveles",
	FR: "imbriqué sur plus de {most} niveaux",
	HU: "több mint {most} szint mélyen egymásba ágyazott",
})

var TooManyEmptyLines = define1("too-many-empty-lines", Text("most"), Texts{
	EN: "more than {most} empty lines, one after the other; delete them",
	DE: "mehr als {most} leere Zeilen hintereinander; löschen",
	ES: "más de {most} líneas vacías seguidas; bórrelas",
	FR: "plus de {most} lignes vides à la suite ; les supprimer",
	HU: "több mint {most} üres sor egymás után; törölje őket",
})

var SecondDocument = define0("second-document", Texts{
	EN: "a second document is not read; keep everything in one",
	DE: "ein zweites Dokument wird nicht gelesen; alles in einem halten",
	ES: "un segundo documento no se lee; póngalo todo en uno",
	FR: "un deuxième document n’est pas lu ; tout mettre dans un seul",
	HU: "a második dokumentum nem olvasódik be; tartson mindent egyben",
})

var TooManyValues = define1("too-many-values", Text("most"), Texts{
	EN: "more than {most} values; aliases multiply them",
	DE: "mehr als {most} Werte; Aliase vervielfachen sie",
	ES: "más de {most} valores; los alias los multiplican",
	FR: "plus de {most} valeurs ; les alias les multiplient",
	HU: "több mint {most} érték; az aliasok megsokszorozzák őket",
})

var NoAnchor = define1("no-anchor", Text("anchor"), Texts{
	EN: "no anchor {anchor} is defined",
	DE: "kein Anker {anchor} ist definiert",
	ES: "no hay definida un ancla {anchor}",
	FR: "aucune ancre {anchor} n’est définie",
	HU: "nincs {anchor} horgony",
})

var AliasOfItself = define0("alias-of-itself", Texts{
	EN: "an alias that leads to itself",
	DE: "ein Alias, der auf sich selbst führt",
	ES: "un alias que lleva a sí mismo",
	FR: "un alias qui mène à lui-même",
	HU: "önmagára mutató alias",
})

var IsAMapping = define1("is-a-mapping", Text("what"), Texts{
	EN: "{what}: write a mapping here (key: value)",
	DE: "{what}: hier eine Zuordnung schreiben (Schlüssel: Wert)",
	ES: "{what}: escriba aquí un mapa (clave: valor)",
	FR: "{what} : écrire ici une table (clé: valeur)",
	HU: "{what}: ide leképezést írjon (kulcs: érték)",
})

var NoMerging = define0("no-merging", Texts{
	EN: "merging mappings with << is not supported; write the keys out",
	DE: "Zuordnungen mit << zusammenzuführen wird nicht unterstützt; die Schlüssel ausschreiben",
	ES: "no se admite combinar mapas con <<; escriba las claves",
	FR: "fusionner des tables avec << n’est pas pris en charge ; écrire les clés",
	HU: "leképezések egyesítése << jellel nem támogatott; írja ki a kulcsokat",
})

var KeyEmpty = define0("key-empty", Texts{
	EN: "a key is empty",
	DE: "ein Schlüssel ist leer",
	ES: "una clave está vacía",
	FR: "une clé est vide",
	HU: "egy kulcs üres",
})

var UnknownKey = define2("unknown-key", Quoted("key"), Text("what"), Texts{
	EN: "unknown key {key} in {what}",
	DE: "unbekannter Schlüssel {key} in {what}",
	ES: "clave desconocida {key} en {what}",
	FR: "clé inconnue {key} dans {what}",
	HU: "ismeretlen kulcs {key} itt: {what}",
})

var ItTakes = define1("it-takes", List("keys"), Texts{
	EN: "it takes {keys}",
	DE: "möglich sind {keys}",
	ES: "admite {keys}",
	FR: "il prend {keys}",
	HU: "lehetséges: {keys}",
})

var IsASingleValue = define1("is-a-single-value", Text("what"), Texts{
	EN: "{what}: write a single value here, not a list or a mapping",
	DE: "{what}: hier einen einzelnen Wert schreiben, keine Liste oder Zuordnung",
	ES: "{what}: escriba aquí un solo valor, no una lista ni un mapa",
	FR: "{what} : écrire ici une seule valeur, pas une liste ni une table",
	HU: "{what}: ide egyetlen értéket írjon, ne listát vagy leképezést",
})

var IsEmptyKey = define1("is-empty-key", Text("what"), Texts{
	EN: "{what} is empty",
	DE: "{what} ist leer",
	ES: "{what} está vacío",
	FR: "{what} est vide",
	HU: "{what} üres",
})

var InConfiguration = define2("in-configuration", Text("path"), Nested("why"), Texts{
	EN: "configuration {path}: {why}",
	DE: "Konfiguration {path}: {why}",
	ES: "configuración {path}: {why}",
	FR: "configuration {path} : {why}",
	HU: "konfiguráció {path}: {why}",
})

var NoRecordHasRep = define1("no-record-has-rep", Quoted("rep"), Texts{
	EN: "no record has the rep {rep}",
	DE: "kein Datensatz hat den Verkäufer {rep}",
	ES: "ningún registro tiene el comercial {rep}",
	FR: "aucun enregistrement n’a le commercial {rep}",
	HU: "egyik rekordban sincs {rep} értékesítő",
})

var NotAChance = define1("not-a-chance", Quoted("value"), Texts{
	EN: "{value} is no probability: a fraction from 0 to 1, or 0 % to 100 %",
	DE: "{value} ist keine Wahrscheinlichkeit: ein Bruch von 0 bis 1 oder 0 % bis 100 %",
	ES: "{value} no es una probabilidad: una fracción de 0 a 1, o de 0 % a 100 %",
	FR: "{value} n’est pas une probabilité : une fraction de 0 à 1, ou de 0 % à 100 %",
	HU: "{value} nem valószínűség: 0 és 1 közötti tört, vagy 0 % és 100 % közötti érték",
})
