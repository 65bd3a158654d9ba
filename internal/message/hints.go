package message

// What to do, joined to a message that says what is wrong.

var DidYouMean = define1("did-you-mean", Quoted("near"), Texts{
	EN: "did you mean {near}?",
	DE: "war {near} gemeint?",
	ES: "¿quiso decir {near}?",
	FR: "vouliez-vous dire {near} ?",
	HU: "erre gondolt: {near}?",
})

var UseOneOf = define1("use-one-of", List("names"), Texts{
	EN: "use one of {names}",
	DE: "eines von diesen verwenden: {names}",
	ES: "use uno de estos: {names}",
	FR: "utiliser l’un de ceux-ci : {names}",
	HU: "használja ezek egyikét: {names}",
})

var ThereAre = define1("there-are", List("names"), Texts{
	EN: "there are {names}",
	DE: "es gibt {names}",
	ES: "hay {names}",
	FR: "il y a {names}",
	HU: "ezek vannak: {names}",
})
