package lang

// spanishWarnings are the what a reader must know before the figures.
func spanishWarnings() map[string]string {
	return map[string]string{
		"%[1]s: 1 row could not be used and was set aside":                                                                                   "%[1]s: 1 fila no se pudo utilizar y se apartó",
		"%[1]s: %[2]s rows could not be used and were set aside":                                                                             "%[1]s: %[2]s filas no se pudieron utilizar y se apartaron",
		"%[1]s: taken as open, because nothing says that they are won or lost: %[2]s":                                                        "%[1]s: tomados como abiertos, pues nada dice si están ganados o perdidos: %[2]s",
		"1 deal without created_date and first_contact_date is not in %s":                                                                    "1 negocio sin created_date ni first_contact_date no está incluido en: %s",
		"%[1]s deals without created_date and first_contact_date are not in %[2]s":                                                           "%[1]s negocios sin created_date ni first_contact_date no están incluidos en: %[2]s",
		"1 amount of money rounded to the minor unit of %s, half to even":                                                                    "1 importe redondeado a la unidad mínima de %s, al par más cercano",
		"%[1]s amounts of money rounded to the minor unit of %[2]s, half to even":                                                            "%[1]s importes redondeados a la unidad mínima de %[2]s, al par más cercano",
		"%[1]s is left out: its records have no %[2]s to filter by":                                                                          "%[1]s se omite: sus registros no tienen %[2]s por el que filtrar",
		"%[1]s is left out: no %[2]s export was given":                                                                                       "%[1]s se omite: falta la exportación (%[2]s)",
		"%[1]s are left out: no %[2]s export was given":                                                                                      "%[1]s se omiten: falta la exportación (%[2]s)",
		"%[1]s has no value by %[2]s: only its total is computed":                                                                            "%[1]s no tiene valor por %[2]s: solo se calcula el total",
		"no record has a date up to %s: there is no period to show":                                                                          "ningún registro tiene fecha hasta el %s: no hay periodo que mostrar",
		"the goal %[1]s has no value: no %[2]s export was given":                                                                             "el objetivo %[1]s no tiene valor: falta la exportación (%[2]s)",
		"the goal %[1]s has no value: %[2]s has none by %[3]s":                                                                               "el objetivo %[1]s no tiene valor: %[2]s no lo tiene por %[3]s",
		"the goal %[1]s has no value: no record has the %[2]s":                                                                               "el objetivo %[1]s no tiene valor: ningún registro contiene: %[2]s",
		"the goal %[1]s has no value: %[2]s is not a KPI":                                                                                    "el objetivo %[1]s no tiene valor: %[2]s no es un KPI",
		"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by owner add up to %[5]s":                                             "el objetivo %[1]s (%[2]s, %[3]s) es %[4]s, pero sus partes por responsable suman %[5]s",
		"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by period add up to %[5]s":                                            "el objetivo %[1]s (%[2]s, %[3]s) es %[4]s, pero sus partes por periodo suman %[5]s",
		"the goal %[1]s of the %[2]s for %[3]s is %[4]s, but its parts by owner and period add up to %[5]s":                                  "el objetivo %[1]s (%[2]s, %[3]s) es %[4]s, pero sus partes por responsable y periodo suman %[5]s",
		"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s; its own target is taken":                               "el objetivo de %[2]s (%[1]s, %[3]s) es %[4]s, pero sus partes suman %[5]s; se toma el propio",
		"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s (and %[6]s more such targets); its own target is taken": "el objetivo de %[2]s (%[1]s, %[3]s) es %[4]s, pero sus partes suman %[5]s (y otros %[6]s objetivos así); se toma el propio",
		"the %[1]s target of %[2]s for %[3]s is %[4]s, but its parts add up to %[5]s (and 1 more such target); its own target is taken":      "el objetivo de %[2]s (%[1]s, %[3]s) es %[4]s, pero sus partes suman %[5]s (y otro objetivo así); se toma el propio",
		"targets for %s are not used: that is not a KPI":                                                                                     "los objetivos de %s no se usan: no es un KPI",
		"targets for %s are used by goals alone: there are attainments of revenue, deals_won and new_customers":                              "los objetivos de %s solo los usan las metas: hay cumplimiento de revenue, deals_won y new_customers",
	}
}
