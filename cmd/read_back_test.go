package cmd

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"salesk/internal/outside/browser"
	"salesk/internal/outside/office"
	"salesk/internal/testsize"
	"salesk/kpi"
	"salesk/report"

	"github.com/xuri/excelize/v2"
)

// written is a figure of the CSV, which the other faces must show.
type written struct {
	kpi, period, kind, group string // kind is rep, team or all
	value                    string
}

func (w written) String() string {
	return fmt.Sprint(w.kpi, " of ", w.kind, " ", w.group, " in ", w.period)
}

// shown is how people see it.
func (w written) shown(t *testing.T) string {
	k, err := kpi.Find(w.kpi)
	if err != nil {
		t.Fatal(err)
	}
	decimals := map[kpi.Unit]int{kpi.Ratio: 2, kpi.Amount: 2, kpi.PerOne: 2, kpi.Days: 1, kpi.Months: 1, kpi.Times: 2, kpi.PerDay: 2}[k.Unit]
	if value, ok := strings.CutPrefix(w.value, "-"); ok {
		return "−" + peopleFigure(t, value, decimals, k.Unit == kpi.Ratio)
	}
	return peopleFigure(t, w.value, decimals, k.Unit == kpi.Ratio)
}

// thinCompany is the demo with one row in six of the long exports: an office program recalculates
// it in seconds.
func thinCompany(t *testing.T, dir string) {
	t.Helper()
	session(t, dir, "demo", "acme", "-q")
	for _, name := range []string{"deals.csv", "leads.csv", "emails.csv"} {
		path := filepath.Join(dir, "acme", name)
		var thin strings.Builder
		for i, line := range slices.Collect(strings.Lines(read(t, path))) {
			if i%6 == 0 {
				thin.WriteString(line)
			}
		}
		if err := os.WriteFile(path, []byte(thin.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// TestReadBack reads 200 random figures of the CSV back from JSON, the table, the dashboard under
// the filters that show each, and the workbook, as it was written and as an office program
// calculates it.
func TestReadBack(t *testing.T) {
	testsize.Alone(t)
	t.Parallel()
	dir := t.TempDir()
	thinCompany(t, dir)
	const figures = 200
	asked := []string{"compute", "acme", "-q", "--as-of", "2024-11-17", "--from", "2023-11", "--to", "2024-10", "--kpi", "all", "--totals"}
	ask := func(more ...string) string {
		out, _ := session(t, dir, append(slices.Clone(asked), more...)...)
		return out
	}
	byRep, byTeam := ask("--by", "rep", "--format", "csv"), ask("--by", "team", "--format", "csv")
	chosen := chooseFigures(t, figures, byRep, byTeam)
	session(t, dir, "report", "acme", "-q", "--as-of", "2024-11-17", "--kpi", "all", "-o", "k.html", "-o", "k.xlsx")

	t.Run("json", func(t *testing.T) {
		said := map[string]string{}
		for _, by := range []string{"rep", "team"} {
			d := json.NewDecoder(strings.NewReader(ask("--by", by, "--format", "json")))
			d.UseNumber()
			var all []map[string]any
			if err := d.Decode(&all); err != nil {
				t.Fatal(err)
			}
			for _, x := range all {
				said[fmt.Sprint(x["kpi"], "|", x["period"], "|", by, "|", x[by])] = fmt.Sprint(x["value"])
			}
		}
		for _, w := range chosen {
			kind := w.kind
			if kind == "all" {
				kind = "rep"
			}
			if got := said[strings.Join([]string{w.kpi, w.period, kind, w.group}, "|")]; got != w.value {
				t.Errorf("%s: %s in CSV, %q in JSON", w, w.value, got)
			}
		}
	})
	t.Run("table", func(t *testing.T) {
		lines := wideLines(t, ask("--by", "rep", "--layout", "wide", "--format", "table", "--width", "300"), "Rep", byRep)
		teams := wideLines(t, ask("--by", "team", "--layout", "wide", "--format", "table", "--width", "300"), "Team", byTeam)
		n := 0
		for _, w := range chosen {
			name, from := w.group, lines
			if w.kind == "team" {
				from = teams
			}
			if name == "*" {
				name = "Total"
			}
			k, _ := kpi.Find(w.kpi)
			title := report.DisplayTitle(nil, &kpi.Results{Currency: "EUR", Digits: 2}, k)
			if got := from[title+"|"+name+"|"+w.period]; got != w.shown(t) {
				t.Errorf("%s: %s in CSV, %q in the table, want %s", w, w.value, got, w.shown(t))
			}
			n++
		}
		if n < figures {
			t.Errorf("only %d figures were compared", n)
		}
	})
	t.Run("dashboard", func(t *testing.T) {
		seen := throughFilters(t, read(t, filepath.Join(dir, "k.html")))
		n := 0
		for _, w := range chosen {
			name := w.group
			if w.kind == "all" {
				name = ""
			}
			for _, place := range []string{"card", "board"} {
				got, ok := seen[strings.Join([]string{place, w.kpi, w.period, w.kind, name}, "|")]
				if ok && got != w.shown(t) {
					t.Errorf("%s: %s in CSV, %q on its %s, want %s", w, w.value, got, place, w.shown(t))
				}
				if ok {
					n++
				}
			}
		}
		if n < figures/3 { // not every KPI has a card or a column
			t.Errorf("only %d figures were compared", n)
		}
	})
	content := []byte(read(t, filepath.Join(dir, "k.xlsx")))
	t.Run("workbook", func(t *testing.T) { sameInWorkbook(t, content, chosen) })
	t.Run("recalculated", func(t *testing.T) {
		if testsize.Race {
			t.Skip("-race: an office program takes seconds to recalculate, and races with nobody")
		}
		sameInWorkbook(t, office.Recalculated(t, content), chosen)
	})
}

// chooseFigures chooses n figures that have a value at random, of every kind of group.
func chooseFigures(t *testing.T, n int, byRep, byTeam string) []written {
	t.Helper()
	var all []written
	for _, text := range []string{byRep, byTeam} {
		records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range records[1:] {
			w := written{kpi: r[0], period: r[1], kind: records[0][5], group: r[5], value: r[6]}
			if w.group == "*" {
				w.kind = "all"
			}
			if w.value != "" && (w.kind != "all" || text == byRep) {
				all = append(all, w)
			}
		}
	}
	r := rand.New(rand.NewPCG(2024, 11))
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	if len(all) < n {
		t.Fatalf("only %d figures", len(all))
	}
	return all[:n]
}

var (
	tableMark   = regexp.MustCompile(`\[\d+\]|(▲ up|▼ down) <?[\d,.]+ (%|pp)|= no change|no base|no data`)
	tableFigure = regexp.MustCompile(`n/a|·|−?\d[\d,]*(\.\d+)?( %)?`)
)

// wideLines reads tables of a row a KPI and group and a column a period: by title, group and period.
func wideLines(t *testing.T, table, noun, text string) map[string]string {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	longest := 0
	for _, r := range records[1:] {
		longest = max(longest, utf8.RuneCountInString(r[5]))
	}
	figures, at := map[string]string{}, -1
	var periods []string
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "KPI ") {
			at = strings.Index(line, noun)
			periods = strings.Fields(line[at+len(noun):])
		}
		cells := []rune(strings.TrimRight(line, "\n"))
		if at < 0 || len(cells) < at+longest {
			continue
		}
		title, name := strings.TrimSpace(string(cells[:at])), strings.TrimSpace(string(cells[at:at+longest]))
		for i, figure := range tableFigure.FindAllString(tableMark.ReplaceAllString(string(cells[at+longest:]), ""), -1) {
			if i < len(periods) {
				figures[title+"|"+name+"|"+periods[i]] = figure
			}
		}
	}
	return figures
}

// filterVisitor opens a dashboard, chooses each period with all, each team and each rep, and writes
// down what the cards say; and the leaderboard's rows of each period.
const filterVisitor = `<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,">
<iframe id="f" src="/dashboard" width="1200" height="900"></iframe><pre id="seen"></pre>
<script>
document.getElementById("f").onload = function () {
  var d = this.contentDocument, w = this.contentWindow, D = JSON.parse(d.getElementById("data").textContent), seen = {};
  function choose(p, g) {
    d.getElementById("by-period").value = String(p);
    d.getElementById("by-team").value = g.kind === "team" ? g.id : "";
    d.getElementById("by-rep").value = g.kind === "rep" ? g.id : "";
    d.getElementById("filters").dispatchEvent(new w.Event("change", { bubbles: true }));
  }
  function note(place, kpi, p, kind, name, e) { seen[[place, kpi, D.periods[p].label, kind, name].join("|")] = e.querySelector(".v").textContent; }
  D.periods.forEach(function (period, p) {
    D.groups.forEach(function (g) {
      choose(p, g);
      d.querySelectorAll(".card").forEach(function (c) { note("card", c.dataset.kpi, p, g.kind, g.kind === "all" ? "" : g.name, c.querySelector(".value")); });
      if (g.kind !== "rep") { return; }
      d.querySelectorAll("#board tbody tr[data-rep='" + g.id + "'] td[data-kpi]").forEach(function (td) { note("board", td.dataset.kpi, p, "rep", g.name, td); });
    });
  });
  document.getElementById("seen").textContent = JSON.stringify(seen);
};
</script>`

var visited = regexp.MustCompile(`(?s)<pre id="seen">(.*?)</pre>`)

// throughFilters is what a dashboard shows under each of its filters: by place, KPI, period, kind
// of group and name.
func throughFilters(t *testing.T, page string) map[string]string {
	t.Helper()
	pages := map[string]string{"/dashboard": page, "/visitor": filterVisitor}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if _, err := w.Write([]byte(pages[r.URL.Path])); err != nil {
			t.Log(err)
		}
	}))
	defer s.Close()
	out, log := browser.Run(t, "--virtual-time-budget=20000", "--dump-dom", s.URL+"/visitor")
	m := visited.FindStringSubmatch(out)
	if m == nil || m[1] == "" {
		t.Fatalf("the visit did not come to its end:\n%s", log)
	}
	seen := map[string]string{}
	if err := json.Unmarshal([]byte(html.UnescapeString(m[1])), &seen); err != nil {
		t.Fatal(err)
	}
	return seen
}

// sameInWorkbook compares figures with the sheet KPIs, and revenue by rep and month with the matrix
// of formulas on the sheet Team.
func sameInWorkbook(t *testing.T, content []byte, chosen []written) {
	t.Helper()
	f, err := excelize.OpenReader(strings.NewReader(string(content)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("KPIs", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, name := range rows[0] {
		at[name] = i
	}
	said := map[string]string{}
	for _, r := range rows[1:] {
		kind := map[string]string{"total": "all"}[r[at["level"]]]
		if kind == "" {
			kind = r[at["level"]]
		}
		group := "*"
		if i, ok := at[kind]; ok {
			group = r[i]
		}
		if len(r) > at["value"] {
			said[strings.Join([]string{r[at["kpi"]], r[at["period"]], kind, group}, "|")] = r[at["value"]]
		}
	}
	matrix := revenueMatrix(t, f)
	n, live := 0, 0
	for _, w := range chosen {
		got, ok := said[strings.Join([]string{w.kpi, w.period, w.kind, w.group}, "|")]
		if ok {
			n++
		}
		if !ok || !sameNumber(t, got, w.value) {
			t.Errorf("%s: %s in CSV, %q on the sheet KPIs", w, w.value, got)
		}
		if got, ok := matrix[w.group+"|"+w.period]; ok && w.kpi == "revenue" && w.kind != "team" {
			if live++; !sameNumber(t, got, w.value) {
				t.Errorf("%s: %s in CSV, %q on the sheet Team", w, w.value, got)
			}
		}
	}
	if n < len(chosen) || live < 2 {
		t.Errorf("%d figures were compared, %d of them with formulas", n, live)
	}
}

// revenueMatrix reads the revenue by rep and period of the sheet Team.
func revenueMatrix(t *testing.T, f *excelize.File) map[string]string {
	t.Helper()
	rows, err := f.GetRows("Team", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	months := map[string]string{}
	for d := kpi.Date(2023, 11, 1); d < kpi.Date(2024, 11, 1); d++ {
		y, m, _ := d.Civil()
		months[fmt.Sprint([...]string{"", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}[m], " ", y)] = fmt.Sprintf("%d-%02d", y, m)
	}
	figures := map[string]string{}
	title := slices.IndexFunc(rows, func(r []string) bool { return len(r) > 0 && strings.HasPrefix(r[0], "Revenue (EUR) by rep") })
	if title < 0 {
		t.Fatal("no revenue by rep and period on the sheet Team")
	}
	var head []string
	for _, r := range rows[title+1:] {
		switch {
		case len(r) > 0 && r[0] == "Rep":
			head = r
		case len(r) == 0 && head != nil:
			return figures
		case head != nil:
			name := strings.Replace(r[0], "Total", "*", 1)
			for i := 1; i < len(r) && i < len(head) && head[i] != "Check"; i++ {
				if month := months[head[i]]; month != "" {
					figures[name+"|"+month] = r[i]
				}
			}
		}
	}
	return figures
}
