package manual

// spanish is the help in this language.
func spanish() map[string]string {
	return map[string]string{
		"help for %s":    "ayuda de %s",
		"version for %s": "versión de %s",
		" (default: %s)": " (por defecto: %s)",
		" (default %s)":  " (por defecto %s)",
		`salesk.yaml is looked for in the folder of the first input and upwards from there, then in
the working directory and upwards, as far as the folder that holds .git. --config names
another file, --no-config reads none. Flags win over it. Its paths are relative to it.`: `salesk.yaml se busca en la carpeta de la primera entrada y hacia arriba, luego en la carpeta de
trabajo y hacia arriba, hasta la carpeta que contiene .git. --config indica otro archivo,
--no-config no lee ninguno. Las opciones tienen prioridad. Sus rutas son relativas a él.`,
		"Every key may be left out. An unknown one is an error.": "Toda clave puede omitirse. Una desconocida es un error.",
		"Usage:":                  "Uso:",
		"Examples:":               "Ejemplos:",
		"Available Commands:":     "Comandos:",
		"Flags:":                  "Opciones:",
		"Global Flags:":           "Opciones generales:",
		"Additional help topics:": "Otros temas de ayuda:",
		"[command]":               "[comando]",
		"[flags]":                 "[opciones]",
		"Use \"%s\" for more information about a command.": "\"%s\" muestra más sobre un comando.",
		"FILE":    "ARCHIVO",
		"FOLDER":  "CARPETA",
		"NAME":    "NOMBRE",
		"COMMAND": "COMANDO",
		"TOPIC":   "TEMA",
		`--period names one period, and that is what is shown; --grain splits it.

  2022-03-15   2022-W05   2022-03   2022-Q1   2022   FY2022   FY2022-Q1
  12/2022   "Dec 2022"   2022Q4   2022-12-10..2022-12-20

Months have their names in English, German, French, Spanish and Hungarian. Q4 or December
without a year is the latest that has begun. Other words count from the as-of date:

  yesterday            the day before
  "last month"         the month before
  "this quarter"       the quarter that the as-of date is in
  "year to date", ytd  the year that it is in, partial until its last day
  "last 30 days"       the 30 days that end on it
  "last 12 months"     the 12 whole months before the one that it is in

--from and --to are inclusive and take a day, a week, a month, a quarter or a year. They
are a range, shown by --grain: day, week (ISO), month (the default), quarter, year, or all
for one period over the whole range. The first and the last period are cut to the range;
these are partial, and labelled by their days: 2022-12-10..2022-12-31.

FY is the fiscal year named after the calendar year in which it ends; --fiscal-start
says in which month it starts. Labels without FY are of the calendar year. In the
configuration, calendar: {fiscal_name: first_year} names it after the year in which it
starts, and week_start: sunday makes weeks from Sunday to Saturday.

--as-of (today, unless said otherwise) is the last day that counts: later events are left
out, a period that it falls into before the last day is partial, and one that begins after
it is refused.

What a period is compared with (--vs prev,yoy, growth, reports): the period before it, and
the same dates a year before. A partial period is held against the same calendar dates, 29
February and the 31st being the last of a shorter month; a cut one against the same cut;
days that are no whole period against as many days directly before.`: `--period indica un período, y ese es el que se muestra; --grain lo divide.

  2022-03-15   2022-W05   2022-03   2022-Q1   2022   FY2022   FY2022-Q1
  12/2022   "dic 2022"   2022Q4   2022-12-10..2022-12-20

Los meses tienen sus nombres en inglés, alemán, francés, español y húngaro. Q4 o diciembre sin
año es el último que ha empezado. Otras palabras cuentan desde la fecha de referencia:

  yesterday            el día anterior
  "last month"         el mes anterior
  "this quarter"       el trimestre en que está la fecha de referencia
  "year to date", ytd  el año en que está, parcial hasta su último día
  "last 30 days"       los 30 días que terminan en ella
  "last 12 months"     los 12 meses enteros anteriores al mes en que está

--from y --to son inclusivos y admiten un día, una semana, un mes, un trimestre o un año. Forman
un intervalo, mostrado por --grain: day, week (ISO), month (por defecto), quarter, year, o all
para un solo período sobre todo el intervalo. El primer y el último período se recortan al
intervalo; son parciales y llevan sus días por nombre: 2022-12-10..2022-12-31.

FY es el ejercicio fiscal, con el nombre del año natural en que termina; --fiscal-start dice en
qué mes empieza. Los nombres sin FY son del año natural. En la configuración,
calendar: {fiscal_name: first_year} le da el nombre del año en que empieza, y week_start: sunday
hace semanas de domingo a sábado.

--as-of (hoy, si no se indica otro) es el último día que cuenta: los eventos posteriores se
omiten, un período en el que cae antes del último día es parcial, y uno que empieza después se
rechaza.

Con qué se compara un período (--vs prev,yoy, crecimiento, informes): con el período anterior y con
las mismas fechas del año anterior. Un período parcial se compara con las mismas fechas, siendo el
29 de febrero y el 31 el último día de un mes más corto; uno recortado, con el mismo recorte; los
días que no forman un período entero, con otros tantos días inmediatamente anteriores.`,
		`  0  done
  1  failed: a file cannot be read or written; nothing was written (check prints what it
     found all the same)
  2  wrong usage or configuration; nothing was written
  3  done, but rows were set aside, as standard error says; with --strict nothing was
     written
  4  done, but a comparison of --fail-on was true`: `  0  hecho
  1  fallo: un archivo no se puede leer o escribir; no se escribió nada (check muestra de todos
     modos lo que encontró)
  2  uso o configuración incorrectos; no se escribió nada
  3  hecho, pero se apartaron filas, como dice la salida de errores; con --strict no se
     escribió nada
  4  hecho, pero se cumplió una comparación de --fail-on`,
		"`sheet` of the workbooks; or write book.xlsx[Sheet]":                                               "`hoja` de los libros; o escriba book.xlsx[Sheet]",
		"configuration `file`":                                                                              "`archivo` de configuración",
		"salesk.yaml beside the data or above it":                                                           "salesk.yaml junto a los datos o más arriba",
		"read no configuration":                                                                             "no leer configuración",
		"canonical column: header as written":                                                               "nombre de la columna: encabezado tal como está escrito",
		"`order` of day and month where the dates do not tell: dmy, mdy or ymd":                             "`orden` de día y mes donde las fechas no lo muestran: dmy, mdy o ymd",
		"swap days and months back in columns in which a spreadsheet swapped them":                          "volver a intercambiar días y meses en las columnas en que una hoja de cálculo los intercambió",
		"decimal `mark` where the numbers do not tell: point or comma":                                      "`separador` decimal donde los números no lo muestran: point o comma",
		"character `encoding` of text files, such as windows-1250":                                          "`codificación` de los archivos de texto, como windows-1250",
		"`delimiter` of text files: comma, semicolon, tab, pipe or one character":                           "`delimitador` de los archivos de texto: comma, semicolon, tab, pipe o un carácter",
		"a table of reps, teams and regions":                                                                "una tabla de comerciales, equipos y regiones",
		"one `period`: 2022-03, 2022-Q1, \"last month\", \"year to date\", \"last 30 days\" (help periods)": "un `período`: 2022-03, 2022-Q1, \"last month\", \"year to date\", \"last 30 days\" (help periods)",
		"first `day`, month, quarter or year, inclusive":                                                    "primer `día`, mes, trimestre o año, inclusive",
		"last `day`, month, quarter or year, inclusive":                                                     "último `día`, mes, trimestre o año, inclusive",
		"`length` of the periods of a range: %s":                                                            "`duración` de los períodos de un intervalo: %s",
		"`month` in which the fiscal year starts, 1 to 12":                                                  "`mes` en que empieza el ejercicio fiscal, de 1 a 12",
		"time `zone` into which timestamps with a zone are moved":                                           "`zona` horaria a la que se pasan las horas con zona",
		"days as they are written; today is that of UTC":                                                    "los días como están escritos; hoy es el de UTC",
		"last `day` that counts":                                                                            "último `día` que cuenta",
		"today":                                                                                             "hoy",
		"the `day` that counts as today":                                                                    "el `día` que cuenta como hoy",
		"`code` of the currency to report in, and of amounts that name none":                                "`código` de la moneda del informe, y de los importes sin moneda",
		"`code` of the currency of amounts that name none":                                                  "`código` de la moneda de los importes sin moneda",
		"of several currencies with a sign, the one that is meant":                                          "de varias monedas con un mismo signo, la que se quiere decir",
		"contact (the default): the first contact, else the lead":                                           "contact (por defecto): el primer contacto, si no el lead",
		"`list` of KPIs and categories (team, leads, growth, customers), or all":                            "`lista` de KPI y categorías (team, leads, growth, customers), o all",
		"`list` of dimensions to group by, or none":                                                         "`lista` de dimensiones por las que agrupar, o none",
		"`filter`, dimension=value,...: only groups with one of the values; a customer is in the group of its latest won deal, or of its row (repeatable)": "`filtro`, dimension=value,...: solo grupos con uno de los valores; un cliente está en el grupo de su último negocio ganado, o de su fila (repetible)",
		"compare with a `list` of prev, yoy, target": "comparar con una `lista` de prev, yoy, target",
		"exit with status 4 if a `comparison` holds for the total of the period shown: 'win_rate<25%'; 'goals<0.8' compares every goal's pace (repeatable)": "terminar con estado 4 si una `comparación` se cumple para el total del período mostrado: 'win_rate<25%'; 'goals<0.8' compara el ritmo de cada objetivo (repetible)",
		"write nothing if a row had to be set aside":                                                 "no escribir nada si hubo que apartar una fila",
		"output `format`: %s":                                                                        "`formato` de salida: %s",
		"by the extension of -o, else table":                                                         "por la extensión de -o, si no table",
		"text for reading, json for programs":                                                        "text para leer, json para programas",
		"write to a `file` atomically":                                                               "escribir en un `archivo`, entero o nada",
		"write to a `file` atomically (repeatable); {period} and the like are filled in":             "escribir en un `archivo`, entero o nada (repetible); {period} y similares se rellenan",
		"the `file` to write, - for standard output; its paths are relative to its folder":           "el `archivo` que escribir, - para la salida estándar; sus rutas son relativas a su carpeta",
		"with --raw: write to a `file` rather than standard output":                                  "con --raw: escribir en un `archivo` en vez de la salida estándar",
		"`title` of the report":                                                                      "`título` del informe",
		"Sales KPIs":                                                                                 "KPI de ventas",
		"what to do with an output file that exists":                                                 "qué hacer con un archivo de salida que ya existe",
		"fail while another run with this flag writes the same report":                               "fallar mientras otra ejecución con esta opción escriba el mismo informe",
		"`layout`: tidy, or wide with the periods as columns":                                        "`disposición`: tidy, o wide con los períodos como columnas",
		"csv and tsv: a byte order mark, and cells that Excel would run as formulas are escaped":     "csv y tsv: con marca de orden de bytes, y sin celdas que Excel ejecutaría como fórmulas",
		"only the first `n` groups, by --sort or else by revenue":                                    "solo los primeros `n` grupos, por --sort o si no por ingresos",
		"order groups by a `KPI`, largest first (-KPI: smallest first), or by name":                  "ordenar los grupos por un `KPI`, el mayor primero (-KPI: el menor primero), o por name",
		"csv, tsv, json, jsonl: also the totals over the groups":                                     "csv, tsv, json, jsonl: también los totales de los grupos",
		"`when` to colour tables: auto, always or never":                                             "`cuándo` colorear las tablas: auto, always o never",
		"`columns` a table may take":                                                                 "`columnas` que puede ocupar una tabla",
		"the terminal's, else 120":                                                                   "las del terminal, si no 120",
		"`language` of tables, workbooks, dashboards, help and messages: %s":                         "`idioma` de tablas, libros, paneles, ayuda y mensajes: %s",
		"of tables, workbooks, dashboards, help and messages":                                        "de tablas, libros, paneles, ayuda y mensajes",
		"salesk check tells of older data":                                                           "salesk check avisa de datos más antiguos",
		"data older than max_age is an error":                                                        "los datos más antiguos que max_age son un error",
		"write the rows that were set aside to a CSV `file`: file, line, column, reason and the row": "escribir las filas apartadas en un `archivo` CSV: file, line, column, reason y la fila",
		"list every problem, not the first 20 of a file (json always does)":                          "mostrar todos los problemas, no los primeros 20 de un archivo (json siempre lo hace)",
		"all goals, whatever their period":                                                           "todos los objetivos, sea cual sea su período",
		"write into a `folder`, which is made if need be":                                            "escribir en una `carpeta`, que se crea si hace falta",
		"one table as it stands, nothing interpreted":                                                "una tabla tal como está, sin interpretar nada",
		"overwrite files of the folder":                                                              "sobrescribir archivos de la carpeta",
		"overwrite an existing configuration":                                                        "sobrescribir una configuración existente",
		"overwrite what is in the folder":                                                            "sobrescribir lo que hay en la carpeta",
		"ask nothing":                                                                                "no preguntar nada",
		"print the configuration and write nothing":                                                  "mostrar la configuración y no escribir nada",
		"a `number`; another one makes another company":                                              "un `número`; con otro sale otra empresa",
		"leave out notes; warnings and errors stay":                                                  "omitir las notas; quedan los avisos y los errores",
		"diagnostics as text or as JSON, one object a line":                                          "mensajes como texto o como JSON, un objeto por línea",
		"`file` with %s, where its headers do not tell (repeatable)":                                 "`archivo` con %s, donde sus encabezados no lo muestran (repetible)",
		"what is sold":                 "lo que se vende",
		"the last day of the contract": "el último día del contrato",
		"whether it was opened: yes or no, a count or a date":                    "si se abrió: sí o no, un número o una fecha",
		"the salesperson; empty is the group (unassigned)":                       "el comercial; vacío es el grupo (sin asignar)",
		"the channel that it came through":                                       "el canal por el que llegó",
		"whether a link in it was clicked: yes or no, a count or a date":         "si se hizo clic en un enlace: sí o no, un número o una fecha",
		"the last day of the target":                                             "el último día del objetivo",
		"the first day as a customer":                                            "el primer día como cliente",
		"the amount of a row that is a line of its deal":                         "el importe de una fila que es una línea de su negocio",
		"messages delivered; sent less bounced where there is no such column":    "mensajes entregados; enviados menos rebotados donde no existe la columna",
		"the stage in the pipeline; says won, lost or open where no status does": "la etapa en el embudo; dice ganado, perdido o abierto donde ningún estado lo hace",
		"whether it was answered: yes or no, a count or a date":                  "si se respondió: sí o no, un número o una fecha",
		"the last day that the cost is for":                                      "el último día al que corresponde el coste",
		"which team's target":                                                    "el objetivo de qué equipo",
		"the customer's id or name; joins deals, leads and customers":            "el identificador o nombre del cliente; une negocios, leads y clientes",
		"when an open deal is expected to close":                                 "cuándo se espera cerrar un negocio abierto",
		"the first day of the contract; the close date where empty":              "el primer día del contrato; la fecha de cierre si está vacío",
		"the customer's name; not used by any KPI":                               "el nombre del cliente; ningún KPI lo usa",
		"the customer's monthly recurring revenue":                               "el ingreso recurrente mensual del cliente",
		"when the customer was first spoken to; the sales cycle starts here":     "cuándo se habló con el cliente por primera vez; aquí empieza el ciclo de venta",
		"the amount in a currency of the export's own; counts for deals in another currency than the report's if it is in that": "el importe en una moneda propia de la exportación; cuenta para negocios en otra moneda que la del informe si está en esta",
		"the same of an amount that is expected":                                             "lo mismo para un importe esperado",
		"the goal: money or a count, for the whole period":                                   "el objetivo: dinero o un número, para todo el período",
		"ISO code of the currency that is converted":                                         "código ISO de la moneda que se convierte",
		"new business, renewal, …":                                                           "negocio nuevo, renovación, …",
		"the lead that the deal came from":                                                   "el lead del que vino el negocio",
		"won, lost or open; what says neither, such as Active, leaves the word to the stage": "won, lost u open; lo que no dice ninguno, como Activo, lo deja a la etapa",
		"the lead's id; without one every row is a lead":                                     "el identificador del lead; sin él cada fila es un lead",
		"whether a mail program, not a person, opened it":                                    "si la abrió un programa de correo y no una persona",
		"messages that only mail programs opened":                                            "mensajes que solo abrieron programas de correo",
		"ISO code of the money in the row":                                                   "código ISO del dinero de la fila",
		"the deal's id; without one every row is a deal":                                     "el identificador del negocio; sin él cada fila es un negocio",
		"the rep's share of the amount, where a deal has a row a rep":                        "la cuota del comercial en el importe, donde un negocio tiene una fila por comercial",
		"the subscription, where a customer has several rows":                                "la suscripción, donde un cliente tiene varias filas",
		"the pipeline that the deal is in":                                                   "el pipeline en que está el negocio",
		"when it was sent":                                                                   "cuándo se envió",
		"messages clicked at least once":                                                     "mensajes con al menos un clic",
		"the rep who looks after the customer":                                               "el comercial que atiende al cliente",
		"the rep's team":                                                                     "el equipo del comercial",
		"when the record was changed last; of several rows with an id the latest counts":     "cuándo se modificó el registro por última vez; de varias filas con un identificador cuenta la última",
		"when the deal was opened":                                                           "cuándo se abrió el negocio",
		"the money spent":                                                                    "el dinero gastado",
		"the day from which the rate holds, until the currency's next rate":                  "el día desde el que vale el tipo de cambio, hasta el siguiente de la moneda",
		"the sales region":                                                                   "la región de ventas",
		"the currency of converted amounts":                                                  "la moneda de los importes convertidos",
		"the lead's e-mail address":                                                          "el correo electrónico del lead",
		"the deal that the lead became":                                                      "el negocio en que se convirtió el lead",
		"messages answered":                                                                  "mensajes respondidos",
		"2022, 2022-Q1, 2022-03 or FY2022; or else give the first and last day":              "2022, 2022-Q1, 2022-03 o FY2022; si no, indique el primer y el último día",
		"the customer's segment or industry":                                                 "el segmento o sector del cliente",
		"when the deal was won or lost; a forecast while it is open":                         "cuándo se ganó o perdió el negocio; una previsión mientras está abierto",
		"the deal's value once it is closed":                                                 "el valor del negocio una vez cerrado",
		"the contact's e-mail address; joins deals and leads":                                "el correo electrónico del contacto; une negocios y leads",
		"messages that came back":                                                            "mensajes devueltos",
		"the first day of the target":                                                        "el primer día del objetivo",
		"whose target; rep and team both empty are the company":                              "de quién es el objetivo; rep y team vacíos son la empresa",
		"the first day no longer a customer; empty while active":                             "el primer día en que ya no es cliente; vacío mientras está activo",
		"when the lead came in":                                                              "cuándo llegó el lead",
		"when the lead became an opportunity":                                                "cuándo el lead pasó a oportunidad",
		"messages sent":                                                                      "mensajes enviados",
		"opens, repeated ones included; not used by any KPI":                                 "aperturas, incluidas las repetidas; ningún KPI las usa",
		"the day of the expense; or else give its first and last day":                        "el día del gasto; si no, indique su primer y su último día",
		"the first day that the cost is for; it is spread over its days":                     "el primer día al que corresponde el coste; se reparte entre sus días",
		"what kind of expense it is":                                                         "qué clase de gasto es",
		"what is to be reached; revenue where empty":                                         "lo que hay que alcanzar; ingresos si está vacío",
		"the deal's value":                                                                   "el valor del negocio",
		"the deal's value while it is open":                                                  "el valor del negocio mientras está abierto",
		"when the deal was won; counts before close_date, and says won where nothing else says what became of it": "cuándo se ganó el negocio; cuenta antes que close_date, y dice ganado donde nada más dice qué fue de él",
		"when the deal was lost; the same for losses":                                                             "cuándo se perdió el negocio; lo mismo para los perdidos",
		"who it was sent to": "a quién se envió",
		"the message's id; the last row with an id counts":                       "el identificador del mensaje; cuenta la última fila con un identificador",
		"messages opened at least once":                                          "mensajes abiertos al menos una vez",
		"yes or a date: the record is deleted or archived, and is left out":      "sí o una fecha: el registro está eliminado o archivado, y se omite",
		"the deal's title; not used by any KPI":                                  "el título del negocio; ningún KPI lo usa",
		"how likely it is to be won":                                             "la probabilidad de ganarlo",
		"the lead's status; some mean that it became an opportunity":             "el estado del lead; algunos significan que pasó a oportunidad",
		"what one unit of it is in the report's currency":                        "lo que vale una unidad en la moneda del informe",
		"the campaign's name":                                                    "el nombre de la campaña",
		"the part of the amount that is the rep's, where a deal has a row a rep": "la parte del importe que es del comercial, donde un negocio tiene una fila por comercial",
		"yes or no": "sí o no",
		"money":     "dinero",
		"number":    "número",
		"count":     "cantidad",
		"text":      "texto",
		"date":      "fecha",
		"Sales key figures from the exports of a CRM": "KPI de ventas a partir de las exportaciones de un CRM",
		`salesk computes sales KPIs (revenue, win rate, sales cycle, e-mail rates, conversion,
churn, lifetime value and more) from the exports of a CRM: CSV files and workbooks,
recognised by their headers.`: `salesk calcula KPI de ventas (ingresos, tasa de éxito, ciclo de venta, tasas de correo,
conversión, abandono, valor del cliente y más) a partir de las exportaciones de un CRM: archivos
CSV y libros, reconocidos por sus encabezados.`,
		"Tell how exports are understood, and what is wrong with them": "Decir cómo se entienden las exportaciones y qué está mal en ellas",
		`Check reads exports as compute does. It begins with a verdict on each file: good, doubtful
(figures can be computed, but something may make them wrong) or unusable, and why. Then it
tells, file by file, what they were taken for: the kind, the encoding and the delimiter, the
header row, which column was read from which header and why, how its dates and numbers are
written and by what evidence. Then what was skipped or left out, which rows cannot be used,
unknown stages that are counted as open, and what looks wrong though it can be used.

The findings are printed even where a file cannot be read as it is. The exit status is 0
when every row can be used, 3 when rows are set aside and 1 when a file cannot be read;
with --strict it is also 1 when data is older than max_age in salesk.yaml allows.`: `Check lee exportaciones como lo hace compute. Empieza con un veredicto sobre cada archivo: bueno,
dudoso (se pueden calcular cifras, pero algo puede falsearlas) o inservible, y por qué. Después
dice, archivo por archivo, por qué se tomaron: el tipo, la codificación y el delimitador, la fila
de encabezado, qué columna se leyó de qué encabezado y por qué, cómo se escriben fechas y números y
con qué evidencia. Luego, qué se saltó u omitió, qué filas no se pueden usar, las etapas
desconocidas que se cuentan como abiertas, y lo que parece incorrecto aunque se pueda usar.

Los resultados se muestran aunque un archivo no se pueda leer tal como está. El estado de salida es
0 cuando todas las filas se pueden usar, 3 cuando se apartan filas y 1 cuando un archivo no se puede
leer; con --strict también es 1 cuando los datos son más antiguos de lo que permite max_age en
salesk.yaml.`,
		"Print the script that completes commands, flags and their values": "Mostrar el script que completa comandos, opciones y sus valores",
		`Completion prints a script for a shell. To try it:

  bash        source <(salesk completion bash)
  zsh         source <(salesk completion zsh)
  fish        salesk completion fish | source
  powershell  salesk completion powershell | Out-String | Invoke-Expression

To keep it, put that line into the shell's start-up file.`: `Completion muestra un script para un shell. Para probarlo:

  bash        source <(salesk completion bash)
  zsh         source <(salesk completion zsh)
  fish        salesk completion fish | source
  powershell  salesk completion powershell | Out-String | Invoke-Expression

Para conservarlo, ponga esa línea en el archivo de inicio del shell.`,
		"Compute KPIs from exports":                       "Calcular KPI a partir de exportaciones",
		"What salesk.yaml may hold":                       "Qué puede contener salesk.yaml",
		"Write exports as clean CSV, or any table as CSV": "Escribir exportaciones como CSV limpio, o cualquier tabla como CSV",
		`Convert reads exports as compute does and writes what it read as one CSV file a kind
(deals.csv, leads.csv, …): UTF-8, commas, the canonical headers, ISO dates, plain decimals,
won, lost or open in status, each id once. Columns that hold nothing are left out, and rows
that cannot be used are set aside, with a message. Figures computed from these files are those
of the originals. Targets and rates that salesk.yaml holds stay there.

E-mails of which some files say more than others (replies, say) go to emails.csv,
emails-2.csv and so on: an empty cell would say that nobody replied.

With --raw nothing is interpreted: one table of any file or workbook is written just as it
stands, every row and column of it, as UTF-8 with commas.`: `Convert lee exportaciones como lo hace compute y escribe lo leído como un archivo CSV por tipo
(deals.csv, leads.csv, …): UTF-8, comas, los encabezados de salesk, fechas ISO, decimales simples,
won, lost u open en status, cada identificador una vez. Las columnas vacías se omiten, y las filas
que no se pueden usar se apartan con un mensaje. Las cifras calculadas con estos archivos son las de
los originales. Los objetivos y tipos de cambio de salesk.yaml se quedan allí.

Los correos de los que unos archivos dicen más que otros (las respuestas, por ejemplo) van a
emails.csv, emails-2.csv, etc.: una celda vacía diría que nadie respondió.

Con --raw no se interpreta nada: una tabla de cualquier archivo o libro se escribe tal como está,
con todas sus filas y columnas, en UTF-8 y con comas.`,
		"Write the exports of a made-up company, to try salesk on": "Escribir las exportaciones de una empresa inventada, para probar salesk",
		`Demo writes the exports of a made-up company into a folder: all six kinds, three
years, two teams, as CSV and a workbook, with a few blemishes such as real exports have.
The same seed gives the same files.`: `Demo escribe en una carpeta las exportaciones de una empresa inventada: los seis tipos, tres años,
dos equipos, como CSV y un libro, con algunos defectos como los de las exportaciones reales.
El mismo valor de --seed da los mismos archivos.`,
		"What the exit statuses mean":                                                           "Qué significan los estados de salida",
		"Say what a KPI means; with exports, which records a figure is made of":                 "Decir qué significa un KPI; con exportaciones, de qué registros se compone una cifra",
		"split the difference to the period before (prev) or the `year` before (yoy) by groups": "repartir por grupos la diferencia con el periodo anterior (prev) o el `año` anterior (yoy)",
		"list at most `n` records":                                                              "enumerar como mucho `n` registros",
		"50 in a table, all in other formats":                                                   "50 en una tabla, todos en otros formatos",
		"only this `value` of %s: --where in short (repeatable)":                                "solo este `valor` de %s: --where abreviado (repetible)",
		"Tell where goals stand: progress, pace and what they will come to":                     "Decir cómo van los objetivos: avance, ritmo y en qué acabarán",
		`Goals lists the goals of salesk.yaml and those of a targets export: what was reached of
each, how far it should be by now, whether it is on track, and what it comes to at the present pace.
Goals that are part of others stand below them, indented; a note says where parts do not
add up to their whole.

Without --period, --from, --to or --all it lists the goals of the last day with data.`: `Goals muestra los objetivos de salesk.yaml y los de una exportación targets: qué se ha alcanzado de
cada uno, cuánto debería ser ya, si va en curso, y en qué acabará al ritmo actual. Los objetivos que
son parte de otros están debajo, con sangría; una nota dice dónde las partes no suman el todo.

Sin --period, --from, --to o --all muestra los objetivos del último día con datos.`,
		"Write a salesk.yaml for exports": "Escribir un salesk.yaml para exportaciones",
		`Init reads exports as compute does and writes a salesk.yaml for them: what to read, what was
asked or said with flags, and as comments what was found and what else could be said. Then
compute needs no arguments, and gives the same figures.

At a terminal it asks what the files leave open: the order of day and month, the decimal
mark, the kind of a file that fits two, the currency where none is named. With --yes, or
without a terminal, nothing is asked and nothing is guessed: an open order of day and month
or decimal mark is an error that names the flag. What is doubtful is told, and noted in the
file with the choices that settle it. An existing configuration, beside the exports or above
them, stays as it is and none is written, unless --force is given.`: `Init lee exportaciones como lo hace compute y escribe para ellas un salesk.yaml: qué leer, lo que se
preguntó o se dijo con opciones, y como comentarios lo encontrado y lo que además se podría decir.
Después compute no necesita argumentos y da las mismas cifras.

En un terminal pregunta lo que los archivos dejan abierto: el orden de día y mes, el separador
decimal, el tipo de un archivo que encaja en dos, la moneda donde no se indica. Con --yes, o sin
terminal, no se pregunta ni se adivina nada: un orden de día y mes o un separador decimal abierto es
un error que indica la opción. Lo dudoso se dice y se anota en el archivo con las opciones que lo
resuelven. Una configuración existente, junto a las exportaciones o más arriba, se queda como está y
no se escribe ninguna, salvo con --force.`,
		"List the KPIs, the input columns or the dimensions": "Mostrar los KPI, las columnas o las dimensiones",
		"List the columns that are read, by kind of export":  "Mostrar las columnas que se leen, por tipo de exportación",
		"List what KPIs can be grouped by":                   "Mostrar por qué se pueden agrupar los KPI",
		"List every KPI":                                     "Mostrar todos los KPI",
		"How periods and ranges are written":                 "Cómo se escriben períodos e intervalos",
		"Write a dashboard and a workbook that people open":  "Escribir un panel y un libro para abrir",
		`Report computes the KPIs of one period, beside those before it, and writes them to files:
.html is a dashboard, one file without any request to a network; .xlsx a workbook with
live formulas; the extensions of compute's formats give the same figures as they do.
Several -o are written in one run.

The period shown is the last complete one, that of --period, or the last of --from and
--to; it is compared with the period before, the same period last year, and targets.

The name of a file may hold {period}, {grain}, {from}, {to} and {as_of}. NAME is an entry
of reports: in salesk.yaml, which may say all of this; flags win over it.`: `Report calcula los KPI de un período, junto a los de los anteriores, y los escribe en archivos:
.html es un panel, un solo archivo sin ninguna petición a la red; .xlsx, un libro con fórmulas vivas;
las extensiones de los formatos de compute dan las mismas cifras que él. Varios -o se escriben en una
sola ejecución.

El período mostrado es el último completo, el de --period, o el último de --from y --to; se compara
con el período anterior, el mismo período del año anterior y los objetivos.

El nombre de un archivo puede contener {period}, {grain}, {from}, {to} y {as_of}. NOMBRE es una
entrada de reports: en salesk.yaml, que puede decir todo esto; las opciones tienen prioridad.`,
		"Print the version":            "Mostrar la versión",
		"Help on a command or a topic": "Ayuda sobre un comando o un tema",
		`Compute reads exports (CSV, workbooks, folders of them, pipes, - for standard input), tells
from their headers what each holds, and computes every KPI that they allow.

Without further flags it answers "how did we do last month, and who?": the last complete
period, a row a rep with a total, the headline KPIs and their change against the period
before. A terminal shows one screen of it (--view summary), with a headline, rounded figures and
the best first; --view table is what a pipe gets. --period shows one period, --from and --to a range by --grain; formats for machines
hold every period where none is asked for. Where salesk.yaml lists inputs, no file need be named.`: `Compute lee exportaciones (CSV, libros, carpetas, tuberías, - para la entrada estándar), reconoce
por sus encabezados qué contiene cada una y calcula todos los KPI que permiten.

Sin más opciones responde a «¿cómo nos fue el mes pasado, y a quién?»: el último período completo,
una fila por comercial con un total, los KPI principales y su cambio frente al período anterior. Un terminal muestra una
pantalla de ello (--view summary), con un titular, cifras redondeadas y los mejores primero; --view table
es lo que recibe una tubería. --period muestra un período, --from y --to un intervalo según --grain; los formatos para programas
contienen todos los períodos si no se pide ninguno. Si salesk.yaml enumera entradas, no hace falta
indicar archivos.`,
		"a `view`: summary (what a terminal shows), table (what a pipe gets), funnel, leaderboard (by --sort KPI), cohort or cycle":   "una `vista`: summary (lo que muestra un terminal), table (lo que recibe una tubería), funnel, leaderboard (por --sort KPI), cohort o cycle",
		"`limits` of what a run may cost: memory, unzipped, rows, columns, cell with = and how much, such as memory=4GB (repeatable)": "`límites` de lo que puede costar una ejecución: memory, unzipped, rows, columns, cell con = y cuánto, como memory=4GB (repetible)",
		"memory 2GB and the size of the inputs":                                          "memory 2GB y el tamaño de las entradas",
		"show the first file that was written, in the program for it":                    "abre el primer archivo escrito en su programa",
		"summary: figures with all digits":                                               "summary: cifras con todos los dígitos",
		"summary: the notes themselves, not only how many there are":                     "summary: las notas mismas, no solo cuántas hay",
		"in words: deleted, archived, merged (the record is left out); all others count": "en palabras: eliminado, archivado, fusionado (el registro se omite); los demás cuentan",

		"Explain says what a KPI means, how it is computed and what it needs.\n\nWith exports it explains a figure: the formula with its numbers, every record that counts, where it\nstands and what it adds, and the records that nearly count and why not. What the records add is the\nfigure exactly. Without --period, --from or --to it is the figure of the last complete period.": "Explain dice qué significa un KPI, cómo se calcula y qué necesita.\n\nCon exportaciones explica una cifra: la fórmula con sus números, cada registro que cuenta, dónde está\ny qué aporta, y los que casi cuentan y por qué no. Lo que aportan los registros es exactamente la\ncifra. Sin --period, --from ni --to es la del último periodo completo.",
		"the subject line; the campaign, where no column names that": "el asunto; la campaña, donde ninguna columna la indica",
		"why the deal was lost":                               "por qué se perdió el negocio",
		"what the deal would cost without a discount":         "lo que costaría el negocio sin descuento",
		"how many recipients left the list":                   "cuántos destinatarios se dieron de baja",
		"yes, a count or a date: the recipient left the list": "sí, un número o una fecha: el destinatario se dio de baja",
	}
}
