package kpi

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"salesk/internal/parallel"
)

// TestGroupsNaive holds that each record is in the group of its values, and that equal
// values are one group whatever the kind: with few values a dimension, and with so many
// that their pairs have no table.
func TestGroupsNaive(t *testing.T) {
	for seed, c := range []struct{ records, values int }{{parallel.SpanSize + 9, 40}, {parallel.SpanSize + 9, 1500}, {300, 4}, {0, 1}} {
		r := rand.New(rand.NewPCG(uint64(seed), 8))
		d := &Data{Symbols: NewSymbols(), Loaded: KindSet(Deals, Leads)}
		pick := func(prefix string) Sym {
			if n := r.IntN(c.values + 1); n > 0 {
				return d.Symbols.String(fmt.Sprint(prefix, n))
			}
			return 0
		}
		for range c.records {
			d.Deals.Add(Deal{Rep: pick("rep"), Team: pick("team"), Origin: pick("source"), Region: pick("region"), Product: pick("product"),
				Created: NoDay, FirstContact: NoDay, Close: NoDay})
			d.Leads.Add(Lead{Rep: pick("rep"), Team: pick("team"), Origin: pick("source"), Region: pick("region")})
		}
		for i := range c.values {
			d.Roster = append(d.Roster, RosterEntry{Rep: d.Symbols.String(fmt.Sprint("rep", i)), Team: pick("team"), Region: pick("region")})
		}
		for _, dims := range [][]string{nil, {"rep"}, {"region"}, {"source", "rep"}, {"rep", "team", "source", "region"}, {"product", "rep"}} {
			p := Defaults()
			p.AsOf, p.Workers = Date(2024, 1, 1), 1+seed
			f, err := newFacts(d, p)
			if err != nil {
				t.Fatal(err)
			}
			by := newGrouping(f, dims)
			by.resolve(KindSet(Leads))
			by.resolve(KindSet(Deals, Leads, Costs))
			if by.cost != nil && slices.Contains(dims, "product") || len(by.lead) != c.records && !slices.Contains(dims, "product") || len(by.deal) != c.records {
				t.Fatalf("by %v: %d deals and %d leads of %d have a group", dims, len(by.deal), len(by.lead), c.records)
			}
			for k, groups := range map[Kind][]group{Deals: by.deal, Leads: by.lead} {
				for i, g := range groups {
					for j, dim := range dims {
						if want := f.column(k, dim)(i); by.keys[g][j] != want {
							t.Fatalf("%s %d by %v: %s is %q, want %q", k, i, dims, dim, d.Symbols.Text(by.keys[g][j]), d.Symbols.Text(want))
						}
					}
				}
			}
			seen := map[string]bool{}
			for g := range by.keys {
				key := fmt.Sprint(by.texts(group(g)))
				if seen[key] {
					t.Fatalf("by %v: two groups are %s", dims, key)
				}
				seen[key] = true
			}
		}
	}
}

// TestUsualTeam holds that a rep's team is that of the roster, else of its latest deal
// that has one, the later record of two on one day, whatever the number of workers.
func TestUsualTeam(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 9))
	d := &Data{Symbols: NewSymbols(), Loaded: KindSet(Deals)}
	pick := func(prefix string, n int) Sym {
		if n := r.IntN(n + 1); n > 0 {
			return d.Symbols.String(fmt.Sprint(prefix, n))
		}
		return 0
	}
	want, on := map[Sym]Sym{}, map[Sym]Day{}
	for range 4 * parallel.SpanSize {
		x := Deal{Rep: pick("rep", 30), Team: pick("team", 5), Created: Date(2024, 1, 1) + Day(r.IntN(40)), FirstContact: NoDay, Close: NoDay}
		if r.IntN(9) == 0 {
			x.Created = NoDay
		}
		d.Deals.Add(x)
		if x.Rep != 0 && x.Team != 0 && (want[x.Rep] == 0 || x.Created >= on[x.Rep]) {
			want[x.Rep], on[x.Rep] = x.Team, x.Created
		}
	}
	named := RosterEntry{Rep: d.Symbols.String("rep7"), Team: d.Symbols.String("another")}
	d.Roster = []RosterEntry{named, {Rep: d.Symbols.String("rep8")}, {Team: named.Team}}
	want[named.Rep] = named.Team
	for _, workers := range []int{1, 2, 3} {
		p := Defaults()
		p.AsOf, p.Workers = Date(2024, 3, 1), workers
		f, err := newFacts(d, p)
		if err != nil {
			t.Fatal(err)
		}
		if len(f.reps) != 30 {
			t.Errorf("%d reps", len(f.reps))
		}
		for rep, team := range want {
			if f.usualTeam(rep) != team || f.team(0, rep, f.AsOf) != team {
				t.Errorf("%d workers: the team of %s is %q, want %q", workers, d.Symbols.Text(rep), d.Symbols.Text(f.usualTeam(rep)), d.Symbols.Text(team))
			}
		}
		later := d.Symbols.String("interned later")
		if f.usualTeam(0) != 0 || f.region(0, 0) != 0 || f.usualTeam(later) != 0 {
			t.Error("nobody has a team")
		}
	}
}
