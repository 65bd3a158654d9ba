package cmd

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"salesk/ingest"
	"salesk/kpi"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestParseConfig(t *testing.T) {
	t.Parallel()
	month, even, days := kpi.ByQuarter, true, 90
	tests := []struct {
		name, text string
		want       func(*config)
	}{
		{"empty", "", func(*config) {}},
		{"only a comment", "# nothing yet\n", func(*config) {}},
		{"byte order mark", "\xef\xbb\xbfcurrency: eur", func(c *config) { c.Currency = "EUR" }},
		{"a key without a value", "currency:\nby: [team]", func(c *config) { c.By = []string{"team"} }},
		{"inputs", "inputs:\n  - deals.csv\n  - {path: book.xlsx, kind: costs, sheet: Spend}\n", func(c *config) {
			c.Inputs = []configInput{
				{Where: "s.yaml:2:5", Path: "deals.csv"},
				{Where: "s.yaml:3:5", Path: "book.xlsx", Input: ingest.Input{Kind: kpi.Costs, Known: true, Sheet: "Spend"}},
			}
		}},
		{"columns", "columns: {deals: {rep: Owner name, amount: 2022}}", func(c *config) {
			c.Columns = map[kpi.Kind]map[string]string{kpi.Deals: {"rep": "Owner name", "amount": "2022"}}
		}},
		{"stages", "stages: {won: [Signed, 'Yes'], lost: Gone}\nlead_statuses: {opportunity: [SQL]}", func(c *config) {
			c.Stages = map[string]kpi.Outcome{"Signed": kpi.Won, "Yes": kpi.Won, "Gone": kpi.Lost}
			c.Qualified = []string{"SQL"}
		}},
		{"teams and reps", "teams:\n  North: [Ann, Bob]\nreps:\n  Ann: {also: [A. Smith, Annie], region: EMEA}\n  Cleo: {team: South}\n", func(c *config) {
			c.Teams = map[string]string{"Ann": "North", "Bob": "North", "Cleo": "South"}
			c.Reps = []string{"Ann", "Bob", "Cleo"}
			c.Spellings = map[string]string{"A. Smith": "Ann", "Annie": "Ann"}
			c.Regions = map[string]string{"Ann": "EMEA"}
		}},
		{"anchors", "teams:\n  North: &all [Ann]\nby: &b [rep]\nkpis: [win_rate]\nstages: {won: *b}", func(c *config) {
			c.Teams, c.Reps = map[string]string{"Ann": "North"}, []string{"Ann"}
			c.By, c.KPIs = []string{"rep"}, []string{"win_rate"}
			c.Stages = map[string]kpi.Outcome{"rep": kpi.Won}
		}},
		{"roster", "roster: {path: book.xlsx, sheet: People}", func(c *config) {
			c.Roster = &ingest.Input{Path: "book.xlsx", Sheet: "People"}
		}},
		{"calendar", "calendar: {grain: quarter, fiscal_start: april, as_of: 2022-12-31}", func(c *config) {
			c.Grain, c.FiscalStart, c.AsOf = &month, 4, kpi.Date(2022, 12, 31)
		}},
		{"exact rates", "rates:\n- {date: 2022-01-01, currency: usd, rate: 0.8812345678901}\n", func(c *config) {
			c.Rates = []configRate{{2, kpi.Date(2022, 1, 1), "USD", kpi.Dec{Coef: 8812345678901, Scale: 13}}}
		}},
		{"targets", "targets:\n- {period: 2022, target: 50000}\n- {metric: deals_won, rep: Ann, start_date: 2022-01-01, end_date: 2022-02-28, target: 7}", func(c *config) {
			c.Targets = []configTarget{
				{Line: 2, Metric: "revenue", Period: "2022", Start: kpi.NoDay, End: kpi.NoDay, Value: kpi.Dec{Coef: 50000}},
				{Line: 3, Metric: "deals_won", Rep: "Ann", Start: kpi.Date(2022, 1, 1), End: kpi.Date(2022, 2, 28), Value: kpi.Dec{Coef: 7}},
			}
		}},
		{"figures", "customers: {inactive_days: 90, renewal_window: 90, end: last_day}\ngross_margin: 0.65\ncosts: {allocate: even}\nsales_cycle: {from: created}", func(c *config) {
			c.CustomerEnd, c.RenewalWindow = kpi.EndLastDay, &days
			created := kpi.CycleFromCreated
			c.CycleFrom = &created
			c.InactiveDays, c.AllocateEven, c.GrossMargin = &days, &even, kpi.Dec{Coef: 65, Scale: 2}
		}},
		{"reading", "date_order: dmy\ndecimal: ','\nencoding: windows-1250\nby: none", func(c *config) {
			c.DateOrder, c.Decimal, c.Encoding, c.By = "dmy", ",", "windows-1250", []string{}
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want, err := parseConfig("s.yaml", nil)
			if err != nil {
				t.Fatal(err)
			}
			tt.want(want)
			got, err := parseConfig("s.yaml", []byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(want, got, exactly); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
		})
	}
}

func TestParseConfigErrors(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, text string
		want       []string // how each line starts
	}{
		{"every unknown key at once", "curency: EUR\nby: [rep]\ncalendar:\n  fiscalstart: 4\n  zone: UTC\n", []string{
			`s.yaml:1:1: unknown key "curency" in salesk.yaml; did you mean currency?`,
			`s.yaml:4:3: unknown key "fiscalstart" in calendar; did you mean fiscal_start?`,
			`s.yaml:5:3: unknown key "zone" in calendar; it takes as_of, fiscal_name, fiscal_start, grain, time_zone`}},
		{"broken", "by: [rep\nkpis: [all]", []string{`s.yaml:2:1: `}},
		{"twice", "by: [rep]\nby: [team]", []string{`s.yaml:2:1: mapping key "by" already defined at [1:1]`}},
		{"no mapping", "- a\n", []string{`s.yaml:1:1: salesk.yaml: write a mapping here (key: value)`}},
		{"two documents", "by: rep\n---\nby: team", []string{`s.yaml:3:1: a second document is not read`}},
		{"merge key", "reps:\n  Ann: {<<: {team: N}}", []string{`s.yaml:2:9: merging mappings with << is not supported`}},
		{"list for a value", "currency: [EUR, USD]", []string{`s.yaml:1:11: currency: write a single value`}},
		{"value for a mapping", "calendar: monthly", []string{`s.yaml:1:11: calendar: write a mapping`}},
		{"empty text", `encoding: ""`, []string{`s.yaml:1:11: encoding is empty`}},
		{"grain", "calendar: {grain: mnth}", []string{`s.yaml:1:19: grain: "mnth" is not a grain; did you mean month?`}},
		{"day", "calendar: {as_of: 2022-02-30}", []string{`s.yaml:1:19: as_of: "2022-02-30" is not a day`}},
		{"zone", "calendar: {time_zone: Budapest}", []string{`s.yaml:1:23: time_zone: "Budapest" is not a time zone`}},
		{"currency", "currency: EURO", []string{`s.yaml:1:11: currency: "EURO" is not a currency; did you mean EUR?`}},
		{"kind", "inputs: [{path: a.csv, kind: deal}]", []string{`s.yaml:1:30: kind: "deal" is not a kind of export; did you mean deals?`}},
		{"path", "inputs: [{kind: deals}]", []string{`s.yaml:1:10: an entry of inputs needs a path`}},
		{"column", "columns: {deals: {amont: Total}}", []string{`s.yaml:1:19: deals have no column "amont"; did you mean amount?`}},
		{"two outcomes", "stages: {won: [Done], lost: [Done]}", []string{`s.yaml:1:30: stage "Done" is listed as won and as lost`}},
		{"two teams", "teams: {N: [Ann], S: [Ann]}", []string{`s.yaml:1:23: Ann is in team N and in team S; say from when or to when`}},
		{"two people", "reps: {Ann: {also: [A]}, Amy: {also: [A]}}", []string{`s.yaml:1:39: "A" is a spelling of Ann and of Amy`}},
		{"cycle", "sales_cycle: {from: lead}", []string{`s.yaml:1:21: from: "lead" is not one of its values; use one of contact, created`}},
		{"margin", "gross_margin: 80", []string{`s.yaml:1:15: gross_margin: 80 is not a fraction`}},
		{"days", "customers: {retention_days: 0}", []string{`s.yaml:1:29: retention_days: "0" is not a whole number from 1`}},
		{"rate", "rates: [{date: 2022-01-01, currency: USD, rate: 1e3}]", []string{`s.yaml:1:49: rate: "1e3" is not a number`}},
		{"rate without a date", "rates:\n - {currency: USD, rate: 2}", []string{`s.yaml:2:4: a rate needs date, currency and rate`}},
		{"target without a span", "targets: [{target: 5}]", []string{`s.yaml:1:11: a target needs either period, or start_date and end_date`}},
		{"target with half a span", "targets: [{target: 5, start_date: 2022-01-01}]", []string{`s.yaml:1:11: a target needs either`}},
		{"target's metric", "targets: [{metric: revenu, target: 5, period: 2022}]", []string{`s.yaml:1:20: metric: "revenu" is not a metric with targets; did you mean revenue?`}},
		{"kpis", "kpis: [win_rat, xyzzy]", []string{`s.yaml:1:7: kpis: "win_rat" is not a KPI; did you mean win_rate?`, `s.yaml:1:7: kpis: "xyzzy" is not a KPI; salesk list kpis shows all`}},
		{"by", "by: [rpe]", []string{`s.yaml:1:5: by: "rpe" is not a dimension; did you mean rep?`}},
		{"an alias to itself", "by: &a [*a]", []string{`s.yaml:1:8: by: write a single value`}},
		{"not UTF-8", "by: \"\xff\"", []string{`s.yaml: not UTF-8`}},
		{"deep", "a: " + strings.Repeat("[", 60), []string{`s.yaml:1: nested more than 50 levels deep`}},
		{"empty", "a: |\n" + strings.Repeat(" \n", 1001), []string{`s.yaml:1002: more than 1000 empty lines, one after the other; delete them`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := parseConfig("s.yaml", []byte(tt.text))
			if err == nil {
				t.Fatal("no error")
			}
			got := strings.Split(err.Error(), "\n")
			if len(got) != len(tt.want) {
				t.Fatalf("got %d lines, want %d:\n%s", len(got), len(tt.want), err)
			}
			for i := range got {
				if !strings.HasPrefix(got[i], tt.want[i]) {
					t.Errorf("got  %s\nwant %s…", got[i], tt.want[i])
				}
			}
		})
	}
}

// A bomb of aliases is refused after a bounded amount of work.
func TestAliasBomb(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	b.WriteString("teams:\n  T: &a [" + strings.Repeat("x,", 3000) + "]\n")
	for i := range 3000 {
		b.WriteString("  T" + strings.Repeat("i", 1+i%7) + string(rune('a'+i%26)) + strings.Repeat("j", i/182) + ": *a\n")
	}
	_, err := parseConfig("s.yaml", []byte(b.String()))
	if err == nil {
		t.Fatal("no error")
	}
}

// Whatever a file holds, it is read or refused with a place; nothing panics.
func TestParseConfigNeverPanics(t *testing.T) {
	t.Parallel()
	piece := rapid.SampledFrom([]string{"inputs", "teams", "reps", "rates", "targets", "calendar", "columns", "deals", "by", "kpis",
		": ", ":", "- ", "\n", "  ", "[", "]", "{", "}", ",", "&a ", "*a", "<<", "!!str ", "'", `"`, "|", ">", "#", "? ", "~", "null", "2022-01-01", "0.5", "x", "\t", "\x00", "é", "---", "..."})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces"), "")
		if _, err := parseConfig("s.yaml", []byte(text)); err != nil {
			for _, line := range strings.Split(err.Error(), "\n") {
				if !strings.HasPrefix(line, "s.yaml") {
					t.Fatalf("no place in %q", line)
				}
			}
		}
	})
}

func TestFindConfig(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	deep := filepath.Join(root, "repo", "data", "2022")
	if err := os.MkdirAll(deep, 0o755); err != nil {
		t.Fatal(err)
	}
	find := func(dir, want string) {
		t.Helper()
		got, err := findConfig(dir)
		if err != nil {
			t.Fatal(err)
		}
		if want != "" {
			want = filepath.Join(root, want)
		}
		if got != want {
			t.Errorf("found %q, want %q", got, want)
		}
	}
	put := func(path string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(root, path), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put(configName)
	find(deep, configName)
	if err := os.Mkdir(filepath.Join(root, "repo", ".git"), 0o755); err != nil {
		t.Fatal(err)
	}
	find(deep, "") // the working copy ends the search
	put("repo/" + configName)
	find(deep, "repo/"+configName)
	put("repo/data/2022/" + configName)
	find(deep, "repo/data/2022/"+configName)
}

func TestConfigTooLarge(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), configName)
	if err := os.WriteFile(path, []byte(strings.Repeat("#\n", maxConfig/2+1)), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := readConfig(path)
	if statusOf(err) != statusUsage || !strings.Contains(err.Error(), "more than 256 KiB") {
		t.Errorf("got %v with status %d", err, statusOf(err))
	}
}

// exactly compares goals and their numbers too.
var exactly = cmp.Options{
	cmp.Comparer(func(a, b kpi.Number) bool { return a.Cmp(b) == 0 }),
	cmp.AllowUnexported(configGoal{}),
}

// Every key that the documentation's example shows is read, and the page has them all.
func TestDocumentedExample(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("../docs/configuration.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(page), "```yaml\n")
	example, _, ok2 := strings.Cut(rest, "```")
	if !ok || !ok2 {
		t.Fatal("the page has no example")
	}
	c, err := parseConfig("docs/configuration.md", []byte(example))
	if err != nil {
		t.Fatal(err)
	}
	empty, err := parseConfig("docs/configuration.md", nil)
	if err != nil {
		t.Fatal(err)
	}
	var missing []string
	cmp.Equal(c, empty, cmp.FilterPath(func(p cmp.Path) bool {
		if len(p) == 3 { // *config, its struct, a field
			if f, ok := p.Last().(cmp.StructField); ok {
				x, y := f.Values()
				if cmp.Equal(x.Interface(), y.Interface(), exactly) && !slices.Contains([]string{"Path", "Dir", "Found"}, f.Name()) {
					missing = append(missing, f.Name())
				}
			}
		}
		return false
	}, cmp.Ignore()), exactly)
	if len(missing) > 0 {
		t.Errorf("the example leaves out %s", strings.Join(missing, ", "))
	}
}

func TestTopicExample(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	for _, line := range strings.Split(configurationPage(inEnglish), "\n") {
		if rest, ok := strings.CutPrefix(line, "  "); ok {
			b.WriteString(rest + "\n")
		}
	}
	if _, err := parseConfig("help", []byte(b.String())); err != nil {
		t.Error(err)
	}
}
