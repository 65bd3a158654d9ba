// Package text reads text files of rows: CSV and its many dialects.
//
// The pipeline:
//
//  1. Unpack: gzip and zstd by their magic bytes (open.go).
//  2. Decode: the encoding from a byte order mark, from NUL bytes, from the validity of
//     the whole file as UTF-8 (encoding.go), else from the language that its bytes would
//     be letters of (letters.go).
//  3. Dialect: delimiter, quote and line ends from the consistency of whole records
//     (dialect.go), each tried (measure.go) on parts of the file (sample.go).
//  4. Scan: rows with their cells, physical lines and offsets (scan.go); of the whole
//     file, or of chunks cut at record boundaries (chunks.go). The bytes that matter are
//     found many at a time (marks.go), by which nearly all rows are cut (quick.go); rows
//     with quotes that need a decision are read cell by cell (quote.go).
//
// A stray quote must never swallow the rest of a file. A quoted field is only taken as
// such when it closes before a delimiter or a line end; one that runs over several lines
// is refused when the lines inside it are records by themselves (quote.go). Every row so
// mended has a note. Reading takes time linear in the file's size, whatever is in it.
package text
