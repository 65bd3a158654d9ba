// Package workbook writes the managers' Excel workbook of a report.Book.
//
// The pipeline:
//
//  1. The figures of the book are indexed by KPI, period and group (figures.go), with
//     what they are compared with (compare.go).
//  2. The data sheets are laid out first (records.go, kpis.go): their tables say which
//     figures can be formulas over them.
//  3. The sheets that people read are written (summary.go, team.go and their like).
//     What a spreadsheet can add up is a live formula (live.go), with the figure that
//     was computed beside it and a check that the two agree. It has its value, so that
//     programs that do not recalculate show it too.
//  4. Cells are written by package xlsx, the rest by excelize; the parts are packed in a
//     fixed order and without a clock.
//
// The same book gives the same bytes.
//
// # Records
//
// The tables of Book.Records become sheets of the same name. A sheet is written as it
// comes; formulas need the columns below, known by their ids. Where one is missing,
// where a table has more rows than a worksheet, or where the name of a group cannot be
// told from another's by a spreadsheet, the figure is a plain value.
//
// The rows are those that the figures rest on: within the filters of the run, after
// deduplication, with money in the report's currency. All groups are texts as in the
// groups of Results: "(unassigned)" where the record has none, never a blank. A blank
// cell means: not known. Rows after the as-of date may be there; no formula counts them.
//
// Deals, one row a deal:
//
//	deal          Text    the deal's id
//	rep, team, source, pipeline, product, region, segment, type, currency
//	              Text    groups: those of Results.By and of ByTeam are needed
//	customer      Text
//	stage         Text
//	outcome       Text    "won", "lost" or "open"
//	amount        Number  kpi.Amount, in the report's currency; blank without one
//	created       Date    created_date, else first_contact_date
//	closed        Date    of won and lost deals alone
//	expected      Date    the forecast of an open deal
//	cycle_days    Number  kpi.Days: of won deals; blank where the start is not known or
//	                      after the close
//
// Leads, one row a lead:
//
//	lead          Text    the lead's id
//	rep, team, source, region
//	              Text    groups
//	created       Date
//	opportunity   Text    "yes" or "no": it became an opportunity by the as-of date
//	converted     Text    "yes" or "no": it became a customer by the as-of date
//	              (within conversion_days; blank where it is too young to tell)
//	won           Date    the first linked won close of a converted lead
//	convert_days  Number  kpi.Days: from created to won; blank where negative
//
// Emails, one row a message or campaign:
//
//	sent_date     Date
//	rep, team, campaign
//	              Text    groups
//	delivered     Number  kpi.Whole: as given, else sent less bounced
//	opened, clicked, replied, machine_opens
//	              Number  kpi.Whole: unique, of delivered mail; blank where the record is
//	              in no rate of it
//
// Costs, Targets, Customers and Rates take any columns.
package workbook
