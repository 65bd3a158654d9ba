package ingest

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"salesk/kpi"
)

// rawBook writes an .xlsx of one sheet from its markup; the other parts are added as they are given.
func rawBook(t *testing.T, rows string, parts ...[2]string) string {
	t.Helper()
	all := map[string]string{
		"xl/workbook.xml":            `<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   `<worksheet xmlns="m"><sheetData>` + rows + `</sheetData></worksheet>`,
	}
	for _, p := range parts {
		all[p[0]] = p[1]
	}
	var files [][2]string
	for name, content := range all {
		files = append(files, [2]string{name, content})
	}
	return zipOf(t, files...)
}

// loadFile reads a file of this name and content.
func loadFile(t *testing.T, name, content string, o Options) (*kpi.Data, *Report, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return Load([]Input{{Path: path}}, o)
}

func inline(cells ...string) string {
	var b strings.Builder
	b.WriteString("<row>")
	for _, c := range cells {
		if strings.HasPrefix(c, "<") {
			b.WriteString(c)
			continue
		}
		b.WriteString(`<c t="inlineStr"><is><t>` + c + `</t></is></c>`)
	}
	return b.String() + "</row>"
}

func TestDateSystemOfTheStandardPart(t *testing.T) {
	rows := inline("deal_id", "stage", "close_date", "amount") + inline("A", "Won", `<c s="1"><v>45322</v></c>`, `<c><v>10</v></c>`)
	styles := [2]string{"xl/styles.xml", `<styleSheet xmlns="m"><cellXfs><xf/><xf numFmtId="14"/></cellXfs><dxfs><dxf><numFmt numFmtId="14" formatCode="0"/></dxf></dxfs></styleSheet>`}
	for name, extra := range map[string]string{
		"an extension":         `<extLst><ext xmlns:x15="n"><x15:workbookPr date1904="0"/></ext></extLst>`,
		"alternate content":    `<mc:AlternateContent xmlns:mc="c"><mc:Choice Requires="x"><workbookPr date1904="0"/></mc:Choice></mc:AlternateContent>`,
		"the default replaced": `<workbookPr xmlns="n" date1904="0"/>`,
		"a prefix of its own":  `<z:workbookPr xmlns:z="n"/>`,
	} {
		book := `<workbook xmlns="m" xmlns:r="r"><workbookPr date1904="1"/>` + extra + `<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`
		if name == "a prefix of its own" { // and the standard's names with one, too
			book = `<x:workbook xmlns:x="m" xmlns:r="r"><x:workbookPr date1904="1"/>` + extra + `<x:sheets><x:sheet name="S" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`
		}
		d, _, err := loadFile(t, "b.xlsx", rawBook(t, rows, styles, [2]string{"xl/workbook.xml", book}), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff([]string{"A won 1000  2028-02-01"}, dealLines(d)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestFormulasWithoutResults(t *testing.T) {
	head := inline("deal_id", "stage", "close_date", "amount")
	row := func(amount string) string { return inline("A", "Won", "2024-01-31", amount) }
	for _, cell := range []string{`<c><f>1+1</f><v></v></c>`, `<c><f>1+1</f><v/></c>`, `<c><f>1+1</f><v /></c>`, `<c><f>1+1</f></c>`, `<c t="n"><f>1+1</f><v></v></c>`} {
		_, rep, err := loadFile(t, "b.xlsx", rawBook(t, head+row(cell)), Options{})
		if err != nil || len(rep.Problems) != 1 || !strings.Contains(rep.Problems[0].Says(), "the formula here has no stored result") {
			t.Errorf("%s: %v %v", cell, err, problems(rep.Problems))
		}
	}
	d, rep, err := loadFile(t, "b.xlsx", rawBook(t, head+row(`<c t="str"><f>""</f><v></v></c>`)+row(`<c t="str"><f>""</f><v/></c>`)), Options{})
	if err != nil || len(rep.Problems) != 0 || d.Deals.N == 0 {
		t.Errorf("an empty text is a result: %v %v", err, problems(rep.Problems))
	}
}

func TestZeroFormulas(t *testing.T) {
	head := inline("deal_id", "stage", "close_date", "amount")
	zero, one := `<c><f>1+1</f><v>0</v></c>`, `<c><f>1+1</f><v>1</v></c>`
	calc := `<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>`
	for _, tt := range []struct {
		rows string
		told bool
	}{
		{inline("A", "Won", "2024-01-31", zero) + inline("B", "Won", "2024-01-31", zero), true},
		{inline("A", "Won", "2024-01-31", zero) + inline("B", "Won", "2024-01-31", one), false},
		{inline("A", "Won", "2024-01-31", `<c><v>0</v></c>`), false},
	} {
		_, rep, err := loadFile(t, "b.xlsx", rawBook(t, head+tt.rows, [2]string{"xl/workbook.xml", calc}), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if told := strings.Contains(strings.Join(problems(rep.Notices), "\n"), "result 0"); told != tt.told {
			t.Errorf("%s: %v", tt.rows, problems(rep.Notices))
		}
		_, rep, _ = loadFile(t, "b.xlsx", rawBook(t, head+tt.rows), Options{})
		if len(rep.Notices) != 0 {
			t.Errorf("nobody asks for a calculation: %v", problems(rep.Notices))
		}
	}
}

func TestTotalsRowOfATable(t *testing.T) {
	rows := inline("deal_id", "stage", "close_date", "amount") + inline("A", "Won", "2024-01-31", "10") + inline("B", "Won", "2024-01-31", "20") + inline("Anzahl 2", "2", "2024-01-31", "30")
	parts := [][2]string{
		{"xl/worksheets/_rels/sheet1.xml.rels", `<Relationships><Relationship Id="rId1" Type="x/table" Target="../tables/table1.xml"/></Relationships>`},
		{"xl/tables/table1.xml", `<table xmlns="m" ref="A1:D4" totalsRowCount="1"/>`},
	}
	d, rep, err := loadFile(t, "b.xlsx", rawBook(t, rows, parts...), Options{})
	if err != nil || d.Deals.N != 2 || !cmp.Equal(skipped(rep.Tables[0]), map[string][]int{"total rows": {4}}) {
		t.Errorf("%v, %d deals, skipped %v", err, d.Deals.N, skipped(rep.Tables[0]))
	}
}

func TestMergedDown(t *testing.T) {
	o := Options{}
	check := func(name string, d *kpi.Data, rep *Report, err error) {
		t.Helper()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		balanced(t, rep)
		var got []string
		for i := range d.Deals.N {
			got = append(got, d.Symbols.Text(d.Deals.ID[i])+" "+d.Symbols.Text(d.Deals.Rep[i]))
		}
		if diff := cmp.Diff([]string{"A Ana", "B Ana", "C Ben", "D Ben"}, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	cell := func(ref, text string) string {
		return `<c r="` + ref + `" t="inlineStr"><is><t>` + text + `</t></is></c>`
	}
	rows := `<row r="1">` + cell("A1", "Rep") + cell("B1", "Deal ID") + cell("C1", "Stage") + cell("D1", "Close date") + cell("E1", "Amount") + `</row>`
	for i, id := range []string{"A", "B", "C", "D"} {
		n := string(rune('2' + i))
		rows += `<row r="` + n + `">`
		if i%2 == 0 {
			rows += cell("A"+n, []string{"Ana", "Ben"}[i/2])
		}
		rows += cell("B"+n, id) + cell("C"+n, "Won") + cell("D"+n, "2024-01-31")
		if i != 1 {
			rows += `<c r="E` + n + `"><v>10</v></c>`
		}
		rows += `</row>`
	}
	sheet := [2]string{"xl/worksheets/sheet1.xml", `<worksheet xmlns="m"><sheetData>` + rows + `</sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A4:A5"/><mergeCell ref="E2:E3"/></mergeCells></worksheet>`}
	d, rep, err := loadFile(t, "b.xlsx", rawBook(t, "", sheet), o)
	check(".xlsx", d, rep, err)
	if err == nil && (d.Deals.Amount[0] != 1000 || d.Deals.Amount[1] != kpi.NoMoney || !strings.Contains(strings.Join(problems(rep.Notices), " "), "counts once")) {
		t.Errorf("a merged amount: %v %v", d.Deals.Amount, problems(rep.Notices))
	}

	page := `<html><body><table><tr><th>Rep<th>Deal ID<th>Stage<th>Close date<th>Amount</tr>` +
		`<tr><td rowspan="2">Ana<td>A<td>Won<td>2024-01-31<td>10</tr><tr><td>B<td>Won<td>2024-01-31<td>10</tr>` +
		`<tr><td rowspan=2>Ben<td>C<td>Won<td>2024-01-31<td>10</tr><tr><td>D<td>Won<td>2024-01-31<td>10</tr></table></body></html>`
	d, rep, err = loadFile(t, "b.xls", page, o)
	check("HTML", d, rep, err)

	odsCell := func(text string) string {
		return `<table:table-cell office:value-type="string"><text:p>` + text + `</text:p></table:table-cell>`
	}
	odsRow := func(cells ...string) string {
		return `<table:table-row>` + strings.Join(cells, "") + `</table:table-row>`
	}
	merged := func(text string) string {
		return strings.Replace(odsCell(text), "<table:table-cell", `<table:table-cell table:number-rows-spanned="2"`, 1)
	}
	const covered = `<table:covered-table-cell/>`
	ods := zipOf(t, [2]string{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, [2]string{"content.xml", `<office:document-content><office:body><office:spreadsheet><table:table table:name="S">` +
		odsRow(odsCell("Rep"), odsCell("Deal ID"), odsCell("Stage"), odsCell("Close date"), odsCell("Amount")) +
		odsRow(merged("Ana"), odsCell("A"), odsCell("Won"), odsCell("2024-01-31"), odsCell("10")) + odsRow(covered, odsCell("B"), odsCell("Won"), odsCell("2024-01-31"), odsCell("10")) +
		odsRow(merged("Ben"), odsCell("C"), odsCell("Won"), odsCell("2024-01-31"), odsCell("10")) + odsRow(covered, odsCell("D"), odsCell("Won"), odsCell("2024-01-31"), odsCell("10")) +
		`</table:table></office:spreadsheet></office:body></office:document-content>`})
	d, rep, err = loadFile(t, "b.ods", ods, o)
	check(".ods", d, rep, err)
}

// TestMergedDownInBlocks merges cells of a sheet that is read in blocks.
func TestMergedDownInBlocks(t *testing.T) {
	rows, merges := inline("deal_id", "rep", "stage", "close_date", "amount"), ""
	const n = 2000
	for i := range n {
		rep := "Ana"
		if i%2 == 1 {
			rep = ""
			merges += `<mergeCell ref="B` + strconv.Itoa(i+1) + ":B" + strconv.Itoa(i+2) + `"/>`
		}
		rows += inline("D"+strconv.Itoa(i), rep, "Won", "2024-01-31", "10")
	}
	sheet := [2]string{"xl/worksheets/sheet1.xml", `<worksheet xmlns="m"><sheetData>` + rows + `</sheetData><mergeCells>` + merges + `</mergeCells></worksheet>`}
	d, rep, err := loadFile(t, "b.xlsx", rawBook(t, "", sheet), Options{sheetPart: 1 << 13})
	if err != nil {
		t.Fatal(err)
	}
	balanced(t, rep)
	for i := range d.Deals.N {
		if d.Symbols.Text(d.Deals.Rep[i]) != "Ana" {
			t.Fatalf("deal %d has no rep", i)
		}
	}
}
