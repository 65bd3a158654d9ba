package kpi

import "salesk/internal/message"

// hits is a rate in the making: hits over chances, from so many records.
type hits struct {
	Hits, Chances, Records int64
	Beyond                 int64 // records with more hits than e-mails delivered; the delivered ones count
}

func (s *hits) merge(o *hits, sign int64) {
	s.Hits += sign * o.Hits
	s.Chances += sign * o.Chances
	s.Records += sign * o.Records
	s.Beyond += sign * o.Beyond
}

// add adds a record. Nothing that undelivered mail did counts.
func (s *hits) add(hits Count, delivered int64) {
	n := int64(hits)
	if n > delivered {
		n = delivered
		s.Beyond++
	}
	s.Hits += n
	s.Chances += delivered
	s.Records++
}

func (s *hits) rate(missing message.Message) Value {
	x := Value{Number: Frac(s.Hits, s.Chances), Num: Int(s.Hits), Den: Int(s.Chances), N: s.Records}
	switch {
	case s.Records == 0:
		x.Note = missing
	case s.Chances == 0:
		x.Note = message.NoEmailDelivered()
	}
	if s.Beyond > 0 {
		x.Note = message.Join(x.Note, message.BeyondDelivered(int(s.Beyond)))
	}
	return x
}

// responses are the answers to the e-mails sent in a period. Each rate takes only the
// records whose export has its column.
type responses struct {
	Opened, Adjusted, Clicked, Replied hits
	Machines                           int64 // records with more machine opens than opens, which are in no adjusted rate
}

func (s *responses) merge(o *responses, sign int64) {
	s.Opened.merge(&o.Opened, sign)
	s.Adjusted.merge(&o.Adjusted, sign)
	s.Clicked.merge(&o.Clicked, sign)
	s.Replied.merge(&o.Replied, sign)
	s.Machines += sign * o.Machines
}

// delivered is what record i says was delivered, else sent - bounced; false when neither
// is known, or more bounced than was sent.
func (c *EmailColumns) delivered(i int) (int64, bool) {
	sent, bounced := c.Sent.At(i), c.Bounced.At(i)
	switch delivered := c.Delivered.At(i); {
	case delivered != NoCount:
		return int64(delivered), true
	case sent == NoCount:
		return 0, false
	case bounced == NoCount:
		return int64(sent), true
	}
	return int64(sent) - int64(bounced), bounced <= sent
}

var emailFamily = &Family[responses, *responses]{
	Name:    "emails",
	Grouped: func(*dataset) Kinds { return KindSet(Emails) },
	Emails: func(f *dataset, c *Cells[responses, *responses], b *emailRun) {
		e := b.emails
		for k, p := range b.sentIn {
			i := b.lo + k
			delivered, ok := e.delivered(i)
			if !ok || p < 0 {
				continue
			}
			s := c.in(b.group[k], p)
			if opened := e.Opened.At(i); opened != NoCount {
				machine := e.MachineOpens.At(i)
				if e.OpenedOn.At(i) > f.AsOf {
					opened, machine = 0, min(machine, 0)
				}
				s.Opened.add(opened, delivered)
				if machine != NoCount {
					s.addAdjusted(min(int64(opened), delivered), min(int64(machine), delivered), delivered)
				}
			}
			if clicked := e.Clicked.At(i); clicked != NoCount {
				if e.ClickedOn.At(i) > f.AsOf {
					clicked = 0
				}
				s.Clicked.add(clicked, delivered)
			}
			if replied := e.Replied.At(i); replied != NoCount {
				if e.RepliedOn.At(i) > f.AsOf {
					replied = 0
				}
				s.Replied.add(replied, delivered)
			}
		}
	},
}

// addAdjusted adds a record to the rate among people: what machines opened is taken out of both
// sides. Machine opens that the opens do not contain say nothing of people.
func (s *responses) addAdjusted(opened, machine, delivered int64) {
	if machine > opened {
		s.Machines++
		return
	}
	s.Adjusted.Hits += opened - machine
	s.Adjusted.Chances += delivered - machine
	s.Adjusted.Records++
}

// adjusted is the open rate among people.
func (s *responses) adjusted() Value {
	if s.Machines == 0 {
		return s.Adjusted.rate(message.NoEmailMachineOpens())
	}
	x := s.Adjusted.rate(message.Message{})
	x.Note = message.Join(x.Note, message.MachineOpensBeyond(int(s.Machines)))
	return x
}

const deliveredDoc = " An e-mail counts on the day it was sent, for its sender. What is dated after the as-of date has not happened. Delivered is as the export says, else sent less bounced. Nothing that undelivered mail did counts."

// EmailOpenRate is the share of the delivered e-mails that were opened.
var EmailOpenRate = define(KPI{
	ID: "email_open_rate", Title: "E-mail open rate", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: LeadGen, Headline: true, Order: 300,
	Formula: "unique opens / delivered", GroupBy: "sender", Needs: KindSet(Emails),
	Doc: "Each message counts once, however often it was opened. Mail programs that load pictures by themselves inflate it: see email_open_rate_adjusted." + deliveredDoc,
}, from(emailFamily, func(s *responses, v *view) Value { return s.Opened.rate(message.NoEmailOpened()) }))

// EmailOpenRateAdjusted is the open rate without opens by machines.
var EmailOpenRateAdjusted = define(KPI{
	ID: "email_open_rate_adjusted", Title: "E-mail open rate, adjusted", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: LeadGen, Order: 310,
	Formula: "(unique opens - machine opens) / (delivered - machine opens)", GroupBy: "sender", Needs: KindSet(Emails),
	Doc: "The open rate among people: messages that a machine opened are taken out of both sides. Empty when no export has a machine opens column. A record with more machine opens than opens is left out, and the note counts these." + deliveredDoc,
}, from(emailFamily, func(s *responses, v *view) Value { return s.adjusted() }))

// EmailClickRate is the share of the delivered e-mails with a click.
var EmailClickRate = define(KPI{
	ID: "email_click_rate", Title: "E-mail click rate", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: LeadGen, Order: 320,
	Formula: "unique clicks / delivered", GroupBy: "sender", Needs: KindSet(Emails),
	Doc: "Each message counts once, however often its links were clicked." + deliveredDoc,
}, from(emailFamily, func(s *responses, v *view) Value { return s.Clicked.rate(message.NoEmailClicked()) }))

// EmailReplyRate is the share of the delivered e-mails that were replied to.
var EmailReplyRate = define(KPI{
	ID: "email_reply_rate", Title: "E-mail reply rate", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: LeadGen, Order: 330,
	Formula: "replies / delivered", GroupBy: "sender", Needs: KindSet(Emails),
	Doc: "Of the messages delivered, those that were replied to." + deliveredDoc,
}, from(emailFamily, func(s *responses, v *view) Value { return s.Replied.rate(message.NoEmailReplied()) }))
