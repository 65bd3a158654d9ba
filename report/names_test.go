package report

import (
	"slices"
	"testing"

	"salesk/kpi"
)

func TestSortNames(t *testing.T) {
	names := []string{kpi.Unassigned, "Zoë", "Íñigo", "bob", "Ann", "anna", "Bob", "Jan"}
	SortNames(names)
	if want := []string{"Ann", "anna", "Bob", "bob", "Íñigo", "Jan", "Zoë", kpi.Unassigned}; !slices.Equal(names, want) {
		t.Errorf("%q, want %q", names, want)
	}
	groups := [][]string{{"North", "Zoë"}, {kpi.Unassigned, "Ann"}, {"North", "Íñigo"}, {"Élan", "Ann"}}
	SortByName(groups, func(g []string) []string { return g })
	for i, want := range [][]string{{"Élan", "Ann"}, {"North", "Íñigo"}, {"North", "Zoë"}, {kpi.Unassigned, "Ann"}} {
		if !slices.Equal(groups[i], want) {
			t.Errorf("%d is %q, want %q", i, groups[i], want)
		}
	}
}

// TestSortOwners: names move among goals that differ in nothing else; the company, teams,
// KPIs and periods stay where they are, within other goals too.
func TestSortOwners(t *testing.T) {
	year, month := kpi.Period{Start: kpi.Date(2024, 1, 1), End: kpi.Date(2024, 12, 31)}, kpi.Period{Start: kpi.Date(2024, 1, 1), End: kpi.Date(2024, 1, 31)}
	goal := func(metric string, p kpi.Period, kind kpi.OwnerKind, name string, parts ...kpi.Goal) kpi.Goal {
		return kpi.Goal{Metric: metric, Period: p, Owner: kpi.Owner{Kind: kind, Name: name}, Parts: parts}
	}
	goals := []kpi.Goal{
		goal("revenue", year, kpi.OfCompany, "",
			goal("revenue", year, kpi.OfTeam, "West"),
			goal("revenue", year, kpi.OfTeam, "Ázsia"),
			goal("revenue", year, kpi.OfRep, "Zoë"),
			goal("revenue", year, kpi.OfRep, "Íñigo")),
		goal("revenue", month, kpi.OfRep, "Zoë"),
		goal("revenue", month, kpi.OfRep, "Íñigo"),
		goal("deals_won", year, kpi.OfRep, "Zoë"),
		goal("deals_won", month, kpi.OfRep, "Ann"),
	}
	SortOwners(goals)
	var got []string
	var walk func(gs []kpi.Goal)
	walk = func(gs []kpi.Goal) {
		for _, g := range gs {
			got = append(got, g.Metric+" "+g.Owner.String())
			walk(g.Parts)
		}
	}
	walk(goals)
	want := []string{"revenue company", "revenue team Ázsia", "revenue team West", "revenue rep Íñigo", "revenue rep Zoë",
		"revenue rep Íñigo", "revenue rep Zoë", "deals_won rep Zoë", "deals_won rep Ann"}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
}
