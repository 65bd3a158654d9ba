// Package sheet reads workbooks: every worksheet of a file becomes one table.Table whose
// cells keep what the workbook knows of them (text, number, date, boolean, error).
//
// The pipeline:
//
//  1. Sniff tells the format from the first bytes; a name's extension is never trusted,
//     since exports called .xls are often HTML.
//  2. Open lists the sheets. Only the parts that name things are read here; cells are not.
//  3. Table.Walk scans one sheet from its start, each time it is called, and gives its
//     rows as it meets them. Only the strings that sheets share are held in memory. In an
//     .xlsx, rows written as programs write most of them are read by their bytes
//     (plainrow.go), and all others tag by tag (xlsxsheet.go).
//  4. Table.Chunks reads one .xlsx sheet on several processors: while it unzips, it is cut
//     behind rows (blocks.go) and handed out (chunks.go), a few blocks at a time.
//  5. A stored number becomes a date when its number format says so (numfmt.go, serial.go),
//     and otherwise plain decimal text (number.go). Text stays text, whatever it looks like.
//
// Formats: .xlsx and .xlsm (also strict), .ods, .xls (BIFF8, BIFF5 and BIFF7), HTML and XML
// Spreadsheet 2003 saved as .xls. Encrypted workbooks, .xlsb and Excel 2-4 sheets are refused by
// name, with what to do about it.
//
// Rows: every row starts at column A, with empty cells for gaps, and ends at its last cell
// that has a value. Rows without any value are not given, whether or not the file mentions
// them (some programs store a million of them): Row.Line jumps over them. A merged cell has
// its value at its top left; Merged gives the areas.
//
// A formula gives the value that was stored with it. One that was never computed gives an
// Error cell, [table.Uncomputed], and a Row.Note, so that no row looks complete when it is not.
package sheet
