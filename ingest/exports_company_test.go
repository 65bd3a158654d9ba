package ingest_test

import (
	"fmt"
	"time"
)

// The company whose exports stand in testdata/exports, once for every system and
// language. It is made by arithmetic, so that it is the same everywhere, and so that
// every shape can say it: names fit windows-1250 and windows-1252 alike, a customer has
// at most one lead, and a customer's later deals follow a first one that was won.
type company struct {
	deals     []deal
	leads     []lead
	messages  []message
	spends    map[string][]spend // by who exports them: google, meta, linkedin, books
	customers []customer
	targets   []target
}

type deal struct {
	n                             int // 1, 2, …: systems make ids of it that sort alike
	rep, customer, name           string
	cents                         int64
	created, first, close         time.Time // close is a forecast while open
	outcome                       string    // won, lost, open
	step                          int       // of open deals: 0, 1 or 2
	source, product, region, kind string
	segment, pipeline             string
	lead                          int // 0 is none
	probability                   int // percent
}

type lead struct {
	n                     int
	rep, customer, source string
	email                 string
	created               time.Time
	opportunity           time.Time // zero is none
	deal                  int
	region                string
}

// message is an e-mail of a campaign.
type message struct {
	n                                  int
	campaign, rep, recipient           string
	sent                               time.Time
	bounced, opened, clicked, machine  bool
	replied, openedAgain, softlyBounce bool
}

type spend struct {
	campaign, category, payee string
	from, to                  time.Time
	cents                     int64
}

type customer struct {
	n            int
	name, rep    string
	start, end   time.Time
	mrr          int64
	region, from string
}

type target struct {
	rep   string
	month int
	euros int
}

var (
	repNames  = []string{"Éva Kovács", "Günter Groß", "Réka Szabó", "Péter Vörös"}
	sources   = []string{"Website", "Referral", "Trade Fair", "Cold Call", "Partner"}
	products  = []string{"Basic", "Pro", "Enterprise"}
	regions   = []string{"North", "South", "West"}
	segments  = []string{"SMB", "Mid-Market", "Key Account"}
	pipelines = []string{"Sales", "Renewals"}
)

// Names as they come: with separators, quotes and words for totals in them.
func customerName(i int) string {
	first := []string{"Total Wine", "Müller & Söhne", "Café Zoé", "O'Brien; Partners", `Bär "Logistik"`, "Nagy, Kiss és Társa", "Gesamtbau", "Suma Foods",
		"Hegyi Sör", "Länder|Märkte", "Société Étoilée", "Jürgens", "Ázsia Tea", "Übersee Handel", "Márton Fém", "Grand Total Sports"}
	return first[i%len(first)] + []string{" Kft.", " GmbH", " SARL", " Ltd", " SL"}[i/len(first)]
}

func date(month time.Month, day int) time.Time {
	return time.Date(2023, month, day, 9, 30, 0, 0, time.UTC)
}

func newCompany() *company {
	c := &company{spends: map[string][]spend{}}
	for i := range 80 {
		l := lead{n: i + 1, rep: repNames[(i*3+i/7)%4], customer: customerName(i), source: sources[(i*2+i/5)%5],
			created: date(1, 2).AddDate(0, 0, i*4), region: regions[i%3], email: fmt.Sprintf("buyer%d@customer%d.example", i+1, i+1)}
		if i%5 < 3 { // 48 of them
			l.deal = len(c.deals) + 1
			l.opportunity = l.created.AddDate(0, 0, 2+i%9)
			c.deals = append(c.deals, deal{lead: l.n, rep: l.rep, customer: l.customer, source: l.source, region: l.region, created: l.opportunity, first: l.created, pipeline: pipelines[0], kind: "New Business"})
		}
		c.leads = append(c.leads, l)
	}
	for i := range c.deals {
		c.deals[i].settle(i)
	}
	for i := 0; len(c.deals) < 60; i++ {
		first := c.deals[i]
		if first.outcome != "won" || first.close.Month() > 9 {
			continue
		}
		d := deal{rep: first.rep, customer: first.customer, source: "Existing", region: first.region, pipeline: pipelines[1], kind: "Existing Business"}
		d.created = first.close.AddDate(0, 0, 20+i%11)
		d.first = d.created
		d.settle(len(c.deals))
		c.deals = append(c.deals, d)
	}
	c.write()
	c.spend()
	c.books()
	return c
}

// settle decides what became of a deal: four in seven were won, and what would have
// closed after Christmas is open.
func (d *deal) settle(i int) {
	d.n = i + 1
	d.name = fmt.Sprintf("%s - %s", d.customer, products[i%3])
	d.product, d.segment = products[i%3], segments[i*5%3]
	d.cents = int64(90000 + i*791903%4800000)
	d.close = d.created.AddDate(0, 0, 10+i*37%75)
	d.outcome = []string{"won", "lost", "won", "won", "lost", "won", "open"}[i%7]
	d.step, d.probability = i%3, []int{20, 50, 75}[i%3]
	if d.close.After(date(12, 20)) {
		d.outcome, d.close = "open", d.close.AddDate(0, 2, 0)
	}
	switch d.outcome {
	case "won":
		d.probability = 100
	case "lost":
		d.probability = 0
	}
}

func (c *company) write() {
	for k := range 10 {
		sent := date(time.Month(k+2), 3+k*2)
		for i := range 12 + k*2 {
			j := i*7 + k*5
			m := message{n: len(c.messages) + 1, campaign: []string{"Spring Offer", "Newsletter", "Product News"}[k%3] + fmt.Sprintf(" %d", k+1), rep: repNames[k%4], recipient: fmt.Sprintf("buyer%d@customer%d.example", j%80+1, j%80+1), sent: sent}
			m.bounced = j%11 == 3
			m.softlyBounce = j%22 == 3
			m.opened = !m.bounced && j%3 != 1
			m.openedAgain = m.opened && j%4 == 0
			m.machine = m.opened && j%5 == 0
			m.clicked = m.opened && j%4 == 2
			m.replied = m.opened && j%13 == 5
			c.messages = append(c.messages, m)
		}
	}
}

func (c *company) spend() {
	for m := range 12 {
		month := time.Month(m + 1)
		first, last := date(month, 1), date(month+1, 0)
		for k, name := range []string{"Brand", "Generic, Europe"} {
			c.spends["google"] = append(c.spends["google"], spend{campaign: name, from: date(month, 5+k*13), to: date(month, 5+k*13), cents: int64(41000 + (m*13+k*7)%50*2371)})
			c.spends["linkedin"] = append(c.spends["linkedin"], spend{campaign: name + " B2B", from: date(month, 8+k*10), to: date(month, 8+k*10), cents: int64(30000 + (m*11+k*17)%40*1913)})
		}
		for k, name := range []string{"Retargeting", "Total Reach"} {
			c.spends["meta"] = append(c.spends["meta"], spend{campaign: name, from: first, to: last, cents: int64(25000 + (m*7+k*19)%30*1777)})
		}
		c.spends["books"] = append(c.spends["books"],
			spend{category: "Software", payee: "CRM Ltd", from: date(month, 2), cents: int64(120000 + m*1525)},
			spend{category: "Trade Fairs", payee: "Messe GmbH", from: date(month, 14), cents: int64(80000 + m*m*1033)},
			spend{category: "Sales Salaries", payee: "", from: date(month, 28), cents: 950000})
	}
	// Money back from a fair: a negative amount, a credit in the books.
	c.spends["books"] = append(c.spends["books"], spend{category: "Trade Fairs", payee: "Messe GmbH", from: date(12, 29), cents: -45050})
}

// books lists the customers who were won, with a monthly fee and, for some, an end.
func (c *company) books() {
	seen := map[string]bool{}
	for _, d := range c.deals {
		if d.outcome != "won" || seen[d.customer] {
			continue
		}
		seen[d.customer] = true
		n := len(c.customers)
		x := customer{n: n + 1, name: d.customer, rep: d.rep, start: d.close.AddDate(0, 0, 1), mrr: int64(9900 + n*7919%90000), region: d.region, from: d.source}
		if n%6 == 4 {
			x.end = x.start.AddDate(0, 2+n%3, 0)
		}
		c.customers = append(c.customers, x)
	}
	for k, rep := range repNames {
		for m := range 12 {
			c.targets = append(c.targets, target{rep, m + 1, 18000 + k*2500 + m*500})
		}
	}
}
