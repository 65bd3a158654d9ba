package demo

import (
	"slices"
	"strings"
)

// mark tells a reader where a file was spoilt, and what becomes of it.
type mark struct {
	file string
	line int // physical line, from 1; 0 where many rows are meant
	text string
}

// spoil damages a few rows. What it damages is chosen so that no other record's story
// hangs on it: the deals that become unreadable are lost ones, and the lead is one
// that led nowhere.
func (x *export) spoil() []mark {
	lost := func(r *dealRow) bool { return r.Status == "Lost" && r.Type == newBusiness && r.LeadID == "" }
	amount := x.dealAfter(30, lost)
	// Somebody typed two letters O.
	amount.Amount = amount.Amount[:1] + "2,5OO"

	date := x.dealAfter(65, lost)
	date.Close = date.Close[:5] + "02-31"

	var nobodys []*dealRow
	for _, percent := range []int{20, 50, 80} {
		r := x.dealAfter(percent, func(r *dealRow) bool { return r.Type == newBusiness && r != amount && r != date })
		r.Owner = ""
		nobodys = append(nobodys, r)
	}

	twice := x.dealAfter(45, func(r *dealRow) bool { return r.Status == "Won" && r.Type == newBusiness && r.Owner != "" })
	repeat := *twice
	x.deals = slices.Insert(x.deals, slices.Index(x.deals, twice), &repeat)

	var undated *leadRow
	for _, r := range x.leads[len(x.leads)*2/5:] {
		if r.Status == "No answer" {
			undated = r
			break
		}
	}
	undated.Created = ""

	renamed := 0
	for _, r := range x.leads {
		if r.Owner == agnes && strings.HasPrefix(r.Created, "2023-03") {
			r.Owner = agnesLatin
			renamed++
		}
	}

	var sum int64
	for _, r := range x.costs {
		sum += parseCents(r.Amount)
	}
	total := &costRow{Category: "Total", Amount: cents(sum)}
	x.costs = append(x.costs, total)

	marks := []mark{
		{dealsName, lineOf(x.deals, amount), "the amount \"" + amount.Amount + "\" has letters in it: the row is set aside"},
		{dealsName, lineOf(x.deals, date), "the close date " + date.Close + " does not exist: the row is set aside"},
		{dealsName, lineOf(x.deals, &repeat), "deal " + repeat.ID + " was exported twice: the row below is equal, and one of them counts"},
	}
	for _, r := range nobodys {
		marks = append(marks, mark{dealsName, lineOf(x.deals, r), "no owner: the deal counts for \"(unassigned)\""})
	}
	slices.SortFunc(marks, func(a, b mark) int { return a.line - b.line })
	return append(marks,
		mark{leadsName, lineOf(x.leads, undated), "no created date: the row is set aside"},
		mark{leadsName, 0, agnes + " stands as \"" + agnesLatin + "\" in March 2023: salesk.yaml makes her one person"},
		mark{costsName, lineOf(x.costs, total), "a total, which must not be counted again: the row is skipped"},
	)
}

// dealAfter returns the first deal that will do, from so many percent of the file on.
// There always is one: deals of every sort come in every month.
func (x *export) dealAfter(percent int, will func(*dealRow) bool) *dealRow {
	for _, r := range x.deals[len(x.deals)*percent/100:] {
		if will(r) {
			return r
		}
	}
	panic("demo: no deal to spoil")
}

// lineOf returns a row's physical line: the header is line 1, and no cell has a line
// break in it.
func lineOf[T comparable](rows []T, row T) int { return slices.Index(rows, row) + 2 }

// parseCents reads back what cents wrote.
func parseCents(s string) int64 {
	var n int64
	for _, c := range s {
		if c != '.' {
			n = n*10 + int64(c-'0')
		}
	}
	return n
}
