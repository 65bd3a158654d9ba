// Package text reads text files of rows: CSV and its many dialects.
//
// The pipeline:
//
//  1. Unpack: gzip and zstd by their magic bytes (open.go).
//  2. Decode: the encoding from a byte order mark, from NUL bytes, from the validity of
//     the file, or of its sample, as UTF-8 (survey.go, encoding.go), else by package charset from
//     the language that its bytes would be letters of. Lines of another encoding than their file
//     are decoded apart.
//  3. Dialect: delimiter, quote and line ends from the consistency of whole records
//     (dialect.go), each tried (measure.go) on parts of the file (sample.go).
//  4. Blocks: a large file is read in stretches of 256 KB (source.go), each from the record that
//     starts in it to the last one that does. Where the first record starts is guessed by the
//     quotes before it, and verified against the end of the stretch before (chunks.go).
//  5. Cut: a bit for each delimiter, quote and line end (masks.go, in assembly where the processor
//     has AVX2) gives the places where cells end, as long as quotes are in order (block.go).
//  6. Scan: records whose quotes need a decision are read one by one, cell by cell (scan.go,
//     quote.go).
//
// Of a large file only a sample is looked at before it is read. Each block verifies that it is
// valid UTF-8, and that quotes and line ends are as the sample had them; a Reopen says that they
// are not.
//
// A stray quote must never swallow the rest of a file. A quoted field is only taken as
// such when it closes before a delimiter or a line end; one that runs over several lines
// is refused when the lines inside it are records by themselves (quote.go). Every row so
// mended has a note. A row is Broken where a quote opens a cell and none is left to close it, or
// where stray quotes leave it another width than most rows have. A row that is one quoted cell is
// read by the cells inside, where these are as many as most rows have.
//
// A mark cuts cells only if it cuts the header row, too, or no other mark cuts it as the rows
// (trial.hides). Single quotes are quotes where some column has them throughout. Reading takes time linear in the file's size, whatever is in it.
package text
