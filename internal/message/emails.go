package message

// Notes on figures of e-mails.

var NoEmailDelivered = define0("no-email-delivered", Texts{
	EN: "no e-mail delivered",
	DE: "keine E-Mail zugestellt",
	ES: "ningún correo entregado",
	FR: "aucun e-mail délivré",
	HU: "nincs kézbesített e-mail",
})

var NoEmailOpened = define0("no-email-opened", Texts{
	EN: "no e-mail with an opened column",
	DE: "keine E-Mail mit Öffnungsspalte",
	ES: "ningún correo con columna de aperturas",
	FR: "aucun e-mail avec une colonne d’ouvertures",
	HU: "nincs e-mail megnyitás oszloppal",
})

var NoEmailMachineOpens = define0("no-email-machine-opens", Texts{
	EN: "no e-mail with a machine opens column",
	DE: "keine E-Mail mit Spalte für Maschinenöffnungen",
	ES: "ningún correo con columna de aperturas automáticas",
	FR: "aucun e-mail avec une colonne d’ouvertures machine",
	HU: "nincs e-mail gépi megnyitás oszloppal",
})

var NoEmailClicked = define0("no-email-clicked", Texts{
	EN: "no e-mail with a clicked column",
	DE: "keine E-Mail mit Klickspalte",
	ES: "ningún correo con columna de clics",
	FR: "aucun e-mail avec une colonne de clics",
	HU: "nincs e-mail kattintás oszloppal",
})

var NoEmailReplied = define0("no-email-replied", Texts{
	EN: "no e-mail with a replied column",
	DE: "keine E-Mail mit Antwortspalte",
	ES: "ningún correo con columna de respuestas",
	FR: "aucun e-mail avec une colonne de réponses",
	HU: "nincs e-mail válasz oszloppal",
})

var BeyondDelivered = define1("beyond-delivered", Count("n"), Texts{
	EN: "{n} {n|row counts|rows count} more than was delivered; what was delivered counts",
	DE: "{n} {n|Zeile zählt|Zeilen zählen} mehr als zugestellt wurde; das Zugestellte gilt",
	ES: "{n} {n|fila cuenta|filas cuentan} más de lo entregado; cuenta lo entregado",
	FR: "{n} {n|ligne compte|lignes comptent} plus que ce qui a été remis ; ce qui a été remis compte",
	HU: "{n} sor többet számol, mint amennyi kézbesült; a kézbesített számít",
})

var MachineOpensBeyond = define1("machine-opens-beyond", Count("n"), Texts{
	EN: "{n} {n|row|rows} with more machine opens than opens left out",
	DE: "{n} {n|Zeile|Zeilen} mit mehr maschinellen Öffnungen als Öffnungen ausgelassen",
	ES: "{n} {n|fila|filas} con más aperturas automáticas que aperturas {n|excluida|excluidas}",
	FR: "{n} {n|ligne|lignes} avec plus d’ouvertures automatiques que d’ouvertures {n|laissée|laissées} de côté",
	HU: "{n} sor kihagyva, mert több benne a gépi megnyitás, mint a megnyitás",
})

var NoEmailBounced = define0("no-email-bounced", Texts{
	EN: "no e-mail says whether it bounced",
	DE: "keine E-Mail sagt, ob sie zurückkam",
	ES: "ningún correo dice si rebotó",
	FR: "aucun e-mail ne dit s’il a rebondi",
	HU: "egyik e-mailről sem tudni, hogy visszapattant-e",
})

var NoEmailSent = define0("no-email-sent", Texts{
	EN: "no e-mail was sent",
	DE: "keine E-Mail wurde gesendet",
	ES: "no se envió ningún correo",
	FR: "aucun e-mail n’a été envoyé",
	HU: "nem ment ki e-mail",
})

var NoEmailUnsubscribed = define0("no-email-unsubscribed", Texts{
	EN: "no e-mail says whether its recipient unsubscribed",
	DE: "keine E-Mail sagt, ob sich der Empfänger abgemeldet hat",
	ES: "ningún correo dice si su destinatario se dio de baja",
	FR: "aucun e-mail ne dit si son destinataire s’est désabonné",
	HU: "egyik e-mailről sem tudni, hogy a címzett leiratkozott-e",
})
