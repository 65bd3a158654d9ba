package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"salesk/internal/message"
	"salesk/kpi"
)

// firstTexts are the texts of a column, each once.
func firstTexts(g *Grid, column int) []string {
	var out []string
	for row := range g.Rows {
		if text := row.Cells[column].Text; !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// TestViewsByName: views are for people in the order in which they look for names, with
// the unassigned and the total last; for machines as the figures come.
func TestViewsByName(t *testing.T) {
	r := company()
	met := []string{kpi.Unassigned, "Jan", "anna", "Íñigo"}
	stages := []kpi.FunnelStage{{Name: "leads", Count: 1}}
	funnels := []kpi.Funnel{{Period: 1, Total: true, Stages: stages}}
	points := []kpi.CyclePoint{{Total: true}}
	for _, name := range met {
		funnels = append(funnels, kpi.Funnel{Period: 1, Group: []string{name}, Stages: stages})
		points = append(points, kpi.CyclePoint{Group: []string{name}})
	}
	people := []string{"anna", "Íñigo", "Jan", kpi.Unassigned, "Total"}
	machines := append([]string{"*"}, met...)
	for what, c := range map[string]struct {
		g    *Grid
		at   int
		want []string
	}{
		"funnel for people":   {FunnelGrid(r, funnels, Span{1, 2}, Mature{}, true, nil), 0, people},
		"funnel for machines": {FunnelGrid(r, funnels, Span{1, 2}, Mature{}, false, nil), 1, machines},
		"cycle for people":    {CycleGrid(r, points, 1, true, nil), 0, people},
		"cycle for machines":  {CycleGrid(r, points, 1, false, nil), 1, machines},
	} {
		if got := firstTexts(c.g, c.at); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", what, got, c.want)
		}
	}
}

// TestLeaderboardEqualsByName: equals of a ranking, and those that have no rank, stand by
// name; nobody's records come last.
func TestLeaderboardEqualsByName(t *testing.T) {
	r := company()
	standing := func(name string, rank int, value int64) kpi.RankEntry {
		return kpi.RankEntry{Group: []string{name}, Rank: rank, Value: kpi.Value{Number: kpi.Int(value), N: value}}
	}
	without := func(name string) kpi.RankEntry { return kpi.RankEntry{Group: []string{name}} }
	met := []kpi.RankEntry{standing("Zoë", 1, 9), standing("Ann", 2, 5), standing("Zita", 2, 5), standing("Íñigo", 2, 5),
		without(kpi.Unassigned), without("Óscar"), without("Paul")}
	machines := firstTexts(LeaderboardGrid(r, "deals_won", []Ranking{{1, met}}, false, nil), 2)
	people := firstTexts(LeaderboardGrid(r, "deals_won", []Ranking{{1, met}}, true, nil), 1)
	if want := []string{"Zoë", "Ann", "Zita", "Íñigo", kpi.Unassigned, "Óscar", "Paul"}; !slices.Equal(machines, want) {
		t.Errorf("for machines %q, want %q", machines, want)
	}
	if want := []string{"Zoë", "Ann", "Íñigo", "Zita", "Óscar", "Paul", kpi.Unassigned}; !slices.Equal(people, want) {
		t.Errorf("for people %q, want %q", people, want)
	}
}

// TestFunnelOfSeveralPeriods: the heading names them all, and each ends with its total.
func TestFunnelOfSeveralPeriods(t *testing.T) {
	r := company()
	stages := []kpi.FunnelStage{{Name: "leads", Count: 1}}
	var funnels []kpi.Funnel
	for p := range 2 {
		funnels = append(funnels, kpi.Funnel{Period: p, Total: true, Stages: stages}, kpi.Funnel{Period: p, Group: []string{"Ann"}, Stages: stages})
	}
	g := FunnelGrid(r, funnels, Span{0, 2}, Mature{}, true, nil)
	from, to := r.Periods[0], r.Periods[1]
	for _, p := range []kpi.Period{from, to} {
		if !strings.Contains(g.Title, p.Start.String()[:4]) {
			t.Errorf("%q does not name %s", g.Title, p.Label)
		}
	}
	if !strings.Contains(g.Title, " to ") {
		t.Errorf("%q is of one period", g.Title)
	}
	var got []string
	for row := range g.Rows {
		got = append(got, row.Cells[0].Text+" "+row.Cells[1].Text)
	}
	if want := []string{"Ann " + from.Label, "Total " + from.Label, "Ann " + to.Label, "Total " + to.Label}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestComparisonByName: so is what is held against other periods.
func TestComparisonByName(t *testing.T) {
	r := company()
	g, _, err := ComparisonGrid(r, Options{Shown: Span{1, 2}}, Comparison{Prev: true}, true)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for row := range g.Rows {
		if row.Cells[0].Text == firstTexts(g, 0)[0] {
			got = append(got, row.Cells[1].Text)
		}
	}
	if len(got) < 3 || got[len(got)-1] != "Total" {
		t.Fatalf("%q", got)
	}
	names := slices.Clone(got[:len(got)-1])
	slices.SortStableFunc(names, func(a, b string) int { return slices.Compare(sortKeys([]string{a}), sortKeys([]string{b})) })
	if !slices.Equal(got[:len(got)-1], names) {
		t.Errorf("%q, want %q", got[:len(got)-1], names)
	}
}

// TestImmatureFunnel: the shares of an immature funnel are marked, with one note for all groups,
// and the last mature one stands below it; machines get the note in each row.
func TestImmatureFunnel(t *testing.T) {
	r := company()
	stages := []kpi.FunnelStage{{Name: "leads", Count: 5}, {Name: "won", Count: 0, Step: kpi.Int(0), Overall: kpi.Int(0)}}
	young := func(group string, total bool) kpi.Funnel {
		return kpi.Funnel{Period: 1, Group: []string{group}, Total: total, Stages: stages, Immature: true, Note: message.Immature(5, 90)}
	}
	mature := Mature{Period: r.Periods[0], Funnel: &kpi.Funnel{Group: []string{"*"}, Total: true, Stages: stages}}
	funnels := []kpi.Funnel{young("*", true), young("Ann", false)}
	g := FunnelGrid(r, funnels, Span{1, 2}, mature, true, nil)
	var got []string
	for row := range g.Rows {
		c := row.Cells
		got = append(got, fmt.Sprintf("%s %s %s %v %d", c[0].Text, c[1].Text, c[2].Text, c[4].Immature, c[3].Mark))
	}
	before, now := r.Periods[0].Label, r.Periods[1].Label
	want := []string{"Ann " + now + " leads false 0", "Ann " + now + " won true 1", "Total " + now + " leads false 0", "Total " + now + " won true 1",
		"Total " + before + " leads false 0", "Total " + before + " won false 0"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if len(g.Notes) != 2 || !strings.HasPrefix(g.Notes[0], "immature: 5 leads") || !strings.Contains(g.Notes[1], "old enough to tell") {
		t.Errorf("notes %q", g.Notes)
	}
	for row := range FunnelGrid(r, funnels, Span{1, 2}, mature, false, nil).Rows {
		if note := row.Cells[len(row.Cells)-1].Text; !strings.HasPrefix(note, "immature: 5 leads") {
			t.Errorf("for machines the note is %q", note)
		}
	}
}
