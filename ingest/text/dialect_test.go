package text

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"salesk/ingest/table"
)

// TestDialects has files that are easily taken for another dialect.
func TestDialects(t *testing.T) {
	lines := func(n int, line string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, line+"\n", i)
		}
		return b.String()
	}
	for _, c := range []struct {
		name, in string
		want     string // facts from the delimiter on
		row      int    // from 0
		cells    string // of that row, with / between them
	}{
		{"decimal commas", "nap;összeg;ár\n1;1,5;2,25\n2;3,5;4,75\n", "delimiter semicolon (3 of 3 rows have 3 cells), line ends LF", 1, "1/1,5/2,25"},
		{"two decimal commas a row", "név;a;b\nx;1,5;2,5\ny;3,5;4,5\nz;5,5;6,5\n", "delimiter semicolon (4 of 4 rows have 3 cells), line ends LF", 2, "y/3,5/4,5"},
		{"thousands and decimals", "a;b\n1,234,567.50;2\n2,234,567.50;3\n", "delimiter semicolon (3 of 3 rows have 2 cells), line ends LF", 1, "1,234,567.50/2"},
		{"texts with commas in tabs", "rep\taddress\nAnn\tHigh St 5, Leeds, UK\nBob\tLow St 6, York, UK\nCid\tKey St 7, Hull, UK\n", "delimiter tab (4 of 4 rows have 2 cells), line ends LF", 1, "Ann/High St 5, Leeds, UK"},
		{"semicolons in quoted cells", "a,b\n\"x;y\",\"z;w\"\n\"x;y\",\"z;w\"\n", "delimiter comma (3 of 3 rows have 2 cells), line ends LF", 1, "x;y/z;w"},
		{"lists with semicolons", "a,b,c\nx;y,z,1\nx;y;z,z,2\nx,z,3\n", "delimiter comma (4 of 4 rows have 3 cells), line ends LF", 2, "x;y;z/z/2"},
		{"pipe", "a|b|c\n1|2,5|x, y\n2|3,5|x, y\n", "delimiter pipe (3 of 3 rows have 3 cells), line ends LF", 1, "1/2,5/x, y"},
		{"preamble", "Sales report, Q1\nMade by Ann, Bob\n\nid;rep;amount\n" + lines(5, "%d;Ann;12,5"), "delimiter semicolon (6 of 8 rows have 3 cells), line ends LF", 4, "0/Ann/12,5"},
		{"footer", "id;rep;amount\n" + lines(5, "%d;Ann;12,5") + "Total;;62,5\n\nPrinted 2022-03-15, 12:00, page 1\n", "delimiter semicolon (7 of 8 rows have 3 cells), line ends LF", 6, "Total//62,5"},
		{"header only", "id,rep,amount\n", "delimiter comma (1 of 1 row has 3 cells), line ends LF", 0, "id/rep/amount"},
		{"one column", "name\nAnn\nBob\n", "delimiter none (one column: no delimiter cuts the rows alike), line ends LF", 1, "Ann"},
		{"one column of names", "name\nSmith, Ann\nJones, Bob\n", "delimiter none (one column: no delimiter cuts the rows alike), line ends LF", 1, "Smith, Ann"},
		{"one column of decimals", "amount\n1,5\n2,5\n", "delimiter none (one column: no delimiter cuts the rows alike), line ends LF", 1, "1,5"},
		{"one quoted column", "\"name\"\n\"Smith, Ann\"\n\"a;b\"\n", "delimiter none (one column: no delimiter cuts the rows alike), line ends LF", 1, "Smith, Ann"},
		{"two columns of numbers", "a,b\n1,5\n2,5\n", "delimiter comma (3 of 3 rows have 2 cells), line ends LF", 1, "1/5"},
		{"commas with blanks", "a, b, c\n1, 2, 3\n", "delimiter comma (2 of 2 rows have 3 cells), line ends LF", 1, "1/ 2/ 3"},
		{"single quotes", "'id','text'\n'1','a'\n'2','b'\n", "delimiter comma (3 of 3 rows have 2 cells), quotes single, line ends LF", 1, "1/a"},
		{"apostrophes", "id,text\n1,it's\n2,'t Hart\n3,rock 'n' roll\n", "delimiter comma (4 of 4 rows have 2 cells), line ends LF", 2, "2/'t Hart"},
		{"backslashes", "a,b,c\n\"x \\\"y\\\", z\",2,3\n\"C:\\\\\",5,6\n", "delimiter comma (3 of 3 rows have 3 cells), quotes double, escaped with a backslash, line ends LF", 1, `x "y", z/2/3`},
		{"a path", "a,b,c\n\"C:\\\",2,3\n\"D:\\\",5,6\n\"E:\\\",8,9\n", "delimiter comma (4 of 4 rows have 3 cells), line ends LF", 2, `D:\/5/6`},
		{"inches", "a,b,c\n5\",2,3\n7\" x 8\",2,3\n", "delimiter comma (3 of 3 rows have 3 cells), line ends LF", 2, "7\" x 8\"/2/3"},
		{"crlf", "a,b\r\n1,2\r\n", "delimiter comma (2 of 2 rows have 2 cells), line ends CRLF", 1, "1/2"},
		{"classic Mac", "a,b\r\"1\r2\",3\r", "delimiter comma (2 of 2 rows have 2 cells), line ends CR", 1, "1\r2/3"},
		{"mixed", "a,b\r1,2\n3,4\r\n", "delimiter comma (3 of 3 rows have 2 cells), line ends mixed", 2, "3/4"},
		{"CR in a cell", "a,b\r\n" + strings.Repeat("1,2\r\n", 20) + "3,\"x\ry\"\r\n", "delimiter comma (22 of 22 rows have 2 cells), line ends CRLF", 21, "3/x\ry"},
		{"a mark in the last column", "id,rep,tags\n" + lines(9, "%d,Ann,x;y"), "delimiter comma (10 of 10 rows have 3 cells), line ends LF", 1, "0/Ann/x;y"},
		{"a mark in one of two columns", "day,campaign\n" + lines(9, "%d,Brand | UK | Exact"), "delimiter comma (10 of 10 rows have 2 cells), line ends LF", 1, "0/Brand | UK | Exact"},
		{"a mark in two columns", "id;path;amount;list\n" + lines(9, "%d;a,b;1,5;x,y,z"), "delimiter semicolon (10 of 10 rows have 4 cells), line ends LF", 1, "0/a,b/1,5/x,y,z"},
		{"a mark in tabs", "day\tcampaign\tcost\n" + lines(9, "%d\tBrand,UK,Exact\t2;5"), "delimiter tab (10 of 10 rows have 3 cells), line ends LF", 1, "0/Brand,UK,Exact/2;5"},
		{"a title with a comma", "Report, generated 2024\nid;rep;amount, EUR\n" + lines(9, "%d;Ann;1,50"), "delimiter semicolon (10 of 11 rows have 3 cells), line ends LF", 2, "0/Ann/1,50"},
		{"whole rows quoted", "id,rep,amount\n\"1,Ann,5\"\n\"2,Bob,\"\"1,200\"\"\"\n", "delimiter comma (3 of 3 rows have 3 cells), line ends LF", 2, "2/Bob/1,200"},
		{"all rows quoted", "\"id;rep;amount\"\n\"1;Ann;1,5\"\n\"2;Bob;\"\"x; y\"\"\"\n", "delimiter semicolon (3 of 3 rows have 3 cells), line ends LF", 2, "2/Bob/x; y"},
		{"one row quoted", "id,rep,amount\n1,Ann,5\n2,Ann,5\n\"3,Bob,\"\"1,200\"\"\"\n", "delimiter comma (4 of 4 rows have 3 cells), line ends LF", 3, "3/Bob/1,200"},
		{"a quoted column of addresses", "city\n\"Leeds,UK\"\n\"York,UK\"\n", "delimiter none (one column: no delimiter cuts the rows alike), line ends LF", 1, "Leeds,UK"},
		{"quoted prose", "text\n\"a, b, and c\"\n\"d\"\n\"e, f, g and h\"\n\"i, j, k, l\"\n", "delimiter none (one column: no delimiter cuts the rows alike), line ends LF", 1, "a, b, and c"},
		{"a column in single quotes", "id,rep,amount\n1,'Ann Lee',5\n2,'Ray, Bob',6\n", "delimiter comma (3 of 3 rows have 3 cells), quotes single, line ends LF", 2, "2/Ray, Bob/6"},
		{"a first column in single quotes", "rep;amount\n'Ann';5\n;7\n'Bob';6\n", "delimiter semicolon (4 of 4 rows have 2 cells), quotes single, line ends LF", 3, "Bob/6"},
		{"two cells that are an apostrophe", "id,rep,note\n1,Ann,\n2,Ray,'\n3,Bob,'\n4,Eve,\n", "delimiter comma (5 of 5 rows have 3 cells), line ends LF", 2, "2/Ray/'"},
		{"apostrophes side by side", "id,rep,note,x\n1,Ann,',b\n2,',',c\n3,Bob,,d\n", "delimiter comma (4 of 4 rows have 4 cells), line ends LF", 2, "2/'/'/c"},
		{"some cells in single quotes", "id,rep,amount\n1,'Ann',5\n2,Bob,6\n3,'t Hart,6\n", "delimiter comma (4 of 4 rows have 3 cells), line ends LF", 1, "1/'Ann'/5"},
		{"sep line", "sep=|\r\na|b\r\n1,5|2;5\r\n", "delimiter pipe (the first line says so), line ends CRLF", 1, "1,5/2;5"},
		{"quoted sep line", "\"sep=;\"\na;b\n1,5;2\n", "delimiter semicolon (the first line says so), line ends LF", 1, "1,5/2"},
		{"no sep line", "sep=x,b\n1,2\n", "delimiter comma (2 of 2 rows have 2 cells), line ends LF", 0, "sep=x/b"},
		{"empty", "", "delimiter none (one column: no delimiter cuts the rows alike), line ends none", -1, ""},
		{"blank lines", "\n\n\n", "delimiter none (one column: no delimiter cuts the rows alike), line ends LF", 2, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := open(t, c.in)
			if _, got, _ := strings.Cut(factsUntil(f, ""), ", delimiter"); "delimiter"+got != c.want {
				t.Errorf("got  %s\nwant %s", "delimiter"+got, c.want)
			}
			if rows := cells(t, f); c.row >= 0 && (len(rows) <= c.row || strings.Join(rows[c.row], "/") != c.cells) {
				t.Errorf("row %d is %q, want %q", c.row, rows, c.cells)
			}
		})
	}
}

func TestAskedDelimiter(t *testing.T) {
	f, err := Open("x.csv", []byte("a:b,c\n1:2,5\n"), Options{Delimiter: ":"})
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(cells(t, f)); got != "[[a b,c] [1 2,5]]" {
		t.Errorf("got %s", got)
	}
	for _, bad := range []string{`"`, "'", "\n", "\r", ",,", "é", "\x00", "\xff"} {
		_, err := Open("x.csv", nil, Options{Delimiter: bad})
		if want := fmt.Sprintf("x.csv: the delimiter must be one ASCII character, neither a quote nor a line end, not %q", bad); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// TestLate reads files of some MB in which quotes, escapes, line ends and long quoted
// texts come only where the sample does not reach.
func TestLate(t *testing.T) {
	const many = 300_000 // lines of about 15 bytes
	for _, c := range []struct {
		name, late string
		want       string // cells with / between them, rows with |
		dialect    func(d Dialect) bool
	}{
		{"quotes", "\"1\",\"x, y\",\"2\"\n", "1/x, y/2", nil},
		{"a quoted newline", "1,\"x\ny, \"\"z\"\"\",2\n", "1/x\ny, \"z\"/2", nil},
		{"an escaped quote", "1,\"x \\\"y\\\", z\",2\n", "1/x \"y\", z/2", func(d Dialect) bool { return d.Backslash }},
		{"crlf", "1,2,3\r\n4,5,6\r\n", "1/2/3|4/5/6", func(d Dialect) bool { return d.Ends == "mixed" }},
		{"a quote without its partner", "1,\"2,3\n", "1/\"2/3", nil},
		{"a wide row", "1,2,3,4\n", "1/2/3/4", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			head, tail := strings.Repeat("abc,12345,2022\n", many/3), strings.Repeat("abc,12345,2022\n", many)
			f := open(t, head+c.late+tail)
			if c.dialect != nil && !c.dialect(f.dialect) {
				t.Errorf("dialect %+v", f.dialect)
			}
			var got []string
			rows, last := 0, 0
			if err := f.Walk(func(r *table.Row) bool {
				if rows++; r.Line > many/3 && r.Line <= many/3+strings.Count(c.late, "\n") {
					var row []string
					for _, cell := range r.Cells {
						row = append(row, string(cell.Text))
					}
					got = append(got, strings.Join(row, "/"))
				}
				last = r.Line
				return true
			}); err != nil {
				t.Fatal(err)
			}
			if strings.Join(got, "|") != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if want := many/3 + many + strings.Count(c.late, "\n"); last != want || rows != many/3+many+len(got) {
				t.Errorf("%d rows, the last on line %d; want line %d", rows, last, want)
			}
		})
	}
}

// TestManyPlaces has the places of all cells.
func TestManyPlaces(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"letters of several bytes", "név,ár,ő\nŰŰ,😎😎,x\n", ":1:1 :1:5 :1:8 :2:1 :2:4 :2:7"},
		{"byte order mark", "\xef\xbb\xbfa,b\n", ":1:1 :1:3"},
		{"sep line", "sep=;\na;b\n\"c\nd\";e\n", ":2:1 :2:3 :3:1 :4:4"},
		{"quoted newlines", "a,\"b\n\nű\",\"c\nd\",e\nf,g\n", ":1:1 :1:3 :3:4 :4:4 :5:1 :5:3"},
		{"quoted crlf", "a,\"b\r\nc\",d\r\ne,f,g\r\n", ":1:1 :1:3 :2:4 :3:1 :3:3 :3:5"},
		{"lone cr", "a,\"b\rc\",d\re,f,g\r", ":1:1 :1:3 :2:4 :3:1 :3:3 :3:5"},
		{"mixed ends", "a,b\r\"c\rd\",e\n\"f\r\ng\",h\r", ":1:1 :1:3 :2:1 :3:4 :4:1 :5:4"},
		{"a cr that ends no line", "a,b\n1,2\n1,2\n1,2\n1,2\n\"x\ry\",z\n", ":1:1 :1:3 :2:1 :2:3 :3:1 :3:3 :4:1 :4:3 :5:1 :5:3 :6:1 :6:7"},
		{"blank lines", "a,b\n\n\nc,d\n", ":1:1 :1:3 :4:1 :4:3"},
		{"stray quotes", "a,b\n\"c,d\n\"e\" x,f\n", ":1:1 :1:3 :2:1 :2:4 :3:1 :3:7"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			if err := open(t, c.in).Walk(func(r *table.Row) bool {
				for i := range r.Cells {
					got = append(got, r.Place(i))
				}
				return true
			}); err != nil {
				t.Fatal(err)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}

// TestNotes says what was mended in a row.
func TestNotes(t *testing.T) {
	f := open(t, "a,b,c\n1,2,3\n\"x\" y,2,3\n\"say \"hi\" now\",2,3\n5\" pipe,2,3\n1,2\n\"1,2\n4,5,6\n7,8,9\n")
	var got []string
	for _, r := range records(t, f) {
		got = append(got, r.note)
	}
	want := []string{"", "", quoteUnclosed, quoteUndoubled, quoteInMiddle, fewerCells, quoteUnclosed, "", ""}
	if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestBestOf compares with measuring every dialect.
func TestBestOf(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", ",", ";", "\t", "|", "\"", "'", "\n", "1,5", ", b", "\"c;d\"", "\\"}), 1, 8, rapid.ID).Draw(t, "pieces")
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(from), 0, 60).Draw(t, "text"), "")
		blocks := [][]byte{[]byte(text)}
		var trials []trial
		for _, d := range delimiters {
			for _, quote := range []byte{'"', '\''} {
				trials = append(trials, trial{dialect: Dialect{Delimiter: d.char, Quote: quote}})
			}
		}
		var all []trial
		for _, x := range trials {
			all = append(all, measure(blocks, x.dialect))
		}
		want := trial{score: -9}
		for _, m := range all {
			hidden := slices.ContainsFunc(all, func(o trial) bool { return o.hides(&m) })
			if m.score > want.score+1e-9 && !hidden {
				want = m
			}
		}
		if got := bestOf(blocks, trials); !reflect.DeepEqual(got, want) {
			t.Fatalf("%q: got %+v, want %+v", text, got, want)
		}
	})
}
