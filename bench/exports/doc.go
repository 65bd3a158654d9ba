// Package exports writes made-up exports of a sales team, of any size: deals, leads,
// e-mails (a row a message) and costs as CSV, and deals as a workbook.
//
//  1. Every row is a pure function of the seed, its kind and its number, so a lead can
//     name the deal that it became, with that deal's dates, without either being kept.
//  2. Rows are written in blocks by as many goroutines as there are processors, and the
//     blocks in their order: the same Spec gives the same bytes on any machine.
//
// The exports have what makes real ones slow to read: names with commas, quotes and line
// breaks in them, empty cells, long-tailed amounts, and links from leads to deals. They
// have nothing that must be refused: every program that can read CSV can use every row.
package exports

// Version changes with the bytes that the same Spec gives, so that exports kept from
// before are told apart.
const Version = 1
