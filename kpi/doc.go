// Package kpi computes key figures of sales from records. It is pure: it opens no
// file, reads no clock and prints nothing, so the same records and parameters give the
// same results everywhere.
//
// Deals, leads and e-mails, of which there may be millions, are held column by column
// (column.go); the other records are few and are rows.
//
// The pipeline:
//
//  1. Convert brings all money into one currency (convert.go).
//  2. newFacts resolves what no KPI decides, once: the periods of days (period_table.go), the
//     reps and their teams (people.go). When a KPI needs them: the links between leads and
//     deals (links.go), the customers with their won deals (accounts.go).
//  3. newGrouping gives the records that are needed their groups (grouping.go), a plan which
//     of these are shown (plan.go); KPIs that the exports do not allow are left out
//     (choose.go). Joins cut records into parts that fit into the processor's cache (package
//     partition).
//  4. foldShown folds the records into one accumulator a family of KPIs, in runs and on
//     several workers (fold.go). An accumulator holds exact integers by group and
//     period and merges in any order; what was folded can be taken out again (cells.go).
//     What several families ask of a run of records is looked up once (run.go, worker.go), a
//     customer on all days at once (customer_status.go).
//  5. The value of each KPI is taken from the merged state of a cell, when somebody asks
//     for it (compute.go, values.go, results.go); totals merge the states of all groups, so a total is never
//     a mean of rates. Derived figures (attainment, LTV to CAC) are functions of several
//     states, after the merge.
//
// Records that no figure needs themselves can be folded while they are read, and be
// forgotten: a Stream takes steps 3 and 4 for them ahead of step 2, by a window of periods
// that grows with the days it meets (stream*.go).
//
// Prepare does step 2 once for several questions (job.go). The views fold the same
// records into other shapes (view_*.go), and goals compare KPIs with what was aimed at
// (goal*.go).
//
// Adding a KPI adds a file: a state with merge, a Family that says how records add to it,
// and a definition that says all about the KPI (sales.go is the model).
//
// Money is exact throughout: int64 minor units in records, 128-bit sums in states and
// rationals in values (package exact). No float takes part.
//
// Texts (package intern), days and periods (package calendar), exact numbers and parts of
// records stand in packages below, which know nothing of KPIs.
package kpi
