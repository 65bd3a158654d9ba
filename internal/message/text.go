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

var DamagedBytes = define3("damaged-bytes", Count("n"), Text("encoding"), Count("line"), Texts{
	EN: "bytes that mean nothing in {encoding} were read as U+FFFD in {n} {n|place|places}, the first on line {line}; --encoding chooses another encoding",
	DE: "Bytes ohne Bedeutung in {encoding} wurden an {n} {n|Stelle|Stellen} als U+FFFD gelesen, zuerst in Zeile {line}; --encoding wählt eine andere Kodierung",
	ES: "los bytes sin significado en {encoding} se leyeron como U+FFFD en {n} {n|lugar|lugares}, el primero en la línea {line}; --encoding elige otra codificación",
	FR: "les octets sans signification en {encoding} ont été lus comme U+FFFD à {n} {n|endroit|endroits}, d’abord à la ligne {line} ; --encoding choisit un autre codage",
	HU: "a(z) {encoding} kódolásban értelmetlen bájtok {n} helyen U+FFFD jelként lettek beolvasva, először a(z) {line}. sorban; az --encoding más kódolást választ",
})
