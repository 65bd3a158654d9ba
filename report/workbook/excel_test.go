package workbook

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"salesk/internal/message"
	"salesk/internal/testsize"
	"salesk/kpi"
	"salesk/report/internal/ooxml"
)

// TestExcelTakesIt holds workbooks against what Excel demands of a package, and other
// programs forgive.
func TestExcelTakesIt(t *testing.T) {
	testsize.Alone(t)
	for name, by := range map[string][]string{"rep": {"rep"}, "team and rep": {"team", "rep"}, "company": nil} {
		if testing.Short() && name != "team and rep" {
			continue
		}
		b := company(t, awkward)
		b.Results = compute(t, exports(awkward), params(asOf, by...))
		b.Shown = min(b.Shown, len(b.Results.Periods)-1)
		for _, wrong := range ooxml.Check(write(t, b)) {
			t.Errorf("by %s: %s", name, wrong)
		}
	}
}

// repsChartOf is the chart of win rates and cycles.
func repsChartOf(t *testing.T, b []byte) string {
	t.Helper()
	for i := 1; i < 9; i++ {
		if chart := ooxml.Part(t, b, fmt.Sprintf("xl/charts/chart%d.xml", i)); strings.Contains(chart, "Win rate and sales cycle by") {
			return html.UnescapeString(chart)
		}
	}
	t.Fatal("no chart of win rates")
	return ""
}

// TestRepsChart: reps are no series in time, so their cycles are points without a line,
// and who has neither figure takes no place.
func TestRepsChart(t *testing.T) {
	d := exports([]string{"Ann", "Bob", "Cy"})
	b := bookOf(t, d, asOf)
	r := b.Results
	for _, id := range []string{"win_rate", "sales_cycle"} {
		x := r.Figure(id)
		computed := x.Value
		x.Value = func(period, row int) kpi.Value {
			switch {
			case x.IsTotal(row) || period != b.Shown:
				return computed(period, row)
			case slices.Equal(x.Groups[row], []string{"Cy"}):
				return kpi.Value{Note: message.NoDealClosed()}
			}
			return kpi.Value{Number: kpi.Frac(1, 2), Num: kpi.Int(1), Den: kpi.Int(2)}
		}
	}
	content := write(t, b)
	chart := repsChartOf(t, content)
	_, points, ok := strings.Cut(chart, "<c:lineChart>")
	if !ok {
		_, points, ok = strings.Cut(chart, "<lineChart>")
	}
	if !ok || !strings.Contains(points[:strings.Index(points, "marker>")], "noFill") {
		t.Error("a line leads from rep to rep")
	}
	f := open(t, content)
	rows := rowsOf(t, f, teamSheet)
	head := slices.IndexFunc(rows, func(row []string) bool { return len(row) > 0 && row[0] == "Rep" })
	if want := fmt.Sprintf("'Team'!$A$%d:$A$%d<", head+2, head+3); !strings.Contains(chart, want) || rows[head+3][0] != "Cy" {
		t.Errorf("the chart does not have the categories %s of Ann and Bob", want)
	}
}

// TestSeveralGroupColumns: the chart names the reps, and their column has room for them.
func TestSeveralGroupColumns(t *testing.T) {
	b := company(t, []string{"Ann", "Maximiliana Featherstonehaugh"})
	b.Results = compute(t, exports([]string{"Ann", "Maximiliana Featherstonehaugh"}), params(asOf, "team", "rep"))
	content := write(t, b)
	if chart := repsChartOf(t, content); !strings.Contains(chart, "'Team'!$B$") || strings.Contains(chart, "'Team'!$A$") {
		t.Error("the chart's categories are not the reps")
	}
	f := open(t, content)
	if w, err := f.GetColWidth(teamSheet, "B"); err != nil || w < 20 {
		t.Errorf("the reps' column is %v wide, %v", w, err)
	}
}

// TestTeamWidth: names of teams are not cut off where they stand beside the reps.
func TestTeamWidth(t *testing.T) {
	b := company(t, []string{"Ann", "Bob"})
	for team, least := range map[string]float64{"East": figureWidth, "Dustin Brinkmann": 17} {
		b.TeamOf = map[string]string{"Ann": team, "Bob": "West"}
		if w, err := open(t, write(t, b)).GetColWidth(teamSheet, "B"); err != nil || w < least || w > least+1 {
			t.Errorf("the column of team %s is %v wide, %v; want %v", team, w, err, least)
		}
	}
}

// TestTidyWidths: names that stand far below the first rows have room too.
func TestTidyWidths(t *testing.T) {
	testsize.Alone(t)
	const name = "Maximiliana Featherstonehaugh"
	f := open(t, write(t, bookOf(t, exports([]string{"Ann", name}), asOf)))
	rows := rowsOf(t, f, kpisSheet)
	at := slices.Index(rows[0], "rep")
	column, err := excelize.ColumnNumberToName(at + 1)
	if err != nil {
		t.Fatal(err)
	}
	if w, err := f.GetColWidth(kpisSheet, column); err != nil || w < float64(len(name)) {
		t.Errorf("the column of %q is %v wide, %v", name, w, err)
	}
}

// TestGroupsByName: boards and charts that go by no figure go by names, as people look for
// them.
func TestGroupsByName(t *testing.T) {
	k := kpi.Catalogue()[0]
	r := &kpi.Results{By: []string{"team", "rep"}, KPIs: []*kpi.KPI{k}, Figures: []kpi.Figure{
		{KPI: k, Groups: [][]string{{kpi.Unassigned, "Ann"}, {"North", "Zoë"}, {"north", "Ann"}, {"North", "Íñigo"}, {"Élan", "Bob"}}},
	}}
	var got []string
	f := newFigures(nil, r)
	for _, g := range f.groups {
		got = append(got, strings.Join(f.texts[g], " "))
	}
	want := []string{"Élan Bob", "north Ann", "North Íñigo", "North Zoë", kpi.Unassigned + " Ann"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
