package ingest

import (
	"slices"
	"strings"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/internal/message"
	"salesk/kpi"
)

// A row that names several columns, with none that names more within so many rows after
// it, is the header row: there is no need to look further.
const (
	clearlyKnown = 3
	lookAhead    = 5
)

// maxPreamble is how many rows with anything in them may stand before the header row.
const maxPreamble = 40

// head is the header row of a table.
type head struct {
	line    int
	cells   []string
	title   string      // what stands above it
	skipped []Skip      // the rows before it
	below   []candidate // rows below it that were looked at
}

// candidate is a row that may be the header row, with how many columns it names.
type candidate struct {
	head
	known int              // 0 also where it cannot be more than of a row above
	kinds []table.CellKind // of a sheet's cells
}

// joinRows reads rows[i] and the one below it as one header row of two lines: a name
// merged over both stands in the upper one, the names below a merged heading stand
// in the lower. Not ok unless that names more columns than either row does, and most
// of the lower row are names.
func joinRows(rows []candidate, i int, given map[kpi.Kind]map[string]string) (candidate, bool) {
	if i < 0 || i+1 >= len(rows) || rows[i+1].line != rows[i].line+1 {
		return candidate{}, false
	}
	upper, lower := rows[i], rows[i+1]
	both := candidate{head: head{line: lower.line, cells: make([]string, max(len(upper.cells), len(lower.cells)))}}
	copy(both.cells, upper.cells)
	for j, c := range lower.cells {
		if c != "" {
			both.cells[j] = c
		}
	}
	most := max(upper.known, lower.known)
	if mostNames(both.cells) <= most {
		return candidate{}, false
	}
	upper.known, lower.known = names(upper.cells, given), names(lower.cells, given)
	if upper.known == 0 || 2*lower.known < filledCells(lower.cells) {
		return candidate{}, false
	}
	both.known = names(both.cells, given)
	return both, both.known > max(upper.known, lower.known)
}

// names counts the columns that a row names.
func names(cells []string, given map[kpi.Kind]map[string]string) int {
	return header.Known(cells, given) + manyMonths(cells)
}

// mostNames is how many columns a row can name at most. That is told at once, and as a rule it
// is fewer than the header row above it names: without it the rows below header rows are 15 % of
// reading small files.
func mostNames(cells []string) int {
	const longestPeriod = 6 // digits: 2024-01
	n := 0
	for _, c := range cells {
		digits, others := 0, false
		for i := range len(c) {
			switch b := c[i]; {
			case b >= '0' && b <= '9':
				digits++
			case b > '9' || b < ' ':
				others = true
			}
		}
		if others || c != "" && digits <= longestPeriod {
			n++
		}
	}
	return n
}

// findHead finds the row that names most columns: exports put titles, periods and
// filters before it. Of equals the first counts. Without any known name it is the
// first row, for the message that tells what it looks like.
func findHead(t table.Table, given map[kpi.Kind]map[string]string) (head, error) {
	k, err := lookForHead(t, given)
	return k.head, err
}

// looked is a header row with the rows that were looked at to find it.
type looked struct {
	head
	rows []candidate
	at   int // which of them it is, or the lower one of two
}

// lookForHead is findHead, with what it has seen.
func lookForHead(t table.Table, given map[kpi.Kind]map[string]string) (looked, error) {
	var rows []candidate
	filled, best, since := 0, 0, 0
	err := t.Walk(func(r *table.Row) bool {
		c := candidate{head: head{line: r.Line, cells: make([]string, len(r.Cells))}}
		for i, cell := range r.Cells {
			c.cells[i] = header.Clean(string(cell.Text))
			if cell.Kind != table.Text {
				if c.kinds == nil {
					c.kinds = make([]table.CellKind, len(r.Cells))
				}
				c.kinds[i] = cell.Kind
			}
		}
		if isFilled(c.cells) {
			filled++
			since++
			if mostNames(c.cells) > best {
				if c.known = names(c.cells, given); c.known > best {
					best, since = c.known, 0
				}
			}
		}
		rows = append(rows, c)
		done := best >= clearlyKnown && since >= lookAhead
		return !done && filled < maxPreamble && len(rows) < 10*maxPreamble
	})
	if err != nil {
		return looked{}, err
	}
	at := -1
	for i, c := range rows {
		if isFilled(c.cells) && (at < 0 || c.known > rows[at].known) {
			at = i
		}
	}
	if at < 0 {
		return looked{}, errEmpty
	}
	// Merged cells may spread the names over two rows.
	if both, ok := joinRows(rows, at, given); ok {
		at++
		rows[at] = both
	} else if both, ok := joinRows(rows, at-1, given); ok {
		rows[at] = both
	}
	h := rows[at].head
	h.below = rows[at+1:]
	for _, c := range rows[:at] {
		h.title += strings.Join(c.cells, " ") + " "
		what := message.RowsBeforeHeader()
		if !isFilled(c.cells) {
			what = message.BlankRows()
		}
		countRow(&h.skipped, what, c.line)
	}
	return looked{h, rows, at}, nil
}

// sampleRows is how many rows are looked at where the first few leave a doubt about what the
// columns are.
const sampleRows = 200

// values are those of a column in the few rows below the header row that were looked at.
func (h *head) values(i int) *header.Values {
	var v header.Values
	for _, c := range h.below {
		if i >= len(c.cells) {
			continue
		}
		cell := table.Cell{Text: []byte(c.cells[i])}
		if c.kinds != nil {
			cell.Kind = c.kinds[i]
		}
		v.See(cell)
	}
	return &v
}

// sample looks at the first rows below the header row.
func (h *head) sample(t table.Table) (header.Sample, error) {
	s, n := make(header.Sample, len(h.cells)), 0
	err := t.Walk(func(r *table.Row) bool {
		if r.Line > h.line {
			s.See(r.Cells)
			n++
		}
		return n < sampleRows
	})
	return s, err
}

var errEmpty error = message.EmptyTable()

func isFilled(cells []string) bool {
	return slices.ContainsFunc(cells, func(s string) bool { return s != "" })
}
