package cmd

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"salesk/ingest"
	"salesk/ingest/table"
	"salesk/internal/testsize"

	"github.com/google/go-cmp/cmp"
)

// exportFolders are the sample exports: a folder a system or language.
func exportFolders(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir("../testdata/exports")
	if err != nil {
		t.Fatal(err)
	}
	var dirs []string
	for _, e := range entries {
		if e.IsDir() {
			dirs = append(dirs, filepath.Join("../testdata/exports", e.Name()))
		}
	}
	if len(dirs) < 5 {
		t.Fatalf("only %d folders of exports", len(dirs))
	}
	return dirs
}

// computed returns the figures of exports, false where they cannot be read as they are.
func computed(t *testing.T, args ...string) (string, bool) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status := Main(append([]string{"compute", "-q", "--kpi", "all", "--by", "rep", "--grain", "quarter", "--as-of", "2025-06-30", "--format", "csv"}, args...), strings.NewReader(""), &stdout, &stderr)
	return stdout.String(), status == statusDone || status == statusSetAside
}

// The exports of every system: what check counts adds up, the configuration that init
// writes and the files that convert writes give the figures of the originals.
func TestEverySystem(t *testing.T) {
	testsize.Long(t)
	t.Parallel()
	tried := 0
	for _, dir := range exportFolders(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			flags := []string{}
			want, ok := computed(t, dir, "--no-config")
			if !ok {
				flags = []string{"--date-order", "dmy"}
				if want, ok = computed(t, append(flags, dir, "--no-config")...); !ok {
					t.Skip("needs a configuration of its own")
				}
			}
			if strings.Count(want, "\n") > 3 { // costs alone give none
				tried++
			}
			clean, config := filepath.Join(t.TempDir(), "clean"), filepath.Join(t.TempDir(), configName)
			quietly(t, []int{statusDone, statusSetAside}, append(flags, "convert", dir, "--no-config", "-q", "--to", clean)...)
			if got, _ := computed(t, clean, "--no-config"); got != want {
				t.Errorf("convert: -original +clean\n%s", cmp.Diff(want, got))
			}
			sameAgain(t, clean, "--no-config")

			abs, err := filepath.Abs(dir)
			if err != nil {
				t.Fatal(err)
			}
			quietly(t, []int{statusDone}, append(flags, "init", abs, "-q", "--yes", "-o", config)...)
			if got, _ := computed(t, "--config", config); got != want {
				t.Errorf("init: -without +with its configuration\n%s", cmp.Diff(want, got))
			}

			var found checkReport
			text := quietly(t, []int{statusDone, statusSetAside}, append(flags, "check", dir, "--no-config", "--format", "json")...)
			if err := json.Unmarshal([]byte(text), &found); err != nil {
				t.Fatal(err)
			}
			if len(found.Files) == 0 {
				t.Error("check found no table")
			}
			for _, f := range found.Files {
				if c := f.Rows; c.Read != c.Used+c.SetAside+c.Duplicates || len(f.Problems) != c.SetAside {
					t.Errorf("%s: %+v, %d problems", f.Name, c, len(f.Problems))
				}
			}
		})
	}
	if tried < 5 {
		t.Errorf("only %d systems have figures", tried)
	}
}

// grid reads a table as --raw must write it.
func grid(t *testing.T, tab table.Table) [][]string {
	t.Helper()
	rows, width := [][]string{}, 0
	if err := tab.Walk(func(r *table.Row) bool {
		row := make([]string, r.Col, r.Col+len(r.Cells))
		for _, c := range r.Cells {
			row = append(row, string(c.Text))
		}
		rows = append(rows, row)
		if r.Raw == nil {
			width = max(width, len(row))
		}
		return true
	}); err != nil {
		t.Skip(err) // an error with its place, as the other commands have it
	}
	for i := range rows {
		for len(rows[i]) < width {
			rows[i] = append(rows[i], "")
		}
	}
	return slices.DeleteFunc(rows, func(r []string) bool { return len(r) == 0 || len(r) == 1 && r[0] == "" })
}

// Whatever lies about, --raw writes CSV that encoding/csv reads back cell by cell.
func TestRawReal(t *testing.T) {
	t.Parallel()
	root := realFiles(t)
	read := 0
	err := filepath.WalkDir(root, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		if info, err := e.Info(); err != nil || info.Size() > min(2<<20, testsize.Bytes()) || strings.HasSuffix(path, ".json") || strings.HasSuffix(path, ".md") {
			return err
		}
		ts, release, err := ingest.Tables(ingest.Input{Path: path}, ingest.Options{})
		if err != nil {
			return nil // refused as a whole; the readers' own tests hold how
		}
		defer release()
		for _, tab := range ts {
			t.Run(tab.Name(), func(t *testing.T) {
				want := grid(t, tab)
				var b bytes.Buffer
				if err := writeRaw(&b, tab); err != nil {
					t.Fatal(err)
				}
				r := csv.NewReader(&b)
				r.FieldsPerRecord = -1
				got := [][]string{}
				for {
					row, err := r.Read()
					if err == io.EOF {
						break
					}
					if err != nil {
						t.Fatal(err)
					}
					if len(row) > 1 || row[0] != "" {
						got = append(got, row)
					}
				}
				normal := func(rows [][]string) { // encoding/csv reads CR LF within quotes as LF
					for _, row := range rows {
						for i := range row {
							row[i] = strings.ReplaceAll(row[i], "\r\n", "\n")
						}
					}
				}
				normal(want)
				normal(got)
				if d := cmp.Diff(want, got); d != "" {
					t.Errorf("-table +csv:\n%.2000s", d)
				}
				read++
			})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if read < 20 {
		t.Errorf("only %d tables were read", read)
	}
}
