package cmd

import (
	"bytes"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"salesk/internal/message"
	"salesk/internal/testsize"
	"salesk/report/lang"
)

// TestReportLanguages: the names and headings of all sheets of the made-up company's
// workbook are in the language, and its CSV is the same in each.
func TestReportLanguages(t *testing.T) {
	testsize.Alone(t)
	t.Parallel()
	dir := t.TempDir()
	session(t, dir, "demo", "acme")
	codes := lang.Codes()
	if !testsize.Whole() {
		codes = codes[:2]
	}
	for _, code := range codes {
		session(t, dir, "report", "acme", "--as-of", "2024-12-31", "-q", "--lang", code, "-o", code+".xlsx", "-o", code+".csv")
	}
	csv, err := os.ReadFile(filepath.Join(dir, "en.csv"))
	if err != nil {
		t.Fatal(err)
	}
	english := heads(t, filepath.Join(dir, "en.xlsx"))
	for _, code := range codes[1:] {
		l, err := lang.Of(code)
		if err != nil {
			t.Fatal(err)
		}
		got := heads(t, filepath.Join(dir, code+".xlsx"))
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

// TestLeftOutLanguages: why files are left out is told in the language in the report, and where
// the command is run.
func TestLeftOutLanguages(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"deals.csv":    "deal_id,rep,customer,amount,currency,created_date,close_date,status\n1,Ann,Acme,1200.50,EUR,2022-01-03,2022-01-20,Won\n",
		"notes.csv":    "colour,weight\nred,1\n",
		"prose.csv":    "Minutes of a meeting\n\nTeam\n",
		"accounts.csv": "account,sector,year_established,revenue,employees,office_location,subsidiary_of\nAcme,retail,1996,1100.04,2822,Paris,\n",
		"one.csv":      "account,colour,weight\nAcme,red,1\n",
		"roster.csv":   "sales_agent,manager,regional_office\nNobody,Zoë,West\n",
		"empty.csv":    "",
		"noid.csv":     "Lead Owner,Lead Status,Company / Account,Lead Source\nAnn,New,Acme,Web\n",
		"near.csv":     "Lead Owner,Lead Status,Company / Account,Lead Source,Day Created On\nAnn,New,Acme,Web,2022-01-01\n",
		"bank.csv":     "Date,Amount\n2022-01-01,5\n",
		"kpis.csv":     "kpi,period,start,end,partial,rep,value,unit\nrevenue,2022,2022-01-01,2022-12-31,false,Ann,5,money:EUR\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	pages := t.TempDir() // beside the exports, they would be left out too
	english := regexp.MustCompile(`(?i)\b(it|header|headers|looks|could|give|computed|left|out|nearest)\b`)
	for _, code := range lang.Codes() {
		l, err := lang.Of(code)
		if err != nil {
			t.Fatal(err)
		}
		out := filepath.Join(pages, code+".html")
		_, errs := session(t, dir, "report", ".", "--as-of", "2022-12-31", "--lang", code, "--output="+out)
		page, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		told, leftOut := 0, message.LeftOut(message.Plain("")).In(l)
		for line := range strings.Lines(errs) {
			text := strings.TrimSpace(strings.TrimPrefix(line, "salesk: "))
			if !strings.Contains(text, ": "+leftOut) {
				continue
			}
			told++
			if !strings.Contains(html.UnescapeString(string(page)), text) {
				t.Errorf("%s: the page does not tell %q", code, text)
			}
			if _, reason, _ := strings.Cut(text, ": "); code != "en" && english.MatchString(reason) {
				t.Errorf("%s: English is left: %q", code, text)
			}
		}
		if told != 10 {
			t.Errorf("%s: %d files are left out, want 10\n%s", code, told, errs)
		}
	}
}
