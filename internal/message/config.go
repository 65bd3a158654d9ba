package message

// Configurations.

var ConfigCounts = define0("config-counts", Texts{
	EN: "this configuration counts for these exports already, so none was written; change it, or say --force to write another, which will not hold what it says",
	DE: "diese Konfiguration gilt schon für diese Exporte, es wurde keine geschrieben; ändern Sie sie, oder --force schreibt eine andere, die ihren Inhalt nicht übernimmt",
	ES: "esta configuración ya vale para estas exportaciones y no se escribió ninguna; modifíquela, o --force escribe otra que no recoge su contenido",
	FR: "cette configuration vaut déjà pour ces exports, aucune n’a été écrite ; modifiez-la, ou --force en écrit une autre qui n’en reprend pas le contenu",
	HU: "ez a konfiguráció már érvényes ezekre az exportokra, ezért nem készült másik; módosítsa, vagy a --force másikat ír, amely nem veszi át a tartalmát",
})

var ConfigTooLarge = define1("config-too-large", Count("kib"), Texts{
	EN: "a configuration of more than {kib} KiB is not read; put long lists of rates, targets or reps into files and name those under inputs: or roster:",
	DE: "eine Konfiguration von mehr als {kib} KiB wird nicht gelesen; lange Listen von Kursen, Zielen oder Verkäufern in Dateien auslagern und diese unter inputs: oder roster: nennen",
	ES: "no se lee una configuración de más de {kib} KiB; ponga las listas largas de tipos de cambio, objetivos o comerciales en archivos e indíquelos en inputs: o roster:",
	FR: "une configuration de plus de {kib} Kio n’est pas lue ; mettre les longues listes de taux, d’objectifs ou de commerciaux dans des fichiers et les nommer sous inputs: ou roster:",
	HU: "{kib} KiB-nál nagyobb konfiguráció nem olvasható be; tegye az árfolyamok, célok vagy értékesítők hosszú listáit fájlokba, és nevezze meg azokat az inputs: vagy roster: alatt",
})
