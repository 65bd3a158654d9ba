package report

import (
	"io"

	"salesk/kpi"
)

// WriteGrid writes a table that is no view of the results' figures, such as goals or a
// funnel, in one of the formats; of r it takes the currency and its digits, of o how
// the page and the file are. A workbook has the table on the worksheet that it names,
// and its Data on another.
func WriteGrid(w io.Writer, format string, r *kpi.Results, g *Grid, o Options) error {
	f, err := formatNamed(format)
	if err != nil {
		return err
	}
	return f.grid(w, &selection{r: r, o: o}, g)
}

// gridOf makes a grid of rows that are there.
func gridOf(title string, columns []Column, rows []Row) *Grid {
	return &Grid{Title: title, Columns: columns, Count: len(rows), Rows: func(yield func(Row) bool) {
		for _, row := range rows {
			if !yield(row) {
				return
			}
		}
	}}
}

// noting collects notes, each once, and numbers them.
type noting struct {
	notes []string
	marks map[string]int
}

func (n *noting) mark(note string) int {
	if note == "" {
		return 0
	}
	if n.marks == nil {
		n.marks = map[string]int{}
	}
	if n.marks[note] == 0 {
		n.notes = append(n.notes, note)
		n.marks[note] = len(n.notes)
	}
	return n.marks[note]
}
