package cmd

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// allFigures are all figures of a folder, by rep and by team.
func allFigures(t *testing.T, dir, folder string, kpis ...string) string {
	t.Helper()
	if len(kpis) == 0 {
		kpis = []string{"all"}
	}
	text := ""
	for _, by := range []string{"rep", "team"} {
		out, _ := session(t, dir, "compute", folder, "-q", "--as-of", "2024-11-17", "--kpi", strings.Join(kpis, ","), "--by", by, "--totals", "--format", "csv")
		text += out
	}
	return text
}

// TestRenamedFiles: what files are called, and the order in which they are found, changes nothing.
func TestRenamedFiles(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	session(t, dir, "demo", "acme", "-q")
	want := allFigures(t, dir, "acme")
	for seed := range uint64(2) {
		r := rand.New(rand.NewPCG(seed, 3))
		folder := fmt.Sprint("renamed", seed)
		if err := os.Mkdir(filepath.Join(dir, folder), 0o700); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"deals.csv", "leads.csv", "emails.csv", "costs.csv", "rates.csv", "plan.xlsx", "salesk.yaml"} {
			to := name
			if name != "salesk.yaml" {
				to = fmt.Sprintf("%c export %d%s", 'a'+rune(r.IntN(26)), r.IntN(1000), filepath.Ext(name))
			}
			content := read(t, filepath.Join(dir, "acme", name))
			if err := os.WriteFile(filepath.Join(dir, folder, to), []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if got := allFigures(t, dir, folder); got != want {
			t.Errorf("seed %d: other figures under other names", seed)
		}
	}
}

// TestUnrelatedExport: an export of customers that nobody else names changes no figure of the deals,
// leads and e-mails of any rep.
func TestUnrelatedExport(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	session(t, dir, "demo", "acme", "-q")
	kpis := []string{"revenue", "deals_won", "average_deal_size", "win_rate", "revenue_attainment", "deals_attainment", "sales_cycle", "sales_cycle_median",
		"pipeline_value", "email_open_rate", "new_leads", "new_opportunities", "conversion_rate", "time_to_convert", "sales_growth", "costs"}
	want := allFigures(t, dir, "acme", kpis...)
	strangers := "Customer,Start Date,End Date,MRR\nStranger Ltd,2022-03-01,,120.00\nOutsider GmbH,2023-05-01,2024-05-01,80.00\nVisitor Kft.,2024-01-01,,\n"
	if err := os.WriteFile(filepath.Join(dir, "acme", "strangers.csv"), []byte(strangers), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := allFigures(t, dir, "acme", kpis...); got != want {
		a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				t.Fatalf("was %s\nnow %s", a[i], b[i])
			}
		}
		t.Errorf("%d lines, then %d", len(a), len(b))
	}
}
