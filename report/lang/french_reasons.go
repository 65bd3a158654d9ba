package lang

// frenchReasons are why files and sheets were left out.
func frenchReasons() map[string]string {
	return map[string]string{
		"it does not look like an export of deals, leads, emails, costs, targets, customers or rates": "cela ne ressemble pas à un export d’affaires, de leads, d’e-mails, de coûts, d’objectifs, de clients ou de taux",
		"there is no header":                           "il n’y a pas d’en-tête",
		"all that could be a header is %s":             "seul %s pourrait être un en-tête",
		"no header is one of theirs: %s":               "aucun en-tête n’en fait partie\u00a0: %s",
		"only %[1]s of %[2]s headers is one of theirs": "seul %[1]s, sur %[2]s en-têtes, en fait partie",
		"only %[1]s of %[2]s headers are theirs":       "seuls %[1]s, sur %[2]s en-têtes, en font partie",
		"if it is one, say of what with --deals FILE or its like, and name its columns in salesk.yaml": "si c’en est un, dites de quoi avec --deals FICHIER ou une option semblable, et nommez ses colonnes dans salesk.yaml",
		"it is no sales export but looks like a roster of reps":                                        "ce n’est pas un export des ventes, mais cela ressemble à une liste de commerciaux",
		"name it as the roster in salesk.yaml":                                                         "indiquez-la sous roster dans salesk.yaml",
		"it could be %s, but too little says so":                                                       "ce pourrait être\u00a0: %s, mais trop peu l’indique",
		"use %s if it is":                                                                              "utilisez %s si c’est le cas",
		"it looks most like %[1]s, but no header gives %[2]s":                                          "cela ressemble surtout à\u00a0: %[1]s, mais aucun en-tête ne donne %[2]s",
		"the nearest is %s":                                                                            "le plus proche est %s",
		"export it too, or name its header under columns: %s in salesk.yaml":                           "exportez aussi cette colonne, ou nommez son en-tête sous columns: %s dans salesk.yaml",
		"it could be %[1]s or %[2]s: say which with %[3]s or %[4]s":                                    "ce pourrait être\u00a0: %[1]s ou %[2]s\u00a0; dites-le avec %[3]s ou %[4]s",
		"it has a column for each month, quarter or year, as targets may have":                         "il y a une colonne par mois, trimestre ou année, comme dans des objectifs",
		"use --targets if that is what it holds":                                                       "utilisez --targets si ce sont des objectifs",
		"is empty":                                                                                     "vide",
		"there is no header row":                                                                       "il n’y a pas de ligne d’en-têtes",
		"is what salesk computed, not an export":                                                       "c’est un résultat de salesk, pas un export",
		"give it the files that it was computed from":                                                  "donnez les fichiers dont il a été calculé",
		"%[1]s: left out: %[2]s":                                                                       "%[1]s\u00a0: laissé de côté\u00a0: %[2]s",
		"%[1]s: %[2]s":                                                                                 "%[1]s\u00a0: %[2]s",
	}
}
