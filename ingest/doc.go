// Package ingest turns exports into records.
//
// The pipeline, in the order of the files that hold it:
//
//  1. Open: a file, standard input, a folder or an archive becomes tables (open.go). Many small
//     files are read side by side (together.go), a large one is opened ahead of its turn
//     (ahead.go), and of much that is to be read the headers are looked at first (peek.go).
//  2. Header row: the row that names most columns, wherever it stands (head.go).
//  3. Columns: which header each field is read from, by package header, and which of them the
//     figures that are asked for need (plan.go). Targets with a column a month become rows
//     first (wide.go).
//  4. Formats: a first walk over the table, or over a sample of a large one, decides for each
//     column how its dates and numbers are written; a column that does not tell is refused, not
//     guessed (infer.go). Rows that are no data are told apart in both walks alike: blank and
//     repeated header rows, sections, totals, footers (rows.go).
//  5. Records: a second walk decodes. A block of a text file is decoded column by column
//     (block.go); what is not plain in it, and every row of a sheet, cell by cell (decode.go,
//     cells.go). What cells became stands in a list a column (vector.go), and each kind completes
//     its rows from these: outcomes, amounts and currencies, spans and periods (deals.go,
//     leads.go, emails.go, costs.go, targets.go). A row with a cell that cannot be read is set
//     aside.
//  6. Parts: blocks and parts of sheets are decoded side by side and taken in their order
//     (commit.go): their columns are added to the data, or have been folded at once where the
//     figures allow it.
//  7. Ids: of the records with one id the last stays. Ids are compared by parts of their hashes,
//     and the parts of tables in which two agree are read once more (ids.go). The events of one
//     message become one record, and customers get their ids (duplicates.go).
//  8. Report: what was found, table by table, with places (load.go). How far a Load is
//     can be seen all the while (progress.go).
//
// What a reader should know is a message, told by l.tell (a notice on a file) or countRow (a
// class of rows). If it makes figures doubtful, its definition says of what: in package message,
// Texts{Doubts: message.DoubtLinks, …}. That is all: `check` makes the verdict on a file of it,
// so the place of a notice has to begin with the name of its table. A notice without a place
// is on all files.
//
// A look at some of a large file may mislead. Every cell is read by what it decided, every block
// verifies what it was taken for, and where one cannot be, the Load begins anew with what is
// known then (load.go). So the answer is that of the whole file.
//
// Why our own scanner behind gocsv's struct tags: measured here, gocsv's decoder takes
// seconds for a million rows (thirty times a plain scanner), reports wrong line numbers
// after a quoted newline, and fills a field whose column does not match any header with
// zeros without a word. The tags of kpi's records still name every column in one place,
// gocsv writes by them, and the plan of a table is compiled from them: a row costs no
// reflection and no allocation.
package ingest
