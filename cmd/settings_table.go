package cmd

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"salesk/cmd/demo"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
	"salesk/report/lang"

	"github.com/goccy/go-yaml/ast"
	"github.com/spf13/cobra"
)

// declareSettings declares every setting, in the order of the documentation. To add one, add
// an entry here, and a field of request or config that it is kept in.
func declareSettings() []setting {
	all := []setting{
		// What is read.
		{key: "inputs", help: "files to read when the command line names none", example: `[deals.csv, "emails/*.csv", {path: book.xlsx, sheet: Costs, kind: costs}]`,
			read: func(c *config, y *yamlReader, n ast.Node) { c.readInputs(y, n) }},
		{flag: "sheet", on: onReading, help: "`sheet` of the workbooks; or write book.xlsx[Sheet]",
			set: one(plain, func(r *request) *string { return &r.sheet })},
		{flag: "config", on: onReading &^ onInit, help: "configuration `file`", otherwise: configName + " beside the data or above it",
			set: one(plain, func(r *request) *string { return &r.configPath })},
		{flag: "no-config", on: onReading &^ onInit, yes: true, help: "read no configuration",
			set: one(parseTrue, func(r *request) *bool { return &r.noConfig })},
		{key: "columns", help: "headers by canonical column, for what is not recognised", example: "{deals: {rep: Account owner}}", remark: "canonical column: header as written",
			read: func(c *config, y *yamlReader, n ast.Node) { c.readColumns(y, n) }},
		{key: "stages", help: "what stages mean: won, lost or open, and how likely their deals are won", example: "{won: [Signed], lost: [Gone], open: [Talks], probability: {Talks: 0.2}}",
			read: func(c *config, y *yamlReader, n ast.Node) { c.readStages(y, n) }},
		{key: "outcome", help: "all deals are won on their date: they are orders or invoices", words: []string{"won"}, otherwise: "by stage", example: "won",
			set: one(parseOutcome, func(r *request) *bool { return &r.config.AllWon })},
		{key: "rep_from", help: "sheets are named after reps", words: []string{"sheet"}, otherwise: "a column", example: "sheet",
			set: one(parseRepFrom, func(r *request) *bool { return &r.config.RepFromSheet })},
		{key: "rows", help: "what several rows of one deal_id are", words: []string{"lines", "splits", "versions"}, otherwise: "told from the file", example: "lines",
			set: one(parseRows, func(r *request) *string { return &r.config.Rows })},
		{key: "lead_statuses", help: "statuses of leads that became an opportunity", example: "{opportunity: [SQL]}",
			read: func(c *config, y *yamlReader, n ast.Node) { c.readLeadStatuses(y, n) }},
		{flag: "date-order", on: onReading, key: "date_order", help: "`order` of day and month where the dates do not tell: dmy, mdy or ymd", words: []string{"dmy", "mdy", "ymd"}, example: "dmy",
			set: one(parseDateOrder, func(r *request) *string { return &r.config.DateOrder })},
		{flag: "repair-dates", on: onReading, yes: true, help: "swap days and months back in columns in which a spreadsheet swapped them",
			set: one(parseTrue, func(r *request) *bool { return &r.repairDates })},
		{flag: "decimal", on: onReading, key: "decimal", help: "decimal `mark` where the numbers do not tell: point or comma", words: []string{"point", "comma"}, example: "comma",
			set: one(parseDecimal, func(r *request) *string { return &r.config.Decimal })},
		{flag: "encoding", on: onReading, key: "encoding", help: "character `encoding` of text files, such as windows-1250", example: "windows-1250",
			set: one(plain, func(r *request) *string { return &r.config.Encoding })},
		{flag: "delimiter", on: onReading, help: "`delimiter` of text files: comma, semicolon, tab, pipe or one character", words: []string{"comma", "semicolon", "tab", "pipe"},
			set: one(parseDelimiter, func(r *request) *string { return &r.delimiter })},
		{flag: "limit", on: onReading, again: true, list: true, help: "`limits` of what a run may cost: " + strings.Join(limitNames(), ", ") + " with = and how much, such as memory=4GB (repeatable)",
			otherwise: "memory 2GB and the size of the inputs", set: func(r *request, texts []string) error { return r.config.setLimits(texts) }},
		{key: "limits", help: "limits of what a run may cost", example: "{memory: 4GB, rows: 1000000}",
			read: func(c *config, y *yamlReader, n ast.Node) { c.readLimits(y, n) }},

		// Who sells.
		{key: "teams", help: "the reps of each team", example: "{North: [Ann, {rep: Bob, to: 2022-03-31}], South: [Cleo, {rep: Bob, from: 2022-04-01}]}",
			read: func(c *config, y *yamlReader, n ast.Node) { c.readTeams(y, n) }},
		{key: "reps", help: "more about reps: other spellings, team, region", example: `{Ann: {also: ["A. Smith"], region: EMEA}}`,
			read: func(c *config, y *yamlReader, n ast.Node) { c.readReps(y, n) }},
		{key: "roster", help: "a table of reps, teams and regions", example: "sales_teams.csv", remark: "a table of reps, teams and regions",
			read: func(c *config, y *yamlReader, n ast.Node) { c.readRoster(y, n) }},

		// When.
		{flag: "period", on: onComputing, entry: "period", instead: "range", help: "one `period`: 2022-03, 2022-Q1, \"last month\", \"year to date\", \"last 30 days\" (help periods)",
			offers: fixed("last month", "this month", "last quarter", "this quarter", "last year", "this year", "year to date", "quarter to date", "last 12 months"),
			set:    one(checked(checkPeriod), func(r *request) *string { return &r.period })},
		{flag: "from", on: onComputing, entry: "from", instead: "range", help: "first `day`, month, quarter or year, inclusive",
			set: one(checked(checkRangeEnd), func(r *request) *string { return &r.from })},
		{flag: "to", on: onComputing, entry: "to", instead: "range", help: "last `day`, month, quarter or year, inclusive",
			set: one(checked(checkRangeEnd), func(r *request) *string { return &r.to })},
		{flag: "grain", on: onComputing, key: "calendar.grain", entry: "grain", help: "`length` of the periods of a range: %s", of: strings.Join(kpi.GrainNames(), ", "), words: kpi.GrainNames(), normal: "month", example: "month",
			set: one(given(parseGrain), func(r *request) **kpi.Grain { return &r.config.Grain })},
		{flag: "fiscal-start", on: onComputing, key: "calendar.fiscal_start", help: "`month` in which the fiscal year starts, 1 to 12", normal: "1", example: "4", offers: fixed(monthNames...),
			set: one(parseMonth, func(r *request) *int { return &r.config.FiscalStart })},
		{key: "calendar.fiscal_name", help: "whether a fiscal year is named after the year in which it ends or starts", words: []string{"last_year", "first_year"}, normal: "last_year", example: "last_year",
			set: one(either("first_year", "last_year"), func(r *request) *bool { return &r.config.FirstYear })},
		{key: "calendar.week_start", help: "the first day of weeks", words: []string{"monday", "sunday"}, normal: "monday", example: "monday",
			set: one(either("sunday", "monday"), func(r *request) *bool { return &r.config.SundayWeeks })},
		{flag: "tz", on: onReading &^ onInit, key: "calendar.time_zone", help: "time `zone` into which timestamps with a zone are moved", otherwise: "days as they are written; today is that of UTC", example: "Europe/Budapest",
			set: one(parseZone, func(r *request) **time.Location { return &r.config.Zone })},
		{flag: "as-of", on: onComputing, key: "calendar.as_of", entry: "as_of", help: "last `day` that counts", otherwise: "today", example: "2022-12-31",
			set: one(parseDay, func(r *request) *kpi.Day { return &r.config.AsOf })},
		{flag: "as-of", on: onCheck, help: "the `day` that counts as today", otherwise: "today",
			set: one(parseDay, func(r *request) *kpi.Day { return &r.config.AsOf })},

		// In which money.
		{flag: "currency", on: onReading &^ onConvert, key: "currency", help: "`code` of the currency to report in, and of amounts that name none", example: "EUR",
			set: one(parseCurrency, func(r *request) *string { return &r.config.Currency })},
		{flag: "currency", on: onConvert, help: "`code` of the currency of amounts that name none",
			set: one(parseCurrency, func(r *request) *string { return &r.config.Currency })},
		{key: "currency_signs", help: "of several currencies with a sign, the one that is meant", example: `{"$": USD}`, remark: "of several currencies with a sign, the one that is meant",
			read: func(c *config, y *yamlReader, n ast.Node) { c.readCurrencySigns(y, n) }},
		{key: "rates", help: "what one unit of a currency is in the report's, from a date until the next", example: "[{date: 2022-01-01, currency: USD, rate: 0.88}]",
			read: func(c *config, y *yamlReader, n ast.Node) { c.readRates(y, n) }},
		{key: "targets", help: "targets of the company, teams and reps", example: "[{period: 2022-Q1, rep: Ann, target: 50000}]",
			read: func(c *config, y *yamlReader, n ast.Node) { c.readTargets(y, n) }},

		// How figures are computed.
		{key: "customers.inactive_days", help: "days that a won deal without a contract end keeps its customer active", normal: "365", example: "365",
			set: one(given(wholeFrom(1)), func(r *request) **int { return &r.config.InactiveDays })},
		{key: "customers.renewal_window", help: "last days of a contract in which a later win of the same customer and product renews it", normal: "90", example: "90",
			set: one(given(wholeFrom(0)), func(r *request) **int { return &r.config.RenewalWindow })},
		{key: "customers.retention_days", help: "days after the first win that won_customer_retention looks at", normal: "180", example: "180",
			set: one(given(wholeFrom(1)), func(r *request) **int { return &r.config.RetentionDays })},
		{key: "customers.conversion_days", help: "days within which a lead must convert; 0 is no limit", normal: "0", example: "90",
			set: one(given(wholeFrom(0)), func(r *request) **int { return &r.config.ConversionDays })},
		{key: "customers.lifespan_cap", help: "months, at most, of a customer's lifespan in lifetime value", normal: "60", example: "60",
			set: one(given(wholeFrom(1)), func(r *request) **int { return &r.config.LifespanCap })},
		{key: "customers.end", help: "end_date is the customer's last day, or the first day without it", words: []string{"last_day", "day_after"}, otherwise: "told from the rows", example: "last_day",
			set: one(parseCustomerEnd, func(r *request) *kpi.CustomerEnd { return &r.config.CustomerEnd })},
		{key: "sales_cycle.from", help: "where sales cycles start", words: []string{"contact", "created"}, normal: "contact", example: "created", remark: "contact (the default): the first contact, else the lead",
			set: one(given(parseCycleStart), func(r *request) **kpi.CycleStart { return &r.config.CycleFrom })},
		{key: "stale_days", help: "days without a change from which on an open deal is stale", normal: "30", example: "30",
			set: one(given(wholeFrom(1)), func(r *request) **int { return &r.config.StaleDays })},
		{key: "gross_margin", help: "the fraction of revenue that is left after the cost of what is sold", normal: "1", example: "0.8",
			set: one(parseMargin, func(r *request) *kpi.Dec { return &r.config.GrossMargin })},
		{key: "costs.allocate", help: "whether costs without a rep are shared among the reps of the period", words: []string{"even", "none"}, normal: "none", example: "even",
			set: one(given(parseAllocation), func(r *request) **bool { return &r.config.AllocateEven })},

		// Which figures, and against what.
		{flag: "kpi", on: onCompute | onReport, key: "kpis", entry: "kpis", again: true, list: true, help: "`list` of KPIs and categories (team, leads, growth, customers), or all", example: "[team, win_rate]",
			offers: list(func() []string { return append(append(describedKPIs(), categoryNames()...), "all\tevery KPI") }),
			set:    several(resolveKPIs, func(r *request) *[]string { return &r.config.KPIs })},
		{flag: "by", on: onCompute | onReport, key: "by", entry: "by", list: true, help: "`list` of dimensions to group by, or none", normal: "rep", example: "[team]",
			offers: list(func() []string { return append(kpi.Dimensions(), "none\tthe company as a whole") }),
			set:    several(resolveBy, func(r *request) *[]string { return &r.config.By })},
		{flag: "where", on: onCompute | onReport | onExplain, entry: "where", again: true, help: "`filter`, dimension=value,...: only groups with one of the values; a customer is in the group of its latest won deal, or of its row (repeatable)",
			offers: offerFilters, set: several(parseWhere, func(r *request) *[]kpi.Filter { return &r.where })},
		{key: "goals", help: "what is to be reached, or kept; see the page on reports", example: "[{metric: revenue, period: 2022, target: 1200000, parts: [{team: North, target: 700000}]}]",
			read: func(c *config, y *yamlReader, n ast.Node) { c.readGoals(y, n) }},
		{key: "goal_thresholds", help: "from which share of the progress expected a goal is on track, and from which behind", example: "{on_track: 0.95, behind: 0.8}",
			read: func(c *config, y *yamlReader, n ast.Node) { c.readThresholds(y, n) }},
		{flag: "vs", on: onCompute, help: "compare with a `list` of prev, yoy, target",
			offers: list(func() []string { return comparisons }), set: one(parseComparisons, func(r *request) **report.Comparison { return &r.versus })},
		{flag: "vs", on: onExplain, help: "split the difference to the period before (prev) or the `year` before (yoy) by groups", words: []string{"prev", "yoy"},
			set: one(word(message.TermComparison(), "prev", "yoy"), func(r *request) *string { return &r.splitVs })},
		{flag: "records", on: onExplain, help: "list at most `n` records", otherwise: "50 in a table, all in other formats",
			set: one(parseCount(message.NotANumberOfRecords), func(r *request) *int { return &r.records })},
		{flag: "view", on: onCompute, help: "a `view`: summary (what a terminal shows), table (what a pipe gets), funnel, leaderboard (by --sort KPI), cohort or cycle", words: viewNames,
			set: one(word(message.TermView(), viewNames...), func(r *request) *string { return &r.viewName })},
		{flag: "fail-on", on: onComputing &^ onExplain, entry: "fail_on", again: true, help: "exit with status 4 if a `comparison` holds for the total of the period shown: 'win_rate<25%'; 'goals<0.8' compares every goal's pace (repeatable)",
			offers: offerThresholds, set: several(each(parseThreshold), func(r *request) *[]threshold { return &r.failOn })},
		{flag: "strict", on: onComputing | onConvert, yes: true, help: "write nothing if a row had to be set aside",
			set: one(parseTrue, func(r *request) *bool { return &r.strict })},

		// What is written, and how.
		{key: "reports", help: "what salesk report NAME writes", example: `{monthly: {period: last month, output: ["kpi-{period}.html"]}}`,
			read: func(c *config, y *yamlReader, n ast.Node) { c.readReports(y, n) }},
		{flag: "format", on: onCompute | onGoals | onExplain, help: "output `format`: %s", of: formatList(), otherwise: "by the extension of -o, else table", words: formatNames(), offers: offerFormats,
			set: one(word(message.TermFormat(), formatNames()...), func(r *request) *string { return &r.format })},
		{flag: "format", on: onCheck | onList, help: "text for reading, json for programs", normal: "text", words: []string{"text", "json"},
			set: one(word(message.TermOneOfItsValues(), "text", "json"), func(r *request) *string { return &r.format })},
		{flag: "output", short: "o", on: onCompute | onGoals | onExplain, help: "write to a `file` atomically",
			set: one(plain, func(r *request) *string { return &r.output })},
		{flag: "output", short: "o", on: onReport, entry: "output", again: true, path: true, help: "write to a `file` atomically (repeatable); {period} and the like are filled in",
			set: several(each(parseTemplate), func(r *request) *[]string { return &r.outputs })},
		{flag: "output", short: "o", on: onInit, help: "the `file` to write, - for standard output; its paths are relative to its folder", normal: configName,
			set: one(plain, func(r *request) *string { return &r.output })},
		{flag: "output", short: "o", on: onConvert, help: "with --raw: write to a `file` rather than standard output",
			set: one(plain, func(r *request) *string { return &r.output })},
		{flag: "title", on: onReport, entry: "title", help: "`title` of the report", otherwise: "Sales KPIs",
			set: one(plain, func(r *request) *string { return &r.title })},
		{flag: "open", on: onReport, yes: true, help: "show the first file that was written, in the program for it",
			set: one(parseTrue, func(r *request) *bool { return &r.open })},
		{flag: "if-exists", on: onReport, entry: "if_exists", help: "what to do with an output file that exists", words: []string{"overwrite", "skip", "fail"}, normal: "overwrite",
			set: one(word(message.TermOneOfItsValues(), "overwrite", "skip", "fail"), func(r *request) *string { return &r.ifExists })},
		{flag: "lock", on: onReport, entry: "lock", yes: true, help: "fail while another run with this flag writes the same report",
			set: one(parseTrue, func(r *request) *bool { return &r.lock })},
		{flag: "layout", on: onCompute, help: "`layout`: tidy, or wide with the periods as columns", words: report.LayoutNames(), normal: "tidy",
			set: one(word(message.TermLayout(), report.LayoutNames()...), func(r *request) *string { return &r.layout })},
		{flag: "for-excel", on: onComputing, yes: true, help: "csv and tsv: a byte order mark, and cells that Excel would run as formulas are escaped",
			set: one(parseTrue, func(r *request) *bool { return &r.forExcel })},
		{flag: "top", on: onCompute, help: "only the first `n` groups, by --sort or else by revenue",
			set: one(parseCount(message.NotANumberOfGroups), func(r *request) *int { return &r.top })},
		{flag: "sort", on: onCompute, help: "order groups by a `KPI`, largest first (-KPI: smallest first), or by name", offers: offerSortKeys,
			set: one(plain, func(r *request) *string { return &r.sort })},
		{flag: "totals", on: onCompute, yes: true, help: "csv, tsv, json, jsonl: also the totals over the groups",
			set: one(parseTrue, func(r *request) *bool { return &r.totals })},
		{flag: "exact", on: onCompute, yes: true, help: "summary: figures with all digits",
			set: one(parseTrue, func(r *request) *bool { return &r.exact })},
		{flag: "notes", on: onCompute, yes: true, help: "summary: the notes themselves, not only how many there are",
			set: one(parseTrue, func(r *request) *bool { return &r.notes })},
		{flag: "color", on: onCompute | onGoals | onExplain, help: "`when` to colour tables: auto, always or never", words: []string{"auto", "always", "never"}, normal: "auto",
			set: one(word(message.TermOneOfItsValues(), "auto", "always", "never"), func(r *request) *string { return &r.color })},
		{flag: "width", on: onCompute | onGoals | onExplain, help: "`columns` a table may take", otherwise: "the terminal's, else 120",
			set: one(parseCount(message.NotANumberOfColumns), func(r *request) *int { return &r.width })},
		{flag: "lang", on: onReading | onRoot, key: "lang", entry: "lang", help: "`language` of tables, workbooks, dashboards, help and messages: %s", of: strings.Join(lang.Codes(), ", "), words: lang.Codes(), normal: "en", example: "de", remark: "of tables, workbooks, dashboards, help and messages",
			set: one(parseLang, func(r *request) **lang.Lang { return &r.config.Lang })},

		// What check, convert, init, demo and all commands take.
		{key: "max_age", help: "how old the newest event of an export may be before check warns", example: "{deals: 7d, leads: 2w}", remark: "salesk check tells of older data",
			read: func(c *config, y *yamlReader, n ast.Node) { c.readMaxAge(y, n) }},
		{flag: "strict", on: onCheck, yes: true, help: "data older than max_age is an error",
			set: one(parseTrue, func(r *request) *bool { return &r.strict })},
		{flag: "rejects", on: onCheck, help: "write the rows that were set aside to a CSV `file`: file, line, column, reason and the row",
			set: one(plain, func(r *request) *string { return &r.rejects })},
		{flag: "all", on: onCheck, yes: true, help: "list every problem, not the first 20 of a file (json always does)",
			set: one(parseTrue, func(r *request) *bool { return &r.all })},
		{flag: "all", on: onGoals, yes: true, help: "all goals, whatever their period",
			set: one(parseTrue, func(r *request) *bool { return &r.all })},
		{flag: "to", on: onConvert, help: "write into a `folder`, which is made if need be",
			set: one(plain, func(r *request) *string { return &r.folder })},
		{flag: "raw", on: onConvert, yes: true, help: "one table as it stands, nothing interpreted",
			set: one(parseTrue, func(r *request) *bool { return &r.raw })},
		{flag: "force", on: onConvert, yes: true, help: "overwrite files of the folder",
			set: one(parseTrue, func(r *request) *bool { return &r.force })},
		{flag: "force", on: onInit, yes: true, help: "overwrite an existing configuration",
			set: one(parseTrue, func(r *request) *bool { return &r.force })},
		{flag: "force", on: onDemo, yes: true, help: "overwrite what is in the folder",
			set: one(parseTrue, func(r *request) *bool { return &r.force })},
		{flag: "yes", short: "y", on: onInit, yes: true, help: "ask nothing",
			set: one(parseTrue, func(r *request) *bool { return &r.yes })},
		{flag: "dry-run", on: onInit, yes: true, help: "print the configuration and write nothing",
			set: one(parseTrue, func(r *request) *bool { return &r.dryRun })},
		{flag: "seed", on: onDemo, help: "a `number`; another one makes another company", normal: fmt.Sprint(demo.DefaultSeed),
			set: one(parseSeed, func(r *request) *uint64 { return &r.seed })},
		{flag: "quiet", short: "q", on: onRoot, yes: true, help: "leave out notes; warnings and errors stay",
			set: one(parseTrue, func(r *request) *bool { return &r.log.quiet })},
		{flag: "log-format", on: onRoot, help: "diagnostics as text or as JSON, one object a line", words: []string{"text", "json"}, normal: "text",
			set: one(parseLogFormat, func(r *request) *bool { return &r.log.json })},
	}
	for _, k := range kpi.AllKinds() {
		all = append(all, setting{flag: k.String(), on: onReading, again: true, help: "`file` with %s, where its headers do not tell (repeatable)", of: k.String(),
			set: several(each(plain), func(r *request) *[]string { return &r.kinds[k] })})
	}
	for _, dim := range kpi.Dimensions() {
		if slices.ContainsFunc(all, func(s setting) bool { return s.flag == dim && s.on&onExplain != 0 }) {
			continue // --where has it
		}
		all = append(all, setting{flag: dim, on: onExplain, again: true, help: "only this `value` of %s: --where in short (repeatable)", of: dim,
			set: func(r *request, texts []string) error { return r.setOnly(dim, texts) }})
	}
	return all
}

func fixed(values ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)
}
