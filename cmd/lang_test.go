package cmd

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"salesk/report/lang"
)

// TestReportLanguages: the names and headings of all sheets of the made-up company's
// workbook are in the language, and its CSV is the same in each.
func TestReportLanguages(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	status := func(args ...string) {
		t.Helper()
		var out, errs bytes.Buffer
		if s := Main(args, strings.NewReader(""), &out, &errs); s != statusDone && s != statusSetAside {
			t.Fatalf("salesk %s: status %d\n%s", strings.Join(args, " "), s, errs.String())
		}
	}
	status("demo", "acme")
	for _, code := range lang.Codes() {
		status("report", "acme", "--as-of", "2024-12-31", "-q", "--lang", code, "-o", code+".xlsx", "-o", code+".csv")
	}
	csv, err := os.ReadFile(filepath.Join(dir, "en.csv"))
	if err != nil {
		t.Fatal(err)
	}
	english := heads(t, "en.xlsx")
	for _, code := range lang.Codes()[1:] {
		l, err := lang.Of(code)
		if err != nil {
			t.Fatal(err)
		}
		got := heads(t, code+".xlsx")
		if len(got) != len(english) {
			t.Fatalf("%s: %d sheets, want %d", code, len(got), len(english))
		}
		translated := func(text string) string {
			name, unit, money := strings.Cut(text, " (")
			switch {
			case strings.HasSuffix(text, " data"):
				return l.T("%s data", l.Word(strings.TrimSuffix(text, " data")))
			case money && l.Has(name):
				return l.Word(name) + " (" + unit
			case !l.Has(text):
				t.Errorf("%s: the catalogue has no %q", code, text)
			}
			return l.Word(text)
		}
		first := slices.IndexFunc(english, func(s head) bool { return s.sheet == "KPIs" })
		for i := range english {
			if want := translated(english[i].sheet); got[i].sheet != want {
				t.Errorf("%s: sheet %q, want %q", code, got[i].sheet, want)
			}
			if english[i].sheet == "Definitions" {
				break // what follows is no table with its headings on top
			}
			if i <= first {
				continue
			}
			for c, title := range english[i].titles {
				if want := translated(title); got[i].titles[c] != want {
					t.Errorf("%s: column %q of %s, want %q", code, got[i].titles[c], got[i].sheet, want)
				}
			}
		}
		if other, err := os.ReadFile(filepath.Join(dir, code+".csv")); err != nil || !bytes.Equal(other, csv) {
			t.Errorf("%s: the CSV is another (%v)", code, err)
		}
	}
}

// head is a sheet's name and first row.
type head struct {
	sheet  string
	titles []string
}

func heads(t *testing.T, path string) (all []head) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, sheet := range f.GetSheetList() {
		rows, err := f.Rows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		var titles []string
		if rows.Next() {
			if titles, err = rows.Columns(); err != nil {
				t.Fatal(err)
			}
		}
		if err := rows.Close(); err != nil {
			t.Fatal(err)
		}
		all = append(all, head{sheet, titles})
	}
	return all
}
