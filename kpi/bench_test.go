package kpi

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// largeData makes n deals, n leads and 3n e-mails of 50 reps over three years.
func largeData(n int) *Data {
	r := rand.New(rand.NewPCG(1, 1))
	d := &Data{Symbols: NewSymbols(), Loaded: KindSet(Deals, Leads, Emails, Costs)}
	text := func(prefix string, n int) Sym { return d.Symbols.String(fmt.Sprint(prefix, r.IntN(n))) }
	day := func() Day { return Date(2022, 1, 1) + Day(r.IntN(1000)) }
	for i := range n {
		c := day()
		d.Deals.Add(Deal{ID: d.Symbols.String(fmt.Sprint("d", i)), Rep: text("rep", 50), Customer: text("customer", n/5+1),
			Origin: text("source", 8), Amount: Money(r.IntN(1_000_000)), Created: c, FirstContact: NoDay, Close: c + Day(r.IntN(90)),
			ContractStart: NoDay, ContractEnd: NoDay, Outcome: Outcome(r.IntN(3))})
		d.Leads.Add(Lead{ID: d.Symbols.String(fmt.Sprint("l", i)), Created: c, Rep: text("rep", 50), Origin: text("source", 8),
			Opportunity: NoDay, DealID: d.Symbols.String(fmt.Sprint("d", r.IntN(2*n)))})
	}
	for range 3 * n {
		d.Emails.Add(Email{SentDate: day(), Rep: text("rep", 50), Campaign: text("campaign", 100), Sent: 1, Delivered: NoCount,
			Bounced: Count(r.IntN(20) / 19), Opened: Count(r.IntN(2)), Clicked: 0, Replied: 0, MachineOpens: NoCount})
	}
	return d
}

// BenchmarkCompute is everything after reading: all KPIs by rep and month.
func BenchmarkCompute(b *testing.B) {
	d := largeData(100_000)
	p := Defaults()
	p.By, p.AsOf = []string{"rep"}, Date(2025, 1, 1)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Compute(d, p); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(d.Deals.N+d.Leads.N+d.Emails.N)*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mrecords/s")
}

// BenchmarkFold is the folds alone.
func BenchmarkFold(b *testing.B) {
	d := largeData(100_000)
	p := Defaults()
	p.By, p.AsOf = []string{"rep"}, Date(2025, 1, 1)
	f, err := newFacts(d, p)
	if err != nil {
		b.Fatal(err)
	}
	by := f.groupPlan(p.By)
	done := map[family]bool{}
	for _, k := range Catalogue() {
		for _, fam := range k.calc.uses {
			if done[fam] {
				continue
			}
			done[fam] = true
			if fam.company() || !f.canGroup(k, p.By) {
				continue
			}
			f.need(fam, by.grouping)
			b.Run(fam.name(), func(b *testing.B) {
				for b.Loop() {
					f.foldParts([]*folding{{fam: fam, by: by}})
				}
			})
		}
	}
}

// BenchmarkMerge merges what four workers folded, and takes totals and windows.
func BenchmarkMerge(b *testing.B) {
	p := Defaults()
	p.By, p.AsOf, p.Workers = []string{"rep"}, Date(2025, 1, 1), 4
	f, err := newFacts(largeData(20_000), p)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		_, all := f.figures(Catalogue(), &Results{})
		f.ready(all)
		parts := f.foldParts(all)
		b.StartTimer()
		f.mergeParts(all, parts)
	}
}

// BenchmarkValues takes the values of all KPIs by rep and month from settled cells.
func BenchmarkValues(b *testing.B) {
	p := Defaults()
	p.By, p.AsOf = []string{"rep"}, Date(2025, 1, 1)
	r, err := Compute(largeData(20_000), p)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	rows := 0
	for b.Loop() {
		for range r.Rows() {
			rows++
		}
	}
	b.ReportMetric(float64(rows)/b.Elapsed().Seconds()/1e6, "Mrows/s")
}
