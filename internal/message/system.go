package message

import (
	"errors"
	"io/fs"
	"syscall"
)

// What the operating system says most often, in its own words in English.

var sysNotFound = define0("sys-not-found", Texts{
	EN: "no such file or directory",
	DE: "Datei oder Ordner nicht gefunden",
	ES: "no existe el archivo o la carpeta",
	FR: "fichier ou dossier introuvable",
	HU: "nincs ilyen fájl vagy mappa",
})

var sysNoPermission = define0("sys-no-permission", Texts{
	EN: "permission denied",
	DE: "keine Berechtigung",
	ES: "permiso denegado",
	FR: "accès refusé",
	HU: "hozzáférés megtagadva",
})

var sysDiskFull = define0("sys-disk-full", Texts{
	EN: "no space left on device",
	DE: "kein Speicherplatz mehr auf dem Datenträger",
	ES: "no queda espacio en el disco",
	FR: "plus d’espace sur le disque",
	HU: "nincs több hely a lemezen",
})

var sysReadOnly = define0("sys-read-only", Texts{
	EN: "read-only file system",
	DE: "der Datenträger ist schreibgeschützt",
	ES: "el sistema de archivos es de solo lectura",
	FR: "le système de fichiers est en lecture seule",
	HU: "a fájlrendszer csak olvasható",
})

var sysIsFolder = define0("sys-is-folder", Texts{
	EN: "is a directory",
	DE: "ist ein Ordner",
	ES: "es una carpeta",
	FR: "est un dossier",
	HU: "ez egy mappa",
})

var sysNotFolder = define0("sys-not-folder", Texts{
	EN: "not a directory",
	DE: "kein Ordner",
	ES: "no es una carpeta",
	FR: "n’est pas un dossier",
	HU: "nem mappa",
})

var sysIO = define0("sys-io", Texts{
	EN: "input/output error",
	DE: "Ein-/Ausgabefehler",
	ES: "error de entrada/salida",
	FR: "erreur d’entrée/sortie",
	HU: "beolvasási vagy kiírási hiba",
})

// system is what the operating system tells, if it is one of the usual things. An error that
// says more, such as which file it is about, keeps its own words.
func system(err error) (Message, bool) {
	no, ok := err.(syscall.Errno)
	if !ok {
		return Message{}, false
	}
	for _, known := range []struct {
		is  error
		say func() Message
	}{
		{fs.ErrNotExist, sysNotFound}, {fs.ErrPermission, sysNoPermission}, {syscall.ENOSPC, sysDiskFull}, {syscall.EROFS, sysReadOnly},
		{syscall.EISDIR, sysIsFolder}, {syscall.ENOTDIR, sysNotFolder}, {syscall.EIO, sysIO},
	} {
		if errors.Is(no, known.is) {
			return known.say(), true
		}
	}
	return Message{}, false
}
