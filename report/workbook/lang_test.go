package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"salesk/internal/testsize"
	"salesk/kpi"
	"salesk/report"
	"salesk/report/internal/english"
	"salesk/report/lang"
)

func language(t testing.TB, code string) *lang.Lang {
	t.Helper()
	l, err := lang.Of(code)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func hungarian(t testing.TB) *lang.Lang { return language(t, "hu") }

// shapes are the texts of the charts.
func shapes(t *testing.T, b []byte) []string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, p := range z.File {
		if !strings.HasPrefix(p.Name, "xl/charts/") && !strings.HasPrefix(p.Name, "xl/drawings/drawing") {
			continue
		}
		r, err := p.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		d := xml.NewDecoder(bytes.NewReader(content))
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			switch x := token.(type) {
			case xml.CharData:
				all = append(all, string(x))
			case xml.StartElement:
				for _, a := range x.Attr {
					if a.Name.Local == "descr" || a.Name.Local == "title" || a.Name.Local == "name" && x.Name.Local == "cNvPr" {
						all = append(all, a.Value)
					}
				}
			}
		}
	}
	return all
}

// TestNoEnglish: no English text of the catalogues is left in a workbook in another
// language, save for what is an id: the KPIs sheet, defined names, values of parameters.
func TestNoEnglish(t *testing.T) {
	testsize.Alone(t)
	for _, code := range lang.Codes()[1:][:testsize.Of(4)] { // all, or the first
		t.Run(code, func(t *testing.T) {
			l := language(t, code)
			b := company(t, plain)
			b.Lang = l
			content := write(t, b)
			f := open(t, content)
			texts, n := english.Of(l), 0
			given := map[string]bool{}
			for _, g := range b.Goals {
				given[report.Clean(g.Name)] = true
			}
			for _, k := range kpi.Catalogue() {
				given[k.ID] = true // ids have no language
			}
			for _, s := range b.Control {
				given[s.Name], given[s.Value] = true, true
			}
			for _, name := range []string{"PeriodStart", "PeriodEnd", "CompareStart", "CompareEnd"} {
				given[name] = true
			}
			for _, s := range b.Sources {
				given[report.Clean(s.Name)] = true
				for _, p := range s.Problems {
					given[report.Clean(p)] = true
				}
			}
			check := func(where, text string) {
				if text = strings.TrimSpace(text); text == "" || given[text] {
					return
				}
				n++
				if found, is := texts.In(text); is {
					t.Errorf("%s: %q is English: %q", where, text, found)
				}
			}
			for _, sheet := range f.GetSheetList() {
				check("a sheet's name", sheet)
				if sheet == l.Word(kpisSheet) {
					continue
				}
				for r, row := range rowsOf(t, f, sheet) {
					for c, text := range row {
						if slices.Contains(ids, text) {
							continue
						}
						check(sheet+"!"+cell(c+1, r+1), text)
					}
				}
				hf, err := f.GetHeaderFooter(sheet)
				if err != nil {
					t.Fatal(err)
				}
				check(sheet+"'s footer", hf.OddFooter[strings.LastIndex(hf.OddFooter, "&R")+2:])
			}
			for _, text := range shapes(t, content) {
				check("a chart", text)
			}
			if n < 1000 {
				t.Errorf("only %d texts were looked at", n)
			}
		})
	}
}

// ids are texts that are no words of a language: what the records themselves say.
var ids = []string{"revenue"}

// TestNeutral: ids, headings and levels of the KPIs sheet, table names and defined names
// are the same in every language.
func TestNeutral(t *testing.T) {
	testsize.Long(t)
	b := company(t, plain)
	inEnglish := open(t, write(t, b))
	b = company(t, plain)
	b.Lang = hungarian(t)
	other := open(t, write(t, b))
	want, got := rowsOf(t, inEnglish, kpisSheet), rowsOf(t, other, hungarian(t).Word(kpisSheet))
	if len(want) != len(got) {
		t.Fatalf("%d rows, want %d", len(got), len(want))
	}
	note := slices.Index(want[0], "note")
	for r := range want {
		for c := range want[r] {
			if c == 1 && r > 0 || c == note { // title and note are words for people
				continue
			}
			if w, g := want[r][c], got[r][c]; w != g && w != kpi.Unassigned && !strings.HasPrefix(want[0][c], "start") && !strings.HasPrefix(want[0][c], "end") {
				t.Errorf("%s: %q, want %q", cell(c+1, r+1), g, w)
			}
		}
	}
	tables := func(f *excelize.File) (names []string) {
		for _, sheet := range f.GetSheetList() {
			ts, err := f.GetTables(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for _, x := range ts {
				names = append(names, x.Name)
			}
		}
		return names
	}
	if w, g := tables(inEnglish), tables(other); !slices.Equal(w, g) || len(g) < 5 {
		t.Errorf("tables %q, want %q", g, w)
	}
}

// TestNamesakeOfNobody: a rep whose name is what the language calls the records of no
// rep cannot be told from these by a formula, so both have values.
func TestNamesakeOfNobody(t *testing.T) {
	l := language(t, "de")
	r := &kpi.Results{By: []string{"rep"}, KPIs: []*kpi.KPI{kpi.Revenue}, Figures: []kpi.Figure{
		{KPI: kpi.Revenue, Groups: [][]string{{kpi.Unassigned}, {l.Group(kpi.Unassigned)}, {"Ann"}}},
	}}
	bk := &writer{l: l}
	for _, name := range []string{kpi.Unassigned, l.Group(kpi.Unassigned), "Ann"} {
		if _, tells := bk.groupMatch(newFigures(l, r), name, 5, 1); tells != (name == "Ann") {
			t.Errorf("%s: %v", name, tells)
		}
	}
	if _, tells := bk.groupMatch(newFigures(nil, r), kpi.Unassigned, 5, 1); !tells {
		t.Error("in English they are two names")
	}
}
