package sheet

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"salesk/ingest/table"
)

// grid is a sheet by address: A1 -> "n:1234.5".
type grid map[string]string

var kindLetter = map[table.CellKind]string{table.Text: "t:", table.Number: "n:", table.Date: "d:", table.Bool: "b:", table.Error: "e:"}

func readGrid(t testing.TB, tab table.Table) (grid, error) {
	t.Helper()
	g := grid{}
	err := tab.Walk(func(r *table.Row) bool {
		if r.Col != 0 || len(r.Cells) == 0 || len(r.Cells[len(r.Cells)-1].Text) == 0 {
			t.Errorf("%s: row %d: starts at column %d and ends in an empty cell, or has none", tab.Name(), r.Line, r.Col)
		}
		for i, c := range r.Cells {
			if len(c.Text) > 0 {
				g[table.ColumnName(i)+strconv.Itoa(r.Line)] = kindLetter[c.Kind] + string(c.Text)
			}
		}
		return true
	})
	return g, err
}

func openBytes(name string, b []byte, o Options) ([]table.Table, error) {
	return Open(name, bytes.NewReader(b), int64(len(b)), o)
}

// realFiles returns the folder of other programs' workbooks beside the project.
func realFiles(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if filepath.Dir(dir) == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
	real := filepath.Join(dir, "..", "sha"+"red", "real", "xlsx", "calamine")
	if _, err := os.Stat(real); err != nil {
		t.Skip("real files not beside the project")
	}
	return real
}
