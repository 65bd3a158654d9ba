package kpi

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// linkingData makes n deals and leads and 3n e-mails of 50 reps, and customers of ten deals
// each; one lead in four names its deal, the others their customers.
func linkingData(n int) *Data {
	r := rand.New(rand.NewPCG(1, 1))
	d := &Data{Symbols: NewSymbols(), Loaded: KindSet(Deals, Leads, Emails)}
	keep := d.Symbols.Keeper()
	id := func(prefix string, i int) Sym { return keep.Keep(fmt.Appendf(nil, "%s%07d", prefix, i)) }
	text := func(prefix string, n int) Sym { return d.Symbols.String(fmt.Sprint(prefix, r.IntN(n))) }
	day := func() Day { return Date(2022, 1, 1) + Day(r.IntN(1000)) }
	for i := range n {
		c := day()
		d.Deals.Add(Deal{ID: id("D", i), Rep: text("rep", 50), Customer: text("customer", n/10+1),
			Origin: text("source", 8), Amount: Money(r.IntN(1_000_000)), Created: c, FirstContact: NoDay, Close: c + Day(r.IntN(90)),
			ContractStart: NoDay, ContractEnd: NoDay, Outcome: Outcome(r.IntN(3))})
		l := Lead{ID: id("L", i), Created: c, Rep: text("rep", 50), Origin: text("source", 8), Customer: text("customer", n/10+1), Opportunity: NoDay}
		if r.IntN(4) == 0 {
			l.DealID = id("D", r.IntN(n))
		}
		d.Leads.Add(l)
	}
	for range 3 * n {
		d.Emails.Add(Email{SentDate: day(), Rep: text("rep", 50), Sent: 1})
	}
	return d
}

// BenchmarkFacts is what is resolved before the folds.
func BenchmarkFacts(b *testing.B) {
	d := linkingData(1_000_000)
	p := Defaults()
	p.By, p.AsOf = []string{"rep"}, Date(2025, 1, 1)
	facts := func(b *testing.B) *dataset {
		f, err := newFacts(d, p)
		if err != nil {
			b.Fatal(err)
		}
		return f
	}
	b.Run("all", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			f := facts(b)
			f.linkLeads()
			f.openAccounts()
		}
	})
	b.Run("survey", func(b *testing.B) {
		for b.Loop() {
			facts(b)
		}
	})
	b.Run("links", func(b *testing.B) {
		f := facts(b)
		for b.Loop() {
			f.links = &links{}
			f.linkLeads()
		}
	})
	b.Run("accounts", func(b *testing.B) {
		f := facts(b)
		for b.Loop() {
			f.customers = &customers{}
			f.openAccounts()
		}
	})
	for _, dims := range [][]string{{"rep"}, {"rep", "source"}, {"team", "rep"}} {
		b.Run(fmt.Sprint("groups by ", dims), func(b *testing.B) {
			f := facts(b)
			for b.Loop() {
				newGrouping(f, dims).resolve(KindSet(AllKinds()...))
			}
		})
	}
}
