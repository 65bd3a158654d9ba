package workbook

import (
	"fmt"
	"slices"
	"testing"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// Names that a spreadsheet must neither run nor mistake for another.
const (
	runs      = `=cmd|' /C calc'!A0`
	wild      = `A?n*~ & "Co" <b>`
	shout     = "ANN BARLOW" // beside Ann Barlow
	numeral   = "007"
	truth     = "TRUE"
	formulaic = `+SUM(1,1)`
)

var asOf = kpi.Date(2025, 3, 20)

// draws is a linear congruential generator (Knuth's MMIX), so that the made-up company
// is the same on every machine.
type draws uint64

func (d *draws) below(n int) int {
	*d = *d*6364136223846793005 + 1442695040888963407
	return int(uint64(*d>>33) % uint64(n))
}

// exports makes two years and a quarter of a company, with records after the as-of date.
func exports(reps []string) *kpi.Data {
	t := kpi.NewSymbols()
	d := &kpi.Data{Symbols: t, Sources: []string{"deals.csv"}, Loaded: kpi.KindSet(kpi.Deals, kpi.Leads, kpi.Emails, kpi.Costs, kpi.Targets)}
	channels := []string{"Events", "Paid search", "Referral", formulaic}
	rnd := draws(7)
	id := 0
	for i, name := range reps {
		d.Roster = append(d.Roster, kpi.RosterEntry{Rep: t.String(name), Team: t.String([]string{"North", "South & <Co>"}[i%2])})
	}
	for month := range 28 { // April 2025 is after the as-of date
		start, end := kpi.Date(2023, 1+month, 1), kpi.Date(2023, 2+month, 1)-1
		for i, name := range reps {
			rep := t.String(name)
			if i == 2 && month > 23 {
				continue // left the company
			}
			for range 3 + rnd.below(3) {
				id++
				created := start + kpi.Day(rnd.below(28))
				deal := kpi.Deal{ID: t.String(fmt.Sprintf("D%d", id)), Rep: rep, Team: t.String([]string{"North", "South & <Co>"}[i%2]), Origin: t.String(channels[rnd.below(len(channels))]),
					Customer: t.String(fmt.Sprintf("Customer %d", 1+rnd.below(300))), Created: created + 3, FirstContact: created + 1, Close: created + 12 + kpi.Day(i*5+rnd.below(40)),
					Amount: kpi.Money(450_000 + rnd.below(2_400_000) + month*20_000), Probability: kpi.NoDec, ContractStart: kpi.NoDay, ContractEnd: kpi.NoDay}
				lead := kpi.Lead{ID: t.String(fmt.Sprintf("L%d", id)), Created: created, Rep: rep, Team: deal.Team, Origin: deal.Origin, Customer: t.String(fmt.Sprintf("Prospect %d", id)), Opportunity: kpi.NoDay}
				if rnd.below(3) == 0 {
					d.Leads.Add(lead)
					continue
				}
				lead.DealID = deal.ID
				d.Leads.Add(lead)
				deal.LeadID = lead.ID
				deal.ContractStart = deal.Close
				deal.ContractEnd = deal.Close + kpi.Day(60+60*rnd.below(5)+i*25)
				switch rnd.below(20) {
				case 0:
					deal.Amount = kpi.NoMoney
				case 1:
					deal.FirstContact = deal.Close + 5 // a negative duration
				case 2:
					deal.Created, deal.FirstContact = kpi.NoDay, created
				case 3:
					deal.Amount = -deal.Amount / 10
				}
				switch {
				case deal.Close > asOf+15:
					deal.ContractStart, deal.ContractEnd = kpi.NoDay, kpi.NoDay
				case rnd.below(10) < 4+i/3:
					deal.Outcome = kpi.Won
				default:
					deal.Outcome = kpi.Lost
				}
				d.Deals.Add(deal)
			}
			sent := 60 + rnd.below(80)
			opened := sent * (22 + rnd.below(30)) / 100
			mail := kpi.Email{SentDate: start + 14, Rep: rep, Campaign: t.String("Spring"), Sent: kpi.Count(sent), Delivered: kpi.NoCount,
				Bounced: 2, Opened: kpi.Count(opened), Opens: kpi.NoCount, Clicked: kpi.Count(opened / 3), Replied: kpi.NoCount, MachineOpens: kpi.Count(opened / 4)}
			if month%2 == 0 {
				mail.Delivered, mail.Replied = kpi.Count(sent-3), kpi.Count(opened/5)
			}
			if i == 1 {
				mail.MachineOpens = kpi.NoCount
			}
			d.Emails.Add(mail)
			d.Targets = append(d.Targets, kpi.Target{Value: kpi.Dec{Coef: int64(20_000 + 400*month + 1_000*i)}, Start: start, End: end, Rep: rep, Metric: t.String("revenue")})
		}
		for i, channel := range channels {
			d.Costs = append(d.Costs, kpi.Cost{Amount: kpi.Money(400_000 + 150_000*i + rnd.below(90_000)), Date: start + 4, Start: kpi.NoDay, End: kpi.NoDay, Origin: t.String(channel), Category: t.String("marketing")})
		}
	}
	return d
}

// plain and awkward are the reps of two companies.
var (
	plain   = []string{"Ann Barlow", "Bob Sörensen", "Chidi Okafor", "Dóra Szűcs", "Emil Novák", "Fatima Haddad", "Gianni Rossi", "Hanne Dahl"}
	awkward = []string{"Ann Barlow", shout, runs, wild, numeral, truth, "", "March 5"}
)

func params(asOf kpi.Day, by ...string) kpi.Params {
	p := kpi.Defaults()
	p.By, p.AsOf, p.Currency, p.Digits = by, asOf, "EUR", 2
	y, m, _ := asOf.Civil()
	p.From, p.To = kpi.Date(2023, 1, 1), kpi.Date(y, m+1, 1)-1
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

// like are the parameters of the first days of a month, as one period.
func like(month string, days int) kpi.Params {
	p := params(asOf, "rep")
	m, err := p.Calendar.ParsePeriod(month)
	if err != nil {
		panic(err)
	}
	p.Calendar.Grain = kpi.AllTime
	p.From, p.To = m.Start, m.Start+kpi.Day(days)-1
	p.AsOf = p.To
	return p
}

// company is the book of a made-up company in March 2025, which is not over.
func company(t testing.TB, reps []string) *report.Document {
	t.Helper()
	return bookOf(t, exports(reps), asOf)
}

func bookOf(t testing.TB, d *kpi.Data, asOf kpi.Day) *report.Document {
	t.Helper()
	r := compute(t, d, params(asOf, "rep"))
	b := &report.Document{
		Title: "Alderbrook & <Instruments>", Program: "salesk 1.2.0", Results: r, Shown: len(r.Periods) - 1,
		BySource: compute(t, d, params(asOf, "source")), ByTeam: compute(t, d, params(asOf, "team")), TeamOf: map[string]string{},
		Warnings: []kpi.Problem{{Where: "deals.csv", Message: message.RowsSetAside(3)}},
		Sources: []report.Source{
			{Name: "deals.csv", Kind: "deals", SHA256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", Read: 642, Used: 633, SetAside: 3, Duplicates: 4, LeftOut: 2, Skipped: 2,
				Problems: []string{`deals.csv:14:7: amount: "12,5OO" is not an amount; write 12500`, "deals.csv:92:3: customer: " + runs}},
			{Name: "leads.csv", Kind: "leads", SHA256: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752", Read: 930, Used: 930},
		},
		Control: []report.Setting{{Name: "as of", Value: asOf.String()}, {Name: "grain", Value: "month"}, {Name: "retention_days", Value: "180"}, {Name: "formula", Value: runs}},
		Records: records(d, asOf),
	}
	for i := range d.Roster {
		b.TeamOf[label(d, d.Roster[i].Rep)] = d.Symbols.Text(d.Roster[i].Team)
	}
	if r.Periods[b.Shown].Partial {
		b.LikeBefore, b.LikeYear = compute(t, d, like("2025-02", 20)), compute(t, d, like("2024-03", 20))
	}
	p := params(asOf, "rep")
	p.From, p.To = r.Periods[b.Shown].Start, r.Periods[b.Shown].End
	job, err := kpi.Prepare(d, p)
	if err != nil {
		t.Fatal(err)
	}
	if b.Funnels, err = job.Funnels(); err != nil {
		t.Fatal(err)
	}
	if job, err = job.With(params(asOf)); err != nil {
		t.Fatal(err)
	}
	if b.Cohorts, err = job.Cohorts(); err != nil {
		t.Fatal(err)
	}
	year := kpi.Period{Label: "2025", Start: kpi.Date(2025, 1, 1), End: kpi.Date(2025, 12, 31), Partial: true}
	b.Goals = []kpi.GoalState{
		{Name: "Revenue of the year", Metric: "revenue", Unit: kpi.Amount, Period: year, Start: kpi.Int(0), Target: kpi.Int(3_600_000), Actual: kpi.Frac(61234512, 100),
			Progress: kpi.Frac(61234512, 360000000), Expected: kpi.Frac(79, 365), Projected: kpi.Frac(28291890, 10), Status: kpi.Behind, Note: message.PartsByOwner("3500000")},
		{Name: "North's part", Owner: kpi.Owner{Kind: kpi.OfTeam, Name: "North"}, Metric: "revenue", Unit: kpi.Amount, Period: year, Start: kpi.Int(0), Target: kpi.Int(1_500_000), Actual: kpi.Int(412000), Progress: kpi.Frac(412, 1500), Expected: kpi.Frac(79, 365), Projected: kpi.Int(1903544), Status: kpi.OnTrack, Depth: 1},
		{Name: "South's part " + runs, Owner: kpi.Owner{Kind: kpi.OfTeam, Name: "South"}, Metric: "revenue", Unit: kpi.Amount, Period: year, Start: kpi.Int(0), Target: kpi.Int(2_000_000), Actual: kpi.Int(200345), Progress: kpi.Frac(200345, 2000000), Expected: kpi.Frac(79, 365), Projected: kpi.Int(925644), Status: kpi.AtRisk, Depth: 1},
		{Name: "Win rate above 55 %", Metric: "win_rate", Unit: kpi.Ratio, Better: kpi.Higher, Period: r.Periods[b.Shown], Start: kpi.Frac(40, 100), Target: kpi.Frac(55, 100), Actual: kpi.Frac(57, 100), Progress: kpi.Frac(17, 15), Expected: kpi.Frac(20, 31), Status: kpi.Done},
		{Name: "New handbook", Owner: kpi.Owner{Kind: kpi.OfRep, Name: "Ann Barlow"}, Unit: kpi.Whole, Period: r.Periods[b.Shown], Start: kpi.Int(0), Target: kpi.Int(1), Status: kpi.NoData},
	}
	return b
}

func label(d *kpi.Data, s kpi.Sym) string {
	if s == 0 || d.Symbols.Text(s) == "" {
		return kpi.Unassigned
	}
	return d.Symbols.Text(s)
}

// records makes the tables that the package's documentation asks for, from the
// definitions of the KPIs and not from their code.
func records(d *kpi.Data, asOf kpi.Day) []report.Records {
	text := func(s string) report.Cell { return report.Cell{Kind: report.Text, Text: s} }
	date := func(day kpi.Day) report.Cell { return report.Cell{Kind: report.Date, Day: day} }
	count := func(u kpi.Unit, n int64) report.Cell {
		return report.Cell{Kind: report.Number, Unit: u, Number: kpi.Int(n)}
	}
	columns := func(pairs ...string) []report.Column {
		var cs []report.Column
		for i := 0; i < len(pairs); i += 2 {
			cs = append(cs, report.Column{ID: pairs[i], Title: pairs[i+1]})
		}
		return cs
	}
	table := func(name string, cs []report.Column, rows [][]report.Cell) report.Records {
		return report.Records{Name: name, Columns: cs, Count: len(rows), Rows: func(yield func(report.Row) bool) {
			var cells []report.Cell // reused: a row is only valid until the next one
			for _, r := range rows {
				cells = append(cells[:0], r...)
				if !yield(report.Row{Cells: cells}) {
					return
				}
			}
		}}
	}
	leadOf := map[kpi.Sym]*kpi.Lead{}
	for i := range d.Leads.N {
		leadOf[d.Leads.Row(i).ID] = new(d.Leads.Row(i))
	}
	dealOf := map[kpi.Sym]*kpi.Deal{}
	var deals, leads, emails, costs [][]report.Cell
	for i := range d.Deals.N {
		x := new(d.Deals.Row(i))
		dealOf[x.ID] = x
		created := x.Created
		if created == kpi.NoDay {
			created = x.FirstContact
		}
		amount := report.Cell{}
		if x.Amount != kpi.NoMoney {
			amount = report.Cell{Kind: report.Number, Unit: kpi.Amount, Number: kpi.Frac(int64(x.Amount), 100)}
		}
		closed, expected := date(x.Close), report.Cell{}
		if x.Outcome == kpi.Open {
			closed, expected = report.Cell{}, date(x.Close)
		}
		cycle := report.Cell{}
		from := x.FirstContact
		if from == kpi.NoDay && leadOf[x.LeadID] != nil {
			from = leadOf[x.LeadID].Created
		}
		if from == kpi.NoDay {
			from = x.Created
		}
		if x.Outcome == kpi.Won && from != kpi.NoDay && x.Close >= from {
			cycle = count(kpi.Days, int64(x.Close-from))
		}
		deals = append(deals, []report.Cell{text(d.Symbols.Text(x.ID)), text(label(d, x.Rep)), text(label(d, x.Team)), text(label(d, x.Origin)), text(d.Symbols.Text(x.Customer)),
			text(x.Outcome.String()), amount, date(created), closed, expected, cycle})
	}
	for i := range d.Leads.N {
		x := new(d.Leads.Row(i))
		opportunity, converted, won, days := "no", "no", report.Cell{}, report.Cell{}
		if deal := dealOf[x.DealID]; deal != nil {
			if created := deal.Created; created <= asOf && (created != kpi.NoDay || deal.FirstContact <= asOf) {
				opportunity = "yes"
			}
			if deal.Outcome == kpi.Won && deal.Close <= asOf {
				opportunity, converted, won = "yes", "yes", date(deal.Close)
				if deal.Close >= x.Created {
					days = count(kpi.Days, int64(deal.Close-x.Created))
				}
			}
		}
		leads = append(leads, []report.Cell{text(d.Symbols.Text(x.ID)), text(label(d, x.Rep)), text(label(d, x.Team)), text(label(d, x.Origin)), date(x.Created), text(opportunity), text(converted), won, days})
	}
	counted := func(n kpi.Count) report.Cell {
		if n == kpi.NoCount {
			return report.Cell{}
		}
		return count(kpi.Whole, int64(n))
	}
	for i := range d.Emails.N {
		x := new(d.Emails.Row(i))
		delivered := x.Delivered
		if delivered == kpi.NoCount {
			delivered = x.Sent - x.Bounced
		}
		emails = append(emails, []report.Cell{date(x.SentDate), text(label(d, x.Rep)), counted(x.Sent), counted(delivered), counted(x.Opened), counted(x.Clicked), counted(x.Replied), counted(x.MachineOpens)})
	}
	for i := range d.Costs {
		x := &d.Costs[i]
		costs = append(costs, []report.Cell{date(x.Date), text(label(d, x.Origin)), {Kind: report.Number, Unit: kpi.Amount, Number: kpi.Frac(int64(x.Amount), 100)}})
	}
	return []report.Records{
		table("Deals", columns("deal", "Deal", "rep", "Rep", "team", "Team", "source", "Source", "customer", "Customer", "outcome", "Outcome", "amount", "Amount [EUR]", "created", "Created", "closed", "Closed", "expected", "Expected", "cycle_days", "Cycle days"), slices.Clone(deals)),
		table("Leads", columns("lead", "Lead", "rep", "Rep", "team", "Team", "source", "Source", "created", "Created", "opportunity", "Opportunity", "converted", "Converted", "won", "Won", "convert_days", "Days to convert"), leads),
		table("Emails", columns("sent_date", "Sent on", "rep", "Rep", "sent", "Sent", "delivered", "Delivered", "opened", "Opened", "clicked", "Clicked", "replied", "Replied", "machine_opens", "Machine opens"), emails),
		table("Costs", columns("date", "Date", "source", "Source", "amount", "Amount"), costs),
	}
}
