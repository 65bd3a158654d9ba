package exports

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func write(t *testing.T, s *Spec) string {
	t.Helper()
	dir := t.TempDir()
	n, err := s.Write(dir)
	if err != nil {
		t.Fatal(err)
	}
	var sum int64
	for _, name := range Files {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil {
			sum += info.Size()
		}
	}
	if n != sum {
		t.Fatalf("Write said %d bytes and wrote %d", n, sum)
	}
	return dir
}

func rows(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []map[string]string
	for _, r := range all[1:] {
		m := map[string]string{}
		for i, name := range all[0] {
			m[name] = r[i]
		}
		list = append(list, m)
	}
	return list
}

// TestSameSpecSameBytes also holds that neither the number of goroutines nor the
// borders of the blocks decide anything.
func TestSameSpecSameBytes(t *testing.T) {
	s := &Spec{Seed: 7, Deals: blockRows + 5, Leads: 2 * blockRows, Emails: 3*blockRows - 1, Costs: 40}
	var sums [3][]byte
	for i, procs := range []int{1, 2, 7} {
		before := runtime.GOMAXPROCS(procs)
		dir := write(t, s)
		runtime.GOMAXPROCS(before)
		h := sha256.New()
		for _, name := range Files {
			f, err := os.Open(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			_, err = io.Copy(h, f)
			f.Close()
			if err != nil {
				t.Fatal(err)
			}
		}
		sums[i] = h.Sum(nil)
	}
	if !bytes.Equal(sums[0], sums[1]) || !bytes.Equal(sums[0], sums[2]) {
		t.Errorf("different bytes: %x", sums)
	}
	other := *s
	other.Seed++
	if a, b := string(s.appendDeal(nil, 0)), string(other.appendDeal(nil, 0)); a == b {
		t.Error("another seed gives the same deal", a)
	}
}

func TestCountsAndLinks(t *testing.T) {
	s := &Spec{Seed: 1, Deals: 6000, Leads: 6000, Emails: 9000, Costs: 300}
	dir := write(t, s)
	deals := map[string]map[string]string{}
	var wonDeals, lostDeals, breaks, quotes, commas int
	for _, d := range rows(t, filepath.Join(dir, "deals.csv")) {
		if deals[d["deal_id"]] != nil {
			t.Fatal("the same id twice", d["deal_id"])
		}
		deals[d["deal_id"]] = d
		switch d["status"] {
		case "Won":
			wonDeals++
		case "Lost":
			lostDeals++
		}
		if d["status"] != "Open" && (d["close_date"] > Last || d["amount"] == "") {
			t.Error("closed without an amount or after the last day", d)
		}
		if d["created_date"] < First || d["created_date"] > d["close_date"] || d["first_contact_date"] > d["created_date"] {
			t.Error("dates out of order", d)
		}
		for n, what := range map[*int]string{&breaks: "\n", &quotes: `"`, &commas: ","} {
			if strings.Contains(d["deal_name"], what) {
				*n++
			}
		}
	}
	if len(deals) != s.Deals {
		t.Errorf("%d deals", len(deals))
	}
	if breaks == 0 || quotes == 0 || commas == 0 {
		t.Errorf("names with line breaks %d, quotation marks %d, commas %d", breaks, quotes, commas)
	}
	if wonDeals < s.Deals/4 || lostDeals < s.Deals/3 {
		t.Errorf("%d won, %d lost", wonDeals, lostDeals)
	}
	taken := map[string]bool{}
	buyers := map[string]bool{}
	for _, d := range deals {
		buyers[d["customer"]] = true
	}
	leads := rows(t, filepath.Join(dir, "leads.csv"))
	for _, l := range leads {
		id := l["deal_id"]
		if id == "" {
			if buyers[l["customer"]] {
				t.Error("a lead without a deal is a buyer's", l)
			}
			continue
		}
		d := deals[id]
		if d == nil || taken[id] || d["customer"] != l["customer"] || l["created_date"] > d["created_date"] {
			t.Error("wrong link", l, d)
		}
		taken[id] = true
	}
	if len(leads) != s.Leads || len(taken) < s.Leads/5 {
		t.Errorf("%d leads, %d of them deals", len(leads), len(taken))
	}
	emails := rows(t, filepath.Join(dir, "emails.csv"))
	last := ""
	for _, m := range emails {
		if m["sent_date"] < last || m["delivered"] == m["bounced"] || m["opened"] == "1" && m["delivered"] == "0" || m["clicked"] == "1" && m["opened"] == "0" {
			t.Error("impossible message", m)
		}
		last = m["sent_date"]
	}
	if len(emails) != s.Emails || last != Last {
		t.Errorf("%d e-mails, the last one of %s", len(emails), last)
	}
	costs := rows(t, filepath.Join(dir, "costs.csv"))
	for _, c := range costs {
		if (c["date"] == "") == (c["start_date"] == "") || c["start_date"] > c["end_date"] {
			t.Error("a cost has a date or a start and an end", c)
		}
	}
	if len(costs) != s.Costs {
		t.Errorf("%d costs", len(costs))
	}
}

func TestNamesAreDistinct(t *testing.T) {
	seen := map[string]bool{}
	for i := range 20_000 {
		seen[string(appendCompany(nil, i))] = true
	}
	for _, rep := range repTexts {
		seen[rep] = true
	}
	if len(seen) != 20_000+MaxReps {
		t.Errorf("%d different names", len(seen))
	}
	s := &Spec{Deals: 1000}
	to := map[int]bool{}
	for i := range s.Deals {
		to[s.dealOfLead(i)] = true
	}
	if len(to) != s.Deals {
		t.Errorf("1000 leads are of %d deals", len(to))
	}
}

// TestNoRowsNoFile also holds that a file of a kind left out does not stay from before.
func TestNoRowsNoFile(t *testing.T) {
	dir := write(t, &Spec{Deals: 3, Costs: 3})
	if _, err := (&Spec{Deals: 3, Reps: 2}).Write(dir); err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadDir(dir)
	if err != nil || len(list) != 1 || list[0].Name() != "deals.csv" {
		t.Error(list, err)
	}
}

// TestPartsAreTheSameDeals also holds that what is left over by the number of files is
// not lost.
func TestPartsAreTheSameDeals(t *testing.T) {
	s := &Spec{Seed: 1, Deals: 1003}
	want, err := os.ReadFile(filepath.Join(write(t, s), "deals.csv"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	n, err := s.WriteParts(dir, 10)
	if err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadDir(dir)
	if err != nil || len(list) != 10 {
		t.Fatal(len(list), err)
	}
	got, sum := []byte(dealHeader), int64(0)
	for _, e := range list {
		part, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		rest, ok := bytes.CutPrefix(part, []byte(dealHeader))
		if !ok {
			t.Error(e.Name(), "has no header")
		}
		got, sum = append(got, rest...), sum+int64(len(part))
	}
	if !bytes.Equal(got, want) || n != sum {
		t.Errorf("%d bytes, want %d; WriteParts said %d and wrote %d", len(got), len(want), n, sum)
	}
}

func TestWorkbookIsTheSameDeals(t *testing.T) {
	s := &Spec{Seed: 1, Deals: 400}
	want := rows(t, filepath.Join(write(t, s), "deals.csv"))
	name := filepath.Join(t.TempDir(), "deals.xlsx")
	if err := s.WriteWorkbook(name, s.Deals); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenFile(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	got, err := f.GetRows("Deals")
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != s.Deals+1 || len(got[0]) != 12 {
		t.Fatalf("%d rows of %d columns", len(got), len(got[0]))
	}
	for i, row := range got[1:] {
		for j, cell := range row {
			w := want[i][got[0][j]]
			if got[0][j] == "amount" { // a number: without needless zeros
				w = strings.TrimSuffix(strings.TrimRight(w, "0"), ".")
			}
			if cell != w {
				t.Errorf("row %d: %s is %q, want %q", i+2, got[0][j], cell, w)
			}
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	s := &Spec{Seed: 1, Deals: 50_000, Leads: 50_000, Emails: 150_000, Costs: 500}
	dir := b.TempDir()
	for b.Loop() {
		n, err := s.Write(dir)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(n)
	}
}
