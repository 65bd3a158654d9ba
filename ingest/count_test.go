package ingest

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"salesk/internal/message"
	"salesk/kpi"
)

// naiveRow is a row of a file as a reader sees it that knows nothing of exports.
type naiveRow struct {
	line  int
	cells []string
}

func (r naiveRow) blank() bool {
	return !slices.ContainsFunc(r.cells, func(c string) bool { return strings.Trim(c, " \t\u00a0\ufeff") != "" })
}

// naiveCSV reads a text by each of the usual delimiters, and keeps the reading in which most rows
// agree in their number of cells. False where the standard library cannot read it.
func naiveCSV(b []byte) (best []naiveRow, ok bool) {
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if !utf8.Valid(b) || bytes.IndexByte(b, 0) >= 0 {
		return nil, false
	}
	most := 0
	for _, comma := range []rune{',', ';', '\t', '|'} {
		r := csv.NewReader(bytes.NewReader(b))
		r.Comma, r.FieldsPerRecord = comma, -1
		var rows []naiveRow
		widths := map[int]int{}
		for {
			cells, err := r.Read()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				rows = nil
				break
			}
			line, _ := r.FieldPos(0)
			rows = append(rows, naiveRow{line, cells})
			widths[len(cells)]++
		}
		for w, n := range widths {
			if w > 1 && rows != nil && n*w > most {
				most, best = n*w, rows
			}
		}
	}
	return best, best != nil
}

// naiveSheet reads a sheet of a workbook with another reader than ours.
func naiveSheet(f *excelize.File, sheet string) (rows []naiveRow, ok bool) {
	all, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, false
	}
	for i, cells := range all {
		rows = append(rows, naiveRow{i + 1, cells})
	}
	return rows, true
}

// TestIndependentCount holds rows read against a count of them that rests on other readers: of each
// table of the sample exports and error reproducers that these can read, the rows below the header that
// are not blank are those that were read and those that were skipped as no data, and the rows read are
// used, set aside, repeats or left out.
func TestIndependentCount(t *testing.T) {
	counted, rows := 0, 0
	for _, root := range []string{"../testdata/exports", "../testdata/errors"} {
		err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			ext := strings.ToLower(filepath.Ext(path))
			if ext != ".csv" && ext != ".tsv" && ext != ".txt" && ext != ".xlsx" {
				return nil
			}
			_, rep, err := Load([]Input{{Path: path}}, Options{})
			if err != nil || rep == nil || len(rep.Tables) == 0 {
				return nil // it is refused as a whole
			}
			b, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			for i := range rep.Tables {
				x := &rep.Tables[i]
				n, ok := naiveCount(t, path, b, x)
				if !ok || x.Kind == kpi.Targets && n < x.Read { // a row of months is a target a month
					continue
				}
				counted++
				rows += n
				if sum := x.Used + x.SetAside + x.Duplicates + x.LeftOut; n != sum {
					t.Errorf("%s: %d rows are data, but %d used + %d set aside + %d repeats and older versions + %d left out are %d",
						x.Name, n, x.Used, x.SetAside, x.Duplicates, x.LeftOut, sum)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d tables, %d rows", counted, rows)
	if counted < 120 {
		t.Errorf("only %d tables could be counted: the count holds little", counted)
	}
}

// naiveCount counts the rows of data of a table: those below its header that are not blank, without those
// that the report says are no data, line by line. False where another reader cannot tell.
func naiveCount(t *testing.T, path string, b []byte, x *TableReport) (int, bool) {
	var rows []naiveRow
	var ok bool
	if strings.EqualFold(filepath.Ext(path), ".xlsx") {
		f, err := excelize.OpenReader(bytes.NewReader(b))
		if err != nil {
			return 0, false
		}
		defer f.Close()
		sheets := f.GetSheetList()
		sheet := sheets[0]
		if at := strings.LastIndexByte(x.Name, '['); at >= 0 {
			sheet = strings.TrimSuffix(x.Name[at+1:], "]")
		} else if len(sheets) > 1 {
			return 0, false
		}
		rows, ok = naiveSheet(f, sheet)
	} else {
		rows, ok = naiveCSV(b)
	}
	if !ok || x.HeaderLine == 0 {
		return 0, false
	}
	skipped := map[int]string{}
	for _, s := range x.Skipped {
		if s.Count > len(s.Lines) {
			return 0, false
		}
		for _, line := range s.Lines {
			skipped[line] = s.Says()
		}
	}
	n := 0
	for _, r := range rows {
		switch why, is := skipped[r.line]; {
		case r.line <= x.HeaderLine, r.blank():
		case is && why == message.BlankRows().String():
			t.Errorf("%s: line %d has cells, and was skipped as blank: %q", x.Name, r.line, r.cells)
		case !is:
			n++
		}
	}
	return n, true
}
