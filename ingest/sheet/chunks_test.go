package sheet

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"salesk/ingest/table"
)

// rowsOf walks tables one after the other, up to an error, and returns their rows one a
// line, with the error as the last.
func rowsOf(walks ...func(func(*table.Row) bool) error) string {
	var b strings.Builder
	for _, walk := range walks {
		err := walk(func(r *table.Row) bool {
			fmt.Fprintf(&b, "%d %s", r.Line, r.Note.String())
			for _, c := range r.Cells {
				fmt.Fprintf(&b, "|%s%q", kindLetter[c.Kind], c.Text)
			}
			b.WriteString("\n")
			return true
		})
		if err != nil {
			fmt.Fprintln(&b, err)
			break
		}
	}
	return b.String()
}

// walkSlowly walks a worksheet by readRow alone, without plainRow.
func walkSlowly(t *Table) func(func(*table.Row) bool) error {
	return func(f func(*table.Row) bool) error {
		rc, err := t.part()
		if err != nil {
			return err
		}
		defer rc.Close()
		x := t.scanRows(newScanner(rc, t.limits.maxToken()), f)
		x.inData = false
		for {
			x.s.strict = x.inData
			kind, err := x.s.next()
			if err != nil || kind == tokenEOF {
				return x.placed(err)
			}
			switch name := string(x.s.name); {
			case kind == tokenText:
			case name == "sheetData":
				x.inData = kind == tokenStart
			case kind == tokenStart && name == "row" && x.inData:
				if _, err := x.readRow(); err != nil {
					return x.placed(err)
				}
			}
		}
	}
}

func walks(tabs []table.Table) []func(func(*table.Row) bool) error {
	var out []func(func(*table.Row) bool) error
	for _, t := range tabs {
		out = append(out, t.Walk)
	}
	return out
}

// sameInChunks holds chunks and plain rows against one walk that reads tag by tag.
func sameInChunks(t interface {
	Helper()
	Fatalf(string, ...any)
}, tab *Table, chunks ...int) {
	t.Helper()
	want := rowsOf(walkSlowly(tab))
	if got := rowsOf(tab.Walk); got != want {
		t.Fatalf("plain rows differ from those read tag by tag:\n%s\nwant\n%s", got, want)
	}
	for _, n := range chunks {
		parts := tab.Chunks(n)
		for range 2 {
			got := rowsOf(walks(parts)...)
			if got != want && !(strings.Contains(got, "tags do not pair") && hasRowsBehindData(tab)) {
				t.Fatalf("%d chunks differ from the whole:\n%s\nwant\n%s", n, got, want)
			}
		}
	}
}

var behindData = regexp.MustCompile(`(?s)</[^>]*sheetData.*</[^>]*row>`)

// hasRowsBehindData reports whether rows end behind the sheet's data. A walk leaves them out;
// a cut there is found out when it is read, and refused.
func hasRowsBehindData(t *Table) bool {
	part, err := t.part()
	if err != nil {
		return false
	}
	defer part.Close()
	markup, err := io.ReadAll(part)
	return err == nil && behindData.Match(markup)
}

// sheetPieces make rows as programs write them, and as they should not.
var sheetPieces = []string{
	`<row r="%d"><c r="A%[1]d" t="inlineStr"><is><t>D-%[1]d</t></is></c><c r="C%[1]d"><v>12.50</v></c></row>`,
	`<row r="%d" spans="1:3" x14ac:dyDescent="0.25"><c r="A%[1]d" s="1"><v>44562</v></c><c r="B%[1]d" s="1"/><c r="D%[1]d" t="s"><v>1</v></c></row>`,
	`<row r="%d"><c r="B%[1]d" t="str"><f>A1&amp;"x"</f><v>a_x0041_ &lt;b&gt;</v></c><c r="C%[1]d" t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>`,
	`<row r="%d"><c r="A%[1]d" t="inlineStr"><is><t xml:space="preserve"> a &amp;_x000D_
b </t></is></c><c t="inlineStr"><is><t> trimmed </t></is></c><c t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r></is></c></row>`,
	`<row r="%d" ht="1>2"><c t='str'><v>odd</v></c></row>`, `<row r="%d"><c><f>1+1</f></c><c s="1"><v>44562.75</v></c><c s="1"><v>0</v></c><c s="7"><v>1E3</v></c></row>`,
	`<row r="%d"><c r="A%[1]d"><f t="shared" si="0"/><v>%[1]d</v></c><c r="B%[1]d" s="1"><f t="shared" ref="B1:B9" si="1">A1&gt;1</f><v>44562</v></c><c><f>x</f></c><c t="str"><f/><v>y</v></c></row>`,
	`<row r="%d"><c><f a="1>2">x</f><v>3</v></c><c><fx>1</fx><v>1</v></c><c><f>1<g/>2</f><v>4</v></c><c t="inlineStr"><f>1</f><is><t>z</t></is></c></row>`,
	"\n <row>\n<c><v>1</v></c>\n</row> ", `<row><c><v>7</v></c><c><v/></c><c t="s"><v>9</v></c></row>`, `<row/>`, `<row r="%d"/>`, `<row r=""></row>`,
	`<rowBreaks/>`, `<x:row r="%d"><x:c><x:v>1</x:v></x:c></x:row>`, `<row r="1"><c><v>8</v></c></row>`, `<row r="2000000"><c><v>8</v></c></row>`,
	`<!-- </row> -->`, `<![CDATA[</row>]]>`, `<?x </row>?>`, `!?`, `</row>`, `<row>`, `</c>`, `<c>`, `<v>`, `<is>`, `</sheetData>`, `<sheetData>`, `<c r="</row>">`, `</v `, `<row r="3`,
	`<row r="%d"><c t="d"><v>2022-01-31</v></c><c r="BCDE1"><v>1</v></c></row>`, `<mergeCell ref="A1:B2"/>`, strings.Repeat("<x/>", 60), `<row r='%d'><c r='A1'><v>5</v></c></row>`,
}

func chunkedBook(t testing.TB, rows, style string) *Table {
	tabs, err := openBytes("f.x", makeBook(t, map[string]string{
		"xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet><cols/><sheetData>` + rows + `</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`,
		"xl/sharedStrings.xml":     `<sst><si><t>zero</t></si><si><t>one</t></si></sst>`,
		"xl/styles.xml":            `<styleSheet><cellXfs><xf/><xf numFmtId="` + style + `"/></cellXfs></styleSheet>`,
	}), Options{Limits: Limits{CellBytes: 1000}})
	if err != nil {
		t.Fatal(err)
	}
	return tabs[0].(*Table)
}

var withPrefix = regexp.MustCompile(`<(/?)(row|c|v|is|t|f)\b`)

func TestChunks(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		// Mostly sound sheets, so that blocks are cut and not only refused.
		among := sheetPieces[:rapid.SampledFrom([]int{2, 6, 13, len(sheetPieces)}).Draw(r, "among")]
		var b strings.Builder
		for i, piece := range rapid.SliceOfN(rapid.SampledFrom(among), 0, 60).Draw(r, "pieces") {
			if strings.Contains(piece, "%") {
				piece = fmt.Sprintf(piece, i*3+1)
			}
			b.WriteString(piece)
		}
		rows := b.String()
		if rapid.Bool().Draw(r, "prefix") {
			rows = withPrefix.ReplaceAllString(rows, "<${1}x:${2}")
		}
		tab := chunkedBook(t, rows, rapid.SampledFrom([]string{"14", "22", "18", "0"}).Draw(r, "format"))
		sameInChunks(r, tab, 2, 3, rapid.IntRange(4, 80).Draw(r, "n"))
	})
}

// TestRealChunks cuts other programs' workbooks.
func TestRealChunks(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(realFiles(t), "*.xls[xm]"))
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		tabs, err := openBytes(filepath.Base(path), data, Options{})
		if err != nil {
			continue
		}
		for _, tab := range tabs {
			sameInChunks(t, tab.(*Table), 2, 5, 31)
		}
	}
}

// manyRows returns a sheet of deals with a note behind them.
func manyRows(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<row r="%d"><c r="A%[1]d" t="inlineStr"><is><t>D-%[1]d</t></is></c><c r="B%[1]d"><v>%[1]d.25</v></c><c r="C%[1]d" s="1"><v>%d</v></c></row>`, i+1, 44562+i%700)
	}
	return b.String()
}

// Chunks are cut where they should be: the rows are spread evenly, with some in the last.
func TestChunksAreEven(t *testing.T) {
	const rows, n = 5000, 20
	for name, tail := range map[string]string{"plain": "", "prefix": "", "markup behind the rows": strings.Repeat("<x/>", 50_000)} {
		markup := manyRows(rows)
		if name == "prefix" {
			markup = withPrefix.ReplaceAllString(markup, "<${1}x:${2}")
		}
		tab := chunkedBook(t, markup+"</sheetData>"+tail+"<sheetData>", "14")
		filled, most := 0, 0
		for i, part := range tab.Chunks(n) {
			count := 0
			if err := part.Walk(func(*table.Row) bool { count++; return true }); err != nil {
				t.Fatal(err)
			}
			if count > 0 {
				filled++
			}
			if most = max(most, count); i == n-1 && count < rows/n/4 {
				t.Errorf("%s: %d rows in the last chunk", name, count)
			}
		}
		if tail == "" && (filled < n-1 || most > 3*rows/n) {
			t.Errorf("%s: %d of %d chunks have rows, up to %d of %d", name, filled, n, most, rows)
		}
	}
}

// TestChunksAtOnce walks chunks side by side, some of them late, some twice.
func TestChunksAtOnce(t *testing.T) {
	tab := chunkedBook(t, manyRows(4000), "14")
	want := rowsOf(tab.Walk)
	parts := tab.Chunks(40)
	for _, step := range []int{1, 1, 7, 1} {
		got := make([]string, len(parts))
		var wg sync.WaitGroup
		for w := range 4 {
			wg.Go(func() {
				for i := w * step; i < len(parts); i += 4 * step {
					if i%5 == 0 {
						time.Sleep(time.Millisecond)
					}
					got[i] = rowsOf(parts[i].Walk)
				}
			})
		}
		wg.Wait()
		if all := strings.Join(got, ""); step == 1 && all != want {
			t.Fatalf("%d bytes of rows, want %d", len(all), len(want))
		}
		for i, rows := range got {
			if rows != "" && !strings.Contains(want, rows) {
				t.Errorf("chunk %d of every %d has other rows", i, step)
			}
		}
	}
	for _, stop := range []int{0, 3, 39} { // a walk may end early
		n := 0
		if err := parts[stop].Walk(func(*table.Row) bool { n++; return false }); err != nil || n != 1 {
			t.Error(stop, n, err)
		}
	}
}

// What limits and damage do to a walk, they do to chunks.
func TestChunksOfUnsoundSheets(t *testing.T) {
	rows := manyRows(500)
	half := len(rows)/2 + strings.Index(rows[len(rows)/2:], "<row")
	for name, odd := range map[string]string{
		"a wide row":          `<row><c r="ZZZZ1"><v>1</v></c></row>`,
		"a long cell":         `<row><c t="str"><v>` + strings.Repeat("x", 2000) + `</v></c></row>`,
		"an endless text":     `<row><c t="str"><v>` + strings.Repeat("x", 100_000) + `</v></c></row>`,
		"an endless row":      `<row>` + strings.Repeat("<c><v>1</v></c>", 9000) + `</row>`,
		"an open cell":        `<row><c><v>1</v></row>`,
		"an open row":         `<row><c><v>1</v></c>`,
		"a row of a drawing":  `</sheetData><row>5</row><row>6</row>`,
		"no shared string":    `<row><c t="s"><v>12</v></c></row>`,
		"a comment":           `<!-- <row><c></row> -->`,
		"a tag within a tag":  `<row <row r="3"></row>`,
		"data that end twice": `</sheetData><sheetData>`,
	} {
		t.Run(name, func(t *testing.T) {
			tab := chunkedBook(t, rows[:half]+odd+rows[half:], "14")
			sameInChunks(t, tab, 3, 20)
		})
	}
	tab := chunkedBook(t, rows, "14")
	tab.limits.Rows = 100
	sameInChunks(t, tab, 20)
	if got := rowsOf(walks(tab.Chunks(20))...); !strings.Contains(got, "more than 100 rows") {
		t.Errorf("%.300s", got)
	}
}

func TestAppendDay(t *testing.T) {
	at := time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC)
	for days := 0; at.Year() < 10000; days++ {
		if want, got := at.Format(time.DateOnly), string(appendDay(nil, days)); got != want {
			t.Fatalf("day %d is %s, want %s", days, got, want)
		}
		at = at.AddDate(0, 0, 1)
	}
}

func TestAppendWholeDay(t *testing.T) {
	for _, stored := range []string{"", "0", "1", "59", "60", "61", "062", "366", "44562", "2957003", "2957004", "2958465", "2958466", "9999999", "12345678", "44562.0", "-1", "1e3"} {
		for _, is1904 := range []bool{false, true} {
			got, ok := appendWholeDay(nil, []byte(stored), is1904)
			if !ok {
				continue
			}
			v, _ := parseFloat([]byte(stored))
			want, kind, sure := appendSerial(nil, v, is1904, dayFormat)
			if string(got) != string(want) || kind != table.Date || !sure {
				t.Errorf("%s in 1904 %t: %s, want %s", stored, is1904, got, want)
			}
		}
	}
	if _, ok := appendWholeDay(nil, []byte("44562"), false); !ok {
		t.Error("2022-01-01 is not read")
	}
}
