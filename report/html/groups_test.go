package html

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"salesk/kpi"
	"salesk/report"
	"salesk/report/lang"
)

// TestSeveralDimensions: a report by team and rep knows the team of each row, so that
// the team filter finds them, and does not tell it twice.
func TestSeveralDimensions(t *testing.T) {
	b := book(t)
	b.Results = compute(t, exports(), params("team", "rep"))
	b.LikeBefore, b.LikeYear, b.Funnels = nil, nil, nil
	page := parse(t, render(t, b))
	board := byID(page, "board")
	if board == nil {
		t.Fatal("no leaderboard")
	}
	if head := textOf(find(board, named("thead"))[0]); strings.Count(head, "Team") != 1 {
		t.Errorf("the headings %q tell the team twice", head)
	}
	teams := map[string]string{} // name -> the value that the filter knows it by
	for i, team := range newFigures(nil, b.ByTeam, b.Shown).groups {
		teams[team] = "t" + strconv.Itoa(i)
	}
	rows := 0
	for _, tr := range find(board, named("tr")) {
		who := find(tr, named("th"))
		if attr(tr, "data-rep") == "" || len(who) == 0 {
			continue
		}
		rows++
		name := textOf(who[0])
		team, _, _ := strings.Cut(name, " · ")
		if want := teams[team]; want == "" || attr(tr, "data-team") != want {
			t.Errorf("%s is of the team %q, want %q", name, attr(tr, "data-team"), want)
		}
	}
	if rows < 8 {
		t.Errorf("%d rows", rows)
	}
}

// TestLoose: records of nobody have no place in a ranking, however many dimensions there are.
func TestLoose(t *testing.T) {
	for group, want := range map[string]bool{kpi.Unassigned: true, report.GroupKey([]string{kpi.Unassigned, kpi.Unassigned}): true, report.GroupKey([]string{"North", kpi.Unassigned}): false, "Ann": false, whole: false} {
		if loose(group) != want {
			t.Errorf("%q: %v", group, !want)
		}
	}
}

// TestCompanyAlone: a report by nothing says so, and speaks of no "Companys".
func TestCompanyAlone(t *testing.T) {
	b := book(t)
	b.Results = compute(t, exports(), params())
	b.LikeBefore, b.LikeYear, b.Funnels = nil, nil, nil
	page := string(render(t, b))
	if strings.Contains(page, "Companys") {
		t.Error("Companys")
	}
	for _, want := range []string{"A report by rep has a leaderboard.", "A report by rep holds its reps against each other."} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

// TestFunnelOfOpportunities: without leads the funnel does not speak of them.
func TestFunnelOfOpportunities(t *testing.T) {
	b := book(t)
	for i := range b.Funnels {
		b.Funnels[i].Stages = b.Funnels[i].Stages[1:]
	}
	funnel := byID(parse(t, render(t, b)), "funnel")
	if funnel == nil {
		t.Fatal("no funnel")
	}
	if text := textOf(funnel); !strings.Contains(text, "What became of the opportunities") || strings.Contains(text, "leads created") {
		t.Errorf("the funnel of opportunities says %.200q", text)
	}
}

// TestFunnelLabelsFit: in every language what stands beside a bar ends within the chart.
func TestFunnelLabelsFit(t *testing.T) {
	for _, code := range lang.Codes() {
		b := book(t)
		l, err := lang.Of(code)
		if err != nil {
			t.Fatal(err)
		}
		for i := range b.Funnels {
			b.Funnels[i].Stages = b.Funnels[i].Stages[1:]
		}
		d := &dashboard{b: b, l: l, r: b.Results, shown: b.Shown, reps: newFigures(l, b.Results, b.Shown)}
		c := d.funnelChart("funnel", &b.Funnels[0], "March 2025")
		for _, label := range c.Labels {
			x, err := strconv.ParseFloat(label.X, 64)
			if err != nil {
				t.Fatal(err)
			}
			if end := x + 6.6*float64(len([]rune(label.Text))); !strings.Contains(label.Class, "end") && end > float64(c.W) {
				t.Errorf("%s: %q ends at %.0f of %d", code, label.Text, end, c.W)
			}
		}
	}
}

// TestGroupsByName: filters and tables list groups as people look for names, and know each
// by its number.
func TestGroupsByName(t *testing.T) {
	k := kpi.Catalogue()[0]
	r := &kpi.Results{By: []string{"rep"}, KPIs: []*kpi.KPI{k}, Figures: []kpi.Figure{{KPI: k, Groups: [][]string{{kpi.Unassigned}, {"Zoë"}, {"bob"}, {"Ann"}, {"Íñigo"}}}}}
	f := newFigures(nil, r, 0)
	want := []string{"Ann", "bob", "Íñigo", "Zoë", kpi.Unassigned}
	if !slices.Equal(f.groups, want) {
		t.Errorf("%q, want %q", f.groups, want)
	}
	for i, name := range want {
		if f.number[name] != i {
			t.Errorf("%s is %d, want %d", name, f.number[name], i)
		}
	}
}
