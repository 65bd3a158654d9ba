package kpi

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"salesk/internal/testsize"
)

func dump(r *Results) string {
	var b strings.Builder
	fmt.Fprintln(&b, r.Periods, r.Grain, r.AsOf, r.Through, r.By, r.Currency, r.Digits, r.Warnings)
	for row := range r.Rows() {
		fmt.Fprintln(&b, row.KPI.ID, row.Period, row.Group, row.Total, row.Number, row.Num, row.Den, row.N, row.Note)
	}
	return b.String()
}

// TestJobWith holds that a job with other parameters is the job prepared with them,
// whatever differs.
func TestJobWith(t *testing.T) {
	for seed := range uint64(testsize.Of(80)) {
		r := rand.New(rand.NewPCG(seed, 3))
		d, p, q := randomData(r), randomParams(r), randomParams(r)
		switch r.IntN(3) {
		case 0: // the links stay
			q.AsOf, q.ConversionDays = p.AsOf, p.ConversionDays
		case 1: // the periods stay as well
			q.AsOf, q.ConversionDays, q.Calendar = p.AsOf, p.ConversionDays, p.Calendar
		}
		if r.IntN(2) == 0 {
			q.Where = []Filter{{"rep", []string{"rep1", "rep3"}}}
		}
		if r.IntN(2) == 0 {
			q.From, q.To = Date(2023, 3, 1), Date(2024, 2, 10)
		}
		q.InactiveDays = 30 + r.IntN(400)
		j, err := Prepare(d, p)
		if err != nil {
			t.Fatal(err)
		}
		before := dump(j.Compute())
		k, err := j.With(q)
		if err != nil {
			t.Fatal(err)
		}
		want, err := Compute(d, q)
		if err != nil {
			t.Fatal(err)
		}
		if got := dump(k.Compute()); got != dump(want) {
			t.Fatalf("seed %d: With gives\n%s\nand Compute\n%s", seed, got, dump(want))
		}
		if dump(j.Compute()) != before {
			t.Fatalf("seed %d: With changed the job that it came from", seed)
		}
	}
}

// TestJobShared holds that goroutines may ask one job at the same time.
func TestJobShared(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 3))
	d, p := randomData(r), randomParams(r)
	j, err := Prepare(d, p)
	if err != nil {
		t.Fatal(err)
	}
	want := dump(j.Compute())
	var wg sync.WaitGroup
	fresh, err := Prepare(d, p)
	if err != nil {
		t.Fatal(err)
	}
	for _, j := range []*Query{j, j, fresh, fresh} {
		wg.Go(func() {
			for i := range d.Leads.N {
				j.Lead(i)
			}
			if dump(j.Compute()) != want {
				t.Error("a shared job gives other results")
			}
		})
	}
	wg.Wait()
}

// TestJobNeeds holds that a job finds links and customers when a KPI needs them, and not
// before.
func TestJobNeeds(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 3))
	d := randomData(r)
	d.Loaded &^= KindSet(Customers)
	p := Defaults()
	p.AsOf = Date(2024, 6, 1)
	for _, test := range []struct {
		kpi             *KPI
		links, accounts bool
	}{
		{Revenue, false, false}, {EmailOpenRate, false, false}, {SalesCycle, true, false}, {ConversionRate, true, false},
		{NewCustomers, false, true}, {CustomerLifetimeValue, false, true},
	} {
		p.KPIs = []string{test.kpi.ID}
		j, err := Prepare(d, p)
		if err != nil {
			t.Fatal(err)
		}
		if j.f.cycle != nil || j.f.accounts != nil {
			t.Error("Prepare finds more than the periods")
		}
		k, err := j.With(p)
		if err != nil {
			t.Fatal(err)
		}
		k.Compute()
		if links, accounts := j.f.cycle != nil, j.f.accounts != nil; links != test.links || accounts != test.accounts {
			t.Errorf("%s: links %v, customers %v", test.kpi.ID, links, accounts)
		}
	}
}

func TestJobRefuses(t *testing.T) {
	d := &Data{Symbols: NewSymbols()}
	good, bad := Defaults(), Defaults()
	bad.By = []string{"colour"}
	if _, err := Prepare(d, bad); err == nil || !strings.Contains(err.Error(), "colour") {
		t.Errorf("Prepare by an unknown dimension: %v", err)
	}
	j, err := Prepare(d, good)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := j.With(bad); err == nil {
		t.Error("With an unknown dimension: no error")
	}
	bad = Defaults()
	bad.KPIs = []string{"joy"}
	if _, err := j.With(bad); err == nil {
		t.Error("With an unknown KPI: no error")
	}
	if len(j.f.periods) != 0 {
		t.Errorf("no record, but the periods %v", j.f.periods)
	}
}
