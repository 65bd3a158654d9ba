package kpi

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"salesk/internal/testsize"
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
// folded apart, shuffled and merged give what one pass gives.
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
// again, and leaves what was folded beside it.
func holdLaw(t *testing.T, r *rand.Rand, name string, f *dataset, by *grouping, fam family) {
	t.Helper()
	whole, beside, out := newWorker(f, by, fam), newWorker(f, by, fam), newWorker(f, by, fam)
	var parts []accumulator
	for k, n := range f.factSizes() {
		whole.fold(recordKind(k), 0, n)
		for lo := 0; lo < n; {
			hi := min(n, lo+1+r.IntN(40))
			part := newWorker(f, by, fam)
			part.fold(recordKind(k), lo, hi)
			parts = append(parts, part.accs[0])
			if r.IntN(3) == 0 {
				out.fold(recordKind(k), lo, hi)
			} else {
				beside.fold(recordKind(k), lo, hi)
			}
			lo = hi
		}
	}
	all, kept, gone := whole.accs[0], beside.accs[0], out.accs[0]
	r.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
	merged := newWorker(f, by, fam).accs[0]
	for _, part := range parts {
		merged.mergeAll(part, 1)
	}
	same := func(what string, got, want accumulator) {
		t.Helper()
		if got, want := described(got), described(want); got != want {
			t.Fatalf("%s: %s %s is\n%swant\n%s", name, fam.name(), what, got, want)
		}
	}
	same(fmt.Sprintf("merged from %d parts", len(parts)), merged, all)
	merged.mergeAll(gone, -1)
	same("of which some records have been taken out", merged, kept)
	all.mergeAll(gone, -1)
	all.mergeAll(kept, -1)
	same("of which all records have been taken out", all, newWorker(f, by, fam).accs[0])

	few := make([]group, len(by.keys))
	for g := range few {
		few[g] = group(r.IntN(3)) + noGroup
	}
	merged, kept = merged.regroup(few, 2, true), kept.regroup(few, 2, true)
	merged.finish()
	kept.finish()
	same("regrouped and settled", merged, kept)
}

// fold folds the records of a kind from lo up to hi into all families.
func (w *worker) fold(k recordKind, lo, hi int) {
	for ; lo < hi; lo += chunk {
		w.foldRun(k, lo, min(hi, lo+chunk))
	}
}

// described writes what an accumulator holds: the same for the same, whatever memory it
// takes and which of its states nothing has ever come to.
func described(a accumulator) string { return a.(interface{ described() string }).described() }

func (c *Cells[S, P]) described() string {
	var b strings.Builder
	for g, n := range c.live {
		if n != 0 {
			fmt.Fprintln(&b, "group", g, "live", n)
		}
	}
	none := describe(reflect.ValueOf(new(S)).Elem())
	write := func(what string, rows ...[]S) {
		for g, row := range rows {
			for p := range row {
				if s := reflect.ValueOf(&row[p]).Elem(); !s.IsZero() {
					if text := describe(s); text != none {
						fmt.Fprintln(&b, what, g, "cell", p, text)
					}
				}
			}
		}
	}
	write("group", c.rows...)
	write("rest", c.rest)
	write("settled group", c.periods...)
	write("total", c.totals)
	return b.String()
}

// describe writes the integers of a state.
func describe(v reflect.Value) string {
	var parts []string
	switch v.Kind() {
	case reflect.Int64:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Uint64:
		return strconv.FormatUint(v.Uint(), 10)
	case reflect.Slice:
		for i := range v.Len() {
			parts = append(parts, describe(v.Index(i)))
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[durations]() {
			s := v.Addr().Interface().(*durations)
			text := fmt.Sprint(s.Negative, s.Unknown)
			for days, n := range s.lengths() {
				text += fmt.Sprintf(" %d×%d", n, days)
			}
			return text
		}
		for i := range v.NumField() {
			parts = append(parts, describe(v.Field(i)))
		}
	default:
		panic("a state holds " + v.Type().String())
	}
	return "{" + strings.Join(parts, " ") + "}"
}

// TestWorkers holds that the results do not depend on the number of workers.
func TestWorkers(t *testing.T) {
	for seed := range uint64(testsize.Of(60)) {
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
