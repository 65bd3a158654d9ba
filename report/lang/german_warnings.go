package lang

// germanWarnings are the what a reader must know before the figures.
func germanWarnings() map[string]string {
	return map[string]string{
		"%[1]s: 1 row could not be used and was set aside":                                                                                   "%[1]s: 1 Zeile war nicht verwendbar und wurde aussortiert",
		"%[1]s: %[2]s rows could not be used and were set aside":                                                                             "%[1]s: %[2]s Zeilen waren nicht verwendbar und wurden aussortiert",
		"%[1]s: taken as open, because nothing says that they are won or lost: %[2]s":                                                        "%[1]s: als offen gewertet, weil nichts sagt, ob gewonnen oder verloren: %[2]s",
		"1 deal without created_date and first_contact_date is not in %s":                                                                    "1 Deal ohne created_date und first_contact_date ist nicht enthalten in: %s",
		"%[1]s deals without created_date and first_contact_date are not in %[2]s":                                                           "%[1]s Deals ohne created_date und first_contact_date sind nicht enthalten in: %[2]s",
		"1 amount of money rounded to the minor unit of %s, half to even":                                                                    "1 Betrag auf die kleinste Einheit von %s gerundet, halbe zur geraden",
		"%[1]s amounts of money rounded to the minor unit of %[2]s, half to even":                                                            "%[1]s Beträge auf die kleinste Einheit von %[2]s gerundet, halbe zur geraden",
		"%[1]s is left out: its records have no %[2]s to filter by":                                                                          "%[1]s entfällt: die Datensätze haben kein Filtermerkmal %[2]s",
		"%[1]s is left out: no %[2]s export was given":                                                                                       "%[1]s entfällt: kein Export angegeben (%[2]s)",
		"%[1]s are left out: no %[2]s export was given":                                                                                      "%[1]s entfallen: kein Export angegeben (%[2]s)",
		"%[1]s has no value by %[2]s: only its total is computed":                                                                            "%[1]s hat keinen Wert je %[2]s: nur die Summe wird berechnet",
		"no record has a date up to %s: there is no period to show":                                                                          "kein Datensatz liegt am oder vor dem %s: es gibt keinen Zeitraum zu zeigen",
		"the goal %[1]s has no value: no %[2]s export was given":                                                                             "das Ziel %[1]s hat keinen Wert: kein Export angegeben (%[2]s)",
		"the goal %[1]s has no value: %[2]s has none by %[3]s":                                                                               "das Ziel %[1]s hat keinen Wert: %[2]s hat keinen je %[3]s",
		"the goal %[1]s has no value: no record has the %[2]s":                                                                               "das Ziel %[1]s hat keinen Wert: kein Datensatz enthält: %[2]s",
		"the goal %[1]s has no value: %[2]s is not a KPI":                                                                                    "das Ziel %[1]s hat keinen Wert: %[2]s ist keine KPI",
		"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by owner add up to %[5]s":                                             "das Ziel %[1]s (%[2]s, %[3]s) ist %[4]s, seine Teile nach Verantwortlichen ergeben aber %[5]s",
		"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by period add up to %[5]s":                                            "das Ziel %[1]s (%[2]s, %[3]s) ist %[4]s, seine Teile nach Zeitraum ergeben aber %[5]s",
		"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by owner and period add up to %[5]s":                                  "das Ziel %[1]s (%[2]s, %[3]s) ist %[4]s, seine Teile nach Verantwortlichen und Zeitraum ergeben aber %[5]s",
		"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s; its own target is taken":                               "das Ziel von %[2]s (%[1]s, %[3]s) ist %[4]s, seine Teile ergeben aber %[5]s; das eigene Ziel gilt",
		"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s (and %[6]s more such targets); its own target is taken": "das Ziel von %[2]s (%[1]s, %[3]s) ist %[4]s, seine Teile ergeben aber %[5]s (und %[6]s weitere solche Ziele); das eigene Ziel gilt",
		"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s (and 1 more such target); its own target is taken":      "das Ziel von %[2]s (%[1]s, %[3]s) ist %[4]s, seine Teile ergeben aber %[5]s (und 1 weiteres solches Ziel); das eigene Ziel gilt",
		"targets for %s are not used: that is not a KPI":                                                                                     "Ziele für %s werden nicht verwendet: das ist keine KPI",
		"targets for %s are used by goals alone: there are attainments of revenue, deals_won and new_customers":                              "Ziele für %s werden nur bei den Zielen verwendet: Zielerreichung gibt es für revenue, deals_won und new_customers",
	}
}
