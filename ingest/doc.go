// Package ingest turns exports into records.
//
// The pipeline, in the order of the files that hold it:
//
//  1. Open: a file, standard input, a folder or an archive becomes tables (open.go); large
//     files are mapped (mapped.go) and opened ahead of their turn (ahead.go).
//  2. Header row: the row that names most columns, wherever it stands (head.go).
//  3. Columns: which header each field is read from, by package header (plan.go). Targets
//     with a column a month become rows first (wide.go).
//  4. Formats: a first walk over the whole table decides for each column how its dates
//     and numbers are written; a column that does not tell is refused, not guessed
//     (infer.go). Rows that are no data are told apart in both walks alike: blank and
//     repeated header rows, sections, totals, footers (rows.go).
//  5. Records: a second walk decodes (decode.go, cells.go), and each kind completes its
//     records: outcomes, amounts and currencies, spans and periods (deals.go, leads.go,
//     emails.go, costs.go, targets.go). A row with a cell that cannot be read is set aside.
//     The parts of a large table are decoded side by side (parallel.go); where figures
//     are all that is asked for, messages are added up meanwhile (gather.go).
//  6. Duplicates: of the records with one id the last stays; the events of one message
//     become one record (duplicates.go).
//  7. Report: what was found, table by table, with places (load.go). How far a Load is
//     can be seen all the while (progress.go).
//
// Why our own scanner behind gocsv's struct tags: measured here, gocsv's decoder takes
// seconds for a million rows (thirty times a plain scanner), reports wrong line numbers
// after a quoted newline, and fills a field whose column does not match any header with
// zeros without a word. The tags of kpi's records still name every column in one place,
// gocsv writes by them, and the decoder here is compiled from them once a table: a row
// costs no reflection and no allocation.
package ingest
