package lang

// hungarianWarnings are the what a reader must know before the figures.
func hungarianWarnings() map[string]string {
	return map[string]string{
		"%[1]s: 1 row could not be used and was set aside":                                                                                   "%[1]s: 1 sor nem volt felhasználható, félre lett téve",
		"%[1]s: %[2]s rows could not be used and were set aside":                                                                             "%[1]s: %[2]s sor nem volt felhasználható, félre lett téve",
		"%[1]s: taken as open, because nothing says that they are won or lost: %[2]s":                                                        "%[1]s: nyitottnak véve, mert semmi sem mondja meg, hogy megnyert vagy elvesztett: %[2]s",
		"1 deal without created_date and first_contact_date is not in %s":                                                                    "1 üzlet, amelynek nincs created_date és first_contact_date értéke, nem szerepel ezekben: %s",
		"%[1]s deals without created_date and first_contact_date are not in %[2]s":                                                           "%[1]s üzlet, amelynek nincs created_date és first_contact_date értéke, nem szerepel ezekben: %[2]s",
		"1 amount of money rounded to the minor unit of %s, half to even":                                                                    "1 összeg kerekítve a legkisebb pénzegységre (%s), a felet párosra",
		"%[1]s amounts of money rounded to the minor unit of %[2]s, half to even":                                                            "%[1]s összeg kerekítve a legkisebb pénzegységre (%[2]s), a felet párosra",
		"%[1]s is left out: its records have no %[2]s to filter by":                                                                          "%[1]s kimarad: a rekordjaiban nincs szűrhető %[2]s",
		"%[1]s is left out: no %[2]s export was given":                                                                                       "%[1]s kimarad: nincs ilyen export: %[2]s",
		"%[1]s are left out: no %[2]s export was given":                                                                                      "%[1]s kimarad: nincs ilyen export: %[2]s",
		"%[1]s has no value by %[2]s: only its total is computed":                                                                            "%[1]s: nincs értéke ennél: %[2]s; csak az összesen számítható",
		"no record has a date up to %s: there is no period to show":                                                                          "egyetlen rekord dátuma sem esik %s napjáig: nincs megjeleníthető időszak",
		"the goal %[1]s has no value: no %[2]s export was given":                                                                             "a(z) %[1]s célnak nincs értéke: nincs ilyen export: %[2]s",
		"the goal %[1]s has no value: %[2]s has none by %[3]s":                                                                               "a(z) %[1]s célnak nincs értéke: %[2]s nem bontható így: %[3]s",
		"the goal %[1]s has no value: no record has the %[2]s":                                                                               "a(z) %[1]s célnak nincs értéke: egyetlen rekordban sem szerepel: %[2]s",
		"the goal %[1]s has no value: %[2]s is not a KPI":                                                                                    "a(z) %[1]s célnak nincs értéke: %[2]s nem KPI",
		"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by owner add up to %[5]s":                                             "a(z) %[1]s cél (%[2]s, %[3]s) értéke %[4]s, de a részei felelősök szerint összesen: %[5]s",
		"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by period add up to %[5]s":                                            "a(z) %[1]s cél (%[2]s, %[3]s) értéke %[4]s, de a részei időszakok szerint összesen: %[5]s",
		"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by owner and period add up to %[5]s":                                  "a(z) %[1]s cél (%[2]s, %[3]s) értéke %[4]s, de a részei felelősök és időszakok szerint összesen: %[5]s",
		"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s; its own target is taken":                               "%[2]s terve (%[1]s, %[3]s) %[4]s, de a részei összesen: %[5]s; a saját terv számít",
		"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s (and %[6]s more such targets); its own target is taken": "%[2]s terve (%[1]s, %[3]s) %[4]s, de a részei összesen: %[5]s (és további %[6]s ilyen terv); a saját terv számít",
		"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s (and 1 more such target); its own target is taken":      "%[2]s terve (%[1]s, %[3]s) %[4]s, de a részei összesen: %[5]s (és még 1 ilyen terv); a saját terv számít",
		"targets for %s are not used: that is not a KPI":                                                                                     "a(z) %s tervei nem számítanak: az nem KPI",
		"targets for %s are used by goals alone: there are attainments of revenue, deals_won and new_customers":                              "a(z) %s tervei csak a célokban számítanak: teljesítés a revenue, deals_won és new_customers mutatókhoz van",
	}
}
