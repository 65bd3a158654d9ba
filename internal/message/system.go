package message

// What the operating system says most often, in its own words in English.

var SysNotFound = define0("sys-not-found", Texts{
	EN: "no such file or directory",
	DE: "Datei oder Ordner nicht gefunden",
	ES: "no existe el archivo o la carpeta",
	FR: "fichier ou dossier introuvable",
	HU: "nincs ilyen fájl vagy mappa",
})

var SysNoPermission = define0("sys-no-permission", Texts{
	EN: "permission denied",
	DE: "keine Berechtigung",
	ES: "permiso denegado",
	FR: "accès refusé",
	HU: "hozzáférés megtagadva",
})

var SysDiskFull = define0("sys-disk-full", Texts{
	EN: "no space left on device",
	DE: "kein Speicherplatz mehr auf dem Datenträger",
	ES: "no queda espacio en el disco",
	FR: "plus d’espace sur le disque",
	HU: "nincs több hely a lemezen",
})

var SysReadOnly = define0("sys-read-only", Texts{
	EN: "read-only file system",
	DE: "der Datenträger ist schreibgeschützt",
	ES: "el sistema de archivos es de solo lectura",
	FR: "le système de fichiers est en lecture seule",
	HU: "a fájlrendszer csak olvasható",
})

var SysIsFolder = define0("sys-is-folder", Texts{
	EN: "is a directory",
	DE: "ist ein Ordner",
	ES: "es una carpeta",
	FR: "est un dossier",
	HU: "ez egy mappa",
})

var SysNotFolder = define0("sys-not-folder", Texts{
	EN: "not a directory",
	DE: "kein Ordner",
	ES: "no es una carpeta",
	FR: "n’est pas un dossier",
	HU: "nem mappa",
})

var SysIO = define0("sys-io", Texts{
	EN: "input/output error",
	DE: "Ein-/Ausgabefehler",
	ES: "error de entrada/salida",
	FR: "erreur d’entrée/sortie",
	HU: "beolvasási vagy kiírási hiba",
})
