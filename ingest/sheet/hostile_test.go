package sheet

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"salesk/ingest/table"
)

func TestSniff(t *testing.T) {
	ods := makeODS(t, `<table:table table:name="S"/>`)
	ole := append(bytes.Clone(oleMagic), make([]byte, 600)...)
	for name, tt := range map[string]struct {
		head []byte
		want fileFormat
	}{
		"xlsx": {makeBook(t, nil), formatXLSX}, "ods": {ods, formatODS}, "xlsb": {zipOf(t, map[string]string{"xl/workbook.bin": "x"}), formatXLSB},
		"docx": {zipOf(t, map[string]string{"word/document.xml": "x"}), Zip}, "csv in zip": {zipOf(t, map[string]string{"deals.csv": "a,b"}), Zip},
		"empty zip": {zipOf(t, nil), Zip}, "ole": {ole, formatXLS}, "encrypted": {append(bytes.Clone(ole), utf16LE("EncryptedPackage")...), formatEncrypted},
		"bare biff5": {biffBytes(biff5, func(*stream) {}, func(*stream) {}), formatXLS}, "excel 3": {[]byte{9, 2, 6, 0, 0, 0, 0x10, 0}, formatXLS},
		"html": {[]byte("\xEF\xBB\xBF \r\n<HTML>"), formatHTML}, "doctype": {[]byte("<!DOCTYPE html>"), formatHTML}, "bare table": {[]byte("<table border=1>"), formatHTML},
		"html in utf-16": {[]byte("\xFF\xFE<\x00h\x00t\x00m\x00l\x00>\x00"), formatHTML},
		"xml 2003":       {[]byte(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`), formatXMLSheet},
		"other xml":      {[]byte(`<?xml version="1.0"?><deals/>`), None}, "csv": {[]byte("id,note\n1,<table>"), None}, "tabs": {[]byte("\t\t\t\t\t\t\t\t"), None}, "nothing": {nil, None},
	} {
		if got := Sniff(tt.head); got != tt.want {
			t.Errorf("%s: got %s, want %s", name, got, tt.want)
		}
	}
}

func walkAll(name string, data []byte, o Options) error {
	tabs, err := openBytes(name, data, o)
	for _, tab := range tabs {
		if err := tab.Walk(func(*table.Row) bool { return true }); err != nil {
			return err
		}
	}
	return err
}

func TestRefusals(t *testing.T) {
	sheet := func(rows string) []byte {
		return makeBook(t, map[string]string{"xl/worksheets/sheet1.xml": "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"})
	}
	good := sheet(strings.Repeat("<row><c><v>1</v></c></row>", 2000))
	ole := append(bytes.Clone(oleMagic), make([]byte, 600)...)
	cut := biffBytes(biff8, func(*stream) {}, func(s *stream) { s.add(recRK, 4, 0, 0, uint32(0)) })
	small := Limits{Unzipped: 10_000, Rows: 3, Columns: 4, CellBytes: 50}
	for name, tt := range map[string]struct {
		data   []byte
		limits Limits
		want   string // what the error starts with
	}{
		"csv":                 {[]byte("a,b\n"), Limits{}, "f.x: is not a workbook"},
		"empty":               {nil, Limits{}, "f.x: is not a workbook"},
		"cut zip":             {good[:len(good)-30], Limits{}, "f.x: the zip archive is damaged or cut short"},
		"zip of csv":          {zipOf(t, map[string]string{"a.csv": "x"}), Limits{}, "f.x: is a zip archive without a workbook"},
		"xlsb":                {zipOf(t, map[string]string{"xl/workbook.bin": "x"}), Limits{}, "f.x: is an Excel binary workbook (.xlsb), which is not read: save it as .xlsx"},
		"no sheet part":       {makeBook(t, nil), Limits{}, "f.x[S]: part xl/worksheets/sheet1.xml is missing"},
		"declared size":       {good, small, "f.x: part xl/worksheets/sheet1.xml says it unzips to 52"},
		"rows":                {good, Limits{Rows: 3}, "f.x[S]!4: more than 3 rows"},
		"columns":             {sheet(`<row><c r="E1"><v>1</v></c></row>`), small, "f.x[S]!E1: more than 4 columns"},
		"column zzzzzz":       {sheet(`<row><c r="ZZZZZZ1"><v>1</v></c></row>`), Limits{}, "f.x[S]!ZZZZZZ1: more than 16384 columns"},
		"cell":                {sheet(`<row><c t="str"><v>` + strings.Repeat("x", 51) + `</v></c></row>`), small, "f.x[S]!A1: the cell is longer than 50 bytes"},
		"endless tag":         {sheet(`<row ` + strings.Repeat("x", 200_000)), Limits{CellBytes: 50}, "f.x[S]: near row 1: a tag or text is longer than"},
		"row number":          {sheet(`<row r="99999999"><c><v>1</v></c></row>`), Limits{}, "f.x[S]: near row 99999999: row 99999999 is past the last row"},
		"no such string":      {sheet(`<row><c t="s"><v>7</v></c></row>`), Limits{}, "f.x[S]!A1: shared string 7 is not among the 0"},
		"cut sheet":           {sheet(`<row r="12"><c><v>1`), Limits{}, "f.x[S]: near row 12: the markup ends within a tag"},
		"damaged ole":         {ole, Limits{}, "f.x: the OLE container is damaged"},
		"encrypted biff":      {biffBytes(biff8, func(s *stream) { s.add(recFilePass, 1, 1, 1) }, func(*stream) {}), Limits{}, "f.x: the workbook is encrypted: "},
		"excel 3":             {[]byte{9, 2, 6, 0, 0, 0, 0x10, 0, 0, 0}, Limits{}, "f.x: is a sheet of Excel 2 to 4, which is not read: save it as .xlsx"},
		"cut biff":            {cut[:len(cut)-4], Limits{}, "f.x[S1]: near row 5: the sheet is cut short"},
		"no biff string":      {biffBytes(biff8, func(*stream) {}, func(s *stream) { s.add(recLabelSST, 4, 1, 0, uint32(3)) }), Limits{}, "f.x[S1]!B5: shared string 3"},
		"page":                {[]byte("<html><p>Log in</html>"), Limits{}, "f.x: is an HTML page without a table"},
		"html columns":        {[]byte("<table><tr><td colspan=9>a<td>b"), small, "f.x!J1: more than 4 columns"},
		"html cell":           {[]byte("<table><tr><td>" + strings.Repeat("x", 60)), small, "f.x!A1: the cell is longer than 50 bytes"},
		"ods repeats":         {makeODS(t, `<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`), small, "f.x[S]!4: more than 3 rows"},
		"ods columns":         {makeODS(t, `<table:table table:name="S"><table:table-row><table:table-cell table:number-columns-repeated="99999999" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`), small, "f.x[S]!E1: more than 4 columns"},
		"ods spaces":          {makeODS(t, `<table:table table:name="S"><table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="999999999"/></text:p></table:table-cell></table:table-row></table:table>`), small, "f.x[S]!1: the cell is longer than 50 bytes"},
		"ods with a password": {zipOf(t, map[string]string{"content.xml": "x", "META-INF/manifest.xml": `<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>`}), Limits{}, "f.x: the workbook is encrypted: "},
	} {
		t.Run(name, func(t *testing.T) {
			err := walkAll("dir/f.x", tt.data, Options{Limits: tt.limits})
			if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

// A part that unzips to more than its directory says is stopped, too.
func TestLyingSize(t *testing.T) {
	data := makeBook(t, map[string]string{"xl/worksheets/sheet1.xml": "<worksheet><sheetData>" + strings.Repeat("<row><c><v>1</v></c></row>", 9000)})
	at := bytes.LastIndex(data, []byte("xl/worksheets/sheet1.xml")) - 46
	binary.LittleEndian.PutUint32(data[at+24:], 100)
	err := walkAll("f.xlsx", data, Options{Limits: Limits{Unzipped: 5000}})
	if err == nil || !strings.HasPrefix(err.Error(), "f.xlsx: part xl/worksheets/sheet1.xml") {
		t.Error(err)
	}
}

func FuzzOpen(f *testing.F) {
	for _, name := range []string{"deals.xlsx", "deals.xls", "deals.ods"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("<html><table><tr><td rowspan=2>a<td colspan=3>b<tr><td>c</table>"))
	f.Add([]byte(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table><Row ss:Index="2"><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>`))
	f.Add(makeODS(f, `<table:table table:name="S"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>`))
	f.Add(makeBook(f, map[string]string{"xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>a_x000D_&amp;</t></is></c><c s="1"><v>44592.5</v></c></row></sheetData></worksheet>`}))
	for _, version := range []int{biff5, biff8} {
		f.Add(biffBytes(version, func(s *stream) {
			s.add(recXF, 0, 14)
			s.add(recSST, uint32(1), uint32(1), 6, byte(0), "abc")
			s.add(recContinue, byte(1), 1, 2, 3)
		}, func(s *stream) {
			s.add(recLabelSST, 0, 0, 0, uint32(0))
			s.add(recMulRK, 3, 0, 0, uint32(12345<<2|3), 0, uint32(7<<2|2), 1)
			s.add(recFormula, 4, 0, 0, byte(0), byte(0), 0, 0, 0xFFFF, 0, uint32(0), 0)
			s.add(recString, 1, byte(0), "x")
		}))
	}
	f.Fuzz(fuzzWalk)
}

// FuzzParts changes the markup within the archives, which FuzzOpen cannot reach through
// their checksums.
func FuzzParts(f *testing.F) {
	f.Add(`<row r="2"><c r="B2" t="inlineStr"><is><r><t>a_x000D_&amp;</t></r><rPh><t>p</t></rPh></is></c><c s="1"><v>44592.5</v></c><c t="s"><v>0</v></c></row>`,
		`<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`)
	f.Add(`<row><c t="d"><f>1</f><v>2022-01-31T09:30:00</v></c><c t="e"><v>#N/A</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/>`,
		`<table:table-row><table:covered-table-cell table:number-columns-repeated="3"><text:p>a<text:s text:c="3"/><![CDATA[b]]></text:p></table:covered-table-cell><table:table-cell office:value-type="time" office:time-value="PT1H"/></table:table-row>`)
	f.Add(`<x:row r="2"><x:c r="B2" s="1"><x:f>A1</x:f><x:v>44592</x:v></x:c></x:row><x:row><x:c t="s"><x:v>1</x:v></x:c></x:row><x:row r="9"/>`, `<t>b</t>`)
	f.Fuzz(func(t *testing.T, rows, cells string) {
		fuzzWalk(t, makeBook(t, map[string]string{
			"xl/worksheets/sheet1.xml": "<worksheet><sheetData>" + rows + "</sheetData></worksheet>",
			"xl/sharedStrings.xml":     "<sst><si>" + cells + "</si><si><t>x</t></si></sst>",
			"xl/styles.xml":            `<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`,
		}))
		fuzzWalk(t, makeODS(t, `<table:table table:name="S">`+cells+`</table:table>`))
	})
}

func fuzzWalk(t *testing.T, data []byte) {
	tabs, err := openBytes("f.x", data, Options{Limits: Limits{Unzipped: 1 << 20, Rows: 2000, Columns: 300, CellBytes: 10_000}})
	if err != nil && !strings.HasPrefix(err.Error(), "f.x") {
		t.Errorf("error does not name the file: %v", err)
	}
	if len(tabs) > 20 {
		tabs = tabs[:20]
	}
	for _, tab := range tabs {
		if _, err := readGrid(t, tab); err != nil && !strings.HasPrefix(err.Error(), "f.x") {
			t.Errorf("error does not name the file: %v", err)
		}
		if x := tab.(*Table); x.Size() > 0 {
			sameInChunks(t, x, 2, 7)
		}
	}
}
