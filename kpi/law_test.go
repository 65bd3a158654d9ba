package kpi

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// randomData makes a small company with every awkward case: empty cells, ties,
// negative amounts, contracts that end before they start, dates after the as-of date.
func randomData(r *rand.Rand) *Data {
	d := &Data{Symbols: NewSymbols(), Loaded: KindSet(Deals, Leads, Emails, Costs, Targets)}
	pick := func(prefix string, n int) Sym {
		if k := r.IntN(n + 1); k > 0 {
			return d.Symbols.String(fmt.Sprint(prefix, k))
		}
		return 0
	}
	day := func() Day { return Date(2023, 1, 1) + Day(r.IntN(800)) }
	maybe := func() Day {
		if r.IntN(4) == 0 {
			return NoDay
		}
		return day()
	}
	for i := range r.IntN(60) {
		x := Deal{ID: d.Symbols.String(fmt.Sprint("d", i)), Rep: pick("rep", 4), Customer: pick("customer", 12), Team: pick("team", 2),
			Origin: pick("source", 3), Amount: Money(r.IntN(200000) - 5000), Created: maybe(), FirstContact: maybe(), Close: day(),
			ContractStart: maybe(), ContractEnd: maybe(), LeadID: pick("l", 20), Outcome: Outcome(r.IntN(3))}
		if r.IntN(9) == 0 {
			x.Amount = NoMoney
		}
		d.Deals.Add(x)
	}
	for i := range r.IntN(40) {
		d.Leads.Add(Lead{ID: d.Symbols.String(fmt.Sprint("l", i)), Created: day(), Rep: pick("rep", 4), Origin: pick("source", 3),
			Customer: pick("customer", 12), DealID: pick("d", 30), Opportunity: maybe(), Qualified: r.IntN(5) == 0})
	}
	for range r.IntN(80) {
		d.Emails.Add(Email{SentDate: day(), Rep: pick("rep", 4), Campaign: pick("campaign", 3), Sent: Count(r.IntN(9)),
			Delivered: Count(r.IntN(9) - 1), Bounced: Count(r.IntN(3) - 1), Opened: Count(r.IntN(5) - 1), Clicked: Count(r.IntN(3) - 1),
			Replied: Count(r.IntN(3) - 1), MachineOpens: Count(r.IntN(3) - 1)})
	}
	for range r.IntN(30) {
		from := day()
		c := Cost{Amount: Money(r.IntN(90000) - 2000), Rep: pick("rep", 4), Origin: pick("source", 3), Date: from, Start: NoDay, End: NoDay}
		if r.IntN(2) == 0 {
			c.Date, c.Start, c.End = NoDay, from, from+Day(r.IntN(100))
		}
		d.Costs = append(d.Costs, c)
	}
	for range r.IntN(20) {
		from := day()
		metric := Sym(0)
		if m := r.IntN(3); m > 0 {
			metric = d.Symbols.String([]string{"", "deals_won", "new_customers"}[m])
		}
		d.Targets = append(d.Targets, Target{Value: Dec{Coef: int64(r.IntN(1000))}, Metric: metric, Start: from, End: from + Day(r.IntN(200)), Rep: pick("rep", 4), Team: pick("team", 2)})
	}
	if r.IntN(3) == 0 {
		d.Loaded |= KindSet(Customers)
		for i := range r.IntN(15) {
			c := Customer{Customer: d.Symbols.String(fmt.Sprint("customer", i+1)), Rep: pick("rep", 4), Start: maybe(), End: maybe(), MRR: Money(r.IntN(5000))}
			if r.IntN(3) == 0 {
				c.MRR = NoMoney
			}
			d.Customers = append(d.Customers, c)
		}
	}
	return d
}

func randomParams(r *rand.Rand) Params {
	p := Defaults()
	p.Calendar.Grain = Grain(1 + r.IntN(5))
	p.Calendar.FiscalStart = 1 + r.IntN(12)
	p.AsOf = Date(2023, 1, 1) + Day(300+r.IntN(600))
	p.By = [][]string{nil, {"rep"}, {"team"}, {"rep", "source"}}[r.IntN(4)]
	p.AllocateEven = r.IntN(2) == 0
	p.ConversionDays = []int{0, 60}[r.IntN(2)]
	return p
}

// TestLaw holds the law that every KPI lives by: records cut into chunks anywhere,
// folded apart, encoded, decoded, shuffled and merged give the bytes of one pass.
func TestLaw(t *testing.T) {
	families := map[family]bool{}
	for _, k := range Catalogue() {
		for _, fam := range k.calc.uses {
			families[fam] = true
		}
	}
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		f, err := newFacts(randomData(r), randomParams(r))
		if err != nil {
			t.Fatal(err)
		}
		if len(f.periods) == 0 {
			continue
		}
		for fam := range families {
			dims := f.By
			for _, d := range dims {
				if !groupable(fam.grouped(f), d) || fam.company() {
					dims = nil
					break
				}
			}
			if fam.byRep() {
				dims = []string{"rep"}
			}
			by := newGrouping(f, dims)
			f.need(fam, by)
			holdLaw(t, r, fmt.Sprint("seed ", seed), f, by, fam)
		}
	}
}

// holdLaw holds a family to the law, and to its converse: what was folded can be taken out
// again, and leaves the bytes of what was folded beside it.
func holdLaw(t *testing.T, r *rand.Rand, name string, f *facts, by *grouping, fam family) {
	t.Helper()
	none := func() accumulator { return newDesk(f, by, fam).accs[0] }
	whole, beside, out := newDesk(f, by, fam), newDesk(f, by, fam), newDesk(f, by, fam)
	var parts []accumulator
	for k, n := range f.factSizes() {
		whole.fold(factKind(k), 0, n)
		for lo := 0; lo < n; {
			hi := min(n, lo+1+r.IntN(40))
			part := newDesk(f, by, fam)
			part.fold(factKind(k), lo, hi)
			parts = append(parts, part.accs[0])
			if r.IntN(3) == 0 {
				out.fold(factKind(k), lo, hi)
			} else {
				beside.fold(factKind(k), lo, hi)
			}
			lo = hi
		}
	}
	want := encode(t, whole.accs[0])
	r.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
	got := none()
	for _, part := range parts {
		if r.IntN(2) == 0 {
			got.mergeAll(part, 1)
		} else if err := got.UnmarshalBinary(encode(t, part)); err != nil {
			t.Fatalf("%s, %s: %v", name, fam.name(), err)
		}
	}
	if !bytes.Equal(encode(t, got), want) {
		t.Fatalf("%s: %s merged from %d parts differs from one pass", name, fam.name(), len(parts))
	}
	got.mergeAll(out.accs[0], -1)
	if !bytes.Equal(encode(t, got), encode(t, beside.accs[0])) {
		t.Fatalf("%s: %s differs after some records have been taken out", name, fam.name())
	}
	if got.mergeAll(beside.accs[0], -1); !bytes.Equal(encode(t, got), encode(t, none())) {
		t.Fatalf("%s: %s is something after all records have been taken out", name, fam.name())
	}
}

func encode(t *testing.T, a accumulator) []byte {
	t.Helper()
	b, err := a.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestDamagedEncoding holds that an accumulator that is cut short or damaged is an
// error and never a panic.
func TestDamagedEncoding(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	f, err := newFacts(randomData(r), Params{Calendar: Calendar{Grain: ByMonth, FiscalStart: 1}, From: NoDay, To: NoDay, AsOf: Date(2025, 1, 1), InactiveDays: 365, GrossMargin: Dec{Coef: 1}})
	if err != nil {
		t.Fatal(err)
	}
	by := newGrouping(f, []string{"rep"})
	f.need(cycleLengthsFamily, by)
	a := newDesk(f, by, cycleLengthsFamily)
	a.fold(dealFacts, 0, f.Deals.N)
	whole := encode(t, a.accs[0])
	if len(whole) < 50 {
		t.Fatalf("only %d bytes: the data has no won deal", len(whole))
	}
	for n := range whole {
		if err := newDesk(f, by, cycleLengthsFamily).accs[0].UnmarshalBinary(whole[:n]); err == nil {
			t.Fatalf("cut after %d of %d bytes: no error", n, len(whole))
		}
	}
	if err := newDesk(f, by, salesFamily).accs[0].UnmarshalBinary(whole); err == nil {
		t.Fatal("another family's bytes: no error")
	}
	for range 2000 {
		b := bytes.Clone(whole)
		b[r.IntN(len(b))] ^= byte(1 + r.IntN(255))
		_ = newDesk(f, by, cycleLengthsFamily).accs[0].UnmarshalBinary(b) // must not panic; some damage is another valid value
	}
}

// TestWorkers holds that the results do not depend on the number of workers.
func TestWorkers(t *testing.T) {
	for seed := range uint64(60) {
		var first string
		for _, workers := range []int{1, 2, 3, 8} {
			r := rand.New(rand.NewPCG(seed, 2))
			d, p := randomData(r), randomParams(r)
			p.Workers = workers
			res, err := Compute(d, p)
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			fmt.Fprintln(&b, res.Warnings)
			for row := range res.Rows() {
				fmt.Fprintln(&b, row.KPI.ID, row.Period, row.Group, row.Number, row.Num, row.Den, row.N, row.Note)
			}
			text := b.String()
			if first == "" {
				first = text
			}
			if text != first {
				t.Fatalf("seed %d: %d workers give other results than 1", seed, workers)
			}
		}
	}
}
