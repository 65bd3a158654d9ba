package text

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"salesk/ingest/table"
)

// realFiles returns the folder of CSV files from elsewhere, which stands beside the
// project where it is at all.
func realFiles(t *testing.T, path ...string) string {
	t.Helper()
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		if root == filepath.Dir(root) {
			t.Fatal("no go.mod above the test")
		}
		root = filepath.Dir(root)
	}
	dir := filepath.Join(append([]string{root, "..", "sha" + "red", "real", "csv"}, path...)...)
	if _, err := os.Stat(dir); err != nil {
		t.Skip("real files not beside the project")
	}
	return dir
}

// reference reads the rows that a JSON file says a CSV file has: arrays of cells, or
// objects by header.
func reference(t *testing.T, path string, header []string) [][]string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	if json.Unmarshal(raw, &rows) == nil && (len(rows) > 0 || string(raw) == "[[]]") {
		return rows
	}
	var objects []map[string]string
	if err := json.Unmarshal(raw, &objects); err != nil {
		var one map[string]string
		if err := json.Unmarshal(raw, &one); err != nil {
			t.Fatal(err)
		}
		objects = append(objects, one)
	}
	rows = [][]string{header}
	for _, o := range objects {
		row := make([]string, len(header))
		for i, h := range header {
			row[i] = o[h]
		}
		rows = append(rows, row)
	}
	return rows
}

func TestRealReferences(t *testing.T) {
	// What a reference says otherwise than we do, and why.
	blank := "a blank line is a row without cells here, not one with an empty cell"
	exceptions := map[string]string{
		"all-empty": blank, "empty-one-column": blank,
		"location_coordinates": "the reference has another telephone number than its file",
	}
	root := realFiles(t)
	var files []string
	for _, pattern := range []string{"spectrum/csvs/*.csv", "sineemore/csv/*.csv"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) < 30 {
		t.Fatalf("only %d files", len(files))
	}
	for _, path := range files {
		name := strings.TrimSuffix(filepath.Base(path), ".csv")
		ref := filepath.Join(filepath.Dir(filepath.Dir(path)), "json", name+".json")
		if strings.HasPrefix(name, "bad-") {
			continue
		}
		t.Run(name, func(t *testing.T) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			got := cells(t, open(t, string(raw)))
			want := reference(t, ref, got[0])
			why, doubtful := exceptions[name]
			if equal := fmt.Sprintf("%q", got) == fmt.Sprintf("%q", want); equal == doubtful {
				t.Fatalf("got %q, want %q (exception: %q)", got, want, why)
			}
			switch why {
			case blank:
				for i := range got {
					if len(got[i]) == 0 {
						got[i] = []string{""}
					}
				}
			case "":
			default:
				got[1][0] = want[1][0]
			}
			if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
				t.Errorf("but for the exception, got %q, want %q", got, want)
			}
		})
	}
}

// TestRealBadFiles tells of every mistake in a file, with its line.
func TestRealBadFiles(t *testing.T) {
	dir := realFiles(t, "sineemore", "csv")
	for name, want := range map[string]string{
		"bad-missing-quote":               ":2 " + quoteUnclosed,
		"bad-quotes-with-unescaped-quote": ":2 " + quoteUndoubled,
		"bad-unescaped-quote":             ":2 " + quoteInMiddle,
		"bad-header-less-fields":          ":2 " + fewerCells,
		"bad-header-more-fields":          ":1 " + fewerCells, // of two rows, the longer one is believed
		"bad-header-no-header":            "",                 // an empty file: nothing that a row could say
		"bad-header-wrong-header":         "",                 // which headers are right is not known here
	} {
		raw, err := os.ReadFile(filepath.Join(dir, name+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		var notes []string
		for _, r := range records(t, open(t, string(raw))) {
			if r.note != "" {
				notes = append(notes, fmt.Sprintf(":%d %s", r.line, r.note))
			}
		}
		if got := strings.Join(notes, "; "); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// TestRealOddFiles opens and walks hundreds of files that broke other readers: whole and
// in chunks alike, in no time, and with a place in every error.
func TestRealOddFiles(t *testing.T) {
	n := 0
	placed := regexp.MustCompile(`^[^:]+:(\d+:| )`)
	err := filepath.WalkDir(realFiles(t, "duckdb"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		n++
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		done := make(chan error, 1)
		go func() {
			done <- func() error {
				f, err := Open(d.Name(), raw, Options{})
				if err == nil {
					err = f.Walk(func(*table.Row) bool { return true })
				}
				if err != nil {
					if !placed.MatchString(err.Error()) {
						return fmt.Errorf("no place in %q", err)
					}
					t.Logf("refused: %v", err)
					return nil
				}
				if whole, parts := records(t, f), records(t, f.Chunks(f.Size()/7+1)...); !reflect.DeepEqual(whole, parts) {
					return errors.New("not the same in chunks")
				}
				return nil
			}()
		}()
		select {
		case err := <-done:
			if err != nil {
				t.Errorf("%s: %v", path, err)
			}
		case <-time.After(5 * time.Second):
			return fmt.Errorf("%s: takes more than 5 s", path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n < 400 {
		t.Errorf("only %d files", n)
	}
}
