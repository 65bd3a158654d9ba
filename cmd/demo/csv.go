package demo

import (
	"bytes"
	"encoding/csv"
	"strconv"

	"salesk/kpi"

	"github.com/gocarina/gocsv"
)

// The rows below are what the systems export, column by column, under the headers that
// such systems write. All cells are texts: what stands in the file is decided here.

type dealRow struct {
	ID       string `csv:"Record ID"`
	Name     string `csv:"Deal Name"`
	Owner    string `csv:"Deal owner"`
	Company  string `csv:"Associated Company"`
	Amount   string `csv:"Amount"`
	Currency string `csv:"Currency"`
	Created  string `csv:"Create Date"`
	Contact  string `csv:"First Contact Date"`
	Close    string `csv:"Close Date"`
	Stage    string `csv:"Deal Stage"`
	Status   string `csv:"Status"`
	Chance   string `csv:"Probability (%)"`
	Pipeline string `csv:"Pipeline"`
	Source   string `csv:"Lead Source"`
	Product  string `csv:"Product"`
	Type     string `csv:"Type"`
	Region   string `csv:"Region"`
	Segment  string `csv:"Segment"`
	LeadID   string `csv:"Lead ID"`
	Start    string `csv:"Contract Start"`
	End      string `csv:"Contract End"`
}

type leadRow struct {
	ID          string `csv:"Lead ID"`
	Created     string `csv:"Created Date"`
	Owner       string `csv:"Lead Owner"`
	Source      string `csv:"Lead Source"`
	Status      string `csv:"Lead Status"`
	Company     string `csv:"Company"`
	Email       string `csv:"Email"`
	Opportunity string `csv:"Opportunity Date"`
	DealID      string `csv:"Deal ID"`
	Region      string `csv:"Region"`
}

type emailRow struct {
	Sent      string `csv:"Sent Date"`
	Rep       string `csv:"Rep"`
	Campaign  string `csv:"Campaign"`
	Recipient string `csv:"Recipient"`
	ID        string `csv:"Email ID"`
	Delivered string `csv:"Delivered"`
	Opened    string `csv:"Opened"`
	Clicked   string `csv:"Clicked"`
	Replied   string `csv:"Replied"`
	Machine   string `csv:"Machine Open"`
}

type costRow struct {
	Category string `csv:"Category"`
	Source   string `csv:"Source"`
	Rep      string `csv:"Rep"`
	Start    string `csv:"Start Date"`
	End      string `csv:"End Date"`
	Amount   string `csv:"Amount"`
	Currency string `csv:"Currency"`
}

type rateRow struct {
	Date     string `csv:"Date"`
	Currency string `csv:"Currency"`
	Rate     string `csv:"Rate"`
}

// export is the rows of the CSV files, in their order.
type export struct {
	deals  []*dealRow
	leads  []*leadRow
	emails []*emailRow
	costs  []*costRow
	rates  []*rateRow
}

type csvTable struct {
	name string
	rows any // a slice of row pointers, as gocsv takes it
}

const (
	dealsName  = "deals.csv"
	leadsName  = "leads.csv"
	emailsName = "emails.csv"
	costsName  = "costs.csv"
	ratesName  = "rates.csv"
	planName   = "plan.xlsx"
)

func (x *export) tables() []csvTable {
	return []csvTable{{dealsName, x.deals}, {leadsName, x.leads}, {emailsName, x.emails}, {costsName, x.costs}, {ratesName, x.rates}}
}

func csvBytes(rows any) ([]byte, error) {
	var b bytes.Buffer
	if err := gocsv.MarshalCSV(rows, gocsv.NewSafeCSVWriter(csv.NewWriter(&b))); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// export writes the books down as the systems would.
func (b *books) export() *export {
	x := &export{}
	for _, n := range b.deals {
		r := &dealRow{
			ID: n.id, Name: n.company + " - " + n.product, Owner: n.rep.name, Company: n.company,
			Amount: cents(n.cents), Currency: regions[n.region].currency,
			Created: n.created.String(), Contact: n.contact.String(), Close: n.close.String(),
			Stage: n.stage, Status: [...]string{kpi.Open: "Open", kpi.Won: "Won", kpi.Lost: "Lost"}[n.outcome],
			Chance: strconv.Itoa(n.chance), Pipeline: n.pipeline, Source: n.source, Product: n.product, Type: n.kind,
			Region: regions[n.region].name, Segment: segments[n.segment].name,
			Start: n.start.String(), End: n.end.String(),
		}
		if n.lead != nil && n.lead.link == byLeadID {
			r.LeadID = n.lead.id
		}
		x.deals = append(x.deals, r)
	}
	for _, l := range b.leads {
		r := &leadRow{
			ID: l.id, Created: l.created.String(), Owner: l.rep.name, Source: channels[l.channel].name, Status: l.status,
			Company: l.company, Email: l.email, Region: regions[l.region].name,
		}
		if l.deal != nil {
			if l.dated {
				r.Opportunity = l.deal.created.String()
			}
			if l.link == byDealID {
				r.DealID = l.deal.id
			}
		}
		x.leads = append(x.leads, r)
	}
	for _, g := range b.makeMessages() {
		x.emails = append(x.emails, &emailRow{
			g.sent.String(), g.rep.name, g.campaign, g.recipient, g.id,
			oneOrZero(g.delivered), oneOrZero(g.opened), oneOrZero(g.clicked), oneOrZero(g.answered), oneOrZero(g.machine),
		})
	}
	for _, c := range b.makeCosts() {
		r := &costRow{c.category, c.source, "", c.start.String(), c.end.String(), cents(c.cents), "EUR"}
		if c.rep != nil {
			r.Rep = c.rep.name
		}
		x.costs = append(x.costs, r)
	}
	for _, r := range b.makeRates() {
		x.rates = append(x.rates, &rateRow{r.day.String(), r.currency, decimal(int64(r.value), 4)})
	}
	return x
}

func oneOrZero(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

func cents(n int64) string { return decimal(n, 2) }

// decimal writes n / 10^places, for n of 0 or more.
func decimal(n int64, places int) string {
	s := strconv.FormatInt(n, 10)
	for len(s) <= places {
		s = "0" + s
	}
	return s[:len(s)-places] + "." + s[len(s)-places:]
}
