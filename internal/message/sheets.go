package message

// What workbooks hold beside their values: formulas, merged cells, totals, tables beside each other.

var UncomputedFormula = define0("uncomputed-formula", Texts{
	EN: "the formula here has no stored result; open the workbook in a spreadsheet program and save it again",
	DE: "die Formel hier hat kein gespeichertes Ergebnis; die Mappe in einem Tabellenprogramm öffnen und neu speichern",
	ES: "la fórmula de aquí no tiene resultado guardado; abra el libro en una hoja de cálculo y guárdelo de nuevo",
	FR: "la formule ici n’a pas de résultat enregistré ; ouvrir le classeur dans un tableur et l’enregistrer à nouveau",
	HU: "az itteni képletnek nincs tárolt eredménye; nyissa meg a munkafüzetet egy táblázatkezelőben, és mentse el újra",
})

var ZeroFormulas = define1("zero-formulas", Count("n"), Texts{
	EN: "{n} {n|formula|formulas} of this column, all there are, {n|has|have} the result 0, and the workbook asks to be calculated when it is opened; open it in a spreadsheet program and save it again",
	DE: "{n} {n|Formel|Formeln} dieser Spalte, also alle, {n|hat|haben} das Ergebnis 0, und die Mappe will beim Öffnen berechnet werden; in einem Tabellenprogramm öffnen und neu speichern",
	ES: "{n} {n|fórmula|fórmulas} de esta columna, todas las que hay, {n|da|dan} 0, y el libro pide que se calcule al abrirlo; ábralo en una hoja de cálculo y guárdelo de nuevo",
	FR: "{n} {n|formule|formules} de cette colonne, toutes en fait, {n|donne|donnent} 0, et le classeur demande à être calculé à l’ouverture ; l’ouvrir dans un tableur et l’enregistrer à nouveau",
	HU: "ennek az oszlopnak mind a(z) {n} képlete 0 eredményű, és a munkafüzet megnyitáskor számítást kér; nyissa meg egy táblázatkezelőben, és mentse el újra",
})

var MergedAmounts = define1("merged-amounts", Count("n"), Texts{
	EN: "{n} {n|row shares|rows share} a number with the row above in one merged cell; it counts once, in the first row",
	DE: "{n} {n|Zeile teilt|Zeilen teilen} eine Zahl in einer verbundenen Zelle mit der Zeile darüber; sie zählt einmal, in der ersten Zeile",
	ES: "{n} {n|fila comparte|filas comparten} un número con la fila de arriba en una celda combinada; cuenta una vez, en la primera fila",
	FR: "{n} {n|ligne partage|lignes partagent} un nombre avec la ligne du dessus dans une cellule fusionnée ; il compte une fois, à la première ligne",
	HU: "{n} sor egyesített cellában osztozik egy számon a fölötte lévő sorral; az egyszer számít, az első sorban",
})

var SharedAmount = define0("shared-amount", Texts{
	EN: "is merged with the cell above, so nothing says which part is this row's; write a number into each row",
	DE: "ist mit der Zelle darüber verbunden, also sagt nichts, welcher Teil zu dieser Zeile gehört; in jede Zeile eine Zahl schreiben",
	ES: "está combinada con la celda de arriba y nada dice qué parte es de esta fila; escriba un número en cada fila",
	FR: "est fusionnée avec la cellule du dessus : rien ne dit quelle part revient à cette ligne ; écrire un nombre dans chaque ligne",
	HU: "egyesítve van a fölötte lévő cellával, így nem tudni, mekkora rész tartozik ehhez a sorhoz; írjon számot minden sorba",
})

var SheetsMayBeReps = define1("sheets-may-be-reps", QuotedList("sheets"), Texts{
	EN: "no column says whose the records of the sheets {sheets} are; if they are named after reps, write rep_from: sheet in salesk.yaml",
	DE: "keine Spalte sagt, wem die Datensätze der Blätter {sheets} gehören; sind sie nach Mitarbeitern benannt, in salesk.yaml rep_from: sheet schreiben",
	ES: "ninguna columna dice de quién son los registros de las hojas {sheets}; si llevan el nombre de los vendedores, escriba rep_from: sheet en salesk.yaml",
	FR: "aucune colonne ne dit à qui sont les enregistrements des feuilles {sheets} ; si elles portent le nom des commerciaux, écrire rep_from: sheet dans salesk.yaml",
	HU: "nincs oszlop, amely megmondaná, kié a(z) {sheets} munkalapok rekordjai; ha az értékesítőkről kapták a nevüket, írja a salesk.yaml fájlba: rep_from: sheet",
})

var FormulaUncomputed = define1("formula-uncomputed", Text("column"), Texts{
	EN: "{column} has a formula that was never computed: open the workbook in a spreadsheet program and save it again",
	DE: "{column} hat eine Formel, die nie berechnet wurde: die Mappe in einer Tabellenkalkulation öffnen und neu speichern",
	ES: "{column} tiene una fórmula que nunca se calculó: abra el libro en una hoja de cálculo y guárdelo de nuevo",
	FR: "{column} contient une formule jamais calculée : ouvrir le classeur dans un tableur et l’enregistrer à nouveau",
	HU: "a(z) {column} oszlopban sosem kiszámított képlet áll: nyissa meg a munkafüzetet táblázatkezelőben, és mentse újra",
})
