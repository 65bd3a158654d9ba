package html

import (
	"fmt"
	"testing"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// hostile are names that must stay text wherever they land.
var hostile = []string{
	`<script>alert("owned")</script>`,
	`=cmd|' /C calc'!A0`,
	`</script><img src=x onerror=alert(1)>`,
	"`${alert(1)}`\u2028 --> <!-- ]]> {{.Title}}",
}

// draws is a linear congruential generator (Knuth's MMIX), so that the made-up company
// is the same on every machine.
type draws uint64

func (d *draws) below(n int) int {
	*d = *d*6364136223846793005 + 1442695040888963407
	return int(uint64(*d>>33) % uint64(n))
}

// exports makes two years of a company of eight reps in two teams, up to 2025-03-20.
func exports() *kpi.Data {
	t := kpi.NewSymbols()
	d := &kpi.Data{Symbols: t, Sources: []string{"deals.csv"}, Loaded: kpi.KindSet(kpi.Deals, kpi.Leads, kpi.Emails, kpi.Costs, kpi.Targets)}
	reps := []string{"Ann Barlow", "Bob Sörensen", "Chidi Okafor", "Dóra Szűcs", "Emil Novák", "Fatima Haddad", hostile[0], hostile[1]}
	channels := []string{"Events", "Paid search", "Referral", hostile[2]}
	rnd := draws(7)
	asOf := kpi.Date(2025, 3, 20)
	id := 0
	for i, name := range reps {
		team := t.String([]string{"North", "South & <Co>"}[i%2])
		d.Roster = append(d.Roster, kpi.RosterEntry{Rep: t.String(name), Team: team})
	}
	for month := range 27 {
		start := kpi.Date(2023, 1+month, 1)
		end := kpi.Date(2023, 2+month, 1) - 1
		for i, name := range reps {
			rep := t.String(name)
			if i == 5 && month > 20 {
				continue // left the company
			}
			for range 3 + rnd.below(3) {
				id++
				created := start + kpi.Day(rnd.below(28))
				channel := t.String(channels[rnd.below(len(channels))])
				customer := t.String(fmt.Sprintf("Customer %d", 1+rnd.below(400)))
				lead := t.String(fmt.Sprintf("L%d", id))
				if created <= asOf {
					d.Leads.Add(kpi.Lead{ID: lead, Created: created, Rep: rep, Origin: channel, Customer: customer})
				}
				if rnd.below(3) == 0 || created > asOf {
					continue
				}
				deal := kpi.Deal{ID: t.String(fmt.Sprintf("D%d", id)), Rep: rep, Customer: customer, LeadID: lead, Origin: channel,
					Created: created + 3, FirstContact: created + 1, Close: created + 12 + kpi.Day(i*7+rnd.below(40)),
					Amount: kpi.Money(450_000 + rnd.below(2_400_000) + month*20_000), Probability: kpi.NoDec, ContractStart: kpi.NoDay, ContractEnd: kpi.NoDay}
				deal.ContractStart = deal.Close
				deal.ContractEnd = deal.Close + kpi.Day(60+60*rnd.below(5)+i*25)
				switch {
				case deal.Close > asOf:
					deal.ContractStart, deal.ContractEnd = kpi.NoDay, kpi.NoDay
				case rnd.below(10) < 4+i/3:
					deal.Outcome = kpi.Won
				default:
					deal.Outcome = kpi.Lost
				}
				d.Deals.Add(deal)
			}
			sent := 60 + rnd.below(80)
			day := min(start+14, asOf)
			opened := sent * (22 + rnd.below(30)) / 100
			d.Emails.Add(kpi.Email{SentDate: day, Rep: rep, Campaign: t.String("Spring"), Sent: kpi.Count(sent), Delivered: kpi.Count(sent - 2),
				Bounced: 2, Opened: kpi.Count(opened), Opens: kpi.NoCount, Clicked: kpi.Count(opened / 3), Replied: kpi.Count(opened / 5), MachineOpens: kpi.Count(opened / 4)})
			d.Targets = append(d.Targets, kpi.Target{Value: kpi.Dec{Coef: int64(22_000 + 600*month + 1_000*i)}, Start: start, End: end, Rep: rep, Metric: t.String("revenue")})
		}
		for i, channel := range channels {
			d.Costs = append(d.Costs, kpi.Cost{Amount: kpi.Money(400_000 + 150_000*i + rnd.below(90_000)), Date: min(start+4, asOf), Start: kpi.NoDay, End: kpi.NoDay, Origin: t.String(channel), Category: t.String("marketing")})
		}
	}
	return d
}

func params(by ...string) kpi.Params {
	p := kpi.Defaults()
	p.By, p.AsOf, p.Currency, p.Digits = by, kpi.Date(2025, 3, 20), "EUR", 2
	p.From, p.To = kpi.Date(2023, 1, 1), kpi.Date(2025, 3, 31)
	return p
}

func compute(t testing.TB, d *kpi.Data, p kpi.Params) *kpi.Results {
	t.Helper()
	r, err := kpi.Compute(d, p)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// book is the dashboard's book of the made-up company: March 2025, which is not over.
func book(t testing.TB) *report.Document {
	t.Helper()
	d := exports()
	r := compute(t, d, params("rep"))
	b := &report.Document{
		Title: "Alderbrook <Instruments>", Program: "salesk 1.2.0", Results: r, Shown: len(r.Periods) - 1,
		BySource: compute(t, d, params("source")), ByTeam: compute(t, d, params("team")), TeamOf: map[string]string{},
		Warnings: []kpi.Problem{{Where: "deals.csv", Message: message.RowsSetAside(3)}},
		Sources: []report.Source{
			{Name: "deals.csv", Kind: "deals", SHA256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", Read: 642, Used: 633, SetAside: 3, Duplicates: 4, LeftOut: 2, Skipped: 2,
				Problems: []string{`deals.csv:14:7: amount: "12,5OO" is not an amount`, "deals.csv:92:3: customer: " + hostile[2]}},
			{Name: "leads.csv", Kind: "leads", SHA256: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752", Read: 930, Used: 930},
			{Name: hostile[0] + ".csv", Kind: "emails", SHA256: "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13", Read: 216, Used: 216},
		},
		Control: []report.Setting{{Name: "as of", Value: "2025-03-20"}, {Name: "grain", Value: "month"}, {Name: "retention_days", Value: "180"}, {Name: "gross_margin", Value: "1"}},
	}
	for i := range d.Roster {
		b.TeamOf[d.Symbols.Text(d.Roster[i].Rep)] = d.Symbols.Text(d.Roster[i].Team)
	}
	b.LikeBefore = compute(t, d, like("2025-02"))
	b.LikeYear = compute(t, d, like("2024-03"))
	b.Funnels = funnels(r)
	b.Cohorts = cohorts()
	month := r.Periods[b.Shown]
	year := kpi.Period{Label: "2025", Start: kpi.Date(2025, 1, 1), End: kpi.Date(2025, 12, 31), Partial: true}
	goal := func(g kpi.GoalState) { b.Goals = append(b.Goals, g) }
	goal(kpi.GoalState{Name: "Revenue of the year", Metric: "revenue", Unit: kpi.Amount, Period: year, Start: kpi.Int(0), Target: kpi.Int(3_600_000), Actual: kpi.Frac(61234512, 100),
		Progress: kpi.Frac(61234512, 360000000), Expected: kpi.Frac(79, 365), Projected: kpi.Frac(28291890, 10), Status: kpi.Behind, Note: message.PartsByOwner("3500000")})
	goal(kpi.GoalState{Name: "North's part", Owner: kpi.Owner{Kind: kpi.OfTeam, Name: "North"}, Metric: "revenue", Unit: kpi.Amount, Period: year, Start: kpi.Int(0), Target: kpi.Int(1_500_000), Actual: kpi.Int(412000), Progress: kpi.Frac(412, 1500), Expected: kpi.Frac(79, 365), Projected: kpi.Int(1903544), Status: kpi.OnTrack, Depth: 1})
	goal(kpi.GoalState{Name: "South's part " + hostile[3], Owner: kpi.Owner{Kind: kpi.OfTeam, Name: "South"}, Metric: "revenue", Unit: kpi.Amount, Period: year, Start: kpi.Int(0), Target: kpi.Int(2_000_000), Actual: kpi.Int(200345), Progress: kpi.Frac(200345, 2000000), Expected: kpi.Frac(79, 365), Projected: kpi.Int(925644), Status: kpi.AtRisk, Depth: 1})
	goal(kpi.GoalState{Name: "Win rate above 55 %", Metric: "win_rate", Unit: kpi.Ratio, Period: month, Start: kpi.Frac(40, 100), Target: kpi.Frac(55, 100), Actual: kpi.Frac(57, 100), Progress: kpi.Frac(17, 15), Expected: kpi.Frac(20, 31), Status: kpi.Done})
	goal(kpi.GoalState{Name: "New handbook", Owner: kpi.Owner{Kind: kpi.OfRep, Name: "Ann Barlow"}, Unit: kpi.Whole, Period: month, Start: kpi.Int(0), Target: kpi.Int(1), Status: kpi.NoData})
	return b
}

// like are the parameters of the first 20 days of a month, as one period.
func like(month string) kpi.Params {
	p := params("rep")
	m, err := p.Calendar.ParsePeriod(month)
	if err != nil {
		panic(err)
	}
	p.Calendar.Grain = kpi.AllTime
	p.From, p.To = m.Start, m.Start+19
	p.AsOf = p.To
	return p
}

// funnels follows the leads of the shown month, in total and by rep.
func funnels(r *kpi.Results) []kpi.Funnel {
	f := &figures{}
	*f = *newFigures(nil, r, len(r.Periods)-1)
	p := len(r.Periods) - 1
	make := func(g string) kpi.Funnel {
		o, _ := f.Value("lead_to_opportunity_ratio", p, g)
		c, _ := f.Value("conversion_rate", p, g)
		leads, opps, won := int64(o.Den.Float()), int64(o.Num.Float()), int64(c.Num.Float())
		x := kpi.Funnel{Period: p, Stages: []kpi.FunnelStage{
			{Name: "leads", Count: leads, Step: kpi.Int(1), Overall: kpi.Int(1)},
			{Name: "opportunities", Count: opps, Step: kpi.Frac(opps, leads), Overall: kpi.Frac(opps, leads), MedianDays: kpi.Int(3)},
			{Name: "won", Count: won, Step: kpi.Frac(won, opps), Overall: kpi.Frac(won, leads)},
		}}
		if won > 0 {
			x.Stages[2].MedianDays = kpi.Frac(31, 2)
		}
		if g == whole {
			x.Total, x.Group = true, []string{"*"}
		} else {
			x.Group = []string{g}
		}
		return x
	}
	out := []kpi.Funnel{make(whole)}
	for _, g := range f.groups {
		out = append(out, make(g))
	}
	return out
}

func cohorts() []kpi.Cohort {
	rnd := draws(3)
	var out []kpi.Cohort
	for m := range 27 {
		start := kpi.Date(2023, 1+m, 1)
		y, mm, _ := start.Civil()
		c := kpi.Cohort{Month: kpi.Period{Label: fmt.Sprintf("%04d-%02d", y, mm), Start: start, End: kpi.Date(2023, 2+m, 1) - 1}, Size: int64(4 + rnd.below(12))}
		left := c.Size
		for range min(27-m, 20) {
			c.Active = append(c.Active, left)
			if rnd.below(3) > 0 {
				left -= int64(rnd.below(int(left)/4 + 1))
			}
		}
		out = append(out, c)
	}
	return out
}
