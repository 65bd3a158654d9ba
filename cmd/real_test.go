package cmd

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// realFiles is where real exports may lie beside the project.
func realFiles(t *testing.T, elem ...string) string {
	t.Helper()
	path := filepath.Join(append([]string{"..", "..", "sha" + "red", "real"}, elem...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skip("real files not beside the project")
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return abs
}

func run(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if status := Main(args, strings.NewReader(""), &stdout, &stderr); status != statusDone {
		t.Fatalf("salesk %s: status %d\n%s", strings.Join(args, " "), status, stderr.String())
	}
	return stdout.String()
}

// A real CRM's export of 8,800 opportunities, once with ISO dates and once with
// month/day/year, gives the published figures, with no configuration.
func TestRealCRM(t *testing.T) {
	t.Parallel()
	want := `kpi,period,start,end,partial,value,unit,numerator,denominator,n,note
revenue,2017-Q1,2017-01-01,2017-03-31,false,1134672.00,money,,,531,
revenue,2017-Q2,2017-04-01,2017-06-30,false,3086111.00,money,,,1254,
revenue,2017-Q3,2017-07-01,2017-09-30,false,2982255.00,money,,,1257,
revenue,2017-Q4,2017-10-01,2017-12-31,false,2802496.00,money,,,1196,
`
	for _, style := range []string{"iso", "mdy"} {
		dir := realFiles(t, "maven-crm", style)
		got := run(t, "compute", dir, "-q", "--by", "none", "--kpi", "revenue", "--grain", "quarter", "--from", "2017", "--to", "2017", "--as-of", "2018-01-01", "--format", "csv")
		if got != want {
			t.Errorf("%s:\n%s", style, got)
		}
	}
}

// The same export with its roster named in a configuration: revenue by region, and
// sales per rep over the 35 people of the roster, of whom five sold nothing.
func TestRealRoster(t *testing.T) {
	t.Parallel()
	dir := realFiles(t, "maven-crm", "iso")
	config := filepath.Join(t.TempDir(), configName)
	text := "inputs: ['" + filepath.Join(dir, "sales_pipeline.csv") + "']\nroster: '" + filepath.Join(dir, "sales_teams.csv") + "'\nby: region\ncalendar: {grain: all, as_of: 2018-01-01}\ncurrency: USD\n"
	if err := os.WriteFile(config, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	got := run(t, "compute", "--config", config, "--kpi", "revenue,sales_per_rep", "--totals", "--format", "csv")
	for _, want := range []string{
		",Central,3346293.00,money:USD,,,", ",East,3090594.00,money:USD,,,", ",West,3568647.00,money:USD,,,", ",*,10005534.00,money:USD,,,",
		",*,285872.40,money:USD,10005534.00,35,",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}
