package text

import (
	"fmt"
	"strings"
	"testing"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// fuzzDialect makes a dialect of the bits of a number.
func fuzzDialect(bits uint16) Dialect {
	d := Dialect{
		Delimiter: ",;\t| a0\x00"[bits&7],
		Quote:     `"'`[bits>>3&1],
		Backslash: bits>>4&1 == 1,
		Width:     int(bits >> 7 & 15),
		regular:   bits>>11&1 == 1,
	}
	switch bits >> 5 & 3 {
	case 1:
		d.LoneCR = true
	case 2:
		d.mixedCR = true
	}
	return d
}

// FuzzScan reads any bytes in any dialect. Each byte belongs to one record, cells lie in
// theirs, lines never go back, and chunks give what the whole file gives.
func FuzzScan(f *testing.F) {
	for _, s := range []string{"", "a,b\n1,2\n", "a,\"b\nc\"\r\n\"d\"\"\",e\r", "\"a\"b,\"c\"d\",\n", "a;'b\\'c';\"\n", "\"1,2,3\n4,5,6\n4,5,6\n4,5,6\n4,5,6\n7,8\",9\n"} {
		for _, bits := range []uint16{0, 1, 1<<4 | 3<<7, 1 << 5, 2 << 5, 1<<3 | 2<<7 | 1<<11} {
			f.Add([]byte(s), bits, byte(3))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, bits uint16, n byte) {
		d := fuzzDialect(bits)
		file := &File{name: "x", src: source{data: data, size: len(data)}, line: 1, dialect: d, limits: Limits{}.orDefault()}
		s := newScanner(data, d, 0, len(data), 1, 1<<14)
		for from, line := 0, 1; ; {
			if !s.next() {
				if from != len(data) {
					t.Fatalf("%d bytes of %d belong to no record", len(data)-from, len(data))
				}
				break
			}
			r := &s.row
			if r.Line != line {
				t.Fatalf("record at %d is on line %d, want %d", from, r.Line, line)
			}
			if s.pos <= from || string(r.Raw) != string(data[from:from+len(r.Raw)]) {
				t.Fatalf("record %d:%d is %q", from, s.pos, r.Raw)
			}
			if end := string(data[from+len(r.Raw) : s.pos]); end != "" && end != "\n" && end != "\r" && end != "\r\n" {
				t.Fatalf("%q between records", end)
			}
			checkCells(t, r, d)
			line += d.lines(endsOf(data[from:s.pos], s.pos-from))
			from = s.pos
		}
		want := scanned(file)
		sameRecords(t, records(t, file), want, "walk")
		sameRecords(t, records(t, file.Chunks(max(1, int(n)))...), want, "chunks")
		masksAlike(t, data, d.Delimiter, d.Quote)
	})
}

// checkCells holds the cells of a row to its raw text.
func checkCells(t *testing.T, r *table.Row, d Dialect) {
	if len(r.Starts) != 0 && len(r.Cells) != len(r.Starts) {
		t.Fatalf("%d cells, %d starts", len(r.Cells), len(r.Starts))
	}
	if r.Note == message.WholeRowQuoted() {
		if len(r.Cells) != d.Width || r.Start(0) == 0 {
			t.Fatalf("%d cells of %d, from %d, in %q", len(r.Cells), d.Width, r.Start(0), r.Raw)
		}
		return
	}
	if (len(r.Cells) == 0) != (len(r.Raw) == 0) {
		t.Fatalf("%d cells of %q", len(r.Cells), r.Raw)
	}
	for i := range r.Cells {
		at, stop := r.Start(i), len(r.Raw) // of the cell in the raw text
		if i+1 < len(r.Cells) {
			stop = r.Start(i+1) - 1
		}
		if i == 0 && at != 0 || at > stop || i > 0 && r.Raw[at-1] != d.Delimiter {
			t.Fatalf("cell %d of %q starts at %d", i, r.Raw, at)
		}
		raw, c := string(r.Raw[at:stop]), &r.Cells[i]
		if !c.Quoted {
			if string(c.Text) != raw {
				t.Fatalf("cell %q of %q", c.Text, raw)
			}
			continue
		}
		inner := strings.Trim(raw, " ")
		if d.Delimiter == ' ' {
			inner = raw
		}
		if len(inner) < 2 || inner[0] != d.Quote || inner[len(inner)-1] != d.Quote || len(c.Text) > len(inner)-2 {
			t.Fatalf("quoted cell %q of %q", c.Text, raw)
		}
	}
}

// FuzzOpen opens any bytes as a file, walks it and places every cell.
func FuzzOpen(f *testing.F) {
	for _, s := range []string{"", "a,b\n1,2\n", "\xff\xfea\x00,\x00", "\x1f\x8b\x08", "\x28\xb5\x2f\xfd\x00", "sep=;\n\"a\";b\r\n", "n\xe9v;\xf5\n", "a\x00b,c\n", "'a','b'\r'c','d'\r", "a\n\n\n"} {
		f.Add([]byte(s), "", "")
	}
	f.Add([]byte("a b\n"), "utf-16", " ")
	f.Add([]byte("a\\b\n"), "iso-8859-2", "\\")
	f.Fuzz(func(t *testing.T, raw []byte, encoding, delimiter string) {
		limits := Limits{Unzipped: 1 << 20, Rows: 1000, Columns: 100, CellBytes: 1000}
		file, err := Open("x.csv", raw, Options{Encoding: encoding, Delimiter: delimiter, Limits: limits})
		if err != nil {
			if !strings.HasPrefix(err.Error(), "x.csv: ") {
				t.Fatalf("no place in %q", err)
			}
			return
		}
		for _, fact := range file.Facts() {
			if fact.Name == "" || fact.Text() == "" {
				t.Fatalf("empty fact %+v", fact)
			}
		}
		line := 0
		err = file.Walk(func(r *table.Row) bool {
			if r.Line <= line {
				t.Fatalf("line %d after line %d", r.Line, line)
			}
			line = r.Line
			for i := range r.Cells {
				var l, c int
				if n, err := fmt.Sscanf(r.Place(i), ":%d:%d", &l, &c); n != 2 || err != nil || l < line || c < 1 {
					t.Fatalf("place %q of cell %d on line %d", r.Place(i), i, line)
				}
			}
			return true
		})
		var l int
		if err != nil {
			if n, _ := fmt.Sscanf(err.Error(), "x.csv:%d", &l); n != 1 {
				t.Fatalf("no place in %q", err)
			}
		}
	})
}

// lines is how many lines the line ends make.
func (d *Dialect) lines(e ends) int {
	switch {
	case d.LoneCR:
		return e.cr
	case d.mixedCR:
		return e.lf + e.cr - e.crlf
	}
	return e.lf
}
