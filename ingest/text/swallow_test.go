package text

import (
	"strings"
	"testing"
	"time"
)

// TestSwallow has stray quotes that find a partner far down the file: the rows between
// must come out, and the row of the quote must say so.
func TestSwallow(t *testing.T) {
	for _, c := range []struct {
		name, in string
		rows     int
		noted    int // line
	}{
		{"ragged row among them", "a,b,c\n1,\"2,3\n4,5\n" + strings.Repeat("4,5,6\n", 300) + "7,8\",9\n1,2,3\n", 305, 2},
		{"two columns, inches", "id,name\n1,\"foo\n" + strings.Repeat("2,bar\n", 300) + "3,pipe 3\"\n4,x\n", 304, 2},
		{"another width as a cell", "a,b,c,d\n1,\"2,3,4\n" + "4,5,6,7\n7\",8,9,5\n1,2,3,4\n1,2,3,4\n", 6, 2},
		{"one line, another width as a cell", "a,b,c,d\n1,\"2,3,4\n7\",8,9,5\n1,2,3,4\n1,2,3,4\n", 5, 2},
		{"quoted comma before it", "a,b,c\n\"x,y\",\"2,3\n" + strings.Repeat("4,5,6\n", 300) + "7,8\",9\n1,2,3\n", 304, 2},
		{"empty quoted cells among them", "a,b,c\n1,\"2,3\n" + strings.Repeat("4,\"\",6\n", 300) + "7,8\",9\n", 303, 2},
		{"to the end of the file", "a,b\n" + strings.Repeat("1,2\n", 300) + "3,\"4\n5,6\n", 303, 302},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := records(t, open(t, c.in))
			if len(got) != c.rows {
				t.Fatalf("%d rows, want %d", len(got), c.rows)
			}
			for i, r := range got {
				if r.line != i+1 {
					t.Errorf("row %d is on line %d", i+1, r.line)
				}
			}
			if note := got[c.noted-1].note; note != quoteUnclosed {
				t.Errorf("line %d is noted %q", c.noted, note)
			}
		})
	}
}

// TestTextOverLines keeps texts that run over lines, and says so where the lines could be
// rows.
func TestTextOverLines(t *testing.T) {
	for _, c := range []struct{ name, text, note string }{
		{"prose", "Dear Ann,\nthanks.\nYours, Bob", ""},
		{"two lines with as many commas as a row", "x, y\nz, u", rowsInQuotes},
		{"blank lines", "a\n\n\n\nb", ""},
		{"a list", strings.Repeat("item\n", 50), ""},
	} {
		in := "a,b,c\n" + strings.Repeat("1,2,3\n", 5) + "1," + `"` + c.text + `"` + ",3\n4,5,6\n"
		got := records(t, open(t, in))
		if len(got) != 8 {
			t.Fatalf("%s: %d rows, want 8", c.name, len(got))
		}
		if r := got[6]; r.cells[1] != c.text+" true @2" || r.note != c.note {
			t.Errorf("%s: got %q, note %q", c.name, r.cells, r.note)
		}
		if want := 8 + strings.Count(c.text, "\n"); got[7].line != want {
			t.Errorf("%s: the last row is on line %d, want %d", c.name, got[7].line, want)
		}
	}
}

// TestSwallowTime has stray quotes whose partner is looked for over and over.
func TestSwallowTime(t *testing.T) {
	for _, unit := range []string{"1,\"2,3\n4,5,6\n7,8\",9\n", "1,\"2,3\n", "\",1,2\n", "1,2,3\"\n\"1,2,3\n", "1,\"\"\"2,3\n"} {
		in := "a,b,c\n" + strings.Repeat(unit, 30_000)
		start := time.Now()
		n := len(records(t, open(t, in)))
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%q: %d rows took %v", unit, n, took)
		}
	}
}
