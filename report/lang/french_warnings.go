package lang

// frenchWarnings are the what a reader must know before the figures.
func frenchWarnings() map[string]string {
	return map[string]string{
		"%[1]s: 1 row could not be used and was set aside":                                                                                   "%[1]s\u00a0: 1 ligne inutilisable a été écartée",
		"%[1]s: %[2]s rows could not be used and were set aside":                                                                             "%[1]s\u00a0: %[2]s lignes inutilisables ont été écartées",
		"%[1]s: taken as open, because nothing says that they are won or lost: %[2]s":                                                        "%[1]s\u00a0: considérés comme ouverts, rien ne disant s’ils sont gagnés ou perdus\u00a0: %[2]s",
		"1 deal without created_date and first_contact_date is not in %s":                                                                    "1 affaire sans created_date ni first_contact_date n’est pas comptée dans\u00a0: %s",
		"%[1]s deals without created_date and first_contact_date are not in %[2]s":                                                           "%[1]s affaires sans created_date ni first_contact_date ne sont pas comptées dans\u00a0: %[2]s",
		"1 amount of money rounded to the minor unit of %s, half to even":                                                                    "1 montant arrondi à la plus petite unité de %s, au pair le plus proche",
		"%[1]s amounts of money rounded to the minor unit of %[2]s, half to even":                                                            "%[1]s montants arrondis à la plus petite unité de %[2]s, au pair le plus proche",
		"%[1]s is left out: its records have no %[2]s to filter by":                                                                          "%[1]s est laissé de côté\u00a0: ses enregistrements n’ont pas de %[2]s à filtrer",
		"%[1]s is left out: no %[2]s export was given":                                                                                       "%[1]s est laissé de côté\u00a0: aucun export fourni (%[2]s)",
		"%[1]s are left out: no %[2]s export was given":                                                                                      "%[1]s sont laissés de côté\u00a0: aucun export fourni (%[2]s)",
		"%[1]s has no value by %[2]s: only its total is computed":                                                                            "%[1]s n’a pas de valeur par %[2]s\u00a0: seul le total est calculé",
		"no record has a date up to %s: there is no period to show":                                                                          "aucun enregistrement n’est daté jusqu’au %s\u00a0: il n’y a pas de période à montrer",
		"the goal %[1]s has no value: no %[2]s export was given":                                                                             "l’objectif %[1]s n’a pas de valeur\u00a0: aucun export fourni (%[2]s)",
		"the goal %[1]s has no value: %[2]s has none by %[3]s":                                                                               "l’objectif %[1]s n’a pas de valeur\u00a0: %[2]s n’en a pas par %[3]s",
		"the goal %[1]s has no value: no record has the %[2]s":                                                                               "l’objectif %[1]s n’a pas de valeur\u00a0: aucun enregistrement ne contient\u00a0: %[2]s",
		"the goal %[1]s has no value: %[2]s is not a KPI":                                                                                    "l’objectif %[1]s n’a pas de valeur\u00a0: %[2]s n’est pas un KPI",
		"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by owner add up to %[5]s":                                             "l’objectif %[1]s (%[2]s, %[3]s) est de %[4]s, mais ses parties par responsable totalisent %[5]s",
		"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by period add up to %[5]s":                                            "l’objectif %[1]s (%[2]s, %[3]s) est de %[4]s, mais ses parties par période totalisent %[5]s",
		"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by owner and period add up to %[5]s":                                  "l’objectif %[1]s (%[2]s, %[3]s) est de %[4]s, mais ses parties par responsable et par période totalisent %[5]s",
		"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s; its own target is taken":                               "l’objectif de %[2]s (%[1]s, %[3]s) est de %[4]s, mais ses parties totalisent %[5]s\u202f; son propre objectif est retenu",
		"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s (and %[6]s more such targets); its own target is taken": "l’objectif de %[2]s (%[1]s, %[3]s) est de %[4]s, mais ses parties totalisent %[5]s (et %[6]s autres objectifs de ce genre)\u202f; son propre objectif est retenu",
		"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s (and 1 more such target); its own target is taken":      "l’objectif de %[2]s (%[1]s, %[3]s) est de %[4]s, mais ses parties totalisent %[5]s (et 1 autre objectif de ce genre)\u202f; son propre objectif est retenu",
		"targets for %s are not used: that is not a KPI":                                                                                     "les objectifs pour %s ne sont pas utilisés\u00a0: ce n’est pas un KPI",
		"targets for %s are used by goals alone: there are attainments of revenue, deals_won and new_customers":                              "les objectifs pour %s ne servent qu’aux objectifs\u00a0: l’atteinte existe pour revenue, deals_won et new_customers",
	}
}
