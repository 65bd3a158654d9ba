package message

// What stands in arguments.

// Comparisons of --fail-on, names of report files, and arguments.

var NeitherKPINorGoals = define1("neither-kpi-nor-goals", Quoted("name"), Texts{
	EN: "{name} is neither a KPI nor goals",
	DE: "{name} ist weder eine Kennzahl noch goals",
	ES: "{name} no es ni un KPI ni goals",
	FR: "{name} n’est ni un indicateur ni goals",
	HU: "{name} se nem mutató, se nem goals",
})

var KPIMustStandHere = define0("kpi-must-stand-here", Texts{
	EN: "a KPI's id, or goals, must stand here; write win_rate<25% or goals<0.8",
	DE: "hier muss die Id einer Kennzahl oder goals stehen; win_rate<25% oder goals<0.8 schreiben",
	ES: "aquí debe ir el identificador de un KPI, o goals; escriba win_rate<25% o goals<0.8",
	FR: "ici doit se trouver l’identifiant d’un indicateur, ou goals ; écrire win_rate<25% ou goals<0.8",
	HU: "itt egy mutató azonosítójának vagy a goals szónak kell állnia; írja: win_rate<25% vagy goals<0.8",
})

var OperatorMustStandHere = define1("operator-must-stand-here", Text("example"), Texts{
	EN: "<, <=, > or >= must stand here; write {example}",
	DE: "hier muss <, <=, > oder >= stehen; {example} schreiben",
	ES: "aquí debe ir <, <=, > o >=; escriba {example}",
	FR: "ici doit se trouver <, <=, > ou >= ; écrire {example}",
	HU: "itt <, <=, > vagy >= jelnek kell állnia; írja: {example}",
})

var NumberMustStandHere = define0("number-must-stand-here", Texts{
	EN: "a number must stand here, such as 0.8 or 80%",
	DE: "hier muss eine Zahl stehen, etwa 0.8 oder 80%",
	ES: "aquí debe ir un número, como 0.8 u 80%",
	FR: "ici doit se trouver un nombre, par exemple 0.8 ou 80%",
	HU: "itt számnak kell állnia, például 0.8 vagy 80%",
})

var PointedAt = define2("pointed-at", Nested("what"), Text("caret"), Texts{
	EN: "{what}{caret}",
	DE: "{what}{caret}",
	ES: "{what}{caret}",
	FR: "{what}{caret}",
	HU: "{what}{caret}",
})

var PlaceholderUnknown = define1("placeholder-unknown", Text("name"), Texts{
	EN: "{name} is not known",
	DE: "{name} ist nicht bekannt",
	ES: "{name} no se conoce",
	FR: "{name} n’est pas connu",
	HU: "{name} nem ismert",
})

var NamesMayHold = define1("names-may-hold", Text("names"), Texts{
	EN: "a file name may hold {names}",
	DE: "ein Dateiname darf {names} enthalten",
	ES: "un nombre de archivo puede contener {names}",
	FR: "un nom de fichier peut contenir {names}",
	HU: "egy fájlnévben ezek állhatnak: {names}",
})

var BraceOpen = define3("brace-open", Quoted("template"), Text("open"), Text("close"), Texts{
	EN: "{template}: a {open} without its {close}",
	DE: "{template}: ein {open} ohne {close}",
	ES: "{template}: un {open} sin su {close}",
	FR: "{template} : un {open} sans son {close}",
	HU: "{template}: egy {open} jelnek nincs {close} párja",
})

var InTemplate = define2("in-template", Quoted("template"), Nested("what"), Texts{
	EN: "{template}: {what}",
	DE: "{template}: {what}",
	ES: "{template}: {what}",
	FR: "{template} : {what}",
	HU: "{template}: {what}",
})

var CommandTakes = define2("command-takes", Text("command"), Nested("what"), Texts{
	EN: "{command} takes {what}",
	DE: "{command} nimmt {what}",
	ES: "{command} toma {what}",
	FR: "{command} prend {what}",
	HU: "{command} ezt várja: {what}",
})

var TakesNothing = define0("takes-nothing", Texts{
	EN: "no arguments",
	DE: "keine Argumente",
	ES: "ningún argumento",
	FR: "aucun argument",
	HU: "semmit",
})

var TakesOneFolder = define0("takes-one-folder", Texts{
	EN: "one folder to write to",
	DE: "einen Ordner, in den geschrieben wird",
	ES: "una carpeta en la que escribir",
	FR: "un dossier où écrire",
	HU: "egy mappát, ahová írhat",
})

var TakesOneShell = define1("takes-one-shell", List("shells"), Texts{
	EN: "one shell: {shells}",
	DE: "eine Shell: {shells}",
	ES: "un intérprete de órdenes: {shells}",
	FR: "un interpréteur de commandes : {shells}",
	HU: "egy parancsértelmezőt: {shells}",
})
