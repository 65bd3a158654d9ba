package exports

// A day is counted from First; none is no day.
const none = -1

// deal is one row of the CRM before it is written.
type deal struct {
	rep                     int // none: nobody's
	company                 int
	cents                   int // none: nobody wrote it down
	created, contact, close int // contact may be none; the close of an open deal is a forecast
	status                  int // open, won or lost
	stage                   string
	source, product, region int
	title                   int // how the deal's name is written
}

const (
	open = iota
	won
	lost
)

var statusTexts = [...]string{"Open", "Won", "Lost"}

// Shapes of a deal's name.
const (
	plainTitle  = iota
	brokenTitle // a line break in it
	quotedTitle // a quotation mark in it
)

func (s *Spec) deal(i int) deal {
	d := draw(s.Seed, dealRows, i)
	x := deal{
		rep: d.few(s.reps()), company: d.below(s.companies()), cents: d.tailed(400_000),
		created: d.below(days), source: d.few(len(sources)), product: d.below(len(products)), region: d.below(len(regions)),
	}
	if d.chance(1) {
		x.rep = none
	}
	x.contact = none
	if d.chance(900) {
		x.contact = max(0, x.created-d.below(45))
	}
	x.close = x.created + min(d.tailed(40), 364)
	switch n := d.below(100); {
	case n < 38:
		x.status, x.stage = won, "Closed Won"
	case n < 90:
		x.status, x.stage = lost, "Closed Lost"
	}
	if x.status == open || x.close >= days { // closed means by the last day
		x.status, x.stage = open, stages[d.below(len(stages))]
		if d.chance(20) {
			x.cents = none
		}
	}
	switch n := d.below(1000); {
	case n < 5:
		x.title = brokenTitle
	case n < 10:
		x.title = quotedTitle
	}
	return x
}

// lead is one row of the lead export.
type lead struct {
	created, rep, source, company, contact int
	status                                 string
	opportunity                            int // the day; none
	deal                                   int // the deal that it became; none
}

func (s *Spec) lead(i int) lead {
	d := draw(s.Seed, leadRows, i)
	x := lead{
		created: d.below(days), rep: d.few(s.reps()), source: d.few(len(sources)),
		// Companies that never bought: no deal of theirs could be taken for this lead's.
		company: s.companies() + d.below(max(1, s.Leads/2)), contact: d.below(1000),
		status: leadStates[d.below(len(leadStates))], opportunity: none, deal: none,
	}
	if i < s.Deals && d.chance(250) { // one in four became a deal, and no deal came of two leads
		x.deal = s.dealOfLead(i)
		n := s.deal(x.deal)
		x.created, x.company = max(0, n.created-d.below(40)), n.company
		x.status, x.opportunity = "Converted", n.created
		if !d.chance(100) && n.rep != none {
			x.rep = n.rep
		}
		return x
	}
	if d.chance(60) {
		x.opportunity, x.status = min(x.created+d.below(60), days-1), "Qualified"
	}
	if d.chance(2) {
		x.rep = none
	}
	return x
}

// dealOfLead maps the numbers below Deals to each other, one to one and far apart.
func (s *Spec) dealOfLead(i int) int {
	step := s.Deals*5/8 | 1
	for gcd(step, s.Deals) != 1 {
		step += 2
	}
	return int((uint64(i)*uint64(step) + 7) % uint64(s.Deals))
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// companies is the number of customers that the deals are with.
func (s *Spec) companies() int { return max(1, s.Deals/10) }

// message is one row of the mailing tool's log.
type message struct {
	sent, rep, campaign, contact, company          int
	delivered, opened, clicked, replied, byMachine bool
}

func (s *Spec) message(i int) message {
	d := draw(s.Seed, emailRows, i)
	x := message{
		sent: int(uint64(i) * days / uint64(s.Emails)), // a log is in the order of sending
		rep:  d.few(s.reps()), contact: d.below(1000), company: d.below(max(1, s.Emails/20)),
	}
	x.campaign = x.sent * campaigns / days
	n := d.next()
	hit := func(perMille uint64) bool { // ten bits a question: one draw answers all
		yes := n&1023 < perMille*1024/1000
		n >>= 10
		return yes
	}
	x.delivered = hit(970)
	x.opened = hit(350) && x.delivered
	x.clicked = hit(180) && x.opened
	x.replied = hit(90) && x.opened
	x.byMachine = hit(120) && x.opened && !x.clicked && !x.replied
	return x
}
