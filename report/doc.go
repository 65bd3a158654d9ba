// Package report turns the results of package kpi into files and terminal tables.
//
// Its pipeline:
//
//  1. Select (select.go): which KPIs, periods and groups of a kpi.Results are wanted,
//     in which order, and what is left out by it.
//  2. Lay out: the selection becomes a Grid of typed cells (grid.go). Machine formats
//     get tidy or wide columns (tidy.go); people get one row a group with the KPIs
//     as columns, or periods as columns, with the change against the period before
//     (people.go, change.go).
//     Tidy rows, of which there can be millions, are made and drawn in parts, without a Grid
//     (tidy_blocks.go, csv_lines.go, json_lines.go).
//  3. Render: one file a format draws the grid: csv.go, json.go, markdown.go,
//     table.go, xlsx.go. A renderer registers itself, so adding one adds a file.
//
// Nothing here computes a figure, reads a clock or looks at the environment: the same
// results and options give the same bytes.
package report
