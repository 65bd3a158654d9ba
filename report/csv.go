package report

import (
	"encoding/csv"
	"io"
	"reflect"
	"strconv"

	"github.com/gocarina/gocsv"
)

var _ = register(Format{
	Name: "csv", Extensions: []string{".csv"}, Description: "comma-separated values, one figure a row",
	render: func(w io.Writer, s *selection) error { return s.writeSeparated(w, ',') },
	grid:   func(w io.Writer, s *selection, g *Grid) error { return s.writeSeparatedGrid(w, ',', g) },
})

var _ = register(Format{
	Name: "tsv", Extensions: []string{".tsv"}, Description: "tab-separated values, one figure a row",
	render: func(w io.Writer, s *selection) error { return s.writeSeparated(w, '\t') },
	grid:   func(w io.Writer, s *selection, g *Grid) error { return s.writeSeparatedGrid(w, '\t', g) },
})

// chunk is how many rows are given to gocsv at once: enough to make its set-up cheap,
// few enough that a long listing is never held twice.
const chunk = 1024

func (s *selection) writeSeparated(w io.Writer, comma byte) error {
	if s.o.Layout == Wide {
		return s.writeSeparatedGrid(w, rune(comma), s.wideGrid())
	}
	return s.writeTidySeparated(w, comma)
}

// writeSeparatedGrid writes a grid for machines through gocsv. gocsv takes structs alone, and
// the group columns vary, so the struct type is made here, a string field a column.
// The header is written apart and the fields have no tags, because gocsv reads a tag
// "partial" as one of its options and would name that column after its Go field.
func (s *selection) writeSeparatedGrid(w io.Writer, comma rune, g *Grid) error {
	if s.o.BOM {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return err
		}
	}
	cw := csv.NewWriter(w)
	cw.Comma = comma
	out := gocsv.NewSafeCSVWriter(cw)

	header := make([]string, len(g.Columns))
	fields := make([]reflect.StructField, len(g.Columns))
	for i, c := range g.Columns {
		header[i] = s.spreadsheetSafe(c.ID)
		fields[i] = reflect.StructField{Name: "C" + strconv.Itoa(i), Type: reflect.TypeFor[string]()}
	}
	if err := out.Write(header); err != nil {
		return err
	}
	lines := reflect.MakeSlice(reflect.SliceOf(reflect.StructOf(fields)), chunk, chunk)
	n := 0
	flush := func() error {
		err := gocsv.MarshalCSVWithoutHeaders(lines.Slice(0, n).Interface(), out)
		n = 0
		return err
	}
	for row := range g.Rows {
		line := lines.Index(n)
		for i := range row.Cells {
			c := &row.Cells[i]
			text := machineText(s.r, c)
			if c.Kind == Text {
				text = s.spreadsheetSafe(text)
			}
			line.Field(i).SetString(text)
		}
		if n++; n == chunk {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}

// spreadsheetSafe keeps a spreadsheet from running a text as a formula, where the file
// is meant for one. Numbers are never touched.
func (s *selection) spreadsheetSafe(text string) string {
	if s.o.ForExcel {
		return Harmless(text)
	}
	return text
}
