// Package value turns the text of cells into dates, numbers, flags, counts and
// outcomes.
//
// How a cell is written is decided for a whole column over a whole file, never cell
// by cell: 03/04/2022 and 1.234 mean what the rest of their column says. Each kind of
// column goes through the same steps:
//
//  1. See takes every cell of the column and only counts: which ways of writing would
//     read it, which it rules out. Columns seen in chunks are joined with Merge, in
//     the order of the chunks if the samples in the messages are to be the first ones.
//  2. Decide weighs the counts and gives the format, with the evidence for it in
//     words, or an error that shows the readings between which the column cannot
//     tell. A hint settles only what the column leaves open.
//  3. Parse reads a cell by the format. A cell that the format does not fit is an
//     error of that cell, so that one slip sets one row aside and not the column.
//  4. Column parses a column of a whole block straight from the bytes (columns.go,
//     quick.go), and leaves the cells that are not plain to Parse.
//
// A cell that says "nothing here" (empty, "-", "n/a", "NULL" and their like) is an
// empty value and never an error. Nothing here passes through a float.
package value
