package text

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// record is a row kept.
type record struct {
	line  int
	cells []string
	raw   string
	note  string
}

// What rows are noted for.
var (
	quoteUnclosed  = message.QuoteUnclosed().String()
	quoteUndoubled = message.QuoteUndoubled().String()
	quoteInMiddle  = message.QuoteInMiddle().String()
	rowsInQuotes   = message.RowsInQuotes().String()
	fewerCells     = message.FewerCells().String()
)

// records walks tables one after the other.
func records(t interface{ Fatal(...any) }, tables ...table.Table) (rows []record) {
	for _, tab := range tables {
		if err := tab.Walk(func(r *table.Row) bool {
			rows = append(rows, recordOf(r))
			return true
		}); err != nil {
			t.Fatal(err)
		}
	}
	return rows
}

// sameRecords compares what two walks gave.
func sameRecords(t interface{ Fatalf(string, ...any) }, got, want []record, what string) {
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || !reflect.DeepEqual(got[i], want[i]) {
			t.Fatalf("%s: record %d differs: %d records, want %d\ngot  %+v\nwant %+v", what, i, len(got), len(want), got[i:min(len(got), i+1)], want[i:min(len(want), i+1)])
		}
	}
}

// pieces are what hostile text is made of.
var pieces = []string{"a", "bc", `"`, `""`, `"""`, ",", ",", ";", "\n", "\n", "\r\n", "\r", " ", "'", `\`, `\"`, ",\"", "\",", "\"\n", "\n\"", "é"}

// TestChunks walks random text in chunks and whole, in every dialect that the text can be
// taken for.
func TestChunks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 120).Draw(t, "text"), "")
		f := &File{name: "x.csv", src: source{data: []byte(text), size: len(text)}, line: rapid.IntRange(1, 2).Draw(t, "line"), limits: Limits{}.orDefault(), dialect: drawDialect(t)}
		f.seen = lookIn(f.src.data)
		if rapid.Bool().Draw(t, "detected") {
			if _, err := f.detect(0, message.Message{}); err != nil {
				t.Fatal(err)
			}
		}
		want := scanned(f)
		sameRecords(t, records(t, f), want, fmt.Sprintf("walk of %q", text))
		size := rapid.IntRange(1, 40).Draw(t, "size")
		chunks := f.Chunks(size)
		sameRecords(t, records(t, chunks...), want, fmt.Sprintf("chunks of %d bytes of %q", size, text))
		f.src = source{at: strings.NewReader("xyz" + text), from: 3, size: len(text)}
		if utf8.ValidString(text) && !strings.Contains(text, "\x00") {
			sameRecords(t, records(t, f.Chunks(size)...), want, fmt.Sprintf("chunks of %d bytes, read from a file, of %q", size, text))
		}
	})
}

// scanned reads a file one record after the other, from all of its bytes: what every other
// way of reading is held to.
func scanned(f *File) (rows []record) {
	s := newScanner(f.src.data, f.dialect, 0, f.src.size, f.line, f.limits.Columns)
	for s.next() {
		rows = append(rows, recordOf(&s.row))
	}
	return rows
}

func recordOf(r *table.Row) record {
	c := record{line: r.Line, raw: string(r.Raw), note: r.Note.String()}
	for i := range r.Cells {
		c.cells = append(c.cells, fmt.Sprintf("%s %t @%d", r.Cells[i].Text, r.Cells[i].Quoted, r.Start(i)))
	}
	return c
}

func drawDialect(t *rapid.T) Dialect {
	d := Dialect{
		Delimiter: rapid.SampledFrom([]byte(",;")).Draw(t, "delimiter"),
		Quote:     rapid.SampledFrom([]byte(`""'`)).Draw(t, "quote"),
		Backslash: rapid.Bool().Draw(t, "backslash"),
		Width:     rapid.IntRange(1, 4).Draw(t, "width"),
		regular:   rapid.Bool().Draw(t, "regular"),
	}
	switch rapid.IntRange(0, 2).Draw(t, "ends") {
	case 1:
		d.LoneCR = true
	case 2:
		d.mixedCR = true
	}
	return d
}

// TestChunksOfFiles cuts whole files of the usual kinds, whose chunks must also be many
// and of about the same size.
func TestChunksOfFiles(t *testing.T) {
	row := func(i int, quote string) string {
		return fmt.Sprintf("%d,%sCustomer %d%s,%d.50", i, quote, i, quote, i*7)
	}
	for _, c := range []struct {
		name string
		line func(i int) string
	}{
		{"no quotes", func(i int) string { return row(i, "") + "\n" }},
		{"crlf", func(i int) string { return row(i, `"`) + "\r\n" }},
		{"lone cr", func(i int) string { return row(i, `"`) + "\r" }},
		{"mixed", func(i int) string { return row(i, `"`) + []string{"\r", "\n", "\r\n"}[i%3] }},
		{"quoted newlines", func(i int) string { return fmt.Sprintf("%d,\"line\nof \"\"%d\"\"\n\nend\",x\n", i, i) }},
		{"empty quoted cells", func(i int) string { return fmt.Sprintf("%d,\"\",x\n", i) }},
		{"quotes that close nothing", func(i int) string { return fmt.Sprintf("%d,\"x,y\n", i) }},
		{"long quoted texts like records", func(i int) string { return fmt.Sprintf("%d,\"%s\",x\n", i, strings.Repeat("\n,", 50)) }},
		{"one quoted text", func(i int) string {
			switch i {
			case 10:
				return "1,\"2,\n"
			case 4000:
				return "\",3\n"
			}
			return "a line\n"
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b strings.Builder
			for i := range 5000 {
				b.WriteString(c.line(i))
			}
			f := open(t, b.String())
			chunks := f.Chunks(f.Size()/7 - 1)
			sameRecords(t, records(t, chunks...), scanned(f), "chunks")
			if again := len(f.Chunks(f.Size())); again != 1 || len(chunks) != 8 {
				t.Errorf("%d and %d chunks, want 1 and 8", again, len(chunks))
			}
		})
	}
}

// TestChunksKeepLimits passes the limit of rows in a chunk that does not hold so many.
func TestChunksKeepLimits(t *testing.T) {
	var b strings.Builder
	for i := range 100 {
		fmt.Fprintf(&b, "%d,\"a\nb\"\n", i)
	}
	f, err := Open("x.csv", []byte(b.String()), Options{Limits: Limits{Rows: 60}})
	if err != nil {
		t.Fatal(err)
	}
	want := f.Walk(func(*table.Row) bool { return true })
	var got error
	for _, c := range f.Chunks(f.Size()/5 + 1) {
		if got = c.Walk(func(*table.Row) bool { return true }); got != nil {
			break
		}
	}
	if want == nil || got == nil || got.Error() != want.Error() {
		t.Errorf("in chunks %v, whole %v", got, want)
	}
	if want := "x.csv:121: the file has more than 60 rows; split it, or allow more with --limit rows="; got.Error() != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
