package kpi

import "testing"

func TestRows(t *testing.T) {
	b := newBook(Deals)
	b.Roster = []RosterEntry{{Rep: b.sym("Ann"), Team: b.sym("North")}}
	b.deal("1", "Ann", "A", "2024-01-02", "2024-01-10", Won, 100_00)
	b.deal("2", "", "B", "2024-01-02", "2024-02-10", Lost, 100_00)
	b.deal("3", "Bob", "C", "2024-03-20", "2024-03-10", Won, 100_00)
	p := Defaults()
	p.AsOf, p.Where = Date(2024, 6, 30), []Filter{{"rep", []string{"ann", Unassigned}}}
	j, err := Prepare(b.Data, p)
	if err != nil {
		t.Fatal(err)
	}
	reps, teams := j.Labels("rep"), j.Labels("team")
	for i, want := range []struct {
		rep, team string
		in        bool
		cycle     int
	}{{"Ann", "North", true, 8}, {Unassigned, Unassigned, true, -1}, {"", "", false, -1}} {
		rep, in := reps.Of(Deals, i)
		team, _ := teams.Of(Deals, i)
		if rep != want.rep || team != want.team || in != want.in {
			t.Errorf("deal %d: %q of %q, %v", i, rep, team, in)
		}
		days, ok := j.Cycle(i)
		if !ok {
			days = -1
		}
		if days != want.cycle {
			t.Errorf("deal %d: a cycle of %d days, want %d", i, days, want.cycle)
		}
	}
	if !reps.Has(Emails) || j.Labels("product").Has(Leads) || j.TeamOf()["Ann"] != "North" {
		t.Error("dimensions and teams")
	}
}
