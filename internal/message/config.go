package message

// Configurations.

var ConfigCounts = define0("config-counts", Texts{
	EN: "this configuration counts for these exports already, so none was written; change it, or say --force to write another, which will not hold what it says",
	DE: "diese Konfiguration gilt schon für diese Exporte, es wurde keine geschrieben; ändern Sie sie, oder --force schreibt eine andere, die ihren Inhalt nicht übernimmt",
	ES: "esta configuración ya vale para estas exportaciones y no se escribió ninguna; modifíquela, o --force escribe otra que no recoge su contenido",
	FR: "cette configuration vaut déjà pour ces exports, aucune n’a été écrite ; modifiez-la, ou --force en écrit une autre qui n’en reprend pas le contenu",
	HU: "ez a konfiguráció már érvényes ezekre az exportokra, ezért nem készült másik; módosítsa, vagy a --force másikat ír, amely nem veszi át a tartalmát",
})
