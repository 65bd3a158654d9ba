package text

import (
	"fmt"
	"strings"
	"testing"

	"salesk/ingest/table"
)

func cells(t *testing.T, f *File) [][]string {
	t.Helper()
	var rows [][]string
	err := f.Walk(func(r *table.Row) bool {
		row := []string{}
		for _, c := range r.Cells {
			row = append(row, string(c.Text))
		}
		rows = append(rows, row)
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func open(t *testing.T, text string) *File {
	t.Helper()
	f, err := Open("x.csv", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestCells has a row of | between cells and / between rows in what must come out.
func TestCells(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "a,b\n1,2\n", "a|b/1|2"},
		{"no last line end", "a,b\n1,2", "a|b/1|2"},
		{"crlf", "a,b\r\n1,2\r\n", "a|b/1|2"},
		{"lone cr", "a,b\r1,2\r", "a|b/1|2"},
		{"mixed ends", "a,b\r1,2\n3,4\r\n5,6\r", "a|b/1|2/3|4/5|6"},
		{"blank lines", "a,b\n\n1,2\n", "a|b//1|2"},
		{"quoted comma", "a,b\n\"1,5\",2\n", "a|b/1,5|2"},
		{"doubled", "a,b\n\"1\"\"5\",2\n", "a|b/1\"5|2"},
		{"quoted newline", "a,b\n\"1\n5\",2\n3,4\n", "a|b/1\n5|2/3|4"},
		{"quoted crlf", "a,b\r\n\"1\r\n5\",2\r\n", "a|b/1\r\n5|2"},
		{"empty quoted", "a,b\n\"\",2\n", "a|b/|2"},
		{"quote in the middle", "a,b\n5\" pipe,2\n", "a|b/5\" pipe|2"},
		{"closed, then text", "a,b\n\"5\" pipe,2\n", "a|b/\"5\" pipe|2"},
		{"undoubled inside", "a,b\n\"say \"hi\" now\",2\n", "a|b/say \"hi\" now|2"},
		{"unclosed", "a,b,c\n\"1,2,3\n4,5,6\n7,8,9\n", "a|b|c/\"1|2|3/4|5|6/7|8|9"},
		{"unclosed, then a quoted cell", "a,b,c\n\"1,2,3\n4,5,6\n7,\"8\",9\n1,2,3\n", "a|b|c/\"1|2|3/4|5|6/7|8|9/1|2|3"},
		{"unclosed, then an inch", "a,b,c\n\"1,2,3\n4,5,6\n4,5,6\n4,5,6\n4,5,6\n7,8\",9\n1,2,3\n", "a|b|c/\"1|2|3/4|5|6/4|5|6/4|5|6/4|5|6/7|8\"|9/1|2|3"},
		{"unclosed, then an inch at once", "a,b,c\n1,2,3\n\"1,2,3\n7,8\",9\n1,2,3\n", "a|b|c/1|2|3/\"1|2|3/7|8\"|9/1|2|3"},
		{"unclosed at the end", "a,b\n1,\"2\n", "a|b/1|\"2"},
		{"blank after the quote", "a,b\n\"1\" ,2\n", "a|b/1|2"},
		{"blank before the quote", "a, \"b, c\",  \"d\"\"e\"\n1, \"2\" x, \"3\n", "a|b, c|d\"e/1| \"2\" x| \"3"},
		{"ragged", "a,b,c\n1,2\n1,2,3,4\n1,2,3\n", "a|b|c/1|2/1|2|3|4/1|2|3"},
		{"backslash", "a;b\n\"1\\\"5\";2\n\"x\\\\\";y\n", "a|b/1\"5|2/x\\|y"},
		{"single quotes", "'a','b'\n'1,5','2'\n'it''s','3'\n", "a|b/1,5|2/it's|3"},
		{"semicolon with decimal commas", "a;b;c\n1,5;2,5;x\n3,5;4,5;y\n", "a|b|c/1,5|2,5|x/3,5|4,5|y"},
		{"tab", "a\tb, c\n1\t2, 3\n", "a|b, c/1|2, 3"},
		{"pipe", "a|b\n1|2\n", "a|b/1|2"},
		{"sep line", "sep=;\na;b\n1,2;3\n", "a|b/1,2|3"},
		{"one column", "name\nAnn\nBob\n", "name/Ann/Bob"},
		{"byte order mark", "\xef\xbb\xbfa,b\n1,2\n", "a|b/1|2"},
		{"empty", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var want [][]string
			if c.want != "" {
				for _, r := range strings.Split(c.want, "/") {
					row := strings.Split(r, "|")
					if c.name == "pipe" {
						row = strings.Split(r, "|")
					}
					if r == "" {
						row = []string{}
					}
					want = append(want, row)
				}
			}
			if got := cells(t, open(t, c.in)); fmt.Sprint(got) != fmt.Sprint(want) || fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestPlaces(t *testing.T) {
	f := open(t, "név,b,c\n\"ű\nő\",2,3\n4,5,6\n")
	var places []string
	_ = f.Walk(func(r *table.Row) bool {
		for i := range r.Cells {
			places = append(places, r.Place(i))
		}
		return true
	})
	want := "[:1:1 :1:5 :1:7 :2:1 :3:4 :3:6 :4:1 :4:3 :4:5]"
	if got := fmt.Sprint(places); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
