package workbook

import (
	"archive/zip"
	"bytes"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"salesk/internal/testsize"
	"salesk/kpi"
	"salesk/report"
)

func raw(t *testing.T, f *excelize.File, sheet, at string) string {
	t.Helper()
	s, err := f.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func rowsOf(t *testing.T, f *excelize.File, sheet string) [][]string {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// holds reports whether a cell holds a figure: the same digits as the other formats print,
// or its float.
func holds(r *kpi.Results, text string, u kpi.Unit, n kpi.Number) bool {
	if n.Empty() {
		return text == "" || text == notComputed
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return false
	}
	if u == kpi.Amount {
		return strconv.FormatFloat(x, 'f', r.Digits, 64) == n.Fixed(r.Digits)
	}
	return math.Abs(x-n.Float()) <= 1e-12*math.Abs(n.Float())
}

func TestKPIsAreTheResults(t *testing.T) {
	testsize.Alone(t)
	b := company(t, awkward)
	rows := rowsOf(t, open(t, write(t, b)), kpisSheet)
	head := map[string]int{}
	for i, h := range rows[0] {
		head[h] = i
	}
	at := 1
	check := func(r *kpi.Results, level string, groups bool) {
		for row := range r.Rows() {
			if row.Total == groups {
				continue
			}
			cells := rows[at]
			at++
			get := func(name string) string {
				if i := head[name]; i < len(cells) {
					return cells[i]
				}
				return ""
			}
			dim := ""
			if groups {
				dim = row.Group[0]
			}
			if get("kpi") != row.KPI.ID || get("period") != r.Periods[row.Period].Label || get("level") != level || groups && get(level) != dim ||
				!holds(r, get("value"), row.KPI.Unit, row.Number) || !holds(r, get("numerator"), row.KPI.NumUnit, row.Num) || !holds(r, get("denominator"), row.KPI.DenUnit, row.Den) ||
				get("n") != strconv.FormatInt(row.N, 10) || get("note") != row.Note.String() {
				t.Fatalf("row %d: %q, want %+v", at, cells, row)
			}
		}
	}
	check(b.Results, "total", false)
	check(b.Results, "rep", true)
	check(b.ByTeam, "team", true)
	check(b.BySource, "source", true)
	if at != len(rows) {
		t.Errorf("%d rows, want %d", len(rows), at)
	}
}

// TestFiguresAreTheResults reads the sheets for people back.
func TestFiguresAreTheResults(t *testing.T) {
	testsize.Alone(t)
	b := company(t, plain)
	f := open(t, write(t, b))
	rows := rowsOf(t, f, summarySheet)
	byTitle := map[string][]string{}
	table := false
	for _, row := range rows {
		if len(row) > 3 && row[0] == "KPI" && row[3] == "Value" {
			table = true
		}
		if table && len(row) > 3 {
			byTitle[row[0]] = row
		}
	}
	get := func(r *kpi.Results, id string, group string) kpi.Value {
		v, _ := newFigures(nil, r).Value(id, b.Shown, group)
		return v
	}
	checked := 0
	for _, k := range b.Results.KPIs {
		row := byTitle[report.DisplayTitle(nil, b.Results, k)]
		if row == nil {
			t.Errorf("%s is not on the summary", k.ID)
			continue
		}
		if v := get(b.Results, k.ID, whole); !holds(b.Results, row[valueCol-1], k.Unit, v.Number) {
			t.Errorf("%s is %s, want %s", k.ID, row[valueCol-1], v.Number)
		}
		was, _ := newFigures(nil, b.LikeBefore).Value(k.ID, 0, whole)
		if !was.Empty() && !holds(b.Results, row[beforeCol-1], k.Unit, was.Number) {
			t.Errorf("%s was %s, want %s", k.ID, row[beforeCol-1], was.Number)
		}
		last, _ := newFigures(nil, b.LikeYear).Value(k.ID, 0, whole)
		if !last.Empty() && !holds(b.Results, row[yearCol-1], k.Unit, last.Number) {
			t.Errorf("%s was %s a year before, want %s", k.ID, row[yearCol-1], last.Number)
		}
		checked++
	}
	if checked < 30 {
		t.Errorf("only %d figures", checked)
	}
	// The leaderboard.
	rows = rowsOf(t, f, teamSheet)
	seen := 0
	for i, row := range rows {
		if len(row) == 0 || row[0] != "Rep" {
			continue
		}
		for _, row := range rows[i+1 : i+1+len(plain)] {
			for j, id := range map[int]string{2: "revenue", 4: "revenue_attainment", 6: "deals_won", 7: "average_deal_size", 8: "win_rate", 9: "sales_cycle", 10: "sales_cycle_median", 11: "new_opportunities", 12: "pipeline_value"} {
				k := newFigures(nil, b.Results).kpi(id)
				if v := get(b.Results, id, row[0]); !holds(b.Results, row[j], k.Unit, v.Number) {
					t.Errorf("%s of %s is %s, want %s", id, row[0], row[j], v.Number)
				}
				seen++
			}
		}
		break
	}
	if seen != 9*len(plain) {
		t.Errorf("%d figures of reps", seen)
	}
}

var formulaCell = regexp.MustCompile(`<c r="[^"]*"[^>]*><f>([^<]*)</f>`)

// TestNamesStayText: no cell of a name is a formula, and all come back as they were.
func TestNamesStayText(t *testing.T) {
	testsize.Alone(t)
	d := exports(awkward)
	b := bookOf(t, d, asOf)
	content := write(t, b)
	f := open(t, content)
	reps := map[string]bool{}
	for i, row := range rowsOf(t, f, "Deals") {
		if i == 0 {
			continue
		}
		reps[row[1]] = true
		at := cell(2, i+1)
		if kind, err := f.GetCellType("Deals", at); err != nil || kind != excelize.CellTypeInlineString && kind != excelize.CellTypeSharedString {
			t.Fatalf("%s %q has type %v, %v", at, row[1], kind, err)
		}
	}
	for _, name := range awkward {
		if name == "" {
			name = kpi.Unassigned
		}
		if !reps[name] {
			t.Errorf("%q did not come back", name)
		}
	}
	// Formulas are only those that have a value here, and none holds a name.
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	with, all := 0, 0
	for _, p := range z.File {
		r, err := p.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(p.Name, "xl/worksheets/sheet") {
			all += bytes.Count(text, []byte("<f>"))
			with += bytes.Count(text, []byte("</f><v>"))
			for _, m := range formulaCell.FindAllSubmatch(text, -1) {
				if bytes.Contains(m[1], []byte("cmd")) || bytes.Contains(m[1], []byte("Barlow")) {
					t.Errorf("a name is in a formula: %s", m[1])
				}
			}
		}
		if !p.Modified.IsZero() && p.Modified.Year() > 1980 {
			t.Errorf("%s has a time: %v", p.Name, p.Modified)
		}
	}
	if all == 0 || with != all {
		t.Errorf("%d formulas, %d of them with a value", all, with)
	}
}

// TestIndistinct: a group that SUMIFS cannot tell from another is a value; the others
// are formulas.
func TestIndistinct(t *testing.T) {
	b := company(t, awkward)
	f := open(t, write(t, b))
	want := map[string]bool{"Ann Barlow": false, shout: false, numeral: false, truth: false, "March 5": false, runs: true, wild: true, kpi.Unassigned: true}
	found := 0
	for i, row := range rowsOf(t, f, teamSheet) {
		live, ok := false, false
		if len(row) > 2 {
			live, ok = want[row[0]]
		}
		if !ok || found == len(want) {
			continue
		}
		formula, err := f.GetCellFormula(teamSheet, "C"+strconv.Itoa(i+1))
		if err != nil {
			t.Fatal(err)
		}
		if (formula != "") != live {
			t.Errorf("%s: formula %q", row[0], formula)
		}
		found++
	}
	if found != len(want) {
		t.Errorf("%d of %d groups", found, len(want))
	}
}

func TestAllSheets(t *testing.T) {
	f := open(t, write(t, company(t, plain)))
	want := "Summary Team Leads Growth Customers KPIs Deals Leads data Emails Costs Definitions Data quality Control"
	if got := strings.Join(f.GetSheetList(), " "); got != want {
		t.Errorf("sheets %s, want %s", got, want)
	}
	for sheet, table := range map[string]string{kpisSheet: "KPIs", "Deals": "Deals", "Leads data": "Leads", "Emails": "Emails", definitionsSheet: "Definitions_of_KPIs", qualitySheet: "Sources", controlSheet: "Parameters"} {
		tables, err := f.GetTables(sheet)
		if err != nil || len(tables) == 0 || tables[0].Name != table {
			t.Errorf("%s has tables %v, %v, want %s", sheet, tables, err, table)
		}
	}
	for _, sheet := range f.GetSheetList() {
		layout, err := f.GetPageLayout(sheet)
		if err != nil || layout.Orientation == nil || *layout.Orientation != "landscape" || layout.FitToWidth == nil || *layout.FitToWidth != 1 {
			t.Errorf("%s is not set up for paper: %+v, %v", sheet, layout, err)
		}
		panes, err := f.GetPanes(sheet)
		if err != nil || !panes.Freeze {
			t.Errorf("%s is not frozen: %+v, %v", sheet, panes, err)
		}
	}
	titles := map[string]bool{}
	for _, n := range f.GetDefinedName() {
		if n.Name == "_xlnm.Print_Titles" {
			titles[n.Scope] = true
		}
	}
	if len(titles) != len(f.GetSheetList()) {
		t.Errorf("rows are repeated on the pages of %v", titles)
	}
	control := ""
	for _, row := range rowsOf(t, f, controlSheet) {
		control += strings.Join(row, "|") + "\n"
	}
	for _, s := range []string{"salesk 1.2.0", "retention_days|180", "formula|" + runs, "deals.csv|9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"} {
		if !strings.Contains(control, s) {
			t.Errorf("the control sheet lacks %q:\n%s", s, control)
		}
	}
	quality := ""
	for _, row := range rowsOf(t, f, qualitySheet) {
		quality += strings.Join(row, "|") + "\n"
	}
	for _, s := range []string{"deals.csv|deals|642|633|3|4|2|2|yes", `"12,5OO" is not an amount`, "deals.csv:92:3: customer: " + runs, "3 rows could not be used and were set aside"} {
		if !strings.Contains(quality, s) {
			t.Errorf("the data quality sheet lacks %q:\n%s", s, quality)
		}
	}
}

// TestTooManyRows: what a sheet has no room for is said on it, on the summary and on
// the data quality sheet, and no formula adds up a part.
func TestTooManyRows(t *testing.T) {
	old := maxRows
	maxRows = 200
	defer func() { maxRows = old }()
	b := company(t, plain)
	deals := b.Records[0].Count
	f := open(t, write(t, b))
	rows := rowsOf(t, f, "Deals")
	notice := strconv.Itoa(deals-197) + " of " + strconv.Itoa(deals) + " rows are not on this sheet"
	if len(rows) != 200 || !strings.Contains(rows[0][0], notice) || rows[2][0] != "Deal" {
		t.Errorf("%d rows, %q, want %q", len(rows), rows[0], notice)
	}
	tables, err := f.GetTables("Deals")
	if err != nil || len(tables) != 1 || tables[0].Range != "A3:K200" {
		t.Errorf("tables %+v, %v", tables, err)
	}
	for sheet, text := range map[string]string{summarySheet: "rows do not fit the sheet", qualitySheet: "Deals: " + notice} {
		found := false
		for _, row := range rowsOf(t, f, sheet) {
			found = found || strings.Contains(strings.Join(row, "|"), text)
		}
		if !found {
			t.Errorf("%s does not say %q", sheet, text)
		}
	}
	formulas(t, f, func(sheet, at, formula, _ string) {
		for _, table := range []string{"Deals[", "Leads[", "KPIs[", "Emails["} {
			if strings.Contains(formula, table) {
				t.Errorf("%s!%s adds a part up: %s", sheet, at, formula)
			}
		}
	})
}

func TestLongTextIsCutAloud(t *testing.T) {
	b := company(t, plain)
	long := strings.Repeat("ő", maxText+5)
	b.Records = append(b.Records, report.Records{Name: "Notes", Columns: []report.Column{{ID: "note", Title: "Note"}}, Count: 1, Rows: func(yield func(report.Row) bool) {
		yield(report.Row{Cells: []report.Cell{{Kind: report.Text, Text: long}}})
	}})
	f := open(t, write(t, b))
	got := raw(t, f, "Notes", "A2")
	if n := len([]rune(got)); n > maxText || n < maxText-10 || !strings.HasSuffix(got, "ő [cut]") {
		t.Errorf("%d characters, the last %q", n, got[len(got)-20:])
	}
	said := false
	for _, row := range rowsOf(t, f, qualitySheet) {
		said = said || strings.Contains(strings.Join(row, ""), "Notes!A2 is longer than")
	}
	if !said {
		t.Error("nothing is said of the cut")
	}
}

func TestFit(t *testing.T) {
	for _, test := range []struct {
		text string
		cut  bool
	}{
		{"", false}, {strings.Repeat("x", maxText), false}, {strings.Repeat("x", maxText+1), true},
		{strings.Repeat("x", maxText-3), false}, {strings.Repeat("😀", maxText/2), false}, {strings.Repeat("😀", maxText/2+1), true},
	} {
		bk := &writer{}
		got := bk.fit(test.text, "A1")
		units := 0
		for _, r := range got {
			if units++; r > 0xffff {
				units++
			}
		}
		if (len(bk.cut) == 1) != test.cut || test.cut == (got == test.text) || units > maxText {
			t.Errorf("%d bytes: %d units, cut %v", len(test.text), units, bk.cut)
		}
	}
}

// TestThinBooks: whatever is missing, there is a workbook.
func TestThinBooks(t *testing.T) {
	testsize.Alone(t)
	d := exports(plain)
	p := params(asOf)
	p.KPIs = []string{"email_reply_rate"}
	all := params(asOf, "rep", "source")
	all.Calendar.Grain = kpi.AllTime
	week := params(asOf, "source")
	week.Calendar.Grain = kpi.ByWeek
	never := params(asOf)
	never.From, never.To = kpi.NoDay, kpi.NoDay
	empty := &kpi.Data{Symbols: kpi.NewSymbols(), Loaded: kpi.KindSet(kpi.Deals)}
	for name, b := range map[string]*report.Document{
		"one KPI":      {Title: "T", Results: compute(t, d, p), Shown: 3},
		"two groups":   {Results: compute(t, d, all), Records: records(d, asOf)},
		"weeks":        {Results: compute(t, d, week), Shown: 60, Records: records(d, asOf), BySource: compute(t, d, week)},
		"first period": {Results: compute(t, d, params(asOf, "rep")), Records: records(d, asOf)},
		"no records":   {Results: compute(t, empty, params(asOf, "rep")), Shown: 3},
		"no rows":      {Results: compute(t, d, params(asOf, "rep")), Records: []report.Records{{Name: "Deals", Columns: []report.Column{{ID: "deal"}}, Rows: func(func(report.Row) bool) {}}}},
	} {
		t.Run(strings.ReplaceAll(name, " ", "-"), func(t *testing.T) { open(t, write(t, b)) })
	}
	for name, b := range map[string]*report.Document{
		"no results": {}, "no period": {Results: compute(t, empty, never)}, "a period outside": {Results: compute(t, d, params(asOf)), Shown: 99},
		"fewer rows than said": {Results: compute(t, d, params(asOf)), Records: []report.Records{{Name: "Deals", Count: 2, Columns: []report.Column{{ID: "deal"}}, Rows: func(func(report.Row) bool) {}}}},
	} {
		var w bytes.Buffer
		if err := Write(&w, b); err == nil || w.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", name, err, w.Len())
		}
	}
}

// TestRecordNames: names that Excel refuses for a sheet or a table are made ones that
// it takes, each of its own.
func TestRecordNames(t *testing.T) {
	testsize.Alone(t)
	b := company(t, plain)
	one := func(name string) report.Records {
		return report.Records{Name: name, Count: 1, Columns: []report.Column{{ID: "a", Title: "X"}, {ID: "b", Title: "x"}, {ID: "c"}}, Rows: func(yield func(report.Row) bool) {
			yield(report.Row{Cells: make([]report.Cell, 3)})
		}}
	}
	b.Records = []report.Records{one("deals"), one("Deals"), one("summary"), one("A1"), one("'[x]:*?/\\'"), one(""), one(strings.Repeat("Ő", 60)), one("Q1 2025")}
	f := open(t, write(t, b))
	seen := map[string]bool{}
	for _, sheet := range f.GetSheetList() {
		if seen[strings.ToLower(sheet)] || len([]rune(sheet)) > 31 {
			t.Errorf("sheet %q", sheet)
		}
		seen[strings.ToLower(sheet)] = true
	}
	if len(seen) != 6+8+3 {
		t.Errorf("sheets %v", f.GetSheetList())
	}
	head := rowsOf(t, f, "deals")[0]
	if strings.Join(head, "|") != "X|x 2|c" {
		t.Errorf("headings %q", head)
	}
}
