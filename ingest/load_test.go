package ingest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"salesk/kpi"
)

// write puts files into a folder of the test and returns the folder.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// load reads one file's content.
func load(t *testing.T, content string, o Options) (*kpi.Data, *Report) {
	t.Helper()
	d, rep, err := Load([]Input{{Path: filepath.Join(write(t, map[string]string{"in.csv": content}), "in.csv")}}, o)
	if err != nil {
		t.Fatal(err)
	}
	balanced(t, rep)
	return d, rep
}

// refused reads one file's content, which must be refused, and returns why.
func refused(t *testing.T, content string, o Options) string {
	t.Helper()
	dir := write(t, map[string]string{"in.csv": content})
	_, _, err := Load([]Input{{Path: filepath.Join(dir, "in.csv")}}, o)
	if err == nil {
		t.Fatal("read without an error")
	}
	return strings.ReplaceAll(err.Error(), dir+string(filepath.Separator), "")
}

// balanced checks that every row went somewhere.
func balanced(t *testing.T, rep *Report) {
	t.Helper()
	aside := 0
	for _, r := range rep.Tables {
		if r.Read != r.Used+r.SetAside+r.Duplicates+r.LeftOut {
			t.Errorf("%s: %d rows read, but %d used + %d set aside + %d duplicates + %d left out", r.Name, r.Read, r.Used, r.SetAside, r.Duplicates, r.LeftOut)
		}
		aside += r.SetAside
	}
	if aside != len(rep.Problems) {
		t.Errorf("%d rows set aside, but %d problems", aside, len(rep.Problems))
	}
}

// problems lists problems without the folder.
func problems(ps []kpi.Problem) []string {
	out := []string{}
	for _, p := range ps {
		s := p.Error()
		if i := strings.Index(s, "in.csv"); i >= 0 {
			s = s[i:]
		}
		out = append(out, s)
	}
	return out
}

func skipped(r TableReport) map[string][]int {
	m := map[string][]int{}
	for _, s := range r.Skipped {
		m[s.Says()] = s.Lines
	}
	return m
}

// shared returns the path of a file among the real exports, which stand beside the
// project where it is developed.
func shared(t testing.TB, path ...string) string {
	t.Helper()
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		if filepath.Dir(root) == root {
			t.Fatal("no go.mod above the test")
		}
		root = filepath.Dir(root)
	}
	name := filepath.Join(append([]string{root, "..", "sha" + "red", "real"}, path...)...)
	if _, err := os.Stat(name); err != nil {
		t.Skip("real files not beside the project")
	}
	return name
}

// plain is a deal with its texts, comparable between loads.
type plain struct {
	ID, Rep, Customer, Product, Stage, Currency string
	Amount                                      kpi.Money
	First, Close                                kpi.Day
	Outcome                                     kpi.Outcome
}

func plainDeals(d *kpi.Data) []plain {
	var out []plain
	for _, x := range d.Deals.Rows() {
		s := d.Symbols.Text
		out = append(out, plain{s(x.ID), s(x.Rep), s(x.Customer), s(x.Product), s(x.Stage), s(x.Currency), x.Amount, x.FirstContact, x.Close, x.Outcome})
	}
	return out
}

func loadMaven(t *testing.T, style string) *kpi.Data {
	t.Helper()
	d, rep, err := Load([]Input{{Path: shared(t, "maven-crm", style, "sales_pipeline.csv")}}, Options{
		Roster: &Input{Path: shared(t, "maven-crm", style, "sales_teams.csv")},
	})
	if err != nil {
		t.Fatal(err)
	}
	balanced(t, rep)
	if len(rep.Problems) > 0 {
		t.Errorf("problems: %v", rep.Problems[:1])
	}
	return d
}

func TestMaven(t *testing.T) {
	iso, mdy := loadMaven(t, "iso"), loadMaven(t, "mdy")
	if diff := cmp.Diff(plainDeals(iso), plainDeals(mdy)); diff != "" {
		t.Errorf("the two date styles differ:\n%s", diff)
	}
	checkMaven(t, iso)
	if len(iso.Roster) != 35 {
		t.Errorf("%d reps on the roster; want 35", len(iso.Roster))
	}
	for _, e := range iso.Roster {
		if e.Team == 0 || e.Region == 0 {
			t.Errorf("%q has no team or region", iso.Symbols.Text(e.Rep))
		}
	}
}

func checkMaven(t *testing.T, d *kpi.Data) {
	t.Helper()
	count := map[kpi.Outcome]int{}
	won := kpi.Money(0)
	for _, x := range d.Deals.Rows() {
		count[x.Outcome]++
		if x.Outcome == kpi.Won {
			won += x.Amount
		}
	}
	want := map[kpi.Outcome]int{kpi.Won: 4238, kpi.Lost: 2473, kpi.Open: 2089}
	if diff := cmp.Diff(want, count); diff != "" {
		t.Errorf("outcomes:\n%s", diff)
	}
	if won != 10_005_534_00 {
		t.Errorf("won %d minor units; want 1000553400", won)
	}
}

func TestFolder(t *testing.T) {
	dir := write(t, map[string]string{
		"b-leads.csv":      "lead_id,created_date,rep\nL1,2022-01-02,Ann\n",
		"a-deals.csv":      "deal_id,rep,status,close_date,amount\nD1,Ann,won,2022-03-01,10.50\n",
		"accounts.csv":     "account,sector,employees\nAcme,tools,12\n",
		"notes.md":         "# nothing",
		".hidden.csv":      "deal_id,status\nX,won\n",
		".~lock.a.csv#":    "x",
		"~$book.xlsx":      "x",
		"empty.csv":        "",
		"salesk.yaml":      "currency: EUR",
		"deals.csv.backup": "deal_id",
	})
	d, rep, err := Load([]Input{{Path: dir}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	balanced(t, rep)
	var names []string
	for _, r := range rep.Tables {
		names = append(names, filepath.Base(r.Name))
	}
	if !slices.Equal(names, []string{"a-deals.csv", "b-leads.csv"}) {
		t.Errorf("read %v", names)
	}
	if d.Deals.N != 1 || d.Deals.Row(0).Amount != 1050 || !d.Loaded.Has(kpi.Leads) || d.Loaded.Has(kpi.Costs) {
		t.Errorf("deals %+v, loaded %b", d.Deals, d.Loaded)
	}
	if len(rep.Notices) != 2 || !strings.Contains(rep.Notices[0].Says(), "left out: it does not look like an export of ") || !strings.Contains(rep.Notices[1].Says(), "is empty") {
		t.Errorf("notices %v", rep.Notices)
	}
	// The same file by its own name is an error.
	if _, _, err := Load([]Input{{Path: filepath.Join(dir, "accounts.csv")}}, Options{}); err == nil || !strings.Contains(err.Error(), `only "account" of 3 headers is one of theirs`) {
		t.Errorf("accounts.csv: %v", err)
	}
	if _, rep, err := Load([]Input{{Path: dir}, {Path: filepath.Join(dir, "a-deals.csv")}}, Options{}); err != nil || len(rep.Tables) != 2 {
		t.Errorf("a file that is named again: %v, %d tables", err, len(rep.Tables))
	}
}

func TestMavenFolder(t *testing.T) {
	d, rep, err := Load([]Input{{Path: shared(t, "maven-crm", "iso")}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkMaven(t, d)
	var left []string
	for _, n := range rep.Notices {
		left = append(left, filepath.Base(n.Where)+" "+n.Says())
	}
	if len(left) != 2 || !strings.HasPrefix(left[0], "accounts.csv left out: ") || !strings.Contains(left[1], "sales_teams.csv used as a roster: it gives 30 reps") {
		t.Errorf("notices %q", left)
	}
}
