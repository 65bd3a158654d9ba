package ingest_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding"
)

// style is how a system writes its text files and its values.
type style struct {
	comma    string // the delimiter
	quoteAll bool
	eol      string
	date     string // layout of a day
	group    string // between thousands
	decimal  string
	encoding encoding.Encoding // nil is UTF-8
	bom      bool
}

// plainStyle is the canonical way.
var plainStyle = style{comma: ",", eol: "\n", date: "2006-01-02", decimal: "."}

// day writes a date, "" for none.
func (s style) day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(s.date)
}

// money writes cents.
func (s style) money(cents int64) string {
	sign := ""
	if cents < 0 {
		sign, cents = "-", -cents
	}
	whole := strconv.FormatInt(cents/100, 10)
	for i := len(whole) - 3; i > 0 && s.group != ""; i -= 3 {
		whole = whole[:i] + s.group + whole[i:]
	}
	return fmt.Sprintf("%s%s%s%02d", sign, whole, s.decimal, cents%100)
}

// line writes one record.
func (s style) line(cells ...string) string {
	out := make([]string, len(cells))
	for i, c := range cells {
		if s.quoteAll || strings.ContainsAny(c, s.comma+"\"\n\r") {
			c = `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
		}
		out[i] = c
	}
	return strings.Join(out, s.comma) + s.eol
}

// bytes encodes what was written.
func (s style) bytes(text string) []byte {
	if s.encoding != nil {
		b, err := s.encoding.NewEncoder().Bytes([]byte(text))
		if err != nil {
			panic(err) // a name that the company must not have
		}
		return b
	}
	if s.bom {
		text = "\ufeff" + text
	}
	return []byte(text)
}

// sheet is a table for a workbook: strings, numbers and times.
type sheet struct {
	name   string
	rows   [][]any
	hidden int // so many columns at the left are hidden
}

// xlsx writes a workbook whose dates are dates.
func xlsx(sheets ...sheet) []byte {
	f := excelize.NewFile()
	must := func(err error) {
		if err != nil {
			panic(err)
		}
	}
	day, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	must(err)
	for i, s := range sheets {
		if i == 0 {
			must(f.SetSheetName("Sheet1", s.name))
		} else {
			_, err := f.NewSheet(s.name)
			must(err)
		}
		for y, row := range s.rows {
			for x, v := range row {
				at, err := excelize.CoordinatesToCellName(x+1, y+1)
				must(err)
				if t, ok := v.(time.Time); ok {
					if t.IsZero() {
						continue
					}
					must(f.SetCellValue(s.name, at, t.Truncate(24*time.Hour)))
					must(f.SetCellStyle(s.name, at, at, day))
					continue
				}
				must(f.SetCellValue(s.name, at, v))
			}
		}
		for x := range s.hidden {
			col, err := excelize.ColumnNumberToName(x + 1)
			must(err)
			must(f.SetColVisible(s.name, col, false))
		}
	}
	var b bytes.Buffer
	must(f.Write(&b))
	return b.Bytes()
}

// euros is an amount as workbooks hold it.
func euros(cents int64) float64 { return float64(cents) / 100 }

// converted lets the office suite write a workbook in another format. It is only asked
// when the files are written anew.
func converted(t *testing.T, book []byte, format string) []byte {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "book.xlsx"), book, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless", "--convert-to", format, "--outdir", dir, filepath.Join(dir, "book.xlsx")).CombinedOutput()
	if err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	b, err := os.ReadFile(filepath.Join(dir, "book."+format))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// htmlTable writes what Salesforce calls .xls.
func htmlTable(rows [][]string) []byte {
	var b strings.Builder
	b.WriteString("<html><head><META http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\"></head><body><table>\n")
	for i, row := range rows {
		tag := "td"
		if i == 0 {
			tag = "th"
		}
		b.WriteString("<tr>")
		for _, c := range row {
			fmt.Fprintf(&b, "<%s>%s</%s>", tag, html.EscapeString(c), tag)
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table></body></html>\n")
	return []byte(b.String())
}

type member struct {
	name    string
	content []byte
}

func zipped(members ...member) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, m := range members {
		w, err := z.Create(m.name)
		if err == nil {
			_, err = w.Write(m.content)
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}
