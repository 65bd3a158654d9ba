package sheet

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"salesk/ingest/table"
)

func readFirst(t *testing.T, name string, data []byte) (grid, *Table) {
	t.Helper()
	tabs, err := openBytes(name, data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got grid
	for range 2 {
		if got, err = readGrid(t, tabs[0]); err != nil {
			t.Fatal(err)
		}
	}
	return got, tabs[0].(*Table)
}

func TestHTML(t *testing.T) {
	tests := map[string]struct {
		page   string
		want   grid
		merged [][4]int
	}{
		"export": {`<html><head><style>td{x:y}</style></head><body><table border=1><thead><tr><th>Deal ID</th><th>Amount</th></tr></thead>` +
			`<tbody><tr><td>006</td><td>1,234.50</td></tr><tr><td>&nbsp;</td><td>a<br>b &amp; <b>c</b>
  d</td></tr></tbody></table></body></html>`, grid{"A1": "t:Deal ID", "B1": "t:Amount", "A2": "t:006", "B2": "t:1,234.50", "B3": "t:a\nb & c d"}, nil},
		"spans": {`<table><tr><td rowspan=2 colspan=2>x</td><td>c</td></tr><tr><td>d</td></tr><tr><td>e</td><td rowspan=9>f</td></tr></table>`,
			grid{"A1": "t:x", "C1": "t:c", "C2": "t:d", "A3": "t:e", "B3": "t:f"}, [][4]int{{1, 0, 2, 1}, {3, 1, 3, 1}}},
		"no end tags":   {`<TABLE><TR><TD>1<TD>2<TR><TD>3`, grid{"A1": "t:1", "B1": "t:2", "A2": "t:3"}, nil},
		"cell text":     {`<table><tr><td><script>if (a<b) {}</script><p>one</p><p>two</p></td></tr></table>`, grid{"A1": "t:one\ntwo"}, nil},
		"empty rows":    {`<table><tr><td></td></tr><tr></tr><tr><td>x</td></tr></table>`, grid{"A3": "t:x"}, nil},
		"layout inside": {`<table><tr><td>a<table><tr><td>in</td></tr></table>b</td></tr></table>`, grid{"A1": "t:ab"}, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, tab := readFirst(t, "report.xls", []byte(tt.page))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tt.merged, tab.Merged()); diff != "" {
				t.Error(diff)
			}
		})
	}
	tabs, err := openBytes("r.xls", []byte(tests["layout inside"].page), Options{})
	if err != nil || len(tabs) != 2 || tabs[1].Name() != "r.xls[table 2]" {
		t.Error(tabs, err)
	}
}

func TestHTMLEncodings(t *testing.T) {
	const text = "Árvíztűrő"
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte("<html><table><tr><td>" + text + "</table>"))
	if err != nil {
		t.Fatal(err)
	}
	latin2, err := charmap.ISO8859_2.NewEncoder().Bytes([]byte(`<html><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><table><tr><td>` + text + "</table>"))
	if err != nil {
		t.Fatal(err)
	}
	for name, page := range map[string][]byte{
		"utf-16": utf16, "utf-16 without mark": utf16[2:], "iso-8859-2": latin2, "utf-8": []byte("<table><tr><td>" + text + "</table>"),
		"utf-8 with mark": []byte("\xEF\xBB\xBF<table><tr><td>" + text + "</table>"),
	} {
		got, _ := readFirst(t, name+".xls", page)
		if diff := cmp.Diff(grid{"A1": "t:" + text}, got); diff != "" {
			t.Error(name, diff)
		}
	}
	got, tab := readFirst(t, "w.xls", []byte("<table><tr><td>caf\xe9</table>"))
	if got["A1"] != "t:café" || tab.Facts()[1].Value != "windows-1252" {
		t.Error(got, tab.Facts())
	}
}

func TestXMLSpreadsheet2003(t *testing.T) {
	const book = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="A &amp; B"><Table><Row><Cell><Data ss:Type="String">x &lt; y</Data></Cell><Cell ss:Index="4" ss:MergeAcross="1"><Data ss:Type="Number">0.30000000000000004</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
<Row ss:Index="5"><Cell><Data ss:Type="DateTime">2022-01-31T00:00:00.000</Data></Cell><Cell><Data ss:Type="DateTime">2022-01-31T09:30:00.000</Data></Cell><Cell><Data ss:Type="DateTime">1899-12-31T09:30:00.000</Data></Cell>
<Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell ss:Formula="=1"/><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>rich</B> text</ss:Data><Comment><ss:Data>note</ss:Data></Comment></Cell></Row></Table></Worksheet>
<Worksheet ss:Name="Two"><Table><Row><Cell><Data ss:Type="Number">2</Data></Cell></Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`
	got, tab := readFirst(t, "old.xls", []byte(book))
	want := grid{"A1": "t:x < y", "D1": "n:0.3", "F1": "b:true", "A5": "d:2022-01-31", "B5": "d:2022-01-31T09:30:00", "C5": "t:09:30:00",
		"D5": "e:#N/A", "E5": "e:" + table.Uncomputed, "F5": "t:rich text"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if tab.Name() != "old.xls[A & B]" || tab.Hidden() || !cmp.Equal(tab.Merged(), [][4]int{{1, 3, 1, 4}}) {
		t.Error(tab.Name(), tab.Merged())
	}
	two, err := openBytes("old.xls", []byte(book), Options{Sheet: "Two"})
	if err != nil || !two[0].(*Table).Hidden() {
		t.Error(err)
	}
}

func makeODS(t testing.TB, sheets string) []byte {
	return zipOf(t, map[string]string{
		"mimetype":    "application/vnd.oasis.opendocument.spreadsheet",
		"content.xml": `<office:document-content><office:body><office:spreadsheet>` + sheets + `</office:spreadsheet></office:body></office:document-content>`,
	})
}

func TestODS(t *testing.T) {
	data := makeODS(t, `<table:table table:name="S"><table:shapes><draw:frame><table:table><table:table-row><table:table-cell><text:p>no</text:p></table:table-cell></table:table-row></table:table></draw:frame></table:shapes>
<table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>a <text:span>b</text:span><text:s text:c="2"/>c</text:p><text:p>d</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="percentage" office:value="0.25"><text:p>25%</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row></table:table-header-rows>
<table:table-row><table:table-cell office:value-type="date" office:date-value="2022-01-31T09:30:00"/><table:table-cell office:value-type="time" office:time-value="PT09H30M00S"/><table:table-cell table:formula="of:=1"/>
<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell><table:table-cell table:number-rows-spanned="2" table:number-columns-spanned="2" office:value-type="currency" office:value="1234.50"/><table:covered-table-cell/></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`)
	got, tab := readFirst(t, "b.ods", data)
	want := grid{"C1": "t:a b  c\nd", "A5": "n:0.25", "B5": "n:0.25", "C5": "b:true", "A6": "n:0.25", "B6": "n:0.25", "C6": "b:true",
		"A7": "d:2022-01-31T09:30:00", "B7": "t:09:30:00", "C7": "e:" + table.Uncomputed, "D7": "e:#DIV/0!", "E7": "n:1234.5"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !cmp.Equal(tab.Merged(), [][4]int{{7, 4, 8, 5}}) {
		t.Error(tab.Merged())
	}
}

// stream builds a bare BIFF stream record by record.
type stream []byte

func (s *stream) add(id uint16, parts ...any) {
	var body []byte
	for _, p := range parts {
		switch v := p.(type) {
		case int:
			body = binary.LittleEndian.AppendUint16(body, uint16(v))
		case uint32:
			body = binary.LittleEndian.AppendUint32(body, v)
		case float64:
			body = binary.LittleEndian.AppendUint64(body, math.Float64bits(v))
		case byte:
			body = append(body, v)
		case string:
			body = append(body, v...)
		}
	}
	*s = binary.LittleEndian.AppendUint16(*s, id)
	*s = binary.LittleEndian.AppendUint16(*s, uint16(len(body)))
	*s = append(*s, body...)
}

// biffBytes returns a workbook of one sheet; cells adds its records.
func biffBytes(version int, globals, cells func(*stream)) []byte {
	build := func(offset uint32) stream {
		var s stream
		s.add(recBOF, version, 5, 0, 0)
		globals(&s)
		if version == biff8 {
			s.add(recBoundSheet, offset, 0, byte(2), byte(0), "S1")
		} else {
			s.add(recBoundSheet, offset, 0, byte(2), "S1")
		}
		s.add(recEOF)
		return s
	}
	s := build(uint32(len(build(0))))
	s.add(recBOF, version, 0x10, 0, 0)
	cells(&s)
	s.add(recEOF)
	return s
}

func TestBIFF5(t *testing.T) {
	data := biffBytes(biff5, func(s *stream) {
		s.add(recCodePage, 1250)
		s.add(recFormat, 170, byte(10), "dd.mm.yyyy")
		s.add(recXF, 0, 0)
		s.add(recXF, 0, 170)
	}, func(s *stream) {
		s.add(recNumber, 2, 1, 0, -99.99) // out of order
		s.add(recLabel, 0, 0, 0, 3, "t\xfbz")
		s.add(recRString, 0, 2, 0, 2, "ab", byte(0))
		s.add(recRK, 1, 0, 1, uint32(44592<<2|2))
		s.add(recMulRK, 3, 0, 0, uint32(12345<<2|3), 0, uint32(7<<2|2), 1)
		s.add(recFormula, 4, 0, 0, byte(0), byte(0), 0, 0, 0xFFFF, 0, uint32(0), 0)
		s.add(recString, 4, "text")
		s.add(recBoolErr, 4, 1, 0, byte(0x2A), byte(1))
		s.add(recBoolErr, 4, 2, 0, byte(1), byte(0))
	})
	got, tab := readFirst(t, "old.xls", data)
	want := grid{"A1": "t:tűz", "C1": "t:ab", "A2": "d:2022-01-31", "B3": "n:-99.99", "A4": "n:123.45", "B4": "n:7", "A5": "t:text", "B5": "e:#N/A", "C5": "b:true"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if tab.Facts()[0].Value != "xls (BIFF5)" {
		t.Error(tab.Facts())
	}
}

// A string that goes on in a CONTINUE record may change its width there, again and again.
func TestBIFF8ContinuedStrings(t *testing.T) {
	data := biffBytes(biff8, func(s *stream) {
		s.add(recDateMode, 1)
		s.add(recXF, 0, 0)
		s.add(recXF, 0, 14)
		s.add(recSST, uint32(3), uint32(99), 6, byte(0), "abc")
		s.add(recContinue, byte(1), int('d'), 0x0151, int('f'), 2, byte(8), 1, byte('x'))
		s.add(recContinue, byte(1), 0x263A, "\x00\x01")
		s.add(recContinue, "\x02\x03", 2, byte(1), 0xD83C, 0xDFAF)
	}, func(s *stream) {
		s.add(recLabelSST, 0, 0, 0, uint32(0))
		s.add(recLabelSST, 0, 1, 0, uint32(1))
		s.add(recLabelSST, 0, 2, 0, uint32(2))
		s.add(recRK, 1, 0, 1, uint32(43130<<2|2))
	})
	got, _ := readFirst(t, "new.xls", data)
	want := grid{"A1": "t:abcdőf", "B1": "t:x☺", "C1": "t:🎯", "A2": "d:2022-01-31"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
