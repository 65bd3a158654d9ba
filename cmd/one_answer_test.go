package cmd

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"salesk/internal/testsize"
	"salesk/kpi"

	"github.com/xuri/excelize/v2"
)

// answers are the values of a CSV by KPI, period and group, and its other columns.
type answers map[string]map[string]string

func answersOf(t *testing.T, text string) answers {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	head := records[0]
	first, value := slices.Index(head, "partial")+1, slices.Index(head, "value")
	all := answers{}
	for _, r := range records[1:] {
		row := map[string]string{}
		for i, name := range head {
			row[name] = r[i]
		}
		all[strings.Join(append([]string{row["kpi"], row["period"]}, r[first:value]...), "|")] = row
	}
	return all
}

// demoQuestion is what is asked of the demo company.
type demoQuestion struct {
	when          []string
	by, team, rep string
	kpis          []string
}

func (q demoQuestion) args(more ...string) []string {
	args := append([]string{"compute", "acme", "-q", "--as-of", "2024-11-17", "--format", "csv"}, q.when...)
	args = append(args, "--kpi", strings.Join(q.kpis, ","))
	if q.team != "" {
		args = append(args, "--where", "team="+q.team)
	}
	if q.rep != "" {
		args = append(args, "--where", "rep="+q.rep)
	}
	return append(args, more...)
}

// randomQuestion asks about some period, by some group.
func randomQuestion(r *rand.Rand) demoQuestion {
	day := func() kpi.Day { return kpi.Date(2023, 1, 1) + kpi.Day(r.IntN(650)) }
	from := day()
	to := from + kpi.Day(r.IntN(200))
	q := demoQuestion{
		by:   []string{"rep", "team", "rep,team"}[r.IntN(3)],
		kpis: []string{"revenue", "deals_won", "win_rate", "revenue_attainment", "sales_growth", "pipeline_value", "new_customers", "churn_rate", "average_deal_size"},
		when: [][]string{
			{"--period", "2024-Q3"}, {"--period", "2023"}, {"--period", "ytd"}, {"--period", "last 30 days"}, {"--period", "last 5 months"}, {"--period", "2024-02"},
			{"--from", from.String(), "--to", to.String()}, {"--from", from.String(), "--to", to.String(), "--grain", "quarter"},
			{"--from", from.String(), "--to", to.String(), "--grain", "all"}, {"--from", from.String(), "--to", (from + 60).String(), "--grain", "week"},
			{"--from", "2024-09", "--to", "2024-11"},
		}[r.IntN(11)],
	}
	switch r.IntN(3) {
	case 0:
		q.team = []string{"North", "Continental"}[r.IntN(2)]
	case 1:
		q.rep = []string{"Jürgen Weiß", "Zoë Whitfield"}[r.IntN(2)]
	}
	return q
}

// TestOneAnswer holds that one question has one answer, whatever it is asked by: CSV and JSON, with
// and without comparisons, a group and a filter, a total and what has no groups, a period by
// itself and as the one before another.
func TestOneAnswer(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	session(t, dir, "demo", "acme", "-q")
	ask := func(args []string) answers {
		out, _ := session(t, dir, args...)
		return answersOf(t, out)
	}
	same := func(t *testing.T, what string, a, b map[string]string, columns ...string) {
		t.Helper()
		for _, c := range columns {
			if a[c] != b[c] {
				t.Errorf("%s: %s is %q and %q (%s)", what, c, a[c], b[c], a["note"])
			}
		}
	}
	all := []string{"start", "end", "partial", "value", "numerator", "denominator", "n"}
	for seed := range testsize.Of(60) {
		q := randomQuestion(rand.New(rand.NewPCG(uint64(seed), 5)))
		t.Run(fmt.Sprint(seed, q.when, q.by, q.team, q.rep), func(t *testing.T) {
			plain := ask(q.args("--by", q.by, "--totals"))
			stars := strings.Repeat("|*", 1+strings.Count(q.by, ","))

			// What has no groups is their total.
			for key, row := range ask(q.args("--by", "none")) {
				same(t, key, row, plain[key+stars], all...)
			}
			// A group is what a filter by it gives.
			for key, row := range plain {
				parts := strings.Split(key, "|")
				if parts[2] == "*" || parts[2] == kpi.Unassigned || q.by == "rep,team" || strings.Contains(parts[2], ",") || q.team != "" || q.rep != "" || row["n"] == "0" {
					continue
				}
				f := q
				if q.by == "team" {
					f.team = parts[2]
				} else {
					f.rep = parts[2]
				}
				f.kpis = []string{parts[0]}
				if got := ask(f.args("--by", "none"))[parts[0]+"|"+parts[1]]; got["value"] != row["value"] || got["denominator"] != row["denominator"] {
					t.Errorf("%s: %s of %s as a group, %s of %s by the filter", key, row["value"], row["denominator"], got["value"], got["denominator"])
				}
				break // one will do
			}
			// JSON says the same.
			out, _ := session(t, dir, append(q.args("--by", q.by, "--totals"), "--format", "jsonl")...)
			n := 0
			for _, line := range strings.Split(strings.TrimSpace(out), "\n") {
				var x map[string]any
				d := json.NewDecoder(strings.NewReader(line))
				d.UseNumber()
				if err := d.Decode(&x); err != nil {
					t.Fatal(err)
				}
				key := fmt.Sprint(x["kpi"], "|", x["period"])
				for _, by := range strings.Split(q.by, ",") {
					key += fmt.Sprint("|", x[by])
				}
				want := plain[key]["value"]
				if got := fmt.Sprint(x["value"]); got != want && !(x["value"] == nil && want == "") {
					t.Errorf("%s: %s in JSON, %s in CSV", key, got, want)
				}
				n++
			}
			if n != len(plain) {
				t.Errorf("%d lines of JSON, %d of CSV", n, len(plain))
			}
			// Beside comparisons: the same figures, the target of the attainment, and the figure of the
			// earlier days by themselves.
			versus := ask(q.args("--by", q.by, "--totals", "--vs", "prev,yoy,target"))
			for key, row := range versus {
				same(t, key+" --vs", row, plain[key], all...)
				if rest, ok := strings.CutPrefix(key, "revenue|"); ok {
					attained := plain["revenue_attainment|"+rest]
					if row["target"] != attained["denominator"] || row["attainment"] != attained["value"] {
						t.Errorf("%s: %s of %s beside the revenue, %s of %s as a KPI", key, row["attainment"], row["target"], attained["value"], attained["denominator"])
					}
					if growth := plain["sales_growth|"+rest]; growth["denominator"] != "" && growth["denominator"] != row["prev"] && row["prev"] != "" {
						t.Errorf("%s: growth from %s, held against %s", key, growth["denominator"], row["prev"])
					}
				}
			}
		})
	}
}

// TestOneAnswerInReports holds that reports have the figures of compute, of whatever period.
func TestOneAnswerInReports(t *testing.T) {
	testsize.Long(t)
	t.Parallel()
	dir := t.TempDir()
	session(t, dir, "demo", "acme", "-q")
	for _, when := range [][]string{
		{"--period", "2024-Q3"}, {"--period", "ytd"}, {"--period", "last 30 days"}, {"--from", "2024-08-10", "--to", "2024-10-20"}, {"--from", "2024-10-05", "--to", "2024-10-20"},
	} {
		t.Run(fmt.Sprint(when), func(t *testing.T) {
			q := demoQuestion{when: when, kpis: []string{"revenue", "deals_won", "win_rate", "pipeline_value", "revenue_attainment"}}
			out, _ := session(t, dir, q.args("--by", "rep", "--totals")...)
			args := append([]string{"report", "acme", "-q", "--as-of", "2024-11-17", "--kpi", strings.Join(q.kpis, ","), "-o", "k.html", "-o", "k.xlsx", "-o", "k.csv"}, when...)
			session(t, dir, args...)
			plain, written := answersOf(t, out), answersOf(t, read(t, filepath.Join(dir, "k.csv")))
			last := ""
			for key, row := range plain {
				last = max(last, row["start"])
				for _, c := range []string{"start", "end", "partial", "value", "numerator", "denominator", "n", "note"} {
					if got := written[key]; got[c] != row[c] {
						t.Errorf("%s: %s is %q in compute and %q in the report's CSV", key, c, row[c], got[c])
					}
				}
			}
			cards := cardsOf(read(t, filepath.Join(dir, "k.html")))
			f, err := excelize.OpenFile(filepath.Join(dir, "k.xlsx"))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			sheet := totalsOf(t, f, last)
			compared := 0
			for key, row := range plain {
				if row["start"] != last || row["rep"] != "*" || row["value"] == "" {
					continue
				}
				id := strings.Split(key, "|")[0]
				if got := sheet[id]; !sameNumber(t, got, row["value"]) {
					t.Errorf("%s: %s in compute, %q on the sheet KPIs", key, row["value"], got)
				}
				for _, k := range sameKPIs {
					if want := peopleFigure(t, row["value"], k.decimals, k.percent); k.id == id && cards[id] != want {
						t.Errorf("%s: %s in compute, %q on its card", key, want, cards[id])
					}
				}
				compared++
			}
			if compared < 4 {
				t.Errorf("only %d figures were compared", compared)
			}
		})
	}
}

// TestOneAnswerOfGoals holds that goals aim at what attainments divide by, and have reached the same.
func TestOneAnswerOfGoals(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	session(t, dir, "demo", "acme", "-q")
	for _, period := range []string{"2024-Q4", "2024-Q2"} {
		out, _ := session(t, dir, "goals", "acme", "-q", "--as-of", "2024-11-17", "--period", period, "--format", "csv")
		records, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		at := map[string]int{}
		for i, name := range records[0] {
			at[name] = i
		}
		compared := 0
		for _, r := range records[1:] {
			kind, name, _ := strings.Cut(r[at["owner"]], " ")
			if r[at["metric"]] != "revenue" || r[at["period"]] != period {
				continue
			}
			q := demoQuestion{when: []string{"--period", period}, kpis: []string{"revenue", "revenue_attainment"}}
			key := ""
			if kind == "company" {
				q.by = "none"
			} else {
				q.by, key = kind, "|"+name
			}
			plain, _ := session(t, dir, q.args("--by", q.by)...)
			answers := answersOf(t, plain)
			reached, attained := answers["revenue|"+period+key], answers["revenue_attainment|"+period+key]
			if !sameNumber(t, r[at["actual"]], reached["value"]) || !sameNumber(t, r[at["target"]], attained["denominator"]) {
				t.Errorf("%s in %s: %s of %s as a goal, %s of %s as a KPI", r[at["owner"]], period, r[at["actual"]], r[at["target"]], reached["value"], attained["denominator"])
			}
			compared++
		}
		if compared < 4 {
			t.Errorf("only %d goals of %s were compared", compared, period)
		}
	}
}

// totalsOf reads the totals of the period that starts on a day from the sheet KPIs.
func totalsOf(t *testing.T, f *excelize.File, start string) map[string]string {
	t.Helper()
	rows, err := f.GetRows("KPIs", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, name := range rows[0] {
		at[name] = i
	}
	day, err := parseDay(start)
	if err != nil {
		t.Fatal(err)
	}
	serial := fmt.Sprint(int(day - kpi.Date(1899, 12, 30)))
	totals := map[string]string{}
	for _, r := range rows[1:] {
		if len(r) > at["value"] && r[at["level"]] == "total" && (r[at["start"]] == serial || r[at["start"]] == start) {
			totals[r[at["kpi"]]] = r[at["value"]]
		}
	}
	return totals
}
