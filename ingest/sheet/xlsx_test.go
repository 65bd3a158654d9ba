package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"salesk/ingest/table"
)

// oracle reads a sheet with excelize, raw.
func oracle(t *testing.T, f *excelize.File, sheet string) map[string]string {
	t.Helper()
	rows, err := f.Rows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	out := map[string]string{}
	for line := 1; rows.Next(); line++ {
		cols, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for i, v := range cols {
			if v != "" {
				out[table.ColumnName(i)+strconv.Itoa(line)] = v
			}
		}
	}
	return out
}

// agrees compares a cell of ours with excelize's raw value.
func agrees(got, raw string, is1904 bool) bool {
	text := got[2:]
	switch got[:2] {
	case "b:":
		return text == "true" && (raw == "1" || strings.EqualFold(raw, "true")) || text == "false" && (raw == "0" || strings.EqualFold(raw, "false"))
	case "n:":
		a, err1 := strconv.ParseFloat(text, 64)
		b, err2 := strconv.ParseFloat(strings.TrimSpace(raw), 64)
		return err1 == nil && err2 == nil && strconv.FormatFloat(a, 'g', 15, 64) == strconv.FormatFloat(b, 'g', 15, 64)
	case "d:":
		v, err := strconv.ParseFloat(raw, 64)
		if err != nil {
			return false
		}
		at, err := excelize.ExcelDateToTime(v, is1904)
		if err != nil {
			return false
		}
		at = at.Round(time.Second)
		want := at.Format("2006-01-02")
		if at.Format("15:04:05") != "00:00:00" {
			want = at.Format("2006-01-02T15:04:05")
		}
		return text == want
	}
	return text == raw
}

func TestRealWorkbooksAgainstExcelize(t *testing.T) {
	dir := realFiles(t)
	files, err := filepath.Glob(filepath.Join(dir, "*.xls[xm]"))
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	compared := 0
	for _, path := range files {
		base := filepath.Base(path)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			continue
		}
		defer f.Close()
		props, err := f.GetWorkbookProps()
		is1904 := err == nil && props.Date1904 != nil && *props.Date1904
		tabs, err := openBytes(base, data, Options{})
		if err != nil {
			t.Errorf("%s: excelize opens it, we do not: %v", base, err)
			continue
		}
		for _, tab := range tabs {
			sheet := tab.(*Table).Sheet()
			got, err := readGrid(t, tab)
			if err != nil {
				t.Errorf("%s: %v", tab.Name(), err)
				continue
			}
			want := oracle(t, f, sheet)
			for at, raw := range want {
				if !agrees(cmpOr(got[at], "t:"), raw, is1904) && !byDesign(base, got[at], raw) {
					t.Errorf("%s!%s: got %q, excelize has %q", tab.Name(), at, got[at], raw)
				}
				compared++
			}
			for at, v := range got {
				if want[at] == "" && !byDesign(base, v, "") {
					t.Errorf("%s!%s: got %q, excelize has nothing", tab.Name(), at, v)
				}
			}
		}
	}
	if compared < 1000 {
		t.Errorf("only %d cells compared", compared)
	}
}

func cmpOr(s, fallback string) string {
	if s == "" {
		return fallback
	}
	return s
}

// byDesign tells the cells that we read otherwise than excelize, and why.
func byDesign(file, got, raw string) bool {
	switch file {
	case "issue_174.xlsx", "minimal_package.xlsx", "whitespace_trim.xlsx":
		// Excel drops white space around texts without xml:space; excelize keeps it.
		return strings.TrimPrefix(got, "t:") == strings.Trim(raw, " \t\r\n")
	case "date_iso.xlsx":
		// A cell of type d is a date already; excelize gives its text.
		return strings.TrimPrefix(got, "d:") == raw
	case "empty_s_attribute.xlsx":
		// s="" is the first style; excelize cannot read the sheet.
		return raw == ""
	}
	return got == "e:"+table.Uncomputed && raw == "" // a formula without a value; excelize gives nothing
}

func TestWrittenByExcelize(t *testing.T) {
	for _, is1904 := range []bool{false, true} {
		for _, streamed := range []bool{false, true} {
			t.Run(fmt.Sprintf("1904=%t streamed=%t", is1904, streamed), func(t *testing.T) {
				data, want := writeAll(t, is1904, streamed)
				tabs, err := openBytes("dir/book.xlsx", data, Options{})
				if err != nil {
					t.Fatal(err)
				}
				for range 2 { // a table can be walked again
					got, err := readGrid(t, tabs[0])
					if err != nil {
						t.Fatal(err)
					}
					if diff := cmp.Diff(want, got); diff != "" {
						t.Error(diff)
					}
				}
				if tabs[0].Name() != "book.xlsx[Deals]" {
					t.Error(tabs[0].Name())
				}
			})
		}
	}
}

// writeAll writes a workbook with every type of cell and returns what should be read.
func writeAll(t *testing.T, is1904, streamed bool) ([]byte, grid) {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName("Sheet1", "Deals"); err != nil {
		t.Fatal(err)
	}
	if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &is1904}); err != nil {
		t.Fatal(err)
	}
	style := func(s excelize.Style) int {
		id, err := f.NewStyle(&s)
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	custom := func(code string) int { return style(excelize.Style{CustomNumFmt: &code}) }
	serial := func(s string) float64 { // days since the system's start
		at, err := time.Parse("2006-01-02T15:04:05", s)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
		if is1904 {
			start = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
		}
		return at.Sub(start).Hours() / 24
	}
	type written struct {
		at    string
		style int
		value any
		want  string
	}
	cells := []written{
		{"A1", 0, "plain", "t:plain"},
		{"B1", 0, " spaced\tand <&> \"quoted\"\nlines ", "t: spaced\tand <&> \"quoted\"\nlines "},
		{"C1", 0, "0042", "t:0042"},
		{"D1", 0, "árvíztűrő 日本 🎯", "t:árvíztűrő 日本 🎯"},
		{"F1", 0, "a\r\nb", "t:a\r\nb"},
		{"A3", 0, 1234.5, "n:1234.5"},
		{"B3", 0, -99.99, "n:-99.99"},
		{"C3", 0, 0.1 + 0.2, "n:0.3"},
		{"D3", 0, 1e21, "n:1000000000000000000000"},
		{"E3", 0, int64(1234567890123456789), "n:1234567890123456789"},
		{"F3", 0, 0, "n:0"},
		{"G3", style(excelize.Style{NumFmt: 10}), 0.25, "n:0.25"},
		{"H3", custom(`#,##0.00 "d"`), 12.5, "n:12.5"},
		{"A4", 0, true, "b:true"},
		{"B4", 0, false, "b:false"},
		{"C5", style(excelize.Style{NumFmt: 14}), serial("2022-01-31T00:00:00"), "d:2022-01-31"},
		{"D5", style(excelize.Style{NumFmt: 22}), serial("2022-01-31T09:30:00"), "d:2022-01-31T09:30:00"},
		{"E5", custom("[$-409]d\\-mmm\\-yy;@"), serial("2024-02-29T00:00:00"), "d:2024-02-29"},
		{"F5", custom("[h]:mm"), 1.5, "n:1.5"},
		{"G5", custom("yyyy/mm/dd hh:mm:ss"), serial("2022-12-31T23:59:59") + 0.6/86400, "d:2022-12-31T23:59:59"},
		{"H5", style(excelize.Style{NumFmt: 20}), 0.75, "t:18:00:00"},
		{"I5", style(excelize.Style{NumFmt: 14}), -5, "n:-5"},
		{"J5", style(excelize.Style{NumFmt: 14}), "not yet", "t:not yet"},
		{"AB9", 0, "far", "t:far"},
	}
	want := grid{}
	for _, c := range cells {
		want[c.at] = c.want
	}
	if streamed {
		w, err := f.NewStreamWriter("Deals")
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(cells); {
			first := cells[i].at
			_, line, err := excelize.CellNameToCoordinates(first)
			if err != nil {
				t.Fatal(err)
			}
			var row []any
			for ; i < len(cells); i++ {
				col, l, err := excelize.CellNameToCoordinates(cells[i].at)
				if err != nil {
					t.Fatal(err)
				}
				if l != line {
					break
				}
				for len(row) < col-1 {
					row = append(row, nil)
				}
				row = append(row, excelize.Cell{StyleID: cells[i].style, Value: cells[i].value})
			}
			if err := w.SetRow("A"+strconv.Itoa(line), row); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Flush(); err != nil {
			t.Fatal(err)
		}
	} else {
		for _, c := range cells {
			if err := f.SetCellValue("Deals", c.at, c.value); err != nil {
				t.Fatal(err)
			}
			if err := f.SetCellStyle("Deals", c.at, c.at, c.style); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.SetCellRichText("Deals", "A7", []excelize.RichTextRun{{Text: "rich "}, {Text: "text", Font: &excelize.Font{Bold: true}}}); err != nil {
			t.Fatal(err)
		}
		want["A7"] = "t:rich text"
		if err := f.SetCellFormula("Deals", "B7", "A3*2"); err != nil {
			t.Fatal(err)
		}
		want["B7"] = "e:" + table.Uncomputed
	}
	buf, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return buf.Bytes(), want
}

// makeBook zips parts into an .xlsx; parts override the smallest workbook there is.
func makeBook(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	all := map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="x"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
	}
	for k, v := range parts {
		all[k] = v
	}
	return zipOf(t, all)
}

func zipOf(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for k, v := range parts {
		p, err := w.Create(k)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Write([]byte(v)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestSheetXML(t *testing.T) {
	const sst = `<sst><si><t>zero</t></si><si><r><t>o</t></r><r><t xml:space="preserve">n </t></r><rPh sb="0"><t>PHON</t></rPh><r><t>e</t></r></si><si><t/></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>`
	const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="46"/></cellXfs></styleSheet>`
	tests := map[string]struct {
		xml  string
		want grid
	}{
		"no addresses":      {`<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`, grid{"A1": "n:1", "B1": "n:2", "A2": "n:3"}},
		"rows jump":         {`<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`, grid{"B3": "n:1", "C3": "n:2", "A4": "n:3"}},
		"cells out of line": {`<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>`, grid{"A1": "n:1", "C1": "n:3"}},
		"shared":            {`<row><c t="s"><v>0</v></c><c t="s"><v> 1 </v></c><c t="s"><v>2</v></c><c t="s"><v></v></c><c t="s"><v>3</v></c></row>`, grid{"A1": "t:zero", "B1": "t:on e", "E1": "t:a\rb_x0041_"}},
		"inline":            {`<row><c t="inlineStr"><is><t>a&amp;b</t></is></c><c t="inlineStr"><is><r><t>x</t></r><r><t>y</t></r></is><v>9</v></c><c t="inlineStr"><is><t><![CDATA[<&amp;>]]>!</t></is></c></row>`, grid{"A1": "t:a&b", "B1": "t:xy", "C1": "t:<&amp;>!"}},
		"formula":           {`<row><c t="str"><f>A&amp;B</f><v>r&#101;sult&#x21;</v></c><c><f>1+1</f><v>2</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>SUM(A1)</f></c><c t="str"><f>""</f><v></v></c></row>`, grid{"A1": "t:result!", "B1": "n:2", "C1": "e:#DIV/0!", "D1": "e:" + table.Uncomputed}},
		"booleans":          {`<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>maybe</v></c></row>`, grid{"A1": "b:true", "B1": "b:false", "C1": "t:maybe"}},
		"ISO dates":         {`<row><c t="d"><v>2022-01-31</v></c><c t="d"><v>2022-01-31T09:30:00.000Z</v></c><c t="d"><v>09:30:00</v></c><c t="d"><v>2022-01-31T00:00:00</v></c><c t="d"><v>soon</v></c></row>`, grid{"A1": "d:2022-01-31", "B1": "d:2022-01-31T09:30:00", "C1": "t:09:30:00", "D1": "d:2022-01-31", "E1": "t:soon"}},
		"serial dates":      {`<row><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c><c s="1"><v>2958465.9</v></c><c s="1"><v>2958466</v></c><c s="1"><v>0</v></c><c s="1"><v>0.5</v></c><c s="2"><v>1.5</v></c></row>`, grid{"A1": "d:1900-01-01", "B1": "d:1900-02-28", "C1": "t:1900-02-29", "D1": "d:1900-03-01", "E1": "d:9999-12-31T21:36:00", "F1": "n:2958466", "G1": "n:0", "H1": "t:12:00:00", "I1": "n:1.5"}},
		"no numbers":        {`<row><c><v>1,5</v></c><c><v>NaN</v></c><c s="77"><v>5</v></c></row>`, grid{"A1": "t:1,5", "B1": "t:NaN", "C1": "n:5"}},
		"drawing rows":      {`<row><c><v>1</v></c></row></sheetData><from><row>5</row></from><sheetData>`, grid{"A1": "n:1"}},
		"comments":          {`<!-- <row> --><row><?pi <c>?><c><!-- x --><v>1<!-- 2 -->3</v></c></row>`, grid{"A1": "n:13"}},
		"> in attribute":    {`<row title="a>b"><c note='">'><v>1</v></c></row>`, grid{"A1": "n:1"}},
		"prefix":            {`<x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c></x:row>`, grid{"B2": "t:zero"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			data := makeBook(t, map[string]string{
				"xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet><sheetData>` + tt.xml + `</sheetData></worksheet>`,
				"xl/sharedStrings.xml":     sst, "xl/styles.xml": styles,
			})
			tabs, err := openBytes("b.xlsx", data, Options{})
			if err != nil {
				t.Fatal(err)
			}
			got, err := readGrid(t, tabs[0])
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestBookStructure(t *testing.T) {
	sheetXML := `<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B3"/></mergeCells></worksheet>`
	data := makeBook(t, map[string]string{
		"_rels/.rels": `<Relationships><Relationship Id="x" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/odd/Book.XML"/></Relationships>`,
		"odd/book.xml": `<x:workbook xmlns:r="q" xmlns:x="p"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="A &amp; B" sheetId="1" r:id="r1"/>` +
			`<x:sheet name="Chart" sheetId="2" r:id="r2"/><x:sheet name="Hid" state="veryHidden" sheetId="3" r:id="r3"/></x:sheets></x:workbook>`,
		"odd/_rels/book.xml.rels": `<Relationships><Relationship Id="r1" Type="t/worksheet" Target="/odd/sheets/one.xml"/>` +
			`<Relationship Id="r2" Type="t/chartsheet" Target="c.xml"/><Relationship Id="r3" Type="t/worksheet" Target="../odd/sheets/two.xml"/></Relationships>`,
		`odd\sheets\one.xml`: sheetXML, "odd/sheets/two.xml": "\xEF\xBB\xBF" + sheetXML,
	})
	tabs, err := openBytes("b.xlsx", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(tabs) != 2 || tabs[0].Name() != "b.xlsx[A & B]" || !tabs[1].(*Table).Hidden() || tabs[0].(*Table).Hidden() {
		t.Fatalf("%d tables", len(tabs))
	}
	if got := tabs[1].(*Table).Merged(); !cmp.Equal(got, [][4]int{{1, 0, 3, 1}}) {
		t.Error(got)
	}
	if f := tabs[1].Facts(); len(f) != 3 || f[1].Value != "1904" || f[2].Name != "hidden" {
		t.Error(f)
	}
	one, err := openBytes("b.xlsx", data, Options{Sheet: "hid"})
	if err != nil || len(one) != 1 || one[0].(*Table).Sheet() != "Hid" {
		t.Error(one, err)
	}
	if _, err := openBytes("b.xlsx", data, Options{Sheet: "none"}); err == nil || err.Error() != `b.xlsx: has no sheet "none"; it has A & B, Hid` {
		t.Error(err)
	}
}

func TestWalkStops(t *testing.T) {
	data := makeBook(t, map[string]string{"xl/worksheets/sheet1.xml": `<worksheet><sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c`})
	tabs, err := openBytes("b.xlsx", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	if err := tabs[0].Walk(func(*table.Row) bool { n++; return n < 2 }); err != nil || n != 2 {
		t.Error(n, err)
	}
	if err := tabs[0].Walk(func(*table.Row) bool { return true }); err == nil || !strings.HasPrefix(err.Error(), "b.xlsx[S]: near row 3: ") {
		t.Error(err)
	}
}
