package manual

// german is the help in this language.
func german() map[string]string {
	return map[string]string{
		"help for %s":    "Hilfe zu %s",
		"version for %s": "Version von %s",
		" (default: %s)": " (Vorgabe: %s)",
		" (default %s)":  " (Vorgabe %s)",
		`salesk.yaml is looked for in the folder of the first input and upwards from there, then in
the working directory and upwards, as far as the folder that holds .git. --config names
another file, --no-config reads none. Flags win over it. Its paths are relative to it.`: `salesk.yaml wird im Ordner der ersten Eingabe und darüber gesucht, dann im Arbeitsordner und
darüber, bis zu dem Ordner, der .git enthält. --config nennt eine andere Datei, --no-config
liest keine. Optionen gehen ihr vor. Ihre Pfade sind relativ zu ihr.`,
		"Every key may be left out. An unknown one is an error.": "Jeder Schlüssel kann fehlen. Ein unbekannter ist ein Fehler.",
		"Usage:":                  "Verwendung:",
		"Examples:":               "Beispiele:",
		"Available Commands:":     "Befehle:",
		"Flags:":                  "Optionen:",
		"Global Flags:":           "Allgemeine Optionen:",
		"Additional help topics:": "Weitere Hilfethemen:",
		"[command]":               "[Befehl]",
		"[flags]":                 "[Optionen]",
		"Use \"%s\" for more information about a command.": "\"%s\" zeigt mehr zu einem Befehl.",
		"FILE":    "DATEI",
		"FOLDER":  "ORDNER",
		"NAME":    "NAME",
		"COMMAND": "BEFEHL",
		"TOPIC":   "THEMA",
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
days that are no whole period against as many days directly before.`: `--period nennt einen Zeitraum, und der wird gezeigt; --grain teilt ihn.

  2022-03-15   2022-W05   2022-03   2022-Q1   2022   FY2022   FY2022-Q1
  12/2022   "Dez 2022"   2022Q4   2022-12-10..2022-12-20

Monate haben ihre Namen auf Englisch, Deutsch, Französisch, Spanisch und Ungarisch. Q4 oder
Dezember ohne Jahr ist der letzte, der begonnen hat. Andere Wörter zählen ab dem Stichtag:

  yesterday            der Tag davor
  "last month"         der Monat davor
  "this quarter"       das Quartal, in dem der Stichtag liegt
  "year to date", ytd  das Jahr, in dem er liegt, unvollständig bis zum letzten Tag
  "last 30 days"       die 30 Tage, die mit ihm enden
  "last 12 months"     die 12 ganzen Monate vor dem, in dem er liegt

--from und --to gelten einschließlich und nehmen einen Tag, eine Woche, einen Monat, ein Quartal
oder ein Jahr. Sie sind ein Bereich, gezeigt nach --grain: day, week (ISO), month (die
Vorgabe), quarter, year, oder all für einen Zeitraum über den ganzen Bereich. Der erste und der
letzte Zeitraum werden auf den Bereich gekürzt; diese sind unvollständig und nach ihren Tagen
benannt: 2022-12-10..2022-12-31.

FY ist das Geschäftsjahr, benannt nach dem Kalenderjahr, in dem es endet; --fiscal-start sagt,
in welchem Monat es beginnt. Namen ohne FY sind die des Kalenderjahrs. In der Konfiguration
benennt calendar: {fiscal_name: first_year} es nach dem Jahr, in dem es beginnt, und
week_start: sunday macht Wochen von Sonntag bis Samstag.

--as-of (ohne Angabe heute) ist der letzte Tag, der zählt: spätere Ereignisse bleiben weg, ein
Zeitraum, in den er vor dem letzten Tag fällt, ist unvollständig, und einer, der danach
beginnt, wird abgelehnt.

Womit ein Zeitraum verglichen wird (--vs prev,yoy, Wachstum, Berichte): mit dem Zeitraum davor
und mit denselben Tagen ein Jahr früher. Ein unvollständiger Zeitraum wird mit denselben
Kalendertagen verglichen, wobei der 29. Februar und der 31. der letzte Tag eines kürzeren Monats
sind; ein gekürzter mit demselben Ausschnitt; Tage, die kein ganzer Zeitraum sind, mit ebenso
vielen Tagen direkt davor.`,
		`  0  done
  1  failed: a file cannot be read or written; nothing was written (check prints what it
     found all the same)
  2  wrong usage or configuration; nothing was written
  3  done, but rows were set aside, as standard error says; with --strict nothing was
     written
  4  done, but a comparison of --fail-on was true`: `  0  fertig
  1  fehlgeschlagen: eine Datei lässt sich nicht lesen oder schreiben; nichts wurde
     geschrieben (check zeigt trotzdem, was es gefunden hat)
  2  falscher Aufruf oder falsche Konfiguration; nichts wurde geschrieben
  3  fertig, aber Zeilen wurden aussortiert, wie die Fehlerausgabe sagt; mit --strict wurde
     nichts geschrieben
  4  fertig, aber ein Vergleich von --fail-on traf zu`,
		"`sheet` of the workbooks; or write book.xlsx[Sheet]":                                               "`Blatt` der Mappen; oder book.xlsx[Sheet] schreiben",
		"configuration `file`":                                                                              "`Datei` mit der Konfiguration",
		"salesk.yaml beside the data or above it":                                                           "salesk.yaml bei den Daten oder darüber",
		"read no configuration":                                                                             "keine Konfiguration lesen",
		"canonical column: header as written":                                                               "Name der Spalte: Überschrift, wie sie geschrieben ist",
		"`order` of day and month where the dates do not tell: dmy, mdy or ymd":                             "`Reihenfolge` von Tag und Monat, wo die Daten es nicht zeigen: dmy, mdy oder ymd",
		"swap days and months back in columns in which a spreadsheet swapped them":                          "Tage und Monate zurücktauschen in Spalten, in denen eine Tabellenkalkulation sie vertauscht hat",
		"decimal `mark` where the numbers do not tell: point or comma":                                      "`Dezimalzeichen`, wo die Zahlen es nicht zeigen: point oder comma",
		"character `encoding` of text files, such as windows-1250":                                          "`Kodierung` von Textdateien, etwa windows-1250",
		"`delimiter` of text files: comma, semicolon, tab, pipe or one character":                           "`Trennzeichen` von Textdateien: comma, semicolon, tab, pipe oder ein Zeichen",
		"a table of reps, teams and regions":                                                                "eine Tabelle mit Verkäufern, Teams und Regionen",
		"one `period`: 2022-03, 2022-Q1, \"last month\", \"year to date\", \"last 30 days\" (help periods)": "ein `Zeitraum`: 2022-03, 2022-Q1, \"last month\", \"year to date\", \"last 30 days\" (help periods)",
		"first `day`, month, quarter or year, inclusive":                                                    "erster `Tag`, Monat, Quartal oder Jahr, einschließlich",
		"last `day`, month, quarter or year, inclusive":                                                     "letzter `Tag`, Monat, Quartal oder Jahr, einschließlich",
		"`length` of the periods of a range: %s":                                                            "`Länge` der Zeiträume eines Bereichs: %s",
		"`month` in which the fiscal year starts, 1 to 12":                                                  "`Monat`, in dem das Geschäftsjahr beginnt, 1 bis 12",
		"time `zone` into which timestamps with a zone are moved":                                           "`Zeitzone`, in die Zeitangaben mit Zone umgerechnet werden",
		"days as they are written; today is that of UTC":                                                    "Tage, wie sie geschrieben sind; heute ist der von UTC",
		"last `day` that counts":                                                                            "letzter `Tag`, der zählt",
		"today":                                                                                             "heute",
		"the `day` that counts as today":                                                                    "der `Tag`, der als heute gilt",
		"`code` of the currency to report in, and of amounts that name none":                                "`Code` der Währung des Berichts und der Beträge ohne Währung",
		"`code` of the currency of amounts that name none":                                                  "`Code` der Währung von Beträgen ohne Währung",
		"of several currencies with a sign, the one that is meant":                                          "von mehreren Währungen mit einem Zeichen die gemeinte",
		"contact (the default): the first contact, else the lead":                                           "contact (die Vorgabe): der erste Kontakt, sonst der Lead",
		"`list` of KPIs and categories (team, leads, growth, customers), or all":                            "`Liste` von Kennzahlen und Kategorien (team, leads, growth, customers), oder all",
		"`list` of dimensions to group by, or none":                                                         "`Liste` von Dimensionen, nach denen gruppiert wird, oder none",
		"`filter`, dimension=value,...: only groups with one of the values; a customer is in the group of its latest won deal, or of its row (repeatable)": "`Filter`, dimension=value,...: nur Gruppen mit einem der Werte; ein Kunde ist in der Gruppe seines letzten gewonnenen Deals, oder seiner Zeile (wiederholbar)",
		"compare with a `list` of prev, yoy, target": "mit einer `Liste` aus prev, yoy, target vergleichen",
		"exit with status 4 if a `comparison` holds for the total of the period shown: 'win_rate<25%'; 'goals<0.8' compares every goal's pace (repeatable)": "mit Status 4 enden, wenn ein `Vergleich` für die Summe des gezeigten Zeitraums zutrifft: 'win_rate<25%'; 'goals<0.8' vergleicht den Fortschritt jedes Ziels (wiederholbar)",
		"write nothing if a row had to be set aside":                                                 "nichts schreiben, wenn eine Zeile aussortiert werden musste",
		"output `format`: %s":                                                                        "`Format` der Ausgabe: %s",
		"by the extension of -o, else table":                                                         "nach der Endung von -o, sonst table",
		"text for reading, json for programs":                                                        "text zum Lesen, json für Programme",
		"write to a `file` atomically":                                                               "in eine `Datei` schreiben, ganz oder gar nicht",
		"write to a `file` atomically (repeatable); {period} and the like are filled in":             "in eine `Datei` schreiben, ganz oder gar nicht (wiederholbar); {period} und Ähnliches wird eingesetzt",
		"the `file` to write, - for standard output; its paths are relative to its folder":           "die zu schreibende `Datei`, - für die Standardausgabe; ihre Pfade sind relativ zu ihrem Ordner",
		"with --raw: write to a `file` rather than standard output":                                  "mit --raw: in eine `Datei` statt in die Standardausgabe schreiben",
		"`title` of the report":                                                                      "`Titel` des Berichts",
		"Sales KPIs":                                                                                 "Vertriebskennzahlen",
		"what to do with an output file that exists":                                                 "was mit einer vorhandenen Ausgabedatei geschieht",
		"fail while another run with this flag writes the same report":                               "abbrechen, solange ein anderer Lauf mit dieser Option denselben Bericht schreibt",
		"`layout`: tidy, or wide with the periods as columns":                                        "`Anordnung`: tidy, oder wide mit den Zeiträumen als Spalten",
		"csv and tsv: a byte order mark, and cells that Excel would run as formulas are escaped":     "csv und tsv: mit Byte Order Mark, und Zellen, die Excel als Formeln ausführen würde, entschärft",
		"only the first `n` groups, by --sort or else by revenue":                                    "nur die ersten `n` Gruppen, nach --sort oder sonst nach Umsatz",
		"order groups by a `KPI`, largest first (-KPI: smallest first), or by name":                  "Gruppen nach einer `Kennzahl` ordnen, größte zuerst (-KPI: kleinste zuerst), oder nach name",
		"csv, tsv, json, jsonl: also the totals over the groups":                                     "csv, tsv, json, jsonl: auch die Summen über die Gruppen",
		"`when` to colour tables: auto, always or never":                                             "`wann` Tabellen farbig sind: auto, always oder never",
		"`columns` a table may take":                                                                 "`Spalten`, die eine Tabelle breit sein darf",
		"the terminal's, else 120":                                                                   "die des Terminals, sonst 120",
		"`language` of tables, workbooks, dashboards, help and messages: %s":                         "`Sprache` von Tabellen, Mappen, Dashboards, Hilfe und Meldungen: %s",
		"of tables, workbooks, dashboards, help and messages":                                        "von Tabellen, Mappen, Dashboards, Hilfe und Meldungen",
		"salesk check tells of older data":                                                           "salesk check meldet ältere Daten",
		"data older than max_age is an error":                                                        "Daten, die älter als max_age sind, sind ein Fehler",
		"write the rows that were set aside to a CSV `file`: file, line, column, reason and the row": "die aussortierten Zeilen in eine CSV-`Datei` schreiben: file, line, column, reason und die Zeile",
		"list every problem, not the first 20 of a file (json always does)":                          "jedes Problem auflisten, nicht die ersten 20 einer Datei (json tut das immer)",
		"all goals, whatever their period":                                                           "alle Ziele, gleich welchen Zeitraums",
		"write into a `folder`, which is made if need be":                                            "in einen `Ordner` schreiben, der nötigenfalls angelegt wird",
		"one table as it stands, nothing interpreted":                                                "eine Tabelle, wie sie ist, ohne etwas zu deuten",
		"overwrite files of the folder":                                                              "Dateien des Ordners überschreiben",
		"overwrite an existing configuration":                                                        "eine vorhandene Konfiguration überschreiben",
		"overwrite what is in the folder":                                                            "überschreiben, was im Ordner ist",
		"ask nothing":                                                                                "nichts fragen",
		"print the configuration and write nothing":                                                  "die Konfiguration ausgeben und nichts schreiben",
		"a `number`; another one makes another company":                                              "eine `Zahl`; eine andere ergibt ein anderes Unternehmen",
		"leave out notes; warnings and errors stay":                                                  "Hinweise weglassen; Warnungen und Fehler bleiben",
		"diagnostics as text or as JSON, one object a line":                                          "Meldungen als Text oder als JSON, ein Objekt je Zeile",
		"`file` with %s, where its headers do not tell (repeatable)":                                 "`Datei` mit %s, wo ihre Überschriften es nicht zeigen (wiederholbar)",
		"what is sold":                 "was verkauft wird",
		"the last day of the contract": "der letzte Tag des Vertrags",
		"whether it was opened: yes or no, a count or a date":                    "ob sie geöffnet wurde: ja oder nein, eine Anzahl oder ein Datum",
		"the salesperson; empty is the group (unassigned)":                       "der Verkäufer; leer ist die Gruppe (nicht zugeordnet)",
		"the channel that it came through":                                       "der Kanal, über den er kam",
		"whether a link in it was clicked: yes or no, a count or a date":         "ob ein Link darin angeklickt wurde: ja oder nein, eine Anzahl oder ein Datum",
		"the last day of the target":                                             "der letzte Tag des Ziels",
		"the first day as a customer":                                            "der erste Tag als Kunde",
		"the amount of a row that is a line of its deal":                         "der Betrag einer Zeile, die eine Position ihres Deals ist",
		"messages delivered; sent less bounced where there is no such column":    "zugestellte Nachrichten; gesendete weniger unzustellbare, wo es die Spalte nicht gibt",
		"the stage in the pipeline; says won, lost or open where no status does": "die Phase in der Pipeline; sagt gewonnen, verloren oder offen, wo es kein Status tut",
		"whether it was answered: yes or no, a count or a date":                  "ob sie beantwortet wurde: ja oder nein, eine Anzahl oder ein Datum",
		"the last day that the cost is for":                                      "der letzte Tag, für den die Kosten sind",
		"which team's target":                                                    "das Ziel welchen Teams",
		"the customer's id or name; joins deals, leads and customers":            "Id oder Name des Kunden; verbindet Deals, Leads und Kunden",
		"when an open deal is expected to close":                                 "wann ein offener Deal voraussichtlich abgeschlossen wird",
		"the first day of the contract; the close date where empty":              "der erste Tag des Vertrags; das Abschlussdatum, wo leer",
		"the customer's name; not used by any KPI":                               "der Name des Kunden; keine Kennzahl verwendet ihn",
		"the customer's monthly recurring revenue":                               "der monatlich wiederkehrende Umsatz des Kunden",
		"when the customer was first spoken to; the sales cycle starts here":     "wann mit dem Kunden zuerst gesprochen wurde; hier beginnt der Verkaufszyklus",
		"the amount in a currency of the export's own; counts for deals in another currency than the report's if it is in that": "der Betrag in einer eigenen Währung des Exports; zählt für Deals in einer anderen Währung als der des Berichts, wenn er in dieser ist",
		"the same of an amount that is expected":                                             "dasselbe für einen erwarteten Betrag",
		"the goal: money or a count, for the whole period":                                   "das Ziel: Geld oder eine Anzahl, für den ganzen Zeitraum",
		"ISO code of the currency that is converted":                                         "ISO-Code der Währung, die umgerechnet wird",
		"new business, renewal, …":                                                           "Neugeschäft, Verlängerung, …",
		"the lead that the deal came from":                                                   "der Lead, aus dem der Deal kam",
		"won, lost or open; what says neither, such as Active, leaves the word to the stage": "won, lost oder open; was keines davon sagt, wie Aktiv, überlässt es der Phase",
		"the lead's id; without one every row is a lead":                                     "die Id des Leads; ohne sie ist jede Zeile ein Lead",
		"whether a mail program, not a person, opened it":                                    "ob ein Mailprogramm, nicht ein Mensch, sie geöffnet hat",
		"messages that only mail programs opened":                                            "Nachrichten, die nur Mailprogramme geöffnet haben",
		"ISO code of the money in the row":                                                   "ISO-Code des Geldes in der Zeile",
		"the deal's id; without one every row is a deal":                                     "die Id des Deals; ohne sie ist jede Zeile ein Deal",
		"the rep's share of the amount, where a deal has a row a rep":                        "der Anteil des Verkäufers am Betrag, wo ein Deal eine Zeile je Verkäufer hat",
		"the subscription, where a customer has several rows":                                "das Abonnement, wo ein Kunde mehrere Zeilen hat",
		"the pipeline that the deal is in":                                                   "die Pipeline, in der der Deal ist",
		"when it was sent":                                                                   "wann sie gesendet wurde",
		"messages clicked at least once":                                                     "Nachrichten mit mindestens einem Klick",
		"the rep who looks after the customer":                                               "der Verkäufer, der den Kunden betreut",
		"the rep's team":                                                                     "das Team des Verkäufers",
		"when the record was changed last; of several rows with an id the latest counts":     "wann der Datensatz zuletzt geändert wurde; von mehreren Zeilen mit einer Id zählt die letzte",
		"when the deal was opened":                                                           "wann der Deal eröffnet wurde",
		"the money spent":                                                                    "das ausgegebene Geld",
		"the day from which the rate holds, until the currency's next rate":                  "der Tag, ab dem der Kurs gilt, bis zum nächsten der Währung",
		"the sales region":                                                                   "die Vertriebsregion",
		"the currency of converted amounts":                                                  "die Währung umgerechneter Beträge",
		"the lead's e-mail address":                                                          "die E-Mail-Adresse des Leads",
		"the deal that the lead became":                                                      "der Deal, der aus dem Lead wurde",
		"messages answered":                                                                  "beantwortete Nachrichten",
		"2022, 2022-Q1, 2022-03 or FY2022; or else give the first and last day":              "2022, 2022-Q1, 2022-03 oder FY2022; sonst den ersten und letzten Tag angeben",
		"the customer's segment or industry":                                                 "Segment oder Branche des Kunden",
		"when the deal was won or lost; a forecast while it is open":                         "wann der Deal gewonnen oder verloren wurde; eine Prognose, solange er offen ist",
		"the deal's value once it is closed":                                                 "der Wert des Deals, wenn er abgeschlossen ist",
		"the contact's e-mail address; joins deals and leads":                                "die E-Mail-Adresse des Kontakts; verbindet Deals und Leads",
		"messages that came back":                                                            "Nachrichten, die zurückkamen",
		"the first day of the target":                                                        "der erste Tag des Ziels",
		"whose target; rep and team both empty are the company":                              "wessen Ziel; rep und team beide leer sind das Unternehmen",
		"the first day no longer a customer; empty while active":                             "der erste Tag nicht mehr als Kunde; leer, solange aktiv",
		"when the lead came in":                                                              "wann der Lead kam",
		"when the lead became an opportunity":                                                "wann der Lead zur Opportunity wurde",
		"messages sent":                                                                      "gesendete Nachrichten",
		"opens, repeated ones included; not used by any KPI":                                 "Öffnungen, auch wiederholte; keine Kennzahl verwendet sie",
		"the day of the expense; or else give its first and last day":                        "der Tag der Ausgabe; sonst den ersten und letzten Tag angeben",
		"the first day that the cost is for; it is spread over its days":                     "der erste Tag, für den die Kosten sind; sie werden auf ihre Tage verteilt",
		"what kind of expense it is":                                                         "welche Art von Ausgabe es ist",
		"what is to be reached; revenue where empty":                                         "was zu erreichen ist; Umsatz, wo leer",
		"the deal's value":                                                                   "der Wert des Deals",
		"the deal's value while it is open":                                                  "der Wert des Deals, solange er offen ist",
		"when the deal was won; counts before close_date, and says won where nothing else says what became of it": "wann der Deal gewonnen wurde; geht close_date vor und sagt gewonnen, wo sonst nichts sagt, was daraus wurde",
		"when the deal was lost; the same for losses":                                                             "wann der Deal verloren wurde; dasselbe für verlorene",
		"who it was sent to": "an wen sie gesendet wurde",
		"the message's id; the last row with an id counts":                       "die Id der Nachricht; die letzte Zeile mit einer Id zählt",
		"messages opened at least once":                                          "Nachrichten, die mindestens einmal geöffnet wurden",
		"yes or a date: the record is deleted or archived, and is left out":      "ja oder ein Datum: der Datensatz ist gelöscht oder archiviert und bleibt weg",
		"the deal's title; not used by any KPI":                                  "der Titel des Deals; keine Kennzahl verwendet ihn",
		"how likely it is to be won":                                             "wie wahrscheinlich er gewonnen wird",
		"the lead's status; some mean that it became an opportunity":             "der Status des Leads; manche bedeuten, dass er zur Opportunity wurde",
		"what one unit of it is in the report's currency":                        "was eine Einheit davon in der Währung des Berichts ist",
		"the campaign's name":                                                    "der Name der Kampagne",
		"the part of the amount that is the rep's, where a deal has a row a rep": "der Teil des Betrags, der dem Verkäufer gehört, wo ein Deal eine Zeile je Verkäufer hat",
		"yes or no": "ja oder nein",
		"money":     "Geld",
		"number":    "Zahl",
		"count":     "Anzahl",
		"text":      "Text",
		"date":      "Datum",
		"Sales key figures from the exports of a CRM": "Vertriebskennzahlen aus den Exporten eines CRM",
		`salesk computes sales KPIs (revenue, win rate, sales cycle, e-mail rates, conversion,
churn, lifetime value and more) from the exports of a CRM: CSV files and workbooks,
recognised by their headers.`: `salesk berechnet Vertriebskennzahlen (Umsatz, Gewinnquote, Verkaufszyklus, E-Mail-Quoten,
Konversion, Abwanderung, Kundenwert und mehr) aus den Exporten eines CRM: CSV-Dateien und
Mappen, erkannt an ihren Überschriften.`,
		"Tell how exports are understood, and what is wrong with them": "Zeigen, wie Exporte verstanden werden und was mit ihnen nicht stimmt",
		`Check reads exports as compute does. It begins with a verdict on each file: good, doubtful
(figures can be computed, but something may make them wrong) or unusable, and why. Then it
tells, file by file, what they were taken for: the kind, the encoding and the delimiter, the
header row, which column was read from which header and why, how its dates and numbers are
written and by what evidence. Then what was skipped or left out, which rows cannot be used,
unknown stages that are counted as open, and what looks wrong though it can be used.

The findings are printed even where a file cannot be read as it is. The exit status is 0
when every row can be used, 3 when rows are set aside and 1 when a file cannot be read;
with --strict it is also 1 when data is older than max_age in salesk.yaml allows.`: `Check liest Exporte, wie compute es tut. Zuerst steht ein Urteil über jede Datei: gut,
zweifelhaft (Zahlen lassen sich berechnen, aber etwas kann sie verfälschen) oder unbrauchbar, und
warum. Dann steht Datei für Datei, wofür sie gehalten wurden: die Art, die Kodierung und das
Trennzeichen, die Kopfzeile, welche Spalte aus welcher Überschrift gelesen wurde und warum, wie
Daten und Zahlen geschrieben sind und woran das zu sehen ist. Dann, was übersprungen oder
ausgelassen wurde, welche Zeilen nicht verwendbar sind, unbekannte Phasen, die als offen zählen,
und was auffällt, obwohl es verwendbar ist.

Die Befunde werden auch gezeigt, wo eine Datei so nicht lesbar ist. Der Exit-Status ist 0, wenn
jede Zeile verwendbar ist, 3, wenn Zeilen aussortiert wurden, und 1, wenn eine Datei nicht lesbar
ist; mit --strict ist er auch 1, wenn Daten älter sind, als max_age in salesk.yaml erlaubt.`,
		"Print the script that completes commands, flags and their values": "Das Skript ausgeben, das Befehle, Optionen und ihre Werte vervollständigt",
		`Completion prints a script for a shell. To try it:

  bash        source <(salesk completion bash)
  zsh         source <(salesk completion zsh)
  fish        salesk completion fish | source
  powershell  salesk completion powershell | Out-String | Invoke-Expression

To keep it, put that line into the shell's start-up file.`: `Completion gibt ein Skript für eine Shell aus. Zum Ausprobieren:

  bash        source <(salesk completion bash)
  zsh         source <(salesk completion zsh)
  fish        salesk completion fish | source
  powershell  salesk completion powershell | Out-String | Invoke-Expression

Um es zu behalten, diese Zeile in die Startdatei der Shell schreiben.`,
		"Compute KPIs from exports":                       "Kennzahlen aus Exporten berechnen",
		"What salesk.yaml may hold":                       "Was salesk.yaml enthalten kann",
		"Write exports as clean CSV, or any table as CSV": "Exporte als bereinigtes CSV schreiben, oder eine beliebige Tabelle als CSV",
		`Convert reads exports as compute does and writes what it read as one CSV file a kind
(deals.csv, leads.csv, …): UTF-8, commas, the canonical headers, ISO dates, plain decimals,
won, lost or open in status, each id once. Columns that hold nothing are left out, and rows
that cannot be used are set aside, with a message. Figures computed from these files are those
of the originals. Targets and rates that salesk.yaml holds stay there.

E-mails of which some files say more than others (replies, say) go to emails.csv,
emails-2.csv and so on: an empty cell would say that nobody replied.

With --raw nothing is interpreted: one table of any file or workbook is written just as it
stands, every row and column of it, as UTF-8 with commas.`: `Convert liest Exporte, wie compute es tut, und schreibt, was es gelesen hat, als eine CSV-Datei
je Art (deals.csv, leads.csv, …): UTF-8, Kommas, die Überschriften von salesk, ISO-Daten, einfache
Dezimalzahlen, won, lost oder open in status, jede Id einmal. Leere Spalten bleiben weg, und
Zeilen, die nicht verwendbar sind, werden mit einer Meldung aussortiert. Zahlen aus diesen Dateien
sind die der Originale. Ziele und Kurse, die in salesk.yaml stehen, bleiben dort.

E-Mails, von denen manche Dateien mehr sagen als andere (etwa Antworten), kommen in emails.csv,
emails-2.csv und so weiter: eine leere Zelle würde sagen, dass niemand geantwortet hat.

Mit --raw wird nichts gedeutet: eine Tabelle einer beliebigen Datei oder Mappe wird genau so
geschrieben, wie sie ist, jede Zeile und Spalte, als UTF-8 mit Kommas.`,
		"Write the exports of a made-up company, to try salesk on": "Die Exporte eines erfundenen Unternehmens schreiben, um salesk auszuprobieren",
		`Demo writes the exports of a made-up company into a folder: all six kinds, three
years, two teams, as CSV and a workbook, with a few blemishes such as real exports have.
The same seed gives the same files.`: `Demo schreibt die Exporte eines erfundenen Unternehmens in einen Ordner: alle sechs Arten, drei
Jahre, zwei Teams, als CSV und als Mappe, mit einigen Fehlern, wie echte Exporte sie haben.
Derselbe Wert von --seed gibt dieselben Dateien.`,
		"What the exit statuses mean":                                                           "Was die Exit-Status bedeuten",
		"Say what a KPI means; with exports, which records a figure is made of":                 "Sagen, was eine Kennzahl bedeutet; mit Exporten, aus welchen Datensätzen ein Wert besteht",
		"split the difference to the period before (prev) or the `year` before (yoy) by groups": "die Differenz zum Vorzeitraum (prev) oder `Jahr` davor (yoy) auf Gruppen aufteilen",
		"list at most `n` records":                                                              "höchstens `n` Datensätze auflisten",
		"50 in a table, all in other formats":                                                   "50 in einer Tabelle, alle in anderen Formaten",
		"only this `value` of %s: --where in short (repeatable)":                                "nur dieser `Wert` von %s: kurz für --where (wiederholbar)",
		"Tell where goals stand: progress, pace and what they will come to":                     "Sagen, wo Ziele stehen: Fortschritt, Tempo und was daraus wird",
		`Goals lists the goals of salesk.yaml and those of a targets export: what was reached of
each, how far it should be by now, whether it is on track, and what it comes to at the present pace.
Goals that are part of others stand below them, indented; a note says where parts do not
add up to their whole.

Without --period, --from, --to or --all it lists the goals of the last day with data.`: `Goals listet die Ziele von salesk.yaml und die eines Exports targets auf: was erreicht ist, wie
viel es bis jetzt sein sollte, ob das Ziel im Plan liegt, und worauf es bei diesem Tempo
hinausläuft. Ziele, die Teil anderer sind, stehen eingerückt darunter; ein Hinweis sagt, wo Teile
nicht ihr Ganzes ergeben.

Ohne --period, --from, --to oder --all listet es die Ziele des letzten Tages mit Daten auf.`,
		"Write a salesk.yaml for exports": "Eine salesk.yaml für Exporte schreiben",
		`Init reads exports as compute does and writes a salesk.yaml for them: what to read, what was
asked or said with flags, and as comments what was found and what else could be said. Then
compute needs no arguments, and gives the same figures.

At a terminal it asks what the files leave open: the order of day and month, the decimal
mark, the kind of a file that fits two, the currency where none is named. With --yes, or
without a terminal, nothing is asked and nothing is guessed: an open order of day and month
or decimal mark is an error that names the flag. What is doubtful is told, and noted in the
file with the choices that settle it. An existing configuration, beside the exports or above
them, stays as it is and none is written, unless --force is given.`: `Init liest Exporte, wie compute es tut, und schreibt eine salesk.yaml für sie: was zu lesen ist,
was gefragt oder mit Optionen gesagt wurde, und als Kommentare, was gefunden wurde und was sonst
gesagt werden könnte. Danach braucht compute keine Argumente und gibt dieselben Zahlen.

An einem Terminal fragt es, was die Dateien offenlassen: die Reihenfolge von Tag und Monat, das
Dezimalzeichen, die Art einer Datei, die zu zweien passt, die Währung, wo keine genannt ist. Mit
--yes, oder ohne Terminal, wird nichts gefragt und nichts geraten: eine offene Reihenfolge von Tag
und Monat oder ein offenes Dezimalzeichen ist ein Fehler, der die Option nennt. Was zweifelhaft
ist, wird gesagt und mit den Möglichkeiten, es zu klären, in der Datei vermerkt. Eine vorhandene
Konfiguration, bei den Exporten oder darüber, bleibt, wie sie ist, und keine wird geschrieben,
außer mit --force.`,
		"List the KPIs, the input columns or the dimensions": "Kennzahlen, Spalten oder Dimensionen auflisten",
		"List the columns that are read, by kind of export":  "Die Spalten auflisten, die gelesen werden, nach Art des Exports",
		"List what KPIs can be grouped by":                   "Auflisten, wonach Kennzahlen gruppiert werden können",
		"List every KPI":                                     "Alle Kennzahlen auflisten",
		"How periods and ranges are written":                 "Wie Zeiträume und Bereiche geschrieben werden",
		"Write a dashboard and a workbook that people open":  "Ein Dashboard und eine Mappe zum Öffnen schreiben",
		`Report computes the KPIs of one period, beside those before it, and writes them to files:
.html is a dashboard, one file without any request to a network; .xlsx a workbook with
live formulas; the extensions of compute's formats give the same figures as they do.
Several -o are written in one run.

The period shown is the last complete one, that of --period, or the last of --from and
--to; it is compared with the period before, the same period last year, and targets.

The name of a file may hold {period}, {grain}, {from}, {to} and {as_of}. NAME is an entry
of reports: in salesk.yaml, which may say all of this; flags win over it.`: `Report berechnet die Kennzahlen eines Zeitraums, neben denen davor, und schreibt sie in Dateien:
.html ist ein Dashboard, eine Datei ohne jede Anfrage an ein Netz; .xlsx eine Mappe mit lebenden
Formeln; die Endungen der Formate von compute geben dieselben Zahlen wie dort. Mehrere -o werden
in einem Lauf geschrieben.

Der gezeigte Zeitraum ist der letzte vollständige, der von --period, oder der letzte von --from und
--to; er wird mit dem Zeitraum davor, demselben Zeitraum im Vorjahr und den Zielen verglichen.

Der Name einer Datei kann {period}, {grain}, {from}, {to} und {as_of} enthalten. NAME ist ein
Eintrag von reports: in salesk.yaml, der all das sagen kann; Optionen gehen ihm vor.`,
		"Print the version":            "Die Version ausgeben",
		"Help on a command or a topic": "Hilfe zu einem Befehl oder Thema",
		`Compute reads exports (CSV, workbooks, folders of them, pipes, - for standard input), tells
from their headers what each holds, and computes every KPI that they allow.

Without further flags it answers "how did we do last month, and who?": the last complete
period, a row a rep with a total, the headline KPIs and their change against the period
before. A terminal shows one screen of it (--view summary), with a headline, rounded figures and
the best first; --view table is what a pipe gets. --period shows one period, --from and --to a range by --grain; formats for machines
hold every period where none is asked for. Where salesk.yaml lists inputs, no file need be named.`: `Compute liest Exporte (CSV, Mappen, Ordner davon, Pipes, - für die Standardeingabe), erkennt an
ihren Überschriften, was sie enthalten, und berechnet jede Kennzahl, die sie erlauben.

Ohne weitere Optionen beantwortet es: „Wie war der letzte Monat, und bei wem?“: der letzte
vollständige Zeitraum, eine Zeile je Verkäufer mit Summe, die wichtigsten Kennzahlen und ihre
Änderung gegenüber dem Zeitraum davor. Ein Terminal zeigt davon eine Seite
(--view summary), mit einer Überschrift, gerundeten Zahlen und den Besten zuerst; --view table ist, was eine
Pipe bekommt. --period zeigt einen Zeitraum, --from und --to einen
Bereich nach --grain; Formate für Programme enthalten alle Zeiträume, wo keiner verlangt ist. Wo
salesk.yaml Eingaben aufführt, muss keine Datei genannt werden.`,
		"a `view`: summary (what a terminal shows), table (what a pipe gets), funnel, leaderboard (by --sort KPI), cohort or cycle":   "eine `Ansicht`: summary (was ein Terminal zeigt), table (was eine Pipe bekommt), funnel, leaderboard (nach --sort KPI), cohort oder cycle",
		"`limits` of what a run may cost: memory, unzipped, rows, columns, cell with = and how much, such as memory=4GB (repeatable)": "`Grenzen` dessen, was ein Lauf kosten darf: memory, unzipped, rows, columns, cell mit = und wie viel, etwa memory=4GB (wiederholbar)",
		"memory 2GB and the size of the inputs":                                          "memory 2GB und die Größe der Eingaben",
		"show the first file that was written, in the program for it":                    "die erste geschriebene Datei im zugehörigen Programm öffnen",
		"summary: figures with all digits":                                               "summary: Zahlen mit allen Stellen",
		"summary: the notes themselves, not only how many there are":                     "summary: die Hinweise selbst, nicht nur ihre Anzahl",
		"in words: deleted, archived, merged (the record is left out); all others count": "in Worten: gelöscht, archiviert, zusammengeführt (der Datensatz bleibt weg); alle anderen zählen",

		"Explain says what a KPI means, how it is computed and what it needs.\n\nWith exports it explains a figure: the formula with its numbers, every record that counts, where it\nstands and what it adds, and the records that nearly count and why not. What the records add is the\nfigure exactly. Without --period, --from or --to it is the figure of the last complete period.": "Explain sagt, was eine Kennzahl bedeutet, wie sie berechnet wird und was sie braucht.\n\nMit Exporten erklärt es einen Wert: die Formel mit ihren Zahlen, jeden Datensatz, der zählt, wo er\nsteht und was er beiträgt, und was beinahe zählt und warum nicht. Was die Datensätze beitragen, ist\ngenau der Wert. Ohne --period, --from oder --to ist es der Wert des letzten vollen Zeitraums.",
		"the subject line; the campaign, where no column names that": "die Betreffzeile; die Kampagne, wo keine Spalte sie nennt",
		"why the deal was lost":                               "warum der Deal verloren wurde",
		"what the deal would cost without a discount":         "was der Deal ohne Rabatt kosten würde",
		"how many recipients left the list":                   "wie viele Empfänger sich abgemeldet haben",
		"yes, a count or a date: the recipient left the list": "ja, eine Anzahl oder ein Datum: der Empfänger hat sich abgemeldet",
	}
}
