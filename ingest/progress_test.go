package ingest

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"salesk/kpi"

	"github.com/xuri/excelize/v2"
)

// leadRows is an export of n leads.
func leadRows(n int) []byte {
	var b bytes.Buffer
	b.WriteString("lead_id,created_date,rep\n")
	for i := range n {
		fmt.Fprintf(&b, "%d,2024-01-%02d,Rep %d\n", i, i%28+1, i%7)
	}
	return b.Bytes()
}

// writeAs packs exports into a file of the format of its name, an entry or a sheet each.
func writeAs(t *testing.T, name string, rows ...int) string {
	t.Helper()
	var b bytes.Buffer
	var err error
	switch filepath.Ext(name) {
	case ".gz":
		w := gzip.NewWriter(&b)
		_, _ = w.Write(leadRows(rows[0]))
		err = w.Close()
	case ".zip":
		w := zip.NewWriter(&b)
		for i, n := range rows {
			e, err := w.Create(fmt.Sprintf("crm/leads%d.csv", i))
			if err != nil {
				t.Fatal(err)
			}
			_, _ = e.Write(leadRows(n)) // into memory
		}
		err = w.Close()
	case ".xlsx":
		f := excelize.NewFile()
		for i, n := range rows {
			name := fmt.Sprintf("Sheet%d", i+1)
			_, _ = f.NewSheet(name)
			_ = f.SetSheetRow(name, "A1", &[]any{"lead_id", "created_date", "rep"})
			for k := range n {
				_ = f.SetSheetRow(name, fmt.Sprintf("A%d", k+2), &[]any{fmt.Sprint(i, "-", k), "2024-01-05", "Ann"})
			}
		}
		err = f.Write(&b)
	default:
		b.Write(leadRows(rows[0]))
	}
	path := filepath.Join(t.TempDir(), name)
	if err == nil {
		err = os.WriteFile(path, b.Bytes(), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// A progress ends at all bytes of all files, and at all rows, however they are read; on
// the way it only goes on.
func TestProgress(t *testing.T) {
	small := Input{Path: writeAs(t, "small.csv", 10)}
	tests := []struct {
		name string
		in   []Input
		o    Options
		part int
		rows int64
	}{
		{"text", []Input{small}, Options{}, 0, 10},
		{"parts", []Input{small, {Path: writeAs(t, "large.csv", 20_000)}}, Options{}, 1000, 20_010},
		{"packed", []Input{{Path: writeAs(t, "large.csv.gz", 20_000)}, small}, Options{}, 1000, 20_010},
		{"archive", []Input{{Path: writeAs(t, "two.zip", 3000, 5000)}, small}, Options{}, 1000, 8010},
		{"folder", []Input{{Path: filepath.Dir(small.Path)}}, Options{}, 0, 10},
		{"twice", []Input{small, small, {Path: small.Path, Kind: kpi.Leads, Known: true}}, Options{}, 0, 10},
		{"workbook", []Input{{Path: writeAs(t, "book.xlsx", 3000, 200)}}, Options{}, 1000, 3200},
		{"standard input", []Input{{Path: "-"}, small}, Options{Stdin: bytes.NewReader(leadRows(3000))}, 1000, 3010},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var p Progress
			tt.o.Progress = &p
			stop, stopped := make(chan struct{}), make(chan struct{})
			go func() {
				defer close(stopped)
				var before Reached
				for {
					r := p.Reached()
					if r.Done < before.Done || r.Rows < before.Rows || r.Done > r.Total && r.Total > 0 {
						t.Errorf("%+v comes after %+v", r, before)
						return
					}
					before = r
					select {
					case <-stop:
						return
					case <-time.After(50 * time.Microsecond):
					}
				}
			}()
			tt.o.textBlock, tt.o.sheetPart = tt.part, tt.part
			_, rep, err := Load(tt.in, tt.o)
			close(stop)
			<-stopped
			if err != nil {
				t.Fatal(err)
			}
			read := int64(0)
			for _, x := range rep.Tables {
				read += int64(x.Read)
			}
			r := p.Reached()
			if r.Done != r.Total || r.Total == 0 || r.Rows != tt.rows || r.Rows != read || r.File != "" || r.Arriving {
				t.Errorf("ends at %+v; %d rows were read", r, read)
			}
		})
	}
}

// Parts move it on by their share of the file, the tables of a file by theirs.
func TestPace(t *testing.T) {
	var p Progress
	path := filepath.Join(t.TempDir(), "a.csv")
	if err := os.WriteFile(path, make([]byte, 1000), 0o600); err != nil {
		t.Fatal(err)
	}
	c := newPace(&p, []Input{{Path: path}, {Path: "-"}, {Path: "missing"}})
	at := func(want int64) {
		t.Helper()
		if got := p.Reached().Done; got != want {
			t.Errorf("at %d, want %d", got, want)
		}
	}
	end := c.input(1000)
	first := c.within(3, 4)
	c.decode()
	c.part(3, 10)
	at(250)
	c.part(3, 10)
	c.part(3, 10)
	at(750)
	c.decode() // once more, by other formats
	at(0)
	c.part(1, 30)
	first()
	at(750)
	second := c.within(1, 4)
	c.decode()
	c.part(2, 5)
	at(875)
	second()
	end()
	at(1000)
	if r := p.Reached(); r.Rows != 5 || r.Total != 1000 { // each table begins with the rows before it: see table
		t.Errorf("%+v", r)
	}
}
