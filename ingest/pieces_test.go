package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"salesk/ingest/text"
	"salesk/internal/testsize"
	"salesk/kpi"
)

// largeHead is the header of largeExport.
const largeHead = "deal_id,rep,customer,amount,close_date,status,note\n"

// longNote makes few rows a large file.
var longNote = strings.Repeat("called on Monday and wrote on Tuesday ", 20)

func largeRow(i int) string {
	return fmt.Sprintf("D%07d,Rep %d,Customer %d,%d.%02d,2024-02-%02d,Won,%s\n", i, i%9, i%500, i%5000, i%100, 1+i%28, longNote)
}

// largeExport is a text that is read piece by piece, with odd rows at a place of its bytes, from
// 0 to 1.
func largeExport(at float64, odd string) []byte {
	var b bytes.Buffer
	b.WriteString(largeHead)
	const size = readFrom + readFrom/8
	for i := 0; b.Len() < size; i++ {
		if odd != "" && float64(b.Len()) >= at*size {
			b.WriteString(odd)
			odd = ""
		}
		b.WriteString(largeRow(i))
	}
	b.WriteString(odd)
	return b.Bytes()
}

// writeLarge writes a file that is read piece by piece.
func writeLarge(t *testing.T, content []byte) string {
	t.Helper()
	if len(content) < readFrom {
		t.Fatal("not large")
	}
	path := filepath.Join(t.TempDir(), "deals.csv")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// sameData compares all records of two loads; it says where they differ.
func sameData(a, b *kpi.Data) string {
	if (a == nil) != (b == nil) {
		return "one has no records"
	}
	if a == nil {
		return ""
	}
	alike := map[kpi.Sym]kpi.Sym{}
	same := func(x, y kpi.Sym) bool {
		if z, ok := alike[x]; ok && z == y {
			return true
		}
		alike[x] = y
		return a.Symbols.Text(x) == b.Symbols.Text(y)
	}
	for _, kind := range [][2]any{{a.Deals, b.Deals}, {a.Leads, b.Leads}, {a.Emails, b.Emails}} {
		v, w := reflect.ValueOf(kind[0]), reflect.ValueOf(kind[1])
		for i := range v.NumField() {
			name := fmt.Sprint(v.Type(), ".", v.Type().Field(i).Name)
			x, isText := v.Field(i).Interface().(kpi.Syms)
			if !isText {
				if !reflect.DeepEqual(v.Field(i).Interface(), w.Field(i).Interface()) {
					return name
				}
				continue
			}
			y := w.Field(i).Interface().(kpi.Syms)
			if len(x) != len(y) {
				return fmt.Sprint(name, ": ", len(x), " and ", len(y))
			}
			for k := range x {
				if !same(x[k], y[k]) {
					return fmt.Sprintf("%s: %q and %q at %d", name, a.Symbols.Text(x[k]), b.Symbols.Text(y[k]), k)
				}
			}
		}
	}
	return ""
}

// oddRows are rows that a look at some of a file may not show.
var oddRows = map[string]string{
	"plain":                       "",
	"letters":                     "Ű1,Ágnes,Őry,5.00,2024-02-01,Won,é\n",
	"bytes that are no letters":   "X1,Ann,Caf\xe9,5.00,2024-02-01,Won,\xe9\xe8\n",
	"such bytes in a note":        "X1,Ann,Acme,5.00,2024-02-01,Won,caf\xe9\n",
	"half a letter":               "X1,Ann,\xc3,5.00,2024-02-01,Won,\xe2\x82\n",
	"a NUL":                       "X1,Ann,A\x00cme,5.00,2024-02-01,Won,\n",
	"a NUL in a note":             "X1,Ann,Acme,5.00,2024-02-01,Won,\x00\n",
	"quotes":                      "\"X1\",\"Ann\",\"Acme, Ltd\",\"5.00\",\"2024-02-01\",\"Won\",\"a \"\"note\"\"\"\n",
	"quotes that are letters":     "X1,Ann,5\" nail,5.00,2024-02-01,Won,6\"\n",
	"a quote without a partner":   "X1,Ann,\"Acme,5.00,2024-02-01,Won,\n",
	"two lines in a cell":         "X1,Ann,\"Acme\nLtd\",5.00,2024-02-01,Won,\"a\n\nb\"\n",
	"backslashes before quotes":   "X1,Ann,\"Ac\\\"me\",5.00,2024-02-01,Won,\"a \\\"note\\\", long\"\n",
	"a backslash at a cell's end": "X1,Ann,\"Acme\\\",5.00,2024-02-01,Won,\"b\"\n",
	"single quotes":               "'X1','Ann','Acme, Ltd','5.00','2024-02-01','Won','b'\n",
	"a lone CR":                   "X1,Ann,Ac\rme,5.00,2024-02-01,Won,\n",
	"rows that end with CR":       strings.Repeat("X1,Ann,Acme,5.00,2024-02-01,Won,\r", 200),
	"CR LF":                       "X1,Ann,Acme,5.00,2024-02-01,Won,\r\nX2,Ann,Acme,5.00,2024-02-01,Won,\r\n",
	"another date order":          "X1,Ann,Acme,5.00,03/25/2024,Won,\nX2,Ann,Acme,5.00,13.02.2024,Won,\n",
	"two date orders":             "X1,Ann,Acme,5.00,03/25/2024,Won,\nX2,Ann,Acme,5.00,25/03/2024,Won,\n",
	"a date with a time":          "X1,Ann,Acme,5.00,2024-02-01T23:30:00-05:00,Won,\n",
	"another decimal sign":        "X1,Ann,Acme,\"5,50\",2024-02-01,Won,\n",
	"grouped digits":              "X1,Ann,Acme,\"1,234.50\",2024-02-01,Won,\n",
	"bad cells":                   "X1,Ann,Acme,five,2024-02-01,Won,\nX2,Ann,Acme,5.00,soon,Won,\n,Ann,Acme,5.00,2024-02-01,Won,\n",
	"a short row":                 "X1,Ann\n",
	"a long row":                  "X1,Ann,Acme,5.00,2024-02-01,Won,a,b,c\n",
	"blank rows":                  "\n,,,,,,\n\n",
	"the header once more":        largeHead,
	"a total":                     "Total,,,5.00,,,\n",
	"an id alone":                 "X1,,,,,,\n",
	"words alone":                 ",North,,,,,\n",
	"ids once more":               largeRow(0) + largeRow(1) + largeRow(2) + largeRow(2),
	"a huge cell":                 "X1,Ann,Acme,5.00,2024-02-01,Won," + strings.Repeat("x", 1<<20+1) + "\n",
	"a large cell":                "X1,Ann,Acme,5.00,2024-02-01,Won," + strings.Repeat("x", 700<<10) + "\n",
	"a large cell in quotes":      "X1,Ann,Acme,5.00,2024-02-01,Won,\"" + strings.Repeat("a,b,c,d,e,f,g\n", 50<<10) + "\"\n",
	"a huge cell in quotes":       "X1,Ann,Acme,5.00,2024-02-01,Won,\"" + strings.Repeat("a,b,c,d,e,f,g\n", 90<<10) + "\"\n",
	"too many columns":            strings.Repeat(",", 20_000) + "\n",
}

// sameInPieces holds that a large file gives the same when it is read piece by piece, as others
// do, and when its rows are read one by one.
func sameInPieces(t *testing.T, content []byte, o Options, others ...string) {
	t.Helper()
	path := writeLarge(t, content)
	load := func(by func([]Input, Options) (*kpi.Data, *Report, error), from string) (*kpi.Data, string) {
		o.Stdin = bytes.NewReader(content)
		d, rep, err := by([]Input{{Path: from}}, o)
		if err != nil {
			if !strings.Contains(err.Error(), "the row has more than") && !strings.Contains(err.Error(), "the cell has more than") {
				t.Errorf("refused: %v", err)
			}
			return nil, strings.ReplaceAll(err.Error(), path, stdinName)
		}
		if len(rep.Tables) != 1 || rep.Tables[0].Used < 100 {
			t.Errorf("not read: %+v", rep)
		}
		if !o.Evidence {
			withoutEvidence(rep)
		}
		for i := range rep.Tables {
			if o.Figures != nil { // nobody reads them
				rep.Tables[i].Facts = nil
			}
		}
		return d, strings.ReplaceAll(told(nil, rep, err), path, stdinName)
	}
	want, wantTold := load(loadByRows, "-")
	for _, from := range append(others, path) {
		got, gotTold := load(Load, from)
		if gotTold != wantTold {
			t.Errorf("%s: the report differs (- rows, + blocks):\n%.3000s", from, cmp.Diff(wantTold, gotTold))
		}
		if diff := sameData(want, got); diff != "" {
			t.Errorf("%s: the records differ: %s", from, diff)
		}
	}
}

// TestInPieces holds that where some of a file is not what a look at other parts of it told, it
// gives the same when it is read in pieces and whole: the odd rows stand where nobody looks
// first.
func TestInPieces(t *testing.T) {
	for name, rows := range oddRows {
		t.Run(name, func(t *testing.T) {
			if !testsize.Whole() && len(name)%3 > 0 {
				t.Skip("a third will do, make whole runs all")
			}
			sameInPieces(t, largeExport(0.3, rows), Options{Figures: &Figures{Dimensions: []string{"rep"}, Customers: true}, textBlock: 100_000}, "-")
			if testsize.Whole() {
				sameInPieces(t, largeExport(0.62, rows), Options{KeepRejects: true})
			}
		})
	}
}

// TestHeadInPieces holds so where what was not told stands among the rows that the header is
// looked for in.
func TestHeadInPieces(t *testing.T) {
	const first = 256 << 10 // of which all is looked at, to the end of the line
	var across bytes.Buffer // a row over that end
	across.WriteString(largeHead)
	for i := 0; across.Len() < first-2000; i++ {
		across.WriteString(largeRow(i))
	}
	fmt.Fprintf(&across, "F1,Ann,Filler,5.00,2024-02-01,Won,%s\n", strings.Repeat("x", first-across.Len()-100))
	fmt.Fprintf(&across, "X1,Ann,Acme,5.00,2024-02-01,Won,\"%s\n", strings.Repeat("x", 200))
	if n := across.Len(); n < first || n > first+200 {
		t.Fatal("the row ends elsewhere")
	}
	wide := func(i int) string {
		return fmt.Sprintf("D%d,%s,%s\n", i, []string{"Won", "Lost", "New"}[i%3], strings.Repeat("some words ", 800))
	}
	for name, content := range map[string]string{
		"letters across":       across.String() + "Őry\"\n" + strings.Repeat(largeRow(1), 1+readFrom/len(largeRow(1))),
		"other bytes across":   across.String() + "caf\xe9\"\n" + strings.Repeat(largeRow(1), 1+readFrom/len(largeRow(1))),
		"a NUL across":         across.String() + "\x00\"\n" + strings.Repeat(largeRow(1), 1+readFrom/len(largeRow(1))),
		"a lone CR across":     across.String() + "a\rb\"\n" + strings.Repeat(largeRow(1), 1+readFrom/len(largeRow(1))),
		"backslashes across":   across.String() + "\\\"b\\\"\"\n" + strings.Repeat(largeRow(1), 1+readFrom/len(largeRow(1))),
		"few names, bytes":     manyWide(wide, "D,New,caf\xe9\n"),
		"few names, a quote":   manyWide(wide, "D,New,\"a, b\"\n"),
		"few names, a lone CR": manyWide(wide, "D,New,a\rb\n"),
	} {
		t.Run(name, func(t *testing.T) {
			if !testsize.Whole() && name != "letters across" && name != "few names, a quote" {
				t.Skip("one of each kind will do")
			}
			for _, o := range []Options{{DateOrder: "ymd"}, {Figures: &Figures{Customers: true}}} {
				sameInPieces(t, []byte(content), o, "-")
			}
		})
	}
}

// manyWide writes an export of which few columns are known, with an odd row among the first ones.
func manyWide(row func(i int) string, odd string) string {
	var b strings.Builder
	b.WriteString("deal_id,stage,words\n")
	for i := 0; b.Len() < readFrom; i++ {
		if b.WriteString(row(i)); i == 34 {
			b.WriteString(odd)
		}
	}
	return b.String()
}

// TestSamplesKnowNoLines holds that what a look at some of a file tells does not depend on what
// was read before: blocks are used again, and a sample does not know its lines.
func TestSamplesKnowNoLines(t *testing.T) {
	var b strings.Builder
	b.WriteString(largeHead)
	for i := range 500 {
		b.WriteString(largeRow(i))
		if i == 250 {
			b.WriteString(",North,,,,,\n") // names the rows below it
		}
	}
	b.WriteString("X1,,,,,,\n") // no record, for it stands behind all of them
	load := func(line int) string {
		var stale []*text.Block
		for range 16 {
			block := text.NewBlock()
			block.Line = line
			stale = append(stale, block)
		}
		for _, block := range stale {
			block.Free()
		}
		d, rep, err := Load([]Input{{Path: "-"}}, Options{Stdin: strings.NewReader(b.String()), textBlock: 4 << 10})
		return told(d, rep, err)
	}
	want := load(1)
	if !strings.Contains(want, "Lines:[503] Count:1 Message:footer rows") || !strings.Contains(want, "Lines:[253] Count:1 Message:section rows") {
		t.Fatalf("the rows beside records are not told from them: %.3000s", want)
	}
	for _, line := range []int{0, 1, 100, 300, 1000, 1 << 30} {
		for range 5 {
			if got := load(line); got != want {
				t.Fatalf("blocks used before, up to line %d:\n%.3000s", line, cmp.Diff(want, got))
			}
		}
	}
}

// TestLimitInSample holds that the place of what is too much is right though a sample showed it.
func TestLimitInSample(t *testing.T) {
	var b strings.Builder
	b.WriteString(largeHead)
	for i := range 400 {
		b.WriteString(largeRow(i))
	}
	rows := b.String()
	for _, c := range []struct {
		text, want string
		limits     Limits
	}{
		{rows + "X" + strings.Repeat(",", 50) + "\n", "stdin:402:22: the row has more than 20 columns", Limits{Columns: 20}},
		{rows + "X,Ann," + strings.Repeat("x", 2000) + "\n", "stdin:402:7: the cell has more than 1,000 bytes", Limits{CellBytes: 1000}},
		{rows + "X,Ann\n", "stdin:402: the file has more than 401 rows", Limits{Rows: 401}},
	} {
		for range 5 {
			_, _, err := Load([]Input{{Path: "-"}}, Options{Stdin: strings.NewReader(c.text), textBlock: 8 << 10, Limits: c.limits})
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Fatalf("%v, want %s", err, c.want)
			}
		}
	}
}

// TestAheadOfReopened holds that a file which has to be opened once more does not disturb the one
// that is opened ahead meanwhile (with the race detector).
func TestAheadOfReopened(t *testing.T) {
	var inputs []Input
	for i, odd := range []string{"\"X1\",Ann,Acme,5.00,2024-02-01,Won,\"a, b\"\n", "X2,Ann,Caf\xe9,5.00,2024-02-01,Won,\n", "X3,Ann,Acme,5.00,2024-02-01,Won,a\rb\n", ""} {
		content := bytes.ReplaceAll(largeExport(0.3, odd), []byte("\nD"), fmt.Appendf(nil, "\n%c", 'D'+i))
		inputs = append(inputs, Input{Path: writeLarge(t, content)})
	}
	d, rep, err := Load(inputs, Options{Figures: &Figures{Customers: true}})
	if err != nil {
		t.Fatal(err)
	}
	used := 0
	for _, table := range rep.Tables {
		used += table.Used
	}
	if len(rep.Tables) != 4 || used != d.Deals.N || len(rep.Problems) > 0 || len(rep.Duplicates) > 0 || len(rep.Notices) > 0 {
		t.Errorf("%d tables, %d rows of %d used; problems %v, duplicates %v, notices %v", len(rep.Tables), used, d.Deals.N, rep.Problems, rep.Duplicates, rep.Notices)
	}
}

// failing is a file that can be read so many times, and then is shorter, or cannot be read.
type failing struct {
	b     []byte
	reads atomic.Int64 // left
	short int          // its size afterwards
	err   error        // or why it cannot be read
}

func (f *failing) ReadAt(b []byte, off int64) (int, error) {
	if f.reads.Add(-1) >= 0 {
		return bytes.NewReader(f.b).ReadAt(b, off)
	}
	if f.err != nil {
		return 0, f.err
	}
	return bytes.NewReader(f.b[:f.short]).ReadAt(b, off)
}

// TestCutShort holds that a file which becomes shorter while it is read, or cannot be read any
// more, ends in an error that names it: whenever that happens, also while ids are compared.
func TestCutShort(t *testing.T) {
	content := largeExport(0.3, largeRow(1))
	for _, o := range []Options{{}, {Figures: &Figures{Customers: true}}} {
		for reads := int64(0); ; reads++ {
			f := &failing{b: content, short: 10}
			if reads%2 == 1 {
				f.err = errors.New("input/output error")
			}
			f.reads.Store(reads)
			l := newLoading(o)
			l.know = newKnowledge()
			to := text.Options{Survey: o.Figures == nil}
			opened, err := text.OpenAt("deals.csv", f, int64(len(content)), to)
			if err == nil {
				l.textFile("deals.csv", opened, Input{Path: "deals.csv"})
				if err = nil; len(l.refusals) > 0 {
					err = l.refusals
				} else {
					err = l.duplicates()
				}
			}
			if f.reads.Load() >= 0 {
				if err != nil || len(l.rep.Duplicates) != 1 {
					t.Errorf("%d reads, all that are needed: %v, %d duplicates", reads, err, len(l.rep.Duplicates))
				}
				break
			}
			if err == nil || !strings.HasPrefix(err.Error(), "deals.csv") || !strings.Contains(err.Error(), "became shorter while it was read") || l.again {
				t.Fatalf("%d reads: %v", reads, err)
			}
		}
	}
}

// onRead does something when it is read.
type onRead struct {
	do func()
	io.Reader
}

func (r *onRead) Read(b []byte) (int, error) {
	if r.do != nil {
		r.do()
		r.do = nil
	}
	return r.Reader.Read(b)
}

// TestChangedMeanwhile holds that a file which is another one when its ids are compared, or
// addresses in it are looked for, ends in an error that names it. That it grew does not matter.
func TestChangedMeanwhile(t *testing.T) {
	content := largeExport(0.3, largeRow(1))
	leads := bytes.Replace(content, []byte(largeHead), []byte("lead_id,rep,customer,cost,created_date,lead_status,email\n"), 1)
	for name, c := range map[string]struct {
		content []byte
		then    func(path string) error
		want    string // "" for none
	}{
		"shorter": {content, func(path string) error { return os.Truncate(path, 100) }, "became shorter while it was read"},
		"empty":   {content, func(path string) error { return os.Truncate(path, 0) }, "became shorter while it was read"},
		"other rows": {content, func(path string) error {
			return os.WriteFile(path, bytes.ReplaceAll(content, []byte("Won"), []byte("W\nn")), 0o600)
		}, "was changed while it was read; try again once it is complete"},
		"other words": {content, func(path string) error {
			return os.WriteFile(path, bytes.ReplaceAll(content, []byte(",Won"), []byte(",won")), 0o600)
		}, "was changed while it was read; try again once it is complete"},
		"larger":          {content, func(path string) error { return appendTo(path, largeRow(1)) }, ""},
		"addresses":       {leads, func(path string) error { return os.Truncate(path, 100) }, "became shorter while it was read"},
		"addresses, more": {leads, func(path string) error { return appendTo(path, largeRow(1)) }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			for _, figures := range []*Figures{nil, {Customers: true}} {
				path := writeLarge(t, c.content)
				stdin := &onRead{Reader: strings.NewReader("deal_id,customer,amount,close_date,status\nZ1,ann@example.com,5,2024-01-02,won\n"), do: func() {
					if err := c.then(path); err != nil {
						t.Error(err)
					}
				}}
				_, rep, err := Load([]Input{{Path: path}, {Path: "-"}}, Options{Stdin: stdin, Figures: figures})
				switch {
				case c.want == "" && (err != nil || len(rep.Duplicates) != 1):
					t.Errorf("%v, duplicates %v", err, rep.Duplicates)
				case c.want != "" && (err == nil || !strings.HasPrefix(err.Error(), path+": ") || !strings.Contains(err.Error(), c.want)):
					t.Errorf("%v; want %s: %s", err, path, c.want)
				}
			}
		})
	}
}

func appendTo(path, text string) error {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	return errors.Join(err, f.Close())
}

// TestSideBySide holds that small files that are read side by side, and are not what a look at
// some of each told, give what their rows give (with the race detector: and do not disturb each
// other).
func TestSideBySide(t *testing.T) {
	odd := []string{"", "X1,Ann,Acme,5.00,25/03/2024,Won,\n", "X2,Ann,Acme,\"1.234,50\",2024-02-01,Won,\n", "X3,Ann,Acme,5.00,soon,Won,\n", "X4,,,,,,\n", ",North,,,,,\n"}
	var inputs []Input
	dir := t.TempDir()
	for i := range 14 {
		var b strings.Builder
		b.WriteString(largeHead)
		for k := range 200 {
			if k == 150 {
				b.WriteString(odd[i%len(odd)])
			}
			b.WriteString(largeRow(i*180 + k)) // some come in the next file, too
		}
		b.WriteString(odd[(i+4)%len(odd)])
		path := filepath.Join(dir, fmt.Sprintf("%02d.csv", i))
		if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		inputs = append(inputs, Input{Path: path})
	}
	for _, o := range []Options{{KeepRejects: true}, {Figures: &Figures{Customers: true, Links: true}}, {Evidence: true}} {
		sameByBlocks(t, inputs, "", o, 2<<10, 0)
	}
}

// TestPackedIsWhole holds that a packed file, which is read whole, gives what it gives in pieces.
func TestPackedIsWhole(t *testing.T) {
	for _, name := range []string{"plain", "bytes that are no letters", "quotes", "two date orders", "an id alone", "ids once more"} {
		content := largeExport(0.3, oddRows[name])
		plain := writeLarge(t, content)
		packed := filepath.Join(write(t, map[string]string{"deals.csv.gz": gzipOf(t, string(content))}), "deals.csv.gz")
		var want string
		var data *kpi.Data
		for _, path := range []string{plain, packed} {
			d, rep, err := Load([]Input{{Path: path}}, Options{Figures: &Figures{Customers: true}})
			withoutEvidence(rep)
			for i := range rep.Tables {
				rep.Tables[i].Facts = nil
			}
			got := strings.ReplaceAll(told(nil, rep, err), path, "deals")
			if path == plain {
				want, data = got, d
				continue
			}
			if got != want {
				t.Errorf("%s: the report differs (- plain, + packed):\n%.3000s", name, cmp.Diff(want, got))
			}
			if diff := sameData(data, d); diff != "" {
				t.Errorf("%s: the records differ: %s", name, diff)
			}
		}
	}
}

// TestReplacedMeanwhile holds that a small file, which is opened once more where ids come twice,
// is not taken for the one that was read when another one took its name.
func TestReplacedMeanwhile(t *testing.T) {
	const head = "deal_id,amount,close_date,status\n"
	path := filepath.Join(t.TempDir(), "deals.csv")
	write := func(path, content string) {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(path, head+"A,1000,2024-01-02,won\nB,1,2024-01-02,won\nA,2,2024-01-02,won\n")
	stdin := &onRead{Reader: strings.NewReader(head + "Z1,5,2024-01-02,won\n"), do: func() {
		write(path+".new", head+"B,1000,2024-01-02,won\nA,1,2024-01-02,won\nA,2,2024-01-02,won\n")
		if err := os.Rename(path+".new", path); err != nil {
			t.Error(err)
		}
	}}
	_, _, err := Load([]Input{{Path: path}, {Path: "-"}}, Options{Stdin: stdin})
	if want := path + ": was changed while it was read; try again once it is complete"; err == nil || err.Error() != want {
		t.Errorf("%v; want %s", err, want)
	}
}
