// Package header tells what a table is from its header row: which kind of export, and
// which header each canonical column is read from.
//
//  1. A header becomes a key: accents, case and separators go, so do a trailing
//     asterisk and the entity that Pipedrive writes before a name ("Deal - "). A
//     currency at its end ("Amount spent (HUF)") is kept apart (unit.go).
//  2. The canonical columns come from the tags of kpi's records, and beside them stand
//     the few columns that only help to find them: flags, expected dates, debit and
//     credit (columns.go).
//  3. Each shape of table has its names as the CRMs and languages write them, in order
//     of precedence, one file a shape (deals.go, leads.go, …).
//  4. Headers are given to columns: what the configuration says, then canonical names,
//     then known names, then names that are similar enough and clearly more similar
//     than to any other column (match.go, similar.go).
//  5. The shape is the one to which the headers say most. A header that fits many
//     shapes says little about each. What is not clear is refused, with the reason
//     (recognise.go).
//
// What was found of a header row is kept for files with the same one (seen.go).
//
// Nothing here reads rows, and nothing is guessed in silence: every claim says why.
package header
