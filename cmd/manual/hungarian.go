package manual

// hungarian is the help in this language.
func hungarian() map[string]string {
	return map[string]string{
		"help for %s":    "súgó: %s",
		"version for %s": "verzió: %s",
		" (default: %s)": " (alapérték: %s)",
		" (default %s)":  " (alapérték: %s)",
		`salesk.yaml is looked for in the folder of the first input and upwards from there, then in
the working directory and upwards, as far as the folder that holds .git. --config names
another file, --no-config reads none. Flags win over it. Its paths are relative to it.`: `A program a salesk.yaml fájlt az első bemenet mappájában és fölötte keresi, majd a munkamappában és
fölötte, egészen addig a mappáig, amelyben .git van. A --config más fájlt nevez meg, a --no-config
egyet sem olvas. A kapcsolók előbbre valók nála. Az útvonalai hozzá képest értendők.`,
		"Every key may be left out. An unknown one is an error.": "Bármelyik kulcs elhagyható. Az ismeretlen kulcs hiba.",
		"Usage:":                  "Használat:",
		"Examples:":               "Példák:",
		"Available Commands:":     "Parancsok:",
		"Flags:":                  "Kapcsolók:",
		"Global Flags:":           "Általános kapcsolók:",
		"Additional help topics:": "További súgótémák:",
		"[command]":               "[parancs]",
		"[flags]":                 "[kapcsolók]",
		"Use \"%s\" for more information about a command.": "\"%s\": bővebben egy parancsról.",
		"FILE":    "FÁJL",
		"FOLDER":  "MAPPA",
		"NAME":    "NÉV",
		"COMMAND": "PARANCS",
		"TOPIC":   "TÉMA",
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
days that are no whole period against as many days directly before.`: `A --period egy időszakot nevez meg, és az látszik; a --grain felosztja.

  2022-03-15   2022-W05   2022-03   2022-Q1   2022   FY2022   FY2022-Q1
  12/2022   "dec 2022"   2022Q4   2022-12-10..2022-12-20

A hónapok neve angolul, németül, franciául, spanyolul és magyarul is írható. A Q4 vagy a december
évszám nélkül a legutóbbi, amely már elkezdődött. A többi szó a fordulónaptól számol:

  yesterday            az előző nap
  "last month"         az előző hónap
  "this quarter"       az a negyedév, amelyben a fordulónap van
  "year to date", ytd  az az év, amelyben van; az utolsó napjáig részleges
  "last 30 days"       a vele végződő 30 nap
  "last 12 months"     a hónapja előtti 12 egész hónap

A --from és a --to napja is beletartozik; nap, hét, hónap, negyedév vagy év adható meg. Tartományt
alkotnak, amelyet a --grain szerint lehet látni: day, week (ISO), month (az alapérték), quarter, year,
vagy all, ha az egész tartomány egyetlen időszak. Az első és az utolsó időszak a tartományra rövidül;
ezek részlegesek, és a napjaik a nevük: 2022-12-10..2022-12-31.

Az FY az üzleti év, annak a naptári évnek a nevével, amelyben véget ér; a --fiscal-start mondja meg,
melyik hónapban kezdődik. Az FY nélküli nevek a naptári évé. A konfigurációban a
calendar: {fiscal_name: first_year} a kezdő évről nevezi el, a week_start: sunday pedig vasárnaptól
szombatig tartó heteket ad.

Az --as-of (ha nincs megadva, a mai nap) az utolsó nap, amely számít: a későbbi események kimaradnak, az
az időszak, amelybe az utolsó napja előtt esik, részleges, és amelyik utána kezdődik, azt a program
elutasítja.

Mihez hasonlít a program egy időszakot (--vs prev,yoy, növekedés, jelentések): az előző időszakhoz, és
egy évvel korábbi ugyanazon napokhoz. A részleges időszakot ugyanazon naptári napokhoz; a február 29. és
a 31. a rövidebb hónap utolsó napja. A megrövidített időszakot ugyanolyan szakaszhoz; az egész
időszakot nem alkotó napokat ugyanannyi, közvetlenül előttük lévő naphoz.`,
		`  0  done
  1  failed: a file cannot be read or written; nothing was written (check prints what it
     found all the same)
  2  wrong usage or configuration; nothing was written
  3  done, but rows were set aside, as standard error says; with --strict nothing was
     written
  4  done, but a comparison of --fail-on was true`: `  0  kész
  1  nem sikerült: egy fájl nem olvasható vagy nem írható; semmi sem íródott ki (a check akkor is
     kiírja, amit talált)
  2  hibás használat vagy konfiguráció; semmi sem íródott ki
  3  kész, de voltak félretett sorok, ahogy a hibakimenet közli; --strict mellett semmi sem
     íródott ki
  4  kész, de a --fail-on egyik összehasonlítása igaz volt`,
		"`sheet` of the workbooks; or write book.xlsx[Sheet]":                                               "a munkafüzetek `munkalapja`; vagy írja így: book.xlsx[Sheet]",
		"configuration `file`":                                                                              "a konfiguráció `fájlja`",
		"salesk.yaml beside the data or above it":                                                           "salesk.yaml az adatok mellett vagy fölöttük",
		"read no configuration":                                                                             "ne olvasson konfigurációt",
		"canonical column: header as written":                                                               "az oszlop neve: a fejléc, ahogy írva van",
		"`order` of day and month where the dates do not tell: dmy, mdy or ymd":                             "a nap és a hónap `sorrendje`, ahol a dátumokból nem derül ki: dmy, mdy vagy ymd",
		"swap days and months back in columns in which a spreadsheet swapped them":                          "a napok és hónapok visszacserélése azokban az oszlopokban, ahol egy táblázatkezelő felcserélte őket",
		"decimal `mark` where the numbers do not tell: point or comma":                                      "`tizedesjel`, ahol a számokból nem derül ki: point vagy comma",
		"character `encoding` of text files, such as windows-1250":                                          "a szövegfájlok `karakterkódolása`, például windows-1250",
		"`delimiter` of text files: comma, semicolon, tab, pipe or one character":                           "a szövegfájlok `elválasztója`: comma, semicolon, tab, pipe vagy egy karakter",
		"a table of reps, teams and regions":                                                                "értékesítők, csapatok és régiók táblája",
		"one `period`: 2022-03, 2022-Q1, \"last month\", \"year to date\", \"last 30 days\" (help periods)": "egy `időszak`: 2022-03, 2022-Q1, \"last month\", \"year to date\", \"last 30 days\" (help periods)",
		"first `day`, month, quarter or year, inclusive":                                                    "az első `nap`, hónap, negyedév vagy év, azzal együtt",
		"last `day`, month, quarter or year, inclusive":                                                     "az utolsó `nap`, hónap, negyedév vagy év, azzal együtt",
		"`length` of the periods of a range: %s":                                                            "a tartomány időszakainak `hossza`: %s",
		"`month` in which the fiscal year starts, 1 to 12":                                                  "a `hónap`, amelyben az üzleti év kezdődik, 1–12",
		"time `zone` into which timestamps with a zone are moved":                                           "`időzóna`, amelybe az időzónás időpontok kerülnek",
		"days as they are written; today is that of UTC":                                                    "a napok, ahogy írva vannak; a mai nap az UTC szerinti",
		"last `day` that counts":                                                                            "az utolsó `nap`, amely számít",
		"today":                                                                                             "a mai nap",
		"the `day` that counts as today":                                                                    "a `nap`, amely mának számít",
		"`code` of the currency to report in, and of amounts that name none":                                "a jelentés pénznemének `kódja`, és a pénznem nélküli összegeké",
		"`code` of the currency of amounts that name none":                                                  "a pénznem nélküli összegek pénznemének `kódja`",
		"of several currencies with a sign, the one that is meant":                                          "a közös jelű pénznemek közül az, amelyikről szó van",
		"contact (the default): the first contact, else the lead":                                           "contact (az alapérték): az első kapcsolatfelvétel, különben a lead",
		"`list` of KPIs and categories (team, leads, growth, customers), or all":                            "mutatók és kategóriák `listája` (team, leads, growth, customers), vagy all",
		"`list` of dimensions to group by, or none":                                                         "dimenziók `listája`, amelyek szerint csoportosít, vagy none",
		"`filter`, dimension=value,...: only groups with one of the values; a customer is in the group of its latest won deal, or of its row (repeatable)": "`szűrő`, dimension=value,...: csak az értékek valamelyikével bíró csoportok; az ügyfél a legutóbb megnyert üzletének, vagy a sorának a csoportjában van (ismételhető)",
		"compare with a `list` of prev, yoy, target": "összehasonlítás ezek `listájával`: prev, yoy, target",
		"exit with status 4 if a `comparison` holds for the total of the period shown: 'win_rate<25%'; 'goals<0.8' compares every goal's pace (repeatable)": "4-es kilépési kód, ha egy `összehasonlítás` igaz a megjelenített időszak összesenjére: 'win_rate<25%'; a 'goals<0.8' minden cél ütemére vonatkozik (ismételhető)",
		"write nothing if a row had to be set aside":                                                 "ne írjon semmit, ha egy sort félre kellett tenni",
		"output `format`: %s":                                                                        "a kimenet `formátuma`: %s",
		"by the extension of -o, else table":                                                         "az -o kiterjesztése szerint, különben table",
		"text for reading, json for programs":                                                        "text olvasásra, json programoknak",
		"write to a `file` atomically":                                                               "kiírás egy `fájlba`: vagy egészben, vagy sehogy",
		"write to a `file` atomically (repeatable); {period} and the like are filled in":             "kiírás egy `fájlba`: vagy egészben, vagy sehogy (ismételhető); a {period} és társai kitöltődnek",
		"the `file` to write, - for standard output; its paths are relative to its folder":           "a kiírandó `fájl`, - a szabványos kimenet; az útvonalai a mappájához képest értendők",
		"with --raw: write to a `file` rather than standard output":                                  "--raw mellett: kiírás egy `fájlba` a szabványos kimenet helyett",
		"`title` of the report":                                                                      "a jelentés `címe`",
		"Sales KPIs":                                                                                 "Értékesítési mutatók",
		"what to do with an output file that exists":                                                 "mi történjen a már meglévő kimeneti fájllal",
		"fail while another run with this flag writes the same report":                               "hiba, amíg egy másik futás ezzel a kapcsolóval ugyanazt a jelentést írja",
		"`layout`: tidy, or wide with the periods as columns":                                        "`elrendezés`: tidy, vagy wide, amelyben az időszakok az oszlopok",
		"csv and tsv: a byte order mark, and cells that Excel would run as formulas are escaped":     "csv és tsv: bájtsorrend-jellel, és az Excel által képletként futtatható cellák hatástalanítva",
		"only the first `n` groups, by --sort or else by revenue":                                    "csak az első `n` csoport, a --sort, különben a bevétel szerint",
		"order groups by a `KPI`, largest first (-KPI: smallest first), or by name":                  "a csoportok sorrendje egy `mutató` szerint, a legnagyobb elöl (-KPI: a legkisebb elöl), vagy name szerint",
		"csv, tsv, json, jsonl: also the totals over the groups":                                     "csv, tsv, json, jsonl: a csoportok összesenjei is",
		"`when` to colour tables: auto, always or never":                                             "`mikor` színesek a táblázatok: auto, always vagy never",
		"`columns` a table may take":                                                                 "`oszlop`, amennyit egy táblázat elfoglalhat",
		"the terminal's, else 120":                                                                   "a terminálé, különben 120",
		"`language` of tables, workbooks, dashboards, help and messages: %s":                         "a táblázatok, munkafüzetek, műszerfalak, a súgó és az üzenetek `nyelve`: %s",
		"of tables, workbooks, dashboards, help and messages":                                        "a táblázatok, munkafüzetek, műszerfalak, a súgó és az üzenetek nyelve",
		"salesk check tells of older data":                                                           "a régebbi adatokra a salesk check figyelmeztet",
		"data older than max_age is an error":                                                        "a max_age értékénél régebbi adat hiba",
		"write the rows that were set aside to a CSV `file`: file, line, column, reason and the row": "a félretett sorok kiírása egy CSV-`fájlba`: file, line, column, reason és a sor",
		"list every problem, not the first 20 of a file (json always does)":                          "minden hiba felsorolása, nem csak egy fájl első 20 hibájáé (a json mindig így tesz)",
		"all goals, whatever their period":                                                           "minden cél, bármi az időszaka",
		"write into a `folder`, which is made if need be":                                            "kiírás egy `mappába`, amely szükség esetén létrejön",
		"one table as it stands, nothing interpreted":                                                "egy tábla, ahogy van, értelmezés nélkül",
		"overwrite files of the folder":                                                              "a mappa fájljainak felülírása",
		"overwrite an existing configuration":                                                        "egy meglévő konfiguráció felülírása",
		"overwrite what is in the folder":                                                            "a mappa tartalmának felülírása",
		"ask nothing":                                                                                "ne kérdezzen semmit",
		"print the configuration and write nothing":                                                  "a konfiguráció megjelenítése kiírás nélkül",
		"a `number`; another one makes another company":                                              "egy `szám`; másik szám másik céget ad",
		"leave out notes; warnings and errors stay":                                                  "a megjegyzések elhagyása; a figyelmeztetések és hibák maradnak",
		"diagnostics as text or as JSON, one object a line":                                          "az üzenetek szövegként vagy JSON-ként, soronként egy objektum",
		"`file` with %s, where its headers do not tell (repeatable)":                                 "`fájl`, amelyben %s van, ha a fejlécéből nem derül ki (ismételhető)",
		"what is sold":                 "amit eladnak",
		"the last day of the contract": "a szerződés utolsó napja",
		"whether it was opened: yes or no, a count or a date":                    "megnyitották-e: igen vagy nem, darabszám vagy dátum",
		"the salesperson; empty is the group (unassigned)":                       "az értékesítő; üresen a (nincs hozzárendelve) csoport",
		"the channel that it came through":                                       "a csatorna, amelyen érkezett",
		"whether a link in it was clicked: yes or no, a count or a date":         "kattintottak-e benne hivatkozásra: igen vagy nem, darabszám vagy dátum",
		"the last day of the target":                                             "a terv utolsó napja",
		"the first day as a customer":                                            "az ügyfélség első napja",
		"the amount of a row that is a line of its deal":                         "az üzlet egyik tételsorának összege",
		"messages delivered; sent less bounced where there is no such column":    "kézbesített üzenetek; ahol nincs ilyen oszlop, az elküldöttek a visszapattantak nélkül",
		"the stage in the pipeline; says won, lost or open where no status does": "a folyamat szakasza; megnyert, elvesztett vagy nyitott, ahol a státusz nem mondja meg",
		"whether it was answered: yes or no, a count or a date":                  "válaszoltak-e rá: igen vagy nem, darabszám vagy dátum",
		"the last day that the cost is for":                                      "az utolsó nap, amelyre a költség szól",
		"which team's target":                                                    "melyik csapat terve",
		"the customer's id or name; joins deals, leads and customers":            "az ügyfél azonosítója vagy neve; összeköti az üzleteket, leadeket és ügyfeleket",
		"when an open deal is expected to close":                                 "mikorra várható egy nyitott üzlet lezárása",
		"the first day of the contract; the close date where empty":              "a szerződés első napja; üresen a lezárás napja",
		"the customer's name; not used by any KPI":                               "az ügyfél neve; egyik mutató sem használja",
		"the customer's monthly recurring revenue":                               "az ügyfél havi ismétlődő bevétele",
		"when the customer was first spoken to; the sales cycle starts here":     "mikor beszéltek először az ügyféllel; itt kezdődik az értékesítési ciklus",
		"the amount in a currency of the export's own; counts for deals in another currency than the report's if it is in that": "az összeg az export saját pénznemében; a jelentésétől eltérő pénznemű üzleteknél számít, ha a jelentés pénznemében van",
		"the same of an amount that is expected":                                             "ugyanez egy várható összegnél",
		"the goal: money or a count, for the whole period":                                   "a terv: pénz vagy darabszám, az egész időszakra",
		"ISO code of the currency that is converted":                                         "az átváltott pénznem ISO-kódja",
		"new business, renewal, …":                                                           "új üzlet, megújítás, …",
		"the lead that the deal came from":                                                   "a lead, amelyből az üzlet lett",
		"won, lost or open; what says neither, such as Active, leaves the word to the stage": "won, lost vagy open; ami egyiket sem mondja, mint az Aktív, a szakaszra hagyja",
		"the lead's id; without one every row is a lead":                                     "a lead azonosítója; nélküle minden sor egy lead",
		"whether a mail program, not a person, opened it":                                    "levelezőprogram nyitotta-e meg, nem ember",
		"messages that only mail programs opened":                                            "csak levelezőprogramok által megnyitott üzenetek",
		"ISO code of the money in the row":                                                   "a sorban lévő pénz ISO-kódja",
		"the deal's id; without one every row is a deal":                                     "az üzlet azonosítója; nélküle minden sor egy üzlet",
		"the rep's share of the amount, where a deal has a row a rep":                        "az értékesítő részesedése az összegből, ahol egy üzletnek értékesítőnként van sora",
		"the subscription, where a customer has several rows":                                "az előfizetés, ahol egy ügyfélnek több sora van",
		"the pipeline that the deal is in":                                                   "a folyamat, amelyben az üzlet van",
		"when it was sent":                                                                   "mikor küldték el",
		"messages clicked at least once":                                                     "legalább egyszer rákattintott üzenetek",
		"the rep who looks after the customer":                                               "az ügyfelet gondozó értékesítő",
		"the rep's team":                                                                     "az értékesítő csapata",
		"when the record was changed last; of several rows with an id the latest counts":     "mikor módosult utoljára a rekord; egy azonosító több sorából a legutóbbi számít",
		"when the deal was opened":                                                           "mikor nyílt az üzlet",
		"the money spent":                                                                    "az elköltött pénz",
		"the day from which the rate holds, until the currency's next rate":                  "a nap, amelytől az árfolyam érvényes, a pénznem következő árfolyamáig",
		"the sales region":                                                                   "az értékesítési régió",
		"the currency of converted amounts":                                                  "az átváltott összegek pénzneme",
		"the lead's e-mail address":                                                          "a lead e-mail-címe",
		"the deal that the lead became":                                                      "az üzlet, amely a leadből lett",
		"messages answered":                                                                  "megválaszolt üzenetek",
		"2022, 2022-Q1, 2022-03 or FY2022; or else give the first and last day":              "2022, 2022-Q1, 2022-03 vagy FY2022; különben adja meg az első és az utolsó napot",
		"the customer's segment or industry":                                                 "az ügyfél szegmense vagy iparága",
		"when the deal was won or lost; a forecast while it is open":                         "mikor nyerték meg vagy vesztették el az üzletet; amíg nyitott, előrejelzés",
		"the deal's value once it is closed":                                                 "az üzlet értéke, miután lezárult",
		"the contact's e-mail address; joins deals and leads":                                "a kapcsolattartó e-mail-címe; összeköti az üzleteket és a leadeket",
		"messages that came back":                                                            "visszapattant üzenetek",
		"the first day of the target":                                                        "a terv első napja",
		"whose target; rep and team both empty are the company":                              "kinek a terve; ha a rep és a team is üres, a cégé",
		"the first day no longer a customer; empty while active":                             "az első nap, amikor már nem ügyfél; amíg aktív, üres",
		"when the lead came in":                                                              "mikor érkezett a lead",
		"when the lead became an opportunity":                                                "mikor lett a leadből lehetőség",
		"messages sent":                                                                      "elküldött üzenetek",
		"opens, repeated ones included; not used by any KPI":                                 "megnyitások, az ismételtekkel együtt; egyik mutató sem használja",
		"the day of the expense; or else give its first and last day":                        "a kiadás napja; különben adja meg az első és az utolsó napját",
		"the first day that the cost is for; it is spread over its days":                     "az első nap, amelyre a költség szól; a napjaira oszlik el",
		"what kind of expense it is":                                                         "milyen fajta kiadás",
		"what is to be reached; revenue where empty":                                         "amit el kell érni; üresen a bevétel",
		"the deal's value":                                                                   "az üzlet értéke",
		"the deal's value while it is open":                                                  "az üzlet értéke, amíg nyitott",
		"when the deal was won; counts before close_date, and says won where nothing else says what became of it": "mikor nyerték meg az üzletet; a close_date előtt számít, és megnyertnek mondja, ahol más nem árulja el, mi lett vele",
		"when the deal was lost; the same for losses":                                                             "mikor vesztették el az üzletet; ugyanez az elvesztetteknél",
		"who it was sent to": "kinek küldték",
		"the message's id; the last row with an id counts":                       "az üzenet azonosítója; egy azonosító utolsó sora számít",
		"messages opened at least once":                                          "legalább egyszer megnyitott üzenetek",
		"yes or a date: the record is deleted or archived, and is left out":      "igen vagy egy dátum: a rekord törölt vagy archivált, ezért kimarad",
		"the deal's title; not used by any KPI":                                  "az üzlet címe; egyik mutató sem használja",
		"how likely it is to be won":                                             "mekkora eséllyel nyerik meg",
		"the lead's status; some mean that it became an opportunity":             "a lead státusza; némelyik azt jelenti, hogy lehetőség lett belőle",
		"what one unit of it is in the report's currency":                        "mennyit ér egy egysége a jelentés pénznemében",
		"the campaign's name":                                                    "a kampány neve",
		"the part of the amount that is the rep's, where a deal has a row a rep": "az összegnek az értékesítőre eső része, ahol egy üzletnek értékesítőnként van sora",
		"yes or no": "igen vagy nem",
		"money":     "pénz",
		"number":    "szám",
		"count":     "darabszám",
		"text":      "szöveg",
		"date":      "dátum",
		"Sales key figures from the exports of a CRM": "Értékesítési mutatók egy CRM exportjaiból",
		`salesk computes sales KPIs (revenue, win rate, sales cycle, e-mail rates, conversion,
churn, lifetime value and more) from the exports of a CRM: CSV files and workbooks,
recognised by their headers.`: `A salesk értékesítési mutatókat számít (bevétel, nyerési arány, értékesítési ciklus, e-mail-arányok,
konverzió, lemorzsolódás, ügyfélérték és más) egy CRM exportjaiból: CSV-fájlokból és
munkafüzetekből, amelyeket a fejlécükről ismer fel.`,
		"Tell how exports are understood, and what is wrong with them": "Megmondja, hogyan érti az exportokat, és mi a baj velük",
		`Check reads exports as compute does. It begins with a verdict on each file: good, doubtful
(figures can be computed, but something may make them wrong) or unusable, and why. Then it
tells, file by file, what they were taken for: the kind, the encoding and the delimiter, the
header row, which column was read from which header and why, how its dates and numbers are
written and by what evidence. Then what was skipped or left out, which rows cannot be used,
unknown stages that are counted as open, and what looks wrong though it can be used.

The findings are printed even where a file cannot be read as it is. The exit status is 0
when every row can be used, 3 when rows are set aside and 1 when a file cannot be read;
with --strict it is also 1 when data is older than max_age in salesk.yaml allows.`: `A check ugyanúgy olvassa az exportokat, mint a compute. Először minden fájlról ítéletet ad: jó, kétséges
(számítható belőle érték, de valami elronthatja) vagy használhatatlan, és hogy miért. Aztán fájlonként
megmondja, minek vette: a fajtáját, a kódolását és az elválasztóját, a fejléc sorát, melyik oszlopot
melyik fejlécből olvasta és miért, hogyan írják a dátumokat és a számokat, és ez miből látszik. Végül,
hogy mit ugrott át vagy hagyott ki, mely sorok használhatatlanok, mely ismeretlen szakaszok számítanak
nyitottnak, és mi látszik hibásnak, bár használható.

A megállapítások akkor is megjelennek, ha egy fájl így nem olvasható. A kilépési kód 0, ha minden sor
használható, 3, ha vannak félretett sorok, és 1, ha egy fájl nem olvasható; --strict mellett akkor is 1,
ha az adatok régebbiek, mint amit a salesk.yaml max_age értéke megenged.`,
		"Print the script that completes commands, flags and their values": "Kiírja a parancsokat, kapcsolókat és értékeiket kiegészítő szkriptet",
		`Completion prints a script for a shell. To try it:

  bash        source <(salesk completion bash)
  zsh         source <(salesk completion zsh)
  fish        salesk completion fish | source
  powershell  salesk completion powershell | Out-String | Invoke-Expression

To keep it, put that line into the shell's start-up file.`: `A completion egy parancsértelmezőhöz ír ki szkriptet. Kipróbálás:

  bash        source <(salesk completion bash)
  zsh         source <(salesk completion zsh)
  fish        salesk completion fish | source
  powershell  salesk completion powershell | Out-String | Invoke-Expression

Ha meg szeretné tartani, írja ezt a sort a parancsértelmező indítófájljába.`,
		"Compute KPIs from exports":                       "Mutatókat számít exportokból",
		"What salesk.yaml may hold":                       "Mi lehet a salesk.yaml fájlban",
		"Write exports as clean CSV, or any table as CSV": "Exportok kiírása tiszta CSV-be, vagy bármely táblázaté CSV-be",
		`Convert reads exports as compute does and writes what it read as one CSV file a kind
(deals.csv, leads.csv, …): UTF-8, commas, the canonical headers, ISO dates, plain decimals,
won, lost or open in status, each id once. Columns that hold nothing are left out, and rows
that cannot be used are set aside, with a message. Figures computed from these files are those
of the originals. Targets and rates that salesk.yaml holds stay there.

E-mails of which some files say more than others (replies, say) go to emails.csv,
emails-2.csv and so on: an empty cell would say that nobody replied.

With --raw nothing is interpreted: one table of any file or workbook is written just as it
stands, every row and column of it, as UTF-8 with commas.`: `A convert ugyanúgy olvassa az exportokat, mint a compute, és amit olvasott, fajtánként egy CSV-fájlba írja
(deals.csv, leads.csv, …): UTF-8, vesszők, a salesk fejlécei, ISO-dátumok, egyszerű tizedes számok, a status
oszlopban won, lost vagy open, minden azonosító egyszer. Az üres oszlopok kimaradnak, a használhatatlan
sorokat üzenettel félreteszi. Az ezekből számított értékek az eredetiekéi. A salesk.yaml tervei és
árfolyamai ott maradnak.

Azok az e-mailek, amelyekről egyes fájlok többet mondanak (például a válaszokat), az emails.csv,
emails-2.csv és így tovább fájlokba kerülnek: egy üres cella azt mondaná, hogy senki sem válaszolt.

A --raw mellett nincs értelmezés: egy tetszőleges fájl vagy munkafüzet egyik táblája pontosan úgy íródik
ki, ahogy van, minden sorával és oszlopával, UTF-8 kódolással és vesszőkkel.`,
		"Write the exports of a made-up company, to try salesk on": "Egy kitalált cég exportjainak kiírása, a salesk kipróbálásához",
		`Demo writes the exports of a made-up company into a folder: all six kinds, three
years, two teams, as CSV and a workbook, with a few blemishes such as real exports have.
The same seed gives the same files.`: `A demo egy kitalált cég exportjait írja egy mappába: mind a hat fajtát, három évre, két csapattal, CSV-ben
és egy munkafüzetben, néhány olyan hibával, amilyen a valódi exportokban is van.
Ugyanaz a --seed ugyanazokat a fájlokat adja.`,
		"What the exit statuses mean":                                                           "Mit jelentenek a kilépési kódok",
		"Say what a KPI means; with exports, which records a figure is made of":                 "Megmondja, mit jelent egy mutató; exportokkal azt is, mely rekordokból áll egy érték",
		"split the difference to the period before (prev) or the `year` before (yoy) by groups": "az előző időszakhoz (prev) vagy `évhez` (yoy) mért különbség csoportokra bontva",
		"list at most `n` records":                                                              "legfeljebb `n` rekord felsorolása",
		"50 in a table, all in other formats":                                                   "50 táblázatban, mind a többi formátumban",
		"only this `value` of %s: --where in short (repeatable)":                                "csak ez az `érték` itt: %s; a --where röviden (ismételhető)",
		"Tell where goals stand: progress, pace and what they will come to":                     "Megmondja, hol tartanak a célok: haladás, ütem és várható eredmény",
		`Goals lists the goals of salesk.yaml and those of a targets export: what was reached of
each, how far it should be by now, whether it is on track, and what it comes to at the present pace.
Goals that are part of others stand below them, indented; a note says where parts do not
add up to their whole.

Without --period, --from, --to or --all it lists the goals of the last day with data.`: `A goals felsorolja a salesk.yaml céljait és egy targets export terveit: mennyi teljesült, mennyinek kellene
lennie mostanra, terv szerint halad-e, és ezzel az ütemmel mennyi lesz belőle. A más célok részét képező
célok alattuk, beljebb állnak; megjegyzés szól arról, ha a részek nem adják ki az egészet.

--period, --from, --to vagy --all nélkül az utolsó adatokkal bíró nap céljait sorolja fel.`,
		"Write a salesk.yaml for exports": "salesk.yaml írása exportokhoz",
		`Init reads exports as compute does and writes a salesk.yaml for them: what to read, what was
asked or said with flags, and as comments what was found and what else could be said. Then
compute needs no arguments, and gives the same figures.

At a terminal it asks what the files leave open: the order of day and month, the decimal
mark, the kind of a file that fits two, the currency where none is named. With --yes, or
without a terminal, nothing is asked and nothing is guessed: an open order of day and month
or decimal mark is an error that names the flag. What is doubtful is told, and noted in the
file with the choices that settle it. An existing configuration, beside the exports or above
them, stays as it is and none is written, unless --force is given.`: `Az init ugyanúgy olvassa az exportokat, mint a compute, és salesk.yaml fájlt ír hozzájuk: mit kell olvasni, amit
kérdezett vagy kapcsolóval megadtak, és megjegyzésként, amit talált, és ami még megadható. Ezután a compute
paraméter nélkül ugyanazokat az értékeket adja.

Terminálnál megkérdezi, amit a fájlok nyitva hagynak: a nap és a hónap sorrendjét, a tizedesjelet, a kétféle
fajtához is illő fájl fajtáját, a pénznemet, ha nincs megadva. --yes mellett, vagy terminál nélkül, nem kérdez és
nem találgat: a nyitott sorrend vagy tizedesjel hiba, amely megnevezi a kapcsolót. Ami kétséges, azt közli, és a
fájlban a megoldás lehetőségeivel együtt megjegyzi. A meglévő konfiguráció, akár az exportok mellett, akár
fölöttük, változatlan marad, és új sem íródik, csak --force mellett.`,
		"List the KPIs, the input columns or the dimensions": "A mutatók, az oszlopok vagy a dimenziók felsorolása",
		"List the columns that are read, by kind of export":  "A beolvasott oszlopok felsorolása, az export fajtája szerint",
		"List what KPIs can be grouped by":                   "Felsorolja, mi szerint csoportosíthatók a mutatók",
		"List every KPI":                                     "Minden mutató felsorolása",
		"How periods and ranges are written":                 "Hogyan írhatók az időszakok és tartományok",
		"Write a dashboard and a workbook that people open":  "Megnyitható műszerfal és munkafüzet írása",
		`Report computes the KPIs of one period, beside those before it, and writes them to files:
.html is a dashboard, one file without any request to a network; .xlsx a workbook with
live formulas; the extensions of compute's formats give the same figures as they do.
Several -o are written in one run.

The period shown is the last complete one, that of --period, or the last of --from and
--to; it is compared with the period before, the same period last year, and targets.

The name of a file may hold {period}, {grain}, {from}, {to} and {as_of}. NAME is an entry
of reports: in salesk.yaml, which may say all of this; flags win over it.`: `A report egy időszak mutatóit számítja ki az előzőkéi mellett, és fájlokba írja: a .html műszerfal, egyetlen
fájl, amely semmit sem kér a hálózatról; az .xlsx munkafüzet élő képletekkel; a compute formátumainak
kiterjesztései ugyanazokat az értékeket adják. Több -o egy futásban íródik ki.

A megjelenített időszak a legutóbbi teljes, a --period szerinti, vagy a --from és --to közül az utolsó; az
előző időszakkal, az előző év azonos időszakával és a tervekkel veti össze.

A fájlnévben állhat {period}, {grain}, {from}, {to} és {as_of}. A NÉV a salesk.yaml reports: egyik bejegyzése,
amely mindezt megadhatja; a kapcsolók előbbre valók.`,
		"Print the version":            "A verzió kiírása",
		"Help on a command or a topic": "Súgó egy parancsról vagy témáról",
		`Compute reads exports (CSV, workbooks, folders of them, pipes, - for standard input), tells
from their headers what each holds, and computes every KPI that they allow.

Without further flags it answers "how did we do last month, and who?": the last complete
period, a row a rep with a total, the headline KPIs and their change against the period
before. A terminal shows one screen of it (--view summary), with a headline, rounded figures and
the best first; --view table is what a pipe gets. --period shows one period, --from and --to a range by --grain; formats for machines
hold every period where none is asked for. Where salesk.yaml lists inputs, no file need be named.`: `A compute exportokat olvas (CSV, munkafüzetek, ezek mappái, csővezetékek, - a szabványos bemenet), a
fejlécükről felismeri, mi van bennük, és minden mutatót kiszámít, amelyet lehetővé tesznek.

További kapcsolók nélkül arra felel: „Milyen volt a múlt hónap, és kinek?”: a legutóbbi teljes időszak,
értékesítőnként egy sor és az összesen, a fő mutatók és az előző időszakhoz mért változásuk. A terminál ebből
egy képernyőnyit mutat (--view summary), címmel, kerekített értékekkel, a legjobbal elöl; a --view table az,
amit egy csővezeték kap. A --period egy időszakot mutat, a --from és a --to egy tartományt a --grain szerint; a programoknak szánt
formátumokban minden időszak benne van, ha egyet sem kért. Ahol a salesk.yaml felsorolja a bemeneteket,
nem kell fájlt megadni.`,
		"a `view`: summary (what a terminal shows), table (what a pipe gets), funnel, leaderboard (by --sort KPI), cohort or cycle":   "egy `nézet`: summary (amit a terminál mutat), table (amit egy csővezeték kap), funnel, leaderboard (--sort KPI szerint), cohort vagy cycle",
		"`limits` of what a run may cost: memory, unzipped, rows, columns, cell with = and how much, such as memory=4GB (repeatable)": "egy futás költségeinek `korlátai`: memory, unzipped, rows, columns, cell, = jellel és az értékkel, például memory=4GB (ismételhető)",
		"memory 2GB and the size of the inputs":                                          "memory 2GB és a bemenetek mérete",
		"show the first file that was written, in the program for it":                    "az elsőként kiírt fájl megnyitása a hozzá tartozó programban",
		"summary: figures with all digits":                                               "summary: az értékek minden számjeggyel",
		"summary: the notes themselves, not only how many there are":                     "summary: maguk a megjegyzések, nem csak a számuk",
		"in words: deleted, archived, merged (the record is left out); all others count": "szavakkal: törölt, archivált, összevont (a rekord kimarad); az összes többi számít",

		"Explain says what a KPI means, how it is computed and what it needs.\n\nWith exports it explains a figure: the formula with its numbers, every record that counts, where it\nstands and what it adds, and the records that nearly count and why not. What the records add is the\nfigure exactly. Without --period, --from or --to it is the figure of the last complete period.": "Az explain megmondja, mit jelent egy mutató, hogyan számítja és mi kell hozzá.\n\nExportokkal egy értéket magyaráz meg: a képletet a számaival, minden rekordot, amely beszámít, hol\náll és mennyit ad hozzá, és azt is, ami majdnem beszámít, és miért nem. Amit a rekordok hozzáadnak,\npontosan az érték. --period, --from és --to nélkül az utolsó teljes időszaké.",
		"the subject line; the campaign, where no column names that": "a tárgysor; a kampány, ahol egy oszlop sem nevezi meg",
		"why the deal was lost":                               "miért veszett el az üzlet",
		"what the deal would cost without a discount":         "mennyibe kerülne az üzlet kedvezmény nélkül",
		"how many recipients left the list":                   "hány címzett iratkozott le",
		"yes, a count or a date: the recipient left the list": "igen, darabszám vagy dátum: a címzett leiratkozott",
	}
}
