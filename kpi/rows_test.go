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

// TestResponses: the e-mail records as they count add up to what the rates say.
func TestResponses(t *testing.T) {
	b := newBook(Emails)
	add := func(delivered, opened, clicked, machine Count) {
		b.Emails.Add(Email{SentDate: Date(2024, 1, 5), Sent: NoCount, Bounced: NoCount, Opens: NoCount, Delivered: delivered, Opened: opened, Clicked: clicked, Replied: NoCount, MachineOpens: machine})
	}
	add(100, 20, 5, 60)
	add(10, 15, 11, 2)
	add(10, 5, NoCount, 2)
	p := Defaults()
	p.AsOf = Date(2024, 2, 1)
	j, err := Prepare(b.Data, p)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []Responses{{20, 5, NoCount, NoCount}, {10, 10, NoCount, 2}, {5, NoCount, NoCount, 2}} {
		if got := j.Responses(i); got != want {
			t.Errorf("record %d: %v, want %v", i, got, want)
		}
	}
	r := j.Compute()
	for id, want := range map[string]Number{"email_open_rate": Frac(35, 120), "email_click_rate": Frac(15, 110), "email_open_rate_adjusted": Frac(11, 16)} {
		if v := r.Figure(id).Whole(0); v.Cmp(want) != 0 {
			t.Errorf("%s is %s, want %s", id, v.Number, want)
		}
	}
}
