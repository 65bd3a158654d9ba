package sheet

import (
	"bytes"
	"slices"

	"salesk/ingest/table"
)

// Filled is a sheet whose merged areas hold for all of their rows: the value at the top left of each stands in
// the first column of all the others too, with [table.Cell.Merged] set.
type Filled struct {
	*Table
	areas [][4]int // of more than one row, by their first one
}

// NewFilled fills the areas of a sheet, which are those that Merged gives.
func NewFilled(t *Table, areas [][4]int) *Filled { return &Filled{t, Tall(areas)} }

// Tall are the merged areas of more than one row, by their first one.
func Tall(areas [][4]int) [][4]int {
	tall := slices.DeleteFunc(slices.Clone(areas), func(a [4]int) bool { return a[0] == a[2] })
	slices.SortStableFunc(tall, func(a, b [4]int) int { return a[0] - b[0] })
	return tall
}

// Size is 0: the value of an area is known where its first row was read.
func (t *Filled) Size() int { return 0 }

// InOrder reports that the sheet is not read in parts.
func (t *Filled) InOrder() bool { return false }

// Chunks returns the sheet as a whole.
func (t *Filled) Chunks(int) []table.Table { return []table.Table{t} }

// filling is an area under way, with the cell that it shows.
type filling struct {
	last, col int
	cell      table.Cell
}

// Walk is Table.Walk with the areas filled. A row that has nothing else stays away.
func (t *Filled) Walk(f func(*table.Row) bool) error {
	next := 0
	var open []filling
	var cells []table.Cell
	return t.Table.Walk(func(r *table.Row) bool {
		open = slices.DeleteFunc(open, func(a filling) bool { return a.last < r.Line })
		for ; next < len(t.areas) && t.areas[next][0] <= r.Line; next++ {
			a := t.areas[next]
			if a[0] == r.Line && a[1] < len(r.Cells) && len(r.Cells[a[1]].Text) > 0 {
				c := r.Cells[a[1]]
				c.Text, c.Merged = bytes.Clone(c.Text), true
				open = append(open, filling{a[2], a[1], c})
			}
		}
		cells = cells[:0]
		for _, a := range open {
			if a.col < len(r.Cells) && r.Cells[a.col].Kind == a.cell.Kind && bytes.Equal(r.Cells[a.col].Text, a.cell.Text) {
				continue // its first row, or written there all the same
			}
			if len(cells) == 0 {
				cells = append(cells, r.Cells...)
			}
			for len(cells) <= a.col {
				cells = append(cells, table.Cell{})
			}
			cells[a.col] = a.cell
		}
		if len(cells) > 0 {
			r.Cells = cells
		}
		return f(r)
	})
}
