package ingest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/klauspost/compress/gzip"
)

// rubbish is n bytes of no meaning, the same every time.
func rubbish(n int) string {
	r := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.UintN(256))
	}
	return string(b)
}

func zipOf(t *testing.T, files ...[2]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.Create(f[0])
		if err == nil {
			_, err = w.Write([]byte(f[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func gzipOf(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func utf16Of(s string) string {
	b := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return string(b)
}

const head4 = "deal_id,status,close_date,amount\n"

// TestHostile reads files that are no exports, or broken ones: each is refused in one
// line that says what to do next, or read with what is wrong said. None takes long.
func TestHostile(t *testing.T) {
	manyColumns := strings.Repeat("c,", 100_000) + "c\n" + strings.Repeat("1,", 100_000) + "1\n"
	for _, c := range []struct{ name, in, want string }{
		{"huge cell", head4 + "A,won,2022-01-01,1\nB,won,2022-01-01," + strings.Repeat("9", 3<<20) + "\n", "in.csv:3:18: the cell has more than 1,048,576 bytes"},
		{"a hundred thousand columns", manyColumns, "the row has more than 16,384 columns; is the delimiter right?"},
		{"only commas", strings.Repeat(",", 100_000), "the row has more than 16,384 columns"},
		{"only quotes", strings.Repeat(`"`, 5000), "it does not look like an export of "},
		{"only quotes in lines", strings.Repeat("\"\n", 5000), "is empty; there is no header row"},
		{"only line ends", strings.Repeat("\n", 100_000), "is empty; there is no header row"},
		{"nothing", "", "is empty; there is no header row"},
		{"a byte order mark", "\ufeff", "is empty; there is no header row"},
		{"one letter", "x", `it does not look like an export of deals, leads, emails, costs, targets, customers or rates: all that could be a header is "x"; if it is one, say of what with --deals FILE`},
		{"NULs", strings.Repeat("\x00", 10_000), "is no readable text"},
		{"rubbish", rubbish(20_000), "is no readable text: the file is binary, or in an encoding that was not recognised; export the table as .csv or .xlsx, or say --encoding"},
		{"EBCDIC", "\x84\x85\x81\x93\x6d\x89\x84\x6b\xa2\xa3\x81\xa3\xa4\xa2\x25\xc1\x6b\xa6\x96\x95\x25", "it does not look like an export"},
		{"PNG", "\x89PNG\r\n\x1a\n" + rubbish(3000), "is a picture (PNG), not an export; export the table as .csv or .xlsx"},
		{"JPEG", "\xff\xd8\xff\xe0\x00\x10JFIF" + rubbish(3000), "is a picture (JPEG)"},
		{"PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n" + rubbish(3000), "is a PDF document"},
		{"SQLite", "SQLite format 3\x00" + rubbish(3000), "is an SQLite database"},
		{"Parquet", "PAR1" + rubbish(3000), "is a Parquet file"},
		{"7-Zip", "7z\xbc\xaf'\x1c" + rubbish(3000), "is a 7-Zip archive, not an export; unpack it first"},
		{"program", "MZ\x90\x00" + rubbish(3000), "is a program"},
		{"RTF", `{\rtf1\ansi deal_id, status}`, "is a rich text document"},
		{"JSON", `[{"deal_id": "A", "status": "won"},` + "\n" + `{"deal_id": "B"}]`, "is JSON, not a table"},
		{"JSON lines", "{\"deal_id\":\"A\"}\n{\"deal_id\":\"B\"}\n", "is JSON, not a table"},
		{"XML", `<?xml version="1.0"?><rows><row id="1"/></rows>`, "is an XML file"},
		{"web page", "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Please sign in</h1></body></html>", "is an HTML page without a table"},
		{"e-mail", "From: a@b.example\nTo: d@e.example\nSubject: deals\n\nhello\n", "is an e-mail, not an export; save the file that is attached to it"},
		{"prose", strings.Repeat("Dear all,\n\nplease find attached the deals, amounts and stages.\n\nAnn\n", 30), "it does not look like an export of "},
		{"empty zip", zipOf(t), "is a zip file without anything in it"},
		{"zip in a zip", zipOf(t, [2]string{"inner.zip", zipOf(t, [2]string{"deals.csv", head4})}), "holds another zip file and no sales export; unpack it first"},
		{"Word document", zipOf(t, [2]string{"[Content_Types].xml", "<Types/>"}, [2]string{"word/document.xml", "<w/>"}), "is a Word document"},
		{"Numbers document", zipOf(t, [2]string{"Index/Document.iwa", "x"}), "is an Apple Numbers document; export it from Numbers"},
		{"gzip of a picture", gzipOf(t, "\x89PNG\r\n\x1a\n"+rubbish(3000)), "it does not look like an export of "},
		{"gzip that unpacks to much", gzipOf(t, strings.Repeat("0", 40<<20)), "the cell has more than 1,048,576 bytes"},
		{"gzip that fills the memory", gzipOf(t, strings.Repeat(head4, (65<<20)/len(head4))), "unpacks to more than 200 times its size"},
		{"gzip in a zip that fills the memory", zipOf(t, [2]string{"deals.csv.gz", gzipOf(t, strings.Repeat(head4, (65<<20)/len(head4)))}), "[deals.csv.gz]: unpacks to more than 200 times its size"},
		{"zip that fills the memory", zipOf(t, [2]string{"deals.csv", strings.Repeat(head4, (65<<20)/len(head4))}), "[deals.csv]: unpacks to more than 200 times its size"},
		{"cut gzip", gzipOf(t, head4)[:20], "in.csv: "},
		{"salesk's own figures", "kpi,period,start,end,partial,rep,value,unit,numerator,denominator,n,note\nrevenue,2022-01,2022-01-01,2022-01-31,false,Ann,5.00,money:EUR,,,1,\n", "is what salesk computed, not an export; give it the files that it was computed from"},
	} {
		t.Run(c.name, func(t *testing.T) {
			begin := time.Now()
			got := refused(t, c.in, Options{})
			if !strings.Contains(got, c.want) || !strings.HasPrefix(got, "in.csv") || strings.Contains(got, "\n") || len(got) > 300 {
				t.Errorf("%s; want %q", got, c.want)
			}
			if d := time.Since(begin); d > 20*time.Second {
				t.Errorf("took %s", d)
			}
		})
	}
}

func TestOwnWorkbook(t *testing.T) {
	name := workbook(t, map[string][][]any{
		"Summary": {{"Sales KPIs"}}, "KPIs": {{"kpi", "value"}}, "Definitions": {{"KPI", "Title"}},
		"Deals": {{"deal_id", "stage", "close_date"}, {"A", "Won", "2022-01-31"}},
	}, []string{"Summary", "KPIs", "Deals", "Definitions"}, 1, 1)
	if _, _, err := Load([]Input{{Path: name}}, Options{}); err == nil || !strings.Contains(err.Error(), "is what salesk computed, not an export") {
		t.Errorf("%v", err)
	}
	if d, _, err := Load([]Input{{Path: name, Sheet: "Deals"}}, Options{}); err != nil || d.Deals.N != 1 {
		t.Errorf("a sheet that was asked for: %v", err)
	}
}

// TestBroken reads what is broken in part: the rest is used, and what is wrong is said.
func TestBroken(t *testing.T) {
	for _, c := range []struct {
		name, in string
		deals    []string
		says     []string // problems, then notices, then odd rows
	}{
		{"a NUL in a cell", head4 + "A,won,2022-01-01,1\x00\nB,won,2022-01-02,2\n", []string{"B won 200  2022-01-02"}, []string{`in.csv:2:18: amount: "1\x00" is not an amount`}},
		{"half a letter of UTF-16", utf16Of(head4+"A,won,2022-01-01,1\n") + "x", []string{"A won 100  2022-01-01"}, []string{"bytes that mean nothing in utf-16le were read as U+FFFD in 1 place, the first on line 3"}},
		{"a quote without its partner", head4 + "\"A,won,2022-01-01,1\nB,won,2022-01-02,2\n", []string{"B won 200  2022-01-02"}, []string{"in.csv:2:1: a quote opens a cell and does not close"}},
		{"quotes that are letters", head4 + "\"A\" x,won,2022-01-01,1\nB,won,2022-01-02,2\n", []string{`"A" x won 100  2022-01-01`, "B won 200  2022-01-02"}, []string{"a quote without its partner was taken as a letter"}},
		{"a quote that takes cells in", head4 + "\"A,won,2022-01-01,1,\"x\" y\"\nB,won,2022-01-02,2\nC,won,2022-01-02,2\n", []string{"B won 200  2022-01-02", "C won 200  2022-01-02"}, []string{"in.csv:2:1: a quote"}},
		{"a whole row in quotes", head4 + "\"A,won,2022-01-01,\"\"1,200.00\"\"\"\nB,won,2022-01-02,2\n", []string{"A won 120000  2022-01-01", "B won 200  2022-01-02"}, []string{"the whole row stands in quotes"}},
		{"ragged rows", "deal_id,status,close_date,amount,stage\nA,won,2022-01-01\nB,won,2022-01-02,2,,,\nC,won,2022-01-03,1,000,x\nD\n", []string{"A won -  2022-01-01", "B won 200  2022-01-02"},
			[]string{"in.csv:4:24: the row has 6 cells under 5 headers; put quotes around texts that contain the separator"}},
		{"headers twice and empty", "deal_id,status,close_date,amount,amount,,\nA,won,2022-01-01,5,6,x,\n", []string{"A won 500  2022-01-01"}, nil},
		{"the header once more, and sections", "rep,deal_id,status,close_date,amount\nAnn,,,,\n,A,won,2022-01-01,5\nrep,deal_id,status,close_date,amount\n,B,won,2022-01-02,6\n", []string{"A won 500  2022-01-01", "B won 600  2022-01-02"}, nil},
		{"customers called totals", "customer,deal_id,status,close_date,amount\nTotal Wine,A,won,2022-01-01,5\nTotal,B,won,2022-01-02,6\nGrand Total Sports,C,won,2022-01-02,7\nTotal,,,,18\n",
			[]string{"A won 500  2022-01-01", "B won 600  2022-01-02", "C won 700  2022-01-02"}, nil},
		{"three kinds of line ends", "deal_id,status,close_date\r\nA,won,2022-01-01\nB,won,2022-01-02\r\n\r\nC,won,2022-01-03\n", []string{"A won -  2022-01-01", "B won -  2022-01-02", "C won -  2022-01-03"}, nil},
		{"a header of half a megabyte", "deal_id," + strings.Repeat("x", 500_000) + ",status,close_date\nA,1,won,2022-01-01\n", []string{"A won -  2022-01-01"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, rep := load(t, c.in, Options{})
			if got := dealLines(d); strings.Join(got, "\n") != strings.Join(c.deals, "\n") {
				t.Errorf("%q; want %q", got, c.deals)
			}
			said := problems(rep.Problems)
			said = append(said, problems(rep.Notices)...)
			said = append(said, fmt.Sprint(rep.Tables[0].Suspicious))
			for _, want := range c.says {
				if !strings.Contains(strings.Join(said, "\n"), want) {
					t.Errorf("says %q; want %q", said, want)
				}
			}
			if c.says == nil && len(said) > 1 {
				t.Errorf("says %q", said)
			}
		})
	}
}

// TestEncodingsAreTold holds that a page that is a guess, and lines of another encoding than their
// file, are told.
func TestEncodingsAreTold(t *testing.T) {
	for _, test := range []struct{ rows, rep, notice string }{
		{"A,won,2022-01-01,J\xf6rg\n", "Jörg", ""},
		{"A,won,2022-01-01,J\xc3\xb6rg\nB,won,2022-01-01,J\xf6rg\n", "Jörg", "1 line is in another encoding than the file, read as windows-1252; the first is line 3"},
		{"A,won,2022-01-01,\xcd\xf5\xce\xb0\n", "王伟", "read as gb18030, which is a guess: it says \"王伟\" there; --encoding names another"},
	} {
		d, rep := load(t, "deal_id,status,close_date,rep\n"+test.rows, Options{})
		told := ""
		for _, n := range rep.Notices {
			told += n.Says()
		}
		if told != test.notice {
			t.Errorf("%q: told %q, want %q", test.rows, told, test.notice)
		}
		for _, deal := range d.Deals.Rows() {
			if got := d.Symbols.Text(deal.Rep); got != test.rep {
				t.Errorf("%q: the rep is %q", test.rows, got)
			}
		}
	}
}

func TestBytesThatAreNotAsAsked(t *testing.T) {
	_, rep := load(t, "deal_id,status,close_date,rep\nA,won,2022-01-01,J\xf6rg\n", Options{Encoding: "utf-8"})
	if len(rep.Notices) != 1 || !strings.Contains(rep.Notices[0].Says(), "bytes that mean nothing in utf-8 were read as U+FFFD in 1 place, the first on line 2; --encoding chooses another") {
		t.Errorf("%v", rep.Notices)
	}
	d, rep := load(t, "deal_id,status,close_date,rep\nA,won,2022-01-01,J\xf6rg\n", Options{})
	if len(rep.Notices) != 0 || d.Symbols.Text(d.Deals.Row(0).Rep) != "Jörg" {
		t.Errorf("%v", rep.Notices)
	}
}
