package lang

// spanishReasons are why files and sheets were left out.
func spanishReasons() map[string]string {
	return map[string]string{
		"it does not look like an export of deals, leads, emails, costs, targets, customers or rates": "no parece una exportación de negocios, leads, correos, costes, objetivos, clientes o tipos de cambio",
		"there is no header":                           "no hay encabezado",
		"all that could be a header is %s":             "solo %s podría ser un encabezado",
		"no header is one of theirs: %s":               "ningún encabezado es de ellas: %s",
		"only %[1]s of %[2]s headers is one of theirs": "solo %[1]s de %[2]s encabezados es de ellas",
		"only %[1]s of %[2]s headers are theirs":       "solo %[1]s de %[2]s encabezados son de ellas",
		"if it is one, say of what with --deals FILE or its like, and name its columns in salesk.yaml": "si lo es, diga de qué con --deals ARCHIVO o una opción similar, y nombre sus columnas en salesk.yaml",
		"it is no sales export but looks like a roster of reps":                                        "no es una exportación de ventas, pero parece una lista de comerciales",
		"name it as the roster in salesk.yaml":                                                         "indíquela como roster en salesk.yaml",
		"it could be %s, but too little says so":                                                       "podría ser %s, pero hay muy pocos indicios",
		"use %s if it is":                                                                              "use %s si lo es",
		"it looks most like %[1]s, but no header gives %[2]s":                                          "lo que más parece es %[1]s, pero ningún encabezado da %[2]s",
		"the nearest is %s":                                                                            "el más parecido es %s",
		"export it too, or name its header under columns: %s in salesk.yaml":                           "exporte también esa columna, o indique su encabezado bajo columns: %s en salesk.yaml",
		"it could be %[1]s or %[2]s: say which with %[3]s or %[4]s":                                    "podría ser %[1]s o %[2]s: dígalo con %[3]s o %[4]s",
		"it has a column for each month, quarter or year, as targets may have":                         "hay una columna por mes, trimestre o año, como en los objetivos",
		"use --targets if that is what it holds":                                                       "use --targets si son objetivos",
		"is empty":                                                                                     "vacío",
		"there is no header row":                                                                       "no hay fila de encabezados",
		"is what salesk computed, not an export":                                                       "es un resultado de salesk, no una exportación",
		"give it the files that it was computed from":                                                  "dé los archivos de los que se calculó",
		"%[1]s: left out: %[2]s":                                                                       "%[1]s: omitido: %[2]s",
		"%[1]s: %[2]s":                                                                                 "%[1]s: %[2]s",
	}
}
