package cmd

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"salesk/kpi"

	"github.com/xuri/excelize/v2"
)

// A figure is the same figure in the workbook, the dashboard, the table and the CSV: of
// the demo company, each rep's revenue, win rate and deals won is read back from all four.
func TestSameFiguresEverywhere(t *testing.T) {
	dir := t.TempDir()
	session(t, dir, "demo", "acme", "-q")
	if err := os.Remove(filepath.Join(dir, "acme", "salesk.yaml")); err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	args := []string{"--kpi", "revenue,win_rate,deals_won", "--period", "2024-11", "--as-of", "2024-12-31", "--currency", "EUR", "-q"}
	session(t, dir, append([]string{"report", "acme", "-o", "k.html", "-o", "k.xlsx", "-o", "k.csv"}, args...)...)
	table, _ := session(t, dir, append([]string{"compute", "acme", "--width", "400"}, args...)...)

	page := read(t, filepath.Join(dir, "k.html"))
	book := workbookFigures(t, filepath.Join(dir, "k.xlsx"))
	records, err := csv.NewReader(strings.NewReader(read(t, filepath.Join(dir, "k.csv")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string]string{}
	for line := range strings.Lines(table) {
		if cells := regexp.MustCompile(` {2,}`).Split(strings.TrimSpace(line), -1); len(cells) > 1 {
			lines[cells[0]] = line
		}
	}
	compared := 0
	for _, r := range records[1:] {
		id, rep, value := r[0], r[5], r[6]
		if value == "" {
			continue
		}
		compared++
		shown := peopleFigure(t, id, value)
		if got, ok := book[id+"|"+rep]; !ok || !near(t, got, value) {
			t.Errorf("%s of %s: %s in the CSV, %q in the workbook", id, rep, value, got)
		}
		name := rep
		if rep == "*" {
			name = "Total"
		}
		if lines[name] == "" && value == "0.00" || lines[name] == "" && value == "0" {
			continue // the table leaves out who has no record in its months
		}
		if !strings.Contains(lines[name], shown) {
			t.Errorf("%s of %s: %s in the CSV, not %s in the table: %s", id, rep, value, shown, lines[name])
		}
		if !strings.Contains(page, shown) {
			t.Errorf("%s of %s: %s in the CSV, no %s on the dashboard", id, rep, value, shown)
		}
	}
	if compared < 20 {
		t.Errorf("only %d figures were compared", compared)
	}
}

// workbookFigures reads the tidy sheet of a workbook: figures of 2024-11 by KPI and rep.
func workbookFigures(t *testing.T, path string) map[string]string {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("KPIs", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, h := range rows[0] {
		at[strings.ToLower(h)] = i
	}
	for _, want := range []string{"kpi", "period", "rep", "value"} {
		if _, ok := at[want]; !ok {
			t.Fatalf("the sheet KPIs has no column %s: %v", want, rows[0])
		}
	}
	figures := map[string]string{}
	for _, r := range rows[1:] {
		if len(r) <= at["value"] || r[at["period"]] != "2024-11" {
			continue
		}
		others := false // figures by source or team have their own rows
		for _, dim := range []string{"source", "team"} {
			i, ok := at[dim]
			others = others || ok && r[i] != "*"
		}
		if !others {
			figures[r[at["kpi"]]+"|"+r[at["rep"]]] = r[at["value"]]
		}
	}
	return figures
}

// near reports whether two decimals are the same but for the last digits of a float.
func near(t *testing.T, a, b string) bool {
	t.Helper()
	x, err1 := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	return err1 == nil && err2 == nil && x-y < 1e-9 && y-x < 1e-9
}

// peopleFigure is how people see a figure of the CSV.
func peopleFigure(t *testing.T, id, value string) string {
	t.Helper()
	x, err := strconv.ParseFloat(value, 64)
	if err != nil {
		t.Fatal(err)
	}
	switch id {
	case "win_rate":
		return strconv.FormatFloat(100*x, 'f', 2, 64) + " %"
	case "deals_won":
		return value
	}
	whole, cents, _ := strings.Cut(value, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return whole + "." + cents
}

func TestLock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kpi.html.lock")
	var log bytes.Buffer
	a := &app{log: &logger{w: &log}}
	unlock, err := a.lock(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.lock(path); err == nil || !strings.Contains(err.Error(), "another run (process "+strconv.Itoa(os.Getpid())+") is writing") {
		t.Errorf("a second lock: %v", err)
	}
	unlock()
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("the lock is still there: %v", err)
	}
	again, err := a.lock(path)
	if err != nil {
		t.Fatal(err)
	}
	again()
	if log.Len() > 0 {
		t.Errorf("told: %s", log.String())
	}
}

func TestThresholds(t *testing.T) {
	for _, tt := range []struct {
		text, id, op, limit, err string
	}{
		{text: "goals<0.8", id: "goals", op: "<", limit: "0.8"},
		{text: " win_rate >= 25 % ", id: "win_rate", op: ">=", limit: "0.25"},
		{text: "sales_growth<=-0.1", id: "sales_growth", op: "<=", limit: "-0.1"},
		{text: "churn_rate>2.5%", id: "churn_rate", op: ">", limit: "0.025"},
		{text: "", err: "must stand here"},
		{text: "<1", err: "\n  <1\n  ^"},
		{text: "win_rate=1", err: "\n          ^"},
		{text: "win_rate<", err: "\n           ^"},
		{text: "win_rate<1 2", err: "\n           ^"},
		{text: "勝率<1", err: "\n  ^"},
		{text: "win_rate 勝<1", err: "\n           ^"},
	} {
		got, err := parseThreshold(tt.text)
		switch {
		case tt.err != "":
			if err == nil || !strings.Contains(err.Error(), tt.err) {
				t.Errorf("%q: %v, want %q", tt.text, err, tt.err)
			}
		case err != nil:
			t.Errorf("%q: %v", tt.text, err)
		case got.id != tt.id || got.op != tt.op || got.limit.Significant(10, 0) != tt.limit:
			t.Errorf("%q: %+v", tt.text, got)
		}
	}
}

// FuzzThreshold looks for a comparison that is taken though it does not read as one.
func FuzzThreshold(f *testing.F) {
	for _, s := range []string{"goals<0.8", "win_rate >= 25 %", "x", "win_rate<-1%", "win_rate<\x00"} {
		f.Add(s)
	}
	whole := regexp.MustCompile(`^[ \t]*[a-zA-Z0-9_-]+[ \t]*[<>]=?\s*-?[0-9]+(\.[0-9]+)?\s*%?\s*$`)
	f.Fuzz(func(t *testing.T, s string) {
		if got, err := parseThreshold(s); err == nil && (!whole.MatchString(s) || got.limit.Empty()) {
			t.Errorf("%q is taken as %+v", s, got)
		}
	})
}

func TestPickNewest(t *testing.T) {
	dir := t.TempDir()
	for i, name := range []string{"deals-1.csv", "deals-3.csv", "deals-2.csv"} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte("deal_id\n1\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		at := time.Date(2022, 1, 1+i, 0, 0, 0, 0, time.UTC)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	var l inputList
	got, err := l.pick(filepath.Join(dir, "deals-*.csv"), true)
	if err != nil || filepath.Base(got) != "deals-2.csv" {
		t.Errorf("picked %s, %v", got, err)
	}
	if _, err := l.pick(filepath.Join(dir, "leads-*.csv"), true); err == nil {
		t.Error("nothing matches, and that is no error")
	}
}

// TestFront holds which period a report puts in front, and what it compares it with.
func TestFront(t *testing.T) {
	d := &kpi.Data{Symbols: kpi.NewSymbols(), Loaded: kpi.KindSet(kpi.Leads)}
	for day := kpi.Date(2020, 2, 3); day <= kpi.Date(2022, 3, 10); day += 7 {
		d.Leads = append(d.Leads, kpi.Lead{Created: day, Opportunity: kpi.NoDay})
	}
	for _, tt := range []struct {
		name, from, to, asOf, grain    string
		want, before, yearBefore, back string
	}{
		{"last complete", "", "", "2022-03-31", "month", "2022-03", "2022-02", "2021-03", "2020-03-01"},
		{"cut short", "", "", "2022-03-12", "month", "2022-02", "2022-01", "2021-02", "2020-02-01"},
		{"a quarter by its days", "2022-01-01", "2022-03-31", "2022-04-05", "", "2022-Q1", "2021-Q4", "2021-Q1", "2020-01-01"},
		{"year to date", "2022-01-01", "2022-03-05", "2022-03-05", "", "2022", "2021", "", "2020-01-01"},
		{"a grain that was said", "2022-01-01", "2022-03-31", "2022-04-05", "month", "2022-03", "2022-02", "2021-03", "2020-03-01"},
		{"a week", "2022-02-07", "2022-02-13", "2022-04-05", "", "2022-W06", "2022-W05", "2021-W06", "2021-01-25"},
		{"all", "", "", "2022-04-05", "all", "all", "", "", "2020-02-03"},
	} {
		day := func(s string) kpi.Day {
			if s == "" {
				return kpi.NoDay
			}
			x, err := parseDay(s)
			if err != nil {
				t.Fatal(err)
			}
			return x
		}
		p := kpi.Defaults()
		p.AsOf, p.From, p.To = day(tt.asOf), day(tt.from), day(tt.to)
		if tt.grain != "" {
			p.Calendar.Grain, _ = kpi.ParseGrain(tt.grain)
		}
		j := &job{params: p, from: p.From, to: p.To, asked: tt.from != ""}
		f, err := j.front(d, tt.grain != "" || j.toDate(tt.name))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		before, year := "", ""
		if f.hasBefore {
			before = f.before.Label
		}
		if f.hasYear {
			year = f.yearBefore.Label
		}
		if f.period.Label != tt.want || before != tt.before || year != tt.yearBefore || f.from.String() != tt.back {
			t.Errorf("%s: %s against %q and %q, from %s", tt.name, f.period.Label, before, year, f.from)
		}
	}
}
