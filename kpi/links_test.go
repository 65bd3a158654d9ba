package kpi

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"salesk/internal/parallel"
	"salesk/internal/testsize"
	"salesk/kpi/partition"
)

// linkedData makes more leads and deals than one worker takes at a time, of which some
// name each other by ids (several deals with the same one), some share a customer, and
// some an address.
func linkedData(r *rand.Rand, deals, leads int) *Data {
	d := &Data{Symbols: NewSymbols(), Loaded: KindSet(Deals, Leads)}
	keep := d.Symbols.Keeper()
	id := func(prefix string, i int) Sym {
		text := fmt.Append(nil, prefix, i)
		if r.IntN(2) == 0 {
			return d.Symbols.Bytes(text)
		}
		return keep.Keep(text)
	}
	day := func() Day { return Date(2023, 1, 1) + Day(r.IntN(900)) }
	maybe := func() Day {
		if r.IntN(3) == 0 {
			return NoDay
		}
		return day()
	}
	customers := deals/8 + 1
	customer := func() Sym {
		switch n := r.IntN(customers); r.IntN(6) {
		case 0:
			return 0
		case 1:
			return d.Symbols.String(fmt.Sprint("buyer", n, "@example.com"))
		case 2:
			return d.Symbols.String(fmt.Sprint("Buyer", n, "@Example.com"))
		default:
			return d.Symbols.String(fmt.Sprint("customer ", n))
		}
	}
	for i := range deals {
		x := Deal{ID: id("d", i-i%100/99), Customer: customer(), Created: maybe(), FirstContact: NoDay, Close: maybe(), Outcome: Outcome(r.IntN(3)),
			ContractStart: NoDay, ContractEnd: NoDay, Amount: 100}
		if r.IntN(5) == 0 {
			x.FirstContact = day()
		}
		if r.IntN(8) == 0 {
			x.LeadID = id("l", r.IntN(2*leads+1))
		}
		if r.IntN(6) == 0 {
			x.Email = d.Symbols.String(fmt.Sprint("buyer", r.IntN(customers), "@example.com"))
		}
		d.Deals.Add(x)
	}
	for i := range leads {
		x := Lead{ID: id("l", i), Customer: customer(), Created: day(), Opportunity: NoDay, Qualified: r.IntN(20) == 0}
		if r.IntN(4) == 0 {
			x.DealID = id("d", r.IntN(2*deals+1))
		}
		if r.IntN(2) == 0 {
			x.Email = d.Symbols.String(fmt.Sprint("buyer", r.IntN(2*customers), "@example.com"))
			if r.IntN(2) == 0 {
				x.Customer = 0
			}
		}
		d.Leads.Add(x)
	}
	return d
}

// naiveLinks links by maps of texts, one lead after the other.
func naiveLinks(f *dataset) (leads []leadFact, cycle []Day) {
	byID, byLead, byCustomer, byAddress := map[string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}
	text := f.Symbols.Text
	isLead := map[string]bool{}
	for i := range f.Leads.N {
		isLead[text(f.Leads.ID.At(i))] = true
	}
	addresses := make([][]string, f.Deals.N)
	for i := range f.Deals.N {
		d := new(f.Deals.Row(i))
		byID[text(d.ID)] = append(byID[text(d.ID)], i)
		byLead[text(d.LeadID)] = append(byLead[text(d.LeadID)], i)
		byCustomer[text(d.Customer)] = append(byCustomer[text(d.Customer)], i)
		for _, a := range []string{strings.ToLower(text(d.Email)), strings.ToLower(text(d.Customer))} {
			if strings.Contains(a, "@") && !slices.Contains(addresses[i], a) {
				addresses[i] = append(addresses[i], a)
				byAddress[a] = append(byAddress[a], i)
			}
		}
	}
	delete(byID, "")
	delete(byLead, "")
	delete(byCustomer, "")
	starts := [3][]Day{} // by key, the strongest first
	for key := range starts {
		starts[key] = slices.Repeat([]Day{NoDay}, f.Deals.N)
	}
	for i := range f.Leads.N {
		l := new(f.Leads.Row(i))
		mine, key := slices.Concat(byID[text(l.DealID)], byLead[text(l.ID)]), 0
		for ; len(mine) == 0 && key < 2; key++ {
			mine = slices.Clone([][]int{byAddress[text(l.Email)], byCustomer[text(l.Customer)]}[key])
			mine = slices.DeleteFunc(mine, func(at int) bool {
				d := new(f.Deals.Row(at))
				return d.closed(l.Created-1) || l.ID != 0 && d.LeadID != 0 && isLead[text(d.LeadID)] || key == 1 && l.Email != 0 && len(addresses[at]) > 0
			})
		}
		x := leadFact{dealDays: dealDays{came: NoDay, won: NoDay}, linked: len(mine) > 0}
		for _, at := range mine {
			d := new(f.Deals.Row(at))
			if c := d.created(); c <= f.AsOf {
				x.opportunity = true
				if c != NoDay && (x.came == NoDay || c < x.came) {
					x.came = c
				}
			}
			if d.wonBy(f.AsOf) && (x.won == NoDay || d.Close < x.won) {
				x.converted, x.won = true, d.Close
			}
		}
		if key > 0 && len(mine) > 0 {
			first := slices.MinFunc(mine, func(a, b int) int {
				ends := func(at int) Day {
					if d := new(f.Deals.Row(at)); d.closed(never - 1) {
						return d.Close
					}
					return never
				}
				return cmp.Or(cmp.Compare(ends(a), ends(b)), strings.Compare(text(f.Deals.ID.At(a)), text(f.Deals.ID.At(b))), cmp.Compare(a, b))
			})
			mine = nil
			if c := f.Deals.Created.At(first); c != NoDay && l.Created <= c {
				mine = []int{first}
			}
		}
		for _, at := range mine {
			if starts[key][at] == NoDay || l.Created < starts[key][at] {
				starts[key][at] = l.Created
			}
		}
		late := x.converted && f.ConversionDays > 0 && int(x.won-l.Created) > f.ConversionDays
		x.opportunity = x.opportunity || x.converted || l.Qualified
		x.converted = x.converted && !late
		leads = append(leads, x)
	}
	for i := range f.Deals.N {
		start := f.Deals.Row(i).Created
		for _, from := range []Day{starts[2][i], starts[1][i], starts[0][i], f.Deals.Row(i).FirstContact} {
			if from != NoDay {
				start = from
			}
		}
		cycle = append(cycle, start)
	}
	return leads, cycle
}

func TestLinksNaive(t *testing.T) {
	for seed, n := range [][2]int{{3*parallel.SpanSize + 17, 2*parallel.SpanSize + 5}, {900, 1200}, {40, 20_000}, {20_000, 7}, {1, 1}, {0, 3}, {3, 0}} {
		d := linkedData(rand.New(rand.NewPCG(uint64(seed), 6)), n[0], n[1])
		var want *dataset
		for _, workers := range []int{1, 2, 5} {
			p := Defaults()
			p.AsOf, p.Workers, p.ConversionDays = Date(2024, 12, 1), workers, seed%2*200
			f, err := newFacts(d, p)
			if err != nil {
				t.Fatal(err)
			}
			f.linkLeads()
			if want == nil {
				want = &dataset{links: &links{}}
				want.leads, want.cycle = naiveLinks(f)
			}
			for i, x := range f.leads {
				if x != want.leads[i] {
					t.Fatalf("%d deals, %d workers: lead %d of %d is %+v, want %+v", n[0], workers, i, n[1], x, want.leads[i])
				}
			}
			if len(f.leads) != n[1] || !slices.Equal(f.cycle, want.cycle) {
				t.Fatalf("%d deals, %d leads, %d workers: the cycles do not start where they should", n[0], n[1], workers)
			}
		}
	}
}

// TestLinksOfOneCustomer holds that a customer that all leads and deals have, such as
// "n/a", is no matter of leads times deals: here 10¹⁰.
func TestLinksOfOneCustomer(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 10))
	d := linkedData(r, 100_000, 100_000)
	name := d.Symbols.String("n/a")
	d.Deals.Customer, d.Deals.LeadID = slices.Repeat(Syms{name}, d.Deals.N), nil
	d.Leads.Customer, d.Leads.DealID = slices.Repeat(Syms{name}, d.Leads.N), nil
	d.Leads.Email, d.Deals.Email = nil, nil
	p := Defaults()
	p.AsOf = Date(2024, 12, 1)
	f, err := newFacts(d, p)
	if err != nil {
		t.Fatal(err)
	}
	f.linkLeads()
	deals := d.Deals.Rows()
	for range 50 {
		i := r.IntN(d.Leads.N)
		l, won := new(d.Leads.Row(i)), NoDay
		for j := range deals {
			if x := &deals[j]; x.wonBy(p.AsOf) && !x.closed(l.Created-1) && (won == NoDay || x.Close < won) {
				won = x.Close
			}
		}
		if x := f.leads[i]; x.won != won || !x.linked {
			t.Errorf("a lead of %s was won on %s, want %s", l.Created, x.won, won)
		}
	}
}

// TestJoinIsExact joins by a hash that most texts share.
func TestJoinIsExact(t *testing.T) {
	table := NewSymbols()
	keep := table.Keeper()
	var few, many []Sym
	want := map[[2]int32]int{}
	for i := range 300 {
		few = append(few, keep.Keep(fmt.Append(nil, "id ", i%200)))
		many = append(many, table.String(fmt.Sprint("id ", i%250)))
	}
	few[7], many[7], few[8] = 0, 0, many[50]
	for i, a := range few {
		for j, b := range many {
			if a != 0 && table.Text(a) == table.Text(b) {
				want[[2]int32{int32(i), int32(j)}] = 1
			}
		}
	}
	for _, hash := range []func(string) uint32{func(string) uint32 { return 0 }, func(id string) uint32 { return uint32(len(id)) << 8 }} {
		k := &linking{parts: partition.Partitioner{Workers: 2}, dataset: &dataset{Data: &Data{Symbols: table}}, hash: hash}
		got := map[[2]int32]int{}
		k.join(len(few), func(i int) Sym { return few[i] }, len(many), func(i int) Sym { return many[i] }, func(a, b int32) { got[[2]int32{a, b}]++ })
		if !maps.Equal(got, want) {
			t.Errorf("%d pairs, want %d", len(got), len(want))
		}
	}
}

// TestAccountsNaive finds the customers by a map of texts.
func TestAccountsNaive(t *testing.T) {
	for seed, n := range []int{3*parallel.SpanSize + 17, 700, 1, 0} {
		r := rand.New(rand.NewPCG(uint64(seed), 7))
		d := linkedData(r, n, 0)
		for _, books := range []bool{false, true} {
			if books {
				d.Loaded |= KindSet(Customers)
				for i := range n/8 + 3 {
					d.Customers = append(d.Customers, Customer{Customer: d.Symbols.String(fmt.Sprint("customer ", i)), MRR: NoMoney, Start: NoDay, End: NoDay})
				}
			}
			p := Defaults()
			p.AsOf, p.Workers = Date(2024, 12, 1), 1+seed%3
			f, err := newFacts(d, p)
			if err != nil {
				t.Fatal(err)
			}
			f.openAccounts()
			want := map[string][]int32{}
			for i := range d.Deals.N {
				if x := new(d.Deals.Row(i)); x.Customer != 0 && x.wonBy(p.AsOf) {
					name := d.Symbols.Text(x.Customer)
					want[name] = append(want[name], int32(i))
				}
			}
			if !books && len(f.accounts) != len(want) || books && len(f.accounts) > len(d.Customers) {
				t.Fatalf("%d customers", len(f.accounts))
			}
			for _, a := range f.accounts {
				mine := f.won[a.from:a.to]
				var name string
				if books {
					name = d.Symbols.Text(d.Customers[f.rowsOf(&a)[0]].Customer)
				} else {
					name = d.Symbols.Text(d.Deals.Row(int(mine[0])).Customer)
				}
				slices.SortStableFunc(want[name], func(a, b int32) int {
					x, y := d.Deals.Row(int(a)), d.Deals.Row(int(b))
					if x.Close != y.Close {
						return int(x.Close - y.Close)
					}
					return strings.Compare(d.Symbols.Text(x.ID), d.Symbols.Text(y.ID))
				})
				if !slices.Equal(mine, want[name]) {
					t.Fatalf("the deals of %q are %v, want %v", name, mine, want[name])
				}
			}
		}
	}
}

// TestKeptIDs holds that it does not matter which ids are interned and which are kept.
func TestKeptIDs(t *testing.T) {
	for seed := range uint64(testsize.Of(80)) {
		r := rand.New(rand.NewPCG(seed, 4))
		d, p := randomData(r), randomParams(r)
		want, err := Compute(d, p)
		if err != nil {
			t.Fatal(err)
		}
		keeper := d.Symbols.Keeper()
		keep := func(s *Sym) {
			if r.IntN(3) > 0 {
				*s = keeper.Keep([]byte(d.Symbols.Text(*s)))
			}
		}
		for _, ids := range []Syms{d.Deals.ID, d.Deals.LeadID, d.Leads.ID, d.Leads.DealID} {
			for i := range ids {
				keep(&ids[i])
			}
		}
		got, err := Compute(d, p)
		if err != nil {
			t.Fatal(err)
		}
		if dump(got) != dump(want) {
			t.Fatalf("seed %d: with kept ids\n%s\nwith interned ones\n%s", seed, dump(got), dump(want))
		}
	}
}

// TestLinkKeys holds which key links what, and which leads start a cycle.
func TestLinkKeys(t *testing.T) {
	deal := func(id, customer, email, lead, created, closed string) func(b book) {
		return func(b book) {
			b.Deals.Add(Deal{ID: b.sym(id), Customer: b.sym(customer), Email: b.sym(email), LeadID: b.sym(lead), Amount: 100, Created: iso(created),
				FirstContact: NoDay, Close: iso(closed), ContractStart: NoDay, ContractEnd: NoDay, Outcome: Won})
		}
	}
	lead := func(id, created, customer, email, deal string) func(b book) {
		return func(b book) {
			b.Leads.Add(Lead{ID: b.sym(id), Created: iso(created), Customer: b.sym(customer), Email: b.sym(email), DealID: b.sym(deal), Opportunity: NoDay})
		}
	}
	for _, test := range []struct {
		name   string
		adds   []func(b book)
		starts string // of the deals' cycles
		won    string // of the leads
	}{
		{"repeat business", []func(b book){deal("1", "Acme", "", "", "2022-01-10", "2022-01-20"), deal("2", "Acme", "", "", "2024-01-05", "2024-01-15"),
			lead("L1", "2022-01-05", "Acme", "", "")}, "2022-01-05 2024-01-05", "2022-01-20"},
		{"after the first deal came up", []func(b book){deal("1", "Acme", "", "", "2022-01-10", "2022-01-20"), lead("L1", "2022-01-11", "Acme", "", "")}, "2022-01-10", "2022-01-20"},
		{"on the day it came up", []func(b book){deal("1", "Acme", "", "", "2022-01-10", "2022-01-20"), lead("L1", "2022-01-10", "Acme", "", "")}, "2022-01-10", "2022-01-20"},
		{"after the close", []func(b book){deal("1", "Acme", "", "", "2022-01-10", "2022-01-20"), lead("L1", "2022-01-21", "Acme", "", "")}, "2022-01-10", ""},
		{"two close on a day", []func(b book){deal("9", "Acme", "", "", "2022-01-10", "2022-01-20"), deal("10", "Acme", "", "", "2022-01-11", "2022-01-20"),
			lead("L1", "2022-01-05", "Acme", "", "")}, "2022-01-10 2022-01-05", "2022-01-20"},
		{"an address before the company", []func(b book){deal("1", "Acme", "buyer@acme.example", "", "2024-01-10", "2024-02-09"), lead("L1", "2022-01-10", "Acme", "old@acme.example", ""),
			lead("L2", "2024-01-05", "Acme", "Buyer@acme.example", ""), lead("L3", "2022-03-01", "Acme", "", "")}, "2024-01-05", " 2024-02-09 2024-02-09"},
		{"a customer that is an address", []func(b book){deal("1", "Ann@Acme.example", "", "", "2024-01-10", "2024-02-09"), lead("L1", "2024-01-01", "", "ann@acme.example", "")},
			"2024-01-01", "2024-02-09"},
		{"another lead's deal", []func(b book){deal("1", "Acme", "", "L2", "2024-01-10", "2024-02-09"), lead("L1", "2024-01-01", "Acme", "", ""), lead("L2", "2024-02-01", "", "", "")},
			"2024-02-01", " 2024-02-09"},
		{"an id that names no lead", []func(b book){deal("1", "Acme", "", "L7", "2024-01-10", "2024-02-09"), lead("L1", "2024-01-01", "Acme", "", "")}, "2024-01-01", "2024-02-09"},
		{"an id that names no deal", []func(b book){deal("1", "Acme", "", "", "2024-01-10", "2024-02-09"), lead("L1", "2024-01-01", "Acme", "", "7")}, "2024-01-01", "2024-02-09"},
		{"an id whenever the deal came up", []func(b book){deal("1", "Acme", "", "", "2024-01-10", "2024-02-09"), lead("L1", "2024-01-20", "", "", "1"), lead("L2", "2024-01-01", "Acme", "", "")},
			"2024-01-20", "2024-02-09 2024-02-09"},
		{"no day on which the deal came up", []func(b book){deal("1", "Acme", "", "", "", "2024-02-09"), lead("L1", "2024-01-01", "Acme", "", "")}, "", "2024-02-09"},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := newBook(Deals, Leads)
			for _, add := range test.adds {
				add(b)
			}
			p := Defaults()
			p.AsOf = Date(2024, 12, 31)
			f, err := newFacts(b.Data, p)
			if err != nil {
				t.Fatal(err)
			}
			f.linkLeads()
			text := func(d Day) string {
				if d == NoDay {
					return ""
				}
				return d.String()
			}
			var starts, won []string
			for _, d := range f.cycle {
				starts = append(starts, text(d))
			}
			for _, x := range f.leads {
				won = append(won, text(x.won))
			}
			if got := strings.Join(starts, " "); got != test.starts {
				t.Errorf("the cycles start on %q, want %q", got, test.starts)
			}
			if got := strings.Join(won, " "); got != test.won {
				t.Errorf("the leads were won on %q, want %q", got, test.won)
			}
		})
	}
}

// TestLaterLeads: a lead that comes in after all its deals have closed changes no cycle, and
// records of nobody else's change no revenue.
func TestLaterLeads(t *testing.T) {
	for seed := range uint64(testsize.Of(60)) {
		r := rand.New(rand.NewPCG(seed, 14))
		d, p := randomData(r), randomParams(r)
		p.By, p.KPIs, p.From, p.To = []string{"rep"}, []string{"revenue", "sales_cycle", "sales_cycle_p90"}, Date(2023, 1, 1), Date(2025, 3, 31)
		before := dumped(t, d, p)
		for i := range 12 {
			d.Leads.Add(Lead{ID: d.Symbols.String(fmt.Sprint("late", i)), Created: Date(2025, 6, 1), Customer: d.Symbols.String(fmt.Sprint("customer", i+1)),
				Rep: d.Symbols.String("rep1"), Opportunity: NoDay})
			d.Customers = append(d.Customers, Customer{Customer: d.Symbols.String(fmt.Sprint("stranger", i)), Start: Date(2023, 5, 1), End: NoDay, MRR: NoMoney})
		}
		if after := dumped(t, d, p); after != before {
			t.Fatalf("seed %d: figures changed", seed)
		}
	}
}

// dumped are the figures.
func dumped(t *testing.T, d *Data, p Params) string {
	t.Helper()
	r, err := Compute(d, p)
	if err != nil {
		t.Fatal(err)
	}
	r.Through, r.Warnings = NoDay, nil // of links that lead nowhere, where there were no leads before
	return dump(r)
}
