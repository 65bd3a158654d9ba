package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"salesk/internal/message"
	"salesk/kpi"
)

func TestFormatsAreDescribed(t *testing.T) {
	seen := map[string]string{}
	for _, f := range Formats() {
		if f.Name == "" || f.Description == "" || len(f.Extensions) == 0 || f.render == nil {
			t.Errorf("%+v is not complete", f)
		}
		for _, e := range f.Extensions {
			if other := seen[e]; other != "" {
				t.Errorf("%s belongs to %s and %s", e, other, f.Name)
			}
			seen[e] = f.Name
			if got, err := FormatOf("dir.csv/Report" + strings.ToUpper(e)); err != nil || got != f.Name {
				t.Errorf("FormatOf(%s) = %q, %v", e, got, err)
			}
		}
	}
	if want := []string{"csv", "json", "jsonl", "md", "table", "tsv", "xlsx"}; len(seen) < len(want) {
		t.Errorf("extensions %v, want those of %v", seen, want)
	}
	for _, bad := range []string{"report", "report.csvx", ".csv/report"} {
		if got, err := FormatOf(bad); err == nil {
			t.Errorf("FormatOf(%q) = %q", bad, got)
		}
	}
}

func TestWrongOptions(t *testing.T) {
	cases := []struct {
		format string
		o      Options
		want   string
	}{
		{"xml", Options{}, `"xml" is not a format; use one of csv, json, jsonl, md, table, tsv, xlsx`},
		{"csv", Options{Sort: "-profit"}, `sort: "profit" is not among the KPIs computed`},
		{"csv", Options{Asked: Span{2, 4}}, "periods 3 to 4 are not among the 3 computed"},
		{"table", Options{Shown: Span{2, 2}}, "periods 3 to 2"},
		{"md", Options{Top: -1}, "top -1"},
	}
	for _, c := range cases {
		var b bytes.Buffer
		_, err := Write(&b, c.format, company(), c.o)
		if err == nil || !strings.Contains(err.Error(), c.want) || b.Len() > 0 {
			t.Errorf("%s %+v: %v after %d bytes, want %q", c.format, c.o, err, b.Len(), c.want)
		}
	}
}

// failing accepts some bytes and then no more.
type failing struct{ left int }

var errFull = errors.New("disk full")

func (f *failing) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriteErrorsAreReturned(t *testing.T) {
	for _, f := range Formats() {
		if _, err := Write(&failing{100}, f.Name, company(), Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}

func TestNothingToWrite(t *testing.T) {
	for _, f := range Formats() {
		for _, r := range []*kpi.Results{{AsOf: kpi.NoDay}, {AsOf: kpi.NoDay, By: []string{"rep"}, Periods: company().Periods}} {
			for _, l := range []Layout{Tidy, Wide} {
				var b bytes.Buffer
				if _, err := Write(&b, f.Name, r, Options{Layout: l, Top: 3}); err != nil {
					t.Errorf("%s: %v", f.Name, err)
				}
				if f.Name == "json" && !json.Valid(b.Bytes()) {
					t.Errorf("not JSON: %s", b.Bytes())
				}
			}
		}
	}
}

// TestMachineFormatsAgree reads CSV, TSV, JSON and JSON lines back and compares them
// field by field.
func TestMachineFormatsAgree(t *testing.T) {
	for _, o := range []Options{{}, {Totals: true}, {Layout: Wide, Totals: true}, {Sort: "churn_rate", Top: 4}} {
		want := readCSV(t, "csv", ',', o)
		if got := readCSV(t, "tsv", '\t', o); !reflect.DeepEqual(got, want) {
			t.Errorf("%+v: tsv differs from csv", o)
		}
		b, _ := write(t, "json", company(), o)
		if got := readJSON(t, b, want[0]); !reflect.DeepEqual(got, want) {
			t.Errorf("%+v: json differs from csv", o)
		}
		b, _ = write(t, "jsonl", company(), o)
		lines := strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
		if got := readJSON(t, []byte("["+strings.Join(lines, ",")+"]"), want[0]); !reflect.DeepEqual(got, want) {
			t.Errorf("%+v: jsonl differs from csv", o)
		}
		if len(want) < 10 {
			t.Errorf("%+v: only %d records", o, len(want))
		}
	}
}

func readCSV(t *testing.T, format string, comma rune, o Options) [][]string {
	t.Helper()
	b, _ := write(t, format, company(), o)
	if bytes.Contains(b, []byte("\r")) {
		t.Error("a line ends in CR")
	}
	cr := csv.NewReader(bytes.NewReader(b))
	cr.Comma = comma
	records, err := cr.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func readJSON(t *testing.T, b []byte, header []string) [][]string {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var objects []map[string]any
	if err := d.Decode(&objects); err != nil {
		t.Fatal(err)
	}
	records := [][]string{header}
	for _, o := range objects {
		if len(o) != len(header) {
			t.Fatalf("%d keys, want %d", len(o), len(header))
		}
		var record []string
		for _, h := range header {
			if o[h] == nil {
				record = append(record, "")
				continue
			}
			record = append(record, fmt.Sprint(o[h]))
		}
		records = append(records, record)
	}
	return records
}

func TestExcelCSVRunsNothing(t *testing.T) {
	r := alone()
	r.By, r.Periods = []string{"=rep"}, r.Periods[:1]
	texts := []string{"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "plain", "", "'quoted", "a=b", "＝1+1", "x;=1+1", "x,\"@a", "a - b"}
	r.Figures = []kpi.Figure{named(kRevenue, texts, func(_, row int) kpi.Value { return kpi.Value{Number: kpi.Int(-5), Note: message.Plain(texts[row])} })}
	for _, safe := range []bool{false, true} {
		b, _ := write(t, "csv", r, Options{ForExcel: safe})
		records, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for i, rec := range records {
			for col, field := range rec {
				dangerous := field != "" && strings.ContainsAny(string([]rune(field)[:1]), "=+-@\t\r＝") || strings.Contains(field, ";=") || strings.Contains(field, `,"@`)
				isValue := i > 0 && records[0][col] == "value"
				if isValue && field != "-5.00" {
					t.Errorf("a value became %q", field)
				}
				if safe && dangerous && !isValue {
					t.Errorf("%q would run", field)
				}
			}
			if i > 0 && !safe && rec[5] != texts[i-1] {
				t.Errorf("%q was written as %q", texts[i-1], rec[5])
			}
		}
	}
}

// TestSortAndTop checks the order of groups, and that every format keeps to it.
func TestSortAndTop(t *testing.T) {
	cases := []struct {
		sort string
		top  int
		want string
	}{
		{"", 0, "(=ÁABE山👨"},
		{"name", 0, "=ÁABE山👨("},
		{"-name", 0, "(👨山EBAÁ="},
		{"revenue", 0, "B👨山A=(ÁE"},
		{"-revenue", 3, "EÁ("},
		{"", 2, "B👨"},
		{"win_rate", 0, ""},
	}
	for _, c := range cases {
		o := Options{Sort: c.sort, Top: c.top, Shown: Span{1, 2}}
		r := company()
		var got string
		for _, rec := range readCSV(t, "csv", ',', o)[1:] {
			if rec[0] != "revenue" || rec[1] != "2025-03" {
				continue
			}
			first, _ := utf8.DecodeRuneInString(rec[5])
			got += string(first)
		}
		if c.sort == "" && c.top == 0 {
			// without a sort the rows stay as they came
			c.want = "(=ABEÁ山👨"
		}
		if c.sort == "win_rate" {
			if !strings.HasSuffix(got, "A") {
				t.Errorf("the group without a win rate is not last in %s", got)
			}
			continue
		}
		if got != c.want {
			t.Errorf("sort %q top %d: %s, want %s", c.sort, c.top, got, c.want)
		}
		b, h := write(t, "table", r, o)
		if c.top > 0 && h.Groups != len(people)-c.top {
			t.Errorf("%d groups hidden", h.Groups)
		}
		if !bytes.Contains(b, []byte("Total")) {
			t.Error("the total was cut")
		}
	}
}

// TestSameBytes writes every format in fresh processes, where maps have other seeds
// and the environment another language.
func TestSameBytes(t *testing.T) {
	sums := func() string {
		var all strings.Builder
		for _, f := range Formats() {
			b, _ := write(t, f.Name, company(), Options{Totals: true, Sort: "revenue"})
			fmt.Fprintf(&all, "%s %x\n", f.Name, sha256.Sum256(b))
		}
		return all.String()
	}
	if os.Getenv("REPORT_SUMS") != "" {
		if _, err := os.Stdout.WriteString(sums()); err != nil {
			t.Fatal(err)
		}
		os.Exit(0)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		c := exec.Command(self, "-test.run=^TestSameBytes$")
		c.Env = append(os.Environ(), "REPORT_SUMS=1", "LANG=ja_JP.UTF-8", "TZ=Asia/Tokyo", "GOMAXPROCS=1")
		got, err := c.Output()
		if err != nil {
			t.Fatal(err)
		}
		if want := sums(); string(got) != want {
			t.Errorf("formats differ between processes:\n%s\nand\n%s", got, want)
		}
	}
}

// BenchmarkCSV writes 100,000 tidy rows.
func BenchmarkCSV(b *testing.B) { benchmark(b, "csv") }

// BenchmarkJSON writes 100,000 tidy rows.
func BenchmarkJSON(b *testing.B) { benchmark(b, "json") }

// BenchmarkXLSX writes 100,000 tidy rows.
func BenchmarkXLSX(b *testing.B) { benchmark(b, "xlsx") }

func benchmark(b *testing.B, format string) {
	r := company()
	var names []string
	for g := range 100_000 / len(r.KPIs) / len(r.Periods) {
		names = append(names, fmt.Sprintf("rep %05d", g))
	}
	r.Figures = nil
	for _, k := range r.KPIs {
		r.Figures = append(r.Figures, named(k, names, func(p, row int) kpi.Value { return figure(k, p, row+10) }))
	}
	for b.Loop() {
		var out bytes.Buffer
		if _, err := Write(&out, format, r, Options{}); err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(out.Len()))
	}
}
