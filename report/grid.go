package report

import (
	"iter"

	"salesk/kpi"
)

// Kind is what a cell holds.
type Kind uint8

// The kinds of cells.
const (
	Blank   Kind = iota // nothing belongs here
	Text                // Cell.Text
	Number              // Cell.Number in Cell.Unit; an empty Number is a figure that could not be computed
	Date                // Cell.Day
	Bool                // Cell.Bool
	Missing             // a figure that does not exist for this group: nothing was recorded
)

// Cell is one typed cell. Renderers decide how it looks.
type Cell struct {
	Kind   Kind
	Unit   kpi.Unit
	Bool   bool
	Day    kpi.Day
	Text   string
	Number kpi.Number
	Mark   int    // people's views: 1-based index into Grid.Notes, 0 for none
	Change Change // people's views: against the period before

	Immature bool // people's views: time will make it higher, so that a low figure is no bad news
}

// Column describes the cells below it.
type Column struct {
	ID       string // machine formats' header
	Title    string // people's header, with the unit where the cells do not show it
	Category string // people's views: the group of KPIs it belongs to; "" for what identifies a row
	Kind     Kind   // of most cells: decides alignment
	Key      bool   // identifies the row: repeated when a table is split
}

// Row is one line of a grid.
type Row struct {
	Cells   []Cell
	Total   bool // over all groups
	Section bool // a heading: only the first cell counts
}

// Grid is a table of typed cells. Rows may be ranged over any number of times; the
// cells of a row are only valid until the next one.
type Grid struct {
	Title   string
	Columns []Column
	Rows    iter.Seq[Row]
	Count   int      // rows, in people's views and the workbook's tables of figures
	Lead    []string // people's views: sentences between the title and the table
	Notes   []string
	Nothing string // what stands for the rows in people's views, where there are none

	// Of a workbook: what the worksheet is called, and the same for machines, which
	// becomes a table on a sheet of its own.
	Sheet string
	Data  *Grid
}

func textCell(s string) Cell { return Cell{Kind: Text, Text: s} }

func numberCell(u kpi.Unit, n kpi.Number) Cell { return Cell{Kind: Number, Unit: u, Number: n} }

// machineText is a cell as machine formats print it: plain decimals, ISO dates.
func machineText(r *kpi.Results, c *Cell) string {
	switch c.Kind {
	case Text:
		return c.Text
	case Number:
		return r.Text(c.Unit, c.Number)
	case Date:
		return c.Day.String()
	case Bool:
		if c.Bool {
			return "true"
		}
		return "false"
	}
	return ""
}
