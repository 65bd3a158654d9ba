package cmd

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"salesk/ingest/header"
	"salesk/internal/testsize"
	"salesk/kpi"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// quietly runs a command line whose status must be one of those given.
func quietly(t testing.TB, allowed []int, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status := Main(args, strings.NewReader(""), &stdout, &stderr)
	for _, s := range allowed {
		if s == status {
			return stdout.String()
		}
	}
	t.Fatalf("salesk %s: status %d\n%s", strings.Join(args, " "), status, stderr.String())
	return ""
}

// sameFigures holds that compute says the same of two folders, group by group.
func sameFigures(t *testing.T, original, clean string, args ...string) {
	t.Helper()
	for _, by := range []string{"rep", "source,product", "none"} {
		for _, grain := range []string{"month", "all"} {
			common := append([]string{"-q", "--kpi", "all", "--format", "csv", "--totals", "--by", by, "--grain", grain}, args...)
			want := quietly(t, []int{statusDone, statusSetAside}, append([]string{"compute", original}, common...)...)
			got := quietly(t, []int{statusDone}, append([]string{"compute", clean}, common...)...)
			if strings.Count(want, "\n") < 10 {
				t.Fatalf("hardly a figure:\n%s", want)
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("by %s, grain %s: -original +clean:\n%s", by, grain, d)
			}
		}
	}
}

// sameAgain holds that converting what was converted changes nothing, byte by byte.
func sameAgain(t *testing.T, clean string, args ...string) {
	t.Helper()
	again := filepath.Join(t.TempDir(), "again")
	quietly(t, []int{statusDone}, append([]string{"convert", clean, "-q", "--to", again}, args...)...)
	base := func(dir string) map[string]string {
		files := map[string]string{}
		for path, text := range tree(t, dir) {
			files[filepath.Base(path)] = text
		}
		return files
	}
	if d := cmp.Diff(base(clean), base(again)); d != "" {
		t.Errorf("-once +twice:\n%s", d)
	}
}

// The made-up company, with its blemishes: what convert writes needs no mending, and
// every figure is that of the originals.
func TestConvertDemo(t *testing.T) {
	testsize.Alone(t)
	t.Parallel()
	dir := t.TempDir()
	original, clean := filepath.Join(dir, "acme"), filepath.Join(dir, "clean")
	quietly(t, []int{statusDone}, "demo", original)
	config := filepath.Join(original, configName)
	quietly(t, []int{statusSetAside}, "convert", original, "-q", "--to", clean)
	sameFigures(t, original, clean, "--config", config)
	sameAgain(t, clean, "--config", config)
	sameAgain(t, clean, "--no-config")
}

func TestConvertReal(t *testing.T) {
	testsize.Alone(t)
	t.Parallel()
	styles := []string{"mdy", "iso"}
	if !testsize.Whole() {
		styles = styles[:1]
	}
	for _, style := range styles {
		t.Run(style, func(t *testing.T) {
			original, clean := realFiles(t, "maven-crm", style), filepath.Join(t.TempDir(), "clean")
			quietly(t, []int{statusDone}, "convert", original, "-q", "--to", clean)
			sameFigures(t, original, clean, "--as-of", "2018-01-01")
			sameAgain(t, clean)
		})
	}
}

// Every shape with all its columns, and with as few as can be, is recognised for what it is.
func TestCanonicalHeadersAreRecognised(t *testing.T) {
	t.Parallel()
	for s := range header.OrderRows {
		for _, records := range []any{[]kpi.Deal{}, []kpi.Lead{}, []kpi.Email{}, []kpi.Cost{}, []kpi.Target{}, []kpi.Customer{}, []kpi.Rate{}} {
			f := emptyFile(s, records)
			if f == nil {
				continue
			}
			var names []string
			for _, c := range f.columns {
				names = append(names, c.name)
			}
			if m, _, err := header.Recognise(names, nil, nil); err != nil || m.Shape != s {
				t.Errorf("%s: %v is not recognised: %v", s, names, err)
			}
		}
		var all []string
		for _, c := range columnsFor(s, kpi.NewSymbols()) {
			all = append(all, c.name)
		}
		if m, _, err := header.Recognise(all, nil, nil); err != nil || m.Shape != s || len(m.Claims) != len(all) {
			t.Errorf("%s: %v is not recognised: %v", s, all, err)
		}
	}
}

func emptyFile(s header.Shape, records any) *canonicalFile {
	f := &canonicalFile{shape: s, kind: s.Kind()}
	if reflect.TypeOf(records).Elem() != s.Record() {
		return nil
	}
	f.choose(columnsFor(s, kpi.NewSymbols()))
	return f
}

// A cost that names nothing and is the sum of the others is a cost once it was read as one.
func TestConvertKeepsSums(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	original := filepath.Join(dir, "costs.csv")
	// The row behind it, which is set aside, shows that it is no total.
	text := "Amount,Date,Category,Campaign\n100.00,2022-01-01,Ads,A\n100.00,2022-01-02,,\n,2022-01-03,Ads,B\n"
	if err := os.WriteFile(original, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	quietly(t, []int{statusSetAside}, "convert", original, "--no-config", "--to", filepath.Join(dir, "once"))
	sameAgain(t, filepath.Join(dir, "once"), "--no-config")
	b, err := os.ReadFile(filepath.Join(dir, "once", "costs.csv"))
	if want := "amount,date,category,campaign\n100.00,2022-01-01,Ads,A\n100.00,2022-01-02,,\n"; err != nil || string(b) != want {
		t.Errorf("%s\n%v", b, err)
	}
}

// Whatever the cells hold (separators, quotes, line ends, words for totals, three
// decimals, missing columns) converting once gives files that convert to themselves.
func TestConvertIsStable(t *testing.T) {
	t.Parallel()
	text := rapid.SampledFrom([]string{"", "", "Ann", "Kovács Ágnes", "a,b", `say "ja"`, "two\nlines", " edge ", "Total Wine", "Total", "-", "N/A", "=1+1", "O'Brien; Sons", "1.234", "12", "2022-01-01", "'", "#", "tab\there", "ő\u00a0ű", "Generated by hand"})
	day := rapid.SampledFrom([]string{"2021-12-31", "2022-02-28", "2022-03-01", "2022-11-12"})
	amount := rapid.SampledFrom([]string{"", "0", "1234", "1234.5", "0.01", "-17.25", "999999.99"})
	currency := rapid.SampledFrom([]string{"EUR", "JPY", "KWD", ""})
	status := rapid.SampledFrom([]string{"Won", "Lost", "Open", "Whatever", ""})
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp("", "convert")
		if err != nil {
			rt.Fatal(err)
		}
		defer os.RemoveAll(dir)
		deals := [][]string{{"deal_id", "rep", "customer", "amount", "currency", "close_date", "status", "deal_name"}}
		for i := range rapid.IntRange(0, 6).Draw(rt, "deals") {
			deals = append(deals, []string{fmt.Sprintf("D%d", i), text.Draw(rt, "rep"), text.Draw(rt, "customer"), amount.Draw(rt, "amount"),
				currency.Draw(rt, "currency"), day.Draw(rt, "day"), status.Draw(rt, "status"), text.Draw(rt, "name")})
		}
		costs := [][]string{{"amount", "date", "category", "campaign"}}
		for range rapid.IntRange(0, 4).Draw(rt, "costs") {
			costs = append(costs, []string{amount.Draw(rt, "cost"), day.Draw(rt, "on"), text.Draw(rt, "category"), text.Draw(rt, "campaign")})
		}
		leads := [][]string{{"lead_id", "created_date", "status", "converted_flag", "email"}}
		for i := range rapid.IntRange(0, 4).Draw(rt, "leads") {
			leads = append(leads, []string{fmt.Sprintf("L%d", i), day.Draw(rt, "created"), text.Draw(rt, "what"), rapid.SampledFrom([]string{"true", "false", ""}).Draw(rt, "converted"), text.Draw(rt, "email")})
		}
		original := filepath.Join(dir, "original")
		if err := os.Mkdir(original, 0o755); err != nil {
			rt.Fatal(err)
		}
		for name, rows := range map[string][][]string{"deals.csv": deals, "costs.csv": costs, "leads.csv": leads} {
			var b bytes.Buffer
			if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
				rt.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(original, name), b.Bytes(), 0o644); err != nil {
				rt.Fatal(err)
			}
		}
		convert := func(from, to string) map[string]string {
			var stdout, stderr bytes.Buffer
			status := Main([]string{"convert", filepath.Join(dir, from), "--no-config", "--to", filepath.Join(dir, to)}, strings.NewReader(""), &stdout, &stderr)
			if status != statusDone && (status != statusSetAside || from != "original") {
				rt.Fatalf("status %d: %s", status, stderr.String())
			}
			files := map[string]string{}
			for _, name := range []string{"deals.csv", "costs.csv", "leads.csv"} {
				b, err := os.ReadFile(filepath.Join(dir, to, name))
				if err != nil {
					rt.Fatal(err)
				}
				files[name] = string(b)
			}
			return files
		}
		once := convert("original", "once")
		if d := cmp.Diff(once, convert("once", "twice")); d != "" {
			rt.Fatalf("-once +twice:\n%s", d)
		}
	})
}

func TestDecimalText(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		coef  int64
		scale int
		want  string
	}{{120050, 2, "1200.50"}, {5, 2, "0.05"}, {-5, 2, "-0.05"}, {1234, 0, "1234"}, {1234, 3, "1.2340"}, {-1, 4, "-0.0001"}, {0, 2, "0.00"}, {-1 << 63, 2, "-92233720368547758.08"}} {
		if got := decimalText(test.coef, test.scale); got != test.want {
			t.Errorf("%d/10^%d: %s, want %s", test.coef, test.scale, got, test.want)
		}
	}
}
