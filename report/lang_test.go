package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"salesk/internal/message"
	"salesk/internal/testsize"
	"salesk/kpi"
	"salesk/report/internal/english"
	"salesk/report/lang"
)

// grids are all tables that people read.
func grids(t *testing.T, l *lang.Lang) map[string]*Grid {
	t.Helper()
	r := company()
	people := func(r *kpi.Results, o Options) *Grid {
		o.Lang = l
		s, err := newSelection(r, o)
		if err != nil {
			t.Fatal(err)
		}
		return s.peopleGrid()
	}
	versus, _, err := ComparisonGrid(r, Options{Lang: l}, Comparison{Prev: true, Year: true, Target: true}, true)
	if err != nil {
		t.Fatal(err)
	}
	month := r.Periods[1]
	stages := []kpi.FunnelStage{{Name: "leads", Count: 9}, {Name: "opportunities", Count: 4}, {Name: "won", Count: 1}}
	value := kpi.Value{Number: kpi.Frac(1, 3), N: 3, Note: message.NegativeDurations(2)}
	return map[string]*Grid{
		"tidy":   people(r, Options{}),
		"wide":   people(r, Options{Layout: Wide}),
		"alone":  people(alone(), Options{Shown: Span{1, 2}}),
		"versus": versus,
		"funnel": FunnelGrid(r, []kpi.Funnel{{Period: 1, Group: []string{"Ann"}, Stages: stages}, {Period: 1, Group: []string{"*"}, Total: true, Stages: stages}}, Span{0, 2}, Mature{}, true, l),
		"leaderboard": LeaderboardGrid(r, "win_rate", []Ranking{{1, []kpi.RankEntry{{Group: []string{kpi.Unassigned}, Rank: 1, Value: value, Low: kpi.Frac(1, 9), High: kpi.Frac(8, 9)}}}},
			true, l),
		"cohort": CohortGrid(r, []kpi.Cohort{{Month: month, Size: 4, Active: []int64{4, 3}}}, true, l),
		"cycle":  CycleGrid(r, []kpi.CyclePoint{{Group: []string{"Ann"}, Cycle: value, Retention: value, Kind: kpi.Hare}, {Group: []string{"*"}, Total: true}}, 2, true, l),
		"goals": GoalsGrid(r, []kpi.GoalState{
			{Name: "Revenue, rep Ann", Owner: kpi.Owner{Kind: kpi.OfRep, Name: "Ann"}, Metric: "revenue", Unit: kpi.Amount, Period: month, Target: kpi.Int(5), Status: kpi.AtRisk, Note: message.OwnerUnknown(message.OwnerRep("Ann"))},
			{Name: "Ours", Kind: kpi.GoalYesNo, Period: month, Target: kpi.Int(1), Actual: kpi.Int(0), Status: kpi.Missed},
			{Name: "Parts", Period: month, Status: kpi.OnTrack}}, true, l),
	}
}

// TestNoEnglish: no English text of the catalogues is left in a table for people.
func TestNoEnglish(t *testing.T) {
	testsize.Alone(t)
	for _, code := range lang.Codes()[1:][:testsize.Of(4)] { // all, or the first
		l, err := lang.Of(code)
		if err != nil {
			t.Fatal(err)
		}
		texts := english.Of(l)
		for name, g := range grids(t, l) {
			check := func(text string) {
				if found, is := texts.In(text); is {
					t.Errorf("%s, %s: %q is English: %q", code, name, text, found)
				}
			}
			for part := range strings.SplitSeq(g.Title, " · ") {
				check(part)
			}
			for _, c := range g.Columns {
				check(c.Title)
				check(c.Category)
			}
			for _, note := range g.Notes {
				check(note)
			}
			n := 0
			for row := range g.Rows {
				n++
				for i := range row.Cells {
					check(row.Cells[i].Text)
					check(row.Cells[i].Change.In(l))
				}
			}
			if n == 0 || g.Title == "" {
				t.Errorf("%s, %s: nothing to look at", code, name)
			}
		}
	}
}

// TestWorkbookInLanguage: sheets and formats of compute's workbook, and the same figures.
func TestWorkbookInLanguage(t *testing.T) {
	l, err := lang.Of("de")
	if err != nil {
		t.Fatal(err)
	}
	content, _ := write(t, "xlsx", company(), Options{Lang: l})
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := strings.Join(f.GetSheetList(), ", "); got != "Übersicht, KPIs, Definitionen" {
		t.Errorf("sheets %s", got)
	}
	texts := english.Of(l)
	for _, sheet := range []string{"Übersicht", "Definitionen"} {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c, text := range row {
				// The KPIs of the tests have formulas and docs of their own.
				if sheet == "Definitionen" && (c == 0 || c > 3) && r > 0 {
					continue
				}
				if found, is := texts.In(text); is {
					t.Errorf("%s: %q is English: %q", sheet, text, found)
				}
			}
		}
	}
	inEnglish, _ := write(t, "xlsx", company(), Options{})
	want, got := kpisOf(t, inEnglish), kpisOf(t, content)
	if want != got {
		t.Error("the KPIs sheet is another")
	}
}

// kpisOf is the KPIs sheet as text.
func kpisOf(t *testing.T, content []byte) string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("KPIs", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(strings.Join(row, "\t") + "\n")
	}
	return b.String()
}
