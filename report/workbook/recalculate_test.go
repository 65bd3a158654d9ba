package workbook

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"salesk/internal/outside/office"
	"salesk/internal/testsize"
	"salesk/kpi"
	"salesk/report"
)

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
	ungrouped := func(t *testing.T) *report.Document {
		b := company(t, plain)
		b.Results = compute(t, exports(plain), params(asOf))
		b.ByTeam, b.BySource, b.TeamOf, b.Funnels = nil, nil, nil, nil
		return b
	}
	for _, test := range []struct {
		name string
		book func(t *testing.T) *report.Document
		live int // formulas at least
	}{
		{"partial", func(t *testing.T) *report.Document { return company(t, plain) }, 250},
		{"awkward names", func(t *testing.T) *report.Document { return company(t, awkward) }, 150},
		{"a whole month", func(t *testing.T) *report.Document { return bookOf(t, exports(plain), kpi.Date(2025, 2, 28)) }, 250},
		{"an earlier month", func(t *testing.T) *report.Document {
			b := company(t, plain)
			b.Shown -= 4
			b.LikeBefore, b.LikeYear = nil, nil
			return b
		}, 250},
		{"targets of quarters", func(t *testing.T) *report.Document {
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
		{"in Hungarian", func(t *testing.T) *report.Document {
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
			n := formulas(t, open(t, office.Recalculated(t, b)), func(sheet, at, formula, value string) {
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
