package lang

// germanReasons are why files and sheets were left out.
func germanReasons() map[string]string {
	return map[string]string{
		"it does not look like an export of deals, leads, emails, costs, targets, customers or rates": "das sieht nicht nach einem Export von Deals, Leads, E-Mails, Kosten, Zielen, Kunden oder Wechselkursen aus",
		"there is no header":                           "es gibt keine Kopfzeile",
		"all that could be a header is %s":             "als Überschrift kommt nur %s in Frage",
		"no header is one of theirs: %s":               "keine Überschrift gehört dazu: %s",
		"only %[1]s of %[2]s headers is one of theirs": "nur %[1]s von %[2]s Überschriften gehört dazu",
		"only %[1]s of %[2]s headers are theirs":       "nur %[1]s von %[2]s Überschriften gehören dazu",
		"if it is one, say of what with --deals FILE or its like, and name its columns in salesk.yaml": "wenn es einer ist, sagen Sie mit --deals DATEI oder dergleichen, wovon, und nennen Sie seine Spalten in salesk.yaml",
		"it is no sales export but looks like a roster of reps":                                        "das ist kein Verkaufsexport, sieht aber nach einer Liste der Verkäufer aus",
		"name it as the roster in salesk.yaml":                                                         "nennen Sie sie in salesk.yaml unter roster",
		"it could be %s, but too little says so":                                                       "das könnten %s sein, aber zu wenig spricht dafür",
		"use %s if it is":                                                                              "nehmen Sie %s, wenn es so ist",
		"it looks most like %[1]s, but no header gives %[2]s":                                          "das sieht am ehesten nach %[1]s aus, aber keine Überschrift ergibt %[2]s",
		"the nearest is %s":                                                                            "am nächsten kommt %s",
		"export it too, or name its header under columns: %s in salesk.yaml":                           "exportieren Sie auch diese Spalte, oder nennen Sie ihre Überschrift in salesk.yaml unter columns: %s",
		"it could be %[1]s or %[2]s: say which with %[3]s or %[4]s":                                    "das könnten %[1]s oder %[2]s sein: sagen Sie es mit %[3]s oder %[4]s",
		"it has a column for each month, quarter or year, as targets may have":                         "es gibt eine Spalte je Monat, Quartal oder Jahr, wie bei Zielen",
		"use --targets if that is what it holds":                                                       "nehmen Sie --targets, wenn es Ziele sind",
		"is empty":                                                                                     "leer",
		"there is no header row":                                                                       "es gibt keine Zeile mit Überschriften",
		"is what salesk computed, not an export":                                                       "das hat salesk berechnet, es ist kein Export",
		"give it the files that it was computed from":                                                  "geben Sie die Dateien an, aus denen es berechnet wurde",
		"%[1]s: left out: %[2]s":                                                                       "%[1]s: ausgelassen: %[2]s",
		"%[1]s: %[2]s":                                                                                 "%[1]s: %[2]s",
	}
}
