package cmd

import (
	"encoding/csv"
	"html"
	"math/big"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// sameKPIs are the figures that the test below reads back, with how people see each:
// its decimals, those of a fraction of 100 with their sign.
var sameKPIs = []struct {
	id, title string
	decimals  int
	percent   bool
}{
	{"revenue", "Revenue (EUR)", 2, false}, {"deals_won", "Deals won", 0, false}, {"average_deal_size", "Average deal size (EUR)", 2, false},
	{"win_rate", "Win rate", 2, true}, {"sales_cycle", "Sales cycle (days)", 1, false}, {"pipeline_value", "Pipeline value (EUR)", 2, false},
}

// A figure is the same figure in the workbook, the dashboard, the table and the CSV: of
// the demo company, each rep's figures are read back from their places in all four.
func TestSameFiguresEverywhere(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	session(t, dir, "demo", "acme", "-q")
	var ids []string
	for _, k := range sameKPIs {
		ids = append(ids, k.id)
	}
	args := []string{"--kpi", strings.Join(ids, ","), "--period", "2024-11", "-q"}
	session(t, dir, append([]string{"report", "acme", "-o", "k.html", "-o", "k.xlsx", "-o", "k.csv"}, args...)...)
	table, _ := session(t, dir, append([]string{"compute", "acme", "--width", "400"}, args...)...)

	board := boardOf(t, read(t, filepath.Join(dir, "k.html")))
	cards := cardsOf(read(t, filepath.Join(dir, "k.html")))
	f, err := excelize.OpenFile(filepath.Join(dir, "k.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	tidy, team := tidyOf(t, f), teamOf(t, f)
	lines := linesOf(t, table)
	records, err := csv.NewReader(strings.NewReader(read(t, filepath.Join(dir, "k.csv")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	compared := map[string]int{}
	for _, r := range records[1:] {
		id, rep, value := r[0], r[5], r[6]
		i := slices.Index(ids, id)
		if value == "" || i < 0 {
			continue
		}
		k := sameKPIs[i]
		shown := peopleFigure(t, value, k.decimals, k.percent)
		name := rep
		if rep == "*" {
			name = "Total"
			if cards[id] != shown && id != "average_deal_size" { // which is no headline
				t.Errorf("%s: %s in the CSV, %q on its card, want %s", id, value, cards[id], shown)
			}
		}
		if got := board[strings.Replace(name, "Total", "Company", 1)+"|"+id]; got != shown {
			t.Errorf("%s of %s: %s in the CSV, %q on the dashboard, want %s", id, rep, value, got, shown)
		}
		if got := tidy[id+"|"+rep]; !sameNumber(t, got, value) {
			t.Errorf("%s of %s: %s in the CSV, %q on the sheet KPIs", id, rep, value, got)
		}
		if got := team[name+"|"+k.title]; !sameNumber(t, got, value) {
			t.Errorf("%s of %s: %s in the CSV, %q on the sheet Team", id, rep, value, got)
		}
		// The table leaves out who has no record in its months.
		if got, ok := lines[name+"|"+k.title]; (ok || strings.Trim(value, "0.") != "") && got != shown {
			t.Errorf("%s of %s: %s in the CSV, %q in the table, want %s", id, rep, value, got, shown)
		}
		compared[id]++
	}
	for _, k := range sameKPIs {
		if compared[k.id] < 9 {
			t.Errorf("of %s only %d figures were compared", k.id, compared[k.id])
		}
	}
}

var (
	rowOf  = regexp.MustCompile(`(?s)<tr[^>]*><th scope="row"[^>]*><span class="v">([^<]*)</span>.*?</tr>`)
	cellOf = regexp.MustCompile(`<td [^>]*?data-kpi="([a-z_0-9]+)"[^>]*><span class="v">([^<]*)</span>`)
	cardOf = regexp.MustCompile(`(?s)class="card" data-kpi="([a-z_0-9]+)".*?<p class="value"><span class="v">([^<]*)<`)
)

// boardOf reads the dashboard's leaderboard: figures by rep and KPI.
func boardOf(t *testing.T, page string) map[string]string {
	t.Helper()
	_, board, ok := strings.Cut(page, `<table id="board"`)
	if !ok {
		t.Fatal("no leaderboard on the dashboard")
	}
	board, _, _ = strings.Cut(board, "</table>")
	figures := map[string]string{}
	for _, row := range rowOf.FindAllStringSubmatch(board, -1) {
		for _, c := range cellOf.FindAllStringSubmatch(row[0], -1) {
			figures[html.UnescapeString(row[1])+"|"+c[1]] = html.UnescapeString(c[2])
		}
	}
	return figures
}

// cardsOf reads the values of the dashboard's cards.
func cardsOf(page string) map[string]string {
	figures := map[string]string{}
	for _, c := range cardOf.FindAllStringSubmatch(page, -1) {
		figures[c[1]] = strings.TrimSpace(html.UnescapeString(c[2]))
	}
	return figures
}

// tidyOf reads the sheet KPIs: figures of 2024-11 by KPI and rep, without those by team
// and source.
func tidyOf(t *testing.T, f *excelize.File) map[string]string {
	t.Helper()
	rows, err := f.GetRows("KPIs", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	at := func(name string) int {
		i := slices.Index(rows[0], name)
		if i < 0 {
			t.Fatalf("the sheet KPIs has no column %s: %v", name, rows[0])
		}
		return i
	}
	figures := map[string]string{}
	for _, r := range rows[1:] {
		if level := r[at("level")]; len(r) > at("value") && r[at("period")] == "2024-11" && (level == "total" || level == "rep") {
			figures[r[at("kpi")]+"|"+r[at("rep")]] = r[at("value")]
		}
	}
	return figures
}

// teamOf reads the leaderboard of the sheet Team, whose figures are the values that its
// formulas were saved with.
func teamOf(t *testing.T, f *excelize.File) map[string]string {
	t.Helper()
	rows, err := f.GetRows("Team", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	head := slices.IndexFunc(rows, func(r []string) bool { return len(r) > 1 && r[0] == "Rep" })
	if head < 0 {
		t.Fatal("no leaderboard on the sheet Team")
	}
	figures := map[string]string{}
	for _, r := range rows[head+1:] {
		if len(r) == 0 {
			break
		}
		for i := 1; i < len(r) && i < len(rows[head]); i++ {
			figures[r[0]+"|"+rows[head][i]] = r[i]
		}
	}
	return figures
}

// linesOf reads a table that is wide enough for its headings: what stands below each,
// without the change behind it.
func linesOf(t *testing.T, table string) map[string]string {
	t.Helper()
	lines := strings.Split(table, "\n")
	head := slices.IndexFunc(lines, func(s string) bool { return strings.HasPrefix(s, "Rep  ") })
	if head < 0 {
		t.Fatalf("no headings in %s", table)
	}
	titles := lines[head] // of ASCII, like runes of the rows
	names := strings.Index(titles, sameKPIs[0].title)
	figures := map[string]string{}
	for _, line := range lines[head+1:] {
		cells := []rune(line)
		for _, k := range sameKPIs {
			from := strings.Index(titles, k.title)
			if from < 0 || from >= len(cells) {
				continue
			}
			name, cell := strings.TrimSpace(string(cells[:names])), strings.Fields(string(cells[from:]))
			if k.percent && len(cell) > 1 && cell[1] == "%" {
				cell[0] += " %"
			}
			if len(cell) > 0 {
				figures[name+"|"+k.title] = cell[0]
			}
		}
	}
	return figures
}

// sameNumber reports whether a cell of a workbook is the CSV's decimal: to the last
// digit that this one has.
func sameNumber(t *testing.T, cell, value string) bool {
	t.Helper()
	x, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		return false
	}
	_, decimals, _ := strings.Cut(value, ".")
	want, ok := new(big.Rat).SetString(value)
	if !ok {
		t.Fatal(value)
	}
	near := new(big.Rat).Sub(new(big.Rat).SetFloat64(x), want)
	half := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(len(decimals))), nil))
	return near.Abs(near).Cmp(half.Mul(half, big.NewRat(51, 100))) <= 0
}

// peopleFigure is how people see a figure of the CSV: grouped, rounded half to even.
func peopleFigure(t *testing.T, value string, decimals int, percent bool) string {
	t.Helper()
	x, ok := new(big.Rat).SetString(value)
	if !ok {
		t.Fatal(value)
	}
	sign := ""
	if percent {
		x.Mul(x, big.NewRat(100, 1))
		sign = " %"
	}
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
	x.Mul(x, new(big.Rat).SetInt(scale))
	n, rest := new(big.Int).QuoRem(x.Num(), x.Denom(), new(big.Int))
	switch c := rest.Lsh(rest, 1).Cmp(x.Denom()); {
	case c > 0, c == 0 && n.Bit(0) == 1:
		n.Add(n, big.NewInt(1))
	}
	digits := n.String()
	for len(digits) <= decimals {
		digits = "0" + digits
	}
	whole, part := digits[:len(digits)-decimals], digits[len(digits)-decimals:]
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if part != "" {
		part = "." + part
	}
	return whole + part + sign
}
