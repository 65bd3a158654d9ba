package kpi

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// BenchmarkStream folds blocks of deals or e-mails on one goroutine, by rep and month, in
// no order of days and in order.
func BenchmarkStream(b *testing.B) {
	const rows, block = 1 << 18, 1 << 12
	r := rand.New(rand.NewPCG(1, 1))
	syms := NewSymbols()
	text := func(prefix string, n int) Sym { return syms.String(fmt.Sprint(prefix, r.IntN(n))) }
	columns := func(inOrder bool) (deals []DealColumns, emails []EmailColumns) {
		for from := 0; from < rows; from += block {
			var d DealColumns
			var e EmailColumns
			for i := from; i < from+block; i++ {
				day := Date(2022, 1, 1) + Day(r.IntN(1000))
				if inOrder {
					day = Date(2022, 1, 1) + Day(i*1000/rows)
				}
				d.Add(Deal{ID: 1, Rep: text("rep", 50), Origin: text("source", 8), Amount: Money(r.IntN(1_000_000)), Created: day, FirstContact: NoDay,
					Close: day + Day(r.IntN(90)), ContractStart: NoDay, ContractEnd: NoDay, Probability: NoDec, Outcome: Outcome(r.IntN(3))})
				e.Add(Email{SentDate: day, Rep: text("rep", 50), Sent: 1, Delivered: NoCount, Bounced: Count(r.IntN(20) / 19), Opened: Count(r.IntN(2)),
					Opens: NoCount, Clicked: Count(r.IntN(9) / 8), Replied: 0, MachineOpens: NoCount})
			}
			deals, emails = append(deals, d), append(emails, e)
		}
		return deals, emails
	}
	for _, order := range []string{"any order", "in order"} {
		deals, emails := columns(order == "in order")
		run := func(kind Kind, kpis, by string) {
			b.Run(fmt.Sprintf("%s %s/%s/%s", kind, order, kpis, by), func(b *testing.B) {
				p := Defaults()
				p.KPIs, p.By, p.AsOf = strings.Fields(kpis), strings.Fields(by), Date(2025, 1, 1)
				s, _ := NewStream(p, KindSet(kind), syms)
				w := s.Worker()
				for b.Loop() {
					for i := range deals {
						if kind == Deals {
							w.Deals(&deals[i], 1)
						} else {
							w.Emails(&emails[i], 1)
						}
					}
				}
				b.ReportMetric(b.Elapsed().Seconds()*1e9/float64(b.N)/rows, "ns/row")
			})
		}
		run(Deals, "revenue deals_won win_rate sales_cycle", "rep")
		run(Deals, "revenue", "rep")
		run(Deals, "sales_cycle", "rep")
		run(Deals, "pipeline_value", "rep")
		run(Deals, "revenue deals_won win_rate sales_cycle", "rep source")
		run(Emails, "email_open_rate email_click_rate", "rep")
	}
}
