package message

// What --fail-on finds.

var ThresholdCrossed = define4("threshold-crossed", Text("kpi"), Text("value"), Nested("when"), Text("threshold"), Texts{
	EN: "{kpi} is {value} in {when}: --fail-on {threshold}",
	DE: "{kpi} ist {value} ({when}): --fail-on {threshold}",
	ES: "{kpi} es {value} ({when}): --fail-on {threshold}",
	FR: "{kpi} est de {value} ({when}) : --fail-on {threshold}",
	HU: "{kpi} értéke {value} ({when}): --fail-on {threshold}",
})

var ThresholdNoValue = define3("threshold-no-value", Text("kpi"), Nested("when"), Text("threshold"), Texts{
	EN: "{kpi} has no value in {when}, so {threshold} cannot be checked",
	DE: "{kpi} hat keinen Wert ({when}), also lässt sich {threshold} nicht prüfen",
	ES: "{kpi} no tiene valor ({when}), así que no se puede comprobar {threshold}",
	FR: "{kpi} n’a pas de valeur ({when}), {threshold} ne peut donc pas être vérifié",
	HU: "{kpi}: nincs értéke ({when}), ezért nem ellenőrizhető: {threshold}",
})

var ThresholdNoValueWhy = define4("threshold-no-value-why", Text("kpi"), Nested("when"), Nested("why"), Text("threshold"), Texts{
	EN: "{kpi} has no value in {when} ({why}), so {threshold} cannot be checked",
	DE: "{kpi} hat keinen Wert ({when}; {why}), also lässt sich {threshold} nicht prüfen",
	ES: "{kpi} no tiene valor ({when}; {why}), así que no se puede comprobar {threshold}",
	FR: "{kpi} n’a pas de valeur ({when} ; {why}), {threshold} ne peut donc pas être vérifié",
	HU: "{kpi}: nincs értéke ({when}; {why}), ezért nem ellenőrizhető: {threshold}",
})

// NamedPeriod and LastMature are the period that a figure is of.
var NamedPeriod = define1("named-period", Text("period"), Texts{EN: "{period}", DE: "{period}", ES: "{period}", FR: "{period}", HU: "{period}"})

var LastMature = define1("last-mature", Text("period"), Texts{
	EN: "{period}, the last mature period",
	DE: "{period}, dem letzten reifen Zeitraum",
	ES: "{period}, el último período maduro",
	FR: "{period}, la dernière période mûre",
	HU: "{period}, az utolsó érett időszak",
})

var GoalBehind = define6("goal-behind", Quoted("goal"), Nested("owner"), Text("period"), Decimal("percent"), Word("status"), Text("threshold"), Texts{
	EN: "the goal {goal} of the {owner} for {period} is at {percent} % of what is expected by now ({status}): --fail-on {threshold}",
	DE: "das Ziel {goal} ({owner}, {period}) steht bei {percent} % des bisher Erwarteten ({status}): --fail-on {threshold}",
	ES: "el objetivo {goal} ({owner}, {period}) va al {percent} % de lo esperado hasta ahora ({status}): --fail-on {threshold}",
	FR: "l’objectif {goal} ({owner}, {period}) en est à {percent} % de ce qui est attendu à ce jour ({status}) : --fail-on {threshold}",
	HU: "a(z) {goal} cél ({owner}, {period}) az eddig elvártnak {percent} %-án áll ({status}): --fail-on {threshold}",
})
