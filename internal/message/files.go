package message

// What files and folders are, before anything in them is read.

var NoExportInFolder = define0("no-export-in-folder", Texts{
	EN: "no file in it is a sales export; looked for headers of deals, leads, emails, costs, targets, customers and rates; salesk check FILE says what a file looks like",
	DE: "keine Datei darin ist ein Vertriebsexport; gesucht wurden Überschriften von Deals, Leads, E-Mails, Kosten, Zielen, Kunden und Kursen; salesk check DATEI sagt, wonach eine Datei aussieht",
	ES: "ningún archivo de la carpeta es una exportación de ventas; se buscaron encabezados de negocios, leads, correos, costes, objetivos, clientes y tipos de cambio; salesk check ARCHIVO dice qué parece un archivo",
	FR: "aucun fichier du dossier n’est un export commercial ; en-têtes cherchés : affaires, leads, e-mails, coûts, objectifs, clients et taux ; salesk check FICHIER dit à quoi un fichier ressemble",
	HU: "a mappában egyik fájl sem értékesítési export; a keresett fejlécek: üzletek, leadek, e-mailek, költségek, célok, ügyfelek és árfolyamok; a salesk check FÁJL megmondja, mire hasonlít egy fájl",
})

var NoExportNamed = define0("no-export-named", Texts{
	EN: "holds no file of a sales export's name (.csv, .tsv, .txt, also with .gz and .zst, .xlsx, .xlsm, .xls, .ods, .zip); name the folder with the exports",
	DE: "enthält keine Datei mit dem Namen eines Exports (.csv, .tsv, .txt, auch mit .gz und .zst, .xlsx, .xlsm, .xls, .ods, .zip); den Ordner mit den Exporten nennen",
	ES: "no contiene ningún archivo con nombre de exportación (.csv, .tsv, .txt, también con .gz y .zst, .xlsx, .xlsm, .xls, .ods, .zip); indique la carpeta con las exportaciones",
	FR: "ne contient aucun fichier au nom d’un export (.csv, .tsv, .txt, aussi avec .gz et .zst, .xlsx, .xlsm, .xls, .ods, .zip) ; indiquer le dossier des exports",
	HU: "nincs benne exportnak nevezett fájl (.csv, .tsv, .txt, .gz és .zst végződéssel is, .xlsx, .xlsm, .xls, .ods, .zip); adja meg az exportok mappáját",
})

var LinkToNothing = define1("link-to-nothing", Text("target"), Texts{
	EN: "is a link to {target}, which is not there; mount or restore it, or remove the link",
	DE: "ist eine Verknüpfung auf {target}, das es nicht gibt; einbinden oder wiederherstellen, oder die Verknüpfung entfernen",
	ES: "es un enlace a {target}, que no existe; móntelo o restáurelo, o quite el enlace",
	FR: "est un lien vers {target}, qui n’existe pas ; le monter ou le rétablir, ou supprimer le lien",
	HU: "hivatkozás erre: {target}, de az nem létezik; csatolja vagy állítsa vissza, vagy törölje a hivatkozást",
})

var CannotLookAt = define1("cannot-look-at", Nested("why"), Texts{
	EN: "cannot be looked at: {why}; make it readable, or remove it",
	DE: "ist nicht zugänglich: {why}; lesbar machen oder entfernen",
	ES: "no se puede examinar: {why}; hágalo legible o quítelo",
	FR: "ne peut pas être examiné : {why} ; le rendre lisible ou le retirer",
	HU: "nem vizsgálható: {why}; tegye olvashatóvá, vagy távolítsa el",
})

var NoRegularFile = define0("no-regular-file", Texts{
	EN: "has the name of an export and is no file; remove it, or give it another name",
	DE: "heißt wie ein Export und ist keine Datei; entfernen oder umbenennen",
	ES: "tiene nombre de exportación y no es un archivo; quítelo o cámbiele el nombre",
	FR: "porte le nom d’un export et n’est pas un fichier ; le retirer ou le renommer",
	HU: "exportnak hívják, de nem fájl; távolítsa el, vagy nevezze át",
})

var ZipBesideExports = define0("zip-beside-exports", Texts{
	EN: "is a zip file in a zip file, which is not read; unpack the outer one, and name the folder",
	DE: "ist eine Zip-Datei in einer Zip-Datei und wird nicht gelesen; die äußere entpacken und den Ordner nennen",
	ES: "es un archivo zip dentro de otro y no se lee; descomprima el exterior e indique la carpeta",
	FR: "est un fichier zip dans un fichier zip et n’est pas lu ; décompresser le premier et indiquer le dossier",
	HU: "zip fájl egy zip fájlban, ezt nem olvassuk; csomagolja ki a külsőt, és adja meg a mappát",
})

var EncryptedInZip = define0("encrypted-in-zip", Texts{
	EN: "is encrypted; unpack the zip file with its password, and name the folder",
	DE: "ist verschlüsselt; die Zip-Datei mit ihrem Passwort entpacken und den Ordner nennen",
	ES: "está cifrado; descomprima el archivo zip con su contraseña e indique la carpeta",
	FR: "est chiffré ; décompresser le fichier zip avec son mot de passe et indiquer le dossier",
	HU: "titkosított; csomagolja ki a zip fájlt a jelszavával, és adja meg a mappát",
})

var UnpacksToMuch = define1("unpacks-to-much", Count("n"), Texts{
	EN: "unpacks to more than {n} times its size, as no export does; if it is sound, unpack it first",
	DE: "entpackt sich auf mehr als das {n}-Fache seiner Größe, was kein Export tut; wenn die Datei in Ordnung ist, zuerst entpacken",
	ES: "se descomprime a más de {n} veces su tamaño, como ninguna exportación; si es correcto, descomprímalo antes",
	FR: "se décompresse en plus de {n} fois sa taille, ce que ne fait aucun export ; s’il est sain, le décompresser d’abord",
	HU: "kicsomagolva több mint {n}-szorosa a méretének, amilyen egyetlen export sem; ha rendben van, csomagolja ki előbb",
})
