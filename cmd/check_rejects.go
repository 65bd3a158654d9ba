package cmd

import (
	"encoding/csv"
	"io"
	"strings"

	"salesk/ingest"
	"salesk/ingest/table"
	"salesk/report"

	"github.com/gocarina/gocsv"
)

// reject is a row that was set aside, as --rejects writes it.
type reject struct {
	File   string `csv:"file"`
	Line   int    `csv:"line"`
	Column string `csv:"column"`
	Reason string `csv:"reason"`
	Row    string `csv:"row"` // its cells, with commas between them
}

// writeRejects writes the rows that were set aside, a header line if there is none.
func (r *checkReport) writeRejects(w io.Writer) error {
	all := []reject{}
	for _, f := range r.Files {
		for _, p := range f.Problems {
			row, err := csvLine(p.cells)
			if err != nil {
				return err
			}
			// People open the file in a spreadsheet.
			all = append(all, reject{report.Harmless(f.Name), p.line, report.Harmless(p.Column), report.Harmless(p.Message), report.Harmless(row)})
		}
	}
	return gocsv.MarshalCSV(all, gocsv.NewSafeCSVWriter(csv.NewWriter(w)))
}

func csvLine(cells []string) (string, error) {
	var b strings.Builder
	w := csv.NewWriter(&b)
	err := w.Write(cells)
	w.Flush()
	return strings.TrimSuffix(b.String(), "\n"), err
}

// fetchRows reads the rows again that only the missing of a rate set aside, as their
// cells were let go when they had become records.
func (r *checkReport) fetchRows(inputs []ingest.Input, o ingest.Options) {
	wanted := map[string]map[int]*finding{}
	for i := range r.Files {
		f := &r.Files[i]
		for j := range f.Problems {
			p := &f.Problems[j]
			if p.cells != nil {
				continue
			}
			if wanted[f.Name] == nil {
				wanted[f.Name] = map[int]*finding{}
			}
			wanted[f.Name][p.line] = p
		}
	}
	if len(wanted) == 0 {
		return
	}
	for _, in := range inputs {
		if in.OnlyOnce() {
			continue
		}
		ts, release, err := ingest.Tables(in, o)
		if err != nil {
			continue // what was readable a moment ago is gone: the place must do
		}
		for _, t := range ts {
			takeRows(t, wanted[t.Name()])
		}
		release()
	}
}

// takeRows gives the findings their rows. What cannot be read any more stays empty.
func takeRows(t table.Table, wanted map[int]*finding) {
	left := len(wanted)
	if left == 0 {
		return
	}
	_ = t.Walk(func(row *table.Row) bool {
		p := wanted[row.Line]
		if p == nil {
			return true
		}
		p.cells = []string{}
		for _, c := range row.Cells {
			p.cells = append(p.cells, string(c.Text))
		}
		left--
		return left > 0
	})
}
