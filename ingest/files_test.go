package ingest

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"salesk/internal/testsize"
	"salesk/kpi"
)

func TestDuplicates(t *testing.T) {
	dir := write(t, map[string]string{
		"a.csv": "deal_id,status,close_date,amount\nA,won,2022-01-01,1\nB,won,2022-01-01,2\nA,won,2022-01-01,3\n",
		"b.csv": "deal_id,status,close_date,amount\nB,lost,2022-01-01,4\nC,won,2022-01-01,5\n",
	})
	d, rep, err := Load([]Input{{Path: filepath.Join(dir, "a.csv")}, {Path: filepath.Join(dir, "b.csv")}}, Options{Rows: RowsAreVersions})
	if err != nil {
		t.Fatal(err)
	}
	balanced(t, rep)
	if diff := cmp.Diff([]string{"A won 300  2022-01-01", "B lost 400  2022-01-01", "C won 500  2022-01-01"}, dealLines(d)); diff != "" {
		t.Error(diff)
	}
	if rep.Tables[0].Duplicates != 2 || rep.Tables[1].Duplicates != 0 {
		t.Errorf("duplicates %d and %d", rep.Tables[0].Duplicates, rep.Tables[1].Duplicates)
	}
	var got []string
	for _, p := range rep.Duplicates {
		got = append(got, strings.ReplaceAll(p.Error(), dir+string(filepath.Separator), ""))
	}
	want := []string{`a.csv:2: deal_id: "A" is newer at a.csv:4, which counts`, `a.csv:3: deal_id: "B" is newer at b.csv:2, which counts`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"ambiguous dates", "deal_id,status,close_date\nA,won,03/04/2022\nB,won,05/06/2022\n", "--date-order"},
		{"ambiguous numbers", "deal_id,status,close_date,amount\nA,won,2022-01-01,1.234\nB,won,2022-01-01,2.345\n", "--decimal"},
		{"empty", "", "in.csv: is empty"},
		{"no export", "a,b,c\n1,2,3\n", "in.csv: it does not look like an export of deals, leads, emails, costs, targets, customers or rates: no header is one of theirs"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := refused(t, c.in, Options{}); !strings.Contains(got, c.want) || !strings.HasPrefix(got, "in.csv: ") {
				t.Errorf("%s; want %q", got, c.want)
			}
		})
	}
	dir := write(t, map[string]string{
		"a.csv": "deal_id,status,close_date\nA,won,03/04/2022\n", "b.csv": "lead_id,created_date,source\nL,03/04/2022,Web\n",
	})
	_, _, err := Load([]Input{{Path: dir}, {Path: filepath.Join(dir, "none.csv")}}, Options{})
	if err == nil || strings.Count(err.Error(), "--date-order") < 2 || !strings.Contains(err.Error(), "none.csv: cannot be read") {
		t.Errorf("all refusals at one go: %v", err)
	}
	d, rep, err := Load([]Input{{Path: dir}}, Options{DateOrder: "dmy"})
	if err != nil || d.Deals.Row(0).Close.String() != "2022-04-03" || d.Leads.Row(0).Created.String() != "2022-04-03" {
		t.Errorf("with the order said: %v, %v", err, rep.Problems)
	}
}

func TestStdinAndKinds(t *testing.T) {
	in := "id,Created,Status\nX1,2022-01-05,New\n"
	d, _, err := Load([]Input{{Path: "-", Kind: kpi.Leads, Known: true}}, Options{Stdin: strings.NewReader(in)})
	if err != nil || d.Leads.N != 1 || d.Sources[0] != "stdin" {
		t.Errorf("%v, %+v", err, d)
	}
	_, _, err = Load([]Input{{Path: "-", Kind: kpi.Costs, Known: true}}, Options{Stdin: strings.NewReader(in)})
	if err == nil || !strings.Contains(err.Error(), "stdin: costs need the column amount, which no header gives") {
		t.Errorf("%v", err)
	}
	_, _, err = Load([]Input{{Path: "-"}}, Options{Stdin: strings.NewReader("deal_id,stage\nA,x\n"), Columns: map[kpi.Kind]map[string]string{kpi.Deals: {"rep": "Salespreson"}}})
	if err == nil || !strings.Contains(err.Error(), `rep is to be read from "Salespreson"`) {
		t.Errorf("a configured header that is not there: %v", err)
	}
}

func TestZip(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range []struct{ name, content string }{
		{"hubspot-2.csv", "Record ID,Deal Stage,Close Date\n2,Closed Won,2022-01-02\n"},
		{"hubspot-1.csv", "Record ID,Deal Stage,Close Date\n1,Closed Won,2022-01-02\n,Closed Won,2022-01-02\n"},
		{"__MACOSX/hubspot-1.csv", "x"}, {"readme.txt", "hello\nthere\n"},
	} {
		w, err := z.Create(f.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(f.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(write(t, map[string]string{"h.zip": b.String()}), "h.zip")
	d, rep, err := Load([]Input{{Path: name}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	balanced(t, rep)
	if diff := cmp.Diff([]string{"1 won -  2022-01-02", " won -  2022-01-02", "2 won -  2022-01-02"}, dealLines(d)); diff != "" {
		t.Error(diff)
	}
	if odd := rep.Tables[0].Suspicious; len(odd) != 1 || odd[0].Message.ID() != "no-id" || odd[0].Lines[0] != 3 {
		t.Errorf("odd rows %v", odd)
	}
}

// workbook writes sheets of text, numbers and dates, with the header at B4 if it asks.
func workbook(t *testing.T, sheets map[string][][]any, order []string, row, col int) string {
	t.Helper()
	f := excelize.NewFile()
	for i, name := range order {
		if i == 0 {
			if err := f.SetSheetName("Sheet1", name); err != nil {
				t.Fatal(err)
			}
		} else if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for j := range sheets[name] {
			cell, err := excelize.CoordinatesToCellName(col, row+j)
			if err != nil {
				t.Fatal(err)
			}
			if err := f.SetSheetRow(name, cell, &sheets[name][j]); err != nil {
				t.Fatal(err)
			}
		}
	}
	name := filepath.Join(t.TempDir(), "book.xlsx")
	if err := f.SaveAs(name); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestWorkbook(t *testing.T) {
	name := workbook(t, map[string][][]any{
		"Notes": {{"Prepared by Ann"}},
		"Deals": {{"deal_id", "stage", "close_date", "amount"}, {"A", "Won", "2022-01-31", 10.5}, {"B", "Won", "soon", 3}},
		"Leads": {{"lead_id", "created_date"}, {"L", "2022-01-31"}},
	}, []string{"Notes", "Deals", "Leads"}, 4, 2)
	d, rep, err := Load([]Input{{Path: name}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	balanced(t, rep)
	if diff := cmp.Diff([]string{"A won 1050  2022-01-31"}, dealLines(d)); diff != "" || d.Leads.N != 1 {
		t.Errorf("%d leads, deals %s", d.Leads.N, diff)
	}
	if len(rep.Problems) != 1 || !strings.HasSuffix(rep.Problems[0].Where, "book.xlsx[Deals]!D6") || rep.Tables[0].HeaderLine != 4 {
		t.Errorf("problems %v, header at %d", rep.Problems, rep.Tables[0].HeaderLine)
	}
	if d, _, err = Load([]Input{{Path: name, Sheet: "leads"}}, Options{}); err != nil || d.Deals.N != 0 || d.Leads.N != 1 {
		t.Errorf("one sheet: %v", err)
	}
}

func TestMavenWorkbook(t *testing.T) {
	f, err := os.Open(shared(t, "maven-crm", "iso", "sales_pipeline.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	book := excelize.NewFile()
	date, err := book.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		t.Fatal(err)
	}
	w, err := book.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		cells := make([]any, len(row))
		for j, s := range row {
			cells[j] = s
			var y, m, d, n int
			if c, _ := fmt.Sscanf(s, "%4d-%2d-%2d", &y, &m, &d); c == 3 {
				cells[j] = excelize.Cell{StyleID: date, Value: int(kpi.Date(y, m, d) - kpi.Date(1899, 12, 30))}
			} else if c, _ := fmt.Sscan(s, &n); c == 1 && j == 7 {
				cells[j] = n
			} else if s == "" {
				cells[j] = nil
			}
		}
		if err := w.SetRow(fmt.Sprintf("A%d", i+1), cells); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "maven.xlsx")
	if err := book.SaveAs(name); err != nil {
		t.Fatal(err)
	}
	d, rep, err := Load([]Input{{Path: name}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	balanced(t, rep)
	checkMaven(t, d)
	if diff := cmp.Diff(plainDeals(loadMaven(t, "iso")), plainDeals(d)); diff != "" {
		t.Errorf("workbook and CSV differ:\n%s", diff)
	}
}

// Whatever stands in a file, every row goes somewhere, and without a refusal no id is lost.
func TestEveryRowGoesSomewhere(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.SampledFrom([]string{"", "A", "B", "C-7", "won", "lost", "Total", "Total Wine", "2022-01-31", "31/01/2022", "soon", "12", "12.50", "x12", "€ 5", "-", "\"a\nb\""})
		n := rapid.IntRange(0, 30).Draw(t, "rows")
		var b strings.Builder
		b.WriteString("deal_id,status,close_date,amount,customer\n")
		for range n {
			for j := range rapid.IntRange(1, 6).Draw(t, "cells") {
				if j > 0 {
					b.WriteByte(',')
				}
				b.WriteString(cell.Draw(t, "cell"))
			}
			b.WriteByte('\n')
		}
		name := filepath.Join(dir, "in.csv")
		if err := os.WriteFile(name, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		d, rep, err := Load([]Input{{Path: name}}, Options{DateOrder: "dmy", Decimal: ".", Rows: RowsAreVersions, KeepRejects: true})
		if err != nil {
			t.Skip(err.Error())
		}
		r := rep.Tables[0]
		if r.Read != r.Used+r.SetAside+r.Duplicates || r.Used != d.Deals.N || r.SetAside != len(rep.Problems) || r.SetAside != len(rep.Rejects) {
			t.Fatalf("%s\n%+v, %d deals, %d problems", b.String(), r, d.Deals.N, len(rep.Problems))
		}
		all := r.Read
		for _, s := range r.Skipped {
			all += s.Count
		}
		if all != n && !strings.Contains(b.String(), "\"a\nb\"") {
			t.Fatalf("%d rows read or skipped of %d:\n%s", all, n, b.String())
		}
		ids := map[kpi.Sym]bool{}
		for _, x := range d.Deals.Rows() {
			if ids[x.ID] && x.ID != 0 {
				t.Fatalf("id %q twice", d.Symbols.Text(x.ID))
			}
			ids[x.ID] = true
		}
	})
}

func millionish(n int) []byte {
	var b bytes.Buffer
	b.WriteString("deal_id,rep,customer,amount,currency,created_date,close_date,stage,source,product,region,probability\n")
	for i := range n {
		fmt.Fprintf(&b, "D%d,Rep %d,Customer %d,%d.%02d,EUR,2022-%02d-%02d,2023-%02d-%02d,%s,Web,Basic,North,0.%d\n",
			i, i%50, i%5000, i%9000, i%100, i%12+1, i%28+1, i%12+1, i%28+1, []string{"Closed Won", "Closed Lost", "Negotiation"}[i%3], i%10)
	}
	return b.Bytes()
}

// A row must not cost an allocation: a million of them would be felt.
func TestAllocations(t *testing.T) {
	const n = 20_000
	data := millionish(n)
	per := testing.AllocsPerRun(1, func() {
		if _, _, err := Load([]Input{{Path: "-"}}, Options{Stdin: bytes.NewReader(data)}); err != nil {
			t.Fatal(err)
		}
	}) / n
	if per > 0.25 {
		t.Errorf("%.2f allocations a row; want next to none", per)
	}
}

// Files of other people's tests are hardly ever sales exports: each is refused with
// its name, or read.
func TestRealFiles(t *testing.T) {
	root := shared(t)
	n := 0
	err := filepath.WalkDir(root, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() || !IsExport(e.Name()) {
			return err
		}
		if info, err := e.Info(); err != nil || info.Size() > testsize.Bytes() {
			return err
		}
		n++
		_, rep, err := Load([]Input{{Path: path}}, Options{DateOrder: "mdy", Decimal: "."})
		if err != nil && !strings.HasPrefix(err.Error(), path) {
			t.Errorf("%s: refused without a place: %v", path, err)
		}
		balanced(t, rep)
		for _, p := range rep.Problems {
			if !strings.HasPrefix(p.Where, path) {
				t.Errorf("%s: %v", path, p)
			}
		}
		return nil
	})
	if err != nil || n == 0 {
		t.Errorf("%d files, %v", n, err)
	}
}

func TestExpectedDateIsNoEvent(t *testing.T) {
	d, rep := load(t, "ID,Opportunity,Stage,Expected Closing\n1,x,Won,2022-01-02\n2,y,New,2022-01-03\n", Options{})
	if diff := cmp.Diff([]string{"2 open -  2022-01-03"}, dealLines(d)); diff != "" {
		t.Error(diff)
	}
	if got := problems(rep.Problems); len(got) != 1 || !strings.Contains(got[0], `"Expected Closing" is a forecast`) {
		t.Errorf("problems %q", got)
	}
}
