package ingest

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"salesk/kpi"
)

// goals prints targets and problems.
func goals(d *kpi.Data, rep *Report) []string {
	out := problems(rep.Problems)
	for _, x := range d.Targets {
		out = append(out, fmt.Sprintf("%s %s..%s %d/%d", d.Symbols.Text(x.Rep), x.Start, x.End, x.Value.Coef, x.Value.Scale))
	}
	return out
}

func TestWideTargets(t *testing.T) {
	ann := []string{"Ann 2022-01-01..2022-01-31 100/0", "Ann 2022-02-01..2022-02-28 200/0", "Bob 2022-01-01..2022-01-31 1/0", "Bob 2022-02-01..2022-02-28 2/0"}
	for _, c := range []struct {
		name, in string
		o        Options
		want     []string
	}{
		{"years in the headers", "Quota,Jan 2022,Feb 2022\nAnn,100,200\nBob,1,2\n", Options{Columns: map[kpi.Kind]map[string]string{kpi.Targets: {"rep": "Quota"}}}, ann},
		{"a year in the title, a total row and a total column", "Quotas 2022\n\nRep,Jan,Feb,Total\nAnn,100,200,300\nBob,1,2,3\nTotal,101,202,303\n", Options{}, ann},
		{"a title that is a known header", "Quota\n2022\nRep;Január;Február;Március\nAnn;100;200;\nBob;1;2;\nÖsszesen;101;202;\n", Options{}, ann},
		{"a year column", "Sales target by month\nRep,Year,Jan,Feb,March\nAnn,2022,100,200,\nBob,2022,1,2,\n", Options{}, ann},
		{"ISO months and quarter sums", "Rep,2022-01,2022-02,Q1 2022,Target metric\nAnn,100,200,300,revenue\nBob,1,2,3,revenue\n", Options{}, ann},
		{"quarters", "Ziele 2022\nVertriebler;Q1;Q2;Q3;Q4\nAnn;1;2;3;4\n", Options{},
			[]string{"Ann 2022-01-01..2022-03-31 1/0", "Ann 2022-04-01..2022-06-30 2/0", "Ann 2022-07-01..2022-09-30 3/0", "Ann 2022-10-01..2022-12-31 4/0"}},
		{"fiscal year", "FY2022 plan\nRep,Apr,May,Mar\nAnn,1,2,3\n", Options{Calendar: kpi.Calendar{FiscalStart: 4}},
			[]string{"Ann 2021-04-01..2021-04-30 1/0", "Ann 2021-05-01..2021-05-31 2/0", "Ann 2022-03-01..2022-03-31 3/0"}},
		{"a cell that is none", "Goals 2022\nRep,Jan,Feb,Mar\nAnn,\"1,000.50\",much,\"2,000.75\"\n", Options{},
			[]string{`in.csv:3:16: target: "much" is not an amount`, "Ann 2022-01-01..2022-01-31 10005/1", "Ann 2022-03-01..2022-03-31 200075/2"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, rep := load(t, c.in, c.o)
			if diff := cmp.Diff(c.want, goals(d, rep)); diff != "" {
				t.Error(diff)
			}
		})
	}
	for _, c := range []struct{ in, want string }{
		{"Rep,Jan,Feb,Mar\nAnn,1,2,3\n", "use --targets if that is what it holds"},
		{"Quotas\nRep,Jan,Feb,Mar\nAnn,1,2,3\n", `the column "Jan" names no year`},
		{"Quotas 2022 and 2023\nRep,Jan,Feb,Mar\nAnn,1,2,3\n", `the column "Jan" names no year`},
	} {
		if got := refused(t, c.in, Options{}); !strings.Contains(got, c.want) {
			t.Errorf("%q: %s", c.in, got)
		}
	}
}

func TestWideTargetsByName(t *testing.T) {
	dir := write(t, map[string]string{"quotas_2022.csv": "Rep,Jan,Feb,Mar\nAnn,1,2,3\n"})
	d, rep, err := Load([]Input{{Path: dir}}, Options{})
	if err != nil || len(d.Targets) != 3 || d.Targets[2].Start.String() != "2022-03-01" {
		t.Errorf("%v, %v", err, goals(d, rep))
	}
	name := workbook(t, map[string][][]any{"Quota": {{"Quotas 2022"}, {"Rep", "Jan", "Feb", "Mar"}, {"Ann", 1, 2.5, "soon"}}}, []string{"Quota"}, 3, 2)
	d, rep, err = Load([]Input{{Path: name, Kind: kpi.Targets, Known: true}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Targets) != 2 || len(rep.Problems) != 1 || !strings.HasSuffix(rep.Problems[0].Where, filepath.Base(name)+"[Quota]!E5") {
		t.Errorf("%v", goals(d, rep))
	}
	balanced(t, rep)
}
