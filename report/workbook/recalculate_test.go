package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"salesk/internal/testsize"
	"salesk/kpi"
	"salesk/report"
)

// always makes LibreOffice recalculate a workbook when it opens it.
const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

var stored = regexp.MustCompile(`</f><v>[^<]*</v>`)

// spoiled replaces the value of every formula, so that a program that shows the right
// one has calculated it.
func spoiled(t *testing.T, b []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var w bytes.Buffer
	out := zip.NewWriter(&w)
	n := 0
	for _, p := range in.File {
		r, err := p.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(p.Name, "xl/worksheets/sheet") {
			n += len(stored.FindAll(content, -1))
			content = stored.ReplaceAll(content, []byte("</f><v>-987654321</v>"))
		}
		x, err := out.Create(p.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := x.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	if n == 0 {
		t.Fatal("no formula has a value")
	}
	return w.Bytes()
}

// recalculated is the workbook as LibreOffice saves it when it has calculated all.
func recalculated(t *testing.T, b []byte) *excelize.File {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("soffice is not there to recalculate")
	}
	dir := t.TempDir()
	user := filepath.Join(dir, "profile", "user")
	if err := os.MkdirAll(user, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(user, "registrymodifications.xcu"), []byte(always), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "book.xlsx"), spoiled(t, b), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 4*time.Minute)
	defer cancel()
	out := filepath.Join(dir, "out")
	cmd := exec.CommandContext(ctx, soffice, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "xlsx", "--outdir", out, filepath.Join(dir, "book.xlsx"))
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, text)
	}
	saved, err := os.ReadFile(filepath.Join(out, "book.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	return open(t, saved)
}

// formulas calls visit with every cell that holds a formula.
func formulas(t *testing.T, f *excelize.File, visit func(sheet, at, formula, value string)) (n int) {
	t.Helper()
	for _, sheet := range f.GetSheetList() {
		if sheet == kpisSheet || sheet == hungarian(t).Word(kpisSheet) {
			break // the sheets from here on hold no formula of ours; LibreOffice saves TRUE as one
		}
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c := range row {
				at := cell(c+1, r+1)
				formula, err := f.GetCellFormula(sheet, at)
				if err != nil {
					t.Fatal(err)
				}
				if formula == "" {
					continue
				}
				n++
				visit(sheet, at, formula, row[c])
			}
		}
	}
	return n
}

func near(a, b string) bool {
	x, err1 := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	if err1 != nil || err2 != nil {
		return a == b
	}
	return math.Abs(x-y) <= 1e-9*max(1, math.Abs(y))
}

func TestRecalculated(t *testing.T) {
	ungrouped := func(t *testing.T) *report.Book {
		b := company(t, plain)
		b.Results = compute(t, exports(plain), params(asOf))
		b.ByTeam, b.BySource, b.TeamOf, b.Funnels = nil, nil, nil, nil
		return b
	}
	for _, test := range []struct {
		name string
		book func(t *testing.T) *report.Book
		live int // formulas at least
	}{
		{"partial", func(t *testing.T) *report.Book { return company(t, plain) }, 250},
		{"awkward names", func(t *testing.T) *report.Book { return company(t, awkward) }, 150},
		{"a whole month", func(t *testing.T) *report.Book { return bookOf(t, exports(plain), kpi.Date(2025, 2, 28)) }, 250},
		{"an earlier month", func(t *testing.T) *report.Book {
			b := company(t, plain)
			b.Shown -= 4
			b.LikeBefore, b.LikeYear = nil, nil
			return b
		}, 250},
		{"targets of quarters", func(t *testing.T) *report.Book {
			d := exports(plain)
			quarters := d.Targets[:0]
			for _, x := range d.Targets {
				if y, m, _ := x.Start.Civil(); m%3 == 1 {
					x.End = kpi.Date(y, m+3, 1) - 1 // a month has a part of it that is no whole number of cents
					quarters = append(quarters, x)
				}
			}
			d.Targets = quarters
			return bookOf(t, d, kpi.Date(2025, 2, 28))
		}, 250},
		{"in Hungarian", func(t *testing.T) *report.Book {
			b := company(t, plain)
			b.Lang = hungarian(t)
			return b
		}, 250},
		{"without groups", ungrouped, 40},
	} {
		t.Run(strings.ReplaceAll(test.name, " ", "-"), func(t *testing.T) {
			if testing.Short() || testsize.Race && test.name != "awkward names" {
				t.Skip("an office program takes seconds to recalculate")
			}
			b := write(t, test.book(t))
			want := map[string]string{}
			formulas(t, open(t, b), func(sheet, at, formula, value string) { want[sheet+"!"+at] = value })
			n := formulas(t, recalculated(t, b), func(sheet, at, formula, value string) {
				w, ok := want[sheet+"!"+at]
				if !ok {
					t.Errorf("%s!%s is no formula of ours: %s", sheet, at, formula)
				}
				if strings.HasPrefix(value, "#") || strings.HasPrefix(value, "Err:") || !near(value, w) {
					t.Errorf("%s!%s: recalculated %q, saved %q: %s", sheet, at, value, w, formula)
				}
				if strings.Contains(value, "difference") || strings.Contains(value, hungarian(t).Word("difference")) {
					t.Errorf("%s!%s: %s", sheet, at, value)
				}
			})
			if n != len(want) || n < test.live {
				t.Errorf("%d formulas, saved %d, want at least %d", n, len(want), test.live)
			}
		})
	}
}
