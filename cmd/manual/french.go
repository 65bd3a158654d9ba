package manual

// french is the help in this language.
func french() map[string]string {
	return map[string]string{
		"help for %s":    "aide sur %s",
		"version for %s": "version de %s",
		" (default: %s)": " (par défaut : %s)",
		" (default %s)":  " (par défaut %s)",
		`salesk.yaml is looked for in the folder of the first input and upwards from there, then in
the working directory and upwards, as far as the folder that holds .git. --config names
another file, --no-config reads none. Flags win over it. Its paths are relative to it.`: `salesk.yaml est cherché dans le dossier de la première entrée et au-dessus, puis dans le dossier de
travail et au-dessus, jusqu’au dossier qui contient .git. --config nomme un autre fichier,
--no-config n’en lit aucun. Les options priment sur lui. Ses chemins sont relatifs à lui.`,
		"Every key may be left out. An unknown one is an error.": "Chaque clé peut être omise. Une clé inconnue est une erreur.",
		"Usage:":                  "Utilisation :",
		"Examples:":               "Exemples :",
		"Available Commands:":     "Commandes :",
		"Flags:":                  "Options :",
		"Global Flags:":           "Options générales :",
		"Additional help topics:": "Autres sujets d’aide :",
		"[command]":               "[commande]",
		"[flags]":                 "[options]",
		"Use \"%s\" for more information about a command.": "\"%s\" en dit plus sur une commande.",
		"FILE":    "FICHIER",
		"FOLDER":  "DOSSIER",
		"NAME":    "NOM",
		"COMMAND": "COMMANDE",
		"TOPIC":   "SUJET",
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
days that are no whole period against as many days directly before.`: `--period nomme une période, et c’est elle qui est affichée ; --grain la divise.

  2022-03-15   2022-W05   2022-03   2022-Q1   2022   FY2022   FY2022-Q1
  12/2022   "déc 2022"   2022Q4   2022-12-10..2022-12-20

Les mois ont leurs noms en anglais, allemand, français, espagnol et hongrois. Q4 ou décembre sans
année est le dernier qui a commencé. D’autres mots comptent à partir de la date de référence :

  yesterday            le jour d’avant
  "last month"         le mois d’avant
  "this quarter"       le trimestre où se trouve la date de référence
  "year to date", ytd  l’année où elle se trouve, partielle jusqu’à son dernier jour
  "last 30 days"       les 30 jours qui se terminent avec elle
  "last 12 months"     les 12 mois entiers avant celui où elle se trouve

--from et --to sont inclus et prennent un jour, une semaine, un mois, un trimestre ou une année. Ils
forment un intervalle, affiché selon --grain : day, week (ISO), month (par défaut), quarter, year, ou
all pour une seule période sur tout l’intervalle. La première et la dernière période sont coupées à
l’intervalle ; elles sont partielles et nommées par leurs jours : 2022-12-10..2022-12-31.

FY est l’exercice fiscal, nommé d’après l’année civile où il se termine ; --fiscal-start dit en quel
mois il commence. Les noms sans FY sont ceux de l’année civile. Dans la configuration,
calendar: {fiscal_name: first_year} le nomme d’après l’année où il commence, et week_start: sunday
fait aller les semaines du dimanche au samedi.

--as-of (aujourd’hui, sauf indication) est le dernier jour qui compte : les événements ultérieurs
sont omis, une période où il tombe avant le dernier jour est partielle, et une période qui commence
après lui est refusée.

À quoi une période est comparée (--vs prev,yoy, croissance, rapports) : à la période précédente, et
aux mêmes dates un an plus tôt. Une période partielle est comparée aux mêmes dates, le 29 février et
le 31 étant le dernier jour d’un mois plus court ; une période coupée, à la même coupe ; des jours qui
ne forment pas une période entière, à autant de jours juste avant.`,
		`  0  done
  1  failed: a file cannot be read or written; nothing was written (check prints what it
     found all the same)
  2  wrong usage or configuration; nothing was written
  3  done, but rows were set aside, as standard error says; with --strict nothing was
     written
  4  done, but a comparison of --fail-on was true`: `  0  terminé
  1  échec : un fichier ne peut être lu ou écrit ; rien n’a été écrit (check affiche tout de même
     ce qu’il a trouvé)
  2  mauvais emploi ou mauvaise configuration ; rien n’a été écrit
  3  terminé, mais des lignes ont été écartées, comme le dit la sortie d’erreur ; avec --strict
     rien n’a été écrit
  4  terminé, mais une comparaison de --fail-on était vraie`,
		"`sheet` of the workbooks; or write book.xlsx[Sheet]":                                               "`feuille` des classeurs ; ou écrire book.xlsx[Sheet]",
		"configuration `file`":                                                                              "`fichier` de configuration",
		"salesk.yaml beside the data or above it":                                                           "salesk.yaml à côté des données ou au-dessus",
		"read no configuration":                                                                             "ne lire aucune configuration",
		"canonical column: header as written":                                                               "nom de la colonne : en-tête tel qu’il est écrit",
		"`order` of day and month where the dates do not tell: dmy, mdy or ymd":                             "`ordre` du jour et du mois là où les dates ne le montrent pas : dmy, mdy ou ymd",
		"swap days and months back in columns in which a spreadsheet swapped them":                          "rétablir jours et mois dans les colonnes où un tableur les a inversés",
		"decimal `mark` where the numbers do not tell: point or comma":                                      "`séparateur` décimal là où les nombres ne le montrent pas : point ou comma",
		"character `encoding` of text files, such as windows-1250":                                          "`encodage` des fichiers texte, par exemple windows-1250",
		"`delimiter` of text files: comma, semicolon, tab, pipe or one character":                           "`séparateur` des fichiers texte : comma, semicolon, tab, pipe ou un caractère",
		"a table of reps, teams and regions":                                                                "une table des commerciaux, équipes et régions",
		"one `period`: 2022-03, 2022-Q1, \"last month\", \"year to date\", \"last 30 days\" (help periods)": "une `période` : 2022-03, 2022-Q1, \"last month\", \"year to date\", \"last 30 days\" (help periods)",
		"first `day`, month, quarter or year, inclusive":                                                    "premier `jour`, mois, trimestre ou année, inclus",
		"last `day`, month, quarter or year, inclusive":                                                     "dernier `jour`, mois, trimestre ou année, inclus",
		"`length` of the periods of a range: %s":                                                            "`durée` des périodes d’un intervalle : %s",
		"`month` in which the fiscal year starts, 1 to 12":                                                  "`mois` où commence l’exercice fiscal, de 1 à 12",
		"time `zone` into which timestamps with a zone are moved":                                           "`fuseau` horaire dans lequel les heures avec fuseau sont converties",
		"days as they are written; today is that of UTC":                                                    "les jours tels qu’ils sont écrits ; aujourd’hui est celui d’UTC",
		"last `day` that counts":                                                                            "dernier `jour` qui compte",
		"today":                                                                                             "aujourd’hui",
		"the `day` that counts as today":                                                                    "le `jour` qui compte pour aujourd’hui",
		"`code` of the currency to report in, and of amounts that name none":                                "`code` de la devise du rapport, et des montants sans devise",
		"`code` of the currency of amounts that name none":                                                  "`code` de la devise des montants sans devise",
		"of several currencies with a sign, the one that is meant":                                          "de plusieurs devises au même signe, celle qui est voulue",
		"contact (the default): the first contact, else the lead":                                           "contact (par défaut) : le premier contact, sinon le lead",
		"`list` of KPIs and categories (team, leads, growth, customers), or all":                            "`liste` d’indicateurs et de catégories (team, leads, growth, customers), ou all",
		"`list` of dimensions to group by, or none":                                                         "`liste` de dimensions par lesquelles grouper, ou none",
		"`filter`, dimension=value,...: only groups with one of the values; a customer is in the group of its latest won deal, or of its row (repeatable)": "`filtre`, dimension=value,... : seulement les groupes avec l’une des valeurs ; un client est dans le groupe de sa dernière affaire gagnée, ou de sa ligne (répétable)",
		"compare with a `list` of prev, yoy, target": "comparer à une `liste` de prev, yoy, target",
		"exit with status 4 if a `comparison` holds for the total of the period shown: 'win_rate<25%'; 'goals<0.8' compares every goal's pace (repeatable)": "finir avec le statut 4 si une `comparaison` est vraie du total de la période affichée : 'win_rate<25%' ; 'goals<0.8' compare le rythme de chaque objectif (répétable)",
		"write nothing if a row had to be set aside":                                                 "ne rien écrire si une ligne a dû être écartée",
		"output `format`: %s":                                                                        "`format` de sortie : %s",
		"by the extension of -o, else table":                                                         "selon l’extension de -o, sinon table",
		"text for reading, json for programs":                                                        "text pour lire, json pour les programmes",
		"write to a `file` atomically":                                                               "écrire dans un `fichier`, en entier ou pas du tout",
		"write to a `file` atomically (repeatable); {period} and the like are filled in":             "écrire dans un `fichier`, en entier ou pas du tout (répétable) ; {period} et autres sont remplis",
		"the `file` to write, - for standard output; its paths are relative to its folder":           "le `fichier` à écrire, - pour la sortie standard ; ses chemins sont relatifs à son dossier",
		"with --raw: write to a `file` rather than standard output":                                  "avec --raw : écrire dans un `fichier` plutôt que sur la sortie standard",
		"`title` of the report":                                                                      "`titre` du rapport",
		"Sales KPIs":                                                                                 "Indicateurs de vente",
		"what to do with an output file that exists":                                                 "que faire d’un fichier de sortie existant",
		"fail while another run with this flag writes the same report":                               "échouer tant qu’une autre exécution avec cette option écrit le même rapport",
		"`layout`: tidy, or wide with the periods as columns":                                        "`disposition` : tidy, ou wide avec les périodes en colonnes",
		"csv and tsv: a byte order mark, and cells that Excel would run as formulas are escaped":     "csv et tsv : avec une marque d’ordre des octets, et sans cellule qu’Excel exécuterait comme formule",
		"only the first `n` groups, by --sort or else by revenue":                                    "seulement les `n` premiers groupes, par --sort ou sinon par chiffre d’affaires",
		"order groups by a `KPI`, largest first (-KPI: smallest first), or by name":                  "trier les groupes par un `indicateur`, le plus grand d’abord (-KPI : le plus petit d’abord), ou par name",
		"csv, tsv, json, jsonl: also the totals over the groups":                                     "csv, tsv, json, jsonl : aussi les totaux des groupes",
		"`when` to colour tables: auto, always or never":                                             "`quand` colorer les tableaux : auto, always ou never",
		"`columns` a table may take":                                                                 "`colonnes` qu’un tableau peut prendre",
		"the terminal's, else 120":                                                                   "celles du terminal, sinon 120",
		"`language` of tables, workbooks, dashboards, help and messages: %s":                         "`langue` des tableaux, classeurs, tableaux de bord, de l’aide et des messages : %s",
		"of tables, workbooks, dashboards, help and messages":                                        "des tableaux, classeurs, tableaux de bord, de l’aide et des messages",
		"salesk check tells of older data":                                                           "salesk check signale les données plus anciennes",
		"data older than max_age is an error":                                                        "des données plus anciennes que max_age sont une erreur",
		"write the rows that were set aside to a CSV `file`: file, line, column, reason and the row": "écrire les lignes écartées dans un `fichier` CSV : file, line, column, reason et la ligne",
		"list every problem, not the first 20 of a file (json always does)":                          "lister tous les problèmes, pas les 20 premiers d’un fichier (json le fait toujours)",
		"all goals, whatever their period":                                                           "tous les objectifs, quelle que soit leur période",
		"write into a `folder`, which is made if need be":                                            "écrire dans un `dossier`, créé au besoin",
		"one table as it stands, nothing interpreted":                                                "une table telle quelle, sans rien interpréter",
		"overwrite files of the folder":                                                              "écraser les fichiers du dossier",
		"overwrite an existing configuration":                                                        "écraser une configuration existante",
		"overwrite what is in the folder":                                                            "écraser ce qui est dans le dossier",
		"ask nothing":                                                                                "ne rien demander",
		"print the configuration and write nothing":                                                  "afficher la configuration et ne rien écrire",
		"a `number`; another one makes another company":                                              "un `nombre` ; un autre donne une autre entreprise",
		"leave out notes; warnings and errors stay":                                                  "omettre les notes ; restent les avertissements et les erreurs",
		"diagnostics as text or as JSON, one object a line":                                          "messages en texte ou en JSON, un objet par ligne",
		"`file` with %s, where its headers do not tell (repeatable)":                                 "`fichier` avec %s, là où ses en-têtes ne le montrent pas (répétable)",
		"what is sold":                 "ce qui est vendu",
		"the last day of the contract": "le dernier jour du contrat",
		"whether it was opened: yes or no, a count or a date":                    "s’il a été ouvert : oui ou non, un nombre ou une date",
		"the salesperson; empty is the group (unassigned)":                       "le commercial ; vide est le groupe (non attribué)",
		"the channel that it came through":                                       "le canal par lequel il est venu",
		"whether a link in it was clicked: yes or no, a count or a date":         "si un lien y a été cliqué : oui ou non, un nombre ou une date",
		"the last day of the target":                                             "le dernier jour de l’objectif",
		"the first day as a customer":                                            "le premier jour comme client",
		"the amount of a row that is a line of its deal":                         "le montant d’une ligne qui est une ligne de son affaire",
		"messages delivered; sent less bounced where there is no such column":    "messages remis ; envoyés moins rejetés là où la colonne n’existe pas",
		"the stage in the pipeline; says won, lost or open where no status does": "l’étape du pipeline ; dit gagnée, perdue ou ouverte là où aucun statut ne le fait",
		"whether it was answered: yes or no, a count or a date":                  "s’il y a eu réponse : oui ou non, un nombre ou une date",
		"the last day that the cost is for":                                      "le dernier jour auquel le coût se rapporte",
		"which team's target":                                                    "l’objectif de quelle équipe",
		"the customer's id or name; joins deals, leads and customers":            "l’identifiant ou le nom du client ; relie affaires, leads et clients",
		"when an open deal is expected to close":                                 "quand une affaire ouverte devrait se conclure",
		"the first day of the contract; the close date where empty":              "le premier jour du contrat ; la date de clôture si vide",
		"the customer's name; not used by any KPI":                               "le nom du client ; aucun indicateur ne l’utilise",
		"the customer's monthly recurring revenue":                               "le revenu récurrent mensuel du client",
		"when the customer was first spoken to; the sales cycle starts here":     "quand le client a été contacté pour la première fois ; le cycle de vente commence ici",
		"the amount in a currency of the export's own; counts for deals in another currency than the report's if it is in that": "le montant dans une devise propre à l’export ; compte pour les affaires dans une autre devise que celle du rapport s’il est dans celle-ci",
		"the same of an amount that is expected":                                             "de même pour un montant attendu",
		"the goal: money or a count, for the whole period":                                   "l’objectif : de l’argent ou un nombre, pour toute la période",
		"ISO code of the currency that is converted":                                         "code ISO de la devise qui est convertie",
		"new business, renewal, …":                                                           "nouvelle affaire, renouvellement, …",
		"the lead that the deal came from":                                                   "le lead dont vient l’affaire",
		"won, lost or open; what says neither, such as Active, leaves the word to the stage": "won, lost ou open ; ce qui ne dit ni l’un ni l’autre, comme Actif, laisse la parole à l’étape",
		"the lead's id; without one every row is a lead":                                     "l’identifiant du lead ; sans lui chaque ligne est un lead",
		"whether a mail program, not a person, opened it":                                    "si un programme de messagerie, et non une personne, l’a ouvert",
		"messages that only mail programs opened":                                            "messages que seuls des programmes de messagerie ont ouverts",
		"ISO code of the money in the row":                                                   "code ISO de l’argent de la ligne",
		"the deal's id; without one every row is a deal":                                     "l’identifiant de l’affaire ; sans lui chaque ligne est une affaire",
		"the rep's share of the amount, where a deal has a row a rep":                        "la part du montant qui revient au commercial, en pourcentage, là où une affaire a une ligne par commercial",
		"the subscription, where a customer has several rows":                                "l’abonnement, là où un client a plusieurs lignes",
		"the pipeline that the deal is in":                                                   "le pipeline où se trouve l’affaire",
		"when it was sent":                                                                   "quand il a été envoyé",
		"messages clicked at least once":                                                     "messages cliqués au moins une fois",
		"the rep who looks after the customer":                                               "le commercial qui suit le client",
		"the rep's team":                                                                     "l’équipe du commercial",
		"when the record was changed last; of several rows with an id the latest counts":     "quand l’enregistrement a été modifié en dernier ; de plusieurs lignes d’un identifiant la plus récente compte",
		"when the deal was opened":                                                           "quand l’affaire a été ouverte",
		"the money spent":                                                                    "l’argent dépensé",
		"the day from which the rate holds, until the currency's next rate":                  "le jour à partir duquel le taux vaut, jusqu’au suivant de la devise",
		"the sales region":                                                                   "la région commerciale",
		"the currency of converted amounts":                                                  "la devise des montants convertis",
		"the lead's e-mail address":                                                          "l’adresse e-mail du lead",
		"the deal that the lead became":                                                      "l’affaire que le lead est devenu",
		"messages answered":                                                                  "messages répondus",
		"2022, 2022-Q1, 2022-03 or FY2022; or else give the first and last day":              "2022, 2022-Q1, 2022-03 ou FY2022 ; sinon donner le premier et le dernier jour",
		"the customer's segment or industry":                                                 "le segment ou le secteur du client",
		"when the deal was won or lost; a forecast while it is open":                         "quand l’affaire a été gagnée ou perdue ; une prévision tant qu’elle est ouverte",
		"the deal's value once it is closed":                                                 "la valeur de l’affaire une fois conclue",
		"the contact's e-mail address; joins deals and leads":                                "l’adresse e-mail du contact ; relie affaires et leads",
		"messages that came back":                                                            "messages revenus",
		"the first day of the target":                                                        "le premier jour de l’objectif",
		"whose target; rep and team both empty are the company":                              "l’objectif de qui ; rep et team tous deux vides sont l’entreprise",
		"the first day no longer a customer; empty while active":                             "le premier jour où il n’est plus client ; vide tant qu’il est actif",
		"when the lead came in":                                                              "quand le lead est arrivé",
		"when the lead became an opportunity":                                                "quand le lead est devenu une opportunité",
		"messages sent":                                                                      "messages envoyés",
		"opens, repeated ones included; not used by any KPI":                                 "ouvertures, répétées comprises ; aucun indicateur ne les utilise",
		"the day of the expense; or else give its first and last day":                        "le jour de la dépense ; sinon donner son premier et son dernier jour",
		"the first day that the cost is for; it is spread over its days":                     "le premier jour auquel le coût se rapporte ; il est réparti sur ses jours",
		"what kind of expense it is":                                                         "de quelle sorte de dépense il s’agit",
		"what is to be reached; revenue where empty":                                         "ce qu’il faut atteindre ; le chiffre d’affaires si vide",
		"the deal's value":                                                                   "la valeur de l’affaire",
		"the deal's value while it is open":                                                  "la valeur de l’affaire tant qu’elle est ouverte",
		"when the deal was won; counts before close_date, and says won where nothing else says what became of it": "quand l’affaire a été gagnée ; compte avant close_date, et dit gagnée là où rien d’autre ne dit ce qu’elle est devenue",
		"when the deal was lost; the same for losses":                                                             "quand l’affaire a été perdue ; de même pour les pertes",
		"who it was sent to": "à qui il a été envoyé",
		"the message's id; the last row with an id counts":                       "l’identifiant du message ; la dernière ligne d’un identifiant compte",
		"messages opened at least once":                                          "messages ouverts au moins une fois",
		"yes or a date: the record is deleted or archived, and is left out":      "oui ou une date : l’enregistrement est supprimé ou archivé, et il est omis",
		"the deal's title; not used by any KPI":                                  "le titre de l’affaire ; aucun indicateur ne l’utilise",
		"how likely it is to be won":                                             "la probabilité qu’elle soit gagnée",
		"the lead's status; some mean that it became an opportunity":             "le statut du lead ; certains signifient qu’il est devenu une opportunité",
		"what one unit of it is in the report's currency":                        "ce que vaut une unité dans la devise du rapport",
		"the campaign's name":                                                    "le nom de la campagne",
		"the part of the amount that is the rep's, where a deal has a row a rep": "la partie du montant qui revient au commercial, là où une affaire a une ligne par commercial",
		"yes or no": "oui ou non",
		"money":     "argent",
		"number":    "nombre",
		"count":     "quantité",
		"text":      "texte",
		"date":      "date",
		"Sales key figures from the exports of a CRM": "Indicateurs de vente à partir des exports d’un CRM",
		`salesk computes sales KPIs (revenue, win rate, sales cycle, e-mail rates, conversion,
churn, lifetime value and more) from the exports of a CRM: CSV files and workbooks,
recognised by their headers.`: `salesk calcule des indicateurs de vente (chiffre d’affaires, taux de réussite, cycle de vente, taux
des e-mails, conversion, attrition, valeur client et plus) à partir des exports d’un CRM : fichiers
CSV et classeurs, reconnus à leurs en-têtes.`,
		"Tell how exports are understood, and what is wrong with them": "Dire comment les exports sont compris, et ce qui n’y va pas",
		`Check reads exports as compute does. It begins with a verdict on each file: good, doubtful
(figures can be computed, but something may make them wrong) or unusable, and why. Then it
tells, file by file, what they were taken for: the kind, the encoding and the delimiter, the
header row, which column was read from which header and why, how its dates and numbers are
written and by what evidence. Then what was skipped or left out, which rows cannot be used,
unknown stages that are counted as open, and what looks wrong though it can be used.

The findings are printed even where a file cannot be read as it is. The exit status is 0
when every row can be used, 3 when rows are set aside and 1 when a file cannot be read;
with --strict it is also 1 when data is older than max_age in salesk.yaml allows.`: `Check lit les exports comme compute. Il commence par un verdict sur chaque fichier : bon, douteux
(des chiffres peuvent être calculés, mais quelque chose peut les fausser) ou inutilisable, et
pourquoi. Puis il dit, fichier par fichier, pour quoi ils ont été pris : le type, l’encodage et le
séparateur, la ligne d’en-tête, quelle colonne a été lue dans quel en-tête et pourquoi, comment les
dates et les nombres sont écrits et à quoi cela se voit. Ensuite, ce qui a été sauté ou omis, quelles
lignes sont inutilisables, les étapes inconnues comptées comme ouvertes, et ce qui paraît faux bien
qu’utilisable.

Les constats sont affichés même si un fichier est illisible en l’état. Le statut de sortie est 0 quand
toutes les lignes sont utilisables, 3 quand des lignes sont écartées et 1 quand un fichier est
illisible ; avec --strict il est aussi 1 quand des données sont plus anciennes que ne l’admet max_age
dans salesk.yaml.`,
		"Print the script that completes commands, flags and their values": "Afficher le script qui complète commandes, options et leurs valeurs",
		`Completion prints a script for a shell. To try it:

  bash        source <(salesk completion bash)
  zsh         source <(salesk completion zsh)
  fish        salesk completion fish | source
  powershell  salesk completion powershell | Out-String | Invoke-Expression

To keep it, put that line into the shell's start-up file.`: `Completion affiche un script pour un shell. Pour l’essayer :

  bash        source <(salesk completion bash)
  zsh         source <(salesk completion zsh)
  fish        salesk completion fish | source
  powershell  salesk completion powershell | Out-String | Invoke-Expression

Pour le garder, mettre cette ligne dans le fichier de démarrage du shell.`,
		"Compute KPIs from exports":                       "Calculer les indicateurs à partir d’exports",
		"What salesk.yaml may hold":                       "Ce que peut contenir salesk.yaml",
		"Write exports as clean CSV, or any table as CSV": "Écrire les exports en CSV propre, ou une table quelconque en CSV",
		`Convert reads exports as compute does and writes what it read as one CSV file a kind
(deals.csv, leads.csv, …): UTF-8, commas, the canonical headers, ISO dates, plain decimals,
won, lost or open in status, each id once. Columns that hold nothing are left out, and rows
that cannot be used are set aside, with a message. Figures computed from these files are those
of the originals. Targets and rates that salesk.yaml holds stay there.

E-mails of which some files say more than others (replies, say) go to emails.csv,
emails-2.csv and so on: an empty cell would say that nobody replied.

With --raw nothing is interpreted: one table of any file or workbook is written just as it
stands, every row and column of it, as UTF-8 with commas.`: `Convert lit les exports comme compute et écrit ce qu’il a lu, un fichier CSV par type (deals.csv,
leads.csv, …) : UTF-8, virgules, les en-têtes de salesk, dates ISO, décimales simples, won, lost ou
open dans status, chaque identifiant une fois. Les colonnes vides sont omises, et les lignes
inutilisables sont écartées avec un message. Les chiffres calculés avec ces fichiers sont ceux des
originaux. Les objectifs et les taux que contient salesk.yaml y restent.

Les e-mails dont certains fichiers disent plus que d’autres (les réponses, par exemple) vont dans
emails.csv, emails-2.csv, etc. : une cellule vide dirait que personne n’a répondu.

Avec --raw rien n’est interprété : une table d’un fichier ou classeur quelconque est écrite telle
quelle, avec toutes ses lignes et colonnes, en UTF-8 avec des virgules.`,
		"Write the exports of a made-up company, to try salesk on": "Écrire les exports d’une entreprise inventée, pour essayer salesk",
		`Demo writes the exports of a made-up company into a folder: all six kinds, three
years, two teams, as CSV and a workbook, with a few blemishes such as real exports have.
The same seed gives the same files.`: `Demo écrit dans un dossier les exports d’une entreprise inventée : les six types, trois ans, deux
équipes, en CSV et dans un classeur, avec quelques défauts comme en ont les vrais exports.
La même valeur de --seed donne les mêmes fichiers.`,
		"What the exit statuses mean":                                                           "Ce que signifient les statuts de sortie",
		"Say what a KPI means; with exports, which records a figure is made of":                 "Dire ce que signifie un indicateur ; avec des exports, de quels enregistrements vient un chiffre",
		"split the difference to the period before (prev) or the `year` before (yoy) by groups": "répartir par groupes la différence avec la période précédente (prev) ou l’`année` précédente (yoy)",
		"list at most `n` records":                                                              "lister au plus `n` enregistrements",
		"50 in a table, all in other formats":                                                   "50 dans un tableau, tous dans les autres formats",
		"only this `value` of %s: --where in short (repeatable)":                                "seulement cette `valeur` de %s : --where en bref (répétable)",
		"Tell where goals stand: progress, pace and what they will come to":                     "Dire où en sont les objectifs : avancement, rythme et résultat prévu",
		`Goals lists the goals of salesk.yaml and those of a targets export: what was reached of
each, how far it should be by now, whether it is on track, and what it comes to at the present pace.
Goals that are part of others stand below them, indented; a note says where parts do not
add up to their whole.

Without --period, --from, --to or --all it lists the goals of the last day with data.`: `Goals liste les objectifs de salesk.yaml et ceux d’un export targets : ce qui est atteint de chacun,
ce qui devrait l’être à ce jour, s’il est en bonne voie, et où il mène à ce rythme. Les objectifs qui
font partie d’autres sont en retrait dessous ; une note dit où les parties ne font pas le tout.

Sans --period, --from, --to ni --all il liste les objectifs du dernier jour avec des données.`,
		"Write a salesk.yaml for exports": "Écrire un salesk.yaml pour des exports",
		`Init reads exports as compute does and writes a salesk.yaml for them: what to read, what was
asked or said with flags, and as comments what was found and what else could be said. Then
compute needs no arguments, and gives the same figures.

At a terminal it asks what the files leave open: the order of day and month, the decimal
mark, the kind of a file that fits two, the currency where none is named. With --yes, or
without a terminal, nothing is asked and nothing is guessed: an open order of day and month
or decimal mark is an error that names the flag. What is doubtful is told, and noted in the
file with the choices that settle it. An existing configuration, beside the exports or above
them, stays as it is and none is written, unless --force is given.`: `Init lit les exports comme compute et écrit pour eux un salesk.yaml : ce qu’il faut lire, ce qui a été
demandé ou dit par des options, et en commentaires ce qui a été trouvé et ce qui pourrait encore être
dit. Ensuite compute n’a plus besoin d’arguments et donne les mêmes chiffres.

Dans un terminal il demande ce que les fichiers laissent ouvert : l’ordre du jour et du mois, le
séparateur décimal, le type d’un fichier qui convient à deux, la devise là où aucune n’est nommée. Avec
--yes, ou sans terminal, rien n’est demandé et rien n’est deviné : un ordre du jour et du mois ou un
séparateur décimal ouvert est une erreur qui nomme l’option. Ce qui est douteux est dit, et noté dans
le fichier avec les choix qui le règlent. Une configuration existante, à côté des exports ou au-dessus,
reste telle quelle et aucune n’est écrite, sauf avec --force.`,
		"List the KPIs, the input columns or the dimensions": "Lister les indicateurs, les colonnes ou les dimensions",
		"List the columns that are read, by kind of export":  "Lister les colonnes qui sont lues, par type d’export",
		"List what KPIs can be grouped by":                   "Lister ce par quoi les indicateurs peuvent être groupés",
		"List every KPI":                                     "Lister tous les indicateurs",
		"How periods and ranges are written":                 "Comment s’écrivent périodes et intervalles",
		"Write a dashboard and a workbook that people open":  "Écrire un tableau de bord et un classeur à ouvrir",
		`Report computes the KPIs of one period, beside those before it, and writes them to files:
.html is a dashboard, one file without any request to a network; .xlsx a workbook with
live formulas; the extensions of compute's formats give the same figures as they do.
Several -o are written in one run.

The period shown is the last complete one, that of --period, or the last of --from and
--to; it is compared with the period before, the same period last year, and targets.

The name of a file may hold {period}, {grain}, {from}, {to} and {as_of}. NAME is an entry
of reports: in salesk.yaml, which may say all of this; flags win over it.`: `Report calcule les indicateurs d’une période, à côté de ceux des précédentes, et les écrit dans des
fichiers : .html est un tableau de bord, un seul fichier sans aucune requête réseau ; .xlsx un classeur
aux formules vivantes ; les extensions des formats de compute donnent les mêmes chiffres que lui.
Plusieurs -o sont écrits en une exécution.

La période affichée est la dernière complète, celle de --period, ou la dernière de --from et --to ; elle
est comparée à la période précédente, à la même période de l’année précédente et aux objectifs.

Le nom d’un fichier peut contenir {period}, {grain}, {from}, {to} et {as_of}. NOM est une entrée de
reports: dans salesk.yaml, qui peut dire tout cela ; les options priment.`,
		"Print the version":            "Afficher la version",
		"Help on a command or a topic": "Aide sur une commande ou un sujet",
		`Compute reads exports (CSV, workbooks, folders of them, pipes, - for standard input), tells
from their headers what each holds, and computes every KPI that they allow.

Without further flags it answers "how did we do last month, and who?": the last complete
period, a row a rep with a total, the headline KPIs and their change against the period
before. A terminal shows one screen of it (--view summary), with a headline, rounded figures and
the best first; --view table is what a pipe gets. --period shows one period, --from and --to a range by --grain; formats for machines
hold every period where none is asked for. Where salesk.yaml lists inputs, no file need be named.`: `Compute lit des exports (CSV, classeurs, dossiers, tubes, - pour l’entrée standard), reconnaît à
leurs en-têtes ce que chacun contient, et calcule tous les indicateurs qu’ils permettent.

Sans autre option il répond à « qu’avons-nous fait le mois dernier, et qui ? » : la dernière période
complète, une ligne par commercial avec un total, les indicateurs principaux et leur évolution par
rapport à la période précédente. Un terminal en montre un écran (--view summary),
avec un titre, des chiffres arrondis et les meilleurs d’abord ; --view table est ce que reçoit un tube.
--period affiche une période, --from et --to un intervalle selon
--grain ; les formats pour programmes contiennent toutes les périodes si aucune n’est demandée. Là où
salesk.yaml liste des entrées, aucun fichier n’a besoin d’être nommé.`,
		"a `view`: summary (what a terminal shows), table (what a pipe gets), funnel, leaderboard (by --sort KPI), cohort or cycle":   "une `vue` : summary (ce qu’affiche un terminal), table (ce que reçoit un tube), funnel, leaderboard (par --sort KPI), cohort ou cycle",
		"`limits` of what a run may cost: memory, unzipped, rows, columns, cell with = and how much, such as memory=4GB (repeatable)": "`limites` de ce que peut coûter une exécution : memory, unzipped, rows, columns, cell avec = et combien, par exemple memory=4GB (répétable)",
		"memory 2GB and the size of the inputs":                                          "memory 2GB et la taille des entrées",
		"show the first file that was written, in the program for it":                    "ouvrir le premier fichier écrit, dans son programme",
		"summary: figures with all digits":                                               "summary : chiffres avec toutes leurs décimales",
		"summary: the notes themselves, not only how many there are":                     "summary : les notes elles-mêmes, pas seulement leur nombre",
		"in words: deleted, archived, merged (the record is left out); all others count": "en mots : supprimé, archivé, fusionné (l’enregistrement est omis) ; tous les autres comptent",

		"Explain says what a KPI means, how it is computed and what it needs.\n\nWith exports it explains a figure: the formula with its numbers, every record that counts, where it\nstands and what it adds, and the records that nearly count and why not. What the records add is the\nfigure exactly. Without --period, --from or --to it is the figure of the last complete period.": "Explain dit ce que signifie un indicateur, comment il est calculé et ce qu’il lui faut.\n\nAvec des exports il explique un chiffre : la formule avec ses nombres, chaque enregistrement qui\ncompte, où il se trouve et ce qu’il ajoute, et ceux qui comptent presque et pourquoi. Ce que les\nenregistrements ajoutent est exactement le chiffre. Sans --period, --from ni --to c’est celui de la\ndernière période complète.",
		"the subject line; the campaign, where no column names that": "l’objet ; la campagne, là où aucune colonne ne la nomme",
		"why the deal was lost":                               "pourquoi l’affaire a été perdue",
		"what the deal would cost without a discount":         "ce que coûterait l’affaire sans remise",
		"how many recipients left the list":                   "combien de destinataires se sont désabonnés",
		"yes, a count or a date: the recipient left the list": "oui, un nombre ou une date : le destinataire s’est désabonné",
	}
}
