package message

// The limits on what a file or a run may cost.

var NotALimit = define2("not-a-limit", Quoted("text"), List("names"), Texts{
	EN: "{text} is not a limit; write one of {names} with = and how much, such as memory=4GB or rows=1000000",
	DE: "{text} ist keine Grenze; eines von {names} mit = und einer Menge schreiben, etwa memory=4GB oder rows=1000000",
	ES: "{text} no es un límite; escriba uno de {names} con = y cuánto, por ejemplo memory=4GB o rows=1000000",
	FR: "{text} n’est pas une limite ; écrire l’un de {names} avec = et combien, par exemple memory=4GB ou rows=1000000",
	HU: "{text} nem korlát; írja a következők egyikét = jellel és mennyiséggel: {names}, például memory=4GB vagy rows=1000000",
})

var NotASize = define1("not-a-size", Quoted("text"), Texts{
	EN: "{text} is not a size above 0; write a whole number, of bytes with KB, MB or GB behind it",
	DE: "{text} ist keine Größe über 0; eine ganze Zahl schreiben, bei Bytes mit KB, MB oder GB dahinter",
	ES: "{text} no es un tamaño mayor que 0; escriba un número entero, de bytes con KB, MB o GB detrás",
	FR: "{text} n’est pas une taille supérieure à 0 ; écrire un nombre entier, d’octets avec KB, MB ou GB derrière",
	HU: "{text} nem 0-nál nagyobb méret; írjon egész számot, bájtnál utána KB, MB vagy GB",
})

var TooMuchMemory = define1("too-much-memory", Text("most"), Texts{
	EN: "this takes more than {most} of memory; if the files are sound allow more with --limit memory=, or ask for fewer groups, periods or KPIs",
	DE: "das braucht mehr als {most} Speicher; wenn die Dateien in Ordnung sind, mit --limit memory= mehr erlauben, oder nach weniger Gruppen, Zeiträumen oder Kennzahlen fragen",
	ES: "esto necesita más de {most} de memoria; si los archivos son correctos permita más con --limit memory=, o pida menos grupos, periodos o KPI",
	FR: "cela demande plus de {most} de mémoire ; si les fichiers sont sains, en permettre plus avec --limit memory=, ou demander moins de groupes, de périodes ou d’indicateurs",
	HU: "ehhez több mint {most} memória kell; ha a fájlok épek, engedjen többet a --limit memory= beállítással, vagy kérjen kevesebb csoportot, időszakot vagy mutatót",
})
