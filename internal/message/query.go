package message

// What cannot be asked of the data.

var RangeBackward = define2("range-backward", Day("from"), Day("to"), Texts{
	EN: "the range starts on {from}, after its end on {to}",
	DE: "der Bereich beginnt am {from}, nach seinem Ende am {to}",
	ES: "el intervalo empieza el {from}, después de su final el {to}",
	FR: "l’intervalle commence le {from}, après sa fin le {to}",
	HU: "a tartomány kezdete ({from}) a vége ({to}) után van",
})

var RangeTooLong = define3("range-too-long", Day("from"), Day("to"), Text("grain"), Texts{
	EN: "the range {from} to {to} is too long for grain {grain}; give --from and --to, or a longer --grain",
	DE: "der Bereich {from} bis {to} ist für das Raster {grain} zu lang; --from und --to angeben, oder ein gröberes --grain",
	ES: "el intervalo de {from} a {to} es demasiado largo para el grano {grain}; indique --from y --to, o un --grain mayor",
	FR: "l’intervalle du {from} au {to} est trop long pour le grain {grain} ; donner --from et --to, ou un --grain plus long",
	HU: "a(z) {from} – {to} tartomány túl hosszú ehhez: {grain}; adja meg a --from és --to kapcsolót, vagy hosszabb --grain értéket",
})

var TooManyPeriods = define5("too-many-periods", Day("from"), Day("to"), Text("periods"), Text("grain"), Text("most"), Texts{
	EN: "the range {from} to {to} has {periods} periods of grain {grain}, more than {most}; give --from and --to, or a longer --grain",
	DE: "der Bereich {from} bis {to} hat {periods} Zeiträume im Raster {grain}, mehr als {most}; --from und --to angeben, oder ein gröberes --grain",
	ES: "el intervalo de {from} a {to} tiene {periods} períodos de grano {grain}, más de {most}; indique --from y --to, o un --grain mayor",
	FR: "l’intervalle du {from} au {to} a {periods} périodes de grain {grain}, plus de {most} ; donner --from et --to, ou un --grain plus long",
	HU: "a(z) {from} – {to} tartományban {periods} időszak van ({grain}), több mint {most}; adja meg a --from és --to kapcsolót, vagy hosszabb --grain értéket",
})

var NotADimension = define1("not-a-dimension", Quoted("name"), Texts{
	EN: "{name} is not a dimension",
	DE: "{name} ist keine Dimension",
	ES: "{name} no es una dimensión",
	FR: "{name} n’est pas une dimension",
	HU: "{name} nem dimenzió",
})

var DimensionTwice = define1("dimension-twice", Quoted("name"), Texts{
	EN: "the dimension {name} is given twice",
	DE: "die Dimension {name} ist zweimal angegeben",
	ES: "la dimensión {name} está dos veces",
	FR: "la dimension {name} est donnée deux fois",
	HU: "a(z) {name} dimenzió kétszer szerepel",
})

var NotAKPI = define1("not-a-kpi", Quoted("name"), Texts{
	EN: "{name} is not a KPI",
	DE: "{name} ist keine Kennzahl",
	ES: "{name} no es un KPI",
	FR: "{name} n’est pas un indicateur",
	HU: "{name} nem mutató",
})

var ListShowsKPIs = define0("list-shows-kpis", Texts{
	EN: "salesk list kpis shows all",
	DE: "salesk list kpis zeigt alle",
	ES: "salesk list kpis los muestra todos",
	FR: "salesk list kpis les montre tous",
	HU: "a salesk list kpis mindet felsorolja",
})

var ThresholdsCrossed = define2("thresholds-crossed", Decimal("behind"), Decimal("ontrack"), Texts{
	EN: "the threshold of behind is {behind} and that of on track is {ontrack}; behind must be the lower one, and neither below 0",
	DE: "die Schwelle für im Rückstand ist {behind} und die für im Plan {ontrack}; die erste muss die niedrigere sein, und keine unter 0",
	ES: "el umbral de con retraso es {behind} y el de en curso es {ontrack}; el primero debe ser el menor, y ninguno inferior a 0",
	FR: "le seuil de en retard est {behind} et celui de en bonne voie {ontrack} ; le premier doit être le plus bas, et aucun sous 0",
	HU: "a lemaradás küszöbe {behind}, a tervszerűé {ontrack}; a lemaradásé legyen a kisebb, és egyik se legyen 0 alatt",
})

var GrainNotDimension = define2("grain-not-dimension", Quoted("name"), Text("grain"), Texts{
	EN: "{name} is a grain, not a dimension; say --grain {grain}",
	DE: "{name} ist ein Zeitraster, keine Dimension; --grain {grain} angeben",
	ES: "{name} es un grano, no una dimensión; diga --grain {grain}",
	FR: "{name} est un grain, pas une dimension ; dire --grain {grain}",
	HU: "{name} időbontás, nem dimenzió; adja meg: --grain {grain}",
})

var ViewHasNoDimension = define3("view-has-no-dimension", Words("kinds"), Text("dimension"), List("dimensions"), Texts{
	EN: "{kinds} have no {dimension} to group or filter by; use one of {dimensions}",
	DE: "{kinds} haben kein {dimension} zum Gruppieren oder Filtern; eines von diesen verwenden: {dimensions}",
	ES: "{kinds}: no tienen {dimension} por el que agrupar o filtrar; use uno de estos: {dimensions}",
	FR: "{kinds} : pas de {dimension} par lequel grouper ou filtrer ; utiliser l’un de ceux-ci : {dimensions}",
	HU: "{kinds}: nincs {dimension}, amely szerint csoportosítani vagy szűrni lehetne; használja ezek egyikét: {dimensions}",
})
