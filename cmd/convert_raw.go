package cmd

import (
	"bufio"
	"encoding/csv"
	"io"

	"salesk/ingest"
	"salesk/ingest/table"
	"salesk/internal/message"
)

// oneTable picks the only table of a file, or the part of an archive that was asked
// for; which of several is not guessed.
func oneTable(ts []table.Table, in ingest.Input) (table.Table, error) {
	if len(ts) == 1 {
		return ts[0], nil
	}
	var names []string
	for _, t := range ts {
		if t.Name() == in.Path+"["+in.Sheet+"]" {
			return t, nil
		}
		names = append(names, quoted(t.Name()))
	}
	if len(names) == 0 {
		return nil, failed("input", message.NoTableIn(in.Path))
	}
	return nil, misused(message.SeveralTables(in.Path, len(ts), names))
}

// writeRaw writes a table as CSV: the cells of every row as they stand, blank rows too.
// A sheet is a grid, so its rows are filled up to the width of the widest; those of a
// text file keep the cells that they have.
func writeRaw(w io.Writer, t table.Table) error {
	width := 0
	err := t.Walk(func(r *table.Row) bool {
		if r.Raw == nil {
			width = max(width, r.Col+len(r.Cells))
		}
		return true
	})
	if err != nil {
		return err
	}
	b := bufio.NewWriterSize(w, 1<<16)
	out := csv.NewWriter(b)
	var cells []string
	var failed error
	err = t.Walk(func(r *table.Row) bool {
		cells = cells[:0]
		for range r.Col {
			cells = append(cells, "")
		}
		for _, c := range r.Cells {
			cells = append(cells, string(c.Text))
		}
		for r.Raw == nil && len(cells) < width {
			cells = append(cells, "")
		}
		if len(cells) == 1 && cells[0] == "" && (r.Raw == nil || len(r.Raw) > 0) {
			// An empty cell of the only column: as a blank line, readers would drop it.
			out.Flush()
			_, failed = b.WriteString("\"\"\n")
		} else {
			failed = out.Write(cells)
		}
		return failed == nil
	})
	out.Flush()
	for _, e := range []error{err, failed, out.Error()} {
		if e != nil {
			return e
		}
	}
	return b.Flush()
}
